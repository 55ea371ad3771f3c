// `stringify!`: tokens as rustc prints them.
//
//     stringify!(a+b  .c ( d ))   ─▶   a+b.c(d)
//
// Tokens that were written without a space between them stay so; elsewhere one space is put in, except
// where Rust text usually has none.
#pragma once

#include <string>

#include "rust/syntax/token.h"

namespace framewalk::rust {

std::string stringify_tokens(const TokenBuffer& tokens, uint32_t begin, uint32_t end, uint32_t edition,
                             const Interner& names);

// An expression in the usual layout, as in the message of `assert!(a==b)`: `a == b`.
std::string stringify_condition(const TokenBuffer& tokens, uint32_t begin, uint32_t end, uint32_t edition,
                                const Interner& names);

}  // namespace framewalk::rust
