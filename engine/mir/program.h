// What the layers below ask of a language front end: bodies, definitions, and which implementation a
// call means once its types are concrete.
//
// The front end implements `Program`; lowering and the machine only see this interface.
#pragma once

#include <string>
#include <vector>

#include "mir/body.h"
#include "mir/intrinsics.h"
#include "types/types.h"

namespace framewalk::mir {

// What a `track_caller` function takes for its caller's place where nobody wrote the call: it was made from a pointer,
// or by the language's own code.
struct CalledFrom {
    Span span;                    // a place in the program; or, where none is given …
    const char* path = nullptr;   // … this one in the language's library
    uint32_t line = 0, column = 0;
    bool valid() const { return span.valid() || path != nullptr; }
};

// What a call with concrete types runs.
struct Callee {
    enum class Kind : uint8_t {
        None,         // there is nothing to run (no such implementation)
        Body,         // `body` instantiated with `args`
        Intrinsic,    // `intrinsic` with `args` as its type arguments
        Virtual,      // through the vtable of the first argument: entry `vtable_index`
        Constructor,  // tuple struct or variant constructor: aggregate of `adt` variant `variant`
        CloneBits,    // Clone of a type whose clone is a plain copy (tuples, arrays, closures of Copy)
        CallFnPtr,    // Fn*::call* on a function pointer or function item: (self, (args…))
        CallOnceByMut,// FnOnce::call_once on a closure whose body takes self by reference: `body`
    };
    Kind kind = Kind::None;
    const Body* body = nullptr;
    Args args;                    // concrete
    Intrinsic intrinsic = Intrinsic::Abort;
    uint32_t vtable_index = 0;    // among the methods; drop, size and align come before
    Ty adt;
    uint32_t variant = 0;
    Ty callee_type;               // CallFnPtr: the function pointer or item type
    Name foreign;                 // None: a function that is declared, of which no code is known
    CalledFrom called_from;       // CallFnPtr of an item; Body: behind pointers and in vtables
};

// Library functions that the machine itself must call.
enum class LangFn : uint8_t {
    PanicStr,         // fn(&'static str) -> !
    PanicBounds,      // fn(index: usize, len: usize) -> !
    EndThread,        // fn(): drops what the running thread keeps
    Count,
};

class Program {
public:
    virtual ~Program() = default;

    virtual Types& types() = 0;
    virtual const Interner& names() const = 0;
    virtual const AdtDef& adt(DefId def) = 0;
    // Asked before `adt`, by whoever only needs to know that: the fields may not be known yet.
    virtual bool is_surely_sized(DefId) { return false; }

    // The entry function, none when the program has none (then diagnostics said so).
    virtual Callee entry() = 0;
    // Which code `FnDef(def, args)` means; `args` concrete. Builds (checks) the body on first use.
    virtual Callee resolve(DefId def, Args args) = 0;
    virtual Callee lang_fn(LangFn fn) = 0;
    // The user's `drop` for this very type (not of its parts); Kind::None if there is none.
    virtual Callee drop_impl(Ty ty) = 0;
    // Body of a closure called through a reference or by value.
    virtual Callee closure_body(Ty closure) = 0;
    // Types of a closure's captures, in the order of its fields.
    virtual std::vector<Ty> closure_captures(Ty closure) = 0;
    // Of a future: the names of all fields, none for temporaries.
    virtual std::vector<Name> closure_capture_names(Ty closure) = 0;
    // Fields of a future (an `async` block or the body of an `async fn`): captures, state, locals that live across
    // an `.await`. Empty for other closures.
    virtual std::vector<Ty> future_fields(Ty) { return {}; }
    // Methods of the vtable of `concrete` as `dynamic` (a Dynamic type), in vtable order.
    virtual std::vector<Callee> vtable(Ty concrete, Ty dynamic) = 0;
    // Body that computes a constant or the initial value of a static.
    virtual Callee const_body(DefId def, Args args) = 0;
    virtual Ty static_type(DefId def) = 0;
    virtual Name static_name(DefId def) = 0;
    // A constant that got a place because it was borrowed: `&5`.
    virtual bool is_promoted(DefId) { return false; }
    virtual bool static_is_mutable(DefId def) = 0;
    // Are there parts that may change, behind a shared reference if not mutable?
    virtual bool static_is_writable(DefId def) { return static_is_mutable(def); }

    // Replaces projections and opaque types by what they stand for; `ty` has no parameters.
    virtual Ty normalize(Ty ty) = 0;
    // Is a value of this concrete type copied bit by bit, without a move?
    virtual bool is_copy(Ty ty) = 0;
    // Does dropping a value of this concrete type do anything?
    virtual bool needs_drop(Ty ty) = 0;
    // Does this definition belong to the language's library, so that its insides are not the learner's?
    virtual bool is_library(DefId) { return false; }
    // Is this function of the library part of what orders threads (locks, channels, counts of owners, streams)?
    // What it stores for itself, and what it calls for that, is no data race: `thread_order` says what it means.
    virtual bool orders_threads(Span) { return false; }
    // Does it make text of a value? That value is the caller's, whoever asked for the text.
    virtual bool formats(Span) { return false; }
    // As the language writes it: `Vec<i32>`; `short_form` without the paths.
    virtual std::string type_text(Ty ty, bool short_form) = 0;
    // What the program itself gets to see as the name of a type; empty when that is not known.
    virtual std::string type_name(Ty ty) { return type_text(ty, false); }
};

}  // namespace framewalk::mir
