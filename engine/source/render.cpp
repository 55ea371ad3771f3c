// A diagnostic as text for a terminal, in the shape that rustc prints:
//
//   error[E0382]: use of moved value: `s`
//    --> main.rs:4:16
//     |
//   3 |     let t = s;
//     |             - value moved here
//   4 |     println!("{s}");
//     |               ^^^ value used here after move
//     |
//     = help: clone the value before it moves
#include <algorithm>
#include <map>

#include "base/sort_stably.h"
#include "source/diagnostic.h"
#include "source/text_width.h"

namespace framewalk {

namespace {

// One underlined piece of one line.
struct Mark {
    size_t column = 0, width = 1;    // columns on the screen, from 0
    bool is_primary = false;
    std::string text;
};
using LineMarks = std::map<uint32_t, std::vector<Mark>>;   // by line

const char* word_of(Severity severity) {
    switch (severity) {
        case Severity::Error: return "error";
        case Severity::Warning: return "warning";
        case Severity::Note: return "note";
        case Severity::Unsupported: return "unsupported";
    }
    return "error";
}

// Underlines a span; of one that goes on over several lines, the rest of its first line.
Mark mark_of(Span span, std::string_view line, uint32_t line_start) {
    size_t begin = std::min<size_t>(span.lo - line_start, line.size());
    size_t end = std::min<size_t>(std::max(span.hi, span.lo) - line_start, line.size());
    Mark mark;
    mark.column = text_width(line.substr(0, begin));
    mark.width = std::max<size_t>(1, text_width(line.substr(begin, end - begin)));
    return mark;
}

class Renderer {
public:
    Renderer(const Diagnostic& diagnostic, const SourceMap& sources)
        : diagnostic_(diagnostic), sources_(sources) {}

    std::string render() {
        out_ = word_of(diagnostic_.severity);
        if (!diagnostic_.code.empty()) out_ += "[" + diagnostic_.code + "]";
        out_ += ": " + diagnostic_.message + "\n";
        if (diagnostic_.span.valid()) render_places();
        for (const std::string& note : diagnostic_.notes) trailer("note", note);
        for (const std::string& help : diagnostic_.helps) trailer("help", help);
        return out_;
    }

private:
    void add(std::map<uint32_t, LineMarks>& files, Span span, bool is_primary, const std::string& text) {
        LineColumn at = sources_.locate(span.lo);
        if (!at.file.valid()) return;
        Mark mark = mark_of(span, sources_.line_text(at.file, at.line), sources_.line_begin(span.lo));
        mark.is_primary = is_primary;
        mark.text = text;
        files[at.file.index][at.line].push_back(std::move(mark));
    }

    void render_places() {
        std::map<uint32_t, LineMarks> files;
        bool has_primary_label = false;
        for (const Label& label : diagnostic_.labels) {
            bool is_primary = label.span == diagnostic_.span;
            has_primary_label |= is_primary;
            add(files, label.span, is_primary, label.text);
        }
        if (!has_primary_label) add(files, diagnostic_.span, true, "");
        for (const auto& [file, lines] : files)
            gutter_ = std::max(gutter_, std::to_string(lines.rbegin()->first).size());
        LineColumn at = sources_.locate(diagnostic_.span.lo);
        if (!at.file.valid()) return;
        out_ += std::string(gutter_, ' ') + "--> ";
        render_file(at.file, files[at.file.index], at);
        for (const auto& [file, lines] : files) {
            if (file == at.file.index) continue;
            out_ += std::string(gutter_, ' ') + "::: ";
            render_file(FileId(file), lines, {FileId(file), lines.begin()->first, 1});
        }
        bool has_trailer = !diagnostic_.notes.empty() || !diagnostic_.helps.empty();
        if (has_trailer) out_ += margin() + "\n";
    }

    std::string margin() const { return std::string(gutter_ + 1, ' ') + "|"; }

    void render_file(FileId file, const LineMarks& lines, LineColumn at) {
        out_ += sources_.file(file).path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + "\n";
        out_ += margin() + "\n";
        uint32_t previous = 0;
        for (const auto& [line, marks] : lines) {
            if (previous != 0 && line == previous + 2) source_line(file, previous + 1);
            else if (previous != 0 && line > previous + 2) out_ += "...\n";
            source_line(file, line);
            underline(marks);
            previous = line;
        }
    }

    void source_line(FileId file, uint32_t line) {
        std::string number = std::to_string(line);
        std::string text = printable(sources_.line_text(file, line));
        out_ += number + std::string(gutter_ - number.size(), ' ') + " |";
        out_ += text.empty() ? "\n" : " " + text + "\n";
    }

    void annotation_line(std::string text) {
        while (!text.empty() && text.back() == ' ') text.pop_back();
        out_ += margin() + " " + text + "\n";
    }

    static void put(std::string& row, size_t column, std::string_view text) {
        if (row.size() < column + text.size()) row.resize(column + text.size(), ' ');
        row.replace(column, text.size(), text);
    }

    // The rightmost label stands behind its underline; the others hang below theirs, right to left.
    void underline(std::vector<Mark> marks) {
        sort_stably(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
            return a.column != b.column ? a.column > b.column : a.is_primary > b.is_primary;
        });
        std::string row;
        for (bool primary : {false, true})
            for (const Mark& m : marks)
                if (m.is_primary == primary) put(row, m.column, std::string(m.width, primary ? '^' : '-'));
        size_t first_hanging = 0;
        bool reaches_end = marks[0].column + marks[0].width >= row.size();
        if (!marks[0].text.empty() && reaches_end) {
            row += " " + marks[0].text;
            first_hanging = 1;
        }
        annotation_line(row);
        hang(marks, first_hanging);
    }

    void hang(const std::vector<Mark>& marks, size_t first) {
        std::vector<Mark> left;
        for (size_t i = first; i < marks.size(); ++i)
            if (!marks[i].text.empty()) left.push_back(marks[i]);
        if (left.empty()) return;
        annotation_line(bars(left, left.size()));
        for (size_t i = 0; i < left.size(); ++i) {
            std::vector<Mark> rest(left.begin() + static_cast<long>(i) + 1, left.end());
            std::string row = bars(rest, rest.size());
            if (row.size() < left[i].column) row.resize(left[i].column, ' ');
            annotation_line(row.substr(0, left[i].column) + left[i].text);
        }
    }

    static std::string bars(const std::vector<Mark>& marks, size_t count) {
        std::string row;
        for (size_t i = 0; i < count; ++i) put(row, marks[i].column, "|");
        return row;
    }

    void trailer(const char* word, const std::string& text) {
        std::string indent = std::string(gutter_ + 1, ' ');
        out_ += indent + "= " + word + ": ";
        for (char c : text) {
            out_ += c;
            if (c == '\n') out_ += indent + "        ";
        }
        out_ += "\n";
    }

    const Diagnostic& diagnostic_;
    const SourceMap& sources_;
    std::string out_;
    size_t gutter_ = 1;
};

}  // namespace

std::string render(const Diagnostic& diagnostic, const SourceMap& sources) {
    return Renderer(diagnostic, sources).render();
}

}  // namespace framewalk
