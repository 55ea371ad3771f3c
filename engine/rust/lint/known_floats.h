// Arithmetic on floats whose values are known, as IEEE bits: `0.1f32 as u16` is 0 before the program runs.
#pragma once

#include "mir/body.h"
#include "rust/lint/known_values.h"
#include "types/types.h"

namespace framewalk::rust {

// Arithmetic or a comparison (0 or 1); false: not an operation on floats.
bool float_result(mir::BinOp op, FloatKind kind, u128 a, u128 b, u128& out);
u128 negated_float(FloatKind kind, u128 bits);

// `as`: to an integer cuts the fraction off and stays within the type's bounds; NaN becomes 0.
u128 float_as_int(FloatKind from, u128 bits, IntShape to);
u128 int_as_float(IntShape from, u128 bits, FloatKind to);
u128 float_as_float(FloatKind from, u128 bits, FloatKind to);

}  // namespace framewalk::rust
