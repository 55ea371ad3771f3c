// Where do "over", "out" and their likes lead? In a run of any length, without an index.
//
// A call has a number (its serial) that no other call of the run has, and it is on the stack for one
// unbroken stretch of time. So "when was it pushed" and "when is it gone" are found by bisection over
// the keyframes and a short replay.
#include <algorithm>

#include "timeline/arrivals.h"
#include "timeline/index.h"
#include "timeline/moment_finder.h"
#include "timeline/timeline.h"

namespace framewalk::timeline {

namespace {

// Steps of other threads that are passed over, at most; each one back is a jump.
constexpr Step kMostForward = 200'000, kMostBack = 2000;

}  // namespace

std::optional<uint32_t> Timeline::frame_of(uint64_t serial) const {
    for (uint32_t i = frame_count(); i-- > 0;)
        if (machine_->frame(i).serial == serial) return i;
    return std::nullopt;
}

// A frame keeps its place on the stack, so looking there is enough.
bool Timeline::is_active(uint32_t frame_index, uint64_t serial) const {
    return frame_count() > frame_index && machine_->frame(frame_index).serial == serial;
}

std::optional<uint64_t> Timeline::running_frame() const {
    for (uint32_t i = frame_count(); i-- > 0;) {
        FrameInfo frame = machine_->frame(i);
        if (!frame.is_hidden) return frame.serial;
    }
    return std::nullopt;
}

// The first position in (low, high] for which `test` holds. It must hold at `high` and, once it holds,
// go on holding until there. The machine then stands at the result.
template <class Test>
Step Timeline::first_where(Step low, Step high, const Test& test) {
    size_t begin = keyframe_before(tick_of(low)) + 1, end = keyframe_before(tick_of(high)) + 1;
    Step start = low;
    while (begin < end) {                       // keyframes strictly after `low`, up to `high`
        size_t middle = begin + (end - begin) / 2;
        Step step = step_at(keyframes_[middle].tick);
        seek(step);
        if (test()) {
            end = middle;
            high = std::min(high, step);
        } else {
            begin = middle + 1;
            start = std::max(start, step);
        }
    }
    for (Step step = start + 1; step < high; ++step) {
        seek(step);
        if (test()) return step;
    }
    seek(high);
    return high;
}

std::optional<Step> Timeline::out(Step from) {
    seek(from);
    std::optional<uint64_t> serial = running_frame();
    if (!serial || from == last_) return std::nullopt;
    uint32_t index = *frame_of(*serial);
    seek(last_);
    if (is_active(index, *serial)) return last_;
    return first_where(from, last_, [&] { return !is_active(index, *serial); });
}

std::optional<Step> Timeline::over(Step from) {
    seek(from);
    if (from >= last_) return std::nullopt;
    std::optional<uint64_t> serial = running_frame();
    if (!serial) return from + 1;
    uint32_t index = *frame_of(*serial);
    uint64_t thread = machine_->thread_id();
    Step step = from + 1;
    while (true) {
        seek(step);
        if (machine_->thread_id() != thread) {  // others run meanwhile
            if (step == last_ || step - from >= kMostForward) return from + 1;
            ++step;
            continue;
        }
        if (step == last_ || !is_active(index, *serial) || running_frame() == serial) return step;
        // A frame that this one called runs: go on until the outermost such frame is gone.
        uint32_t inner = index + 1;
        uint64_t inner_serial = machine_->frame(inner).serial;
        seek(last_);
        if (is_active(inner, inner_serial)) return last_;
        step = first_where(step, last_, [&] { return !is_active(inner, inner_serial); });
    }
}

std::optional<Step> Timeline::out_back(Step from) {
    seek(from);
    std::optional<uint64_t> serial = running_frame();
    if (!serial || from == 0) return std::nullopt;
    uint32_t index = *frame_of(*serial);
    seek(0);
    if (is_active(index, *serial)) return std::nullopt;     // `main` was not called by the program
    return first_where(0, from, [&] { return is_active(index, *serial); }) - 1;
}

std::optional<Step> Timeline::over_back(Step from) {
    if (from == 0) return std::nullopt;
    seek(from);
    std::optional<uint64_t> serial = running_frame();
    std::optional<uint32_t> index = serial ? frame_of(*serial) : std::nullopt;
    uint64_t thread = machine_->thread_id();
    Step step = from - 1;
    while (step > 0) {
        seek(step);
        if (machine_->thread_id() != thread) {
            if (step == 1 || from - step >= kMostBack) return from - 1;
            --step;
            continue;
        }
        // From the end of the program: behave as `main` would.
        if (!index) {
            serial = frame_count() > 0 ? running_frame() : std::nullopt;
            return step;
        }
        if (!is_active(*index, *serial) || running_frame() == serial) return step;
        uint32_t inner = *index + 1;
        uint64_t inner_serial = machine_->frame(inner).serial;
        seek(0);
        if (is_active(inner, inner_serial)) return 0;
        step = first_where(0, step, [&] { return is_active(inner, inner_serial); }) - 1;
    }
    return 0;
}

// ---------------------------------------------------------------- lines and moments

std::optional<Step> Timeline::next_arrival(Step from, uint32_t line) {
    if (from >= last_) return std::nullopt;
    std::optional<Step> found;
    ArrivalTracker tracker;
    uint64_t left = settings_.search_limit;
    scan(from, last_, false, [&](const Seen& seen) {
        uint32_t here = seen.mark ? line_of(*seen.mark) : 0;
        if (tracker.see(seen, here) && here == line && seen.step > from) found = seen.step;
        return !found && --left > 0;
    });
    return found;
}

std::optional<Step> Timeline::previous_arrival(Step from, uint32_t line) {
    if (from == 0) return std::nullopt;
    // Window by window towards the start. A window begins at a position of unknown past, so what it
    // reports for its first position is checked by beginning the next window there.
    Step high = from;
    uint64_t left = settings_.search_limit;
    while (high > 0 && left > 0) {
        Step low = step_at(keyframes_[keyframe_before(tick_of(high - 1))].tick);
        Step start = low > 0 ? low - 1 : 0;
        std::optional<Step> found;
        ArrivalTracker tracker;
        scan(start, high - 1, false, [&](const Seen& seen) {
            uint32_t here = seen.mark ? line_of(*seen.mark) : 0;
            bool counts = seen.step > start || start == 0;
            if (tracker.see(seen, here) && here == line && counts) found = seen.step;
            return true;
        });
        if (found) return found;
        left -= std::min<uint64_t>(left, high - start);
        high = low;
    }
    return std::nullopt;
}

std::optional<Step> Timeline::find(const Moment& moment) {
    if (moment.kind == MomentKind::Start) return Step(0);
    if (moment.kind == MomentKind::End) return complete_ ? std::optional<Step>(last_) : std::nullopt;
    index();
    MomentFinder finder(moment, *this);
    bool with_events = finder.wants_events();
    if (with_events && index_) return finder.find_happening(*index_);
    uint64_t left = settings_.search_limit;
    scan(0, last_, with_events, [&](const Seen& seen) { return !finder.see(seen) && --left > 0; });
    return finder.result();
}

// ---------------------------------------------------------------- who wrote this?

Written Timeline::last_write(Step at, Address address, uint64_t size) {
    Written out;
    Watch watch;
    watch.low = address;
    watch.high = address + size;
    uint64_t end_tick = tick_of(std::min(at, last_));
    uint64_t left = settings_.search_limit;
    for (size_t k = keyframe_before(end_tick) + 1; k-- > 0 && !out.found;) {
        if (left == 0) {
            out.gave_up = true;
            return out;
        }
        restore(k);
        watch.events.clear();
        here_ = last_ + 1;                        // the machine is on its way: `seek` must restore
        watch_machine_to(end_tick, watch);
        if (!watch.events.empty()) {
            const Event& e = watch.events.back();
            out = {true, false, step_after(e.tick), e.user_pc, e.kind};
        }
        left -= std::min(left, end_tick - keyframes_[k].tick);
        end_tick = keyframes_[k].tick;
    }
    // What was written before `main` began (statics) is there from the start.
    return out;
}

std::vector<Event> Timeline::arguments_of(const std::function<bool(FunctionId)>& wanted) {
    Watch watch;
    watch.arguments_of = wanted;
    if (last_ >= settings_.search_limit) return {};
    restore(0);
    here_ = last_ + 1;
    watch_machine_to(tick_of(last_), watch);
    return std::move(watch.events);
}

}  // namespace framewalk::timeline
