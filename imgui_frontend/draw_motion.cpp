// What is only there while a motion runs: a popped frame that fades where it stood, a moved value on its
// way from its old owner to the new one.
#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

void draw_popped(Painter& painter, const Scene& scene, const Motion& motion, float t) {
    for (const view::PoppedFrame& popped : scene.view.popped) {
        const Rect* stood = motion.before(popped.id);
        if (!stood) continue;
        const Color tone = scene.theme.depth(popped.depth);
        const Rect leaving = stood->moved(0, -8 * t);
        painter.set_opacity(1 - t);
        painter.outline(leaving, tone, 1, radius_small + 1);
        painter.fill({leaving.x, leaving.y, 5, leaving.height}, tone, 2);
        painter.text({leaving.x + 16, leaving.y + 17}, popped.function, {Face::mono_bold, size_code}, tone);
        painter.set_opacity(1);
    }
}

const RowBox* box_of(const MemoryLayout& memory, const std::string& id) {
    for (const RowBox& box : memory.rows)
        if (box.row->id == id) return &box;
    return nullptr;
}

void draw_moved(Painter& painter, const Scene& scene, float t) {
    for (const RowBox& from : scene.room.memory.rows) {
        const view::Row& row = *from.row;
        if (row.state != view::CellState::Moved || !row.changed || row.moved_to_id.empty()) continue;
        const RowBox* to = box_of(scene.room.memory, row.moved_to_id);
        if (!to) continue;
        const Style style{Face::mono_bold, size_value};
        const Point at{mix(from.value_right, to->value_right, t),
                       mix(painter.baseline(from.rect, style), painter.baseline(to->rect, style), t)};
        painter.text_within(at, from.rect.width * 0.6f, with_superscripts(row.value), style,
                            scene.theme[Token::accent], Align::right);
    }
}

}  // namespace

void draw_motion(Painter& painter, const Scene& scene, const Motion& motion, double now) {
    if (!motion.is_running(now) || scene.room.memory.area.empty()) return;
    const float t = motion.progress(now);
    painter.push_clip(scene.room.memory.area);
    draw_popped(painter, scene, motion, t);
    draw_moved(painter, scene, t);
    painter.pop_clip();
}

}  // namespace framewalk::ui
