// One row of the memory table: address, name, value, and what state it is in. Every state is told by a
// shape or a word besides its colour.
#include <algorithm>

#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

bool is_pointed_at(const Scene& scene, const std::string& id) {
    return id == scene.focus_id || (scene.hover.kind == HitKind::row && scene.hover.id == id);
}

// What was moved or dropped no longer points anywhere; only a live pointer can dangle.
bool is_dangling(const view::Row& row) {
    if (row.state == view::CellState::Dangling) return true;
    return row.state == view::CellState::Live && row.has_target && row.target.state == view::TargetState::Dangling;
}

bool is_struck(view::CellState state) {
    return state == view::CellState::Moved || state == view::CellState::Dropped ||
           state == view::CellState::Freed;
}

// Dropped and freed rows show what they held; `value` says `??????` then.
const std::string& shown_value(const view::Row& row) {
    return is_struck(row.state) && row.value.rfind("??", 0) == 0 && !row.last_value.empty()
               ? row.last_value
               : row.value;
}

Color value_color(const Scene& scene, const view::Row& row) {
    const Theme& theme = scene.theme;
    if (is_dangling(row)) return theme[Token::bad];
    if (is_struck(row.state)) return theme[Token::muted];
    if (row.state == view::CellState::Uninit) return row.changed ? theme[Token::text] : theme[Token::faint];
    if (row.state == view::CellState::Hidden) return theme[Token::accent];
    if (row.changed) return theme[Token::text];
    if (row.value.rfind("→", 0) != 0) return theme[Token::text];
    return theme[points_to_heap(scene.view, row) ? Token::heap : Token::muted];
}

void draw_ground(Painter& painter, const Scene& scene, const RowBox& box) {
    const view::Row& row = *box.row;
    const Rect inner = box.rect.inset(6, 1.5f);
    if (row.changed) painter.fill(inner, scene.theme[Token::accent_strong], radius_small);
    else if (is_pointed_at(scene, row.id))
        painter.fill(inner, scene.theme[Token::text].faded(0.07f), radius_small);
    if (row.state == view::CellState::Dropped || row.state == view::CellState::Freed) {
        painter.hatch(inner, scene.theme[Token::hatch], radius_small);
        painter.dashed_outline(inner, scene.theme[Token::faint], 1, radius_small);
    }
    if (row.state == view::CellState::Hidden)
        painter.dashed_outline(inner, scene.theme[Token::accent], 1, radius_small);
    if (!row.id.empty() && row.id == scene.view.picked.id)
        painter.outline(inner, scene.theme[Token::accent], 1.5f, radius_small);
}

// Draws the value ending at `right`; returns the x at which it begins.
float draw_value(Painter& painter, const Scene& scene, const RowBox& box, float left, float right) {
    const view::Row& row = *box.row;
    const Style style{row.changed ? Face::mono_bold : Face::mono, size_value};
    const std::string text = with_superscripts(shown_value(row));
    const float width = std::min(painter.text_width(text, style), std::max(right - left, 24.0f));
    const float baseline = painter.baseline(box.rect, style);
    const Color color = value_color(scene, row);
    painter.text_within({right, baseline}, width + 1, text, style, color, Align::right);
    if (row.state == view::CellState::Uninit)
        painter.dotted_line({right - width, baseline + 4}, {right, baseline + 4}, color);
    if (is_struck(row.state) && text.rfind("??", 0) != 0)
        painter.line({right - width - 2, baseline - 5}, {right + 2, baseline - 5}, color, 1);
    return right - width;
}

// The word for the state, left of the value, where there is room for it.
void draw_state_word(Painter& painter, const Scene& scene, const RowBox& box, float left, float right) {
    const view::Row& row = *box.row;
    const Style style{Face::sans, size_small};
    std::string word = is_dangling(row) ? "dangling" : with_superscripts(row.state_text);
    if (row.state == view::CellState::Uninit || word.empty() || right - left < 24) return;
    // "moved to node.next" is "moved" where there is no room to say whereto.
    if (painter.text_width(word, style) > right - left) word = word.substr(0, word.find(' '));
    const Color color = is_dangling(row) ? scene.theme[Token::bad]
                        : row.changed    ? scene.theme[Token::text]
                                         : scene.theme[Token::muted];
    painter.text_within({right, painter.baseline(box.rect, style)}, right - left, word, style, color,
                        Align::right);
}

// A triangle before the name of a value with parts: right when closed, down when open.
void draw_opener(Painter& painter, const Scene& scene, const RowBox& box) {
    if (box.row->children.empty()) return;
    const float x = box.name_x - 12, y = box.rect.middle_y();
    const Color color = scene.theme[Token::muted];
    if (box.row->is_open) painter.triangle({x - 1, y - 2}, {x + 7, y - 2}, {x + 3, y + 4}, color);
    else painter.triangle({x, y - 4}, {x + 6, y}, {x, y + 4}, color);
}

// The colour of the frame that a row belongs to.
Color color_of_frame(const Scene& scene, const std::string& row_id) {
    for (const RowBox& box : scene.room.memory.rows)
        if (box.row->id == row_id)
            return box.kind == BoxKind::stack_row ? scene.theme.depth(box.depth) : scene.theme[Token::heap];
    return scene.theme[Token::muted];
}

void draw_brace(Painter& painter, float x, const Rect& row, Color color) {
    const float top = row.y + 5, height = row.height - 10;
    painter.fill({x, top, 1, height}, color);
    painter.fill({x - 3, top, 3, 1}, color);
    painter.fill({x - 3, top + height - 1, 3, 1}, color);
}

// Loans: a brace at the row's end in the borrower's colour, doubled where the loan is exclusive.
void draw_loans(Painter& painter, const Scene& scene, const RowBox& box) {
    for (const view::Arrow& arrow : scene.view.arrows) {
        if (arrow.to != box.row->id || arrow.dangling) continue;
        const bool exclusive = arrow.kind == view::PointerKind::Mut;
        if (!exclusive && arrow.kind != view::PointerKind::Shared) continue;
        const Color color = color_of_frame(scene, arrow.from);
        draw_brace(painter, box.rect.right() - 6, box.rect, color);
        if (exclusive) draw_brace(painter, box.rect.right() - 9, box.rect, color);
        return;
    }
}

void draw_plain(Painter& painter, const Scene& scene, const RowBox& box) {
    const view::Row& row = *box.row;
    const Style style{row.changed ? Face::mono_bold : Face::mono, 16};
    const std::string text = with_superscripts(shown_value(row));
    const float baseline = box.rect.middle_y() + 3;
    // In a slim block the word "freed" stands in the same line (draw_heap.cpp).
    const bool shares_line = scene.room.memory.is_narrow && row.state != view::CellState::Live;
    const float most = box.rect.width - (shares_line ? 56 : scene.room.memory.is_narrow ? 16 : 24);
    const Rect ground = {box.rect.x + 6, box.rect.y, box.rect.width - 12, box.rect.height - 4};
    if (row.changed) painter.fill(ground, scene.theme[Token::accent_strong], radius_small);
    const Color color = value_color(scene, row);
    painter.text_within({box.name_x, baseline}, most, text, style, color);
    const float width = std::min(most, painter.text_width(text, style));
    if (row.state == view::CellState::Uninit)
        painter.dotted_line({box.name_x, baseline + 4}, {box.name_x + width, baseline + 4}, color);
    if (is_struck(row.state))
        painter.line({box.name_x - 2, baseline - 5}, {box.name_x + width + 2, baseline - 5}, color);
}

}  // namespace

bool points_to_heap(const view::ViewModel& view, const view::Row& row) {
    if (!row.has_target || row.target.id.empty()) return false;
    return row.target.id[0] == 'h' || view::find_block(view, row.target.id) != nullptr;
}

namespace {

// In a slim column: the name above, the value below it.
void draw_on_two_lines(Painter& painter, const Scene& scene, const RowBox& box) {
    draw_ground(painter, scene, box);
    const float half = box.rect.height / 2;
    RowBox lower = box;
    lower.rect = {box.rect.x, box.rect.y + half - 2, box.rect.width, half};
    const Rect upper{box.rect.x, box.rect.y + 2, box.rect.width, half};
    const Style style{Face::mono, size_small};
    const std::string_view name = box.row->name.empty() ? std::string_view(box.row->address_text) : box.row->name;
    draw_opener(painter, scene, box);
    painter.text_within({box.name_x, painter.baseline(upper, style)}, box.value_right - box.name_x, name, style,
                        scene.theme[Token::muted]);
    draw_value(painter, scene, lower, box.name_x, box.value_right);
}

}  // namespace

void draw_row(Painter& painter, const Scene& scene, const RowBox& box) {
    if (box.is_plain) return draw_plain(painter, scene, box);
    if (box.kind == BoxKind::static_row && scene.room.memory.is_narrow) return draw_on_two_lines(painter, scene, box);
    const view::Row& row = *box.row;
    const Theme& theme = scene.theme;
    draw_ground(painter, scene, box);
    const Style small{Face::mono, size_small}, normal{Face::mono, size_value};
    if (box.address_is_right_aligned)
        painter.text({box.address_x, painter.baseline(box.rect, small)}, with_superscripts(row.address_text),
                     small, row.changed ? theme[Token::text] : theme[Token::faint], Align::right);
    draw_opener(painter, scene, box);

    const bool in_heap = box.kind != BoxKind::stack_row;
    const std::string_view name = row.name.empty() && in_heap ? std::string_view(row.address_text) : row.name;
    const bool quiet = !row.in_scope || row.is_shadowed || in_heap;
    const float room = box.value_right - box.name_x;
    const float name_width = std::min(painter.text_width(name, normal), room * 0.6f);
    painter.text_within({box.name_x, painter.baseline(box.rect, normal)}, name_width + 1, name, normal,
                        quiet && !row.changed ? theme[Token::muted] : theme[Token::text]);
    const float left = box.name_x + name_width + 12;
    const float begins = draw_value(painter, scene, box, left, box.value_right);
    draw_state_word(painter, scene, box, left, begins - 10);
    if (!in_heap) draw_loans(painter, scene, box);
}

void draw_more(Painter& painter, const Scene& scene, const MoreBox& box) {
    const Style style{Face::sans, size_small};
    painter.text({box.rect.middle_x(), painter.baseline(box.rect, style)}, box.text, style,
                 scene.theme[Token::muted], Align::center);
}

}  // namespace framewalk::ui
