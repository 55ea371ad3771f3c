// Finds the position of a moment while positions go by in order.
#pragma once

#include "timeline/arrivals.h"
#include "timeline/timeline.h"

namespace framewalk::timeline {

class MomentFinder {
public:
    MomentFinder(const Moment& moment, Timeline& timeline) : moment_(moment), timeline_(timeline) {}

    // Alloc, Free and Output need to see what each step did.
    bool wants_events() const;
    std::optional<Step> find_happening(const Index& index);
    // The next position; true as soon as the result is known.
    bool see(const Seen& seen);
    std::optional<Step> result() const { return result_; }

private:
    bool see_line(const Seen& seen);
    bool see_call(const Seen& seen);
    bool see_return(const Seen& seen);
    bool see_drop(const Seen& seen);
    bool see_events(const Seen& seen);
    bool hit(Step step);                  // the moment's event is done at `step`
    void follow(const Seen& seen);        // keeps `stack_` up to date
    bool is_named(FunctionId function) const;

    Moment moment_;
    Timeline& timeline_;
    ArrivalTracker tracker_;
    std::vector<FunctionId> stack_;       // functions of the frames outside the library
    uint32_t count_ = 0;
    bool pending_ = false;                // the n-th one has begun; waiting for it to be done
    uint32_t pending_depth_ = 0;
    uint32_t pending_line_ = 0;
    std::optional<Step> result_;
};

}  // namespace framewalk::timeline
