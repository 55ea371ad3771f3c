// Points and rectangles, in CSS pixels from the canvas's top left corner, y downwards.
//
//   Rect row = panel.inset(8).top_slice(30);
#pragma once

namespace framewalk::ui {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    float middle_x() const { return x + width / 2; }
    float middle_y() const { return y + height / 2; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(Point p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    Rect inset(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
    Rect inset(float by_x, float by_y) const {
        return {x + by_x, y + by_y, width - 2 * by_x, height - 2 * by_y};
    }
    Rect moved(float by_x, float by_y) const { return {x + by_x, y + by_y, width, height}; }
    bool operator==(const Rect&) const = default;
};

// A cubic curve from `start` to `end`.
struct Curve {
    Point start, control_1, control_2, end;
    bool operator==(const Curve&) const = default;
};

inline float mix(float from, float to, float part) { return from + (to - from) * part; }

inline Rect mix(const Rect& from, const Rect& to, float part) {
    return {mix(from.x, to.x, part), mix(from.y, to.y, part), mix(from.width, to.width, part),
            mix(from.height, to.height, part)};
}

}  // namespace framewalk::ui
