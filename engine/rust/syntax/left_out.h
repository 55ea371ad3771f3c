// The library's text in two parts.
//
// The page's first download leaves out the bodies that no lesson reads: their letters are `kLeftOut` until the
// second part of the engine puts the text in its place (scripts/split-wasm.mjs). Their line ends stay, behind
// them, so that all other lines keep their numbers. Everywhere else the text is whole from the beginning.
#pragma once

#include <string_view>
#include <vector>

namespace framewalk::rust {

constexpr char kLeftOut = '\1';

// `block`, from `{` to `}` or a whole file, with its text; brings the second part of the engine where it is left out.
std::string_view whole_part(std::string_view block);

// For the build: which parts are passed over, and which of them are read after all. `block` as above.
void note_left_out(std::string_view block);
void start_noting();
std::vector<std::string_view> unread_parts();   // in the order of their addresses

}  // namespace framewalk::rust
