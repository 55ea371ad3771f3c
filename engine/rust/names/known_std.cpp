// What exists in the standard library of Rust 1.95, so that a part which our library lacks is refused as
// unsupported and not as a mistake of the learner.
#include <algorithm>
#include <iterator>

#include "rust/names/resolver.h"

namespace framewalk::rust {

namespace {

struct KnownModule {
    std::string_view path;    // `std::collections`
    std::string_view items;   // names with a space between them, and at both ends
};

constexpr KnownModule kModules[] = {
#define KNOWN_STD_MODULE(path, items) {path, " " items " "},
#include "rust/names/known_std_paths.def"
#undef KNOWN_STD_MODULE
};

bool has_word(std::string_view items, std::string_view name) {
    std::string word = " " + std::string(name) + " ";
    return items.find(word) != std::string_view::npos;
}

const KnownModule* find_module(std::string_view path) {
    for (const KnownModule& module : kModules)
        if (module.path == path) return &module;
    return nullptr;
}

}  // namespace

bool is_known_std_item(std::string_view module, std::string_view name) {
    const KnownModule* known = find_module(module);
    return known && has_word(known->items, name);
}

bool is_known_std_module(std::string_view module) { return find_module(module) != nullptr; }

std::string known_std_home(std::string_view name) {
    for (const KnownModule& module : kModules)
        if (module.path != "std::prelude::v1" && has_word(module.items, name)) return std::string(module.path);
    return "";
}

namespace {

// A module below one that programs can name is found by the outer one's name.
std::string std_path(std::vector<std::string> modules, const std::string& name) {
    std::string module = "std";
    for (;;) {
        if (is_known_std_item(module, name)) return module + "::" + name;
        if (modules.empty()) return "";
        if (is_known_std_module(module + "::" + modules.back())) module += "::" + modules.back();
        modules.pop_back();
    }
}

}  // namespace

std::string import_path(const Names& names, const Interner& texts, DefId def) {
    const std::string name(texts.text(names[def].name));
    std::vector<std::string> modules;   // innermost first
    DefId at = names[def].parent;
    for (; at.valid() && !(at == names.std_root) && !(at == names.root); at = names[at].parent) {
        if (!names[def].is_library && names[at].kind != DefKind::Mod) return "";
        modules.emplace_back(texts.text(names[at].name));
    }
    if (names[def].is_library) return std_path(std::move(modules), name);
    std::string path = "crate";
    for (auto module = modules.rbegin(); module != modules.rend(); ++module) path += "::" + *module;
    return path + "::" + name;
}

}  // namespace framewalk::rust
