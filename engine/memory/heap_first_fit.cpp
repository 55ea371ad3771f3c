// First fit.
//
// The heap is one row of blocks without gaps. Each starts with a header of four 32-bit words:
//
//   0  size of the block with its header, a multiple of 16; bit 0: live
//   4  size of the block before it, 0 for the first
//   8  live: owner            free: address of the next free block, 0 at the end
//   12 live: 0                free: address of the free block before, 0 at the start
//
// A released block joins its free neighbours and goes to the front of the list. A request takes the
// first block of the list that is large enough, and gives back what is left over.
#include "memory/heap.h"

namespace framewalk {

namespace {

constexpr uint32_t kHeader = 16;
constexpr uint32_t kGrain = 16;         // payloads are aligned to this
constexpr uint32_t kLeast = kHeader + kGrain;
constexpr uint32_t kLive = 1;

uint64_t align_to(uint64_t value, uint64_t align) { return (value + align - 1) & ~(align - 1); }

class FirstFit final : public Heap {
public:
    explicit FirstFit(HeapArena& arena) : arena_(arena), end_(arena.heap_start()) {}

    uint32_t allocate(uint64_t size, uint64_t align, uint32_t owner) override {
        if (size > UINT32_MAX / 2 || align > UINT32_MAX / 4) return 0;
        uint32_t need = kHeader + static_cast<uint32_t>(align_to(size == 0 ? 1 : size, kGrain));
        uint32_t block = find(need, static_cast<uint32_t>(align));
        if (block == 0) block = take_from_end(need, static_cast<uint32_t>(align));
        if (block == 0) return 0;
        cut_front(block, static_cast<uint32_t>(align));
        cut_back(block, need);
        set_size(block, size_of(block) | kLive);
        set(block + 8, owner);
        set(block + 12, 0);
        return block + kHeader;
    }

    void release(uint32_t address) override {
        uint32_t block = address - kHeader;
        set_size(block, size_of(block));
        uint32_t next = block + size_of(block);
        if (next < end_ && !is_live(next)) {
            unlink(next);
            join(block, next);
        }
        uint32_t before = previous(block);
        if (before != 0 && !is_live(before)) {
            unlink(before);
            join(before, block);
            block = before;
        }
        link(block);
    }

    HeapBlock block_at(uint32_t address) const override {
        uint32_t block = arena_.heap_start();
        while (block < end_ && block + size_of(block) <= address) block += size_of(block);
        if (block >= end_ || address < block) return {};
        return describe(block);
    }

    std::vector<HeapBlock> blocks() const override {
        std::vector<HeapBlock> list;
        for (uint32_t block = arena_.heap_start(); block < end_; block += size_of(block)) {
            list.push_back(describe(block));
        }
        return list;
    }

    uint32_t end() const override { return end_; }

    uint64_t take_effort() override {
        uint64_t effort = effort_;
        effort_ = 0;
        return effort;
    }

    std::vector<uint32_t> save() const override { return {end_, last_, free_}; }
    void restore(const std::vector<uint32_t>& state) override {
        end_ = state[0], last_ = state[1], free_ = state[2];
        effort_ = 0;
    }

private:
    uint32_t get(uint32_t address) const { return arena_.heap_word(address); }
    void set(uint32_t address, uint32_t value) { arena_.set_heap_word(address, value); }
    uint32_t size_of(uint32_t block) const { return get(block) & ~kLive; }
    bool is_live(uint32_t block) const { return (get(block) & kLive) != 0; }
    void set_size(uint32_t block, uint32_t size_and_flag) { set(block, size_and_flag); }
    uint32_t previous(uint32_t block) const {
        uint32_t size = get(block + 4);
        return size == 0 ? 0 : block - size;
    }

    HeapBlock describe(uint32_t block) const {
        bool live = is_live(block);
        return {block + kHeader, size_of(block) - kHeader, block, size_of(block), live ? get(block + 8) : 0, !live};
    }

    void link(uint32_t block) {
        set(block + 8, free_);
        set(block + 12, 0);
        if (free_ != 0) set(free_ + 12, block);
        free_ = block;
    }
    void unlink(uint32_t block) {
        uint32_t next = get(block + 8), before = get(block + 12);
        if (next != 0) set(next + 12, before);
        if (before != 0) set(before + 8, next);
        else free_ = next;
    }

    // `next` follows `block`; both are off the list.
    void join(uint32_t block, uint32_t next) {
        uint32_t size = size_of(block) + size_of(next);
        arena_.mark_header(next, kHeader, false);
        set_size(block, size);
        tell_size(block);
    }
    // The block behind `block` learns its size.
    void tell_size(uint32_t block) {
        uint32_t next = block + size_of(block);
        if (next < end_) set(next + 4, size_of(block));
        else last_ = block;
    }
    void make_block(uint32_t block, uint32_t size, uint32_t before) {
        arena_.mark_header(block, kHeader, true);
        set_size(block, size);
        set(block + 4, before);
        tell_size(block);
    }

    // Bytes to leave in front so that the payload is aligned: none, or enough for a block.
    static uint32_t gap(uint32_t block, uint32_t align) {
        if (align <= kGrain) return 0;
        uint64_t payload = align_to(block + kHeader, align);
        while (payload != block + kHeader && payload - (block + kHeader) < kLeast) payload += align;
        return static_cast<uint32_t>(payload - (block + kHeader));
    }

    uint32_t find(uint32_t need, uint32_t align) {
        for (uint32_t block = free_; block != 0; block = get(block + 8)) {
            ++effort_;
            if (size_of(block) < uint64_t(need) + gap(block, align)) continue;
            unlink(block);
            return block;
        }
        return 0;
    }

    // Takes fresh bytes at the end; a free block there is used as well.
    uint32_t take_from_end(uint32_t need, uint32_t align) {
        bool grows_last = last_ != 0 && !is_live(last_);
        uint32_t block = grows_last ? last_ : end_;
        uint64_t end = uint64_t(block) + need + gap(block, align);
        if (!arena_.extend_heap(end)) return 0;
        if (grows_last) unlink(block);
        uint32_t before = grows_last ? get(block + 4) : last_ == 0 ? 0 : size_of(last_);
        end_ = static_cast<uint32_t>(end);
        make_block(block, end_ - block, before);
        return block;
    }

    void cut_front(uint32_t& block, uint32_t align) {
        uint32_t skip = gap(block, align);
        if (skip == 0) return;
        uint32_t size = size_of(block);
        set_size(block, skip);
        make_block(block + skip, size - skip, skip);
        link(block);
        block += skip;
    }
    void cut_back(uint32_t block, uint32_t need) {
        uint32_t size = size_of(block);
        if (size - need < kLeast) return;
        set_size(block, need);
        make_block(block + need, size - need, need);
        link(block + need);
    }

    HeapArena& arena_;
    uint32_t end_;           // first address behind the last block
    uint32_t last_ = 0;      // the last block, 0 if there is none
    uint32_t free_ = 0;      // head of the list of free blocks
    uint64_t effort_ = 0;
};

}  // namespace

std::unique_ptr<Heap> make_heap(const HeapSettings& settings, HeapArena& arena) {
    switch (settings.policy) {
        case HeapPolicy::FirstFit: return std::make_unique<FirstFit>(arena);
    }
    return nullptr;
}

}  // namespace framewalk
