#include "view/summary.h"

#include <algorithm>

#include "timeline/index.h"

namespace framewalk::view {

namespace {

using timeline::Step;

constexpr uint32_t kMostBins = 512;
constexpr size_t kMostMarks = 512;

uint16_t short_depth(uint32_t depth) { return static_cast<uint16_t>(std::min<uint32_t>(depth, UINT16_MAX)); }

void add_depth(TimelineBin& bin, uint32_t depth, bool is_first) {
    bin.depth = is_first ? short_depth(depth) : std::max(bin.depth, short_depth(depth));
    bin.min_depth = is_first ? short_depth(depth) : std::min(bin.min_depth, short_depth(depth));
}

void bin_index(const timeline::Index& index, TimelineSummary& out) {
    uint32_t per_bin = (out.step_count + kMostBins - 1) / kMostBins;
    uint32_t depth = 0;
    for (Step step = 0; step < out.step_count; ++step) {
        depth = step == 0 ? index.depth(0) : index.next_depth(step, depth);
        bool is_first = step % per_bin == 0;
        if (is_first) out.bins.push_back({step, std::min(per_bin, out.step_count - step), 1, 1});
        add_depth(out.bins.back(), depth, is_first);
    }
}

// Without an index the depth is known where the keyframes are: a sketch of the run.
void bin_keyframes(timeline::Timeline& timeline, TimelineSummary& out) {
    const auto& keyframes = timeline.keyframes();
    size_t per_bin = (keyframes.size() + kMostBins - 1) / kMostBins;
    for (size_t i = 0; i < keyframes.size(); ++i) {
        Step first = timeline::Timeline::step_at(keyframes[i].tick);
        Step end = i + 1 < keyframes.size() ? timeline::Timeline::step_at(keyframes[i + 1].tick) : out.step_count;
        bool is_first = i % per_bin == 0;
        if (is_first) out.bins.push_back({first, 0, 1, 1});
        out.bins.back().count += end - first;
        add_depth(out.bins.back(), keyframes[i].depth, is_first);
    }
}

std::string bytes_text(uint64_t size) { return std::to_string(size) + (size == 1 ? " byte" : " bytes"); }

void mark_happenings(const timeline::Index& index, TimelineSummary& out) {
    for (const timeline::Happening& h : index.happenings()) {
        TimelineMark mark;
        mark.step = h.step;
        switch (h.kind) {
            case EventKind::Alloc:
                mark.kind = TimelineMarkKind::Alloc;
                mark.label = "allocates " + bytes_text(h.size);
                break;
            case EventKind::Free:
                mark.kind = TimelineMarkKind::Free;
                mark.label = "frees " + bytes_text(h.size);
                break;
            default:
                mark.kind = TimelineMarkKind::Output;
                mark.label = "prints";
                break;
        }
        bool again = !out.marks.empty() && out.marks.back().step == mark.step && out.marks.back().kind == mark.kind &&
                     mark.kind == TimelineMarkKind::Output;
        if (!again) out.marks.push_back(std::move(mark));
    }
}

void mark_ending(timeline::Timeline& timeline, TimelineSummary& out) {
    TimelineMark mark;
    mark.step = timeline.last();
    switch (timeline.ending()) {
        case Stop::Panicked:
        case Stop::Aborted:
            mark.kind = TimelineMarkKind::Panic;
            mark.label = "panics";
            break;
        case Stop::StackOverflow:
            mark.kind = TimelineMarkKind::Fault;
            mark.label = "the stack overflows";
            break;
        case Stop::Fault:
            mark.kind = TimelineMarkKind::Fault;
            mark.label = "undefined behaviour";
            break;
        default: return;
    }
    out.marks.push_back(std::move(mark));
}

void thin_marks(std::vector<TimelineMark>& marks) {
    while (marks.size() > kMostMarks) {
        std::vector<TimelineMark> kept;
        for (size_t i = 0; i < marks.size(); ++i)
            if (i % 2 == 0 || i + 1 == marks.size()) kept.push_back(std::move(marks[i]));
        marks = std::move(kept);
    }
}

}  // namespace

TimelineSummary summarize(timeline::Timeline& timeline) {
    TimelineSummary out;
    out.step_count = timeline.last() + 1;
    out.is_complete = timeline.is_complete();
    if (const timeline::Index* index = timeline.index()) {
        bin_index(*index, out);
        mark_happenings(*index, out);
    } else {
        bin_keyframes(timeline, out);
    }
    if (out.is_complete) mark_ending(timeline, out);
    thin_marks(out.marks);
    for (const TimelineBin& bin : out.bins) out.max_depth = std::max(out.max_depth, bin.depth);
    return out;
}

}  // namespace framewalk::view
