// What a lone name means at this point: ribs from the innermost outwards, then what is visible
// everywhere.
#include "rust/names/late.h"

namespace framewalk::rust {

ScopeId LateResolver::innermost_scope() const {
    for (size_t i = ribs_.size(); i-- > 0;)
        if (ribs_[i].kind == Rib::Kind::Items) return ribs_[i].scope;
    return ScopeId();
}

// `Self`; a nested item does not see the type of the impl around it.
std::optional<Res> LateResolver::self_type(Trouble& trouble) const {
    bool crossed = false;
    for (size_t i = ribs_.size(); i-- > 0;) {
        const Rib& rib = ribs_[i];
        if (rib.kind == Rib::Kind::Items && rib.is_module) break;
        if (rib.kind == Rib::Kind::Boundary) crossed = true;
        if (rib.kind != Rib::Kind::SelfType) continue;
        if (crossed) trouble = Trouble::OuterGeneric;
        if (self_barred_) trouble = Trouble::SelfInDefault;
        return rib.self;
    }
    return std::nullopt;
}

// Bits of `crossed`.
constexpr int kCrossedItem = 1, kCrossedConst = 2, kCrossedAnon = 4;

std::optional<LateResolver::Found> LateResolver::lookup_rib(const Rib& rib, ast::Ident ident, Ns ns, int crossed,
                                                            Trouble& trouble) {
    Found found;
    if (rib.kind == Rib::Kind::Locals && ns == Ns::Value) {
        for (size_t k = rib.locals.size(); k-- > 0;) {
            const Rib::Local& local = rib.locals[k];
            if (local.ident.name != ident.name || local.ident.expansion != ident.expansion) continue;
            found.res.kind = Res::Kind::Local;
            found.res.pat = local.pat;
            if (crossed & kCrossedConst) trouble = Trouble::LocalInConst;
            else if (crossed & kCrossedItem) trouble = Trouble::CapturesLocal;
            return found;
        }
    }
    if (rib.kind == Rib::Kind::Generics && ns != Ns::Macro) {
        DefKind kind = ns == Ns::Type ? DefKind::TyParam : DefKind::ConstParam;
        for (DefId def : rib.params) {
            if (r_.out[def].kind != kind || r_.out[def].name != ident.name) continue;
            found.res = def_res(def);
            if (crossed & kCrossedItem) trouble = Trouble::OuterGeneric;
            else if (crossed & kCrossedAnon) trouble = Trouble::GenericInConst;
            for (DefId barred : barred_)
                if (barred == def) trouble = barred_as_;
            return found;
        }
    }
    if (rib.kind == Rib::Kind::Items) {
        std::optional<Binding> binding = r_.lookup(rib.scope, ident.name, ns);
        if (!binding) return std::nullopt;
        found.res = binding->res;
        found.binding = binding;
        return found;
    }
    return std::nullopt;
}

std::optional<LateResolver::Found> LateResolver::lookup(ast::Ident ident, Ns ns, Trouble& trouble) {
    int crossed = 0;
    std::optional<Found> perhaps;    // a glob that was lost may have brought it, if nobody else does
    for (size_t i = ribs_.size(); i-- > 0;) {
        const Rib& rib = ribs_[i];
        if (rib.kind == Rib::Kind::Boundary) crossed |= kCrossedItem;
        if (rib.kind == Rib::Kind::ConstBoundary) crossed |= kCrossedConst | (rib.is_anon ? kCrossedAnon : 0);
        // Code of a macro sees variables as they were where the macro was defined.
        if (rib.kind == Rib::Kind::MacroDef && ident.expansion != 0 &&
            ast_.expansions[ident.expansion].definition == rib.macro)
            ident.expansion = ast_.expansions[ident.expansion].def_expansion;
        std::optional<Found> found = lookup_rib(rib, ident, ns, crossed, trouble);
        bool is_lost = found && found->res.kind == Res::Kind::Error && found->binding && found->binding->from_glob;
        if (found && !is_lost) return found;
        if (is_lost && !perhaps) perhaps = found;
        if (rib.kind == Rib::Kind::Items && rib.is_module) break;
    }
    std::optional<Binding> binding = r_.lookup_everywhere(ident.name, ns);
    if (!binding) return perhaps;
    Found found;
    found.res = binding->res;
    found.binding = binding;
    return found;
}

// All names that could have been meant here.
std::vector<Name> LateResolver::visible_names(Ns ns) const {
    std::vector<Name> list;
    bool crossed = false;
    for (size_t i = ribs_.size(); i-- > 0;) {
        const Rib& rib = ribs_[i];
        crossed |= rib.kind == Rib::Kind::Boundary || rib.kind == Rib::Kind::ConstBoundary;
        if (ns == Ns::Value && !crossed)
            for (const Rib::Local& local : rib.locals)
                if (local.ident.expansion == 0) list.push_back(local.ident.name);
        for (DefId def : rib.params)
            if (!crossed && (r_.out[def].kind == DefKind::TyParam) == (ns == Ns::Type) &&
                r_.out[def].kind != DefKind::LifetimeParam)
                list.push_back(r_.out[def].name);
        if (rib.kind == Rib::Kind::Items)
            for (Name name : r_.names_in(rib.scope, ns)) list.push_back(name);
        if (rib.kind == Rib::Kind::Items && rib.is_module) break;
    }
    if (r_.prelude.valid())
        for (Name name : r_.names_in(r_.prelude, ns)) list.push_back(name);
    return list;
}

// Did an import of everything fail here? Then a missing name is no error of its own.
bool LateResolver::visible_poisoned() const {
    for (size_t i = ribs_.size(); i-- > 0;) {
        if (ribs_[i].kind != Rib::Kind::Items) continue;
        if (r_.scopes[ribs_[i].scope].poisoned) return true;
        if (ribs_[i].is_module) break;
    }
    return false;
}

}  // namespace framewalk::rust
