#include "imgui_frontend/arrange/text_columns.h"

namespace framewalk::ui {

std::string with_superscripts(std::string_view text) {
    constexpr std::string_view power = "(2^30)";
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at, power.size()) == power) {
            result += "(2³⁰)";
            at += power.size();
        } else {
            result += text[at++];
        }
    }
    return result;
}

}  // namespace framewalk::ui
