// Which accesses the search for data races sees: those through pointers, and those to locals that have their
// address taken. Once there are threads, the instructions that make them are replaced by their watched twins
// (code.h), so that programs of one thread pay nothing.
//
// Going back in time does not take back what is known of accesses: the run is the same again, so what was looked
// at once is not looked at when it is replayed.
#include "machine/effects.h"
#include "machine/impl.h"

namespace framewalk {

using namespace mir;

namespace {

bool is_load(Op op) { return op >= Op::Load8 && op <= Op::LoadAgg; }
bool is_store(Op op) { return op >= Op::Store8 && op <= Op::StoreAgg; }

// Bytes of the frame that an instruction reads or writes.
struct FrameAccess {
    int32_t offset = 0;
    uint64_t size = 0;
    bool is_write = false;
};

// An operand's size is taken from the result's: they differ only where a value is compared, counted or converted.
template <class Take>
void for_each_frame_access(const Insn& insn, const Take& take) {
    const Op op = plain(insn.op);
    if (op == Op::AddrLocal || op == Op::CheckInit) return;
    const Effect effect = effect_of(insn);
    const bool has_result = effect >= Effect::F1 && effect <= Effect::FC;
    const uint64_t size = has_result ? effect_size(effect, insn) : 1;
    const int32_t offsets[] = {insn.a, insn.b, insn.c};
    const char* kinds = operands_of(op);
    for (int i = 0; i < 3; ++i)
        if (kinds[i] == 's') take(FrameAccess{offsets[i], op == Op::CopyL || op <= Op::MovF ? size : 1, false});
    if (has_result && kinds[0] == 'd') take(FrameAccess{insn.a, size, true});
}

bool overlaps(const TakenLocal& local, const FrameAccess& access) {
    return access.offset < local.offset + static_cast<int64_t>(local.size) && local.offset < access.offset + static_cast<int64_t>(access.size);
}

}  // namespace

// ---------------------------------------------------------------- what is watched

bool Machine::Impl::touches_taken(const Function& f, const Insn& insn) const {
    bool touches = false;
    for_each_frame_access(insn, [&](const FrameAccess& access) {
        for (const TakenLocal& local : f.taken) touches |= overlaps(local, access);
    });
    return touches;
}

void Machine::Impl::watch_function(Function& f) {
    f.orders_threads = f.is_library && f.span.valid() && program.orders_threads(f.span);
    f.formats = f.is_library && f.span.valid() && program.formats(f.span);
    for (uint32_t pc = f.code_start; pc < f.code_end; ++pc) {
        Insn& insn = code.insns[pc];
        if (insn.op > Op::Count) continue;
        if (is_load(insn.op) || is_store(insn.op) || (!f.taken.empty() && touches_taken(f, insn))) insn.op = watched(insn.op);
    }
}

void Machine::Impl::watch_accesses() {
    for (uint32_t i = 0; i < code.functions.size(); ++i) {
        Function& f = code.functions[FunctionId(i)];
        if (f.is_lowered && f.code_end > code.watched_to) watch_function(f);
    }
    code.watched_to = static_cast<uint32_t>(code.insns.size());
}

// ---------------------------------------------------------------- what happens

Races* Machine::Impl::racing() {
    if (!races || races_rest || evaluating > 0 || !memory.has_checks() || state.tick < races_seen) return nullptr;
    races_seen = state.tick;
    return races.get();
}

void Machine::Impl::note_start(uint64_t child) {
    if (!races) races = std::make_unique<Races>();
    if (state.tick >= races_seen) races_rest = false;
    watch_accesses();
    if (Races* r = racing()) r->start(running_thread().id, child);
}

void Machine::Impl::note_end() {
    Races* r = racing();
    if (r == nullptr) return;
    r->end(running_thread().id);
    uint64_t last = 0;
    size_t left = 0;
    for (const ThreadRecord& t : threads)
        if (t.status != ThreadStatus::Ended && t.id != running_thread().id) ++left, last = t.id;
    races_rest = left == 1 && r->settle(last);
}

// The innermost frames are asked first: what the program's own code or a value's formatting does counts.
bool Machine::Impl::in_ordering() const {
    for (size_t i = calls.size(); i-- > 0;) {
        const Function& f = code.functions[FunctionId(calls[i].function)];
        if (!f.is_library || f.formats) return false;
        if (f.orders_threads) return true;
    }
    return false;
}

bool Machine::Impl::race_at(Address address, uint64_t size, bool is_write, bool is_atomic) {
    Races* r = size == 0 ? nullptr : racing();
    if (r == nullptr || (!is_atomic && in_ordering())) return true;
    const std::optional<Races::Earlier> earlier = r->access(running_thread().id, {address, size, is_write, is_atomic, site()});
    if (!earlier) return true;
    Fault bad;
    bad.kind = FaultKind::DataRace, bad.access = is_write ? Access::Write : Access::Read;
    bad.address = address, bad.size = size, bad.allocation = memory.find(address);
    bad.other = {earlier->thread, earlier->site.tick, earlier->site.pc, earlier->is_write ? Access::Write : Access::Read, earlier->is_atomic};
    return end_fault(bad);
}

bool Machine::Impl::race_before(const Insn& insn) {
    if (racing() == nullptr) return true;
    const Op op = plain(insn.op);
    const uint64_t size = effect_size(effect_of(insn), insn);
    if (is_load(op) && !race_at(get<uint64_t>(insn.b) + (op == Op::LoadAgg ? 0 : static_cast<uint64_t>(int64_t(insn.c))), size, false)) return false;
    if (is_store(op) && !race_at(get<uint64_t>(insn.a) + (op == Op::StoreAgg ? 0 : static_cast<uint64_t>(int64_t(insn.c))), size, true)) return false;
    const Function& f = code.functions[FunctionId(calls.back().function)];
    bool goes_on = true;
    for_each_frame_access(insn, [&](const FrameAccess& access) {
        for (const TakenLocal& local : f.taken)
            if (goes_on && overlaps(local, access)) goes_on = race_at(static_cast<Address>(state.fp + int64_t(access.offset)), access.size, access.is_write);
    });
    return goes_on;
}

bool Machine::Impl::order(uint64_t key, uint64_t size, uint64_t what) {
    Races* r = racing();
    if (r == nullptr) return true;
    if (size != 0 && !race_at(key, size, (what & order::kWrite) != 0, true)) return false;
    const uint64_t thread = running_thread().id;
    if (size != 0 || (what & order::kFence) != 0) {
        r->order(thread, key, what);
    } else {
        if ((what & order::kAcquire) != 0) r->acquire(thread, key);
        if ((what & order::kRelease) != 0) r->release(thread, key);
    }
    size_t left = 0;
    for (const ThreadRecord& t : threads) left += t.status != ThreadStatus::Ended;
    races_rest = left == 1 && r->settle(thread);
    return true;
}

}  // namespace framewalk
