#include "view/boxed.h"

#include <algorithm>

#include "view/boxed_picture.h"

namespace framewalk::view {

using timeline::Step;

namespace {

bool is_gone(const Row& row) {
    return row.state == CellState::Uninit || row.state == CellState::Moved || row.state == CellState::Dropped || row.state == CellState::Freed;
}

bool is_text(const Row& row) {
    return !row.children.empty() && std::all_of(row.children.begin(), row.children.end(), [](const Row& r) { return r.type == "u8"; });
}

}  // namespace

BoxedHistory::BoxedHistory(timeline::Timeline& timeline, TypeParts& types, uint32_t every)
    : timeline_(timeline), types_(types), every_(every) {
    now_.every = every;
}

const BoxedWorld& BoxedHistory::at(Step step) {
    const Step known = std::min(step, kMostSteps);
    while (worlds_.size() <= known) take_step(static_cast<Step>(worlds_.size()));
    if (known == step) return worlds_[step];
    now_.is_behind = true;
    return now_;
}

// ---------------------------------------------------------------- one step

void BoxedHistory::take_step(Step step) {
    timeline_.seek(step);
    const MemoryView memory = build_memory(types_, {});
    seen_.clear(), roots_.clear(), pointing_.clear();
    now_.marked.clear(), now_.swept.clear(), now_.gone.clear();
    now_.phases = 0;
    for (auto& [number, object] : objects_) object.shown.is_new = false;
    for (const Frame& frame : memory.frames)
        for (const Row& row : frame.rows) {
            hold(row);
            const bool runs = &frame == &memory.frames.back();
            roots_.push_back({row.id, row.name, "`" + row.name + "`" + (runs ? "" : " of `" + frame.function + "`")});
        }
    for (const Row& row : memory.statics) {
        hold(row);
        roots_.push_back({row.id, row.name, "the static `" + row.name + "`"});
    }
    for (const HeapBlock& block : memory.heap)
        if (block.state == BlockState::Live || block.state == BlockState::Leaked)
            for (const Row& row : block.rows) hold(row);
    drop_gone();
    if (now_.since >= every_) collect();
    show();
    worlds_.push_back(now_);
}

uint64_t BoxedHistory::make(const Row& row, const std::string& value, uint64_t payload) {
    Object object;
    object.shown.number = ++now_.made;
    object.shown.type = row.type;
    object.shown.value = value;
    object.shown.size = kHeader + payload;
    object.shown.is_new = true;
    ++now_.since;
    now_.bytes_made += object.shown.size;
    held_[row.id] = object.shown.number;
    return objects_.emplace(object.shown.number, std::move(object)).first->first;
}

uint64_t BoxedHistory::hold(const Row& row) {
    if (is_gone(row) || row.size == 0) return 0;
    seen_.insert(row.id);
    if (row.has_target && row.target.kind != PointerKind::Function) {
        pointing_[row.id] = row.target.id;
        held_.erase(row.id);
        return 0;
    }
    auto found = held_.find(row.id);
    const bool is_whole = row.children.empty() || is_text(row);
    uint64_t number = found == held_.end() ? 0 : found->second;
    if (is_whole) {
        if (number != 0 && objects_[number].shown.value == row.value) return number;
        return make(row, row.value, row.children.empty() ? std::max<uint64_t>(kWord, row.size) : row.size);
    }
    const uint64_t parts = row.children.size() + row.hidden_children;
    if (number == 0 || objects_[number].shown.size != kHeader + parts * kWord) number = make(row, "", parts * kWord);
    std::vector<Part> held;
    for (const Row& child : row.children) held.push_back(part_of(child));
    now_.is_cut |= row.hidden_children != 0;
    Object& object = objects_[number];
    object.shown.value = row.value;
    object.parts = std::move(held);
    return number;
}

BoxedHistory::Part BoxedHistory::part_of(const Row& row) {
    Part part;
    part.name = row.name;
    part.object = hold(row);
    auto to = pointing_.find(row.id);
    if (part.object == 0 && to != pointing_.end()) part.pointer = to->second;
    return part;
}

void BoxedHistory::drop_gone() {
    for (auto it = held_.begin(); it != held_.end();) it = seen_.count(it->first) != 0 ? std::next(it) : held_.erase(it);
}

// ---------------------------------------------------------------- reaching and collecting

// A block's id means its content; a reference's target may be a reference again.
uint64_t BoxedHistory::object_of(const std::string& id) const {
    std::string at = id;
    for (int depth = 0; depth < 16 && !at.empty(); ++depth) {
        for (const std::string& key : {at, at + ".0"}) {
            auto found = held_.find(key);
            if (found != held_.end()) return found->second;
        }
        auto next = pointing_.find(at);
        if (next == pointing_.end()) next = pointing_.find(at + ".0");
        if (next == pointing_.end()) return 0;
        at = next->second;
    }
    return 0;
}

// In depth, parts in their order.
void BoxedHistory::mark(const BoxedMark& root) {
    std::vector<BoxedMark> open = {root};
    while (!open.empty()) {
        const BoxedMark next = open.back();
        open.pop_back();
        auto found = objects_.find(next.number);
        if (found == objects_.end() || !is_marked_.insert(next.number).second) continue;
        marked_.push_back(next);
        const std::vector<Part>& parts = found->second.parts;
        const std::string number = std::to_string(next.number);
        for (size_t i = parts.size(); i-- > 0;) open.push_back({object_of(parts[i]), "#" + number, "o" + number});
    }
}

void BoxedHistory::mark_all() {
    marked_.clear(), is_marked_.clear();
    for (const Root& root : roots_) mark({object_of(root.id), root.words, root.id});
}

void BoxedHistory::collect() {
    mark_all();
    show_parts();
    now_.stopped_after = now_.since;
    now_.since = 0;
    ++now_.collections;
    now_.marked = marked_;
    now_.marked_total += marked_.size();
    for (auto it = objects_.begin(); it != objects_.end();) {
        if (is_marked_.count(it->first) != 0) {
            ++it;
            continue;
        }
        now_.swept.push_back(it->first);
        now_.gone.push_back(it->second.shown);
        it = objects_.erase(it);
    }
    now_.swept_total += now_.swept.size();
    plan_phases(now_);
}

void BoxedHistory::show_parts() {
    for (auto& [number, object] : objects_) {
        object.shown.is_reachable = is_marked_.count(number) != 0;
        object.shown.parts.clear();
        object.shown.names.clear();
        for (const Part& part : object.parts) object.shown.parts.push_back({part.name, object_of(part)});
    }
}

// Who can be reached is worked out at every step, so that garbage is seen before it is collected.
void BoxedHistory::show() {
    mark_all();
    show_parts();
    now_.held.clear();
    for (const Root& root : roots_) {
        auto found = objects_.find(object_of(root.id));
        if (found == objects_.end()) continue;
        found->second.shown.names.push_back(root.name);
        now_.held[root.id] = found->first;
    }
    now_.objects.clear();
    now_.bytes = now_.garbage = 0;
    for (auto& [number, object] : objects_) {
        now_.bytes += object.shown.size;
        now_.garbage += !object.shown.is_reachable;
        now_.objects.push_back(object.shown);
    }
    now_.live = now_.objects.size() - now_.garbage;
}

}  // namespace framewalk::view
