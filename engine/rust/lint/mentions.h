// What a body names that must be there before it can run, wherever in it that stands and whether it is reached or not.
#pragma once

#include <vector>

#include "mir/body.h"

namespace framewalk::rust {

struct Mentions {
    std::vector<mir::Constant> constants;   // constant items and inline consts
    std::vector<Ty> callables;              // types of function items and closures
    std::vector<DefId> promoted;            // statics that hold what was borrowed; their own bodies name further things
};

Mentions mentions_of(const mir::Body& body, const Types& types);

}  // namespace framewalk::rust
