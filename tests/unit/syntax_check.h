// Helpers of the syntax tests: parse a text, look at its tree as text, and at what was reported.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "rust/syntax/dump.h"
#include "rust/syntax/parse.h"

namespace framewalk::rust::testing {

struct Parsed {
    SourceMap sources;
    Interner names;
    ast::Crate crate;
    Diagnostics diagnostics;

    explicit Parsed(const std::string& text, const std::string& library = "", uint32_t edition = 2021) {
        MacroTable macros;
        ParseOptions options;
        if (!library.empty()) parse(library, true, macros, options);
        crate.items.clear();
        options.edition = edition;
        parse(text, false, macros, options);
    }

    std::string dump() const { return dump_crate(crate, names); }

    // `code@line` of everything reported, in order, separated by spaces; `-` where there is no code.
    std::string report() const {
        std::string out;
        for (const Diagnostic& d : diagnostics.all()) {
            if (!out.empty()) out += ' ';
            out += d.severity == Severity::Unsupported ? "unsupported" : d.code.empty() ? "-" : d.code;
            out += "@" + std::to_string(sources.line_of(d.span));
        }
        return out;
    }
    std::string first_message() const { return diagnostics.all().empty() ? "" : diagnostics.all()[0].message; }

private:
    void parse(const std::string& text, bool library, MacroTable& macros, const ParseOptions& options) {
        FileId file = sources.add(library ? "std/macros.rs" : "main.rs", text, library);
        parse_file(file, sources, names, options, macros, crate, diagnostics);
    }
};

// The block of `fn main() { body }` as text, without its braces.
inline std::string body(const std::string& text, const std::string& before = "") {
    Parsed parsed(before + "\nfn main() { " + text + " }");
    std::string all = parsed.dump();
    size_t from = all.find("fn main() { ");
    if (from == std::string::npos) return all;
    from += 12;
    std::string out = all.substr(from, all.rfind(" }") - from);
    return parsed.report().empty() ? out : out + " !! " + parsed.report();
}

// What is reported about `fn main() { body }` after `before`.
inline std::string errors(const std::string& text, const std::string& library = "") {
    return Parsed(text, library).report();
}

inline std::string read_source(const std::string& path) {
    std::ifstream file(std::string(FRAMEWALK_SOURCE_DIR) + "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace framewalk::rust::testing
