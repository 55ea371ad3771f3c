// The heap: blocks outlined, what was just freed dashed with its value struck through, holes hatched.
#include <string>

#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

std::string heap_summary(const view::ViewModel& view) {
    const std::uint64_t bytes = view.model == view::AddressModel::Boxed ? view.boxed.bytes : view.meters.heap_live;
    if (bytes == 0) return "";
    return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

void draw_hole(Painter& painter, const Scene& scene, const Rect& rect, std::string_view label) {
    const Theme& theme = scene.theme;
    painter.hatch(rect, theme[Token::hatch], radius);
    painter.dashed_outline(rect, theme[Token::line], 1, radius);
    const Style style{Face::sans, size_small};
    const float width = painter.text_width(label, style);
    const Rect plate{rect.middle_x() - width / 2 - 6, rect.middle_y() - 9, width + 12, 18};
    if (width + 12 < rect.width) painter.fill(plate, theme[Token::background], 4);
    painter.text_within({rect.middle_x(), painter.baseline(rect, style)}, rect.width - 8, label, style,
                        theme[Token::muted], Align::center);
}

void draw_border(Painter& painter, const Scene& scene, const BlockBox& box) {
    const Theme& theme = scene.theme;
    switch (box.block->state) {
        case view::BlockState::Live:
            painter.outline(box.rect, theme[Token::heap], 1.5f, radius);
            break;
        case view::BlockState::JustFreed:
            painter.hatch(box.rect, theme[Token::hatch], radius);
            painter.dashed_outline(box.rect, theme[Token::bad], 1.5f, radius);
            break;
        case view::BlockState::Leaked:
            painter.outline(box.rect, theme[Token::bad], 2, radius);
            painter.outline(box.rect.inset(4), theme[Token::bad], 1, radius - 3);
            break;
        case view::BlockState::Hole: break;
        case view::BlockState::Garbage:
        case view::BlockState::Unmarked:
        case view::BlockState::Marked: return boxed::draw_border(painter, scene, box);
    }
}

// Of the word that says the state.
Token tone_of(view::BlockState state) {
    switch (state) {
        case view::BlockState::Live:
        case view::BlockState::Hole:
        case view::BlockState::Garbage:
        case view::BlockState::Unmarked: return Token::muted;
        case view::BlockState::Marked: return Token::heap;
        case view::BlockState::JustFreed:
        case view::BlockState::Leaked: break;
    }
    return Token::bad;
}

// Address on the left; type and state on the right, as much as fits.
void draw_block_header(Painter& painter, const Scene& scene, const BlockBox& box) {
    const view::HeapBlock& block = *box.block;
    const float inset = scene.room.memory.is_narrow ? 8 : 12;
    const Style address{Face::mono, size_small}, label{Face::sans, size_small};
    const Rect line{box.rect.x, box.rect.y + (scene.room.memory.is_narrow ? 2.0f : 5.0f), box.rect.width, 18};
    const std::string text = with_superscripts(block.address_text);
    painter.text({line.x + inset, painter.baseline(line, address)}, text, address, scene.theme[Token::faint]);
    const float taken = painter.text_width(text, address) + inset + 8;
    const float room = line.width - taken - inset;
    const bool is_told = block.state != view::BlockState::Live;
    const Color tone = scene.theme[tone_of(block.state)];
    if (scene.room.memory.is_narrow) {
        // No room beside the address: what is out of order is said in the value's line.
        const Rect below{box.rect.x, box.rect.bottom() - 27, box.rect.width, 18};
        const std::size_t dot = block.label.rfind("· ");
        const std::string word = dot == std::string::npos ? block.label : block.label.substr(dot + 3);
        const bool is_one_line = box.rect.height < 60;   // of several fields each is struck through
        if (is_told && is_one_line) painter.text({below.right() - inset, painter.baseline(below, label)}, word, label, tone, Align::right);
        return;
    }
    // Where "i32 · live" does not fit, the type must do: a live block is told by its outline. Of others the
    // word that tells them apart stays.
    std::string_view said = block.label;
    const std::size_t dot = said.rfind(" · ");
    if (dot != std::string_view::npos && painter.text_width(said, label) > room)
        said = is_told ? said.substr(dot + std::string_view(" · ").size()) : said.substr(0, dot);
    if (room > 20)
        painter.text_within({line.right() - inset, painter.baseline(line, label)}, room, said, label, tone, Align::right);
}

void draw_block(Painter& painter, const Scene& scene, const BlockBox& box) {
    if (!box.block) return draw_hole(painter, scene, box.rect, "free");
    if (box.block->state == view::BlockState::Hole)
        return draw_hole(painter, scene, box.rect, box.block->label);
    painter.fill(box.rect, scene.theme[Token::raised], radius);
    if (box.block->id == scene.focus_id ||
        (scene.hover.kind == HitKind::block && scene.hover.id == box.block->id))
        painter.fill(box.rect, scene.theme[Token::text].faded(0.05f), radius);
    draw_border(painter, scene, box);
    draw_block_header(painter, scene, box);
    if (box.block->id == scene.view.picked.id)
        painter.outline(box.rect.inset(-3), scene.theme[Token::accent], 1.5f, radius + 2);
}

}  // namespace

void draw_heap(Painter& painter, const Scene& scene) {
    const MemoryLayout& memory = scene.room.memory;
    if (memory.area.empty()) return;
    draw_heading(painter, scene, memory.heap, "HEAP", heap_summary(scene.view));
    painter.push_clip(memory.area);
    for (const BlockBox& box : memory.blocks) {
        if (!box.rect.overlaps(memory.area)) continue;
        painter.set_opacity(box.opacity);
        draw_block(painter, scene, box);
    }
    for (const RowBox& box : memory.rows) {
        if (box.kind == BoxKind::stack_row || !box.rect.overlaps(memory.area)) continue;
        painter.set_opacity(box.opacity);
        draw_row(painter, scene, box);
    }
    painter.set_opacity(1);
    painter.pop_clip();
}

}  // namespace framewalk::ui
