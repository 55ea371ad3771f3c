// Numbers and characters as the language writes them in `{:?}`, the same on every host.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace framewalk::view {

// Fewest digits that read back as the same value: "1.0", "0.1", "1e21", "NaN", "inf".
std::string float_text(double value, bool is_single);
std::string char_text(uint32_t scalar);             // 'a', '\n', '\u{301}'
// In quotes, with escapes; bytes that are not UTF-8 become \xNN. Cut after `most` characters.
std::string quoted_text(std::string_view bytes, size_t most);
void append_utf8(std::string& out, uint32_t scalar);

}  // namespace framewalk::view
