// Which traits are in scope for method calls: those that are declared or imported (also as `_`) in the
// scopes around the call, the prelude's, and the trait whose impl or definition the code is in.
#include <algorithm>

#include "rust/names/resolver.h"

namespace framewalk::rust {

static void add_once(std::vector<DefId>& list, DefId def) {
    if (std::find(list.begin(), list.end(), def) == list.end()) list.push_back(def);
}

void Resolver::gather_traits(ScopeId scope, DefId from, std::vector<DefId>& list, std::vector<ScopeId>& visited) {
    if (std::find(visited.begin(), visited.end(), scope) != visited.end()) return;
    visited.push_back(scope);
    for (DefId def : scopes[scope].traits)
        if (out.is_accessible(out[def].vis, from)) add_once(list, def);
    for (size_t i = 0; i < scopes[scope].all_imports.size(); i++) {
        ImportId id = scopes[scope].all_imports[i];
        if (!out.is_accessible(imports[id].vis, from)) continue;
        if (imports[id].is_glob) {
            if (follow_prefix(id)) gather_traits(scope_of(imports[id].prefix_res), imports[id].module, list, visited);
            continue;
        }
        std::optional<Binding> found = follow(id, Ns::Type);
        if (!found || found->res.kind != Res::Kind::Def) continue;
        DefKind kind = out[found->res.def].kind;
        if (kind == DefKind::Trait || kind == DefKind::TraitAlias) add_once(list, found->res.def);
    }
}

uint32_t Resolver::trait_scope(ScopeId innermost, DefId current_trait) {
    // Block scopes without traits of their own share the enclosing scope's list.
    uint64_t key = (uint64_t(innermost.index) << 32) | current_trait.index;
    auto known = trait_scope_ids_.find(key);
    if (known != trait_scope_ids_.end()) return known->second;
    std::vector<DefId> list;
    std::vector<ScopeId> visited;
    if (current_trait.valid()) list.push_back(current_trait);
    DefId from = scopes[innermost].module;
    for (ScopeId scope = innermost; scope.valid(); scope = scopes[scope].parent)
        gather_traits(scope, from, list, visited);
    if (prelude.valid()) gather_traits(prelude, from, list, visited);
    out.trait_scopes.push_back(std::move(list));
    uint32_t id = static_cast<uint32_t>(out.trait_scopes.size() - 1);
    trait_scope_ids_[key] = id;
    return id;
}

}  // namespace framewalk::rust
