// Arrows: the one that this step made is heavy, those of the running frame are full, the others fade.
// A dangling pointer's arrow is broken and red.
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

bool is_hovered(const Scene& scene, const view::Arrow& arrow) {
    if (scene.hover.kind != HitKind::row && scene.hover.kind != HitKind::block) return false;
    return arrow.from == scene.hover.id || arrow.to == scene.hover.id;
}

void draw_head(Painter& painter, const ArrowPath& path, Color color, float size) {
    const Point tip = path.tip;
    const float x = tip.x - path.head_x * size;
    painter.triangle(tip, {x, tip.y - size * 0.52f}, {x, tip.y + size * 0.52f}, color);
}

void draw_break(Painter& painter, const ArrowPath& path, Color color) {
    const Point end = path.tip;
    painter.line({end.x - 5, end.y - 5}, {end.x + 5, end.y + 5}, color, 2);
    painter.line({end.x - 5, end.y + 5}, {end.x + 5, end.y - 5}, color, 2);
}

void draw_arrow(Painter& painter, const Scene& scene, const ArrowPath& path) {
    const view::Arrow& arrow = *path.arrow;
    const Theme& theme = scene.theme;
    const bool strong = arrow.in_current_frame || is_hovered(scene, arrow);
    const bool heavy = arrow.changed || is_hovered(scene, arrow);
    Color color = path.to_heap ? theme[Token::heap] : theme.depth(path.depth);
    if (arrow.dangling) color = theme[Token::bad];
    if (!strong && !heavy && !arrow.dangling) color = theme[Token::background].mixed(color, 0.66f);
    painter.set_opacity(path.opacity);
    painter.curve(path.curve, color, heavy ? 2.5f : strong ? 2 : 1.5f, arrow.dangling);
    if (arrow.dangling) draw_break(painter, path, color);
    else draw_head(painter, path, color, heavy ? 11 : 9);
    painter.set_opacity(1);
}

}  // namespace

void draw_arrows(Painter& painter, const Scene& scene) {
    if (scene.room.memory.area.empty()) return;
    painter.push_clip(scene.room.memory.area);
    // What matters now is painted last, on top.
    for (const bool now : {false, true})
        for (const ArrowPath& path : scene.room.arrows)
            if ((path.arrow->changed || path.arrow->in_current_frame) == now)
                draw_arrow(painter, scene, path);
    painter.pop_clip();
}

}  // namespace framewalk::ui
