// Makes the definitions of items and enters their names into item scopes.
#pragma once

#include "rust/names/resolver.h"

namespace framewalk::rust {

class Collector {
public:
    // `scope` is where the items' names go, `parent` their Def::parent, `module` the nearest module.
    Collector(Resolver& r, ScopeId scope, DefId parent, DefId module)
        : r_(r), scope_(scope), parent_(parent), module_(module) {}

    void items(const std::vector<ast::ItemId>& list);
    void item(ast::ItemId id);
    void members(DefId impl);

private:
    DefId add(DefKind kind, ast::ItemId id);
    DefId add_child(DefKind kind, DefId parent, ast::Ident ident, Visibility vis);
    void define(ScopeId scope, Ns ns, ast::Ident name, Binding binding);
    void define_item(DefId def, Ns ns, ast::Ident name);
    void generics(DefId def);
    void module(ast::ItemId id);
    void adt(ast::ItemId id, DefKind kind);
    void fields(DefId owner, const ast::VariantDef& variant, uint32_t variant_index, const Visibility* forced);
    Visibility constructor_vis(DefId def, const ast::VariantDef& variant) const;
    void variants(DefId enum_def);
    void trait(ast::ItemId id);
    void impl(ast::ItemId id);
    void member(ast::ItemId id, DefId owner, const Visibility* forced);
    void foreign(ast::ItemId id);
    void macro(ast::ItemId id);
    void extern_crate(ast::ItemId id);
    void lang_item(DefId def, const std::vector<ast::Attribute>& attrs);
    void note_body(DefId def);

    void use_item(ast::ItemId id);
    void use_tree(const ast::UseTree& tree, const Import& base, bool nested);
    void use_leaf(const ast::UseTree& tree, Import import, bool nested);
    bool use_self_leaf(const ast::UseTree& tree, Import& import, bool nested);
    void add_import(Import import);

    Visibility visibility(const ast::Visibility& vis);
    DefId restricted_to(const ast::Path& path);

    Resolver& r_;
    ScopeId scope_;
    DefId parent_, module_;
};

}  // namespace framewalk::rust
