#include "rust/syntax/format_string.h"

#include "rust/syntax/unicode_ident.h"

namespace framewalk::rust {

namespace {

using ast::FormatAlign;

class FormatParser {
public:
    FormatParser(std::string_view text, std::vector<FormatStringError>& errors) : text_(text), errors_(errors) {}

    std::vector<RawFormatPiece> run() {
        while (i_ < text_.size() && errors_.empty()) one();
        flush();
        return std::move(pieces_);
    }

private:
    char at(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    bool more() const { return i_ < text_.size(); }
    bool eat(char c) {
        if (!more() || text_[i_] != c) return false;
        ++i_;
        return true;
    }
    void error(uint32_t from, uint32_t to, std::string message) {
        if (errors_.empty()) errors_.push_back({from, to, "invalid format string: " + std::move(message)});
    }
    void skip_white() {
        size_t length;
        while (more()) {
            char32_t c = decode_utf8(text_, i_, length);
            bool white = c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029;
            if (!white) return;
            i_ += static_cast<uint32_t>(length);
        }
    }
    void flush() {
        if (literal_.empty()) return;
        RawFormatPiece piece;
        piece.is_literal = true;
        piece.literal = std::move(literal_);
        literal_.clear();
        pieces_.push_back(std::move(piece));
    }

    // text | `{{` | `}}` | `{` piece `}`
    void one() {
        char c = text_[i_];
        if ((c == '{' || c == '}') && at(i_ + 1) == c) {
            literal_ += c;
            i_ += 2;
        } else if (c == '}') {
            error(i_, i_ + 1, "unmatched `}` found");
        } else if (c == '{') {
            flush();
            piece();
        } else {
            literal_ += c;
            ++i_;
        }
    }

    // `{` argument? (`:` spec)? `}`
    void piece() {
        RawFormatPiece p;
        p.from = i_++;
        p.arg = argument();
        if (p.arg.kind == FormatRef::Kind::None) p.arg.kind = FormatRef::Kind::Next;
        skip_white();
        if (eat(':')) spec(p);
        skip_white();
        if (!errors_.empty()) return;
        if (!eat('}')) return missing_brace(p);
        p.to = i_;
        pieces_.push_back(std::move(p));
    }

    void missing_brace(const RawFormatPiece& p) {
        if (!more()) return error(i_, i_, "expected `}` but string was terminated");
        bool field = at(i_) == '.' && p.arg.kind == FormatRef::Kind::Name;
        if (field) return error(p.arg.from, i_ + 1, "field access isn't supported");
        size_t length;
        decode_utf8(text_, i_, length);
        std::string found(text_.substr(i_, length));
        error(i_, i_ + static_cast<uint32_t>(length), "expected `}`, found `" + found + "`");
    }

    // number | name
    FormatRef argument() {
        FormatRef ref;
        ref.from = i_;
        if (at(i_) >= '0' && at(i_) <= '9') {
            ref.kind = FormatRef::Kind::Index;
            ref.index = number();
        } else if (word(ref.name)) {
            ref.kind = FormatRef::Kind::Name;
            if (ref.name == "_") error(ref.from, i_, "invalid argument name `_`");
            if (ref.name == "r" && at(i_) == '#') error(ref.from, i_ + 1, "raw identifiers are not supported");
        }
        ref.to = i_;
        return ref;
    }

    uint32_t number() {
        uint32_t from = i_, value = 0;
        bool fits = true;
        for (; at(i_) >= '0' && at(i_) <= '9'; ++i_) {
            value = value * 10 + static_cast<uint32_t>(at(i_) - '0');
            if (value > 0xFFFF) fits = false, value = 0xFFFF;
        }
        if (!fits)
            error(from, i_, "integer `" + std::string(text_.substr(from, i_ - from)) +
                                "` does not fit into the type `u16` whose range is `0..=65535`");
        return value;
    }

    bool word(std::string& out) {
        size_t length;
        if (!more() || !is_ident_start(decode_utf8(text_, i_, length))) return false;
        uint32_t from = i_;
        do i_ += static_cast<uint32_t>(length);
        while (more() && is_ident_continue(decode_utf8(text_, i_, length)));
        out = text_.substr(from, i_ - from);
        return true;
    }

    // (fill? align)? sign? `#`? `0`? width? (`.` precision)? trait
    void spec(RawFormatPiece& p) {
        alignment(p);
        if (eat('+')) p.plus = true;
        else if (eat('-')) p.minus = true;
        if (eat('#')) p.alternate = true;
        // `0$` is a width taken from argument 0.
        if (at(i_) == '0' && at(i_ + 1) != '$') ++i_, p.zero = true;
        p.width = count();
        if (eat('.')) precision(p);
        p.trait_from = i_;
        if (eat('?')) {
            p.trait = "?";
        } else if ((at(i_) == 'x' || at(i_) == 'X') && at(i_ + 1) == '?') {
            (at(i_) == 'x' ? p.debug_lower_hex : p.debug_upper_hex) = true;
            p.trait = "?";
            i_ += 2;
        } else {
            word(p.trait);
        }
        p.trait_to = i_;
    }

    static FormatAlign align_of(char c) {
        return c == '<' ? FormatAlign::Left : c == '^' ? FormatAlign::Center : c == '>' ? FormatAlign::Right : FormatAlign::None;
    }

    void alignment(RawFormatPiece& p) {
        if (!more()) return;
        size_t length;
        char32_t first = decode_utf8(text_, i_, length);
        FormatAlign after = align_of(at(i_ + length));
        if (after != FormatAlign::None) {
            p.fill = first;
            p.has_fill = true;
            p.align = after;
            i_ += static_cast<uint32_t>(length) + 1;
        } else if (align_of(at(i_)) != FormatAlign::None) {
            p.align = align_of(at(i_++));
        }
    }

    // number | number `$` | name `$`
    FormatRef count() {
        uint32_t before = i_;
        FormatRef ref = argument();
        if (ref.kind == FormatRef::Kind::None) return ref;
        if (eat('$')) {
            ref.to = i_;
            return ref;
        }
        if (ref.kind == FormatRef::Kind::Index) {
            ref.literal = true;
            return ref;
        }
        // A word without `$` is the trait.
        i_ = before;
        return FormatRef();
    }

    void precision(RawFormatPiece& p) {
        uint32_t from = i_;
        if (eat('*')) {
            p.precision.kind = FormatRef::Kind::Star;
            p.precision.from = from;
            p.precision.to = i_;
        } else {
            p.precision = count();
        }
    }

    std::string_view text_;
    std::vector<FormatStringError>& errors_;
    std::vector<RawFormatPiece> pieces_;
    std::string literal_;
    uint32_t i_ = 0;
};

}  // namespace

std::vector<RawFormatPiece> parse_format_string(std::string_view text, std::vector<FormatStringError>& errors) {
    return FormatParser(text, errors).run();
}

std::string_view format_trait(std::string_view written) {
    if (written.empty()) return "Display";
    if (written == "?") return "Debug";
    if (written == "x") return "LowerHex";
    if (written == "X") return "UpperHex";
    if (written == "o") return "Octal";
    if (written == "b") return "Binary";
    if (written == "e") return "LowerExp";
    if (written == "E") return "UpperExp";
    if (written == "p") return "Pointer";
    return {};
}

}  // namespace framewalk::rust
