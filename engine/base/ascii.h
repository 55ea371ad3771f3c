// Letters of ASCII by kind, without a locale.
#pragma once

namespace framewalk {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace framewalk
