#include "imgui_frontend/app.h"

#include <algorithm>
#include <cmath>

#include "imgui_frontend/draw.h"

namespace framewalk::ui {

namespace {

constexpr float drag_threshold = 6;  // CSS pixels: less than this is still a click

float most_scroll(const CodeLayout& code) {
    return std::max(0.0f, code.content_height - code.area.height);
}

float most_scroll(const MemoryLayout& memory) {
    return std::max(0.0f, memory.content_height - memory.area.height);
}

void draw_scrollbar(Painter& painter, const Theme& theme, const Rect& area, float scroll, float most) {
    if (most <= 0 || area.height <= 0) return;
    const float part = area.height / (area.height + most);
    const float length = std::max(24.0f, area.height * part);
    const float y = area.y + (area.height - length) * scroll / most;
    painter.fill({area.right() - 5, y, 3, length}, theme[Token::faint].faded(0.7f), 1.5f);
}

}  // namespace

void App::set_size(float width, float height, float ratio) {
    width_ = width;
    height_ = height;
    ratio_ = ratio > 0 ? ratio : 1;
    is_arranged_ = false;
    motion_.stop();
}

void App::set_panel(Panel panel, const Rect& rect) {
    Rect& mine = panel == Panel::code     ? panels_.code
                 : panel == Panel::memory ? panels_.memory
                 : panel == Panel::timeline ? panels_.timeline
                                            : panels_.heap_map;
    if (mine == rect) return;
    mine = rect;
    is_arranged_ = false;
    motion_.stop();
}

void App::set_narrow(bool narrow) {
    if (options_.narrow == narrow) return;
    options_.narrow = narrow;
    is_arranged_ = false;
    motion_.stop();
}

// A step forgets where the learner had scrolled to; picking or answering does not.
void App::invalidate(const view::ViewModel& view, double now) {
    const bool stepped = view.position.step != step_of_room_ || view.code.get() != code_of_room_;
    step_of_room_ = view.position.step;
    code_of_room_ = view.code.get();
    if (stepped) options_.code_follows = options_.memory_follows = true;
    if (stepped && motion_allowed_) motion_.start(now);
    is_arranged_ = false;
    room_ = {};
}

void App::arrange(const view::ViewModel& view) {
    if (is_arranged_) return;
    room_ = arrange_room(view, panels_, options_);
    options_.code_scroll = room_.code.scroll;
    options_.memory_scroll = room_.memory.scroll;
    is_arranged_ = true;
}

// ---------------------------------------------------------------- pointer

bool App::pointer_moved(const view::ViewModel& view, Point at) {
    arrange(view);
    pointer_ = at;
    Hit hit = hit_test(room_, at);
    const bool follows_pointer = hit.kind != HitKind::none && hit.kind != HitKind::line;
    const bool changed = !(hit == hover_);
    hover_ = std::move(hit);
    return changed || follows_pointer;
}

bool App::pointer_left() {
    if (hover_.kind == HitKind::none) return false;
    hover_ = {};
    return true;
}

TextPlace App::text_at(const view::ViewModel& view, Point at) {
    arrange(view);
    return view.code && !press_.is_down ? text_place(*view.code, room_.code, at) : TextPlace{};
}

bool App::pressed(const view::ViewModel& view, Point at) {
    arrange(view);
    press_ = {true, false, at, hit_test(room_, at), 0, panels_.code.contains(at)};
    press_.scroll = press_.in_code ? options_.code_scroll : options_.memory_scroll;
    if (press_.hit.kind == HitKind::timeline) make_intent(press_.hit);
    return false;
}

bool App::dragged(const view::ViewModel& view, Point at) {
    if (!press_.is_down) return pointer_moved(view, at);
    arrange(view);
    if (std::fabs(at.x - press_.at.x) + std::fabs(at.y - press_.at.y) > drag_threshold)
        press_.has_moved = true;
    if (press_.hit.kind == HitKind::timeline) {
        make_intent({HitKind::timeline, "", step_at(room_.timeline, at.x), false});
        return pointer_moved(view, at);
    }
    if (!press_.has_moved || panels_.timeline.contains(press_.at)) return false;
    scroll_to(press_.in_code, press_.scroll - (at.y - press_.at.y));
    return true;
}

bool App::released(const view::ViewModel& view, Point at) {
    const Press press = press_;
    press_ = {};
    if (!press.is_down || press.has_moved || press.hit.kind == HitKind::timeline) return false;
    arrange(view);
    Hit hit = hit_test(room_, at);
    if (hit.kind == press.hit.kind && hit.id == press.hit.id && hit.number == press.hit.number)
        make_intent(hit);
    return false;
}

void App::scroll_to(bool code, float value) {
    (code ? options_.code_scroll : options_.memory_scroll) = value;
    (code ? options_.code_follows : options_.memory_follows) = false;
    motion_.stop();
    is_arranged_ = false;
}

bool App::wheel(const view::ViewModel& view, Point at, float by) {
    arrange(view);
    const bool in_code = room_.code.area.contains(at), in_memory = panels_.memory.contains(at);
    if (!in_code && !in_memory) return false;
    const float most = in_code ? most_scroll(room_.code) : most_scroll(room_.memory);
    const float now = in_code ? room_.code.scroll : room_.memory.scroll;
    const float next = std::clamp(now + by, 0.0f, most);
    if (std::fabs(next - now) < 0.5f) return false;
    scroll_to(in_code, next);
    return true;
}

bool App::can_scroll(const view::ViewModel& view, Point at) {
    arrange(view);
    if (panels_.timeline.contains(at)) return true;
    if (room_.code.area.contains(at)) return most_scroll(room_.code) > 0;
    return panels_.memory.contains(at) && most_scroll(room_.memory) > 0;
}

// ---------------------------------------------------------------- intents

// Ids hold letters, digits and dots only, so nothing needs escaping.
void App::make_intent(const Hit& hit) {
    const std::string number = std::to_string(hit.number);
    switch (hit.kind) {
        case HitKind::none: intent_ = R"({"on":"nothing"})"; return;
        case HitKind::row:
            intent_ = R"({"on":"row","id":")" + hit.id + R"(","value":)" + (hit.on_value ? "true}" : "false}");
            return;
        case HitKind::block: intent_ = R"({"on":"block","id":")" + hit.id + R"("})"; return;
        case HitKind::line: intent_ = R"({"on":"line","line":)" + number + "}"; return;
        case HitKind::timeline:
        case HitKind::mark: intent_ = R"({"on":"timeline","step":)" + number + "}"; return;
    }
}

std::string App::take_intent() {
    std::string taken;
    taken.swap(intent_);
    return taken;
}

// ---------------------------------------------------------------- painting

bool App::paint(const view::ViewModel& view, ImDrawList* list, double now) {
    arrange(view);
    if (motion_.is_running(now)) {
        // The boxes move back towards where they were; what was arranged is kept for the next frame.
        room_.memory = arrange_memory(view, panels_.memory, options_);
        motion_.apply(room_.memory, now);
        room_.arrows = arrange_arrows(view, room_.memory);
        is_arranged_ = false;
    }
    Painter painter(list, fonts, ratio_);
    painter.fill({0, 0, width_, height_}, theme_[Token::background]);
    const Scene scene{view, room_, theme_, panels_, hover_, pointer_, focus_id_};
    draw_code(painter, scene);
    draw_diagnostics(painter, scene);
    draw_output(painter, scene);
    draw_stack(painter, scene);
    draw_heap(painter, scene);
    draw_arrows(painter, scene);
    draw_motion(painter, scene, motion_, now);
    if (!room_.memory.counts.empty()) boxed::draw_counts(painter, scene);
    draw_timeline(painter, scene);
    draw_quiz(painter, scene);
    if (view.heap_map && !panels_.heap_map.empty())
        draw_heap_map(painter, scene, arrange_heap_map(*view.heap_map, panels_.heap_map, map_look_));
    draw_scrollbar(painter, theme_, room_.code.area, room_.code.scroll, most_scroll(room_.code));
    draw_scrollbar(painter, theme_, room_.memory.area, room_.memory.scroll, most_scroll(room_.memory));
    if (!press_.has_moved) draw_tooltip(painter, scene);
    if (motion_allowed_) motion_.remember(room_.memory);
    if (motion_.is_running(now)) return true;
    motion_.stop();
    return false;
}

}  // namespace framewalk::ui
