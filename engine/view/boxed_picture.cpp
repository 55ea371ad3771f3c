#include "view/boxed_picture.h"

#include <algorithm>
#include <set>

namespace framewalk::view {

namespace {

constexpr uint32_t kMostMarkPhases = 24;

std::string number_text(uint64_t number) { return "#" + std::to_string(number); }
std::string id_of(uint64_t number) { return "o" + std::to_string(number); }

bool is_collecting(const BoxedWorld& world) { return world.phases != 0; }
bool is_swept(const BoxedWorld& world) { return world.phase + 1 == world.phases; }

std::string list_of(const std::vector<uint64_t>& numbers, size_t from, size_t to) {
    std::string text;
    for (size_t i = from; i < to; ++i) text += (i == from ? "" : ", ") + number_text(numbers[i]);
    return text;
}

bool is_asked(const Row& row) {
    return row.state == CellState::Hidden || std::any_of(row.children.begin(), row.children.end(), is_asked);
}

class Picture {
public:
    explicit Picture(ViewModel& view) : view_(view), world_(view.boxed) {
        const size_t count = world_.marked.size(), before = world_.phase == 0 || is_swept(world_) ? count : (world_.phase - 1) * world_.marks_at_once;
        for (size_t i = 0; i < count; ++i) (i < before ? before_marked_ : now_marked_).insert(world_.marked[i].number);
    }

    void make() {
        for (Frame& frame : view_.frames) {
            frame.slot_count = static_cast<uint32_t>(frame.rows.size());
            for (Row& row : frame.rows) show_variable(row);
        }
        for (Row& row : view_.statics) show_variable(row);
        view_.heap.clear();
        for (const BoxedObject& object : world_.objects) view_.heap.push_back(block_of(object, state_of(object)));
        if (is_collecting(world_) && is_swept(world_))
            for (const BoxedObject& object : world_.gone) view_.heap.push_back(block_of(object, BlockState::JustFreed));
        std::sort(view_.heap.begin(), view_.heap.end(), [](const HeapBlock& a, const HeapBlock& b) { return a.slot < b.slot; });
        view_.hidden_blocks = 0;
        connect_all();
        tell();
    }

private:
    // A variable has no number and no size of its own: it is a reference, or nothing yet, or nothing any more.
    void show_variable(Row& row) {
        row.children.clear(), row.bytes.clear();
        row.hidden_children = 0;
        row.is_open = row.has_target = false;
        row.address_text.clear(), row.last_value.clear();
        row.slot = -1;
        auto held = world_.held.find(row.id);
        if (held == world_.held.end()) return show_empty(row);
        row.state = CellState::Live;
        row.state_text.clear();
        row.size = 8;
        row.changed = row.changed && world_.phase == 0;
        refer(row, held->second);
    }

    void show_empty(Row& row) const {
        row.changed = row.changed && world_.phase == 0;
        if (row.state == CellState::Hidden) return;
        const bool is_gone = row.state == CellState::Moved || row.state == CellState::Dropped;
        if (is_gone) row.value.clear();
        else if (row.state == CellState::Live) row.value = "none";
    }

    static void refer(Row& row, uint64_t number) {
        row.value = "→ " + number_text(number);
        row.has_target = true;
        row.target = {};
        row.target.kind = PointerKind::Shared;
        row.target.state = TargetState::Live;
        row.target.id = id_of(number);
        row.target.address_text = number_text(number);
    }

    BlockState state_of(const BoxedObject& object) const {
        const bool is_marked = now_marked_.count(object.number) != 0 || before_marked_.count(object.number) != 0;
        if (is_collecting(world_) && !is_swept(world_)) return is_marked ? BlockState::Marked : BlockState::Unmarked;
        return object.is_reachable ? BlockState::Live : BlockState::Garbage;
    }

    const char* word_of(BlockState state) const {
        if (state == BlockState::Unmarked) return "no mark";
        if (state == BlockState::JustFreed) return "swept";
        return word(state);
    }

    HeapBlock block_of(const BoxedObject& object, BlockState state) const {
        HeapBlock block;
        block.id = id_of(object.number);
        block.address_text = number_text(object.number);
        block.slot = static_cast<int64_t>(object.number);
        block.size = object.size;
        block.type = object.type;
        block.label = object.type + " · " + word_of(state);
        block.state = state;
        block.is_new = object.is_new && world_.phase == 0;
        block.changed = block.is_new || now_marked_.count(object.number) != 0;
        if (object.parts.empty()) block.rows.push_back(value_row(object, block));
        for (size_t i = 0; i < object.parts.size(); ++i) block.rows.push_back(part_row(object, i, block));
        return block;
    }

    Row value_row(const BoxedObject& object, const HeapBlock& block) const {
        Row row = row_of(block, 0);
        row.address_text = block.address_text;
        row.value = object.value;
        row.type = object.type;
        if (object.is_hidden) row.state = CellState::Hidden;
        return row;
    }

    Row part_row(const BoxedObject& object, size_t n, const HeapBlock& block) const {
        Row row = row_of(block, n);
        const BoxedPart& part = object.parts[n];
        row.name = part.name;
        row.value = "none";
        if (part.object != 0) refer(row, part.object);
        return row;
    }

    static Row row_of(const HeapBlock& block, size_t n) {
        Row row;
        row.id = block.id + "." + std::to_string(n);
        row.size = 8;
        row.changed = block.changed;
        row.is_new = block.is_new;
        if (block.state == BlockState::JustFreed) row.state = CellState::Freed;
        return row;
    }

    // What is garbage or swept still refers, but that is of no account any more.
    void connect_all() {
        view_.arrows.clear();
        const std::string top = view_.frames.empty() ? "" : view_.frames.back().id;
        for (const Frame& frame : view_.frames)
            for (const Row& row : frame.rows) connect(row, frame.id == top);
        for (const Row& row : view_.statics) connect(row, false);
        for (const HeapBlock& block : view_.heap)
            if (block.state != BlockState::JustFreed && block.state != BlockState::Garbage)
                for (const Row& row : block.rows) connect(row, false);
    }

    void connect(const Row& row, bool in_top) {
        if (!row.has_target) return;
        Arrow arrow;
        arrow.from = row.id;
        arrow.to = row.target.id;
        arrow.kind = PointerKind::Shared;
        arrow.in_current_frame = in_top;
        const uint64_t to = std::stoull(arrow.to.substr(1));
        const bool leads_on = !is_collecting(world_) || world_.phase == 0 ? row.changed : is_reason(row.id, to);
        arrow.changed = leads_on;
        view_.arrows.push_back(std::move(arrow));
        for (HeapBlock& block : view_.heap)
            if (block.slot == static_cast<int64_t>(to)) block.pointed_by.push_back(row.id);
    }

    // Was the object marked in this phase because this row refers to it?
    bool is_reason(const std::string& row, uint64_t to) const {
        if (now_marked_.count(to) == 0) return false;
        const auto at = std::find_if(world_.marked.begin(), world_.marked.end(), [&](const BoxedMark& m) { return m.number == to; });
        return row == at->from || row.rfind(at->from + ".", 0) == 0;
    }

    // ------------------------------------------------------------ in words

    void tell() {
        if (is_collecting(world_) && world_.phase != 0) view_.sentences.clear();
        else tell_step();
        if (is_collecting(world_)) view_.sentences.insert(view_.sentences.begin(), phase_text());
    }

    void tell_step() {
        std::vector<uint64_t> made;
        for (const BoxedObject& object : world_.objects)
            if (object.is_new) made.push_back(object.number);
        if (made.size() == 1) view_.sentences.push_back("A new object: " + number_text(made[0]) + ".");
        if (made.size() > 1) view_.sentences.push_back("New objects: " + list_of(made, 0, made.size()) + ".");
        if (world_.garbage != 0 && !is_collecting(world_))
            view_.sentences.push_back(std::to_string(world_.garbage) + (world_.garbage == 1 ? " object is garbage." : " objects are garbage."));
    }

    std::string phase_text() const {
        if (world_.phase == 0)
            return "Collection: " + std::to_string(world_.stopped_after) + " objects were made since the last one, so the program stops.";
        if (is_swept(world_))
            return world_.swept.empty() ? "Sweep: every object has a mark, so none is taken back." : "Sweep: " + list_of(world_.swept, 0, world_.swept.size()) + (world_.swept.size() == 1 ? " has" : " have") + " no mark and are taken back.";
        const size_t end = world_.marked.size(), from = end - now_marked_.size();
        const BoxedMark& first = world_.marked[from];
        if (from + 1 == end) return "Mark " + number_text(first.number) + ": " + first.by + " refers to it.";
        return "Mark " + number_text(first.number) + " to " + number_text(world_.marked.back().number) + ".";
    }

    ViewModel& view_;
    const BoxedWorld& world_;
    std::set<uint64_t> now_marked_, before_marked_;    // in this phase, in those before
};

}  // namespace

void plan_phases(BoxedWorld& world) {
    const auto marks = static_cast<uint32_t>(world.marked.size());
    world.marks_at_once = std::max(1u, (marks + kMostMarkPhases - 1) / kMostMarkPhases);
    world.phases = 2 + (marks + world.marks_at_once - 1) / world.marks_at_once;
}

void hide_asked(ViewModel& view) {
    std::set<uint64_t> open;
    for (const Frame& frame : view.frames)
        for (const Row& row : frame.rows)
            if (auto held = view.boxed.held.find(row.id); held != view.boxed.held.end() && is_asked(row)) open.insert(held->second);
    // Objects refer to younger and older ones, so each is looked at until none is new.
    for (size_t known = 0; known != open.size();) {
        known = open.size();
        for (const BoxedObject& object : view.boxed.objects)
            if (open.count(object.number) != 0)
                for (const BoxedPart& part : object.parts) open.insert(part.object);
    }
    for (BoxedObject& object : view.boxed.objects)
        if (open.count(object.number) != 0) object.value = "?", object.is_hidden = true;
}

void show_phase(BoxedWorld& world, uint32_t phase) {
    if (!is_collecting(world)) return;
    world.phase = std::min(phase, world.phases - 1);
    if (is_swept(world)) return;
    const size_t marked = std::min<size_t>(world.marked.size(), world.phase * world.marks_at_once);
    world.marked_total -= world.marked.size() - marked;
    world.swept_total -= world.swept.size();
    world.marked.resize(marked);
    world.swept.clear();
    --world.collections;
    world.since = world.stopped_after;
    world.garbage += world.gone.size();
    for (const BoxedObject& object : world.gone) world.bytes += object.size;
    world.objects.insert(world.objects.end(), world.gone.begin(), world.gone.end());
    std::sort(world.objects.begin(), world.objects.end(), [](const BoxedObject& a, const BoxedObject& b) { return a.number < b.number; });
}

void show_boxed(ViewModel& view) {
    if (view.boxed.every == 0) return;
    Picture(view).make();
}

}  // namespace framewalk::view
