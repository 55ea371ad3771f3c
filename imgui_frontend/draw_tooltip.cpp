// What the pointer is over, in one or two lines: type and size of a row, the label of a mark, the step
// of the timeline. Everything in it is also in the page's tables.
#include <algorithm>
#include <vector>

#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

struct Line {
    std::string text;
    Face face = Face::sans;
};

std::string bytes_text(std::uint64_t size) {
    return std::to_string(size) + (size == 1 ? " byte" : " bytes");
}

std::vector<Line> about_row(const view::Row& row) {
    std::vector<Line> lines;
    const std::string name = row.name.empty() ? row.address_text : row.name;
    lines.push_back({with_superscripts(row.type.empty() ? name : name + ": " + row.type), Face::mono});
    if (columns(row.value) > 18) lines.push_back({row.value, Face::mono});
    std::string more = bytes_text(row.size);
    if (!row.state_text.empty()) more += " · " + row.state_text;
    if (row.is_shadowed) more += " · shadowed";
    lines.push_back({more, Face::sans});
    return lines;
}

std::vector<Line> about_block(const view::HeapBlock& block) {
    if (block.state == view::BlockState::Hole) return {{block.label, Face::sans}};
    std::vector<Line> lines = {{block.type, Face::mono}, {block.label + " · " + bytes_text(block.size), Face::sans}};
    if (block.allocated_line != 0)
        lines.push_back({"allocated in line " + std::to_string(block.allocated_line), Face::sans});
    return lines;
}

std::vector<Line> lines_for(const Scene& scene) {
    switch (scene.hover.kind) {
        case HitKind::none:
        case HitKind::line: return {};
        case HitKind::row:
            if (const view::Row* row = view::find_row(scene.view, scene.hover.id)) return about_row(*row);
            return {};
        case HitKind::block:
            if (const view::HeapBlock* block = view::find_block(scene.view, scene.hover.id))
                return about_block(*block);
            return {};
        case HitKind::timeline:
            return {{"Step " + std::to_string(scene.hover.number + 1), Face::sans}};
        case HitKind::mark:
            for (const TimelineGlyph& glyph : scene.room.timeline.glyphs)
                if (glyph.mark->step == scene.hover.number)
                    return {{glyph.mark->label, Face::sans},
                            {"Step " + std::to_string(scene.hover.number + 1), Face::sans}};
            return {};
    }
    return {};
}

// Beside the pointer, inside the canvas.
Rect place(const Scene& scene, float width, float height) {
    float right = 0, bottom = 0;
    for (const Rect& panel : {scene.panels.code, scene.panels.memory, scene.panels.timeline}) {
        right = std::max(right, panel.right());
        bottom = std::max(bottom, panel.bottom());
    }
    const float x = std::clamp(scene.pointer.x + 14, 4.0f, std::max(4.0f, right - width - 8));
    float y = scene.pointer.y + 18;
    if (y + height > bottom - 4) y = scene.pointer.y - height - 10;
    return {x, y, width, height};
}

}  // namespace

void draw_tooltip(Painter& painter, const Scene& scene) {
    const std::vector<Line> lines = lines_for(scene);
    if (lines.empty()) return;
    constexpr float line_height = 18, most = 320;
    float width = 0;
    for (const Line& line : lines)
        width = std::max(width, painter.text_width(line.text, {line.face, size_small}));
    width = std::min(width, most);
    const Rect box = place(scene, width + 20, line_height * static_cast<float>(lines.size()) + 12);
    const Theme& theme = scene.theme;
    painter.fill(box, theme[Token::panel], 6);
    painter.outline(box, theme[Token::faint], 1, 6);
    float y = box.y + 6 + line_height / 2 + size_small * 0.36f;
    for (std::size_t n = 0; n < lines.size(); ++n, y += line_height)
        painter.text_within({box.x + 10, y}, width + 1, lines[n].text, {lines[n].face, size_small},
                            n == 0 ? theme[Token::text] : theme[Token::muted]);
}

}  // namespace framewalk::ui
