// Where a frame does not fit: the end of the stack, and what lies beyond it.
//
// With a guard page and probes the run ends there. Without probes a large frame may lie across the guard page:
// only a store into that page is noticed. Without a guard the frame lies on whatever is there.
#include <algorithm>

#include "machine/impl.h"
#include "machine/value_class.h"

namespace framewalk {

namespace {

constexpr uint32_t kStackletHead = 16;
constexpr const char* kNobody = "memory that is not in use";

std::string name_of(const ThreadRecord& thread) {
    return thread.name.empty() ? "thread " + std::to_string(thread.id) : "thread `" + thread.name + "`";
}

}  // namespace

bool Machine::Impl::prepare_stack(int32_t need) {
    Stop stop = room_for_frame(static_cast<uint32_t>(need));
    if (stop == Stop::Reached) return true;
    if (stop == Stop::Slice) {
        state.stop = stop;
        return false;
    }
    uint32_t call = calls.back().return_pc - 1;
    calls.pop_back();                             // the frame that does not fit never came to be
    if (!calls.empty()) state.pc = call;
    if (stop == Stop::StackOverflow) return stack_overflow();
    state.fp = calls.empty() ? state.fp : calls.back().frame_pointer;
    return end(stop);
}

// Makes it usable; otherwise as `leave_stack`. A constant that is being evaluated has the plain stack below.
Stop Machine::Impl::room_for_frame(uint32_t need) {
    if (state.fp < need) return Stop::StackOverflow;
    const Address low = state.fp - need;
    if (evaluating > 0) {
        if (low < memory.run_low()) return Stop::StackOverflow;
        memory.prepare_stack(low);
        return Stop::Reached;
    }
    if (settings.memory.stack.stacklet != 0)
        return add_stacklet(need) ? Stop::Reached : Stop::StackOverflow;
    return memory.touch_stack(low) ? Stop::Reached : leave_stack(low);
}

// The new frame ends below its stack. Reached: it is there all the same. Slice: the loop has to begin anew
// with an eye on the guard page. Otherwise how the run ends.
Stop Machine::Impl::leave_stack(Address low) {
    const StackSettings& stack = settings.memory.stack;
    if (stack.guard && stack.probes) return Stop::StackOverflow;
    const Address end = memory.run_low(), beyond = stack.guard ? end - Memory::kGuard : end;
    if (stack.guard && !watches_guard) return Stop::Slice;
    fault = Fault();
    fault.access = Access::Write, fault.address = low, fault.size = beyond - std::min(low, beyond);
    if (low < beyond && memory.has_checks()) fault.kind = FaultKind::StackTrample;
    else if (!memory.trample(low)) fault.kind = FaultKind::Segfault;
    std::string there = low < beyond ? what_lies(low, beyond) : "";
    if (fault) {
        message = there;
        return Stop::Fault;
    }
    if (!there.empty()) note_damage(there);
    return Stop::Reached;
}

void Machine::Impl::note_damage(const std::string& victim) {
    const bool hit_nobody = damage.victim == kNobody;
    ++damage.count;
    if (damage.count == 1 || (hit_nobody && victim != kNobody)) damage = {damage.count, state.tick, user_pc(), victim};
}

// What stray writes hit, looked at when they have happened.
void Machine::Impl::look_for_strays() {
    const Memory::Stray& stray = memory.stray();
    if (stray.count == strays_seen) return;
    strays_seen = stray.count;
    std::string there = what_lies(stray.address, stray.address + stray.size);
    const bool is_header = memory.is_mapped(stray.address, 1) && memory.state(stray.address) == kHeader;
    note_damage(is_header ? "bookkeeping of the heap" : there.empty() ? kNobody : there);
}

// Whose memory is [low, high)? The highest of what lies there, which a growing stack meets first.
std::string Machine::Impl::what_lies(Address low, Address high) {
    std::string found;
    Address highest = 0;
    auto offer = [&](Address from, uint64_t size, const std::string& text) {
        bool is_there = size != 0 && from < high && from + size > low && from >= highest;
        if (is_there) highest = from, found = text;
    };
    auto quoted = [&](Name name) { return "`" + std::string(program.names().text(name)) + "`"; };
    for (const Globals::StaticRow& s : globals.statics())
        if (!s.is_promoted) offer(s.ref.address, memory.allocation(s.ref.id).size, "the static " + quoted(program.static_name(s.def)));
    for (const HeapBlock& block : memory.heap_blocks()) {
        if (block.is_free) offer(block.base, block.size, "a free block of the heap");
        else offer(block.base, block.size, "a heap block of " + std::to_string(memory.allocation(block.owner).size) + " bytes");
        offer(block.header, block.base - block.header, "the header of a heap block");
    }
    for (size_t t = 0; t < threads.size(); ++t) {
        const std::vector<CallRecord>& frames = t == state.thread ? calls : threads[t].calls;
        for (const CallRecord& record : frames) {
            const Function& f = code.functions[FunctionId(record.function)];
            const Address slot = return_slot(frames, static_cast<size_t>(&record - frames.data()));
            if (slot != 0) offer(slot, 8, "the return address of " + quoted(f.name));
            if (f.shown == Shown::Hidden || &record == &calls.back()) continue;
            for (const CodeLocal& local : f.bindings)
                offer(record.frame_pointer + static_cast<int64_t>(local.offset), local.size, quoted(local.name) + " of " + name_of(threads[t]));
        }
    }
    return found;
}

// The state that is shown is the one before the call.
bool Machine::Impl::stack_overflow() {
    state.fp = calls.empty() ? state.fp : calls.back().frame_pointer;
    const ThreadRecord& thread = running_thread();
    std::string name = thread.name.empty() ? "<unknown>" : thread.name;
    append_output(2, "\nthread '" + name + "' (" + std::to_string(thread.id) +
                         ") has overflowed its stack\nfatal runtime error: stack overflow, aborting\n");
    return end(Stop::StackOverflow);
}

// ---------------------------------------------------------------- stacklets
//
// A frame that does not fit into the current stacklet goes to the top of a new one, which begins with two words:
// where the one before ends, and its own size. The arguments that the caller laid below its frame are copied
// there, the result back; when the frame ends, its stacklet is given back.

bool Machine::Impl::add_stacklet(uint32_t need) {
    const uint32_t incoming = calls.size() > 1 ? code.functions[FunctionId(calls[calls.size() - 2].function)].outgoing_size : 0;
    const Address top = stacklets.empty() ? memory.stack_high() : stacklets.back().low;
    const uint64_t head = stacklets.empty() ? 0 : kStackletHead;
    const uint64_t size = (std::max<uint64_t>(settings.memory.stack.stacklet, need + head) + kFrameAlign - 1) & ~uint64_t(kFrameAlign - 1);
    if (size > top || !memory.touch_stack(top - size)) return false;
    if (!stacklets.empty()) {
        const uint32_t fp = static_cast<uint32_t>(top - head);
        memory.write_bits(fp, top, 8);
        memory.write_bits(fp + 8, size, 8);
        memory.set_state(fp, head, kHeader);
        memory.copy(fp - incoming, state.fp - incoming, incoming);
        calls.back().frame_pointer = state.fp = fp;
        calls.back().flags |= kOnStacklet;
        ++state.crossings;
    }
    stacklets.push_back({top - size, top});
    memory.set_stacklet(top - size);
    return true;
}

// The first one of a thread that has not begun; its outermost frame is there already.
StackRange Machine::Impl::first_stacklet(const StackRange& stack, uint32_t need) const {
    const uint64_t wanted = std::max<uint64_t>(settings.memory.stack.stacklet, need);
    const uint64_t size = (wanted + kFrameAlign - 1) & ~uint64_t(kFrameAlign - 1);
    return {stack.high - std::min(size, stack.high - stack.low), stack.high, stack.high};
}

void Machine::Impl::give_back_stacklets() {
    if (stacklets.empty()) return;
    while (stacklets.size() > 1 && state.fp >= stacklets.back().high) stacklets.pop_back();
    memory.set_stacklet(stacklets.back().low);
}

}  // namespace framewalk
