// Colours and sizes that every panel shares.
//
//   painter.fill(rect, theme[Token::raised], theme_radius);
//
// Colours are tokens whose values the page hands over (tokens.def says how); sizes are the same in all
// themes. All lengths are CSS pixels.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace framewalk::ui {

struct Color {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

    Color faded(float by) const;          // the same colour, `by` times as opaque
    Color mixed(Color other, float part) const;  // `part` of the other, 1 - `part` of this one
    bool operator==(const Color&) const = default;
};

Color color_from_rgba(std::uint32_t rgba);  // 0xRRGGBBAA

enum class Token : std::uint8_t {
#define TOKEN(name, css, dark) name,
#include "imgui_frontend/tokens.def"
#undef TOKEN
};

constexpr int token_count = 0
#define TOKEN(name, css, dark) +1
#include "imgui_frontend/tokens.def"
#undef TOKEN
    ;

// The custom property of the style sheet that holds this token.
std::string_view css_name(Token token);

class Theme {
public:
    Theme();
    Color operator[](Token token) const { return colors_[static_cast<std::size_t>(token)]; }
    void set(Token token, Color color) { colors_[static_cast<std::size_t>(token)] = color; }

    // The colour of the n-th frame from the bottom; four colours, repeating.
    Color depth(std::uint32_t n) const;

private:
    std::array<Color, token_count> colors_;
};

// Sizes of text. 12 is the smallest that the faint tone may have.
constexpr float size_small = 12, size_code = 13, size_body = 14, size_value = 14;

constexpr float radius = 8, radius_small = 5;
constexpr float unit = 4;  // spacing comes in steps of this

}  // namespace framewalk::ui
