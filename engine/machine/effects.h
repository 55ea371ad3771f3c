// What an instruction stores to, by the last column of opcodes.def: for who watches accesses.
#pragma once

#include <cstdint>

#include "machine/code.h"

namespace framewalk {

enum class Effect : uint8_t { None, F1, F2, F4, F8, F16, FB, FC, M1, M2, M4, M8, M16, MC, Other };

inline Effect effect_of(const Insn& insn) {
    constexpr Effect kEffects[] = {
#define FRAMEWALK_OP(enumerator, operands, effect) Effect::effect,
#include "machine/opcodes.def"
#undef FRAMEWALK_OP
    };
    return kEffects[static_cast<uint16_t>(plain(insn.op))];
}

// Bytes; 0 where the operands alone do not tell.
inline uint64_t effect_size(Effect effect, const Insn& insn) {
    switch (effect) {
        case Effect::F1:
        case Effect::M1: return 1;
        case Effect::F2:
        case Effect::M2: return 2;
        case Effect::F4:
        case Effect::M4: return 4;
        case Effect::F8:
        case Effect::M8: return 8;
        case Effect::F16:
        case Effect::M16: return 16;
        case Effect::FB: return static_cast<uint32_t>(insn.b);
        case Effect::FC:
        case Effect::MC: return static_cast<uint32_t>(insn.c);
        case Effect::None:
        case Effect::Other: break;
    }
    return 0;
}

}  // namespace framewalk
