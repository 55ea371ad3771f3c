#include "rust/std/library.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "rust/names/names.h"
#include "rust/syntax/left_out.h"

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

// The files of one table.
class Files {
public:
    Files(SourceMap& sources, Interner& names, MacroTable& macros, ast::Crate& crate, Diagnostics& diagnostics,
          const ParseOptions& options)
        : sources_(sources), names_(names), macros_(macros), crate_(crate), diagnostics_(diagnostics), options_(options) {}

    void parse(const EmbeddedFile& source) {
        std::string path = source.path;
        FileId file = sources_.add_embedded("std/" + path, {source.text, source.size});
        crate_.items.clear();
        parse_file(file, sources_, names_, options_, macros_, crate_, diagnostics_);
        items[module_path(path)] = std::move(crate_.items);
    }
    void parse_rare() {
        for (size_t i = 0; i < rare_std_count; i++) {
            whole_part({rare_std[i].text, rare_std[i].size});
            parse(rare_std[i]);
        }
    }

    FileItems items;

private:
    SourceMap& sources_;
    Interner& names_;
    MacroTable& macros_;
    ast::Crate& crate_;
    Diagnostics& diagnostics_;
    const ParseOptions& options_;
};

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

bool is_rare_word(std::string_view word, char next) {
    if (word == "c" || word == "cr") return next == '"' || next == '#';
    static constexpr std::string_view words[] = {"extern", "ffi",   "fs", "net",      "path",   "CStr",     "CString",  "OsStr",
                                                 "OsString", "Path", "PathBuf", "IpAddr", "Ipv4Addr", "Ipv6Addr",
                                                 "SocketAddr"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

bool names_rare_module(std::string_view code) {
    for (size_t at = 0; at < code.size();) {
        size_t end = at;
        while (end < code.size() && is_word(code[end])) end++;
        if (end > at && is_rare_word(code.substr(at, end - at), end < code.size() ? code[end] : '\0')) return true;
        at = end + 1;
    }
    return false;
}

std::vector<ast::ItemId> parse_library(LibraryPart part, SourceMap& sources, Interner& names, MacroTable& macros,
                                       ast::Crate& crate, Diagnostics& diagnostics, const ParseOptions& options) {
    Files files(sources, names, macros, crate, diagnostics, options);
    std::vector<ast::ItemId> own = std::move(crate.items);
    for (bool macro_file : {true, false})
        for (size_t i = 0; i < embedded_std_count; i++)
            if ((std::string_view(embedded_std[i].path) == "macros.rs") == macro_file) files.parse(embedded_std[i]);
    if (part == LibraryPart::Whole) files.parse_rare();
    crate.items = std::move(own);
    std::vector<ast::ItemId> root = files.items[""];
    attach(root, "", files.items, crate, names);
    std::vector<ast::ItemId> present;
    for (ast::ItemId id : root)
        if (crate.all_items[id].kind != ast::ItemKind::Mod || crate.all_items[id].inline_mod) present.push_back(id);
    return present;
}

void LibraryOutline::read(LibraryPart part) {
    ParseOptions outline;
    outline.outline = true;
    root = parse_library(part, sources, names, macros, crate, diagnostics, outline);
    expand_derives(crate, sources, names, diagnostics, &macros);
}

void LibraryOutline::copy_from(const LibraryOutline& other) {
    sources = other.sources;
    names = other.names;
    macros.copy_from(other.macros);
    crate = other.crate;
    diagnostics = other.diagnostics;
    root = other.root;
}

namespace {

const LibraryOutline* read_outline(LibraryPart part) {
    auto* outline = new LibraryOutline;
    outline->read(part);
    return outline;
}

}  // namespace

const LibraryOutline& library_outline(LibraryPart part) {
    if (part == LibraryPart::Whole) {
        static const LibraryOutline* const whole = read_outline(part);
        return *whole;
    }
    static const LibraryOutline* const common = read_outline(part);
    return *common;
}

}  // namespace framewalk::rust
