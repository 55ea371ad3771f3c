#include "rust/borrow/region_types.h"

namespace framewalk::rust {

// ---------------------------------------------------------------- variables for lifetimes

namespace {

class Renumber final : public RegionFolder {
public:
    explicit Renumber(RegionTypes& r) : RegionFolder(r.items), regions_(r) {}

private:
    Region region(Region r) override { return r == types.erased() ? regions_.fresh() : r; }
    Region object(Ty, Region) override { return regions_.fresh(); }
    Ty closure(Ty ty) override {
        const TyData d = types[ty];
        std::vector<GenericArg> list = types[d.args];
        if (list.size() > items.generics(d.def).params.size()) return ty;
        std::vector<Ty> captures = regions_.context.closure_captures(ty);
        for (Ty& part : captures) part = regions_.renumber(part);
        Ty all = types.tuple(captures);
        if (!types.has(all, kHasRegions)) return ty;
        list.push_back(GenericArg(all));
        return types.closure(d.def, types.args(list));
    }
    RegionTypes& regions_;
};

struct Strip final : Types::FoldHooks {
    explicit Strip(Items& i) : items(i) {}
    Ty ty(Ty t) override {
        const TyData d = items.types[t];
        if (d.kind != TyKind::Closure) return Ty();
        std::vector<GenericArg> list = items.types[d.args];
        size_t own = items.generics(d.def).params.size();
        if (list.size() > own) list.resize(own);
        return items.types.erase_regions(items.types.closure(d.def, items.types.args(list)));
    }
    Region region(Region) override { return items.types.erased(); }
    Items& items;
};

}  // namespace

Ty RegionTypes::renumber(Ty ty) { return facts.may_have_regions(ty) ? Renumber(*this).fold(ty) : ty; }

Args RegionTypes::renumber(Args args) {
    std::vector<GenericArg> list = types[args];
    for (GenericArg& arg : list) {
        if (arg.is_ty()) arg = GenericArg(renumber(arg.ty()));
        else if (arg.is_region()) arg = GenericArg(fresh());
    }
    return types.args(list);
}

Ty RegionTypes::strip(Ty ty) {
    if (!types.has(ty, kHasRegions)) return ty;
    Strip hooks(items);
    return types.fold(ty, hooks);
}

Args RegionTypes::strip(Args args) {
    Strip hooks(items);
    return types.fold(args, hooks);
}

std::vector<Ty> RegionTypes::captures(Ty closure) const {
    const TyData& d = types[closure];
    const std::vector<GenericArg>& list = types[d.args];
    if (list.size() <= items.generics(d.def).params.size() || !list.back().is_ty()) return {};
    return types.tuple_parts(list.back().ty());
}

// ---------------------------------------------------------------- associated types

struct RegionNormalizer final : Types::FoldHooks {
    explicit RegionNormalizer(RegionTypes& r) : regions(r) {}
    Ty ty(Ty t) override {
        if (!regions.types.has(t, kHasProjection)) return t;
        const TyData d = regions.types[t];
        if (d.kind != TyKind::Projection) return Ty();
        return regions.project(d.def, regions.types.fold(d.args, *this));
    }
    RegionTypes& regions;
};

Ty RegionTypes::instantiate(Ty declared, Args args, Ty expected) {
    return normalize(types.substitute(declared, args), expected);
}

// What comes out must be what the checker found, but for the regions; otherwise nothing is known of these.
Ty RegionTypes::normalize(Ty ty, Ty expected) {
    if (!types.has(ty, kHasProjection)) return ty;
    if (!expected.valid()) expected = context.normalize(strip(ty));
    RegionNormalizer hooks(*this);
    Ty found = types.fold(ty, hooks);
    return strip(found) == expected ? found : renumber(expected);
}

Ty RegionTypes::project(DefId assoc, Args args) {
    Args erased = strip(args);
    Ty rigid = types.projection(assoc, args);
    for (const Predicate& p : items.param_env(body_))
        if (p.kind == Predicate::Kind::Projection && p.assoc == assoc && types.erase_regions(p.assoc_args) == erased) return p.ty;
    Ty self = types[args][0].ty();
    if (types.is(self, TyKind::Dynamic))
        for (const auto& [def, ty] : types.dyn_bounds(self).projections)
            if (def == assoc) return ty;
    Ty plain = types.projection(assoc, erased);
    Ty known = context.normalize(plain);
    if (known == plain) return rigid;
    if (!facts.may_have_regions(known)) return known;
    if (depth_ > 12) return renumber(known);
    ++depth_;
    Ty found = project_impl(assoc, args);
    --depth_;
    return found.valid() && strip(found) == known ? found : renumber(known);
}

Ty RegionTypes::project_impl(DefId assoc, Args args) {
    DefId trait = items.container(assoc);
    std::vector<GenericArg> all = types[args];
    size_t count = items.generics(trait).params.size();
    if (all.size() < count) return Ty();
    std::vector<GenericArg> own(all.begin() + static_cast<std::ptrdiff_t>(count), all.end());
    all.resize(count);
    Args trait_args = types.args(all), erased;
    DefId impl;
    if (!context.impl_of({trait, strip(trait_args)}, impl, erased)) return Ty();
    DefId value = items.member(impl, items.defs[assoc].name, DefKind::AssocTy);
    if (!value.valid()) return Ty();
    std::vector<GenericArg> list = types[bind_impl(impl, erased, trait_args)];
    list.insert(list.end(), own.begin(), own.end());
    return normalize(types.substitute(items.type_of(value), types.args(list)));
}

// The parameters of an impl for what it is used for, regions included.
Args RegionTypes::bind_impl(DefId impl, Args erased, Args trait_args) {
    std::vector<GenericArg> list = types[renumber(erased)];
    std::vector<bool> bound(list.size());
    const std::vector<GenericArg> header = types[items.impl(impl).trait.args], actual = types[trait_args];
    for (size_t i = 0; i < header.size() && i < actual.size(); ++i) bind(header[i], actual[i], list, bound);
    return types.args(list);
}

void RegionTypes::bind(GenericArg pattern, GenericArg actual, std::vector<GenericArg>& list, std::vector<bool>& bound, int depth) {
    if (pattern.is_const() || depth > 64) return;
    const bool is_param = pattern.is_ty() ? types.is(pattern.ty(), TyKind::Param) : types[pattern.region()].kind == RegionKind::Param;
    if (is_param) {
        uint32_t index = pattern.is_ty() ? types[pattern.ty()].index : types[pattern.region()].index;
        if (index >= list.size() || bound[index]) return;
        bound[index] = true;
        list[index] = actual;
        return;
    }
    if (!pattern.is_ty() || !actual.is_ty()) return;
    const TyData p = types[pattern.ty()], a = types[actual.ty()];
    if (p.kind != a.kind || p.def != a.def) return;
    if (p.kind == TyKind::Ref) bind(GenericArg(p.region), GenericArg(a.region), list, bound, depth + 1);
    if (p.elem.valid()) bind(GenericArg(p.elem), GenericArg(a.elem), list, bound, depth + 1);
    bool is_tuple = p.kind == TyKind::Tuple;
    if (!is_tuple && p.kind != TyKind::Adt) return;
    const std::vector<GenericArg> parts = types[is_tuple ? p.list : p.args], actuals = types[is_tuple ? a.list : a.args];
    for (size_t i = 0; i < parts.size() && i < actuals.size(); ++i) bind(parts[i], actuals[i], list, bound, depth + 1);
}

// ---------------------------------------------------------------- subtypes

void RegionTypes::relate_region(Region a, Region b, Variance variance) {
    if (variance & kCovariant) outlives(a, b);
    if (variance & kContravariant) outlives(b, a);
}

void RegionTypes::relate(Args a, Args b) {
    const std::vector<GenericArg> x = types[a], y = types[b];
    for (size_t i = 0; i < x.size() && i < y.size(); ++i) {
        if (x[i].is_ty() && y[i].is_ty()) relate(x[i].ty(), y[i].ty(), kInvariant);
        if (x[i].is_region() && y[i].is_region()) relate_region(x[i].region(), y[i].region(), kInvariant);
    }
}

// An object may be taken for one that lives shorter, even behind `&mut`: that is a coercion, which leaves no trace.
void RegionTypes::relate_object(Ty a, Ty b, Variance variance) {
    relate_region(types[a].region, types[b].region, variance == kInvariant ? kCovariant : variance);
    const DynBounds x = types.dyn_bounds(a), y = types.dyn_bounds(b);
    if (x.principal != y.principal || !x.principal.valid() || facts.is_fn_trait(x.principal)) return;
    relate(x.args, y.args);
    for (size_t i = 0; i < x.projections.size() && i < y.projections.size(); ++i)
        if (x.projections[i].first == y.projections[i].first)
            relate(x.projections[i].second, y.projections[i].second, kInvariant);
}

void RegionTypes::relate(Ty a, Ty b, Variance variance) {
    if (a == b || variance == kBivariant || !types.has(a, kHasRegions) || !types.has(b, kHasRegions)) return;
    const TyData x = types[a], y = types[b];
    if (x.kind != y.kind || x.def != y.def) return;
    bool is_mut = x.mutability == Mutability::Mut;
    switch (x.kind) {
        case TyKind::Ref:
            relate_region(x.region, y.region, variance);
            return relate(x.elem, y.elem, is_mut ? kInvariant : variance);
        case TyKind::Array: case TyKind::Slice: return relate(x.elem, y.elem, variance);
        case TyKind::Dynamic: return relate_object(a, b, variance);
        case TyKind::Projection: return relate(x.args, y.args);
        case TyKind::Tuple: case TyKind::Closure: {
            std::vector<Ty> p = x.kind == TyKind::Tuple ? types.tuple_parts(a) : captures(a);
            std::vector<Ty> q = x.kind == TyKind::Tuple ? types.tuple_parts(b) : captures(b);
            for (size_t i = 0; i < p.size() && i < q.size(); ++i) relate(p[i], q[i], variance);
            return;
        }
        case TyKind::Adt: {
            const std::vector<Variance>& inner = facts.variances(x.def);
            const std::vector<GenericArg> p = types[x.args], q = types[y.args];
            for (size_t i = 0; i < p.size() && i < q.size() && i < inner.size(); ++i) {
                Variance here = within(variance, inner[i]);
                if (p[i].is_ty()) relate(p[i].ty(), q[i].ty(), here);
                else if (p[i].is_region()) relate_region(p[i].region(), q[i].region(), here);
            }
            return;
        }
        default: return;
    }
}

// ---------------------------------------------------------------- `T: 'a`

void RegionTypes::outlives(Ty ty, Region region) {
    const TyData d = types[ty];
    switch (d.kind) {
        case TyKind::Param: tests.push_back({ty, region, why}); return;
        case TyKind::Ref: outlives(d.region, region); return outlives(d.elem, region);
        case TyKind::Dynamic: return outlives(d.region, region);
        case TyKind::RawPtr: case TyKind::Array: case TyKind::Slice: return outlives(d.elem, region);
        case TyKind::Tuple: case TyKind::Adt:
            for (GenericArg arg : std::vector<GenericArg>(types[d.kind == TyKind::Tuple ? d.list : d.args])) {
                if (arg.is_ty()) outlives(arg.ty(), region);
                if (arg.is_region()) outlives(arg.region(), region);
            }
            return;
        case TyKind::Closure:
            for (Ty part : captures(ty)) outlives(part, region);
            return;
        default: return;
    }
}

void RegionTypes::require(const OutlivesBound& bound, Args args) {
    Ty content = bound.what.is_ty() ? bound.what.ty() : types.unit();
    Ty carrier = types.substitute(types.ref(bound.region, content, Mutability::Not), args);
    Region region = types[carrier].region;
    if (bound.what.is_ty()) return outlives(normalize(types[carrier].elem), region);
    Ty other = types.substitute(types.ref(bound.what.region(), types.unit(), Mutability::Not), args);
    outlives(types[other].region, region);
}

// ---------------------------------------------------------------- unsizing

// `&[T; 3]` to `&[T]`, `Box<T>` to `Box<dyn Trait>`, also inside of `Pin`, `Rc`, `Cell` …
void RegionTypes::unsize(Ty from, Ty to) {
    const TyData a = types[from], b = types[to];
    if (a.kind == TyKind::Ref && b.kind == TyKind::Ref) {
        outlives(a.region, b.region);
        return unsize_content(a.elem, b.elem);
    }
    if (a.kind != TyKind::Adt || b.kind != TyKind::Adt || a.def != b.def) return;
    const std::vector<GenericArg> x = types[a.args], y = types[b.args];
    for (size_t i = 0; i < x.size() && i < y.size(); ++i) {
        if (!x[i].is_ty() || !y[i].is_ty()) continue;
        TyKind kind = types.kind(y[i].ty());
        if (kind == TyKind::Dynamic || kind == TyKind::Slice) unsize_content(x[i].ty(), y[i].ty());
        else if (strip(x[i].ty()) == strip(y[i].ty())) relate(x[i].ty(), y[i].ty(), kCovariant);
        else unsize(x[i].ty(), y[i].ty());
    }
}

void RegionTypes::unsize_content(Ty from, Ty to) {
    const TyData a = types[from], b = types[to];
    if (b.kind == TyKind::Slice && a.kind == TyKind::Array) relate(a.elem, b.elem, kCovariant);
    if (b.kind != TyKind::Dynamic) return;
    if (a.kind == TyKind::Dynamic) return relate_object(from, to, kCovariant);
    outlives(from, b.region);
    become_object(from, to);
}

// The object's type says what the associated types of the value's own type are.
void RegionTypes::become_object(Ty from, Ty object) {
    const DynBounds bounds = types.dyn_bounds(object);
    if (!bounds.principal.valid() || facts.is_fn_trait(bounds.principal)) return;
    for (const auto& [assoc, ty] : bounds.projections) {
        if (items.container(assoc) != bounds.principal || !types.has(ty, kHasRegions)) continue;
        std::vector<GenericArg> list{GenericArg(from)};
        if (bounds.args.valid()) list.insert(list.end(), types[bounds.args].begin(), types[bounds.args].end());
        relate(normalize(types.projection(assoc, types.args(list))), ty, kInvariant);
    }
}

}  // namespace framewalk::rust
