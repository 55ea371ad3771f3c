// Names in items: signatures, bounds, members, constants.
#include <algorithm>
#include <utility>

#include "rust/names/late.h"

namespace framewalk::rust {

void LateResolver::crate_items(DefId root, const std::vector<ast::ItemId>& list) {
    enter_module(root);
    items(list);
    ribs_.clear();
}

void LateResolver::one_item(DefId def) {
    enter_parent(def);
    own_names(r_.crate.all_items[r_.out[def].item], def);
}

void LateResolver::one_body(DefId fn) {
    const ast::Item& item = r_.crate.all_items[r_.out[fn].item];
    enter_parent(fn);
    push_generics(item.generics, fn);
    function_body(item);
}

void LateResolver::enter_module(DefId module) {
    module_ = owner_ = module;
    Rib rib;
    rib.kind = Rib::Kind::Items;
    rib.scope = r_.scope_of_def[module.index];
    rib.is_module = true;
    push(std::move(rib));
}

// To where the definition stands: its module, and the trait or impl it is a member of.
void LateResolver::enter_parent(DefId def) {
    const Def& d = r_.out[def];
    enter_module(d.module);
    push(Rib::Kind::Boundary);
    owner_ = def;
    DefKind parent = r_.out[d.parent].kind;
    if (parent != DefKind::Impl && parent != DefKind::Trait) return;
    r_.out.need_item(d.parent);
    const ast::Item& around = r_.crate.all_items[r_.out[d.parent].item];
    push_generics(around.generics, d.parent);
    push_self(parent == DefKind::Impl ? Res::Kind::SelfType : Res::Kind::SelfParam, d.parent);
    if (parent == DefKind::Trait) current_trait_ = d.parent;
    else set_impl_context(around);
    push(Rib::Kind::Locals);
}

void LateResolver::items(const std::vector<ast::ItemId>& list) {
    for (ast::ItemId id : list)
        if (id.valid()) item(id);
}

void LateResolver::item(ast::ItemId id) {
    const ast::Item& item = ast_.all_items[id];
    if (item.kind == ast::ItemKind::ForeignMod) return items(item.items);
    auto known = r_.out.item_defs.find(id.index);
    if (known == r_.out.item_defs.end()) return;
    if (item.kind == ast::ItemKind::Mod) return module(id);
    SavedBody saved(*this);
    push(Rib::Kind::Boundary);
    DefId trait = current_trait_, adt_before = current_adt_;
    current_trait_ = DefId();
    owner_ = known->second;
    own_names(item, known->second);
    if (item.kind == ast::ItemKind::Fn) function_body(item);
    if (item.kind == ast::ItemKind::Trait || item.kind == ast::ItemKind::Impl) members(item);
    current_trait_ = trait;
    current_adt_ = adt_before;
}

// Everything but members and bodies of functions.
void LateResolver::own_names(const ast::Item& item, DefId def) {
    const bool outer = std::exchange(in_head_, true);
    names_by_kind(item, def);
    in_head_ = outer;
}

void LateResolver::names_by_kind(const ast::Item& item, DefId def) {
    switch (item.kind) {
        case ast::ItemKind::Fn: return signature(item, def);
        case ast::ItemKind::Struct:
        case ast::ItemKind::Enum:
        case ast::ItemKind::Union: return adt(item, def);
        case ast::ItemKind::Trait: return trait_head(item, def);
        case ast::ItemKind::Impl: return impl_head(item, def);
        case ast::ItemKind::TraitAlias:
        case ast::ItemKind::TypeAlias:
            push_generics(item.generics, def);
            generic_bounds(item.generics);
            bounds(item.bounds);
            if (item.type.valid()) type(item.type);
            return;
        case ast::ItemKind::Const:
        case ast::ItemKind::Static:
            push_generics(item.generics, def);
            return constant(item);
        case ast::ItemKind::Error:
        case ast::ItemKind::Mod:
        case ast::ItemKind::Use:
        case ast::ItemKind::ExternCrate:
        case ast::ItemKind::MacroDef:
        case ast::ItemKind::ForeignMod: return;
    }
}

void LateResolver::module(ast::ItemId id) {
    SavedBody saved(*this);
    DefId outer = module_;
    enter_module(r_.out.item_defs[id.index]);
    items(ast_.all_items[id].items);
    module_ = outer;
}

// A method's own `T` beside the impl's: which one is meant could not be told.
void LateResolver::check_not_shadowed(ast::Ident ident) {
    for (size_t i = ribs_.size(); i-- > 0 && ribs_[i].kind != Rib::Kind::Boundary;)
        for (DefId param : ribs_[i].params) {
            const Def& d = r_.out[param];
            if (d.name != ident.name || d.kind == DefKind::LifetimeParam) continue;
            std::string name = r_.text(ident.name);
            r_.diagnostics
                .error("E0403", ident.span, "the name `" + name + "` is already used for a generic parameter in this item's generic parameters")
                .label(ident.span, "already used")
                .label(d.span, "first use of `" + name + "`");
            return;
        }
}

// E0496: two lifetimes of one name that are both in force.
void LateResolver::check_lifetime_not_shadowed(ast::Ident ident) {
    for (size_t i = ribs_.size(); i-- > 0 && ribs_[i].kind != Rib::Kind::Boundary;) {
        Span first;
        for (DefId param : ribs_[i].params)
            if (r_.out[param].kind == DefKind::LifetimeParam && r_.out[param].name == ident.name) first = r_.out[param].span;
        for (ast::Ident other : ribs_[i].lifetimes)
            if (other.name == ident.name) first = other.span;
        if (!first.valid() || r_.names.text(ident.name) == "_") continue;
        std::string name = "'" + r_.text(ident.name);
        r_.diagnostics.error("E0496", ident.span, "the lifetime name `" + name + "` is in use here already")
            .label(ident.span, "a second lifetime of this name")
            .label(first, "the first one")
            .help("take another name, or use the first one and do not declare it again");
        return;
    }
}

void LateResolver::push_generics(const ast::Generics& generics, DefId def) {
    Rib rib;
    rib.kind = Rib::Kind::Generics;
    for (size_t i = 0; i < generics.params.size(); i++) {
        ast::Ident ident = generics.params[i].ident;
        for (size_t j = 0; j < i; j++) {
            const ast::GenericParam& earlier = generics.params[j];
            bool both_lifetimes = (earlier.kind == ast::GenericParam::Kind::Lifetime) ==
                                  (generics.params[i].kind == ast::GenericParam::Kind::Lifetime);
            if (!both_lifetimes || earlier.ident.name != ident.name || !ident.valid()) continue;
            std::string name = r_.text(ident.name);
            r_.diagnostics
                .error("E0403", ident.span, "the name `" + name + "` is already used for a generic parameter in this item's generic parameters")
                .label(ident.span, "already used")
                .label(earlier.ident.span, "first use of `" + name + "`");
        }
        bool lifetime_param = generics.params[i].kind == ast::GenericParam::Kind::Lifetime;
        if (!lifetime_param) check_not_shadowed(ident);
        else check_lifetime_not_shadowed(ident);
        std::string_view text = r_.names.text(ident.name);
        if (lifetime_param && text == "static")
            r_.diagnostics.error("E0262", ident.span, "invalid lifetime parameter name: `'static`")
                .label(ident.span, "`'static` is a reserved lifetime name");
        if (lifetime_param && text == "_")
            r_.diagnostics.error("E0637", ident.span, "`'_` stands for a lifetime that has no name: it cannot be declared")
                .label(ident.span, "a reserved lifetime name")
                .help("choose a name, such as `'a`");
    }
    rib.params = r_.out[def].params;
    push(std::move(rib));
}

void LateResolver::generic_bounds(const ast::Generics& generics) {
    const std::vector<DefId> params = r_.out[owner_].params;
    const DefKind kind = r_.out[owner_].kind;
    for (size_t i = 0; i < generics.params.size(); ++i) {
        const ast::GenericParam& param = generics.params[i];
        bounds(param.bounds);
        barred_ = params, barred_as_ = Trouble::InConstType;
        if (param.const_type.valid()) type(param.const_type);
        barred_.erase(barred_.begin(), barred_.begin() + static_cast<std::ptrdiff_t>(std::min(i, barred_.size())));
        barred_as_ = Trouble::InDefault;
        self_barred_ = kind == DefKind::Struct || kind == DefKind::Enum || kind == DefKind::Union;
        if (param.default_type.valid()) type(param.default_type);
        if (param.default_const.valid()) anon_const(param.default_const);
        self_barred_ = false;
        barred_.clear();
    }
    for (const ast::WherePredicate& predicate : generics.where) {
        size_t size = ribs_.size();
        declare_for_lifetimes(predicate.for_lifetimes);
        if (predicate.type.valid()) type(predicate.type);
        if (predicate.lifetime.valid()) lifetime(predicate.lifetime);
        bounds(predicate.bounds);
        pop_to(size);
    }
}

void LateResolver::signature(const ast::Item& item, DefId def) {
    push_generics(item.generics, def);
    generic_bounds(item.generics);
    for (const ast::Param& param : item.sig.params)
        if (param.type.valid()) type(param.type);
    if (item.sig.output.valid()) type(item.sig.output);
}

void LateResolver::function_body(const ast::Item& item) {
    std::vector<ast::PatId> pats;
    for (const ast::Param& param : item.sig.params)
        if (param.pat.valid()) pats.push_back(param.pat);
    push(Rib::Kind::Locals);
    in_method_ = item.sig.has_self;
    params(pats);
    if (item.body.valid()) block(item.body);
}

void LateResolver::push_self(Res::Kind kind, DefId def) {
    Rib self;
    self.kind = Rib::Kind::SelfType;
    self.self.kind = kind;
    self.self.def = def;
    push(std::move(self));
}

void LateResolver::adt(const ast::Item& item, DefId def) {
    push_generics(item.generics, def);
    Rib self;
    self.kind = Rib::Kind::SelfType;
    self.self.kind = Res::Kind::SelfType;
    self.self.def = def;
    push(std::move(self));
    generic_bounds(item.generics);
    for (const ast::VariantDef& variant : item.variants) {
        for (const ast::FieldDef& field : variant.fields)
            if (field.type.valid()) type(field.type);
        if (variant.discriminant.valid()) anon_const(variant.discriminant);
    }
}

void LateResolver::trait_head(const ast::Item& item, DefId def) {
    current_trait_ = def;
    push_generics(item.generics, def);
    push_self(Res::Kind::SelfParam, def);
    generic_bounds(item.generics);
    bounds(item.bounds);
}

void LateResolver::impl_head(const ast::Item& item, DefId def) {
    push_generics(item.generics, def);
    push_self(Res::Kind::SelfType, def);
    if (item.trait_path.valid()) r_.out.lost_impl |= names_lost_trait(item.trait_path);
    if (item.type.valid()) type(item.type);
    generic_bounds(item.generics);
    set_impl_context(item);
}

// The trait and type that the members of an impl are about.
void LateResolver::set_impl_context(const ast::Item& item) {
    auto named = [&](ast::PathId path) {
        const PathRes& res = r_.out.paths[path.index];
        return res.base.kind == Res::Kind::Def && res.unresolved == 0 ? res.base.def : DefId();
    };
    bool by_path = item.type.valid() && ast_.types[item.type].kind == ast::TypeKind::Path;
    current_trait_ = item.trait_path.valid() ? named(item.trait_path) : DefId();
    current_adt_ = by_path ? named(ast_.types[item.type].path) : DefId();
}

void LateResolver::members(const ast::Item& item) {
    for (ast::ItemId id : item.items) {
        if (!id.valid()) continue;
        if (item.kind == ast::ItemKind::Impl && current_trait_.valid())
            check_member_of_trait(ast_.all_items[id], current_trait_);
        member(id);
    }
}

void LateResolver::member(ast::ItemId id) {
    auto known = r_.out.item_defs.find(id.index);
    if (known == r_.out.item_defs.end()) return;
    const ast::Item& item = ast_.all_items[id];
    SavedBody saved(*this);
    owner_ = known->second;
    push(Rib::Kind::Locals);    // members see the impl's parameters: no boundary
    own_names(item, owner_);
    if (item.kind == ast::ItemKind::Fn) function_body(item);
}

// An impl may define only what its trait declares, as the same kind of thing.
void LateResolver::check_member_of_trait(const ast::Item& member, DefId trait) {
    DefKind kind = member.kind == ast::ItemKind::Fn          ? DefKind::AssocFn
                   : member.kind == ast::ItemKind::TypeAlias ? DefKind::AssocTy
                                                             : DefKind::AssocConst;
    bool known_kind = member.kind == ast::ItemKind::Fn || member.kind == ast::ItemKind::TypeAlias ||
                      member.kind == ast::ItemKind::Const;
    if (!known_kind || !member.ident.valid() || r_.out[trait].kind != DefKind::Trait) return;
    DefId other;
    for (DefId child : r_.out[trait].children) {
        if (r_.out[child].name != member.ident.name) continue;
        if (r_.out[child].kind == kind) return;
        other = child;
    }
    std::string name = r_.text(member.ident.name), trait_name = r_.text(r_.out[trait].name);
    const char* word = kind == DefKind::AssocFn ? "method" : kind == DefKind::AssocTy ? "type" : "const";
    if (other.valid()) {
        const char* code = kind == DefKind::AssocConst ? "E0323" : kind == DefKind::AssocFn ? "E0324" : "E0325";
        r_.diagnostics
            .error(code, member.span, "item `" + name + "` is an associated " + word + ", which does not match its trait `" + trait_name + "`")
            .label(member.ident.span, "does not match the trait");
        return;
    }
    const char* code = kind == DefKind::AssocFn ? "E0407" : kind == DefKind::AssocTy ? "E0437" : "E0438";
    Diagnostic& d = r_.diagnostics.error(code, member.span,
                                         std::string(word) + " `" + name + "` is not a member of trait `" + trait_name + "`");
    d.label(member.ident.span, "not a member of trait `" + trait_name + "`");
    std::vector<Name> members;
    for (DefId child : r_.out[trait].children) members.push_back(r_.out[child].name);
    Name similar = most_similar(r_.names, member.ident.name, members);
    if (similar.valid()) d.help("the trait has a member with a similar name: `" + r_.text(similar) + "`");
}

void LateResolver::constant(const ast::Item& item) {
    generic_bounds(item.generics);
    if (item.type.valid()) type(item.type);
    if (!item.value.valid()) return;
    push(Rib::Kind::ConstBoundary);
    push(Rib::Kind::Locals);
    in_head_ = false;
    expr(item.value);
}

// `N` or `{ N }`: only so may a constant in a type be a generic parameter.
static bool is_lone_path(const ast::Crate& crate, ast::ExprId id) {
    const ast::Expr* e = &crate.exprs[id];
    if (e->kind == ast::ExprKind::Block && e->block_mode == ast::BlockMode::Plain && crate.blocks[e->block].stmts.empty() && crate.blocks[e->block].tail.valid())
        e = &crate.exprs[crate.blocks[e->block].tail];
    return e->kind == ast::ExprKind::Path && !crate.paths[e->path].self_type.valid() && crate.paths[e->path].segments.size() == 1;
}

// An expression that is computed while compiling: array length, discriminant, const argument.
void LateResolver::anon_const(ast::ExprId id) {
    size_t size = ribs_.size();
    std::vector<LoopRib> loops;
    const bool outer = std::exchange(in_head_, false);
    std::swap(loops, loops_);
    push(Rib::Kind::ConstBoundary);
    ribs_.back().is_anon = !r_.out[module_].is_library && !is_lone_path(ast_, id);
    push(Rib::Kind::Locals);
    expr(id);
    pop_to(size);
    std::swap(loops, loops_);
    in_head_ = outer;
}

}  // namespace framewalk::rust
