// The machine: runs a MIR program on simulated memory, mark by mark.
//
// Time is the number of *marks* executed: moments of the learner's own code (mir::MarkKind), counted
// over the whole run, library code not included. At tick t the machine stands right BEFORE what the
// t-th mark announces; tick 0 is the start, before anything ran. What happens in library code between
// two marks belongs to the first of them; it is bounded by a second counter, `work`.
// A run is deterministic: the same program, settings and input give the same state at the same tick,
// natively and in wasm.
//
//   Machine machine(program, sources, settings);
//   while (machine.run_to(target) == Stop::Slice) {}    // in slices, so that a page stays alive
//   for (uint32_t i = 0; i < machine.frame_count(); ++i) show(machine.frame(i));
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "machine/code.h"
#include "machine/files.h"
#include "memory/memory.h"
#include "mir/program.h"
#include "source/source_map.h"
#include "types/layout.h"

namespace framewalk {

// A byte that somebody outside of the program changes, when the machine arrives at that tick.
struct Poke {
    uint64_t tick = 0;
    Address address = 0;
    uint8_t value = 0;
};

struct MachineSettings {
    MemorySettings memory;                     // stack and heap sizes, heap policy
    uint64_t max_ticks = UINT64_C(1) << 40;    // marks; then Stop::OutOfTicks
    uint64_t max_work = UINT64_C(1) << 40;     // calls and loop iterations inside the library, the same
    uint64_t max_output = 16u << 20;           // bytes of stdout and stderr together
    std::string input;                         // what the program reads from stdin
    std::vector<GivenFile> files;              // that it finds
    std::vector<Poke> pokes;                   // in order of ticks
};

// Why `run_to` returned. All that are `is_end` are final: running on returns the same again, and the
// state can be looked at.
enum class Stop : uint8_t {
    Reached,         // stands at the tick that was asked for
    Slice,           // time to let others run; call again
    // ------------------------------------------------------------ endings
    Finished,        // main returned, or exit(code) was called
    Panicked,        // a panic reached the end of main: exit status 101
    Aborted,         // abort, panic while cleaning up …: 134
    StackOverflow,   // 134
    Fault,           // undefined behaviour; see `fault()`: 3
    Unsupported,     // see `message()`, `stop_span()`: 4
    Deadlock,        // every thread waits, and nobody is left to wake it: 5
    OutOfTicks,      // a budget is used up: 5
    OutOfOutput,
    Internal,        // a bug of ours, see `message()`: 70
};
constexpr bool is_end(Stop stop) { return stop > Stop::Slice; }

// One activation, from outermost (0) to innermost.
struct FrameInfo {
    FunctionId function;
    uint32_t pc = 0;                 // where it stands: the next instruction, or the call it waits for
    Address frame_pointer = 0;       // high end; a binding lies at frame_pointer + offset
    Address low = 0;                 // low end
    bool is_library = false, is_hidden = false;
    Span span;                       // of the statement or call it stands at
    uint64_t serial = 0;             // number of the call in this run: 1, 2, 3 …
    Address return_slot = 0;         // where its return address lies; 0: not in the stack
    bool is_return_intact = true;    // it is still what the call wrote
};

struct ThreadInfo {
    uint64_t id = 1;                 // 1 is main
    std::string name;                // may be empty
    bool is_running = false;
    bool is_waiting = false;         // for another thread, or for time to go by; else it can run
    StackRange stack;                // its addresses, and how deep it ever was
};

enum class WaitReason : uint8_t {
#define FRAMEWALK_WAIT_REASON(enumerator) enumerator,
#include "mir/wait_reasons.def"
#undef FRAMEWALK_WAIT_REASON
};
// A thread that waits for what only another one could do.
struct WaitInfo {
    struct Holder {
        uint64_t thread = 1;
        Site since;
    };
    uint64_t thread = 1;
    WaitReason reason = WaitReason::Time;
    Address key = 0;                 // where what it waits for lies; of no meaning for Park
    uint64_t other = 0;              // Join: the thread
    Site site;                       // since when, and where
    std::vector<Holder> holders;     // Mutex, Read, Write: who has the lock
};

// What a watching run saw. `size` bytes at `address`; for events without an address both are 0.
enum class EventKind : uint8_t {
    Write,           // bytes in the watched range were stored (also when the value stayed the same)
    State,           // … became moved, dropped or uninitialised, without a store
    Alloc,           // a heap block was allocated
    Free,            // a heap block was freed
    Output,          // the program wrote `size` bytes of output
    Call,            // a frame was pushed
    Return,          // a frame was popped
    Argument,        // a call that is asked for got a pointer to a heap block among its arguments
};
struct Event {
    EventKind kind = EventKind::Write;
    uint64_t tick = 0;               // marks executed before it, so the mark `tick - 1` … caused it
    uint32_t pc = 0;
    uint32_t user_pc = 0;            // innermost place outside the library
    Address address = 0;
    uint64_t size = 0;
    uint64_t serial = 0;             // Alloc, Free, Argument: Allocation::serial
    FunctionId function;             // of the frame concerned; Argument: that is called
};
struct Watch {
    Address low = 0, high = 0;       // writes and states that overlap [low, high)
    bool heap = false, output = false, calls = false;
    std::function<bool(FunctionId)> arguments_of;   // whose arguments are looked at; may be empty
    std::vector<Event> events;       // filled in order
    size_t limit = 1u << 20;         // then recording stops

    // Heap and output tell of themselves; for the rest each instruction is looked at before it runs.
    bool sees_instructions() const { return low < high || calls || arguments_of != nullptr; }
};

// A saved state; cheap to copy, pages are shared between snapshots.
struct MachineImage;
using Snapshot = std::shared_ptr<const MachineImage>;

class Machine {
public:
    // `program` and `sources` must outlive the machine. The machine stands at tick 0.
    Machine(mir::Program& program, const SourceMap& sources, MachineSettings settings);
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    // ------------------------------------------------------------ running
    // Runs until `tick() == target`, an ending, or the end of a slice (about 100,000 marks or pieces
    // of work). Going back is the timeline's task: restore a snapshot first.
    Stop run_to(uint64_t target);
    // The same, recording what `watch` asks for; several times slower if that is more than heap and output.
    Stop run_watching(uint64_t target, Watch& watch);
    uint64_t tick() const;
    uint64_t work() const;                      // calls and loop iterations in library code
    Stop last_stop() const;
    bool ended() const { return is_end(last_stop()); }
    int exit_code() const;                      // status of the ending, as the command line gives it

    // ------------------------------------------------------------ where it stands
    // The mark that the machine stands before; none at an ending and at the start.
    const CodeMark* current_mark() const;
    Span stop_span() const;                     // best place to show: mark, or what ended the run
    const Fault& fault() const;                 // Stop::Fault
    // Writes that changed what belongs to something else, without checks or without a guard page.
    struct Damage {
        uint64_t count = 0, tick = 0;           // of the first one: when …
        uint32_t pc = 0;                        // … and where
        std::string victim;                     // … "the static `LIMIT`"
    };
    const Damage& damage() const;
    uint32_t stacklets() const;                 // of a segmented stack; 0: it is none
    uint64_t crossings() const;                 // calls that took a new one
    uint64_t stack_moves() const;               // frames pushed and popped, of all threads
    const std::string& message() const;         // Unsupported: the construct; Internal, budgets: in words
    const std::string& help() const;            // Unsupported: what to write instead; may be empty
    bool is_panicking() const;
    AllocId panic_payload() const;              // on the heap; kNoProvenance: none

    uint32_t frame_count() const;
    FrameInfo frame(uint32_t index) const;      // 0 is outermost
    uint32_t visible_depth() const;             // frames outside the library
    const Function& function(FunctionId id) const;
    Span span_at(uint32_t pc) const;            // of the source that this code came from
    FunctionId function_at(uint32_t pc) const;
    FunctionId callee_at(uint32_t pc) const;    // that the call at this code address runs; none: it is no direct call
    // The functions that addresses and vtables mean; none if it is no such address.
    FunctionId function_of_address(Address address) const;
    struct VtableInfo { Ty concrete, dynamic; };
    std::optional<VtableInfo> vtable_of_address(Address address) const;
    struct StaticInfo { DefId def; Name name; Ty type; Address address; };
    std::vector<StaticInfo> statics() const;    // those that have been used so far, by address

    // ------------------------------------------------------------ threads
    // The frames above are the running thread's; these are any one's, from outermost to innermost.
    std::vector<ThreadInfo> threads() const;    // that have not ended, in order of creation
    std::vector<FrameInfo> frames_of_thread(uint64_t id) const;
    uint64_t thread_id() const;                 // 1 is main
    std::vector<WaitInfo> waits() const;        // in order of creation
    std::string name_of_thread(uint64_t id) const;   // may be empty
    uint32_t thread_count() const;              // that have not ended
    const std::string& thread_name() const;     // may be empty

    // ------------------------------------------------------------ memory and types
    const Memory& memory() const;
    Layouts& layouts();
    mir::Program& program();
    const SourceMap& sources() const;
    const MachineSettings& settings() const;

    // ------------------------------------------------------------ output
    // Everything written so far. Parts in order, for showing stdout and stderr as one stream.
    std::string_view out() const;
    std::string_view err() const;
    struct OutputPart { bool is_err; uint32_t size; uint64_t tick; };
    std::vector<OutputPart> output_parts() const;

    const FileTable& files() const;             // the simulated ones

    // ------------------------------------------------------------ time travel
    // Saves the whole state. Pages that did not change are shared with the snapshots before.
    Snapshot save();
    void restore(const Snapshot& snapshot);
    static uint64_t tick_of(const Snapshot& snapshot);
    static uint64_t cost_of(const Snapshot& snapshot);     // bytes that it does not share with one before
    static uint64_t effort_of(const Snapshot& snapshot);   // pages that were looked at to make it
    // Of the observable state: frames, bindings, heap, statics, output. Equal natively and in wasm.
    uint64_t hash() const;

    // ------------------------------------------------------------ constants
    // Computes a constant item of scalar type (integer, bool, char: at most 16 bytes) on this machine,
    // which is not run otherwise. Nothing when it does not end well: `message()` and `stop_span()` say why.
    std::optional<u128> evaluate_constant(DefId def, Args args, Ty type, Span span);
    // The same for a constant of any type, or a static: may a program have it? Nothing is kept.
    bool can_evaluate(DefId def, Args args, Ty type, Span span);
    // Where the panic of a constant that was being computed comes from, if there was one.
    std::optional<Span> constant_panic() const;

    // ------------------------------------------------------------ for debugging the machine itself
    std::string disassemble(FunctionId id) const;

    struct Impl;                                // machine/impl.h, for machine/*.cpp only

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace framewalk
