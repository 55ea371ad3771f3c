// The tower of frames. The running frame has its outline at full strength; the others recede.
#include <string>

#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

std::string plural(std::uint64_t count, const char* what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

// Of a very deep stack not every frame is listed; the newest one's slots are the highest.
std::uint64_t slots_in_use(const view::ViewModel& view) {
    const view::Frame& top = view.frames.back();
    if (view.hidden_frames > 0 && view.threads.empty() && !top.rows.empty() && top.rows[0].slot >= 0)
        return static_cast<std::uint64_t>(top.rows[0].slot) + top.slot_count;
    std::uint64_t slots = 0;
    for (const view::Frame& frame : view.frames) slots += frame.slot_count;
    return slots;
}

std::string stack_summary(const view::ViewModel& view, bool narrow) {
    if (view.frames.empty()) return "";
    const std::uint64_t slots = slots_in_use(view);
    const bool bytes = view.model == view::AddressModel::Bytes;
    const char* what = view.model == view::AddressModel::Boxed ? "reference" : "slot";
    const std::string size = bytes ? plural(view.meters.stack_used, "byte") : plural(slots, what);
    return narrow ? size : size + " · " + plural(view.frames.size() + view.hidden_frames, "frame");
}

void draw_frame(Painter& painter, const Scene& scene, const FrameBox& box) {
    const Theme& theme = scene.theme;
    const Color tone = theme.depth(box.depth);
    painter.set_opacity(box.opacity);
    painter.fill(box.rect, theme[Token::raised], radius_small + 1);
    painter.outline(box.rect, box.is_running ? tone : tone.faded(0.62f), box.is_running ? 2 : 1,
                    radius_small + 1);
    painter.fill({box.rect.x, box.rect.y, 5, box.rect.height}, tone, 2);

    const Style name{Face::mono_bold, size_code}, place{Face::sans, size_small};
    const float baseline = painter.baseline({box.header.x, box.header.y + 2, 1, box.header.height}, name);
    const std::string where = box.frame->line != 0 ? "line " + std::to_string(box.frame->line) : "";
    const float right = box.header.right() - (scene.room.memory.is_narrow ? 8 : 12);
    const float taken = painter.text_width(where, place);
    painter.text({right, baseline}, where, place, theme[Token::muted], Align::right);
    painter.text_within({box.header.x + 16, baseline}, right - taken - 8 - box.header.x - 16,
                        box.frame->function, name, tone);
    painter.set_opacity(1);
}

void draw_separator(Painter& painter, const Scene& scene, const RowBox& box) {
    if (box.row->changed) return;
    painter.set_opacity(box.opacity);
    painter.fill({box.rect.x + 12, box.rect.y, box.rect.width - 20, 1}, scene.theme[Token::line]);
}

// "thread 2" and what it does; the one that runs in the accent.
void draw_thread(Painter& painter, const Scene& scene, const ThreadBox& box) {
    const view::Thread& thread = *box.thread;
    const bool runs = thread.state == view::ThreadState::Running;
    std::string does = runs ? "runs" : thread.state == view::ThreadState::Waiting ? "waits" : "ready";
    if (scene.view.model == view::AddressModel::Bytes)
        does = std::to_string(thread.stack_used) + " of " + std::to_string(thread.stack_size) + " bytes · " + does;
    const Style name{Face::sans_bold, size_small}, state{Face::sans, size_small};
    const float y = painter.baseline(box.rect, name);
    const Color tone = scene.theme[runs ? Token::accent : Token::muted];
    if (runs) painter.circle({box.rect.x + 4, box.rect.middle_y()}, 4, tone);
    const float taken = painter.text_width(does, state);
    painter.text({box.rect.right(), y}, does, state, tone, Align::right);
    const std::string words = thread.number == view::kMainThread ? "main thread" : thread.name;
    const float left = box.rect.x + (runs ? 14.0f : 0.0f);
    painter.text_within({left, y}, box.rect.right() - taken - 8 - left, words, name,
                        scene.theme[runs ? Token::text : Token::muted]);
}

bool never_ran(const view::Ending& ending, const view::ViewModel& view) {
    return ending.kind == view::EndingKind::CompileError ||
           (ending.kind == view::EndingKind::Unsupported && !view.diagnostics.empty());
}

void draw_empty(Painter& painter, const Scene& scene) {
    const MemoryLayout& memory = scene.room.memory;
    if (!memory.frames.empty() || !memory.threads.empty()) return;
    const view::Ending& ending = scene.view.ending;
    const char* words = never_ran(ending, scene.view)                  ? "nothing runs yet"
                        : scene.view.position.at_end                 ? "every frame is gone"
                                                                     : "empty";
    const Rect hole{memory.stack.x, memory.stack.bottom() - 64, memory.stack.width, 64};
    painter.dashed_outline(hole, scene.theme[Token::line], 1, radius);
    const Style style{Face::sans, size_small};
    painter.text({hole.middle_x(), painter.baseline(hole, style)}, words, style,
                 scene.theme[Token::muted], Align::center);
}

}  // namespace

void draw_heading(Painter& painter, const Scene& scene, const Rect& column, std::string_view text,
                  std::string_view count) {
    const Rect line{column.x, scene.room.memory.area.y - 26, column.width, 20};
    const Style style{Face::sans_bold, size_small};
    painter.text({line.x, painter.baseline(line, style)}, text, style, scene.theme[Token::muted]);
    const float taken = painter.text_width(text, style) + 12;
    const Style quiet{Face::sans, size_small};
    if (painter.text_width(count, quiet) <= line.width - taken)
        painter.text({line.right(), painter.baseline(line, style)}, count, quiet, scene.theme[Token::faint],
                     Align::right);
}

void draw_stack(Painter& painter, const Scene& scene) {
    const MemoryLayout& memory = scene.room.memory;
    if (memory.area.empty()) return;
    draw_heading(painter, scene, memory.stack, scene.view.threads.empty() ? "STACK" : "STACKS", stack_summary(scene.view, memory.is_narrow));
    painter.push_clip(memory.area);
    draw_empty(painter, scene);
    for (const ThreadBox& box : memory.threads) draw_thread(painter, scene, box);
    for (const FrameBox& box : memory.frames)
        if (box.rect.overlaps(memory.area)) draw_frame(painter, scene, box);
    const view::Row* above = nullptr;
    for (const RowBox& box : memory.rows) {
        if (box.kind != BoxKind::stack_row || !box.rect.overlaps(memory.area)) continue;
        if (!above || !above->changed) draw_separator(painter, scene, box);
        above = box.row;
        painter.set_opacity(box.opacity);
        draw_row(painter, scene, box);
    }
    painter.set_opacity(1);
    for (const MoreBox& box : memory.more) draw_more(painter, scene, box);
    painter.pop_clip();
}

}  // namespace framewalk::ui
