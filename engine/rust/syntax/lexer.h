// text ─▶ tokens (Rust Reference, "Lexical structure").
//
//     r#"a"# 1_000u8 'x 'y' /* gone */ a::b
//     Literal Literal Lifetime Literal Ident PathSep Ident Eof
//
// Never fails: what is wrong is reported and left out. White space and ordinary comments vanish;
// doc comments stay as tokens, since macros can see them.
#pragma once

#include <string_view>

#include "rust/syntax/token.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

struct LexResult {
    TokenBuffer tokens;   // delimiters are balanced and linked
    bool fatal = false;   // after this, rustc would not parse: further syntax errors mean nothing
};

// The tokens as they are written: delimiters neither balanced nor linked.
LexResult lex_tokens(std::string_view text, uint32_t base, uint32_t edition, Interner& names,
                     Diagnostics& diagnostics);

// `base` is the position of the first byte in the source map.
LexResult lex(std::string_view text, uint32_t base, uint32_t edition, Interner& names,
              Diagnostics& diagnostics);

// The same without what is inside the bodies of functions and of impls, except in macros: `{` is followed by
// its `}` and marked `unread`. For the library, most of which no program asks for.
LexResult lex_outline(std::string_view text, uint32_t base, uint32_t edition, Interner& names,
                      Diagnostics& diagnostics);

}  // namespace framewalk::rust
