// Finds where a value that is gone at some point was moved to, walking backwards from its use.
//
//   1  let t = s;          // found: moved here
//   2  println!("{s}");    // from here
#pragma once

#include <vector>

#include "mir/move_paths.h"

namespace framewalk::rust {

struct MoveSite {
    mir::MoveOutId move;
    bool earlier_iteration = false;   // only reached by going round a loop
};

// Moves of `path` or of what contains it that reach `use` without a new value in between. Empty: it was
// never given a value.
std::vector<MoveSite> find_moves(const mir::Body& body, const mir::Graph& graph,
                                 const mir::MovePaths& paths, mir::Location use,
                                 mir::MovePathId path);

}  // namespace framewalk::rust
