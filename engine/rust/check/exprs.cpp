// Expressions: the switch over kinds, literals, aggregates, borrows, assignments.
#include "rust/check/body_checker.h"
#include "rust/check/branches.h"

namespace framewalk::rust {

namespace {

constexpr uint32_t kDepthLimit = 220;   // nested expressions; the parser's own limit lies near

}  // namespace

BodyChecker::ExprId BodyChecker::check(ast::ExprId id, Expectation want) {
    if (!id.valid()) return error_expr({});
    const ast::Expr& e = crate_.exprs[id];
    if (depth_ > kDepthLimit) {
        unsupported(e.span, "an expression nested more than " + std::to_string(kDepthLimit) + " levels deep");
        return error_expr(e.span);
    }
    ++depth_;
    bool before = diverges_;
    diverges_ = false;
    ExprId out = check_kind(id, e, want);
    if (types_.is(infer_.shallow(node(out).ty), TyKind::Never)) diverges_ = true;
    diverges_ |= before;
    --depth_;
    return out;
}

BodyChecker::ExprId BodyChecker::check_coerce(ast::ExprId id, Ty target) {
    ExprId e = check(id, Expectation::has(target));
    return coerce(e, target, id.valid() ? crate_.exprs[id].span : Span{});
}

BodyChecker::ExprId BodyChecker::check_kind(ast::ExprId id, const ast::Expr& e, Expectation want) {
    using A = ast::ExprKind;
    switch (e.kind) {
        case A::Error: return error_expr(e.span);
        case A::Literal: return check_literal(e, want);
        case A::Path: return check_path(id, e);
        case A::Unary:
            return e.unary_op == ast::UnaryOp::Deref ? check_deref(e, want) : check_unary(e, want);
        case A::Binary: return check_binary(e, want);
        case A::Assign: return check_assign(e);
        case A::AssignOp: return check_assign_op(e);
        case A::Call: return check_call(e, want);
        case A::MethodCall: return check_method_call(id, e, want);
        case A::Field: return check_field(id, e);
        case A::Index: return check_index(e);
        case A::Range: return check_range(e, want);
        case A::Tuple: return check_tuple(e, want);
        case A::Array: return check_array(e, want);
        case A::Repeat: return check_repeat(e, want);
        case A::Struct: return check_struct(e, want);
        case A::Block: return check_block_expr(id, e, want);
        case A::If: return check_if(e, want);
        case A::Let: return check_let(e);
        case A::Match: return check_match(e, want);
        case A::While: return check_while(id, e);
        case A::Loop: return check_loop(id, e, want);
        case A::For: return check_for(id, e);
        case A::Break: return check_break(id, e);
        case A::Continue: return check_continue(id, e);
        case A::Return: return check_return(e);
        case A::Closure: return check_closure(id, e, want);
        case A::Cast: return check_cast(e);
        case A::Ref: return check_ref(e, want);
        case A::RawRef: return check_raw_ref(e);
        case A::Try: return check_try(e);
        case A::FormatArgs: return check_format(e);
        case A::Await: return check_await(e);
        case A::Yield: unsupported(e.span, "`yield`"); return error_expr(e.span);
        case A::Underscore:
            diags_.error("", e.span, "in expressions, `_` can only be used on the left-hand side of an assignment")
                .label(e.span, "`_` not allowed here");
            return error_expr(e.span);
    }
    return error_expr(e.span);
}

// ---------------------------------------------------------------- literals

namespace {

bool find_suffix(std::string_view text, IntKind& kind) {
    for (int k = 0; k < 12; ++k)
        if (spelling(static_cast<IntKind>(k)) == text) {
            kind = static_cast<IntKind>(k);
            return true;
        }
    return false;
}

}  // namespace

BodyChecker::ExprId BodyChecker::check_literal(const ast::Expr& e, Expectation want) {
    const ast::Literal& l = crate_.literal(e);
    Ty wanted = want.ty.valid() ? settle(want.ty) : Ty();
    TyKind wk = wanted.valid() ? types_.kind(wanted) : TyKind::Error;
    Ty ty = types_.error();
    mir::Constant c;
    c.kind = mir::ConstValueKind::Scalar;
    c.bits = l.integer;
    c.span = e.span;
    IntKind suffix_kind;
    std::string_view suffix = items_.names.text(l.suffix);
    switch (l.kind) {
        case ast::LiteralKind::Int:
            if (suffix == "f32" || suffix == "f64") {
                ty = types_.floating(suffix == "f32" ? FloatKind::F32 : FloatKind::F64);
                c.text = to_string(l.integer);
            } else if (l.suffix.valid()) {
                if (find_suffix(suffix, suffix_kind)) ty = types_.integer(suffix_kind);
            } else if (wk == TyKind::Int) {
                ty = wanted;
            } else if (want.only_hint && wk == TyKind::Char) {
                ty = types_.u8();
            } else if (want.only_hint && (wk == TyKind::RawPtr || wk == TyKind::FnPtr)) {
                ty = types_.usize();
            } else {
                ty = infer_.fresh_int();
            }
            break;
        case ast::LiteralKind::Float:
            c.text = l.text;
            if (suffix == "f32") ty = types_.floating(FloatKind::F32);
            else if (suffix == "f64") ty = types_.floating(FloatKind::F64);
            else if (wk == TyKind::Float) ty = wanted;
            else ty = infer_.fresh_float();
            break;
        case ast::LiteralKind::Bool: ty = types_.boolean(); break;
        case ast::LiteralKind::Char: ty = types_.character(); break;
        case ast::LiteralKind::Byte: ty = types_.u8(); break;
        case ast::LiteralKind::Str:
            ty = types_.ref(types_.str());
            c.kind = mir::ConstValueKind::Str;
            c.text = l.text;
            break;
        case ast::LiteralKind::ByteStr:
            ty = types_.ref(types_.array(types_.u8(), types_.const_value(l.text.size(), types_.usize())));
            c.kind = mir::ConstValueKind::ByteStr;
            c.text = l.text;
            break;
        case ast::LiteralKind::CStr: return check_c_string(e, l.text);
    }
    ExprId out = add(Kind::Literal, ty, site(e));
    c.ty = ty;
    node(out).constant = c;
    return out;
}

// `c"…"`: bytes with a 0 behind them, seen as a `&CStr`.
BodyChecker::ExprId BodyChecker::check_c_string(const ast::Expr& e, const std::string& text) {
    DefId make = items_.lang("c_str_literal"), c_str = items_.lang("CStr");
    mir::Constant bytes;
    bytes.kind = mir::ConstValueKind::ByteStr;
    bytes.text = text + '\0';
    bytes.ty = types_.ref(types_.array(types_.u8(), types_.const_value(bytes.text.size(), types_.usize())));
    bytes.span = e.span;
    ExprId literal = add(Kind::Literal, bytes.ty, site(e));
    node(literal).constant = bytes;
    ExprId slice = pointer_cast(literal, mir::CastKind::Unsize, types_.ref(types_.slice(types_.u8())));
    return call(make, types_.no_args(), {slice}, site(e), types_.ref(types_.adt(c_str, types_.no_args())));
}

// ---------------------------------------------------------------- aggregates

BodyChecker::ExprId BodyChecker::check_tuple(const ast::Expr& e, Expectation want) {
    std::vector<Ty> wanted, parts;
    if (want.ty.valid()) {
        Ty t = settle(want.ty);
        if (types_.is(t, TyKind::Tuple)) wanted = types_.tuple_parts(t);
    }
    std::vector<ExprId> args;
    for (size_t i = 0; i < e.list.size(); ++i) {
        bool known = i < wanted.size() && wanted.size() == e.list.size();
        ExprId part = known && !want.only_hint ? check_coerce(e.list[i], wanted[i])
                                               : check(e.list[i], Expectation::none());
        args.push_back(part);
        parts.push_back(node(part).ty);
    }
    ExprId out = add(Kind::Tuple, types_.tuple(parts), site(e));
    node(out).args = std::move(args);
    return out;
}

BodyChecker::ExprId BodyChecker::check_array(const ast::Expr& e, Expectation want) {
    Branches elems;
    if (want.ty.valid()) {
        Ty t = settle(want.ty);
        if (types_.is(t, TyKind::Array) || types_.is(t, TyKind::Slice)) elems.expected = types_[t].elem;
    }
    bool is_wanted = elems.expected.valid() && !infer_.is_var(settle(elems.expected), InferKind::General);
    for (ast::ExprId part : e.list) {
        Ty hint = elems.merged.valid() ? elems.merged : elems.expected;
        if (is_wanted) {
            size_t errors = diags_.error_count();
            elems.merged = elems.expected;
            elems.list.push_back(check_coerce(part, elems.expected));
            if (diags_.error_count() != errors) elems.expected = types_.error();   // one wrong element says enough
            continue;
        }
        ExprId one = check(part, hint.valid() ? Expectation::has(hint) : Expectation::none());
        if (!elems.add(*this, one, crate_.exprs[part].span))
            mismatch(crate_.exprs[part].span, elems.merged, node(one).ty);
    }
    Ty elem = e.list.empty() ? (elems.expected.valid() ? elems.expected : infer_.fresh(e.span))
                             : elems.finish(*this);
    Ty ty = types_.array(elem, types_.const_value(e.list.size(), types_.usize()));
    ExprId out = add(Kind::Array, ty, site(e));
    node(out).args = std::move(elems.list);
    return out;
}

BodyChecker::ExprId BodyChecker::check_repeat(const ast::Expr& e, Expectation want) {
    Ty hint;
    if (want.ty.valid()) {
        Ty t = settle(want.ty);
        if (types_.is(t, TyKind::Array) || types_.is(t, TyKind::Slice)) hint = types_[t].elem;
    }
    ExprId value = hint.valid() && !want.only_hint ? check_coerce(e.a, hint)
                                                   : check(e.a, hint.valid() ? Expectation::has(hint)
                                                                             : Expectation::none());
    Const count = items_.lower_const_expr(e.b, types_.usize(), owner_, this);
    Ty elem = node(value).ty;
    bool constant = crate_.exprs[e.a].kind == ast::ExprKind::Path && node(value).kind == Kind::ConstRef;
    bool one = types_[count].kind == ConstKind::Value && types_[count].bits <= 1;
    bool inline_const = crate_.exprs[e.a].kind == ast::ExprKind::Block && crate_.exprs[e.a].block_mode == ast::BlockMode::Const;
    if (!constant && !one && !inline_const)
        solver_.require({items_.lang("copy"), types_.args({GenericArg(elem)})}, crate_.exprs[e.a].span);
    ExprId out = add(Kind::Repeat, types_.array(elem, count), site(e));
    node(out).a = value;
    node(out).count = count;
    return out;
}

BodyChecker::ExprId BodyChecker::check_struct(const ast::Expr& e, Expectation want) {
    const ast::StructExpr& s = crate_.struct_expr(e);
    Ty ty;
    DefId def;
    uint32_t variant = 0;
    if (!variant_of_path(e.path, e.span, ty, def, variant)) {
        for (const ast::FieldInit& f : s.fields) check(f.value, Expectation::none());
        return error_expr(e.span);
    }
    if (want.ty.valid() && !want.only_hint) infer_.unify(ty, want.ty);
    const TyData adt_ty = types_[ty];
    const AdtDef& adt = items_.adt(adt_ty.def);
    solver_.require_predicates(adt_ty.def, adt_ty.args, crate_.paths[e.path].span);   // they say what closures take
    const VariantInfo& info = adt.variants[variant];
    ExprId out = add(Kind::Adt, ty, site(e));
    std::vector<typed::FieldValue> fields;
    std::vector<bool> given(info.fields.size(), false);
    bool unknown = false;   // of such a struct rustc does not tell what is missing
    for (const ast::FieldInit& f : s.fields) {
        size_t i = 0;
        while (i < info.fields.size() && info.fields[i].name != f.name.name) ++i;
        std::string field(items_.names.text(f.name.name));
        if (i == info.fields.size()) {
            bool in_enum = adt.kind == AdtKind::Enum;
            diags_.error(in_enum ? "E0559" : "E0560", f.name.span,
                         (in_enum ? "variant `" : "struct `") + items_.name_of(def) + "` has no field named `" + field + "`")
                .label(f.name.span, "unknown field");
            check(f.value, Expectation::none());
            unknown = true;
            continue;
        }
        if (given[i])
            diags_.error("E0062", f.name.span, "field `" + field + "` specified more than once");
        given[i] = true;
        if (def.valid() && i < defs_[def].children.size()) {
            DefId fd = defs_[def].children[i];
            if (!defs_.is_accessible(defs_[fd].vis, defs_[owner_].module))
                diags_.error("E0451", f.name.span, "field `" + field + "` of `" + items_.name_of(def) + "` is private");
        }
        Ty field_ty = solver_.instantiate(types_.erase_regions(info.fields[i].ty), adt_ty.args, f.span);
        ExprId value = check_coerce(f.value, field_ty);
        fields.push_back({static_cast<uint32_t>(i), value});
    }
    if (adt.kind == AdtKind::Union) {
        if (fields.size() != 1)
            diags_.error("E0784", e.span, "union expressions should have exactly one field");
        else node(out).active_field = fields[0].field;
    } else if (e.a.valid()) {
        ExprId base = check_coerce(e.a, ty);
        if (adt.kind == AdtKind::Enum)
            diags_.error("E0436", crate_.exprs[e.a].span, "only a struct can take the rest of its fields from another value")
                .label(crate_.exprs[e.a].span, "`" + items_.name_of(def) + "` is a variant of an enum: the value may be another one");
        node(out).c = base;
        node(out).has_base = true;
    } else {
        std::string missing;
        for (size_t i = 0; i < given.size(); ++i)
            if (!given[i]) missing += (missing.empty() ? "`" : ", `") + std::string(items_.names.text(info.fields[i].name)) + "`";
        if (s.has_rest && !unknown)
            diags_.error("E0797", s.rest_span, "from where the other fields come must stand behind `..`")
                .help("write `..base`, with a value of the same type such as `..Default::default()`");
        else if (!missing.empty() && !unknown)
            diags_.error("E0063", crate_.paths[e.path].span, "missing field" + std::string(missing.find(',') == std::string::npos ? " " : "s ") +
                         missing + " in initializer of `" + items_.text(resolve(ty)) + "`")
                .label(crate_.paths[e.path].span, "missing " + missing);
    }
    node(out).fields = std::move(fields);
    node(out).variant = variant;
    return out;
}

BodyChecker::ExprId BodyChecker::check_range(const ast::Expr& e, Expectation want) {
    Ty elem;
    if (want.ty.valid()) {
        Ty t = settle(want.ty);
        if (types_.is(t, TyKind::Adt) && !types_[types_[t].args].empty() && types_[types_[t].args][0].is_ty())
            elem = types_[types_[t].args][0].ty();
    }
    std::vector<ExprId> ends;
    Ty common;
    for (ast::ExprId end : {e.a, e.b}) {
        if (!end.valid()) continue;
        ExprId one;
        if (!common.valid()) {
            one = check(end, elem.valid() ? Expectation::has(elem) : Expectation::none());
            common = node(one).ty;
        } else {
            one = check(end, Expectation::has(common));
            bool ok = true;
            ExprId coerced = coerce(one, common, crate_.exprs[end].span, false, &ok);
            if (!ok) mismatch(crate_.exprs[end].span, common, node(one).ty);
            one = coerced;
        }
        ends.push_back(one);
    }
    const char* role = e.a.valid() ? (e.b.valid() ? (e.inclusive ? "range_inclusive_new" : "Range") : "RangeFrom")
                       : e.b.valid() ? (e.inclusive ? "RangeToInclusive" : "RangeTo") : "RangeFull";
    DefId def = items_.lang(role);
    if (!def.valid()) {
        unsupported(e.span, "this form of range");
        return error_expr(e.span);
    }
    std::vector<GenericArg> list;
    if (common.valid()) list.push_back(GenericArg(common));
    Args args = types_.args(list);
    if (defs_[def].kind == DefKind::AssocFn || defs_[def].kind == DefKind::Fn) {
        Ty output = solver_.instantiate(types_.erase_regions(items_.signature(def).output), args, e.span);
        return call(def, args, ends, site(e), output);
    }
    ExprId out = add(Kind::Adt, types_.adt(def, args), site(e));
    for (size_t i = 0; i < ends.size(); ++i)
        node(out).fields.push_back({static_cast<uint32_t>(i), ends[i]});
    return out;
}

// ---------------------------------------------------------------- borrows and assignment

BodyChecker::ExprId BodyChecker::check_ref(const ast::Expr& e, Expectation want) {
    Expectation inner = Expectation::none();
    if (want.ty.valid()) {
        Ty t = settle(want.ty);
        if (types_.is(t, TyKind::Ref) || types_.is(t, TyKind::RawPtr)) {
            Ty elem = settle(types_[t].elem);
            bool sized = solver_.is_sized(elem);
            // A value that will be unsized or dereferenced only gets a hint.
            inner = Expectation::hint(elem);
            ast::ExprKind k = crate_.exprs[e.a].kind;
            bool place = k == ast::ExprKind::Path || k == ast::ExprKind::Field || k == ast::ExprKind::Index;
            if (sized && !place && !want.only_hint) inner = Expectation::has(elem);
        }
    }
    ExprId place = check(e.a, inner);
    bool is_mut = e.mutability == ast::Mutability::Mut;
    if (is_mut) make_mutable(place);
    ExprId out = borrow(place, is_mut ? mir::BorrowKind::Mut : mir::BorrowKind::Shared, site(e));
    return out;
}

BodyChecker::ExprId BodyChecker::check_raw_ref(const ast::Expr& e) {
    const ast::Expr& written = crate_.exprs[e.a];
    raw_operand_ = written.kind == ast::ExprKind::Path || (written.kind == ast::ExprKind::Unary && written.unary_op == ast::UnaryOp::Deref);
    ExprId place = check(e.a, Expectation::none());
    raw_operand_ = false;
    bool is_mut = e.mutability == ast::Mutability::Mut;
    if (!is_place(place)) {
        diags_.error("E0745", crate_.exprs[e.a].span, "cannot take address of a temporary");
        return error_expr(e.span);
    }
    if (is_mut) make_mutable(place);
    Mutability m = is_mut ? Mutability::Mut : Mutability::Not;
    ExprId out = add(Kind::RawBorrow, types_.raw_ptr(node(place).ty, m), site(e));
    node(out).a = place;
    node(out).mutability = m;
    return out;
}

// `f() = 1` is no pattern, as `Some(x) = y` is.
bool BodyChecker::names_function(ast::PathId path) const {
    const PathRes& res = defs_.paths[path.index];
    if (res.unresolved != 0 || res.base.kind != Res::Kind::Def) return res.base.kind == Res::Kind::Local;
    return defs_[res.base.def].kind == DefKind::Fn || defs_[res.base.def].kind == DefKind::AssocFn;
}

BodyChecker::ExprId BodyChecker::no_place_to_assign(const ast::Expr& target) {
    diags_.error("E0070", target.span, "invalid left-hand side of assignment")
        .label(target.span, "cannot assign to this expression");
    return error_expr(target.span);
}

BodyChecker::ExprId BodyChecker::check_assign(const ast::Expr& e) {
    const ast::Expr& target = crate_.exprs[e.a];
    if (is_assigned_pattern(target)) return check_destructuring(e);
    in_assigned_field_ = target.kind == ast::ExprKind::Field;
    ExprId lhs = check(e.a, Expectation::none());
    if (!is_place(lhs) && node(lhs).kind != Kind::Error) {
        check(e.b, Expectation::none());
        return no_place_to_assign(target);
    }
    make_mutable(lhs, true);
    ExprId rhs = check_coerce(e.b, node(lhs).ty);
    ExprId out = add(Kind::Assign, types_.unit(), site(e));
    node(out).a = lhs;
    node(out).b = rhs;
    return out;
}

}  // namespace framewalk::rust
