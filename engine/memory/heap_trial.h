// What would the heap do? Its own policy runs on a copy of what it keeps; memory stays as it is.
//
//   HeapTrial trial(memory);
//   HeapSearch search = trial.allocate(24, 8);
//   search.visited;      // the blocks that it looks at, in order
//   search.address;      // 0: it refuses
//
// Calls follow each other on the copy, so that what a step asks of the heap can be told call by call.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "memory/memory.h"

namespace framewalk {

struct HeapSearch {
    std::vector<uint32_t> visited;   // addresses of blocks with their headers, or of the heads of lists
    uint32_t address = 0;            // that is given out
    bool has_grown = false;          // the heap took more of the system
};

class HeapTrial {
public:
    explicit HeapTrial(const Memory& memory);

    HeapSearch allocate(uint64_t size, uint64_t align);
    // The blocks that it looks at.
    HeapSearch release(uint32_t address, uint64_t size);
    // As `Heap::blocks`, after these calls.
    std::vector<HeapBlock> blocks() const { return heap_->blocks(); }

private:
    // Reads memory, and remembers what is stored.
    class Copy final : public HeapArena {
    public:
        explicit Copy(const Memory& memory) : memory_(memory) {}
        uint32_t heap_word(uint32_t address) const override;
        void set_heap_word(uint32_t address, uint32_t value) override;
        uint32_t heap_start() const override { return static_cast<uint32_t>(memory_.heap_low()); }
        bool extend_heap(uint64_t end) override { return end <= memory_.heap_low() + memory_.heap_settings().limit; }
        void mark_header(uint32_t, uint32_t, bool) override {}
        void begin() { is_ready_ = true; }

    private:
        const Memory& memory_;
        std::map<uint32_t, uint8_t> stored_;
        bool is_ready_ = false;      // before, a policy lays out an empty heap
    };

    Copy copy_;
    std::unique_ptr<Heap> heap_;
};

}  // namespace framewalk
