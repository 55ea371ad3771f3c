// Data races: two accesses to the same bytes by two threads, at least one of them a write and at least one
// not atomic, with nothing that puts the one before the other.
//
// "Before" is worked out with vector clocks: a thread counts its own time, and takes over what another one
// knew when it acquires what that one released (a lock, an atomic, a message, a start, an end). Every byte's
// last accesses are kept with the time at which they were made; a new access must know of them.
// (C. Flanagan and S. Freund, "FastTrack", PLDI 2009; the memory model is that of C++20.)
//
//   races.start(1, 2);                      // thread 1 starts thread 2
//   races.release(2, key); races.acquire(1, key);
//   races.access(1, {address, 4, true, false, site})    // null, or the access that it races with
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "memory/memory.h"

namespace framewalk {

// What an operation on an atomic, or a fence, does; `thread_order` is given the sum.
namespace order {
constexpr uint64_t kRead = 1, kWrite = 2, kAcquire = 4, kRelease = 8, kFence = 16;
}

class Races {
public:
    struct Made {                    // an access
        Address address = 0;
        uint64_t size = 0;
        bool is_write = false, is_atomic = false;
        Site site;
    };
    struct Earlier {                 // the one that it races with
        uint64_t thread = 1;
        bool is_write = false, is_atomic = false;
        Site site;
    };

    // Threads are meant by their id; 1 is there from the start.
    void start(uint64_t parent, uint64_t child);
    void end(uint64_t thread);
    void acquire(uint64_t thread, uint64_t key);
    void release(uint64_t thread, uint64_t key);
    // An atomic operation; its access is reported by `access`.
    void order(uint64_t thread, uint64_t key, uint64_t what);
    std::optional<Earlier> access(uint64_t thread, const Made& made);
    // These bytes begin a new life: nothing that was done to them counts.
    void forget(Address address, uint64_t size);
    // True: `thread` is the only one left and knows of all that the others did. Then all is forgotten, and nothing
    // needs to be watched until another one is started.
    bool settle(uint64_t thread);

private:
    static constexpr size_t kMostSlots = 255;         // threads at once that are told apart; more: nothing is found
    static constexpr uint64_t kMostPages = 8192;      // of remembered accesses; then all is forgotten
    static constexpr uint64_t kGranule = 8, kGranules = 64;

    using Clock = std::vector<uint32_t>;              // by slot
    struct Slot {
        uint64_t thread = 0;
        bool has_ended = false;
        Clock knows;                                  // its own entry is its time
        Clock released, to_acquire;                   // at its last release fence; by relaxed loads since the last acquire
    };
    struct Record {
        uint32_t time = 0, pc = 0;
        uint64_t tick = 0, thread = 0;
        uint8_t slot = 0, bytes = 0;                  // bytes: a bit for each of the granule
        bool is_write = false, is_atomic = false;
    };
    using Granule = std::vector<Record>;
    struct Page {
        Granule granules[kGranules];
    };

    static void join(Clock& into, const Clock& other);
    static uint32_t at(const Clock& clock, size_t slot) { return slot < clock.size() ? clock[slot] : 0; }
    size_t slot_of(uint64_t thread) const;            // kMostSlots: none
    bool is_known(size_t slot, const Clock& by) const;
    size_t new_slot(const Clock& parent);
    void tick(size_t slot) { ++slots_[slot].knows[slot]; }
    Granule& granule(Address address);
    const Record* clash(const Granule& granule, size_t slot, uint8_t bytes, const Made& made) const;
    bool is_same(const Record& record, size_t slot, uint8_t bytes, const Made& made) const;
    void remember(Granule& granule, size_t slot, uint8_t bytes, uint64_t thread, const Made& made);

    std::vector<Slot> slots_ = {Slot{1, false, {1}, {}, {}}};
    std::map<uint64_t, Clock> keys_;
    std::map<Address, std::unique_ptr<Page>> pages_;  // by address / (kGranule * kGranules)
    Address latest_number_ = 0;
    Page* latest_ = nullptr;
    bool is_off_ = false;
};

}  // namespace framewalk
