// `framewalk doc`: what of the library can be used, each with its sentence.
//
//   framewalk doc Vec::push        std::vec::Vec::push  Adds an element at the end.
//
// The sentences are the doc comments of the library's own source, which is embedded here as it was written; a line
// has the same number there as in the text that programs are compiled with.
#include <algorithm>
#include <cstdio>
#include <map>

#include "api/json_view.h"
#include "cli/commands.h"
#include "rust/driver.h"

namespace framewalk::rust {

extern const EmbeddedFile documented_std[];
extern const std::size_t documented_std_count;

}  // namespace framewalk::rust

namespace framewalk::cli {

namespace {

struct Entry {
    std::string path, doc;
};

std::string_view trimmed(std::string_view line) {
    size_t from = line.find_first_not_of(" \t");
    return from == std::string_view::npos ? std::string_view() : line.substr(from);
}

bool begins_with(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

class Sources {
public:
    Sources() {
        for (size_t i = 0; i < rust::documented_std_count; ++i) {
            const rust::EmbeddedFile& file = rust::documented_std[i];
            std::vector<std::string_view>& lines = lines_[file.path];
            std::string_view text(file.text, file.size);
            for (size_t at = 0; at < text.size();) {
                size_t end = std::min(text.find('\n', at), text.size());
                lines.push_back(text.substr(at, end - at));
                at = end + 1;
            }
        }
    }
    // The sentence of what is defined at a line. What a macro makes is placed where it is called: then it is the one in
    // that file that is written for something of this name.
    std::string of(const rust::LibraryItem& item) const {
        if (!item.doc.empty()) return item.doc;
        auto found = lines_.find(item.file.substr(std::string_view("std/").size()));
        if (found == lines_.end() || item.line == 0 || item.line > found->second.size()) return "";
        std::string doc = above(found->second, item.line - 1);
        std::string name = item.path.substr(item.path.rfind(':') + 1);
        if (doc.empty()) doc = of_name(found->second, name);
        size_t changing = name.find("_mut");   // what a macro writes twice, `&` and `&mut`, has one sentence
        if (doc.empty() && changing != std::string::npos) doc = of_name(found->second, name.erase(changing, 4));
        for (size_t at = 0; doc.empty() && at < found->second.size(); ++at)
            if (begins_with(trimmed(found->second[at]), "pub struct $") || begins_with(trimmed(found->second[at]), "pub type $")) doc = above(found->second, at);
        return doc;
    }

    // Macros are no definitions with a path: each one's doc comment begins with it, "`std::vec!`: ".
    std::vector<Entry> macros() const {
        std::vector<Entry> list;
        constexpr std::string_view start = "/// `std::", middle = "`: ";
        for (std::string_view line : lines_.at("macros.rs")) {
            size_t end = line.find(middle);
            if (begins_with(line, start) && end != std::string_view::npos)
                list.push_back({std::string(line.substr(5, end - 5)), std::string(line.substr(end + middle.size()))});
        }
        return list;
    }

private:
    using Lines = std::vector<std::string_view>;

    static std::string of_name(const Lines& lines, const std::string& name) {
        std::string doc;
        for (size_t at = 0; doc.empty() && at < lines.size(); ++at)
            if (defines(lines[at], name)) doc = above(lines, at);
        return doc;
    }
    // By its own name, by a macro's argument of that name, or as a row of a macro's table.
    static bool defines(std::string_view line, const std::string& name) {
        if (begins_with(trimmed(line), name + "(")) return true;
        for (const char* word : {"fn ", "fn $", "const ", "struct ", "enum ", "trait "}) {
            std::string text = word + name;
            size_t at = line.find(text);
            if (at == std::string_view::npos || at + text.size() >= line.size()) continue;
            if (std::string_view("(<:; {").find(line[at + text.size()]) != std::string_view::npos) return true;
        }
        return false;
    }
    // The doc comment above a line, attributes in between passed over.
    static std::string above(const Lines& lines, size_t at) {
        while (at > 0 && begins_with(trimmed(lines[at - 1]), "#[")) --at;
        size_t end = at;
        while (at > 0 && begins_with(trimmed(lines[at - 1]), "///")) --at;
        std::string doc;
        for (; at < end; ++at) {
            if (!doc.empty()) doc += ' ';
            doc += trimmed(trimmed(lines[at]).substr(3));
        }
        return doc;
    }

    std::map<std::string, Lines> lines_;
};

std::vector<Entry> entries() {
    rust::CompileOptions options;
    options.only_once = options.whole_library = true;
    rust::Compilation& compilation = until_exit(rust::Compilation::compile("main.rs", "fn main() {}", options));
    Sources sources;
    std::vector<Entry> list = sources.macros();
    for (const rust::LibraryItem& item : compilation.library_items()) list.push_back({item.path, sources.of(item)});
    std::sort(list.begin(), list.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
    list.erase(std::unique(list.begin(), list.end(), [](const Entry& a, const Entry& b) { return a.path == b.path; }), list.end());
    return list;
}

// `Vec::push` means `std::vec::Vec::push`.
bool is_meant(const std::string& path, const std::string& name) {
    if (path == name) return true;
    std::string tail = "::" + name;
    return path.size() > tail.size() && path.compare(path.size() - tail.size(), tail.size(), tail) == 0;
}

void print(const std::vector<Entry>& list, bool json) {
    api::JsonWriter out;
    out.begin_array();
    for (const Entry& e : list) {
        if (!json) {
            std::printf("%s  %s\n", e.path.c_str(), e.doc.c_str());
            continue;
        }
        out.begin_object();
        out.always("path", e.path);
        out.always("doc", e.doc);
        out.end_object();
    }
    out.end_array();
    if (json) std::printf("%s\n", out.text().c_str());
}

}  // namespace

int doc(const DocOptions& options) {
    std::vector<Entry> list = entries();
    if (!options.name.empty())
        list.erase(std::remove_if(list.begin(), list.end(), [&](const Entry& e) { return !is_meant(e.path, options.name); }), list.end());
    if (list.empty()) return complain("doc", "there is no `" + options.name + "` in the library (`framewalk doc` lists what there is)");
    print(list, options.json);
    return 0;
}

}  // namespace framewalk::cli
