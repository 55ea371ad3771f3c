// How the heap hands out bytes.
//
// A policy keeps its bookkeeping inside the simulated memory, as a real allocator does, so that
// learners can look at it, and a program that writes where it should not can damage it. What a policy
// reads there is looked at before it is believed: `complaint` says what was found to be wrong.
// All are deterministic: the same requests give the same addresses.
//
//   auto heap = make_heap(settings, arena);
//   uint32_t address = heap->allocate(24, 8, owner);   // 0: refused
//   heap->release(address, 24, 8);
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "memory/settings.h"

namespace framewalk {

// The bytes a heap lives in. Addresses are simulated ones.
class HeapArena {
public:
    virtual uint32_t heap_word(uint32_t address) const = 0;
    virtual void set_heap_word(uint32_t address, uint32_t value) = 0;
    virtual uint32_t heap_start() const = 0;                // a multiple of 4096
    // Makes [heap_start, end) usable; false when the limit is reached.
    virtual bool extend_heap(uint64_t end) = 0;
    // The bytes [address, address + size) are bookkeeping now (true) or not (false).
    virtual void mark_header(uint32_t address, uint32_t size, bool is_header) = 0;

protected:
    ~HeapArena() = default;
};

// One link of a list of free blocks: `from` leads to `to`. 0: the list's head.
struct HeapLink {
    uint32_t from = 0, to = 0;
};

struct HeapBlock {
    uint32_t base = 0, size = 0;        // what the program may use, at most
    uint32_t header = 0, footprint = 0; // where its bookkeeping starts; bytes with everything
    uint32_t owner = 0;                 // of a live block: what `allocate` was told; 0: the policy does not know
    bool is_free = false;
};

class Heap {
public:
    Heap(const HeapSettings& settings, HeapArena& arena) : settings_(settings), arena_(arena), end_(arena.heap_start()) {}
    virtual ~Heap() = default;
    // `align` is a power of two. Returns the address, 0 when there is no room.
    virtual uint32_t allocate(uint64_t size, uint64_t align, uint32_t owner) = 0;
    // `address` came from `allocate`, with that size and alignment, and was not released since. If that is
    // not so, the policy does what follows from the bytes that it finds, or complains.
    virtual void release(uint32_t address, uint64_t size, uint64_t align) = 0;
    // Who asks from now on: threads are numbered from 1, and may have caches. One that has ended keeps nothing.
    virtual void use_thread(uint64_t) {}
    virtual void end_thread(uint64_t) {}
    // What it knows, in order of address: all free blocks, and live ones if each has a header.
    virtual std::vector<HeapBlock> blocks() const = 0;
    // Bytes of bookkeeping that belong to no block of `blocks`.
    virtual uint64_t overhead() const { return 0; }
    // Its lists of free blocks, in the order in which they are linked; at most so many links.
    virtual std::vector<HeapLink> links(size_t most) const = 0;
    // What is not in the simulated bytes, as plain words.
    virtual std::vector<uint32_t> save() const = 0;
    void restore(const std::vector<uint32_t>& state);

    uint32_t end() const { return end_; }                   // first address above the last block
    // Blocks that were looked at since the last call; they count as work of the program.
    uint64_t take_visits();
    // From now on the address of each is added to `seen`; null: no more.
    void record_visits(std::vector<uint32_t>* seen) { seen_ = seen; }
    // What is damaged, and at which address; empty: nothing was found.
    std::string_view complaint() const { return complaint_; }
    uint32_t complaint_at() const { return complaint_at_; }

protected:
    virtual void load(const std::vector<uint32_t>& state) = 0;   // what `save` gave
    uint32_t start() const { return arena_.heap_start(); }
    // Words outside of the heap are damage, and read as 0.
    uint32_t get(uint32_t address) const;
    void set(uint32_t address, uint32_t value);
    uint8_t get_byte(uint32_t address) const { return static_cast<uint8_t>(get(address & ~3u) >> (address & 3) * 8); }
    void set_byte(uint32_t address, uint8_t value);
    bool complain(std::string_view what, uint32_t at) const;   // false
    // Where the heap ends when it has at least [start, end), by the rules of growth.
    uint64_t grown(uint64_t end) const;

    // Looks at the block (or list) that lies there.
    void visit(uint32_t address) {
        ++visits_;
        if (seen_ != nullptr) seen_->push_back(address);
    }

    const HeapSettings settings_;
    HeapArena& arena_;
    uint32_t end_;
    uint64_t visits_ = 0;

private:
    mutable std::string_view complaint_;
    mutable uint32_t complaint_at_ = 0;
    std::vector<uint32_t>* seen_ = nullptr;
};

// Which of the holes that are large enough is taken.
class HoleChoice {
public:
    explicit HoleChoice(HeapPolicy policy) : policy_(policy) {}
    // True: look no further.
    bool offer(uint32_t hole, uint64_t size) {
        bool is_better = policy_ == HeapPolicy::BestFit ? size < size_ : policy_ == HeapPolicy::WorstFit && size > size_;
        if (hole_ == 0 || is_better) hole_ = hole, size_ = size;
        return policy_ == HeapPolicy::FirstFit || policy_ == HeapPolicy::NextFit;
    }
    uint32_t hole() const { return hole_; }               // 0: none

private:
    HeapPolicy policy_;
    uint32_t hole_ = 0;
    uint64_t size_ = 0;
};

constexpr uint64_t kMostHeapRequest = UINT32_MAX / 4;     // more is refused at once
inline uint64_t heap_align(uint64_t value, uint64_t align) { return (value + align - 1) & ~(align - 1); }

std::unique_ptr<Heap> make_heap(const HeapSettings& settings, HeapArena& arena);
// One for each file.
std::unique_ptr<Heap> make_fit_heap(const HeapSettings& settings, HeapArena& arena);
std::unique_ptr<Heap> make_bare_heap(const HeapSettings& settings, HeapArena& arena);
std::unique_ptr<Heap> make_bump_heap(const HeapSettings& settings, HeapArena& arena);
std::unique_ptr<Heap> make_buddy_heap(const HeapSettings& settings, HeapArena& arena);
std::unique_ptr<Heap> make_class_heap(const HeapSettings& settings, HeapArena& arena);

}  // namespace framewalk
