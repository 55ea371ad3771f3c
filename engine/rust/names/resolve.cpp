// The passes of name resolution, in order.
#include "rust/names/late.h"

namespace framewalk::rust {

PathWords::PathWords(Interner& names)
    : self_value(names.intern("self")), self_type(names.intern("Self")), super_(names.intern("super")),
      crate_(names.intern("crate")), dollar_crate(names.intern("$crate")), std_(names.intern("std")),
      core_(names.intern("core")), alloc_(names.intern("alloc")), underscore(names.intern("_")) {}

Resolver::Resolver(const ast::Crate& c, Interner& n, const SourceMap& s, Diagnostics& d)
    : crate(c), names(n), sources(s), diagnostics(d), words(n) {}

static DefId add_root(Names& out, Name name, bool is_library) {
    Def def;
    def.kind = DefKind::Mod;
    def.name = name;
    def.is_library = is_library;
    def.vis.is_public = true;
    DefId id = out.add(std::move(def));
    out[id].module = id;
    return id;
}

// `std::prelude::v1`: what every module sees without importing it.
static ScopeId find_prelude(Resolver& r) {
    Res at = def_res(r.out.std_root);
    for (const char* step : {"prelude", "v1"}) {
        std::optional<Binding> found = r.lookup(r.scope_of(at), r.names.intern(step), Ns::Type);
        if (!found || found->res.kind != Res::Kind::Def) return ScopeId();
        at = found->res;
    }
    return r.scope_of(at);
}

Names resolve_names(const ast::Crate& crate, const std::vector<ast::ItemId>& library_items, Interner& names,
                    const SourceMap& sources, Diagnostics& diagnostics) {
    Resolver r(crate, names, sources, diagnostics);
    r.out.paths.resize(crate.paths.size());
    r.out.bindings.resize(crate.pats.size());
    r.out.root = add_root(r.out, names.intern("crate"), false);
    r.out.std_root = add_root(r.out, names.intern("std"), true);

    // The library knows nothing of the learner's program: it is complete before that is looked at.
    r.collect_crate(library_items, names.intern("std"), true);
    r.prelude = find_prelude(r);
    r.check_all_imports(0);
    LateResolver(r).crate_items(r.out.std_root, library_items);

    size_t first_own_scope = r.scopes.size();
    r.collect_crate(crate.items, names.intern("crate"), false);
    r.check_all_imports(first_own_scope);
    LateResolver(r).crate_items(r.out.root, crate.items);
    return std::move(r.out);
}

}  // namespace framewalk::rust
