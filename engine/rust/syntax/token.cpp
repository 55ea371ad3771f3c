#include "rust/syntax/token.h"

#include <algorithm>

namespace framewalk::rust {

namespace {

constexpr std::string_view kSpelling[] = {
#define TOKEN(name, text) text,
#include "rust/syntax/token_kinds.def"
#undef TOKEN
};

constexpr std::string_view kReserved[] = {
    "_",     "abstract", "as",     "async", "await",  "become", "box",    "break",   "const",  "continue",
    "crate", "do",       "dyn",    "else",  "enum",   "extern", "false",  "final",   "fn",     "for",
    "if",    "impl",     "in",     "let",   "loop",   "macro",  "match",  "mod",     "move",   "mut",
    "override", "priv",  "pub",    "ref",   "return", "Self",   "self",   "static",  "struct", "super",
    "trait", "true",     "try",    "type",  "typeof", "unsafe", "unsized", "use",    "virtual", "where",
    "while", "yield",
};

}  // namespace

std::string_view spelling(Tok kind) { return kSpelling[static_cast<size_t>(kind)]; }

std::string token_text(const Token& token, const Interner& names) {
    std::string name(names.text(token.name));
    switch (token.kind) {
        case Tok::Ident: return token.raw ? "r#" + name : name;
        case Tok::Lifetime: return "'" + name;
        case Tok::Literal:
        case Tok::DocComment: return name;
        default: return std::string(spelling(token.kind));
    }
}

bool is_open(Tok kind) {
    return kind == Tok::OpenParen || kind == Tok::OpenBracket || kind == Tok::OpenBrace ||
           kind == Tok::OpenGroup;
}

bool is_close(Tok kind) {
    return kind == Tok::CloseParen || kind == Tok::CloseBracket || kind == Tok::CloseBrace ||
           kind == Tok::CloseGroup;
}

Tok closing_of(Tok open) { return static_cast<Tok>(static_cast<int>(open) + 1); }

bool link_delimiters(TokenBuffer& tokens) {
    std::vector<uint32_t> open;
    bool balanced = true;
    for (uint32_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind < Tok::OpenParen) continue;
        if (is_open(tokens[i].kind)) {
            open.push_back(i);
        } else if (open.empty()) {
            balanced = false;
        } else {
            Token& first = tokens[open.back()];
            balanced &= closing_of(first.kind) == tokens[i].kind;
            first.match = i - open.back();
            open.pop_back();
        }
    }
    return balanced && open.empty();
}

bool is_reserved_word(std::string_view word, uint32_t edition) {
    if (word.size() < 2 || word.size() > 8) return word == "_";
    if (word == "gen") return edition >= 2024;
    for (std::string_view reserved : kReserved)
        if (reserved[0] == word[0] && reserved == word) return true;
    return false;
}

std::vector<bool> reserved_names(Interner& names, uint32_t edition) {
    std::vector<bool> table;
    auto add = [&](std::string_view word) {
        Name name = names.intern(word);
        if (name.index >= table.size()) table.resize(name.index + 1);
        table[name.index] = true;
    };
    for (std::string_view word : kReserved) add(word);
    if (edition >= 2024) add("gen");
    return table;
}

bool is_path_word(std::string_view word) {
    return word == "self" || word == "Self" || word == "super" || word == "crate" || word == "$crate";
}

}  // namespace framewalk::rust
