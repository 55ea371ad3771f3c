#include "rust/std/library.h"

#include <map>
#include <string>

namespace framewalk::rust {

namespace {

using FileItems = std::map<std::string, std::vector<ast::ItemId>>;   // by module path: "collections/hash"

std::string module_path(std::string path) {
    if (path.size() > 3 && path.compare(path.size() - 3, 3, ".rs") == 0) path.resize(path.size() - 3);
    if (path.size() > 4 && path.compare(path.size() - 4, 4, "/mod") == 0) path.resize(path.size() - 4);
    return path == "lib" ? std::string() : path;
}

// Fills in `mod name;` by the items of the file of that name.
void attach(const std::vector<ast::ItemId>& items, const std::string& path, const FileItems& files, ast::Crate& crate,
            const Interner& names) {
    for (ast::ItemId id : items) {
        ast::Item& item = crate.all_items[id];
        if (item.kind != ast::ItemKind::Mod) continue;
        std::string own = (path.empty() ? "" : path + "/") + std::string(names.text(item.ident.name));
        if (!item.inline_mod) {
            auto found = files.find(own);
            if (found == files.end()) continue;
            item.items = found->second;
            item.inline_mod = true;
        }
        attach(std::vector<ast::ItemId>(item.items), own, files, crate, names);
    }
}

}  // namespace

std::vector<ast::ItemId> parse_library(const EmbeddedFile* files, size_t count, SourceMap& sources, Interner& names,
                                       MacroTable& macros, ast::Crate& crate, Diagnostics& diagnostics,
                                       const ParseOptions& options) {
    FileItems parsed;
    std::vector<ast::ItemId> own = std::move(crate.items);
    for (bool macro_file : {true, false}) {
        for (size_t i = 0; i < count; i++) {
            std::string path = files[i].path;
            if ((path == "macros.rs") != macro_file) continue;
            FileId file = sources.add("std/" + path, std::string(files[i].text, files[i].size), true);
            crate.items.clear();
            parse_file(file, sources, names, options, macros, crate, diagnostics);
            parsed[module_path(path)] = std::move(crate.items);
        }
    }
    crate.items = std::move(own);
    std::vector<ast::ItemId> root = parsed[""];
    attach(root, "", parsed, crate, names);
    return root;
}

void LibraryOutline::read() {
    ParseOptions outline;
    outline.outline = true;
    root = parse_library(embedded_std, embedded_std_count, sources, names, macros, crate, diagnostics, outline);
}

void LibraryOutline::copy_from(const LibraryOutline& other) {
    sources = other.sources;
    names = other.names;
    macros.copy_from(other.macros);
    crate = other.crate;
    diagnostics = other.diagnostics;
    root = other.root;
}

const LibraryOutline& library_outline() {
    static const LibraryOutline* const only = [] {
        auto* outline = new LibraryOutline;
        outline->read();
        return outline;
    }();
    return *only;
}

}  // namespace framewalk::rust
