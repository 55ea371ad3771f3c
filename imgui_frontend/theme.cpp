#include "imgui_frontend/theme.h"

namespace framewalk::ui {

namespace {

constexpr std::uint32_t dark_values[] = {
#define TOKEN(name, css, dark) dark,
#include "imgui_frontend/tokens.def"
#undef TOKEN
};

constexpr std::string_view css_names[] = {
#define TOKEN(name, css, dark) css,
#include "imgui_frontend/tokens.def"
#undef TOKEN
};

std::uint8_t blend(std::uint8_t from, std::uint8_t to, float part) {
    return static_cast<std::uint8_t>(static_cast<float>(from) * (1 - part) +
                                     static_cast<float>(to) * part + 0.5f);
}

}  // namespace

Color color_from_rgba(std::uint32_t rgba) {
    return {static_cast<std::uint8_t>(rgba >> 24), static_cast<std::uint8_t>(rgba >> 16),
            static_cast<std::uint8_t>(rgba >> 8), static_cast<std::uint8_t>(rgba)};
}

Color Color::faded(float by) const {
    Color result = *this;
    result.alpha = blend(0, alpha, by < 0 ? 0 : by > 1 ? 1 : by);
    return result;
}

Color Color::mixed(Color other, float part) const {
    return {blend(red, other.red, part), blend(green, other.green, part),
            blend(blue, other.blue, part), blend(alpha, other.alpha, part)};
}

std::string_view css_name(Token token) { return css_names[static_cast<std::size_t>(token)]; }

Theme::Theme() {
    for (std::size_t i = 0; i < colors_.size(); ++i) colors_[i] = color_from_rgba(dark_values[i]);
}

Color Theme::depth(std::uint32_t n) const {
    constexpr Token tokens[] = {Token::depth_0, Token::depth_1, Token::depth_2, Token::depth_3};
    return (*this)[tokens[n % 4]];
}

}  // namespace framewalk::ui
