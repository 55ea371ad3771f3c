#include "rust/names/names.h"

namespace framewalk::rust {

static const std::vector<DefId> kNoTraits;

const std::vector<DefId>& Names::traits_in_scope(ast::ExprId expr) const {
    auto found = expr_trait_scope.find(expr.index);
    return found == expr_trait_scope.end() ? kNoTraits : trait_scopes[found->second];
}

const std::vector<DefId>& Names::traits_in_scope(ast::PatId path_pattern) const {
    auto found = pat_trait_scope.find(path_pattern.index);
    return found == pat_trait_scope.end() ? kNoTraits : trait_scopes[found->second];
}

bool Names::is_accessible(const Visibility& vis, DefId from) const {
    if (vis.is_public || !vis.within.valid()) return true;
    if (!from.valid()) return false;
    DefId at = defs[from.index].module;
    while (at.valid()) {
        if (at == vis.within) return true;
        DefId parent = defs[at.index].parent;
        if (!parent.valid()) return false;
        at = defs[parent.index].module;
    }
    return false;
}

std::string Names::path_text(DefId def, const Interner& names) const {
    if (!def.valid()) return "";
    const Def& d = defs[def.index];
    if (def == root) return "crate";
    if (d.kind == DefKind::Impl) return "<impl>";
    std::string own(names.text(d.name));
    if (!d.parent.valid() || d.parent == root) return own;
    return path_text(d.parent, names) + "::" + own;
}

}  // namespace framewalk::rust
