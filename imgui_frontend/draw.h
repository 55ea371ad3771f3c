// One function for each panel: takes the arranged room, paints it, changes nothing.
//
//   Scene scene{view, room, theme, hover};
//   draw_stack(painter, scene);
//
// What a click means is decided by hit_test on the same room, never here.
#pragma once

#include <string>

#include "imgui_frontend/arrange/heap_map.h"
#include "imgui_frontend/arrange/room.h"
#include "imgui_frontend/motion.h"
#include "imgui_frontend/painter.h"
#include "imgui_frontend/theme.h"

namespace framewalk::ui {

struct Scene {
    const view::ViewModel& view;
    const Room& room;
    const Theme& theme;
    const Panels& panels;
    const Hit& hover;             // what the pointer is over
    Point pointer;                // where it is
    const std::string& focus_id;  // row or block that the page points at ("freed here"); often empty
};

void draw_code(Painter& painter, const Scene& scene);
void draw_output(Painter& painter, const Scene& scene);
void draw_diagnostics(Painter& painter, const Scene& scene);
void draw_stack(Painter& painter, const Scene& scene);
void draw_heap(Painter& painter, const Scene& scene);
void draw_arrows(Painter& painter, const Scene& scene);
void draw_timeline(Painter& painter, const Scene& scene);
void draw_quiz(Painter& painter, const Scene& scene);
void draw_heap_map(Painter& painter, const Scene& scene, const HeapMapLayout& layout);
void draw_tooltip(Painter& painter, const Scene& scene);

// While a motion runs: frames that were popped fade, values that were moved travel.
void draw_motion(Painter& painter, const Scene& scene, const Motion& motion, double now);

// Only of the boxed world, so that the first download goes without it (scripts/split-wasm.mjs).
namespace boxed {
// Around an object that is garbage, or that a collection has marked or not.
void draw_border(Painter& painter, const Scene& scene, const BlockBox& box);
// How much was allocated, beside what the real run allocated; and how near the next collection is.
void draw_counts(Painter& painter, const Scene& scene);
}  // namespace boxed

// Shared by stack and heap.
void draw_row(Painter& painter, const Scene& scene, const RowBox& box);
void draw_more(Painter& painter, const Scene& scene, const MoreBox& box);
void draw_heading(Painter& painter, const Scene& scene, const Rect& column, std::string_view text,
                  std::string_view count);
// The one mark of a run that ended badly: a diamond with an exclamation mark.
void draw_fault_mark(Painter& painter, const Theme& theme, Point center, float size);

// The text of a pointer that leads to the heap is in the heap's colour, and so are its arrows.
bool points_to_heap(const view::ViewModel& view, const view::Row& row);
bool ended_badly(const view::ViewModel& view);

}  // namespace framewalk::ui
