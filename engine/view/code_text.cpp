#include "view/code_text.h"

#include <algorithm>
#include <iterator>

namespace framewalk::view {

namespace {

constexpr std::string_view kKeywords[] = {
    "as",    "async", "await", "break",  "const", "continue", "crate", "dyn",  "else",   "enum",
    "extern", "false", "fn",    "for",    "if",    "impl",     "in",    "let",  "loop",   "match",
    "mod",   "move",  "mut",   "pub",    "ref",   "return",   "self",  "Self", "static", "struct",
    "super", "trait", "true",  "type",   "union", "unsafe",   "use",   "where", "while",
};
constexpr std::string_view kPrimitives[] = {
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    "f32", "f64", "bool", "char", "str",
};

template <size_t N>
bool contains(const std::string_view (&list)[N], std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name(char c) { return is_name_start(c) || is_digit(c); }

// Walks over the whole text and reports runs of one class; a run may span lines.
class Colourist {
public:
    explicit Colourist(std::string_view text) : text_(text) {}

    // The next run: its class, and `begin` … `end`. False at the end of the text.
    bool next(size_t& begin, size_t& end, TokenClass& kind) {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
        if (at_ >= text_.size()) return false;
        begin = at_;
        kind = scan();
        end = at_;
        return true;
    }

private:
    static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
    char peek(size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    TokenClass scan() {
        char c = text_[at_];
        if (c == '/' && peek(1) == '/') return line_comment();
        if (c == '/' && peek(1) == '*') return block_comment();
        if (c == '"') return quoted(at_ + 1);
        if (starts_raw_string()) return raw_string();
        if ((c == 'b' || c == 'c') && peek(1) == '"') return quoted(at_ + 2);
        if (c == '\'' || (c == 'b' && peek(1) == '\'')) return quote_mark(c == 'b' ? 1 : 0);
        if (is_digit(c)) return number();
        if (is_name_start(c)) return word();
        ++at_;
        return TokenClass::Punctuation;
    }

    TokenClass line_comment() {
        at_ = std::min(text_.find('\n', at_), text_.size());
        return TokenClass::Comment;
    }

    TokenClass block_comment() {
        size_t depth = 0;
        do {
            if (text_.substr(at_, 2) == "/*") ++depth, at_ += 2;
            else if (text_.substr(at_, 2) == "*/") --depth, at_ += 2;
            else ++at_;
        } while (depth > 0 && at_ < text_.size());
        return TokenClass::Comment;
    }

    TokenClass quoted(size_t from) {
        at_ = from;
        while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
        at_ = std::min(at_ + 1, text_.size());
        return TokenClass::String;
    }

    bool starts_raw_string() const {
        size_t i = text_[at_] == 'r' ? 1 : (text_[at_] == 'b' && peek(1) == 'r') ? 2 : 0;
        if (i == 0) return false;
        while (peek(i) == '#') ++i;
        return peek(i) == '"';
    }

    TokenClass raw_string() {
        size_t open = text_.find('"', at_);
        size_t hashes = 0;
        while (open > hashes && text_[open - 1 - hashes] == '#') ++hashes;
        std::string close = "\"" + std::string(hashes, '#');
        size_t end = text_.find(close, open + 1);
        at_ = end == std::string_view::npos ? text_.size() : end + close.size();
        return TokenClass::String;
    }

    // 'a' is a character, 'a a lifetime.
    TokenClass quote_mark(size_t prefix) {
        size_t i = at_ + prefix + 1;
        bool escaped = i < text_.size() && text_[i] == '\\';
        size_t after = i + 1;
        while (after < text_.size() && (static_cast<unsigned char>(text_[after]) & 0xC0) == 0x80) ++after;
        if (!escaped && !(after < text_.size() && text_[after] == '\'')) {
            at_ = i;
            while (at_ < text_.size() && is_name(text_[at_])) ++at_;
            return TokenClass::Lifetime;
        }
        at_ = escaped ? i + 2 : after;
        while (at_ < text_.size() && text_[at_] != '\'' && text_[at_] != '\n') ++at_;
        at_ = std::min(at_ + 1, text_.size());
        return TokenClass::String;
    }

    TokenClass number() {
        while (at_ < text_.size()) {
            bool point = text_[at_] == '.' && is_digit(peek(1));
            bool sign = (text_[at_] == '+' || text_[at_] == '-') && (text_[at_ - 1] == 'e' || text_[at_ - 1] == 'E');
            if (!is_name(text_[at_]) && !point && !sign) break;
            ++at_;
        }
        return TokenClass::Number;
    }

    TokenClass word() {
        size_t begin = at_;
        while (at_ < text_.size() && is_name(text_[at_])) ++at_;
        std::string_view name = text_.substr(begin, at_ - begin);
        if (contains(kKeywords, name)) return TokenClass::Keyword;
        if (contains(kPrimitives, name)) return TokenClass::Type;
        if (peek(0) == '!' && peek(1) != '=') return TokenClass::Macro;
        if (name[0] >= 'A' && name[0] <= 'Z') {
            bool is_constant = name.size() > 1 && std::none_of(name.begin(), name.end(),
                                                               [](char c) { return c >= 'a' && c <= 'z'; });
            return is_constant ? TokenClass::Plain : TokenClass::Type;
        }
        size_t next = at_;
        while (next < text_.size() && text_[next] == ' ') ++next;
        return next < text_.size() && text_[next] == '(' ? TokenClass::Function : TokenClass::Plain;
    }

    std::string_view text_;
    size_t at_ = 0;
};

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

std::vector<CodeLine> code_lines(std::string_view text) {
    std::vector<size_t> starts;
    std::vector<CodeLine> lines = split(text, starts);
    Colourist colourist(text);
    size_t begin = 0, end = 0, line = 0;
    TokenClass kind = TokenClass::Plain;
    while (colourist.next(begin, end, kind)) {
        if (kind == TokenClass::Plain) continue;
        while (line + 1 < starts.size() && starts[line + 1] <= begin) ++line;
        for (size_t l = line; l < lines.size() && starts[l] < end; ++l) {
            size_t from = std::max(begin, starts[l]) - starts[l];
            size_t to = std::min(end - starts[l], lines[l].text.size());
            if (from < to)
                lines[l].tokens.push_back({static_cast<uint32_t>(from), static_cast<uint32_t>(to), kind});
        }
    }
    return lines;
}

}  // namespace framewalk::view
