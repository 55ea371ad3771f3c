#include "rust/lint/known_floats.h"

#include <cmath>
#include <cstring>

namespace framewalk::rust {

using mir::BinOp;

namespace {

template <class F, class Bits>
F from_bits(u128 bits) {
    Bits narrow = static_cast<Bits>(bits);
    F value;
    std::memcpy(&value, &narrow, sizeof value);
    return value;
}

template <class Bits, class F>
u128 to_bits(F value) {
    Bits bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

float f32(u128 bits) { return from_bits<float, uint32_t>(bits); }
double f64(u128 bits) { return from_bits<double, uint64_t>(bits); }
u128 bits_of(float value) { return to_bits<uint32_t>(value); }
u128 bits_of(double value) { return to_bits<uint64_t>(value); }

template <class F>
bool result(BinOp op, F a, F b, u128& out) {
    switch (op) {
        case BinOp::Add: out = bits_of(a + b); return true;
        case BinOp::Sub: out = bits_of(a - b); return true;
        case BinOp::Mul: out = bits_of(a * b); return true;
        case BinOp::Div: out = bits_of(a / b); return true;
        case BinOp::Rem: out = bits_of(std::fmod(a, b)); return true;
        case BinOp::Eq: out = a == b; return true;
        case BinOp::Ne: out = a != b; return true;
        case BinOp::Lt: out = a < b; return true;
        case BinOp::Le: out = a <= b; return true;
        case BinOp::Gt: out = a > b; return true;
        case BinOp::Ge: out = a >= b; return true;
        default: return false;
    }
}

// A float of either kind is exact as a double.
double widened(FloatKind kind, u128 bits) { return kind == FloatKind::F32 ? static_cast<double>(f32(bits)) : f64(bits); }

}  // namespace

bool float_result(BinOp op, FloatKind kind, u128 a, u128 b, u128& out) {
    return kind == FloatKind::F32 ? result(op, f32(a), f32(b), out) : result(op, f64(a), f64(b), out);
}

u128 negated_float(FloatKind kind, u128 bits) { return bits ^ (u128(1) << (kind == FloatKind::F32 ? 31 : 63)); }

u128 float_as_int(FloatKind from, u128 bits, IntShape to) {
    double value = std::trunc(widened(from, bits));
    if (std::isnan(value)) return 0;
    u128 highest = truncate_unsigned(~u128(0), to.bits - (to.is_signed ? 1 : 0));
    double limit = std::ldexp(1.0, static_cast<int>(to.bits) - (to.is_signed ? 1 : 0));
    if (value >= limit) return highest;
    if (value >= 0) return static_cast<u128>(value);
    if (!to.is_signed) return 0;
    if (value <= -limit) return truncate_unsigned(highest + 1, to.bits);
    return truncate_unsigned(u128(0) - static_cast<u128>(-value), to.bits);
}

u128 int_as_float(IntShape from, u128 bits, FloatKind to) {
    if (to == FloatKind::F32) return bits_of(from.is_signed ? static_cast<float>(as_signed(from, bits)) : static_cast<float>(bits));
    return bits_of(from.is_signed ? static_cast<double>(as_signed(from, bits)) : static_cast<double>(bits));
}

u128 float_as_float(FloatKind from, u128 bits, FloatKind to) {
    if (from == to) return bits;
    return to == FloatKind::F32 ? bits_of(static_cast<float>(f64(bits))) : bits_of(static_cast<double>(f32(bits)));
}

}  // namespace framewalk::rust
