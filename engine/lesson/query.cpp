#include "lesson/query.h"

#include <algorithm>
#include <vector>

#include "lesson/values.h"

namespace framewalk::lesson {

using view::Frame;
using view::HeapBlock;
using view::Row;
using view::ViewModel;

namespace {

using Words = std::vector<std::string>;

Words split(std::string_view path) {
    Words words;
    while (true) {
        size_t dot = path.find('.');
        words.emplace_back(path.substr(0, dot));
        if (dot == std::string_view::npos) return words;
        path.remove_prefix(dot + 1);
    }
}

bool is_number(const std::string& text) {
    return !text.empty() && text.size() < 9 && text.find_first_not_of("0123456789") == std::string::npos;
}

Answer found(std::string value) { return {true, std::move(value), {}}; }
Answer missing(std::string problem) { return {false, {}, std::move(problem)}; }

const Frame* find_frame(const ViewModel& view, const std::string& word) {
    if (view.frames.empty()) return nullptr;
    if (word == "top") return &view.frames.back();
    for (size_t i = view.frames.size(); i-- > 0;)
        if (view.frames[i].function == word) return &view.frames[i];
    if (!is_number(word)) return nullptr;
    size_t depth = std::stoul(word);
    return depth < view.frames.size() ? &view.frames[depth] : nullptr;
}

// "x" means the innermost binding of that name, "x#1" the first.
const Row* find_named(const std::vector<Row>& rows, const std::string& word) {
    size_t hash = word.find('#');
    std::string name = word.substr(0, hash);
    size_t wanted = 0;
    if (hash != std::string::npos && is_number(word.substr(hash + 1))) wanted = std::stoul(word.substr(hash + 1));
    const Row* last = nullptr;
    size_t count = 0;
    for (const Row& row : rows) {
        if (row.name != name && row.name != "[" + name + "]") continue;
        bool better = !last || row.in_scope || !last->in_scope;
        if (++count == wanted) return &row;
        if (wanted == 0 && better) last = &row;
    }
    return last;
}

const Row* find_part(const Row* row, const Words& words, size_t from, size_t to) {
    for (size_t i = from; row && i < to; ++i) row = find_named(row->children, words[i]);
    return row;
}

Answer row_field(const Row& row, const std::string& field) {
    if (field == "value") return found(row.value);
    if (field == "address") return found(row.address_text);
    if (field == "type") return found(row.type);
    if (field == "state") return found(view::word(row.state));
    if (field == "name") return found(row.name);
    if (field == "size") return found(std::to_string(row.size));
    if (field == "points_to")
        return row.has_target ? found(row.target.address_text) : missing("`" + row.name + "` is no pointer");
    return missing("`" + field + "` is no field of a row; there are value, address, type, state, name, size, points_to");
}

const Row* row_of_frame(const ViewModel& view, const Words& words, size_t end) {
    const Frame* frame = words.size() > 2 ? find_frame(view, words[1]) : nullptr;
    const Row* row = frame ? find_named(frame->rows, words[2]) : nullptr;
    return find_part(row, words, 3, end);
}

Answer query_frame(const ViewModel& view, const Words& words) {
    if (words.size() < 3) return missing("a path to a row looks like frame.top.x.value");
    const Frame* frame = find_frame(view, words[1]);
    if (!frame) return missing("there is no frame `" + words[1] + "` at that moment");
    if (words.size() == 3) {
        if (words[2] == "function") return found(frame->function);
        if (words[2] == "size") return found(std::to_string(frame->size));
        if (words[2] == "line") return found(std::to_string(frame->line));
        if (words[2] == "slots") return found(std::to_string(frame->slot_count));
        return missing("a path to a row looks like frame.top.x.value");
    }
    const Row* row = row_of_frame(view, words, words.size() - 1);
    if (!row) return missing("there is no row `" + words[2] + "` in `" + frame->function + "` at that moment");
    return row_field(*row, words.back());
}

const HeapBlock* find_heap(const ViewModel& view, const std::string& word) {
    size_t live = 0;
    for (const HeapBlock& block : view.heap) {
        if (same_value(block.address_text, word)) return &block;
        bool counts = block.state == view::BlockState::Live || block.state == view::BlockState::Leaked;
        if (counts && is_number(word) && live++ == std::stoul(word)) return &block;
    }
    return nullptr;
}

size_t count_live(const ViewModel& view) {
    return static_cast<size_t>(std::count_if(view.heap.begin(), view.heap.end(), [](const HeapBlock& b) {
        return b.state == view::BlockState::Live || b.state == view::BlockState::Leaked;
    }));
}

// A figure of view/meters.def, by its name without the part's.
Answer query_meter(const ViewModel& view, const std::string& part, const std::string& name) {
    for (const view::MeterKind& kind : view::meter_kinds())
        if (kind.name == part + "_" + name || (part == "heap" && kind.name == name)) return found(std::to_string(view.meters.*kind.value));
    return missing("there is no figure `" + part + "." + name + "`; the figures are listed beside the lesson format");
}

// Why a block is still allocated at the end: forgotten, cycle, held, static, running, unknown.
Answer leak_of(const ViewModel& view, const HeapBlock& block) {
    for (const view::Leak& leak : view.ending.leaks)
        if (leak.id == block.id) return found(view::word(leak.kind));
    return missing("the heap block `" + block.address_text + "` is not one that is left at the end");
}

Answer query_heap(const ViewModel& view, const Words& words) {
    if (words.size() == 2 && words[1] == "count") return found(std::to_string(count_live(view)));
    if (words.size() == 2 && words[1] == "bytes") return found(std::to_string(view.meters.heap_live));
    if (words.size() == 2 && words[1].find('(') == std::string::npos) return query_meter(view, "heap", words[1]);
    if (words.size() < 3) return missing("a path to a block looks like heap.(2^30)-1.value, or heap.count");
    const HeapBlock* block = find_heap(view, words[1]);
    if (!block) return missing("there is no heap block `" + words[1] + "` at that moment");
    const std::string& field = words.back();
    if (words.size() == 3) {
        if (field == "state") return found(view::word(block->state));
        if (field == "size") return found(std::to_string(block->size));
        if (field == "type") return found(block->type);
        if (field == "address") return found(block->address_text);
        if (field == "allocated_line") return found(std::to_string(block->allocated_line));
        if (field == "leak") return leak_of(view, *block);
        if (field == "freed_line") return found(std::to_string(block->freed_line));
    }
    const Row* row = block->rows.empty() ? nullptr : &block->rows[0];
    row = find_part(row, words, 2, words.size() - 1);
    if (!row) return missing("the heap block `" + words[1] + "` has no such part");
    return row_field(*row, field);
}

Answer query_stack(const ViewModel& view, const std::string& field) {
    uint64_t slots = 0;
    for (const Frame& frame : view.frames) slots += frame.slot_count;
    if (field == "depth") return found(std::to_string(view.frames.size()));
    if (field == "slots") return found(std::to_string(slots));
    if (field == "bytes") return found(std::to_string(view.meters.stack_used));
    return query_meter(view, "stack", field);
}

// Of the boxed world, where the lesson's machine shows it.
Answer query_boxed(const view::BoxedWorld& world, const std::string& field) {
    if (world.every == 0) return missing("the lesson's machine does not show the boxed world: give it `boxed`");
    if (field == "made") return found(std::to_string(world.made));
    if (field == "live") return found(std::to_string(world.live));
    if (field == "garbage") return found(std::to_string(world.garbage));
    if (field == "bytes") return found(std::to_string(world.bytes));
    if (field == "collections") return found(std::to_string(world.collections));
    if (field == "marked") return found(std::to_string(world.marked.size()));
    if (field == "swept") return found(std::to_string(world.swept.size()));
    return missing("`boxed." + field + "` is no figure; there are made, live, garbage, bytes, collections, marked, swept");
}

size_t open_handles(const view::FileView& file) {
    return std::count_if(file.handles.begin(), file.handles.end(), [](const view::HandleView& h) { return !h.is_closed; });
}

// Of the simulated files: file.notes.txt.size, handle.3.at, files.open.
Answer query_file(const ViewModel& view, const Words& words) {
    std::string path = words[1];
    for (size_t i = 2; i + 1 < words.size(); ++i) path += "." + words[i];
    const std::string& field = words.back();
    for (const view::FileView& f : view.files) {
        if (f.path != path) continue;
        if (field == "state") return found(f.is_removed ? "removed" : "there");
        if (field == "size") return found(std::to_string(f.size));
        if (field == "text") return found(f.text);
        if (field == "handles") return found(std::to_string(open_handles(f)));
        return missing("`" + field + "` is no field of a file; there are state, size, text, handles");
    }
    return missing("there is no file `" + path + "` at that moment");
}

Answer query_handle(const ViewModel& view, const std::string& number, const std::string& field) {
    for (const view::FileView& f : view.files)
        for (const view::HandleView& h : f.handles) {
            if (std::to_string(h.number) != number) continue;
            if (field == "state") return found(h.is_closed ? "closed" : h.is_leaked ? "leaked" : "open");
            if (field == "at") return found(std::to_string(h.at));
            if (field == "file") return found(f.path);
            if (field == "owner") return found(h.owner);
            return missing("`" + field + "` is no field of a handle; there are state, at, file, owner");
        }
    return missing("there is no handle " + number + " at that moment");
}

Answer count_handles(const ViewModel& view) {
    size_t open = 0;
    for (const view::FileView& f : view.files) open += open_handles(f);
    return found(std::to_string(open));
}

// Of a thread, by its number or name, while there are several.
Answer query_thread(const ViewModel& view, const std::string& which, const std::string& field) {
    for (const view::Thread& t : view.threads) {
        if (std::to_string(t.number) != which && t.name != which) continue;
        if (field == "state") return found(view::word(t.state));
        if (field == "size") return found(std::to_string(t.stack_size));
        if (field == "used") return found(std::to_string(t.stack_used));
        if (field == "deepest") return found(std::to_string(t.stack_deepest));
        return missing("`" + field + "` is no field of a thread; there are state, size, used, deepest");
    }
    return missing("there is no thread `" + which + "` at that moment, or no other");
}

Answer query_error(const ViewModel& view, const std::string& field) {
    for (const view::DiagnosticView& d : view.diagnostics) {
        if (d.kind != view::DiagnosticKind::Error) continue;
        if (field == "code") return found(d.code);
        if (field == "line") return found(std::to_string(d.range.line));
        if (field == "message") return found(d.message);
        return missing("of an error there are error.code, error.line and error.message");
    }
    return missing("the compiler reports no error");
}

std::string text_of_stream(const ViewModel& view, view::Stream stream) {
    std::string text;
    for (const view::OutputChunk& chunk : view.output.chunks)
        if (chunk.stream == stream) text += chunk.text;
    return text;
}

}  // namespace

Answer query(const ViewModel& view, std::string_view path) {
    Words words = split(path);
    const std::string& first = words[0];
    if (first == "frame") return query_frame(view, words);
    if (first == "heap") return query_heap(view, words);
    if (first == "stack" && words.size() == 2) return query_stack(view, words[1]);
    if (first == "boxed" && words.size() == 2) return query_boxed(view.boxed, words[1]);
    if (first == "thread" && words.size() == 3) return query_thread(view, words[1], words[2]);
    if (first == "file" && words.size() >= 3) return query_file(view, words);
    if (first == "handle" && words.size() == 3) return query_handle(view, words[1], words[2]);
    if (path == "files.open") return count_handles(view);
    if (first == "error" && words.size() == 2) return query_error(view, words[1]);
    if (words.size() == 1) {
        if (first == "line") return found(std::to_string(view.position.current.line));
        if (first == "function") return found(view.position.function);
        if (first == "stdout") return found(text_of_stream(view, view::Stream::Stdout));
        if (first == "stderr") return found(text_of_stream(view, view::Stream::Stderr));
        if (first == "outcome") return found(outcome_word(view.ending));
        if (first == "ending_line" && !view.ending.story.empty()) return found(std::to_string(view.ending.story.back().range.line));
        if (first == "exit_code") return found(std::to_string(view.ending.exit_code));
    }
    return missing("`" + std::string(path) + "` is no path; it begins with frame, heap, stack, thread, boxed, file, handle, error, or is "
                   "files.open, line, function, stdout, stderr, outcome, ending_line, exit_code");
}

const Row* query_row(const ViewModel& view, std::string_view path) {
    Words words = split(path);
    if (words[0] == "frame") return row_of_frame(view, words, words.size());
    if (words[0] != "heap" || words.size() < 2) return nullptr;
    const HeapBlock* block = find_heap(view, words[1]);
    if (!block || block->rows.empty()) return nullptr;
    return find_part(&block->rows[0], words, 2, words.size());
}

std::string outcome_word(const view::Ending& ending) {
    return ending.word == "deadlock" ? ending.word : view::word(ending.kind);
}

}  // namespace framewalk::lesson
