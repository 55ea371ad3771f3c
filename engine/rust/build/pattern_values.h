// Values of constants in patterns as numbers that compare in the order of their type.
#pragma once

#include "mir/body.h"
#include "rust/check/typed.h"
#include "types/types.h"

namespace framewalk::rust::build {

bool is_integral(const Types& types, Ty ty);          // integers, char, bool
unsigned value_bits(const Types& types, Ty ty);       // width of an integral type
// Are the values of a Constant or Range pattern in sight? Not those of a named constant.
bool has_known_values(const Types& types, const typed::Pat& pat);
// Bits of a constant, cut to the type's width.
u128 constant_bits(const Types& types, Ty ty, const mir::Constant& constant);
// Moves the sign so that unsigned order is the type's order.
u128 ordered(const Types& types, Ty ty, u128 bits);
u128 ordered_max(const Types& types, Ty ty);

// The integral values that a Range or Constant pattern takes, in the type's order, both ends included.
struct ValueRange {
    u128 low = 0, high = 0;
    bool is_empty = false;
    bool contains(u128 value) const { return !is_empty && low <= value && value <= high; }
    bool overlaps(const ValueRange& other) const {
        return !is_empty && !other.is_empty && low <= other.high && other.low <= high;
    }
};
ValueRange value_range(const Types& types, const typed::Pat& pat);

}  // namespace framewalk::rust::build
