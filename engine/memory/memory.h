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

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
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
    kVtable = 16,              // of a vtable; kVtableStart at its first byte
    kVtableStart = 18,
};

// Index of a row in the allocation table; it is the provenance that pointers carry. Ids of dead
// allocations are reused only after no pointer in memory carries them any more; for an identity that
// is never reused take `Allocation::serial`.
using AllocId = uint32_t;
constexpr AllocId kNoProvenance = 0;     // integers; a dereference is a fault
constexpr AllocId kWildcard = 1;         // pointers from integers: resolved by address
constexpr AllocId kCodeId = 2;           // all functions
constexpr AllocId kVtableId = 3;         // all vtables
constexpr AllocId kFirstStaticId = 4;
constexpr AllocId kStaticIds = 1u << 14; // ids below belong to constants and statics

enum class AllocKind : uint8_t { None, Function, Vtable, Constant, Static, Stack, Heap };

// A moment and a place of the program's run, for stories.
struct Site {
    uint64_t tick = 0;         // how many marks had run
    uint32_t pc = 0;           // code address of the nearest caller outside the library
    uint32_t unused = 0;
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
    Ty type;                   // best known content: the value, or the element of a buffer; or none
    uint32_t slot = 0;         // Heap: lowest number that was free when it was made (0 = the first)
    uint32_t local = 0;        // Stack: the MIR local; freed Heap: the one freed before; None: the next free id
    uint32_t function = 0;     // Stack: the function instance
    uint32_t unused = 0;
    uint64_t serial = 0;       // 1, 2, 3 … in order of creation in this run, never reused
    Site born, died;
};

// What the heap did since the start.
struct HeapWork {
    uint64_t allocations = 0, frees = 0;
    uint64_t visits = 0, last_visits = 0;         // blocks looked at; by the latest call
    uint64_t peak = 0;                            // most bytes in use at once
    uint64_t requests = 0;                        // how often it asked the system for more
    uint64_t moves = 0, moved = 0;                // blocks that had to grow and went elsewhere; bytes copied then
    uint64_t refusals = 0, refused = 0;           // calls that failed; bytes that the latest of them wanted
};

// The heap's bytes: in_use + lost + free + bookkeeping == span.
struct HeapFigures {
    uint64_t span = 0;               // what it has of the system
    uint64_t in_use = 0;             // asked for and not freed
    uint64_t free = 0, largest_free = 0, free_blocks = 0;
    uint64_t bookkeeping = 0;
    uint64_t lost = 0;               // internal fragmentation: in blocks that are too long, or never to be used again
};

// A stretch of addresses in use as stack.
struct StackRange {
    Address low = 0, high = 0;
    Address deepest = 0;       // a thread's: the lowest that a frame of it ever took
};

// The saved part of memory that changes while a program runs.
struct MemoryImage {
    SavedPages stack, heap, statics;             // bytes, states and provenance of 4096 addresses each
    SavedPages bounds, rows, slots;
    std::vector<uint32_t> heap_state;
    Address stack_pointer = 0, heap_high = 0;
    size_t static_count = 0, slot_words = 0;
    SavedPages thread_stacks;
    std::vector<StackRange> threads;
    AllocId next_id = 0, free_head = 0, freed_head = 0;
    uint32_t taken_ids = 0, sweep_after = 0;
    uint64_t next_serial = 0, heap_live_bytes = 0, heap_live_blocks = 0;
    HeapWork heap_work;
    Address deepest = 0;

    uint64_t new_bytes() const;                  // that were not saved before
    uint64_t looked_at() const;                  // pages that had to be packed
};

class Memory final : private HeapArena {
public:
    static constexpr uint32_t kPage = 4096;
    static constexpr uint32_t kCodeBase = 0x1000;     // 16 bytes per function
    static constexpr uint32_t kCodeEnd = 0x40000;
    static constexpr uint32_t kGuard = 4096;

    explicit Memory(const MemorySettings& settings);
    ~Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    // ------------------------------------------------------------ the map
    // Writable statics grow up and constants down, towards each other; below a stack that a frame may leave
    // unnoticed it is the other way round, so that statics are its neighbours.
    Address static_low() const { return static_low_; }
    Address static_high() const { return static_high_; }
    Address constants_low() const { return constants_low_; }
    Address constants_high() const { return constants_high_; }
    Address stack_low() const { return stack_low_; }       // the guard page lies below, if there is one
    Address stack_high() const { return stack_high_; }
    // Where the running thread's stack ends.
    Address run_low() const { return run_low_; }
    Address heap_low() const { return heap_low_; }
    Address heap_high() const { return heap_high_; }       // end of what the heap has taken so far
    const HeapSettings& heap_settings() const { return settings_.heap; }

    // ------------------------------------------------------------ looking (never faults)
    // Is [address, address + size) inside the arrays? All raw access below asks for it.
    bool is_mapped(Address address, uint64_t size) const {
        auto within = [&](Address low, Address high) { return address >= low && address <= high && size <= high - address; };
        for (const StackRange& thread : thread_stacks_) {
            if (within(thread.low, thread.high)) return true;
        }
        if (trampled_low_ < trampled_high_ && within(trampled_low_, trampled_end())) return true;
        return within(stack_ready_, stack_high_) || within(heap_low_, heap_high_) ||
               within(static_low_, static_high_) || within(constants_low_, constants_high_);
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
    // The live allocation (constant, static, stack, heap) that contains `address`; kNoProvenance if none.
    AllocId find(Address address) const;

    // ------------------------------------------------------------ the heap's blocks
    std::vector<HeapBlock> heap_blocks() const;        // in order of address; owner: AllocId
    HeapFigures heap_figures() const;
    const HeapWork& heap_work() const { return heap_work_; }
    // Heap allocations that are freed and still remembered, latest first.
    std::vector<AllocId> freed_blocks(size_t limit) const;
    uint64_t heap_live_bytes() const { return heap_live_bytes_; }
    uint64_t heap_live_blocks() const { return heap_live_blocks_; }

    // ------------------------------------------------------------ allocations (for the machine)
    // kNoProvenance when the region is full. The bytes are uninitialised; writes by the program are
    // faults unless `writable`. `seal_static` remembers the contents as the initial ones.
    AllocId add_static(uint64_t size, uint32_t align, AllocKind kind, bool writable, Ty type);
    void seal_static(AllocId id);
    AllocId add_stack(Address base, uint32_t size, Ty type, uint32_t function, uint32_t local,
                      Site born);
    void end_stack(AllocId id, Site died);
    // kNoProvenance when the heap refuses (its limit). Bytes are uninitialised.
    AllocId heap_alloc(uint64_t size, uint64_t align, Ty type, Site born);
    Fault heap_free(Address address, AllocId id, uint64_t size, uint64_t align, Site died);
    Fault heap_complaint() const;          // what the policy found to be wrong with its bookkeeping
    void count_move(uint64_t bytes) { ++heap_work_.moves, heap_work_.moved += bytes; }   // of a block that had to grow
    uint64_t take_heap_effort();           // blocks that the latest call looked at
    const Heap& heap() const { return *heap_; }
    void hint_type(AllocId id, Ty type);   // heap content, unless already known

    // ------------------------------------------------------------ checked access
    // Each returns FaultKind::None when the whole range may be accessed that way.
    Fault check(Address address, AllocId id, uint64_t size, uint32_t align, Access access) const;
    Fault check_readable(Address address, AllocId id, uint64_t size, uint32_t align) const;  // and initialised
    // The allocation that an access with this provenance means: resolves kWildcard.
    AllocId resolve(Address address, AllocId id) const {
        return id == kWildcard ? find(address) : id;
    }

    // ------------------------------------------------------------ raw access, unchecked
    // Copies bytes, states and, for whole aligned words that move as words, provenance.
    void copy(Address to, Address from, uint64_t size);
    void set_state(Address address, uint64_t size, ByteState state);
    void clear_provenance(Address address, uint64_t size);   // of every word touched
    void write_bits(Address address, u128 value, uint32_t size);   // and initialises
    void write_pointer(Address address, Address value, AllocId id);
    // One byte from outside of the program: a pointer keeps its provenance, the allocator's bytes stay its own.
    void poke(Address address, uint8_t value);
    AllocId read_provenance(Address address) const {
        return (address & 7) == 0 ? provenance_[address >> 3] : unaligned_provenance(address);
    }

    // ------------------------------------------------------------ forgetting
    // Are there so many dead ids that a sweep pays? `sweep` frees those that no pointer carries.
    bool wants_sweep() const { return taken_ids_ > sweep_after_ && free_head_ == kNoProvenance && !fresh_ids_only_; }
    // `stacks` is all that is in use of them.
    // Returns how many words and rows were looked at.
    uint64_t sweep(const std::vector<StackRange>& stacks);

    // ------------------------------------------------------------ snapshots
    // Pages are shared with the images before where nothing changed.
    MemoryImage save(Address stack_pointer);
    void restore(const MemoryImage& image);
    // Of the writable statics that no longer hold what they began with.
    uint64_t hash_changed_statics() const;
    // Between the two calls ids are fresh ones; in the end they and their serial numbers are forgotten,
    // so that computing a constant leaves no trace in the numbering of the run.
    struct IdMark { AllocId next_id; uint32_t taken_ids; uint64_t next_serial; Address ready; };
    IdMark start_forgettable();
    void forget_since(const IdMark& mark);

    // ------------------------------------------------------------ for the run loop
    // Host arrays, indexed by address. They move when the heap grows or an allocation is added.
    struct Arrays {
        uint8_t* bytes;
        uint8_t* states;
        uint32_t* provenance;
        const AllocBounds* bounds;
        uint8_t* touched;
    };
    Arrays arrays() { return {bytes_, states_, provenance_, bounds_.data(), touched_.data()}; }
    // Whoever stores outside of the stack says so: by page of addresses, `touched[address >> kPageShift] = 1`.
    static constexpr uint32_t kPageShift = 12;
    void touch(Address address, uint64_t size) {
        if (size == 0) return;
        Address first = address >> kPageShift, last = (address + size - 1) >> kPageShift;
        touched_[first] = 1;
        while (first < last) touched_[++first] = 1;
    }
    // The running stack was never used below this; there `touch_stack` must prepare it first. It returns
    // false when `low` is in the guard page or beyond.
    Address stack_ready() const { return run_ready_; }
    bool touch_stack(Address low);
    // Down to here its bytes are there.
    Address stack_prepared() const { return std::min(run_ready_, running_ == kMainStack ? stack_ready_ : run_low_); }
    // The same for bytes that the program itself does not use.
    void prepare_stack(Address low);
    // A frame goes beyond the end of the running stack, over what lies there: may the system allow it?
    bool trample(Address low);
    Address deepest() const { return deepest_; }      // that main's stack ever was
    // A segmented stack's current piece ends here; nothing above is a piece of its own.
    void set_stacklet(Address low) { run_ready_ = low; }
    bool has_checks() const { return settings_.checks; }
    // Writes that no rule allowed, without checks: how many so far, and the latest.
    struct Stray {
        uint64_t count = 0, address = 0, size = 0;
    };
    const Stray& stray() const { return stray_; }
    // Ids that are less than this can be looked up.
    uint32_t id_limit() const { return id_limit_; }

    // ------------------------------------------------------------ stacks of threads
    // They are taken from the low end of the stack's addresses, as long as the main thread has not come
    // there, each with a guard page below. Nothing when there is no room.
    static constexpr Address kMainStack = 0;
    bool add_thread_stack(uint64_t size, StackRange& range);
    void end_thread_stack(Address high);
    // Which stack runs: `high` of a thread's, or kMainStack.
    void use_stack(Address high);
    // Which thread asks the heap; and that it will not any more.
    void use_heap_thread(uint64_t number) { heap_->use_thread(number); }
    void end_heap_thread(uint64_t number) { heap_->end_thread(number); }
    // Main's, or that of a thread that has not ended.
    StackRange stack_of(Address high) const;

private:
    struct StaticImage {
        AllocId id;
        std::vector<uint8_t> bytes, states;
        std::vector<uint32_t> provenance;
    };

    uint32_t heap_word(uint32_t address) const override;
    void set_heap_word(uint32_t address, uint32_t value) override;
    uint32_t heap_start() const override { return static_cast<uint32_t>(heap_low_); }
    bool extend_heap(uint64_t end) override;
    void mark_header(uint32_t address, uint32_t size, bool is_header) override;

    Fault release_anyhow(const Fault& fault);
    bool heap_is_below() const { return heap_low_ < stack_low_; }
    // May a frame leave its stack unnoticed?
    bool is_overgrown() const { return !settings_.stack.guard || !settings_.stack.probes; }
    void place_statics(Address end);
    void touch_trampled();
    // Frames beyond their stack's end lie on what is below and on the stack itself, in one piece.
    Address trampled_end() const {
        for (const StackRange& thread : thread_stacks_) {
            if (thread.low == trampled_high_) return thread.high;
        }
        return stack_ready_ <= trampled_high_ ? stack_high_ : trampled_high_;
    }
    Fault find_fault(Address address, AllocId id, uint64_t size, uint32_t align, Access access) const;
    Fault without_checks(Fault fault) const;
    bool heap_knows_owners() const { return settings_.heap.policy <= HeapPolicy::WorstFit && settings_.heap.headers && settings_.checks; }
    bool reserve(uint64_t capacity);
    Address main_low() const { return thread_stacks_.empty() ? stack_low_ : thread_stacks_.back().high + guard_; }
    void touch_running();
    // The row of an id that is no static's; it is going to be changed.
    Allocation& row(AllocId id);
    void set_bounds(AllocId id, const AllocBounds& bounds);
    void fetch_rows(size_t page) const;
    AllocId new_id();
    void give_back(AllocId id);
    void pack_addresses(Address page, PageData& out) const;
    void unpack_addresses(Address page, const PageData& data);
    void pack_bounds(size_t page, PageData& out) const;
    void unpack_bounds(size_t page, const PageData& data);
    void pack_rows(size_t page, PageData& out) const;
    void pack_slots(size_t page, PageData& out) const;
    void save_table(MemoryImage& image);
    void restore_table(const MemoryImage& image);
    uint32_t take_slot();
    void give_back_slot(uint32_t slot);
    AllocId unaligned_provenance(Address address) const;
    void copy_provenance(Address to, Address from, uint64_t size);
    void apply_initial(const StaticImage& image);
    Fault bad_pointer(Address address, AllocId id, uint64_t size, uint32_t align, Access access) const;

    uint8_t* bytes_ = nullptr;
    uint8_t* states_ = nullptr;
    uint32_t* provenance_ = nullptr;
    uint64_t capacity_ = 0;         // bytes in bytes_ and states_; provenance_ has an eighth as many words
    MemorySettings settings_;
    Address guard_ = kGuard;        // bytes of the guard page
    Address static_low_ = kCodeEnd, static_high_ = kCodeEnd;
    Address constants_low_ = 0, constants_high_ = 0;
    Address statics_begin_ = kCodeEnd;          // lowest address that writable statics may have
    Address stack_low_ = 0, stack_high_ = 0, stack_ready_ = 0;
    Address run_low_ = 0, run_ready_ = 0;       // of the stack that runs
    Address deepest_ = 0;                       // that main's stack was
    Address trampled_low_ = UINT64_MAX, trampled_high_ = 0;   // that frames beyond their stack's end ever took
    mutable Stray stray_;
    uint32_t id_limit_ = kStaticIds;            // of bounds_
    Address running_ = kMainStack;              // `high` of that stack, if it is a thread's
    std::vector<StackRange> thread_stacks_;     // by address
    Address heap_low_ = 0, heap_high_ = 0, heap_limit_ = 0;
    HeapWork heap_work_;
    std::unique_ptr<Heap> heap_;

    // Pages of the table, in rows. Rows are unpacked when somebody looks at them.
    static constexpr uint32_t kBoundsPage = 256, kRowPage = 128, kSlotPage = 512;
    std::vector<AllocBounds> bounds_;           // by id; a multiple of kBoundsPage
    std::vector<Allocation> static_rows_;       // by id, below kStaticIds
    mutable std::vector<Allocation> rows_;      // by id - kStaticIds; a multiple of kRowPage
    mutable std::vector<SavedPage> packed_rows_;// by page: where its rows are, if not in `rows_`
    std::vector<StaticImage> static_images_;    // of writable statics, in order of creation
    std::vector<uint64_t> slots_;               // bit set: the slot is in use; a multiple of kSlotPage
    size_t first_free_slot_word_ = 0;
    AllocId next_id_ = kStaticIds;
    AllocId free_head_ = kNoProvenance;         // found by the last sweep; they are chained by `local`
    uint32_t taken_ids_ = 0;                    // since the last sweep
    uint32_t sweep_after_ = 1u << 17;
    bool fresh_ids_only_ = false;
    AllocId freed_head_ = kNoProvenance;        // latest freed heap block; they are chained by `local`
    uint64_t next_serial_ = 1;
    uint64_t heap_live_bytes_ = 0, heap_live_blocks_ = 0;

    std::vector<uint8_t> touched_;              // by page of addresses: stored to since it was saved
    std::vector<uint8_t> touched_bounds_, touched_rows_, touched_slots_;
    PageLog stack_log_, thread_log_, heap_log_, statics_log_, bounds_log_, row_log_, slot_log_;
};

}  // namespace framewalk
