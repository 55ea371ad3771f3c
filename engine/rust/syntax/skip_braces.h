// Passing over code without reading it.
//
//     fn f() { g("}") } fn h()
//              ^      ^ find_closing_brace
#pragma once

#include <string_view>

namespace framewalk::rust {

// Where the `}` stands that closes the `{` before `from`; braces in strings, characters and comments do
// not count. `text.size()` if there is none. For code that is known to be right: nothing is reported.
size_t find_closing_brace(std::string_view text, size_t from);

}  // namespace framewalk::rust
