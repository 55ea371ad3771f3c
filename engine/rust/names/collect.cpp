// Definitions of items: one Def for each item, variant, field, generic parameter and member, with its
// name entered where paths can find it.
//
//   struct Point { x: i32 }     Def Struct "Point" in the type namespace, child Def Field "x"
//   struct Meters(f64);         also in the value namespace: its constructor
#include "rust/names/collector.h"

#include <utility>

namespace framewalk::rust {

DefId Resolver::collect_crate(const std::vector<ast::ItemId>& items, Name name, bool is_library) {
    DefId root = is_library ? out.std_root : out.root;
    out[root].name = name;
    ItemScope scope;
    scope.owner = scope.module = root;
    scope.is_library = is_library;
    ScopeId id = scopes.add(std::move(scope));
    scope_of_def[root.index] = id;
    Collector(*this, id, root, root).items(items);
    return root;
}

ScopeId Resolver::collect_block(ast::BlockId block, ScopeId parent, DefId owner, DefId module) {
    std::vector<ast::ItemId> list;
    for (ast::StmtId stmt : crate.blocks[block].stmts)
        if (crate.stmts[stmt].kind == ast::StmtKind::Item && crate.stmts[stmt].item.valid())
            list.push_back(crate.stmts[stmt].item);
    if (list.empty()) return ScopeId();
    ItemScope scope;
    scope.parent = parent;
    scope.module = module;
    scope.is_library = out[module].is_library;
    ScopeId id = scopes.add(std::move(scope));
    size_t first = id.index;
    bool outside = std::exchange(by_need, false);
    Collector(*this, id, owner, module).items(list);
    by_need = outside;
    check_all_imports(first);
    return id;
}

void Collector::items(const std::vector<ast::ItemId>& list) {
    for (ast::ItemId id : list)
        if (id.valid()) item(id);
}

DefId Collector::add(DefKind kind, ast::ItemId id) {
    const ast::Item& item = r_.crate.all_items[id];
    Def def;
    def.kind = kind;
    def.name = item.ident.name;
    def.parent = parent_;
    def.module = module_;
    def.span = item.ident.valid() ? item.ident.span : item.span;
    def.item = id;
    def.vis = visibility(item.vis);
    def.is_library = r_.out[module_].is_library;
    def.names_open = r_.by_need;
    def.body_open = r_.by_need && item.body.valid();
    DefId made = r_.out.add(std::move(def));
    r_.out.item_defs[id.index] = made;
    if (r_.out[parent_].kind == DefKind::Mod) r_.out[parent_].children.push_back(made);
    lang_item(made, item.attrs);
    return made;
}

DefId Collector::add_child(DefKind kind, DefId parent, ast::Ident ident, Visibility vis) {
    Def def;
    def.kind = kind;
    def.name = ident.name;
    def.parent = parent;
    def.module = module_;
    def.span = ident.span;
    def.item = r_.out[parent].item;
    def.vis = vis;
    def.is_library = r_.out[parent].is_library;
    return r_.out.add(std::move(def));
}

void Collector::lang_item(DefId def, const std::vector<ast::Attribute>& attrs) {
    if (!r_.out[def].is_library) return;
    for (const ast::Attribute& attr : attrs) {
        if (attr.path.size() != 1 || r_.names.text(attr.path[0]) != "lang") continue;
        std::string_view role = attr.text;
        while (!role.empty() && (role.front() == '"' || role.front() == ' ' || role.front() == '='))
            role.remove_prefix(1);
        while (!role.empty() && (role.back() == '"' || role.back() == ' ')) role.remove_suffix(1);
        r_.out.lang_items[r_.names.intern(role).index] = def;
    }
}

void Collector::note_body(DefId def) {
    const ast::Item& item = r_.crate.all_items[r_.out[def].item];
    if (item.body.valid() || item.value.valid()) r_.out.bodies.push_back(def);
}

// Enters a name. The same name twice in one namespace of one scope is an error; macros may be redefined.
void Collector::define(ScopeId scope, Ns ns, ast::Ident name, Binding binding) {
    if (!name.valid() || name.name == r_.words.underscore) return;
    auto& table = r_.scopes[scope].items[static_cast<size_t>(ns)];
    auto [entry, fresh] = table.emplace(name.name.index, binding);
    if (fresh) return;
    if (ns == Ns::Macro) {
        entry->second = binding;
        return;
    }
    std::string text = r_.text(name.name);
    const char* what = ns == Ns::Type ? "type" : "value";
    Span head = name.span;
    if (binding.res.def.valid() && r_.out[binding.res.def].kind != DefKind::Variant)
        head = name.span;
    r_.diagnostics.error("E0428", head, "the name `" + text + "` is defined multiple times")
        .label(name.span, "`" + text + "` redefined here")
        .label(entry->second.span, "the first `" + text + "` stands here")
        .note(std::string("each ") + what + " name may stand for one thing only in the same module or block")
        .help("rename one of the two");
}

void Collector::define_item(DefId def, Ns ns, ast::Ident name) {
    Binding binding;
    binding.res = def_res(def);
    binding.vis = r_.out[def].vis;
    binding.span = name.span;
    define(scope_, ns, name, binding);
}

void Collector::item(ast::ItemId id) {
    const ast::Item& item = r_.crate.all_items[id];
    switch (item.kind) {
        case ast::ItemKind::Error: break;
        case ast::ItemKind::Fn: {
            DefId def = add(DefKind::Fn, id);
            define_item(def, Ns::Value, item.ident);
            generics(def);
            note_body(def);
            break;
        }
        case ast::ItemKind::Struct: adt(id, DefKind::Struct); break;
        case ast::ItemKind::Union: adt(id, DefKind::Union); break;
        case ast::ItemKind::Enum: adt(id, DefKind::Enum); break;
        case ast::ItemKind::Trait: trait(id); break;
        case ast::ItemKind::TraitAlias:
        case ast::ItemKind::TypeAlias: {
            DefId def = add(item.kind == ast::ItemKind::TypeAlias ? DefKind::TypeAlias : DefKind::TraitAlias, id);
            define_item(def, Ns::Type, item.ident);
            generics(def);
            break;
        }
        case ast::ItemKind::Impl: impl(id); break;
        case ast::ItemKind::Const:
        case ast::ItemKind::Static: {
            DefId def = add(item.kind == ast::ItemKind::Const ? DefKind::Const : DefKind::Static, id);
            define_item(def, Ns::Value, item.ident);
            generics(def);
            note_body(def);
            break;
        }
        case ast::ItemKind::Mod: module(id); break;
        case ast::ItemKind::Use: use_item(id); break;
        case ast::ItemKind::ExternCrate: extern_crate(id); break;
        case ast::ItemKind::ForeignMod: foreign(id); break;
        case ast::ItemKind::MacroDef: macro(id); break;
    }
}

void Collector::generics(DefId def) {
    const ast::Generics& written = r_.crate.all_items[r_.out[def].item].generics;
    std::vector<DefId> params;
    for (const ast::GenericParam& param : written.params) {
        DefKind kind = param.kind == ast::GenericParam::Kind::Lifetime ? DefKind::LifetimeParam
                       : param.kind == ast::GenericParam::Kind::Type   ? DefKind::TyParam
                                                                       : DefKind::ConstParam;
        DefId made = add_child(kind, def, param.ident, Visibility{false, module_});
        r_.out[made].index = static_cast<uint32_t>(params.size());
        params.push_back(made);
    }
    r_.out[def].params = std::move(params);
}

void Collector::module(ast::ItemId id) {
    const ast::Item& item = r_.crate.all_items[id];
    DefId def = add(DefKind::Mod, id);
    r_.out[def].module = def;
    define_item(def, Ns::Type, item.ident);
    ItemScope scope;
    scope.owner = scope.module = def;
    scope.is_library = r_.out[def].is_library;
    ScopeId scope_id = r_.scopes.add(std::move(scope));
    r_.scope_of_def[def.index] = scope_id;
    // The parser said that there is only one file.
    if (!item.inline_mod && !r_.out[def].is_library) r_.scopes[scope_id].poisoned = true;
    Collector(r_, scope_id, def, def).items(item.items);
}

void Collector::adt(ast::ItemId id, DefKind kind) {
    const ast::Item& item = r_.crate.all_items[id];
    DefId def = add(kind, id);
    define_item(def, Ns::Type, item.ident);
    generics(def);
    if (kind == DefKind::Enum) return variants(def);
    if (item.variants.empty()) return;
    const ast::VariantDef& only = item.variants.front();
    fields(def, only, 0, nullptr);
    if (kind == DefKind::Union || only.shape == ast::VariantShape::Named) return;
    Binding constructor;
    constructor.res = def_res(def);
    constructor.vis = constructor_vis(def, only);
    constructor.span = item.ident.span;
    define(scope_, Ns::Value, item.ident, constructor);
}

void Collector::fields(DefId owner, const ast::VariantDef& variant, uint32_t variant_index,
                       const Visibility* forced) {
    std::unordered_map<uint32_t, Span> seen;
    uint32_t index = 0;
    for (const ast::FieldDef& field : variant.fields) {
        DefId made = add_child(DefKind::Field, owner, field.name, forced ? *forced : visibility(field.vis));
        if (!field.name.span.valid()) r_.out[made].span = field.span;
        r_.out[made].index = index++;
        r_.out[made].variant = variant_index;
        r_.out[owner].children.push_back(made);
        auto [first, fresh] = seen.emplace(field.name.name.index, field.name.span);
        if (!fresh && field.name.valid())
            r_.diagnostics.error("E0124", field.name.span, "field `" + r_.text(field.name.name) + "` is already declared")
                .label(field.name.span, "field already declared")
                .label(first->second, "`" + r_.text(field.name.name) + "` first declared here");
    }
}

// A tuple struct can be made by name only where all of its fields may be seen.
Visibility Collector::constructor_vis(DefId def, const ast::VariantDef&) const {
    Visibility vis = r_.out[def].vis;
    for (DefId field : r_.out[def].children) {
        const Visibility& own = r_.out[field].vis;
        if (own.is_public) continue;
        if (vis.is_public || r_.out.is_accessible(vis, own.within)) vis = own;
    }
    return vis;
}

void Collector::variants(DefId enum_def) {
    const ast::Item& item = r_.crate.all_items[r_.out[enum_def].item];
    ItemScope scope;
    scope.owner = enum_def;
    scope.module = module_;
    scope.is_library = r_.out[enum_def].is_library;
    ScopeId scope_id = r_.scopes.add(std::move(scope));
    r_.scope_of_def[enum_def.index] = scope_id;
    Visibility vis = r_.out[enum_def].vis;
    uint32_t index = 0;
    for (const ast::VariantDef& variant : item.variants) {
        DefId made = add_child(DefKind::Variant, enum_def, variant.name, vis);
        r_.out[made].index = index;
        r_.out[enum_def].children.push_back(made);
        lang_item(made, variant.attrs);
        fields(made, variant, index++, &vis);
        Binding binding;
        binding.res = def_res(made);
        binding.vis = vis;
        binding.span = variant.name.span;
        define(scope_id, Ns::Type, variant.name, binding);
        define(scope_id, Ns::Value, variant.name, binding);
    }
}

void Collector::trait(ast::ItemId id) {
    const ast::Item& item = r_.crate.all_items[id];
    DefId def = add(DefKind::Trait, id);
    define_item(def, Ns::Type, item.ident);
    generics(def);
    r_.scopes[scope_].traits.push_back(def);
    ItemScope scope;
    scope.owner = def;
    scope.module = module_;
    scope.is_library = r_.out[def].is_library;
    ScopeId scope_id = r_.scopes.add(std::move(scope));
    r_.scope_of_def[def.index] = scope_id;
    Visibility vis = r_.out[def].vis;
    Collector inside(r_, scope_id, def, module_);
    for (ast::ItemId m : item.items)
        if (m.valid()) inside.member(m, def, &vis);
}

void Collector::impl(ast::ItemId id) {
    const ast::Item& item = r_.crate.all_items[id];
    DefId def = add(DefKind::Impl, id);
    generics(def);
    bool unread = r_.out[def].members_unread = item.passed_over != ast::kParsed;
    if (!unread) return members(def);
    for (const ast::Attribute& attr : item.attrs)
        if (attr.path.size() == 1 && r_.names.text(attr.path[0]) == "lang") r_.out.members(def);
}

void Collector::members(DefId impl) {
    const ast::Item& item = r_.crate.all_items[r_.out[impl].item];
    Visibility everybody{true, DefId()};
    Collector inside(r_, ScopeId(), impl, module_);
    for (ast::ItemId m : item.items)
        if (m.valid()) inside.member(m, impl, item.trait_path.valid() ? &everybody : nullptr);
}

void Resolver::collect_members(DefId impl) { Collector(*this, ScopeId(), out[impl].parent, out[impl].module).members(impl); }

// A member of a trait or impl. Only a trait's members get names in a scope: an impl's are found by type.
void Collector::member(ast::ItemId id, DefId owner, const Visibility* forced) {
    const ast::Item& item = r_.crate.all_items[id];
    DefKind kind = DefKind::AssocFn;
    switch (item.kind) {
        case ast::ItemKind::Fn: kind = DefKind::AssocFn; break;
        case ast::ItemKind::Const: kind = DefKind::AssocConst; break;
        case ast::ItemKind::TypeAlias: kind = DefKind::AssocTy; break;
        default: return;   // the parser said that it may not stand here
    }
    DefId def = add(kind, id);
    if (forced) r_.out[def].vis = *forced;
    r_.out[owner].children.push_back(def);
    generics(def);
    note_body(def);
    if (scope_.valid()) define_item(def, kind == DefKind::AssocTy ? Ns::Type : Ns::Value, item.ident);
}

void Collector::foreign(ast::ItemId id) {
    for (ast::ItemId child : r_.crate.all_items[id].items) {
        if (!child.valid()) continue;
        const ast::Item& item = r_.crate.all_items[child];
        bool is_fn = item.kind == ast::ItemKind::Fn;
        if (!is_fn && item.kind != ast::ItemKind::Static) continue;
        DefId def = add(is_fn ? DefKind::ForeignFn : DefKind::Static, child);
        define_item(def, Ns::Value, item.ident);
        generics(def);
    }
}

// `#[macro_export]` puts a macro at the crate's root; any other is named where it is written.
void Collector::macro(ast::ItemId id) {
    const ast::Item& item = r_.crate.all_items[id];
    DefId def = add(DefKind::Macro, id);
    bool exported = r_.out[def].is_library;
    for (const ast::Attribute& attr : item.attrs)
        exported |= attr.path.size() == 1 && r_.names.text(attr.path[0]) == "macro_export";
    if (!r_.out[def].is_library) r_.local_macros[item.ident.name.index] = def;
    Binding binding;
    binding.res = def_res(def);
    binding.vis = exported ? Visibility{true, DefId()} : Visibility{false, r_.root_of(module_)};
    binding.span = item.ident.span;
    define(scope_, Ns::Macro, item.ident, binding);
    ScopeId root = r_.scope_of_def[r_.root_of(module_).index];
    if (exported && root != scope_) define(root, Ns::Macro, item.ident, binding);
}

void Collector::extern_crate(ast::ItemId id) {
    const ast::Item& item = r_.crate.all_items[id];
    DefId def = add(DefKind::ExternCrate, id);
    // `extern crate alloc as a;` keeps the crate's own name in the use tree.
    Name crate_name = item.ident.name;
    ast::Ident shown = item.ident;
    if (item.use_tree.rename.valid()) shown = item.use_tree.rename;
    if (item.use_tree.prefix.valid() && !r_.crate.paths[item.use_tree.prefix].segments.empty())
        crate_name = r_.crate.paths[item.use_tree.prefix].segments.back().ident.name;
    Binding binding;
    binding.vis = r_.out[def].vis;
    binding.span = shown.span;
    bool is_std = crate_name == r_.words.std_ || crate_name == r_.words.core_ || crate_name == r_.words.alloc_;
    r_.has_alloc |= crate_name == r_.words.alloc_ && parent_ == r_.out.root;
    if (is_std && r_.out.std_root.valid()) {
        binding.res = def_res(r_.out.std_root);
    } else if (crate_name == r_.words.self_value) {
        binding.res = def_res(r_.root_of(module_));
    } else {
        std::string text = r_.text(crate_name);
        r_.lost_crates.push_back(shown.name);
        r_.diagnostics.error("E0463", item.span, "can't find crate for `" + text + "`")
            .label(item.span, "there is no such crate here")
            .help("only the standard library is available");
    }
    define(scope_, Ns::Type, shown, binding);
}

// ---------------------------------------------------------------- visibility

Visibility Collector::visibility(const ast::Visibility& vis) {
    switch (vis.kind) {
        case ast::Visibility::Kind::Inherited: return {false, module_};
        case ast::Visibility::Kind::Public: return {true, DefId()};
        case ast::Visibility::Kind::Crate: return {false, r_.root_of(module_)};
        case ast::Visibility::Kind::Restricted:
            return {false, vis.path.valid() ? restricted_to(r_.crate.paths[vis.path]) : module_};
    }
    return {false, module_};
}

// `pub(super)`, `pub(in crate::a)`: a module around this one.
DefId Collector::restricted_to(const ast::Path& path) {
    std::vector<ast::Ident> segments;
    for (const ast::PathSegment& segment : path.segments) segments.push_back(segment.ident);
    // Only ancestors may be named, so that the names on the way down are known from the way up.
    std::vector<DefId> ancestors;
    for (DefId at = module_;; at = r_.out[r_.out[at].parent].module) {
        ancestors.push_back(at);
        if (!r_.out[at].parent.valid() || at == r_.root_of(module_)) break;
    }
    size_t depth = ancestors.size() - 1;      // index into `ancestors` of where the path stands
    bool ok = !segments.empty();
    for (size_t i = 0; ok && i < segments.size(); i++) {
        Name name = segments[i].name;
        if (i == 0 && name == r_.words.self_value) {
            depth = 0;
        } else if (name == r_.words.super_) {
            size_t from = i == 0 ? 0 : depth;
            ok = from + 1 < ancestors.size();
            depth = from + 1;
        } else if (i == 0 && (name == r_.words.crate_ || name == r_.words.dollar_crate)) {
            depth = ancestors.size() - 1;
        } else {
            ok = depth > 0 && r_.out[ancestors[depth - 1]].name == name;
            if (ok) depth--;
        }
    }
    if (ok) return ancestors[depth];
    if (segments.size() == 1 && segments[0].name == r_.words.super_) {
        r_.diagnostics.error("E0433", path.span, "there are too many leading `super` keywords")
            .label(path.span, "the crate's root has no parent");
    } else {
        r_.diagnostics.error("E0742", path.span, "visibilities can only be restricted to ancestor modules")
            .label(path.span, "not a module around this one");
    }
    return module_;
}

}  // namespace framewalk::rust
