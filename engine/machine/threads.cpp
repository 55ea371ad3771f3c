// Threads: one runs at a time, until it waits, ends, or has had its turn.
//
// A turn ends only at a mark, so library code is never interrupted: it needs no atomic instructions,
// only waiting and waking. Who can run does so in order of coming, if nothing else is chosen
// (memory/settings.h: a seed, or choices for single moments). The clock is simulated: running
// takes 10 ns for a mark or a piece of work, and when all threads wait it jumps to the earliest time
// that one of them waits for.
//
//   thread_wait(key, nanos, reason)   the thread waits until `thread_wake(key, …)` or the time is up
#include <algorithm>

#include "base/sort_stably.h"
#include "machine/impl.h"

namespace framewalk {

using namespace mir;

namespace {

constexpr size_t kMostThreads = 100'000;          // over the whole run

}  // namespace

bool Machine::Impl::spawn_thread(FunctionId entry, Address data, AllocId data_id, std::string name, uint64_t stack_size,
                                 uint64_t& id) {
    if (evaluating > 0) return end_unsupported("a thread in a constant");
    if (!lower_if_needed(entry)) return false;
    if (threads.size() >= kMostThreads) return end_unsupported("more than 100000 threads");
    const StackSettings& wished = settings.memory.stack;
    const uint64_t most = std::max<uint64_t>(wished.size / 4 * 3, wished.thread);   // they are cut from main's addresses
    const uint64_t size = std::min(std::max<uint64_t>(stack_size, wished.thread), most);
    StackRange stack;
    if (!memory.add_thread_stack(size, stack)) return end_unsupported("so many threads at once (their stacks do not fit)");
    memory.use_stack(running_thread().stack);     // main's may be shorter now
    give_back_stacklets();
    ThreadRecord t;
    t.id = id = threads.back().id + 1;
    t.name = std::move(name);
    t.status = ThreadStatus::Ready;
    t.stack = stack.high;
    t.fp = static_cast<uint32_t>(stack.high);
    t.pc = code.functions[entry].code_start;
    CallRecord record;
    record.function = entry.index;
    record.frame_pointer = t.fp;
    record.return_pc = kReturnToHost;
    record.serial = state.next_call++;
    t.calls.push_back(record);
    const Function& first = code.functions[entry];
    if (settings.memory.stack.stacklet != 0) t.stacklets.push_back(first_stacklet(stack, first.frame_size + first.outgoing_size));
    memory.write_pointer(stack.high - 8, data, data_id);
    ready.push_back(static_cast<uint32_t>(threads.size()));
    threads.push_back(std::move(t));
    if (state.turn_over == UINT64_MAX) begin_turn(usual_turn());
    note_start(id);
    if (Races* r = racing()) r->forget(stack.low, stack.high - stack.low);
    return true;
}

std::vector<StackRange> Machine::Impl::stacks() const {
    std::vector<StackRange> list;
    for (size_t i = 0; i < threads.size(); ++i) {
        const ThreadRecord& t = threads[i];
        if (t.status == ThreadStatus::Ended) continue;
        Address high = i == 0 ? memory.stack_high() : t.stack;
        bool runs = i == state.thread;
        list.push_back({runs ? stack_pointer() : stack_pointer(t.calls, 0), high});
    }
    return list;
}

// ---------------------------------------------------------------- who runs

void Machine::Impl::switch_to(uint32_t index) {
    ThreadRecord& from = running_thread();
    from.pc = state.pc, from.fp = state.fp, from.panic = state.panic;
    from.calls = std::move(calls);
    from.stacklets = std::move(stacklets);
    from.stands = state.at_mark && state.resumed == 0 ? StandsAt::Mark : StandsAt::Step;
    ThreadRecord& to = threads[index];
    to.status = ThreadStatus::Running;
    state.pc = to.pc, state.fp = to.fp, state.panic = to.panic;
    calls = std::move(to.calls);
    to.calls.clear();
    stacklets = std::move(to.stacklets);
    to.stacklets.clear();
    state.at_mark = false;
    state.thread = index;
    memory.use_stack(to.stack);
    memory.use_heap_thread(to.id);
    give_back_stacklets();
}

void Machine::Impl::stand() {
    state.at_mark = true;
    state.resumed = running_thread().stands == StandsAt::Step ? resumed_mark() + 1 : 0;
}

// A thread that goes on stands at its step once more, so that what follows is told as its doing.
// True: the run goes on.
bool Machine::Impl::stand_at_resumed() {
    if (++state.tick < tick_limit) return true;
    stand();
    state.stop = Stop::Slice;
    return false;
}

// ---------------------------------------------------------------- turns

void Machine::Impl::begin_turn(uint64_t marks) {
    const bool has_others = threads.size() > 1;
    state.turn_over = has_others && marks < kForEver - state.tick ? state.tick + marks : kForEver;
    state.turn_end = std::min(state.turn_over, next_choice());
    tick_limit = std::min(tick_limit, state.turn_end);
}

// (The generator is splitmix64.)
uint64_t Machine::Impl::draw() {
    uint64_t z = state.random += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return (z ^ z >> 31) >> 32;
}

uint64_t Machine::Impl::usual_turn() { return settings.memory.threads.seed == 0 ? kTurn : 1 + draw() % kDrawnTurn; }

uint32_t Machine::Impl::take_ready() {
    size_t at = settings.memory.threads.seed == 0 ? 0 : draw() % ready.size();
    uint32_t next = ready[at];
    ready.erase(ready.begin() + static_cast<long>(at));
    return next;
}

// A step is the position before its mark, which is counted already.
const ThreadSettings::Choice* Machine::Impl::choice_at(uint64_t tick) const {
    for (const ThreadSettings::Choice& c : settings.memory.threads.choices)
        if (c.step + UINT64_C(1) == tick) return &c;
    return nullptr;
}

uint64_t Machine::Impl::next_choice() const {
    for (const ThreadSettings::Choice& c : settings.memory.threads.choices)
        if (c.step >= state.tick) return c.step + UINT64_C(1);
    return kForEver;
}

// The mark of whoever came here waits for its next turn. A thread that has not begun has none: it runs to its first.
void Machine::Impl::end_turn() {
    wake_sleepers();
    const ThreadSettings::Choice* choice = choice_at(state.tick);
    uint32_t next = state.thread;
    if (choice != nullptr) {
        for (uint32_t index : ready)
            if (threads[index].id == choice->thread) next = index;
        if (threads[next].id != choice->thread) choice = nullptr;
    }
    if (choice == nullptr && state.tick < state.turn_over) return begin_turn(state.turn_over - state.tick);
    if (choice == nullptr && !ready.empty()) {
        ready.push_back(state.thread);
        next = take_ready();
    } else if (next != state.thread) {
        ready.erase(std::find(ready.begin(), ready.end(), next));
        ready.push_back(state.thread);
    }
    begin_turn(choice == nullptr ? usual_turn() : choice->steps != 0 ? choice->steps : kForEver);
    if (next == state.thread) return;
    running_thread().status = ThreadStatus::Ready;
    switch_to(next);
    if (running_thread().stands == StandsAt::Start) --state.tick;
    else stand();
}

uint32_t Machine::Impl::resumed_mark() {
    uint32_t pc = user_pc();
    auto found = resumed_marks.find(pc);
    if (found != resumed_marks.end()) return found->second;
    CodeMark mark;
    mark.span = span_at(pc);
    mark.function = function_at(pc);
    uint32_t index = static_cast<uint32_t>(code.marks.size());
    code.marks.push_back(mark);
    return resumed_marks[pc] = index;
}

// Those whose time has come can run, the earliest first.
void Machine::Impl::wake_sleepers() {
    std::vector<uint32_t> due;
    for (uint32_t i = 0; i < threads.size(); ++i) {
        if (threads[i].status == ThreadStatus::Waiting && threads[i].until <= clock()) due.push_back(i);
    }
    sort_stably(due.begin(), due.end(), [&](uint32_t x, uint32_t y) {
        const ThreadRecord &a = threads[x], &b = threads[y];
        return a.until != b.until ? a.until < b.until : a.since < b.since;
    });
    for (uint32_t i : due) {
        threads[i].status = ThreadStatus::Ready;
        memory.write_bits(threads[i].timely, 0, 1);
        ready.push_back(i);
    }
}

// The running thread has stopped; the next one takes over.
bool Machine::Impl::run_next() {
    wake_sleepers();
    if (ready.empty()) {
        uint64_t earliest = kForEver;
        for (const ThreadRecord& t : threads) {
            if (t.status == ThreadStatus::Waiting) earliest = std::min(earliest, t.until);
        }
        if (earliest == kForEver) {
            message = "Nobody is left who could go on.";
            return end(Stop::Deadlock);
        }
        state.slept += earliest - clock();
        wake_sleepers();
    }
    uint32_t next = take_ready();
    bool is_other = next != state.thread;
    switch_to(next);
    begin_turn(usual_turn());
    return !is_other || threads[next].stands == StandsAt::Start || stand_at_resumed();
}

bool Machine::Impl::take_turns() {
    running_thread().status = ThreadStatus::Ready;
    wake_sleepers();
    ready.push_back(state.thread);
    return run_next();
}

// What the thread keeps is dropped by the library, in a frame of its own.
bool Machine::Impl::end_main() {
    take_exit_status();
    if (!running_thread().keeps) return end(Stop::Finished);
    running_thread().keeps = false;
    FunctionId id = globals.function(program.lang_fn(LangFn::EndThread));
    if (!id) return end_internal("the library cannot end a thread");
    calls.pop_back();
    return push(id, kReturnToHost);
}

bool Machine::Impl::end_thread() {
    uint32_t ended = state.thread;
    note_end();
    memory.end_thread_stack(threads[ended].stack);
    memory.end_heap_thread(threads[ended].id);
    threads[ended].status = ThreadStatus::Ended;
    bool goes_on = run_next();
    if (is_end(state.stop)) return false;         // a deadlock is shown where the thread ended
    threads[ended].calls.clear();
    threads[ended].stacklets.clear();
    threads[ended].stack = Memory::kMainStack;
    return goes_on;
}

// ---------------------------------------------------------------- waiting

bool Machine::Impl::wait_thread(uint64_t key, uint64_t nanos, uint64_t reason, Address timely) {
    ThreadRecord& t = running_thread();
    t.reason = static_cast<WaitReason>(reason % 16), t.other = reason / 16;
    t.site = site();
    t.status = ThreadStatus::Waiting;
    t.key = key;
    t.until = nanos == kForEver ? kForEver : clock() + std::min(nanos, kForEver - 1 - clock());
    t.timely = timely;
    t.since = state.next_wait++;
    return run_next();
}

void Machine::Impl::hold(uint64_t key) {
    running_thread().holds.push_back({key, site()});
    order(key, 0, order::kAcquire);
}

void Machine::Impl::give(uint64_t key) {
    order(key, 0, order::kRelease);
    std::vector<ThreadRecord::Hold>& holds = running_thread().holds;
    for (size_t i = holds.size(); i-- > 0;) {
        if (holds[i].key == key) return void(holds.erase(holds.begin() + static_cast<long>(i)));
    }
}

uint64_t Machine::Impl::wake_threads(uint64_t key, uint64_t most) {
    uint64_t woken = 0;
    while (woken < most && key != 0) {
        uint32_t first = UINT32_MAX;
        for (uint32_t i = 0; i < threads.size(); ++i) {
            bool waits = threads[i].status == ThreadStatus::Waiting && threads[i].key == key;
            if (waits && (first == UINT32_MAX || threads[i].since < threads[first].since)) first = i;
        }
        if (first == UINT32_MAX) break;
        threads[first].status = ThreadStatus::Ready;
        ready.push_back(first);
        ++woken;
    }
    return woken;
}

}  // namespace framewalk
