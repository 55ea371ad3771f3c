// What the program printed, below its text: the last lines, those of this step in the accent.
#include <algorithm>

#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

void draw_output(Painter& painter, const Scene& scene) {
    const Rect& area = scene.room.code.output;
    if (area.empty()) return;
    const Theme& theme = scene.theme;
    painter.fill({area.x + 1, area.y, area.width - 2, 1}, theme[Token::line]);
    painter.text({area.x + 20, area.y + 22}, "OUTPUT", {Face::sans_bold, size_small}, theme[Token::muted]);

    constexpr float line_height = 20;
    const auto fits = static_cast<std::size_t>(std::max(1.0f, (area.height - 36) / line_height));
    const float left = area.x + 20, width = area.width - 36;
    const auto wide = static_cast<std::size_t>(std::max(8.0f, width / (mono_advance * size_code)));
    const std::vector<OutputLine> lines = last_output_lines(scene.view.output, fits, wide);
    Rect row{left, area.y + 30, width, line_height};
    for (const OutputLine& line : lines) {
        if (line.is_new) {
            painter.fill(row.inset(-6, 0), theme[Token::accent_fill], radius_small);
        }
        if (line.stream == view::Stream::Stderr)
            painter.fill({row.x - 12, row.y + 3, 2, row.height - 6}, theme[Token::bad]);
        painter.text_within({row.x, painter.baseline(row, {Face::mono, size_code})}, width, line.text,
                            {Face::mono, size_code}, theme[Token::text]);
        row.y += line_height;
    }
}

}  // namespace framewalk::ui
