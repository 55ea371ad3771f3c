// 128-bit integers under one name. gcc and clang (also for wasm32) provide them.
#pragma once

#include <string>

namespace framewalk {

__extension__ typedef __int128 i128;
__extension__ typedef unsigned __int128 u128;

// Decimal text.
std::string to_string(i128 value);
std::string to_string(u128 value);

// Keeps the low `bits` (1..128) of `value`; the signed form then extends the sign.
constexpr u128 truncate_unsigned(u128 value, unsigned bits) {
    return bits >= 128 ? value : value & ((u128(1) << bits) - 1);
}
constexpr i128 truncate_signed(u128 value, unsigned bits) {
    if (bits >= 128) return static_cast<i128>(value);
    u128 sign = u128(1) << (bits - 1);
    return static_cast<i128>((truncate_unsigned(value, bits) ^ sign) - sign);
}

}  // namespace framewalk
