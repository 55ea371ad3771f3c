// Patterns: binding modes, types of the parts, constants (Reference, "Patterns").
#include <algorithm>

#include "rust/check/body_checker.h"

namespace framewalk::rust {

BodyChecker::PatId BodyChecker::add_pat(typed::PatKind kind, Ty ty, Span span) {
    typed::Pat p;
    p.kind = kind;
    p.ty = ty;
    p.span = span;
    return fn_->body->pats.add(std::move(p));
}

// Does the path of a pattern name a constant? Those compare the reference itself.
bool BodyChecker::path_of_constant(ast::PathId path) {
    const PathRes& res = defs_.paths[path.index];
    const ast::Path& syntax = crate_.paths[path];
    if (syntax.self_type.valid()) return true;
    if (!res.has_base) return false;
    if (res.unresolved == 0)
        return res.base.kind == Res::Kind::Def && (defs_[res.base.def].kind == DefKind::Const || defs_[res.base.def].kind == DefKind::AssocConst);
    // `Self::Variant` and `Alias::Variant` do not; whatever else a type has is a constant.
    Ty owner;
    if (res.base.kind == Res::Kind::SelfType) owner = items_.self_type(res.base.def);
    else if (res.base.kind == Res::Kind::Def && defs_[res.base.def].kind == DefKind::TypeAlias) owner = items_.type_of(res.base.def);
    if (!owner.valid() || !types_.is(owner, TyKind::Adt)) return true;
    for (DefId v : defs_[types_[owner].def].children)
        if (defs_[v].kind == DefKind::Variant && defs_[v].name == syntax.segments.back().ident.name) return false;
    return true;
}

// Patterns that look through references by themselves (default binding modes).
bool BodyChecker::pattern_peels(const ast::Pat& p) {
    switch (p.kind) {
        case ast::PatKind::Tuple: case ast::PatKind::TupleStruct: case ast::PatKind::Struct:
        case ast::PatKind::Slice: case ast::PatKind::Range:
            return true;
        case ast::PatKind::Path: return !path_of_constant(p.path);
        case ast::PatKind::Literal: {
            const ast::Expr& e = crate_.exprs[p.expr];
            if (e.kind != ast::ExprKind::Literal) return true;
            ast::LiteralKind k = crate_.literal(e).kind;
            return k != ast::LiteralKind::Str && k != ast::LiteralKind::ByteStr;
        }
        default: return false;
    }
}

BodyChecker::PatId BodyChecker::check_pat(ast::PatId id, Ty expected, BindMode mode) {
    if (!id.valid()) return add_pat(typed::PatKind::Error, expected, {});
    const ast::Pat& p = crate_.pats[id];
    bool unit_binding = p.kind == ast::PatKind::Binding && defs_.bindings[id.index].kind == Res::Kind::Def &&
                        defs_[defs_.bindings[id.index].def].kind != DefKind::Const;
    if (pattern_peels(p) || unit_binding) {
        std::vector<Ty> peeled;
        Ty at = settle(expected);
        while (types_.is(at, TyKind::Ref)) {
            peeled.push_back(at);
            mode.mutability = mode.by_ref && mode.mutability == Mutability::Not ? Mutability::Not
                                                                              : types_[at].mutability;
            mode.by_ref = true;
            at = settle(types_[at].elem);
        }
        if (!peeled.empty()) {
            PatId inner;
            switch (p.kind) {
                case ast::PatKind::Tuple: inner = check_tuple_pat(p, at, mode); break;
                case ast::PatKind::TupleStruct: inner = check_tuple_struct_pat(p, at, mode); break;
                case ast::PatKind::Struct: inner = check_struct_pat(p, at, mode); break;
                case ast::PatKind::Slice: inner = check_slice_pat(p, at, mode); break;
                case ast::PatKind::Path: inner = check_written_path(id, p, at); break;
                case ast::PatKind::Range: inner = check_range_pat(p, at); break;
                case ast::PatKind::Literal: inner = check_literal_pat(p, at); break;
                default: inner = check_binding(id, p, at, mode); break;
            }
            for (size_t i = peeled.size(); i-- > 0;) {
                PatId outer = add_pat(typed::PatKind::Deref, peeled[i], p.span);
                pat(outer).sub = inner;
                inner = outer;
            }
            return inner;
        }
    }
    switch (p.kind) {
        case ast::PatKind::Error: return add_pat(typed::PatKind::Error, expected, p.span);
        case ast::PatKind::Wild: case ast::PatKind::Rest: return add_pat(typed::PatKind::Wild, expected, p.span);
        case ast::PatKind::Never: return add_pat(typed::PatKind::Never, expected, p.span);
        case ast::PatKind::Binding: return check_binding(id, p, expected, mode);
        case ast::PatKind::Literal: return check_literal_pat(p, expected);
        case ast::PatKind::Range: return check_range_pat(p, expected);
        case ast::PatKind::Ref: return check_ref_pat(p, expected, mode);
        case ast::PatKind::Tuple: return check_tuple_pat(p, expected, mode);
        case ast::PatKind::Slice: return check_slice_pat(p, expected, mode);
        case ast::PatKind::Path: return check_written_path(id, p, expected);
        case ast::PatKind::TupleStruct: return check_tuple_struct_pat(p, expected, mode);
        case ast::PatKind::Struct: return check_struct_pat(p, expected, mode);
        case ast::PatKind::Or: {
            PatId out = add_pat(typed::PatKind::Or, expected, p.span);
            std::vector<PatId> list;
            for (ast::PatId part : p.list) list.push_back(check_pat(part, expected, mode));
            pat(out).alternatives = std::move(list);
            return out;
        }
        case ast::PatKind::Box:
            unsupported(p.span, "box patterns");
            return add_pat(typed::PatKind::Error, expected, p.span);
    }
    return add_pat(typed::PatKind::Error, expected, p.span);
}

BodyChecker::PatId BodyChecker::check_binding(ast::PatId id, const ast::Pat& p, Ty expected, BindMode mode) {
    const Res res = defs_.bindings[id.index];
    if (res.kind == Res::Kind::Def) {
        return check_path_pat(p, expected, res, ast::PathId());
    }
    PatId out = add_pat(typed::PatKind::Binding, expected, p.span);
    bool by_ref = p.by_ref || (mode.by_ref && !p.binding_mut);
    Mutability m = p.by_ref ? static_cast<Mutability>(p.mutability) : mode.mutability;
    Ty ty = by_ref ? types_.ref(expected, m) : expected;
    ast::PatId first = res.pat.valid() ? res.pat : id;
    auto known = locals_.find(first.index);
    typed::VariableId v;
    if (known == locals_.end()) {
        bool is_mut = p.binding_mut || (!p.by_ref && p.mutability == ast::Mutability::Mut);
        v = new_variable(p.ident.name, ty, p.ident.span, is_mut ? Mutability::Mut : Mutability::Not, by_ref);
        locals_[first.index] = {v, fn_->body, ty};
    } else {
        v = known->second.variable;
        if (!infer_.unify(known->second.ty, ty)) mismatch(p.span, known->second.ty, ty);
    }
    pat(out).variable = v;
    pat(out).by_ref = by_ref;
    pat(out).ref_mutability = m;
    if (p.sub.valid()) {
        PatId sub = check_pat(p.sub, expected, mode);
        pat(out).sub = sub;
    }
    return out;
}

// `match a { A::new() => … }`: what is not a variant may be something else of the type (E0164).
void BodyChecker::no_such_variant(const ast::Path& path, Span span, Ty self) {
    const ast::PathSegment& last = path.segments.back();
    const std::string name(items_.names.text(last.ident.name));
    MethodPick pick;
    bool ambiguous = false;
    if (!probe(self, last.ident.name, ast::ExprId(), last.ident.span, true, pick, ambiguous)) {
        diags_.error("E0599", last.ident.span, "no variant named `" + name + "` found for enum `" + text(self) + "`");
        return;
    }
    const bool is_const = defs_[pick.method].kind == DefKind::AssocConst;
    diags_.error("E0164", span, std::string("expected tuple struct or tuple variant, found associated ") + (is_const ? "constant" : "function") + " `" + name + "`")
        .label(span, "not a form that a value can have")
        .label(defs_[pick.method].span, "what is named here")
        .help(is_const ? "without `(…)` the constant is compared with" : "call it before, and compare in a guard: `x if x == …`");
}

bool BodyChecker::variant_of_path(ast::PathId id, Span span, Ty& adt, DefId& def, uint32_t& variant) {
    const ast::Path& path = crate_.paths[id];
    const PathRes res = defs_.paths[id.index];
    variant = 0;
    if (!path.self_type.valid() && res.has_base && res.unresolved == 0 && res.base.kind == Res::Kind::Def &&
        defs_[res.base.def].kind == DefKind::Variant) {
        def = res.base.def;
        variant = defs_[def].index;
        adt = types_.adt(defs_[def].parent, path_args(path, def, span));
        return true;
    }
    // `Self::Variant`, `Alias::Variant`
    if (!path.self_type.valid() && res.has_base && res.unresolved == 1) {
        Ty self;
        if (res.base.kind == Res::Kind::SelfType) self = types_.erase_regions(items_.self_type(res.base.def));
        if (res.base.kind == Res::Kind::Def && defs_[res.base.def].kind == DefKind::TypeAlias)
            self = solver_.instantiate(types_.erase_regions(items_.type_of(res.base.def)),
                                       items_.lower_args(&path.segments[path.segments.size() - 2], res.base.def, {}, owner_, this, span), span);
        if (res.base.kind == Res::Kind::Def && defs_[res.base.def].kind == DefKind::Enum)
            self = types_.adt(res.base.def, solver_.fresh_args(res.base.def, span));   // the variant is not there
        if (self.valid() && types_.is(self, TyKind::Adt) && defs_[types_[self].def].kind == DefKind::Enum) {
            for (DefId v : defs_[types_[self].def].children)
                if (defs_[v].name == path.segments.back().ident.name) {
                    def = v;
                    variant = defs_[v].index;
                    adt = self;
                    return true;
                }
            no_such_variant(path, span, self);
            return false;
        }
    }
    Ty ty = types_.erase_regions(items_.lower_path_type(id, owner_, this));
    ty = settle(ty);
    if (!types_.is(ty, TyKind::Adt)) {
        if (!types_.is(ty, TyKind::Error))
            diags_.error("E0071", span, "expected struct, variant or union type, found `" + text(ty) + "`");
        return false;
    }
    if (items_.adt(types_[ty].def).kind == AdtKind::Enum) {
        diags_.error("E0574", path.span, "expected struct, variant or union type, found enum `" + text(ty) + "`");
        return false;
    }
    adt = ty;
    def = types_[ty].def;
    return true;
}

BodyChecker::PatId BodyChecker::constant_pat(DefId def, Args args, Ty ty, Span span) {
    PatId out = add_pat(typed::PatKind::Constant, ty, span);
    for (GenericArg a : types_[infer_.resolve(args)])
        if (a.is_ty() && types_.has(a.ty(), kHasParam)) {
            diags_.error("E0158", span, "constant pattern cannot depend on generic parameters")
                .label(span, "which value this is, only a call can tell")
                .help("compare in a guard: `x if x == " + std::string(items_.sources.text(span)) + "`");
            return add_pat(typed::PatKind::Error, ty, span);
        }
    mir::Constant c;
    c.kind = mir::ConstValueKind::Named;
    c.ty = ty;
    c.def = def;
    c.args = args;
    c.span = span;
    pat(out).value = c;
    Ty known = settle(ty);
    bool scalar = is_scalar_like(known);
    if (!scalar) {
        Ty inner = known;
        if (types_.is(inner, TyKind::Ref)) inner = settle(types_[inner].elem);
        pat(out).eq_fn = trait_method("eq", "eq");
        pat(out).eq_args = types_.args({GenericArg(inner), GenericArg(inner)});
        check_structural(def, inner, span);
    }
    return out;
}

// `Type::CONST`: the constant may be one of a trait that is in scope at the pattern.
BodyChecker::PatId BodyChecker::check_written_path(ast::PatId id, const ast::Pat& p, Ty expected) {
    path_pattern_ = id;
    PatId out = check_path_pat(p, expected, defs_.paths[p.path.index].base, p.path);
    path_pattern_ = ast::PatId();
    return out;
}

// Which type in the value of a constant cannot be compared field by field: only what derives `PartialEq` can (Rust
// Reference, "Constant patterns"). Which variant of an enum, and how many elements there are, only the value says.
Ty BodyChecker::non_structural(Ty ty, int depth) {
    const TyData d = types_[ty];
    auto any = [&](const std::vector<Ty>& parts) {
        for (Ty part : parts)
            if (Ty found = non_structural(settle(part), depth + 1); found.valid()) return found;
        return Ty();
    };
    if (depth > 8) return Ty();
    if (d.kind == TyKind::Dynamic) return ty;
    if (d.kind == TyKind::Ref) return any({d.elem});
    if (d.kind == TyKind::Tuple) return any(types_.tuple_parts(ty));
    if (d.kind != TyKind::Adt || defs_[d.def].is_library) return Ty();
    bool derived = false;
    for (DefId impl : items_.impls_of(items_.lang("eq"), items_.head_of(ty)))
        derived |= items_.item(impl).expansion != 0 && types_.is(items_.impl(impl).self_ty, TyKind::Adt) && types_[items_.impl(impl).self_ty].def == d.def;
    if (!derived) return ty;
    std::vector<Ty> parts;
    if (items_.adt(d.def).kind == AdtKind::Struct)
        for (const FieldInfo& f : items_.adt(d.def).variants[0].fields) parts.push_back(types_.substitute(f.ty, d.args));
    return any(parts);
}

void BodyChecker::check_structural(DefId constant, Ty ty, Span span) {
    if (types_.has(infer_.resolve(ty), kHasInfer | kHasError | kHasParam | kHasProjection)) return;
    Ty wrong = non_structural(ty, 0);
    if (!wrong.valid()) return;
    Diagnostic& d = diags_.error("", span, "the constant cannot be a pattern: `" + text(wrong) + "` does not derive `PartialEq`");
    d.label(span, "a pattern compares field by field, so `==` must mean just that");
    if (types_.is(wrong, TyKind::Adt)) d.label(defs_[types_[wrong].def].span, "write `#[derive(PartialEq)]` above this");
    d.label(defs_[constant].span, "the constant").help("or compare in a guard: `x if x == …`");
}

BodyChecker::PatId BodyChecker::check_path_pat(const ast::Pat& p, Ty expected, const Res& res, ast::PathId path) {
    DefId def = res.def;
    if (path.valid()) {
        const PathRes& full = defs_.paths[path.index];
        bool open = full.unresolved > 0 || crate_.paths[path].self_type.valid();
        if (open || (full.has_base && full.base.kind == Res::Kind::SelfType)) {
            // A variant or constant reached through a type.
            const ast::Path& syntax = crate_.paths[path];
            Ty self;
            if (full.base.kind == Res::Kind::SelfType) self = types_.erase_regions(items_.self_type(full.base.def));
            if (self.valid() && full.unresolved == 1 && types_.is(self, TyKind::Adt))
                for (DefId v : defs_[types_[self].def].children)
                    if (defs_[v].kind == DefKind::Variant && defs_[v].name == syntax.segments.back().ident.name) {
                        if (!infer_.unify(expected, self)) mismatch(p.span, expected, self);
                        PatId out = add_pat(typed::PatKind::Variant, expected, p.span);
                        pat(out).variant = defs_[v].index;
                        return out;
                    }
            ast::Expr fake;
            fake.kind = ast::ExprKind::Path;
            fake.path = path;
            fake.span = p.span;
            ExprId value = check_path(ast::ExprId(), fake);
            if (node(value).kind == Kind::ConstRef) {
                if (!infer_.unify(expected, node(value).ty)) mismatch(p.span, expected, node(value).ty);
                mir::Constant c = node(value).constant;
                return constant_pat(c.def, c.args, c.ty, p.span);
            }
            if (node(value).kind == Kind::Adt) {
                if (!infer_.unify(expected, node(value).ty)) mismatch(p.span, expected, node(value).ty);
                bool is_enum = items_.adt(types_[settle(expected)].def).kind == AdtKind::Enum;
                PatId out = add_pat(is_enum ? typed::PatKind::Variant : typed::PatKind::Leaf, expected, p.span);
                pat(out).variant = node(value).variant;
                return out;
            }
            if (node(value).kind != Kind::Error)
                diags_.error("E0533", p.span, "expected unit struct, unit variant or constant, found associated function `" + std::string(items_.sources.text(p.span)) + "`")
                    .label(p.span, "a function is no value to compare with")
                    .help("call it before, and compare in a guard: `x if x == …`");
            return add_pat(typed::PatKind::Error, expected, p.span);
        }
        def = full.base.def;
        if (full.base.kind != Res::Kind::Def) return add_pat(typed::PatKind::Error, expected, p.span);
    }
    Span span = p.span;
    if (!def.valid()) return add_pat(typed::PatKind::Error, expected, span);
    if (defs_[def].kind == DefKind::Const || defs_[def].kind == DefKind::AssocConst) {
        Ty ty = types_.erase_regions(items_.type_of(def));
        if (!infer_.unify(expected, ty)) {
            mismatch(span, expected, ty);
            return add_pat(typed::PatKind::Error, expected, span);
        }
        return constant_pat(def, types_.no_args(), ty, span);
    }
    if (defs_[def].kind == DefKind::Static) {
        diags_.error("E0530", span, "statics cannot be matched on; use a `const`");
        return add_pat(typed::PatKind::Error, expected, span);
    }
    DefId owner = defs_[def].kind == DefKind::Variant ? defs_[def].parent : def;
    Args args = path.valid() ? path_args(crate_.paths[path], def, span) : solver_.fresh_args(owner, span);
    Ty ty = types_.adt(owner, args);
    if (!infer_.unify(expected, ty)) {
        mismatch(span, expected, ty);
        return add_pat(typed::PatKind::Error, expected, span);
    }
    bool variant = defs_[def].kind == DefKind::Variant;
    const VariantInfo& info = items_.adt(owner).variants[variant ? defs_[def].index : 0];
    if (!info.is_unit) {
        diags_.error(info.is_tuple ? "E0532" : "E0533", span, "expected unit struct, unit variant or constant, found " +
                     std::string(info.is_tuple ? "tuple" : "struct") + (variant ? " variant `" : " struct `") + items_.name_of(def) + "`")
            .help(info.is_tuple ? "match its fields too: `" + items_.name_of(def) + "(..)`" : "match its fields too: `" + items_.name_of(def) + " { .. }`");
        return add_pat(typed::PatKind::Error, expected, span);
    }
    PatId out = add_pat(variant ? typed::PatKind::Variant : typed::PatKind::Leaf, expected, span);
    pat(out).variant = variant ? defs_[def].index : 0;
    return out;
}

BodyChecker::PatId BodyChecker::check_tuple_struct_pat(const ast::Pat& p, Ty expected, BindMode mode) {
    Ty ty;
    DefId def;
    uint32_t variant = 0;
    auto fail = [&] {
        for (ast::PatId part : p.list) check_pat(part, types_.error(), mode);
        return add_pat(typed::PatKind::Error, expected, p.span);
    };
    if (!variant_of_path(p.path, p.span, ty, def, variant)) return fail();
    if (!infer_.unify(expected, ty)) {
        mismatch(p.span, expected, ty);
        return fail();
    }
    const TyData d = types_[settle(ty)];
    const AdtDef& adt = items_.adt(d.def);
    const std::vector<FieldInfo> fields = adt.variants[variant].fields;
    if (!adt.variants[variant].is_tuple) {
        diags_.error(adt.variants[variant].is_unit ? "E0532" : "E0164", p.span,
                     "expected tuple struct or tuple variant, found `" + items_.name_of(def) + "`");
        return fail();
    }
    size_t rest = p.list.size();
    for (size_t i = 0; i < p.list.size(); ++i)
        if (crate_.pats[p.list[i]].kind == ast::PatKind::Rest) rest = i;
    bool has_rest = rest < p.list.size();
    size_t given = p.list.size() - (has_rest ? 1 : 0);
    if (given > fields.size() || (!has_rest && given != fields.size())) {
        auto count = [](size_t n) { return std::to_string(n) + (n == 1 ? " field" : " fields"); };
        diags_.error("E0023", p.span, "this pattern has " + count(given) + ", but the corresponding tuple " +
                     (adt.kind == AdtKind::Enum ? "variant" : "struct") + " has " + count(fields.size()))
            .help("match the rest with `..`");
        return fail();
    }
    PatId out = add_pat(adt.kind == AdtKind::Enum ? typed::PatKind::Variant : typed::PatKind::Leaf, expected, p.span);
    std::vector<typed::FieldPat> list;
    for (size_t i = 0; i < p.list.size(); ++i) {
        if (i == rest) continue;
        size_t field = i < rest ? i : fields.size() - (p.list.size() - i);
        Ty field_ty = solver_.instantiate(types_.erase_regions(fields[field].ty), d.args, p.span);
        list.push_back({static_cast<uint32_t>(field), check_pat(p.list[i], field_ty, mode)});
    }
    pat(out).variant = variant;
    pat(out).fields = std::move(list);
    return out;
}

void BodyChecker::report_missing_fields(const std::vector<Name>& missing, Span span) {
    std::string list;
    for (Name name : missing) list += (list.empty() ? "`" : ", `") + std::string(items_.names.text(name)) + "`";
    diags_.error("E0027", span, std::string("pattern does not mention field") + (missing.size() == 1 ? " " : "s ") + list)
        .help("name it, or leave the rest out with `..`");
}

BodyChecker::PatId BodyChecker::check_struct_pat(const ast::Pat& p, Ty expected, BindMode mode) {
    Ty ty;
    DefId def;
    uint32_t variant = 0;
    auto fail = [&] {
        for (const ast::FieldPat& f : p.fields) check_pat(f.pat, types_.error(), mode);
        return add_pat(typed::PatKind::Error, expected, p.span);
    };
    if (!variant_of_path(p.path, p.span, ty, def, variant)) return fail();
    if (!infer_.unify(expected, ty)) {
        mismatch(p.span, expected, ty);
        return fail();
    }
    const TyData d = types_[settle(ty)];
    const AdtDef& adt = items_.adt(d.def);
    const std::vector<FieldInfo> fields = adt.variants[variant].fields;
    auto is_field = [&](const ast::FieldPat& f) {
        return std::any_of(fields.begin(), fields.end(), [&](const FieldInfo& field) { return field.name == f.name.name; });
    };
    const bool all_known = std::all_of(p.fields.begin(), p.fields.end(), is_field);
    if (adt.variants[variant].is_tuple && !all_known && !p.has_rest) {
        diags_.error("E0769", p.span, "tuple variant `" + items_.name_of(def) + "` written as struct variant")
            .help("its values have no names: `" + items_.name_of(def) + "(…)`");
        return fail();
    }
    PatId out = add_pat(adt.kind == AdtKind::Enum ? typed::PatKind::Variant : typed::PatKind::Leaf, expected, p.span);
    std::vector<typed::FieldPat> list;
    std::vector<bool> given(fields.size(), false);
    Name unknown;
    for (const ast::FieldPat& f : p.fields) {
        size_t i = 0;
        while (i < fields.size() && fields[i].name != f.name.name) ++i;
        if (i == fields.size()) {
            unknown = f.name.name;
            diags_.error("E0026", f.name.span, (adt.kind == AdtKind::Enum ? "variant `" : "struct `") + items_.name_of(def) +
                         "` does not have a field named `" + std::string(items_.names.text(f.name.name)) + "`");
            check_pat(f.pat, types_.error(), mode);
            continue;
        }
        if (given[i]) diags_.error("E0025", f.span, "field `" + std::string(items_.names.text(f.name.name)) + "` bound multiple times in the pattern");
        given[i] = true;
        DefId fd = i < defs_[def].children.size() ? defs_[def].children[i] : DefId();
        if (fd.valid() && !defs_.is_accessible(defs_[fd].vis, defs_[owner_].module))
            diags_.error("E0451", f.name.span, "field `" + std::string(items_.names.text(f.name.name)) + "` of `" + items_.name_of(def) + "` is private");
        Ty field_ty = solver_.instantiate(types_.erase_regions(fields[i].ty), d.args, f.span);
        if (adt.kind == AdtKind::Union && crate_.pats[f.pat].kind != ast::PatKind::Wild) demand_unsafe(crate_.pats[f.pat].span, "access to union field");
        list.push_back({static_cast<uint32_t>(i), check_pat(f.pat, field_ty, mode)});
    }
    std::vector<Name> missing;
    for (size_t i = 0; i < given.size() && !p.has_rest && adt.kind != AdtKind::Union; ++i)
        if (!given[i]) missing.push_back(fields[i].name);
    const bool is_slip = unknown.valid() && missing.size() == 1 && most_similar(items_.names, unknown, missing).valid();   // E0026 said so
    if (!missing.empty() && !is_slip) report_missing_fields(missing, p.span);
    pat(out).variant = variant;
    pat(out).fields = std::move(list);
    return out;
}

BodyChecker::PatId BodyChecker::check_tuple_pat(const ast::Pat& p, Ty expected, BindMode mode) {
    size_t rest = p.list.size();
    for (size_t i = 0; i < p.list.size(); ++i)
        if (crate_.pats[p.list[i]].kind == ast::PatKind::Rest) rest = i;
    bool has_rest = rest < p.list.size();
    size_t given = p.list.size() - (has_rest ? 1 : 0);
    Ty known = settle(expected);
    size_t arity = given;
    if (types_.is(known, TyKind::Tuple)) arity = types_.tuple_parts(known).size();
    std::vector<Ty> parts;
    if (types_.is(known, TyKind::Tuple)) {
        parts = types_.tuple_parts(known);
    } else {
        for (size_t i = 0; i < arity; ++i) parts.push_back(infer_.fresh(p.span));
    }
    bool fits = has_rest ? given <= arity : given == arity;
    if (fits && !types_.is(known, TyKind::Tuple)) fits = infer_.unify(known, types_.tuple(parts));
    if (!fits) {
        std::vector<Ty> fresh;
        for (size_t i = 0; i < given; ++i) fresh.push_back(infer_.fresh(p.span));
        mismatch(p.span, expected, types_.tuple(fresh));
        for (ast::PatId part : p.list) check_pat(part, types_.error(), mode);
        return add_pat(typed::PatKind::Error, expected, p.span);
    }
    PatId out = add_pat(typed::PatKind::Leaf, expected, p.span);
    std::vector<typed::FieldPat> list;
    for (size_t i = 0; i < p.list.size(); ++i) {
        if (i == rest) continue;
        size_t field = i < rest ? i : parts.size() - (p.list.size() - i);
        list.push_back({static_cast<uint32_t>(field), check_pat(p.list[i], parts[field], mode)});
    }
    pat(out).fields = std::move(list);
    return out;
}

// `let [a, b] = …` of a type that is still open can only be an array of two.
void BodyChecker::infer_array(const ast::Pat& p, Ty expected) {
    bool has_rest = std::any_of(p.list.begin(), p.list.end(), [&](ast::PatId part) {
        const ast::Pat& q = crate_.pats[part];
        return q.kind == ast::PatKind::Rest || (q.sub.valid() && crate_.pats[q.sub].kind == ast::PatKind::Rest);
    });
    if (has_rest || !infer_.is_var(settle(expected), InferKind::General)) return;
    infer_.unify(expected, types_.array(infer_.fresh(p.span), types_.const_value(p.list.size(), types_.usize())));
}

BodyChecker::PatId BodyChecker::check_slice_pat(const ast::Pat& p, Ty expected, BindMode mode) {
    if (in_plain_let_) infer_array(p, expected);
    Ty known = structurally(expected, p.span);
    bool array = types_.is(known, TyKind::Array);
    if (!array && !types_.is(known, TyKind::Slice)) {
        if (!types_.is(known, TyKind::Error))
            diags_.error("E0529", p.span, "expected an array or slice, found `" + text(known) + "`");
        for (ast::PatId part : p.list) check_pat(part, types_.error(), mode);
        return add_pat(typed::PatKind::Error, expected, p.span);
    }
    Ty elem = types_[known].elem;
    PatId out = add_pat(typed::PatKind::Slice, expected, p.span);
    std::vector<PatId> prefix, suffix;
    PatId middle;
    bool seen = false;
    size_t fixed = 0;
    for (ast::PatId part : p.list) {
        const ast::Pat& q = crate_.pats[part];
        bool rest_binding = q.kind == ast::PatKind::Binding && q.sub.valid() && crate_.pats[q.sub].kind == ast::PatKind::Rest;
        if (q.kind == ast::PatKind::Rest || rest_binding) {
            seen = true;
            if (!rest_binding) continue;
            Ty rest_ty = types_.slice(elem);
            if (array) {
                Const len = infer_.shallow(types_[known].len);
                u128 n = types_[len].kind == ConstKind::Value ? types_[len].bits : 0;
                size_t others = p.list.size() - 1;
                rest_ty = types_.array(elem, types_.const_value(n >= others ? n - others : 0, types_.usize()));
            }
            middle = check_binding(part, q, rest_ty, mode);
            pat(middle).sub = PatId();
            continue;
        }
        ++fixed;
        (seen ? suffix : prefix).push_back(check_pat(part, elem, mode));
    }
    if (array) {
        Const len = infer_.shallow(types_[known].len);
        if (types_[len].kind == ConstKind::Value) {
            u128 n = types_[len].bits;
            if (!seen && n != fixed)
                diags_.error("E0527", p.span, "pattern requires " + std::to_string(fixed) + " elements but array has " + to_string(n));
            if (seen && n < fixed)
                diags_.error("E0528", p.span, "pattern requires at least " + std::to_string(fixed) + " elements but array has " + to_string(n));
        } else if (types_[len].kind == ConstKind::Param) {
            diags_.error("E0730", p.span, "the length of this array is not known here, so no pattern tells its elements apart")
                .label(p.span, "how many there are, only a call can tell")
                .help("match on a slice of it: `x.as_slice()`");
        } else if (types_[len].kind == ConstKind::Infer && !seen) {
            infer_.unify(known, types_.array(elem, types_.const_value(fixed, types_.usize())));
        }
    }
    pat(out).prefix = std::move(prefix);
    pat(out).suffix = std::move(suffix);
    pat(out).slice = middle;
    pat(out).has_slice = seen;
    return out;
}

BodyChecker::PatId BodyChecker::check_ref_pat(const ast::Pat& p, Ty expected, BindMode mode) {
    Ty known = settle(expected);
    Mutability m = static_cast<Mutability>(p.mutability);
    if (mode.by_ref && !types_.is(known, TyKind::Ref)) {
        // `&x` under a default binding mode (2021): the pattern's `&` must meet a written reference.
        diags_.error("E0308", p.span, "mismatched types")
            .label(p.span, "expected `" + text(known) + "`, found a reference pattern");
        check_pat(p.sub, types_.error(), {});
        return add_pat(typed::PatKind::Error, expected, p.span);
    }
    Ty inner = infer_.fresh(p.span);
    if (types_.is(known, TyKind::Ref) && types_[known].mutability == m) inner = types_[known].elem;
    else if (!infer_.unify(known, types_.ref(inner, m))) {
        mismatch(p.span, expected, types_.ref(inner, m));
        check_pat(p.sub, types_.error(), {});
        return add_pat(typed::PatKind::Error, expected, p.span);
    }
    PatId out = add_pat(typed::PatKind::Deref, expected, p.span);
    PatId sub = check_pat(p.sub, inner, {});
    pat(out).sub = sub;
    return out;
}

// The constant of a literal, `-literal` or named constant in a pattern.
mir::Constant BodyChecker::pattern_constant(ast::ExprId id, Ty expected) {
    const ast::Expr& e = crate_.exprs[id];
    mir::Constant c;
    c.ty = expected;
    c.span = e.span;
    bool negative = e.kind == ast::ExprKind::Unary;
    ExprId value = check(negative ? e.a : id, Expectation::has(expected));
    Ty found = node(value).ty;
    if (!infer_.unify(expected, found)) mismatch(e.span, expected, found);
    if (node(value).kind == Kind::Literal || node(value).kind == Kind::ConstRef) c = node(value).constant;
    c.ty = expected;
    if (negative) {
        ExprId whole = add(Kind::Unary, found, e.span);   // nothing runs it: it says that -128 is no literal out of range
        node(whole).un = mir::UnOp::Neg;
        node(whole).a = value;
        c.bits = ~c.bits + 1;
        if (!c.text.empty()) c.text = "-" + c.text;
    }
    return c;
}

// `b"ab"` against a slice or an array: `&[b'a', b'b']`.
BodyChecker::PatId BodyChecker::bytes_pat(const std::string& bytes, Ty reference, Span span) {
    Ty slice = settle(types_[reference].elem);
    if (!infer_.unify(types_[slice].elem, types_.u8())) {
        mismatch(span, reference, types_.ref(types_.slice(types_.u8())));
        return add_pat(typed::PatKind::Error, reference, span);
    }
    std::vector<PatId> parts;
    for (char byte : bytes) {
        PatId part = add_pat(typed::PatKind::Constant, types_.u8(), span);
        mir::Constant value;
        value.kind = mir::ConstValueKind::Scalar;
        value.bits = static_cast<unsigned char>(byte);
        value.ty = types_.u8();
        value.span = span;
        pat(part).value = value;
        parts.push_back(part);
    }
    PatId list = add_pat(typed::PatKind::Slice, slice, span);
    pat(list).prefix = std::move(parts);
    PatId out = add_pat(typed::PatKind::Deref, reference, span);
    pat(out).sub = list;
    return out;
}

BodyChecker::PatId BodyChecker::check_literal_pat(const ast::Pat& p, Ty expected) {
    const ast::Expr& e = crate_.exprs[p.expr];
    if (e.kind == ast::ExprKind::Block) {
        unsupported(p.span, "`const` blocks in patterns");
        return add_pat(typed::PatKind::Error, expected, p.span);
    }
    Ty want = expected;
    if (e.kind == ast::ExprKind::Literal && crate_.literal(e).kind == ast::LiteralKind::ByteStr) {
        // b"…" also matches slices.
        Ty known = settle(expected);
        if (types_.has(infer_.resolve(known), kHasError)) return add_pat(typed::PatKind::Error, expected, p.span);
        const std::string& bytes = crate_.literal(e).text;
        bool is_slice = types_.is(known, TyKind::Ref) && types_.is(settle(types_[known].elem), TyKind::Slice);
        if (is_slice || infer_.unify(known, types_.ref(types_.array(types_.u8(), types_.const_value(bytes.size(), types_.usize())))))
            return bytes_pat(bytes, settle(known), p.span);
    }
    mir::Constant c = pattern_constant(p.expr, want);
    PatId out = add_pat(typed::PatKind::Constant, expected, p.span);
    pat(out).value = c;
    if (c.kind == mir::ConstValueKind::Str) {
        pat(out).eq_fn = trait_method("eq", "eq");
        pat(out).eq_args = types_.args({GenericArg(types_.str()), GenericArg(types_.str())});
    }
    return out;
}

BodyChecker::PatId BodyChecker::check_range_pat(const ast::Pat& p, Ty expected) {
    PatId out = add_pat(typed::PatKind::Range, expected, p.span);
    Ty known = settle(expected);
    if (!is_scalar_like(known) && !types_.is(known, TyKind::Infer) && !types_.is(known, TyKind::Error)) {
        diags_.error("E0029", p.span, "only `char` and numeric types are allowed in range patterns")
            .label(p.span, "this is matched against `" + text(known) + "`");
        pat(out).kind = typed::PatKind::Error;
        return out;
    }
    for (ast::ExprId end : {p.low, p.high}) {
        if (!end.valid() || crate_.exprs[end].kind != ast::ExprKind::Literal) continue;
        const ast::LiteralKind kind = crate_.literal(crate_.exprs[end]).kind;
        if (kind != ast::LiteralKind::Str && kind != ast::LiteralKind::Bool) continue;
        diags_.error("E0029", p.span, "only `char` and numeric types are allowed in range patterns")
            .label(crate_.exprs[end].span, "this is neither");
        pat(out).kind = typed::PatKind::Error;
        return out;
    }
    if (p.low.valid()) {
        mir::Constant c = pattern_constant(p.low, expected);
        pat(out).low = c;
        pat(out).has_low = true;
    }
    if (p.high.valid()) {
        mir::Constant c = pattern_constant(p.high, expected);
        pat(out).high = c;
        pat(out).has_high = true;
    }
    pat(out).inclusive = p.inclusive;
    return out;
}

}  // namespace framewalk::rust
