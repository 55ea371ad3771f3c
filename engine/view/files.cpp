#include "view/files.h"

#include <algorithm>

#include "base/utf8.h"
#include "view/changes.h"

namespace framewalk::view {

namespace {

constexpr size_t kMostText = 400;    // bytes of a file that are shown

const char* access_of(const OpenHandle& open) {
    if (open.appends) return "appending";
    if (open.reads && open.writes) return "reading and writing";
    return open.writes ? "writing" : "reading";
}

HandleView view_of(const OpenHandle& open, const Machine& machine) {
    HandleView handle;
    handle.id = "d" + std::to_string(open.serial);
    handle.number = open.number;
    handle.access = access_of(open);
    handle.at = open.at;
    handle.opened_step = static_cast<uint32_t>(open.opened.tick);
    handle.opened_line = range_of(machine.sources(), machine.span_at(open.opened.pc)).line;
    return handle;
}

FileView view_of(const StoredFile& stored, const Machine& machine) {
    FileView file;
    file.id = "file" + std::to_string(stored.serial);
    file.path = stored.last_path;
    file.size = stored.bytes.size();
    size_t shown = std::min(stored.bytes.size(), kMostText);
    while (shown < stored.bytes.size() && shown > 0 && (stored.bytes[shown] & 0xC0) == 0x80) --shown;   // not within a letter
    file.text = valid_utf8(std::string_view(stored.bytes).substr(0, shown));
    file.is_cut = shown < stored.bytes.size();
    file.is_given = stored.is_given;
    file.is_removed = stored.path.empty();
    for (const OpenHandle& open : machine.files().handles())
        if (open.file == stored.serial) file.handles.push_back(view_of(open, machine));
    return file;
}

// A `File` is its handle's number.
void note_owner(const Machine& machine, const Row& row, MemoryView& memory) {
    if (row.type != "File" || row.size != 4 || row.state != CellState::Live) return;
    const auto number = static_cast<uint32_t>(machine.memory().read_bits(static_cast<Address>(row.address), 4));
    for (FileView& file : memory.files)
        for (HandleView& handle : file.handles)
            if (handle.number == number && handle.owner_id.empty()) handle.owner_id = row.id;
}

bool has_unowned(const MemoryView& memory) {
    return std::any_of(memory.files.begin(), memory.files.end(), [](const FileView& file) {
        return std::any_of(file.handles.begin(), file.handles.end(), [](const HandleView& h) { return h.owner_id.empty(); });
    });
}

// Values that no row shows: temporaries of a statement that runs, and what library functions keep meanwhile.
class Temporaries {
public:
    Temporaries(TypeParts& types, MemoryView& memory)
        : machine_(types.machine()), memory_(memory), book_(types, AddressModel::Bytes), reader_(types, book_, options_) {}

    void note() {
        for (const ThreadInfo& thread : machine_.threads()) {
            uint32_t called = 0;
            for (const FrameInfo& frame : machine_.frames_of_thread(thread.id)) {
                if (!frame.is_hidden) called = line_of(frame.span);
                note_frame(frame, called);
            }
        }
    }

private:
    uint32_t line_of(Span span) const { return range_of(machine_.sources(), span).line; }
    static std::string placed(const char* words, uint32_t line) { return words + (line == 0 ? "" : " of line " + std::to_string(line)); }

    void note_frame(const FrameInfo& frame, uint32_t called) {
        const Function& function = machine_.function(frame.function);
        for (const TakenLocal& local : function.taken) {
            const mir::LocalDecl* made = function.body ? &function.body->locals[local.local] : nullptr;
            if (made && made->name.valid() && !frame.is_hidden) continue;
            Place place;
            place.type = local.ty;
            place.address = static_cast<Address>(int64_t(frame.frame_pointer) + local.offset);
            note_parts(reader_.read(place), frame.is_hidden || !made ? placed("the library, for the call", called) : placed("a temporary", line_of(made->span)));
        }
    }

    void note_parts(const Row& row, const std::string& words) {
        for (const Row& part : row.children) note_parts(part, words);
        if (row.type != "File" || row.size != 4 || row.state != CellState::Live) return;
        const auto number = static_cast<uint32_t>(machine_.memory().read_bits(static_cast<Address>(row.address), 4));
        for (FileView& file : memory_.files)
            for (HandleView& handle : file.handles)
                if (handle.number == number && handle.owner_id.empty() && handle.owner.empty()) handle.owner = words;
    }

    Machine& machine_;
    MemoryView& memory_;
    ReadOptions options_;
    AddressBook book_;
    ValueReader reader_;
};

std::string quoted(const std::string& text) { return "`" + text + "`"; }

std::string bytes_text(uint64_t count) { return std::to_string(count) + (count == 1 ? " byte" : " bytes"); }

const FileView* file_with_id(const MemoryView& memory, const std::string& id) {
    for (const FileView& file : memory.files)
        if (file.id == id) return &file;
    return nullptr;
}

const HandleView* handle_with_id(const MemoryView& memory, const std::string& id) {
    for (const FileView& file : memory.files)
        for (const HandleView& handle : file.handles)
            if (handle.id == id) return &handle;
    return nullptr;
}

void compare_handles(const MemoryView& before, FileView& file, const FileView* old, const MemoryView& now) {
    for (HandleView& handle : file.handles) {
        const HandleView* was = handle_with_id(before, handle.id);
        handle.is_new = was == nullptr;
        handle.changed = handle.is_new || was->at != handle.at;
    }
    if (!old) return;
    for (const HandleView& was : old->handles) {
        if (was.is_closed || handle_with_id(now, was.id)) continue;
        file.handles.push_back(was);
        file.handles.back().is_closed = file.handles.back().changed = true;
        file.handles.back().is_new = false;
        file.handles.back().owner.clear(), file.handles.back().owner_id.clear();
    }
}

std::string opened_text(const FileView& file, const HandleView& handle) {
    std::string text = quoted(file.path) + " was opened for " + handle.access + " as handle " + std::to_string(handle.number);
    if (handle.owner.empty()) return text + ".";
    return text + ", which " + (handle.owner_id.empty() ? handle.owner : marked(handle.owner)) + " owns.";
}

}  // namespace

void build_files(TypeParts& types, MemoryView& memory) {
    const Machine& machine = types.machine();
    for (const StoredFile& stored : machine.files().files()) memory.files.push_back(view_of(stored, machine));
    if (machine.files().handles().empty()) return;
    for_each_row(static_cast<const MemoryView&>(memory), [&](const Row& row) { note_owner(machine, row, memory); });
    for (FileView& file : memory.files)
        for (HandleView& handle : file.handles)
            if (!handle.owner_id.empty()) handle.owner = spoken_name(memory, handle.owner_id);
    if (has_unowned(memory) && machine.last_stop() != Stop::Finished) Temporaries(types, memory).note();
}

void mark_file_changes(const MemoryView& before, MemoryView& now) {
    for (FileView& file : now.files) {
        const FileView* old = file_with_id(before, file.id);
        file.is_new = old == nullptr && !file.is_given;
        if (old == nullptr && !file.is_new) old = &file;
        file.changed = file.is_new || old->size != file.size || old->text != file.text || old->is_removed != file.is_removed || old->path != file.path;
        compare_handles(before, file, old, now);
    }
    for (const FileView& old : before.files) {
        if (file_with_id(now, old.id) || (old.is_removed && old.handles.empty())) continue;
        FileView gone = old;
        gone.handles.clear();
        compare_handles(before, gone, &old, now);
        gone.is_removed = gone.changed = true;
        gone.is_new = false;
        now.files.push_back(std::move(gone));
    }
}

void describe_files(const MemoryView& now, std::vector<std::string>& out) {
    for (const FileView& file : now.files) {
        if (file.is_new) out.push_back("The file " + quoted(file.path) + " was made.");
        else if (file.changed && file.is_removed) out.push_back("The file " + quoted(file.path) + " was removed.");
        for (const HandleView& handle : file.handles)
            if (handle.is_new) out.push_back(opened_text(file, handle));
        if (file.changed && !file.is_removed && (!file.is_new || file.size != 0)) out.push_back("The file " + quoted(file.path) + " holds " + bytes_text(file.size) + " now.");
        for (const HandleView& handle : file.handles) {
            if (handle.is_closed) out.push_back("Handle " + std::to_string(handle.number) + " on " + quoted(file.path) + " was closed.");
            else if (handle.changed && !handle.is_new)
                out.push_back("Handle " + std::to_string(handle.number) + " stands at byte " + std::to_string(handle.at) + " of " + quoted(file.path) + ".");
        }
    }
}

void tell_left_open(ViewModel& view) {
    for (FileView& file : view.files)
        for (HandleView& handle : file.handles) {
            if (handle.is_closed) continue;
            handle.is_leaked = true;
            view.sentences.push_back("Handle " + std::to_string(handle.number) + " on " + quoted(file.path) + ", opened in line " + std::to_string(handle.opened_line) +
                                     ", is still open: its owner was never dropped.");
        }
}

}  // namespace framewalk::view
