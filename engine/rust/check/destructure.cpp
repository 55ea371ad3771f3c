// Assigning to a pattern of places: each part assigns from the matching part of a hidden variable.
//
//   (a, b.c) = f();   [x, .., y] = triple;   Point { x, y: v[0] } = p;   Pair(l, _) = pair;
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

BodyChecker::ExprId BodyChecker::destructure(ast::ExprId target, ExprId value, Ty ty, Span span) {
    const ast::Expr& t = crate_.exprs[target];
    switch (t.kind) {
        case ast::ExprKind::Underscore: return assign_parts({}, span);
        case ast::ExprKind::Tuple: return destructure_tuple(t, value, ty, span);
        case ast::ExprKind::Array: return destructure_array(t, value, ty, span);
        case ast::ExprKind::Struct: case ast::ExprKind::Call: return destructure_struct(t, value, ty, span);
        case ast::ExprKind::Range:   // `(..)`
            if (is_rest(t) && types_.is(structurally(ty, span), TyKind::Tuple)) return assign_parts({}, span);
            break;
        default: break;
    }
    in_assigned_field_ = t.kind == ast::ExprKind::Field;
    ExprId lhs = check(target, Expectation::none());
    make_mutable(lhs, true);
    ExprId out = add(Kind::Assign, types_.unit(), span);
    ExprId rhs = coerce(value, node(lhs).ty, t.span);
    node(out).a = lhs;
    node(out).b = rhs;
    return out;
}

BodyChecker::ExprId BodyChecker::assign_parts(const std::vector<AssignedPart>& parts, Span span) {
    typed::Block block;
    block.span = span;
    block.is_desugared = true;
    for (const AssignedPart& part : parts) {
        typed::Stmt s;
        s.span = span;
        s.is_moment = false;
        s.expr = destructure(part.target, part.value, node(part.value).ty, span);
        block.stmts.push_back(s);
    }
    return block_value(std::move(block), types_.unit(), span);
}

BodyChecker::ExprId BodyChecker::part_of(ExprId value, size_t field, Ty ty, Span span) {
    ExprId part = add(Kind::Field, ty, span);
    node(part).a = value;
    node(part).index = static_cast<uint32_t>(field);
    return part;
}

BodyChecker::ExprId BodyChecker::misfit(const ast::Expr& t, Ty known, const char* kind) {
    if (!types_.is(known, TyKind::Error))
        diags_.error("E0308", t.span, "mismatched types")
            .label(t.span, "expected `" + text(known) + "`, found " + kind + " of " + std::to_string(t.list.size()));
    return error_expr(t.span);
}

BodyChecker::ExprId BodyChecker::destructure_tuple(const ast::Expr& t, ExprId value, Ty ty, Span span) {
    Positions at(crate_, t.list);
    if (!at.has_rest() && infer_.is_var(settle(ty), InferKind::General)) {
        std::vector<Ty> parts;
        for (ast::ExprId part : t.list) parts.push_back(infer_.fresh(crate_.exprs[part].span));
        infer_.unify(settle(ty), types_.tuple(parts));
    }
    Ty known = structurally(ty, span);
    if (!types_.is(known, TyKind::Tuple) && !types_.is_unit(known)) return misfit(t, known, "a tuple");
    const std::vector<Ty> types = types_.tuple_parts(known);
    if (!at.fits(types.size())) return misfit(t, known, "a tuple");
    std::vector<AssignedPart> parts;
    for (size_t i = 0; i < t.list.size(); ++i) {
        if (i == at.rest) continue;
        size_t field = at.part(i, types.size());
        parts.push_back({t.list[i], part_of(value, field, types[field], span)});
    }
    return assign_parts(parts, span);
}

// Elements are taken out by index, so they must be `Copy`; `_` takes nothing.
BodyChecker::ExprId BodyChecker::destructure_array(const ast::Expr& t, ExprId value, Ty ty, Span span) {
    Ty known = structurally(ty, span);
    if (!types_.is(known, TyKind::Array)) return misfit(t, known, "an array");
    const TyData array = types_[known];
    const ConstData length = types_[array.len];
    Positions at(crate_, t.list);
    if (length.kind != ConstKind::Value || !solver_.is_copy(settle(array.elem))) {
        unsupported(t.span, "assigning to an array pattern of values that are not `Copy`")
            .help("bind the parts with `let` first, then assign them one by one");
        return error_expr(span);
    }
    size_t count = static_cast<size_t>(length.bits);
    if (!at.fits(count)) return misfit(t, known, "an array");
    std::vector<AssignedPart> parts;
    for (size_t i = 0; i < t.list.size(); ++i) {
        if (i == at.rest) continue;
        ExprId element = add(Kind::Index, array.elem, span);
        ExprId index = format_literal(at.part(i, count), types_.usize(), span);
        node(element).a = value;
        node(element).b = index;
        parts.push_back({t.list[i], element});
    }
    return assign_parts(parts, span);
}

BodyChecker::ExprId BodyChecker::destructure_struct(const ast::Expr& t, ExprId value, Ty ty, Span span) {
    bool is_call = t.kind == ast::ExprKind::Call;
    Ty adt;
    DefId def;
    uint32_t variant = 0;
    if (!variant_of_path(is_call ? crate_.exprs[t.a].path : t.path, t.span, adt, def, variant)) return error_expr(span);
    if (!infer_.unify(ty, adt)) {
        mismatch(t.span, ty, adt);
        return error_expr(span);
    }
    const TyData known = types_[settle(adt)];
    if (items_.adt(known.def).kind != AdtKind::Struct) {
        unsupported(t.span, "assigning to a pattern of an enum or union");
        return error_expr(span);
    }
    const std::vector<FieldInfo> fields = items_.adt(known.def).variants[0].fields;
    std::vector<AssignedPart> parts;
    auto take = [&](size_t field, ast::ExprId target) {
        Ty part = solver_.instantiate(types_.erase_regions(fields[field].ty), known.args, span);
        parts.push_back({target, part_of(value, field, part, span)});
    };
    if (is_call) {
        Positions at(crate_, t.list);
        if (!at.fits(fields.size())) {
            diags_.error("E0023", t.span, "this pattern has another number of fields than `" + items_.name_of(def) + "`");
            return error_expr(span);
        }
        for (size_t i = 0; i < t.list.size(); ++i)
            if (i != at.rest) take(at.part(i, fields.size()), t.list[i]);
        return assign_parts(parts, span);
    }
    for (const ast::FieldInit& f : crate_.struct_expr(t).fields) {
        size_t i = 0;
        while (i < fields.size() && fields[i].name != f.name.name) ++i;
        if (i < fields.size()) take(i, f.value);
        else
            diags_.error("E0026", f.name.span, "struct `" + items_.name_of(def) + "` does not have a field named `" +
                                                   std::string(items_.names.text(f.name.name)) + "`");
    }
    return assign_parts(parts, span);
}

}  // namespace framewalk::rust
