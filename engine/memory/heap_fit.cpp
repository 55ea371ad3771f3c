// First, next, best and worst fit.
//
// The heap is one row of blocks without gaps. Each starts with a header of four 32-bit words:
//
//   0  size of the block with its header, a multiple of 16; bit 0: live
//   4  size of the block before it, 0 for the first
//   8  live: owner            free: address of the next free block, 0 at the end
//   12 live: 0                free: address of the free block before, 0 at the start
//
// A released block joins its free neighbours and goes to the front of the list (or to its place in
// order of address). A request takes a block of the list that is large enough, and gives back what is
// left over. A chunk begins with a header that belongs to no block: it stays live, so nothing is
// joined across it, and its third word leads to the next chunk.
#include "memory/heap.h"

namespace framewalk {

namespace {

constexpr uint32_t kHeader = 16;
constexpr uint32_t kGrain = 16;         // payloads are aligned to this
constexpr uint32_t kLeast = kHeader + kGrain;
constexpr uint32_t kLive = 1;

class FitHeap final : public Heap {
public:
    FitHeap(const HeapSettings& settings, HeapArena& arena) : Heap(settings, arena) {
        uint32_t initial = settings.initial & ~(kGrain - 1);
        if (initial >= kLeast + (settings.chunks ? kHeader : 0)) take_fresh(uint64_t(start()) + initial);
    }

    uint32_t allocate(uint64_t size, uint64_t align, uint32_t owner) override {
        if (size > kMostHeapRequest || align > kMostHeapRequest) return 0;
        uint32_t need = kHeader + static_cast<uint32_t>(heap_align(size == 0 ? 1 : size, kGrain));
        uint32_t block = find(need, static_cast<uint32_t>(align));
        if (block == 0) block = take_from_end(need, static_cast<uint32_t>(align));
        if (block == 0 || !complaint().empty()) return 0;
        cut_front(block, static_cast<uint32_t>(align));
        cut_back(block, need);
        set(block, size_of(block) | kLive);
        set(block + 8, owner);
        set(block + 12, 0);
        return block + kHeader;
    }

    void release(uint32_t address, uint64_t, uint64_t) override {
        uint32_t block = address - kHeader;
        if (!may_be_released(block)) return;
        set(block, size_of(block));
        if (settings_.coalesce) block = join_neighbours(block);
        link(block);
    }

    // Damaged sizes end the list.
    std::vector<HeapBlock> blocks() const override {
        std::vector<HeapBlock> list;
        for (uint32_t block = start(); block < end_;) {
            uint32_t word = arena_.heap_word(block), size = word & ~kLive;
            if (size < kHeader || size % kGrain != 0 || size > end_ - block) break;
            bool live = (word & kLive) != 0;
            list.push_back({block + kHeader, size - kHeader, block, size, live ? arena_.heap_word(block + 8) : 0, !live});
            block += size;
        }
        return list;
    }

    std::vector<HeapLink> links(size_t most) const override {
        std::vector<HeapLink> list;
        for (uint32_t from = 0, to = free_; is_inside(to) && list.size() < most; from = to, to = arena_.heap_word(to + 8)) list.push_back({from, to});
        return list;
    }

    std::vector<uint32_t> save() const override { return {end_, last_, free_, rover_, chunk_}; }
    void load(const std::vector<uint32_t>& state) override {
        end_ = state[0], last_ = state[1], free_ = state[2], rover_ = state[3], chunk_ = state[4];
    }

private:
    bool is_inside(uint32_t block) const { return block >= start() && block < end_ && end_ - block >= kHeader; }
    uint32_t size_of(uint32_t block) const { return get(block) & ~kLive; }
    bool is_live(uint32_t block) const { return (get(block) & kLive) != 0; }

    // ------------------------------------------------------------ what damage would break

    bool has_sane_size(uint32_t block) const {
        uint32_t size = size_of(block);
        bool is_sane = block % kGrain == 0 && size >= kLeast && size % kGrain == 0 && size <= end_ - block;
        return is_sane || complain("the header gives a size that cannot be", block);
    }
    bool may_be_released(uint32_t block) const {
        if (!is_live(block)) return complain("the header says that the block is free already", block);
        if (!complaint().empty() || !has_sane_size(block)) return false;
        uint32_t next = block + size_of(block);
        if (next < end_ && get(next + 4) != size_of(block)) return complain("the header of the next block does not fit this one", next);
        return true;
    }

    // ------------------------------------------------------------ the list of free blocks

    // In order of address a block goes behind the last one that lies lower.
    void link(uint32_t block) {
        uint32_t before = 0, next = free_;
        while (settings_.by_address && next != 0 && next < block && complaint().empty()) {
            visit(next);
            before = next, next = get(next + 8);
        }
        set(block + 8, next);
        set(block + 12, before);
        if (next != 0) set(next + 12, block);
        (before != 0 ? set(before + 8, block) : void(free_ = block));
    }
    void unlink(uint32_t block) {
        uint32_t next = get(block + 8), before = get(block + 12);
        if ((next != 0 && get(next + 12) != block) || (before != 0 && get(before + 8) != block)) {
            complain("the links of the free list contradict each other", block);
            return;
        }
        if (next != 0) set(next + 12, before);
        if (before != 0) set(before + 8, next);
        else free_ = next;
        if (rover_ == block) rover_ = next;
    }

    uint32_t find(uint32_t need, uint32_t align) {
        HoleChoice choice(settings_.policy);
        const bool roves = settings_.policy == HeapPolicy::NextFit && rover_ != 0;
        const uint32_t first = roves ? rover_ : free_;
        const uint64_t most = visits_ + (end_ - start()) / kLeast + 1;
        for (uint32_t block = first; block != 0;) {
            if (!has_sane_size(block)) return 0;
            visit(block);
            if (visits_ > most && !complain("the free list leads round in a circle", block)) return 0;
            uint32_t size = size_of(block);
            if (size >= uint64_t(need) + gap(block, align) && choice.offer(block, size)) break;
            block = get(block + 8);
            if (block == 0 && roves) block = free_;
            if (block == first) break;
        }
        if (choice.hole() != 0) unlink(choice.hole());
        return choice.hole();
    }

    // ------------------------------------------------------------ joining and cutting

    uint32_t join_neighbours(uint32_t block) {
        uint32_t next = block + size_of(block);
        if (next < end_ && !is_live(next) && has_sane_size(next)) {
            unlink(next);
            join(block, next);
        }
        uint32_t before = get(block + 4) == 0 ? 0 : block - get(block + 4);
        if (before == 0 || is_live(before) || !has_sane_size(before)) return block;
        if (size_of(before) != get(block + 4)) complain("the header does not fit the block before", block);
        unlink(before);
        join(before, block);
        return before;
    }
    // `next` follows `block`; both are off the list.
    void join(uint32_t block, uint32_t next) {
        uint32_t size = size_of(block) + size_of(next);
        if (size <= end_ - block) arena_.mark_header(next, kHeader, false);
        set(block, size);
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
        set(block, size);
        set(block + 4, before);
        tell_size(block);
    }

    // Bytes to leave in front so that the payload is aligned: none, or enough for a block.
    static uint32_t gap(uint32_t block, uint32_t align) {
        if (align <= kGrain) return 0;
        uint64_t payload = heap_align(block + kHeader, align);
        while (payload != block + kHeader && payload - (block + kHeader) < kLeast) payload += align;
        return static_cast<uint32_t>(payload - (block + kHeader));
    }
    void cut_front(uint32_t& block, uint32_t align) {
        uint32_t skip = gap(block, align);
        if (skip == 0) return;
        uint32_t size = size_of(block);
        set(block, skip);
        make_block(block + skip, size - skip, skip);
        link(block);
        block += skip;
    }
    void cut_back(uint32_t block, uint32_t need) {
        uint32_t size = size_of(block);
        if (size - need < kLeast) return;
        set(block, need);
        make_block(block + need, size - need, need);
        link(block + need);
        if (settings_.policy == HeapPolicy::NextFit) rover_ = block + need;
    }

    // ------------------------------------------------------------ growing

    bool grows_last() const { return last_ != 0 && !is_live(last_) && !settings_.chunks && settings_.coalesce; }

    // Takes fresh bytes at the end; a free block there is used as well.
    uint32_t take_from_end(uint32_t need, uint32_t align) {
        if (!complaint().empty()) return 0;
        uint32_t block = grows_last() ? last_ : settings_.chunks ? end_ + kHeader : end_;
        uint64_t end = grown(uint64_t(block) + need + gap(block, align));
        end -= (end - start()) % kGrain;
        if (end < uint64_t(block) + need + gap(block, align)) return 0;
        if (!take_fresh(end)) return 0;
        block = last_;
        unlink(block);
        return block;
    }

    // The last block becomes free and reaches up to `end`.
    bool take_fresh(uint64_t end) {
        if (!arena_.extend_heap(end)) return false;
        bool grows = grows_last();
        uint32_t block = grows ? last_ : end_;
        uint32_t before = grows ? get(block + 4) : last_ == 0 ? 0 : size_of(last_);
        if (grows) unlink(block);
        end_ = static_cast<uint32_t>(end);
        if (settings_.chunks) block = begin_chunk(block, before), before = kHeader;
        make_block(block, end_ - block, before);
        link(block);
        return true;
    }

    uint32_t begin_chunk(uint32_t chunk, uint32_t before) {
        make_block(chunk, kHeader, before);
        set(chunk, kHeader | kLive);
        set(chunk + 8, 0);
        set(chunk + 12, 0);
        if (chunk_ != 0) set(chunk_ + 8, chunk);
        chunk_ = chunk;
        return chunk + kHeader;
    }

    uint32_t last_ = 0;      // the last block, 0 if there is none
    uint32_t free_ = 0;      // head of the list of free blocks
    uint32_t rover_ = 0;     // next fit: where the next search begins; 0: at the head
    uint32_t chunk_ = 0;     // the last chunk
};

}  // namespace

std::unique_ptr<Heap> make_fit_heap(const HeapSettings& settings, HeapArena& arena) {
    return std::make_unique<FitHeap>(settings, arena);
}

}  // namespace framewalk
