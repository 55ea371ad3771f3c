// Tidies a body for lowering: what only analyses look at goes, and so do needless blocks.
//
//   bb0: goto bb1   bb1: false edge bb2 (or bb9)   bb2: x = 1; return    ->    bb0: x = 1; return
#pragma once

#include "mir/body.h"

namespace framewalk::mir {

// The first of its steps: also before drops are elaborated, since an arm that is never reached moves nothing.
void remove_what_only_analyses_need(Body& body);

// Fake reads, fake borrows and Nops go; FalseEdge becomes Goto; jumps to empty blocks are shortened;
// blocks with one way in and one way out are joined; unreachable blocks go and the rest are renumbered.
void simplify(Body& body);

}  // namespace framewalk::mir
