// How the heap hands out bytes.
//
// A policy keeps its bookkeeping inside the simulated memory, as a real allocator does, so that
// learners can look at it. It is deterministic: the same requests give the same addresses.
//
//   auto heap = make_heap(settings, arena);
//   uint32_t address = heap->allocate(24, 8, owner);   // 0: refused
//   heap->release(address);
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace framewalk {

enum class HeapPolicy : uint8_t {
    FirstFit,                        // the first free block that is large enough; neighbours are joined
};

struct HeapSettings {
    HeapPolicy policy = HeapPolicy::FirstFit;
    uint64_t limit = 64u << 20;      // bytes that the heap may span; more is refused (null)
};

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

struct HeapBlock {
    uint32_t base = 0, size = 0;        // what the program may use, at most
    uint32_t header = 0, footprint = 0; // where its bookkeeping starts; bytes with everything
    uint32_t owner = 0;                 // of a live block: what `allocate` was told
    bool is_free = false;
};

class Heap {
public:
    virtual ~Heap() = default;
    // `align` is a power of two. Returns the address, 0 when there is no room.
    virtual uint32_t allocate(uint64_t size, uint64_t align, uint32_t owner) = 0;
    // `address` came from `allocate` and was not released since.
    virtual void release(uint32_t address) = 0;
    // The block that `address` is the start or inside of; footprint 0 when there is none.
    virtual HeapBlock block_at(uint32_t address) const = 0;
    virtual std::vector<HeapBlock> blocks() const = 0;      // all, in order of address
    virtual uint32_t end() const = 0;                       // first address above the last block
    // Steps that searching took since the last call; they count as work of the program.
    virtual uint64_t take_effort() = 0;
    // What is not in the simulated bytes, as plain words.
    virtual std::vector<uint32_t> save() const = 0;
    virtual void restore(const std::vector<uint32_t>& state) = 0;
};

std::unique_ptr<Heap> make_heap(const HeapSettings& settings, HeapArena& arena);

}  // namespace framewalk
