// Call depth over time: one bar a step (or a bin of steps), marks below, the playhead.
#include <algorithm>
#include <map>
#include <vector>

#include "base/sort_stably.h"
#include "imgui_frontend/arrange/room.h"

namespace framewalk::ui {

namespace {

constexpr float padding_x = 20, marks_height = 22;

float x_of_step(const TimelineLayout& timeline, float step) {
    return timeline.bars.x + timeline.bars.width * step / static_cast<float>(timeline.steps);
}

constexpr float apart = 12;       // of two marks of one step
constexpr std::size_t most_together = 5;

bool must_be_seen(view::TimelineMarkKind kind) {
    return kind == view::TimelineMarkKind::Checkpoint || kind == view::TimelineMarkKind::Panic ||
           kind == view::TimelineMarkKind::Fault;
}

// The marks of one step, side by side; of very many the first few.
void add_together(TimelineLayout& layout, std::vector<const view::TimelineMark*> marks) {
    std::stable_partition(marks.begin(), marks.end(), [](const view::TimelineMark* mark) { return must_be_seen(mark->kind); });
    if (marks.size() > most_together) marks.resize(most_together);
    sort_stably(marks.begin(), marks.end(), [](const view::TimelineMark* a, const view::TimelineMark* b) { return a < b; });
    const float width = apart * static_cast<float>(marks.size() - 1);
    const float middle = x_of_step(layout, static_cast<float>(marks[0]->step) + 0.5f);
    float x = std::clamp(middle - width / 2, layout.bars.x, std::max(layout.bars.x, layout.bars.right() - width));
    for (const view::TimelineMark* mark : marks) {
        layout.glyphs.push_back({mark, {x, layout.bars.bottom() + marks_height - 6}});
        x += apart;
    }
}

// Where marks stand too close to be told apart, some are left out.
void thin_out(std::vector<TimelineGlyph>& glyphs) {
    constexpr float closest = 7;
    sort_stably(glyphs.begin(), glyphs.end(), [](const TimelineGlyph& a, const TimelineGlyph& b) { return a.at.x < b.at.x; });
    std::vector<TimelineGlyph> kept;
    for (const TimelineGlyph& glyph : glyphs) {
        const bool collides = !kept.empty() && glyph.at.x - kept.back().at.x < closest;
        if (collides && !must_be_seen(glyph.mark->kind)) continue;
        if (collides && !must_be_seen(kept.back().mark->kind)) kept.pop_back();
        kept.push_back(glyph);
    }
    glyphs = std::move(kept);
}

void add_glyphs(TimelineLayout& layout, const std::vector<view::TimelineMark>& marks) {
    std::map<std::uint32_t, std::vector<const view::TimelineMark*>> by_step;
    for (const view::TimelineMark& mark : marks) by_step[mark.step].push_back(&mark);
    for (auto& [step, together] : by_step) add_together(layout, std::move(together));
    thin_out(layout.glyphs);
}

}  // namespace

TimelineLayout arrange_timeline(const view::ViewModel& view, const Rect& panel) {
    TimelineLayout layout;
    layout.area = panel;
    if (!view.timeline || panel.empty() || view.timeline->step_count == 0) return layout;
    const view::TimelineSummary& summary = *view.timeline;
    layout.steps = summary.step_count;
    const float padding = panel.width < 480 ? 12 : padding_x;
    const float top = panel.height > 60 ? 14 : 4;
    layout.bars = {panel.x + padding, panel.y + top, panel.width - 2 * padding,
                   panel.height - top - marks_height - 4};

    if (summary.step_count == 1 && !summary.is_complete) {   // the first picture: how long the run is comes with the next
        layout.playhead_x = layout.bars.x;
        return layout;
    }
    const float deepest = static_cast<float>(std::max<std::uint16_t>(summary.max_depth, 3));
    const float gap = layout.bars.width / static_cast<float>(summary.bins.size() + 1) > 6 ? 2 : 0;
    for (const view::TimelineBin& bin : summary.bins) {
        TimelineBar bar;
        bar.first = bin.first;
        bar.count = bin.count;
        bar.depth = bin.depth > 0 ? bin.depth - 1u : 0;
        const float height = std::max(3.0f, layout.bars.height * static_cast<float>(bin.depth) / deepest);
        const float left = x_of_step(layout, static_cast<float>(bin.first));
        const float right = x_of_step(layout, static_cast<float>(bin.first + bin.count));
        bar.rect = {left, layout.bars.bottom() - height, std::max(1.0f, right - left - gap), height};
        bar.is_current = view.position.step >= bin.first && view.position.step < bin.first + bin.count;
        bar.is_past = view.position.step >= bin.first + bin.count;
        layout.items.push_back(bar);
    }
    add_glyphs(layout, summary.marks);
    layout.playhead_x = x_of_step(layout, static_cast<float>(view.position.step) + 0.5f);
    return layout;
}

std::uint32_t step_at(const TimelineLayout& timeline, float x) {
    if (timeline.steps == 0 || timeline.bars.width <= 0) return 0;
    const float part = (x - timeline.bars.x) / timeline.bars.width;
    const float step = part * static_cast<float>(timeline.steps);
    return static_cast<std::uint32_t>(
        std::clamp(step, 0.0f, static_cast<float>(timeline.steps - 1)));
}

}  // namespace framewalk::ui
