// tree ─▶ names: which definition, local variable or primitive type every path means.
//
// Resolution follows the Rust Reference, "Names": modules, `use` (globs, renames, re-exports), preludes,
// nested items, generic parameters, local variables with shadowing and macro hygiene, labels. Paths such
// as `Vec::new` or `T::Item` are resolved up to the type; the rest is left to the checker.
//
// The library is the crates `std`, `core` and `alloc` (one and the same module tree under the name
// `std`); the learner's program is the root crate. Both live in one `ast::Crate`.
#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rust/syntax/parse.h"
#include "source/diagnostic.h"
#include "types/types.h"

namespace framewalk::rust {

enum class DefKind : uint8_t {
    Mod, Struct, Enum, Union, Variant, Trait, TraitAlias, TypeAlias, Impl,
    Fn,           // free function
    AssocFn,      // in an impl or trait
    Const, AssocConst, AssocTy, Static,
    ForeignFn,    // declared in an `extern` block; abi "intrinsic" marks the machine's own
    TyParam, ConstParam, LifetimeParam,
    Field, Macro, ExternCrate, Use,
    Closure,      // added by the checker
    AnonConst,    // added by the checker: array lengths, inline consts, discriminants
};

// Who may name a definition: everybody, or the code inside module `within`.
struct Visibility {
    bool is_public = false;
    DefId within;
};

struct Def {
    DefKind kind = DefKind::Mod;
    Name name;
    DefId parent;             // module, trait, impl, enum (variants), struct or variant (fields), item (params)
    DefId module;             // nearest enclosing module (itself for a module)
    Span span;                // of the name, or of the item where it has none
    ast::ItemId item;         // Fn … Impl; for Variant and Field the enclosing ADT's item
    uint32_t index = 0;       // Variant: index; Field: index in the variant; params: index within the item's own list
    uint32_t variant = 0;     // Field: index of its variant
    Visibility vis;
    bool is_library = false;
    // What is left to do for a definition of the library until somebody asks (class LaterNames).
    bool members_unread = false;  // Impl: `children` is not filled in
    bool names_open = false;      // paths in its own item, a function's body excluded, are not resolved
    bool body_open = false;       // functions: their body is not parsed or not resolved
    std::vector<DefId> children;  // Mod, Trait, Impl, Enum: members in source order; Struct/Variant: fields;
                                  // items with generics: their parameters are in `params`
    std::vector<DefId> params;    // own generic parameters in source order (lifetimes too)
};

enum class PrimTy : uint8_t {
    I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize, F32, F64, Bool, Char, Str,
};

struct Res {
    enum class Kind : uint8_t {
        Error,        // a diagnostic was given
        Def,          // def (a tuple or unit struct or variant in value position: the same def, its constructor)
        Local,        // pat: the Binding pattern (of an or-pattern: its first occurrence)
        PrimTy,       // prim
        SelfParam,    // `Self` in a trait: def = the trait
        SelfType,     // `Self` in an impl, struct, enum: def = the impl or ADT
    };
    Kind kind = Kind::Error;
    DefId def;
    ast::PatId pat;
    PrimTy prim = PrimTy::I32;
};

struct PathRes {
    Res base;
    // How many trailing segments the checker must resolve as associated items of `base`: 1 for
    // `Vec::new`, 0 for `HashMap`. `<T as Trait>::name` and `<T>::name`: base is the trait (or Error with
    // `has_base` false for `<T>::name`) and 1 segment is open.
    uint32_t unresolved = 0;
    bool has_base = false;
};

struct LoopTarget {
    ast::ExprId expr;         // Loop, While, For or labelled Block; none when a diagnostic was given
};

// Does what was left to do for definitions of the library.
class LaterNames {
public:
    virtual void read_members(DefId impl) = 0;
    virtual void resolve_item(DefId def) = 0;
    virtual void resolve_body(DefId fn) = 0;

protected:
    ~LaterNames() = default;
};

struct Names {
    DefId root;               // the learner's crate root module
    DefId std_root;           // the library's
    Rows<Def> defs;           // by DefId; def 0 is the learner's root
    Rows<PathRes> paths;                           // by ast::PathId
    // For Binding patterns: Local for a new variable (pat = the first occurrence in an or-pattern),
    // Def when the name turned out to be a constant, unit struct or unit variant.
    Rows<Res> bindings;                            // by ast::PatId
    std::unordered_map<uint32_t, LoopTarget> loop_targets;   // by ExprId of Break, Continue
    // Library items that the checker and builder know by role: `#[lang = "add"]`.
    std::unordered_map<uint32_t, DefId> lang_items;          // by Name of the role
    // Definition that an item, generic parameter … became. Keyed by ast::ItemId.
    std::unordered_map<uint32_t, DefId> item_defs;
    // Traits that are in scope for method calls, per lexical scope that imports or declares any; see
    // `traits_in_scope`.
    std::vector<std::vector<DefId>> trait_scopes;
    std::unordered_map<uint32_t, uint32_t> expr_trait_scope; // MethodCall and open-path ExprIds
    std::unordered_map<uint32_t, uint32_t> type_trait_scope; // TypeIds with open paths
    std::unordered_map<uint32_t, uint32_t> pat_trait_scope;  // PatIds of Path patterns with open paths
    std::vector<DefId> bodies;                     // every Fn, AssocFn, Const, Static that was read, in source order
    // An item's bound, or the trait of an impl, names no trait: rustc checks no types then, or no bodies.
    bool lost_bound = false, lost_impl = false;
    LaterNames* later = nullptr;                   // none: nothing was left out

    Def& operator[](DefId id) { return defs[id.index]; }
    const Def& operator[](DefId id) const { return defs[id.index]; }
    DefId add(Def def) {
        defs.push_back(std::move(def));
        return DefId(static_cast<uint32_t>(defs.size() - 1));
    }
    // Members of a trait or impl.
    const std::vector<DefId>& members(DefId container) {
        if (defs[container.index].members_unread) later->read_members(container);
        return defs[container.index].children;
    }
    // To be called before the tree of a definition's item, or of a function's body, is looked at.
    void need_item(DefId def) {
        if (defs[def.index].names_open) later->resolve_item(def);
    }
    void need_body(DefId fn) {
        if (defs[fn.index].body_open) later->resolve_body(fn);
    }
    const std::vector<DefId>& traits_in_scope(ast::ExprId expr) const;
    const std::vector<DefId>& traits_in_scope(ast::PatId path_pattern) const;
    DefId lang(Name role) const {
        auto found = lang_items.find(role.index);
        return found == lang_items.end() ? DefId() : found->second;
    }
    // May code in module `from` name something with this visibility?
    bool is_accessible(const Visibility& vis, DefId from) const;
    // `std::vec::Vec`, `main`, `<impl Trait for T>::f`; the learner's own paths start below the root.
    std::string path_text(DefId def, const Interner& names) const;
};

// Name resolution of a program over the library of which only an outline was parsed: the library's
// definitions are made at once, everything else about them when it is asked for.
class NameResolution {
public:
    NameResolution(ast::Crate& crate, MacroTable& macros, Interner& names, const SourceMap& sources, Names& out,
                   Diagnostics& diagnostics);
    ~NameResolution();
    void collect_library(const std::vector<ast::ItemId>& items);
    void resolve_program();
    // What is wrong with the library itself.
    Diagnostics& library_diagnostics();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

// Resolves the whole crate, nothing of which was left out. `library_items` are the items of the library's root module (parsed into the
// same crate before the learner's file), `crate.items` the learner's. Total.
Names resolve_names(const ast::Crate& crate, const std::vector<ast::ItemId>& library_items,
                    Interner& names, const SourceMap& sources, Diagnostics& diagnostics);

// Appends to `crate` the `impl`s that `#[derive(…)]` stands for, beside their types. Runs after parsing,
// before names are resolved; the generated code names the library by absolute paths.
// With `outline`, the members of the library's are left out until they are asked for.
void expand_derives(ast::Crate& crate, SourceMap& sources, Interner& names, Diagnostics& diagnostics,
                    MacroTable* outline = nullptr);

}  // namespace framewalk::rust
