// Sentences for what a step changed: spoken by screen readers, shown beside the controls.
#include "view/changes.h"
#include "view/files.h"

namespace framewalk::view {

namespace {

// "p.x" or "v[2]" for the part with this id inside `row`; empty: not inside.
std::string path_inside(const Row& row, const std::string& id) {
    if (row.id == id) return row.name;
    for (const Row& part : row.children) {
        std::string inner = path_inside(part, id);
        if (inner.empty()) continue;
        return inner[0] == '[' ? row.name + inner : row.name + "." + inner;
    }
    return {};
}

std::string count_text(uint64_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string becomes(const Row& row) {
    if (row.has_target && row.target.state == TargetState::Live && row.value.rfind("→ ", 0) == 0)
        return "points to " + row.value.substr(4);
    return row.last_value.empty() || row.is_new ? "is " + row.value : "became " + row.value;
}

std::string sentence_for(const MemoryView& now, const Row& row) {
    std::string name = marked(spoken_name(now, row.id));
    switch (row.state) {
        case CellState::Live: return name + " " + becomes(row) + ".";
        case CellState::Moved:
            return row.moved_to_id.empty() ? name + " was moved out." : name + " was " + row.state_text + ".";
        case CellState::PartlyMoved: return name + " was partly moved out.";
        case CellState::Dropped: return name + " was dropped.";
        case CellState::Dangling: return name + " points to memory that is gone.";
        case CellState::Uninit:
        case CellState::Freed:
        case CellState::Hidden: return {};
    }
    return {};
}

// "Thread 2", "The main thread", "Thread `worker`".
std::string thread_words(uint32_t number, const std::string& name) {
    if (number == kMainThread) return "The main thread";
    return name == "thread " + std::to_string(number) ? "Thread " + std::to_string(number) : "Thread `" + name + "`";
}

// The same inside a sentence: "thread 2", "the main thread".
std::string running_words(const MemoryView& now) {
    std::string words = thread_words(now.running_thread, now.running_name);
    words[0] = 't';
    return words;
}

void describe_threads(const MemoryView& now, std::vector<std::string>& out) {
    for (const Thread& thread : now.threads)
        if (thread.is_new) out.push_back(thread_words(thread.number, thread.name) + " was started.");
    for (const std::string& name : now.ended_threads)
        out.push_back((name.rfind("thread ", 0) == 0 ? "T" + name.substr(1) : "Thread `" + name + "`") + " has ended.");
    if (now.has_switched) out.push_back("Now " + running_words(now) + " runs.");
}

void describe_popped(const std::vector<PoppedFrame>& popped, std::vector<std::string>& out) {
    for (size_t i = popped.size(); i-- > 0;) {
        std::string text = "`" + popped[i].function + "` returned";
        if (!popped[i].return_value.empty()) text += " " + popped[i].return_value;
        out.push_back(text + "; its frame is gone.");
    }
}

void describe_new_frames(const MemoryView& now, std::vector<std::string>& out) {
    for (const Frame& frame : now.frames)
        if (frame.is_new)
            out.push_back("`" + frame.function + "` was called; its frame takes " +
                          count_text(frame.slot_count, "slot", "slots") + ".");
}

void describe_rows(const MemoryView& now, std::vector<std::string>& out) {
    for (const Frame& frame : now.frames)
        for (const Row& row : frame.rows) {
            if (!row.changed) continue;
            std::string text = sentence_for(now, row);
            if (!text.empty()) out.push_back(std::move(text));
        }
    for (const Row& row : now.statics)
        if (row.changed && !row.is_new) out.push_back("The static `" + row.name + "` " + becomes(row) + ".");
}

void describe_heap(const MemoryView& now, std::vector<std::string>& out) {
    for (const HeapBlock& block : now.heap) {
        if (block.state == BlockState::JustFreed) {
            out.push_back("The heap block " + block.address_text + " was freed.");
        } else if (block.is_new) {
            std::string text = "The heap gave out " + block.address_text;
            if (!block.rows.empty() && block.rows[0].state == CellState::Live)
                text += ", which holds " + block.rows[0].value;
            out.push_back(text + ".");
        } else if (block.changed && !block.rows.empty()) {
            out.push_back("The heap block " + block.address_text + " holds " + block.rows[0].value + ".");
        }
    }
}

}  // namespace

std::string marked(const std::string& name) {
    size_t in = name.rfind(" in ");
    if (in == std::string::npos) return "`" + name + "`";
    return "`" + name.substr(0, in) + "` in `" + name.substr(in + 4) + "`";
}

std::string spoken_name(const MemoryView& memory, const std::string& id) {
    for (const Frame& frame : memory.frames)
        for (const Row& row : frame.rows) {
            std::string path = path_inside(row, id);
            if (path.empty()) continue;
            return frame.state != FrameState::Waiting ? path : path + " in " + frame.function;
        }
    for (const HeapBlock& block : memory.heap)
        for (const Row& row : block.rows)
            if (row.id == id || !path_inside(row, id).empty()) return block.address_text;
    for (const Row& row : memory.statics)
        if (!path_inside(row, id).empty()) return path_inside(row, id);
    return id;
}

std::vector<std::string> describe_changes(const MemoryView& now,
                                          const std::vector<PoppedFrame>& popped) {
    std::vector<std::string> out;
    describe_popped(popped, out);
    describe_threads(now, out);
    describe_new_frames(now, out);
    describe_heap(now, out);
    describe_rows(now, out);
    describe_files(now, out);
    return out;
}

}  // namespace framewalk::view
