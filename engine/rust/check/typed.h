// The typed program: what the checker knows about a body, with nothing left implicit.
//
// Every adjustment (auto-ref, auto-deref, unsizing, reborrow, never-to-any) is an expression of its own,
// every method call is a call of a known function, every overloaded operator that is not built in is a
// call, every pattern has its binding modes. From here on no name is looked up and no type is guessed.
// The builder turns this into MIR; nothing else reads it.
//
//   let n = v.len() + 1;
//   Let(Binding n: usize, Binary(Add, Call(FnDef Vec::len, [Borrow(Shared, Local v)]), Literal 1))
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/interner.h"
#include "base/wide_int.h"
#include "mir/body.h"
#include "source/span.h"
#include "types/types.h"

namespace framewalk::rust::typed {

struct Expr;
struct Pat;
struct Variable;
struct Block;
using ExprId = Id<Expr>;
using PatId = Id<Pat>;
using VariableId = Id<Variable>;
using BlockId = Id<Block>;

// A binding of the body (parameters included), in order of declaration. A variable bound in several
// alternatives of an or-pattern is one Variable.
struct Variable {
    Name name;
    Ty ty;
    Span span;
    Mutability mutability = Mutability::Not;
    bool is_ref_binding = false;   // holds a reference made by the pattern
    Ty annotation;                 // of `let x: &'a T`: the type with its lifetimes; none if it names none
};

// ---------------------------------------------------------------- patterns

enum class PatKind : uint8_t {
    Error,
    Wild,
    Never,
    Binding,      // variable, by_ref?, sub
    Variant,      // of an enum: variant, fields
    Leaf,         // struct, tuple, union: fields
    Deref,        // of a reference or box: sub
    Constant,     // value: integer, bool, char, float bits, or a `&str`/byte string; compared with ==
    Range,        // low..=high or open; integers, chars, floats
    Slice,        // prefix, slice (middle, may be none), suffix: also arrays
    Or,           // alternatives
};
struct FieldPat {
    uint32_t field = 0;
    PatId pat;
};
// A variable that is named in a closure, but not captured as a whole; the rest of the number is its `Capture::root`.
constexpr uint32_t kNotCaptured = 0x80000000;

struct Pat {
    PatKind kind = PatKind::Error;
    Ty ty;                        // of the matched place
    Span span;
    VariableId variable;          // Binding
    bool by_ref = false;          // Binding: borrows the place
    Mutability ref_mutability = Mutability::Not;
    PatId sub;                    // Binding `@`, Deref
    uint32_t variant = 0;
    std::vector<FieldPat> fields; // Variant, Leaf
    mir::Constant value;          // Constant
    // Constant of a string or of a type compared through `PartialEq`: call this `eq(&T, &T) -> bool`.
    DefId eq_fn;
    Args eq_args;
    bool has_low = false, has_high = false, inclusive = true;   // Range
    mir::Constant low, high;
    std::vector<PatId> prefix, suffix;   // Slice
    PatId slice;
    bool has_slice = false;       // a `..` is present even if `slice` is none
    std::vector<PatId> alternatives;
};

// ---------------------------------------------------------------- expressions

enum class ExprKind : uint8_t {
    Error,        // never built into MIR: a body with errors is not built
    Literal,      // constant (scalars, strings)
    Variable,     // place: variable
    Capture,      // place, inside a closure: capture index (already dereferenced when captured by reference)
    Static,       // place: def
    ConstRef,     // value: constant (Named or Param)
    FnItem,       // value: zero-sized, ty is FnDef (or closure-less constructor)
    Deref,        // place: *a for references, raw pointers and Box (built in)
    Field,        // place: a.field of the struct, union, tuple, closure; with `variant` for enums never
    Index,        // place: a[b] of an array or slice with usize (built in, bounds checked)
    Borrow,       // & / &mut a: borrow_kind
    RawBorrow,    // &raw const / mut a
    Unary,        // un a (built in; Neg of integers is checked)
    Binary,       // a bin b (built in; arithmetic on integers is checked)
    LogicalAnd, LogicalOr,
    Assign,       // a = b (drops the old value)
    AssignOp,     // a bin= b (built in)
    Call,         // callee(args): callee is an expression (FnItem mostly, or a function pointer value)
    Cast,         // cast_kind a -> ty
    NeverToAny,   // a diverges; ty is anything
    Use,          // value of place a (a scope-less read; keeps types apart)
    Tuple,        // args
    Array,        // args
    Repeat,       // [a; count]
    Adt,          // ty, variant, fields (+ base)
    Closure,      // ty, args = captured operands in order of the closure's captures, fields = places that its patterns look at
    Block,        // block
    Scope,        // a in a terminating scope of its own: its temporaries are dropped at its end
    If,           // if a b [else c]; `a` may hold Let
    Let,          // pat = a, as a condition
    Match,        // match a { arms }
    Loop,         // loop body; break value
    Break,        // loop (ExprId of Loop or labelled Block), a = value or none
    Continue,     // loop
    Return,       // a or none
    Await,        // waits for the future `a` (`into_future` is called already); b = call that polls it once
};

struct FieldValue {
    uint32_t field = 0;
    ExprId value;
};
struct Arm {
    PatId pat;
    ExprId guard;                 // none
    ExprId body;
    Span span;
};

struct Expr {
    ExprKind kind = ExprKind::Error;
    Ty ty;
    Span span;                    // where a person would point; for code out of a library macro the call
    // A temporary that holds this expression's value lives until the end of the enclosing statement,
    // or, when extended (`let x = &temp();`), until the end of the enclosing block.
    bool extended_temporary = false;
    bool from_library_macro = false;
    bool is_format_table = false; // Array: made for `format_args!`, not written
    ExprId a, b, c;
    std::vector<ExprId> args;
    VariableId variable;
    uint32_t index = 0;           // Field, Capture (or kNotCaptured)
    uint32_t variant = 0;         // Adt
    DefId def;                    // Static
    mir::Constant constant;       // Literal, ConstRef
    mir::BinOp bin = mir::BinOp::Add;
    mir::UnOp un = mir::UnOp::Neg;
    mir::CastKind cast = mir::CastKind::IntToInt;
    mir::BorrowKind borrow = mir::BorrowKind::Shared;
    Mutability mutability = Mutability::Not;
    Const count;                  // Repeat
    std::vector<FieldValue> fields;
    bool has_base = false;        // Adt: ..c, the remaining fields are taken from place c
    uint32_t active_field = 0;    // Adt of a union
    BlockId block;
    PatId pat;
    std::vector<Arm> arms;
    ExprId loop;                  // Break, Continue: the target
    Span fn_span;                 // Call: method name and arguments
    // Call made by an overloaded operator: its operands are borrowed (==, <) or moved as MIR shows.
    bool from_operator = false;
};

// What a desugared loop's condition was, so that each test of it is a moment of its own.
enum class StmtKind : uint8_t { Expr, Let };
struct Stmt {
    StmtKind kind = StmtKind::Expr;
    Span span;                    // of the statement: its line is where the moment is shown
    bool is_moment = true;        // false: made by desugaring; no Mark of its own
    ExprId expr;                  // value (dropped at the end of the statement), or initialiser or none
    PatId pat;                    // Let
    BlockId else_block;           // let … else
};
struct Block {
    std::vector<Stmt> stmts;
    ExprId tail;
    Span span;                    // `{ … }`; its last byte is where the scope ends
    bool tail_is_moment = true;
    bool is_unsafe = false;
    bool is_const = false;        // `const { … }`
    bool is_desugared = false;    // no ScopeEnd moment
    bool targeted_by_break = false;   // labelled block: Break may name the Block expression
};

// How a closure got one of its captured places (edition 2021: the place, not the whole variable).
// From a place to a part of it.
struct CaptureStep {
    bool deref = false;
    uint32_t field = 0;
    friend bool operator==(const CaptureStep& a, const CaptureStep& b) { return a.deref == b.deref && (a.deref || a.field == b.field); }
};

struct Capture {
    uint32_t root = 0;            // the variable that it is a part of
    std::vector<CaptureStep> path;
    Name name;                    // "point.x"
    Ty ty;                        // type of the closure's field
    bool by_ref = false;
    Mutability ref_mutability = Mutability::Not;
    Span use_span;                // the use that made it a capture
    // May the captured place be changed where it lives (`let mut`, or through a `&mut`)? And where is
    // its variable declared? The closure's own body is refused (E0594, E0596) when it changes another.
    Mutability place_mutability = Mutability::Mut;
    Span declared;
};

struct Body {
    DefId def;
    Name name;
    Span span;                    // of the whole item; its last byte is the closing brace
    std::vector<PatId> params;    // pattern of each parameter (a closure's own parameter comes first)
    std::vector<Ty> param_types;
    Ty return_type;
    ExprId value;                 // the body's expression
    Table<VariableId, Variable> variables;
    Table<ExprId, Expr> exprs;
    Table<PatId, Pat> pats;
    Table<BlockId, Block> blocks;
    bool is_library = false;
    bool track_caller = false;
    bool trait_tracks_caller = false;   // … because its trait's declaration says so, which holds for all impls
    bool is_const = false;        // constant or static initialiser
    // Closure bodies: how the environment arrives in _1.
    // A future's captures are its parameters, followed by what it is polled with.
    enum class ClosureSelf : uint8_t { NotAClosure, ByRef, ByMutRef, ByValue, Future };
    ClosureSelf closure_self = ClosureSelf::NotAClosure;
    Ty closure_ty;
    std::vector<Capture> captures;
    Ty poll_ty, context_ty;       // futures: what a poll gives, and gets (a raw pointer)
    bool has_errors = false;
};

}  // namespace framewalk::rust::typed
