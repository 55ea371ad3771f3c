// Bump: a block lies right behind the one before it, and nothing is used again. As an arena all of it
// is free again once nothing lives any more.
//
// Bookkeeping is two words at the start of the heap: where the next block goes, and how many live.
#include "memory/heap.h"

namespace framewalk {

namespace {

constexpr uint32_t kHead = 16;

class BumpHeap final : public Heap {
public:
    BumpHeap(const HeapSettings& settings, HeapArena& arena) : Heap(settings, arena) {
        if (!reach(start() + uint64_t(settings.initial < kHead ? kHead : settings.initial))) return;
        arena_.mark_header(start(), kHead, true);
        set(start(), start() + kHead);
        set(start() + 4, 0);
    }

    uint32_t allocate(uint64_t size, uint64_t align, uint32_t) override {
        if (size > kMostHeapRequest || align > kMostHeapRequest || end_ == start()) return 0;
        if (!is_sound()) return 0;
        visit(start());
        uint64_t address = heap_align(next(), align), end = address + (size == 0 ? 1 : size);
        if (end > end_ && !reach(end)) return 0;
        set(start(), static_cast<uint32_t>(end));
        set(start() + 4, get(start() + 4) + 1);
        return static_cast<uint32_t>(address);
    }

    void release(uint32_t, uint64_t, uint64_t) override {
        uint32_t live = get(start() + 4);
        if (!is_sound() || live == 0) return void(complain("more was freed than allocated", start() + 4));
        set(start() + 4, live - 1);
        if (live == 1 && settings_.policy == HeapPolicy::Arena) set(start(), start() + kHead);
    }

    std::vector<HeapBlock> blocks() const override {
        uint32_t at = end_ == start() ? end_ : arena_.heap_word(start());
        if (at < start() + kHead || at >= end_) return {};
        return {{at, end_ - at, at, end_ - at, 0, true}};
    }
    uint64_t overhead() const override { return end_ == start() ? 0 : kHead; }
    std::vector<HeapLink> links(size_t) const override { return {}; }

    std::vector<uint32_t> save() const override { return {end_}; }
    void load(const std::vector<uint32_t>& state) override { end_ = state[0]; }

private:
    uint32_t next() const { return get(start()); }
    bool is_sound() const {
        bool fits = next() >= start() + kHead && next() <= end_;
        return fits || complain("the address of the next block is damaged", start());
    }
    bool reach(uint64_t end) {
        uint64_t to = grown(end);
        if (to < end || !arena_.extend_heap(to)) return false;
        end_ = static_cast<uint32_t>(to);
        return true;
    }
};

}  // namespace

std::unique_ptr<Heap> make_bump_heap(const HeapSettings& settings, HeapArena& arena) {
    return std::make_unique<BumpHeap>(settings, arena);
}

}  // namespace framewalk
