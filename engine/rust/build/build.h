// typed body ─▶ generic MIR: control flow, temporaries, scopes and pattern tests made explicit.
//
// What comes out is MIR before drop elaboration: a `Drop` may name a place that has been moved out of.
// The borrow stage decides which of them run. The rules followed are those of the Rust Reference
// (destructors, temporary scopes, constant promotion, match guards), edition 2021.
//
//   let t = f(&g());
//   bb0: { mark; live t; live _2; live _3; call _3 = g() -> bb1 }
//   bb1: { _2 = &_3; call t = f(move _2) -> bb2 unwind bb4 }
//   bb2: { dead _2; drop _3 -> bb3 unwind … }
#pragma once

#include "mir/body.h"
#include "mir/type_facts.h"
#include "rust/check/typed.h"
#include "source/diagnostic.h"
#include "types/types.h"

namespace framewalk::rust {

// What a promoted constant is to a learner, and whether it may be written: `static mut S: &mut [i32] = &mut [1]`.
enum class PromotedKind : uint8_t { Shared, Mutable, FormatTable };

// What the builder asks about types and definitions, in the parameter environment of one body. The
// driver implements it.
class BuildContext {
public:
    virtual ~BuildContext() = default;

    // Facts about types under the body's own bounds: the same as the analyses of its MIR ask.
    virtual mir::TypeFacts& facts() = 0;
    virtual Diagnostics& diagnostics() = 0;
    // Without interior mutability: a shared constant of this type may be promoted to a static.
    virtual bool is_freeze(Ty ty) = 0;
    // Is `def` (of a FnDef) a tuple struct's or variant's constructor? Then calls become aggregates.
    virtual bool is_constructor(DefId def, uint32_t& variant) = 0;
    virtual bool static_is_mutable(DefId def) = 0;
    // How much a learner sees of code of the library at `span`.
    virtual Shown library_shown(Span) { return Shown::Hidden; }
    // Line that a person sees the start of `span` on; 0 when unknown.
    virtual uint32_t line_of(Span span) = 0;
    // The generic parameters of the body's own definition, as arguments (identity substitution).
    virtual Args own_args() = 0;
    // Takes the body that computes a promoted constant of type `ty`. The answer names an anonymous
    // static: `StaticAddress { def, args = own_args() }` is its address, of type `&ty`.
    virtual DefId add_promoted(mir::Body body, Ty ty, PromotedKind kind) = 0;
    // Takes the body that computes a `const { … }`. The answer names a constant: `Named { def, args = own_args() }`.
    virtual DefId add_const_block(mir::Body body, Ty ty) { return add_promoted(std::move(body), ty, PromotedKind::Shared); }
    // Does the body that computes a constant panic? Then it is computed where it stands.
    virtual bool is_sure_to_panic(const mir::Body& body) = 0;
    // Takes such a body: lints look at it like at the constants that were promoted.
    virtual void keep_unpromoted(mir::Body body) = 0;
    // Edition 2024: temporaries of a block's tail expression are dropped before the block's locals, and
    // those of an `if let` scrutinee before `else`.
    virtual bool edition_2024() const { return false; }

    // Shorter names for what is asked most.
    Types& types() { return facts().types(); }
    const AdtDef& adt(DefId def) { return facts().adt(def); }
    bool is_copy(Ty ty) { return facts().is_copy(ty); }
    bool needs_drop(Ty ty) { return facts().needs_drop(ty); }
};

// Builds `body` (which must not have errors). Total.
mir::Body build_mir(const typed::Body& body, BuildContext& context);

}  // namespace framewalk::rust
