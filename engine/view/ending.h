// How a run ended, as a story with places that can be jumped to.
#pragma once

#include "timeline/timeline.h"
#include "view/build.h"

namespace framewalk::view {

// Of a machine that has ended, without what a timeline adds.
Ending ending_of(Machine& machine);

// The machine must stand at the last step of a complete run.
void fill_ending(ViewModel& view, timeline::Timeline& timeline);

// After this ending nothing runs that could still free a block.
bool can_leak(Stop stop);
// Marks the blocks that are still allocated.
void mark_leaks(ViewModel& view, const std::vector<Leak>& leaks);

}  // namespace framewalk::view
