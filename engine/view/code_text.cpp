#include "view/code_text.h"

#include <algorithm>

#include "rust/syntax/highlight.h"

namespace framewalk::view {

namespace {

TokenClass class_of(rust::Highlight kind) {
    switch (kind) {
        case rust::Highlight::Keyword: return TokenClass::Keyword;
        case rust::Highlight::Type: return TokenClass::Type;
        case rust::Highlight::Function: return TokenClass::Function;
        case rust::Highlight::Macro: return TokenClass::Macro;
        case rust::Highlight::String: return TokenClass::String;
        case rust::Highlight::Number: return TokenClass::Number;
        case rust::Highlight::Comment: return TokenClass::Comment;
        case rust::Highlight::Lifetime: return TokenClass::Lifetime;
        case rust::Highlight::Attribute:
        case rust::Highlight::Punctuation: return TokenClass::Punctuation;
        case rust::Highlight::Ident: break;
    }
    return TokenClass::Plain;
}

std::vector<CodeLine> split(std::string_view text, std::vector<size_t>& starts) {
    std::vector<CodeLine> lines;
    size_t begin = 0;
    while (begin < text.size() || lines.empty()) {
        size_t end = std::min(text.find('\n', begin), text.size());
        CodeLine line;
        line.number = static_cast<uint32_t>(lines.size() + 1);
        line.text = text.substr(begin, end - begin);
        if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
        lines.push_back(std::move(line));
        starts.push_back(begin);
        begin = end + 1;
    }
    return lines;
}

}  // namespace

// A run of one colour may span lines; each line gets its piece.
std::vector<CodeLine> code_lines(std::string_view text) {
    std::vector<size_t> starts;
    std::vector<CodeLine> lines = split(text, starts);
    size_t line = 0;
    for (const rust::HighlightSpan& span : rust::highlight(text)) {
        TokenClass kind = class_of(span.kind);
        if (kind == TokenClass::Plain) continue;
        while (line + 1 < starts.size() && starts[line + 1] <= span.begin) ++line;
        for (size_t l = line; l < lines.size() && starts[l] < span.end; ++l) {
            size_t from = std::max<size_t>(span.begin, starts[l]) - starts[l];
            size_t to = std::min(span.end - starts[l], lines[l].text.size());
            if (from < to)
                lines[l].tokens.push_back({static_cast<uint32_t>(from), static_cast<uint32_t>(to), kind});
        }
    }
    return lines;
}

}  // namespace framewalk::view
