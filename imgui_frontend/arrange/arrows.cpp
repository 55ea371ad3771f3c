// Curves from pointers to what they point at. They leave from the right end of the value and stay in
// the lane between stack and heap (or right of the heap), so that they never cross text.
#include <algorithm>
#include <cmath>

#include "imgui_frontend/arrange/id_table.h"
#include "imgui_frontend/arrange/room.h"

namespace framewalk::ui {

namespace {

constexpr float clearance = 2;     // between a box and the arrow that leaves or meets it
constexpr float head_length = 8;

struct Anchor {
    Rect rect;
    bool is_heap = false;
    std::uint32_t depth = 0;
    float opacity = 1;
};

class Anchors {
public:
    explicit Anchors(const MemoryLayout& memory) {
        for (const RowBox& box : memory.rows)
            anchors_.put(box.row->id, {box.rect, box.kind != BoxKind::stack_row, box.depth, box.opacity});
        for (const BlockBox& box : memory.blocks)
            if (box.block) anchors_.put(box.block->id, {box.rect, true, 0, box.opacity});
        // A heap value alone in its block is met at the block's edge.
        for (const BlockBox& box : memory.blocks)
            if (box.block && box.block->rows.size() == 1 && anchors_.find(box.block->rows[0].id))
                blocks_of_rows_.put(box.block->rows[0].id, box.rect);
    }

    // The box of a row; of a part that is not shown, that of the nearest whole.
    const Anchor* find(std::string_view id) const {
        for (;;) {
            if (const Anchor* found = anchors_.find(id)) return found;
            const std::size_t dot = id.rfind('.');
            if (dot == std::string_view::npos) return nullptr;
            id = id.substr(0, dot);
        }
    }

    Rect target_rect(const std::string& id, const Anchor& anchor) const {
        const Rect* block = blocks_of_rows_.find(id);
        return block ? *block : anchor.rect;
    }

private:
    IdTable<Anchor> anchors_;
    IdTable<Rect> blocks_of_rows_;
};

// Both ends on the same side: a loop whose width grows with the distance.
Curve loop(Point from, Point to, float widest) {
    const float distance = std::fabs(to.y - from.y);
    const float bulge = std::min(18 + distance * 0.28f, widest) * 4 / 3;
    const float x = std::max(from.x, to.x) + bulge;
    return {from, {x, from.y}, {x, to.y}, to};
}

// From one column to the other.
Curve across(Point from, Point to) {
    const float reach = (to.x - from.x) * 0.5f;
    return {from, {from.x + reach, from.y}, {to.x - reach, to.y}, to};
}

struct Router {
    const MemoryLayout& memory;
    const Anchors anchors;

    bool route(const view::Arrow& arrow, ArrowPath& path) const {
        const Anchor* from = anchors.find(arrow.from);
        const Anchor* to = anchors.find(arrow.to);
        if (from && !to && arrow.dangling) return stub(*from, arrow, path);
        if (!from || !to) return false;
        path.arrow = &arrow;
        path.depth = from->depth;
        path.to_heap = to->is_heap;
        path.opacity = std::min(from->opacity, to->opacity);
        const Rect target = anchors.target_rect(arrow.to, *to);
        if (!from->is_heap && to->is_heap) stack_to_heap(from->rect, target, path);
        else if (from->is_heap && !to->is_heap) heap_to_stack(from->rect, target, path);
        else same_column(from->rect, target, from->is_heap, path);
        return true;
    }

    // What it pointed to is gone: the arrow ends in nothing, right beside the pointer.
    static bool stub(const Anchor& from, const view::Arrow& arrow, ArrowPath& path) {
        const Rect& box = from.rect;
        path.arrow = &arrow;
        path.depth = from.depth;
        path.opacity = from.opacity;
        path.tip = {box.right() + (from.is_heap ? 16.0f : 30.0f), box.middle_y()};
        path.curve = across({box.right() + clearance, box.middle_y()}, {path.tip.x - head_length, path.tip.y});
        return true;
    }

    void stack_to_heap(const Rect& from, const Rect& to, ArrowPath& path) const {
        path.tip = {to.x - clearance - 2, to.middle_y()};
        path.curve = across({from.right() + clearance, from.middle_y()},
                            {path.tip.x - head_length, path.tip.y});
    }

    void heap_to_stack(const Rect& from, const Rect& to, ArrowPath& path) const {
        path.tip = {to.right() + clearance + 2, to.middle_y()};
        path.head_x = -1;
        path.curve = across({from.x - clearance, from.middle_y()},
                            {path.tip.x + head_length, path.tip.y});
    }

    // A loop on the right side of the column.
    void same_column(const Rect& from, const Rect& to, bool heap, ArrowPath& path) const {
        const float lane = heap ? memory.area.right() - memory.heap.right() - 8
                                : memory.heap.x - memory.stack.right() - 24;
        path.tip = {to.right() + clearance + 2, to.middle_y()};
        path.head_x = -1;
        // A pointer to itself still needs room for its head.
        const float start_y = from == to ? from.middle_y() - 7 : from.middle_y();
        path.curve = loop({from.right() + clearance, start_y},
                          {path.tip.x + head_length, path.tip.y},
                          std::clamp(lane - head_length, 6.0f, 76.0f));
    }
};

}  // namespace

std::vector<ArrowPath> arrange_arrows(const view::ViewModel& view, const MemoryLayout& memory) {
    std::vector<ArrowPath> paths;
    if (view.arrows.empty()) return paths;
    const Router router{memory, Anchors(memory)};
    for (const view::Arrow& arrow : view.arrows) {
        ArrowPath path;
        if (router.route(arrow, path)) paths.push_back(path);
    }
    return paths;
}

}  // namespace framewalk::ui
