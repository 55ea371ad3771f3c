// A whole run at a glance: call depth over time, and marks for what happened.
#pragma once

#include "timeline/timeline.h"
#include "view/view_model.h"

namespace framewalk::view {

TimelineSummary summarize(timeline::Timeline& timeline);

}  // namespace framewalk::view
