#include "mir/place_type.h"

#include <algorithm>

namespace framewalk::mir {

bool is_box(TypeFacts& facts, Ty ty) {
    const TyData& data = facts.types()[ty];
    return data.kind == TyKind::Adt && facts.adt(data.def).is_box;
}

Ty pointee(TypeFacts& facts, Ty pointer) {
    Types& types = facts.types();
    const TyData& data = types[pointer];
    if (data.kind == TyKind::Ref || data.kind == TyKind::RawPtr) return data.elem;
    if (is_box(facts, pointer)) {
        const auto& list = types[data.args];
        if (!list.empty() && list[0].is_ty()) return list[0].ty();
    }
    return types.error();
}

bool array_length(const Types& types, Ty array, uint64_t& length) {
    if (!types.is(array, TyKind::Array)) return false;
    const ConstData& len = types[types[array].len];
    if (len.kind != ConstKind::Value) return false;
    length = static_cast<uint64_t>(len.bits);
    return true;
}

static Ty element(const Types& types, Ty sequence) {
    const TyData& data = types[sequence];
    bool ok = data.kind == TyKind::Array || data.kind == TyKind::Slice;
    return ok ? data.elem : types.error();
}

static Ty subslice(Types& types, Ty base, const Projection& p) {
    uint64_t length = 0;
    Ty elem = element(types, base);
    if (!array_length(types, base, length)) return base;
    uint64_t end = p.from_end ? length - std::min(p.to, length) : p.to;
    return types.array(elem, types.const_value(end - std::min(p.offset, end), types.usize()));
}

PlaceType project(TypeFacts& facts, PlaceType base, const Projection& p) {
    Types& types = facts.types();
    switch (p.kind) {
        case ProjKind::Deref: return {pointee(facts, base.ty)};
        case ProjKind::Field:
            if (p.ty) return {p.ty};
            return {facts.field_type(base.ty, base.variant, p.index)};
        case ProjKind::Index:
        case ProjKind::ConstantIndex: return {element(types, base.ty)};
        case ProjKind::Subslice: return {subslice(types, base.ty, p)};
        case ProjKind::Downcast: return {base.ty, true, p.index};
    }
    return {types.error()};
}

PlaceType place_type(const Body& body, TypeFacts& facts, const Place& place, size_t depth) {
    PlaceType type{body.locals[place.local].ty};
    for (size_t i = 0; i < depth; ++i) type = project(facts, type, place.projection[i]);
    return type;
}

Ty place_type(const Body& body, TypeFacts& facts, const Place& place) {
    return place_type(body, facts, place, place.projection.size()).ty;
}

bool has_deref(const Place& place) {
    return std::any_of(place.projection.begin(), place.projection.end(), [](const Projection& p) { return p.kind == ProjKind::Deref; });
}

bool same_projection(const Projection& a, const Projection& b) {
    if (a.kind != b.kind) return false;
    switch (a.kind) {
        case ProjKind::Deref: return true;
        case ProjKind::Field:
        case ProjKind::Downcast: return a.index == b.index;
        case ProjKind::Index: return a.local == b.local;
        case ProjKind::ConstantIndex: return a.offset == b.offset && a.from_end == b.from_end;
        case ProjKind::Subslice:
            return a.offset == b.offset && a.to == b.to && a.from_end == b.from_end;
    }
    return false;
}

bool is_prefix(const Place& prefix, const Place& place) {
    if (prefix.local != place.local || prefix.projection.size() > place.projection.size())
        return false;
    return std::equal(prefix.projection.begin(), prefix.projection.end(),
                      place.projection.begin(), same_projection);
}

bool same_place(const Place& a, const Place& b) {
    return a.projection.size() == b.projection.size() && is_prefix(a, b);
}

Place prefix_of(const Place& place, size_t depth) {
    Place out{place.local, {}};
    auto end = place.projection.begin() + static_cast<std::ptrdiff_t>(depth);
    out.projection.assign(place.projection.begin(), end);
    return out;
}

}  // namespace framewalk::mir
