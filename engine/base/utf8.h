// UTF-8 as RFC 3629 has it: no overlong form, no surrogate, nothing above U+10FFFF.
//
//   utf8_length("é", 0)        // 2
//   utf8_error("ab\xff")      // 2, where it stops being UTF-8
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace framewalk {

// Length in bytes of the sequence at `at`; 0: there is no valid one.
size_t utf8_length(std::string_view text, size_t at);
// The first byte that belongs to no valid sequence; `text.size()` when there is none.
size_t utf8_error(std::string_view text);

// Valid UTF-8 from any bytes: what is none becomes U+FFFD.
std::string valid_utf8(std::string_view bytes);

}  // namespace framewalk
