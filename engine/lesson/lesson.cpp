#include "lesson/lesson.h"

namespace framewalk::lesson {

namespace {

const std::string* find_language(const Text& text, std::string_view language) {
    for (const auto& [tag, words] : text.by_language)
        if (tag == language) return &words;
    return nullptr;
}

}  // namespace

const std::string& Text::in(std::string_view language) const {
    static const std::string none;
    while (!language.empty()) {
        if (const std::string* found = find_language(*this, language)) return *found;
        size_t dash = language.rfind('-');
        language = dash == std::string_view::npos ? "" : language.substr(0, dash);
    }
    if (const std::string* found = find_language(*this, "en")) return *found;
    return by_language.empty() ? none : by_language.front().second;
}

std::string text_of(const Problem& problem, std::string_view file) {
    std::string out(file);
    if (problem.line != 0)
        out += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
    out += ": ";
    if (!problem.path.empty()) out += problem.path + ": ";
    return out + problem.message;
}

}  // namespace framewalk::lesson
