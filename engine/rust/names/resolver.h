// The state that all parts of name resolution share: definitions, item scopes, imports.
//
//   Resolver r(…);            then, in this order (resolve.cpp):
//   collect_crate             definitions and scopes of modules          (collect.cpp)
//   check_imports             every `use` is followed, failures reported (imports.cpp)
//   LateResolver              signatures and bodies                      (late*.cpp)
#pragma once

#include "rust/names/scopes.h"
#include "source/source_map.h"

namespace framewalk::rust {

class Resolver {
public:
    Resolver(const ast::Crate& crate, Interner& names, const SourceMap& sources, Names& out, Diagnostics& diagnostics);
    void prepare_tables();       // for everything that has been parsed by now

    // ------------------------------------------------------------ collecting (collect.cpp, uses.cpp)
    DefId collect_crate(const std::vector<ast::ItemId>& items, Name name, bool is_library);
    void collect_members(DefId impl);
    // Definitions of the items of a block; none when it declares nothing.
    ScopeId collect_block(ast::BlockId block, ScopeId parent, DefId owner, DefId module);

    // ------------------------------------------------------------ looking up (lookup.cpp)
    // What `name` means in `scope` itself: items, then imports, then globs.
    std::optional<Binding> lookup(ScopeId scope, Name name, Ns ns);
    // In block scopes outwards up to and including the module's.
    std::optional<Binding> lookup_outwards(ScopeId scope, Name name, Ns ns);
    // Crate names, the library's prelude, primitive types: what is visible everywhere.
    std::optional<Binding> lookup_everywhere(Name name, Ns ns);
    std::optional<Binding> follow(ImportId import, Ns ns);
    bool follow_prefix(ImportId import);
    ScopeId scope_of(const Res& res) const;      // of a module, enum or trait; none otherwise
    DefId root_of(DefId module) const { return out[module].is_library ? out.std_root : out.root; }

    // ------------------------------------------------------------ paths (path.cpp)
    struct PathQuery {
        const std::vector<ast::Ident>* segments = nullptr;
        uint32_t count = 0;              // how many of them
        bool global = false;
        Ns ns = Ns::Type;                // of the last segment
        ScopeId scope;                   // where the path stands
        DefId module;
    };
    // Keywords at the start (`crate::self::super::…`, `::std`): where the walk begins. Gives the number
    // of segments used, 0 when the path starts with an ordinary name; none on failure.
    std::optional<uint32_t> path_start(const PathQuery& query, Res& at, PathStop& stop);
    // Walks on from `at` through modules and enums. Sets `unresolved` to the segments that only types
    // can resolve.
    bool walk(const PathQuery& query, uint32_t from, Res at, PathRes& result, PathStop& stop);
    bool resolve_in_scope(const PathQuery& query, PathRes& result, PathStop& stop);
    bool is_library_ident(ast::Ident ident, DefId module) const;

    // ------------------------------------------------------------ saying so (report.cpp)
    // Names an unknown part of the standard library as unsupported; true when it was one.
    bool report_known_std(DefId within, const std::vector<ast::Ident>& segments, uint32_t first, Span span);
    std::string kind_text(const Res& res) const;      // "struct", "local variable", …
    std::string text(Name name) const { return std::string(names.text(name)); }
    std::string import_text(const Import& import) const;
    std::vector<Name> names_in(ScopeId scope, Ns ns) const;      // for suggestions
    [[gnu::cold]] void report_private(const Binding& binding, ast::Ident segment);
    [[gnu::cold]] void report_ambiguous(const Binding& binding, ast::Ident segment);

    // ------------------------------------------------------------ imports (imports.cpp)
    void check_imports(ScopeId scope);
    void check_all_imports(size_t first_scope);

    // Index into `Names::trait_scopes` for code in `innermost`, inside an impl or definition of
    // `current_trait` (traits.cpp).
    uint32_t trait_scope(ScopeId innermost, DefId current_trait);

    const ast::Crate& crate;
    Interner& names;
    const SourceMap& sources;
    Diagnostics& diagnostics;
    Names& out;
    PathWords words;
    StableTable<ScopeId, ItemScope> scopes;
    StableTable<ImportId, Import> imports;
    std::unordered_map<uint32_t, ScopeId> scope_of_def;
    std::unordered_map<uint32_t, DefId> local_macros;        // macros the learner defined, by name
    ScopeId prelude;                                         // of std::prelude::v1; none without a library
    bool has_alloc = false;                                  // `extern crate alloc;`
    std::vector<Name> lost_crates;                           // of `extern crate` that are not there
    bool by_need = false;        // definitions made now are of the library and resolved when asked for

private:
    friend class Collector;
    std::optional<Binding> lookup_explicit(ScopeId scope, Name name, Ns ns);
    std::optional<Binding> lookup_globs(ScopeId scope, Name name, Ns ns);
    void gather_globs(ScopeId scope, Name name, Ns ns, std::optional<Binding>& best);
    std::optional<Binding> find_import_target(ImportId id, Ns ns);
    bool hides_better(ImportId id, const Binding& found, Ns ns);
    bool follow_prefix_now(Import& import);
    bool out_of_steps();
    void check_import(ImportId id);
    void check_target(ImportId id);
    [[gnu::cold]] void report_unresolved_prefix(const Import& import);
    [[gnu::cold]] void report_unresolved_target(const Import& import);
    [[gnu::cold]] Diagnostic& report_unresolved_leaf(const Import& import, ast::Ident leaf, const std::string& where);
    void check_reexport(const Import& import, const std::optional<Binding> (&found)[3]);
    void check_duplicates(ScopeId scope, ImportId id);
    void gather_traits(ScopeId scope, DefId from, std::vector<DefId>& list, std::vector<ScopeId>& visited);

    // Scopes that the glob lookup in progress has been in, so that each is asked once.
    std::vector<ScopeId> glob_visited_;
    bool met_cycle_ = false;                     // an answer depended on a cut cycle: not remembered
    uint32_t depth_ = 0;                         // nesting of `follow`
    uint64_t steps_ = 0;
    std::unordered_map<uint64_t, std::optional<Binding>> glob_cache_[3];
    std::unordered_map<uint64_t, uint32_t> trait_scope_ids_;
};

inline bool same_res(const Res& a, const Res& b) {
    if (a.kind != b.kind) return false;
    switch (a.kind) {
        case Res::Kind::Error: return true;
        case Res::Kind::Local: return a.pat == b.pat;
        case Res::Kind::PrimTy: return a.prim == b.prim;
        case Res::Kind::Def:
        case Res::Kind::SelfParam:
        case Res::Kind::SelfType: return a.def == b.def;
    }
    return false;
}

inline Res def_res(DefId def) {
    Res res;
    res.kind = Res::Kind::Def;
    res.def = def;
    return res;
}

std::optional<PrimTy> primitive_type(std::string_view text);

// The name among `candidates` that looks most like `name`, or none when all are too different: a third
// of the letters may differ.
Name most_similar(const Interner& names, Name name, const std::vector<Name>& candidates);

// Is there such a path in the standard library of Rust 1.95? `module` as in `std::collections`.
// How a program imports it: `std::iter::Map`, though here it lies in a module below `iter`; `crate::shapes::Area`. Empty
// for what only the library itself uses, and for what a function declares.
std::string import_path(const Names& names, const Interner& texts, DefId def);
bool is_known_std_item(std::string_view module, std::string_view name);
bool is_known_std_module(std::string_view module);
// A module that has a public item of this name, or nothing: for "import it".
std::string known_std_home(std::string_view name);

}  // namespace framewalk::rust
