// Undefined behaviour, as found: what kind, where, and the allocation whose story explains it.
#pragma once

#include <cstdint>
#include <string_view>

#include "types/types.h"

namespace framewalk {

enum class FaultKind : uint8_t {
#define FRAMEWALK_FAULT(enumerator, text) enumerator,
#include "memory/fault_kinds.def"
#undef FRAMEWALK_FAULT
};
std::string_view spelling(FaultKind kind);    // "use-after-free"

enum class Access : uint8_t { Read, Write, Free, Call, Reference };

// The story's facts. The wording belongs to those who show it.
struct Fault {
    FaultKind kind = FaultKind::None;
    Access access = Access::Read;
    uint64_t address = 0;        // of the access (of the pointer, for frees)
    uint64_t size = 0;           // bytes that were to be accessed
    uint32_t align = 1;          // Misaligned: what was required
    uint32_t allocation = 0;     // AllocId the pointer carried; Memory::allocation tells its life
    uint64_t bad_byte = 0;       // Uninitialised: the first such address
    u128 bits = 0;               // InvalidValue: what was found
    std::string_view detail;     // HeapDamaged: what was found, in words
    Ty type;                     // InvalidValue: of which type; otherwise none
    // DataRace: the access before, by another thread.
    struct Other {
        uint64_t thread = 0, tick = 0;
        uint32_t pc = 0;
        Access access = Access::Read;
        bool is_atomic = false;
    } other;
    explicit operator bool() const { return kind != FaultKind::None; }
};

}  // namespace framewalk
