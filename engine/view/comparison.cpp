#include "view/comparison.h"

#include <algorithm>
#include <unordered_map>

#include "view/build.h"

namespace framewalk::view {

namespace {

using timeline::Step;

constexpr size_t kMostPieces = 1024;      // of a strip
constexpr size_t kMostRows = 200;
constexpr size_t kMostMoments = 128;      // at which the fragmentation of a run is looked at

std::string count_of(uint64_t n, const char* noun) { return std::to_string(n) + " " + noun + (n == 1 ? "" : "s"); }

// ------------------------------------------------ whole runs

struct RunFacts {
    Meters meters;
    Ending ending;
    std::string out;
    Step last = 0;
};

RunFacts facts_of(ProgramRun& run) {
    ViewOptions options;
    options.follow_moves = false;
    RunFacts facts;
    ViewModel end = run.at(run.timeline().last(), options);
    facts.meters = end.meters;
    facts.ending = std::move(end.ending);
    facts.out = run.out();
    facts.last = run.timeline().last();
    return facts;
}

// What a run is asked for when it is over; in this order.
constexpr uint64_t Meters::*kFigures[] = {
    &Meters::stack_moves, &Meters::stack_deepest, &Meters::stack_crossings, &Meters::allocations, &Meters::frees,
    &Meters::search_steps, &Meters::heap_peak, &Meters::heap_span, &Meters::heap_requests, &Meters::heap_refusals,
};

std::string without_so_far(std::string meaning) {
    size_t at = meaning.find(", so far");
    return at == std::string::npos ? meaning : meaning.substr(0, at);
}

// Moments of the time bar at which the heap changed: all of a short run.
std::vector<Step> moments_of(ProgramRun& run) {
    std::vector<Step> all, some;
    for (const TimelineMark& mark : run.viewer().summary()->marks)
        if (mark.kind == TimelineMarkKind::Alloc || mark.kind == TimelineMarkKind::Free) all.push_back(mark.step);
    if (all.size() <= kMostMoments) return all;
    for (size_t i = 0; i < kMostMoments; ++i) some.push_back(all[i * all.size() / kMostMoments]);
    return some;
}

uint64_t worst_fragmentation(ProgramRun& run, const std::vector<Step>& moments) {
    uint64_t worst = 0;
    for (Step step : moments) {
        run.timeline().seek(step);
        const HeapFigures f = run.timeline().machine().memory().heap_figures();
        if (f.free != 0) worst = std::max<uint64_t>(worst, (f.free - f.largest_free) * 100 / f.free);
    }
    return worst;
}

ComparedFigure worst_figure(ProgramRun& here, ProgramRun& there) {
    std::vector<Step> ours = moments_of(here), theirs = moments_of(there);
    ComparedFigure out;
    out.name = "worst_external";
    out.meaning = "external fragmentation at its worst, in percent";
    if (std::max(ours.size(), theirs.size()) == kMostMoments) out.meaning += " (at " + std::to_string(kMostMoments) + " moments)";
    out.here = worst_fragmentation(here, ours);
    out.there = worst_fragmentation(there, theirs);
    return out;
}

std::vector<ComparedFigure> figures_of(const RunFacts& here, const RunFacts& there) {
    std::vector<ComparedFigure> out;
    for (uint64_t Meters::*value : kFigures)
        for (const MeterKind& kind : meter_kinds())
            if (kind.value == value)
                out.push_back({kind.name, without_so_far(kind.meaning), here.meters.*value, there.meters.*value});
    return out;
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string sentence_of(const ComparedFigure& f) {
    return capitalized(f.meaning) + ": " + std::to_string(f.here) + " here, " + std::to_string(f.there) + " there.";
}

bool same_ending(const Ending& a, const Ending& b) {
    return a.kind == b.kind && a.exit_code == b.exit_code && a.title == b.title;
}

void tell_ending(const RunFacts& here, const RunFacts& there, std::vector<std::string>& out) {
    bool same_out = here.out == there.out;
    if (same_ending(here.ending, there.ending)) {
        out.push_back(same_out ? "Both runs end in the same way and print the same." : "Both runs end in the same way, but print different text.");
    } else {
        out.push_back("Here: " + here.ending.title + ". There: " + there.ending.title + ".");
        if (!same_out) out.push_back("They do not print the same.");
    }
    if (here.last != there.last)
        out.push_back(count_of(here.last + 1, "step") + " here, " + std::to_string(there.last + 1) + " there.");
}

void tell_figures(const std::vector<ComparedFigure>& figures, std::vector<std::string>& out) {
    size_t differing = 0;
    for (const ComparedFigure& f : figures) {
        if (f.here == f.there) continue;
        ++differing;
        out.push_back(sentence_of(f));
    }
    if (differing == 0) out.push_back("Nothing that is counted differs.");
    else if (differing < figures.size()) out.push_back("What else is counted is the same in both runs.");
}

// ------------------------------------------------ one step

struct Side {
    MemoryView memory;
    CodeRange place;
    Step step = 0, last = 0;
};

Side side_at(ProgramRun& run, Step step) {
    Side side;
    timeline::Timeline& time = run.timeline();
    side.last = time.last();
    side.step = std::min(step, side.last);
    time.seek(side.step);
    if (!time.is_over())
        if (const CodeMark* mark = time.machine().current_mark()) side.place = range_of(time.machine().sources(), mark->span);
    BuildOptions options;
    options.model = AddressModel::Bytes;
    side.memory = build_memory(run.viewer().types(), options);
    return side;
}

HeapStrip strip_of(ProgramRun& run) {
    const Memory& memory = run.timeline().machine().memory();
    HeapStrip strip;
    strip.start = memory.heap_low();
    strip.end = memory.heap_high();
    for (const framewalk::HeapBlock& block : memory.heap_blocks()) {
        if (strip.pieces.size() >= kMostPieces) ++strip.hidden;
        else if (block.is_free) strip.pieces.push_back({"", block.base, block.size});
        else strip.pieces.push_back({"h" + std::to_string(memory.allocation(block.owner).serial), block.base, block.size});
    }
    return strip;
}

// Pointers are the same when they point at the same thing, wherever that lies.
bool same_value(const Row& a, const Row& b) {
    if (a.state != b.state || a.has_target != b.has_target) return false;
    if (a.has_target) return a.target.id == b.target.id && a.target.state == b.target.state && (!a.target.id.empty() || a.value == b.value);
    if (a.children.empty() || a.children.size() != b.children.size()) return a.value == b.value;
    return std::equal(a.children.begin(), a.children.end(), b.children.begin(), same_value);
}

bool same_values(const std::vector<Row>& a, const std::vector<Row>& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same_value);
}

struct Item {                             // a row or a block of one side
    const Row* row = nullptr;
    const HeapBlock* block = nullptr;
};

std::vector<Item> items_of(const MemoryView& memory) {
    std::vector<Item> items;
    for (size_t f = memory.frames.size(); f-- > 0;)
        for (size_t r = memory.frames[f].rows.size(); r-- > 0;) items.push_back({&memory.frames[f].rows[r], nullptr});
    for (const HeapBlock& block : memory.heap)
        if (block.state != BlockState::Hole) items.push_back({nullptr, &block});
    return items;
}

const std::string& id_of(const Item& item) { return item.row ? item.row->id : item.block->id; }
uint64_t address_of(const Item& item) { return item.row ? item.row->address : item.block->address; }
const std::string& address_text(const Item& item) { return item.row ? item.row->address_text : item.block->address_text; }

std::string value_of(const Item& item) {
    if (item.row) return item.row->value;
    if (item.block->rows.size() == 1) return item.block->rows[0].value;
    return count_of(item.block->rows.size() + item.block->hidden_rows, "value");
}

bool same_values(const Item& a, const Item& b) {
    if (a.row && b.row) return same_value(*a.row, *b.row);
    return a.block && b.block && same_values(a.block->rows, b.block->rows);
}

ComparedRow row_of(const Item& known, const Item* here, const Item* there) {
    ComparedRow row;
    row.id = id_of(known);
    row.name = known.row ? known.row->name : "";
    row.type = known.row ? known.row->type : known.block->type;
    if (here) row.address_here = address_text(*here), row.value_here = value_of(*here);
    if (there) row.address_there = address_text(*there), row.value_there = value_of(*there);
    if (!here || !there) return row;
    row.same_address = address_of(*here) == address_of(*there);
    row.same_value = same_values(*here, *there);
    return row;
}

void add_row(ComparedRow row, Comparison& out) {
    if (out.rows.size() < kMostRows) out.rows.push_back(std::move(row));
    else ++out.hidden_rows;
}

void compare_rows(const MemoryView& here, const MemoryView& there, Comparison& out) {
    std::vector<Item> ours = items_of(here), theirs = items_of(there);
    std::unordered_map<std::string, const Item*> by_id;
    for (const Item& item : theirs) by_id[id_of(item)] = &item;
    for (const Item& item : ours) {
        auto found = by_id.find(id_of(item));
        add_row(row_of(item, &item, found == by_id.end() ? nullptr : found->second), out);
        if (found != by_id.end()) by_id.erase(found);
    }
    for (const Item& item : theirs)
        if (by_id.count(id_of(item)) != 0) add_row(row_of(item, nullptr, &item), out);
}

// ------------------------------------------------ one step in words

void tell_place(const Side& here, const Side& there, Comparison& out) {
    out.is_in_step = here.step == there.step && here.place.line == there.place.line && here.place.column == there.place.column;
    if (out.is_in_step) return;
    std::string where = there.place.valid() ? "in line " + std::to_string(there.place.line) : "over";
    out.sentences.push_back("At this step the other run is " + where + ".");
}

void tell_difference(const ComparedRow& row, std::vector<std::string>& out) {
    std::string what = row.name.empty() ? "The heap block at " + (row.address_here.empty() ? row.address_there : row.address_here) : "`" + row.name + "`";
    if (row.address_there.empty()) out.push_back(what + " is only here.");
    else if (row.address_here.empty()) out.push_back(what + " is only there.");
    else if (row.value_here == row.value_there) out.push_back("What " + what + " holds differs.");
    else out.push_back(what + " holds " + row.value_here + " here, " + row.value_there + " there.");
}

// "The addresses differ, the values do not."
void tell_rows(Comparison& out) {
    if (out.rows.empty()) return;
    size_t addresses = 0, values = 0;
    for (const ComparedRow& row : out.rows) {
        addresses += !row.same_address;
        values += !row.same_value;
        if (!row.same_value && values <= 3) tell_difference(row, out.sentences);
    }
    if (values > 3) out.sentences.push_back("And " + std::to_string(values - 3) + " more values differ.");
    if (values != 0) return;
    std::string all = std::to_string(out.rows.size());
    if (addresses == 0) out.sentences.push_back("All " + all + " addresses and values are the same.");
    else if (addresses == out.rows.size()) out.sentences.push_back("The addresses differ, the values do not.");
    else out.sentences.push_back(std::to_string(addresses) + " of " + all + " addresses differ, the values do not.");
}

void tell_holes(const Meters& here, const Meters& there, std::vector<std::string>& out) {
    if (here.heap_free == there.heap_free && here.largest_free == there.largest_free) return;
    auto words = [](const Meters& m) {
        return std::to_string(m.heap_free) + " bytes free, the largest hole " + std::to_string(m.largest_free);
    };
    out.push_back("Here " + words(here) + "; there " + words(there) + ".");
}

}  // namespace

RunComparison compare_runs(ProgramRun& here, ProgramRun& there) {
    RunComparison out;
    RunFacts ours = facts_of(here), theirs = facts_of(there);
    out.figures = figures_of(ours, theirs);
    out.figures.push_back(worst_figure(here, there));
    tell_ending(ours, theirs, out.sentences);
    tell_figures(out.figures, out.sentences);
    return out;
}

Comparison compare_at(ProgramRun& here, ProgramRun& there, Step step) {
    Comparison out;
    Side theirs = side_at(there, step);
    out.heap_there = strip_of(there);
    Side ours = side_at(here, step);
    out.heap_here = strip_of(here);
    out.machine = there.timeline().machine().settings().memory;
    out.step = theirs.step;
    out.last = theirs.last;
    out.is_recording = !there.is_complete();
    out.place = theirs.place;
    out.meters = theirs.memory.meters;
    compare_rows(ours.memory, theirs.memory, out);
    tell_place(ours, theirs, out);
    tell_rows(out);
    tell_holes(ours.memory.meters, theirs.memory.meters, out.sentences);
    return out;
}

}  // namespace framewalk::view
