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
#include <string>
#include <vector>

#include "base/ids.h"
#include "mir/program.h"
#include "source/span.h"
#include "types/types.h"

namespace framewalk {

enum class Op : uint16_t {
#define FRAMEWALK_OP(enumerator, operands, effect) enumerator,
#include "machine/opcodes.def"
#undef FRAMEWALK_OP
    Count,
};

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

// A function instance. `is_lowered` becomes true at its first call.
struct Function {
    FunctionKind kind = FunctionKind::Body;
    const mir::Body* body = nullptr;   // Body
    Args args;                         // of the instance
    Ty type;                           // DropGlue, Shim
    Name name;                         // as the frame shows it; none for glue
    Span span;
    bool is_library = false;           // frames that learners do not see
    bool track_caller = false;
    bool is_lowered = false;
    uint32_t code_start = 0, code_end = 0;
    uint32_t frame_size = 0;           // bytes, a multiple of 16
    uint32_t tracked_low = 0;          // bytes below the frame pointer that have states end here
    Ty return_type;
    int32_t return_offset = 0;
    std::vector<CodeLocal> bindings;   // arguments first, then in order of declaration
};

}  // namespace framewalk
