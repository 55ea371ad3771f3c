// Paths as values: variables, functions, constants, constructors, associated items.
#include <algorithm>

#include "rust/check/body_checker.h"

namespace framewalk::rust {

BodyChecker::ExprId BodyChecker::local_value(ast::PatId p, Span span) {
    auto found = locals_.find(p.index);
    if (found == locals_.end()) return error_expr(span);
    const LocalVar& v = found->second;
    ExprId e = add(Kind::Variable, v.ty, span);
    node(e).variable = v.variable;
    // A variable of an enclosing function: the capture analysis gives it its final form.
    if (v.owner != fn_->body) {
        node(e).kind = Kind::Capture;
        node(e).index = p.index;
    }
    return e;
}

void BodyChecker::demand_unsafe(Span span, const std::string& what) {
    if (unsafe_depth_ == 0) unsafe_uses_.push_back({span, what});
}

// E0133 is only told of a body whose types are right, and does not keep it from being analysed.
void BodyChecker::report_unsafe_uses() {
    if (has_errors()) return;
    for (const UnsafeUse& use : unsafe_uses_) {
        ++literal_errors_;
        diags_.error("E0133", use.span, use.what + " is unsafe and requires unsafe function or block")
            .label(use.span, use.what)
            .help("wrap it in `unsafe { … }` once you have made sure that its conditions hold");
    }
}

BodyChecker::ExprId BodyChecker::check_path(ast::ExprId id, const ast::Expr& e) {
    const ast::Path& path = crate_.paths[e.path];
    const PathRes& res = defs_.paths[e.path.index];
    Span span = site(e);
    if (path.self_type.valid()) return qualified_value(id, path, res, span);
    if (!res.has_base || res.base.kind == Res::Kind::Error) return error_expr(span);
    if (res.unresolved == 0) return value_of_res(path, res.base, span);
    // `Type::item`: the type comes from the path without its last segment.
    Ty self;
    size_t resolved = path.segments.size() - res.unresolved;
    if (res.base.kind == Res::Kind::Def && res.unresolved == 1) {
        DefId def = res.base.def;
        DefKind kind = defs_[def].kind;
        if (kind == DefKind::Trait) {   // Trait::method
            const ast::PathSegment& trait_segment = path.segments[resolved - 1];
            Ty var = infer_.fresh(span);
            trait_path_types_.push_back(var);
            Args trait_args = items_.lower_args(&trait_segment, def, {GenericArg(var)}, owner_, this, span);
            const ast::PathSegment& last = path.segments.back();
            for (DefKind k : {DefKind::AssocFn, DefKind::AssocConst}) {
                DefId member = items_.member(def, last.ident.name, k);
                if (!member.valid()) continue;
                Args args = items_.lower_args(&last, member, types_[trait_args], owner_, this, span);
                require_supertraits(member, args, span);
                return value_of_def(member, args, span);
            }
            diags_.error("E0576", last.ident.span, "cannot find method or associated constant `" +
                         std::string(items_.names.text(last.ident.name)) + "` in trait `" + items_.name_of(def) + "`");
            return error_expr(span);
        }
    }
    // Rebuild the type of the resolved prefix.
    ast::Path prefix;
    prefix.segments.assign(path.segments.begin(), path.segments.begin() + static_cast<std::ptrdiff_t>(resolved));
    switch (res.base.kind) {
        case Res::Kind::PrimTy: {
            PrimTy p = res.base.prim;
            self = p == PrimTy::F32    ? types_.floating(FloatKind::F32)
                   : p == PrimTy::F64  ? types_.floating(FloatKind::F64)
                   : p == PrimTy::Bool ? types_.boolean()
                   : p == PrimTy::Char ? types_.character()
                   : p == PrimTy::Str  ? types_.str()
                                       : types_.integer(static_cast<IntKind>(p));
            break;
        }
        case Res::Kind::SelfParam: self = types_.param(0, name("Self")); break;
        case Res::Kind::SelfType: self = types_.erase_regions(items_.self_type(res.base.def)); break;
        case Res::Kind::Def: {
            DefId def = res.base.def;
            DefKind kind = defs_[def].kind;
            const ast::PathSegment& last = prefix.segments.back();
            if (kind == DefKind::TyParam) {
                const GenericsInfo& g = items_.generics(defs_[def].parent);
                for (uint32_t i = 0; i < g.params.size(); ++i)
                    if (g.params[i].def == def) self = types_.param(i, g.params[i].name);
            } else if (kind == DefKind::TypeAlias) {
                Args args = items_.lower_args(&last, def, {}, owner_, this, last.span);
                self = solver_.instantiate(types_.erase_regions(items_.type_of(def)), args, span);
            } else if (kind == DefKind::Struct || kind == DefKind::Enum || kind == DefKind::Union) {
                self = types_.erase_regions(types_.adt(def, items_.lower_args(&last, def, {}, owner_, this, last.span)));
                self = normalize(self, span);
            }
            break;
        }
        case Res::Kind::Error: case Res::Kind::Local: break;
    }
    if (!self.valid()) return error_expr(span);
    self = through_types(self, res.base, path, resolved, span);
    return self.valid() ? assoc_value(id, path, self, path.segments.back(), span) : error_expr(span);
}

// `T::Item::new`: the type that the segments from `at` on, without the last one, lead to; none after an error.
Ty BodyChecker::through_types(Ty self, const Res& base, const ast::Path& path, size_t at, Span span) {
    for (size_t i = at; i + 1 < path.segments.size(); ++i) {
        Ty next;
        for (const Predicate& p : items_.param_env(owner_)) {
            if (p.kind != Predicate::Kind::Trait || next.valid()) continue;
            DefId assoc = items_.member(p.trait.trait, path.segments[i].ident.name, DefKind::AssocTy);
            if (assoc.valid() && solver_.probe([&] { return infer_.unify(types_[p.trait.args][0].ty(), self); }))
                next = normalize(types_.projection(assoc, types_.erase_regions(p.trait.args)), span);
        }
        if (!next.valid() && base.kind == Res::Kind::SelfType && defs_[base.def].kind == DefKind::Impl) {
            const ImplInfo& info = items_.impl(base.def);
            DefId assoc = info.trait.valid() ? items_.member(info.trait.trait, path.segments[i].ident.name, DefKind::AssocTy) : DefId();
            if (assoc.valid()) next = normalize(types_.projection(assoc, types_.erase_regions(info.trait.args)), span);
        }
        if (!next.valid()) {
            diags_.error("E0223", path.segments[i].span, "ambiguous associated type");
            return Ty();
        }
        self = next;
    }
    return self;
}

BodyChecker::ExprId BodyChecker::qualified_value(ast::ExprId id, const ast::Path& path, const PathRes& res,
                                                 Span span) {
    Ty self = lower(path.self_type);
    const ast::PathSegment& last = path.segments.back();
    if (path.trait_segments == 0) {
        self = through_types(self, Res(), path, 0, span);
        return self.valid() ? assoc_value(id, path, self, last, span) : error_expr(span);
    }
    if (!res.has_base || res.base.kind != Res::Kind::Def) return error_expr(span);
    DefId trait = res.base.def;
    if (defs_[trait].kind != DefKind::Trait) trait = defs_[trait].parent;
    const ast::PathSegment& trait_segment = path.segments[path.trait_segments - 1];
    Args trait_args = items_.lower_args(&trait_segment, trait, {GenericArg(self)}, owner_, this, span);
    if (path.trait_segments + 1 < path.segments.size()) {   // `<T as Trait>::Type::item`
        const ast::PathSegment& type = path.segments[path.trait_segments];
        DefId assoc = items_.member(trait, type.ident.name, DefKind::AssocTy);
        if (!assoc.valid()) return error_expr(span);
        Args args = items_.lower_args(&type, assoc, types_[trait_args], owner_, this, span);
        self = normalize(types_.projection(assoc, types_.erase_regions(args)), span);
        self = through_types(self, Res(), path, path.trait_segments + 1, span);
        return self.valid() ? assoc_value(id, path, self, last, span) : error_expr(span);
    }
    for (DefKind k : {DefKind::AssocFn, DefKind::AssocConst}) {
        DefId member = items_.member(trait, last.ident.name, k);
        if (!member.valid()) continue;
        Args args = items_.lower_args(&last, member, types_[trait_args], owner_, this, span);
        require_supertraits(member, args, span);
        return value_of_def(member, types_.erase_regions(args), span);
    }
    diags_.error("E0576", last.ident.span, "cannot find method or associated constant `" +
                 std::string(items_.names.text(last.ident.name)) + "` in trait `" + items_.name_of(trait) + "`");
    return error_expr(span);
}

// Who has the trait of a program must also have what the trait is built on: asked for where its items are used.
void BodyChecker::require_supertraits(DefId member, Args args, Span span) {
    DefId trait = items_.container(member);
    if (defs_[trait].kind != DefKind::Trait || defs_[trait].is_library) return;
    for (Predicate p : items_.supertraits(trait)) {
        if (p.kind != Predicate::Kind::Trait) continue;
        p.trait.args = types_.erase_regions(types_.substitute(p.trait.args, args));
        solver_.require(p, span);
    }
}

// Arguments of a fully resolved path: those of the segment that names `def`, and of the one that names
// its parent where generics belong to it (`Vec::<i32>::new` is not resolved here; variants are).
Args BodyChecker::path_args(const ast::Path& path, DefId def, Span span) {
    const ast::PathSegment* last = path.segments.empty() ? nullptr : &path.segments.back();
    DefKind kind = defs_[def].kind;
    if (kind == DefKind::Variant) {
        DefId owner = defs_[def].parent;
        const ast::PathSegment* with = last;
        if (last && !last->has_args && path.segments.size() >= 2) with = &path.segments[path.segments.size() - 2];
        return types_.erase_regions(items_.lower_args(with, owner, {}, owner_, this, span));
    }
    return types_.erase_regions(items_.lower_args(last, def, {}, owner_, this, span));
}

BodyChecker::ExprId BodyChecker::value_of_res(const ast::Path& path, const Res& res, Span span) {
    switch (res.kind) {
        case Res::Kind::Error: return error_expr(span);
        case Res::Kind::Local: return local_value(res.pat, span);
        case Res::Kind::PrimTy: case Res::Kind::SelfParam: return error_expr(span);
        case Res::Kind::SelfType: {   // `Self(…)` or `Self` of a tuple or unit struct
            Ty self = types_.erase_regions(items_.self_type(res.def));
            bool has_one = types_.is(self, TyKind::Adt) && defs_[types_[self].def].kind == DefKind::Struct &&
                           (items_.adt(types_[self].def).variants[0].is_tuple || items_.adt(types_[self].def).variants[0].is_unit);
            if (has_one) return constructor_value(types_[self].def, types_[self].args, span);
            diags_.error("", span, "the `Self` constructor can only be used with tuple or unit structs")
                .label(span, "`Self` is no such struct here");
            return error_expr(span);
        }
        case Res::Kind::Def: break;
    }
    DefId def = res.def;
    switch (defs_[def].kind) {
        case DefKind::Struct: case DefKind::Variant:
            return constructor_value(def, path_args(path, def, span), span);
        case DefKind::Fn: case DefKind::Const: case DefKind::ForeignFn: case DefKind::Static:
            return value_of_def(def, path_args(path, def, span), span);
        case DefKind::AssocFn: case DefKind::AssocConst: {
            Args parent = solver_.fresh_args(defs_[def].parent, span);
            Args args = items_.lower_args(&path.segments.back(), def, types_[parent], owner_, this, span);
            return value_of_def(def, types_.erase_regions(args), span);
        }
        case DefKind::ConstParam: {
            const GenericsInfo& g = items_.generics(defs_[def].parent);
            for (uint32_t i = 0; i < g.params.size(); ++i) {
                if (g.params[i].def != def) continue;
                ExprId e = add(Kind::ConstRef, g.params[i].const_ty, span);
                mir::Constant c;
                c.kind = mir::ConstValueKind::Param;
                c.ty = g.params[i].const_ty;
                c.param = types_.const_param(i, g.params[i].name, c.ty);
                c.span = span;
                node(e).constant = c;
                return e;
            }
            return error_expr(span);
        }
        default: return error_expr(span);
    }
}

BodyChecker::ExprId BodyChecker::constructor_value(DefId def, Args args, Span span) {
    DefId owner = defs_[def].kind == DefKind::Variant ? defs_[def].parent : def;
    const AdtDef& adt = items_.adt(owner);
    uint32_t variant = defs_[def].kind == DefKind::Variant ? defs_[def].index : 0;
    const VariantInfo& info = adt.variants[variant];
    Ty ty = types_.adt(owner, args);
    if (info.is_tuple) {
        for (size_t i = 0; i < defs_[def].children.size() && defs_[def].kind == DefKind::Struct; ++i)
            if (!defs_.is_accessible(defs_[defs_[def].children[i]].vis, defs_[owner_].module)) return error_expr(span);   // told when the path was resolved
        return add(Kind::FnItem, types_.fn_def(def, args), span);
    }
    if (!info.is_unit) {
        diags_.error("E0533", span, "expected value, found struct `" + items_.name_of(def) + "`")
            .help("give its fields: `" + items_.name_of(def) + " { … }`");
        return error_expr(span);
    }
    solver_.require_predicates(owner, args, span);
    ExprId e = add(Kind::Adt, ty, span);
    node(e).variant = variant;
    return e;
}

BodyChecker::ExprId BodyChecker::value_of_def(DefId def, Args args, Span span) {
    switch (defs_[def].kind) {
        case DefKind::Fn: case DefKind::AssocFn: case DefKind::ForeignFn:
            solver_.require_predicates(def, args, span);
            return add(Kind::FnItem, types_.fn_def(def, args), span);
        case DefKind::Const: case DefKind::AssocConst: {
            solver_.require_predicates(def, args, span);
            Ty ty = solver_.instantiate(types_.erase_regions(items_.type_of(def)), args, span);
            ExprId e = add(Kind::ConstRef, ty, span);
            mir::Constant c;
            c.kind = mir::ConstValueKind::Named;
            c.ty = ty;
            c.def = def;
            c.args = args;
            c.span = span;
            node(e).constant = c;
            return e;
        }
        case DefKind::Static: {
            if (items_.item(def).mutability == ast::Mutability::Mut && !raw_operand_)
                demand_unsafe(span, "use of mutable static");
            if (!items_.item(def).value.valid()) unsupported(span, "the foreign static `" + items_.name_of(def) + "`");
            ExprId e = add(Kind::Static, types_.erase_regions(items_.type_of(def)), span);
            node(e).def = def;
            return e;
        }
        default: return error_expr(span);
    }
}

// `Type::name`: a variant, an inherent item, or one of a trait in scope.
BodyChecker::ExprId BodyChecker::assoc_value(ast::ExprId id, const ast::Path& path, Ty self,
                                             const ast::PathSegment& segment, Span span) {
    (void)path;
    self = settle(self);
    if (types_.is(self, TyKind::Error)) return error_expr(span);
    if (types_.is(self, TyKind::Adt)) {
        const TyData d = types_[self];
        if (defs_[d.def].kind == DefKind::Enum)
            for (DefId v : defs_[d.def].children)
                if (defs_[v].kind == DefKind::Variant && defs_[v].name == segment.ident.name)
                    return constructor_value(v, d.args, span);
    }
    MethodPick pick;
    bool ambiguous = false;
    if (!probe(self, segment.ident.name, id, segment.ident.span, true, pick, ambiguous)) {
        if (!ambiguous && !library_lacks(id, self, segment)) {
            std::string what(items_.names.text(segment.ident.name));
            bool is_enum = types_.is(self, TyKind::Adt) && defs_[types_[self].def].kind == DefKind::Enum;
            diags_.error("E0599", segment.ident.span, std::string("no ") + (is_enum ? "variant, associated function, or constant" : "associated function or constant") +
                         " named `" + what + "` found for type `" + text(self) + "` in the current scope")
                .label(segment.ident.span, "not found in `" + text(self) + "`");
        }
        return error_expr(span);
    }
    check_privacy(pick, segment.ident.span);
    Args args = method_args(pick, &segment, span);
    // Tie the item to this very type.
    if (pick.impl.valid()) {
        std::vector<GenericArg> impl_args = types_[args];
        impl_args.resize(items_.generics(pick.impl).params.size());
        Ty impl_self = solver_.instantiate(types_.erase_regions(items_.impl(pick.impl).self_ty), types_.args(impl_args), span);
        infer_.unify(impl_self, self);
    } else {
        infer_.unify(types_[args][0].ty(), self);
    }
    return value_of_def(pick.method, args, span);
}

}  // namespace framewalk::rust
