// The simulated files as a view shows them: content, open handles, and the variable that each handle belongs to.
#pragma once

#include <string>
#include <vector>

#include "view/build.h"

namespace framewalk::view {

// Fills `memory.files`; its rows say who owns which handle, and else the temporaries that have no row.
void build_files(TypeParts& types, MemoryView& memory);
// Marks what differs from before; a handle that was closed, or a file that is gone, stays for this step.
void mark_file_changes(const MemoryView& before, MemoryView& now);
// One sentence for each of those changes.
void describe_files(const MemoryView& now, std::vector<std::string>& out);
// At the end of a run: a handle that is still open is one that nobody closed.
void tell_left_open(ViewModel& view);

}  // namespace framewalk::view
