#include "rust/check/known_methods.h"

namespace framewalk::rust {

namespace {

struct Group {
    std::string_view type;
    std::string_view names;   // separated by single spaces
};

constexpr Group kGroups[] = {
#define KNOWN_METHODS(type, names) {type, names},
#include "rust/check/known_methods.def"
#undef KNOWN_METHODS
};

const Group* group(std::string_view type) {
    for (const Group& g : kGroups)
        if (g.type == type) return &g;
    return nullptr;
}

bool has_word(std::string_view words, std::string_view word) {
    for (size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

std::string group_name(const Items& items, Ty type) {
    switch (items.types.kind(type)) {
        case TyKind::Bool: return "bool";
        case TyKind::Char: return "char";
        case TyKind::Str: return "str";
        case TyKind::Int: return "int";
        case TyKind::Float: return "float";
        case TyKind::Slice: return "slice";
        case TyKind::Array: return "array";
        case TyKind::RawPtr: return "ptr";
        case TyKind::Adt: {
            DefId def = items.types[type].def;
            return items.defs[def].is_library ? items.name_of(def) : std::string();
        }
        default: return {};
    }
}

}  // namespace

bool is_missing_method(const Items& items, Ty type, std::string_view name) {
    std::string type_name = group_name(items, type);
    if (type_name.empty()) return false;
    const Group* found = group(type_name);
    return found && has_word(found->names, name);
}

}  // namespace framewalk::rust
