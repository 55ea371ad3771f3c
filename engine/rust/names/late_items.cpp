// Names in items: signatures, bounds, members, constants.
#include "rust/names/late.h"

namespace framewalk::rust {

void LateResolver::crate_items(DefId root, const std::vector<ast::ItemId>& list) {
    module_ = owner_ = root;
    Rib rib;
    rib.kind = Rib::Kind::Items;
    rib.scope = r_.scope_of_def[root.index];
    rib.is_module = true;
    push(std::move(rib));
    items(list);
    ribs_.clear();
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
    DefId def = known->second;
    if (item.kind == ast::ItemKind::Mod) return module(id);
    SavedBody saved(*this);
    push(Rib::Kind::Boundary);
    DefId trait = current_trait_, adt_before = current_adt_;
    current_trait_ = DefId();
    owner_ = def;
    switch (item.kind) {
        case ast::ItemKind::Fn: function(id, def); break;
        case ast::ItemKind::Struct:
        case ast::ItemKind::Enum:
        case ast::ItemKind::Union: adt(item, def); break;
        case ast::ItemKind::Trait: this->trait(item, def); break;
        case ast::ItemKind::TraitAlias:
        case ast::ItemKind::TypeAlias:
            push_generics(item.generics, def);
            generic_bounds(item.generics);
            bounds(item.bounds);
            if (item.type.valid()) type(item.type);
            break;
        case ast::ItemKind::Impl: impl(item, def); break;
        case ast::ItemKind::Const:
        case ast::ItemKind::Static:
            push_generics(item.generics, def);
            constant(item);
            break;
        case ast::ItemKind::Error:
        case ast::ItemKind::Mod:
        case ast::ItemKind::Use:
        case ast::ItemKind::ExternCrate:
        case ast::ItemKind::MacroDef: break;
        case ast::ItemKind::ForeignMod: break;
    }
    current_trait_ = trait;
    current_adt_ = adt_before;
}

void LateResolver::module(ast::ItemId id) {
    SavedBody saved(*this);
    DefId outer = module_, def = r_.out.item_defs[id.index];
    module_ = owner_ = def;
    Rib rib;
    rib.kind = Rib::Kind::Items;
    rib.scope = r_.scope_of_def[def.index];
    rib.is_module = true;
    push(std::move(rib));
    items(ast_.all_items[id].items);
    module_ = outer;
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
        std::string_view text = r_.names.text(ident.name);
        if (lifetime_param && text == "static")
            r_.diagnostics.error("E0262", ident.span, "invalid lifetime parameter name: `'static`")
                .label(ident.span, "`'static` is a reserved lifetime name");
    }
    rib.params = r_.out[def].params;
    push(std::move(rib));
}

void LateResolver::generic_bounds(const ast::Generics& generics) {
    for (const ast::GenericParam& param : generics.params) {
        bounds(param.bounds);
        if (param.const_type.valid()) type(param.const_type);
        if (param.default_type.valid()) type(param.default_type);
        if (param.default_const.valid()) anon_const(param.default_const);
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

void LateResolver::function(ast::ItemId id, DefId def) {
    const ast::Item& item = ast_.all_items[id];
    push_generics(item.generics, def);
    generic_bounds(item.generics);
    std::vector<ast::PatId> pats;
    for (const ast::Param& param : item.sig.params) {
        if (param.type.valid()) type(param.type);
        if (param.pat.valid()) pats.push_back(param.pat);
    }
    if (item.sig.output.valid()) type(item.sig.output);
    push(Rib::Kind::Locals);
    in_method_ = item.sig.has_self;
    params(pats);
    if (item.body.valid()) block(item.body);
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

void LateResolver::trait(const ast::Item& item, DefId def) {
    current_trait_ = def;
    push_generics(item.generics, def);
    Rib self;
    self.kind = Rib::Kind::SelfType;
    self.self.kind = Res::Kind::SelfParam;
    self.self.def = def;
    push(std::move(self));
    generic_bounds(item.generics);
    bounds(item.bounds);
    for (ast::ItemId id : item.items)
        if (id.valid()) member(id, def);
}

void LateResolver::impl(const ast::Item& item, DefId def) {
    push_generics(item.generics, def);
    Rib self;
    self.kind = Rib::Kind::SelfType;
    self.self.kind = Res::Kind::SelfType;
    self.self.def = def;
    push(std::move(self));
    DefId trait;
    if (item.trait_path.valid()) {
        PathRes res = path(item.trait_path, PathSource::Trait);
        if (res.base.kind == Res::Kind::Def && res.unresolved == 0) trait = res.base.def;
    }
    if (item.type.valid()) type(item.type);
    generic_bounds(item.generics);
    current_adt_ = DefId();
    if (item.type.valid() && ast_.types[item.type].kind == ast::TypeKind::Path) {
        const PathRes& self_res = r_.out.paths[ast_.types[item.type].path.index];
        if (self_res.base.kind == Res::Kind::Def && self_res.unresolved == 0) current_adt_ = self_res.base.def;
    }
    current_trait_ = trait;
    for (ast::ItemId id : item.items) {
        if (!id.valid()) continue;
        if (trait.valid()) check_member_of_trait(ast_.all_items[id], trait);
        member(id, def);
    }
}

void LateResolver::member(ast::ItemId id, DefId) {
    auto known = r_.out.item_defs.find(id.index);
    if (known == r_.out.item_defs.end()) return;
    DefId def = known->second;
    const ast::Item& item = ast_.all_items[id];
    SavedBody saved(*this);
    owner_ = def;
    if (item.kind == ast::ItemKind::Fn) {
        push(Rib::Kind::Locals);    // members see the impl's parameters: no boundary
        function(id, def);
    } else if (item.kind == ast::ItemKind::Const) {
        push_generics(item.generics, def);
        constant(item);
    } else if (item.kind == ast::ItemKind::TypeAlias) {
        push_generics(item.generics, def);
        generic_bounds(item.generics);
        bounds(item.bounds);
        if (item.type.valid()) type(item.type);
    }
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
    expr(item.value);
}

// An expression that is computed while compiling: array length, discriminant, const argument.
void LateResolver::anon_const(ast::ExprId id) {
    size_t size = ribs_.size();
    std::vector<LoopRib> loops;
    std::swap(loops, loops_);
    push(Rib::Kind::ConstBoundary);
    push(Rib::Kind::Locals);
    expr(id);
    pop_to(size);
    std::swap(loops, loops_);
}

}  // namespace framewalk::rust
