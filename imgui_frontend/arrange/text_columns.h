// Counts characters of UTF-8 text, for columns of monospaced text.
//
//   columns("→ 0") == 3
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace framewalk::ui {

inline bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

inline std::uint32_t columns(std::string_view text) {
    std::uint32_t count = 0;
    for (const char byte : text) count += starts_character(byte);
    return count;
}

// The byte at which the character number `column` begins; the end when there are fewer.
inline std::size_t byte_of_column(std::string_view text, std::uint32_t column) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (starts_character(text[at])) {
            if (column == 0) return at;
            --column;
        }
        ++at;
    }
    return at;
}

// JetBrains Mono: every character is this part of the font's size wide.
constexpr float mono_advance = 0.6f;

inline float mono_width(std::string_view text, float size) {
    return static_cast<float>(columns(text)) * mono_advance * size;
}

// "(2^30)-1" as people write it: "(2³⁰)-1". Nothing else is touched: `2^3` in a string is the program's.
std::string with_superscripts(std::string_view text);

}  // namespace framewalk::ui
