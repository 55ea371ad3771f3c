// The stack as a tower of frames, newest on top; the heap beside it, highest address on top; statics
// below the heap.
//
//     STACK                 HEAP
//     ┌ baz ─────────┐      ┌ (2^30)-1 ┐
//     │ 12  g    100 │      │ 20       │
//     ├ main ────────┤      └──────────┘
#include <algorithm>
#include <cmath>

#include "imgui_frontend/arrange/room.h"
#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/theme.h"

namespace framewalk::ui {

namespace {

// More frames than this are not drawn one by one: the newest and the oldest stand for them.
constexpr std::size_t most_frames = 48, newest_kept = 36, oldest_kept = 8;

// Sizes that depend on how much room there is.
struct Metrics {
    float row = 30, header = 22, frame_gap = 9;
    float block_header = 24, block_row = 24, block_gap = 12, plain_block = 52, hole = 44;
    float left = 26, right = 30, heading = 40, bottom = 16;
    float address = 46, name = 70, value_inset = 18, indent = 14;
};

Metrics metrics_for(const view::ViewModel& view, bool narrow) {
    Metrics m;
    if (narrow) {
        m = {.row = 28, .header = 20, .frame_gap = 6, .block_header = 20, .block_row = 22,
             .block_gap = 8, .plain_block = 46, .hole = 32, .left = 12, .right = 16, .heading = 30,
             .bottom = 8, .address = 26, .name = 44, .value_inset = 14, .indent = 10};
    }
    if (view.model == view::AddressModel::Bytes) {
        std::uint32_t widest = 4;
        for (const view::Frame& frame : view.frames)
            for (const view::Row& row : frame.rows) widest = std::max(widest, columns(row.address_text));
        m.address = 14 + static_cast<float>(widest) * mono_advance * size_small;
        m.name = m.address + (narrow ? 8 : 18);
    }
    return m;
}

std::size_t shown_rows(const std::vector<view::Row>& rows) {
    std::size_t count = 0;
    for (const view::Row& row : rows) {
        ++count;
        if (row.is_open) count += shown_rows(row.children) + (row.hidden_children > 0);
    }
    return count;
}

// A block with one value that has no parts is drawn large.
bool is_plain(const view::HeapBlock& block) {
    return block.rows.size() == 1 && block.hidden_rows == 0 && block.rows[0].name.empty() &&
           !(block.rows[0].is_open && !block.rows[0].children.empty());
}

struct Builder {
    const view::ViewModel& view;
    Metrics m;
    MemoryLayout& layout;

    // ------------------------------------------------------------ stack

    bool is_folded() const { return view.frames.size() > most_frames; }
    // Frames are numbered from the oldest; the middle ones of a deep stack are left out.
    bool is_left_out(std::size_t n) const {
        return is_folded() && n >= oldest_kept && n + newest_kept < view.frames.size();
    }

    float frame_height(const view::Frame& frame) const {
        const float rows = static_cast<float>(shown_rows(frame.rows));
        return m.header + (rows > 0 ? rows * m.row : 4) + 2;
    }

    float stack_height() const {
        float height = 0;
        for (std::size_t n = 0; n < view.frames.size(); ++n)
            if (!is_left_out(n)) height += frame_height(view.frames[n]) + m.frame_gap;
        if (is_folded()) height += m.row + m.frame_gap;
        return std::max(0.0f, height - m.frame_gap);
    }

    void shrink_rows_to_fit(float height) {
        const float smallest = layout.is_narrow ? 24 : 25;
        const float normal = m.row;
        while (m.row > smallest && stack_height() > height) m.row -= 1;
        if (stack_height() > height) m.row = normal - 2;
    }

    void add_stack(float y) {
        for (std::size_t n = view.frames.size(); n-- > 0;) {
            if (is_left_out(n)) {
                y = add_left_out(y);
                n = oldest_kept;
                continue;
            }
            y = add_frame(view.frames[n], y, n + 1 == view.frames.size()) + m.frame_gap;
        }
    }

    float add_left_out(float y) {
        const std::size_t count = view.frames.size() - newest_kept - oldest_kept + view.hidden_frames;
        layout.more.push_back({{layout.stack.x, y, layout.stack.width, m.row},
                               std::to_string(count) + " more frames"});
        return y + m.row + m.frame_gap;
    }

    float add_frame(const view::Frame& frame, float y, bool is_running) {
        FrameBox box;
        box.frame = &frame;
        box.depth = frame.depth;
        box.is_running = is_running;
        box.rect = {layout.stack.x, y, layout.stack.width, frame_height(frame)};
        box.header = {box.rect.x, y, box.rect.width, m.header};
        layout.frames.push_back(box);
        y += m.header;
        for (std::size_t n = frame.rows.size(); n-- > 0;)
            y = add_row(frame.rows[n], y, 0, BoxKind::stack_row, box);
        return box.rect.bottom();
    }

    // Parts stand below their whole, in their own order.
    float add_row(const view::Row& row, float y, std::uint32_t level, BoxKind kind,
                  const FrameBox& frame) {
        RowBox box;
        box.row = &row;
        box.kind = kind;
        box.depth = frame.depth;
        box.level = level;
        box.is_running = frame.is_running;
        const Rect& column = kind == BoxKind::stack_row ? layout.stack : layout.heap;
        const float height = kind == BoxKind::stack_row ? m.row : m.block_row;
        box.rect = {column.x, y, column.width, height};
        place_columns(box);
        layout.rows.push_back(box);
        y += height;
        if (!row.is_open) return y;
        for (const view::Row& child : row.children) y = add_row(child, y, level + 1, kind, frame);
        if (row.hidden_children > 0) {
            layout.more.push_back({{box.name_x, y, box.rect.right() - box.name_x, height},
                                   std::to_string(row.hidden_children) + " more"});
            y += height;
        }
        return y;
    }

    void place_columns(RowBox& box) const {
        const float indent = m.indent * static_cast<float>(box.level);
        if (box.kind == BoxKind::stack_row) {
            box.address_is_right_aligned = true;
            box.address_x = box.rect.x + m.address;
            box.name_x = box.rect.x + m.name + indent;
            box.value_right = box.rect.right() - m.value_inset;
        } else {
            box.address_x = box.name_x = box.rect.x + (layout.is_narrow ? 8 : 12) + indent;
            box.value_right = box.rect.right() - (layout.is_narrow ? 8 : 12);
        }
    }

    // ------------------------------------------------------------ heap

    float block_height(const view::HeapBlock& block) const {
        if (block.state == view::BlockState::Hole) return m.hole;
        if (is_plain(block)) return m.plain_block;
        const float rows = static_cast<float>(shown_rows(block.rows) + (block.hidden_rows > 0));
        return m.block_header + rows * m.block_row + 6;
    }

    float add_heap(float y) {
        for (const view::HeapBlock& block : view.heap) y = add_block(block, y) + m.block_gap;
        return y;
    }

    float add_block(const view::HeapBlock& block, float y) {
        BlockBox box;
        box.block = &block;
        box.rect = {layout.heap.x, y, layout.heap.width, block_height(block)};
        box.header = {box.rect.x, y, box.rect.width, m.block_header + 4};
        layout.blocks.push_back(box);
        if (is_plain(block)) {
            add_plain_row(block.rows[0], box.rect);
            return box.rect.bottom();
        }
        y += m.block_header;
        for (const view::Row& row : block.rows) y = add_row(row, y, 0, BoxKind::heap_row, {});
        if (block.hidden_rows > 0)
            layout.more.push_back({{box.rect.x, y, box.rect.width, m.block_row},
                                   std::to_string(block.hidden_rows) + " more"});
        return box.rect.bottom();
    }

    void add_plain_row(const view::Row& row, const Rect& block) {
        RowBox box;
        box.row = &row;
        box.kind = BoxKind::heap_row;
        box.is_plain = true;
        const float top = layout.is_narrow ? 19 : 22;
        box.rect = {block.x, block.y + top, block.width, block.height - top};
        place_columns(box);
        layout.rows.push_back(box);
    }

    // The free space below the last block: it shows that the heap goes on, so it fills what is left.
    float add_free_space(float y, float bottom) {
        if (view.position.at_end && view.heap.empty()) return y;
        const float height = std::clamp(bottom - y, m.hole, layout.is_narrow ? 72.0f : 120.0f);
        BlockBox box;
        box.rect = {layout.heap.x, y, layout.heap.width, height};
        layout.blocks.push_back(box);
        return y + height + m.block_gap;
    }

    float add_statics(float y) {
        if (view.statics.empty()) return y;
        layout.more.push_back({{layout.heap.x, y, layout.heap.width, m.block_header}, "STATIC"});
        y += m.block_header;
        for (const view::Row& row : view.statics) y = add_row(row, y, 0, BoxKind::static_row, {});
        return y + m.block_gap;
    }
};

void place_columns(MemoryLayout& layout, const Rect& panel, const Metrics& m) {
    const float width = panel.width - m.left - m.right;
    const bool narrow = layout.is_narrow;
    const float heap = std::clamp(width * 0.242f, narrow ? 84.0f : 112.0f, 260.0f);
    const float gap = narrow ? 38 : std::clamp(width * 0.226f, 56.0f, 150.0f);
    const float stack = std::min(width - heap - gap, 520.0f);
    const float spare = std::max(0.0f, width - heap - gap - stack);
    layout.area = {panel.x, panel.y + m.heading, panel.width, panel.height - m.heading};
    layout.stack = {panel.x + m.left + spare / 3, layout.area.y, stack, layout.area.height - m.bottom};
    layout.heap = {layout.stack.right() + gap + spare / 3, layout.area.y, heap,
                   layout.area.height - m.bottom};
}

// On a tall screen the tower stands no lower than this, so that stack and heap stay one picture.
constexpr float composed_height = 600;

// Below this width rows and blocks are tight, as on a phone.
constexpr float narrowest_roomy = 440;

template <typename Boxes>
void move_all(Boxes& boxes, float by) {
    for (auto& box : boxes) box.rect.y += by;
}

void move_down(MemoryLayout& layout, float by) {
    for (FrameBox& frame : layout.frames) frame.header.y += by;
    for (BlockBox& block : layout.blocks) block.header.y += by;
    move_all(layout.frames, by);
    move_all(layout.rows, by);
    move_all(layout.blocks, by);
    move_all(layout.more, by);
}

// Shows what this step changed; the running frame, which is on top, comes first.
float follow(const MemoryLayout& layout, float scroll) {
    const float visible = layout.area.height;
    auto show = [&](const Rect& rect) {
        const float top = rect.y - layout.area.y - 8, bottom = rect.bottom() - layout.area.y + 8;
        scroll = std::min(std::max(scroll, bottom - visible), top);
    };
    for (const RowBox& box : layout.rows)
        if (box.row->changed) show(box.rect);
    for (const RowBox& box : layout.rows)
        if (box.row->changed && box.is_running) show(box.rect);
    bool any = false;
    for (const RowBox& box : layout.rows) any |= box.row->changed;
    if (!any && !layout.frames.empty()) show(layout.frames.front().header);
    return scroll;
}

}  // namespace

MemoryLayout arrange_memory(const view::ViewModel& view, const Rect& panel, const Options& options) {
    MemoryLayout layout;
    if (panel.empty()) return layout;
    layout.is_narrow = options.narrow || panel.width < narrowest_roomy;
    Builder builder{view, metrics_for(view, layout.is_narrow), layout};
    place_columns(layout, panel, builder.m);
    builder.shrink_rows_to_fit(layout.stack.height);

    const float stack_height = builder.stack_height();
    layout.stack.height = std::min(layout.stack.height, std::max(stack_height, composed_height));
    layout.heap.height = std::max(layout.stack.height, 0.0f);
    builder.add_stack(layout.area.y + std::max(0.0f, layout.stack.height - stack_height));
    const float used = builder.add_heap(layout.area.y) ;
    const float statics = view.statics.empty()
                              ? 0
                              : builder.m.block_header + builder.m.block_gap +
                                    static_cast<float>(shown_rows(view.statics)) * builder.m.block_row;
    const float below = builder.add_free_space(used, layout.heap.bottom() - statics - builder.m.block_gap);
    const float heap_bottom = builder.add_statics(below);

    layout.content_height =
        std::max(stack_height, heap_bottom - builder.m.block_gap - layout.area.y) + builder.m.bottom;
    const float scroll = options.memory_follows ? follow(layout, options.memory_scroll)
                                                : options.memory_scroll;
    const float most = std::max(0.0f, layout.content_height - layout.area.height);
    layout.scroll = std::clamp(scroll, 0.0f, most);
    move_down(layout, -layout.scroll);
    return layout;
}

}  // namespace framewalk::ui
