// Whether any part of a type is of some sort, at whatever depth.
//
//   any_part(types, ty, [&](const TyData& d) { return d.kind == TyKind::Param; }, no_region);
#pragma once

#include "types/types.h"

namespace framewalk {

inline constexpr auto no_region = [](Region) { return false; };
inline constexpr auto no_type = [](const TyData&) { return false; };

template <class IsTy, class IsRegion>
bool any_part(Types& types, Ty ty, const IsTy& is_ty, const IsRegion& is_region) {
    struct Finder final : Types::FoldHooks {
        Finder(Types& all, const IsTy& t, const IsRegion& r) : types(all), is_ty(t), is_region(r) {}
        Types& types;
        const IsTy& is_ty;
        const IsRegion& is_region;
        bool found = false;
        Ty ty(Ty t) override {
            found = found || is_ty(types[t]);
            return Ty();
        }
        Region region(Region r) override {
            found = found || is_region(r);
            return r;
        }
    } finder(types, is_ty, is_region);
    types.fold(ty, finder);
    return finder.found;
}

}  // namespace framewalk
