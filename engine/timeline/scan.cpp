// Looking at positions one after the other, from the index or by running through them.
#include <algorithm>

#include "timeline/index.h"
#include "timeline/timeline.h"

namespace framewalk::timeline {

namespace {

// Which frames outside the library exist, by their number in the run; tells whether the running one
// is new at each next position.
class FrameSerials {
public:
    void start(const Machine& machine) {
        serials_.clear();
        for (uint32_t i = 0; i < machine.frame_count(); ++i) {
            FrameInfo frame = machine.frame(i);
            if (!frame.is_hidden) serials_.push_back(frame.serial);
        }
    }
    // At a mark the innermost frame is the learner's own.
    bool advance(const Machine& machine, uint32_t depth) {
        if (depth == 0 || machine.ended()) {
            serials_.resize(std::min<size_t>(serials_.size(), depth));
            return false;
        }
        uint64_t top = machine.frame(machine.frame_count() - 1).serial;
        bool is_new = serials_.size() < depth || serials_[depth - 1] != top;
        serials_.resize(depth);
        serials_[depth - 1] = top;
        return is_new;
    }

private:
    std::vector<uint64_t> serials_;
};

}  // namespace

void Timeline::visit_positions(Step first, Step last, bool with_events, const Visitor& visit) {
    // One position earlier, so that the first one's events and its frame's newness are seen too.
    FrameSerials serials;
    Watch watch;
    watch.heap = watch.output = true;
    if (first > 0) {
        seek(first - 1);
        serials.start(*machine_);
    } else {
        seek(0);
    }
    for (Step step = first; step <= last; ++step) {
        watch.events.clear();
        if (step > 0 && with_events) watch_machine_to(tick_of(step), watch);
        else run_machine_to(tick_of(step));
        here_ = step;
        Seen seen;
        seen.step = step;
        seen.mark = machine_->ended() ? nullptr : machine_->current_mark();
        seen.depth = visible_depth();
        seen.is_new_frame = serials.advance(*machine_, seen.depth);
        seen.events = with_events ? &watch.events : nullptr;
        if (!visit(seen)) return;
    }
}

void Timeline::visit_index(Step first, Step last, const Visitor& visit) {
    Seen seen;
    seen.depth = index_->depth(first);
    for (Step step = first; step <= last; ++step) {
        seen.step = step;
        seen.mark = index_->mark(step);
        if (step > first) seen.depth = index_->next_depth(step, seen.depth);
        seen.is_new_frame = index_->is_new_frame(step);
        if (!visit(seen)) return;
    }
}

void Timeline::scan(Step first, Step last, bool with_events, const Visitor& visit) {
    last = std::min(last, last_);
    if (first > last) return;
    if (index_ && !with_events) visit_index(first, last, visit);
    else visit_positions(first, last, with_events, visit);
}

const Index* Timeline::index() {
    if (index_ || !complete_ || last_ >= settings_.index_limit) return index_.get();
    auto index = std::make_unique<Index>();
    Step back_to = here_;
    bool fits = true;
    visit_positions(0, last_, true, [&](const Seen& seen) { return fits = index->add(seen, *machine_); });
    if (fits) index_ = std::move(index);
    else settings_.index_limit = 0;
    seek(back_to);
    return index_.get();
}

}  // namespace framewalk::timeline
