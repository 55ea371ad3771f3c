// The fits without any housekeeping in the heap: a block is exactly as long as asked for, and the list
// of free ranges lies outside of the simulated memory. Where a block ends is known from the layout that
// it is given back with. This is the heap of textbooks, down to ten bytes.
#include <algorithm>

#include "memory/heap.h"

namespace framewalk {

namespace {

class BareHeap final : public Heap {
public:
    BareHeap(const HeapSettings& settings, HeapArena& arena) : Heap(settings, arena) {
        if (settings.initial != 0) take_fresh(uint64_t(start()) + settings.initial);
    }

    uint32_t allocate(uint64_t size, uint64_t align, uint32_t) override {
        if (size > kMostHeapRequest || align > kMostHeapRequest) return 0;
        uint32_t need = std::max(static_cast<uint32_t>(size), 1u);
        uint32_t hole = find(need, align);
        if (hole == 0 && grow(need, align)) hole = find(need, align);
        return hole == 0 ? 0 : take(hole, need, align);
    }

    void release(uint32_t address, uint64_t size, uint64_t) override {
        Range range{address, std::max(static_cast<uint32_t>(size), 1u)};
        auto next = first_above(address);
        bool is_inside = address >= start() && address <= end_ && range.size <= end_ - address;
        bool is_free = (next != free_.end() && next->start < address + range.size) ||
                       (next != free_.begin() && (next - 1)->start + (next - 1)->size > address);
        if (!is_inside || is_free) {
            complain(is_free ? "these bytes are free already" : "this is no address of the heap", address);
            return;
        }
        if (settings_.coalesce) {
            if (next != free_.end() && touch(range, *next)) range.size += next->size, next = free_.erase(next);
            if (next != free_.begin() && touch(*(next - 1), range)) {
                (next - 1)->size += range.size;
                return;
            }
        }
        free_.insert(next, range);
    }

    std::vector<HeapBlock> blocks() const override {
        std::vector<HeapBlock> list;
        for (const Range& r : free_) list.push_back({r.start, r.size, r.start, r.size, 0, true});
        return list;
    }

    std::vector<HeapLink> links(size_t most) const override {
        std::vector<HeapLink> list;
        for (size_t i = 0; i < free_.size() && i < most; ++i) list.push_back({i == 0 ? 0 : free_[i - 1].start, free_[i].start});
        return list;
    }

    std::vector<uint32_t> save() const override {
        std::vector<uint32_t> state = {end_, rover_, static_cast<uint32_t>(free_.size())};
        for (const Range& r : free_) state.push_back(r.start), state.push_back(r.size);
        state.insert(state.end(), chunks_.begin(), chunks_.end());
        return state;
    }
    void load(const std::vector<uint32_t>& state) override {
        end_ = state[0], rover_ = state[1];
        free_.clear();
        auto at = state.begin() + 3;
        for (uint32_t i = 0; i < state[2]; ++i, at += 2) free_.push_back({at[0], at[1]});
        chunks_.assign(at, state.end());
    }

private:
    struct Range {
        uint32_t start, size;
    };
    using Place = std::vector<Range>::iterator;

    Place first_above(uint32_t address) {
        return std::find_if(free_.begin(), free_.end(), [&](const Range& r) { return r.start >= address; });
    }
    // Neighbours, and not in two chunks?
    bool touch(const Range& low, const Range& high) const {
        return low.start + low.size == high.start && std::find(chunks_.begin(), chunks_.end(), high.start) == chunks_.end();
    }
    static uint32_t gap(uint32_t address, uint64_t align) { return static_cast<uint32_t>(heap_align(address, align) - address); }

    uint32_t find(uint32_t need, uint64_t align) {
        HoleChoice choice(settings_.policy);
        size_t from = settings_.policy == HeapPolicy::NextFit ? static_cast<size_t>(first_above(rover_) - free_.begin()) : 0;
        for (size_t i = 0; i < free_.size(); ++i) {
            const Range& r = free_[(from + i) % free_.size()];
            visit(r.start);
            if (r.size >= uint64_t(need) + gap(r.start, align) && choice.offer(r.start, r.size)) break;
        }
        return choice.hole();
    }

    uint32_t take(uint32_t hole, uint32_t need, uint64_t align) {
        Place at = first_above(hole);
        uint32_t address = hole + gap(hole, align), end = at->start + at->size;
        rover_ = address + need;
        if (rover_ < end) at = free_.insert(at + 1, {rover_, end - rover_}) - 1;
        at->size = address - hole;
        if (at->size == 0) free_.erase(at);
        return address;
    }

    bool grow(uint32_t need, uint64_t align) {
        bool joins = !settings_.chunks && settings_.coalesce && !free_.empty() && free_.back().start + free_.back().size == end_;
        uint32_t block = joins ? free_.back().start : end_;
        uint64_t end = uint64_t(block) + need + gap(block, align);
        return grown(end) >= end && take_fresh(grown(end));
    }
    bool take_fresh(uint64_t end) {
        if (!arena_.extend_heap(end)) return false;
        if (settings_.chunks) chunks_.push_back(end_);
        uint32_t low = end_;
        end_ = static_cast<uint32_t>(end);
        release(low, end - low, 1);
        return true;
    }

    std::vector<Range> free_;          // by address
    std::vector<uint32_t> chunks_;     // where each begins
    uint32_t rover_ = 0;               // next fit: behind the latest block
};

}  // namespace

std::unique_ptr<Heap> make_bare_heap(const HeapSettings& settings, HeapArena& arena) {
    return std::make_unique<BareHeap>(settings, arena);
}

}  // namespace framewalk
