// What can be chosen about a machine: the same program then runs on another stack and heap, or its threads in
// another order.
//
//   MemorySettings settings;
//   settings.heap.policy = HeapPolicy::BestFit;
//   settings.stack.guard = false;
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/shown.h"

namespace framewalk {

enum class HeapPolicy : uint8_t {
#define FRAMEWALK_HEAP_POLICY(enumerator, word, meaning) enumerator,
#include "memory/heap_policies.def"
#undef FRAMEWALK_HEAP_POLICY
};
std::string_view spelling(HeapPolicy policy);           // "best-fit"
bool find_policy(std::string_view word, HeapPolicy& out);

struct HeapSettings {
    HeapPolicy policy = HeapPolicy::FirstFit;
    uint64_t limit = 64u << 20;      // bytes that the heap may span; more is refused (null)
    uint32_t initial = 0;            // bytes that it has from the start
    uint32_t page = 0;               // it grows by multiples of so many bytes; 0: by what is needed
    bool coalesce = true;            // a freed block joins its free neighbours
    bool headers = true;             // false, for the fits: the bookkeeping lies elsewhere, a block is as long as asked for
    bool by_address = false;         // the fits search in order of address, not the latest freed first
    bool chunks = false;             // the fits: what the heap grows by is a chunk of its own, and no block lies in two
    uint32_t caches = 0;             // size classes: so many cells of each size a thread keeps for itself when it frees them
};
// Why these settings cannot be; empty: they can.
std::string_view problem_of(const HeapSettings& settings);

// What lies below the main thread's stack, where no guard page keeps it apart.
enum class Below : uint8_t { Statics, Heap };

struct StackSettings {
    uint32_t size = 8u << 20;        // bytes, rounded up to pages: what Linux gives the main thread
    bool guard = true;               // a page below each stack that must not be touched
    bool probes = true;              // a frame touches every page that it takes, so it cannot jump over the guard
    bool returns = false;            // a call leaves its return address in the stack, where it can be overwritten
    uint32_t thread = 256u << 10;    // bytes of the stack of each other thread; more if the program asks for it
    uint32_t stacklet = 0;           // stacks grow by pieces of so many bytes, in a linked list; 0: they are one piece
    Below below = Below::Statics;
};

// Who runs when. A turn ends when the thread waits or ends, or else after a long time.
struct ThreadSettings {
    uint32_t seed = 0;               // not 0: turns are short and the next thread is drawn, always alike for one seed
    // At step `step` the thread with this number goes on, for so many steps (0: until it waits). What is not
    // possible then is passed over. In order of steps.
    struct Choice {
        uint32_t step = 0, thread = 1, steps = 0;
    };
    std::vector<Choice> choices;
};
// Choices as text: "12-2_20-1-3" is thread 2 at step 12, thread 1 at step 20 for 3 steps.
std::string text_of(const std::vector<ThreadSettings::Choice>& choices);
// False: no such text, or not in order.
bool read_choices(std::string_view text, std::vector<ThreadSettings::Choice>& out);

struct MemorySettings {
    uint32_t static_size = 4u << 20;     // constants and statics together
    StackSettings stack;
    HeapSettings heap;
    ThreadSettings threads;
    uint32_t boxed = 0;                  // not 0: the boxed world is shown beside (view/boxed.h), with a collection after so many objects
    Shown library = Shown::Hidden;   // of the library's functions: frames and moments, frames, nothing
    bool checks = true;                  // accesses that the rules forbid are faults; false: they happen
};

}  // namespace framewalk
