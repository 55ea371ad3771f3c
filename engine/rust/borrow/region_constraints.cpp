// What a body does to lifetimes: each assignment, borrow and call makes constraints.
#include "mir/place_type.h"
#include "rust/borrow/region_check.h"

namespace framewalk::rust {

using mir::ProjKind;
using mir::RvalueKind;

// ---------------------------------------------------------------- types of places and operands

Ty RegionCheck::project(Ty base, uint32_t variant, const mir::Projection& step) {
    const TyData d = types_[base];
    switch (step.kind) {
        case ProjKind::Deref: return mir::pointee(context_, base);
        case ProjKind::Downcast: return base;
        case ProjKind::Index: case ProjKind::ConstantIndex: return d.elem.valid() ? d.elem : types_.error();
        case ProjKind::Subslice: {
            if (d.kind == TyKind::Slice) return base;
            Ty plain = mir::project(context_, {regions_.strip(base)}, step).ty;
            return types_.is(plain, TyKind::Array) ? types_.array(d.elem, types_[plain].len) : types_.error();
        }
        case ProjKind::Field: break;
    }
    std::vector<Ty> parts;
    if (d.kind == TyKind::Tuple) parts = types_.tuple_parts(base);
    if (d.kind == TyKind::Closure) parts = regions_.captures(base);
    if (step.index < parts.size()) return parts[step.index];
    if (d.kind != TyKind::Adt) return types_.error();
    Ty found = regions_.instantiate(facts_.field_type(d.def, variant, step.index), d.args, step.ty);
    return !step.ty.valid() || regions_.strip(found) == step.ty ? found : regions_.renumber(step.ty);
}

Ty RegionCheck::type_of(const mir::Place& place) {
    Ty ty = locals_[place.local.index];
    uint32_t variant = 0;
    for (const mir::Projection& step : place.projection) {
        ty = project(ty, variant, step);
        variant = step.kind == ProjKind::Downcast ? step.index : 0;
    }
    return ty;
}

Ty RegionCheck::type_of_constant(const mir::Constant& constant) {
    const TyData d = types_[constant.ty];
    switch (constant.kind) {
        case mir::ConstValueKind::Str: case mir::ConstValueKind::ByteStr: case mir::ConstValueKind::CStr:
            return types_.ref(types_.statik(), d.elem, d.mutability);
        default: return d.kind == TyKind::FnDef ? constant.ty : regions_.renumber(constant.ty);
    }
}

Ty RegionCheck::type_of(const mir::Operand& operand) {
    return operand.kind == mir::OperandKind::Constant ? type_of_constant(operand.constant) : type_of(operand.place);
}

// ---------------------------------------------------------------- borrows

// `&'r **p` lives no longer than what the references on the way allow; behind a shared one nothing more counts.
void RegionCheck::reborrow(const mir::Place& place, Region region) {
    regions_.why.cause = Cause::Boring;
    for (size_t depth = place.projection.size(); depth-- > 0;) {
        if (place.projection[depth].kind != ProjKind::Deref) continue;
        const TyData pointer = types_[type_of(mir::prefix_of(place, depth))];
        if (pointer.kind == TyKind::RawPtr) return;
        if (pointer.kind != TyKind::Ref) continue;         // a box
        regions_.outlives(pointer.region, region);
        if (pointer.mutability == Mutability::Not) return;
    }
}

Ty RegionCheck::borrow(const mir::Rvalue& value) {
    Region region = regions_.fresh();
    reborrow(value.place, region);
    bool is_mut = value.borrow == mir::BorrowKind::Mut || value.borrow == mir::BorrowKind::TwoPhaseMut;
    return types_.ref(region, type_of(value.place), is_mut ? Mutability::Mut : Mutability::Not);
}

// ---------------------------------------------------------------- values

// What the operands of an aggregate must be.
std::vector<Ty> RegionCheck::parts_of(const mir::Rvalue& value, Ty whole) {
    const TyData d = types_[whole];
    std::vector<Ty> parts;
    if (d.kind == TyKind::Closure) parts = regions_.captures(whole);
    if (d.kind == TyKind::Array) parts.assign(value.operands.size(), d.elem);
    if (d.kind != TyKind::Adt) return parts;
    uint32_t first = value.active_field == 0xFFFFFFFFu ? 0 : value.active_field;
    for (uint32_t i = 0; i < value.operands.size(); ++i)
        parts.push_back(regions_.instantiate(facts_.field_type(d.def, value.variant, first + i), d.args));
    return parts;
}

Ty RegionCheck::aggregate(const mir::Rvalue& value) {
    if (value.aggregate == mir::AggregateKind::Tuple) {
        std::vector<Ty> parts;
        for (const mir::Operand& operand : value.operands) parts.push_back(type_of(operand));
        return types_.tuple(parts);
    }
    if (value.aggregate == mir::AggregateKind::RawPtr) return types_.error();
    Ty whole = regions_.renumber(value.ty);
    if (!types_.has(whole, kHasRegions)) return whole;
    std::vector<Ty> parts = parts_of(value, whole);
    regions_.why.cause = Cause::Boring;
    for (size_t i = 0; i < value.operands.size() && i < parts.size(); ++i)
        regions_.relate(type_of(value.operands[i]), parts[i], kCovariant);
    return whole;
}

Ty RegionCheck::cast(const mir::Rvalue& value) {
    Ty target = regions_.renumber(value.ty);
    if (value.cast != mir::CastKind::Unsize) return target;
    regions_.why.cause = Cause::Cast;
    regions_.unsize(type_of(value.operands[0]), target);
    return target;
}

Ty RegionCheck::type_of(const mir::Rvalue& value, const mir::Place& target) {
    switch (value.kind) {
        case RvalueKind::Use: return type_of(value.operands[0]);
        case RvalueKind::Ref: return borrow(value);
        case RvalueKind::RawPtr: return types_.raw_ptr(type_of(value.place), value.mutability);
        case RvalueKind::Cast: return cast(value);
        case RvalueKind::Aggregate: return aggregate(value);
        case RvalueKind::Repeat: {
            const TyData d = types_[type_of(target)];
            return d.kind == TyKind::Array ? types_.array(type_of(value.operands[0]), d.len) : types_.error();
        }
        case RvalueKind::Len: case RvalueKind::Binary: case RvalueKind::Unary: case RvalueKind::Discriminant: break;
    }
    return types_.error();
}

// ---------------------------------------------------------------- statements and calls

// Temporaries are nothing that a person wrote.
Cause RegionCheck::cause_of(const mir::Place& destination) const {
    if (!destination.is_local()) return Cause::Assignment;
    if (destination.local.index == 0) return Cause::Return;
    return body_.locals[destination.local].is_binding ? Cause::Assignment : Cause::Boring;
}

void RegionCheck::statement(const mir::Statement& s) {
    regions_.why.span = s.span;
    regions_.why.cause = cause_of(s.place);
    Ty target = type_of(s.place);
    if (!types_.has(target, kHasRegions) && s.rvalue.kind != RvalueKind::Cast) return;
    Ty value = type_of(s.rvalue, s.place);
    regions_.why.cause = cause_of(s.place);
    regions_.relate(value, target, kCovariant);
}

void RegionCheck::call(const mir::Terminator& call) {
    regions_.why.span = call.span;
    if (call.func.kind != mir::OperandKind::Constant || !types_.is(call.func.constant.ty, TyKind::FnDef)) return;
    call_fn(call, call.func.constant.ty);
}

namespace {

// The lifetimes that a signature leaves out are new ones in each call.
struct NameAnew final : Types::FoldHooks {
    explicit NameAnew(RegionTypes& r) : regions(r) {}
    Ty ty(Ty t) override { return regions.types.has(t, kHasRegions) ? Ty() : t; }
    Region region(Region r) override {
        const RegionData& d = regions.types[r];
        if (d.kind != RegionKind::Bound || d.name.valid()) return r;
        for (const auto& [from, to] : names)
            if (from == r) return to;
        names.push_back({r, regions.fresh()});
        return names.back().second;
    }
    RegionTypes& regions;
    std::vector<std::pair<Region, Region>> names;
};

}  // namespace

void RegionCheck::call_fn(const mir::Terminator& call, Ty callee) {
    const DefId fn = types_[callee].def;
    const Signature& sig = facts_.signature(fn);
    if (sig.inputs.size() != call.operands.size()) return;
    Args args = regions_.renumber(types_[callee].args);
    NameAnew anew(regions_);
    for (size_t i = 0; i < sig.inputs.size(); ++i) {
        Ty given = type_of(call.operands[i]);
        if (!types_.has(given, kHasRegions)) continue;
        // The callee's own names are told apart from ours before its parameters are replaced.
        Ty wanted = regions_.normalize(types_.substitute(types_.fold(sig.inputs[i], anew), args), regions_.strip(given));
        regions_.why.cause = Cause::Argument;
        regions_.relate(given, wanted, kCovariant);
    }
    require_bounds(fn, args);
    Ty target = type_of(call.place);
    if (!types_.has(target, kHasRegions)) return;
    Ty given = regions_.normalize(types_.substitute(types_.fold(sig.output, anew), args), regions_.strip(target));
    regions_.why.cause = cause_of(call.place);
    regions_.relate(given, target, kCovariant);
}

void RegionCheck::require_bounds(DefId fn, Args args) {
    regions_.why.cause = Cause::Predicate;
    for (const OutlivesBound& b : std::vector<OutlivesBound>(facts_.bounds(fn))) regions_.require(b, args);
    const std::vector<Predicate> predicates = items_.predicates(fn);
    for (const Predicate& p : predicates) {
        if (p.kind != Predicate::Kind::Projection) continue;
        Ty wanted = regions_.normalize(types_.substitute(p.ty, args));
        if (!types_.has(wanted, kHasRegions)) continue;
        Ty found = regions_.normalize(types_.projection(p.assoc, types_.substitute(p.assoc_args, args)));
        regions_.relate(found, wanted, kInvariant);
    }
}

}  // namespace framewalk::rust
