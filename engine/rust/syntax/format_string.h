// The grammar inside a format string (documentation of the `std::fmt` module).
//
//     "a{{b {x:>5.1$}"   ─▶   literal "a{b ", then a piece: argument x, align right, width 5,
//                             precision from argument 1
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rust/syntax/ast.h"

namespace framewalk::rust {

// Which argument a piece or a count means, as written.
struct FormatRef {
    enum class Kind : uint8_t { None, Next, Index, Name, Star } kind = Kind::None;
    uint32_t index = 0;       // Index, and the number of a literal count
    std::string name;
    bool literal = false;     // a count that is a plain number: `{:5}`
    uint32_t from = 0, to = 0;    // bytes of the decoded string
};

struct RawFormatPiece {
    bool is_literal = false;
    std::string literal;
    uint32_t from = 0, to = 0;   // `{…}` in bytes of the decoded string
    FormatRef arg, width, precision;
    char32_t fill = U' ';
    bool has_fill = false;
    ast::FormatAlign align = ast::FormatAlign::None;
    bool plus = false, minus = false, alternate = false, zero = false;
    bool debug_lower_hex = false, debug_upper_hex = false;
    std::string trait;           // as written: "", "?", "x" …
    uint32_t trait_from = 0, trait_to = 0;
};

struct FormatStringError {
    uint32_t from = 0, to = 0;
    std::string message;
};

// Stops at the first error.
std::vector<RawFormatPiece> parse_format_string(std::string_view text, std::vector<FormatStringError>& errors);

// `Display` for "", `Debug` for "?" …; empty for what is not a format trait.
std::string_view format_trait(std::string_view written);

}  // namespace framewalk::rust
