#include "imgui_frontend/arrange/room.h"

#include <cmath>

#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/theme.h"

namespace framewalk::ui {

namespace {

bool is_near(Point a, Point b, float distance) {
    return std::fabs(a.x - b.x) <= distance && std::fabs(a.y - b.y) <= distance;
}

Hit hit_timeline(const TimelineLayout& timeline, Point at) {
    for (const TimelineGlyph& glyph : timeline.glyphs)
        if (is_near(glyph.at, at, 8)) return {HitKind::mark, "", glyph.mark->step, false};
    if (at.x < timeline.bars.x - 8 || at.x > timeline.bars.right() + 8) return {};
    return {HitKind::timeline, "", step_at(timeline, at.x), false};
}

Hit hit_memory(const MemoryLayout& memory, Point at) {
    if (!memory.area.contains(at)) return {};
    for (const RowBox& box : memory.rows)
        if (box.rect.contains(at))
            return {HitKind::row, box.row->id, 0, at.x > box.rect.middle_x()};
    for (const BlockBox& box : memory.blocks)
        if (box.block && box.rect.contains(at)) return {HitKind::block, box.block->id, 0, false};
    return {};
}

Hit hit_code(const CodeLayout& code, Point at) {
    if (!code.area.contains(at)) return {};
    for (const CodeRow& row : code.rows)
        if (row.rect.contains(at)) return {HitKind::line, "", row.line, false};
    return {};
}

}  // namespace

TextPlace text_place(const view::CodeText& code, const CodeLayout& layout, Point at) {
    const float advance = mono_advance * size_code;
    for (const CodeRow& row : layout.rows) {
        if (!layout.area.contains(at) || !row.rect.contains(at) || row.line > code.lines.size()) continue;
        for (const CodePiece& piece : row.pieces) {
            const float from = row.text_x + advance * static_cast<float>(piece.column);
            if (at.x < from || at.x >= from + mono_width(piece.text, size_code)) continue;
            const std::string_view line = code.lines[row.line - 1].text;
            const std::string_view before = line.substr(0, static_cast<std::size_t>(piece.text.data() - line.data()));
            return {row.line, columns(before) + static_cast<std::uint32_t>((at.x - from) / advance) + 1};
        }
    }
    return {};
}

Room arrange_room(const view::ViewModel& view, const Panels& panels, const Options& options) {
    Room room;
    room.code = arrange_code(view, panels.code, options);
    room.memory = arrange_memory(view, panels.memory, options);
    room.arrows = arrange_arrows(view, room.memory);
    room.timeline = arrange_timeline(view, panels.timeline);
    return room;
}

Hit hit_test(const Room& room, Point at) {
    if (room.timeline.area.contains(at)) return hit_timeline(room.timeline, at);
    if (Hit hit = hit_memory(room.memory, at); hit.kind != HitKind::none) return hit;
    return hit_code(room.code, at);
}

}  // namespace framewalk::ui
