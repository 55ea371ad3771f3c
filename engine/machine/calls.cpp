// Frames: pushing, popping, constants evaluated in frames of their own, locals that get an address.
#include <algorithm>

#include "machine/impl.h"
#include "machine/lower.h"
#include "machine/shims.h"
#include "machine/value_class.h"

namespace framewalk {

using namespace mir;

namespace {

constexpr int kMaxEvaluation = 32;            // constants that need constants that need …
constexpr uint64_t kEvaluationWork = 20'000'000;

}  // namespace

Address Machine::Impl::frame_low(size_t index) const {
    const Function& f = code.functions[FunctionId(calls[index].function)];
    return calls[index].frame_pointer - f.frame_size;
}

Address Machine::Impl::stack_pointer() const {
    return calls.empty() ? memory.stack_high() : stack_pointer(calls, memory.stack_prepared());
}

Address Machine::Impl::stack_pointer(const std::vector<CallRecord>& frames, Address low) const {
    const Function& f = code.functions[FunctionId(frames.back().function)];
    Address need = f.frame_size + f.outgoing_size;
    Address top = frames.back().frame_pointer;
    return std::max(low, top > need ? top - need : 0);
}

bool Machine::Impl::lower_if_needed(FunctionId id) {
    if (!code.functions[id].is_lowered) {
        lower_function(globals, id);
        if (races) watch_accesses();
    }
    return !is_end(state.stop);
}

// From its first run on, a call knows where its callee's code starts. (Only what starts at 0, the very first
// body that was lowered, is looked up at every call.)
bool Machine::Impl::link_call() {
    const FunctionId callee(static_cast<uint32_t>(code.insns[state.pc].b));
    if (!lower_if_needed(callee)) return false;
    code.insns[state.pc].c = static_cast<int32_t>(code.functions[callee].code_start);
    return true;
}

bool Machine::Impl::push(FunctionId id, uint32_t return_pc) {
    if (!lower_if_needed(id)) return false;
    CallRecord record;
    record.function = id.index;
    record.frame_pointer = calls.empty() ? static_cast<uint32_t>(memory.stack_high())
                                         : calls.back().frame_pointer - current_function().frame_size;
    record.return_pc = return_pc;
    if (!calls.empty() && return_pc != kReturnToHost)
        record.user_pc = current_function().is_library ? calls.back().user_pc : return_pc - 1;
    record.serial = state.next_call++;
    calls.push_back(record);
    state.fp = record.frame_pointer;
    state.pc = code.functions[id].code_start;
    return true;
}

bool Machine::Impl::call_pointer(const Insn& insn) {
    Address address = get<uint64_t>(insn.b);
    FunctionId id = globals.function_at_address(address);
    AllocId provenance = id_at(insn.b);
    Fault bad;
    bad.kind = FaultKind::NotCallable, bad.access = Access::Call, bad.address = address, bad.allocation = provenance;
    if (!id || (provenance != kCodeId && provenance != kWildcard)) return end_fault(bad);
    if (code.functions[id].signature != static_cast<uint32_t>(insn.c)) return end_fault(bad);
    return push(id, state.pc + 1);
}

// Entry 0 is the drop glue; a type that needs none has 0 there.
bool Machine::Impl::call_virtual(const Insn& insn) {
    Address vtable = get<uint64_t>(insn.b);
    Fault bad;
    bad.kind = FaultKind::InvalidValue, bad.access = Access::Call, bad.address = vtable;
    if (!memory.is_mapped(vtable, 8) || memory.state(vtable) != kVtableStart) return end_fault(bad);
    Address entry = static_cast<Address>(memory.read_bits(vtable + 8 * static_cast<uint32_t>(insn.c), 8));
    if (entry == 0 && insn.c == 0) {
        ++state.pc;
        return true;
    }
    FunctionId id = globals.function_at_address(entry);
    if (!id) return end_unsupported("this method through a trait object");
    return push(id, state.pc + 1);
}

// ---------------------------------------------------------------- return addresses
//
// The machine itself finds back by its records. Where the settings ask for it, a call also writes the return address
// into the low end of the caller's frame, right above its own, as the real machine does; the return looks at it.

Address Machine::Impl::return_slot(const std::vector<CallRecord>& frames, size_t index) const {
    const CallRecord& record = frames[index];
    bool is_kept = code.keeps_returns && index > 0 && record.return_pc != kReturnToHost && (record.flags & kOnStacklet) == 0;
    return is_kept && memory.is_mapped(record.frame_pointer, 8) ? record.frame_pointer : 0;
}

// Somewhere in the code of the caller.
Address Machine::Impl::return_address(const std::vector<CallRecord>& frames, size_t index) const {
    return globals.function_address(FunctionId(frames[index - 1].function)) + 8;
}

void Machine::Impl::keep_return() {
    const size_t top = calls.size() - 1;
    const Address slot = return_slot(calls, top);
    if (slot != 0 && evaluating == 0) memory.write_pointer(slot, return_address(calls, top), kCodeId);
}

bool Machine::Impl::check_return() {
    const size_t top = calls.size() - 1;
    const Address slot = return_slot(calls, top);
    if (slot == 0 || evaluating > 0) return true;
    const u128 found = memory.read_bits(slot, 8);
    if (found == return_address(calls, top)) return true;
    message = std::string(program.names().text(code.functions[FunctionId(calls[top - 1].function)].name));
    Fault bad;
    bad.kind = FaultKind::ReturnAddress, bad.access = Access::Call, bad.address = slot, bad.size = 8, bad.bits = found;
    return end_fault(bad);
}

// ---------------------------------------------------------------- leaving

void Machine::Impl::end_taken(const Function& f, uint32_t fp) {
    Site died;
    for (const TakenLocal& local : f.taken) {
        uint32_t address = fp + static_cast<uint32_t>(local.id_slot);
        AllocId id = static_cast<AllocId>(memory.read_bits(address, 4));
        if (id == kNoProvenance) continue;
        if (died.pc == 0) died = site();
        memory.end_stack(id, died);
    }
}

void Machine::Impl::storage_dead(uint32_t id_slot_address) {
    AllocId id = static_cast<AllocId>(memory.read_bits(id_slot_address, 4));
    memory.end_stack(id, site());
    uint32_t none = 0;
    std::memcpy(memory.arrays().bytes + id_slot_address, &none, 4);
}

// Its effort counts as work (a unit is about a call), so that a keyframe follows and no jump has to do it again.
void Machine::Impl::sweep_ids() {
    if (memory.wants_sweep()) state.work += memory.sweep(stacks()) / 8;
}

void Machine::Impl::address_local(const Insn& insn) {
    sweep_ids();
    const TakenLocal& local = current_function().taken[insn.n];
    Address base = state.fp + static_cast<int64_t>(local.offset);
    AllocId id = memory.add_stack(base, local.size, local.ty, calls.back().function, local.local.index, site());
    put<uint32_t>(insn.c, id);
}

// The library's start function returns the exit status as an `i32`; a plain `main` returns nothing.
void Machine::Impl::take_exit_status() {
    const Function& f = current_function();
    if (!f.is_library || !program.types().is(f.return_type, TyKind::Int)) return;
    state.exit_code = static_cast<int>(memory.read_bits(state.fp + static_cast<int64_t>(f.return_offset), 4) & 0xFF);
}

// A frame that was called by the machine itself, or by catch_unwind, returns.
bool Machine::Impl::pop_special() {
    CallRecord record = calls.back();
    if (record.return_pc == kReturnToHost) {
        if (evaluating > 0) return end(Stop::Finished);
        return state.thread == 0 ? end_main() : end_thread();
    }
    const Function& f = current_function();
    calls.pop_back();
    state.fp = calls.back().frame_pointer;
    state.pc = record.return_pc;
    if (record.flags & kOnStacklet) {
        int64_t there = f.return_offset, here = int64_t(state.fp) - current_function().frame_size;
        memory.copy(static_cast<Address>(here + there), static_cast<Address>(record.frame_pointer + there), layouts.of(f.return_type).size);
        give_back_stacklets();
    }
    if (record.catch_result != 0) put<uint8_t>(record.catch_result, 0);
    return true;
}

// A call in the library hands on the place that it was given itself: dropping a long list is deep in it.
uint32_t Machine::Impl::user_pc() const {
    uint32_t pc = state.pc;
    if (!calls.empty() && calls.back().user_pc != 0 && current_function().is_library) return calls.back().user_pc;
    for (size_t i = calls.size(); i-- > 0;) {
        if (!code.functions[FunctionId(calls[i].function)].is_library) return pc;
        if (calls[i].return_pc == kReturnToHost) return pc;
        pc = calls[i].return_pc - 1;
    }
    return pc;
}

// ---------------------------------------------------------------- constants

// The body runs in a frame below everything in use, with time standing still. What it leaves behind is
// only its value, and whatever that value points to.
bool Machine::Impl::evaluate(const Callee& body, Ty type, Address target, bool is_static) {
    (void)is_static;
    FunctionId id = globals.function(body);
    if (!id) return end_unsupported("a constant without a value");
    if (evaluating >= kMaxEvaluation) return end_unsupported("constants that are nested too deeply");
    RunState saved = state;
    std::vector<CallRecord> saved_calls = std::move(calls);
    uint64_t saved_tick_limit = tick_limit, saved_work_limit = work_limit;
    calls.clear();
    Memory::IdMark mark = memory.start_forgettable();
    ++evaluating;
    bool ok = run_constant(id, type, target, saved, saved_calls);
    --evaluating;
    if (evaluating == 0) memory.forget_since(mark);
    RunState failed = state;
    calls = std::move(saved_calls);
    state = saved;
    tick_limit = saved_tick_limit, work_limit = saved_work_limit;
    if (!ok) {
        if (message.empty()) message = "a constant whose evaluation does not end well";
        if (is_end(failed.stop)) end(Stop::Unsupported);
        else state.stop = failed.stop;
    }
    return ok;
}

bool Machine::Impl::run_constant(FunctionId id, Ty type, Address target, const RunState& before,
                                 const std::vector<CallRecord>& below) {
    Address top = evaluation_top(before, below);   // first: lowering may evaluate other constants
    if (!lower_if_needed(id)) return false;
    CallRecord record;
    record.function = id.index;
    record.frame_pointer = static_cast<uint32_t>(top);
    record.return_pc = kReturnToHost;
    calls.push_back(record);
    state.fp = record.frame_pointer;
    state.pc = code.functions[id].code_start;
    tick_limit = UINT64_MAX;
    work_limit = state.work + kEvaluationWork;
    Stop stop = loop();
    if (stop != Stop::Finished) return false;
    const Function& f = code.functions[id];
    uint64_t size = layouts.of(type).size;
    memory.copy(target, record.frame_pointer + static_cast<int64_t>(f.return_offset), size);
    if (value_class(layouts.of(type)) != ValueClass::Agg) memory.set_state(target, size, kInit);
    if (is_plain(value_class(layouts.of(type)))) memory.clear_provenance(target, size);
    bool ok = adopt_locals(target, size, 0);
    end_taken(f, record.frame_pointer);
    return ok;
}

// Below what the running frame and the arguments it may be writing take.
Address Machine::Impl::evaluation_top(const RunState& before, const std::vector<CallRecord>& below) {
    Address top = memory.stack_high();
    if (!below.empty()) {
        const Function& f = code.functions[FunctionId(below.back().function)];
        uint64_t taken = uint64_t(f.frame_size) + std::max<uint32_t>(f.outgoing_size, 4096);
        top = before.fp > taken + memory.run_low() ? before.fp - taken : memory.run_low() + 65536;   // else it overflows anyway
    }
    if (evaluating > 1 && lowest_evaluation != 0) top = std::min(top, lowest_evaluation);
    top &= ~Address(kFrameAlign - 1);
    lowest_evaluation = top;
    Address low = top > 65536 + memory.run_low() ? top - 65536 : memory.run_low();
    memory.prepare_stack(low);
    memory.set_stacklet(low);
    return top;
}

// What the value points to inside the constant's own frame lives on as constants of its own.
bool Machine::Impl::adopt_locals(Address target, uint64_t size, uint32_t depth) {
    if (depth > 64) return end_unsupported("a constant that is nested too deeply");
    for (Address word = (target + 7) & ~Address(7); word + 8 <= target + size; word += 8) {
        AllocId id = memory.provenance(word);
        if (id < kStaticIds || !memory.is_initialised(word, 8)) continue;
        Allocation a = memory.allocation(id);
        // Numbers do not wipe out what a pointer of an older frame left beside their bytes.
        uint64_t value = static_cast<uint64_t>(memory.read_bits(word, 8));
        if (value < a.base || value > a.base + a.size) continue;
        if (!a.is_live || a.kind != AllocKind::Stack) return end_unsupported("a constant that points to the heap");
        AllocId kept = memory.add_static(a.size, layouts.of(a.type).align, AllocKind::Constant, false, a.type);
        if (kept == kNoProvenance) return end_unsupported("constants and statics that are too large together");
        Address base = memory.allocation(kept).base;
        memory.copy(base, a.base, a.size);
        Address inner = static_cast<Address>(memory.read_bits(word, 8)) - a.base;
        memory.write_pointer(word, base + inner, kept);
        if (!adopt_locals(base, a.size, depth + 1)) return false;
    }
    return true;
}

void Machine::Impl::fail(std::string what, Span span) {
    stop_span = span;
    end_unsupported(std::move(what));
}

}  // namespace framewalk
