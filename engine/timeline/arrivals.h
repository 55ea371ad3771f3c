// When does the program "reach a line"? Several positions may stand on one line (two statements, the
// drops at its brace); they count as one visit, until control comes back to it.
//
//   ArrivalTracker tracker;
//   bool reached = tracker.see(seen, line);      // for every position in order
#pragma once

#include <vector>

#include "timeline/timeline.h"

namespace framewalk::timeline {

// Fed with positions in order, from the first one on, or from one at which nothing is known yet.
class ArrivalTracker {
public:
    // Is the line reached with this position, by the running frame?
    bool see(const Seen& seen, uint32_t line);

private:
    struct Activation {
        uint32_t line = 0;       // of its last position; 0: unknown
        uint32_t lo = 0;         // where its text begins
        bool is_known = false;
    };
    std::vector<Activation> stack_;
};

}  // namespace framewalk::timeline
