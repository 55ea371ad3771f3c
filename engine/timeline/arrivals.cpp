#include "timeline/arrivals.h"

namespace framewalk::timeline {

bool ArrivalTracker::see(const Seen& seen, uint32_t line) {
    if (seen.is_new_frame && seen.depth > 0 && stack_.size() >= seen.depth) stack_.resize(seen.depth - 1);
    stack_.resize(seen.depth);
    if (!seen.mark || seen.depth == 0) return false;
    Activation& now = stack_.back();
    bool back_again = seen.mark->kind == mir::MarkKind::Statement && seen.mark->span.lo <= now.lo;
    bool reached = !now.is_known || now.line != line || back_again;
    now = {line, seen.mark->span.lo, true};
    return reached;
}

}  // namespace framewalk::timeline
