// The run loop: one instruction after the other, state in locals, everything rare elsewhere.
//
// With gcc and clang natively each instruction jumps to the next one's code itself (computed goto);
// in wasm a switch compiles better. The loop returns at least once per slice, since a browser cannot
// put optimised code in place of a loop that never returns.
#include <cmath>

#include "machine/impl.h"

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the simulated machine is little-endian, and so must be its host");

namespace framewalk {

namespace {

template <class T>
inline T load(const uint8_t* p) {
    T value;
    __builtin_memcpy(&value, p, sizeof(T));
    return value;
}
template <class T>
inline void store(uint8_t* p, T value) {
    __builtin_memcpy(p, &value, sizeof(T));
}

template <class T>
struct Unsigned { using type = std::make_unsigned_t<T>; };
template <>
struct Unsigned<i128> { using type = u128; };
template <>
struct Unsigned<u128> { using type = u128; };

template <class T>
constexpr bool is_signed_int = T(-1) < T(0);
template <class T>
constexpr T lowest = is_signed_int<T> ? static_cast<T>(static_cast<typename Unsigned<T>::type>(1) << (sizeof(T) * 8 - 1)) : T(0);

// The low bit of every byte: "readable".
constexpr uint8_t kReadable8 = 0x01;
constexpr uint16_t kReadable16 = 0x0101;
constexpr uint32_t kReadable32 = 0x01010101;
constexpr uint64_t kReadable64 = 0x0101010101010101;

template <class T>
constexpr T readable();
template <>
constexpr uint8_t readable() { return kReadable8; }
template <>
constexpr uint16_t readable() { return kReadable16; }
template <>
constexpr uint32_t readable() { return kReadable32; }
template <>
constexpr uint64_t readable() { return kReadable64; }

// Float to integer as the language defines it: saturating, NaN is 0.
template <class T, class F>
T saturating(F value) {
    if (value != value) return T(0);
    T highest = static_cast<T>(~lowest<T>);
    F low = static_cast<F>(lowest<T>);
    F high = static_cast<F>(highest);        // rounds up to a power of two, or is exact
    if (value <= low) return lowest<T>;
    if (value >= high) return highest;
    return static_cast<T>(value);
}

// Most runs of cells that change their state are a word or two: no call for these.
inline void fill_states(uint8_t* states, uint8_t state, uint32_t size) {
    if (size == 8) {
        store<uint64_t>(states, kReadable64 * state);
    } else {
        __builtin_memset(states, state, size);
    }
}

// A hole in the values of `char` that is no niche of its layout.
inline bool is_surrogate(u128 value, const ScalarLayout& scalar) {
    return value - 0xD800 < 0x800 && scalar.size == 4 && scalar.valid_start == 0 && scalar.valid_end == 0x10FFFF;
}

inline bool within(const AllocBounds& b, uint64_t address, uint32_t size) {
    return static_cast<int64_t>(address) >= static_cast<int64_t>(b.base) &&
           static_cast<int64_t>(address) <= static_cast<int64_t>(b.end) - static_cast<int64_t>(size);
}

}  // namespace

#define FRAMEWALK_INT_TYPES(X) \
    X(I8, int8_t) X(I16, int16_t) X(I32, int32_t) X(I64, int64_t) X(I128, i128) \
    X(U8, uint8_t) X(U16, uint16_t) X(U32, uint32_t) X(U64, uint64_t) X(U128, u128)
#define FRAMEWALK_SMALL_INT_TYPES(X) \
    X(I8, int8_t) X(I16, int16_t) X(I32, int32_t) X(I64, int64_t) \
    X(U8, uint8_t) X(U16, uint16_t) X(U32, uint32_t) X(U64, uint64_t)
#define FRAMEWALK_WIDTH_TYPES(X) X(8, uint8_t) X(16, uint16_t) X(32, uint32_t) X(64, uint64_t) X(128, u128)
#define FRAMEWALK_SMALL_WIDTH_TYPES(X) X(8, uint8_t) X(16, uint16_t) X(32, uint32_t) X(64, uint64_t)

#if defined(__EMSCRIPTEN__) || !defined(__GNUC__)
#define FRAMEWALK_SWITCH 1
#else
#define FRAMEWALK_SWITCH 0
#pragma GCC diagnostic ignored "-Wpedantic"
#endif

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

namespace {

// Arithmetic that C++ would do in a signed int must not overflow there.
template <class T>
struct WideType { using type = T; };
template <>
struct WideType<uint8_t> { using type = uint32_t; };
template <>
struct WideType<uint16_t> { using type = uint32_t; };
template <class T>
using Wide = typename WideType<T>::type;

// wasm has no overflow flag. What is shorter than 64 bits is computed wide there, and signed 64 bits overflow when the
// sign of the result is neither operand's: less than half of the instructions of the compiler's own expansion.
template <class T>
constexpr bool has_wide_sum = FRAMEWALK_SWITCH && sizeof(T) <= 4;
template <class T>
constexpr bool has_sign_test = FRAMEWALK_SWITCH && sizeof(T) == 8 && is_signed_int<T>;

template <class T>
inline bool add_overflows(T x, T y, T* result) {
    if constexpr (has_wide_sum<T>) {
        int64_t sum = static_cast<int64_t>(x) + static_cast<int64_t>(y);
        return *result = static_cast<T>(sum), sum != static_cast<int64_t>(*result);
    } else if constexpr (has_sign_test<T>) {
        *result = static_cast<T>(static_cast<uint64_t>(x) + static_cast<uint64_t>(y));
        return ((x ^ *result) & (y ^ *result)) < 0;
    } else {
        return __builtin_add_overflow(x, y, result);
    }
}

template <class T>
inline bool sub_overflows(T x, T y, T* result) {
    if constexpr (has_wide_sum<T>) {
        int64_t difference = static_cast<int64_t>(x) - static_cast<int64_t>(y);
        return *result = static_cast<T>(difference), difference != static_cast<int64_t>(*result);
    } else if constexpr (has_sign_test<T>) {
        *result = static_cast<T>(static_cast<uint64_t>(x) - static_cast<uint64_t>(y));
        return ((x ^ y) & (x ^ *result)) < 0;
    } else {
        return __builtin_sub_overflow(x, y, result);
    }
}

template <class T>
inline bool mul_overflows(T x, T y, T* result) { return __builtin_mul_overflow(x, y, result); }

}  // namespace

// Registers of the loop. `RELOAD` takes them from the state, `SAVE` puts them back.
#define SAVE() (m.state.pc = static_cast<uint32_t>(ip - code), m.state.tick = tick)
#define RELOAD()                                                 \
    do {                                                         \
        code = m.code.insns.data();                              \
        Memory::Arrays arrays = m.memory.arrays();               \
        bytes = arrays.bytes, bounds = arrays.bounds;            \
        states = arrays.states, provenance = arrays.provenance;  \
        touched = arrays.touched;                                \
        ip = code + m.state.pc;                                  \
        set_frame(m.state.fp);                                   \
        tick = m.state.tick;                                     \
        tick_limit = m.tick_limit;                               \
    } while (0)
#define A(T) load<T>(fp + ip->a)
#define B(T) load<T>(fp + ip->b)
#define C(T) load<T>(fp + ip->c)
#define PUT(T, value) store<T>(fp + ip->a, static_cast<T>(value))
#define ID(offset) fp_provenance[(offset) >> 3]
#define TOUCH(address) touched[(address) >> Memory::kPageShift] = 1

#if FRAMEWALK_SWITCH
#define OP(name) case Op::name: go_##name: __attribute__((unused));
#define NEXT()    \
    do {          \
        ++ip;     \
        goto top; \
    } while (0)
#define DISPATCH() goto top
#else
#define OP(name) label_##name:
#define DISPATCH()                                        \
    do {                                                  \
        if (kWatch) goto watch_point;                     \
        goto* labels[static_cast<uint16_t>(ip->op)];      \
    } while (0)
#define NEXT()      \
    do {            \
        ++ip;       \
        DISPATCH(); \
    } while (0)
#endif
// Where one dispatch serves all instructions, the likeliest next ones (counted over all test programs) are worth a
// test each: it costs a fifth of a dispatch.
#if FRAMEWALK_SWITCH
#define GO_IF(name)                                                   \
    do {                                                              \
        if (!kWatch && !kRaces && ip->op == Op::name) goto go_##name; \
    } while (0)
#else
#define GO_IF(name) (void)0
#endif
#define NEXT_LIKELY(name) \
    do {                  \
        ++ip;             \
        GO_IF(name);      \
        DISPATCH();       \
    } while (0)
#define COUNT_WORK()                                    \
    do {                                                \
        ++ip;                                           \
        if (unlikely(++m.state.work >= m.work_limit)) { \
            SAVE();                                     \
            return Stop::Slice;                         \
        }                                               \
    } while (0)
#define JUMP_IF(condition)                                  \
    do {                                                    \
        ip = (condition) ? code + ip->c : ip + 1;           \
        GO_IF(Mark);                                        \
        DISPATCH();                                         \
    } while (0)
// Runs `call` outside of the loop with the state saved; it may move pc, frame and arrays.
#define OUTSIDE(call)                          \
    do {                                       \
        SAVE();                                \
        if (!(call)) return m.state.stop;      \
        RELOAD();                              \
    } while (0)

#define OUTSIDE_JUMP(call) \
    do {                   \
        OUTSIDE(call);     \
        DISPATCH();        \
    } while (0)

// A switch that also knew the watched instructions would make wasm half as fast, so they have an instance of
// their own (`kRaces`), which the plain one gives over to when it meets the first.
template <bool kWatch, bool kRaces>
static Stop run_loop(Machine::Impl& m) {
    const Insn* code;
    const Insn* ip;
    uint8_t* bytes;
    uint8_t* states;
    uint32_t* provenance;
    uint8_t* touched;            // by page of addresses
    const AllocBounds* bounds;
    uint8_t* fp;                 // host address of the frame pointer
    uint8_t* fp_states;
    uint32_t* fp_provenance;
    uint64_t tick;
    uint64_t tick_limit;
    auto set_frame = [&](uint32_t frame_pointer) {
        fp = bytes + frame_pointer;
        fp_states = states + frame_pointer;
        fp_provenance = provenance + (frame_pointer >> 3);
    };
    RELOAD();
    m.state.at_mark = false;
    m.state.resumed = 0;

#if FRAMEWALK_SWITCH
top:
    if (kWatch) {
        SAVE();
        if (!m.watch_before(*ip)) return m.state.stop;
    }
    if (kRaces && ip->op > Op::Count) {
        SAVE();
        if (!m.race_before(*ip)) return m.state.stop;
    }
    switch (kRaces ? plain(ip->op) : ip->op) {
    default:
        SAVE();
        return m.loop_with_races();
#else
    static const void* const labels[] = {
#define FRAMEWALK_OP(name, operands, effect) &&label_##name,
#include "machine/opcodes.def"
#undef FRAMEWALK_OP
        &&label_Nop,
#define FRAMEWALK_OP(name, operands, effect) &&race_point,
#include "machine/opcodes.def"
#undef FRAMEWALK_OP
    };
    DISPATCH();
watch_point:
    SAVE();
    if (!m.watch_before(*ip)) return m.state.stop;
    goto* labels[static_cast<uint16_t>(ip->op)];
race_point:
    SAVE();
    if (!m.race_before(*ip)) return m.state.stop;
    goto* labels[static_cast<uint16_t>(plain(ip->op))];
    {
#endif

    OP(Nop) { NEXT(); }

    // ------------------------------------------------------------ moves
    OP(Mov8) { PUT(uint8_t, B(uint8_t)); NEXT(); }
    OP(Mov16) { PUT(uint16_t, B(uint16_t)); NEXT(); }
    OP(Mov32) { PUT(uint32_t, B(uint32_t)); NEXT(); }
    OP(Mov64) { PUT(uint64_t, B(uint64_t)); NEXT(); }
    OP(Mov128) { PUT(u128, B(u128)); NEXT(); }
    OP(MovP) {
        PUT(uint64_t, B(uint64_t));
        ID(ip->a) = ID(ip->b);
        NEXT();
    }
    OP(MovF) {
        PUT(u128, B(u128));
        uint32_t first = ID(ip->b), second = ID(ip->b + 8);
        ID(ip->a) = first;
        ID(ip->a + 8) = second;
        NEXT();
    }
    OP(CopyL) {
        const uint32_t size = static_cast<uint32_t>(ip->c);
        if (likely(((ip->a | ip->b | ip->c) & 7) == 0 && size <= 64)) {
            for (uint32_t i = 0; i < size; i += 8) {
                store<uint64_t>(fp + ip->a + i, load<uint64_t>(fp + ip->b + i));
                store<uint64_t>(fp_states + ip->a + i, load<uint64_t>(fp_states + ip->b + i));
                ID(ip->a + static_cast<int32_t>(i)) = ID(ip->b + static_cast<int32_t>(i));
            }
        } else {
            uint64_t base = static_cast<uint64_t>(fp - bytes);
            m.memory.copy(base + static_cast<int64_t>(ip->a), base + static_cast<int64_t>(ip->b), size);
        }
        NEXT();
    }
    OP(Const8) { PUT(uint8_t, ip->b); NEXT(); }
    OP(Const16) { PUT(uint16_t, ip->b); NEXT(); }
    OP(Const32) { PUT(uint32_t, ip->b); NEXT(); }
    OP(Const64) { PUT(uint64_t, uint64_t(static_cast<uint32_t>(ip->b)) | uint64_t(static_cast<uint32_t>(ip->c)) << 32); NEXT(); }
    OP(Const128) { PUT(u128, m.code.wide_constants[static_cast<uint32_t>(ip->b)]); NEXT(); }
    OP(ConstP) {
        PUT(uint64_t, static_cast<uint32_t>(ip->b));
        ID(ip->a) = static_cast<uint32_t>(ip->c);
        NEXT();
    }
    OP(CopyG) {
        m.memory.copy(static_cast<uint64_t>(fp - bytes) + static_cast<int64_t>(ip->a), static_cast<uint32_t>(ip->b), static_cast<uint32_t>(ip->c));
        NEXT();
    }
    OP(SetState) {
        fill_states(fp_states + ip->a, static_cast<uint8_t>(ip->n), static_cast<uint32_t>(ip->b));
        NEXT();
    }
    OP(InitRange) {
        const uint32_t size = static_cast<uint32_t>(ip->b);
        if (likely(size <= 8 && ((ip->a & 7) + size) <= 8)) {
            switch (size) {
                case 4: store<uint32_t>(fp_states + ip->a, kReadable32); break;
                case 8: store<uint64_t>(fp_states + ip->a, kReadable64); break;
                default: __builtin_memset(fp_states + ip->a, kInit, size); break;
            }
            ID(ip->a) = kNoProvenance;
        } else {
            uint64_t address = static_cast<uint64_t>(fp - bytes) + static_cast<int64_t>(ip->a);
            m.memory.set_state(address, size, kInit);
            m.memory.clear_provenance(address, size);
        }
        NEXT_LIKELY(Mark);
    }
    OP(InitPattern) {
        const std::vector<uint8_t>& pattern = m.code.state_patterns[static_cast<uint32_t>(ip->b)];
        __builtin_memcpy(fp_states + ip->a, pattern.data(), pattern.size());
        m.memory.clear_provenance(static_cast<uint64_t>(fp - bytes) + static_cast<int64_t>(ip->a), pattern.size());
        NEXT();
    }
    OP(Fill) {
        uint64_t base = static_cast<uint64_t>(fp - bytes) + static_cast<int64_t>(ip->a);
        uint64_t one = static_cast<uint32_t>(ip->b), total = one * static_cast<uint32_t>(ip->c);
        if (one % 8 != 0) m.memory.clear_provenance(base, total);
        for (uint64_t done = one; done < total && one != 0; done *= 2) m.memory.copy(base + done, base, done * 2 <= total ? done : total - done);
        NEXT();
    }
    OP(CheckInit) {
        for (int32_t i = 0; i < ip->b; ++i) {
            if (unlikely((fp_states[ip->a + i] & 1) == 0)) {
                Fault fault;
                fault.kind = FaultKind::Uninitialised;
                fault.address = fault.bad_byte = static_cast<uint64_t>(fp - bytes) + static_cast<int64_t>(ip->a);
                fault.bad_byte += static_cast<uint64_t>(i);
                fault.size = static_cast<uint64_t>(ip->b);
                OUTSIDE(m.end_fault(fault));
            }
        }
        NEXT();
    }
    OP(PtrFromInt) {
        PUT(uint64_t, B(uint64_t));
        ID(ip->a) = static_cast<uint32_t>(ip->c);
        NEXT();
    }
    OP(StorageDead) {
        fill_states(fp_states + ip->a, kUninit, static_cast<uint32_t>(ip->b));
        if (ip->c != 0 && load<uint32_t>(fp + ip->c) != 0) {
            SAVE();
            m.storage_dead(static_cast<uint32_t>(fp + ip->c - bytes));
        }
        NEXT();
    }
    OP(ZeroIds) {
        __builtin_memset(fp + ip->a, 0, static_cast<uint32_t>(ip->b));
        NEXT();
    }

    // ------------------------------------------------------------ wrapping arithmetic
#define X(w, T)                                                                    \
    OP(Add##w) { PUT(T, static_cast<T>(B(T) + C(T))); NEXT(); }                    \
    OP(Sub##w) { PUT(T, static_cast<T>(B(T) - C(T))); NEXT(); }                    \
    OP(Mul##w) { PUT(T, static_cast<T>(static_cast<Wide<T>>(B(T)) * C(T))); NEXT(); } \
    OP(And##w) { PUT(T, static_cast<T>(B(T) & C(T))); NEXT(); }                    \
    OP(Or##w) { PUT(T, static_cast<T>(B(T) | C(T))); NEXT(); }                     \
    OP(Xor##w) { PUT(T, static_cast<T>(B(T) ^ C(T))); NEXT(); }                    \
    OP(Shl##w) { PUT(T, static_cast<T>(static_cast<Wide<T>>(B(T)) << (C(uint32_t) & (w - 1)))); NEXT(); }
    FRAMEWALK_WIDTH_TYPES(X)
#undef X
#define X(w, T)                                                                    \
    OP(Add##w##I) { PUT(T, static_cast<T>(B(T) + static_cast<T>(static_cast<int64_t>(ip->c)))); NEXT(); } \
    OP(Mul##w##I) { PUT(T, static_cast<T>(static_cast<Wide<T>>(B(T)) * static_cast<T>(static_cast<int64_t>(ip->c)))); NEXT(); } \
    OP(And##w##I) { PUT(T, static_cast<T>(B(T) & static_cast<T>(static_cast<int64_t>(ip->c)))); NEXT(); } \
    OP(Or##w##I) { PUT(T, static_cast<T>(B(T) | static_cast<T>(static_cast<int64_t>(ip->c)))); NEXT(); } \
    OP(Xor##w##I) { PUT(T, static_cast<T>(B(T) ^ static_cast<T>(static_cast<int64_t>(ip->c)))); NEXT(); } \
    OP(Shl##w##I) { PUT(T, static_cast<T>(static_cast<Wide<T>>(B(T)) << (static_cast<uint32_t>(ip->c) & (w - 1)))); NEXT(); }
    FRAMEWALK_SMALL_WIDTH_TYPES(X)
#undef X
#define X(t, T) OP(Shr##t) { PUT(T, static_cast<T>(B(T) >> (C(uint32_t) & (sizeof(T) * 8 - 1)))); NEXT(); }
    FRAMEWALK_INT_TYPES(X)
#undef X
#define X(t, T) OP(Shr##t##I) { PUT(T, static_cast<T>(B(T) >> (static_cast<uint32_t>(ip->c) & (sizeof(T) * 8 - 1)))); NEXT(); }
    FRAMEWALK_SMALL_INT_TYPES(X)
#undef X
    OP(Not128) { PUT(u128, ~B(u128)); NEXT(); }
    OP(Neg128) { PUT(u128, u128(0) - B(u128)); NEXT(); }
    OP(MulAdd64) { PUT(uint64_t, B(uint64_t) * ip->n + C(uint64_t)); NEXT(); }
#define X(t, T)                                                                                   \
    OP(UncheckedDiv##t) {                                                                         \
        T x = B(T), y = C(T);                                                                     \
        if (unlikely(y == 0 || (is_signed_int<T> && x == lowest<T> && y == T(-1)))) goto unchecked_overflow; \
        PUT(T, static_cast<T>(x / y));                                                            \
        NEXT();                                                                                   \
    }                                                                                             \
    OP(UncheckedRem##t) {                                                                         \
        T x = B(T), y = C(T);                                                                     \
        if (unlikely(y == 0 || (is_signed_int<T> && x == lowest<T> && y == T(-1)))) goto unchecked_overflow; \
        PUT(T, static_cast<T>(x % y));                                                            \
        NEXT();                                                                                   \
    }
    FRAMEWALK_INT_TYPES(X)
#undef X

    // ------------------------------------------------------------ panicking arithmetic
#define X(t, T)                                                            \
    OP(CheckedAdd##t) {                                                    \
        T result;                                                          \
        if (unlikely(add_overflows(B(T), C(T), &result))) goto arithmetic; \
        PUT(T, result);                                                    \
        NEXT_LIKELY(Mark);                                                         \
    }                                                                      \
    OP(CheckedSub##t) {                                                    \
        T result;                                                          \
        if (unlikely(sub_overflows(B(T), C(T), &result))) goto arithmetic; \
        PUT(T, result);                                                    \
        NEXT_LIKELY(Mark);                                                         \
    }                                                                      \
    OP(CheckedMul##t) {                                                    \
        T result;                                                          \
        if (unlikely(mul_overflows(B(T), C(T), &result))) goto arithmetic; \
        PUT(T, result);                                                    \
        NEXT();                                                            \
    }                                                                      \
    OP(CheckedDiv##t) {                                                    \
        T x = B(T), y = C(T);                                              \
        if (unlikely(y == 0 || (is_signed_int<T> && x == lowest<T> && y == T(-1)))) goto arithmetic; \
        PUT(T, static_cast<T>(x / y));                                     \
        NEXT();                                                            \
    }                                                                      \
    OP(CheckedRem##t) {                                                    \
        T x = B(T), y = C(T);                                              \
        if (unlikely(y == 0 || (is_signed_int<T> && x == lowest<T> && y == T(-1)))) goto arithmetic; \
        PUT(T, static_cast<T>(x % y));                                     \
        NEXT();                                                            \
    }                                                                      \
    OP(CheckedNeg##t) {                                                    \
        T result;                                                          \
        if (unlikely(sub_overflows<T>(T(0), B(T), &result))) goto arithmetic; \
        PUT(T, result);                                                    \
        NEXT();                                                            \
    }                                                                      \
    OP(AddOverflows##t) {                                                  \
        T result;                                                          \
        PUT(uint8_t, add_overflows(B(T), C(T), &result));         \
        NEXT();                                                            \
    }                                                                      \
    OP(SubOverflows##t) {                                                  \
        T result;                                                          \
        PUT(uint8_t, sub_overflows(B(T), C(T), &result));         \
        NEXT();                                                            \
    }                                                                      \
    OP(MulOverflows##t) {                                                  \
        T result;                                                          \
        PUT(uint8_t, mul_overflows(B(T), C(T), &result));                  \
        NEXT();                                                            \
    }
    FRAMEWALK_INT_TYPES(X)
#undef X
#define X(t, T)                                                            \
    OP(CheckedAdd##t##I) {                                                 \
        T result;                                                          \
        if (unlikely(add_overflows<T>(B(T), static_cast<T>(static_cast<int64_t>(ip->c)), &result))) goto arithmetic; \
        PUT(T, result);                                                    \
        NEXT_LIKELY(Mark);                                                         \
    }                                                                      \
    OP(CheckedSub##t##I) {                                                 \
        T result;                                                          \
        if (unlikely(sub_overflows(B(T), static_cast<T>(static_cast<int64_t>(ip->c)), &result))) goto arithmetic; \
        PUT(T, result);                                                    \
        NEXT();                                                            \
    }                                                                      \
    OP(CheckedMul##t##I) {                                                 \
        T result;                                                          \
        if (unlikely(mul_overflows(B(T), static_cast<T>(static_cast<int64_t>(ip->c)), &result))) goto arithmetic; \
        PUT(T, result);                                                    \
        NEXT();                                                            \
    }
    FRAMEWALK_SMALL_INT_TYPES(X)
#undef X
    OP(CheckShl) {
        if (unlikely(B(uint64_t) >= ip->n)) goto arithmetic;
        NEXT();
    }
    OP(CheckShr) {
        if (unlikely(B(uint64_t) >= ip->n)) goto arithmetic;
        NEXT();
    }

    // ------------------------------------------------------------ comparing
#define X(w, T)                                     \
    OP(Eq##w) { PUT(uint8_t, B(T) == C(T)); NEXT(); } \
    OP(Ne##w) { PUT(uint8_t, B(T) != C(T)); NEXT(); }
    FRAMEWALK_WIDTH_TYPES(X)
#undef X
#define X(t, T)                                     \
    OP(Lt##t) { PUT(uint8_t, B(T) < C(T)); NEXT(); } \
    OP(Le##t) { PUT(uint8_t, B(T) <= C(T)); NEXT(); } \
    OP(Cmp##t) {                                    \
        T x = B(T), y = C(T);                       \
        PUT(int8_t, x < y ? -1 : x > y ? 1 : 0);    \
        NEXT();                                     \
    }
    FRAMEWALK_INT_TYPES(X)
#undef X

    // ------------------------------------------------------------ floats
#define X(t, T)                                     \
    OP(Eq##t) { PUT(uint8_t, B(T) == C(T)); NEXT(); } \
    OP(Ne##t) { PUT(uint8_t, B(T) != C(T)); NEXT(); } \
    OP(Lt##t) { PUT(uint8_t, B(T) < C(T)); NEXT(); } \
    OP(Le##t) { PUT(uint8_t, B(T) <= C(T)); NEXT(); } \
    OP(Add##t) { PUT(T, B(T) + C(T)); NEXT(); }     \
    OP(Sub##t) { PUT(T, B(T) - C(T)); NEXT(); }     \
    OP(Mul##t) { PUT(T, B(T) * C(T)); NEXT(); }     \
    OP(Div##t) { PUT(T, B(T) / C(T)); NEXT(); }     \
    OP(Rem##t) { PUT(T, std::fmod(B(T), C(T))); NEXT(); } \
    OP(Neg##t) { PUT(T, -B(T)); NEXT(); }
    X(F32, float)
    X(F64, double)
#undef X

    // ------------------------------------------------------------ casts
#define EXT(name, From, To) OP(name) { PUT(To, static_cast<To>(B(From))); NEXT(); }
    EXT(ExtI8To16, int8_t, int16_t)
    EXT(ExtI8To32, int8_t, int32_t)
    EXT(ExtI8To64, int8_t, int64_t)
    EXT(ExtI8To128, int8_t, i128)
    EXT(ExtU8To16, uint8_t, uint16_t)
    EXT(ExtU8To32, uint8_t, uint32_t)
    OP(ExtU8To64) { PUT(uint64_t, B(uint8_t)); NEXT_LIKELY(JEq64I); }
    EXT(ExtU8To128, uint8_t, u128)
    EXT(ExtI16To32, int16_t, int32_t)
    EXT(ExtI16To64, int16_t, int64_t)
    EXT(ExtI16To128, int16_t, i128)
    EXT(ExtU16To32, uint16_t, uint32_t)
    EXT(ExtU16To64, uint16_t, uint64_t)
    EXT(ExtU16To128, uint16_t, u128)
    EXT(ExtI32To64, int32_t, int64_t)
    EXT(ExtI32To128, int32_t, i128)
    EXT(ExtU32To64, uint32_t, uint64_t)
    EXT(ExtU32To128, uint32_t, u128)
    EXT(ExtI64To128, int64_t, i128)
    EXT(ExtU64To128, uint64_t, u128)
    EXT(F32ToF64, float, double)
    EXT(F64ToF32, double, float)
#undef EXT
#define X(t, T)                                                     \
    OP(t##ToF32) { PUT(float, static_cast<float>(B(T))); NEXT(); }   \
    OP(t##ToF64) { PUT(double, static_cast<double>(B(T))); NEXT(); } \
    OP(F32To##t) { T v = saturating<T>(B(float)); PUT(T, v); NEXT(); } \
    OP(F64To##t) { T v = saturating<T>(B(double)); PUT(T, v); NEXT(); }
    FRAMEWALK_INT_TYPES(X)
#undef X

    // ------------------------------------------------------------ jumps
    OP(Jmp) { ip = code + ip->c; GO_IF(Mark); DISPATCH(); }
    OP(JIf) { JUMP_IF(A(uint8_t) != 0); }
    OP(JIfNot) { JUMP_IF(A(uint8_t) == 0); }
#define X(w, T)                                                              \
    OP(JEq##w) { JUMP_IF(A(T) == B(T)); }                                    \
    OP(JNe##w) { JUMP_IF(A(T) != B(T)); }                                    \
    OP(JEq##w##I) { JUMP_IF(A(T) == static_cast<T>(static_cast<int64_t>(ip->b))); } \
    OP(JNe##w##I) { JUMP_IF(A(T) != static_cast<T>(static_cast<int64_t>(ip->b))); }
    FRAMEWALK_SMALL_WIDTH_TYPES(X)
#undef X
#define X(t, T)                                                              \
    OP(JLt##t) { JUMP_IF(A(T) < B(T)); }                                     \
    OP(JLe##t) { JUMP_IF(A(T) <= B(T)); }                                    \
    OP(JLt##t##I) { JUMP_IF(A(T) < static_cast<T>(static_cast<int64_t>(ip->b))); } \
    OP(JLe##t##I) { JUMP_IF(A(T) <= static_cast<T>(static_cast<int64_t>(ip->b))); } \
    OP(JGt##t##I) { JUMP_IF(A(T) > static_cast<T>(static_cast<int64_t>(ip->b))); } \
    OP(JGe##t##I) { JUMP_IF(A(T) >= static_cast<T>(static_cast<int64_t>(ip->b))); }
    FRAMEWALK_SMALL_INT_TYPES(X)
#undef X
    OP(Switch) {
        const SwitchTable& table = m.code.switches[static_cast<uint32_t>(ip->b)];
        uint64_t value = 0;
        __builtin_memcpy(&value, fp + ip->a, ip->n);
        uint64_t index = ip->n == 8 ? value - table.first : (value - table.first) & ((uint64_t(1) << (ip->n * 8)) - 1);
        ip = code + (index < table.targets.size() ? table.targets[index] : table.otherwise);
        DISPATCH();
    }

    // ------------------------------------------------------------ memory
#define CHECK_READ(T)                                                                       \
    uint64_t address = B(uint64_t) + static_cast<uint64_t>(static_cast<int64_t>(ip->c));    \
    do {                                                                                    \
        const AllocBounds& range = bounds[ID(ip->b)];                                       \
        if (unlikely(!within(range, address, sizeof(T)) || (address & (sizeof(T) - 1)) != 0)) { \
            OUTSIDE(m.recheck_read(address, sizeof(T), sizeof(T)));                         \
        }                                                                                   \
        if (unlikely((load<T>(states + address) & readable<T>()) != readable<T>())) {       \
            OUTSIDE(m.recheck_read(address, sizeof(T), sizeof(T)));                         \
        }                                                                                   \
    } while (0)
#define CHECK_WRITE(T, alignment)                                                           \
    uint64_t address = A(uint64_t) + static_cast<uint64_t>(static_cast<int64_t>(ip->c));    \
    do {                                                                                    \
        const AllocBounds& range = bounds[ID(ip->a)];                                       \
        if (unlikely(!within(range, address, sizeof(T)) || (address & (alignment - 1)) != 0 || \
                     range.write_end == range.base)) {                                      \
            OUTSIDE(m.recheck_write(address, sizeof(T), alignment));                        \
        }                                                                                   \
    } while (0)
#define X(w, T)                                                                             \
    OP(Load##w) {                                                                           \
        CHECK_READ(T);                                                                      \
        PUT(T, load<T>(bytes + address));                                                   \
        NEXT();                                                                             \
    }                                                                                       \
    OP(Store##w) {                                                                          \
        CHECK_WRITE(T, sizeof(T));                                                          \
        store<T>(bytes + address, B(T));                                                    \
        store<T>(states + address, readable<T>());                                          \
        provenance[address >> 3] = kNoProvenance;                                           \
        TOUCH(address);                                                                     \
        NEXT();                                                                             \
    }                                                                                       \
    OP(LoadIdx##w) {                                                                        \
        PUT(T, load<T>(fp + ip->b + static_cast<int64_t>(C(uint64_t)) * static_cast<int64_t>(sizeof(T)))); \
        NEXT();                                                                             \
    }                                                                                       \
    OP(StoreIdx##w) {                                                                       \
        store<T>(fp + ip->a + static_cast<int64_t>(C(uint64_t)) * static_cast<int64_t>(sizeof(T)), B(T)); \
        NEXT();                                                                             \
    }
    FRAMEWALK_SMALL_WIDTH_TYPES(X)
#undef X
    OP(LoadBool) {
        CHECK_READ(uint8_t);
        uint8_t value = bytes[address];
        if (unlikely(value > 1)) OUTSIDE(m.bad_bool(address, value));
        PUT(uint8_t, value);
        NEXT();
    }
    OP(LoadP) {
        CHECK_READ(uint64_t);
        PUT(uint64_t, load<uint64_t>(bytes + address));
        ID(ip->a) = provenance[address >> 3];
        NEXT();
    }
    OP(Load128) {
        uint64_t address = B(uint64_t) + static_cast<uint64_t>(static_cast<int64_t>(ip->c));
        OUTSIDE(m.recheck_read(address, 16, 16));
        PUT(u128, load<u128>(bytes + address));
        NEXT();
    }
    OP(LoadF) {
        uint64_t address = B(uint64_t) + static_cast<uint64_t>(static_cast<int64_t>(ip->c));
        bool fine = within(bounds[ID(ip->b)], address, 16) && (address & 7) == 0 &&
                    (load<uint64_t>(states + address) & load<uint64_t>(states + address + 8) & kReadable64) == kReadable64;
        if (unlikely(!fine)) OUTSIDE(m.recheck_read(address, 16, 8));
        PUT(u128, load<u128>(bytes + address));
        uint32_t first = provenance[address >> 3], second = provenance[(address >> 3) + 1];
        ID(ip->a) = first;
        ID(ip->a + 8) = second;
        NEXT();
    }
    OP(LoadAgg) {
        uint64_t address = B(uint64_t);
        uint32_t size = static_cast<uint32_t>(ip->c);
        if (unlikely(!within(bounds[ID(ip->b)], address, size) || (address & ((1u << ip->n) - 1)) != 0)) {
            OUTSIDE(m.recheck(address, size, 1u << ip->n, ip->b, Access::Read));
        }
        m.memory.copy(static_cast<uint64_t>(fp - bytes) + static_cast<int64_t>(ip->a), address, size);
        NEXT();
    }
    OP(StoreP) {
        CHECK_WRITE(uint64_t, 8);
        store<uint64_t>(bytes + address, B(uint64_t));
        store<uint64_t>(states + address, kReadable64);
        provenance[address >> 3] = ID(ip->b);
        TOUCH(address);
        NEXT();
    }
    OP(StoreF) {
        uint64_t address = A(uint64_t) + static_cast<uint64_t>(static_cast<int64_t>(ip->c));
        const AllocBounds& range = bounds[ID(ip->a)];
        if (unlikely(!within(range, address, 16) || (address & 7) != 0 || range.write_end == range.base)) {
            OUTSIDE(m.recheck_write(address, 16, 8));
        }
        store<u128>(bytes + address, B(u128));
        store<uint64_t>(states + address, kReadable64);
        store<uint64_t>(states + address + 8, kReadable64);
        provenance[address >> 3] = ID(ip->b);
        provenance[(address >> 3) + 1] = ID(ip->b + 8);
        TOUCH(address);
        TOUCH(address + 8);
        NEXT();
    }
    OP(Store128) {
        uint64_t address = A(uint64_t) + static_cast<uint64_t>(static_cast<int64_t>(ip->c));
        OUTSIDE(m.recheck_write(address, 16, 16));
        m.memory.write_bits(address, B(u128), 16);
        NEXT();
    }
    OP(StoreAgg) {
        uint64_t address = A(uint64_t);
        uint32_t size = static_cast<uint32_t>(ip->c);
        const AllocBounds& range = bounds[ID(ip->a)];
        if (unlikely(!within(range, address, size) || (address & ((1u << ip->n) - 1)) != 0 || range.write_end == range.base)) {
            OUTSIDE(m.recheck(address, size, 1u << ip->n, ip->a, Access::Write));
        }
        m.memory.copy(address, static_cast<uint64_t>(fp - bytes) + static_cast<int64_t>(ip->b), size);
        NEXT();
    }
    OP(MarkMem) {
        uint64_t address = A(uint64_t);
        if (likely(within(bounds[ID(ip->a)], address, static_cast<uint32_t>(ip->b)))) {
            __builtin_memset(states + address, ip->n, static_cast<uint32_t>(ip->b));
            m.memory.touch(address, static_cast<uint32_t>(ip->b));
        }
        NEXT();
    }
    OP(CheckRef) {
        OUTSIDE(m.recheck(A(uint64_t), static_cast<uint32_t>(ip->b), 1u << (ip->n & 0xFF), ip->a, (ip->n & 0x100) != 0 ? Access::Write : Access::Read));
        NEXT();
    }
    OP(CheckValid) {
        const ValidSite& site = m.code.valid_sites[static_cast<uint32_t>(ip->b)];
        u128 value = 0;
        __builtin_memcpy(&value, fp + ip->a, site.scalar.size);
        if (unlikely(!site.scalar.is_valid(value) || is_surrogate(value, site.scalar))) OUTSIDE(m.bad_value(value, site.ty));
        NEXT();
    }
    OP(AddrLocal) {
        uint32_t id = load<uint32_t>(fp + ip->c);   // or what trampled on the frame
        if (unlikely(id - 1 >= m.memory.id_limit() - 1)) {
            SAVE();
            m.address_local(*ip);
            bounds = m.memory.arrays().bounds;
            id = load<uint32_t>(fp + ip->c);
        }
        PUT(uint64_t, static_cast<uint64_t>(fp + ip->b - bytes));
        ID(ip->a) = id;
        NEXT_LIKELY(MovP);
    }
    OP(PtrAdd) {
        PUT(uint64_t, B(uint64_t) + static_cast<uint64_t>(static_cast<int64_t>(ip->c)));
        ID(ip->a) = ID(ip->b);
        NEXT();
    }
    OP(PtrIndex) {
        PUT(uint64_t, B(uint64_t) + C(uint64_t) * ip->n);
        ID(ip->a) = ID(ip->b);
        NEXT();
    }
    OP(PtrOffset) {
        uint64_t base = B(uint64_t);
        uint64_t by = C(uint64_t) * ip->n;
        uint64_t to = base + by;
        const AllocBounds& range = bounds[ID(ip->b)];
        if (unlikely(!within(range, to, 0) || !within(range, base, 0))) OUTSIDE(m.check_offset(*ip));
        PUT(uint64_t, to);
        ID(ip->a) = ID(ip->b);
        NEXT();
    }
    OP(PtrWrap) {
        PUT(uint64_t, B(uint64_t) + C(uint64_t) * ip->n);
        ID(ip->a) = ID(ip->b);
        NEXT();
    }
    OP(FieldInDyn) {
        OUTSIDE(m.field_in_dyn(*ip));
        NEXT();
    }
    OP(Bounds) {
        if (unlikely(A(uint64_t) >= B(uint64_t))) OUTSIDE_JUMP(m.panic_bounds_check(A(uint64_t), B(uint64_t)));
        NEXT_LIKELY(PtrIndex);
    }
    OP(BoundsI) {
        if (unlikely(A(uint64_t) >= static_cast<uint64_t>(static_cast<int64_t>(ip->b)))) {
            OUTSIDE_JUMP(m.panic_bounds_check(A(uint64_t), static_cast<uint64_t>(static_cast<int64_t>(ip->b))));
        }
        NEXT_LIKELY(LoadIdx32);
    }
    OP(NicheTag) {
        const Layout& layout = *m.code.layouts[static_cast<uint32_t>(ip->c)];
        u128 value = 0;
        __builtin_memcpy(&value, fp + ip->b, layout.tag_size);
        std::optional<uint32_t> variant = layout.read_variant(value);
        if (unlikely(!variant)) OUTSIDE(m.bad_value(value, layout.ty));
        PUT(int64_t, static_cast<int64_t>(layout.discriminants[*variant]));
        NEXT_LIKELY(JEq64I);
    }

    // ------------------------------------------------------------ calls
    OP(Enter) {
        uint32_t low = static_cast<uint32_t>(fp - bytes) - static_cast<uint32_t>(ip->a);
        if (unlikely(low < m.memory.stack_ready() || fp - bytes < ip->a)) OUTSIDE(m.prepare_stack(ip->a));
        if (ip->c != 0) __builtin_memset(fp_states + ip->b, kUninit, static_cast<uint32_t>(ip->c));
        NEXT();
    }
    OP(EnterLibrary) {
        uint32_t low = static_cast<uint32_t>(fp - bytes) - static_cast<uint32_t>(ip->a);
        if (unlikely(low < m.memory.stack_ready() || fp - bytes < ip->a)) OUTSIDE(m.prepare_stack(ip->a));
        if (ip->c != 0) fill_states(fp_states + ip->b, kUninit, static_cast<uint32_t>(ip->c));
        COUNT_WORK();
        GO_IF(SetState);
        DISPATCH();
    }
    OP(Call) {
        if (unlikely(ip->c == 0)) OUTSIDE(m.link_call());
        uint32_t frame_pointer = static_cast<uint32_t>(fp - bytes) - static_cast<uint32_t>(ip->a);
        CallRecord record;
        record.function = static_cast<uint32_t>(ip->b);
        record.frame_pointer = frame_pointer;
        record.return_pc = static_cast<uint32_t>(ip - code) + 1;
        record.serial = m.state.next_call++;
        record.user_pc = ip->n ? m.calls.back().user_pc : static_cast<uint32_t>(ip - code);
        m.calls.push_back(record);
        m.state.fp = frame_pointer;
        set_frame(frame_pointer);
        ip = code + ip->c;
        GO_IF(EnterLibrary);
        DISPATCH();
    }
    OP(CallPtr) {
        OUTSIDE(m.call_pointer(*ip));
        DISPATCH();
    }
    OP(CallVirtual) {
        OUTSIDE(m.call_virtual(*ip));
        DISPATCH();
    }
    OP(Return) {
        const CallRecord& record = m.calls.back();
        uint32_t return_pc = record.return_pc;
        if (unlikely(return_pc == kReturnToHost || record.flags != 0)) {
            OUTSIDE(m.pop_special());
            DISPATCH();
        }
        m.calls.pop_back();
        uint32_t frame_pointer = m.calls.back().frame_pointer;
        m.state.fp = frame_pointer;
        set_frame(frame_pointer);
        ip = code + return_pc;
        DISPATCH();
    }
    OP(KeepReturn) {
        SAVE();
        m.keep_return();
        NEXT();
    }
    OP(CheckReturn) {
        OUTSIDE(m.check_return());
        NEXT();
    }
    OP(ReturnTaken) {
        SAVE();
        m.end_taken(m.current_function(), m.state.fp);
        const CallRecord& record = m.calls.back();
        uint32_t return_pc = record.return_pc;
        if (unlikely(return_pc == kReturnToHost || record.flags != 0)) {
            OUTSIDE(m.pop_special());
            DISPATCH();
        }
        m.calls.pop_back();
        uint32_t frame_pointer = m.calls.back().frame_pointer;
        m.state.fp = frame_pointer;
        set_frame(frame_pointer);
        ip = code + return_pc;
        DISPATCH();
    }
    OP(Resume) {
        OUTSIDE(m.resume_unwinding());
        DISPATCH();
    }
    OP(Terminate) {
        OUTSIDE(m.panic_in_cleanup());
        DISPATCH();
    }
    OP(Intrinsic) {
        OUTSIDE(m.intrinsic(*ip));
        DISPATCH();
    }
    OP(PanicText) {
        OUTSIDE(m.panic_text(m.code.texts[static_cast<uint32_t>(ip->a)]));
        DISPATCH();
    }
    OP(Unreachable) {
        OUTSIDE(m.end_fault(FaultKind::Unreachable));
        DISPATCH();
    }
    OP(Unsupported) {
        OUTSIDE(m.end_unsupported(m.code.texts[static_cast<uint32_t>(ip->a)]));
        DISPATCH();
    }
    OP(Invalid) {
        OUTSIDE(m.end_internal("an instruction that does not exist"));
        DISPATCH();
    }

    // ------------------------------------------------------------ time
    OP(Mark) {
        ++ip;
        if (unlikely(++tick >= tick_limit)) {
            SAVE();
            m.state.at_mark = true;
            return Stop::Slice;
        }
        DISPATCH();
    }
    OP(Work) {
        COUNT_WORK();
        DISPATCH();
    }
#if FRAMEWALK_SWITCH
    case Op::Count: __builtin_unreachable();  // a number, not an instruction; it is never in code
#endif
    }

arithmetic:
    OUTSIDE(m.panic_arithmetic());
    DISPATCH();
unchecked_overflow:
    OUTSIDE(m.end_fault(FaultKind::UncheckedOverflow));
    DISPATCH();
}

Stop Machine::Impl::loop() { return run_loop<false, !FRAMEWALK_SWITCH>(*this); }
Stop Machine::Impl::loop_watching() { return run_loop<true, true>(*this); }
#if FRAMEWALK_SWITCH
__attribute__((noinline)) Stop Machine::Impl::loop_with_races() { return run_loop<false, true>(*this); }
#endif

}  // namespace framewalk
