#include "view/changes.h"

#include <algorithm>
#include <unordered_map>

#include "view/files.h"

namespace framewalk::view {

namespace {

template <class RowT, class Visit>
void walk(RowT& row, const Visit& visit) {
    visit(row);
    for (auto& part : row.children) walk(part, visit);
}

template <class MemoryT, class Visit>
void walk_memory(MemoryT& memory, const Visit& visit) {
    for (auto& frame : memory.frames)
        for (auto& row : frame.rows) walk(row, visit);
    for (auto& block : memory.heap)
        for (auto& row : block.rows) walk(row, visit);
    for (auto& row : memory.statics) walk(row, visit);
}

using RowIndex = std::unordered_map<std::string, const Row*>;

RowIndex index_rows(const MemoryView& memory) {
    RowIndex index;
    walk_memory(memory, [&](const Row& row) { index[row.id] = &row; });
    return index;
}

void compare_bytes(const Row& old, Row& row) {
    for (size_t i = 0; i < row.bytes.size() && i < old.bytes.size(); ++i)
        row.bytes[i].changed = row.bytes[i].value != old.bytes[i].value ||
                               row.bytes[i].state != old.bytes[i].state;
}

bool is_empty(const Row& row) { return row.state == CellState::Uninit; }

void compare_row(const RowIndex& before, Row& row) {
    auto found = before.find(row.id);
    if (found == before.end()) {
        row.is_new = true;
        row.changed = !is_empty(row);
        return;
    }
    const Row& old = *found->second;
    row.changed = row.value != old.value || row.state != old.state || row.target.id != old.target.id;
    if (row.changed && row.last_value.empty() && old.value != row.value && !is_empty(old))
        row.last_value = old.value;
    compare_bytes(old, row);
}

void freeze(Row& row) {
    row.state = CellState::Freed;
    row.state_text = "freed";
    row.last_value = row.value;
    row.changed = true;
    for (Row& part : row.children) freeze(part);
}

HeapBlock just_freed(const HeapBlock& old) {
    HeapBlock block = old;
    block.state = BlockState::JustFreed;
    block.label = block.type.empty() ? "freed" : block.type + " · freed";
    block.changed = true;
    block.is_new = false;
    block.pointed_by.clear();
    for (Row& row : block.rows) freeze(row);
    return block;
}

bool covers(const HeapBlock& hole, const HeapBlock& freed) {
    if (hole.state != BlockState::Hole) return false;
    if (hole.slot != 0) return hole.slot == freed.slot;
    return hole.address == freed.address;
}

const HeapBlock* block_with_id(const MemoryView& memory, const std::string& id) {
    for (const HeapBlock& block : memory.heap)
        if (block.id == id) return &block;
    return nullptr;
}

// A block that this step freed stays visible for this step, in the place of the hole it leaves.
void keep_freed(const MemoryView& before, MemoryView& now) {
    for (const HeapBlock& old : before.heap) {
        if (old.state != BlockState::Live || block_with_id(now, old.id)) continue;
        HeapBlock freed = just_freed(old);
        auto hole = std::find_if(now.heap.begin(), now.heap.end(),
                                 [&](const HeapBlock& h) { return covers(h, freed); });
        if (hole != now.heap.end()) {
            *hole = std::move(freed);
            continue;
        }
        auto place = std::find_if(now.heap.begin(), now.heap.end(), [&](const HeapBlock& h) {
            return h.slot > freed.slot || (freed.slot == 0 && h.address < freed.address);
        });
        now.heap.insert(place, std::move(freed));
    }
}

void compare_blocks(const MemoryView& before, MemoryView& now) {
    for (HeapBlock& block : now.heap) {
        if (block.state != BlockState::Live) continue;
        block.is_new = block_with_id(before, block.id) == nullptr;
        block.changed = block.is_new;
        for (const Row& row : block.rows) block.changed |= row.changed;
    }
}

void compare_frames(const MemoryView& before, MemoryView& now, std::vector<PoppedFrame>& popped) {
    auto has_frame = [](const MemoryView& memory, const std::string& id) {
        return std::any_of(memory.frames.begin(), memory.frames.end(),
                           [&](const Frame& f) { return f.id == id; });
    };
    for (Frame& frame : now.frames) frame.is_new = !has_frame(before, frame.id);
    for (const Frame& old : before.frames)
        if (!has_frame(now, old.id)) popped.push_back({old.id, old.function, old.return_value, old.depth});
}

const Thread* thread_with(const MemoryView& memory, uint32_t number) {
    for (const Thread& thread : memory.threads)
        if (thread.number == number) return &thread;
    return nullptr;
}

// Main alone is not listed; it neither begins nor ends while the program runs.
void compare_threads(const MemoryView& before, MemoryView& now) {
    for (Thread& thread : now.threads) thread.is_new = thread.number != kMainThread && !thread_with(before, thread.number);
    bool is_over = now.frames.empty() && now.threads.empty();
    for (const Thread& old : before.threads)
        if (old.number != kMainThread && !is_over && !thread_with(now, old.number) && old.number != now.running_thread)
            now.ended_threads.push_back(old.name);
    now.has_switched = now.running_thread != before.running_thread && !is_over;
}

// Where did the value go that this step moved out of `from`? To a row that is new or changed and now
// holds the same.
const Row* receiver_of(const MemoryView& now, const Row& from) {
    const Row* best = nullptr;
    auto consider = [&](const Row& row) {
        bool same = row.changed && row.state == CellState::Live && row.type == from.type &&
                    row.value == from.value && row.id != from.id && row.target.id == from.target.id;
        if (same) best = &row;
    };
    // The innermost frame is seen last and wins over the heap.
    for (const HeapBlock& block : now.heap)
        for (const Row& row : block.rows) walk(row, consider);
    for (const Frame& frame : now.frames)
        for (const Row& row : frame.rows) walk(row, consider);
    return best;
}

void follow_moves(const RowIndex& before, MemoryView& now) {
    walk_memory(now, [&](Row& row) {
        bool moved_now = row.state == CellState::Moved && row.changed;
        auto old = before.find(row.id);
        if (!moved_now || old == before.end() || old->second->state == CellState::Moved) return;
        if (const Row* to = receiver_of(now, row)) {
            row.moved_to_id = to->id;
            row.state_text = "moved to " + spoken_name(now, to->id);
        }
    });
}

}  // namespace

void for_each_row(MemoryView& memory, const std::function<void(Row&)>& visit) { walk_memory(memory, visit); }
void for_each_row(const MemoryView& memory, const std::function<void(const Row&)>& visit) {
    walk_memory(memory, visit);
}

void mark_changes(const MemoryView& before, MemoryView& now, std::vector<PoppedFrame>& popped) {
    RowIndex old_rows = index_rows(before);
    walk_memory(now, [&](Row& row) { compare_row(old_rows, row); });
    compare_threads(before, now);
    compare_frames(before, now, popped);
    follow_moves(old_rows, now);
    compare_blocks(before, now);
    keep_freed(before, now);
    mark_file_changes(before, now);
    connect(now);
}

}  // namespace framewalk::view
