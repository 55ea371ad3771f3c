// The passes of name resolution, in order.
#include <algorithm>
#include <set>

#include "rust/names/late.h"

namespace framewalk::rust {

PathWords::PathWords(Interner& names)
    : self_value(names.intern("self")), self_type(names.intern("Self")), super_(names.intern("super")),
      crate_(names.intern("crate")), dollar_crate(names.intern("$crate")), std_(names.intern("std")),
      core_(names.intern("core")), alloc_(names.intern("alloc")), underscore(names.intern("_")) {}

Resolver::Resolver(const ast::Crate& c, Interner& n, const SourceMap& s, Names& o, Diagnostics& d)
    : crate(c), names(n), sources(s), diagnostics(d), out(o), words(n) {}

void Resolver::prepare_tables() {
    out.paths.resize(crate.paths.size());
    out.bindings.resize(crate.pats.size());
}

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

static void add_roots(Resolver& r) {
    r.prepare_tables();
    r.out.root = add_root(r.out, r.names.intern("crate"), false);
    r.out.std_root = add_root(r.out, r.names.intern("std"), true);
}

// A macro that a lost import should have brought is not missing on its own account.
static void forgive_macros(Resolver& r) {
    if (r.crate.unknown_macros.empty()) return;
    std::set<uint32_t> lost;
    for (const Import& import : r.imports)
        if (!import.is_library && import.failed && !import.is_glob) lost.insert(import.target.name.index);
    auto is_lost_crate = [&](Name name) { return std::find(r.lost_crates.begin(), r.lost_crates.end(), name) != r.lost_crates.end(); };
    auto is_forgiven = [&](const Diagnostic& d) {
        for (const auto& [span, name] : r.crate.unknown_macros)
            if (d.span == span && (lost.count(name.index) != 0 || (d.code == "E0433" && is_lost_crate(name)))) return true;
        return false;
    };
    Diagnostics dropped;
    r.diagnostics.move_if(is_forgiven, dropped);
}

// The library knows nothing of the learner's program, which is looked at last.
static void resolve_own_crate(Resolver& r) {
    size_t first_own_scope = r.scopes.size();
    r.collect_crate(r.crate.items, r.names.intern("crate"), false);
    r.check_all_imports(first_own_scope);
    LateResolver(r).crate_items(r.out.root, r.crate.items);
    forgive_macros(r);
}

Names resolve_names(const ast::Crate& crate, const std::vector<ast::ItemId>& library_items, Interner& names,
                    const SourceMap& sources, Diagnostics& diagnostics) {
    Names out;
    Resolver r(crate, names, sources, out, diagnostics);
    add_roots(r);
    r.collect_crate(library_items, names.intern("std"), true);
    r.prelude = find_prelude(r);
    r.check_all_imports(0);
    LateResolver(r).crate_items(r.out.std_root, library_items);
    resolve_own_crate(r);
    return out;
}

// ---------------------------------------------------------------- by need

class NameResolution::Impl final : public LaterNames {
public:
    Impl(ast::Crate& crate, MacroTable& macros, Interner& names, const SourceMap& sources, Names& out, Diagnostics& diagnostics)
        : crate_(crate), reopener_(sources, names, macros, crate), resolver_(crate, names, sources, out, diagnostics) {}

    void collect_library(const std::vector<ast::ItemId>& items) {
        resolver_.out.later = this;
        add_roots(resolver_);
        resolver_.by_need = true;
        resolver_.collect_crate(items, resolver_.names.intern("std"), true);
        resolver_.by_need = false;
        resolver_.prelude = find_prelude(resolver_);
    }

    void resolve_program() {
        resolver_.prepare_tables();
        resolve_own_crate(resolver_);
    }

    void read_members(DefId impl) override {
        resolver_.out[impl].members_unread = false;
        ByNeed by_need(*this);
        reopener_.members(resolver_.out[impl].item, resolver_.diagnostics);
        resolver_.prepare_tables();
        resolver_.collect_members(impl);
    }

    void resolve_item(DefId def) override {
        resolver_.out[def].names_open = false;
        ByNeed by_need(*this);
        LateResolver(resolver_).one_item(def);
    }

    void resolve_body(DefId fn) override {
        resolver_.out[fn].body_open = false;
        const ast::Crate& read = crate_;
        ast::BlockId body = read.all_items[resolver_.out[fn].item].body;
        ByNeed by_need(*this);
        if (read.blocks[body].passed_over != ast::kParsed) reopener_.body(body, resolver_.diagnostics);
        resolver_.prepare_tables();
        LateResolver(resolver_).one_body(fn);
    }

    Diagnostics& library_diagnostics() { return library_diagnostics_; }

private:
    // While it lives, the library is worked on: what is found wrong is the library's.
    class ByNeed {
    public:
        explicit ByNeed(Impl& impl) : impl_(impl), outside_(impl.resolver_.by_need) {
            if (impl_.depth_++ == 0) std::swap(impl_.resolver_.diagnostics, impl_.library_diagnostics_);
            impl_.resolver_.by_need = true;
        }
        ~ByNeed() {
            impl_.resolver_.by_need = outside_;
            if (--impl_.depth_ == 0) std::swap(impl_.resolver_.diagnostics, impl_.library_diagnostics_);
        }
        ByNeed(const ByNeed&) = delete;
        ByNeed& operator=(const ByNeed&) = delete;

    private:
        Impl& impl_;
        bool outside_;
    };

    ast::Crate& crate_;
    Reopener reopener_;
    Resolver resolver_;
    Diagnostics library_diagnostics_;
    int depth_ = 0;              // of ByNeed
};

NameResolution::NameResolution(ast::Crate& crate, MacroTable& macros, Interner& names, const SourceMap& sources, Names& out,
                               Diagnostics& diagnostics)
    : impl_(std::make_unique<Impl>(crate, macros, names, sources, out, diagnostics)) {}
NameResolution::~NameResolution() = default;
void NameResolution::collect_library(const std::vector<ast::ItemId>& items) { impl_->collect_library(items); }
void NameResolution::resolve_program() { impl_->resolve_program(); }
Diagnostics& NameResolution::library_diagnostics() { return impl_->library_diagnostics(); }

}  // namespace framewalk::rust
