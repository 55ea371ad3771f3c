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
    float static_row = 24;           // in a slim column the value stands below the name
    float counts = 0;                // of the boxed world
};

std::uint32_t widest_address(const std::vector<view::Row>& rows) {
    std::uint32_t widest = 0;
    for (const view::Row& row : rows) {
        widest = std::max(widest, columns(row.address_text));
        if (row.is_open) widest = std::max(widest, widest_address(row.children));
    }
    return widest;
}

// Of the stack, in characters.
std::uint32_t widest_address(const view::ViewModel& view) {
    std::uint32_t widest = 0;
    for (const view::Frame& frame : view.frames) widest = std::max(widest, widest_address(frame.rows));
    return widest;
}

Metrics metrics_for(const view::ViewModel& view, bool narrow) {
    Metrics m;
    if (narrow) {
        m = {.row = 28, .header = 20, .frame_gap = 6, .block_header = 20, .block_row = 22,
             .block_gap = 8, .plain_block = 46, .hole = 32, .left = 12, .right = 22, .heading = 30,
             .bottom = 8, .address = 26, .name = 44, .value_inset = 14, .indent = 10, .static_row = 38};
    }
    const bool bytes = view.model == view::AddressModel::Bytes;
    const float widest = static_cast<float>(widest_address(view)) * mono_advance * size_small;
    const float between = bytes ? (narrow ? 16.0f : 18.0f) : m.name - m.address;
    m.address = bytes ? 14 + widest : std::max(m.address, 11 + widest);
    m.name = m.address + between;
    if (view.model != view::AddressModel::Boxed) return m;
    m.name = m.address = narrow ? 14 : 18;   // its variables have no addresses
    m.counts = narrow ? 66 : 84;
    m.right += narrow ? 6 : 24;              // arrows from object to object
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

// One open value: its parts stand in the block by themselves, its type in the block's heading.
bool shows_parts_only(const view::HeapBlock& block) {
    return block.rows.size() == 1 && block.hidden_rows == 0 && block.rows[0].name.empty() &&
           block.rows[0].is_open && !block.rows[0].children.empty();
}

const std::vector<view::Row>& rows_of(const view::HeapBlock& block) {
    return shows_parts_only(block) ? block.rows[0].children : block.rows;
}

// Rows that are not listed.
std::uint32_t hidden_rows(const view::HeapBlock& block) {
    return shows_parts_only(block) ? block.rows[0].hidden_children : block.hidden_rows;
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

    // What stands in the tower, from the top: frames, places of frames left out, headings of threads.
    struct Storey {
        const view::Thread* thread = nullptr;
        const view::Frame* frame = nullptr;
        std::size_t left_out = 0;
        bool is_running = false;
    };
    std::vector<Storey> storeys;

    void plan_stack() {
        if (view.threads.empty()) return plan_frames(nullptr);
        for (std::size_t n = view.threads.size(); n-- > 0;) {
            storeys.push_back({&view.threads[n], nullptr, 0, false});
            plan_frames(&view.threads[n]);
        }
    }

    // Of one thread, or of all.
    void plan_frames(const view::Thread* thread) {
        for (std::size_t n = view.frames.size(); n-- > 0;) {
            const view::Frame& frame = view.frames[n];
            if (thread && frame.thread != thread->number) continue;
            if (is_left_out(n)) {
                leave_out();
                continue;
            }
            const bool runs = n + 1 == view.frames.size() && frame.state != view::FrameState::Waiting;
            storeys.push_back({nullptr, &frame, 0, runs});
        }
    }

    void leave_out() {
        const bool is_first = std::none_of(storeys.begin(), storeys.end(), [](const Storey& s) { return s.left_out > 0; });
        if (storeys.empty() || storeys.back().left_out == 0) storeys.push_back({});
        storeys.back().left_out += 1 + (is_first ? view.hidden_frames : 0);
    }

    float height_of(const Storey& storey) const {
        if (storey.thread) return m.block_header;
        return storey.frame ? frame_height(*storey.frame) : m.row;
    }

    float gap_below(const Storey& storey) const { return storey.thread ? 0 : m.frame_gap; }

    float stack_height() const {
        float height = 0;
        for (const Storey& storey : storeys) height += height_of(storey) + gap_below(storey);
        return std::max(0.0f, height - m.frame_gap);
    }

    void shrink_rows_to_fit(float height) {
        const float smallest = layout.is_narrow ? 24 : 25;
        const float normal = m.row;
        while (m.row > smallest && stack_height() > height) m.row -= 1;
        if (stack_height() > height) m.row = normal - 2;
    }

    void add_stack(float y) {
        for (const Storey& storey : storeys) {
            const Rect rect{layout.stack.x, y, layout.stack.width, height_of(storey)};
            if (storey.thread) layout.threads.push_back({storey.thread, rect});
            else if (storey.frame) add_frame(*storey.frame, y, storey.is_running);
            else layout.more.push_back({rect, std::to_string(storey.left_out) + " more frames"});
            y = rect.bottom() + gap_below(storey);
        }
    }

    void add_frame(const view::Frame& frame, float y, bool is_running) {
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
        const float height = kind == BoxKind::stack_row    ? m.row
                             : kind == BoxKind::static_row ? m.static_row
                                                           : m.block_row;
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
            const float opener = box.is_plain ? 0 : 6;   // its triangle stands clear of the outline
            box.address_x = box.name_x = box.rect.x + (layout.is_narrow ? 8 : 12) + opener + indent;
            box.value_right = box.rect.right() - (layout.is_narrow ? 8 : 12);
        }
    }

    // ------------------------------------------------------------ heap

    float block_height(const view::HeapBlock& block) const {
        if (block.state == view::BlockState::Hole) return m.hole;
        if (is_plain(block)) return m.plain_block;
        const float rows = static_cast<float>(shown_rows(rows_of(block)) + (hidden_rows(block) > 0));
        return m.block_header + rows * m.block_row + 6;
    }

    float add_heap(float y) {
        for (const view::HeapBlock& block : view.heap) y = add_block(block, y) + m.block_gap;
        if (view.hidden_blocks == 0) return y;
        layout.more.push_back({{layout.heap.x, y, layout.heap.width, m.block_row},
                               std::to_string(view.hidden_blocks) + " more blocks"});
        return y + m.block_row + m.block_gap;
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
        for (const view::Row& row : rows_of(block)) y = add_row(row, y, 0, BoxKind::heap_row, {});
        if (hidden_rows(block) > 0)
            layout.more.push_back({{box.rect.x, y, box.rect.width, m.block_row},
                                   std::to_string(hidden_rows(block)) + " more"});
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

    // Where the heap goes on: above its highest byte; in slots, which are numbered downwards, below the last
    // block, where it fills what is left.
    float add_free_space(float y, float bottom) {
        const bool runs = view.timeline && (view.timeline->step_count > 1 || !view.timeline->is_complete);
        if (!runs) return y;
        if (view.meters.heap_span > 0 && view.meters.heap_span >= view.machine.heap.limit) return y;
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
    layout.area = {panel.x, panel.y + m.heading, panel.width, panel.height - m.heading - m.counts};
    layout.stack = {panel.x + m.left + spare / 3, layout.area.y, stack, layout.area.height - m.bottom};
    layout.heap = {layout.stack.right() + gap + spare / 3, layout.area.y, heap,
                   layout.area.height - m.bottom};
    if (m.counts > 0) layout.counts = {layout.stack.x, layout.area.bottom(), layout.heap.right() - layout.stack.x, m.counts};
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
    move_all(layout.threads, by);
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
    if (any || layout.frames.empty()) return scroll;
    const auto runs = std::find_if(layout.frames.begin(), layout.frames.end(), [](const FrameBox& box) { return box.is_running; });
    show(runs == layout.frames.end() ? layout.frames.front().header : runs->header);
    return scroll;
}

}  // namespace

MemoryLayout arrange_memory(const view::ViewModel& view, const Rect& panel, const Options& options) {
    MemoryLayout layout;
    if (panel.empty()) return layout;
    layout.is_narrow = options.narrow || panel.width < narrowest_roomy;
    Builder builder{view, metrics_for(view, layout.is_narrow), layout, {}};
    place_columns(layout, panel, builder.m);
    builder.plan_stack();
    builder.shrink_rows_to_fit(layout.stack.height);

    const float stack_height = builder.stack_height();
    layout.stack.height = std::min(layout.stack.height, std::max(stack_height, composed_height));
    layout.heap.height = std::max(layout.stack.height, 0.0f);
    builder.add_stack(layout.area.y + std::max(0.0f, layout.stack.height - stack_height));
    const bool grows_upwards = view.model == view::AddressModel::Bytes;
    const float first = grows_upwards ? builder.add_free_space(layout.area.y, layout.area.y) : layout.area.y;
    const float used = builder.add_heap(first);
    const float statics = view.statics.empty()
                              ? 0
                              : builder.m.block_header + builder.m.block_gap +
                                    static_cast<float>(shown_rows(view.statics)) * builder.m.static_row;
    const float below =
        grows_upwards ? used : builder.add_free_space(used, layout.heap.bottom() - statics - builder.m.block_gap);
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
