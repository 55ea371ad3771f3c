// Reads a body from text much like what `dump` prints, for tests of analyses.
//
//   fn f(_1: String) -> () {
//     let mut _2: String "t";
//     bb0: { _2 = move _1; drop _2 -> bb1 unwind bb2; }
//     …
//   }
//
// A statement's span is its line: lo is the line's number from 1, hi one more. The span of a local is
// the line of its `let`. A field without a type gets it from the facts.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "mir/body.h"
#include "mir/type_facts.h"

namespace framewalk::mir {

using TypeReader = std::function<Ty(std::string_view)>;

// On an error `body` is what was read so far and the result says what was wrong in which line.
std::string parse(std::string_view text, const TypeReader& read_type, TypeFacts& facts,
                  Interner& names, Body& body);

}  // namespace framewalk::mir
