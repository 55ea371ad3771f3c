// What a name means in a scope: its items, its imports, then what its globs bring (Rust Reference,
// "Names", "Name resolution": an explicit name shadows a glob import's).
#include <algorithm>

#include "rust/names/resolver.h"

namespace framewalk::rust {

// Hostile programs can entangle imports so that following them takes for ever.
constexpr uint64_t kMaxSteps = 4'000'000;

bool Resolver::out_of_steps() { return ++steps_ > kMaxSteps; }

std::optional<Binding> Resolver::lookup(ScopeId scope, Name name, Ns ns) {
    if (!scope.valid() || out_of_steps()) return std::nullopt;
    if (auto found = lookup_explicit(scope, name, ns)) return found;
    if (auto found = lookup_globs(scope, name, ns)) return found;
    const ItemScope& here = scopes[scope];
    auto imports_here = here.imports.find(name.index);
    bool failed = false;
    if (imports_here != here.imports.end())
        for (ImportId id : imports_here->second) failed |= imports[id].failed;
    if (!failed && !here.poisoned) return std::nullopt;
    Binding error;       // stands for what was reported
    error.from_glob = !failed;
    return error;
}

std::optional<Binding> Resolver::lookup_explicit(ScopeId scope, Name name, Ns ns) {
    const ItemScope& here = scopes[scope];
    const auto& items = here.items[static_cast<size_t>(ns)];
    auto item = items.find(name.index);
    if (item != items.end()) return item->second;
    auto named = here.imports.find(name.index);
    if (named == here.imports.end()) return std::nullopt;
    for (ImportId id : named->second)
        if (auto found = follow(id, ns)) return found;
    return std::nullopt;
}

std::optional<Binding> Resolver::lookup_globs(ScopeId scope, Name name, Ns ns) {
    if (scopes[scope].globs.empty()) return std::nullopt;
    uint64_t key = (uint64_t(scope.index) << 32) | name.index;
    auto& cache = glob_cache_[static_cast<size_t>(ns)];
    auto known = cache.find(key);
    if (known != cache.end()) return known->second;
    if (std::find(glob_visited_.begin(), glob_visited_.end(), scope) != glob_visited_.end()) {
        met_cycle_ = true;
        return std::nullopt;
    }
    bool outermost = glob_visited_.empty() && depth_ == 0;
    if (outermost) met_cycle_ = false;
    glob_visited_.push_back(scope);
    std::optional<Binding> best;
    gather_globs(scope, name, ns, best);
    glob_visited_.pop_back();
    if (outermost || !met_cycle_) cache[key] = best;
    return best;
}

void Resolver::gather_globs(ScopeId scope, Name name, Ns ns, std::optional<Binding>& best) {
    for (size_t i = 0; i < scopes[scope].globs.size(); i++) {
        ImportId id = scopes[scope].globs[i];
        if (!follow_prefix(id)) continue;
        ScopeId target = scope_of(imports[id].prefix_res);
        if (!target.valid() || target == scope || out_of_steps()) continue;
        std::optional<Binding> found = lookup_explicit(target, name, ns);
        if (!found) found = lookup_globs(target, name, ns);
        if (!found || !out.is_accessible(found->vis, imports[id].module)) continue;
        if (!best) {
            best = found;
            best->from_glob = true;
            best->import = id;
            if (imports[id].vis.is_public || !found->vis.is_public) {
                best->vis = imports[id].vis.is_public ? found->vis : imports[id].vis;
            } else {
                best->vis = imports[id].vis;
            }
        } else if (!same_res(best->res, found->res) && !best->ambiguous_with.valid()) {
            // rustc (1.95) still lets the first glob win when what it brings is of another crate.
            bool of_library = best->res.kind == Res::Kind::Def && out[best->res.def].is_library;
            if (!of_library) best->ambiguous_with = id;
        } else if (imports[id].vis.is_public) {
            best->vis = found->vis;
        }
    }
}

std::optional<Binding> Resolver::lookup_outwards(ScopeId scope, Name name, Ns ns) {
    std::optional<Binding> perhaps;      // a glob that was lost may have brought it, if nobody else does
    for (; scope.valid(); scope = scopes[scope].parent) {
        std::optional<Binding> found = lookup(scope, name, ns);
        if (found && (found->res.kind != Res::Kind::Error || !found->from_glob)) return found;
        if (found && !perhaps) perhaps = found;
    }
    return perhaps;
}

std::optional<PrimTy> primitive_type(std::string_view text) {
    static constexpr std::string_view kTexts[] = {"i8",  "i16", "i32",  "i64",   "i128", "isize", "u8",   "u16", "u32",
                                                  "u64", "u128", "usize", "f32", "f64",  "bool",  "char", "str"};
    for (size_t i = 0; i < std::size(kTexts); i++)
        if (kTexts[i] == text) return static_cast<PrimTy>(i);
    return std::nullopt;
}

std::optional<Binding> Resolver::lookup_everywhere(Name name, Ns ns) {
    Binding binding;
    binding.vis.is_public = true;
    bool is_std = name == words.std_ || name == words.core_ || (name == words.alloc_ && has_alloc);
    if (ns == Ns::Type && is_std && out.std_root.valid()) {
        binding.res = def_res(out.std_root);
        return binding;
    }
    if (prelude.valid())
        if (auto found = lookup(prelude, name, ns)) return found;
    if (ns == Ns::Type)
        if (auto prim = primitive_type(names.text(name))) {
            binding.res.kind = Res::Kind::PrimTy;
            binding.res.prim = *prim;
            return binding;
        }
    if (ns != Ns::Macro) return std::nullopt;
    auto local = local_macros.find(name.index);
    if (local != local_macros.end()) {
        binding.res = def_res(local->second);
        return binding;
    }
    if (out.std_root.valid()) return lookup(scope_of_def[out.std_root.index], name, ns);
    return std::nullopt;
}

ScopeId Resolver::scope_of(const Res& res) const {
    if (res.kind != Res::Kind::Def) return ScopeId();
    auto found = scope_of_def.find(res.def.index);
    return found == scope_of_def.end() ? ScopeId() : found->second;
}

// ---------------------------------------------------------------- following imports

bool Resolver::follow_prefix(ImportId id) {
    Import& import = imports[id];
    if (import.prefix_state == QueryState::Done) return import.prefix_res.kind != Res::Kind::Error;
    if (import.prefix_state == QueryState::Busy) {
        met_cycle_ = true;
        return false;
    }
    bool outermost = depth_++ == 0;
    if (outermost) met_cycle_ = false;
    import.prefix_state = QueryState::Busy;
    bool ok = follow_prefix_now(import);
    import.prefix_state = ok || outermost || !met_cycle_ ? QueryState::Done : QueryState::Fresh;
    depth_--;
    return ok;
}

bool Resolver::follow_prefix_now(Import& import) {
    import.prefix_stop = PathStop{};
    PathQuery query;
    query.segments = &import.prefix;
    query.count = static_cast<uint32_t>(import.prefix.size());
    query.global = import.global;
    query.scope = import.scope;
    query.module = import.module;
    PathRes result;
    if (!resolve_in_scope(query, result, import.prefix_stop)) return false;
    if (result.unresolved != 0 || !scope_of(result.base).valid()) {
        if (result.base.kind == Res::Kind::Error) {
            import.prefix_stop.why = PathStop::Why::Silent;
        } else {
            import.prefix_stop.why = PathStop::Why::NotAModule;
            import.prefix_stop.segment = query.count - 1 - result.unresolved;
            import.prefix_stop.res = result.base;
        }
        return false;
    }
    import.prefix_res = result.base;
    return true;
}

std::optional<Binding> Resolver::follow(ImportId id, Ns ns) {
    size_t n = static_cast<size_t>(ns);
    Import& import = imports[id];
    if (import.type_only && ns != Ns::Type) return std::nullopt;
    if (import.state[n] == QueryState::Done) return import.found[n];
    if (import.state[n] == QueryState::Busy || out_of_steps()) {
        met_cycle_ = true;
        return std::nullopt;
    }
    bool outermost = depth_++ == 0;
    if (outermost) met_cycle_ = false;
    import.state[n] = QueryState::Busy;
    std::optional<Binding> found = find_import_target(id, ns);
    if (found && hides_better(id, *found, ns)) found.reset();
    if (found) {
        if (found->res.kind != Res::Kind::Error && !import.vis.is_public) found->vis = import.vis;
        found->import = id;
        found->from_glob = false;
        found->span = import.target.span;
        found->ambiguous_with = ImportId();
    }
    import.found[n] = found;
    import.state[n] = found || outermost || !met_cycle_ ? QueryState::Done : QueryState::Fresh;
    depth_--;
    return found;
}

// Of things of one name, an import takes those that it may see: is this one private, and another not?
bool Resolver::hides_better(ImportId id, const Binding& found, Ns ns) {
    const Import& import = imports[id];
    if (out.is_accessible(found.vis, import.module)) return false;
    for (Ns other : kAllNs) {
        if (other == ns) continue;
        std::optional<Binding> binding = find_import_target(id, other);
        if (binding && out.is_accessible(binding->vis, import.module)) return true;
    }
    return false;
}

// The imported thing with its own visibility; nothing when it is not in this namespace.
std::optional<Binding> Resolver::find_import_target(ImportId id, Ns ns) {
    const Import& import = imports[id];
    bool keyword = import.name.name == words.crate_ || import.name.name == words.super_ ||
                   import.name.name == words.dollar_crate || import.name.name == words.self_value;
    if (keyword || (import.prefix.empty() && import.global)) {
        if (ns != Ns::Type) return std::nullopt;
        std::vector<ast::Ident> whole = import.prefix;
        whole.push_back(import.name);
        PathQuery query{&whole, static_cast<uint32_t>(whole.size()), import.global, ns, import.scope, import.module};
        PathRes result;
        PathStop stop;
        if (!resolve_in_scope(query, result, stop)) return std::nullopt;
        Binding binding;
        binding.res = result.base;
        binding.vis.is_public = true;
        return binding;
    }
    if (import.prefix.empty()) {
        std::optional<Binding> found = lookup_outwards(import.scope, import.name.name, ns);
        if (found && (found->res.kind != Res::Kind::Error || !found->from_glob)) return found;
        std::optional<Binding> known = lookup_everywhere(import.name.name, ns);
        return known ? known : found;
    }
    if (!follow_prefix(id)) return std::nullopt;
    ScopeId target = scope_of(import.prefix_res);
    if (out[import.prefix_res.def].kind == DefKind::Trait) return std::nullopt;
    return lookup(target, import.name.name, ns);
}

}  // namespace framewalk::rust
