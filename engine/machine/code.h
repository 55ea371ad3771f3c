// Code: what the machine runs. One function instance (a body with concrete types, or synthesised
// drop glue) is a run of fixed-size instructions in one growing array; a code address ("pc") is an
// index into it.
//
// An instruction names its operands by their offset from the frame pointer, which is the HIGH end of
// the frame: `a = -8` is the eight bytes right below it. Constants sit in the instruction.
//
//   fib: Enter; Mark 0; JumpGeI32Const a=-8 b=2 -> …; …; Call f#3; …
//
// Frame, from high to low address: return value, arguments, locals whose bytes have a state
// (bindings, aggregates, whatever has its address taken), plain temporaries. A caller can therefore
// write the arguments into the callee's frame before the callee's code even exists.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "base/ids.h"
#include "mir/program.h"
#include "source/span.h"
#include "types/layout.h"
#include "types/types.h"

namespace framewalk {

enum class Op : uint16_t {
#define FRAMEWALK_OP(enumerator, operands, effect) enumerator,
#include "machine/opcodes.def"
#undef FRAMEWALK_OP
    Count,
    // The same again: each is looked at first by whoever seeks data races, once there are threads.
#define FRAMEWALK_OP(enumerator, operands, effect) enumerator##Watched,
#include "machine/opcodes.def"
#undef FRAMEWALK_OP
};
constexpr uint16_t kWatchedOp = static_cast<uint16_t>(Op::Count) + 1;
constexpr Op watched(Op op) { return static_cast<Op>(static_cast<uint16_t>(op) + kWatchedOp); }
constexpr Op plain(Op op) { return op > Op::Count ? static_cast<Op>(static_cast<uint16_t>(op) - kWatchedOp) : op; }

struct Insn {
    Op op;
    uint16_t n = 0;            // small extra: a size, a flag, a shift
    int32_t a = 0;             // mostly the destination
    int32_t b = 0;
    int32_t c = 0;
};
static_assert(sizeof(Insn) == 16);

struct FunctionTag;
using FunctionId = Id<FunctionTag>;

// A binding of the source, as a frame shows it.
struct CodeLocal {
    mir::Local local;
    Name name;
    Ty ty;                     // concrete
    uint32_t size = 0;         // bytes
    int32_t offset = 0;        // of its lowest byte, from the frame pointer
    Span span;                 // where it is declared
    Span scope;                // text in which it is visible
    bool is_argument = false;
    // A future's: it lies `offset` bytes into what the pointer at this frame offset points to.
    bool in_future = false;
    int32_t future_pointer = 0;
};

// One `Mark` of a body: a moment that can be stopped at.
struct CodeMark {
    mir::MarkKind kind = mir::MarkKind::Statement;
    Span span;
    mir::Local local;          // Drop: which binding
    FunctionId function;
};

enum class FunctionKind : uint8_t {
    Body,                      // of the program or the library
    DropGlue,                  // drops one value of `type` in place
    Shim,                      // adapts a calling convention (function pointers, call_once, constructors)
};

// A local that has its address taken: it becomes an allocation of its own when that first happens.
struct TakenLocal {
    mir::Local local;
    Ty ty;
    int32_t offset = 0;
    uint32_t size = 0;
    int32_t id_slot = 0;       // frame offset of its allocation id, 0 in there: none yet
};

// Where unwinding goes when the call at `pc` panics.
struct UnwindEntry {
    uint32_t pc = 0, cleanup_pc = 0;   // cleanup_pc all ones: the panic may not leave, abort
};

// A function instance. `is_lowered` becomes true at its first call.
struct Function {
    FunctionKind kind = FunctionKind::Body;
    const mir::Body* body = nullptr;   // for glue and shims: synthesised
    Args args;                         // of the instance
    Ty type;                           // DropGlue, Shim
    Name name;                         // as the frame shows it; none for glue
    Span span;
    bool is_library = false;
    Shown shown = Shown::Steps;
    bool orders_threads = false;       // its own accesses are no data races: see Program::orders_threads
    bool formats = false;              // … but those are that it makes for this one
    bool track_caller = false;
    mir::CalledFrom called_from;       // Shim: who asks from inside for the place of the call gets this
    bool is_lowered = false;
    uint32_t code_start = 0, code_end = 0;
    uint32_t frame_size = 0;           // bytes, a multiple of 16
    uint32_t outgoing_size = 0;        // bytes below the frame that arguments of its calls take
    uint32_t signature = 0;            // equal for functions that may be called through one pointer type
    Ty return_type;
    int32_t return_offset = 0;
    std::vector<CodeLocal> bindings;   // arguments first, then in order of declaration
    std::vector<TakenLocal> taken;
    std::vector<UnwindEntry> unwind;   // by pc
};

// The operands of an Intrinsic instruction.
struct IntrinsicSite {
    mir::Intrinsic which = mir::Intrinsic::Abort;
    Ty ty, other;              // the type arguments
    uint64_t size = 0;         // of `ty`
    uint32_t align = 1;
    const Layout* layout = nullptr;
    uint32_t result_size = 0;
    std::vector<int32_t> operands;     // frame offsets
    std::vector<Ty> operand_types;
};

// Where a Switch goes.
struct SwitchTable {
    uint64_t first = 0;                // value of targets[0]
    std::vector<uint32_t> targets;
    uint32_t otherwise = 0;
};

// A field behind a tail whose alignment only the vtable knows.
struct DynFieldSite {
    uint64_t offset = 0;       // without the tail's alignment
    int32_t vtable = 0;        // frame offset of the vtable pointer
};

struct ValidSite {
    ScalarLayout scalar;
    Ty ty;
};

// All code of one machine. It only grows.
struct Code {
    bool distrusts_frames = false;                     // what is read from any local may be no value of its type
    bool keeps_returns = false;                        // return addresses lie in the stack
    std::vector<Insn> insns;
    uint32_t watched_to = 0;                           // up to here accesses are looked at
    Table<FunctionId, Function> functions;
    std::vector<CodeMark> marks;
    std::vector<std::pair<uint32_t, Span>> spans;      // from this pc on, by pc
    std::vector<std::pair<uint32_t, FunctionId>> owners;   // from this pc on, by pc
    std::deque<IntrinsicSite> intrinsics;              // rows stay where they are
    std::vector<SwitchTable> switches;
    std::vector<DynFieldSite> dyn_fields;
    std::vector<ValidSite> valid_sites;
    std::vector<const Layout*> layouts;                // NicheTag
    std::vector<u128> wide_constants;
    std::vector<std::vector<uint8_t>> state_patterns;
    std::vector<std::string> texts;
};

// What a, b and c of an instruction are; see opcodes.def.
const char* operands_of(Op op);
const char* spelling(Op op);

}  // namespace framewalk
