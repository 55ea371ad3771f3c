// How a run ended, as a story with places that can be jumped to.
#pragma once

#include "timeline/timeline.h"
#include "view/build.h"

namespace framewalk::view {

// Of a machine that has ended, without what a timeline adds.
Ending ending_of(Machine& machine);

// The machine must stand at the last step of a complete run. Marks leaked blocks in `view`.
void fill_ending(ViewModel& view, timeline::Timeline& timeline);

}  // namespace framewalk::view
