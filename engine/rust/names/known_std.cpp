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

}  // namespace framewalk::rust
