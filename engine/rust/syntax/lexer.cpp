#include "rust/syntax/lexer.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "rust/syntax/delimiters.h"
#include "rust/syntax/left_out.h"
#include "rust/syntax/literal.h"
#include "rust/syntax/skip_braces.h"
#include "rust/syntax/unicode_ident.h"

namespace framewalk::rust {

namespace {

// Pattern_White_Space.
bool is_white(char32_t c) {
    return (c >= 9 && c <= 13) || c == ' ' || c == 0x85 || c == 0x200E || c == 0x200F || c == 0x2028 ||
           c == 0x2029;
}

// What a token that begins with this byte can be.
enum class Start : uint8_t { Other, White, Word, Digit, Punctuation };

struct ByteTable {
    Start start[256] = {};
    bool word[256] = {};          // may continue an identifier

    constexpr ByteTable() {
        for (unsigned c = 0; c < 128; ++c) {
            bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            bool digit = c >= '0' && c <= '9';
            bool white = (c >= 9 && c <= 13) || c == ' ';
            word[c] = letter || digit;
            start[c] = letter ? Start::Word : digit ? Start::Digit : white ? Start::White : Start::Other;
        }
        for (char c : {';', ',', '.', ':', '-', '=', '<', '>', '#', '$', '?', '~', '@', '!', '+', '*', '%', '^', '&', '|',
                       '(', ')', '[', ']', '{', '}'})
            start[static_cast<unsigned char>(c)] = Start::Punctuation;
    }
};
constexpr ByteTable kBytes;

// All spellings of punctuation by their first byte, the longest first.
struct PunctuationTable {
    std::vector<Tok> by_first[128];

    PunctuationTable() {
        for (size_t length = 3; length > 0; --length)
            for (int k = static_cast<int>(Tok::Semi); k <= static_cast<int>(Tok::CloseBrace); ++k) {
                std::string_view text = spelling(static_cast<Tok>(k));
                if (text.size() == length) by_first[static_cast<size_t>(text[0])].push_back(static_cast<Tok>(k));
            }
    }
};

const PunctuationTable& punctuation() {
    static const PunctuationTable table;
    return table;
}

class Lexer {
public:
    Lexer(std::string_view text, uint32_t base, uint32_t edition, Interner& names, Diagnostics& diagnostics,
          bool outline = false)
        : text_(text), base_(base), edition_(edition), names_(names), diagnostics_(diagnostics), outline_(outline) {}

    LexResult run() {
        result_.tokens.reserve(text_.size() / 4 + 1);
        if (!outline_) check_encoding();  // the library is known to be
        skip_start();
        while (i_ < text_.size() && !result_.fatal) one();
        Token eof;
        // Behind a last line end there is no line any more.
        uint32_t end = static_cast<uint32_t>(text_.size());
        eof.span = place(end, end);
        if (end > 0 && text_[end - 1] == '\n') eof.span = place(end - 1, end - 1);
        result_.tokens.push_back(eof);
        return std::move(result_);
    }

private:
    // A source file is UTF-8, or there is nothing to read (Rust Reference, "Input format").
    void check_encoding() {
        size_t bad = utf8_error(text_);
        if (bad == text_.size()) return;
        uint32_t from = static_cast<uint32_t>(bad);
        unsigned byte = static_cast<unsigned char>(text_[bad]);
        diagnostics_.error("", place(from, from + 1), "byte " + std::to_string(byte) + " is not UTF-8 here, so this file cannot be read as text");
        result_.fatal = true;
    }

    char at(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    bool starts_with(std::string_view what) const { return text_.substr(i_, what.size()) == what; }
    char32_t char_at(size_t i, size_t& length) const {
        length = 0;
        return i < text_.size() ? decode_utf8(text_, i, length) : 0;
    }
    bool ident_starts_at(size_t i) const {
        size_t length;
        return is_ident_start(char_at(i, length));
    }
    Span span_from(uint32_t from) const { return {base_ + from, base_ + i_}; }
    Span place(uint32_t from, uint32_t to) const { return {base_ + from, base_ + to}; }

    Diagnostic& fatal(const char* code, Span span, std::string message) {
        result_.fatal = true;
        i_ = static_cast<uint32_t>(text_.size());
        return diagnostics_.error(code, span, std::move(message));
    }

    Token& push(Tok kind, uint32_t from) {
        Token token;
        token.kind = kind;
        token.span = span_from(from);
        if (!result_.tokens.empty() && result_.tokens.back().span.hi == token.span.lo)
            result_.tokens.back().joint = true;
        result_.tokens.push_back(token);
        return result_.tokens.back();
    }

    void push_named(Tok kind, uint32_t from, uint32_t name_from) {
        push(kind, from).name = names_.intern(text_.substr(name_from, i_ - name_from));
    }

    // Byte order mark; `#!` line unless it begins an attribute `#![`.
    void skip_start() {
        if (starts_with("\xEF\xBB\xBF")) i_ += 3;
        if (!starts_with("#!")) return;
        size_t k = i_ + 2;
        while (k < text_.size() && is_white(static_cast<unsigned char>(text_[k]))) ++k;
        if (at(k) == '[') return;
        while (i_ < text_.size() && text_[i_] != '\n') ++i_;
    }

    void one() {
        unsigned char first = static_cast<unsigned char>(text_[i_]);
        switch (kBytes.start[first]) {
            case Start::White: ++i_; return;
            case Start::Word: return word();
            case Start::Digit: return number();
            case Start::Punctuation: return punctuation_or_unknown(1, first);
            case Start::Other: return other();
        }
    }

    // Comments, quotes, what is not ASCII, what has no meaning.
    void other() {
        size_t length = 1;
        char32_t c = char_at(i_, length);
        if (starts_with("//")) return line_comment();
        if (starts_with("/*")) return block_comment();
        if (c == '"') return quoted(i_, i_);
        if (c == '\'') return quote_or_lifetime();
        if (is_white(c)) i_ += static_cast<uint32_t>(length);
        else if (is_ident_start(c)) word();
        else punctuation_or_unknown(static_cast<uint32_t>(length), c);
    }

    // `///` and `//!` are doc comments, `////` is not.
    void line_comment() {
        uint32_t from = i_;
        i_ = static_cast<uint32_t>(std::min(text_.find('\n', i_), text_.size()));
        std::string_view all = text_.substr(from, i_ - from);
        bool doc = all.substr(0, 3) == "//!" || (all.substr(0, 3) == "///" && all.substr(0, 4) != "////");
        if (doc) push_named(Tok::DocComment, from, from);
    }

    // `/**` and `/*!` are doc comments, `/***` and `/**/` are not; comments nest.
    void block_comment() {
        uint32_t from = i_, depth = 0;
        do {
            if (i_ >= text_.size()) {
                fatal("E0758", place(from, i_), "this block comment is never closed");
                return;
            }
            if (starts_with("/*")) {
                ++depth;
                i_ += 2;
            } else if (starts_with("*/")) {
                --depth;
                i_ += 2;
            } else {
                ++i_;
            }
        } while (depth > 0);
        std::string_view all = text_.substr(from, i_ - from);
        bool doc = all.substr(0, 3) == "/*!" ||
                   (all.substr(0, 3) == "/**" && all.size() > 4 && all.substr(0, 4) != "/***");
        if (doc) push_named(Tok::DocComment, from, from);
    }

    void skip_ident() {
        while (i_ < text_.size()) {
            unsigned char c = static_cast<unsigned char>(text_[i_]);
            size_t length = 1;
            bool more = c < 0x80 ? kBytes.word[c] : is_ident_continue(char_at(i_, length));
            if (!more) return;
            i_ += static_cast<uint32_t>(length);
        }
    }

    // Most numbers are a few decimal digits, about which nothing can be wrong.
    bool plain_number() {
        uint32_t k = i_;
        while (k < text_.size() && is_digit(text_[k])) ++k;
        unsigned char next = static_cast<unsigned char>(at(k));
        if (next >= 0x80 || next == '.' || kBytes.word[next]) return false;
        uint32_t from = std::exchange(i_, k);
        push_named(Tok::Literal, from, from);
        return true;
    }

    void number() {
        if (plain_number()) return;
        uint32_t from = i_;
        NumberShape shape = number_shape(text_.substr(from));
        i_ = from + shape.digits_end;
        // After `x.` a number is a field: `x.0.1` stays as written, and the parser splits it.
        if (ident_starts_at(i_)) skip_ident();
        std::vector<LiteralError> errors;
        check_number(text_.substr(from, i_ - from), errors);
        report(from, errors);
        push_named(Tok::Literal, from, from);
    }

    void report(uint32_t from, const std::vector<LiteralError>& errors) {
        for (const LiteralError& e : errors)
            diagnostics_.error(e.code, place(from + e.from, from + e.to), e.message);
    }

    // An identifier, or a literal with a prefix, or a prefix that means nothing.
    void word() {
        char first = text_[i_];
        if ((first == 'b' || first == 'c' || first == 'r') && prefixed_literal()) return;
        uint32_t from = i_;
        if (starts_with("r#") && ident_starts_at(i_ + 2)) {
            i_ += 2;
            uint32_t name_from = i_;
            skip_ident();
            push_named(Tok::Ident, from, name_from);
            result_.tokens.back().raw = true;
            std::string_view name = names_.text(result_.tokens.back().name);
            if (is_path_word(name) || name == "_")
                diagnostics_.error("", span_from(from), "`" + std::string(name) + "` cannot be a raw identifier");
            return;
        }
        skip_ident();
        push_named(Tok::Ident, from, from);
        if (outline_) outline_word(text_.substr(from, i_ - from));
        char next = at(i_);
        bool reserved = next == '"' || next == '#' || next == '\'';
        if (reserved && edition_ >= 2021) unknown_prefix(from);
    }

    void unknown_prefix(uint32_t from) {
        std::string name(text_.substr(from, i_ - from));
        diagnostics_.error("", span_from(from), "prefix `" + name + "` is unknown")
            .help("put white space between the name and what follows");
    }

    // Literals that begin with a letter: b'…' b"…" br"…" r"…" c"…" cr"…", also with hashes.
    bool prefixed_literal() {
        uint32_t from = i_, k = i_;
        char first = text_[k];
        if (first == 'b' && at(k + 1) == '\'') {
            byte_literal(from);
            return true;
        }
        if (first == 'b' || (first == 'c' && edition_ >= 2021)) ++k;
        bool raw = at(k) == 'r';
        if (raw) ++k;
        if (k == from) return false;
        uint32_t hash = k;
        if (raw)
            while (at(k) == '#') ++k;
        if (at(k) != '"') return false;
        if (raw)
            raw_string(from, k, k - hash);
        else
            quoted(from, k);
        return true;
    }

    void raw_string(uint32_t from, uint32_t quote, uint32_t hashes) {
        std::string closing = "\"" + std::string(hashes, '#');
        size_t end = text_.find(closing, quote + 1);
        if (end == std::string_view::npos) {
            fatal("E0748", place(from, quote), "this raw string is never closed")
                .help("close it with `" + closing + "`");
            return;
        }
        i_ = static_cast<uint32_t>(end + closing.size());
        finish_quoted(from);
    }

    // A string with escapes; `quote` is where its opening quote stands.
    void quoted(uint32_t from, uint32_t quote) {
        i_ = quote + 1;
        while (i_ < text_.size() && text_[i_] != '"') i_ += text_[i_] == '\\' ? 2 : 1;
        i_ = std::min<uint32_t>(i_, static_cast<uint32_t>(text_.size()));
        if (i_ >= text_.size()) {
            bool bytes = text_[from] == 'b', c = text_[from] == 'c';
            const char* code = bytes ? "E0766" : c ? "E0767" : "E0765";
            if (c) code = "";
            const char* what = bytes ? "this byte string is never closed" : c ? "this C string is never closed"
                                                                             : "this string is never closed";
            fatal(code, place(quote, i_), what);
            return;
        }
        ++i_;
        finish_quoted(from);
    }

    // Takes a suffix along, checks the content.
    void finish_quoted(uint32_t from) {
        uint32_t end = i_;
        if (ident_starts_at(i_)) skip_ident();
        std::string_view all = text_.substr(from, end - from);
        if (!is_plain_string(all)) check_quoted(from, all);
        push_named(Tok::Literal, from, from);
    }

    // A string without prefix and escapes, about which nothing can be wrong.
    static bool is_plain_string(std::string_view all) {
        return all[0] == '"' && all.find('\\') == std::string_view::npos && all.find('\r') == std::string_view::npos;
    }

    void check_quoted(uint32_t from, std::string_view all) {
        std::vector<LiteralError> errors;
        QuotedShape shape = quoted_shape(all);
        std::string content = decode_quoted(all, shape, errors);
        if (errors.empty()) check_single(shape, content, errors);
        report(from, errors);
    }

    // A character or byte literal holds exactly one.
    void check_single(const QuotedShape& shape, const std::string& content, std::vector<LiteralError>& errors) {
        bool single = shape.kind == ast::LiteralKind::Char || shape.kind == ast::LiteralKind::Byte;
        if (!single) return;
        size_t length = 1;
        if (!content.empty()) decode_utf8(content, 0, length);
        if (shape.kind == ast::LiteralKind::Byte) length = 1;
        if (content.empty())
            errors.push_back({shape.content_begin, shape.content_end, "", "empty character literal"});
        else if (length < content.size())
            errors.push_back({0, shape.end, "", "character literal may only contain one codepoint"});
    }

    void byte_literal(uint32_t from) {
        i_ = from + 1;
        if (single_quoted()) return finish_quoted(from);
        fatal("E0763", place(from + 1, from + 2), "this byte literal is never closed");
    }

    // Reads `'…'` from the opening quote on; false if it does not end on this line.
    bool single_quoted() {
        uint32_t k = i_ + 1;
        if (at(k) == '\'' && at(k + 1) != '\'') {   // ''
            i_ = k + 1;
            return true;
        }
        if (at(k) == '\'' && at(k + 1) == '\'') ++k;   // '''
        while (k < text_.size() && text_[k] != '\'') {
            if (text_[k] == '\n' && at(k + 1) != '\'') return false;
            k += text_[k] == '\\' ? 2 : 1;
        }
        if (k >= text_.size()) return false;
        i_ = k + 1;
        return true;
    }

    void quote_or_lifetime() {
        uint32_t from = i_;
        size_t length;
        char32_t first = char_at(i_ + 1, length);
        bool name = is_ident_start(first) || (first < 0x80 && is_digit(static_cast<char>(first)));
        if (name && at(i_ + 1 + length) != '\'') return lifetime(from);
        if (single_quoted()) return finish_quoted(from);
        fatal("E0762", place(from, from + 1), "this character literal is never closed");
    }

    void lifetime(uint32_t from) {
        bool raw = edition_ >= 2021 && at(i_ + 1) == 'r' && at(i_ + 2) == '#' && ident_starts_at(i_ + 3);
        i_ += raw ? 3 : 1;
        uint32_t name_from = i_;
        bool digit = is_digit(text_[i_]);
        skip_ident();
        if (at(i_) == '\'') {   // 'abc' meant as a string
            ++i_;
            diagnostics_.error("", span_from(from), "character literal may only contain one codepoint")
                .help("write a string with double quotes");
            Token& token = push(Tok::Literal, from);
            token.name = names_.intern("'?'");
            return;
        }
        if (digit) diagnostics_.error("", span_from(from), "lifetimes cannot start with a number");
        if (edition_ >= 2021 && !raw && at(i_) == '#') unknown_prefix(from);
        push_named(Tok::Lifetime, from, name_from);
        result_.tokens.back().raw = raw;
    }

    void punctuation_or_unknown(uint32_t length, char32_t c) {
        if (c < 0x80)
            for (Tok kind : punctuation().by_first[c]) {
                std::string_view text = spelling(kind);
                if (text.size() > 1 && !starts_with(text)) continue;
                uint32_t from = i_;
                i_ += static_cast<uint32_t>(text.size());
                push(kind, from);
                if (outline_) outline_punctuation(kind);
                return;
            }
        uint32_t from = i_;
        i_ += length;
        unknown(from, c);
    }

    // A run of the same unknown character is one error.
    void unknown(uint32_t from, char32_t c) {
        std::string written(text_.substr(from, i_ - from));
        while (i_ < text_.size() && starts_with(written)) i_ += static_cast<uint32_t>(written.size());
        if (c == 0) written = "\\0";
        diagnostics_.error("", span_from(from), "unknown start of token: " + written);
    }

    // ------------------------------------------------------------ outline

    // `fn name` and `impl` have a body in braces, at the same depth, before the next `;` there.
    void outline_word(std::string_view word) {
        if (in_macro_) return;
        bool function = word == "fn" && at(i_) == ' ' && ident_starts_at(i_ + 1);
        if (!function && (word != "impl" || body_expected_)) return;
        body_expected_ = true;
        body_depth_ = depth_;
    }

    void outline_punctuation(Tok kind) {
        if (is_open(kind)) {
            if (kind == Tok::OpenBrace && body_expected_ && depth_ == body_depth_ && !in_macro_) return leave_out_body();
            if (!in_macro_ && is_macro_call()) {
                in_macro_ = true;
                macro_depth_ = depth_;
            }
            ++depth_;
        } else if (is_close(kind)) {
            --depth_;
            if (depth_ == macro_depth_) in_macro_ = false;
        } else if (kind == Tok::Semi && depth_ == body_depth_) {
            body_expected_ = false;
        }
    }

    // Behind the opening delimiter: `name ! (` or `macro_rules ! name {`?
    bool is_macro_call() const {
        const TokenBuffer& t = result_.tokens;
        auto kind = [&](size_t back) { return t.size() > back ? t[t.size() - 1 - back].kind : Tok::Eof; };
        if (kind(1) == Tok::Not) return kind(2) == Tok::Ident;
        return kind(1) == Tok::Ident && kind(2) == Tok::Not && kind(3) == Tok::Ident;
    }

    void leave_out_body() {
        body_expected_ = false;
        size_t close = find_closing_brace(text_, i_);
        if (close == text_.size()) return;
        result_.tokens.back().unread = true;
        note_left_out(text_.substr(i_ - 1, close + 2 - i_));
        uint32_t from = static_cast<uint32_t>(close);
        i_ = from + 1;
        push(Tok::CloseBrace, from);
    }

    std::string_view text_;
    uint32_t base_, edition_;
    Interner& names_;
    Diagnostics& diagnostics_;
    LexResult result_;
    uint32_t i_ = 0;
    bool outline_;
    bool body_expected_ = false, in_macro_ = false;
    int32_t depth_ = 0, body_depth_ = -1, macro_depth_ = -1;   // in delimiters
};

}  // namespace

LexResult lex_tokens(std::string_view text, uint32_t base, uint32_t edition, Interner& names,
                     Diagnostics& diagnostics) {
    return Lexer(text, base, edition, names, diagnostics).run();
}

static LexResult balanced(LexResult result, Diagnostics& diagnostics) {
    if (link_delimiters(result.tokens)) return result;
    Diagnostics ignored;
    balance_delimiters(result.tokens, result.fatal ? ignored : diagnostics);
    result.fatal = true;
    link_delimiters(result.tokens);
    return result;
}

LexResult lex(std::string_view text, uint32_t base, uint32_t edition, Interner& names,
              Diagnostics& diagnostics) {
    return balanced(lex_tokens(text, base, edition, names, diagnostics), diagnostics);
}

LexResult lex_outline(std::string_view text, uint32_t base, uint32_t edition, Interner& names,
                      Diagnostics& diagnostics) {
    return balanced(Lexer(text, base, edition, names, diagnostics, true).run(), diagnostics);
}

}  // namespace framewalk::rust
