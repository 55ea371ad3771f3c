// Buddies: every block is a power of two long and lies at a multiple of its length. A block that is too
// large is halved; a half that is free joins its other half ("buddy") again, and so on upwards.
//
// The heap doubles when nothing fits. Its bookkeeping lies at its start: 32 words, the heads of the
// lists of free blocks by order (order k: 2^k grains of 16 bytes), then a map with a byte for each
// grain of the limit: 0, or where a block begins 0x40 + order if it is free, 0x80 + order if it lives.
// A free block holds the addresses of the next and the previous one of its list.
#include <algorithm>

#include "memory/heap.h"

namespace framewalk {

namespace {

constexpr uint32_t kGrain = 16;
constexpr uint32_t kOrders = 24;
constexpr uint32_t kMap = 32 * 4;                 // behind the heads
constexpr uint32_t kDefaultLimit = 1u << 20;      // if the lesson says nothing: the map is there from the start
constexpr uint8_t kFree = 0x40, kLive = 0x80;

uint32_t floor_log2(uint64_t value) { return 63 - static_cast<uint32_t>(__builtin_clzll(value)); }

class BuddyHeap final : public Heap {
public:
    BuddyHeap(const HeapSettings& settings, HeapArena& arena) : Heap(settings, arena) {
        uint64_t limit = settings.limit == HeapSettings().limit ? kDefaultLimit : settings.limit;
        uint32_t biggest = std::min(floor_log2(limit / kGrain), kOrders - 1);
        while (biggest > 0 && place_of(biggest) + (uint64_t(kGrain) << biggest) > start() + settings.limit) --biggest;
        most_ = biggest, low_ = place_of(biggest);
        if (low_ + kGrain > start() + settings.limit || !arena_.extend_heap(low_)) return;
        end_ = low_;
        arena_.mark_header(start(), low_ - start(), true);
        for (uint32_t at = start(); at < low_; at += 4) set(at, 0);
        while (end_ - low_ < settings.initial && grow()) {}
    }

    uint32_t allocate(uint64_t size, uint64_t align, uint32_t) override {
        uint64_t need = std::max<uint64_t>({size, align, kGrain});
        if (need > (uint64_t(kGrain) << most_) || align > 4096 || end_ == start()) return 0;
        uint32_t order = floor_log2(need - 1) + 1 - 4;
        uint32_t have = order;
        while (true) {
            for (have = order; have <= most_ && head(have) == 0; ++have) visit(start() + have * 4);
            if (have <= most_) break;
            if (!grow()) return 0;
        }
        uint32_t block = head(have);
        visit(block);
        if (!is_block(block, kFree + have) || !unlink(block, have)) return 0;
        for (; have > order; --have) add_free(block + (kGrain << (have - 1)), have - 1);
        set_byte(map_at(block), static_cast<uint8_t>(kLive + order));
        return block;
    }

    void release(uint32_t block, uint64_t, uint64_t) override {
        uint8_t mark = block >= low_ && block < end_ && block % kGrain == 0 ? get_byte(map_at(block)) : uint8_t(0);
        uint32_t order = mark & 0x3F;
        if ((mark & kLive) == 0 || order > most_) return void(complain("the map knows no live block here", block));
        for (; order < most_; ++order) {
            uint32_t buddy = low_ + ((block - low_) ^ (kGrain << order));
            visit(buddy);
            if (buddy >= end_ || get_byte(map_at(buddy)) != kFree + order || !unlink(buddy, order)) break;
            set_byte(map_at(std::max(block, buddy)), 0);
            block = std::min(block, buddy);
        }
        add_free(block, order);
    }

    std::vector<HeapBlock> blocks() const override {
        std::vector<HeapBlock> list;
        if (end_ == start()) return list;
        for (uint32_t at = low_; at < end_;) {
            uint32_t mark = arena_.heap_word(map_at(at) & ~3u) >> (map_at(at) & 3) * 8 & 0xFF;
            uint64_t size = uint64_t(kGrain) << (mark & 0x3F);
            if (mark == 0 || size > end_ - at) break;
            if ((mark & kFree) != 0) list.push_back({at, uint32_t(size), at, uint32_t(size), 0, true});
            at += uint32_t(size);
        }
        return list;
    }
    uint64_t overhead() const override { return end_ == start() ? 0 : low_ - start(); }
    std::vector<HeapLink> links(size_t most) const override {
        std::vector<HeapLink> list;
        for (uint32_t order = 0; order <= most_ && end_ != start(); ++order) {
            uint32_t from = 0, to = arena_.heap_word(start() + order * 4);
            for (; to >= low_ && to < end_ && list.size() < most; from = to, to = arena_.heap_word(to)) list.push_back({from, to});
        }
        return list;
    }

    std::vector<uint32_t> save() const override { return {end_}; }
    void load(const std::vector<uint32_t>& state) override { end_ = state[0]; }

private:
    // Where the blocks begin if the largest has this order: behind the map, aligned for pages at most.
    uint32_t place_of(uint32_t order) const {
        uint64_t size = uint64_t(kGrain) << order;
        return static_cast<uint32_t>(heap_align(start() + kMap + size / kGrain, std::min<uint64_t>(size, 4096)));
    }
    uint32_t map_at(uint32_t block) const { return start() + kMap + (block - low_) / kGrain; }
    uint32_t head(uint32_t order) const { return get(start() + order * 4); }
    bool is_block(uint32_t block, uint32_t mark) const {
        bool is = block >= low_ && block < end_ && block % kGrain == 0 && get_byte(map_at(block)) == mark;
        return is || complain("a list of free blocks leads to what is none", block);
    }

    void add_free(uint32_t block, uint32_t order) {
        uint32_t next = head(order);
        arena_.mark_header(block, 8, true);
        set(block, next);
        set(block + 4, 0);
        if (next != 0) set(next + 4, block);
        set(start() + order * 4, block);
        set_byte(map_at(block), static_cast<uint8_t>(kFree + order));
    }
    bool unlink(uint32_t block, uint32_t order) {
        uint32_t next = get(block), before = get(block + 4);
        if ((next != 0 && get(next + 4) != block) || (before == 0 ? head(order) : get(before)) != block)
            return complain("the links of the free list contradict each other", block);
        if (next != 0) set(next + 4, before);
        set(before == 0 ? start() + order * 4 : before, next);
        arena_.mark_header(block, 8, false);
        return true;
    }

    // The first block is a page or what there may be; then the heap doubles.
    bool grow() {
        uint64_t size = end_ - low_;
        if (size == 0) size = std::min<uint64_t>(std::max<uint32_t>(kGrain, 1u << floor_log2(std::max(settings_.page, 4096u))), uint64_t(kGrain) << most_);
        if (end_ - low_ + size > (uint64_t(kGrain) << most_) || !arena_.extend_heap(end_ + size)) return false;
        uint32_t block = end_;
        end_ += static_cast<uint32_t>(size);
        uint32_t order = floor_log2(size / kGrain);
        set_byte(map_at(block), static_cast<uint8_t>(kLive + order));
        release(block, size, 1);
        return true;
    }

    uint32_t low_ = 0;       // of the first block
    uint32_t most_ = 0;      // the largest order
};

}  // namespace

std::unique_ptr<Heap> make_buddy_heap(const HeapSettings& settings, HeapArena& arena) {
    return std::make_unique<BuddyHeap>(settings, arena);
}

}  // namespace framewalk
