// Where everything of one view stands on the canvas, before anything is painted.
//
//   Room room = arrange_room(view, panels, options);
//   room.memory.rows[3].rect;       // the rectangle of one row of the memory table
//   hit_test(room, {640, 212});     // what is there
//
// Pure: view model and panel rectangles in, rectangles out; no toolkit, no state, so tests call it.
// The page decides where the three panels are (its style sheet does the layout, wide or narrow).
// Pointers into the view model stay valid as long as that view does.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "imgui_frontend/arrange/geometry.h"
#include "view/view_model.h"

namespace framewalk::ui {

struct Panels {
    Rect code, memory, timeline;
    Rect heap_map = {};           // empty where it is not shown
};

// What the learner has chosen or scrolled; lengths in CSS pixels.
struct Options {
    bool narrow = false;          // one column: tighter rows, heap as a strip
    float code_scroll = 0;
    float memory_scroll = 0;
    bool code_follows = true;     // the code scrolls to the current line by itself
    bool memory_follows = true;   // the stack scrolls to the running frame by itself
};

// ---------------------------------------------------------------- code

// A run of text on one screen line, all of one class. `column` counts characters from the text's left.
struct CodePiece {
    std::uint32_t column = 0;
    std::string_view text;
    view::TokenClass kind = view::TokenClass::Plain;
};
struct CodeRow {
    std::uint32_t number = 0;     // of the source line; 0: a continuation of the one above
    Rect rect;
    float text_x = 0, baseline = 0;
    std::vector<CodePiece> pieces;
    bool is_current = false;      // runs next
    bool just_ran = false;
    bool is_waiting = false;      // an outer frame stands here
    bool has_ending = false;      // the run ended badly here
    std::uint32_t line = 0;       // the source line it belongs to
};
// A label under a place in the code: what is wrong, or why.
struct CodeNote {
    Rect rect;                    // of its text
    float baseline = 0;
    std::string text;             // without the marks of code
    float mark_x = 0, mark_width = 0, mark_y = 0;  // the underline; width 0: none
    bool is_primary = true;
    view::DiagnosticKind kind = view::DiagnosticKind::Error;
};
struct CodeLayout {
    Rect area;                    // what the text may fill
    Rect output;                  // below it; empty when nothing was printed
    float content_height = 0, scroll = 0, line_height = 22, number_right = 0, text_x = 0;
    std::vector<CodeRow> rows;
    std::vector<CodeNote> notes;
};
CodeLayout arrange_code(const view::ViewModel& view, const Rect& panel, const Options& options);
// The character at a point, both from 1; line 0: there is none.
struct TextPlace {
    std::uint32_t line = 0, column = 0;
};
TextPlace text_place(const view::CodeText& code, const CodeLayout& layout, Point at);

// ---------------------------------------------------------------- output

struct OutputLine {
    std::string text;
    view::Stream stream = view::Stream::Stdout;
    bool is_new = false;
};
// How many characters fit side by side into an output part of this width.
std::size_t output_columns(float width);
// What was printed, line by line; longer lines are folded, after a blank where there is one.
std::vector<OutputLine> output_lines(const view::Output& output, std::size_t columns);
// The last `count` of them.
std::vector<OutputLine> last_output_lines(const view::Output& output, std::size_t count,
                                          std::size_t columns);

// ---------------------------------------------------------------- memory

enum class BoxKind : std::uint8_t { stack_row, heap_row, static_row };

struct RowBox {
    const view::Row* row = nullptr;
    Rect rect;
    BoxKind kind = BoxKind::stack_row;
    std::uint32_t depth = 0;      // of its frame: chooses the colour
    std::uint32_t level = 0;      // 0: a binding; 1: a part of it; …
    float address_x = 0, name_x = 0, value_right = 0;
    bool address_is_right_aligned = false;
    bool is_running = false;      // in the frame that runs
    bool is_plain = false;        // a heap value alone in its block: large, flush left
    float opacity = 1;
};
// The heading of one thread's frames, where there are several threads.
struct ThreadBox {
    const view::Thread* thread = nullptr;
    Rect rect;
};
struct FrameBox {
    const view::Frame* frame = nullptr;
    Rect rect, header;
    std::uint32_t depth = 0;
    bool is_running = false;
    float opacity = 1;
};
struct BlockBox {
    const view::HeapBlock* block = nullptr;  // null: the free space below the last block
    Rect rect, header;
    float opacity = 1;
};
// A line that says that something is not shown: "and 12 more".
struct MoreBox {
    Rect rect;
    std::string text;
};
struct MemoryLayout {
    Rect area;                    // what scrolls
    Rect stack, heap;             // columns, with their headings above
    Rect counts;                  // below them, in the boxed world: how much it allocates; else empty
    float content_height = 0, scroll = 0;
    std::vector<ThreadBox> threads;
    std::vector<FrameBox> frames; // newest first, as drawn from the top; thread by thread, main lowest
    std::vector<RowBox> rows;
    std::vector<BlockBox> blocks;
    std::vector<MoreBox> more;
    bool is_narrow = false;
};
MemoryLayout arrange_memory(const view::ViewModel& view, const Rect& panel, const Options& options);

// ---------------------------------------------------------------- arrows

struct ArrowPath {
    const view::Arrow* arrow = nullptr;
    Curve curve;
    Point tip;                    // where the head points
    float head_x = 1, head_y = 0; // its direction
    std::uint32_t depth = 0;      // of the frame it starts in
    bool to_heap = false;
    float opacity = 1;
};
// From the boxes as they stand now, also in the middle of a motion.
std::vector<ArrowPath> arrange_arrows(const view::ViewModel& view, const MemoryLayout& memory);

// ---------------------------------------------------------------- timeline

struct TimelineBar {
    Rect rect;
    std::uint32_t first = 0, count = 1, depth = 0;
    bool is_current = false, is_past = false;
};
struct TimelineGlyph {
    const view::TimelineMark* mark = nullptr;
    Point at;
};
struct TimelineLayout {
    Rect area, bars;              // bars: the part that is scrubbed
    std::vector<TimelineBar> items;
    std::vector<TimelineGlyph> glyphs;
    float playhead_x = 0;
    std::uint32_t steps = 0;
};
TimelineLayout arrange_timeline(const view::ViewModel& view, const Rect& panel);
std::uint32_t step_at(const TimelineLayout& timeline, float x);

// ---------------------------------------------------------------- the whole

struct Room {
    CodeLayout code;
    MemoryLayout memory;
    std::vector<ArrowPath> arrows;
    TimelineLayout timeline;
};
Room arrange_room(const view::ViewModel& view, const Panels& panels, const Options& options);

enum class HitKind : std::uint8_t { none, row, block, line, timeline, mark };
struct Hit {
    HitKind kind = HitKind::none;
    std::string id;               // row or block
    std::uint32_t number = 0;     // line, or step
    bool on_value = false;        // of a row: its right half, where a pointer stands
    bool operator==(const Hit&) const = default;
};
Hit hit_test(const Room& room, Point at);

}  // namespace framewalk::ui
