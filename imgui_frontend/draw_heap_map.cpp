// The heap's map: every state has a pattern of its own, so that none is told by colour alone.
#include <string>

#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

constexpr float label_room = 30;

std::string label_of(const view::ViewModel& view, const view::MapPiece& piece) {
    const std::string size = std::to_string(piece.size);
    const view::HeapBlock* block = view::find_block(view, piece.id);
    switch (piece.state) {
        case view::MapState::Header:
        case view::MapState::Lost: return "";
        case view::MapState::Free: return size;
        case view::MapState::InUse:
        case view::MapState::JustAllocated:
        case view::MapState::Leaked:
        case view::MapState::JustFreed: return block && !block->type.empty() ? block->type : size;
    }
    return size;
}

// Lines from top to bottom, anchored to the strip.
void draw_stripes(Painter& painter, const Rect& rect, Color color, float apart) {
    for (float x = rect.x + apart / 2; x < rect.right(); x += apart) painter.fill({x, rect.y, 1, rect.height}, color);
}

void draw_dots(Painter& painter, const Rect& rect, Color color) {
    for (float y = rect.y + 5; y < rect.bottom() - 2; y += 6) painter.dotted_line({rect.x + 2, y}, {rect.right() - 1, y}, color);
}

void draw_live(Painter& painter, const Rect& rect, Color tone, bool is_double) {
    painter.fill(rect, tone.faded(0.22f), 2);
    painter.outline(rect, tone, 1, 2);
    if (is_double && rect.width > 8) painter.outline(rect.inset(3), tone, 1, 1);
}

void draw_state(Painter& painter, const Theme& theme, const Rect& rect, view::MapState state) {
    switch (state) {
        case view::MapState::InUse: return draw_live(painter, rect, theme[Token::heap], false);
        case view::MapState::JustAllocated: {
            painter.fill(rect, theme[Token::accent_strong], 2);
            painter.outline(rect, theme[Token::accent], 2, 2);
            const Point top{rect.middle_x(), rect.bottom() - 9};
            if (rect.width > 12) painter.triangle(top, {top.x + 4, top.y + 6}, {top.x - 4, top.y + 6}, theme[Token::accent]);
            return;
        }
        case view::MapState::Leaked: return draw_live(painter, rect, theme[Token::bad], true);
        case view::MapState::Free: return painter.hatch(rect, theme[Token::hatch]);
        case view::MapState::JustFreed:
            painter.hatch(rect, theme[Token::bad].faded(0.55f));
            if (rect.width > 4) painter.dashed_outline(rect, theme[Token::bad], 1.5f, 2);
            return;
        case view::MapState::Header:
            painter.fill(rect, theme[Token::faint].faded(0.28f));
            return draw_stripes(painter, rect, theme[Token::faint].faded(0.6f), 4);
        case view::MapState::Lost: return draw_dots(painter, rect, theme[Token::faint]);
    }
}

// Full up to the part that is in use.
void draw_many(Painter& painter, const Theme& theme, const MapBox& box) {
    const float height = box.rect.height * box.used;
    painter.fill({box.rect.x, box.rect.bottom() - height, box.rect.width, height}, theme[Token::heap].faded(0.7f));
}

void draw_box(Painter& painter, const Scene& scene, const MapBox& box, bool has_bytes) {
    if (box.is_many) return draw_many(painter, scene.theme, box);
    const Rect gapped = box.rect.width > 6 ? Rect{box.rect.x + 0.5f, box.rect.y, box.rect.width - 1, box.rect.height} : box.rect;
    draw_state(painter, scene.theme, gapped, box.piece->state);
    if (has_bytes || box.rect.width < label_room) return;
    const std::string label = label_of(scene.view, *box.piece);
    const Style style{Face::mono, size_small};
    if (label.empty()) return;
    const float width = std::min(painter.text_width(label, style), box.rect.width - 8);
    const Rect plate{box.rect.middle_x() - width / 2 - 3, box.rect.middle_y() - 8, width + 6, 16};
    if (box.piece->state == view::MapState::Free || box.piece->state == view::MapState::JustFreed)
        painter.fill(plate, scene.theme[Token::background], 3);
    painter.text_within({box.rect.middle_x(), painter.baseline(box.rect, style)}, box.rect.width - 8, label, style,
                        scene.theme[Token::text], Align::center);
}

void draw_byte(Painter& painter, const Scene& scene, const MapByteBox& box) {
    static const char digits[] = "0123456789abcdef";
    const std::uint8_t value = box.byte->value;
    const bool is_known = box.byte->is_init || box.byte->is_header;
    const std::string text = is_known ? std::string{digits[value >> 4], digits[value & 15]} : "??";
    const Style style{Face::mono, size_small};
    painter.fill({box.rect.x, box.rect.y, 1, box.rect.height}, scene.theme[Token::line]);
    const Rect plate{box.rect.middle_x() - 9, box.rect.middle_y() - 8, 18, 16};
    painter.fill(plate, scene.theme[Token::background].faded(0.85f), 3);
    painter.text({box.rect.middle_x(), painter.baseline(box.rect, style)}, text, style,
                 scene.theme[is_known ? Token::text : Token::faint], Align::center);
}

void draw_number(Painter& painter, const Theme& theme, const MapNumber& number, bool is_next) {
    const Color tone = theme[is_next ? Token::accent : Token::muted];
    const Style style{Face::sans_bold, size_small};
    painter.circle(number.at, 8.5f, tone);
    if (!number.is_chosen) painter.circle(number.at, 7.5f, theme[Token::background]);
    const Rect box{number.at.x - 8, number.at.y - 8, 16, 16};
    painter.text({number.at.x, painter.baseline(box, style)}, std::to_string(number.number), style,
                 number.is_chosen ? theme[is_next ? Token::on_accent : Token::background] : tone, Align::center);
}

void draw_arc(Painter& painter, const Theme& theme, const MapArc& arc) {
    const Color tone = theme[Token::muted];
    const Point tip{arc.curve.end.x, arc.curve.end.y - 4};
    painter.curve(arc.curve, tone, 1.25f);
    painter.triangle(tip, {tip.x + 4, tip.y + 6}, {tip.x - 4, tip.y + 6}, tone);
}

}  // namespace

void draw_heap_map(Painter& painter, const Scene& scene, const HeapMapLayout& layout) {
    if (layout.area.empty()) return;
    const Theme& theme = scene.theme;
    painter.push_clip({layout.area.x - 2, layout.area.y, layout.area.width + 4, layout.area.height});
    painter.fill(layout.strip, theme[Token::panel]);
    for (const MapBox& box : layout.boxes) draw_box(painter, scene, box, !layout.bytes.empty());
    for (const MapByteBox& box : layout.bytes) draw_byte(painter, scene, box);
    painter.outline(layout.strip, theme[Token::line]);
    if (layout.is_next && layout.chosen.width > 0) painter.outline(layout.chosen, theme[Token::accent], 2, 2);
    if (layout.selected.width > 0) painter.outline(layout.selected.inset(-1), theme[Token::text], 2, 2);
    for (const MapArc& arc : layout.arcs) draw_arc(painter, theme, arc);
    for (const MapNumber& number : layout.numbers)
        if (!number.is_chosen) draw_number(painter, theme, number, layout.is_next);
    for (const MapNumber& number : layout.numbers)
        if (number.is_chosen) draw_number(painter, theme, number, layout.is_next);
    painter.pop_clip();
}

}  // namespace framewalk::ui
