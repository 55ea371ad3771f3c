#include "timeline/moment.h"

namespace framewalk::timeline {

namespace {

struct EventWord {
    std::string_view word;
    MomentKind kind;
    bool has_name;
};
constexpr EventWord kEventWords[] = {
    {"start", MomentKind::Start, false}, {"end", MomentKind::End, false},
    {"call", MomentKind::Call, true},    {"return", MomentKind::Return, true},
    {"drop", MomentKind::Drop, true},    {"alloc", MomentKind::Alloc, false},
    {"free", MomentKind::Free, false},   {"output", MomentKind::Output, false},
};

const char* word_of(MomentKind kind) {
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

Moment Moment::at_event(MomentKind kind, std::string name, uint32_t n, When when) {
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
    if (m.kind == MomentKind::Line) {
        text = "line " + std::to_string(m.line) + ", visit " + std::to_string(m.n);
    } else {
        text = word_of(m.kind);
        if (!m.name.empty()) text += " " + m.name;
        if (m.kind != MomentKind::Start && m.kind != MomentKind::End)
            text += ", number " + std::to_string(m.n);
    }
    return text + (m.when == When::Before ? ", before" : ", after");
}

}  // namespace framewalk::timeline
