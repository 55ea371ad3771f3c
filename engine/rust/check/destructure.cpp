// Assigning to a pattern of places: the value is taken apart by a pattern of hidden variables, which are then assigned from,
// in order (Reference, "Destructuring assignments").
//
//   (a, b.c) = f();   [x, .., y] = triple;   Point { x, y: v[0] } = p;   Pair(l, _) = pair;
//
//   { let (hidden1, hidden2) = f(); a = hidden1; b.c = hidden2; }
#include "rust/check/body_checker.h"

namespace framewalk::rust {

namespace {

bool is_rest(const ast::Expr& e) {
    return e.kind == ast::ExprKind::Range && !e.a.valid() && !e.b.valid() && !e.inclusive;
}

// Which part of `count` each of the written ones means: those behind `..` are counted from the end.
struct Positions {
    size_t rest, given, written;

    Positions(const ast::Crate& crate, const std::vector<ast::ExprId>& list) : rest(list.size()), given(list.size()), written(list.size()) {
        for (size_t i = 0; i < list.size(); ++i)
            if (is_rest(crate.exprs[list[i]])) rest = i;
        given -= has_rest() ? 1 : 0;
    }
    bool has_rest() const { return rest < written; }
    bool fits(size_t count) const { return has_rest() ? given <= count : given == count; }
    size_t part(size_t i, size_t count) const { return i < rest ? i : count - (written - i); }
};

}  // namespace

bool BodyChecker::is_assigned_pattern(const ast::Expr& t) {
    switch (t.kind) {
        case ast::ExprKind::Tuple: case ast::ExprKind::Array: case ast::ExprKind::Struct: case ast::ExprKind::Underscore: return true;
        case ast::ExprKind::Range: return t.parenthesized;
        case ast::ExprKind::Call: return crate_.exprs[t.a].kind == ast::ExprKind::Path && !names_function(crate_.exprs[t.a].path);
        default: return false;
    }
}

BodyChecker::ExprId BodyChecker::check_destructuring(const ast::Expr& e) {
    ExprId value = check(e.b, Expectation::none());
    std::vector<AssignedPart> parts;
    typed::Stmt let;
    let.kind = typed::StmtKind::Let;
    let.span = e.span;
    let.is_moment = false;
    let.expr = value;
    let.pat = assigned_pattern(e.a, node(value).ty, parts);
    typed::Block block;
    block.span = e.span;
    block.is_desugared = true;
    block.stmts.push_back(let);
    for (const AssignedPart& part : parts) {
        typed::Stmt then;
        then.span = e.span;
        then.is_moment = false;
        then.expr = assign_part(part, e.span);
        block.stmts.push_back(then);
    }
    return block_value(std::move(block), types_.unit(), site(e));
}

BodyChecker::ExprId BodyChecker::assign_part(const AssignedPart& part, Span span) {
    const ast::Expr& target = crate_.exprs[part.target];
    in_assigned_field_ = target.kind == ast::ExprKind::Field;
    ExprId lhs = check(part.target, Expectation::none());
    if (!is_place(lhs) && node(lhs).kind != Kind::Error) return no_place_to_assign(target);
    make_mutable(lhs, true);
    ExprId out = add(Kind::Assign, types_.unit(), span);
    ExprId rhs = coerce(variable_expr(part.from, span), node(lhs).ty, target.span);
    node(out).a = lhs;
    node(out).b = rhs;
    return out;
}

BodyChecker::PatId BodyChecker::assigned_pattern(ast::ExprId target, Ty ty, std::vector<AssignedPart>& parts) {
    const ast::Expr& t = crate_.exprs[target];
    switch (is_assigned_pattern(t) || is_rest(t) ? t.kind : ast::ExprKind::Error) {
        case ast::ExprKind::Underscore: return add_pat(typed::PatKind::Wild, ty, t.span);
        case ast::ExprKind::Tuple: return assigned_tuple(t, ty, parts);
        case ast::ExprKind::Array: return assigned_array(t, ty, parts);
        case ast::ExprKind::Struct: case ast::ExprKind::Call: return assigned_struct(t, ty, parts);
        case ast::ExprKind::Range:   // `(..)`
            if (is_rest(t) && types_.is(structurally(ty, t.span), TyKind::Tuple)) return add_pat(typed::PatKind::Wild, ty, t.span);
            break;
        default: break;
    }
    PatId binding = add_pat(typed::PatKind::Binding, ty, t.span);
    typed::VariableId hidden = new_variable(Name(), ty, t.span, Mutability::Not, false);
    pat(binding).variable = hidden;
    parts.push_back({target, hidden});
    return binding;
}

BodyChecker::PatId BodyChecker::misfit(const ast::Expr& t, Ty known, const char* kind) {
    if (!types_.is(known, TyKind::Error))
        diags_.error("E0308", t.span, "mismatched types")
            .label(t.span, "expected `" + text(known) + "`, found " + kind + " of " + std::to_string(t.list.size()));
    met_error_ = true;
    return add_pat(typed::PatKind::Error, types_.error(), t.span);
}

BodyChecker::PatId BodyChecker::assigned_tuple(const ast::Expr& t, Ty ty, std::vector<AssignedPart>& parts) {
    Positions at(crate_, t.list);
    if (!at.has_rest() && infer_.is_var(settle(ty), InferKind::General)) {
        std::vector<Ty> types;
        for (ast::ExprId part : t.list) types.push_back(infer_.fresh(crate_.exprs[part].span));
        infer_.unify(settle(ty), types_.tuple(types));
    }
    Ty known = structurally(ty, t.span);
    if (!types_.is(known, TyKind::Tuple) && !types_.is_unit(known)) return misfit(t, known, "a tuple");
    const std::vector<Ty> types = types_.tuple_parts(known);
    if (!at.fits(types.size())) return misfit(t, known, "a tuple");
    PatId out = add_pat(typed::PatKind::Leaf, known, t.span);
    for (size_t i = 0; i < t.list.size(); ++i) {
        if (i == at.rest) continue;
        size_t field = at.part(i, types.size());
        PatId part = assigned_pattern(t.list[i], types[field], parts);
        pat(out).fields.push_back({static_cast<uint32_t>(field), part});
    }
    return out;
}

BodyChecker::PatId BodyChecker::assigned_array(const ast::Expr& t, Ty ty, std::vector<AssignedPart>& parts) {
    Positions at(crate_, t.list);
    Ty known = structurally(ty, t.span);
    if (!types_.is(known, TyKind::Array)) return misfit(t, known, "an array");
    const TyData array = types_[known];
    const ConstData length = types_[array.len];
    if (length.kind == ConstKind::Value && !at.fits(static_cast<size_t>(length.bits))) return misfit(t, known, "an array");
    if (length.kind != ConstKind::Value) {
        unsupported(t.span, "assigning to a pattern of an array whose length is not known yet");
        return add_pat(typed::PatKind::Error, types_.error(), t.span);
    }
    PatId out = add_pat(typed::PatKind::Slice, known, t.span);
    pat(out).has_slice = at.has_rest();
    for (size_t i = 0; i < t.list.size(); ++i) {
        if (i == at.rest) continue;
        PatId part = assigned_pattern(t.list[i], array.elem, parts);
        (i < at.rest ? pat(out).prefix : pat(out).suffix).push_back(part);
    }
    return out;
}

BodyChecker::PatId BodyChecker::assigned_struct(const ast::Expr& t, Ty ty, std::vector<AssignedPart>& parts) {
    auto wrong = [&] { return add_pat(typed::PatKind::Error, types_.error(), t.span); };
    bool is_call = t.kind == ast::ExprKind::Call;
    Ty adt;
    DefId def;
    uint32_t variant = 0;
    if (!variant_of_path(is_call ? crate_.exprs[t.a].path : t.path, t.span, adt, def, variant)) return wrong();
    if (!infer_.unify(ty, adt)) {
        mismatch(t.span, ty, adt);
        return wrong();
    }
    const TyData known = types_[settle(adt)];
    if (items_.adt(known.def).kind != AdtKind::Struct) {
        unsupported(t.span, "assigning to a pattern of an enum or union");
        return wrong();
    }
    const std::vector<FieldInfo> fields = items_.adt(known.def).variants[0].fields;
    PatId out = add_pat(typed::PatKind::Leaf, settle(adt), t.span);
    for (const auto& [field, target] : is_call ? assigned_positions(t, fields.size(), def) : assigned_fields(t, fields, def)) {
        Ty type = solver_.instantiate(types_.erase_regions(fields[field].ty), known.args, t.span);
        PatId part = assigned_pattern(target, type, parts);
        pat(out).fields.push_back({static_cast<uint32_t>(field), part});
    }
    return out;
}

BodyChecker::AssignedFields BodyChecker::assigned_positions(const ast::Expr& t, size_t count, DefId def) {
    AssignedFields out;
    Positions at(crate_, t.list);
    if (!at.fits(count)) {
        diags_.error("E0023", t.span, "this pattern has another number of fields than `" + items_.name_of(def) + "`");
        return out;
    }
    for (size_t i = 0; i < t.list.size(); ++i)
        if (i != at.rest) out.push_back({at.part(i, count), t.list[i]});
    return out;
}

BodyChecker::AssignedFields BodyChecker::assigned_fields(const ast::Expr& t, const std::vector<FieldInfo>& fields, DefId def) {
    AssignedFields out;
    const ast::StructExpr& syntax = crate_.struct_expr(t);
    std::vector<bool> given(fields.size(), false);
    for (const ast::FieldInit& f : syntax.fields) {
        size_t i = 0;
        while (i < fields.size() && fields[i].name != f.name.name) ++i;
        if (i < fields.size()) out.push_back({i, f.value}), given[i] = true;
        else
            diags_.error("E0026", f.name.span, "struct `" + items_.name_of(def) + "` does not have a field named `" +
                                                   std::string(items_.names.text(f.name.name)) + "`");
    }
    if (syntax.has_rest && t.a.valid())
        diags_.error("", crate_.exprs[t.a].span, "an assignment to a pattern cannot take the other fields from a value")
            .help("write `..` alone: those fields are left as they are");
    for (size_t i = 0; i < fields.size() && !syntax.has_rest; ++i)
        if (!given[i])
            return diags_.error("E0027", t.span, "pattern does not mention field `" + std::string(items_.names.text(fields[i].name)) + "`")
                       .help("write `..` at the end to leave out the other fields"), out;
    return out;
}

}  // namespace framewalk::rust
