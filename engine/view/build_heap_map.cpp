#include "view/build_heap_map.h"

#include <algorithm>
#include <set>

#include "base/sort_stably.h"
#include "memory/heap_trial.h"
#include "view/address_book.h"
#include "view/build.h"

namespace framewalk::view {

namespace {

constexpr size_t kMostLinks = 4096, kMostVisits = 64, kMostSearches = 8, kMostFreed = 256;
constexpr uint64_t kSmallHeap = 4096, kWindow = 1024;       // bytes that are listed

std::string bytes_text(uint64_t size) { return std::to_string(size) + (size == 1 ? " byte" : " bytes"); }

// ---------------------------------------------------------------- pieces

class PieceList {
public:
    explicit PieceList(const Memory& memory) : memory_(memory), at_(memory.heap_low()) {}

    void add(uint64_t address, uint64_t size, MapState state, std::string id) {
        fill_to(address);
        if (size == 0 || address < at_) return;
        pieces_.push_back({address, size, state, std::move(id)});
        at_ = address + size;
    }
    std::vector<MapPiece> finish(uint64_t end) {
        fill_to(end);
        return std::move(pieces_);
    }

private:
    // What no block has is bookkeeping, or lost.
    void fill_to(uint64_t end) {
        while (at_ < end) {
            const uint64_t from = at_;
            const bool is_header = memory_.state(from) == kHeader;
            while (at_ < end && (memory_.state(at_) == kHeader) == is_header) ++at_;
            pieces_.push_back({from, at_ - from, is_header ? MapState::Header : MapState::Lost, {}});
        }
    }

    const Memory& memory_;
    uint64_t at_;
    std::vector<MapPiece> pieces_;
};


MapState state_of(const Allocation& block, const ViewModel& view) {
    const uint32_t step = view.position.step;
    return step > 0 && block.born.tick == step ? MapState::JustAllocated : MapState::InUse;
}

std::vector<MapPiece> pieces_of(const Memory& memory, const ViewModel& view) {
    PieceList list(memory);
    const std::set<std::string> leaked(view.ending.leaked.begin(), view.ending.leaked.end());
    for (const framewalk::HeapBlock& block : memory.heap_blocks()) {
        if (block.is_free) {
            list.add(block.base, block.size, MapState::Free, "hole." + std::to_string(block.base));
            continue;
        }
        const Allocation& live = memory.allocation(block.owner);
        std::string id = block_id(live);
        const MapState state = leaked.count(id) != 0 ? MapState::Leaked : state_of(live, view);
        list.add(live.base, live.size, state, std::move(id));
    }
    return list.finish(memory.heap().end());
}

// Cuts what the last step freed out of what is free or lost now.
void mark_freed(const Memory& memory, uint32_t step, std::vector<MapPiece>& pieces) {
    std::vector<MapPiece> freed;
    for (AllocId id : memory.freed_blocks(kMostFreed)) {
        const Allocation& block = memory.allocation(id);
        if (step == 0 || block.died.tick != step) break;
        freed.push_back({block.base, block.size, MapState::JustFreed, block_id(block)});
    }
    sort_stably(freed.begin(), freed.end(), [](const MapPiece& a, const MapPiece& b) { return a.address < b.address; });
    std::vector<MapPiece> cut;
    auto next = freed.begin();
    for (const MapPiece& piece : pieces) {
        const uint64_t end = piece.address + piece.size;
        const bool may_be = piece.state == MapState::Free || piece.state == MapState::Lost;
        uint64_t at = piece.address;
        for (; next != freed.end() && next->address < end; ++next) {
            if (!may_be || next->address < at) continue;
            if (next->address > at) cut.push_back({at, next->address - at, piece.state, piece.id});
            cut.push_back(*next);
            cut.back().size = std::min(next->size, end - next->address);
            at = cut.back().address + cut.back().size;
        }
        if (at < end) cut.push_back({at, end - at, piece.state, piece.id});
    }
    pieces = std::move(cut);
}

// ---------------------------------------------------------------- searches

struct Call {
    bool is_release = false;
    uint64_t address = 0, size = 0, align = 1;    // address 0: refused
};

uint64_t align_of(const Memory& memory, const Event& e) {
    const Allocation& live = memory.allocation(memory.find(e.address));
    if (live.serial == e.serial) return uint64_t(1) << live.align_log2;
    for (AllocId id : memory.freed_blocks(kMostFreed))
        if (memory.allocation(id).serial == e.serial) return uint64_t(1) << memory.allocation(id).align_log2;
    return 1;
}

// What the step that leads to `step` asks of the heap. The machine stands there afterwards.
std::vector<Call> calls_of(timeline::Timeline& timeline, timeline::Step step) {
    std::vector<Call> calls;
    timeline.seek(step - 1);
    const uint64_t refusals = timeline.machine().memory().heap_work().refusals;
    timeline.scan(step, step, true, [&](const timeline::Seen& seen) {
        const Memory& memory = timeline.machine().memory();
        for (const Event& e : *seen.events) {
            if (e.kind != EventKind::Alloc && e.kind != EventKind::Free) continue;
            const bool is_release = e.kind == EventKind::Free;
            calls.push_back({is_release, e.address, e.size, is_release ? 1 : align_of(memory, e)});
        }
        return true;
    });
    const HeapWork& work = timeline.machine().memory().heap_work();
    if (work.refusals == refusals + 1) calls.push_back({false, 0, work.refused, 1});
    return calls;
}

// By the block's own bytes, however the policy means it: with its header or without.
MapVisit visit_at(const std::vector<framewalk::HeapBlock>& blocks, uint32_t address) {
    for (const framewalk::HeapBlock& block : blocks)
        if (block.is_free && address >= block.header && address < block.base + block.size) return {block.base, block.size};
    return {address, 0};
}

MapSearch told(const Call& call, const HeapSearch& search, const std::vector<framewalk::HeapBlock>& blocks) {
    MapSearch out;
    out.size = call.size, out.align = call.align;
    out.address = search.address, out.has_grown = search.has_grown;
    out.visit_count = static_cast<uint32_t>(search.visited.size());
    for (size_t i = 0; i < search.visited.size(); ++i) {
        const MapVisit visit = visit_at(blocks, search.visited[i]);
        const bool is_chosen = visit.size != 0 && search.address >= visit.address && search.address < visit.address + visit.size;
        if (is_chosen) out.chosen = static_cast<uint32_t>(i) + 1;
        if (i < kMostVisits) out.visits.push_back(visit);
    }
    return out;
}

// Runs the calls on a copy of the heap as it stands. Empty as soon as the copy does not do what the run did: the
// program wrote over the heap's own bytes in between.
std::vector<MapSearch> searches_for(const Memory& memory, const std::vector<Call>& calls) {
    std::vector<MapSearch> list;
    HeapTrial trial(memory);
    for (const Call& call : calls) {
        if (call.is_release) {
            trial.release(static_cast<uint32_t>(call.address), call.size);
            continue;
        }
        if (list.size() == kMostSearches) break;
        const std::vector<framewalk::HeapBlock> blocks = trial.blocks();
        const HeapSearch search = trial.allocate(call.size, call.align);
        if (search.address != call.address) return {};
        list.push_back(told(call, search, blocks));
    }
    return list;
}

// "3 blocks (16, 8, 40 bytes)"
std::string visits_text(const MapSearch& search) {
    if (search.visit_count == 0) return "no block, for none is free";
    std::string sizes;
    size_t blocks = 0;
    for (const MapVisit& visit : search.visits) {
        if (visit.size == 0) continue;
        if (++blocks <= 8) sizes += (sizes.empty() ? "" : ", ") + std::to_string(visit.size);
    }
    if (blocks > 8) sizes += " …";
    const bool is_plain = blocks == search.visits.size();
    std::string text = std::to_string(search.visit_count) + (is_plain ? " block" : " place") + (search.visit_count == 1 ? "" : "s");
    return blocks == 0 ? text : text + " (" + sizes + (is_plain ? " bytes)" : " bytes free)");
}

void say(MapSearch& search, bool is_next) {
    std::string& text = search.text;
    text = (is_next ? "The next step asks for " : "Asked for ") + bytes_text(search.size) + ": ";
    text += (is_next ? "visits " : "visited ") + visits_text(search);
    if (search.address == 0) text += is_next ? ", and is refused." : ", and was refused.";
    else if (search.chosen != 0) text += (is_next ? ", takes number " : ", took number ") + std::to_string(search.chosen) + ".";
    else text += search.has_grown ? (is_next ? ", the heap grows." : ", the heap grew.") : ".";
}

void add_searches(timeline::Timeline& timeline, uint32_t step, bool with_next, HeapMap& map) {
    if (step > 0) {
        const std::vector<Call> calls = calls_of(timeline, step);
        timeline.seek(step - 1);
        if (!calls.empty()) map.done = searches_for(timeline.machine().memory(), calls);
    }
    if (with_next && step < timeline.last()) {
        const std::vector<Call> calls = calls_of(timeline, step + 1);
        timeline.seek(step);
        if (!calls.empty()) map.next = searches_for(timeline.machine().memory(), calls);
    }
    timeline.seek(step);
    for (MapSearch& search : map.done) say(search, false);
    for (MapSearch& search : map.next) say(search, true);
}

// ---------------------------------------------------------------- bytes and words

void add_bytes(const Memory& memory, uint64_t wanted, HeapMap& map) {
    const uint64_t size = map.end - map.low;
    uint64_t from = map.low, count = size;
    if (size > kSmallHeap) {
        count = kWindow;
        from = std::clamp(wanted > kWindow / 2 ? wanted - kWindow / 2 : 0, map.low, map.end - kWindow);
        if (wanted == 0) return;
    }
    map.bytes_at = from;
    for (uint64_t at = from; at < from + count; ++at)
        map.bytes.push_back({memory.byte(at), memory.state(at) == kHeader, (memory.state(at) & kInit) != 0});
}

const char* said(MapState state) {
    switch (state) {
        case MapState::InUse: return "in use";
        case MapState::JustAllocated: return "just allocated";
        case MapState::Leaked: return "leaked";
        case MapState::Free: return "free";
        case MapState::JustFreed: return "just freed";
        case MapState::Header: return "bookkeeping of the heap";
        case MapState::Lost: return "lost: in nobody's use, and not given out";
    }
    return "";
}

void describe_block(const ViewModel& view, MapSelection& out) {
    const HeapBlock* block = find_block(view, out.piece.id);
    if (!block || block->state == BlockState::Hole) return;
    if (!block->type.empty()) out.lines.push_back("type " + block->type);
    if (!block->rows.empty() && !block->rows[0].value.empty()) {
        const bool is_freed = block->state == BlockState::JustFreed;
        out.lines.push_back((is_freed ? "held " : "holds ") + (is_freed ? block->rows[0].last_value : block->rows[0].value));
    }
    if (block->allocated_line != 0) out.lines.push_back("allocated in line " + std::to_string(block->allocated_line));
    out.step = block->allocated_step, out.has_step = true;
}

void select(const ViewModel& view, uint64_t address, HeapMap& map) {
    for (const MapPiece& piece : map.pieces) {
        if (address < piece.address || address >= piece.address + piece.size) continue;
        MapSelection& out = map.selection;
        out.piece = piece;
        const HeapBlock* block = find_block(view, piece.id);
        std::string where = view.model == AddressModel::Slots && block && block->state != BlockState::Hole
                                ? block->address_text
                                : byte_address_text(piece.address);
        out.title = where + ": " + bytes_text(piece.size) + ", " + said(piece.state);
        describe_block(view, out);
        return;
    }
}

void add_sentences(const ViewModel& view, HeapMap& map) {
    const Meters& m = view.meters;
    if (map.end == map.low) {
        map.sentences.push_back("The heap has no bytes yet: it grows when something is allocated.");
    } else {
        std::string text = "The heap has " + bytes_text(map.end - map.low) + ": " + std::to_string(m.heap_live) + " in use, " +
                           std::to_string(m.heap_free) + " free";
        if (m.heap_holes > 0) text += " in " + std::to_string(m.heap_holes) + (m.heap_holes == 1 ? " hole" : " holes, the largest " + std::to_string(m.largest_free));
        if (m.heap_bookkeeping > 0) text += ", " + std::to_string(m.heap_bookkeeping) + " of bookkeeping";
        if (m.heap_lost > 0) text += ", " + std::to_string(m.heap_lost) + " lost";
        map.sentences.push_back(text + ".");
    }
    for (const MapSearch& search : map.done) map.sentences.push_back(search.text);
    for (const MapSearch& search : map.next) map.sentences.push_back(search.text);
}

}  // namespace

std::shared_ptr<const HeapMap> build_heap_map(timeline::Timeline& timeline, const ViewModel& view, const HeapMapOptions& options) {
    auto map = std::make_shared<HeapMap>();
    add_searches(timeline, view.position.step, options.with_next, *map);
    const Memory& memory = timeline.machine().memory();
    map->low = memory.heap_low(), map->end = memory.heap().end(), map->limit = memory.heap_settings().limit;
    map->has_inner_links = memory.heap_settings().headers;
    map->pieces = pieces_of(memory, view);
    mark_freed(memory, view.position.step, map->pieces);
    for (const HeapLink& link : memory.heap().links(kMostLinks)) map->links.push_back({link.from, link.to});
    add_bytes(memory, options.selected != 0 && options.bytes_at == 0 ? options.selected : options.bytes_at, *map);
    if (options.selected != 0) select(view, options.selected, *map);
    add_sentences(view, *map);
    return map;
}

}  // namespace framewalk::view
