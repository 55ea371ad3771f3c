// Paints in CSS pixels on ImGui's draw list and puts every edge on a whole device pixel.
//
//   painter.fill(row, theme[Token::raised], radius_small);
//   painter.text({row.x + 8, painter.baseline(row, 13)}, "g", {Face::mono, 13}, theme[Token::text]);
//
// ImGui itself works in device pixels here (its scale stays 1): text is baked at exactly the size it is
// shown in, at any device pixel ratio.
#pragma once

#include <string_view>
#include <vector>

#include "imgui_frontend/arrange/geometry.h"
#include "imgui_frontend/theme.h"

struct ImDrawList;
struct ImFont;

namespace framewalk::ui {

// `mono_bold` is `mono` painted twice, a pixel apart: a face of its own would be one more to download.
enum class Face : unsigned char { mono, sans, sans_bold, mono_bold };
constexpr int font_count = 3;

struct Style {
    Face face = Face::mono;
    float size = size_code;
};

enum class Align : unsigned char { left, center, right };

// The fonts of the first three faces; null where one could not be loaded.
struct Fonts {
    ImFont* faces[font_count] = {};

    // The face, or another one in its place; null when there is none.
    ImFont* of(Face face) const;
};

class Painter {
public:
    Painter(ImDrawList* list, const Fonts& fonts, float ratio);

    void fill(const Rect& rect, Color color, float radius = 0);
    void outline(const Rect& rect, Color color, float width = 1, float radius = 0);
    void dashed_outline(const Rect& rect, Color color, float width = 1, float radius = 0);
    void hatch(const Rect& rect, Color color, float radius = 0);
    void line(Point from, Point to, Color color, float width = 1);
    void dotted_line(Point from, Point to, Color color);
    void triangle(Point a, Point b, Point c, Color color);
    void diamond(Point center, float half, Color color);
    void circle(Point center, float radius, Color color);
    void curve(const Curve& curve, Color color, float width, bool dashed = false);

    // `at` is a point on the baseline: its left end, middle or right end.
    void text(Point at, std::string_view text, Style style, Color color, Align align = Align::left);
    // As above, but no wider than `width`: what does not fit becomes an ellipsis.
    void text_within(Point at, float width, std::string_view text, Style style, Color color,
                     Align align = Align::left);
    float text_width(std::string_view text, Style style) const;
    // The baseline that centres capitals and digits in `rect`.
    float baseline(const Rect& rect, Style style) const;

    void push_clip(const Rect& rect);
    void pop_clip();
    // Everything painted until it is set again is this opaque.
    void set_opacity(float opacity) { opacity_ = opacity; }

private:
    float device(float css) const;  // whole device pixels
    unsigned packed(Color color) const;
    float stroke(float width) const;

    ImDrawList* list_;
    const Fonts& fonts_;
    float ratio_;
    float opacity_ = 1;
};

}  // namespace framewalk::ui
