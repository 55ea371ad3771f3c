// `use` trees become lists of imports, one for each leaf.
//
//   use a::{b, c::*, self as d};      a::b as b,   a::c::*,   a as d (type namespace only)
#include "rust/names/collector.h"

namespace framewalk::rust {

void Collector::use_item(ast::ItemId id) {
    const ast::Item& item = r_.crate.all_items[id];
    add(DefKind::Use, id);
    Import base;
    base.scope = scope_;
    base.module = module_;
    base.vis = visibility(item.vis);
    base.is_library = r_.out[module_].is_library;
    use_tree(item.use_tree, base, false);
}

void Collector::use_tree(const ast::UseTree& tree, const Import& base, bool nested) {
    Import import = base;
    import.span = tree.span;
    import.nested = nested;
    import.path = tree.prefix;
    if (tree.prefix.valid()) {
        const ast::Path& path = r_.crate.paths[tree.prefix];
        if (import.prefix.empty() && path.global) import.global = true;
        for (const ast::PathSegment& segment : path.segments) import.prefix.push_back(segment.ident);
    }
    switch (tree.kind) {
        case ast::UseTree::Kind::Simple: return use_leaf(tree, std::move(import), nested);
        case ast::UseTree::Kind::Glob:
            import.is_glob = true;
            return add_import(std::move(import));
        case ast::UseTree::Kind::Nested:
            for (const ast::UseTree& child : tree.children) use_tree(child, import, true);
            return;
    }
}

void Collector::use_leaf(const ast::UseTree& tree, Import import, bool nested) {
    if (import.prefix.empty()) return;
    import.name = import.prefix.back();
    import.target = tree.rename.valid() ? tree.rename : import.name;
    if (import.name.name == r_.words.self_value && !use_self_leaf(tree, import, nested)) return;
    bool keyword = import.name.name == r_.words.crate_ || import.name.name == r_.words.super_ ||
                   import.name.name == r_.words.dollar_crate;
    if (keyword && !tree.rename.valid()) {
        r_.diagnostics.error("", tree.span, "this import must be given a name of its own")
            .label(tree.span, "`crate` and `super` are no names")
            .help("write `use " + r_.text(import.name.name) + " as name;`");
        return;
    }
    if (!import.type_only) import.prefix.pop_back();   // a `self` leaf took its part off already
    add_import(std::move(import));
}

// `self` at the end names the module before it. False when it may not stand there.
bool Collector::use_self_leaf(const ast::UseTree& tree, Import& import, bool nested) {
    bool alone_in_leaf = tree.prefix.valid() && r_.crate.paths[tree.prefix].segments.size() == 1;
    if (!nested || !alone_in_leaf) {
        if (import.prefix.size() == 1 && import.global) {
            r_.diagnostics.error("", tree.span, "extern prelude cannot be imported").label(tree.span, "`::` alone is no module");
            return false;
        }
        if (import.prefix.size() == 1 && tree.rename.valid()) return true;   // `use self as here;`
        size_t count = import.prefix.size();
        Span tail = count > 1 ? import.prefix[count - 2].span.end().to(import.name.span) : tree.span;
        r_.diagnostics.error("E0429", tail, "`self` imports are only available within a `{ }` list")
            .label(tail, "leave `::self` out, or write `{self}`");
        return false;
    }
    if (import.prefix.size() == 1 && tree.rename.valid() && !import.global) return true;   // `use {self as here};`
    if (import.prefix.size() == 1) {
        r_.diagnostics.error("", tree.span, "imports need to be explicitly named")
            .label(tree.span, "`self` is no name: write `self as name`");
        return false;
    }
    import.prefix.pop_back();
    import.name = import.prefix.back();
    import.name.span = tree.span;
    if (!tree.rename.valid()) import.target = import.name;
    import.type_only = true;
    import.prefix.pop_back();
    return true;
}

void Collector::add_import(Import import) {
    bool is_glob = import.is_glob;
    Name target = import.target.name;
    ImportId id = r_.imports.add(std::move(import));
    ItemScope& scope = r_.scopes[scope_];
    scope.all_imports.push_back(id);
    if (is_glob) {
        scope.globs.push_back(id);
    } else if (target != r_.words.underscore) {
        scope.imports[target.index].push_back(id);
    }
}

}  // namespace framewalk::rust
