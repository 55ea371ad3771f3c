// The program text: one row a line, long lines folded, labels of diagnostics under their place, and
// the output below.
#include <algorithm>
#include <cmath>

#include "imgui_frontend/arrange/room.h"
#include "imgui_frontend/arrange/text_columns.h"
#include "imgui_frontend/theme.h"

namespace framewalk::ui {

namespace {

constexpr float note_height = 18;
constexpr float padding_top = 14;
constexpr std::uint32_t smallest_width = 16;  // columns; narrower panels are not folded further

// Inter's characters are narrower than this part of the font's size on average.
constexpr float sans_advance = 0.56f;

std::string without_marks(std::string_view text) {
    std::string plain(text);
    plain.erase(std::remove(plain.begin(), plain.end(), '`'), plain.end());
    return plain;
}

std::uint32_t indentation(std::string_view text) {
    std::uint32_t count = 0;
    while (count < text.size() && text[count] == ' ') ++count;
    return count;
}

// Where to break `text` (from `begin`) so that at most `columns` characters stay: after a blank or a
// comma in the last half, or before a dot or after a colon, or else anywhere.
std::size_t fold_at(std::string_view text, std::size_t begin, std::uint32_t columns_left) {
    const std::size_t limit = begin + byte_of_column(text.substr(begin), columns_left);
    if (limit >= text.size()) return text.size();
    for (std::size_t at = limit; at > begin + (limit - begin) / 2; --at)
        if (text[at - 1] == ' ' || text[at - 1] == ',' || text[at - 1] == '(') return at;
    for (std::size_t at = limit; at > begin + (limit - begin) / 2; --at)
        if (text[at] == '.' || (text[at - 1] == ':' && text[at] != ':')) return at;
    return limit;
}

// The pieces of line[begin, end), each with its class.
std::vector<CodePiece> pieces_between(const view::CodeLine& line, std::size_t begin, std::size_t end,
                                      std::uint32_t first_column) {
    std::vector<CodePiece> pieces;
    const std::string_view text = line.text;
    auto add = [&](std::size_t from, std::size_t to, view::TokenClass kind) {
        from = std::max(from, begin);
        to = std::min({to, end, text.size()});
        if (from >= to) return;
        const std::uint32_t column = first_column + columns(text.substr(begin, from - begin));
        pieces.push_back({column, text.substr(from, to - from), kind});
    };
    std::size_t at = begin;
    for (const view::CodeToken& token : line.tokens) {
        if (token.begin > at) add(at, token.begin, view::TokenClass::Plain);
        add(token.begin, token.end, token.kind);
        at = std::max<std::size_t>(at, token.end);
    }
    add(at, end, view::TokenClass::Plain);
    return pieces;
}

struct Builder {
    const view::ViewModel& view;
    CodeLayout& layout;
    std::uint32_t fold_columns;
    float y = 0;

    void add_line(const view::CodeLine& line) {
        const std::uint32_t indent = std::min(indentation(line.text) + 4, fold_columns / 2);
        std::size_t begin = 0;
        std::uint32_t first_column = 0;
        do {
            const std::size_t end = fold_at(line.text, begin, fold_columns - first_column);
            add_row(line, begin, end, first_column);
            begin = end;
            first_column = indent;
        } while (begin < line.text.size());
        add_notes(line);
    }

    void add_row(const view::CodeLine& line, std::size_t begin, std::size_t end,
                 std::uint32_t first_column) {
        CodeRow row;
        row.number = begin == 0 ? line.number : 0;
        row.line = line.number;
        row.rect = {layout.area.x, y, layout.area.width, layout.line_height};
        row.text_x = layout.text_x;
        row.baseline = y + layout.line_height / 2 + size_code * 0.36f;
        row.pieces = pieces_between(line, begin, end, first_column);
        row.is_current = line.number == view.position.current.line;
        row.just_ran = line.number == view.position.previous.line;
        row.is_waiting = is_waited_for(line.number);
        row.has_ending = row.is_current && ended_badly();
        layout.rows.push_back(std::move(row));
        y += layout.line_height;
    }

    bool is_waited_for(std::uint32_t line) const {
        return std::any_of(view.frames.begin(), view.frames.end(),
                           [&](const view::Frame& frame) { return frame.line == line; });
    }

    bool ended_badly() const {
        return view.ending.kind != view::EndingKind::None && view.ending.kind != view::EndingKind::Ok;
    }

    void add_notes(const view::CodeLine& line) {
        for (const view::DiagnosticView& diagnostic : view.diagnostics) {
            if (!stops_the_program(diagnostic.kind)) continue;
            bool has_primary = false;
            for (const view::PlacedText& label : diagnostic.labels) {
                has_primary |= label.is_primary;
                if (label.range.line == line.number)
                    add_note(line, label.range, label.text, label.is_primary, diagnostic.kind);
            }
            if (!has_primary && diagnostic.range.line == line.number)
                add_note(line, diagnostic.range, diagnostic.message, true, diagnostic.kind);
        }
    }

    // Warnings and notes are the editor's business; here they would only draw the eye.
    static bool stops_the_program(view::DiagnosticKind kind) {
        return kind == view::DiagnosticKind::Error || kind == view::DiagnosticKind::Unsupported;
    }

    // The label stands under its place, moved left when it would leave the panel. A place in a folded
    // line gets its label without an underline.
    void add_note(const view::CodeLine& line, const view::CodeRange& range, std::string_view text,
                  bool is_primary, view::DiagnosticKind kind) {
        const float advance = mono_advance * size_code;
        const std::uint32_t first = range.column > 0 ? range.column - 1 : 0;
        const std::uint32_t end =
            range.end_line == range.line ? std::max(range.end_column, first + 2) : columns(line.text) + 1;
        CodeNote note;
        note.text = without_marks(text);
        note.kind = kind;
        note.is_primary = is_primary;
        const float start = layout.text_x + advance * static_cast<float>(first);
        if (columns(line.text) <= fold_columns) {
            note.mark_x = start;
            note.mark_width = advance * static_cast<float>(end - 1 - first);
            note.mark_y = y - 3;
        }
        const float width = static_cast<float>(columns(note.text)) * sans_advance * size_small + unit;
        const float x = std::clamp(layout.area.right() - 12 - width, layout.text_x,
                                   std::max(layout.text_x, start));
        const float height = note.text.empty() ? 0 : note_height;
        note.rect = {x, y, layout.area.right() - 8 - x, height};
        note.baseline = y + note_height / 2 + size_small * 0.36f;
        layout.notes.push_back(note);
        y += height;
    }
};

// The smallest scroll from `scroll` on that shows [top, bottom) with `margin` around it.
float scroll_to_show(float scroll, float top, float bottom, float margin, float visible) {
    const float room = std::max(0.0f, (visible - (bottom - top)) / 2);
    const float kept = std::min(margin, room);
    scroll = std::min(scroll, top - kept);
    return std::max(scroll, bottom + kept - visible);
}

float follow(const CodeLayout& layout, float scroll) {
    float top = -1, bottom = -1;
    for (const CodeRow& row : layout.rows) {
        if (!row.is_current) continue;
        if (top < 0) top = row.rect.y;
        bottom = row.rect.bottom();
    }
    for (const CodeNote& note : layout.notes) {
        if (top >= 0 || !note.is_primary) continue;
        top = note.rect.y - layout.line_height;
        bottom = note.rect.bottom();
    }
    if (top < 0) return scroll;
    const float margin = 2 * layout.line_height;
    return scroll_to_show(scroll, top, bottom, margin, layout.area.height);
}

void move_up(CodeLayout& layout, float by) {
    for (CodeRow& row : layout.rows) {
        row.rect.y -= by;
        row.baseline -= by;
    }
    for (CodeNote& note : layout.notes) {
        note.rect.y -= by;
        note.baseline -= by;
        note.mark_y -= by;
    }
}

// Output takes as many lines as it has: what the program leaves free, or a third of the panel.
Rect output_part(const view::ViewModel& view, const Rect& panel, bool narrow) {
    if (view.output.chunks.empty() || narrow) return {};
    constexpr std::size_t most_lines = 12;
    const std::size_t lines = last_output_lines(view.output, most_lines, output_columns(panel.width)).size();
    const float code = static_cast<float>(view.code->lines.size()) * 22 + 2 * padding_top;
    const float most = std::max(panel.height / 3, panel.height - code);
    const float height = std::min(38 + 20 * static_cast<float>(lines), most);
    return {panel.x, panel.bottom() - height, panel.width, height};
}

// In a window of a few lines only whole lines are shown.
Rect code_area(const Rect& panel, float output_height, float line_height, bool narrow) {
    Rect area{panel.x, panel.y, panel.width, panel.height - output_height};
    constexpr float small_window = 100;
    if (!narrow || panel.height > small_window) return area;
    area.height = std::floor((panel.height - unit) / line_height) * line_height;
    area.y += (panel.height - area.height) / 2;
    return area;
}

float line_height_for(std::size_t lines, float height, bool narrow) {
    if (narrow) return 22;
    for (const float candidate : {22.0f, 21.0f, 20.0f, 19.0f})
        if (candidate * static_cast<float>(lines) + 2 * padding_top <= height) return candidate;
    return 20;
}

}  // namespace

CodeLayout arrange_code(const view::ViewModel& view, const Rect& panel, const Options& options) {
    CodeLayout layout;
    if (!view.code || panel.empty()) return layout;
    layout.output = output_part(view, panel, options.narrow);
    layout.line_height = line_height_for(view.code->lines.size(), panel.height - layout.output.height, options.narrow);
    layout.area = code_area(panel, layout.output.height, layout.line_height, options.narrow);
    const float digits = static_cast<float>(columns(std::to_string(view.code->lines.size())));
    layout.number_right = panel.x + 16 + std::max(digits, 2.0f) * mono_advance * size_small + 10;
    layout.text_x = layout.number_right + 14;
    const float advance = mono_advance * size_code;
    const float fits = (layout.area.right() - 10 - layout.text_x) / advance;
    const auto fold = std::max(smallest_width, static_cast<std::uint32_t>(std::max(fits, 0.0f)));

    const bool is_window = layout.area.height < panel.height - layout.output.height;
    const float padding = is_window ? 0 : options.narrow ? unit : padding_top;
    Builder builder{view, layout, fold, layout.area.y + padding};
    for (const view::CodeLine& line : view.code->lines) builder.add_line(line);
    layout.content_height = builder.y + padding - layout.area.y;

    float scroll = options.code_scroll;
    move_up(layout, layout.area.y);  // follow() works from the top of the text
    if (options.code_follows) scroll = follow(layout, scroll);
    layout.scroll = std::clamp(scroll, 0.0f, std::max(0.0f, layout.content_height - layout.area.height));
    move_up(layout, layout.scroll - layout.area.y);
    return layout;
}

// ---------------------------------------------------------------- output

namespace {

// Adds text to lines, folding those that become too long.
struct OutputFolder {
    explicit OutputFolder(std::size_t wide) : columns_wide(wide) {}

    const std::size_t columns_wide;
    std::vector<OutputLine> lines;
    bool begins = true;           // what comes next stands in a new line
    std::size_t column = 0;       // characters in the last line

    void add(const view::OutputChunk& chunk) {
        for (const char byte : chunk.text) add(byte, chunk);
    }

    void add(char byte, const view::OutputChunk& chunk) {
        if (byte == '\n') return end_line(chunk);
        const bool turns = !begins && lines.back().stream != chunk.stream;
        if (begins || turns) begin_line(chunk);
        if (starts_character(byte) && column >= columns_wide) fold(byte, chunk);
        if (column == 0 && byte == ' ' && is_folded_) return;
        column += starts_character(byte);
        lines.back().text += byte;
        lines.back().is_new |= chunk.is_new;
    }

private:
    bool is_folded_ = false;      // the last line goes on the one above

    void begin_line(const view::OutputChunk& chunk, std::string text = {}) {
        column = columns(text);
        lines.push_back({std::move(text), chunk.stream, chunk.is_new});
        begins = is_folded_ = false;
    }

    void end_line(const view::OutputChunk& chunk) {
        if (begins) begin_line(chunk);
        begins = true;
    }

    // The word that does not fit moves to the next line, unless too little would stay.
    void fold(char next, const view::OutputChunk& chunk) {
        std::string& full = lines.back().text;
        const std::size_t blank = full.rfind(' ');
        std::string rest;
        if (next != ' ' && blank != std::string::npos && 3 * blank > full.size()) {
            rest = full.substr(blank + 1);
            full.resize(blank);
        }
        begin_line(chunk, std::move(rest));
        is_folded_ = true;
    }
};

}  // namespace

std::size_t output_columns(float width) {
    return static_cast<std::size_t>(std::max(8.0f, (width - 36) / (mono_advance * size_code)));
}

std::vector<OutputLine> output_lines(const view::Output& output, std::size_t columns_wide) {
    OutputFolder folder(columns_wide);
    for (const view::OutputChunk& chunk : output.chunks) folder.add(chunk);
    return std::move(folder.lines);
}

std::vector<OutputLine> last_output_lines(const view::Output& output, std::size_t count, std::size_t columns_wide) {
    std::vector<OutputLine> lines = output_lines(output, columns_wide);
    if (lines.size() > count) lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
    return lines;
}

}  // namespace framewalk::ui
