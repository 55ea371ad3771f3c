// MIR: a function's body as a control-flow graph over typed places.
//
// This is the form that is analysed (moves, initialisation, mutability, later loans) and that is
// lowered to machine code, so what is checked is what runs. Bodies are generic: types may mention the
// function's parameters. Nothing here knows the source language.
//
//   fn f(x: i32) -> i32 { x + 1 }
//   _0: i32 return   _1: i32 arg "x"
//   bb0: { mark statement; checked _0 = Add(copy _1, const 1) -> bb1 }
//   bb1: { mark frame end; return }
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/shown.h"
#include "base/ids.h"
#include "base/interner.h"
#include "base/wide_int.h"
#include "source/span.h"
#include "types/types.h"

namespace framewalk::mir {

struct LocalDecl;
struct BasicBlock;
using Local = Id<LocalDecl>;     // _0 is the return place, then the arguments, then the rest
using BlockId = Id<BasicBlock>;

struct LocalDecl {
    Ty ty;
    Name name;                   // of a binding in the source; none for temporaries
    Span span;                   // where the binding is declared
    Mutability mutability = Mutability::Not;
    bool is_argument = false;
    bool is_binding = false;     // shown to learners as a row of the frame
    bool is_ref_binding = false; // bound by a match on a place (`ref`, default binding modes)
    Span scope;                  // text in which the binding is visible
    // What was matched to make this binding: `*x` of `match *x { … }`, the initialiser of a `let` whose
    // pattern is more than a name. None for `let x = …` and plain parameters. Move errors point there.
    Span match_span;
    // In a future's body: the field of the future (which _1 points to) that this local is.
    uint32_t future_field = kNoField;
    static constexpr uint32_t kNoField = 0xFFFFFFFFu;
    Ty annotation;               // its type as written, with lifetimes; none if that names none
};

// ---------------------------------------------------------------- places and operands

enum class ProjKind : uint8_t {
    Deref,
    Field,            // index, ty
    Index,            // local
    ConstantIndex,    // offset, min_length, from_end
    Subslice,         // offset = from, to, from_end
    Downcast,         // index = variant
};
struct Projection {
    ProjKind kind = ProjKind::Deref;
    uint32_t index = 0;
    Ty ty;                       // Field: type of the field (generic)
    Local local;
    uint64_t offset = 0, to = 0, min_length = 0;
    bool from_end = false;
};
struct Place {
    Local local;
    std::vector<Projection> projection;
    bool is_local() const { return projection.empty(); }
};

enum class ConstValueKind : uint8_t {
    Scalar,           // bits: integers, bool, char, floats (IEEE bits)
    Zst,              // unit, function items, captureless parts: ty says which
    Str,              // text: `&'static str` (ty is the reference type)
    ByteStr,          // text: `&'static [u8; N]`
    CStr,             // text without the final 0: `&'static CStr`
    Named,            // def, args: a constant item or inline const, evaluated by running its body
    Param,            // a const generic parameter
    StaticAddress,    // def: address of a static; ty is a reference or raw pointer to its type
};
struct Constant {
    ConstValueKind kind = ConstValueKind::Zst;
    Ty ty;
    u128 bits = 0;
    std::string text;
    DefId def;
    Args args;
    Const param;
    Span span;
};

enum class OperandKind : uint8_t { Copy, Move, Constant };
struct Operand {
    OperandKind kind = OperandKind::Constant;
    Place place;
    Constant constant;
    static Operand copy(Place p) { return {OperandKind::Copy, std::move(p), {}}; }
    static Operand move(Place p) { return {OperandKind::Move, std::move(p), {}}; }
    static Operand value(Constant c) { return {OperandKind::Constant, {}, std::move(c)}; }
};

// ---------------------------------------------------------------- rvalues

enum class BinOp : uint8_t {
    Add, Sub, Mul, Div, Rem, BitAnd, BitOr, BitXor, Shl, Shr, Eq, Ne, Lt, Le, Gt, Ge,
    Offset,           // pointer + count of elements
    Cmp,              // -1, 0, 1 as i8: three-way
};
enum class UnOp : uint8_t { Neg, Not, PtrMetadata };

enum class BorrowKind : uint8_t {
    Shared,
    Mut,
    TwoPhaseMut,      // autoref of a method receiver: reserved here, active at the call
    Fake,             // of a match's scrutinee while guards run: checked, never executed
};

enum class CastKind : uint8_t {
    IntToInt, IntToFloat, FloatToInt, FloatToFloat,   // also bool, char and enum discriminants as integers
    PtrToPtr,         // raw or thin; may drop metadata
    PtrExposeAddress, // pointer -> integer
    PtrFromAddress,   // integer -> pointer
    FnPtrToPtr,
    ReifyFn,          // FnDef -> FnPtr
    ClosureFnPtr,     // captureless closure -> FnPtr
    UnsafeFnPtr,
    MutToConst,
    ArrayToPointer,
    Unsize,           // adds metadata: &[T; N] -> &[T], &T -> &dyn Trait, also inside smart pointers
    Transmute,
};

enum class AggregateKind : uint8_t { Tuple, Array, Adt, Closure, RawPtr };

enum class RvalueKind : uint8_t {
    Use,              // operand[0]
    Repeat,           // [operand[0]; count]
    Ref,              // borrow of place
    RawPtr,           // &raw place, mutability
    Len,              // of the array or slice at place
    Cast,             // cast_kind operand[0] -> ty
    Binary,           // wrapping / unchecked form; the panicking form is TerminatorKind::Checked
    Unary,
    Discriminant,     // of place
    Aggregate,        // aggregate_kind of ty from operands; variant, active_field for unions
};
struct Rvalue {
    RvalueKind kind = RvalueKind::Use;
    std::vector<Operand> operands;
    Place place;
    Ty ty;                       // Cast target, Aggregate type, Array element's array type
    Const count;                 // Repeat
    BorrowKind borrow = BorrowKind::Shared;
    Region region;
    Mutability mutability = Mutability::Not;
    CastKind cast = CastKind::IntToInt;
    BinOp bin = BinOp::Add;
    UnOp un = UnOp::Neg;
    AggregateKind aggregate = AggregateKind::Tuple;
    uint32_t variant = 0;
    uint32_t active_field = 0xFFFFFFFFu;
};

// ---------------------------------------------------------------- statements

// A moment that a learner can stop at: the state shown is the one right BEFORE what follows runs.
enum class MarkKind : uint8_t {
    Statement,        // a statement, tail expression or condition is reached
    ScopeEnd,         // `}`: the block's bindings are about to be dropped
    Drop,             // the binding `local` is about to be dropped (only where something happens)
    FrameEnd,         // the result is ready and all bindings are dropped: the frame is about to go
};

enum class StatementKind : uint8_t {
    Nop, Assign, StorageLive, StorageDead, SetDiscriminant, Mark,
    FakeRead,         // place is mentioned (let _ = x, match x {}): analysed, needs no value, never executed
};
struct Statement {
    StatementKind kind = StatementKind::Nop;
    Span span;
    Place place;                 // Assign target, SetDiscriminant, FakeRead
    Rvalue rvalue;
    Local local;                 // StorageLive, StorageDead, Mark Drop
    uint32_t variant = 0;        // SetDiscriminant
    MarkKind mark = MarkKind::Statement;
};

// ---------------------------------------------------------------- terminators

enum class AssertKind : uint8_t {
    BoundsCheck,      // operands: index, length; panics unless index < length
    Custom,           // operands[0]: bool that must hold; `message` otherwise
};

enum class TerminatorKind : uint8_t {
    Goto,             // target
    SwitchInt,        // operands[0]; values[i] -> targets[i], otherwise targets.back()
    Return,
    Unreachable,      // reached only by undefined behaviour
    Drop,             // place, target, unwind; elaborated before lowering
    Call,             // func(operands) -> place, target (none: never returns), unwind
    Checked,          // place = operands[0] bin operands[1] (or neg operands[0]); panics on overflow, /0
    Assert,           // assert_kind
    UnwindResume,     // end of a cleanup path
    UnwindTerminate,  // panic while cleaning up: abort
    FalseEdge,        // target; `unwind` is an edge that analyses see but that is never taken
};
struct Terminator {
    TerminatorKind kind = TerminatorKind::Unreachable;
    Span span;
    Place place;
    Operand func;                // Call: a constant FnDef, or a function pointer operand
    std::vector<Operand> operands;
    std::vector<u128> values;    // SwitchInt
    std::vector<BlockId> targets;
    BlockId target;
    BlockId unwind;              // cleanup block; none: unwinding goes on in the caller
    BinOp bin = BinOp::Add;
    bool is_negation = false;    // Checked: neg operands[0]
    AssertKind assert_kind = AssertKind::Custom;
    std::string message;         // Assert Custom
    bool is_replace = false;     // Drop that precedes an assignment to the same place
    // Drop of a box whose content was moved out or is dropped already: only the box's own destructor
    // runs, which frees the allocation. Made by drop elaboration.
    bool shell_only = false;
    Span fn_span;                // Call: the callee's name and arguments, for panic locations
};

struct BasicBlock {
    std::vector<Statement> statements;
    Terminator terminator;
    bool is_cleanup = false;     // runs only while unwinding
};

struct Body {
    DefId def;
    Name name;                   // as shown in the frame: `foo`, `Point::new`, `{closure#0}`
    Span span;
    uint32_t argument_count = 0;
    bool is_library = false;
    Shown shown = Shown::Steps;
    bool track_caller = false;   // its panics are located at its caller
    bool callers_pass_place = false;   // … also behind a trait object, since its trait says so
    bool spread_last_arg = false;// closures called through Fn*: the last argument is a tuple to spread
    // Of a future: its captures, its state (u32), and every local that lives across an `.await`.
    std::vector<Ty> future_fields;
    Table<Local, LocalDecl> locals;
    Table<BlockId, BasicBlock> blocks;   // [0] is the entry
};

// Text of a body, one statement a line; the inverse is not needed. Types as `type_text` prints them.
std::string dump(const Body& body, const Types& types, const Interner& names);
// The same with the front end's way to write types.
using TypeText = std::function<std::string(Ty)>;
std::string dump(const Body& body, const TypeText& type_text, const Interner& names);

// What is wrong with the shape of a body (a missing target, an unknown local …); empty: nothing.
// `elaborated`: Drop terminators are then only allowed on places known to be initialised.
std::vector<std::string> validate(const Body& body, const Types& types);

}  // namespace framewalk::mir
