#include "rust/check/type_reader.h"

#include <algorithm>
#include <utility>

#include "base/sort_stably.h"

namespace framewalk::rust {

// ---------------------------------------------------------------- entry points of Items

Ty Items::lower_type(ast::TypeId type, DefId owner, TypeGaps* gaps) {
    return TypeReader(*this, owner, gaps).read(type);
}

Ty Items::lower_path_type(ast::PathId path, DefId owner, TypeGaps* gaps) {
    return TypeReader(*this, owner, gaps).read_path(path);
}

TraitRef Items::lower_trait_ref(ast::PathId path, Ty self, DefId owner, TypeGaps* gaps,
                                std::vector<Predicate>* constraints) {
    return TypeReader(*this, owner, gaps).read_trait_ref(path, self, constraints);
}

Args Items::lower_args(const ast::PathSegment* segment, DefId def, std::vector<GenericArg> parent_args,
                       DefId owner, TypeGaps* gaps, Span span, Ty self_for_defaults) {
    return TypeReader(*this, owner, gaps)
        .read_args(segment, def, std::move(parent_args), span, self_for_defaults);
}

void Items::lower_bounds(Ty self, const std::vector<ast::GenericBound>& bounds, DefId owner,
                         TypeGaps* gaps, std::vector<Predicate>& out) {
    TypeReader(*this, owner, gaps).read_bounds(self, bounds, out);
}

Const Items::lower_const_expr(ast::ExprId expr, Ty expected, DefId owner, TypeGaps* gaps) {
    return TypeReader(*this, owner, gaps).read_const(expr, expected);
}

Const Items::evaluate(Const c, Span span) {
    const ConstData d = types[c];
    if (d.kind != ConstKind::Unevaluated || !evaluator) return c;
    for (GenericArg a : types[d.args])
        if (a.is_ty() && types.has(a.ty(), kHasParam | kHasInfer | kHasError)) return c;
    for (GenericArg a : types[d.args])
        if (a.is_const() && types[a.constant()].kind != ConstKind::Value) return c;
    std::optional<u128> bits = evaluator->evaluate(d.def, d.args, d.ty, span);
    return bits ? types.const_value(*bits, d.ty) : types.const_error();
}

// ---------------------------------------------------------------- types

// E0106 was given: with an unknown lifetime, nothing more is said of the type.
bool TypeReader::lacks_lifetime(Span type) const {
    for (const Diagnostic& d : items_.diagnostics.all())
        if (d.code == "E0106" && d.span.lo == type.lo) return true;
    return false;
}

void TypeReader::placeholder(Span span) {
    items_.diagnostics.error("E0121", span, "the placeholder `_` is not allowed within types on item signatures")
        .label(span, "not allowed in type signatures")
        .help("write the type out: only inside a function body can it be inferred");
}

Ty TypeReader::read(ast::TypeId id) {
    if (!id.valid()) return items_.types.error();
    const ast::TypeExpr& t = items_.crate.types[id];
    Types& types = items_.types;
    if (!gaps_ && lacks_lifetime(t.span)) return types.error();
    switch (t.kind) {
        case ast::TypeKind::Error: return types.error();
        case ast::TypeKind::Path: {
            bool before = std::exchange(in_type_, true);
            Ty ty = read_path(t.path);
            in_type_ = before;
            return ty;
        }
        case ast::TypeKind::Ref:
            return types.ref(read_lifetime(t.lifetime), read(t.element),
                             static_cast<Mutability>(t.mutability));
        case ast::TypeKind::RawPtr:
            return types.raw_ptr(read(t.element), static_cast<Mutability>(t.mutability));
        case ast::TypeKind::Array: return read_array(t);
        case ast::TypeKind::Slice: return types.slice(read(t.element));
        case ast::TypeKind::Tuple: {
            std::vector<Ty> parts;
            for (ast::TypeId part : t.list) parts.push_back(read(part));
            return types.tuple(parts);
        }
        case ast::TypeKind::Never: return types.never();
        case ast::TypeKind::Infer:
            if (gaps_) return gaps_->infer_type(t.span);
            placeholder(t.span);
            return types.error();
        case ast::TypeKind::FnPtr: return read_fn_ptr(t);
        case ast::TypeKind::DynTrait: return read_dyn(t);
        case ast::TypeKind::ImplTrait: return read_opaque(id, t);
        case ast::TypeKind::SelfImplicit: return items_.self_type(owner_);
    }
    return types.error();
}

Ty TypeReader::read_array(const ast::TypeExpr& t) {
    Ty elem = read(t.element);
    return items_.types.array(elem, read_const(t.length, items_.types.usize()));
}

Ty TypeReader::read_fn_ptr(const ast::TypeExpr& t) {
    size_t before = bound_lifetimes_.size();
    bool told_apart = std::exchange(tells_gaps_apart_, false);
    for (const ast::Ident& l : t.for_lifetimes) bound_lifetimes_.push_back(l.name);
    std::vector<Ty> inputs;
    for (ast::TypeId part : t.list) inputs.push_back(read(part));
    Ty output = t.element.valid() ? read(t.element) : items_.types.unit();
    bound_lifetimes_.resize(before);
    tells_gaps_apart_ = told_apart;
    return items_.types.fn_ptr(inputs, output, t.is_unsafe);
}

Ty TypeReader::read_opaque(ast::TypeId id, const ast::TypeExpr& t) {
    const GenericsInfo& g = items_.generics(owner_);
    for (uint32_t i = 0; i < g.params.size(); ++i)
        if (g.params[i].synthetic && g.params[i].impl_trait == id)
            return items_.types.param(i, g.params[i].name);
    DefKind kind = items_.defs[owner_].kind;
    const bool in_body = (kind == DefKind::Fn || kind == DefKind::AssocFn) && !items_.item(owner_).sig.span.contains(t.span);
    if (!in_body && (kind == DefKind::Fn || kind == DefKind::AssocFn))
        return items_.types.opaque(owner_, items_.opaque_index(owner_, id), items_.identity_args(owner_));
    items_.diagnostics.error("E0562", t.span,
        "`impl Trait` is not allowed outside of a function's arguments and result");
    return items_.types.error();
}

// E0191: an object's associated types are part of its type.
void TypeReader::check_assoc_given(const DynBounds& object, Span span) {
    std::vector<DefId> traits{object.principal}, given;
    for (const auto& [assoc, type] : object.projections) given.push_back(assoc);
    for (size_t i = 0; i < traits.size() && i < 64; ++i)
        for (const Predicate& p : items_.supertraits(traits[i])) {
            if (p.kind == Predicate::Kind::Projection) given.push_back(p.assoc);
            else if (std::find(traits.begin(), traits.end(), p.trait.trait) == traits.end()) traits.push_back(p.trait.trait);
        }
    for (DefId trait : traits) {
        const std::vector<DefId> members = items_.defs[trait].children;
        for (DefId member : members) {
            if (items_.defs[member].kind != DefKind::AssocTy || items_.needs_sized_self(member)) continue;
            if (std::find(given.begin(), given.end(), member) != given.end()) continue;
            std::string name = items_.name_of(member);
            items_.diagnostics.error("E0191", span, "the value of the associated type `" + name + "` in `" + items_.name_of(trait) + "` must be specified")
                .help("say which type it is: `dyn " + items_.name_of(object.principal) + "<" + name + " = …>`");
            return;
        }
    }
}

// E0719: `dyn Iterator<Item = u8, Item = u8>`.
void TypeReader::check_given_once(ast::PathId trait) {
    const std::vector<ast::AssocConstraint>& list = items_.crate.paths[trait].segments.back().constraints;
    for (size_t i = 0; i < list.size(); ++i)
        for (size_t k = 0; k < i; ++k) {
            if (list[i].name.name != list[k].name.name) continue;
            items_.diagnostics.error("E0719", list[i].span, "the associated type `" + std::string(items_.names.text(list[i].name.name)) + "` is given twice")
                .label(list[k].span, "given here first");
        }
}

// `dyn Trait + '_` is not the same as `dyn Trait`, whose lifetime depends on what is around it.
Region TypeReader::object_bound(const ast::Lifetime& lifetime) {
    Region region = read_lifetime(lifetime);
    return region == items_.types.erased() ? items_.types.region({RegionKind::Bound, 0, Name()}) : region;
}

Ty TypeReader::read_dyn(const ast::TypeExpr& t) {
    DynBounds out;
    std::vector<Predicate> constraints;
    Region region = items_.types.erased();
    // The self type of the bounds is the dyn type itself: written with a stand-in that is never seen.
    Ty stand_in = items_.types.error();
    size_t lifetimes = 0;
    for (const ast::GenericBound& b : t.bounds) {
        if (b.kind == ast::GenericBound::Kind::Lifetime) region = object_bound(b.lifetime);
        if (b.kind == ast::GenericBound::Kind::Lifetime && ++lifetimes > 1)
            items_.diagnostics.error("E0226", b.lifetime.ident.span, "only a single explicit lifetime bound is permitted")
                .help("name the one that the object has to live for, and say `'a: 'b` where lifetimes are declared");
        if (b.kind != ast::GenericBound::Kind::Trait) continue;
        size_t before = bound_lifetimes_.size();
        for (const ast::Ident& l : b.for_lifetimes) bound_lifetimes_.push_back(l.name);
        bool told_apart = std::exchange(tells_gaps_apart_, false);
        TraitRef ref = read_trait_ref(b.trait, stand_in, &constraints);
        tells_gaps_apart_ = told_apart;
        bound_lifetimes_.resize(before);
        if (!ref.valid()) return items_.types.error();
        check_self_default(b.trait, ref.trait);
        check_given_once(b.trait);
        if (items_.defs[ref.trait].item.valid() && items_.item(ref.trait).is_auto) {
            out.auto_traits.push_back(ref.trait);
        } else if (!out.principal.valid()) {
            out.principal = ref.trait;
            std::vector<GenericArg> rest = items_.types[ref.args];
            rest.erase(rest.begin());
            out.args = items_.types.args(rest);
        } else {
            items_.diagnostics.error("E0225", b.span,
                "only auto traits can be used as additional traits in a trait object")
                .help("make one trait that has both as supertraits");
        }
    }
    for (const Predicate& p : constraints)
        if (p.kind == Predicate::Kind::Projection) out.projections.push_back({p.assoc, p.ty});
    sort_stably(out.projections.begin(), out.projections.end());
    sort_stably(out.auto_traits.begin(), out.auto_traits.end());
    if (out.principal.valid() && !items_.defs[owner_].is_library) {
        std::string obstacle = items_.dyn_obstacle(out.principal);
        if (!obstacle.empty()) {
            items_.diagnostics.error("E0038", t.span, "the trait `" + items_.name_of(out.principal) + "` is not dyn compatible")
                .label(t.span, "no object can be made of it: " + obstacle);
            return items_.types.error();
        }
        check_assoc_given(out, t.span);
    }
    if (t.bare_trait)
        items_.diagnostics.error("E0782", t.span, "expected a type, found a trait")
            .help("a value of any type with this trait is written `dyn …`, behind a reference or a `Box`");
    return items_.types.dynamic(std::move(out), region);
}

Region TypeReader::gap() {
    if (!tells_gaps_apart_) return items_.types.erased();
    return items_.types.region({RegionKind::Bound, ++items_.gaps_in_headers_, Name()});
}

Region TypeReader::read_lifetime(const ast::Lifetime& lifetime) {
    if (!lifetime.valid()) return gap();
    std::string_view text = items_.names.text(lifetime.ident.name);
    if (text == "static") return items_.types.statik();
    if (text == "_") return gap();
    if (is_bound_lifetime(lifetime.ident.name))
        return items_.types.region({RegionKind::Bound, 0, lifetime.ident.name});
    const GenericsInfo& g = items_.generics(owner_);
    for (uint32_t i = 0; i < g.params.size(); ++i)
        if (g.params[i].kind == GenericParamInfo::Kind::Lifetime &&
            g.params[i].name == lifetime.ident.name)
            return items_.types.region({RegionKind::Param, i, g.params[i].name});
    items_.diagnostics.error("E0261", lifetime.ident.span,
        "use of undeclared lifetime name `'" + std::string(text) + "`")
        .label(lifetime.ident.span, "undeclared lifetime")
        .help("declare it first: `<'" + std::string(text) + ">` after the item's name");
    return items_.types.erased();
}

void TypeReader::bind(const std::vector<ast::Ident>& lifetimes) {
    for (const ast::Ident& l : lifetimes) bound_lifetimes_.push_back(l.name);
}

bool TypeReader::is_bound_lifetime(Name name) const {
    return std::find(bound_lifetimes_.begin(), bound_lifetimes_.end(), name) != bound_lifetimes_.end();
}

// ---------------------------------------------------------------- constants

Const TypeReader::read_const(ast::ExprId id, Ty expected) {
    Types& types = items_.types;
    if (!id.valid()) return types.const_error();
    const ast::Expr* e = &items_.crate.exprs[id];
    if (e->kind == ast::ExprKind::Literal) {
        const ast::Literal& l = items_.crate.literal(*e);
        bool scalar = l.kind == ast::LiteralKind::Int || l.kind == ast::LiteralKind::Bool ||
                      l.kind == ast::LiteralKind::Char || l.kind == ast::LiteralKind::Byte;
        if (scalar && !l.suffix.valid()) return types.const_value(l.integer, expected);
    }
    if (e->kind == ast::ExprKind::Underscore) {
        if (gaps_) return gaps_->infer_const(expected, e->span);
        placeholder(e->span);
        return types.const_error();
    }
    const ast::Expr* path = e;
    if (e->kind == ast::ExprKind::Block && items_.crate.blocks[e->block].stmts.empty() &&
        items_.crate.blocks[e->block].tail.valid())
        path = &items_.crate.exprs[items_.crate.blocks[e->block].tail];
    if (path->kind == ast::ExprKind::Path) {
        const PathRes& res = items_.defs.paths[path->path.index];
        if (res.unresolved == 0 && res.base.kind == Res::Kind::Def &&
            items_.defs[res.base.def].kind == DefKind::ConstParam) {
            const GenericsInfo& g = items_.generics(items_.defs[res.base.def].parent);
            for (uint32_t i = 0; i < g.params.size(); ++i)
                if (g.params[i].def == res.base.def)
                    return types.const_param(i, g.params[i].name, g.params[i].const_ty);
        }
    }
    auto known = items_.anon_const_of_expr_.find(id.index);
    DefId def = known != items_.anon_const_of_expr_.end() ? known->second : DefId();
    if (!def.valid()) {
        Def d;
        d.kind = DefKind::AnonConst;
        d.name = items_.names.intern("{constant}");
        d.parent = owner_;
        d.module = items_.defs[owner_].module;
        d.span = e->span;
        d.is_library = items_.defs[owner_].is_library;
        def = items_.defs.add(d);
        items_.anon_const_of_expr_[id.index] = def;
        items_.anon_consts_[def.index] = {id, expected, owner_};
    }
    // Like rustc, a constant in a type sees no type parameters unless it is one.
    return items_.evaluate(types.const_unevaluated(def, types.no_args(), expected), e->span);
}

// ---------------------------------------------------------------- paths

DefId TypeReader::find_type_param(const PathRes& res) const {
    if (res.base.kind == Res::Kind::Def && items_.defs[res.base.def].kind == DefKind::TyParam)
        return res.base.def;
    return DefId();
}

Ty TypeReader::param_type(DefId param) {
    const GenericsInfo& g = items_.generics(items_.defs[param].parent);
    for (uint32_t i = 0; i < g.params.size(); ++i)
        if (g.params[i].def == param) return items_.types.param(i, g.params[i].name);
    return items_.types.error();
}

static Ty primitive(Types& types, PrimTy prim) {
    switch (prim) {
        case PrimTy::F32: return types.floating(FloatKind::F32);
        case PrimTy::F64: return types.floating(FloatKind::F64);
        case PrimTy::Bool: return types.boolean();
        case PrimTy::Char: return types.character();
        case PrimTy::Str: return types.str();
        case PrimTy::I8: case PrimTy::I16: case PrimTy::I32: case PrimTy::I64: case PrimTy::I128:
        case PrimTy::Isize: case PrimTy::U8: case PrimTy::U16: case PrimTy::U32: case PrimTy::U64:
        case PrimTy::U128: case PrimTy::Usize:
            return types.integer(static_cast<IntKind>(prim));
    }
    return types.error();
}

// E0109: what has no parameters takes no arguments.
void TypeReader::forbid_args(const ast::PathSegment& segment, const Res& base) {
    bool param = base.kind == Res::Kind::Def && items_.defs[base.def].kind == DefKind::TyParam;
    if (segment.args.empty() || base.kind == Res::Kind::Error || (base.kind == Res::Kind::Def && !param)) return;
    const ast::GenericArg& first = segment.args[0];
    Span span = first.kind == ast::GenericArg::Kind::Type       ? items_.crate.types[first.type].span
                : first.kind == ast::GenericArg::Kind::Lifetime ? first.lifetime.ident.span
                                                                : items_.crate.exprs[first.const_expr].span;
    std::string name(items_.names.text(segment.ident.name));
    items_.diagnostics.error("E0109", span, "`" + name + "` takes no generic arguments")
        .help("write `" + name + "` alone");
}

Ty TypeReader::base_type(const ast::Path& path, const PathRes& res, size_t resolved) {
    Types& types = items_.types;
    const ast::PathSegment& last = path.segments[resolved - 1];
    forbid_args(last, res.base);
    switch (res.base.kind) {
        case Res::Kind::Error: case Res::Kind::Local: return types.error();
        case Res::Kind::PrimTy: return primitive(types, res.base.prim);
        case Res::Kind::SelfParam: return types.param(0, items_.names.intern("Self"));
        case Res::Kind::SelfType: return items_.self_type(res.base.def);
        case Res::Kind::Def: break;
    }
    DefId def = res.base.def;
    switch (items_.defs[def].kind) {
        case DefKind::Struct: case DefKind::Enum: case DefKind::Union:
            return types.adt(def, read_args(&last, def, {}, last.span, Ty()));
        case DefKind::TypeAlias: {
            Ty aliased = items_.type_of(def);
            return types.substitute(aliased, read_args(&last, def, {}, last.span, Ty()));
        }
        case DefKind::TyParam: return param_type(def);
        case DefKind::Variant: {
            if (resolved < 2) return types.error();
            DefId owner = items_.defs[def].parent;
            const ast::PathSegment* with_args = last.has_args ? &last : &path.segments[resolved - 2];
            return types.adt(owner, read_args(with_args, owner, {}, last.span, Ty()));
        }
        case DefKind::Trait:
            if (res.unresolved > 0) {
                items_.diagnostics.error("E0223", path.span, "ambiguous associated type")
                    .label(path.span, "of which type with the trait `" + items_.name_of(def) + "`?")
                    .help("name it: `<Type as " + items_.name_of(def) + ">::" + std::string(items_.names.text(path.segments.back().ident.name)) + "`");
                return types.error();
            }
            items_.diagnostics.error("E0782", path.span, "expected a type, found a trait")
                .help("a value of any type with this trait is written `dyn " + items_.name_of(def) +
                      "`, behind a reference or a `Box`");
            return types.error();
        case DefKind::AssocTy: {
            TraitRef ref{items_.defs[def].parent, items_.identity_args(items_.defs[def].parent)};
            return projection(def, ref, last);
        }
        default: return types.error();
    }
}

Ty TypeReader::read_path(ast::PathId id) {
    const ast::Path& path = items_.crate.paths[id];
    const PathRes res = items_.defs.paths[id.index];
    Types& types = items_.types;
    if (path.self_type.valid()) return qualified(path, res);
    if (!res.has_base || path.segments.empty()) return types.error();
    size_t resolved = path.segments.size() - res.unresolved;
    if (resolved == 0) return types.error();
    Ty ty = base_type(path, res, resolved);
    for (size_t i = resolved; i < path.segments.size(); ++i)
        ty = open_segment(ty, res.base, i == resolved, path.segments[i]);
    return gaps_ ? gaps_->normalize(ty, path.span) : ty;
}

Ty TypeReader::qualified(const ast::Path& path, const PathRes& res) {
    Ty self = read(path.self_type);
    if (path.trait_segments == 0) {
        const ast::TypeExpr& t = items_.crate.types[path.self_type];
        PathRes inner;
        if (t.kind == ast::TypeKind::Path) inner = items_.defs.paths[t.path.index];
        bool plain = inner.has_base && inner.unresolved == 0;
        for (size_t i = 0; i < path.segments.size(); ++i)
            self = open_segment(self, inner.base, plain && i == 0, path.segments[i]);
        return gaps_ ? gaps_->normalize(self, path.span) : self;
    }
    if (!res.has_base || res.base.kind != Res::Kind::Def) return items_.types.error();
    DefId trait = res.base.def;
    if (items_.defs[trait].kind == DefKind::AssocTy) trait = items_.defs[trait].parent;
    if (items_.defs[trait].kind != DefKind::Trait) return items_.types.error();
    const ast::PathSegment& segment = path.segments[path.trait_segments - 1];
    in_bound_ = true;
    TraitRef ref{trait, read_args(&segment, trait, {GenericArg(self)}, segment.span, self)};
    if (path.trait_segments >= path.segments.size()) return items_.types.error();
    const ast::PathSegment& last = path.segments[path.trait_segments];
    DefId assoc = items_.member(trait, last.ident.name, DefKind::AssocTy);
    if (!assoc.valid()) {
        items_.diagnostics.error("E0576", last.ident.span,
            "cannot find associated type `" + std::string(items_.names.text(last.ident.name)) +
            "` in trait `" + items_.name_of(trait) + "`");
        return items_.types.error();
    }
    Ty ty = projection(assoc, ref, last);
    for (size_t i = path.trait_segments + 1; i < path.segments.size(); ++i) {
        if (gaps_) ty = gaps_->normalize(ty, path.span);
        ty = open_segment(ty, Res(), false, path.segments[i]);
    }
    return gaps_ ? gaps_->normalize(ty, path.span) : ty;
}

Ty TypeReader::projection(DefId assoc, const TraitRef& ref, const ast::PathSegment& segment) {
    Args args = read_args(&segment, assoc, items_.types[ref.args], segment.span, Ty());
    return items_.types.projection(assoc, args);
}

Ty TypeReader::open_segment(Ty self, const Res& base, bool base_is_param, const ast::PathSegment& s) {
    Types& types = items_.types;
    if (types.is(self, TyKind::Error)) return self;
    TraitRef ref;
    if (base_is_param) {
        if (base.kind == Res::Kind::SelfType && items_.defs[base.def].kind == DefKind::Impl) {
            const ImplInfo& info = items_.impl(base.def);
            if (info.trait.valid()) ref = search_supertraits(info.trait, s.ident.name, 0);
        } else if (base.kind == Res::Kind::SelfParam ||
                   (base.kind == Res::Kind::Def && items_.defs[base.def].kind == DefKind::TyParam)) {
            ref = bound_with_assoc(base, s.ident.name);
            if (!items_.defs[owner_].is_library) check_one_meant(base, s);
        }
    }
    if (!ref.valid() && types.is(self, TyKind::Projection))
        for (const Predicate& p : items_.item_bounds(types[self].def)) {
            if (p.kind != Predicate::Kind::Trait || ref.valid()) continue;
            TraitRef bound{p.trait.trait, types.substitute(p.trait.args, types[self].args)};
            ref = search_supertraits(bound, s.ident.name, 0);
        }
    if (ref.valid())
        return projection(items_.member(ref.trait, s.ident.name, DefKind::AssocTy), ref, s);
    if (gaps_) {
        Ty found = gaps_->assoc_of(self, s.ident.name, s.ident.span);
        if (found.valid()) return found;
    }
    std::string name(items_.names.text(s.ident.name));
    bool is_param = types.is(self, TyKind::Param);
    if (is_param)
        items_.diagnostics.error("E0220", s.ident.span,
            "associated type `" + name + "` not found for `" + items_.text(self) + "`")
            .label(s.ident.span, "no bound of this parameter has such a type");
    else
        items_.diagnostics.error("E0223", s.span, "ambiguous associated type")
            .help("say which trait: `<" + items_.text(self) + " as Trait>::" + name + "`");
    return types.error();
}

bool TypeReader::bounds_name_param(const ast::TypeExpr& type, const Res& param) const {
    if (type.kind != ast::TypeKind::Path) return false;
    const PathRes& res = items_.defs.paths[type.path.index];
    if (!res.has_base || res.unresolved != 0 || res.base.kind != param.kind) return false;
    return param.kind == Res::Kind::SelfParam || res.base.def == param.def;
}

// The bound on a parameter that brings the associated type `assoc`. Looks at the syntax first, so that
// reading one bound never needs all the others.
TraitRef TypeReader::bound_with_assoc(const Res& param, Name assoc) {
    Ty self = param.kind == Res::Kind::SelfParam ? items_.types.param(0, items_.names.intern("Self"))
                                                 : param_type(param.def);
    auto try_bounds = [&](const std::vector<ast::GenericBound>& bounds) {
        for (const ast::GenericBound& b : bounds) {
            if (b.kind != ast::GenericBound::Kind::Trait) continue;
            const PathRes& res = items_.defs.paths[b.trait.index];
            if (!res.has_base || res.base.kind != Res::Kind::Def) continue;
            if (items_.defs[res.base.def].kind != DefKind::Trait) continue;
            bool has = false;
            for (DefId t : items_.supertrait_closure(res.base.def))
                has |= items_.member(t, assoc, DefKind::AssocTy).valid();
            if (has) return search_supertraits(read_trait_ref(b.trait, self, nullptr), assoc, 0);
        }
        return TraitRef();
    };
    for (DefId at = owner_; at.valid(); at = items_.defs[at].parent) {
        if (!items_.has_item(at)) continue;
        DefKind kind = items_.defs[at].kind;
        if (kind == DefKind::Mod || kind == DefKind::Variant || kind == DefKind::Field) continue;
        const ast::Item& it = items_.item(at);
        if (param.kind == Res::Kind::SelfParam && kind == DefKind::Trait) {
            if (items_.member(at, assoc, DefKind::AssocTy).valid())
                return {at, items_.identity_args(at)};
            TraitRef found = try_bounds(it.bounds);
            if (found.valid()) return found;
        }
        for (size_t i = 0; i < it.generics.params.size(); ++i)
            if (i < items_.defs[at].params.size() && items_.defs[at].params[i] == param.def) {
                TraitRef found = try_bounds(it.generics.params[i].bounds);
                if (found.valid()) return found;
            }
        for (const ast::WherePredicate& w : it.generics.where)
            if (w.type.valid() && bounds_name_param(items_.crate.types[w.type], param)) {
                TraitRef found = try_bounds(w.bounds);
                if (found.valid()) return found;
            }
    }
    return {};
}

// E0221: traits of several bounds have an associated type of this name.
void TypeReader::check_one_meant(const Res& param, const ast::PathSegment& name) {
    std::vector<DefId> traits;
    auto add = [&](DefId trait) {
        for (DefId t : items_.supertrait_closure(trait))
            if (items_.member(t, name.ident.name, DefKind::AssocTy).valid() && std::find(traits.begin(), traits.end(), t) == traits.end()) traits.push_back(t);
    };
    auto add_bounds = [&](const std::vector<ast::GenericBound>& bounds) {
        for (const ast::GenericBound& b : bounds) {
            if (b.kind != ast::GenericBound::Kind::Trait) continue;
            const PathRes& res = items_.defs.paths[b.trait.index];
            if (res.has_base && res.base.kind == Res::Kind::Def && items_.defs[res.base.def].kind == DefKind::Trait) add(res.base.def);
        }
    };
    for (DefId at = owner_; at.valid(); at = items_.defs[at].parent) {
        const DefKind kind = items_.defs[at].kind;
        if (!items_.has_item(at) || kind == DefKind::Mod || kind == DefKind::Variant || kind == DefKind::Field) continue;
        const ast::Item& it = items_.item(at);
        if (param.kind == Res::Kind::SelfParam && kind == DefKind::Trait) {
            if (items_.member(at, name.ident.name, DefKind::AssocTy).valid()) traits.push_back(at);
            add_bounds(it.bounds);
        }
        for (size_t i = 0; i < it.generics.params.size() && i < items_.defs[at].params.size(); ++i)
            if (param.kind == Res::Kind::Def && items_.defs[at].params[i] == param.def) add_bounds(it.generics.params[i].bounds);
        for (const ast::WherePredicate& w : it.generics.where)
            if (w.type.valid() && bounds_name_param(items_.crate.types[w.type], param)) add_bounds(w.bounds);
    }
    if (traits.size() < 2) return;
    std::string text(items_.names.text(name.ident.name));
    items_.diagnostics.error("E0221", name.ident.span, "ambiguous associated type `" + text + "` in several bounds")
        .label(items_.defs[traits[0]].span, "one is of this trait")
        .label(items_.defs[traits[1]].span, "another of this one")
        .help("say which is meant: `<T as Trait>::" + text + "`");
}

TraitRef TypeReader::search_supertraits(TraitRef ref, Name assoc, int depth) {
    if (!ref.valid() || depth > 16) return {};
    if (items_.member(ref.trait, assoc, DefKind::AssocTy).valid()) return ref;
    for (const Predicate& p : items_.supertraits(ref.trait)) {
        if (p.kind != Predicate::Kind::Trait) continue;
        TraitRef super{p.trait.trait, items_.types.substitute(p.trait.args, ref.args)};
        TraitRef found = search_supertraits(super, assoc, depth + 1);
        if (found.valid()) return found;
    }
    return {};
}

}  // namespace framewalk::rust
