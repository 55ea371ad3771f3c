// Helpers of the tests about names: a program resolved together with the real library.
#pragma once

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>

#include "rust/names/names.h"
#include "rust/std/library.h"

namespace framewalk::rust::testing {

// The library, parsed once; programs are parsed into the same crate one after the other.
class Session {
public:
    // `by_need`: of the library only an outline is parsed, and the rest when a program asks for it, as for learners.
    explicit Session(bool by_need = false) : by_need_(by_need) {
        ParseOptions options;
        options.outline = by_need;
        library_ = parse_library(LibraryPart::Whole, sources, interner, macros, crate, library_diagnostics, options);
    }

    void resolve(const std::string& text) {
        diagnostics = Diagnostics();
        crate.items.clear();
        FileId file = sources.add("main.rs", text, false);
        start = sources.file(file).start;
        parse_file(file, sources, interner, ParseOptions{}, macros, crate, diagnostics);
        expand_derives(crate, sources, interner, diagnostics, by_need_ ? &macros : nullptr);
        if (by_need_) return resolve_by_need();
        names = resolve_names(crate, library_, interner, sources, diagnostics);
    }

    void resolve_by_need() {
        names = Names();
        NameResolution resolution(crate, macros, interner, sources, names, diagnostics);
        resolution.collect_library(library_);
        resolution.resolve_program();
        names.later = nullptr;
    }

    // `code@line` of everything reported, each once, by line; `fine` for nothing.
    std::string report() const {
        std::set<std::pair<uint32_t, std::string>> found;
        for (const Diagnostic& d : diagnostics.all()) {
            std::string code = d.severity == Severity::Unsupported ? "unsupported" : d.code.empty() ? "-" : d.code;
            found.insert({sources.line_of(d.span), code});
        }
        std::string out;
        for (const auto& [line, code] : found) out += (out.empty() ? "" : " ") + code + "@" + std::to_string(line);
        return out.empty() ? "fine" : out;
    }

    // The first place in the program's text where `word` stands, or the n-th.
    Span at(const std::string& word, int n = 1) const {
        std::string_view text = sources.file(sources.file_of(start)).text;
        size_t from = 0;
        for (int i = 0; i < n; i++) from = text.find(word, i ? from + 1 : 0);
        uint32_t lo = start + static_cast<uint32_t>(from);
        return Span{lo, lo + static_cast<uint32_t>(word.size())};
    }
    // What the path that is written at `span` means.
    const PathRes* path_at(Span span) const {
        for (size_t i = crate.paths.size(); i-- > 0;)
            if (crate.paths[ast::PathId(static_cast<uint32_t>(i))].span == span) return &names.paths[i];
        return nullptr;
    }
    // Text of what the path at the n-th `word` means: `crate path`, `local@line`, `i32` …, then `+n` for open
    // segments.
    std::string meaning(const std::string& word, int n = 1) const {
        const PathRes* res = path_at(at(word, n));
        if (!res) return "no path";
        std::string open = res->unresolved ? "+" + std::to_string(res->unresolved) : "";
        switch (res->base.kind) {
            case Res::Kind::Error: return "error" + open;
            case Res::Kind::Def: return names.path_text(res->base.def, interner) + open;
            case Res::Kind::Local: return "local@" + std::to_string(sources.line_of(crate.pats[res->base.pat].span)) + open;
            case Res::Kind::PrimTy: return "primitive" + open;
            case Res::Kind::SelfParam: return "Self of " + names.path_text(res->base.def, interner) + open;
            case Res::Kind::SelfType: return "Self" + open;
        }
        return "";
    }

    SourceMap sources;
    Interner interner;
    MacroTable macros;
    ast::Crate crate;
    Diagnostics diagnostics, library_diagnostics;
    Names names;
    uint32_t start = 0;

private:
    std::vector<ast::ItemId> library_;
    bool by_need_ = false;
};

// One session for all tests that define no macros: those of one program are visible in the next.
inline Session& shared_session() {
    static Session session;
    return session;
}

inline std::unique_ptr<Session> fresh(const std::string& text) {
    auto session = std::make_unique<Session>();
    session->resolve(text);
    return session;
}

inline std::string report_of(const std::string& text) {
    if (text.find("macro_rules") != std::string::npos) return fresh(text)->report();
    shared_session().resolve(text);
    return shared_session().report();
}

inline std::string read_test_data(const std::string& name) {
    std::ifstream file(std::string(FRAMEWALK_SOURCE_DIR) + "/tests/unit/data/" + name);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace framewalk::rust::testing
