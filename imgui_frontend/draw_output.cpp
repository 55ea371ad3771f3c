// What the program printed, below its text: the last lines, those of this step in the accent.
#include <algorithm>

#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

// "last 5 of 120 lines"; the tables have them all.
std::string left_out(const view::Output& output, std::size_t lines, std::size_t fits) {
    if (lines <= fits && output.dropped_bytes == 0) return "";
    const std::string last = "last " + std::to_string(std::min(lines, fits));
    return output.dropped_bytes > 0 ? last + " lines" : last + " of " + std::to_string(lines) + " lines";
}

}  // namespace

void draw_output(Painter& painter, const Scene& scene) {
    const Rect& area = scene.room.code.output;
    if (area.empty()) return;
    const Theme& theme = scene.theme;
    painter.fill({area.x + 1, area.y, area.width - 2, 1}, theme[Token::line]);
    constexpr float line_height = 20;
    const auto fits = static_cast<std::size_t>(std::max(1.0f, (area.height - 36) / line_height));
    const float left = area.x + 20, width = area.width - 36;
    std::vector<OutputLine> lines = output_lines(scene.view.output, output_columns(area.width));
    painter.text({left, area.y + 22}, "OUTPUT", {Face::sans_bold, size_small}, theme[Token::muted]);
    painter.text({left + width, area.y + 22}, left_out(scene.view.output, lines.size(), fits), {Face::sans, size_small},
                 theme[Token::faint], Align::right);
    if (lines.size() > fits) lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(fits));
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
