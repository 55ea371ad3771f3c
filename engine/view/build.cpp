#include "view/build.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>

#include "base/sort_stably.h"
#include "view/files.h"
#include "view/number_text.h"

namespace framewalk::view {

namespace {

// Slots of a frame's bindings: one after the other, parameters first.
struct FramePlan {
    FrameInfo info;
    const Function* function = nullptr;
    uint32_t thread = kMainThread;
    uint32_t depth = 0;              // from the oldest frame of its thread
    std::vector<int64_t> slots;      // of each binding
    uint32_t slot_count = 0;
    std::string caller;              // whom it returns to
};

std::string frame_id(const FrameInfo& frame) { return "f" + std::to_string(frame.serial); }

class Builder {
public:
    Builder(TypeParts& types, const BuildOptions& options)
        : types_(types),
          machine_(types.machine()),
          options_(options),
          book_(types, options.model),
          reader_(types, book_, options_.read) {}

    MemoryView build() {
        list_threads();
        plan_frames();
        register_bindings();
        register_statics();
        for (const FramePlan& plan : plans_) out_.frames.push_back(make_frame(plan));
        make_heap();
        make_statics();
        show_texts();
        make_meters();
        name_frame_states();
        return std::move(out_);
    }

private:
    std::string name_of(Name name) { return std::string(machine_.program().names().text(name)); }

    static std::string thread_name(uint32_t number, const std::string& given) {
        return given.empty() ? "thread " + std::to_string(number) : given;
    }
    uint32_t running_number() const { return static_cast<uint32_t>(machine_.thread_id()); }

    bool is_over() const { return machine_.last_stop() == Stop::Finished; }

    void list_threads() {
        out_.running_thread = running_number();
        out_.running_name = thread_name(out_.running_thread, machine_.thread_name());
        std::vector<ThreadInfo> threads = machine_.threads();
        if (is_over() || threads.size() < 2) return;
        for (const ThreadInfo& info : threads) {
            Thread thread;
            thread.number = static_cast<uint32_t>(info.id);
            thread.name = thread_name(thread.number, info.name);
            thread.state = info.is_running   ? ThreadState::Running
                           : info.is_waiting ? ThreadState::Waiting
                                             : ThreadState::Ready;
            measure_stack(info, thread);
            out_.threads.push_back(std::move(thread));
        }
    }

    void measure_stack(const ThreadInfo& info, Thread& thread) {
        thread.stack_size = info.stack.high - info.stack.low;
        thread.stack_deepest = info.stack.high - info.stack.deepest;
        const std::vector<FrameInfo> frames = machine_.frames_of_thread(info.id);
        if (!frames.empty()) thread.stack_used = frames.front().frame_pointer - frames.back().low;
    }

    // The running thread's frames come last, so that the last of all is the one that runs.
    void plan_frames() {
        if (is_over()) return;
        for (const Thread& thread : out_.threads)
            if (thread.state != ThreadState::Running) plan_thread(thread.number);
        plan_thread(running_number());
        leave_out_frames();
    }

    void plan_thread(uint32_t number) {
        int64_t slot = number == kMainThread ? 0 : kSlotsOfThread * number;
        uint32_t depth = 0;
        std::string caller;
        for (const FrameInfo& info : machine_.frames_of_thread(number)) {
            FramePlan plan;
            plan.caller = std::move(caller);
            caller = info.is_hidden ? "the library" : name_of(machine_.function(info.function).name);
            if (info.is_hidden) continue;
            plan.info = info;
            plan.function = &machine_.function(info.function);
            plan.thread = number;
            plan.depth = depth++;
            const int64_t first = slot;
            for (const CodeLocal& local : plan.function->bindings) {
                plan.slots.push_back(slot);
                slot += types_.of(local.ty).slots;
            }
            plan.slot_count = static_cast<uint32_t>(slot - first);
            plans_.push_back(std::move(plan));
        }
    }

    void leave_out_frames() {
        if (plans_.size() > options_.most_frames) {
            size_t half = options_.most_frames / 2;
            out_.hidden_frames = static_cast<uint32_t>(plans_.size() - 2 * half);
            plans_.erase(plans_.begin() + static_cast<long>(half), plans_.end() - static_cast<long>(half));
        }
    }

    Address address_of(const FramePlan& plan, const CodeLocal& local) const {
        int64_t frame = int64_t(plan.info.frame_pointer);
        if (!local.in_future) return static_cast<Address>(frame + local.offset);
        return static_cast<Address>(int64_t(machine_.memory().read_bits(static_cast<Address>(frame + local.future_pointer), 8)) + local.offset);
    }

    void register_bindings() {
        for (const FramePlan& plan : plans_)
            for (size_t i = 0; i < plan.function->bindings.size(); ++i) {
                const CodeLocal& local = plan.function->bindings[i];
                if (local.size == 0 || local.in_future) continue;   // the future has them already
                Region region;
                region.id = frame_id(plan.info) + "." + std::to_string(i);
                region.address = address_of(plan, local);
                region.size = local.size;
                region.type = local.ty;
                region.slot = plan.slots[i];
                book_.add(std::move(region));
            }
    }

    void register_statics() {
        for (const Machine::StaticInfo& s : machine_.statics()) {
            if (machine_.program().is_library(s.def)) continue;
            Region region;
            region.kind = Region::Kind::Static;
            region.id = "s" + std::to_string(s.def.index);
            region.name = name_of(s.name);
            region.address = s.address;
            region.size = types_.of(s.type).size;
            region.type = s.type;
            book_.add(std::move(region));
        }
    }

    // -------------------------------------------------------- frames

    Frame make_frame(const FramePlan& plan) {
        Frame frame;
        frame.id = frame_id(plan.info);
        frame.thread = plan.thread;
        frame.depth = plan.depth;
        frame.function = name_of(plan.function->name);
        frame.line = range_of(machine_.sources(), plan.info.span).line;
        frame.state = FrameState::Waiting;
        frame.address = plan.info.low;
        frame.size = plan.info.frame_pointer - plan.info.low;
        frame.slot_count = plan.slot_count;
        for (size_t i = 0; i < plan.function->bindings.size(); ++i)
            frame.rows.push_back(make_binding(plan, i));
        mark_shadowed(plan, frame);
        if (plan.info.return_slot != 0) frame.rows.insert(frame.rows.begin(), make_return(plan));
        return frame;
    }

    // Where the call left the way back: the highest word of the frame, so its first row.
    Row make_return(const FramePlan& plan) {
        const u128 bits = machine_.memory().read_bits(plan.info.return_slot, 8);
        Row row;
        row.id = frame_id(plan.info) + ".return";
        row.name = "return address";
        row.type = "address of code";
        row.address = plan.info.return_slot, row.size = 8;
        if (options_.model == AddressModel::Bytes) row.address_text = byte_address_text(row.address);
        row.value = plan.info.is_return_intact ? "→ " + plan.caller : byte_address_text(static_cast<uint64_t>(bits));
        row.is_invalid = !plan.info.is_return_intact;
        if (row.is_invalid) row.state_text = "overwritten";
        if (options_.model == AddressModel::Bytes || options_.read.bytes_for == row.id) row.bytes = reader_.bytes(row.address, 8, Ty());
        return row;
    }

    Row make_binding(const FramePlan& plan, size_t i) {
        const CodeLocal& local = plan.function->bindings[i];
        Place place;
        place.type = local.ty;
        place.address = address_of(plan, local);
        place.slot = plan.slots[i];
        place.id = frame_id(plan.info) + "." + std::to_string(i);
        place.name = name_of(local.name);
        Row row = reader_.read(place);
        row.is_parameter = local.is_argument;
        row.declared = range_of(machine_.sources(), local.span);
        row.in_scope = local.is_argument || !local.scope.valid() || local.scope.contains(plan.info.span.start());
        if (const mir::Body* body = plan.function->body)
            row.is_mutable = body->locals[local.local].mutability == Mutability::Mut;
        if (!row.in_scope && row.state == CellState::Uninit) row.state_text = "not in use";
        return row;
    }

    // Of bindings with one name, the last one that is in scope is meant by it.
    void mark_shadowed(const FramePlan& plan, Frame& frame) {
        for (size_t i = 0; i < frame.rows.size(); ++i)
            for (size_t j = i + 1; j < frame.rows.size(); ++j) {
                bool begun = plan.function->bindings[j].span.lo < plan.info.span.lo;
                if (frame.rows[i].name == frame.rows[j].name && frame.rows[j].in_scope && begun)
                    frame.rows[i].is_shadowed = true;
            }
    }

    void name_frame_states() {
        if (out_.frames.empty()) return;
        Frame& top = out_.frames.back();
        if (top.thread != running_number()) return;   // which is in the library only
        top.state = FrameState::Running;
        const CodeMark* mark = machine_.ended() ? nullptr : machine_.current_mark();
        if (machine_.is_panicking()) top.state = FrameState::Unwinding;
        else if (mark && mark->kind == mir::MarkKind::FrameEnd) {
            top.state = FrameState::Returning;
            top.return_value = return_value(plans_.back());
        }
    }

    std::string return_value(const FramePlan& plan) {
        Ty type = plan.function->return_type;
        if (!type.valid() || machine_.program().types().is_unit(type)) return {};
        Place place;
        place.type = type;
        place.address = static_cast<Address>(int64_t(plan.info.frame_pointer) + plan.function->return_offset);
        return reader_.read(place).value;
    }

    // -------------------------------------------------------- heap

    void make_heap() {
        std::vector<framewalk::HeapBlock> blocks = machine_.memory().heap_blocks();
        choose_blocks(blocks);
        for (const framewalk::HeapBlock& block : blocks) {
            if (!block.is_free) continue;
            if (options_.model != AddressModel::Bytes || joins_unused_cells(block)) continue;
            unused_ = is_unused_cell(block) ? &block : nullptr;
            if (out_.heap.size() < 2 * options_.most_blocks) out_.heap.push_back(make_byte_hole(block));
        }
        if (options_.model == AddressModel::Slots && out_.hidden_blocks == 0) add_slot_holes();
        sort_stably(out_.heap.begin(), out_.heap.end(), [&](const HeapBlock& a, const HeapBlock& b) {
            if (options_.model == AddressModel::Slots) return a.slot < b.slot;
            return a.address > b.address;
        });
    }

    // All blocks of a small heap. Of a large one those that rows lead to, nearest first, then the first.
    void choose_blocks(const std::vector<framewalk::HeapBlock>& blocks) {
        uint64_t live = machine_.memory().heap_live_blocks();
        std::set<std::string> listed;
        if (live > options_.most_blocks) follow_pointers(listed);
        for (const framewalk::HeapBlock& block : blocks) {
            if (out_.heap.size() >= options_.most_blocks) break;
            if (block.is_free) continue;
            const Allocation& allocation = machine_.memory().allocation(block.owner);
            if (listed.insert(block_id(allocation)).second) out_.heap.push_back(make_block(allocation));
        }
        read_plain_blocks();
        out_.hidden_blocks = static_cast<uint32_t>(live > out_.heap.size() ? live - out_.heap.size() : 0);
    }

    // Blocks that were asked for as bytes are read as what a pointer takes them for. Such a pointer may lie in
    // a block that was read later.
    void read_plain_blocks() {
        for (bool found = true; found;) {
            found = false;
            for (HeapBlock& block : out_.heap) {
                const AllocId id = machine_.memory().find(block.address);
                const Ty type = reader_.pointee_of(id);
                if (!type.valid() || plain_types_[id] == type) continue;
                plain_types_[id] = type;
                block = make_block(machine_.memory().allocation(id));
                found = true;
            }
        }
    }

    void follow_pointers(std::set<std::string>& listed) {
        for (size_t i = out_.frames.size(); i-- > 0;)
            for (const Row& row : out_.frames[i].rows) follow_row(row, listed);
        for (size_t i = 0; i < out_.heap.size(); ++i)
            for (const Row& row : std::vector<Row>(out_.heap[i].rows)) follow_row(row, listed);
    }

    void follow_row(const Row& row, std::set<std::string>& listed) {
        for (const Row& part : row.children) follow_row(part, listed);
        bool is_block = row.has_target && row.target.state == TargetState::Live && row.target.id[0] == 'h';
        if (is_block && out_.heap.size() < options_.most_blocks / 2 && listed.insert(row.target.id).second) {
            const Memory& memory = machine_.memory();
            AllocId id = memory.resolve(row.target.address, memory.provenance(row.address));
            const Allocation& allocation = memory.allocation(id);
            if (allocation.kind == AllocKind::Heap && allocation.is_live) out_.heap.push_back(make_block(allocation));
        }
    }

    HeapBlock make_block(const Allocation& allocation) {
        HeapBlock block;
        block.id = block_id(allocation);
        block.address = allocation.base;
        block.size = allocation.size;
        block.slot = int64_t(allocation.slot) + 1;
        block.slot_count = 1;
        block.address_text = options_.model == AddressModel::Slots ? heap_slot_text(block.slot)
                                                                   : byte_address_text(block.address);
        block.allocated_step = static_cast<uint32_t>(allocation.born.tick);
        block.allocated_line = range_of(machine_.sources(), machine_.span_at(allocation.born.pc)).line;
        block.rows.push_back(make_content(allocation, block));
        block.type = block.rows[0].type;
        block.label = block.type.empty() ? "live" : block.type + " · live";
        return block;
    }

    Row make_content(const Allocation& allocation, const HeapBlock& block) {
        Place place;
        place.type = allocation.type.valid() ? allocation.type : reader_.pointee_of(machine_.memory().find(allocation.base));
        place.address = allocation.base;
        place.slot = block.slot;
        place.id = block.id + ".0";
        place.is_heap = true;
        const Ty type = place.type;
        uint64_t size = type.valid() ? types_.of(type).size : 0;
        if (size == 0) {
            place.type = machine_.program().types().u8();
            return reader_.read_elements(place, allocation.size);
        }
        if (allocation.size >= 2 * size) return reader_.read_elements(place, allocation.size / size);
        Row row = reader_.read(place);
        if (stands_open(row, type)) row.is_open = !row.is_open;
        return row;
    }

    // A small struct on the heap shows its fields from the start: a block is too slim for its text.
    // Who toggles it closes it.
    bool stands_open(const Row& row, Ty type) {
        constexpr size_t kMostFields = 6;
        const ValueKind kind = types_.of(type).kind;
        bool has_fields = kind == ValueKind::Struct || kind == ValueKind::Tuple;
        return has_fields && !row.children.empty() && row.children.size() <= kMostFields && row.hidden_children == 0;
    }

    // Of size classes: a page's cells that were never given out are one piece to look at, those that were freed are
    // one each, as their lists have them.
    bool is_unused_cell(const framewalk::HeapBlock& block) const {
        const Memory& memory = machine_.memory();
        return memory.heap_settings().policy == HeapPolicy::SizeClasses && block.size < Memory::kPage && memory.state(block.base) != kHeader;
    }

    bool joins_unused_cells(const framewalk::HeapBlock& block) {
        HeapBlock* hole = unused_ && !out_.heap.empty() ? &out_.heap.back() : nullptr;
        if (!hole || !is_unused_cell(block) || block.size != unused_->size || hole->address + hole->size != block.base) return false;
        hole->size += block.size;
        hole->label = "free · " + std::to_string(hole->size / block.size) + " × " + std::to_string(block.size) + " bytes";
        return true;
    }

    HeapBlock make_byte_hole(const framewalk::HeapBlock& block) {
        HeapBlock hole;
        hole.id = "hole." + std::to_string(block.base);
        hole.address = block.base;
        hole.size = block.size;
        hole.address_text = byte_address_text(block.base);
        hole.label = "free · " + std::to_string(block.size) + " bytes";
        hole.state = BlockState::Hole;
        return hole;
    }

    // Slots above the deepest live one that nothing lives in: the holes of the documents' table.
    void add_slot_holes() {
        int64_t deepest = 0;
        std::vector<int64_t> taken;
        for (const HeapBlock& block : out_.heap) {
            deepest = std::max(deepest, block.slot);
            taken.push_back(block.slot);
        }
        sort_stably(taken.begin(), taken.end());
        constexpr int64_t kMostHoles = 1024;
        for (int64_t k = 1, added = 0; k < deepest && added < kMostHoles; ++k) {
            if (std::binary_search(taken.begin(), taken.end(), k)) continue;
            HeapBlock hole;
            hole.id = "hole." + std::to_string(k);
            hole.slot = k;
            hole.slot_count = 1;
            hole.address_text = heap_slot_text(k);
            hole.label = "free";
            hole.state = BlockState::Hole;
            out_.heap.push_back(std::move(hole));
            ++added;
        }
    }

    // A buffer of bytes that a String owns is shown as its text.
    void show_texts() {
        auto look = [&](const Row& row) {
            bool is_string = row.has_target && row.target.kind == PointerKind::Owner && row.type == "String";
            if (!is_string || row.children.size() < 3 || row.children[2].state == CellState::Uninit) return;
            for (HeapBlock& block : out_.heap)
                if (block.id == row.target.id) show_text(block, row.children[2].value);
        };
        std::function<void(const Row&)> walk = [&](const Row& row) {
            look(row);
            for (const Row& part : row.children) walk(part);
        };
        for (const Frame& frame : out_.frames)
            for (const Row& row : frame.rows) walk(row);
        for (const Row& row : out_.statics) walk(row);
        for (size_t i = 0; i < out_.heap.size(); ++i)
            for (const Row& row : std::vector<Row>(out_.heap[i].rows)) walk(row);
    }

    void show_text(HeapBlock& block, const std::string& length_text) {
        uint64_t length = std::strtoull(length_text.c_str(), nullptr, 10);
        if (block.rows.empty() || length > block.size || !machine_.memory().is_mapped(block.address, length)) return;
        const char* bytes = reinterpret_cast<const char*>(machine_.memory().bytes()) + block.address;
        block.rows[0].value = quoted_text(std::string_view(bytes, length), options_.read.most_text);
        block.rows[0].state = CellState::Live;
        block.rows[0].state_text.clear();
    }

    // -------------------------------------------------------- the rest

    static bool points_into(const Row& row, const std::string& id) {
        const std::string& to = row.target.id;
        if (row.has_target && to.compare(0, id.size(), id) == 0 && (to.size() == id.size() || to[id.size()] == '.'))
            return true;
        return std::any_of(row.children.begin(), row.children.end(),
                           [&](const Row& part) { return points_into(part, id); });
    }

    bool is_pointed_at(const std::string& id) const {
        auto any = [&](const std::vector<Row>& rows) {
            return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return points_into(row, id); });
        };
        return std::any_of(out_.frames.begin(), out_.frames.end(), [&](const Frame& f) { return any(f.rows); }) ||
               std::any_of(out_.heap.begin(), out_.heap.end(), [&](const HeapBlock& b) { return any(b.rows); });
    }

    // Constants without a name of their own (the pieces of a format string) are shown only where a row
    // points to them.
    void make_statics() {
        for (const Machine::StaticInfo& s : machine_.statics()) {
            if (machine_.program().is_library(s.def)) continue;
            Place place;
            place.type = s.type;
            place.address = s.address;
            place.id = "s" + std::to_string(s.def.index);
            place.name = name_of(s.name);
            if (place.name[0] == '{' && !is_pointed_at(place.id)) continue;
            if (options_.model == AddressModel::Slots) place.address_text = "static";
            Row row = reader_.read(place);
            row.is_mutable = machine_.program().static_is_mutable(s.def);
            out_.statics.push_back(std::move(row));
        }
    }

    void make_meters() {
        const Memory& memory = machine_.memory();
        Meters& m = out_.meters;
        m.stack_size = memory.stack_high() - memory.stack_low();
        m.stack_deepest = memory.stack_high() - memory.deepest();
        m.stack_moves = machine_.stack_moves();
        m.stack_stacklets = machine_.stacklets(), m.stack_crossings = machine_.crossings();
        if (machine_.frame_count() > 0 && machine_.last_stop() != Stop::Finished) {
            const FrameInfo top = machine_.frame(machine_.frame_count() - 1);
            m.stack_used = machine_.frame(0).frame_pointer - top.low;
            m.stack_frame = top.frame_pointer - top.low;
            if (m.stack_frame != 0 && top.low > memory.run_low()) m.stack_calls_left = (top.low - memory.run_low()) / m.stack_frame;
        }
        make_heap_meters();
    }

    void make_heap_meters() {
        const Memory& memory = machine_.memory();
        Meters& m = out_.meters;
        const HeapFigures f = memory.heap_figures();
        const HeapWork& work = memory.heap_work();
        m.heap_blocks = memory.heap_live_blocks();
        m.heap_live = f.in_use, m.heap_span = f.span, m.heap_free = f.free, m.heap_holes = f.free_blocks;
        m.largest_free = f.largest_free, m.heap_lost = f.lost, m.heap_bookkeeping = f.bookkeeping;
        if (f.free != 0) m.heap_external = (f.free - f.largest_free) * 100 / f.free;
        m.heap_peak = work.peak, m.heap_requests = work.requests;
        m.allocations = work.allocations, m.frees = work.frees;
        m.search_steps = work.visits, m.heap_last_search = work.last_visits;
        m.heap_moves = work.moves, m.heap_moved = work.moved;
        m.heap_refusals = work.refusals, m.heap_refused = work.refused;
    }

    TypeParts& types_;
    Machine& machine_;
    const BuildOptions& options_;
    AddressBook book_;
    ValueReader reader_;
    std::vector<FramePlan> plans_;
    std::map<AllocId, Ty> plain_types_;
    const framewalk::HeapBlock* unused_ = nullptr;   // the first cell of the hole that was listed last, if nobody had it yet
    MemoryView out_;
};

// Pointers that a reader sees: those of open rows' parts, else the row's own or its first part's.
void collect_arrows(const Row& row, bool in_current_frame, std::vector<Arrow>& arrows, const std::string* from) {
    bool is_gone = row.state == CellState::Moved || row.state == CellState::Dropped ||
                   row.state == CellState::Freed || row.state == CellState::Uninit;
    const std::string& origin = from ? *from : row.id;
    bool to_block = !row.target.id.empty() && row.target.state != TargetState::Outside;
    if (row.has_target && to_block && !is_gone) {
        Arrow arrow;
        arrow.from = origin;
        arrow.to = row.target.id;
        arrow.kind = row.target.kind;
        arrow.dangling = row.target.state == TargetState::Dangling;
        arrow.in_current_frame = in_current_frame;
        arrow.changed = row.changed;
        arrows.push_back(std::move(arrow));
    }
    if (row.has_target) return;      // the parts of a pointer say the same again
    for (const Row& part : row.children)
        collect_arrows(part, in_current_frame, arrows, row.is_open ? nullptr : &origin);
}

}  // namespace

void connect(MemoryView& memory) {
    memory.arrows.clear();
    for (size_t i = 0; i < memory.frames.size(); ++i)
        for (const Row& row : memory.frames[i].rows)
            collect_arrows(row, memory.frames[i].state != FrameState::Waiting, memory.arrows, nullptr);
    for (const HeapBlock& block : memory.heap)
        for (const Row& row : block.rows)
            if (block.state == BlockState::Live) collect_arrows(row, false, memory.arrows, nullptr);
    for (const Row& row : memory.statics) collect_arrows(row, false, memory.arrows, nullptr);
    for (HeapBlock& block : memory.heap) {
        block.pointed_by.clear();
        for (const Arrow& arrow : memory.arrows)
            if (arrow.to == block.id) block.pointed_by.push_back(arrow.from);
    }
}

CodeRange range_of(const SourceMap& sources, Span span) {
    CodeRange range;
    if (!span.valid()) return range;
    LineColumn from = sources.shown(span.lo), to = sources.shown(span.hi);
    if (from.line == 0 || to.line == 0) return range;
    range.line = from.line;
    range.column = from.column;
    range.end_line = to.line;
    range.end_column = to.column;
    return range;
}

MemoryView build_memory(TypeParts& types, const BuildOptions& options) {
    MemoryView memory = Builder(types, options).build();
    connect(memory);
    build_files(types, memory);
    return memory;
}

}  // namespace framewalk::view
