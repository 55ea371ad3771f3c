// Checking imports: each `use` must lead somewhere that may be named from where it stands, and must not
// clash with another name of its scope.
#include "rust/names/resolver.h"

namespace framewalk::rust {

void Resolver::check_all_imports(size_t first_scope) {
    for (size_t i = first_scope; i < scopes.size(); i++) check_imports(ScopeId(static_cast<uint32_t>(i)));
    // What a scope lacks because a glob of it was lost, those lack that take all of it.
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = first_scope; i < scopes.size(); i++) {
            ItemScope& here = scopes[ScopeId(static_cast<uint32_t>(i))];
            for (size_t g = 0; g < here.globs.size() && !here.poisoned; g++) {
                ScopeId from = scope_of(imports[here.globs[g]].prefix_res);
                changed |= here.poisoned = from.valid() && scopes[from].poisoned;
            }
        }
    }
}

void Resolver::check_imports(ScopeId scope) {
    for (size_t i = 0; i < scopes[scope].all_imports.size(); i++) check_import(scopes[scope].all_imports[i]);
    for (size_t i = 0; i < scopes[scope].all_imports.size(); i++)
        check_duplicates(scope, scopes[scope].all_imports[i]);
}

void Resolver::check_import(ImportId id) {
    bool prefix_ok = imports[id].prefix.empty() || follow_prefix(id);
    if (imports[id].is_glob && imports[id].prefix.empty()) prefix_ok = follow_prefix(id);
    Import& import = imports[id];
    if (!prefix_ok) {
        report_unresolved_prefix(import);
        import.failed = true;
        if (import.is_glob) scopes[import.scope].poisoned = true;
        return;
    }
    const PathStop& stop = import.prefix_stop;
    if (stop.why == PathStop::Why::Private && stop.segment < import.prefix.size())
        report_private(stop.binding, import.prefix[stop.segment]);
    if (stop.why == PathStop::Why::Ambiguous && stop.segment < import.prefix.size())
        report_ambiguous(stop.binding, import.prefix[stop.segment]);
    if (!import.is_glob) check_target(id);
}

void Resolver::check_target(ImportId id) {
    Import& import = imports[id];
    std::optional<Binding> found[3];
    bool any = false, silent = false;
    const Binding* visible = nullptr;
    const Binding* hidden = nullptr;
    for (Ns ns : kAllNs) {
        if (!follow(id, ns)) continue;
        auto& slot = found[static_cast<size_t>(ns)] = find_import_target(id, ns);
        if (!slot) continue;
        any = true;
        silent |= slot->res.kind == Res::Kind::Error;
        bool ok = out.is_accessible(slot->vis, import.module) || slot->res.kind == Res::Kind::Error;
        (ok ? visible : hidden) = &*slot;
        if (slot->ambiguous_with.valid()) report_ambiguous(*slot, import.name);
    }
    if (!any) {
        import.failed = true;
        return report_unresolved_target(import);
    }
    if (!visible && hidden) return report_private(*hidden, import.name);
    if (!silent) check_reexport(import, found);
}

void Resolver::report_unresolved_prefix(const Import& import) {
    const PathStop& stop = import.prefix_stop;
    if (stop.why == PathStop::Why::Silent) return;
    if (import.prefix.empty()) {
        diagnostics.error("E0432", import.span, "unresolved import").label(import.span, "nothing to import from");
        return;
    }
    uint32_t at = stop.segment < import.prefix.size() ? stop.segment : 0;
    ast::Ident segment = import.prefix[at];
    std::vector<ast::Ident> all = import.prefix;
    if (import.name.valid()) all.push_back(import.name);
    if (stop.why == PathStop::Why::NotFound && stop.within.valid() && out[stop.within].is_library &&
        report_known_std(stop.within, all, at, import.span))
        return;
    if (stop.why == PathStop::Why::TooManySuper) {
        diagnostics.error("E0433", segment.span, "too many leading `super` keywords")
            .label(segment.span, "the crate's root has no parent");
        return;
    }
    // A module of the standard library that we lack, without such a thing in it.
    bool known = stop.within.valid() && out[stop.within].is_library &&
                 is_known_std_module(out.path_text(stop.within, names) + "::" + text(segment.name));
    if (known) {
        report_unresolved_leaf(import, at + 1 < all.size() ? all[at + 1] : segment,
                                             "`" + out.path_text(stop.within, names) + "::" + text(segment.name) + "`");
        return;
    }
    // rustc calls only the last module of the path an import.
    bool is_last = at + 1 == import.prefix.size();
    Diagnostic& d = diagnostics.error(is_last ? "E0432" : "E0433", segment.span, is_last ? "unresolved import `" + import_text(import) + "`"
                                          : "cannot find `" + text(segment.name) + "`, which `" + import_text(import) + "` leads through");
    if (stop.why == PathStop::Why::NotAModule) {
        d.label(segment.span, "`" + text(segment.name) + "` is a " + kind_text(stop.res) + ", not a module");
    } else if (stop.within.valid()) {
        d.label(segment.span, "there is no module `" + text(segment.name) + "` in `" +
                                  out.path_text(stop.within, names) + "`");
    } else {
        d.label(segment.span, "no module or crate `" + text(segment.name) + "` is in scope here");
        d.help("only the standard library (`std`) and the modules of this program can be imported");
    }
}

// Alone in its `use`, the whole path is marked; in a list only the leaf.
Diagnostic& Resolver::report_unresolved_leaf(const Import& import, ast::Ident leaf, const std::string& where) {
    bool whole_path = !import.nested && !import.prefix.empty();
    Span span = whole_path ? import.prefix.front().span.to(leaf.span) : leaf.span;
    Diagnostic& d = diagnostics.error("E0432", span, "unresolved import `" + import_text(import) + "`");
    d.label(leaf.span, "no `" + text(leaf.name) + "` in " + where);
    return d;
}

void Resolver::report_unresolved_target(const Import& import) {
    std::string whole = import_text(import);
    Span span = import.name.span;
    if (import.prefix.empty()) {
        diagnostics.error("E0432", span, "unresolved import `" + whole + "`")
            .label(span, "no `" + text(import.name.name) + "` in scope here");
        return;
    }
    DefId within = import.prefix_res.def;
    if (out[within].kind == DefKind::Trait) {
        diagnostics.error("E0658", span, "importing `" + text(import.name.name) + "`, an associated item of a trait, is unstable")
            .label(span, "an item of a trait cannot be imported by name")
            .help("import the trait `" + text(out[within].name) + "` and call the item through it");
        return;
    }
    std::vector<ast::Ident> last{import.name};
    if (out[within].is_library && report_known_std(within, last, 0, import.span)) return;
    std::string where = within == root_of(import.module) ? "the root" : "`" + out.path_text(within, names) + "`";
    Diagnostic& d = report_unresolved_leaf(import, import.name, where);
    std::vector<Name> candidates;
    for (Ns ns : kAllNs)
        for (Name name : names_in(scope_of(import.prefix_res), ns)) candidates.push_back(name);
    Name similar = most_similar(names, import.name.name, candidates);
    if (similar.valid()) d.help("a similar name exists there: `" + text(similar) + "`");
}

// A re-export must not show more than the item itself does.
void Resolver::check_reexport(const Import& import, const std::optional<Binding> (&found)[3]) {
    if (import.vis.is_public == false && import.vis.within == import.module) return;
    bool wide_enough = false;
    Ns seen = Ns::Type;
    for (Ns ns : kAllNs) {
        const auto& slot = found[static_cast<size_t>(ns)];
        if (!slot) continue;
        seen = ns;
        bool as_wide = slot->vis.is_public ||
                       (!import.vis.is_public && out.is_accessible(slot->vis, import.vis.within));
        // Public items of a private module count as public: the module does not narrow them.
        wide_enough |= as_wide;
    }
    if (wide_enough) return;
    const auto& slot = found[static_cast<size_t>(seen)];
    bool module = slot && slot->res.kind == Res::Kind::Def && seen == Ns::Type;
    std::string name = text(import.name.name);
    std::string far = slot && slot->vis.within == root_of(import.module) && slot->vis.within.valid()
                          ? "only public within the crate"
                          : "private";
    diagnostics.error(module ? "E0365" : "E0364", import.span,
                      "`" + name + "` is " + far + ", and cannot be re-exported")
        .label(import.span, "re-export of what is not public")
        .help("make `" + name + "` public where it is declared, or leave `pub` out here");
}

// Two imports, or an import and an item, of one name in one namespace.
void Resolver::check_duplicates(ScopeId scope, ImportId id) {
    const Import& import = imports[id];
    if (import.is_glob || import.failed || import.target.name == words.underscore) return;
    std::string name = text(import.target.name);
    for (Ns ns : kAllNs) {
        if (!import.found[static_cast<size_t>(ns)]) continue;
        const auto& items = scopes[scope].items[static_cast<size_t>(ns)];
        auto item = items.find(import.target.name.index);
        // A macro of textual scope has no path: only an exported one takes a name.
        bool is_textual = ns == Ns::Macro && item != items.end() && !item->second.vis.is_public;
        if (item != items.end() && !is_textual) {
            bool is_crate = item->second.res.kind == Res::Kind::Def && item->second.res.def == out.std_root;
            Span declared = item->second.span;
            if (!is_crate && item->second.res.kind == Res::Kind::Def && out[item->second.res.def].item.valid())
                declared = crate.all_items[out[item->second.res.def].item].span.start().to(declared);
            bool item_later = declared.lo > import.span.lo;
            diagnostics.error(is_crate ? "E0254" : "E0255", item_later ? declared : import.span,
                              "the name `" + name + "` is defined multiple times")
                .label(import.span, "`" + name + "` imported here")
                .label(item->second.span, "`" + name + "` is declared here")
                .help("give the import another name: `as Other" + name + "`");
            return;
        }
        for (ImportId other : scopes[scope].imports[import.target.name.index]) {
            if (other == id) break;
            const Import& first = imports[other];
            if (first.failed || !first.found[static_cast<size_t>(ns)]) continue;
            diagnostics.error("E0252", import.span, "the name `" + name + "` is defined multiple times")
                .label(import.span, "`" + name + "` imported again here")
                .label(first.span, "first import of `" + name + "`")
                .help("give one of the two another name with `as`");
            return;
        }
    }
}

}  // namespace framewalk::rust
