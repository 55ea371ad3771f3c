#include "rust/check/region_facts.h"

#include <algorithm>

#include "rust/check/elision.h"
#include "rust/check/type_reader.h"

namespace framewalk::rust {

// ---------------------------------------------------------------- rebuilding types

GenericArg RegionFolder::fold(GenericArg arg) {
    if (arg.is_ty()) return GenericArg(fold(arg.ty(), types.statik()));
    return arg.is_region() ? GenericArg(region(arg.region())) : arg;
}

Args RegionFolder::fold(Args list, Region around) {
    std::vector<GenericArg> parts = types[list];
    for (GenericArg& part : parts) part = part.is_ty() ? GenericArg(fold(part.ty(), around)) : fold(part);
    return types.args(parts);
}

Ty RegionFolder::dynamic(Ty ty, Region around) {
    DynBounds bounds = types.dyn_bounds(ty);
    Region own = types[ty].region;
    Region bound = own == types.erased() ? object(ty, around) : region(own);
    DefId trait = bounds.principal;
    bool is_fn = items.is_lang(trait, "fn") || items.is_lang(trait, "fn_mut") || items.is_lang(trait, "fn_once");
    if (!is_fn) {
        if (bounds.args.valid()) bounds.args = fold(bounds.args, types.statik());
        for (auto& [def, part] : bounds.projections) part = fold(part, types.statik());
    }
    return types.dynamic(std::move(bounds), bound);
}

// A lifetime parameter of the type around may be what an object's lifetime is taken from (`Ref<'a, dyn Trait>`).
static Region around_args(Types& types, Args list) {
    for (GenericArg arg : types[list])
        if (arg.is_region()) return Region();
    return types.statik();
}

Ty RegionFolder::fold(Ty ty, Region around) {
    const TyData d = types[ty];
    switch (d.kind) {
        case TyKind::Ref: {
            Region own = region(d.region);
            return types.ref(own, fold(d.elem, own), d.mutability);
        }
        case TyKind::RawPtr: return types.raw_ptr(fold(d.elem, types.statik()), d.mutability);
        case TyKind::Array: return types.array(fold(d.elem, around), d.len);
        case TyKind::Slice: return types.slice(fold(d.elem, around));
        case TyKind::Tuple: {
            std::vector<Ty> parts = types.tuple_parts(ty);
            for (Ty& part : parts) part = fold(part, types.statik());
            return types.tuple(parts);
        }
        case TyKind::Adt: return types.adt(d.def, fold(d.args, around_args(types, d.args)));
        case TyKind::Projection: return types.projection(d.def, fold(d.args, types.statik()));
        case TyKind::Dynamic: return dynamic(ty, around);
        case TyKind::Closure: return closure(ty);
        default: return ty;
    }
}

// ---------------------------------------------------------------- signatures

namespace {

// Names what an input leaves out; of an output, puts what elision says there.
class NameGaps final : public RegionFolder {
public:
    explicit NameGaps(RegionFacts& f) : RegionFolder(f.items()), facts_(f) {}
    bool is_output = false, is_item = false;
    Region elided;                    // for outputs; none: nothing is known
    uint32_t count = 0;
    std::vector<Region> seen;         // of the input at hand

private:
    Region gap() {
        if (is_item) return types.erased();
        if (is_output) return elided.valid() ? elided : types.erased();
        return types.region({RegionKind::Bound, ++count, Name()});
    }
    Region region(Region r) override {
        const RegionData& d = types[r];
        bool left_out = d.kind == RegionKind::Erased || (d.kind == RegionKind::Bound && !d.name.valid() && d.index == 0);
        Region named = left_out ? gap() : r;
        seen.push_back(named);
        return named;
    }
    Region object(Ty ty, Region around) override {
        Region own = facts_.object_bound(ty);
        if (own.valid()) return own;
        return around.valid() ? around : types.erased();
    }
    RegionFacts& facts_;
};

}  // namespace

Signature RegionFacts::compute_signature(DefId fn) {
    Signature sig = items_.signature(fn);
    NameGaps names(*this);
    names.is_item = items_.defs[fn].kind == DefKind::Struct || items_.defs[fn].kind == DefKind::Variant;
    std::vector<Region> all;
    bool from_self = false;
    for (size_t i = 0; i < sig.inputs.size(); ++i) {
        names.seen.clear();
        sig.inputs[i] = names.fold(sig.inputs[i]);
        bool is_self = i == 0 && sig.has_self;
        // `&self`, also as `self: Pin<&mut Self>`: its outermost lifetime is the one.
        if (is_self && !names.seen.empty() && Elision::gives_from_self(items_, fn)) {
            Ty self = sig.inputs[0];
            if (types_.is(self, TyKind::Adt) && !types_[types_[self].args].empty() && types_[types_[self].args][0].is_ty() &&
                !(self == items_.self_type(fn)))
                self = types_[types_[self].args][0].ty();
            if (types_.is(self, TyKind::Ref) && !(self == items_.self_type(fn))) {
                names.elided = types_[self].region;
                from_self = true;
            }
        }
        for (Region r : names.seen)
            if (!is_self && std::find(all.begin(), all.end(), r) == all.end()) all.push_back(r);
    }
    if (!from_self && all.size() == 1) names.elided = all[0];
    names.is_output = true;
    sig.output = names.fold(sig.output);
    return sig;
}

const Signature& RegionFacts::signature(DefId fn) {
    auto& slot = signatures_[fn.index];
    if (!slot) slot = std::make_unique<Signature>(compute_signature(fn));
    return *slot;
}

Ty RegionFacts::field_type(DefId adt, uint32_t variant, uint32_t field) {
    uint64_t key = (uint64_t(adt.index) << 32) | (uint64_t(variant) << 16) | field;
    auto [found, is_new] = fields_.try_emplace(key);
    if (!is_new) return found->second;
    const AdtDef& def = items_.adt(adt);
    if (variant >= def.variants.size() || field >= def.variants[variant].fields.size()) return found->second = types_.error();
    NameGaps names(*this);
    names.is_item = true;
    return fields_[key] = names.fold(def.variants[variant].fields[field].ty);
}

bool RegionFacts::is_fn_trait(DefId trait) {
    return items_.is_lang(trait, "fn") || items_.is_lang(trait, "fn_mut") || items_.is_lang(trait, "fn_once");
}

Region RegionFacts::object_bound(Ty object) {
    const DynBounds bounds = types_.dyn_bounds(object);
    Region found;
    if (!bounds.principal.valid()) return found;
    std::vector<GenericArg> args{GenericArg(object)};
    if (bounds.args.valid()) args.insert(args.end(), types_[bounds.args].begin(), types_[bounds.args].end());
    for (const OutlivesBound& b : trait_bounds(bounds.principal)) {
        if (!b.what.is_ty() || !types_.is(b.what.ty(), TyKind::Param) || types_[b.what.ty()].index != 0) continue;
        found = types_[types_.substitute(types_.ref(b.region, types_.unit(), Mutability::Not), types_.args(args))].region;
        if (found == types_.statik()) break;
    }
    return found;
}

bool RegionFacts::may_have_regions(Ty ty) {
    const TyData& d = types_[ty];
    switch (d.kind) {
        case TyKind::Ref: case TyKind::Dynamic: case TyKind::Closure: case TyKind::Projection: return true;
        case TyKind::RawPtr: case TyKind::Array: case TyKind::Slice: return may_have_regions(d.elem);
        case TyKind::Tuple: case TyKind::Adt: break;
        default: return false;
    }
    auto known = may_have_regions_.find(ty.index);
    if (known != may_have_regions_.end()) return known->second;
    bool found = false;
    for (GenericArg arg : types_[d.kind == TyKind::Tuple ? d.list : d.args])
        found = found || arg.is_region() || (arg.is_ty() && may_have_regions(arg.ty()));
    return may_have_regions_[ty.index] = found;
}

// ---------------------------------------------------------------- bounds

void RegionFacts::read_lifetime_bounds(DefId def, GenericArg what, const std::vector<ast::GenericBound>& bounds,
                                       std::vector<OutlivesBound>& out) {
    TypeReader reader(items_, def, nullptr);
    read_lifetime_bounds(reader, what, bounds, out);
}

void RegionFacts::read_lifetime_bounds(TypeReader& reader, GenericArg what, const std::vector<ast::GenericBound>& bounds,
                                       std::vector<OutlivesBound>& out) {
    for (const ast::GenericBound& b : bounds) {
        if (b.kind != ast::GenericBound::Kind::Lifetime) continue;
        out.push_back({what, reader.read_lifetime(b.lifetime)});
    }
}

void RegionFacts::read_bounds(DefId def, std::vector<OutlivesBound>& out) {
    DefKind kind = items_.defs[def].kind;
    if (kind == DefKind::Closure || kind == DefKind::AnonConst || !items_.has_item(def)) return;
    const GenericsInfo g = items_.generics(def);
    for (uint32_t i = g.parent_count; i < g.params.size(); ++i) {
        const GenericParamInfo& p = g.params[i];
        bool is_lifetime = p.kind == GenericParamInfo::Kind::Lifetime;
        GenericArg what = is_lifetime ? GenericArg(types_.region({RegionKind::Param, i, p.name})) : GenericArg(types_.param(i, p.name));
        if (p.synthetic) read_lifetime_bounds(def, what, items_.crate.types[p.impl_trait].bounds, out);
        else if (p.syntax && p.kind != GenericParamInfo::Kind::Const) read_lifetime_bounds(def, what, p.syntax->bounds, out);
    }
    const std::vector<ast::WherePredicate> clauses = items_.item(def).generics.where;
    for (const ast::WherePredicate& w : clauses) {
        bool any = false;
        for (const ast::GenericBound& b : w.bounds) any |= b.kind == ast::GenericBound::Kind::Lifetime;
        if (!any) continue;
        TypeReader reader(items_, def, nullptr);
        reader.bind(w.for_lifetimes);
        if (w.type.valid()) read_lifetime_bounds(reader, GenericArg(reader.read(w.type)), w.bounds, out);
        else if (w.lifetime.valid()) read_lifetime_bounds(reader, GenericArg(reader.read_lifetime(w.lifetime)), w.bounds, out);
    }
}

std::vector<OutlivesBound> RegionFacts::written_bounds(DefId def) {
    std::vector<OutlivesBound> out;
    read_bounds(def, out);
    return out;
}

const std::vector<OutlivesBound>& RegionFacts::bounds(DefId def) {
    auto& slot = bounds_[def.index];
    if (slot) return *slot;
    slot = std::make_unique<std::vector<OutlivesBound>>();
    std::vector<OutlivesBound> out;
    const DefId parent = items_.generics(def).parent;
    if (parent.valid()) out = bounds(parent);
    read_bounds(def, out);
    DefKind kind = items_.defs[def].kind;
    if (kind == DefKind::Struct || kind == DefKind::Enum || kind == DefKind::Union) imply_bounds(def, out);
    if (kind == DefKind::Trait) out.insert(out.end(), trait_bounds(def).begin(), trait_bounds(def).end());
    return *bounds_[def.index] = std::move(out);
}

const std::vector<OutlivesBound>& RegionFacts::trait_bounds(DefId trait) {
    auto& slot = trait_bounds_[trait.index];
    if (slot) return *slot;
    slot = std::make_unique<std::vector<OutlivesBound>>();
    std::vector<OutlivesBound> out;
    Ty self = types_.param(0, items_.names.intern("Self"));
    read_lifetime_bounds(trait, GenericArg(self), items_.item(trait).bounds, out);
    const std::vector<Predicate> above = items_.supertraits(trait);
    for (const Predicate& p : above) {
        if (p.kind != Predicate::Kind::Trait || p.trait.trait == trait) continue;
        for (OutlivesBound b : std::vector<OutlivesBound>(trait_bounds(p.trait.trait))) {
            if (!b.what.is_ty()) continue;
            Ty what = types_.substitute(b.what.ty(), p.trait.args);
            Ty carrier = types_.substitute(types_.ref(b.region, types_.unit(), Mutability::Not), p.trait.args);
            out.push_back({GenericArg(what), types_[carrier].region});
        }
    }
    return *trait_bounds_[trait.index] = std::move(out);
}

// What a struct's fields need holds for its parameters (rustc infers `T: 'a` from `&'a T`).
void RegionFacts::imply_bounds(DefId adt, std::vector<OutlivesBound>& out) {
    const AdtDef& def = items_.adt(adt);
    std::vector<OutlivesBound> implied;
    for (uint32_t v = 0; v < def.variants.size(); ++v)
        for (uint32_t f = 0; f < def.variants[v].fields.size(); ++f) implied_by(*this, field_type(adt, v, f), implied);
    out.insert(out.end(), implied.begin(), implied.end());
}

namespace {

// Everything in `ty` outlives `region`.
void parts_outlive(RegionFacts& facts, Ty ty, Region region, std::vector<OutlivesBound>& out) {
    Types& types = facts.items().types;
    const TyData d = types[ty];
    if (d.kind == TyKind::Param || d.kind == TyKind::Projection) out.push_back({GenericArg(ty), region});
    if ((d.kind == TyKind::Ref || d.kind == TyKind::Dynamic) && d.region.valid()) out.push_back({GenericArg(d.region), region});
    if (d.elem.valid()) parts_outlive(facts, d.elem, region, out);
    Args list = d.kind == TyKind::Tuple ? d.list : d.kind == TyKind::Adt ? d.args : Args();
    if (!list.valid()) return;
    for (GenericArg arg : std::vector<GenericArg>(types[list])) {
        if (arg.is_region()) out.push_back({arg, region});
        if (arg.is_ty()) parts_outlive(facts, arg.ty(), region, out);
    }
}

}  // namespace

void implied_by(RegionFacts& facts, Ty ty, std::vector<OutlivesBound>& out, int depth) {
    if (depth > 16 || out.size() > 500) return;
    Types& types = facts.items().types;
    const TyData d = types[ty];
    if (d.kind == TyKind::FnPtr || d.kind == TyKind::Closure || d.kind == TyKind::FnDef) return;
    if (d.kind == TyKind::Ref) parts_outlive(facts, d.elem, d.region, out);
    if (d.elem.valid()) implied_by(facts, d.elem, out, depth + 1);
    Args list = d.kind == TyKind::Tuple ? d.list : d.args;
    if (list.valid())
        for (GenericArg arg : std::vector<GenericArg>(types[list]))
            if (arg.is_ty()) implied_by(facts, arg.ty(), out, depth + 1);
    if (d.kind == TyKind::Dynamic && types.dyn_bounds(ty).args.valid())
        for (GenericArg arg : std::vector<GenericArg>(types[types.dyn_bounds(ty).args]))
            if (arg.is_ty()) implied_by(facts, arg.ty(), out, depth + 1);
    if (d.kind != TyKind::Adt) return;
    for (OutlivesBound b : std::vector<OutlivesBound>(facts.bounds(d.def))) {
        Ty carrier = types.substitute(types.ref(b.region, b.what.is_ty() ? b.what.ty() : types.unit(), Mutability::Not), d.args);
        Region region = types[carrier].region;
        if (b.what.is_ty()) {
            parts_outlive(facts, types[carrier].elem, region, out);
            continue;
        }
        Ty other = types.substitute(types.ref(b.what.region(), types.unit(), Mutability::Not), d.args);
        out.push_back({GenericArg(types[other].region), region});
    }
}

// ---------------------------------------------------------------- variance (Reference, "Variance")

Variance within(Variance outer, Variance inner) {
    if (outer == kBivariant || inner == kBivariant) return kBivariant;
    if (outer == kInvariant || inner == kInvariant) return kInvariant;
    return outer == inner ? kCovariant : kContravariant;
}

// Of the library's types it is enough to know which hide a cell: their other pointers are ours, not rustc's.
bool RegionFacts::vary(Ty ty, Variance variance, bool is_library, std::vector<Variance>& out, std::vector<DefId>& met) {
    const TyData d = types_[ty];
    auto note = [&](uint32_t index) {
        if (index >= out.size() || (out[index] | variance) == out[index]) return false;
        out[index] = out[index] | variance;
        return true;
    };
    auto note_region = [&](Region r) {
        return r.valid() && types_[r].kind == RegionKind::Param && note(types_[r].index);
    };
    bool is_mut = d.mutability == Mutability::Mut && !is_library;
    bool changed = false;
    switch (d.kind) {
        case TyKind::Param: return note(d.index);
        case TyKind::Ref: case TyKind::RawPtr:
            changed = note_region(d.region);
            return vary(d.elem, is_mut ? kInvariant : variance, is_library, out, met) || changed;
        case TyKind::Array: case TyKind::Slice: return vary(d.elem, variance, is_library, out, met);
        case TyKind::Adt: return vary_args(d, variance, is_library, out, met);
        case TyKind::Tuple:
            for (Ty part : types_.tuple_parts(ty)) changed |= vary(part, variance, is_library, out, met);
            return changed;
        case TyKind::FnPtr: {
            std::vector<Ty> parts = types_.tuple_parts(ty);
            for (size_t i = 0; i + 1 < parts.size(); ++i)
                changed |= vary(parts[i], within(variance, kContravariant), is_library, out, met);
            return vary(parts.back(), variance, is_library, out, met) || changed;
        }
        case TyKind::Dynamic: case TyKind::Projection: {
            changed = note_region(d.region);
            DynBounds object;
            if (d.kind == TyKind::Dynamic) object = types_.dyn_bounds(ty);
            variance = kInvariant;
            Args list = d.kind == TyKind::Dynamic ? object.args : d.args;
            if (list.valid())
                for (GenericArg arg : std::vector<GenericArg>(types_[list]))
                    changed |= arg.is_ty() ? vary(arg.ty(), kInvariant, is_library, out, met)
                                           : arg.is_region() && note_region(arg.region());
            for (const auto& [def, part] : object.projections) changed |= vary(part, kInvariant, is_library, out, met);
            return changed;
        }
        default: return false;
    }
}

bool RegionFacts::vary_args(const TyData& d, Variance variance, bool is_library, std::vector<Variance>& out,
                            std::vector<DefId>& met) {
    if (variances_.count(d.def.index) == 0) {
        variances_[d.def.index].resize(items_.generics(d.def).params.size(), kBivariant);
        met.push_back(d.def);
    }
    const std::vector<Variance> inner = variances_[d.def.index];
    const std::vector<GenericArg> list = types_[d.args];
    bool changed = false;
    for (size_t i = 0; i < list.size() && i < inner.size(); ++i) {
        Variance here = within(variance, inner[i]);
        if (here == kBivariant) continue;
        if (list[i].is_ty()) changed |= vary(list[i].ty(), here, is_library, out, met);
        if (!list[i].is_region() || types_[list[i].region()].kind != RegionKind::Param) continue;
        uint32_t index = types_[list[i].region()].index;
        if (index >= out.size() || (out[index] | here) == out[index]) continue;
        out[index] = out[index] | here;
        changed = true;
    }
    return changed;
}

// All types that are reached are looked at again and again until nothing is added.
void RegionFacts::find_variances(DefId first) {
    variances_[first.index].resize(items_.generics(first).params.size(), kBivariant);
    std::vector<DefId> met{first};
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < met.size(); ++i) {
            const AdtDef& adt = items_.adt(met[i]);
            bool is_library = items_.defs[met[i]].is_library;
            std::vector<Variance> own = variances_[met[i].index];
            size_t before = met.size();
            if (adt.is_unsafe_cell) own.back() = kInvariant;
            else if (items_.is_lang(met[i], "phantom_data")) own.back() = kCovariant;
            else
                for (const VariantInfo& v : adt.variants)
                    for (const FieldInfo& f : v.fields) vary(f.ty, kCovariant, is_library, own, met);
            changed |= own != variances_[met[i].index] || met.size() != before;
            variances_[met[i].index] = std::move(own);
        }
    }
}

const std::vector<Variance>& RegionFacts::variances(DefId adt) {
    if (variances_.count(adt.index) == 0) find_variances(adt);
    return variances_[adt.index];
}

}  // namespace framewalk::rust
