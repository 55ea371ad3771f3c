// The tree of a Rust crate as it was written, after macro expansion.
//
// All nodes live in tables of one `Crate` and refer to each other by id. Parsing is total: a wrong or
// missing part becomes an `Error` node, and `Diagnostics` says why. Macros by example are expanded
// while parsing (their definitions are visible from where they are written), so that no later stage
// sees them; what is built in (`format_args!` and its family) is a node of its own.
//
// The grammar is that of the Rust Reference, edition 2021 (2024 where it differs by addition).
#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "base/interner.h"
#include "base/wide_int.h"
#include "source/span.h"

namespace framewalk::rust::ast {

struct Expr;
struct Pat;
struct TypeExpr;
struct Block;
struct Stmt;
struct Item;
struct Path;
using ExprId = Id<Expr>;
using PatId = Id<Pat>;
using TypeId = Id<TypeExpr>;
using BlockId = Id<Block>;
using StmtId = Id<Stmt>;
using ItemId = Id<Item>;
using PathId = Id<Path>;

// Which macro expansion made a node: 0 is none, others index `Crate::expansions`. Local variables,
// labels and `$crate` are hygienic: two identifiers with equal names but different expansions differ.
using ExpansionId = uint32_t;

//
// Resolving a local variable or label `(name, e)`: walk the scopes outwards; a binding fits if both its
// name and its expansion are equal. A macro_rules! definition in a block is visible to its own expansions:
// on passing, outwards, the `MacroDef` item that is `expansions[e].definition`, `e` becomes
// `expansions[e].def_expansion` (so that a macro's body sees the locals that stand before it).
struct Expansion {
    Name macro_name;
    Span call_site;           // the whole `name!(…)` in the text that was being parsed
    ExpansionId parent = 0;   // the expansion in which the call was written
    ItemId definition;        // the macro's MacroDef item; none for built-in macros
    ExpansionId def_expansion = 0;      // what the expansion of these identifiers was in the definition's text
    bool library = false;     // the macro belongs to the library: its `$crate` is the library's root
};

struct Ident {
    Name name;                // without `r#`; lifetimes and labels without the quote
    Span span;
    ExpansionId expansion = 0;
    bool valid() const { return name.valid(); }
};

enum class Mutability : uint8_t { Not, Mut };

// ---------------------------------------------------------------- paths, generics, types

struct Lifetime {
    Ident ident;              // `'a` -> a, `'static` -> static, `'_` -> _
    bool valid() const { return ident.valid(); }
};

struct GenericArg {
    enum class Kind : uint8_t { Lifetime, Type, Const };
    Kind kind = Kind::Type;
    Lifetime lifetime;
    TypeId type;              // a lone path may be a type or a const: kept as Type, names decides
    ExprId const_expr;        // literal, `-literal` or block
};

struct GenericBound;

// `Item = T` or `Item: Bound` inside `<…>` of a path.
struct AssocConstraint {
    Ident name;
    std::vector<GenericArg> args;   // of a generic associated type
    TypeId type;                    // `= T`; none for the bound form
    std::vector<GenericBound> bounds;
    Span span;
};

struct PathSegment {
    Ident ident;              // also `self`, `Self`, `super`, `crate`, `$crate` as names
    bool has_args = false;    // `<…>` or `::<…>` or `(…)` was written
    bool parenthesized = false;     // `Fn(A, B) -> C`: args are types A, B; `output` is C
    std::vector<GenericArg> args;
    std::vector<AssocConstraint> constraints;
    TypeId output;            // of the parenthesized form; none when `-> C` is left out
    Span span;
};

struct Path {
    bool global = false;      // starts with `::`
    // Qualified path `<self_type as Trait>::name`: the first `trait_segments` segments name the trait
    // (0 for `<T>::name`).
    TypeId self_type;
    uint32_t trait_segments = 0;
    std::vector<PathSegment> segments;
    Span span;
};

struct GenericBound {
    enum class Kind : uint8_t { Trait, Lifetime, Use };
    Kind kind = Kind::Trait;
    PathId trait;
    bool maybe = false;       // `?Sized`
    bool is_const = false;    // `const Trait` / `~const Trait`
    std::vector<Ident> for_lifetimes;   // `for<'a> Fn(&'a T)`
    std::vector<Ident> captured;        // Use: its lifetimes
    Lifetime lifetime;
    Span span;
};

struct GenericParam {
    enum class Kind : uint8_t { Lifetime, Type, Const };
    Kind kind = Kind::Type;
    Ident ident;
    std::vector<GenericBound> bounds;   // for a lifetime: only lifetime bounds
    TypeId const_type;        // of a const parameter
    TypeId default_type;      // `T = X`
    ExprId default_const;
    Span span;
};

struct WherePredicate {
    std::vector<Ident> for_lifetimes;
    TypeId type;              // bounded type, or none for `'a: 'b`
    Lifetime lifetime;
    std::vector<GenericBound> bounds;
    Span span;
};

struct Generics {
    std::vector<GenericParam> params;
    std::vector<WherePredicate> where;
    Span span;                // of `<…>`, or nowhere
    Span where_span;
};

enum class TypeKind : uint8_t {
    Error,
    Path,         // path
    Ref,          // `&'a mut T`: lifetime, mutability, element
    RawPtr,       // `*const T`: mutability, element
    Array,        // element, length
    Slice,        // element
    Tuple,        // list (empty: unit)
    Never,
    Infer,        // `_`
    FnPtr,        // `for<'a> unsafe extern "C" fn(A, B) -> C`: list = inputs, element = output or none
    DynTrait,     // bounds
    ImplTrait,    // bounds
    SelfImplicit, // type of a `self` parameter written without a type
};

struct TypeExpr {
    TypeKind kind = TypeKind::Error;
    Span span;
    ExpansionId expansion = 0;
    PathId path;
    Lifetime lifetime;
    Mutability mutability = Mutability::Not;
    TypeId element;
    ExprId length;
    std::vector<TypeId> list;
    std::vector<GenericBound> bounds;
    std::vector<Ident> for_lifetimes;
    bool is_unsafe = false;   // FnPtr
    Name abi;                 // FnPtr: none for Rust
    bool bare_trait = false;  // DynTrait written without `dyn` (`Trait + Send` position; E0782)
};

// ---------------------------------------------------------------- literals

enum class LiteralKind : uint8_t { Int, Float, Bool, Char, Byte, Str, ByteStr, CStr };

struct Literal {
    LiteralKind kind = LiteralKind::Int;
    u128 integer = 0;         // Int, Byte; Bool as 0/1; Char as scalar value
    bool too_large = false;   // Int beyond 128 bits
    std::string text;         // Str, ByteStr, CStr: the decoded bytes; Float: digits without `_` and suffix
    Name suffix;              // `u8`, `f64` …; none when left out
};

// ---------------------------------------------------------------- patterns

enum class PatKind : uint8_t {
    Error,
    Wild,         // `_`
    Rest,         // `..` inside a tuple, tuple struct or slice pattern
    Binding,      // `ref mut name @ sub`; a lone name may turn out to be a constant or unit struct
    Literal,      // expr: literal or `-literal`, or a const block
    Range,        // from `low` to `high` (either may be none), `inclusive`
    Ref,          // `&mut sub`
    Tuple,        // list
    Slice,        // list
    Path,         // `A::B`, `<T>::C`
    TupleStruct,  // path(list)
    Struct,       // path { fields, has_rest }
    Or,           // list
    Box,          // `box sub` (unstable): kept so that it can be named
    Never,
};

struct FieldPat {
    Ident name;               // a number for tuple structs written with braces
    PatId pat;                // for the short form `name`: a Binding pattern
    bool shorthand = false;
    Span span;
};

struct Pat {
    PatKind kind = PatKind::Error;
    Span span;
    ExpansionId expansion = 0;
    Ident ident;              // Binding
    bool by_ref = false;      // Binding: `ref`
    Mutability mutability = Mutability::Not;   // Binding: `mut x` or `ref mut x` (see by_ref); Ref: `&mut`
    bool binding_mut = false; // Binding: `mut` on the binding itself
    PatId sub;                // Binding's `@` part, Ref, Box
    std::vector<PatId> list;
    PathId path;
    std::vector<FieldPat> fields;
    bool has_rest = false;    // Struct
    ExprId expr;              // Literal
    ExprId low, high;         // Range
    bool inclusive = false;
};

// ---------------------------------------------------------------- expressions

enum class BinaryOp : uint8_t { Add, Sub, Mul, Div, Rem, BitAnd, BitOr, BitXor, Shl, Shr, Eq, Ne, Lt, Le, Gt, Ge, And, Or };
enum class UnaryOp : uint8_t { Neg, Not, Deref };
enum class BlockMode : uint8_t { Plain, Unsafe, Const, Async, AsyncMove };

enum class ExprKind : uint8_t {
    Error,
    Literal,      // literal
    Path,         // path
    Unary,        // unary_op a
    Binary,       // a binary_op b (also `&&`, `||`)
    Assign,       // a = b
    AssignOp,     // a binary_op= b
    Call,         // a(list)
    MethodCall,   // a.segment(list)
    Field,        // a.field (a number for tuples)
    Index,        // a[b]
    Range,        // a..b, a..=b; a and b may be none; `inclusive`
    Tuple,        // list
    Array,        // list
    Repeat,       // [a; b]
    Struct,       // path { fields, ..a }
    Block,        // label: block (block_mode)
    If,           // if a block [else b]
    Let,          // pat = a, only inside conditions
    Match,        // match a { arms }
    While,        // label: while a block
    Loop,         // label: loop block
    For,          // label: for pat in a block
    Break,        // break label a
    Continue,     // continue label
    Return,       // return a
    Closure,      // closure
    Cast,         // a as type
    Ref,          // & mutability a
    RawRef,       // &raw const a / &raw mut a
    Try,          // a?
    Await,        // a.await
    Underscore,   // `_` on the left of an assignment
    FormatArgs,   // format
    Yield,        // kept to be named
};

struct FieldInit {
    Ident name;
    ExprId value;             // for the short form: a Path expression of that name
    bool shorthand = false;
    Span span;
};

struct Arm {
    PatId pat;
    ExprId guard;             // may contain Let (unstable: if-let guards) or none
    ExprId body;
    Span span;
};

struct ClosureParam {
    PatId pat;
    TypeId type;              // none when left out
};

struct Closure {
    std::vector<ClosureParam> params;
    TypeId output;            // none when left out
    ExprId body;
    bool is_move = false;
    bool is_async = false;
    Span head;                // `move |a, b|`
};

// One piece of a format string (grammar of std::fmt).
enum class FormatAlign : uint8_t { None, Left, Center, Right };
struct FormatCount {
    enum class Kind : uint8_t { None, Literal, Arg };
    Kind kind = Kind::None;
    uint32_t value = 0;       // the number, or an index into FormatArgs::args
};
struct FormatPiece {
    bool is_literal = false;
    std::string literal;      // decoded, `{{` folded
    uint32_t arg = 0;         // index into FormatArgs::args
    Name trait;               // Display, Debug, LowerHex, UpperHex, Octal, Binary, LowerExp, UpperExp, Pointer
    char32_t fill = U' ';
    bool has_fill = false;
    FormatAlign align = FormatAlign::None;
    bool plus = false, minus = false, alternate = false, zero = false;
    bool debug_lower_hex = false, debug_upper_hex = false;   // `{:x?}`, `{:X?}`
    FormatCount width, precision;
    Span span;                // inside the string literal, `{…}`
};
struct FormatArg {
    ExprId expr;              // captured names become Path expressions
    Ident name;               // none for positional ones
    bool captured = false;
};
struct FormatArgs {
    std::vector<FormatPiece> pieces;
    std::vector<FormatArg> args;
    bool newline = false;     // format_args_nl!; the last piece ends with the line end already
};

struct Expr {
    ExprKind kind = ExprKind::Error;
    Span span;
    ExpansionId expansion = 0;
    bool parenthesized = false;         // written inside `(…)`
    bool macro_call = false;            // the whole of what a macro call in expression position became
    UnaryOp unary_op = UnaryOp::Neg;
    BinaryOp binary_op = BinaryOp::Add;
    BlockMode block_mode = BlockMode::Plain;
    Mutability mutability = Mutability::Not;
    bool inclusive = false;
    ExprId a, b;
    BlockId block;
    TypeId type;
    PatId pat;
    PathId path;
    Ident label;              // Block, While, Loop, For, Break, Continue
    Ident field;              // Field
    Span op_span;             // the operator token, the method's name, or `.await` / `?`
    std::vector<ExprId> list;
    // Parts that only few kinds have: index into the table of the same name of `Crate`, or none.
    uint32_t detail = 0xFFFFFFFFu;      // Literal, MethodCall (segments), Struct, Match, Closure, FormatArgs
};

struct StructExpr {
    std::vector<FieldInit> fields;
    bool has_rest = false;    // `..` or `..base` (then Expr::a)
    Span rest_span;           // of the `..`
};
struct MatchExpr {
    std::vector<Arm> arms;
};

enum class StmtKind : uint8_t { Empty, Let, Item, Expr, Semi, Error };

struct Stmt {
    StmtKind kind = StmtKind::Empty;
    Span span;                // with the semicolon
    ExpansionId expansion = 0;
    PatId pat;                // Let
    TypeId type;
    ExprId expr;              // Let initialiser or none; Expr; Semi
    BlockId else_block;       // let … else
    ItemId item;
    bool from_macro_braces = false;     // `m! { … }` in statement position
};

// Code of the library that was not parsed yet: index into what the parser passed over (see parse.h).
constexpr uint32_t kParsed = 0xFFFFFFFFu;

struct Block {
    std::vector<StmtId> stmts;
    ExprId tail;              // value of the block, none when it ends with a statement
    Span span;                // `{ … }`
    ExpansionId expansion = 0;
    uint32_t passed_over = kParsed;
};

// ---------------------------------------------------------------- items

struct Attribute {
    Span span;
    std::vector<Name> path;   // `cfg`, `derive`, `rustfmt::skip`
    std::string text;         // tokens between the delimiters, as written, or the value of `#[a = "v"]`
    std::vector<Name> words;  // top-level comma-separated words inside `(…)`, e.g. the derives' last segments
    bool inner = false;
};

// `#[allow(…)]` and its kin at a statement.
struct LintScope {
    Span span;
    std::vector<Attribute> attrs;
};

struct Visibility {
    enum class Kind : uint8_t { Inherited, Public, Crate, Restricted };
    Kind kind = Kind::Inherited;
    PathId path;              // pub(in path), pub(super), pub(self)
    Span span;
};

struct FieldDef {
    Ident name;               // "0", "1" … for tuple structs
    TypeId type;
    Visibility vis;
    std::vector<Attribute> attrs;
    Span span;
};

enum class VariantShape : uint8_t { Unit, Tuple, Named };

struct VariantDef {
    Ident name;
    VariantShape shape = VariantShape::Unit;
    std::vector<FieldDef> fields;
    ExprId discriminant;
    std::vector<Attribute> attrs;
    Span span;
};

struct Param {
    PatId pat;                // for `self`: a Binding named self
    TypeId type;              // SelfImplicit forms are desugared: `&self` has type `&Self`
    Span span;
};

struct FnSig {
    std::vector<Param> params;
    TypeId output;            // none: unit
    bool has_self = false;    // first parameter is `self` in any form
    bool is_const = false, is_async = false, is_unsafe = false, is_variadic = false;
    bool is_safe = false;     // `safe fn` of an `extern` block
    Name abi;                 // none for Rust
    Span span;                // from `fn` to the end of the return type
};

enum class ItemKind : uint8_t {
    Error, Fn, Struct, Enum, Union, Trait, TraitAlias, Impl, TypeAlias, Const, Static, Mod, Use, ExternCrate,
    ForeignMod, MacroDef,     // macro_rules!: kept so that `use` of its name resolves
};

struct UseTree {
    enum class Kind : uint8_t { Simple, Glob, Nested };
    Kind kind = Kind::Simple;
    PathId prefix;            // may be none for `{…}` and `*`
    Ident rename;             // `as name`; `_` for anonymous; none when not renamed
    std::vector<UseTree> children;
    Span span;
};

struct Item {
    ItemKind kind = ItemKind::Error;
    Ident ident;              // none for impls and uses
    Span span;
    ExpansionId expansion = 0;
    std::vector<Attribute> attrs;
    Visibility vis;
    Generics generics;
    // Fn
    FnSig sig;
    BlockId body;             // none: a declaration in a trait or extern block
    // Struct, Union (one variant), Enum
    std::vector<VariantDef> variants;
    // Trait: supertraits; TypeAlias inside a trait: bounds
    std::vector<GenericBound> bounds;
    // Trait, Impl, Mod, ForeignMod: members in order
    std::vector<ItemId> items;
    uint32_t passed_over = kParsed;     // Impl: its members
    bool is_unsafe = false;   // trait, impl, mod
    bool is_auto = false;     // auto trait
    // Impl
    PathId trait_path;        // none: inherent
    bool negative = false;    // impl !Trait for T
    TypeId type;              // Impl: the self type; TypeAlias: the type or none; Const, Static: the type
    // Const, Static
    ExprId value;             // none in a trait's declaration
    Mutability mutability = Mutability::Not;
    // Use
    UseTree use_tree;
    // Mod
    bool inline_mod = true;   // `mod x;` is false
    bool is_default = false;  // specialisation's `default`
};

// A file's tree, or several files' (the library) put together under one root module.
struct Crate {
    std::vector<ItemId> items;          // of the root module
    std::vector<Attribute> attrs;       // `#![…]`
    StableTable<ExprId, Expr> exprs;
    StableTable<PatId, Pat> pats;
    StableTable<TypeId, TypeExpr> types;
    StableTable<BlockId, Block> blocks;
    StableTable<StmtId, Stmt> stmts;
    StableTable<ItemId, Item> all_items;
    StableTable<PathId, Path> paths;
    // Parts of expressions, by Expr::detail.
    Rows<Literal> literals;
    Rows<PathSegment> method_segments;
    Rows<StructExpr> struct_exprs;
    Rows<MatchExpr> match_exprs;
    Rows<Closure> closures;
    Rows<FormatArgs> format_args;
    std::vector<Expansion> expansions{Expansion{}};   // [0] is "none"
    std::vector<LintScope> lint_scopes;   // inner ones first
    std::vector<Span> broken_bodies;    // of functions with statements that could not be read: nothing more is said of them
    std::vector<std::pair<Span, Name>> unknown_macros;   // where the error says that a macro is not known, and its name
    Span last_token;                    // of the learner's file
    bool stopped = false;               // a syntax error after which rustc reports nothing from later stages

    const Literal& literal(const Expr& e) const { return literals[e.detail]; }
    const PathSegment& method(const Expr& e) const { return method_segments[e.detail]; }
    const StructExpr& struct_expr(const Expr& e) const { return struct_exprs[e.detail]; }
    const MatchExpr& match_expr(const Expr& e) const { return match_exprs[e.detail]; }
    const Closure& closure(const Expr& e) const { return closures[e.detail]; }
    const FormatArgs& format(const Expr& e) const { return format_args[e.detail]; }
};

// The call site in the text that a person wrote: the outermost expansion's, or `span` itself.
inline Span root_span(const Crate& crate, Span span, ExpansionId expansion) {
    for (; expansion != 0; expansion = crate.expansions[expansion].parent)
        span = crate.expansions[expansion].call_site;
    return span;
}

}  // namespace framewalk::rust::ast
