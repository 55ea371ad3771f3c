// How many columns of a terminal text takes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace framewalk {

// Reads one scalar at `at` and moves past it; a byte that is no UTF-8 counts as U+FFFD.
uint32_t next_scalar(std::string_view text, size_t& at);

// 0 for combining marks, 2 for wide East Asian characters and emoji, else 1.
unsigned scalar_width(uint32_t scalar);

// The text with tabs as four spaces and control characters as U+FFFD.
std::string printable(std::string_view text);

// Columns that `printable(text)` takes.
size_t text_width(std::string_view text);

}  // namespace framewalk
