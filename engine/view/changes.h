// What one step did, by comparing the pictures before and after it.
#pragma once

#include <string>
#include <vector>

#include "view/build.h"

namespace framewalk::view {

// Marks in `now` what differs from `before`: rows and blocks that are new, changed, just freed; says
// which frames are gone, and where values that were moved out went.
void mark_changes(const MemoryView& before, MemoryView& now, std::vector<PoppedFrame>& popped);

// Every row, parts included.
void for_each_row(MemoryView& memory, const std::function<void(Row&)>& visit);
void for_each_row(const MemoryView& memory, const std::function<void(const Row&)>& visit);

// A row as people say it: "x", "x in foo" when the frame does not run, "p.x" for a part.
std::string spoken_name(const MemoryView& memory, const std::string& row_id);

// "a in main" with the marks of code: "`a` in `main`".
std::string marked(const std::string& name);

// One short sentence for each change that `mark_changes` found.
std::vector<std::string> describe_changes(const MemoryView& now,
                                          const std::vector<PoppedFrame>& popped);

}  // namespace framewalk::view
