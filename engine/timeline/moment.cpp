#include "timeline/moment.h"

namespace framewalk::timeline {

namespace {

struct EventWord {
    std::string_view word;
    EventKind kind;
    bool has_name;
};
constexpr EventWord kEventWords[] = {
    {"start", EventKind::Start, false}, {"end", EventKind::End, false},
    {"call", EventKind::Call, true},    {"return", EventKind::Return, true},
    {"drop", EventKind::Drop, true},    {"alloc", EventKind::Alloc, false},
    {"free", EventKind::Free, false},   {"output", EventKind::Output, false},
};

const char* word_of(EventKind kind) {
    for (const EventWord& w : kEventWords)
        if (w.kind == kind) return w.word.data();
    return "line";
}

}  // namespace

Moment Moment::at_line(uint32_t line, uint32_t visit, When when) {
    Moment m;
    m.line = line;
    m.n = visit;
    m.when = when;
    return m;
}

Moment Moment::at_event(EventKind kind, std::string name, uint32_t n, When when) {
    Moment m;
    m.kind = kind;
    m.name = std::move(name);
    m.n = n;
    m.when = when;
    return m;
}

bool parse_event(std::string_view text, Moment& out) {
    size_t space = text.find(' ');
    std::string_view word = text.substr(0, space);
    std::string_view name = space == std::string_view::npos ? "" : text.substr(space + 1);
    for (const EventWord& w : kEventWords) {
        if (w.word != word || w.has_name != !name.empty()) continue;
        out = Moment::at_event(w.kind, std::string(name), out.n, When::After);
        return true;
    }
    return false;
}

std::string text_of(const Moment& m) {
    std::string text;
    if (m.kind == EventKind::Line) {
        text = "line " + std::to_string(m.line) + ", visit " + std::to_string(m.n);
    } else {
        text = word_of(m.kind);
        if (!m.name.empty()) text += " " + m.name;
        if (m.kind != EventKind::Start && m.kind != EventKind::End)
            text += ", number " + std::to_string(m.n);
    }
    return text + (m.when == When::Before ? ", before" : ", after");
}

}  // namespace framewalk::timeline
