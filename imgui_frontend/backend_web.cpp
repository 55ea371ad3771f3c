// The only file that knows the browser: a WebGL 2 context on <canvas id="room">, and the functions that
// the page calls. All lengths are CSS pixels.
//
//   framewalk_canvas_open();                    // 1: there is a canvas; 0: no WebGL 2
//   framewalk_canvas_font(0, bytes, count);     // mono, sans, sans_bold
//   framewalk_canvas_size(1280, 754, 2);
//   framewalk_canvas_panel(1, 604, 0, 676, 636);
//   while (framewalk_canvas_paint(now)) …       // once for each requested animation frame
//
// There is no loop and no listener here. The page asks for a frame when something changed, and hands
// over pointer events; the keyboard stays with the page's own elements, so Tab is never caught.
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include <optional>
#include <string>

#include "imgui.h"
#include "imgui_frontend/app.h"
#include "imgui_frontend/current_view.h"
#include "imgui_frontend/draw_frame.h"
#include "imgui_impl_opengl3.h"

namespace framewalk::ui {

namespace {

struct FontFile {
    unsigned char* bytes = nullptr;
    int count = 0;
};

struct Web {
    App app;
    FontFile all_letters;
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
    std::optional<DrawFrame> frame;
    unsigned frames_painted = 0;
    std::string intent;
};

// The module has one canvas. Made on first use, so that a page without WebGL pays nothing.
Web& web() {
    static Web instance;
    return instance;
}

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = attributes.depth = attributes.stencil = attributes.antialias = EM_FALSE;
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    return emscripten_webgl_create_context("#room", &attributes);
}

// Textures that ImGui made in a context that is lost come back with the new one.
bool start_renderer() { return ImGui_ImplOpenGL3_Init("#version 300 es"); }

bool open_canvas() {
    Web& w = web();
    if (w.context > 0) return true;
    w.context = make_context();
    if (w.context <= 0 || emscripten_webgl_make_context_current(w.context) != EMSCRIPTEN_RESULT_SUCCESS)
        return false;
    ImGui::CreateContext();
    w.frame.emplace();
    return start_renderer();
}

// A font of its own, or what `extended` takes the letters from that it lacks. The bytes are never freed.
ImFont* load_font(const FontFile& file, ImFont* extended) {
    ImFontConfig config;
    config.SizePixels = -13;  // negative: sizes are those of the em square, as in CSS
    config.FontDataOwnedByAtlas = true;  // it copies them otherwise
    config.MergeMode = extended != nullptr;
    config.DstFont = extended;
    ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(file.bytes, file.count, 0, &config);
    // 1.92 takes the sign into its limits for advances too, which then squeeze every glyph to nothing;
    // without a reference size it leaves them alone.
    if (font) font->Sources.back()->SizePixels = 0;
    return font;
}

// The first face has all letters that are drawn, and lends them to the others.
void add_font(int face, FontFile file) {
    Web& w = web();
    ImFont* font = load_font(file, nullptr);
    w.app.fonts.faces[face] = font;
    if (face == 0) w.all_letters = file;
    else if (font && w.all_letters.bytes) load_font(w.all_letters, font);
}

bool paint(double now) {
    Web& w = web();
    const view::ViewModel* view = current_view();
    if (w.context <= 0 || !view) return false;
    emscripten_webgl_make_context_current(w.context);
    const float ratio = w.app.ratio();
    ImGui_ImplOpenGL3_NewFrame();
    ImDrawList* list = w.frame->begin(w.app.width() * ratio, w.app.height() * ratio);
    const bool again = w.app.paint(*view, list, now);
    ImGui_ImplOpenGL3_RenderDrawData(w.frame->end());
    ++w.frames_painted;
    return again;
}

template <typename Action>
int with_view(Action action) {
    const view::ViewModel* view = current_view();
    return web().context > 0 && view && action(web().app, *view) ? 1 : 0;
}

}  // namespace

}  // namespace framewalk::ui

using framewalk::ui::App;
using framewalk::ui::web;
using View = const framewalk::view::ViewModel&;

extern "C" {

EMSCRIPTEN_KEEPALIVE int framewalk_canvas_open() { return framewalk::ui::open_canvas() ? 1 : 0; }

// After `webglcontextrestored`.
EMSCRIPTEN_KEEPALIVE int framewalk_canvas_restore() {
    ImGui_ImplOpenGL3_Shutdown();
    return framewalk::ui::start_renderer() ? 1 : 0;
}

// Takes over `bytes`, which came from malloc.
EMSCRIPTEN_KEEPALIVE void framewalk_canvas_font(int face, unsigned char* bytes, int count) {
    framewalk::ui::add_font(face, {bytes, count});
}

EMSCRIPTEN_KEEPALIVE int framewalk_canvas_token_count() { return framewalk::ui::token_count; }

EMSCRIPTEN_KEEPALIVE const char* framewalk_canvas_token_name(int token) {
    return framewalk::ui::css_name(static_cast<framewalk::ui::Token>(token)).data();
}

EMSCRIPTEN_KEEPALIVE void framewalk_canvas_token(int token, unsigned rgba) {
    web().app.set_color(static_cast<framewalk::ui::Token>(token), framewalk::ui::color_from_rgba(rgba));
}

EMSCRIPTEN_KEEPALIVE void framewalk_canvas_size(float width, float height, float ratio) {
    web().app.set_size(width, height, ratio);
}

// 0 code, 1 memory, 2 timeline, 3 the heap's map; a panel without width is not shown.
EMSCRIPTEN_KEEPALIVE void framewalk_canvas_panel(int panel, float x, float y, float width, float height) {
    web().app.set_panel(static_cast<framewalk::ui::Panel>(panel), {x, y, width, height});
}

EMSCRIPTEN_KEEPALIVE void framewalk_canvas_options(int narrow, int motion) {
    web().app.set_narrow(narrow != 0);
    web().app.set_motion_allowed(motion != 0);
}

// Which part of the heap its map shows: bytes from the heap's start, how many (0: all); and whether with links.
EMSCRIPTEN_KEEPALIVE void framewalk_canvas_map(double from, double span, int links) {
    web().app.set_map_look({from, span, links != 0});
}

// Points at a row or block, as a story does; empty: at none.
EMSCRIPTEN_KEEPALIVE void framewalk_canvas_focus(const char* id) { web().app.set_focus(id); }

// The session's view changed. Must be called before anything else here touches the canvas again.
EMSCRIPTEN_KEEPALIVE void framewalk_canvas_changed(double now) {
    if (const auto* view = framewalk::ui::current_view()) web().app.invalidate(*view, now);
}

// 1: paint again in the next animation frame.
EMSCRIPTEN_KEEPALIVE int framewalk_canvas_paint(double now) { return framewalk::ui::paint(now) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE unsigned framewalk_canvas_frames() { return web().frames_painted; }

// Pointer: each gives 1 when the picture changed.
EMSCRIPTEN_KEEPALIVE int framewalk_canvas_move(float x, float y) {
    return framewalk::ui::with_view([=](App& app, View view) { return app.dragged(view, {x, y}); });
}

EMSCRIPTEN_KEEPALIVE int framewalk_canvas_leave() { return web().app.pointer_left() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int framewalk_canvas_press(float x, float y) {
    return framewalk::ui::with_view([=](App& app, View view) { return app.pressed(view, {x, y}); });
}

EMSCRIPTEN_KEEPALIVE int framewalk_canvas_release(float x, float y) {
    return framewalk::ui::with_view([=](App& app, View view) { return app.released(view, {x, y}); });
}

EMSCRIPTEN_KEEPALIVE void framewalk_canvas_cancel() { web().app.cancelled(); }

EMSCRIPTEN_KEEPALIVE int framewalk_canvas_wheel(float x, float y, float by) {
    return framewalk::ui::with_view([=](App& app, View view) { return app.wheel(view, {x, y}, by); });
}

EMSCRIPTEN_KEEPALIVE int framewalk_canvas_can_scroll(float x, float y) {
    return framewalk::ui::with_view([=](App& app, View view) { return app.can_scroll(view, {x, y}); });
}

// Which character of the program text is there: 4096 · line + column, both from 1; 0: none.
EMSCRIPTEN_KEEPALIVE int framewalk_canvas_text_at(float x, float y) {
    const auto* view = framewalk::ui::current_view();
    if (!view) return 0;
    const framewalk::ui::TextPlace place = web().app.text_at(*view, {x, y});
    return place.column < 4096 ? static_cast<int>(place.line * 4096 + place.column) : 0;
}

EMSCRIPTEN_KEEPALIVE int framewalk_canvas_is_over() { return web().app.is_over_something() ? 1 : 0; }

// What a click meant, as JSON (App::take_intent); empty: nothing. Valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* framewalk_canvas_intent() {
    web().intent = web().app.take_intent();
    return web().intent.c_str();
}

}  // extern "C"
