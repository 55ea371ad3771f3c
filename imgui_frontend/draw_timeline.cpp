// Depth over time: past bars at half strength, the current one full, the future faint; marks below.
#include <algorithm>

#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

void draw_glyph(Painter& painter, const Theme& theme, const TimelineGlyph& glyph) {
    const Point at = glyph.at;
    constexpr float s = 4.5f;
    switch (glyph.mark->kind) {
        case view::TimelineMarkKind::Alloc:
            painter.triangle({at.x, at.y - s}, {at.x + s, at.y + s * 0.75f}, {at.x - s, at.y + s * 0.75f}, theme[Token::heap]);
            return;
        case view::TimelineMarkKind::Free:
            painter.triangle({at.x, at.y + s}, {at.x - s, at.y - s * 0.75f}, {at.x + s, at.y - s * 0.75f}, theme[Token::bad]);
            return;
        case view::TimelineMarkKind::Checkpoint:
            painter.diamond(at, s + 1, theme[Token::accent]);
            return;
        case view::TimelineMarkKind::Output:
            painter.fill({at.x - 4, at.y - 3, 8, 2}, theme[Token::muted]);
            painter.fill({at.x - 4, at.y + 1, 5, 2}, theme[Token::muted]);
            return;
        case view::TimelineMarkKind::Panic:
        case view::TimelineMarkKind::Fault:
            draw_fault_mark(painter, theme, at, 12);
            return;
    }
}

float strength(const TimelineBar& bar) { return bar.is_current ? 1.0f : bar.is_past ? 0.42f : 0.22f; }

void draw_playhead(Painter& painter, const Scene& scene) {
    const TimelineLayout& timeline = scene.room.timeline;
    const bool bad = ended_badly(scene.view);
    const Color color = scene.theme[bad ? Token::bad : Token::accent];
    const float x = timeline.playhead_x, bottom = timeline.bars.bottom() + 4;
    const float top = std::max(timeline.bars.y - 8, timeline.area.y + 1);
    painter.fill({x - 1, top, 2, bottom - top}, color);
    if (bad) draw_fault_mark(painter, scene.theme, {x, bottom}, 14);
    else painter.circle({x, bottom}, 6, color);
}

}  // namespace

bool ended_badly(const view::ViewModel& view) {
    switch (view.ending.kind) {
        case view::EndingKind::None:
        case view::EndingKind::Ok:
        case view::EndingKind::CompileError: return false;
        case view::EndingKind::Panic:
        case view::EndingKind::StackOverflow:
        case view::EndingKind::UndefinedBehaviour:
        case view::EndingKind::Unsupported:
        case view::EndingKind::Budget:
        case view::EndingKind::InternalError: return true;
    }
    return true;
}

void draw_fault_mark(Painter& painter, const Theme& theme, Point center, float size) {
    painter.diamond(center, size / 2 + 1, theme[Token::bad]);
    const Color sign = theme[Token::background];
    painter.fill({center.x - 0.75f, center.y - size * 0.28f, 1.5f, size * 0.34f}, sign);
    painter.fill({center.x - 0.75f, center.y + size * 0.16f, 1.5f, 1.5f}, sign);
}

void draw_timeline(Painter& painter, const Scene& scene) {
    const TimelineLayout& timeline = scene.room.timeline;
    if (timeline.area.empty()) return;
    const Theme& theme = scene.theme;
    painter.fill({timeline.area.x, timeline.area.y, timeline.area.width, 1}, theme[Token::line]);
    if (timeline.steps == 0) return;
    for (const TimelineBar& bar : timeline.items) {
        const bool over = scene.hover.kind == HitKind::timeline && scene.hover.number >= bar.first &&
                          scene.hover.number < bar.first + bar.count;
        const float alpha = over && !bar.is_current ? strength(bar) + 0.2f : strength(bar);
        painter.fill(bar.rect, theme.depth(bar.depth).faded(alpha), bar.rect.width > 6 ? 2 : 0);
    }
    const bool marked = ended_badly(scene.view);  // the playhead carries the mark then
    for (const TimelineGlyph& glyph : timeline.glyphs)
        if (!marked || glyph.mark->step != scene.view.position.step) draw_glyph(painter, theme, glyph);
    draw_playhead(painter, scene);
}

}  // namespace framewalk::ui
