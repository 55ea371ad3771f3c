// Values that are made, must be used, and are not: the lint `unused_must_use`.
//
//   std::fs::write("a", "b");     the `Result` is thrown away
//   n + 1;                        so is the sum
//
// Of the library's functions nothing is said: which of them are `#[must_use]` is not known here.
#pragma once

#include <vector>

#include "rust/check/items.h"
#include "rust/check/typed.h"

namespace framewalk::rust {

// Where such a value is made, in the order of the statements.
std::vector<Span> unused_results(const typed::Body& body, const Items& items);

}  // namespace framewalk::rust
