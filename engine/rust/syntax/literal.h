// The value of a literal token.
//
//     "a\n"     ─▶ Str, two bytes
//     0xFF_u8   ─▶ Int 255, suffix u8
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "rust/syntax/ast.h"

namespace framewalk::rust {

// Something wrong inside a literal, as a range of bytes of its text.
struct LiteralError {
    uint32_t from = 0, to = 0;
    const char* code = "";
    std::string message;
};

// The parts of a quoted literal's text: `br#"…"#suffix`.
struct QuotedShape {
    ast::LiteralKind kind = ast::LiteralKind::Str;
    bool raw = false;
    uint32_t content_begin = 0, content_end = 0;   // between the quotes
    uint32_t end = 0;                              // after the closing quote and hashes
};

// `text` is a complete literal beginning with a quote or `b`, `c`, `r`.
QuotedShape quoted_shape(std::string_view text);

// Decodes the content of a quoted literal. `offsets`, if given, gets for each decoded byte (and one
// past the end) where in `text` it was written.
std::string decode_quoted(std::string_view text, const QuotedShape& shape, std::vector<LiteralError>& errors,
                          std::vector<uint32_t>* offsets = nullptr);

// Decodes any literal's text. Errors that the lexer reports already (escapes) are not repeated;
// errors of the number and its suffix are.
ast::Literal decode_literal(std::string_view text, Interner& names, std::vector<LiteralError>& errors);

// Wrong digits and the like in a number, which the lexer reports. `text` is the whole token.
void check_number(std::string_view text, std::vector<LiteralError>& errors);

// How long the number at the start of `text` is, without its suffix. `after_dot`: the number follows
// a `.`, as in `x.0.1`; then it has no fraction.
struct NumberShape {
    uint32_t base = 10;
    bool is_float = false;
    bool empty_exponent = false;
    uint32_t digits_end = 0;   // where the suffix starts
};
NumberShape number_shape(std::string_view text);

}  // namespace framewalk::rust
