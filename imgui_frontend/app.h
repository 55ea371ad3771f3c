// The canvas as a whole: keeps what the page told it (size, panels, colours), what is scrolled and
// hovered, arranges the current view when something changed, and paints it.
//
//   app.set_size(1280, 754, 2);
//   app.set_panel(Panel::memory, {604, 0, 676, 636});
//   app.pointer_moved({700, 200});              // true: paint again
//   bool again = app.paint(view, draw_list, now);
//
// Nothing here knows a browser; backend_web.cpp calls it. A click becomes an intent, which the page
// turns into a command for the session.
#pragma once

#include <string>

#include "imgui_frontend/arrange/heap_map.h"
#include "imgui_frontend/arrange/room.h"
#include "imgui_frontend/motion.h"
#include "imgui_frontend/painter.h"
#include "imgui_frontend/theme.h"

namespace framewalk::ui {

enum class Panel : unsigned char { code, memory, timeline, heap_map };

class App {
public:
    Fonts fonts;

    void set_size(float width, float height, float ratio);
    void set_panel(Panel panel, const Rect& rect);
    void set_narrow(bool narrow);
    void set_motion_allowed(bool allowed) {
        motion_allowed_ = allowed;
        if (!allowed) motion_ = {};   // what it remembers would be old when it is allowed again
    }
    void set_color(Token token, Color color) { theme_.set(token, color); }
    void set_map_look(const MapLook& look) { map_look_ = look; }
    void set_focus(std::string id) { focus_id_ = std::move(id); }

    // The view may have changed: drops everything that points into the old one.
    void invalidate(const view::ViewModel& view, double now);

    // Each returns whether the picture changed.
    bool pointer_moved(const view::ViewModel& view, Point at);
    bool pointer_left();
    // Nothing while something is dragged.
    TextPlace text_at(const view::ViewModel& view, Point at);
    // A press on the timeline seeks at once and again while it is dragged; elsewhere a press that is
    // released on the same thing is a click. Dragging scrolls what can scroll.
    bool pressed(const view::ViewModel& view, Point at);
    bool dragged(const view::ViewModel& view, Point at);
    bool released(const view::ViewModel& view, Point at);
    void cancelled() { press_ = {}; }
    // Scrolls the panel under the pointer; false when it cannot go further, so that the host page may.
    bool wheel(const view::ViewModel& view, Point at, float by);
    // Is there something to scroll under this point? A finger then must not pan the page.
    bool can_scroll(const view::ViewModel& view, Point at);
    bool is_over_something() const { return hover_.kind != HitKind::none; }

    // The last click or drag that the page has not taken yet, as JSON; empty: none.
    //   {"on":"row","id":"f0.1","value":true}  {"on":"line","line":7}  {"on":"timeline","step":3}
    std::string take_intent();

    // Paints in CSS pixels times the ratio. True: a motion is running, paint another frame.
    bool paint(const view::ViewModel& view, ImDrawList* list, double now);

    const Theme& theme() const { return theme_; }
    float width() const { return width_; }
    float height() const { return height_; }
    float ratio() const { return ratio_; }

private:
    struct Press {
        bool is_down = false, has_moved = false;
        Point at;
        Hit hit;
        float scroll = 0;
        bool in_code = false;
    };

    void arrange(const view::ViewModel& view);
    void scroll_to(bool code, float value);
    void make_intent(const Hit& hit);

    Theme theme_;
    Panels panels_;
    Options options_;
    MapLook map_look_;
    Room room_;
    bool is_arranged_ = false;
    const void* code_of_room_ = nullptr;
    std::uint32_t step_of_room_ = 0;
    Motion motion_;
    bool motion_allowed_ = true;
    Hit hover_;
    Point pointer_;
    Press press_;
    std::string focus_id_, intent_;
    float width_ = 0, height_ = 0, ratio_ = 1;
};

}  // namespace framewalk::ui
