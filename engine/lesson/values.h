// When are two ways of writing a value the same? Learners and authors may write `->` for `→`, leave
// out spaces, or write out an address.
#pragma once

#include <string>
#include <string_view>

namespace framewalk::lesson {

// "-> (2^30) - 1", "→(2³⁰)-1" and "→ 1073741823" all become "→ (2^30)-1".
std::string normal_value(std::string_view text);
bool same_value(std::string_view a, std::string_view b);
// The same, but for an answer: the arrow of a pointer may be left out.
bool answers_value(std::string_view answer, std::string_view key);
// Equal but for line ends and white space at the ends of lines and of the text.
bool same_output(std::string_view a, std::string_view b);

}  // namespace framewalk::lesson
