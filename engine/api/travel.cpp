#include "api/travel.h"

namespace framewalk::api {

using timeline::Step;

namespace {

bool is_wanted(const view::TimelineMark& mark, const Command& c) { return !c.has_mark || mark.kind == c.mark; }

std::optional<Step> next_mark(const Command& c, Step here, const view::TimelineSummary& summary) {
    for (const view::TimelineMark& mark : summary.marks)
        if (mark.step > here && is_wanted(mark, c)) return mark.step;
    return std::nullopt;
}

std::optional<Step> previous_mark(const Command& c, Step here, const view::TimelineSummary& summary) {
    for (size_t i = summary.marks.size(); i-- > 0;)
        if (summary.marks[i].step < here && is_wanted(summary.marks[i], c)) return summary.marks[i].step;
    return std::nullopt;
}

}  // namespace

bool leads_back(CommandKind kind) {
    return kind == CommandKind::Back || kind == CommandKind::OverBack || kind == CommandKind::OutBack ||
           kind == CommandKind::BackToLine || kind == CommandKind::PreviousMark;
}

std::optional<Step> target_of(const Command& c, view::ProgramRun& run, Step here, const view::TimelineSummary& summary) {
    timeline::Timeline& time = run.timeline();
    switch (c.kind) {
        case CommandKind::First: return Step(0);
        case CommandKind::Back: return here > 0 ? std::optional<Step>(here - 1) : std::nullopt;
        case CommandKind::Forward: return here < time.last() ? std::optional<Step>(here + 1) : std::nullopt;
        case CommandKind::Last: return time.last();
        case CommandKind::Over: return time.over(here);
        case CommandKind::OverBack: return time.over_back(here);
        case CommandKind::Out: return time.out(here);
        case CommandKind::OutBack: return time.out_back(here);
        case CommandKind::Seek: return c.step;
        case CommandKind::RunToLine: return time.next_arrival(here, c.line);
        case CommandKind::BackToLine: return time.previous_arrival(here, c.line);
        case CommandKind::NextMark: return next_mark(c, here, summary);
        case CommandKind::PreviousMark: return previous_mark(c, here, summary);
        default: return std::nullopt;
    }
}

}  // namespace framewalk::api
