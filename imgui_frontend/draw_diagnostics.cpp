// Labels under their place in the program text: red for what is wrong, quiet for the places that
// explain it.
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

Color tone(const Theme& theme, const CodeNote& note) {
    if (!note.is_primary) return theme[Token::depth_0];
    switch (note.kind) {
        case view::DiagnosticKind::Error:
        case view::DiagnosticKind::Unsupported: return theme[Token::bad];
        case view::DiagnosticKind::Warning: return theme[Token::accent];
        case view::DiagnosticKind::Note: return theme[Token::depth_0];
    }
    return theme[Token::bad];
}

// A zigzag under the place that is wrong, a straight line under the others.
void draw_underline(Painter& painter, const CodeNote& note, Color color) {
    const float end = note.mark_x + note.mark_width;
    if (!note.is_primary) {
        painter.line({note.mark_x, note.mark_y}, {end, note.mark_y}, color);
        return;
    }
    bool up = false;
    for (float x = note.mark_x; x < end; x += 3, up = !up) {
        const float from = up ? note.mark_y + 1.5f : note.mark_y - 1, to = up ? note.mark_y - 1 : note.mark_y + 1.5f;
        painter.line({x, from}, {x + 3, to}, color);
    }
}

}  // namespace

void draw_diagnostics(Painter& painter, const Scene& scene) {
    const CodeLayout& code = scene.room.code;
    if (code.notes.empty()) return;
    painter.push_clip(code.area);
    for (const CodeNote& note : code.notes) {
        const Color color = tone(scene.theme, note);
        if (note.mark_width > 0) draw_underline(painter, note, color);
        if (!note.text.empty())
            painter.text_within({note.rect.x, note.baseline}, note.rect.width, note.text,
                                {Face::sans, size_small}, color);
    }
    painter.pop_clip();
}

}  // namespace framewalk::ui
