// The public face of the machine, endings, and what the loop asks about memory when an access is not
// plainly right.
#include "machine/machine.h"

#include <algorithm>
#include <cstring>

#include "base/sort_stably.h"
#include "machine/impl.h"
#include "machine/shims.h"

namespace framewalk {

using namespace mir;

Machine::Impl::Impl(Program& p, const SourceMap& s, MachineSettings set)
    : program(p), sources(s), settings(std::move(set)), layout_source(p), layouts(p.types(), layout_source),
      memory(settings.memory), globals(p, layouts, memory, code, *this), files(settings.files) {
    state.fp = static_cast<uint32_t>(memory.stack_high());
    threads.emplace_back();
    threads[0].name = "main";
    state.random = settings.memory.threads.seed;
    state.turn_end = next_choice();
    code.keeps_returns = settings.memory.stack.returns;
    code.distrusts_frames = !settings.pokes.empty();
    start();
}

void Machine::Impl::start() {
    Callee entry = program.entry();
    FunctionId id = globals.function(entry);
    if (!id) {
        end_internal("the program has no entry function");
        return;
    }
    push(id, kReturnToHost);
}

// ---------------------------------------------------------------- running

Stop Machine::Impl::run_to(uint64_t target) {
    if (is_end(state.stop)) return state.stop;
    if (state.tick >= target) return state.stop = Stop::Reached;
    state.stop = Stop::Slice;
    tick_limit = std::min({target, state.tick + kSlice, settings.max_ticks, state.turn_end, next_poke()});
    work_limit = std::min(state.work + kSlice, settings.max_work);
    watches_guard = leaves_stack();
    const bool sees_instructions = watch != nullptr && watch->sees_instructions();
    Stop stop = sees_instructions || watches_guard ? loop_watching() : loop();
    if (is_end(stop)) return stop;
    if (state.at_mark && !settings.pokes.empty()) poke();
    if (state.at_mark && state.tick >= state.turn_end) end_turn();
    if (state.at_mark && state.tick >= target) return state.stop = Stop::Reached;
    bool used_up = state.tick >= settings.max_ticks || state.work >= settings.max_work;
    if (used_up) {
        message = "the program took more steps than it may";
        end(Stop::OutOfTicks);
        return state.stop;
    }
    return state.stop = Stop::Slice;
}

uint64_t Machine::Impl::next_poke() const {
    for (const Poke& p : settings.pokes)
        if (p.tick > state.tick) return p.tick;
    return kForEver;
}

void Machine::Impl::poke() {
    for (const Poke& p : settings.pokes)
        if (p.tick == state.tick && memory.is_mapped(p.address, 1)) memory.poke(p.address, p.value);
}

// Does the running frame reach over a guard page that nothing made it touch?
bool Machine::Impl::leaves_stack() const {
    const StackSettings& stack = settings.memory.stack;
    if (!stack.guard || stack.probes || calls.empty()) return false;
    return stack_pointer(calls, 0) < memory.run_low();
}

// ---------------------------------------------------------------- endings

bool Machine::Impl::end(Stop stop) {
    state.stop = stop;
    switch (stop) {
        case Stop::Panicked: state.exit_code = 101; break;
        case Stop::Aborted:
        case Stop::StackOverflow: state.exit_code = 134; break;
        case Stop::Fault: state.exit_code = 3; break;
        case Stop::Unsupported: state.exit_code = 4; break;
        case Stop::Deadlock:
        case Stop::OutOfTicks:
        case Stop::OutOfOutput: state.exit_code = 5; break;
        case Stop::Internal: state.exit_code = 70; break;
        case Stop::Reached:
        case Stop::Slice:
        case Stop::Finished: break;
    }
    if (evaluating == 0) stop_span = span_at(stop == Stop::Panicked ? state.panic.begun : user_pc());
    return false;
}

bool Machine::Impl::end_fault(Fault what) {
    fault = what;
    return end(Stop::Fault);
}

bool Machine::Impl::end_fault(FaultKind kind) {
    Fault what;
    what.kind = kind;
    return end_fault(what);
}

bool Machine::Impl::end_unsupported(std::string what) {
    if (state.stop != Stop::Unsupported || message.empty()) message = std::move(what);
    return end(Stop::Unsupported);
}

// What is wrong is told at the constant's own code, whatever it called.
bool Machine::Impl::end_constant_panic() {
    if (!constant_panic) constant_panic = span_at(calls.size() > 1 ? calls[1].return_pc - 1 : state.pc);
    return end_unsupported("a constant whose evaluation panics");
}

bool Machine::Impl::end_internal(std::string what) {
    message = std::move(what);
    return end(Stop::Internal);
}

bool Machine::Impl::abort_with(std::string text) {
    append_output(2, text);
    return end(Stop::Aborted);
}

// ---------------------------------------------------------------- accesses that are not plainly right

bool Machine::Impl::recheck(Address address, uint64_t size, uint32_t align, int32_t pointer_slot, Access access) {
    if (Fault bad = memory.check(address, id_at(pointer_slot), size, align, access)) return end_fault(bad);
    look_for_strays();
    return true;
}

bool Machine::Impl::recheck_read(Address address, uint64_t size, uint32_t align) {
    if (Fault bad = memory.check_readable(address, id_at(code.insns[state.pc].b), size, align)) return end_fault(bad);
    return true;
}

bool Machine::Impl::recheck_write(Address address, uint64_t size, uint32_t align) {
    return recheck(address, size, align, code.insns[state.pc].a, Access::Write);
}

bool Machine::Impl::bad_bool(Address address, uint8_t value) {
    Fault bad;
    bad.kind = FaultKind::InvalidValue, bad.address = address, bad.size = 1, bad.bits = value;
    bad.allocation = id_at(code.insns[state.pc].b);
    bad.type = program.types().boolean();
    return end_fault(bad);
}

bool Machine::Impl::bad_value(u128 bits, Ty type) {
    Fault bad;
    bad.kind = FaultKind::InvalidValue, bad.bits = bits, bad.type = type;
    return end_fault(bad);
}

// Pointer arithmetic must stay inside the allocation, its end included; by zero bytes all is fine.
bool Machine::Impl::check_offset(const Insn& insn) {
    Address base = get<uint64_t>(insn.b);
    uint64_t by = get<uint64_t>(insn.c) * insn.n;
    if (by == 0) return true;
    AllocId id = memory.resolve(base, id_at(insn.b));
    const AllocBounds& b = memory.arrays().bounds[id];
    Address to = base + by;
    bool inside = id != kNoProvenance && base >= b.base && base <= b.end && to >= b.base && to <= b.end;
    if (inside || !memory.has_checks()) return true;
    Fault bad;
    bad.kind = FaultKind::PointerArithmetic, bad.access = Access::Reference;
    bad.address = to, bad.size = by, bad.allocation = id;
    return end_fault(bad);
}

bool Machine::Impl::field_in_dyn(const Insn& insn) {
    const DynFieldSite& site = code.dyn_fields[static_cast<uint32_t>(insn.c)];
    Address vtable = get<uint64_t>(site.vtable);
    if (!is_vtable(vtable)) return bad_value(vtable, Ty());
    uint64_t align = std::max<uint64_t>(1, static_cast<uint64_t>(memory.read_bits(vtable + 16, 8)));
    AllocId id = id_at(insn.b);
    put_pointer(insn.a, get<uint64_t>(insn.b) + ((site.offset + align - 1) & ~(align - 1)), id);
    return true;
}

// ---------------------------------------------------------------- looking

Span Machine::Impl::span_at(uint32_t pc) const {
    auto after = std::upper_bound(code.spans.begin(), code.spans.end(), pc, [](uint32_t at, const auto& row) { return at < row.first; });
    return after == code.spans.begin() ? Span() : std::prev(after)->second;
}

FunctionId Machine::Impl::function_at(uint32_t pc) const {
    auto after = std::upper_bound(code.owners.begin(), code.owners.end(), pc, [](uint32_t at, const auto& row) { return at < row.first; });
    return after == code.owners.begin() ? FunctionId() : std::prev(after)->second;
}

// ---------------------------------------------------------------- the public face

Machine::Machine(Program& program, const SourceMap& sources, MachineSettings settings)
    : impl_(std::make_unique<Impl>(program, sources, std::move(settings))) {}
Machine::~Machine() = default;

Stop Machine::run_to(uint64_t target) {
    impl_->watch = nullptr;
    return impl_->run_to(target);
}

Stop Machine::run_watching(uint64_t target, Watch& watch) {
    impl_->watch = &watch;
    Stop stop = impl_->run_to(target);
    impl_->watch = nullptr;
    return stop;
}

uint64_t Machine::tick() const { return impl_->state.tick; }
uint64_t Machine::work() const { return impl_->state.work; }
Stop Machine::last_stop() const { return impl_->state.stop; }
int Machine::exit_code() const { return impl_->state.exit_code; }

const CodeMark* Machine::current_mark() const {
    const RunState& s = impl_->state;
    if (!s.at_mark || is_end(s.stop) || s.pc == 0) return nullptr;
    if (s.resumed != 0) return &impl_->code.marks[s.resumed - 1];
    const Insn& insn = impl_->code.insns[s.pc - 1];
    return insn.op == Op::Mark ? &impl_->code.marks[static_cast<uint32_t>(insn.a)] : nullptr;
}

Span Machine::stop_span() const {
    if (const CodeMark* mark = current_mark()) return mark->span;
    return ended() ? impl_->stop_span : impl_->span_at(impl_->state.pc);
}

const Machine::Damage& Machine::damage() const { return impl_->damage; }
uint32_t Machine::stacklets() const { 
    size_t count = impl_->stacklets.size();
    for (const ThreadRecord& t : impl_->threads)
        if (t.status != ThreadStatus::Ended) count += t.stacklets.size();
    return static_cast<uint32_t>(count);
}
uint64_t Machine::crossings() const { return impl_->state.crossings; }

uint64_t Machine::stack_moves() const {
    uint64_t pushed = impl_->state.next_call - 1, there = impl_->calls.size();
    for (size_t i = 0; i < impl_->threads.size(); ++i)
        if (i != impl_->state.thread) there += impl_->threads[i].calls.size();
    return 2 * pushed - there;
}

const Fault& Machine::fault() const { return impl_->fault; }
const std::string& Machine::message() const { return impl_->message; }
const std::string& Machine::help() const { return impl_->help; }
bool Machine::is_panicking() const { return impl_->state.panic.count > 0; }

uint32_t Machine::frame_count() const { return static_cast<uint32_t>(impl_->calls.size()); }

FrameInfo Machine::frame(uint32_t index) const {
    FrameInfo info = impl_->frame_of(impl_->calls, index, impl_->top_pc());
    const CodeMark* mark = index + 1 == impl_->calls.size() ? current_mark() : nullptr;
    if (mark != nullptr) info.span = mark->span;
    return info;
}

// Where the innermost frame stands. One that a panic left stands at the call that panicked: what its
// cleanup did is no place of the program.
uint32_t Machine::Impl::top_pc() const {
    return state.stop == Stop::Panicked ? state.panic.at : state.pc;
}

FrameInfo Machine::Impl::frame_of(const std::vector<CallRecord>& frames, size_t index, uint32_t pc) const {
    const CallRecord& record = frames[index];
    FrameInfo info;
    info.function = FunctionId(record.function);
    info.pc = index + 1 == frames.size() ? pc : frames[index + 1].return_pc - 1;
    info.frame_pointer = record.frame_pointer;
    const Function& f = code.functions[info.function];
    info.low = record.frame_pointer - f.frame_size;
    info.is_library = f.is_library;
    info.is_hidden = f.shown == Shown::Hidden;
    info.span = span_at(info.pc);
    info.serial = record.serial;
    info.return_slot = return_slot(frames, index);
    if (info.return_slot != 0) info.is_return_intact = memory.read_bits(info.return_slot, 8) == return_address(frames, index);
    return info;
}

uint32_t Machine::visible_depth() const { return impl_->visible_depth(); }

// Asked at every step of a scan, so the depths below frames that are still there are remembered. A call's
// number tells whether it is the same: then so is everything below it.
uint32_t Machine::Impl::visible_depth() {
    if (depths.size() > calls.size()) depths.resize(calls.size());
    while (!depths.empty() && depths.back().serial != calls[depths.size() - 1].serial) depths.pop_back();
    for (size_t i = depths.size(); i < calls.size(); ++i) {
        uint32_t below = i == 0 ? 0 : depths.back().depth;
        bool is_visible = code.functions[FunctionId(calls[i].function)].shown != Shown::Hidden;
        depths.push_back({calls[i].serial, below + is_visible});
    }
    return depths.empty() ? 0 : depths.back().depth;
}

const Function& Machine::function(FunctionId id) const { return impl_->code.functions[id]; }
Span Machine::span_at(uint32_t pc) const { return impl_->span_at(pc); }
AllocId Machine::panic_payload() const {
    const AllocId id = impl_->state.panic.data_id;
    const Allocation& block = impl_->memory.allocation(id);
    return block.kind == AllocKind::Heap && block.is_live ? id : kNoProvenance;
}

FunctionId Machine::callee_at(uint32_t pc) const {
    const bool is_call = pc < impl_->code.insns.size() && impl_->code.insns[pc].op == Op::Call;
    return is_call ? FunctionId(static_cast<uint32_t>(impl_->code.insns[pc].b)) : FunctionId();
}

FunctionId Machine::function_at(uint32_t pc) const { return impl_->function_at(pc); }
FunctionId Machine::function_of_address(Address address) const { return impl_->globals.function_at_address(address); }

std::optional<Machine::VtableInfo> Machine::vtable_of_address(Address address) const {
    const Globals::VtableRow* row = impl_->globals.vtable_at(address);
    if (row == nullptr) return std::nullopt;
    return VtableInfo{row->concrete, row->dynamic};
}

std::vector<Machine::StaticInfo> Machine::statics() const {
    std::vector<StaticInfo> list;
    for (const Globals::StaticRow& row : impl_->globals.statics()) {
        if (!row.is_promoted) list.push_back({row.def, impl_->program.static_name(row.def), row.type, row.ref.address});
    }
    sort_stably(list.begin(), list.end(), [](const StaticInfo& x, const StaticInfo& y) { return x.address < y.address; });
    return list;
}

uint64_t Machine::thread_id() const { return impl_->running_thread().id; }
const std::string& Machine::thread_name() const { return impl_->running_thread().name; }

std::vector<ThreadInfo> Machine::threads() const {
    std::vector<ThreadInfo> list;
    for (size_t i = 0; i < impl_->threads.size(); ++i) {
        const ThreadRecord& t = impl_->threads[i];
        bool runs = i == impl_->state.thread;
        if (t.status == ThreadStatus::Ended && !runs) continue;
        list.push_back({t.id, t.name, runs, t.status == ThreadStatus::Waiting, impl_->memory.stack_of(t.stack)});
    }
    return list;
}

std::vector<FrameInfo> Machine::frames_of_thread(uint64_t id) const {
    std::vector<FrameInfo> list;
    for (const ThreadRecord& t : impl_->threads) {
        if (t.id != id) continue;
        bool runs = t.id == thread_id();
        const std::vector<CallRecord>& calls = runs ? impl_->calls : t.calls;
        for (uint32_t i = 0; i < calls.size(); ++i) list.push_back(runs ? frame(i) : impl_->frame_of(calls, i, t.pc));
    }
    return list;
}

std::vector<WaitInfo> Machine::waits() const {
    std::vector<WaitInfo> list;
    for (const ThreadRecord& t : impl_->threads) {
        if (t.status != ThreadStatus::Waiting) continue;
        WaitInfo info;
        info.thread = t.id, info.reason = t.reason, info.key = t.key, info.other = t.other, info.site = t.site;
        for (const ThreadRecord& other : impl_->threads)
            for (const ThreadRecord::Hold& hold : other.holds)
                if (hold.key == t.key) info.holders.push_back({other.id, hold.since});
        list.push_back(std::move(info));
    }
    return list;
}

std::string Machine::name_of_thread(uint64_t id) const {
    for (const ThreadRecord& t : impl_->threads)
        if (t.id == id) return t.name;
    return {};
}

uint32_t Machine::thread_count() const {
    uint32_t count = 0;
    for (const ThreadRecord& t : impl_->threads) count += t.status != ThreadStatus::Ended;
    return count;
}

const Memory& Machine::memory() const { return impl_->memory; }
Layouts& Machine::layouts() { return impl_->layouts; }
Program& Machine::program() { return impl_->program; }
const SourceMap& Machine::sources() const { return impl_->sources; }
const MachineSettings& Machine::settings() const { return impl_->settings; }

const FileTable& Machine::files() const { return impl_->files; }

std::string_view Machine::out() const { return std::string_view(impl_->out).substr(0, impl_->state.out_size); }
std::string_view Machine::err() const { return std::string_view(impl_->err).substr(0, impl_->state.err_size); }

std::vector<Machine::OutputPart> Machine::output_parts() const {
    std::vector<OutputPart> list(impl_->parts.begin(), impl_->parts.begin() + static_cast<long>(impl_->state.parts));
    if (!list.empty()) list.back().size = static_cast<uint32_t>(impl_->state.last_part);
    return list;
}

std::optional<u128> Machine::evaluate_constant(DefId def, Args args, Ty type, Span span) {
    impl_->state.stop = Stop::Slice;
    impl_->message.clear();
    StaticRef ref = impl_->globals.constant(def, args, type, span);
    uint64_t size = impl_->layouts.of(type).size;
    if (!ref.ok || size > sizeof(u128)) return std::nullopt;
    u128 value = 0;
    std::memcpy(&value, impl_->memory.bytes() + ref.address, size);
    return value;
}

bool Machine::can_evaluate(DefId def, Args args, Ty type, Span span) {
    impl_->state.stop = Stop::Slice;
    impl_->message.clear();
    return impl_->globals.constant(def, args, type, span).ok;
}

std::optional<Span> Machine::constant_panic() const { return impl_->constant_panic; }

}  // namespace framewalk
