// Floating point numbers to text and back, exactly, in the same way on every host.
//
//   shortest(0.1)          digits "1", exponent 0 (0.1 = 0.1 * 10^0)
//   float_to_text(1e21, …) "1000000000000000000000"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "mir/intrinsics.h"

namespace framewalk {

// A positive finite value as 0.d1d2d3… * 10^exponent.
struct DecimalDigits {
    std::string digits;        // no leading or trailing zeros; "" for zero
    int exponent = 0;
};

// Value = mantissa * 2^exponent.
struct BinaryFloat {
    uint64_t mantissa = 0;
    int exponent = 0;
    bool is_negative = false, is_nan = false, is_infinite = false;
    bool is_power_of_two = false;      // its lower neighbour is nearer than its upper one
};
BinaryFloat decompose(uint64_t bits, bool is_f64);

// Fewest digits that read back as the same value, the nearest such.
DecimalDigits shortest(const BinaryFloat& value);

// See mir::FloatStyle. `precision` counts digits after the point. A '-' stands before negative values,
// also before -0; NaN, inf and -inf are spelled so.
std::string float_to_text(uint64_t bits, bool is_f64, mir::FloatStyle style, uint64_t precision);

// Reads what Rust's `parse` accepts; correctly rounded. False: no number.
bool float_from_text(std::string_view text, bool is_f64, uint64_t& bits);

}  // namespace framewalk
