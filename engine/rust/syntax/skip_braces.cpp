#include "rust/syntax/skip_braces.h"

#include <algorithm>
#include <string>

#include "rust/syntax/unicode_ident.h"

namespace framewalk::rust {

namespace {

// Bytes at which something other than plain code begins.
struct StopBytes {
    bool stop[256] = {};
    constexpr StopBytes() {
        for (char c : {'{', '}', '"', '\'', '/'}) stop[static_cast<unsigned char>(c)] = true;
    }
};
constexpr StopBytes kStops;

class BraceFinder {
public:
    explicit BraceFinder(std::string_view text) : text_(text) {}

    size_t run(size_t from) {
        for (size_t i = from, depth = 1; i < text_.size();) {
            if (!kStops.stop[static_cast<unsigned char>(text_[i])]) {
                ++i;
                continue;
            }
            switch (text_[i]) {
                case '{': ++depth, ++i; break;
                case '}':
                    if (--depth == 0) return i;
                    ++i;
                    break;
                case '"': i = behind_string(i); break;
                case '\'': i = behind_quote(i); break;
                default: i = behind_slash(i); break;
            }
        }
        return text_.size();
    }

private:
    char at(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    size_t behind(std::string_view what, size_t from) const {
        size_t found = text_.find(what, from);
        return found == std::string_view::npos ? text_.size() : found + what.size();
    }

    size_t behind_string(size_t quote) const {
        size_t hashes = 0;
        while (quote > hashes && text_[quote - hashes - 1] == '#') ++hashes;
        if (quote > hashes && text_[quote - hashes - 1] == 'r' && is_raw_prefix(quote - hashes - 1))
            return behind("\"" + std::string(hashes, '#'), quote + 1);
        size_t i = quote + 1;
        while (i < text_.size() && text_[i] != '"') i += text_[i] == '\\' ? 2 : 1;
        return std::min(i + 1, text_.size());
    }

    // Is the `r` the beginning of `r"`, `br"`, `cr"`, and not the end of a name?
    bool is_raw_prefix(size_t r) const {
        size_t begin = r > 0 && (text_[r - 1] == 'b' || text_[r - 1] == 'c') ? r - 1 : r;
        return begin == 0 || !is_ident_continue(static_cast<unsigned char>(text_[begin - 1]));
    }

    // A character, or the quote of a lifetime.
    size_t behind_quote(size_t quote) const {
        if (at(quote + 1) == '\\') return behind("'", quote + 3);
        size_t length = 1;
        if (quote + 1 < text_.size()) decode_utf8(text_, quote + 1, length);
        return at(quote + 1 + length) == '\'' ? quote + length + 2 : quote + 1;
    }

    size_t behind_slash(size_t i) const {
        if (at(i + 1) == '/') return behind("\n", i);
        if (at(i + 1) != '*') return i + 1;
        size_t depth = 1;
        for (i += 2; i < text_.size() && depth > 0;) {
            bool open = at(i) == '/' && at(i + 1) == '*', close = at(i) == '*' && at(i + 1) == '/';
            if (open) ++depth;
            if (close) --depth;
            i += open || close ? 2 : 1;
        }
        return i;
    }

    std::string_view text_;
};

}  // namespace

size_t find_closing_brace(std::string_view text, size_t from) { return BraceFinder(text).run(from); }

}  // namespace framewalk::rust
