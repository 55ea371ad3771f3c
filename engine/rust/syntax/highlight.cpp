#include "rust/syntax/highlight.h"

#include <algorithm>

#include "rust/syntax/lexer.h"

namespace framewalk::rust {

namespace {

constexpr uint32_t kEdition = 2021;

constexpr std::string_view kPrimitives[] = {"bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize",
                                            "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64"};

class Highlighter {
public:
    explicit Highlighter(std::string_view text) : text_(text) {
        Diagnostics ignored;
        tokens_ = lex_tokens(text, 0, kEdition, names_, ignored).tokens;
    }

    std::vector<HighlightSpan> run() {
        for (size_t i = 0; i + 1 < tokens_.size(); ++i) {
            gap(tokens_[i].span.lo);
            if (size_t last = attribute_end(i); last > i) {
                add(tokens_[i].span.lo, tokens_[last].span.hi, Highlight::Attribute);
                i = last;
            } else {
                add(tokens_[i].span.lo, tokens_[i].span.hi, classify(i));
            }
        }
        gap(static_cast<uint32_t>(text_.size()));
        return std::move(out_);
    }

private:
    void add(uint32_t begin, uint32_t end, Highlight kind) {
        if (begin < end) out_.push_back({begin, end, kind});
        at_ = end;
    }

    // Comments, and what the lexer could not read, between tokens.
    void gap(uint32_t end) {
        while (at_ < end) {
            std::string_view rest = text_.substr(at_, end - at_);
            if (rest.substr(0, 2) == "//") {
                add(at_, at_ + static_cast<uint32_t>(std::min(rest.find('\n'), rest.size())), Highlight::Comment);
            } else if (rest.substr(0, 2) == "/*") {
                add(at_, at_ + block_comment(rest), Highlight::Comment);
            } else if (rest[0] == '"' || rest[0] == '\'') {
                add(at_, end, Highlight::String);
            } else {
                ++at_;
            }
        }
    }

    static uint32_t block_comment(std::string_view text) {
        uint32_t depth = 0;
        size_t i = 0;
        do {
            std::string_view two = text.substr(i, 2);
            if (two == "/*") ++depth;
            if (two == "*/") --depth;
            i += two == "/*" || two == "*/" ? 2 : 1;
        } while (depth > 0 && i < text.size());
        return static_cast<uint32_t>(std::min(i, text.size()));
    }

    // The index of the `]` that ends an attribute starting at `i`, or `i`.
    size_t attribute_end(size_t i) const {
        size_t k = i + 1;
        if (tokens_[i].kind != Tok::Pound) return i;
        if (tokens_[k].kind == Tok::Not) ++k;
        if (k >= tokens_.size() || tokens_[k].kind != Tok::OpenBracket) return i;
        for (int depth = 0; k < tokens_.size(); ++k) {
            if (tokens_[k].kind == Tok::OpenBracket) ++depth;
            if (tokens_[k].kind == Tok::CloseBracket && --depth == 0) return k;
        }
        return i;
    }

    Highlight classify(size_t i) const {
        const Token& t = tokens_[i];
        switch (t.kind) {
            case Tok::Ident: return classify_word(i);
            case Tok::Lifetime: return Highlight::Lifetime;
            case Tok::DocComment: return Highlight::Comment;
            case Tok::Literal: {
                char first = names_.text(t.name)[0];
                return first >= '0' && first <= '9' ? Highlight::Number : Highlight::String;
            }
            default: return Highlight::Punctuation;
        }
    }

    Highlight classify_word(size_t i) const {
        std::string_view word = names_.text(tokens_[i].name);
        const Token& next = tokens_[i + 1];
        bool keyword = is_reserved_word(word, kEdition) || (word == "union" && next.kind == Tok::Ident);
        if (keyword && !tokens_[i].raw && word != "Self") return Highlight::Keyword;
        bool macro = next.kind == Tok::Not && i + 2 < tokens_.size() &&
                     (is_open(tokens_[i + 2].kind) || word == "macro_rules");
        if (macro) return Highlight::Macro;
        bool primitive = std::find(std::begin(kPrimitives), std::end(kPrimitives), word) != std::end(kPrimitives);
        bool upper = word[0] >= 'A' && word[0] <= 'Z';
        bool constant = word.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (primitive || (upper && !constant)) return Highlight::Type;
        bool declared = i > 0 && names_.text(tokens_[i - 1].name) == "fn";
        bool turbofish = next.kind == Tok::PathSep && tokens_[std::min(i + 2, tokens_.size() - 1)].kind == Tok::Lt;
        return declared || next.kind == Tok::OpenParen || turbofish ? Highlight::Function : Highlight::Ident;
    }

    std::string_view text_;
    Interner names_;
    TokenBuffer tokens_;
    std::vector<HighlightSpan> out_;
    uint32_t at_ = 0;
};

}  // namespace

std::vector<HighlightSpan> highlight(std::string_view text) { return Highlighter(text).run(); }

const char* highlight_name(Highlight kind) {
    switch (kind) {
        case Highlight::Keyword: return "keyword";
        case Highlight::Type: return "type";
        case Highlight::Function: return "function";
        case Highlight::Macro: return "macro";
        case Highlight::String: return "string";
        case Highlight::Number: return "number";
        case Highlight::Comment: return "comment";
        case Highlight::Lifetime: return "lifetime";
        case Highlight::Attribute: return "attribute";
        case Highlight::Ident: return "ident";
        case Highlight::Punctuation: return "punctuation";
    }
    return "";
}

}  // namespace framewalk::rust
