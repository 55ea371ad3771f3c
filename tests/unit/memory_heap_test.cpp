// The first-fit heap and the allocation table.
#include <gtest/gtest.h>

#include <random>

#include "memory/memory.h"

namespace framewalk {
namespace {

MemorySettings small() {
    MemorySettings s;
    s.static_size = 1 << 16;
    s.stack.size = 1 << 16;
    s.heap.limit = 1 << 20;
    return s;
}

// The blocks cover the heap without gaps, and no two free ones touch.
void expect_sound(const Memory& m) {
    uint64_t at = m.heap_low();
    bool was_free = false;
    for (const HeapBlock& b : m.heap_blocks()) {
        EXPECT_EQ(b.header, at);
        EXPECT_FALSE(was_free && b.is_free);
        was_free = b.is_free;
        at += b.footprint;
        if (b.is_free) continue;
        const Allocation& a = m.allocation(b.owner);
        EXPECT_EQ(a.base, b.base);
        EXPECT_LE(a.size, b.size);
        EXPECT_TRUE(a.is_live);
        EXPECT_EQ(m.find(a.base), b.owner);
    }
    EXPECT_LE(at, m.heap_high());
}

TEST(MemoryHeap, TakesTheFirstThatFitsAndJoinsNeighbours) {
    Memory m(small());
    AllocId a = m.heap_alloc(16, 8, Ty(), {}), b = m.heap_alloc(16, 8, Ty(), {}), c = m.heap_alloc(16, 8, Ty(), {});
    Address first = m.allocation(a).base, second = m.allocation(b).base;
    EXPECT_EQ(second, first + 32);
    EXPECT_EQ(m.heap_free(first, a, 16, 8, {}).kind, FaultKind::None);
    EXPECT_EQ(m.heap_free(second, b, 16, 8, {}).kind, FaultKind::None);
    AllocId d = m.heap_alloc(40, 8, Ty(), {});
    EXPECT_EQ(m.allocation(d).base, first);
    EXPECT_EQ(m.allocation(d).slot, 0u);
    EXPECT_EQ(m.allocation(c).slot, 2u);
    EXPECT_EQ(m.freed_blocks(10), (std::vector<AllocId>{b, a}));
    expect_sound(m);
}

TEST(MemoryHeap, RefusesBeyondItsLimit) {
    Memory m(small());
    EXPECT_EQ(m.heap_alloc(2 << 20, 8, Ty(), {}), kNoProvenance);
    EXPECT_EQ(m.heap_alloc(UINT64_MAX, 8, Ty(), {}), kNoProvenance);
    EXPECT_NE(m.heap_alloc(1 << 19, 8, Ty(), {}), kNoProvenance);
    expect_sound(m);
}

TEST(MemoryHeap, StaysSoundUnderRandomUse) {
    Memory m(small());
    std::mt19937 rng(7);
    std::vector<AllocId> live;
    MemoryImage image;
    std::vector<AllocId> live_then;
    for (int i = 0; i < 4000; ++i) {
        bool take = live.empty() || rng() % 5 < 3;
        if (take) {
            uint64_t align = uint64_t(1) << (rng() % 8);
            AllocId id = m.heap_alloc(1 + rng() % 300, align, Ty(), {});
            if (id == kNoProvenance) continue;
            EXPECT_EQ(m.allocation(id).base % align, 0u);
            live.push_back(id);
        } else {
            size_t k = rng() % live.size();
            const Allocation a = m.allocation(live[k]);
            EXPECT_EQ(m.heap_free(a.base, live[k], a.size, uint64_t(1) << a.align_log2, {}).kind, FaultKind::None);
            live.erase(live.begin() + static_cast<long>(k));
        }
        if (i % 97 == 0) expect_sound(m);
        if (i == 1000) image = m.save(m.stack_high()), live_then = live;
    }
    m.restore(image);
    expect_sound(m);
    EXPECT_EQ(m.heap_live_blocks(), live_then.size());
    for (AllocId id : live_then) EXPECT_TRUE(m.allocation(id).is_live);
}

TEST(MemoryHeap, ForgetsIdsThatNobodyCarries) {
    Memory m(small());
    Address stack = m.stack_high() - 64;
    AllocId kept = m.heap_alloc(8, 8, Ty(), {});
    m.write_pointer(stack, m.allocation(kept).base, kept);
    m.heap_free(m.allocation(kept).base, kept, 8, 8, {});
    for (int i = 0; i < 100'000; ++i) {
        if (m.wants_sweep()) m.sweep({{stack, m.stack_high()}});
        AllocId id = m.heap_alloc(8, 8, Ty(), {});
        EXPECT_NE(id, kept);
        m.heap_free(m.allocation(id).base, id, 8, 8, {});
    }
    EXPECT_EQ(m.allocation(kept).kind, AllocKind::Heap);
    EXPECT_EQ(m.check(m.allocation(kept).base, kept, 8, 8, Access::Read).kind, FaultKind::UseAfterFree);
}

TEST(MemoryHeap, CopiesProvenanceByWholeWords) {
    Memory m(small());
    AllocId id = m.heap_alloc(64, 8, Ty(), {});
    Address a = m.allocation(id).base;
    m.write_pointer(a, 0x1234, id);
    m.copy(a + 16, a, 8);
    EXPECT_EQ(m.provenance(a + 16), id);
    m.copy(a + 32, a, 4);
    EXPECT_EQ(m.provenance(a + 32), kNoProvenance);
    m.copy(a + 41, a, 8);                     // not on a word: known only by address from now on
    EXPECT_EQ(m.read_provenance(a + 41), kWildcard);
    m.write_bits(a, 1, 1);
    EXPECT_EQ(m.provenance(a), kNoProvenance);
}

}  // namespace
}  // namespace framewalk
