// Which characters beyond ASCII may start or continue an identifier (Unicode's XID_Start and
// XID_Continue, as ranges; Rust Reference, "Identifiers").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace framewalk::rust {

bool is_ident_start(char32_t c);
bool is_ident_continue(char32_t c);

// Decodes the character at `text[at]`, at most `text.size() - at` bytes; sets `length` (at least 1).
// Returns U+FFFD for bytes that are not UTF-8.
char32_t decode_utf8(std::string_view text, size_t at, size_t& length);
void append_utf8(std::string& out, char32_t c);

}  // namespace framewalk::rust
