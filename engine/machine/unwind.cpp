// Panics: how they start, and how they unwind through cleanup blocks.
//
// A panic calls the library's panic function in a new frame; that reports it and asks for unwinding.
// Frames then go one by one. A call with a cleanup block is continued there; the end of the cleanup
// resumes unwinding.
#include <algorithm>

#include "machine/impl.h"
#include "machine/value_class.h"

namespace framewalk {

using namespace mir;

namespace {

// Offsets of a library function's arguments from its frame pointer.
CallLayout layout_of_call(Machine::Impl& m, FunctionId id) {
    std::vector<const Layout*> arguments;
    for (Ty ty : parameter_types(m.globals, id)) arguments.push_back(&m.layouts.of(ty));
    return call_layout(m.layouts.of(result_type(m.globals, id)), arguments);
}

}  // namespace

bool Machine::Impl::panic_text(const std::string& text) {
    FunctionId id = globals.function(program.lang_fn(LangFn::PanicStr));
    if (!id) return end_internal("the library has no panic function: " + text);
    StaticRef ref = globals.text(text);
    CallLayout at = layout_of_call(*this, id);
    int32_t slot = at.arguments[0] - static_cast<int32_t>(current_function().frame_size);
    put_pointer(slot, ref.address, ref.id);
    put<uint64_t>(slot + 8, text.size());
    return push(id, state.pc + 1);
}

bool Machine::Impl::panic_bounds_check(uint64_t index, uint64_t length) {
    FunctionId id = globals.function(program.lang_fn(LangFn::PanicBounds));
    if (!id) return end_internal("the library has no panic function for indices");
    CallLayout at = layout_of_call(*this, id);
    int32_t low = -static_cast<int32_t>(current_function().frame_size);
    put<uint64_t>(low + at.arguments[0], index);
    put<uint64_t>(low + at.arguments[1], length);
    return push(id, state.pc + 1);
}

// rustc's texts, by instruction. (It is read here: the run loop would otherwise keep its number for this call, which
// costs each dispatch a store in wasm.)
bool Machine::Impl::panic_arithmetic() {
    Insn insn = code.insns[state.pc];
    insn.op = plain(insn.op);
    auto in = [&](Op first, Op last) { return insn.op >= first && insn.op <= last; };
    if (in(Op::CheckedAddI8, Op::CheckedAddU128) || in(Op::CheckedAddI8I, Op::CheckedAddU64I)) return panic_text("attempt to add with overflow");
    if (in(Op::CheckedSubI8, Op::CheckedSubU128) || in(Op::CheckedSubI8I, Op::CheckedSubU64I)) return panic_text("attempt to subtract with overflow");
    if (in(Op::CheckedMulI8, Op::CheckedMulU128) || in(Op::CheckedMulI8I, Op::CheckedMulU64I)) return panic_text("attempt to multiply with overflow");
    if (in(Op::CheckedNegI8, Op::CheckedNegU128)) return panic_text("attempt to negate with overflow");
    if (insn.op == Op::CheckShl) return panic_text("attempt to shift left with overflow");
    if (insn.op == Op::CheckShr) return panic_text("attempt to shift right with overflow");
    bool is_rem = in(Op::CheckedRemI8, Op::CheckedRemU128);
    int index = static_cast<int>(insn.op) - static_cast<int>(is_rem ? Op::CheckedRemI8 : Op::CheckedDivI8);
    uint32_t size = 1u << (index % 5);
    bool by_zero = memory.read_bits(state.fp + static_cast<int64_t>(insn.c), size) == 0;
    if (by_zero) return panic_text(is_rem ? "attempt to calculate the remainder with a divisor of zero" : "attempt to divide by zero");
    return panic_text(is_rem ? "attempt to calculate the remainder with overflow" : "attempt to divide with overflow");
}

bool Machine::Impl::panics() const {
    for (const CallRecord& record : calls) {
        const Function& f = code.functions[FunctionId(record.function)];
        if (f.is_library && program.types().is(f.return_type, TyKind::Never)) return true;
    }
    return false;
}

bool Machine::Impl::begin_panic(Address data, AllocId data_id, uint64_t vtable) {
    if (evaluating > 0) return end_constant_panic();
    state.panic.data = data;
    state.panic.data_id = data_id;
    state.panic.vtable = vtable;
    state.panic.begun = user_pc();
    ++state.panic.count;
    return unwind();
}

// The current frame's call at pc panicked.
bool Machine::Impl::unwind() {
    uint32_t pc = state.pc;
    while (true) {
        const Function& f = current_function();
        state.panic.at = pc;
        auto entry = std::lower_bound(f.unwind.begin(), f.unwind.end(), pc, [](const UnwindEntry& e, uint32_t at) { return e.pc < at; });
        if (entry != f.unwind.end() && entry->pc == pc) {
            state.pc = pc;
            if (entry->cleanup_pc == 0xFFFFFFFFu) return panic_in_cleanup();
            state.pc = entry->cleanup_pc;
            return true;
        }
        state.pc = pc;
        end_taken(f, state.fp);
        CallRecord record = calls.back();
        if (record.return_pc == kReturnToHost) return end(Stop::Panicked);
        calls.pop_back();
        state.fp = calls.back().frame_pointer;
        give_back_stacklets();
        if (record.flags & kCatches) return caught(record);
        pc = record.return_pc - 1;
    }
}

// catch_unwind(call, data, payload) gives true and stores the payload.
bool Machine::Impl::caught(const CallRecord& record) {
    state.pc = record.return_pc - 1;
    const IntrinsicSite& site = code.intrinsics[static_cast<uint32_t>(code.insns[state.pc].b)];
    Address to = get<uint64_t>(site.operands[2]);
    AllocId id = id_at(site.operands[2]);
    if (Fault bad = memory.check(to, id, 16, 8, Access::Write)) return end_fault(bad);
    memory.write_pointer(to, state.panic.data, state.panic.data_id);
    memory.write_pointer(to + 8, state.panic.vtable, kVtableId);
    --state.panic.count;
    put<uint8_t>(code.insns[state.pc].a, 1);
    state.pc = record.return_pc;
    return true;
}

bool Machine::Impl::resume_unwinding() {
    CallRecord record = calls.back();
    end_taken(current_function(), state.fp);
    if (record.return_pc == kReturnToHost) return end(Stop::Panicked);
    calls.pop_back();
    state.fp = calls.back().frame_pointer;
    give_back_stacklets();
    state.pc = record.return_pc - 1;
    if (record.flags & kCatches) return caught(record);
    return unwind();
}

bool Machine::Impl::panic_in_cleanup() {
    const ThreadRecord& thread = running_thread();
    std::string name = thread.name.empty() ? "<unnamed>" : thread.name;
    return abort_with("\nthread '" + name + "' (" + std::to_string(thread.id) + ") panicked at library/core/src/panicking.rs:233:5:\n"
                      "panic in a destructor during cleanup\nthread caused non-unwinding panic. aborting.\n");
}

}  // namespace framewalk
