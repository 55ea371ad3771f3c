#include "timeline/moment_finder.h"

#include "timeline/index.h"

namespace framewalk::timeline {

namespace {

EventKind event_of(MomentKind kind) {
    if (kind == MomentKind::Alloc) return EventKind::Alloc;
    if (kind == MomentKind::Free) return EventKind::Free;
    return EventKind::Output;
}

}  // namespace

bool MomentFinder::wants_events() const {
    return moment_.kind == MomentKind::Alloc || moment_.kind == MomentKind::Free ||
           moment_.kind == MomentKind::Output;
}

// Before: the position from which the step leads; the event is done one position later.
bool MomentFinder::hit(Step step) {
    if (++count_ < moment_.n) return false;
    result_ = moment_.when == When::Before && step > 0 ? step - 1 : step;
    return true;
}

std::optional<Step> MomentFinder::find_happening(const Index& index) {
    for (const Happening& h : index.happenings())
        if (h.kind == event_of(moment_.kind) && hit(h.step)) break;
    return result_;
}

bool MomentFinder::see(const Seen& seen) {
    switch (moment_.kind) {
        case MomentKind::Line: return see_line(seen);
        case MomentKind::Call: return see_call(seen);
        case MomentKind::Return: return see_return(seen);
        case MomentKind::Drop: return see_drop(seen);
        case MomentKind::Alloc:
        case MomentKind::Free:
        case MomentKind::Output: return see_events(seen);
        case MomentKind::Start:
        case MomentKind::End: break;
    }
    return true;
}

// A visit is over at the first position in the same frame or below it that is on another line, or that
// reaches the line anew.
bool MomentFinder::see_line(const Seen& seen) {
    uint32_t line = seen.mark ? timeline_.line_of(*seen.mark) : 0;
    bool reached = tracker_.see(seen, line);
    if (pending_) {
        bool outside = !seen.mark || seen.depth < pending_depth_;
        bool here = seen.depth == pending_depth_ && (line != pending_line_ || reached || seen.is_new_frame);
        if (outside || here) result_ = seen.step;
        return result_.has_value();
    }
    if (!reached || line != moment_.line || ++count_ < moment_.n) return false;
    pending_ = moment_.when == When::After;
    pending_depth_ = seen.depth;
    pending_line_ = line;
    if (!pending_) result_ = seen.step;
    return !pending_;
}

bool MomentFinder::is_named(FunctionId function) const {
    if (!function.valid()) return false;
    Machine& machine = timeline_.machine();
    std::string_view name = machine.program().names().text(machine.function(function).name);
    if (name == moment_.name) return true;
    // `new` also means `Point::new`.
    size_t tail = name.rfind("::");
    return tail != std::string_view::npos && name.substr(tail + 2) == moment_.name;
}

void MomentFinder::follow(const Seen& seen) {
    if (seen.is_new_frame && seen.depth > 0 && stack_.size() >= seen.depth) stack_.resize(seen.depth - 1);
    stack_.resize(seen.depth);
    if (seen.mark && seen.depth > 0) stack_.back() = seen.mark->function;
}

bool MomentFinder::see_call(const Seen& seen) {
    follow(seen);
    return seen.is_new_frame && is_named(stack_.back()) && hit(seen.step);
}

bool MomentFinder::see_return(const Seen& seen) {
    std::vector<FunctionId> before = stack_;
    follow(seen);
    size_t stay = seen.is_new_frame && !stack_.empty() ? stack_.size() - 1 : stack_.size();
    for (size_t i = before.size(); i-- > stay;)
        if (is_named(before[i]) && hit(seen.step)) return true;
    return false;
}

bool MomentFinder::see_drop(const Seen& seen) {
    if (pending_ && seen.depth <= pending_depth_) {
        result_ = seen.step;
        return true;
    }
    if (pending_ || !seen.mark || seen.mark->kind != mir::MarkKind::Drop) return false;
    Machine& machine = timeline_.machine();
    const mir::Body* body = machine.function(seen.mark->function).body;
    if (!body) return false;
    std::string_view name = machine.program().names().text(body->locals[seen.mark->local].name);
    if (name != moment_.name || ++count_ < moment_.n) return false;
    if (moment_.when == When::Before) result_ = seen.step;
    pending_ = true;
    pending_depth_ = seen.depth;
    return result_.has_value();
}

bool MomentFinder::see_events(const Seen& seen) {
    if (!seen.events) return false;
    for (const Event& e : *seen.events)
        if (e.kind == event_of(moment_.kind) && hit(seen.step)) return true;
    return false;
}

}  // namespace framewalk::timeline
