// How the heap hands out bytes. Policies keep their bookkeeping inside the simulated memory, as a
// real allocator does, so that learners can look at it; they are deterministic.
//
// First fit: blocks lie one after the other, each with a 16-byte header before the bytes that the
// program may use. The free list is ordered by address; neighbours that are free are joined.
#pragma once

#include <cstdint>
#include <vector>

namespace framewalk {

class Memory;

enum class HeapPolicy : uint8_t {
    FirstFit,
};

struct HeapSettings {
    HeapPolicy policy = HeapPolicy::FirstFit;
    uint64_t limit = 64u << 20;      // bytes that the heap may span; more is refused (null)
};

}  // namespace framewalk
