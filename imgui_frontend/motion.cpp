#include "imgui_frontend/motion.h"

#include <algorithm>

namespace framewalk::ui {

namespace {

constexpr float fall = 10;  // CSS pixels from above which a new frame comes

template <typename Box>
void slide(Box& box, const std::string& id, const IdTable<Rect>& before, float t, float appear_from) {
    const Rect* stood = before.find(id);
    if (!stood) {
        box.rect.y += appear_from * (1 - t);
        box.opacity = t;
    } else {
        box.rect = mix(*stood, box.rect, t);
    }
}

void slide_columns(RowBox& box, float by) {
    box.address_x += by;
    box.name_x += by;
    box.value_right += by;
}

}  // namespace

// Copies the ids: by the time of the next start the view that was painted is gone.
void Motion::remember(const MemoryLayout& shown) {
    shown_.clear();
    for (const FrameBox& box : shown.frames) shown_.put(box.frame->id, box.rect);
    for (const RowBox& box : shown.rows) shown_.put(box.row->id, box.rect);
    for (const BlockBox& box : shown.blocks) shown_.put(box.block ? box.block->id : std::string_view(), box.rect);
}

void Motion::start(double now) {
    before_ = shown_;
    began_ = now;
    is_moving_ = !before_.empty();
}

float Motion::progress(double now) const {
    if (!is_moving_) return 1;
    const float t = static_cast<float>(std::clamp((now - began_) / duration, 0.0, 1.0));
    return 1 - (1 - t) * (1 - t) * (1 - t);
}

const Rect* Motion::before(const std::string& id) const {
    return before_.find(id);
}

void Motion::apply(MemoryLayout& memory, double now) const {
    const float t = progress(now);
    if (t >= 1) return;
    for (FrameBox& box : memory.frames) {
        const Rect target = box.rect;
        slide(box, box.frame->id, before_, t, -fall);
        box.header = box.header.moved(box.rect.x - target.x, box.rect.y - target.y);
    }
    for (RowBox& box : memory.rows) {
        const float x = box.rect.x;
        slide(box, box.row->id, before_, t, box.kind == BoxKind::stack_row ? -fall : 0);
        slide_columns(box, box.rect.x - x);
    }
    for (BlockBox& box : memory.blocks) {
        const Rect target = box.rect;
        slide(box, box.block ? box.block->id : "", before_, t, 0);
        box.header = box.header.moved(box.rect.x - target.x, box.rect.y - target.y);
    }
}

}  // namespace framewalk::ui
