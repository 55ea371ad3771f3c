// Intrinsics that are more than an instruction: the heap, copies, floats, text, input and output,
// unwinding.
#include <algorithm>
#include <cmath>

#include "machine/cube_root.h"
#include "machine/float_functions.h"
#include "machine/float_text.h"
#include "machine/impl.h"

namespace framewalk {

using namespace mir;
using I = mir::Intrinsic;

namespace {

constexpr size_t kFloatBuffer = 8192;        // longest text of a float that is ever made

u128 reverse_bits(u128 value, uint32_t bits) {
    u128 out = 0;
    for (uint32_t i = 0; i < bits; ++i) out |= ((value >> i) & 1) << (bits - 1 - i);
    return out;
}

uint32_t count_ones(u128 value) {
    return static_cast<uint32_t>(__builtin_popcountll(static_cast<uint64_t>(value)) +
                                 __builtin_popcountll(static_cast<uint64_t>(value >> 64)));
}

uint32_t leading_zeros(u128 value, uint32_t bits) {
    for (uint32_t i = 0; i < bits; ++i) {
        if ((value >> (bits - 1 - i)) & 1) return i;
    }
    return bits;
}

template <class T>
T unary(FloatFn fn, T x) {
    switch (fn) {
        case FloatFn::Sqrt: return std::sqrt(x);
        case FloatFn::Cbrt: return cube_root(x);
        case FloatFn::Floor: return std::floor(x);
        case FloatFn::Ceil: return std::ceil(x);
        case FloatFn::Round: return std::round(x);
        case FloatFn::RoundTiesEven: return std::nearbyint(x);
        case FloatFn::Trunc: return std::trunc(x);
        case FloatFn::Abs: return std::fabs(x);
        case FloatFn::Sin: return platform::sin(x);
        case FloatFn::Cos: return platform::cos(x);
        case FloatFn::Tan: return platform::tan(x);
        case FloatFn::Asin: return platform::asin(x);
        case FloatFn::Acos: return platform::acos(x);
        case FloatFn::Atan: return platform::atan(x);
        case FloatFn::Sinh: return platform::sinh(x);
        case FloatFn::Cosh: return platform::cosh(x);
        case FloatFn::Tanh: return platform::tanh(x);
        case FloatFn::Asinh: return std::asinh(x);
        case FloatFn::Acosh: return std::acosh(x);
        case FloatFn::Atanh: return std::atanh(x);
        case FloatFn::Exp: return std::exp(x);
        case FloatFn::Exp2: return std::exp2(x);
        case FloatFn::ExpM1: return std::expm1(x);
        case FloatFn::Ln: return platform::log(x);
        case FloatFn::Log2: return platform::log2(x);
        case FloatFn::Log10: return platform::log10(x);
        case FloatFn::Ln1p: return std::log1p(x);
        case FloatFn::Pow:
        case FloatFn::Atan2:
        case FloatFn::Hypot:
        case FloatFn::Min:
        case FloatFn::Max:
        case FloatFn::Rem:
        case FloatFn::CopySign: break;
    }
    return x;
}

template <class T>
T binary(FloatFn fn, T x, T y) {
    switch (fn) {
        case FloatFn::Pow: return platform::pow(x, y);
        case FloatFn::Atan2: return platform::atan2(x, y);
        case FloatFn::Hypot: return platform::hypot(x, y);
        case FloatFn::Min: return std::fmin(x, y);
        case FloatFn::Max: return std::fmax(x, y);
        case FloatFn::Rem: return std::fmod(x, y);
        case FloatFn::CopySign: return std::copysign(x, y);
        default: return x;
    }
}

// By repeated squaring, as compilers' run-time libraries do it.
template <class T>
T powi(T x, int32_t n) {
    bool invert = n < 0;
    uint32_t exponent = invert ? 0u - static_cast<uint32_t>(n) : static_cast<uint32_t>(n);
    T result = 1;
    for (; exponent != 0; exponent >>= 1) {
        if (exponent & 1) result *= x;
        x *= x;
    }
    return invert ? 1 / result : result;
}

// What one intrinsic call works on.
class Call {
public:
    Call(Machine::Impl& machine, const Insn& insn)
        : m(machine), site(machine.code.intrinsics[static_cast<uint32_t>(insn.b)]), to(insn.a) {}

    // True: goes on with the next instruction, or where control was moved to (`moved`).
    bool run() {
        switch (site.which) {
            case I::Alloc:
            case I::AllocZeroed: return alloc(word(0), word(1), Ty(), site.which == I::AllocZeroed);
            case I::HeapContent:
                m.memory.hint_type(id(0), site.ty);
                return true;
            case I::BoxAlloc: return box_alloc();
            case I::Dealloc: return dealloc(pointer(0), id(0), word(1), word(2));
            case I::Realloc: return realloc();
            case I::SizeOfVal:
            case I::AlignOfVal: return size_of_val();
            case I::Upcast: return upcast();
            case I::Copy: return copy(true);
            case I::CopyNonoverlapping: return copy(false);
            case I::WriteBytes: return write_bytes();
            case I::CompareBytes: return compare_bytes();
            case I::Uninit: return uninit_scalar();
            case I::PtrOffsetFrom: return offset_from();
            case I::RotateLeft:
            case I::RotateRight: return rotate();
            case I::CountOnes: return put_u32(count_ones(bits(0)));
            case I::LeadingZeros: return put_u32(leading_zeros(bits(0), width()));
            case I::TrailingZeros: return put_u32(trailing_zeros());
            case I::SwapBytes: return swap_bytes();
            case I::ReverseBits: return put_bits(reverse_bits(bits(0), width()));
            case I::FloatUnary:
            case I::FloatBinary:
            case I::FloatMulAdd:
            case I::FloatPowi: return is_f64() ? floats<double>() : floats<float>();
            case I::FloatToText: return float_text();
            case I::FloatFromText: return float_parse();
            case I::Abort: return m.end(Stop::Aborted);
            case I::Exit: return exit();
            case I::WriteOut: return m.write_output(static_cast<int>(word32(0)), pointer(1), word(2), id(1));
            case I::ReadIn: return read_in();
            case I::FileCall: return m.file_call(site, to);
            case I::BeginPanic: return begin_panic();
            case I::CatchUnwind: return catch_unwind();
            case I::PanicCount: return put_word(m.state.panic.count);
            case I::CallerLocation: return caller_location();
            case I::ThreadSpawn: return thread_spawn();
            case I::ThreadCurrent: return put_word(m.running_thread().id);
            case I::ThreadName: return thread_name();
            case I::ThreadKeeps: return thread_keeps();
            case I::ThreadYield: return after_this([this] { return m.take_turns(); });
            case I::ThreadWait: return thread_wait();
            case I::ThreadOrder: return m.order(word(0), word(1), word(2));
            case I::ThreadHold: return m.hold(word(0)), true;
            case I::ThreadGive: return m.give(word(0)), true;
            case I::ThreadWake: return put_word(m.wake_threads(word(0), word(1)));
            case I::ClockNow: return put_word(m.clock());
            // ---- lowered to other instructions
            case I::SizeOf:
            case I::AlignOf:
            case I::NeedsDrop:
            case I::DropInPlace:
            case I::Read:
            case I::Write:
            case I::ReadUnaligned:
            case I::WriteUnaligned:
            case I::Forget:
            case I::Transmute:
            case I::Zeroed:
            case I::PtrOffset:
            case I::PtrWrappingOffset:
            case I::PtrAddress:
            case I::PtrFromParts:
            case I::PtrMetadata:
            case I::SliceFromParts:
            case I::SliceFromPartsMut:
            case I::StrFromParts:
            case I::PtrGuaranteedEq:
            case I::WrappingAdd:
            case I::WrappingSub:
            case I::WrappingMul:
            case I::AddOverflows:
            case I::SubOverflows:
            case I::MulOverflows:
            case I::UncheckedDiv:
            case I::UncheckedRem:
            case I::UncheckedShl:
            case I::UncheckedShr:
            case I::DiscriminantValue:
            case I::Unreachable:
            case I::TypeName:
            case I::TypeId:
            case I::Nop:
            case I::Count: break;
        }
        return m.end_internal("an intrinsic that the machine does not know");
    }
    bool moved = false;

private:
    uint64_t word(size_t i) const { return m.get<uint64_t>(site.operands[i]); }
    uint32_t word32(size_t i) const { return m.get<uint32_t>(site.operands[i]); }
    Address pointer(size_t i) const { return word(i); }
    AllocId id(size_t i) const { return m.id_at(site.operands[i]); }
    uint32_t width() const { return static_cast<uint32_t>(site.size) * 8; }
    bool is_f64() const { return site.size == 8; }
    u128 bits(size_t i) const { return m.memory.read_bits(m.state.fp + static_cast<int64_t>(site.operands[i]), static_cast<uint32_t>(site.size)); }
    bool put_bits(u128 value) {
        std::memcpy(m.at(to), &value, site.size);
        return true;
    }
    bool put_u32(uint32_t value) {
        m.put<uint32_t>(to, value);
        return true;
    }
    bool put_word(uint64_t value) {
        m.put<uint64_t>(to, value);
        return true;
    }
    bool fault(Fault f) { return m.end_fault(f); }

    // ------------------------------------------------------------ heap
    bool alloc(uint64_t size, uint64_t align, Ty type, bool zeroed) {
        Address at;
        AllocId id;
        if (!m.heap_alloc(size, align, type, at, id)) return false;
        m.put_pointer(to, at, id);
        if (zeroed && id != kNoProvenance) {
            std::memset(m.memory.arrays().bytes + at, 0, size);
            m.memory.set_state(at, size, kInit);
        }
        return true;
    }
    bool box_alloc() {
        if (site.size == 0) {
            m.put_pointer(to, site.align, kNoProvenance);
            return true;
        }
        if (!alloc(site.size, site.align, site.ty, false)) return false;
        if (m.get<uint64_t>(to) != 0) return true;
        return m.abort_with("memory allocation of " + std::to_string(site.size) + " bytes failed\n");
    }
    bool dealloc(Address at, AllocId allocation, uint64_t size, uint64_t align) {
        AllocId resolved = m.memory.resolve(at, allocation);
        uint64_t serial = m.memory.allocation(resolved).serial;
        if (!m.race_at(at, m.memory.allocation(resolved).is_live ? size : 0, true)) return false;
        if (Fault bad = m.memory.heap_free(at, allocation, size, align, m.site())) return fault(bad);
        m.state.work += m.memory.take_heap_effort() / 16;
        m.event(EventKind::Free, at, size, serial);
        return true;
    }
    // Always moves: what a buffer's growth costs can then be seen.
    bool realloc() {
        Address old = pointer(0);
        AllocId old_id = id(0);
        uint64_t old_size = word(1), align = word(2), size = word(3);
        if (Fault bad = m.memory.check(old, old_id, old_size, 1, Access::Read)) return fault(bad);
        Ty type = m.memory.allocation(m.memory.resolve(old, old_id)).type;
        Address at;
        AllocId new_id;
        if (!m.heap_alloc(size, align, type, at, new_id)) return false;
        if (new_id != kNoProvenance) {
            m.memory.copy(at, old, std::min(old_size, size));
            m.memory.count_move(std::min(old_size, size));
            if (!dealloc(old, old_id, old_size, align)) return false;
        }
        m.put_pointer(to, at, new_id);
        return true;
    }
    bool upcast() {
        const Globals::VtableRow* row = m.globals.vtable_at(static_cast<Address>(word(0)));
        if (!row) return m.bad_value(word(0), site.ty);
        StaticRef wanted = m.globals.vtable(row->concrete, site.ty);
        if (!wanted.ok) return false;
        m.put_pointer(to, wanted.address, kVtableId);
        return true;
    }
    struct Extent { uint64_t size, align; };
    static uint64_t round_up(uint64_t value, uint64_t align) { return (value + align - 1) & ~(align - 1); }

    // Of a value with an unsized tail, whose length or vtable is `meta`; the tail lies in as many structs as there are.
    Extent extent(const Layout& l, uint64_t meta) {
        if (l.variants.empty() || l.variants[0].fields.empty()) {
            if (l.tail == TailKind::Dyn)
                return {static_cast<uint64_t>(m.memory.read_bits(meta + 8, 8)), static_cast<uint64_t>(m.memory.read_bits(meta + 16, 8))};
            uint64_t stride = l.tail == TailKind::Str ? 1 : m.layouts.of(l.tail_type).size;
            return {stride * meta, l.align};
        }
        Extent tail = extent(m.layouts.of(l.variants[0].fields.back()), meta);
        const TyData data = m.program.types()[l.ty];
        uint32_t packed = data.kind == TyKind::Adt ? m.program.adt(data.def).repr.packed : 0;
        if (packed != 0) tail.align = std::min<uint64_t>(tail.align, packed);
        uint64_t align = std::max<uint64_t>(l.align, tail.align);
        return {round_up(round_up(l.variants[0].offsets.back(), tail.align) + tail.size, align), align};
    }

    bool size_of_val() {
        uint64_t meta = m.get<uint64_t>(site.operands[0] + 8);
        if (site.layout->tail == TailKind::Dyn && !m.is_vtable(meta)) return m.bad_value(meta, site.ty);
        Extent of = extent(*site.layout, meta);
        return put_word(site.which == I::SizeOfVal ? of.size : of.align);
    }

    // ------------------------------------------------------------ bytes
    bool copy(bool may_overlap) {
        Address from = pointer(0), target = pointer(1);
        uint64_t count = word(2);
        uint64_t size = count * site.size;
        if (site.size != 0 && size / site.size != count) size = UINT64_MAX;
        if (Fault bad = m.memory.check(from, id(0), size, site.align, Access::Read)) return fault(bad);
        if (Fault bad = m.memory.check(target, id(1), size, site.align, Access::Write)) return fault(bad);
        bool overlaps = size != 0 && from < target + size && target < from + size;
        if (!may_overlap && overlaps) {
            Fault bad;
            bad.kind = FaultKind::OverlappingCopy;
            bad.address = target, bad.size = size, bad.allocation = id(1);
            return fault(bad);
        }
        if (!m.race_at(from, size, false) || !m.race_at(target, size, true)) return false;
        m.memory.copy(target, from, size);
        m.charge(size);
        return true;
    }
    bool write_bytes() {
        Address target = pointer(0);
        uint64_t count = word(2), size = count * site.size;
        if (site.size != 0 && size / site.size != count) size = UINT64_MAX;
        if (Fault bad = m.memory.check(target, id(0), size, site.align, Access::Write)) return fault(bad);
        if (size == 0) return true;
        if (!m.race_at(target, size, true)) return false;
        std::memset(m.memory.arrays().bytes + target, m.get<uint8_t>(site.operands[1]), size);
        m.memory.set_state(target, size, kInit);
        m.memory.clear_provenance(target, size);
        m.charge(size);
        return true;
    }
    bool compare_bytes() {
        Address x = pointer(0), y = pointer(1);
        uint64_t size = word(2);
        if (Fault bad = m.memory.check_readable(x, id(0), size, 1)) return fault(bad);
        if (Fault bad = m.memory.check_readable(y, id(1), size, 1)) return fault(bad);
        int order = size == 0 ? 0 : std::memcmp(m.memory.bytes() + x, m.memory.bytes() + y, size);
        m.put<int32_t>(to, order < 0 ? -1 : order > 0 ? 1 : 0);
        m.charge(size);
        return true;
    }
    // `uninit` of a plain scalar is undefined behaviour by itself.
    bool uninit_scalar() {
        Fault bad;
        bad.kind = FaultKind::Uninitialised;
        bad.type = site.ty, bad.size = site.size;
        return fault(bad);
    }
    bool offset_from() {
        AllocId x = m.memory.resolve(pointer(0), id(0)), y = m.memory.resolve(pointer(1), id(1));
        int64_t distance = static_cast<int64_t>(pointer(0) - pointer(1));
        bool same = x == y || distance == 0;
        if (!same || site.size == 0 || distance % static_cast<int64_t>(site.size) != 0) {
            Fault bad;
            bad.kind = FaultKind::PointerArithmetic;
            bad.address = pointer(0), bad.allocation = x;
            return fault(bad);
        }
        return put_word(static_cast<uint64_t>(distance / static_cast<int64_t>(site.size)));
    }

    // ------------------------------------------------------------ integers
    bool rotate() {
        uint32_t by = word32(1) % width();
        if (site.which == I::RotateRight) by = (width() - by) % width();
        u128 value = bits(0);
        if (by != 0) value = (value << by) | (value >> (width() - by));
        return put_bits(truncate_unsigned(value, width()));
    }
    uint32_t trailing_zeros() const {
        u128 value = bits(0);
        for (uint32_t i = 0; i < width(); ++i) {
            if ((value >> i) & 1) return i;
        }
        return width();
    }
    bool swap_bytes() {
        u128 value = bits(0), out = 0;
        for (uint32_t i = 0; i < site.size; ++i) out |= ((value >> (8 * i)) & 0xFF) << (8 * (site.size - 1 - i));
        return put_bits(out);
    }

    // ------------------------------------------------------------ floats
    template <class T>
    bool floats() {
        auto arg = [&](size_t i) { return m.get<T>(site.operands[i]); };
        T result = 0;
        switch (site.which) {
            case I::FloatUnary: result = unary<T>(static_cast<FloatFn>(word32(1)), arg(0)); break;
            case I::FloatBinary: result = binary<T>(static_cast<FloatFn>(word32(2)), arg(0), arg(1)); break;
            case I::FloatMulAdd: result = std::fma(arg(0), arg(1), arg(2)); break;
            default: result = powi<T>(arg(0), m.get<int32_t>(site.operands[1])); break;
        }
        m.put<T>(to, result);
        return true;
    }
    bool float_text() {
        std::string text = float_to_text(static_cast<uint64_t>(bits(0)), is_f64(), static_cast<FloatStyle>(word32(3)), std::min<uint64_t>(word(4), kFloatBuffer));
        uint64_t size = std::min<uint64_t>(text.size(), word(2));
        if (Fault bad = m.memory.check(pointer(1), id(1), size, 1, Access::Write)) return fault(bad);
        store_text(pointer(1), text.substr(0, size));
        return put_word(size);
    }
    void store_text(Address at, std::string_view text) {
        std::memcpy(m.memory.arrays().bytes + at, text.data(), text.size());
        m.memory.set_state(at, text.size(), kInit);
        m.memory.clear_provenance(at, text.size());
    }
    bool float_parse() {
        uint64_t size = word(1), value = 0;
        if (Fault bad = m.memory.check_readable(pointer(0), id(0), size, 1)) return fault(bad);
        if (Fault bad = m.memory.check(pointer(2), id(2), 1, 1, Access::Write)) return fault(bad);
        std::string_view text(reinterpret_cast<const char*>(m.memory.bytes() + pointer(0)), size);
        bool ok = float_from_text(text, is_f64(), value);
        m.memory.write_bits(pointer(2), ok ? 1 : 0, 1);
        return put_bits(value);
    }

    // ------------------------------------------------------------ running
    bool exit() {
        m.state.exit_code = static_cast<int>(word32(0)) & 0xFF;
        return m.end(Stop::Finished);
    }
    bool read_in() {
        const std::string& input = m.settings.input;
        uint64_t left = input.size() - std::min<uint64_t>(m.state.input_at, input.size());
        uint64_t size = std::min(word(1), left);
        if (Fault bad = m.memory.check(pointer(0), id(0), size, 1, Access::Write)) return fault(bad);
        store_text(pointer(0), std::string_view(input).substr(std::min<uint64_t>(m.state.input_at, input.size()), size));
        m.state.input_at += size;
        return put_word(size);
    }
    bool begin_panic() {
        moved = true;
        return m.begin_panic(pointer(0), id(0), word(1));
    }
    bool catch_unwind() {
        Address address = word(0);
        FunctionId callee = m.globals.function_at_address(address);
        if (!callee) {
            Fault bad;
            bad.kind = FaultKind::NotCallable, bad.access = Access::Call, bad.address = address;
            return fault(bad);
        }
        Address data = word(1);
        AllocId data_id = id(1);
        int32_t argument = -static_cast<int32_t>(m.current_function().frame_size) - 8;
        m.put_pointer(argument, data, data_id);
        moved = true;
        if (!m.push(callee, m.state.pc + 1)) return false;
        m.calls.back().flags = kCatches;
        m.calls.back().catch_result = to;
        return true;
    }
    bool caller_location() {
        if (m.evaluating > 0 && m.panics()) return m.end_constant_panic();
        const mir::CalledFrom from = m.caller_place();
        LineColumn at = m.sources.locate(from.span.lo);
        std::string path = at.file ? m.sources.file(at.file).path : std::string("<unknown>");
        StaticRef place = from.path ? m.globals.location(site.ty, from.path, from.line, from.column)
                                    : m.globals.location(site.ty, path, at.line, m.sources.shown_column(from.span.lo));
        m.put_pointer(to, place.address, place.id);
        return place.ok;
    }

    // ------------------------------------------------------------ threads
    // The thread goes on with the next instruction when it runs again.
    template <class Work>
    bool after_this(const Work& work) {
        moved = true;
        ++m.state.pc;
        return work();
    }
    bool thread_spawn() {
        Address address = word(0);
        FunctionId entry = m.globals.function_at_address(address);
        Fault bad;
        bad.kind = FaultKind::NotCallable, bad.access = Access::Call, bad.address = address;
        if (!entry) return fault(bad);
        uint64_t size = m.get<uint64_t>(site.operands[2] + 8);
        if (Fault unreadable = m.memory.check_readable(pointer(2), id(2), size, 1)) return fault(unreadable);
        std::string name(reinterpret_cast<const char*>(m.memory.bytes() + pointer(2)), size);
        uint64_t thread = 0;
        return m.spawn_thread(entry, pointer(1), id(1), std::move(name), word(3), thread) && put_word(thread);
    }
    bool thread_name() {
        std::string name;
        for (const ThreadRecord& t : m.threads) {
            if (t.id == word(0)) name = t.name;
        }
        StaticRef text = m.globals.text(name);
        m.put_pointer(to, text.address, text.id);
        m.put<uint64_t>(to + 8, name.size());
        return true;
    }
    bool thread_keeps() {
        bool& keeps = m.running_thread().keeps;
        keeps = keeps || m.get<uint8_t>(site.operands[0]) != 0;
        m.put<uint8_t>(to, keeps);
        return true;
    }
    bool thread_wait() {
        m.put<uint8_t>(to, 1);
        uint64_t key = word(0), nanos = word(1), reason = word(2);
        Address timely = m.state.fp + static_cast<int64_t>(to);
        return after_this([&] { return m.wait_thread(key, nanos, reason, timely); });
    }

    Machine::Impl& m;
    const IntrinsicSite& site;
    int32_t to;
};

}  // namespace

bool Machine::Impl::intrinsic(const Insn& insn) {
    Call call(*this, insn);
    if (!call.run()) return false;
    look_for_strays();
    if (!call.moved) ++state.pc;
    return true;
}

// ---------------------------------------------------------------- heap

bool Machine::Impl::heap_alloc(uint64_t size, uint64_t align, Ty type, Address& at, AllocId& id) {
    if (evaluating > 0) return panics() ? end_constant_panic() : end_unsupported("a heap allocation in a constant");
    sweep_ids();
    id = memory.heap_alloc(size, align, type, site());
    if (Races* r = racing()) r->forget(memory.allocation(id).base, memory.allocation(id).size);
    state.work += memory.take_heap_effort() / 16;
    if (Fault bad = memory.heap_complaint()) return end_fault(bad);
    at = memory.allocation(id).base;
    if (id != kNoProvenance) event(EventKind::Alloc, at, size, memory.allocation(id).serial);
    return true;
}

// Long copies count as work, so that the budget bounds them.
void Machine::Impl::charge(uint64_t bytes) { state.work += bytes / 256; }

// ---------------------------------------------------------------- output

// While an earlier part of the run is repeated, the parts are known already.
void Machine::Impl::note_part(bool is_err, uint32_t size) {
    bool extends = state.parts > 0 && parts[state.parts - 1].is_err == is_err && parts[state.parts - 1].tick == state.tick;
    if (!extends) {
        if (state.parts == parts.size()) parts.push_back({});
        parts[state.parts].is_err = is_err;
        parts[state.parts].tick = state.tick;
        ++state.parts;
        state.last_part = 0;
    }
    state.last_part += size;
    OutputPart& part = parts[state.parts - 1];
    part.size = std::max(part.size, static_cast<uint32_t>(state.last_part));
}

bool Machine::Impl::append_output(int fd, std::string_view text) {
    bool is_err = fd == 2;
    std::string& stream = is_err ? err : out;
    uint64_t& size = is_err ? state.err_size : state.out_size;
    uint64_t room = settings.max_output - std::min(settings.max_output, state.out_size + state.err_size);
    bool fits = text.size() <= room;
    text = text.substr(0, room);
    if (size + text.size() > stream.size()) {
        stream.resize(size);
        stream.append(text);
    }
    size += text.size();
    if (!text.empty()) note_part(is_err, static_cast<uint32_t>(text.size()));
    return fits;
}

bool Machine::Impl::write_output(int fd, Address from, uint64_t size, AllocId id) {
    if (Fault bad = memory.check_readable(from, id, size, 1)) return end_fault(bad);
    bool fits = append_output(fd, std::string_view(reinterpret_cast<const char*>(memory.bytes() + from), size));
    event(EventKind::Output, 0, size, 0);
    charge(size);
    return fits || end(Stop::OutOfOutput);
}

// ---------------------------------------------------------------- where a panic is located

mir::CalledFrom Machine::Impl::caller_place() const {
    uint32_t pc = state.pc;
    for (size_t i = calls.size(); i-- > 0;) {
        const Function& f = code.functions[FunctionId(calls[i].function)];
        bool is_glue = f.kind != FunctionKind::Body;
        if (f.called_from.valid()) return f.called_from;
        if (!f.track_caller && !is_glue) return {span_at(pc)};
        if (calls[i].return_pc == kReturnToHost) break;
        pc = calls[i].return_pc - 1;
    }
    return {span_at(pc)};
}

}  // namespace framewalk
