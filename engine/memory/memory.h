// The simulated memory: one flat space of bytes in which every byte knows whether it is initialised
// and every pointer knows the allocation it came from.
//
// A simulated address is an offset into the host arrays. From low to high: the null page, code
// addresses, constants and statics, the main stack (growing down, a guard page at its low end), and
// last the heap, which grows up on demand.
//
//   0        null page (never mapped)
//   kCode    one address per function, never readable
//   kStatic  string literals, constants, vtables, statics
//   guard    [stack_low - kGuard, stack_low)
//   stack    [stack_low, stack_high)
//   heap     [heap_low, heap_high)
//
// Memory is untyped; types live at the edges. Faults are returned, never thrown.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "base/ids.h"
#include "memory/fault.h"
#include "memory/heap.h"
#include "memory/pages.h"
#include "types/types.h"

namespace framewalk {

using Address = uint64_t;      // simulated; valid ones are below 2^32

// State of one byte. Bit 0: may be read.
enum ByteState : uint8_t {
    kUninit = 0,
    kInit = 1,
    kMoved = 3,                // readable; the value was moved out
    kDropped = 5,              // readable; the value was dropped in place
    kHeader = 8,               // the allocator's own bookkeeping on the heap
};

// Index of a row in the allocation table; it is the provenance that pointers carry. Ids of dead
// allocations are reused only after no pointer in memory carries them any more; for an identity that
// is never reused take `Allocation::serial`.
using AllocId = uint32_t;
constexpr AllocId kNoProvenance = 0;     // integers; a dereference is a fault
constexpr AllocId kWildcard = 1;         // pointers from integers: resolved by address
constexpr AllocId kStaticIds = 1u << 16; // ids below belong to code, constants and statics

enum class AllocKind : uint8_t { None, Function, Vtable, Constant, Static, Stack, Heap };

// A moment and a place of the program's run, for stories.
struct Site {
    uint64_t tick = 0;         // how many marks had run
    uint32_t pc = 0;           // code address of the nearest caller outside the library
};

// The part of an allocation that every access looks at. Dead: all zero.
struct AllocBounds {
    uint32_t base = 0, end = 0;
    uint32_t write_end = 0;    // == base when it is read-only
    uint32_t unused = 0;
};

// The rest: what stories and pictures need. Kept after death until the id is reused.
struct Allocation {
    uint32_t base = 0, size = 0;
    AllocKind kind = AllocKind::None;
    bool is_live = false;
    uint8_t align_log2 = 0;
    bool is_exposed = false;
    Ty type;                   // best known content: the value, or the element of a buffer; or none
    uint32_t slot = 0;         // Heap: lowest number that was free when it was made (0 = the first)
    uint32_t local = 0;        // Stack: the MIR local
    uint32_t function = 0;     // Stack: the function instance
    uint64_t serial = 0;       // 1, 2, 3 … in order of creation in this run, never reused
    Site born, died;
};

struct MemorySettings {
    uint32_t static_size = 4u << 20;
    uint32_t stack_size = 8u << 20;      // what Linux gives the main thread
    HeapSettings heap;
};

// The saved part of memory that changes while a program runs.
struct MemoryImage {
    SavedRange stack_bytes, stack_states, stack_provenance;
    SavedRange heap_bytes, heap_states, heap_provenance;
    SavedRange static_bytes, static_states, static_provenance;
    SavedRange bounds, allocations;
    std::vector<AllocId> free_ids;
    Address static_high = 0, heap_high = 0;
    AllocId next_id = 0, live_after_sweep = 0;
    uint64_t next_serial = 0, heap_live_bytes = 0, heap_live_blocks = 0;
};

class Memory {
public:
    static constexpr uint32_t kPage = 4096;
    static constexpr uint32_t kCodeBase = 0x1000;     // 16 bytes per function
    static constexpr uint32_t kCodeEnd = 0x100000;
    static constexpr uint32_t kGuard = 4096;

    explicit Memory(const MemorySettings& settings);
    ~Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    // ------------------------------------------------------------ the map
    Address static_low() const { return kCodeEnd; }
    Address static_high() const { return static_high_; }   // end of what is in use
    Address stack_low() const { return stack_low_; }       // the guard page lies below
    Address stack_high() const { return stack_high_; }
    Address heap_low() const { return heap_low_; }
    Address heap_high() const { return heap_high_; }       // end of what the heap has taken so far
    const HeapSettings& heap_settings() const { return heap_settings_; }

    // ------------------------------------------------------------ looking (never faults)
    // Is [address, address + size) inside the arrays? All raw access below asks for it.
    bool is_mapped(Address address, uint64_t size) const {
        return address >= kPage && address <= capacity_ && size <= capacity_ - address;
    }
    uint8_t byte(Address address) const { return bytes_[address]; }
    uint8_t state(Address address) const { return states_[address]; }
    bool is_initialised(Address address, uint64_t size) const;   // all bytes readable
    u128 read_bits(Address address, uint32_t size) const;        // little-endian, size 1..16
    AllocId provenance(Address address) const { return provenance_[address >> 3]; }
    const uint8_t* bytes() const { return bytes_; }
    const uint8_t* states() const { return states_; }

    // Never fails: an unknown id gives a row of kind None.
    const Allocation& allocation(AllocId id) const;
    AllocId allocation_count() const { return next_id_; }
    // The live allocation (constant, static, stack, heap) that contains `address`; kNoProvenance if none.
    AllocId find(Address address) const;

    // ------------------------------------------------------------ the heap's blocks
    struct Block {
        uint32_t base = 0, size = 0;       // what the program may use
        AllocId id = kNoProvenance;        // of a live block
        uint32_t header = 0, footprint = 0;// where its bookkeeping starts; bytes with everything
        bool is_free = false;
    };
    std::vector<Block> heap_blocks() const;    // live and free, in order of address
    // Dead heap allocations that are still remembered, oldest first.
    std::vector<AllocId> freed_blocks() const;
    uint64_t heap_live_bytes() const { return heap_live_bytes_; }
    uint64_t heap_live_blocks() const { return heap_live_blocks_; }

    // ------------------------------------------------------------ allocations (for the machine)
    AllocId add_function(uint32_t index);                       // at kCodeBase + 16 * index
    AllocId add_static(uint32_t size, uint32_t align, AllocKind kind, bool writable, Ty type);
    void set_writable(AllocId id, bool writable);
    AllocId add_stack(Address base, uint32_t size, Ty type, uint32_t function, uint32_t local,
                      Site born);
    void end_stack(AllocId id, Site died);
    // kNoProvenance when the heap refuses (its limit).
    AllocId heap_alloc(uint64_t size, uint64_t align, Ty type, Site born);
    Fault heap_free(Address address, AllocId id, uint64_t size, uint64_t align, Site died);
    void hint_type(AllocId id, Ty type);   // heap content, unless already known

    // ------------------------------------------------------------ checked access
    // Each returns FaultKind::None when the whole range may be accessed that way.
    Fault check_read(Address address, AllocId id, uint64_t size, uint32_t align) const;
    Fault check_readable(Address address, AllocId id, uint64_t size, uint32_t align) const;  // and initialised
    Fault check_write(Address address, AllocId id, uint64_t size, uint32_t align) const;
    // Copies bytes, states and, for whole aligned words that move as words, provenance.
    void copy(Address to, Address from, uint64_t size);
    void set_state(Address address, uint64_t size, ByteState state);
    void clear_provenance(Address address, uint64_t size);   // of every word touched
    void write_bits(Address address, u128 value, uint32_t size);
    void write_pointer(Address address, Address value, AllocId id);

    // ------------------------------------------------------------ forgetting
    // Are there so many dead ids that a sweep pays? `sweep` frees those that no pointer carries.
    bool wants_sweep() const { return next_id_ - live_after_sweep_ > kSweepAfter && free_ids_.empty(); }
    static constexpr uint32_t kSweepAfter = 1u << 16;   // ids; a sweep costs a look at all used memory
    void sweep(Address stack_pointer);

    // ------------------------------------------------------------ snapshots
    // Pages are shared with `previous` (may be null) where nothing changed.
    MemoryImage save(Address stack_pointer, const MemoryImage* previous) const;
    void restore(const MemoryImage& image);
    uint64_t hash_heap() const;

    // ------------------------------------------------------------ for the run loop
    // Host arrays, indexed by address. They move when the heap grows.
    struct Arrays {
        uint8_t* bytes;
        uint8_t* states;
        uint32_t* provenance;
        const AllocBounds* bounds;
    };
    Arrays arrays() { return {bytes_, states_, provenance_, bounds_.data()}; }

private:
    bool grow(uint64_t capacity);

    uint8_t* bytes_ = nullptr;
    uint8_t* states_ = nullptr;
    uint32_t* provenance_ = nullptr;
    uint64_t capacity_ = 0;         // bytes in bytes_ and states_; provenance_ has an eighth as many words
    Address static_high_ = 0, static_limit_ = 0;
    Address stack_low_ = 0, stack_high_ = 0;
    Address heap_low_ = 0, heap_high_ = 0, heap_limit_ = 0;
    HeapSettings heap_settings_;

    std::vector<AllocBounds> bounds_;      // by id
    std::vector<Allocation> allocations_;  // by id
    std::vector<AllocId> free_ids_;        // found by the last sweep, taken from the back
    AllocId next_static_id_ = 2;
    AllocId next_id_ = kStaticIds;
    AllocId live_after_sweep_ = kStaticIds;
    uint64_t next_serial_ = 1;
    uint64_t heap_live_bytes_ = 0, heap_live_blocks_ = 0;
};

}  // namespace framewalk
