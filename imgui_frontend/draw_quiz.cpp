// What a question asks to be picked is invited here: lines or rows get a dashed outline under the
// pointer, and the answer given so far keeps its mark. The question itself is the page's.
#include <cstdlib>

#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

Color tone_of(const Theme& theme, view::VerdictKind verdict) {
    switch (verdict) {
        case view::VerdictKind::None:
        case view::VerdictKind::Unsupported: return theme[Token::accent];
        case view::VerdictKind::Correct: return theme[Token::good];
        case view::VerdictKind::Partly:
        case view::VerdictKind::Wrong: return theme[Token::bad];
    }
    return theme[Token::accent];
}

void draw_line_choice(Painter& painter, const Scene& scene, const view::CheckpointView& question) {
    const auto chosen = static_cast<std::uint32_t>(std::atoi(question.response_text.c_str()));
    painter.push_clip(scene.room.code.area);
    for (const CodeRow& row : scene.room.code.rows) {
        const Rect frame = row.rect.inset(6, 1);
        if (row.line == chosen && chosen != 0)
            painter.outline(frame, tone_of(scene.theme, question.verdict), 1.5f, radius_small);
        else if (scene.hover.kind == HitKind::line && scene.hover.number == row.line)
            painter.dashed_outline(frame, scene.theme[Token::accent], 1, radius_small);
    }
    painter.pop_clip();
}

void draw_row_choice(Painter& painter, const Scene& scene, const view::CheckpointView& question) {
    painter.push_clip(scene.room.memory.area);
    for (const RowBox& box : scene.room.memory.rows) {
        const Rect frame = box.rect.inset(5, 1);
        if (box.row->id == question.response_text)
            painter.outline(frame, tone_of(scene.theme, question.verdict), 1.5f, radius_small);
        else if (scene.hover.kind == HitKind::row && scene.hover.id == box.row->id)
            painter.dashed_outline(frame, scene.theme[Token::accent], 1, radius_small);
    }
    painter.pop_clip();
}

}  // namespace

void draw_quiz(Painter& painter, const Scene& scene) {
    if (!scene.view.lesson.has_checkpoint) return;
    const view::CheckpointView& question = scene.view.lesson.checkpoint;
    if (question.kind == view::CheckpointKind::PickLine) draw_line_choice(painter, scene, question);
    if (question.kind == view::CheckpointKind::PickRow) draw_row_choice(painter, scene, question);
}

}  // namespace framewalk::ui
