// Watching: which instruction stored to a range of bytes, allocated, freed, called.
//
// Before each instruction the range that it is going to store to is worked out from its operands.
#include <cstring>

#include "machine/effects.h"
#include "machine/impl.h"

namespace framewalk {

void Machine::Impl::event(EventKind kind, Address address, uint64_t size, uint64_t serial) {
    if (watch == nullptr || watch->events.size() >= watch->limit) return;
    bool wanted = kind == EventKind::Alloc || kind == EventKind::Free ? watch->heap
                : kind == EventKind::Output                           ? watch->output
                : kind == EventKind::Call || kind == EventKind::Return ? watch->calls
                                                                       : true;
    if (!wanted) return;
    Event e;
    e.kind = kind, e.tick = state.tick, e.pc = state.pc, e.user_pc = user_pc();
    e.address = address, e.size = size, e.serial = serial;
    if (!calls.empty()) e.function = FunctionId(calls.back().function);
    watch->events.push_back(e);
}

void Machine::Impl::watch_store(Address address, uint64_t size, EventKind kind) {
    const Address end = memory.run_low();
    if (watches_guard && kind == EventKind::Write && address < end && address + size > end - Memory::kGuard) touches_guard = true;
    if (watch != nullptr && size != 0 && address < watch->high && watch->low < address + size) event(kind, address, size, 0);
}

// Instructions whose stores their operands do not show.
void Machine::Impl::watch_other(const Insn& insn) {
    auto frame = [&](int32_t offset) { return state.fp + static_cast<int64_t>(offset); };
    switch (plain(insn.op)) {
        case Op::Fill: return watch_store(frame(insn.a), uint64_t(static_cast<uint32_t>(insn.b)) * static_cast<uint32_t>(insn.c), EventKind::Write);
        case Op::StoreIdx8:
        case Op::StoreIdx16:
        case Op::StoreIdx32:
        case Op::StoreIdx64: {
            uint64_t size = uint64_t(1) << (static_cast<int>(plain(insn.op)) - static_cast<int>(Op::StoreIdx8));
            return watch_store(frame(insn.a) + get<uint64_t>(insn.c) * size, size, EventKind::Write);
        }
        case Op::Call:
            if (watch != nullptr && watch->arguments_of) watch_arguments(FunctionId(static_cast<uint32_t>(insn.b)));
            return event(EventKind::Call, 0, 0, 0);
        case Op::CallPtr:
        case Op::CallVirtual: return event(EventKind::Call, 0, 0, 0);
        case Op::Return:
        case Op::ReturnTaken: return event(EventKind::Return, 0, 0, 0);
        case Op::Intrinsic: return watch_intrinsic(code.intrinsics[static_cast<uint32_t>(insn.b)], insn.a);
        default: return;
    }
}

void Machine::Impl::watch_intrinsic(const IntrinsicSite& site, int32_t to) {
    using I = mir::Intrinsic;
    auto word = [&](size_t i) { return get<uint64_t>(site.operands[i]); };
    switch (site.which) {
        case I::Copy:
        case I::CopyNonoverlapping: return watch_store(word(1), word(2) * site.size, EventKind::Write);
        case I::WriteBytes: return watch_store(word(0), word(2) * site.size, EventKind::Write);
        case I::FileCall:
            watch_store(state.fp + static_cast<int64_t>(to), site.result_size, EventKind::Write);
            return watch_store(word(2), fills_buffer(site) ? word(3) : 0, EventKind::Write);
        case I::ReadIn: return watch_store(word(0), word(1), EventKind::Write);
        case I::FloatToText: return watch_store(word(1), word(2), EventKind::Write);
        default: return watch_store(state.fp + static_cast<int64_t>(to), site.result_size, EventKind::Write);
    }
}

// The caller has written them where the callee's frame is going to be.
void Machine::Impl::watch_arguments(FunctionId callee) {
    if (!watch->arguments_of(callee) || !lower_if_needed(callee)) return;
    const Function& function = code.functions[callee];
    const Address top = state.fp - current_function().frame_size;
    for (const CodeLocal& local : function.bindings) {
        if (!local.is_argument) continue;
        const Address low = static_cast<Address>(int64_t(top) + local.offset);
        for (Address word = (low + 7) & ~Address(7); word + 8 <= low + local.size; word += 8) {
            const Allocation& block = memory.allocation(memory.provenance(word));
            const u128 value = memory.read_bits(word, 8);   // numbers do not wipe out what a pointer left beside their bytes
            if (block.kind != AllocKind::Heap || !block.is_live || value < block.base || value > block.base + block.size) continue;
            event(EventKind::Argument, word, 8, block.serial);
            if (!watch->events.empty()) watch->events.back().function = callee;
        }
    }
}

bool Machine::Impl::watch_before(const Insn& insn) {
    touches_guard = false;
    if (watch != nullptr || watches_guard) watch_effect(insn);
    return !touches_guard || stack_overflow();
}

void Machine::Impl::watch_effect(const Insn& insn) {
    Effect effect = effect_of(insn);
    if (effect == Effect::Other) return watch_other(insn);
    if (insn.op == Op::SetState || insn.op == Op::StorageDead) {
        return watch_store(state.fp + static_cast<int64_t>(insn.a), static_cast<uint32_t>(insn.b), EventKind::State);
    }
    if (insn.op == Op::MarkMem) return watch_store(get<uint64_t>(insn.a), static_cast<uint32_t>(insn.b), EventKind::State);
    if (effect == Effect::None) return;
    uint64_t size = effect_size(effect, insn);
    if (effect < Effect::M1) return watch_store(state.fp + static_cast<int64_t>(insn.a), size, EventKind::Write);
    int64_t disp = effect == Effect::MC ? 0 : insn.c;
    watch_store(get<uint64_t>(insn.a) + static_cast<uint64_t>(disp), size, EventKind::Write);
}

}  // namespace framewalk
