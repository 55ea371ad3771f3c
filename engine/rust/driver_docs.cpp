// What of the library a program can name, and where that is defined: for `framewalk doc`.
#include "rust/driver.h"
#include "rust/names/resolver.h"

namespace framewalk::rust {

// Of the type that an impl is for: `std::vec::Vec`, `i32`, `[T]`.
std::string Compilation::documented_type(DefId impl) {
    const Ty self = items_->impl(impl).self_ty;
    if (types_.is(self, TyKind::Adt)) return import_path(*names_of_defs_, interner_, types_[self].def);
    return items_->text(self);
}

// Of anything of the library, members and variants included: `std::vec::Vec::push`. Empty when programs cannot name it.
std::string Compilation::documented_path(DefId def) {
    const Names& names = *names_of_defs_;
    const Def& owner = names[names[def].parent];
    std::string path;
    if (owner.kind == DefKind::Trait || owner.kind == DefKind::Enum) path = import_path(*names_of_defs_, interner_, names[def].parent);
    else if (owner.kind != DefKind::Impl) return import_path(*names_of_defs_, interner_, def);
    else if (DefId trait = items_->impl(names[def].parent).trait.trait; trait.valid()) path = import_path(*names_of_defs_, interner_, trait);
    else path = documented_type(names[def].parent);
    return path.empty() ? "" : path + "::" + items_->name_of(def);
}

size_t Compilation::check_whole_library() {
    size_t count = 0;
    Names& names = *names_of_defs_;
    for (uint32_t i = 0; i < names.defs.size(); ++i) {
        const Def d = names.defs[i];
        if (!d.is_library) continue;
        if (d.kind == DefKind::Impl || d.kind == DefKind::Trait) names.members(DefId(i));
        bool has_body = d.kind == DefKind::Fn || d.kind == DefKind::AssocFn || d.kind == DefKind::Const ||
                        d.kind == DefKind::AssocConst || d.kind == DefKind::Static;
        if (has_body && body(DefId(i))) ++count;
    }
    return count;
}

std::vector<LibraryItem> Compilation::library_items() {
    std::vector<LibraryItem> out;
    Names& names = *names_of_defs_;
    auto add = [&](DefId def, const std::string& path) {
        LineColumn at = sources_.locate(names[def].span.lo);
        if (path.empty() || !at.file.valid() || items_->name_of(def)[0] == '_') return;
        const ast::Attribute* doc = items_->attr(def, "doc");
        out.push_back({path, sources_.file(at.file).path, at.line, doc ? doc->text : ""});
    };
    for (uint32_t i = 0; i < names.defs.size(); ++i) {
        DefId def(i);
        if (!names[def].is_library) continue;
        DefKind kind = names[def].kind;
        bool is_item = kind == DefKind::Fn || kind == DefKind::Struct || kind == DefKind::Enum || kind == DefKind::Union ||
                       kind == DefKind::Trait || kind == DefKind::TypeAlias || kind == DefKind::Const || kind == DefKind::Static;
        if (is_item && names.is_accessible(names[def].vis, names.root)) add(def, import_path(*names_of_defs_, interner_, def));
        bool is_trait = kind == DefKind::Trait, is_inherent = kind == DefKind::Impl && !items_->impl(def).trait.valid();
        if (!is_trait && !is_inherent) continue;
        std::string owner = is_trait ? import_path(*names_of_defs_, interner_, def) : documented_type(def);
        std::vector<DefId> members = names.members(def);
        for (DefId member : members) {
            bool shown = is_trait || names.is_accessible(names[member].vis, names.root);
            if (shown && !owner.empty()) add(member, owner + "::" + items_->name_of(member));
        }
    }
    return out;
}

}  // namespace framewalk::rust
