#include "source/listing.h"

#include <algorithm>

namespace framewalk {

namespace {

constexpr uint32_t kIndent = 4;

// Counts the brackets of Rust text that are open, line by line.
class Brackets {
public:
    // The indentation of `line`, and on to the next.
    uint32_t indent_of(std::string_view line) {
        int before = open_ - static_cast<int>(leading_closers(line));
        if (starts_with_any(line, {".", "&& ", "|| ", "+ ", "where "})) ++before;
        count(line);
        return kIndent * static_cast<uint32_t>(std::max(before, 0));
    }

private:
    static size_t leading_closers(std::string_view line) {
        size_t end = line.find_first_not_of(")]}");
        return end == std::string_view::npos ? line.size() : end;
    }
    static bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> starts) {
        return std::any_of(starts.begin(), starts.end(),
                           [&](std::string_view start) { return line.substr(0, start.size()) == start; });
    }
    void count(std::string_view line) {
        for (size_t i = 0; i < line.size(); ++i) {
            char c = line[i];
            if (c == '"') i = end_of_string(line, i);
            else if (c == '\'') i = end_of_letter(line, i);
            else if (line.substr(i, 2) == "//") return;
            else if (c == '(' || c == '[' || c == '{') ++open_;
            else if (c == ')' || c == ']' || c == '}') --open_;
        }
    }
    static size_t end_of_string(std::string_view line, size_t i) {
        for (++i; i < line.size() && line[i] != '"'; ++i)
            if (line[i] == '\\') ++i;
        return i;
    }
    // 'a' and '\n'; a lifetime ends where it begins.
    static size_t end_of_letter(std::string_view line, size_t i) {
        if (line.substr(i, 2) == "'\\") return std::min(line.find('\'', i + 3), line.size());
        return i + 2 < line.size() && line[i + 2] == '\'' ? i + 2 : i;
    }
    int open_ = 0;
};

}  // namespace

void Listing::begin(std::string_view text) {
    bool ends = text.empty() || text.back() == '\n';
    lines_ = static_cast<uint32_t>(std::count(text.begin(), text.end(), '\n')) + !ends;
    text_.clear();
    parts_.clear();
}

void Listing::add(Span where, std::string_view text, std::string_view heading) {
    for (const Part& part : parts_)
        if (part.where.contains(where)) return;
    Part part;
    part.where = where;
    text_ += "\n// " + std::string(heading) + "\n";
    lines_ += 2;
    part.line = lines_ + 1;
    Brackets brackets;
    for (size_t at = 0; at < text.size();) {
        size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        part.begins.push_back(static_cast<uint32_t>(at));
        part.indents.push_back(brackets.indent_of(line));
        if (!line.empty()) text_.append(part.indents.back(), ' ').append(line);
        text_ += '\n';
        ++lines_;
        at = end + 1;
    }
    parts_.push_back(std::move(part));
}

Listing::Place Listing::find(uint32_t position) const {
    for (const Part& part : parts_) {
        if (position < part.where.lo || position > part.where.hi || part.begins.empty()) continue;
        auto next = std::upper_bound(part.begins.begin(), part.begins.end(), position - part.where.lo);
        size_t index = static_cast<size_t>(next - part.begins.begin()) - 1;
        return {part.line + static_cast<uint32_t>(index), part.indents[index]};
    }
    return {};
}

}  // namespace framewalk
