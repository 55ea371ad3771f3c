#include "rust/syntax/literal.h"

#include <algorithm>

#include "base/ascii.h"
#include "rust/syntax/unicode_ident.h"

namespace framewalk::rust {

namespace {

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Reads the content of one quoted literal; the cursor `i` counts bytes of the token's text.
class Unescaper {
public:
    Unescaper(std::string_view text, const QuotedShape& shape, std::vector<LiteralError>& errors,
              std::vector<uint32_t>* offsets)
        : text_(text), shape_(shape), errors_(errors), offsets_(offsets) {}

    std::string run() {
        i_ = shape_.content_begin;
        while (i_ < shape_.content_end) one();
        if (offsets_) offsets_->push_back(shape_.content_end);
        return std::move(out_);
    }

private:
    using Kind = ast::LiteralKind;

    bool bytes_only() const { return shape_.kind == Kind::Byte || shape_.kind == Kind::ByteStr; }
    bool quoted_once() const { return shape_.kind == Kind::Byte || shape_.kind == Kind::Char; }
    char at(uint32_t i) const { return i < shape_.content_end ? text_[i] : '\0'; }

    void error(uint32_t from, uint32_t to, std::string message) {
        errors_.push_back({from, std::min(to, shape_.content_end), "", std::move(message)});
    }

    // Appends bytes that were written at `from`.
    void put(std::string_view bytes, uint32_t from) {
        out_ += bytes;
        if (offsets_) offsets_->insert(offsets_->end(), bytes.size(), from);
    }
    void put_char(char32_t c, uint32_t from) {
        std::string bytes;
        append_utf8(bytes, c);
        put(bytes, from);
    }

    void one() {
        char c = at(i_);
        if (c == '\\' && !shape_.raw) return escape();
        if (c == '\r') return carriage_return();
        plain();
    }

    void carriage_return() {
        if (at(i_ + 1) != '\n') {
            error(i_, i_ + 1, shape_.raw ? "bare CR not allowed in raw string"
                                         : "bare CR not allowed in string, use `\\r` instead");
        }
        ++i_;
    }

    void plain() {
        size_t length = 1;
        char32_t c = decode_utf8(text_, i_, length);
        if (c >= 0x80 && bytes_only()) error(i_, i_ + static_cast<uint32_t>(length), "non-ASCII character in byte literal");
        if (c == 0 && shape_.kind == Kind::CStr)
            error(i_, i_ + 1, "null characters in C string literals are not supported");
        if (quoted_once() && (c == '\n' || c == '\t' || c == '\''))
            error(i_, i_ + 1, "character constant must be escaped");
        put(text_.substr(i_, length), i_);
        i_ += static_cast<uint32_t>(length);
    }

    void escape() {
        uint32_t from = i_;
        char c = at(i_ + 1);
        i_ += 2;
        switch (c) {
            case 'n': return put("\n", from);
            case 'r': return put("\r", from);
            case 't': return put("\t", from);
            case '\\': return put("\\", from);
            case '\'': return put("'", from);
            case '"': return put("\"", from);
            case '0': return put_nul(from);
            case 'x': return hex_escape(from);
            case 'u': return unicode_escape(from);
            case '\r':
            case '\n':
                if (!quoted_once()) return skip_line_end();
                break;
            default: break;
        }
        unknown_escape(from);
    }

    void put_nul(uint32_t from) {
        if (shape_.kind == Kind::CStr)
            error(from, i_, "null characters in C string literals are not supported");
        put(std::string_view("\0", 1), from);
    }

    void unknown_escape(uint32_t from) {
        size_t length = 1;
        decode_utf8(text_, from + 1, length);
        std::string written(text_.substr(from + 1, length));
        error(from + 1, from + 1 + static_cast<uint32_t>(length),
              "unknown character escape: `" + written + "`");
        i_ = from + 1 + static_cast<uint32_t>(length);
    }

    // `\` at the end of a line: the line end and the white space that follows are left out.
    void skip_line_end() {
        --i_;
        while (i_ < shape_.content_end && is_space(text_[i_])) ++i_;
    }

    void hex_escape(uint32_t from) {
        int high = hex_value(at(i_)), low = high < 0 ? -1 : hex_value(at(i_ + 1));
        if (high < 0 || low < 0) return bad_hex(from, high < 0 ? i_ : i_ + 1);
        i_ += 2;
        int value = high * 16 + low;
        if (value == 0 && shape_.kind == Kind::CStr) return put_nul(from);
        bool any_byte = bytes_only() || shape_.kind == Kind::CStr;
        if (value > 0x7F && !any_byte) return error(from, i_, "out of range hex escape");
        char byte = static_cast<char>(value);
        put(std::string_view(&byte, 1), from);
    }

    void bad_hex(uint32_t from, uint32_t where) {
        if (where >= shape_.content_end) {
            i_ = where;
            return error(from, where, "numeric character escape is too short");
        }
        i_ = where + 1;
        error(where, where + 1, "invalid character in numeric character escape");
    }

    void unicode_escape(uint32_t from) {
        if (at(i_) != '{') return error(from, i_, "incorrect unicode escape sequence");
        ++i_;
        uint32_t value = 0, digits = 0;
        for (; at(i_) != '}'; ++i_) {
            if (i_ >= shape_.content_end) return error(from, i_, "unterminated unicode escape");
            if (at(i_) == '_' && digits > 0) continue;
            int digit = hex_value(at(i_));
            if (digit < 0) return bad_unicode_digit();
            ++digits;
            if (digits <= 6) value = value * 16 + static_cast<uint32_t>(digit);
        }
        ++i_;
        finish_unicode(from, value, digits);
    }

    void bad_unicode_digit() {
        error(i_, i_ + 1, "invalid character in unicode escape");
        while (i_ < shape_.content_end && text_[i_] != '}') ++i_;
        ++i_;
    }

    void finish_unicode(uint32_t from, uint32_t value, uint32_t digits) {
        if (digits == 0) return error(from, i_, "empty unicode escape");
        if (digits > 6) return error(from, i_, "overlong unicode escape");
        if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
            return error(from, i_, "invalid unicode character escape");
        if (bytes_only()) return error(from, i_, "unicode escape in byte string");
        if (value == 0) return put_nul(from);
        put_char(value, from);
    }

    std::string_view text_;
    const QuotedShape& shape_;
    std::vector<LiteralError>& errors_;
    std::vector<uint32_t>* offsets_;
    std::string out_;
    uint32_t i_ = 0;
};

bool is_int_suffix(std::string_view s) {
    static constexpr std::string_view kAll[] = {"u8", "u16", "u32", "u64", "u128", "usize",
                                                "i8", "i16", "i32", "i64", "i128", "isize"};
    return std::find(std::begin(kAll), std::end(kAll), s) != std::end(kAll);
}

bool is_float_suffix(std::string_view s) { return s == "f32" || s == "f64" || s == "f16" || s == "f128"; }

std::string digits_without_underscores(std::string_view text) {
    std::string out(text);
    out.erase(std::remove(out.begin(), out.end(), '_'), out.end());
    return out;
}

void decode_integer(std::string_view digits, uint32_t base, ast::Literal& literal) {
    constexpr u128 kMax = ~u128(0);
    for (char c : digits) {
        int digit = hex_value(c);
        if (c == '_' || digit < 0) continue;
        if (literal.integer > (kMax - static_cast<uint32_t>(digit)) / base) literal.too_large = true;
        literal.integer = literal.integer * base + static_cast<uint32_t>(digit);
    }
}

// `1u7`: letters `u`, `i` or `f` followed by digits look like a type of a width that there is not.
std::string suffix_message(std::string_view suffix, bool is_float) {
    bool width = suffix.size() > 1 && std::all_of(suffix.begin() + 1, suffix.end(), is_digit);
    std::string what = is_float || suffix[0] == 'f' ? "float" : "integer";
    if (width && (suffix[0] == 'f' || (!is_float && (suffix[0] == 'u' || suffix[0] == 'i'))))
        return "invalid width `" + std::string(suffix.substr(1)) + "` for " + what + " literal";
    return "invalid suffix `" + std::string(suffix) + "` for " + (is_float ? "float" : "number") + " literal";
}

ast::Literal decode_number(std::string_view text, Interner& names, std::vector<LiteralError>& errors) {
    ast::Literal literal;
    NumberShape shape = number_shape(text);
    std::string_view suffix = text.substr(shape.digits_end);
    bool float_suffix = is_float_suffix(suffix) && shape.base == 10;
    bool is_float = shape.is_float || float_suffix;
    literal.kind = is_float ? ast::LiteralKind::Float : ast::LiteralKind::Int;
    if (!suffix.empty()) literal.suffix = names.intern(suffix);
    if (is_float) {
        literal.text = digits_without_underscores(text.substr(0, shape.digits_end));
    } else {
        decode_integer(text.substr(shape.base == 10 ? 0 : 2, shape.digits_end - (shape.base == 10 ? 0 : 2)),
                       shape.base, literal);
    }
    uint32_t end = static_cast<uint32_t>(text.size());
    const bool has_digits = shape.base == 10 || shape.digits_end > 2;   // else that is told of
    bool fits = suffix.empty() || !has_digits || float_suffix || (!shape.is_float && is_int_suffix(suffix));
    if (!fits) {
        errors.push_back({0, end, "", suffix_message(suffix, shape.is_float)});
        literal.suffix = Name();
    }
    if (literal.too_large) errors.push_back({0, end, "", "integer literal is too large"});
    return literal;
}

const char* base_name(uint32_t base) {
    return base == 2 ? "binary" : base == 8 ? "octal" : "hexadecimal";
}

}  // namespace

QuotedShape quoted_shape(std::string_view text) {
    QuotedShape shape;
    uint32_t i = 0;
    bool b = text[i] == 'b', c = text[i] == 'c';
    if (b || c) ++i;
    if (i < text.size() && text[i] == 'r') {
        shape.raw = true;
        ++i;
    }
    uint32_t hashes = 0;
    for (; i < text.size() && text[i] == '#'; ++i) ++hashes;
    bool single = i < text.size() && text[i] == '\'';
    shape.kind = single ? (b ? ast::LiteralKind::Byte : ast::LiteralKind::Char)
                        : (b ? ast::LiteralKind::ByteStr : c ? ast::LiteralKind::CStr : ast::LiteralKind::Str);
    shape.content_begin = i + 1;
    size_t quote = text.rfind(single ? '\'' : '"');
    shape.content_end = std::max(shape.content_begin, static_cast<uint32_t>(quote));
    shape.end = std::min(static_cast<uint32_t>(text.size()), shape.content_end + 1 + hashes);
    return shape;
}

std::string decode_quoted(std::string_view text, const QuotedShape& shape, std::vector<LiteralError>& errors,
                          std::vector<uint32_t>* offsets) {
    return Unescaper(text, shape, errors, offsets).run();
}

NumberShape number_shape(std::string_view text) {
    NumberShape shape;
    auto at = [&](size_t i) { return i < text.size() ? text[i] : '\0'; };
    uint32_t i = 0;
    if (at(0) == '0' && (at(1) == 'x' || at(1) == 'o' || at(1) == 'b')) {
        shape.base = at(1) == 'x' ? 16 : at(1) == 'o' ? 8 : 2;
        i = 2;
    }
    auto digits = [&](bool hex) {
        uint32_t from = i;
        while (at(i) == '_' || is_digit(at(i)) || (hex && hex_value(at(i)) >= 0)) ++i;
        return i > from;
    };
    digits(shape.base == 16);
    size_t length = 1;
    char next = at(i + 1);
    bool name_follows = next != '\0' && is_ident_start(decode_utf8(text, i + 1, length));
    if (at(i) == '.' && next != '.' && !name_follows) {
        shape.is_float = true;
        ++i;
        if (is_digit(at(i))) digits(false);
    }
    if (shape.base != 16 && (at(i) == 'e' || at(i) == 'E')) {
        uint32_t k = i + 1;
        if (at(k) == '+' || at(k) == '-') ++k;
        while (at(k) == '_') ++k;
        shape.is_float = true;
        shape.empty_exponent = !is_digit(at(k));
        i = k;
        digits(false);
    }
    shape.digits_end = i;
    return shape;
}

void check_number(std::string_view text, std::vector<LiteralError>& errors) {
    NumberShape shape = number_shape(text);
    uint32_t end = shape.digits_end;
    if (shape.empty_exponent) errors.push_back({0, end, "", "expected at least one digit in exponent"});
    if (shape.base == 10) return;
    if (shape.is_float) {
        std::string message = std::string(base_name(shape.base)) + " float literal is not supported";
        errors.push_back({0, end, "", message});
        return;
    }
    bool any = false;
    for (uint32_t i = 2; i < end; ++i) {
        if (text[i] == '_') continue;
        any = true;
        if (shape.base < 10 && text[i] - '0' >= static_cast<int>(shape.base))
            errors.push_back({i, i + 1, "", "invalid digit for a base " + std::to_string(shape.base) + " literal"});
    }
    if (!any) errors.push_back({0, end, "E0768", "no valid digits found for number"});
}

ast::Literal decode_literal(std::string_view text, Interner& names, std::vector<LiteralError>& errors) {
    if (is_digit(text[0])) return decode_number(text, names, errors);
    QuotedShape shape = quoted_shape(text);
    std::vector<LiteralError> reported_by_lexer;
    ast::Literal literal;
    literal.kind = shape.kind;
    std::string bytes = decode_quoted(text, shape, reported_by_lexer);
    size_t length = 1;
    if (shape.kind == ast::LiteralKind::Char) literal.integer = decode_utf8(bytes, 0, length);
    if (shape.kind == ast::LiteralKind::Byte && !bytes.empty()) literal.integer = static_cast<unsigned char>(bytes[0]);
    if (shape.kind == ast::LiteralKind::Char || shape.kind == ast::LiteralKind::Byte) {
        if (bytes.empty()) literal.integer = 0;
    } else {
        literal.text = std::move(bytes);
    }
    std::string_view suffix = text.substr(shape.end);
    if (!suffix.empty()) {
        const char* what = shape.kind == ast::LiteralKind::Char      ? "char"
                           : shape.kind == ast::LiteralKind::Byte    ? "byte"
                           : shape.kind == ast::LiteralKind::ByteStr ? "byte string"
                           : shape.kind == ast::LiteralKind::CStr    ? "C string"
                                                                     : "string";
        errors.push_back({0, static_cast<uint32_t>(text.size()), "",
                          std::string("suffixes on ") + what + " literals are invalid"});
    }
    return literal;
}

}  // namespace framewalk::rust
