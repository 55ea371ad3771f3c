// What may be asked and known about types: trait references, predicates, signatures.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "base/interner.h"
#include "types/types.h"

namespace framewalk::rust {

// `Self: Trait<…>`: `args[0]` is the self type.
struct TraitRef {
    DefId trait;
    Args args;
    bool valid() const { return trait.valid(); }
    friend bool operator==(const TraitRef& a, const TraitRef& b) {
        return a.trait == b.trait && a.args == b.args;
    }
};

// A fact that must hold or is known to hold: `Self: Trait`, or `<Self as Trait>::Assoc == ty`.
struct Predicate {
    enum class Kind : uint8_t { Trait, Projection };
    Kind kind = Kind::Trait;
    TraitRef trait;       // Projection: the trait of the associated type
    DefId assoc;          // Projection
    Args assoc_args;      // Projection: the trait's arguments, then the associated type's own
    Ty ty;                // Projection
    Span span;            // where it was written
};

// The where-clauses in force inside an item, supertraits included.
using ParamEnv = std::vector<Predicate>;

struct Signature {
    std::vector<Ty> inputs;
    Ty output;
    bool has_self = false;
    bool is_unsafe = false;
    bool is_variadic = false;
    bool is_extern = false;          // called in another way than functions of Rust are: `extern "C" fn`
    bool is_async = false;
    std::vector<Span> input_spans;
    Span output_span;
};

enum class ClosureKind : uint8_t { Fn, FnMut, FnOnce };

// What is known of a closure while and after its body is checked.
struct ClosureInfo {
    Signature signature;             // generic over the enclosing function's parameters
    bool kind_known = false;
    ClosureKind kind = ClosureKind::Fn;
    std::vector<Ty> captures;        // field types; known once kind_known
    std::vector<Name> capture_names;
    DefId parent_fn;
    bool is_async = false;           // an `async` block or the body of an `async fn`: a future of `signature.output`
};
using ClosureTable = std::unordered_map<uint32_t, ClosureInfo>;

}  // namespace framewalk::rust
