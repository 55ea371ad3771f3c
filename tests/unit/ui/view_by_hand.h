// View models made by hand, for tests of the canvas that need no engine. Never shipped.
//
//   ViewModel view = complete_program();   // the deepest point of the documents' complete program
//   ViewModel view = every_state();        // each state that a cell, block or arrow can have
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "view/view_model.h"

namespace framewalk::test {

using namespace framewalk::view;

struct HandMadeView {
    ViewModel view;

    // A token class for each word of a line, by the look of it; good enough for a picture.
    static std::vector<CodeToken> tokens_of(const std::string& line) {
        static const char* const keywords[] = {"fn", "let", "mut", "struct", "drop", "use", "impl"};
        std::vector<CodeToken> tokens;
        auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
        for (std::uint32_t at = 0; at < line.size();) {
            if (!is_word(line[at])) { ++at; continue; }
            std::uint32_t end = at;
            while (end < line.size() && is_word(line[end])) ++end;
            const std::string word = line.substr(at, end - at);
            TokenClass kind = TokenClass::Plain;
            for (const char* keyword : keywords)
                if (word == keyword) kind = TokenClass::Keyword;
            if (std::isdigit(static_cast<unsigned char>(word[0]))) kind = TokenClass::Number;
            else if (word == "i32" || word == "Box" || word == "String") kind = TokenClass::Type;
            else if (end < line.size() && line[end] == '(') kind = TokenClass::Function;
            else if (end < line.size() && line[end] == '!') kind = TokenClass::Macro;
            tokens.push_back({at, end, kind});
            at = end;
        }
        return tokens;
    }

    void set_code(const std::vector<std::string>& lines) {
        auto code = std::make_shared<CodeText>();
        code->revision = 1;
        code->path = "main.rs";
        for (const std::string& line : lines) {
            CodeLine entry;
            entry.number = static_cast<std::uint32_t>(code->lines.size() + 1);
            entry.text = line;
            entry.tokens = tokens_of(line);
            code->lines.push_back(entry);
        }
        view.code = code;
    }

    Frame& frame(const char* function, std::uint32_t line) {
        Frame frame;
        frame.depth = static_cast<std::uint32_t>(view.frames.size());
        frame.id = "f" + std::to_string(frame.depth);
        frame.function = function;
        frame.line = line;
        view.frames.push_back(frame);
        return view.frames.back();
    }

    std::uint32_t next_slot = 0;

    Row& row(const char* name, const char* type, const char* value) {
        Frame& frame = view.frames.back();
        Row row;
        row.id = frame.id + "." + std::to_string(frame.rows.size());
        row.name = name;
        row.type = type;
        row.value = value;
        row.slot = next_slot;
        row.address_text = std::to_string(next_slot++);
        row.slot_count = 1;
        row.size = 4;
        ++frame.slot_count;
        frame.rows.push_back(row);
        return frame.rows.back();
    }

    void pointer(const char* name, const char* type, const char* value, const char* to,
                 PointerKind kind = PointerKind::Shared, TargetState state = TargetState::Live) {
        Row& from = row(name, type, value);
        from.size = 8;
        from.has_target = true;
        from.target.kind = kind;
        from.target.state = state;
        from.target.id = to;
        Arrow arrow;
        arrow.from = from.id;
        arrow.to = to;
        arrow.kind = kind;
        arrow.dangling = state == TargetState::Dangling;
        view.arrows.push_back(arrow);
    }

    HeapBlock& block(const char* address, const char* type, const char* value, BlockState state) {
        HeapBlock block;
        block.id = "h" + std::to_string(view.heap.size());
        block.address_text = address;
        block.type = type;
        block.state = state;
        block.size = 4;
        block.label = state == BlockState::Live ? std::string(type) + " · live" : word(state);
        if (state == BlockState::Hole) block.label = "free · 4 bytes";
        if (state == BlockState::JustFreed) block.label = "freed";
        if (value[0] != 0) {
            Row row;
            row.id = block.id + ".0";
            row.value = value;
            row.address_text = address;
            row.type = type;
            row.size = 4;
            if (state == BlockState::JustFreed) row.state = CellState::Freed;
            block.rows.push_back(row);
        }
        view.heap.push_back(block);
        return view.heap.back();
    }

    void time(const std::vector<int>& depths, std::uint32_t step,
              const std::vector<std::pair<std::uint32_t, TimelineMarkKind>>& marks) {
        auto timeline = std::make_shared<TimelineSummary>();
        timeline->revision = 1;
        timeline->step_count = static_cast<std::uint32_t>(depths.size());
        for (std::uint32_t n = 0; n < depths.size(); ++n) {
            const auto depth = static_cast<std::uint16_t>(depths[n]);
            timeline->bins.push_back({n, 1, depth, depth});
            timeline->max_depth = std::max(timeline->max_depth, depth);
        }
        for (const auto& [at, kind] : marks) timeline->marks.push_back({at, kind, word(kind), ""});
        view.timeline = timeline;
        view.position.step = step;
        view.position.last = timeline->step_count - 1;
    }
};

inline ViewModel complete_program() {
    HandMadeView made;
    made.set_code({"fn foo(x: &i32) {", "    let y = 10;", "    let z = &y;", "", "    baz(z);",
                   "    bar(x, z);", "}", "", "fn bar(a: &i32, b: &i32) {", "    let c = 5;",
                   "    let d = Box::new(5);", "    let e = &d;", "", "    baz(e);", "}", "",
                   "fn baz(f: &i32) {", "    let g = 100;", "}", "", "fn main() {", "    let h = 3;",
                   "    let i = Box::new(20);", "    let j = &h;", "", "    foo(j);", "}"});
    made.frame("main", 26);
    made.row("h", "i32", "3");
    made.pointer("i", "Box<i32>", "→ (2^30)-1", "h0.0", PointerKind::Owner);
    made.pointer("j", "&i32", "→ 0", "f0.0");
    made.frame("foo", 6);
    made.pointer("x", "&i32", "→ 0", "f0.0");
    made.row("y", "i32", "10");
    made.pointer("z", "&i32", "→ 4", "f1.1");
    made.frame("bar", 14);
    made.pointer("a", "&i32", "→ 0", "f0.0");
    made.pointer("b", "&i32", "→ 4", "f1.1");
    made.row("c", "i32", "5");
    made.pointer("d", "Box<i32>", "→ (2^30)-2", "h1.0", PointerKind::Owner);
    made.pointer("e", "&Box<i32>", "→ 9", "f2.3");
    made.frame("baz", 18);
    made.pointer("f", "&i32", "→ (2^30)-2", "h1.0");
    made.view.arrows.back().in_current_frame = true;
    made.view.arrows.back().changed = true;
    Row& g = made.row("g", "i32", "100");
    g.changed = true;
    made.block("(2^30)-1", "i32", "20", BlockState::Live);
    made.block("(2^30)-2", "i32", "5", BlockState::Live);
    made.view.position.current.line = 18;
    made.view.position.current.end_line = 18;
    made.view.meters.heap_live = 8;
    made.time({1, 1, 1, 1, 2, 2, 2, 3, 3, 2, 2, 3, 3, 3, 3, 3, 4, 4, 3, 3, 2, 2, 1, 1}, 17,
              {{2, TimelineMarkKind::Alloc}, {12, TimelineMarkKind::Alloc},
               {13, TimelineMarkKind::Checkpoint}, {19, TimelineMarkKind::Free},
               {23, TimelineMarkKind::Free}});
    made.view.revision = 1;
    return made.view;
}

inline ViewModel every_state() {
    HandMadeView made;
    made.set_code({"fn main() {", "    let a: i32;", "    let s = String::from(\"hello\");",
                   "    let t = s;", "    let b = Box::new(1); // a comment that is far too long for its panel",
                   "    let p = &b;", "    drop(b);", "    println!(\"{}\", p);", "}"});
    made.frame("main", 8);
    Row& a = made.row("a", "i32", "??????");
    a.state = CellState::Uninit;
    Row& s = made.row("s", "String", "\"hello\"");
    s.state = CellState::Moved;
    s.state_text = "moved to t";
    s.moved_to_id = "f0.2";
    made.pointer("t", "String", "\"hello\"", "h0", PointerKind::Owner);
    Row& t = made.view.frames.back().rows.back();
    t.is_open = true;
    const char* const parts[][2] = {{"ptr", "→ (2^30)-1"}, {"len", "5"}, {"cap", "5"}};
    for (const auto& part : parts) {
        Row child;
        child.id = t.id + "." + std::to_string(t.children.size());
        child.name = part[0];
        child.value = part[1];
        child.address_text = t.address_text;
        t.children.push_back(child);
    }
    Row& b = made.row("b", "Box<i32>", "??????");
    b.state = CellState::Dropped;
    b.last_value = "→ (2^30)-6";
    b.state_text = "dropped";
    made.pointer("p", "&i32", "→ (2^30)-6", "h2", PointerKind::Shared, TargetState::Dangling);
    made.pointer("m", "&mut i32", "→ 0", "f0.0", PointerKind::Mut);
    Row& now = made.row("now", "Point", "Point { x: 1, y: 2, label: \"a long one\" }");
    now.changed = true;
    Row hidden_child;
    hidden_child.id = now.id + ".0";
    now.children.push_back(hidden_child);
    Row& hidden = made.row("asked", "i32", "?");
    hidden.state = CellState::Hidden;
    HeapBlock& bytes = made.block("(2^30)-1", "[u8; 5]", "", BlockState::Live);
    for (int n = 0; n < 5; ++n) {
        Row element;
        element.id = bytes.id + "." + std::to_string(n);
        element.name = "[" + std::to_string(n) + "]";
        element.value = std::to_string(104 + n);
        bytes.rows.push_back(element);
    }
    made.block("", "", "", BlockState::Hole);
    made.block("(2^30)-6", "i32", "1", BlockState::JustFreed);
    made.block("(2^30)-7", "i32", "9", BlockState::Leaked);
    made.view.position.current.line = 8;
    made.view.position.previous.line = 7;
    made.view.ending.kind = EndingKind::UndefinedBehaviour;
    OutputChunk out;
    out.text = "first line\nhello\n";
    made.view.output.chunks.push_back(out);
    out.text = "thread main panicked\n";
    out.stream = Stream::Stderr;
    out.is_new = true;
    made.view.output.chunks.push_back(out);
    DiagnosticView wrong;
    wrong.code = "E0505";
    wrong.message = "cannot move out of `b` because it is borrowed";
    wrong.labels.push_back({{7, 10, 7, 11}, "moved out while it is borrowed", true});
    wrong.labels.push_back({{6, 13, 6, 15}, "the borrow begins here", false});
    made.view.diagnostics.push_back(wrong);
    made.time({1, 1, 1, 1, 1, 1, 1, 2, 2, 1}, 9,
              {{2, TimelineMarkKind::Alloc}, {5, TimelineMarkKind::Output}, {9, TimelineMarkKind::Fault}});
    made.view.revision = 2;
    return made.view;
}

}  // namespace framewalk::test
