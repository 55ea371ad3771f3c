// Walking a path through modules and enums.
//
//   crate::shapes::Shape::Circle     module `shapes`, enum `Shape`, variant `Circle`
//   Vec::new                         struct `Vec`, one segment left for the checker
#include "rust/names/resolver.h"

namespace framewalk::rust {

// `$crate` in code that a library macro made means the library.
bool Resolver::is_library_ident(ast::Ident ident, DefId module) const {
    if (out[module].is_library) return true;
    if (ident.expansion == 0 || ident.expansion >= crate.expansions.size()) return false;
    return crate.expansions[ident.expansion].library;
}

std::optional<uint32_t> Resolver::path_start(const PathQuery& query, Res& at, PathStop& stop) {
    const std::vector<ast::Ident>& segments = *query.segments;
    if (query.count == 0) return 0;
    Name first = segments[0].name;
    auto fail = [&](PathStop::Why why, uint32_t segment) {
        stop.why = why;
        stop.segment = segment;
        return std::nullopt;
    };
    if (query.global) {
        bool is_std = first == words.std_ || first == words.core_ || (first == words.alloc_ && has_alloc);
        if (!is_std || !out.std_root.valid()) return fail(PathStop::Why::NotFound, 0);
        at = def_res(out.std_root);
        return 1;
    }
    if (first == words.crate_) {
        at = def_res(root_of(query.module));
        return 1;
    }
    if (first == words.dollar_crate) {
        bool library = is_library_ident(segments[0], query.module) && out.std_root.valid();
        at = def_res(library ? out.std_root : root_of(query.module));
        return 1;
    }
    if (first != words.self_value && first != words.super_) return 0;
    DefId module = query.module;
    uint32_t i = first == words.self_value ? 1 : 0;
    for (; i < query.count && segments[i].name == words.super_; i++) {
        if (module == root_of(module)) return fail(PathStop::Why::TooManySuper, i);
        module = out[out[module].parent].module;
    }
    at = def_res(module);
    return i;
}

bool Resolver::walk(const PathQuery& query, uint32_t from, Res at, PathRes& result, PathStop& stop) {
    const std::vector<ast::Ident>& segments = *query.segments;
    result.has_base = true;
    for (uint32_t i = from; i < query.count; i++) {
        result.base = at;
        result.unresolved = query.count - i;
        if (at.kind == Res::Kind::Error) {
            stop.why = PathStop::Why::Silent;
            return false;
        }
        if (at.kind != Res::Kind::Def) return true;
        DefKind kind = out[at.def].kind;
        if (kind == DefKind::Variant && i > 0) {        // holds no names
            stop = {PathStop::Why::NotAModule, i - 1, out[at.def].parent, at, {}};
            return false;
        }
        if (kind != DefKind::Mod && kind != DefKind::Enum) return true;
        Ns ns = i + 1 < query.count ? Ns::Type : query.ns;
        std::optional<Binding> found = lookup(scope_of(at), segments[i].name, ns);
        if (!found) {
            if (kind == DefKind::Enum) return true;     // an associated item, or the checker's error
            stop.why = PathStop::Why::NotFound;
            stop.segment = i;
            stop.within = at.def;
            return false;
        }
        if (found->ambiguous_with.valid() && stop.why == PathStop::Why::None) {
            stop = {PathStop::Why::Ambiguous, i, at.def, found->res, *found};
        } else if (found->res.kind != Res::Kind::Error && stop.why == PathStop::Why::None &&
                   !out.is_accessible(found->vis, query.module)) {
            stop = {PathStop::Why::Private, i, at.def, found->res, *found};
        }
        at = found->res;
    }
    result.base = at;
    result.unresolved = 0;
    return true;
}

// A path whose first name is looked up in item scopes only: imports, and restricted positions.
bool Resolver::resolve_in_scope(const PathQuery& query, PathRes& result, PathStop& stop) {
    Res at;
    std::optional<uint32_t> used = path_start(query, at, stop);
    if (!used) return false;
    if (*used == 0 && query.count == 0) {
        at = def_res(root_of(query.module));
    } else if (*used == 0) {
        Ns ns = query.count > 1 ? Ns::Type : query.ns;
        Name first = (*query.segments)[0].name;
        std::optional<Binding> found = lookup_outwards(query.scope, first, ns);
        if (!found || (found->res.kind == Res::Kind::Error && found->from_glob))
            if (std::optional<Binding> known = lookup_everywhere(first, ns)) found = known;
        if (!found) {
            stop.why = PathStop::Why::NotFound;
            stop.segment = 0;
            return false;
        }
        // In a block, what a glob brings must not hide the same name outside.
        if (found->from_glob && found->res.kind != Res::Kind::Error && !found->ambiguous_with.valid() && !out[query.module].is_library)
            for (ScopeId scope = query.scope; scope.valid(); scope = scopes[scope].parent) {
                std::optional<Binding> outer = lookup(scope, first, ns);
                if (outer && !outer->from_glob && !same_res(outer->res, found->res)) found->ambiguous_with = found->import;
            }
        if (found->ambiguous_with.valid()) stop = {PathStop::Why::Ambiguous, 0, DefId(), found->res, *found};
        at = found->res;
        used = 1;
    }
    return walk(query, *used, at, result, stop);
}

}  // namespace framewalk::rust
