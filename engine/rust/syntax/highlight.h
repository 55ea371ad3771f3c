// Colours for code: what each part of a text is, as far as that can be told without understanding it.
//
//     let x = 1;   ─▶   [0,3) Keyword  [4,5) Ident  [6,7) Punctuation  [8,9) Number  [9,10) Punctuation
//
// Works on any text, however broken. Ranges are in order and do not overlap; white space has none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace framewalk::rust {

enum class Highlight : uint8_t {
    Keyword, Type, Function, Macro, String, Number, Comment, Lifetime, Attribute, Ident, Punctuation,
};

struct HighlightSpan {
    uint32_t begin = 0, end = 0;   // bytes
    Highlight kind = Highlight::Ident;
};

std::vector<HighlightSpan> highlight(std::string_view text);
// `keyword`, `type` … as CSS class or theme key.
const char* highlight_name(Highlight kind);

}  // namespace framewalk::rust
