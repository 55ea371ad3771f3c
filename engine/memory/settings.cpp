#include "memory/settings.h"

namespace framewalk {

namespace {

constexpr size_t kMostChoices = 1000;

bool read_number(std::string_view& text, uint32_t& out) {
    size_t digits = 0;
    uint64_t value = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        value = value * 10 + static_cast<uint64_t>(text[digits] - '0');
        if (value > UINT32_MAX) return false;
    }
    text.remove_prefix(digits);
    out = static_cast<uint32_t>(value);
    return digits != 0;
}

bool skip(std::string_view& text, char c) {
    if (text.empty() || text[0] != c) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::string text_of(const std::vector<ThreadSettings::Choice>& choices) {
    std::string text;
    for (const ThreadSettings::Choice& c : choices) {
        text += (text.empty() ? "" : "_") + std::to_string(c.step) + "-" + std::to_string(c.thread);
        if (c.steps != 0) text += "-" + std::to_string(c.steps);
    }
    return text;
}

bool read_choices(std::string_view text, std::vector<ThreadSettings::Choice>& out) {
    out.clear();
    while (!text.empty()) {
        ThreadSettings::Choice c;
        if (!out.empty() && !skip(text, '_')) return false;
        if (!read_number(text, c.step) || !skip(text, '-') || !read_number(text, c.thread)) return false;
        if (skip(text, '-') && !read_number(text, c.steps)) return false;
        bool is_in_order = out.empty() || out.back().step < c.step;
        if (!is_in_order || out.size() >= kMostChoices) return false;
        out.push_back(c);
    }
    return true;
}

}  // namespace framewalk
