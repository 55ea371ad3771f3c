// The program text with the line that runs next, the line that just ran, and the lines that outer
// frames wait at.
#include <string>

#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

Color color_of(const Theme& theme, view::TokenClass kind) {
    switch (kind) {
        case view::TokenClass::Plain:
        case view::TokenClass::Punctuation: return theme[Token::text];
        case view::TokenClass::Keyword:
        case view::TokenClass::Lifetime: return theme[Token::code_keyword];
        case view::TokenClass::Type: return theme[Token::code_type];
        case view::TokenClass::Function:
        case view::TokenClass::Macro: return theme[Token::code_function];
        case view::TokenClass::Number: return theme[Token::code_number];
        case view::TokenClass::String: return theme[Token::code_string];
        case view::TokenClass::Comment: return theme[Token::code_comment];
    }
    return theme[Token::text];
}

void draw_background(Painter& painter, const Scene& scene) {
    const Rect& panel = scene.panels.code;
    painter.fill(panel, scene.theme[Token::panel]);
    const Color line = scene.theme[Token::line];
    painter.fill({panel.x, panel.y, 1, panel.height}, line);
    painter.fill({panel.right() - 1, panel.y, 1, panel.height}, line);
}

// The whole row and a bar at its left: accent for "now", red where the run broke.
void draw_highlight(Painter& painter, const Scene& scene, const CodeRow& row) {
    if (row.is_current) {
        const Token tone = row.has_ending ? Token::bad : Token::accent;
        const Color fill = row.has_ending ? scene.theme[Token::bad].faded(0.16f)
                                          : scene.theme[Token::accent_fill];
        painter.fill(row.rect, fill);
        painter.fill({row.rect.x, row.rect.y, 3, row.rect.height}, scene.theme[tone]);
    } else if (row.just_ran) {
        painter.fill(row.rect, scene.theme[Token::text].faded(0.05f));
        painter.fill({row.rect.x, row.rect.y, 3, row.rect.height}, scene.theme[Token::faint]);
    } else if (scene.hover.kind == HitKind::line && scene.hover.number == row.line) {
        painter.fill(row.rect, scene.theme[Token::text].faded(0.04f));
    }
}

void draw_number(Painter& painter, const Scene& scene, const CodeRow& row) {
    if (row.number == 0) return;
    const Color color = row.is_current   ? scene.theme[row.has_ending ? Token::bad : Token::accent]
                        : row.is_waiting ? scene.theme[Token::text]
                                         : scene.theme[Token::faint];
    const Face face = row.is_current ? Face::mono_bold : Face::mono;
    painter.text({scene.room.code.number_right, row.baseline}, std::to_string(row.number),
                 {face, size_small}, color, Align::right);
}

}  // namespace

void draw_code(Painter& painter, const Scene& scene) {
    if (scene.panels.code.empty()) return;
    draw_background(painter, scene);
    const CodeLayout& code = scene.room.code;
    painter.push_clip(code.area);
    const float advance = mono_advance * size_code;
    for (const CodeRow& row : code.rows) {
        if (!row.rect.overlaps(code.area)) continue;
        draw_highlight(painter, scene, row);
        draw_number(painter, scene, row);
        for (const CodePiece& piece : row.pieces)
            painter.text({row.text_x + advance * static_cast<float>(piece.column), row.baseline},
                         piece.text, {Face::mono, size_code}, color_of(scene.theme, piece.kind));
        if (row.has_ending && row.number != 0)
            draw_fault_mark(painter, scene.theme, {row.rect.x + 14, row.rect.middle_y()}, 12);
    }
    painter.pop_clip();
}

}  // namespace framewalk::ui
