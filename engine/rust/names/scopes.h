// Item scopes and imports: what a name means inside a module, an enum, a trait or a block.
//
// Names are looked up on demand, and imports are followed on demand, so that the order of `use`
// declarations does not matter and no fixed point has to be iterated: an import that is being followed
// already gives nothing (a cycle), everything else has one answer that is remembered.
//
//   use shapes::Circle;     an Import of the scope, followed when `Circle` is asked for
//   mod shapes { … }        an item of the scope, and a scope of its own
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "rust/names/names.h"

namespace framewalk::rust {

enum class Ns : uint8_t { Type, Value, Macro };
constexpr Ns kAllNs[] = {Ns::Type, Ns::Value, Ns::Macro};

struct ItemScope;
using ScopeId = Id<ItemScope>;
struct Import;
using ImportId = Id<Import>;

// What a name means in one namespace.
struct Binding {
    Res res;
    Visibility vis;
    Span span;                // where it was declared or imported
    ImportId import;          // none for an item
    bool from_glob = false;
    // Two glob imports bring different things: the second one's import.
    ImportId ambiguous_with;
};

enum class QueryState : uint8_t { Fresh, Busy, Done };

// Where following a path stopped.
struct PathStop {
    enum class Why : uint8_t {
        None,
        NotFound,         // `segment` is not in `within` (or not in scope when `within` is none)
        NotAModule,       // `segment` was found but nothing lies below it; `res`
        Private,          // `segment` may not be named from here; `res`, `binding`
        TooManySuper,     // `super` beyond the root
        Ambiguous,        // two globs; `binding`
        Silent,           // an error was reported for a part of it already
        Cycle,            // an import that leads back to itself
    };
    Why why = Why::None;
    uint32_t segment = 0;
    DefId within;
    Res res;
    Binding binding;
};

// A leaf of a `use` tree.
struct Import {
    ScopeId scope;                  // in which the new name is visible
    DefId module;                   // nearest module: decides what is private
    std::vector<ast::Ident> prefix; // all segments but the last (all, for a glob)
    bool global = false;            // `use ::a::b`
    ast::Ident name;                // what is imported; none for a glob
    ast::Ident target;              // its new name; `_` for none
    bool is_glob = false;
    bool type_only = false;         // `use a::{self}`
    bool nested = false;            // written inside `{ }`
    Visibility vis;
    Span span;                      // of the leaf as written
    ast::PathId path;
    bool is_library = false;

    QueryState prefix_state = QueryState::Fresh;
    Res prefix_res;                 // module, enum or trait that the prefix names
    PathStop prefix_stop;
    QueryState state[3] = {};
    std::optional<Binding> found[3];
    bool failed = false;            // reported: its name then stands for an error
};

struct ItemScope {
    DefId owner;                    // module, enum or trait; none for a block
    ScopeId parent;                 // enclosing scope of a block's; none for the others
    DefId module;                   // nearest module
    bool is_library = false;
    std::unordered_map<uint32_t, Binding> items[3];                 // by Name
    std::unordered_map<uint32_t, std::vector<ImportId>> imports;    // by Name, globs excluded
    std::vector<ImportId> globs;
    std::vector<ImportId> all_imports;
    std::vector<DefId> traits;      // declared here
    bool poisoned = false;          // a glob import failed: missing names are no errors of their own
};

// Words with a meaning of their own in paths.
struct PathWords {
    explicit PathWords(Interner& names);
    Name self_value, self_type, super_, crate_, dollar_crate, std_, core_, alloc_, underscore;
};

}  // namespace framewalk::rust
