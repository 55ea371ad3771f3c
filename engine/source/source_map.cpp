#include "source/source_map.h"

#include <algorithm>

#include "source/text_width.h"

namespace framewalk {

namespace {

std::vector<uint32_t> find_line_starts(std::string_view text) {
    std::vector<uint32_t> starts{0};
    starts.reserve(text.size() / 24);
    for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts.push_back(static_cast<uint32_t>(at + 1));
    return starts;
}

// The line that a byte lies in, from 1, and where it begins.
struct Line {
    uint32_t number = 1, begin = 0;
};

Line line_at(const SourceFile& f, uint32_t offset) {
    if (f.owned) {
        auto next = std::upper_bound(f.line_starts.begin(), f.line_starts.end(), offset);
        return {static_cast<uint32_t>(next - f.line_starts.begin()), *(next - 1)};
    }
    std::string_view before = f.text.substr(0, offset);
    return {1 + static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n')),
            static_cast<uint32_t>(before.rfind('\n') + 1)};
}

bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

FileId SourceMap::add(std::string path, std::string text, bool is_library) {
    SourceFile file;
    file.path = std::move(path);
    file.owned = std::make_shared<const std::string>(std::move(text));
    file.text = *file.owned;
    file.is_library = is_library;
    return add(std::move(file));
}

FileId SourceMap::add_embedded(std::string path, std::string_view text) {
    SourceFile file;
    file.path = std::move(path);
    file.text = text;
    file.is_library = true;
    return add(std::move(file));
}

FileId SourceMap::add(SourceFile file) {
    file.start = next_start_;
    if (file.owned) file.line_starts = find_line_starts(file.text);
    next_start_ += static_cast<uint32_t>(file.text.size()) + 1;
    if (!file.is_library) listing_.begin(file.text);
    files_.push_back(std::move(file));
    return FileId(static_cast<uint32_t>(files_.size() - 1));
}

std::string SourceMap::crate_name() const {
    std::string name = "main";
    for (const SourceFile& f : files_)
        if (!f.is_library) name = f.path;
    name.erase(0, name.find_last_of('/') + 1);
    name.erase(std::min(name.find('.'), name.size()));
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

FileId SourceMap::file_of(uint32_t position) const {
    if (position == 0 || files_.empty()) return FileId();
    auto after = std::upper_bound(files_.begin(), files_.end(), position,
                                  [](uint32_t p, const SourceFile& f) { return p < f.start; });
    if (after == files_.begin()) return FileId();
    return FileId(static_cast<uint32_t>(after - files_.begin() - 1));
}

LineColumn SourceMap::locate(uint32_t position) const {
    FileId id = file_of(position);
    if (!id.valid()) return {};
    const SourceFile& f = file(id);
    uint32_t offset = std::min<uint32_t>(position - f.start, static_cast<uint32_t>(f.text.size()));
    Line line = line_at(f, offset);
    uint32_t column = 1;
    for (uint32_t i = line.begin; i < offset; ++i)
        if (!is_continuation_byte(f.text[i])) ++column;
    return {id, line.number, column};
}

uint32_t SourceMap::line_begin(uint32_t position) const {
    FileId id = file_of(position);
    if (!id.valid()) return 0;
    const SourceFile& f = file(id);
    return f.start + line_at(f, std::min<uint32_t>(position - f.start, static_cast<uint32_t>(f.text.size()))).begin;
}

uint32_t SourceMap::shown_column(uint32_t position) const {
    uint32_t begin = line_begin(position);
    return begin == 0 ? 0 : 1 + static_cast<uint32_t>(text_width(text({begin, position})));
}

LineColumn SourceMap::shown(uint32_t position) const {
    FileId id = file_of(position);
    if (!id.valid() || !file(id).is_library) return locate(position);
    Listing::Place place = listing_.find(position);
    if (place.line == 0) return {id, 0, 0};
    return {id, place.line, locate(position).column + place.indent};
}

void SourceMap::show(Span part, std::string_view name) {
    FileId id = file_of(part.lo);
    if (!id.valid()) return;
    Span whole{line_begin(part.lo), part.hi};
    listing_.add(whole, text(whole), file(id).path + ": " + std::string(name));
}

bool SourceMap::is_library(Span span) const {
    FileId id = file_of(span.lo);
    return id.valid() && file(id).is_library;
}

std::string_view SourceMap::text(Span span) const {
    FileId id = file_of(span.lo);
    if (!id.valid() || span.hi < span.lo) return {};
    const SourceFile& f = file(id);
    return f.text.substr(std::min<size_t>(span.lo - f.start, f.text.size()), span.hi - span.lo);
}

std::string_view SourceMap::line_text(FileId id, uint32_t line) const {
    const SourceFile& f = file(id);
    const std::vector<uint32_t> counted = f.owned ? std::vector<uint32_t>() : find_line_starts(f.text);
    const std::vector<uint32_t>& starts = f.owned ? f.line_starts : counted;
    if (line == 0 || line > starts.size()) return {};
    size_t begin = starts[line - 1];
    size_t end = line < starts.size() ? starts[line] - 1 : f.text.size();
    std::string_view text = f.text.substr(begin, end - begin);
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    return text;
}

}  // namespace framewalk
