// The machine's state and its parts outside of the run loop. Private to machine/*.cpp.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "machine/files.h"
#include "machine/globals.h"
#include "machine/machine.h"
#include "machine/races.h"
#include "machine/shims.h"
#include "mir/program_layouts.h"

namespace framewalk {

constexpr uint32_t kReturnToHost = 0xFFFFFFFFu;   // a return address: the loop ends
constexpr uint64_t kSlice = 100'000;              // marks or work between two looks at the outside

// One activation. Frame i was called by frame i - 1.
struct CallRecord {
    uint32_t function = 0;
    uint32_t frame_pointer = 0;
    uint32_t return_pc = 0;        // in the caller
    uint32_t flags = 0;            // kCatches
    uint64_t serial = 0;
    int32_t catch_result = 0;      // kCatches: frame offset in the caller of the bool result
    uint32_t user_pc = 0;          // called from the library: the call outside of it that led here; 0: look for it
};
constexpr size_t kCallPage = 64;   // records that are saved together
constexpr uint32_t kOnStacklet = 2;   // the first frame of a stacklet
constexpr uint32_t kCatches = 1;   // called by catch_unwind: a panic stops here

constexpr uint64_t kForEver = UINT64_MAX;
constexpr uint64_t kTurn = 20'000;                // marks that a thread runs while others could
constexpr uint64_t kDrawnTurn = 8;                // … at most, if turns are drawn
constexpr uint64_t kNanosPerMark = 10;            // … and per piece of work, on the simulated clock

// The panic that is unwinding on a thread.
struct PanicState {
    uint64_t count = 0;
    Address data = 0;              // payload
    AllocId data_id = 0;
    uint64_t vtable = 0;
    uint32_t begun = 0;            // innermost place outside the library where it began
    uint32_t at = 0;               // the call through which it unwinds the innermost frame that is left
};

// Where a thread stopped: it has not begun; before the work of a mark; in the middle of a step.
enum class StandsAt : uint8_t { Start, Mark, Step };

enum class ThreadStatus : uint8_t { Running, Ready, Waiting, Ended };

// A thread. What the running one needs stands in the machine itself.
struct ThreadRecord {
    uint64_t id = 1;               // 1 is main
    std::string name;
    ThreadStatus status = ThreadStatus::Running;
    Address stack = Memory::kMainStack;   // high end of a stack of its own
    uint32_t pc = 0, fp = 0;
    PanicState panic;
    StandsAt stands = StandsAt::Start;    // not running: where
    bool keeps = false;            // the library has something to do at its end
    std::vector<CallRecord> calls;
    std::vector<StackRange> stacklets;    // not running: of its stack if it is segmented, oldest first
    // Waiting:
    uint64_t key = 0;              // what for; 0: only for time to go by
    uint64_t until = kForEver;     // nanoseconds of the clock
    Address timely = 0;            // of a bool that becomes false when the time goes by
    uint64_t since = 0;            // rising number: who waits longest
    WaitReason reason = WaitReason::Time;
    uint64_t other = 0;            // Join: the thread
    Site site;                     // where, and since when
    struct Hold {
        uint64_t key = 0;
        Site since;
    };
    std::vector<Hold> holds;       // locks that it has
};

// Everything that changes while a program runs, apart from memory and threads.
struct RunState {
    uint64_t tick = 0, work = 0;
    uint32_t pc = 0;
    uint32_t fp = 0;
    uint64_t next_call = 1;
    PanicState panic;
    uint32_t thread = 0;           // index of the running one
    uint64_t turn_over = UINT64_MAX;  // tick at which the turn is over …
    uint64_t turn_end = UINT64_MAX;   // … or somebody was chosen: there it is looked at who runs
    uint64_t random = 0;              // state of what draws the next thread
    uint64_t slept = 0;            // nanoseconds of the clock that went by while nobody ran
    uint64_t next_wait = 1;
    Address catch_target = 0;      // unused outside of catching
    uint64_t out_size = 0, err_size = 0;
    uint64_t parts = 0, last_part = 0;   // parts of output; size of the last one so far
    uint64_t input_at = 0;
    uint64_t crossings = 0;        // calls that took a new stacklet
    Stop stop = Stop::Slice;
    bool at_mark = false;          // the instruction before pc is the mark it stands at, unless
    uint32_t resumed = 0;          // … a thread goes on in the middle of a step: 1 + index of the mark
    int exit_code = 0;
};

struct MachineImage {
    MemoryImage memory;
    RunState state;
    SavedPages calls;
    size_t call_count = 0;
    std::vector<ThreadRecord> threads;
    std::vector<uint32_t> ready;
    Fault fault;
    std::string message, help;
    Span stop_span;
    std::vector<StackRange> stacklets;
    Machine::Damage damage;
    std::shared_ptr<const FileTable> files;
    bool has_new_files = false;    // they are not those of the image before
};

struct Machine::Impl final : ConstantEvaluator {
    Impl(mir::Program& program, const SourceMap& sources, MachineSettings settings);

    // ------------------------------------------------------------ parts
    mir::Program& program;
    const SourceMap& sources;
    MachineSettings settings;
    mir::ProgramLayouts layout_source;
    Layouts layouts;
    Memory memory;
    Code code;
    Globals globals;
    RunState state;
    struct Depth {
        uint64_t serial;              // of the call
        uint32_t depth;               // frames outside the library, up to it
    };
    std::vector<Depth> depths;                  // visible_depth's memory
    std::vector<CallRecord> calls;
    PageLog call_log;
    std::vector<ThreadRecord> threads;          // in order of creation, also those that ended
    std::vector<uint32_t> ready;                // indices of those that can run, first come first
    std::map<uint32_t, uint32_t> resumed_marks; // in `code.marks`, by the code address of the call that waited
    // The longest output known; the state says how much of it counts.
    std::string out, err;
    std::vector<OutputPart> parts;
    Fault fault;
    std::string message, help;
    Span stop_span;
    Watch* watch = nullptr;
    bool touches_guard = false;
    bool watches_guard = false;                 // a frame may lie across the running stack's guard page
    std::vector<StackRange> stacklets;          // of the running stack if it is segmented, oldest first
    Damage damage;
    FileTable files;
    std::shared_ptr<const FileTable> saved_files;   // as they were saved last
    uint64_t strays_seen = 0;
    uint64_t tick_limit = 0, work_limit = 0;    // where the loop has to stop
    int evaluating = 0;                         // depth of constants being evaluated
    std::optional<Span> constant_panic;         // where the first constant that panicked did so
    Address lowest_evaluation = 0;              // top of the innermost one's frame

    // ------------------------------------------------------------ running (run.cpp)
    // Runs until something other than time stops it, or a limit is reached.
    Stop loop();
    Stop loop_watching();
    Stop loop_with_races();
    Stop run_to(uint64_t target);
    uint64_t next_poke() const;                 // tick of the first that is still to come
    void poke();                                // those of this tick
    void start();

    // ------------------------------------------------------------ endings. All return false.
    bool end(Stop stop);
    bool end_fault(Fault what);
    bool end_fault(FaultKind kind);
    bool end_unsupported(std::string what);
    bool end_constant_panic();
    void take_exit_status();
    bool panics() const;                        // does a library function that never returns run?
    bool end_internal(std::string what);
    bool abort_with(std::string text);

    // ------------------------------------------------------------ calls (calls.cpp)
    const Function& current_function() const { return code.functions[FunctionId(calls.back().function)]; }
    Address frame_low(size_t index) const;
    Address stack_pointer() const;              // of the running thread; below it nothing counts
    Address stack_pointer(const std::vector<CallRecord>& frames, Address low) const;
    std::vector<StackRange> stacks() const;     // what is in use; main's first
    bool lower_if_needed(FunctionId id);
    bool link_call();
    // Pushes a frame for `id` right below the current one. The next instruction is its first.
    bool push(FunctionId id, uint32_t return_pc);
    bool call_pointer(const Insn& insn);
    bool call_virtual(const Insn& insn);
    bool stack_overflow();
    bool prepare_stack(int32_t need);           // false: overflow, the machine has ended
    Stop room_for_frame(uint32_t need);
    Stop leave_stack(Address low);
    bool leaves_stack() const;
    std::string what_lies(Address low, Address high);
    void note_damage(const std::string& victim);
    void look_for_strays();
    bool add_stacklet(uint32_t need);           // false: no room
    StackRange first_stacklet(const StackRange& stack, uint32_t need) const;
    void give_back_stacklets();                 // that lie below the running frame
    // Where the return address of a frame lies: 0, if not in the stack.
    Address return_slot(const std::vector<CallRecord>& frames, size_t index) const;
    Address return_address(const std::vector<CallRecord>& frames, size_t index) const;
    void keep_return();
    bool check_return();
    void end_taken(const Function& f, uint32_t fp);
    bool pop_special();                         // Return to the host or to catch_unwind
    bool evaluate(const mir::Callee& body, Ty type, Address target, bool is_static) override;
    void fail(std::string what, Span span) override;
    bool run_constant(FunctionId id, Ty type, Address target, const RunState& before, const std::vector<CallRecord>& below);
    Address evaluation_top(const RunState& before, const std::vector<CallRecord>& below);
    bool adopt_locals(Address target, uint64_t size, uint32_t depth);
    uint32_t user_pc() const;                   // innermost place outside the library
    Site site() const { return {state.tick, user_pc()}; }
    void sweep_ids();                           // frees ids that no pointer carries, when that pays
    void address_local(const Insn& insn);       // gives the local an id
    void storage_dead(uint32_t id_slot_address);

    // ------------------------------------------------------------ threads (threads.cpp)
    ThreadRecord& running_thread() { return threads[state.thread]; }
    uint64_t clock() const { return state.slept + (state.tick + state.work) * kNanosPerMark; }
    bool spawn_thread(FunctionId entry, Address data, AllocId data_id, std::string name, uint64_t stack_size, uint64_t& id);
    bool wait_thread(uint64_t key, uint64_t nanos, uint64_t reason, Address timely);
    void hold(uint64_t key);                    // the running thread has that lock
    void give(uint64_t key);
    uint64_t wake_threads(uint64_t key, uint64_t most);
    bool take_turns();                          // others that can run come first
    bool end_thread();
    bool end_main();
    void wake_sleepers();
    bool run_next();
    void switch_to(uint32_t index);
    void begin_turn(uint64_t marks);
    uint64_t draw();                            // 32 bits
    uint64_t usual_turn();                      // marks
    uint32_t take_ready();                      // whose turn it is
    const ThreadSettings::Choice* choice_at(uint64_t tick) const;
    uint64_t next_choice() const;               // tick of the next one
    void end_turn();                            // at a mark: who goes on stands there in place of who came there
    void stand();
    bool stand_at_resumed();
    uint32_t resumed_mark();

    // ------------------------------------------------------------ data races (race_watch.cpp)
    // Null until a thread was started. It knows the run up to `races_seen`: what is replayed was looked at before.
    std::unique_ptr<Races> races;
    uint64_t races_seen = 0;
    bool races_rest = false;                    // all other threads have ended and are known
    Races* racing();                            // null: nothing to be noted now
    void note_start(uint64_t child);
    void note_end();
    void watch_accesses();                      // of all code that there is so far
    void watch_function(Function& f);
    bool touches_taken(const Function& f, const Insn& insn) const;
    bool race_before(const Insn& insn);         // false: a data race, and the run has ended
    bool race_at(Address address, uint64_t size, bool is_write, bool is_atomic = false);
    bool in_ordering() const;                   // in library code whose own accesses do not count
    bool order(uint64_t key, uint64_t size, uint64_t what);

    // ------------------------------------------------------------ panics (unwind.cpp)
    bool panic_text(const std::string& text);
    bool panic_arithmetic();
    bool panic_bounds_check(uint64_t index, uint64_t length);
    bool begin_panic(Address data, AllocId data_id, uint64_t vtable);
    bool unwind();                              // to the next cleanup block
    bool caught(const CallRecord& record);
    bool resume_unwinding();
    bool panic_in_cleanup();

    // ------------------------------------------------------------ instructions outside of the loop
    bool intrinsic(const Insn& insn);           // intrinsics.cpp
    bool file_call(const IntrinsicSite& site, int32_t to);      // file_calls.cpp
    bool fills_buffer(const IntrinsicSite& site);               // does it store into its buffer?
    bool field_in_dyn(const Insn& insn);
    bool check_offset(const Insn& insn);
    // True when the access is right after all (wildcard pointers); otherwise the run has ended.
    bool recheck(Address address, uint64_t size, uint32_t align, int32_t pointer_slot, Access access);
    bool recheck_read(Address address, uint64_t size, uint32_t align);   // pointer in slot b; initialised
    bool recheck_write(Address address, uint64_t size, uint32_t align);  // pointer in slot a
    bool bad_bool(Address address, uint8_t value);
    bool bad_value(u128 bits, Ty type);
    bool watch_before(const Insn& insn);        // watch.cpp; false: it would touch the guard page, and the run has ended
    void watch_effect(const Insn& insn);
    void watch_store(Address address, uint64_t size, EventKind kind);
    void watch_other(const Insn& insn);
    void watch_intrinsic(const IntrinsicSite& site, int32_t to);
    void watch_arguments(FunctionId callee);
    bool write_output(int fd, Address from, uint64_t size, AllocId id);
    bool append_output(int fd, std::string_view text);
    void note_part(bool is_err, uint32_t size);
    bool heap_alloc(uint64_t size, uint64_t align, Ty type, Address& at, AllocId& id);
    void charge(uint64_t bytes);
    bool is_vtable(Address address) const { return memory.is_mapped(address, 8) && memory.state(address) == kVtableStart; }
    mir::CalledFrom caller_place() const;

    // ------------------------------------------------------------ access to the frame
    uint8_t* at(int32_t offset) { return memory.arrays().bytes + state.fp + offset; }
    template <class T>
    T get(int32_t offset) {
        T value;
        std::memcpy(&value, at(offset), sizeof(T));
        return value;
    }
    template <class T>
    void put(int32_t offset, T value) {
        std::memcpy(at(offset), &value, sizeof(T));
    }
    AllocId id_at(int32_t offset) { return memory.provenance(state.fp + static_cast<int64_t>(offset)); }
    void put_pointer(int32_t offset, Address value, AllocId id) {
        put<uint64_t>(offset, value);
        memory.arrays().provenance[(state.fp + static_cast<int64_t>(offset)) >> 3] = id;
    }

    // ------------------------------------------------------------ looking
    uint32_t visible_depth();
    uint32_t top_pc() const;
    FrameInfo frame_of(const std::vector<CallRecord>& frames, size_t index, uint32_t pc) const;
    Span span_at(uint32_t pc) const;
    FunctionId function_at(uint32_t pc) const;
    void event(EventKind kind, Address address, uint64_t size, uint64_t serial);
};

}  // namespace framewalk
