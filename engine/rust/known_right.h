// Programs that the build has checked.
//
// What only looks for errors lies in the second part of the page's engine (scripts/split-wasm.mjs), and a lesson is
// shown before that has arrived. So the build compiles each lesson's program with all checks and without them
// (`CompileOptions::is_right`), and where both say the same, notes its hash in the first part. Any other text,
// what a learner types above all, is checked. Natively nothing is noted, and everything is checked.
#pragma once

#include <string>
#include <string_view>

namespace framewalk::rust {

bool is_known_right(std::string_view code);

// For the build: compiles `code` twice, and notes it if that found no error and no difference.
void note_if_right(const std::string& code);
// Where the hashes lie, as the build finds them in one instance and writes them into another.
std::string_view known_programs();

}  // namespace framewalk::rust
