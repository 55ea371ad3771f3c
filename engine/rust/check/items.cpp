#include "rust/check/items.h"

#include <algorithm>

#include "rust/check/type_reader.h"

namespace framewalk::rust {

Items::Items(const ast::Crate& c, Names& d, Interner& n, const SourceMap& s, Types& t, Diagnostics& diag)
    : crate(c), defs(d), names(n), sources(s), types(t), diagnostics(diag) {}

// ---------------------------------------------------------------- finding

DefId Items::lang(std::string_view role) const {
    return defs.lang(const_cast<Interner&>(names).intern(role));
}

const ast::Attribute* Items::attr(DefId def, std::string_view name) const {
    if (!has_item(def)) return nullptr;
    const Def& d = defs[def];
    const std::vector<ast::Attribute>* attrs = &item(def).attrs;
    if (d.kind == DefKind::Variant) attrs = &item(def).variants[d.index].attrs;
    for (const ast::Attribute& a : *attrs)
        if (a.path.size() == 1 && names.text(a.path[0]) == name) return &a;
    return nullptr;
}

bool Items::has_attr(DefId def, std::string_view name) const { return attr(def, name) != nullptr; }

DefId Items::member(DefId container, Name name, DefKind kind) const {
    for (DefId child : defs.members(container))
        if (defs[child].name == name && defs[child].kind == kind) return child;
    return DefId();
}

bool Items::is_trait_item(DefId def) const {
    DefId parent = defs[def].parent;
    return parent.valid() && defs[parent].kind == DefKind::Trait;
}

uint64_t simplify_type(const Types& types, Ty ty) {
    const TyData& d = types[ty];
    uint64_t kind = static_cast<uint64_t>(d.kind) + 1;
    switch (d.kind) {
        case TyKind::Param: case TyKind::Projection: case TyKind::Opaque: case TyKind::Infer:
        case TyKind::Error:
            return 0;
        case TyKind::Int: return kind | static_cast<uint64_t>(d.int_kind) << 8;
        case TyKind::Float: return kind | static_cast<uint64_t>(d.float_kind) << 8;
        case TyKind::Ref: case TyKind::RawPtr: return kind | static_cast<uint64_t>(d.mutability) << 8;
        case TyKind::Adt: case TyKind::FnDef: case TyKind::Closure:
            return kind | static_cast<uint64_t>(d.def.index) << 8;
        case TyKind::Tuple: return kind | static_cast<uint64_t>(types[d.list].size()) << 8;
        case TyKind::Dynamic:
            return kind | static_cast<uint64_t>(types.dyn_bounds(ty).principal.index) << 8;
        case TyKind::Bool: case TyKind::Char: case TyKind::Str: case TyKind::Never:
        case TyKind::Array: case TyKind::Slice: case TyKind::FnPtr:
            return kind;
    }
    return 0;
}

std::vector<DefId> Items::supertrait_closure(DefId trait) {
    std::vector<DefId> out{trait};
    for (size_t i = 0; i < out.size(); ++i)
        for (const Predicate& p : supertraits(out[i]))
            if (p.kind == Predicate::Kind::Trait &&
                std::find(out.begin(), out.end(), p.trait.trait) == out.end())
                out.push_back(p.trait.trait);
    return out;
}

DefId Items::added_auto_trait(const DynBounds& from, const DynBounds& to) {
    const std::vector<DefId> known = from.principal.valid() ? supertrait_closure(from.principal) : std::vector<DefId>();
    auto has = [](const std::vector<DefId>& list, DefId trait) { return std::find(list.begin(), list.end(), trait) != list.end(); };
    for (DefId trait : to.auto_traits)
        if (!has(from.auto_traits, trait) && !has(known, trait)) return trait;
    return {};
}

LintLevel Items::level_around(DefId def, std::string_view lint) const {
    for (DefId at = def; at.valid(); at = defs[at].parent) {
        LintLevel level = has_item(at) ? level_of(item(at).attrs, lint, names) : LintLevel::Unset;
        if (level != LintLevel::Unset) return level;
    }
    return level_of(crate.attrs, lint, names);
}

bool Items::is_object_safe_method(DefId method) {
    const Signature& sig = signature(method);
    if (!sig.has_self) return false;
    const GenericsInfo& g = generics(method);
    for (size_t i = g.parent_count; i < g.params.size(); ++i)
        if (g.params[i].kind != GenericParamInfo::Kind::Lifetime) return false;
    return !needs_sized_self(method);
}

// ---------------------------------------------------------------- generics

namespace {

bool has_maybe(const std::vector<ast::GenericBound>& bounds) {
    return std::any_of(bounds.begin(), bounds.end(), [](const ast::GenericBound& b) { return b.maybe; });
}

// `T: ?Sized`, in the list of parameters or behind `where`.
bool may_be_unsized(const ast::Crate& crate, const ast::Generics& generics, const ast::GenericParam& param) {
    if (has_maybe(param.bounds)) return true;
    for (const ast::WherePredicate& w : generics.where) {
        if (!w.type.valid() || crate.types[w.type].kind != ast::TypeKind::Path || !has_maybe(w.bounds)) continue;
        const ast::Path& path = crate.paths[crate.types[w.type].path];
        if (path.segments.size() == 1 && path.segments[0].ident.name == param.ident.name) return true;
    }
    return false;
}

}  // namespace

void Items::collect_synthetic_params(ast::TypeId id, GenericsInfo& g) {
    if (!id.valid()) return;
    const ast::TypeExpr& t = crate.types[id];
    if (t.kind == ast::TypeKind::ImplTrait) {
        GenericParamInfo p;
        p.synthetic = true;
        p.impl_trait = id;
        p.name = names.intern(sources.text(t.span));
        p.may_be_unsized = has_maybe(t.bounds);
        g.params.push_back(p);
        for (const ast::GenericBound& b : t.bounds)   // `impl Iterator<Item = impl Trait>`
            if (b.trait.valid())
                for (const ast::AssocConstraint& c : crate.paths[b.trait].segments.back().constraints) collect_synthetic_params(c.type, g);
        return;
    }
    collect_synthetic_params(t.element, g);
    for (ast::TypeId part : t.list) collect_synthetic_params(part, g);
    if (!t.path.valid()) return;
    for (const ast::PathSegment& s : crate.paths[t.path].segments)
        for (const ast::GenericArg& a : s.args)
            if (a.kind == ast::GenericArg::Kind::Type) collect_synthetic_params(a.type, g);
}

GenericsInfo Items::compute_generics(DefId def) {
    GenericsInfo g;
    const Def d = defs[def];
    if (d.kind == DefKind::Variant || d.kind == DefKind::Field) return generics(d.parent);
    if (d.kind == DefKind::Closure || d.kind == DefKind::AnonConst) {
        g = generics(d.parent);
        g.parent = d.parent;
        g.parent_count = static_cast<uint32_t>(g.params.size());
        return g;
    }
    bool is_member = d.kind == DefKind::AssocFn || d.kind == DefKind::AssocConst ||
                     d.kind == DefKind::AssocTy;
    if (is_member) {
        g = generics(d.parent);
        g.parent = d.parent;
    }
    g.parent_count = static_cast<uint32_t>(g.params.size());
    if (!d.item.valid()) return g;
    const ast::Item& it = item(def);
    if (d.kind == DefKind::Trait) {
        g.has_self = true;
        GenericParamInfo self;
        self.name = names.intern("Self");
        self.may_be_unsized = true;
        g.params.push_back(self);
    }
    for (size_t i = 0; i < it.generics.params.size(); ++i) {
        const ast::GenericParam& syntax = it.generics.params[i];
        GenericParamInfo p;
        p.kind = static_cast<GenericParamInfo::Kind>(syntax.kind);
        p.name = syntax.ident.name;
        p.def = i < d.params.size() ? d.params[i] : DefId();
        p.syntax = &syntax;
        p.may_be_unsized = may_be_unsized(crate, it.generics, syntax);
        g.params.push_back(p);
    }
    if (it.kind == ast::ItemKind::Fn)
        for (const ast::Param& param : it.sig.params) collect_synthetic_params(param.type, g);
    return g;
}

const GenericsInfo& Items::generics(DefId def) {
    auto& slot = generics_[def.index];
    if (slot) return *slot;
    slot = std::make_unique<GenericsInfo>();   // what a cycle sees: no parameters
    GenericsInfo g = compute_generics(def);
    GenericsInfo& kept = *generics_[def.index];
    kept = std::move(g);
    for (size_t i = kept.parent_count; i < kept.params.size(); ++i) {
        GenericParamInfo& p = kept.params[i];
        if (p.kind == GenericParamInfo::Kind::Const && p.syntax)
            p.const_ty = lower_type(p.syntax->const_type, def, nullptr);
    }
    return *generics_[def.index];
}

Args Items::identity_args(DefId def) {
    const GenericsInfo& g = generics(def);
    std::vector<GenericArg> list;
    for (uint32_t i = 0; i < g.params.size(); ++i) {
        const GenericParamInfo& p = g.params[i];
        if (p.kind == GenericParamInfo::Kind::Lifetime)
            list.push_back(GenericArg(types.region({RegionKind::Param, i, p.name})));
        else if (p.kind == GenericParamInfo::Kind::Const)
            list.push_back(GenericArg(types.const_param(i, p.name, p.const_ty)));
        else
            list.push_back(GenericArg(types.param(i, p.name)));
    }
    return types.args(list);
}

// ---------------------------------------------------------------- predicates

std::vector<Predicate> Items::compute_predicates(DefId def) {
    const GenericsInfo& g = generics(def);
    std::vector<Predicate> out;
    if (g.parent.valid()) out = predicates(g.parent);
    DefKind kind = defs[def].kind;
    if (kind == DefKind::Variant || kind == DefKind::Field) return predicates(defs[def].parent);
    if (kind == DefKind::Trait) {
        Predicate self;
        self.trait = {def, identity_args(def)};
        self.span = defs[def].span;
        out.push_back(self);
    }
    if (kind == DefKind::Closure || kind == DefKind::AnonConst || !has_item(def)) return out;
    const ast::Item& it = item(def);
    for (uint32_t i = g.parent_count; i < g.params.size(); ++i) {
        const GenericParamInfo& p = g.params[i];
        if (p.kind != GenericParamInfo::Kind::Type) continue;
        Ty self = types.param(i, p.name);
        if (p.synthetic) lower_bounds(self, crate.types[p.impl_trait].bounds, def, nullptr, out);
        else if (p.syntax) lower_bounds(self, p.syntax->bounds, def, nullptr, out);
    }
    for (const ast::WherePredicate& w : it.generics.where) {
        if (!w.type.valid()) continue;
        TypeReader reader(*this, def, nullptr);
        reader.bind(w.for_lifetimes);
        reader.read_bounds(reader.read(w.type), w.bounds, out);
    }
    return out;
}

const std::vector<Predicate>& Items::predicates(DefId def) {
    auto& slot = predicates_[def.index];
    if (slot) return *slot;
    slot = std::make_unique<std::vector<Predicate>>();
    std::vector<Predicate> list = compute_predicates(def);
    *predicates_[def.index] = std::move(list);
    return *predicates_[def.index];
}

const std::vector<Predicate>& Items::supertraits(DefId trait) {
    auto& slot = supertraits_[trait.index];
    if (slot) return *slot;
    slot = std::make_unique<std::vector<Predicate>>();
    std::vector<Predicate> out;
    const ast::Item& it = item(trait);
    Ty self = types.param(0, names.intern("Self"));
    lower_bounds(self, it.bounds, trait, nullptr, out);
    for (const ast::WherePredicate& w : it.generics.where) {
        if (!w.type.valid()) continue;
        const ast::TypeExpr& t = crate.types[w.type];
        if (t.kind == ast::TypeKind::Path &&
            defs.paths[t.path.index].base.kind == Res::Kind::SelfParam &&
            defs.paths[t.path.index].unresolved == 0) {
            TypeReader reader(*this, trait, nullptr);
            reader.bind(w.for_lifetimes);
            reader.read_bounds(self, w.bounds, out);
        }
    }
    *supertraits_[trait.index] = std::move(out);
    return *supertraits_[trait.index];
}

const std::vector<Predicate>& Items::item_bounds(DefId assoc) {
    auto& slot = item_bounds_[assoc.index];
    if (slot) return *slot;
    slot = std::make_unique<std::vector<Predicate>>();
    std::vector<Predicate> out;
    if (is_trait_item(assoc)) {
        Ty self = types.projection(assoc, identity_args(assoc));
        lower_bounds(self, item(assoc).bounds, assoc, nullptr, out);
    }
    *item_bounds_[assoc.index] = std::move(out);
    return *item_bounds_[assoc.index];
}

uint32_t Items::opaque_index(DefId fn, ast::TypeId type) {
    std::vector<ast::TypeId>& list = opaque_syntax_[fn.index];
    auto found = std::find(list.begin(), list.end(), type);
    if (found != list.end()) return static_cast<uint32_t>(found - list.begin());
    list.push_back(type);
    return static_cast<uint32_t>(list.size() - 1);
}

const std::vector<Predicate>& Items::opaque_bounds(DefId fn, uint32_t index) {
    auto key = std::make_pair(fn.index, index);
    auto found = opaque_bounds_.find(key);
    if (found != opaque_bounds_.end()) return found->second;
    opaque_bounds_[key];
    std::vector<Predicate> out;
    Ty self = types.opaque(fn, index, identity_args(fn));
    if (index == kFutureOfMethod) return opaque_bounds_[key] = future_bounds(fn, self);
    ast::TypeId syntax = opaque_syntax_[fn.index][index];
    lower_bounds(self, crate.types[syntax].bounds, fn, nullptr, out);
    elaborate(out);
    return opaque_bounds_[key] = std::move(out);
}

void Items::elaborate(std::vector<Predicate>& list) {
    for (size_t i = 0; i < list.size() && list.size() < 2000; ++i) {
        if (list[i].kind != Predicate::Kind::Trait) continue;
        TraitRef ref = list[i].trait;
        Span span = list[i].span;
        for (Predicate super : supertraits(ref.trait)) {
            super.trait.args = types.substitute(super.trait.args, ref.args);
            super.span = span;
            if (super.kind == Predicate::Kind::Projection) {
                super.assoc_args = types.substitute(super.assoc_args, ref.args);
                super.ty = types.substitute(super.ty, ref.args);
            }
            bool known = std::any_of(list.begin(), list.end(), [&](const Predicate& p) {
                return p.kind == super.kind && p.trait == super.trait && p.assoc == super.assoc &&
                       p.ty == super.ty;
            });
            if (!known) list.push_back(super);
        }
    }
}

const ParamEnv& Items::param_env(DefId def) {
    auto& slot = param_envs_[def.index];
    if (slot) return *slot;
    slot = std::make_unique<ParamEnv>();
    ParamEnv env = predicates(def);
    elaborate(env);
    *param_envs_[def.index] = std::move(env);
    return *param_envs_[def.index];
}

// ---------------------------------------------------------------- types of items

const ImplInfo& Items::impl(DefId def) {
    auto& slot = impls_[def.index];
    if (slot) return *slot;
    slot = std::make_unique<ImplInfo>();
    slot->def = def;
    slot->self_ty = types.error();
    const ast::Item& it = item(def);
    TypeReader header(*this, def, nullptr);
    header.tell_gaps_apart();
    Ty self = header.read(it.type);
    if (types.is(self, TyKind::Dynamic) && types[self].region == types.erased())   // `impl dyn Trait`
        self = types.dynamic(DynBounds(types.dyn_bounds(self)), types.statik());
    impls_[def.index]->self_ty = self;
    impls_[def.index]->negative = it.negative;
    if (it.trait_path.valid()) {
        TraitRef ref = header.read_trait_ref(it.trait_path, self, nullptr);
        impls_[def.index]->trait = ref;
    }
    return *impls_[def.index];
}

Ty Items::self_type(DefId owner) {
    for (DefId at = owner; at.valid(); at = defs[at].parent) {
        DefKind kind = defs[at].kind;
        if (kind == DefKind::Trait) return types.param(0, names.intern("Self"));
        if (kind == DefKind::Impl) return impl(at).self_ty;
        if (kind == DefKind::Struct || kind == DefKind::Enum || kind == DefKind::Union)
            return types.adt(at, identity_args(at));
    }
    return types.error();
}

Ty Items::compute_type_of(DefId def) {
    const Def d = defs[def];
    switch (d.kind) {
        case DefKind::Struct: case DefKind::Enum: case DefKind::Union:
            return types.adt(def, identity_args(def));
        case DefKind::Variant: return type_of(d.parent);
        case DefKind::Impl: return impl(def).self_ty;
        case DefKind::Field: {
            DefId owner = d.parent;
            if (defs[owner].kind == DefKind::Variant) owner = defs[owner].parent;
            return adt(owner).variants[d.variant].fields[d.index].ty;
        }
        case DefKind::TypeAlias: case DefKind::AssocTy: case DefKind::Const:
        case DefKind::AssocConst: case DefKind::Static:
            if (item(def).type.valid()) return lower_type(item(def).type, def, nullptr);
            return types.error();
        case DefKind::AnonConst: return anon_consts_.at(def.index).ty;
        default: return types.error();
    }
}

Ty Items::type_of(DefId def) {
    auto found = types_of_.find(def.index);
    if (found != types_of_.end()) {
        if (defs[def].kind == DefKind::TypeAlias && being_read_.count(def.index) != 0)
            diagnostics.error("E0391", crate.types[item(def).type].span, "cycle detected when expanding type alias `" + name_of(def) + "`")
                .label(crate.types[item(def).type].span, "this leads back to `" + name_of(def) + "`");
        return found->second;
    }
    types_of_[def.index] = types.error();
    being_read_.insert(def.index);
    Ty ty = compute_type_of(def);
    being_read_.erase(def.index);
    types_of_[def.index] = ty;
    return ty;
}

Signature Items::compute_signature(DefId def) {
    Signature sig;
    const Def d = defs[def];
    if (d.kind == DefKind::Struct || d.kind == DefKind::Variant) {
        DefId owner = d.kind == DefKind::Variant ? d.parent : def;
        for (const FieldInfo& f : adt(owner).variants[d.kind == DefKind::Variant ? d.index : 0].fields)
            sig.inputs.push_back(f.ty);
        sig.output = type_of(owner);
        sig.input_spans.resize(sig.inputs.size(), d.span);
        sig.output_span = d.span;
        return sig;
    }
    const ast::Item& it = item(def);
    for (const ast::Param& p : it.sig.params) {
        sig.inputs.push_back(lower_type(p.type, def, nullptr));
        sig.input_spans.push_back(p.type.valid() ? crate.types[p.type].span : p.span);
    }
    sig.output = it.sig.output.valid() ? lower_type(it.sig.output, def, nullptr) : types.unit();
    sig.output_span = it.sig.output.valid() ? crate.types[it.sig.output].span
                                            : Span{it.sig.span.hi, it.sig.span.hi};
    sig.has_self = it.sig.has_self;
    sig.is_unsafe = it.sig.is_unsafe;
    sig.is_variadic = it.sig.is_variadic;
    sig.is_extern = it.sig.abi.valid() && names.text(it.sig.abi) != "Rust";
    sig.is_async = it.sig.is_async;
    if (sig.is_async) {
        Ty future = future_of(def, sig);
        sig.output = is_trait_item(def) ? types.opaque(def, kFutureOfMethod, identity_args(def)) : future;
    }
    if (d.kind == DefKind::ForeignFn) sig.is_unsafe = !it.sig.is_safe;
    return sig;
}

// An `async fn` gives the future that its body is, with the parameters as captures.
Ty Items::future_of(DefId fn, const Signature& sig) {
    Def body;
    body.kind = DefKind::Closure;
    body.name = names.intern("{closure}");
    body.parent = fn;
    body.module = defs[fn].module;
    body.span = defs[fn].span;
    body.is_library = defs[fn].is_library;
    DefId id = defs.add(body);
    async_bodies[fn.index] = id;
    closure_texts[id.index] = "{async fn body of " + name_of(fn) + "()}";
    ClosureInfo& info = (*closures)[id.index];
    info.is_async = info.kind_known = true;
    info.parent_fn = fn;
    for (Ty in : sig.inputs) info.captures.push_back(types.erase_regions(in));
    info.signature.output = types.erase_regions(sig.output);
    return types.closure(id, types.erase_regions(identity_args(fn)));
}

// Of what an `async fn` of a trait gives: a future of its result.
std::vector<Predicate> Items::future_bounds(DefId fn, Ty self) {
    Predicate is_future, output;
    is_future.trait = {lang("future_trait"), types.args({GenericArg(self)})};
    output.kind = Predicate::Kind::Projection;
    output.trait = is_future.trait;
    output.assoc = member(is_future.trait.trait, names.intern("Output"), DefKind::AssocTy);
    output.assoc_args = is_future.trait.args;
    output.ty = closures->at(async_bodies.at(fn.index).index).signature.output;
    return {is_future, output};
}

const Signature& Items::signature(DefId def) {
    auto& slot = signatures_[def.index];
    if (slot) return *slot;
    Signature sig = compute_signature(def);
    signatures_[def.index] = std::make_unique<Signature>(std::move(sig));
    return *signatures_[def.index];
}

}  // namespace framewalk::rust
