#include "imgui_frontend/painter.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

#include "imgui.h"

namespace framewalk::ui {

namespace {

// Heights of capitals as a part of the font's size; Inter and JetBrains Mono agree to one percent.
constexpr float cap_height = 0.728f;

constexpr float dash_length = 4, gap_length = 3;

Point point_on(const Curve& c, float t) {
    const float u = 1 - t;
    const float a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
    return {a * c.start.x + b * c.control_1.x + d * c.control_2.x + e * c.end.x,
            a * c.start.y + b * c.control_1.y + d * c.control_2.y + e * c.end.y};
}

// Cuts off whole characters of UTF-8 from the end.
std::string_view without_last_character(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0xc0) == 0x80) --end;
    return text.substr(0, end > 0 ? end - 1 : 0);
}

}  // namespace

ImFont* Fonts::of(Face face) const {
    const int own = face == Face::mono_bold ? static_cast<int>(Face::mono) : static_cast<int>(face);
    if (ImFont* font = faces[own]) return font;
    const auto* loaded = std::find_if(std::begin(faces), std::end(faces), [](ImFont* font) { return font != nullptr; });
    return loaded == std::end(faces) ? nullptr : *loaded;
}

Painter::Painter(ImDrawList* list, const Fonts& fonts, float ratio)
    : list_(list), fonts_(fonts), ratio_(ratio) {}

float Painter::device(float css) const { return std::round(css * ratio_); }

unsigned Painter::packed(Color color) const {
    const Color shown = color.faded(opacity_);
    return IM_COL32(shown.red, shown.green, shown.blue, shown.alpha);
}

float Painter::stroke(float width) const { return std::max(1.0f, std::round(width * ratio_)); }

void Painter::fill(const Rect& rect, Color color, float radius) {
    list_->AddRectFilled({device(rect.x), device(rect.y)},
                         {device(rect.right()), device(rect.bottom())}, packed(color),
                         radius * ratio_);
}

void Painter::outline(const Rect& rect, Color color, float width, float radius) {
    list_->AddRect({device(rect.x), device(rect.y)}, {device(rect.right()), device(rect.bottom())},
                   packed(color), radius * ratio_, 0, stroke(width));
}

// Walks the outline and leaves gaps. The corners are drawn as short straight pieces.
void Painter::dashed_outline(const Rect& rect, Color color, float width, float radius) {
    const float x0 = device(rect.x) + 0.5f, y0 = device(rect.y) + 0.5f;
    const float x1 = device(rect.right()) - 0.5f, y1 = device(rect.bottom()) - 0.5f;
    list_->PathRect({x0, y0}, {x1, y1}, radius * ratio_);
    ImVector<ImVec2> path;
    path.swap(list_->_Path);
    path.push_back(path.front());
    const float on = dash_length * ratio_, off = gap_length * ratio_;
    float phase = 0;
    for (int i = 0; i + 1 < path.Size; ++i) {
        const float dx = path[i + 1].x - path[i].x, dy = path[i + 1].y - path[i].y;
        const float length = std::sqrt(dx * dx + dy * dy);
        for (float at = 0; at < length;) {
            const bool drawn = phase < on;
            const float step = std::min(length - at, drawn ? on - phase : on + off - phase);
            if (drawn)
                list_->AddLine({path[i].x + dx * at / length, path[i].y + dy * at / length},
                               {path[i].x + dx * (at + step) / length,
                                path[i].y + dy * (at + step) / length},
                               packed(color), stroke(width));
            at += step;
            phase += step;
            if (phase >= on + off - 0.001f) phase = 0;
        }
    }
}

// Thin lines at 45 degrees, clipped to the rectangle; anchored to the canvas, not to the rectangle,
// so that the pattern stays still while a block moves.
void Painter::hatch(const Rect& rect, Color color, float radius) {
    const float inset = radius > 0 ? 1 : 0;
    const float x0 = device(rect.x + inset), y0 = device(rect.y + inset);
    const float x1 = device(rect.right() - inset), y1 = device(rect.bottom() - inset);
    const float step = std::round(12 * ratio_);
    const float corner = radius * ratio_ * 0.29f;  // keeps the ends inside a rounded corner
    for (float sum = std::ceil((x0 + y0 + 2 * corner) / step) * step; sum < x1 + y1 - 2 * corner;
         sum += step) {
        const ImVec2 from{std::max(x0, sum - y1), std::min(y1, sum - x0)};
        const ImVec2 to{std::min(x1, sum - y0), std::max(y0, sum - x1)};
        list_->AddLine(from, to, packed(color), ratio_);
    }
}

void Painter::line(Point from, Point to, Color color, float width) {
    const float half = std::fmod(stroke(width), 2.0f) == 1.0f ? 0.5f : 0.0f;
    list_->AddLine({device(from.x) + half, device(from.y) + half},
                   {device(to.x) + half, device(to.y) + half}, packed(color), stroke(width));
}

void Painter::dotted_line(Point from, Point to, Color color) {
    const float size = std::max(1.0f, std::round(1.25f * ratio_));
    const float y = device(from.y);
    for (float x = device(from.x); x + size <= device(to.x); x += 2 * size + 1)
        list_->AddRectFilled({x, y}, {x + size, y + size}, packed(color));
}

void Painter::triangle(Point a, Point b, Point c, Color color) {
    list_->AddTriangleFilled({a.x * ratio_, a.y * ratio_}, {b.x * ratio_, b.y * ratio_},
                             {c.x * ratio_, c.y * ratio_}, packed(color));
}

void Painter::diamond(Point center, float half, Color color) {
    const float x = center.x * ratio_, y = center.y * ratio_, d = half * ratio_;
    list_->AddQuadFilled({x, y - d}, {x + d, y}, {x, y + d}, {x - d, y}, packed(color));
}

void Painter::circle(Point center, float radius, Color color) {
    list_->AddCircleFilled({center.x * ratio_, center.y * ratio_}, radius * ratio_, packed(color));
}

void Painter::curve(const Curve& c, Color color, float width, bool dashed) {
    const float w = width * ratio_;
    if (!dashed) {
        list_->AddBezierCubic({c.start.x * ratio_, c.start.y * ratio_},
                              {c.control_1.x * ratio_, c.control_1.y * ratio_},
                              {c.control_2.x * ratio_, c.control_2.y * ratio_},
                              {c.end.x * ratio_, c.end.y * ratio_}, packed(color), w);
        return;
    }
    constexpr int pieces = 48;
    for (int i = 0; i < pieces; i += 2) {
        const Point a = point_on(c, float(i) / pieces), b = point_on(c, float(i + 1) / pieces);
        list_->AddLine({a.x * ratio_, a.y * ratio_}, {b.x * ratio_, b.y * ratio_}, packed(color), w);
    }
}

void Painter::text(Point at, std::string_view text, Style style, Color color, Align align) {
    if (text.empty()) return;
    ImFont* font = fonts_.of(style.face);
    if (!font) return;
    const float size = std::round(style.size * ratio_);
    float x = at.x * ratio_;
    if (align != Align::left) {
        const float width = text_width(text, style) * ratio_;
        x -= align == Align::right ? width : width / 2;
    }
    const float ascent = std::round(font->GetFontBaked(size)->Ascent);
    for (int strike = style.face == Face::mono_bold ? 1 : 0; strike >= 0; --strike)
        list_->AddText(font, size, {std::round(x) + static_cast<float>(strike), device(at.y) - ascent}, packed(color),
                       text.data(), text.data() + text.size());
}

void Painter::text_within(Point at, float width, std::string_view text, Style style, Color color,
                          Align align) {
    if (text_width(text, style) <= width) {
        this->text(at, text, style, color, align);
        return;
    }
    std::string shortened;
    for (std::string_view rest = text; !rest.empty();) {
        rest = without_last_character(rest);
        shortened.assign(rest);
        shortened += "…";
        if (text_width(shortened, style) <= width) break;
    }
    this->text(at, shortened, style, color, align);
}

float Painter::text_width(std::string_view text, Style style) const {
    if (text.empty()) return 0;
    ImFont* font = fonts_.of(style.face);
    if (!font) return 0;
    const float size = std::round(style.size * ratio_);
    return font->CalcTextSizeA(size, 1e9f, 0, text.data(), text.data() + text.size()).x / ratio_;
}

float Painter::baseline(const Rect& rect, Style style) const {
    return rect.middle_y() + style.size * cap_height / 2;
}

void Painter::push_clip(const Rect& rect) {
    list_->PushClipRect({device(rect.x), device(rect.y)},
                        {device(rect.right()), device(rect.bottom())}, true);
}

void Painter::pop_clip() { list_->PopClipRect(); }

}  // namespace framewalk::ui
