#include "rust/build/pattern_values.h"

namespace framewalk::rust::build {

bool is_integral(const Types& types, Ty ty) {
    TyKind kind = types.kind(ty);
    return kind == TyKind::Int || kind == TyKind::Char || kind == TyKind::Bool;
}

unsigned value_bits(const Types& types, Ty ty) {
    const TyData& data = types[ty];
    if (data.kind == TyKind::Int) return bit_width(data.int_kind);
    return data.kind == TyKind::Char ? 32 : 8;
}

bool has_known_values(const Types& types, const typed::Pat& pat) {
    if (!is_integral(types, pat.ty)) return false;
    auto known = [](const mir::Constant& constant) { return constant.kind == mir::ConstValueKind::Scalar; };
    if (pat.kind == typed::PatKind::Constant) return known(pat.value);
    return pat.kind == typed::PatKind::Range && (!pat.has_low || known(pat.low)) && (!pat.has_high || known(pat.high));
}

u128 constant_bits(const Types& types, Ty ty, const mir::Constant& constant) {
    return truncate_unsigned(constant.bits, value_bits(types, ty));
}

u128 ordered(const Types& types, Ty ty, u128 bits) {
    const TyData& data = types[ty];
    if (data.kind != TyKind::Int || !is_signed(data.int_kind)) return bits;
    return bits ^ (u128(1) << (bit_width(data.int_kind) - 1));
}

u128 ordered_max(const Types& types, Ty ty) {
    const TyData& data = types[ty];
    if (data.kind == TyKind::Char) return 0x10FFFF;
    if (data.kind == TyKind::Bool) return 1;
    return truncate_unsigned(~u128(0), bit_width(data.int_kind));
}

ValueRange value_range(const Types& types, const typed::Pat& pat) {
    ValueRange range;
    if (pat.kind == typed::PatKind::Constant) {
        range.low = range.high = ordered(types, pat.ty, constant_bits(types, pat.ty, pat.value));
        return range;
    }
    range.low = pat.has_low ? ordered(types, pat.ty, constant_bits(types, pat.ty, pat.low)) : 0;
    range.high = ordered_max(types, pat.ty);
    if (!pat.has_high) return range;
    range.high = ordered(types, pat.ty, constant_bits(types, pat.ty, pat.high));
    if (!pat.inclusive) {
        range.is_empty = range.high == 0;
        if (!range.is_empty) --range.high;
    }
    range.is_empty = range.is_empty || range.low > range.high;
    return range;
}

}  // namespace framewalk::rust::build
