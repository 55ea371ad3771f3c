// The heap as a map: every byte in one piece, and the searches of its policy as the run really made them.
#include <gtest/gtest.h>

#include <algorithm>

#include "view/heap_map.h"
#include "view/program_run.h"
#include "view/sample_heap.h"

namespace framewalk::view {
namespace {

// Holes of 64, 16 and 32 bytes between blocks that live; then something that fits into two of them.
constexpr const char* kHoles =
    "fn main() {\n"
    "    let a = Box::new([1u8; 64]);\n"
    "    let wall = Box::new(1u8);\n"
    "    let b = Box::new([2u8; 16]);\n"
    "    let wall2 = Box::new(2u8);\n"
    "    let c = Box::new([3u8; 32]);\n"
    "    let wall3 = Box::new(3u8);\n"
    "    drop(c);\n"
    "    drop(b);\n"
    "    drop(a);\n"
    "    let d = Box::new([4u8; 30]);\n"
    "    println!(\"{} {} {} {}\", wall, wall2, wall3, d[0]);\n"
    "}\n";

RunSettings on(HeapPolicy policy) {
    RunSettings settings;
    settings.memory.heap.policy = policy;
    settings.memory.heap.limit = 1 << 20;
    settings.memory.heap.initial = policy <= HeapPolicy::WorstFit ? 1024 : 0;
    return settings;
}

struct Recorded {
    std::unique_ptr<ProgramRun> run;
    explicit Recorded(HeapPolicy policy) : run(ProgramRun::of_rust("main.rs", kHoles, on(policy))) { run->record_all(); }
    ViewModel at(timeline::Step step) {
        ViewOptions options;
        options.model = AddressModel::Bytes;
        options.map.is_wanted = true;
        return run->at(step, options);
    }
    timeline::Step before_line(uint32_t line) { return *run->timeline().find(timeline::Moment::at_line(line, 1)); }
};

void expect_whole(const ViewModel& view) {
    const HeapMap& map = *view.heap_map;
    uint64_t at = map.low, in_use = 0, free = 0, header = 0, lost = 0;
    for (const MapPiece& piece : map.pieces) {
        ASSERT_EQ(piece.address, at) << "step " << view.position.step;
        at += piece.size;
        const bool lives = piece.state == MapState::InUse || piece.state == MapState::JustAllocated || piece.state == MapState::Leaked;
        if (lives) in_use += piece.size;
        else if (piece.state == MapState::Header) header += piece.size;
        else if (piece.state == MapState::Lost) lost += piece.size;
        else free += piece.size;
    }
    EXPECT_EQ(at, map.end);
    EXPECT_EQ(in_use, view.meters.heap_live);
    // The figures count what aligns the first cell of a page as its bookkeeping; the map calls it lost.
    const uint64_t aligning = view.machine.heap.policy == HeapPolicy::SizeClasses ? lost : 0;
    EXPECT_LE(header, view.meters.heap_bookkeeping);
    EXPECT_GE(header + aligning, view.meters.heap_bookkeeping) << "step " << view.position.step;
    EXPECT_EQ(in_use + free + header + lost, view.meters.heap_span);
}

TEST(HeapMap, CoversEveryByteUnderEveryPolicy) {
    for (int p = 0; p <= int(HeapPolicy::SizeClasses); ++p) {
        Recorded program{HeapPolicy(p)};
        for (timeline::Step step = 0; step <= program.run->timeline().last(); ++step) {
            SCOPED_TRACE(spelling(HeapPolicy(p)));
            expect_whole(program.at(step));
        }
    }
}

TEST(HeapMap, ShowsTheSearchThatTheRunMakes) {
    // The latest freed hole is the first of the list: 64, then 16, then 32, then what is behind all blocks.
    struct Wanted {
        HeapPolicy policy;
        std::vector<uint64_t> sizes;
        uint32_t chosen;
    };
    const uint64_t rest = 1024 - (80 + 32 + 32 + 32 + 48 + 32) - 16;
    const Wanted wanted[] = {{HeapPolicy::FirstFit, {64}, 1},
                             {HeapPolicy::BestFit, {64, 16, 32, rest}, 3},
                             {HeapPolicy::WorstFit, {64, 16, 32, rest}, 4}};
    for (const Wanted& w : wanted) {
        Recorded program{w.policy};
        const timeline::Step step = program.before_line(11);
        const ViewModel before = program.at(step), after = program.at(step + 1);
        ASSERT_EQ(before.heap_map->next.size(), 1u) << spelling(w.policy);
        for (const MapSearch* search : {&before.heap_map->next[0], &after.heap_map->done.at(0)}) {
            std::vector<uint64_t> sizes;
            for (const MapVisit& visit : search->visits) sizes.push_back(visit.size);
            EXPECT_EQ(sizes, w.sizes) << spelling(w.policy);
            EXPECT_EQ(search->chosen, w.chosen);
            EXPECT_EQ(search->size, 30u);
        }
        EXPECT_EQ(after.meters.heap_last_search, w.sizes.size());
        const auto& pieces = after.heap_map->pieces;
        const auto made = std::find_if(pieces.begin(), pieces.end(), [](const MapPiece& p) { return p.state == MapState::JustAllocated; });
        ASSERT_NE(made, pieces.end());
        EXPECT_EQ(made->address, before.heap_map->next[0].address);
        EXPECT_EQ(made->size, 30u);
    }
}

// What a copy of the heap does is what the heap does: visits and addresses, at every step of every policy.
TEST(HeapMap, ATrialAgreesWithTheRun) {
    for (int p = 0; p <= int(HeapPolicy::SizeClasses); ++p) {
        Recorded program{HeapPolicy(p)};
        uint64_t visits = 0, allocations = 0;
        for (timeline::Step step = 0; step <= program.run->timeline().last(); ++step) {
            const ViewModel view = program.at(step);
            if (view.meters.allocations == allocations) continue;
            allocations = view.meters.allocations;
            ASSERT_EQ(view.heap_map->done.size(), 1u) << spelling(HeapPolicy(p)) << ", step " << step;
            EXPECT_EQ(view.heap_map->done[0].visit_count, view.meters.heap_last_search) << spelling(HeapPolicy(p)) << ", step " << step;
            ++visits;
        }
        EXPECT_EQ(visits, 7u);
    }
}

TEST(HeapMap, CutsOutWhatWasJustFreedAlthoughItJoinedItsNeighbours) {
    Recorded program{HeapPolicy::FirstFit};
    const timeline::Step step = program.before_line(8) + 1;
    const std::vector<MapPiece> pieces = program.at(step).heap_map->pieces;
    const auto freed = std::find_if(pieces.begin(), pieces.end(), [](const MapPiece& p) { return p.state == MapState::JustFreed; });
    ASSERT_NE(freed, pieces.end());
    EXPECT_EQ(freed->size, 32u);
    EXPECT_EQ(freed->id.substr(0, 1), "h");
}

TEST(HeapMap, LinksTheFreeListInItsOrder) {
    Recorded program{HeapPolicy::FirstFit};
    const HeapMap map = *program.at(program.before_line(11)).heap_map;
    ASSERT_EQ(map.links.size(), 4u);
    EXPECT_EQ(map.links[0].from, 0u);
    for (size_t n = 1; n < map.links.size(); ++n) EXPECT_EQ(map.links[n].from, map.links[n - 1].to);
    EXPECT_LT(map.links[0].to, map.links[1].to) << "the hole of `a` was freed last";
}

TEST(HeapCurve, SamplesEveryStepOfAShortRunInSlices) {
    Recorded program{HeapPolicy::FirstFit};
    HeapCurve curve;
    sample_heap(program.run->timeline(), 3, curve);
    EXPECT_EQ(curve.samples.size(), 3u);
    EXPECT_FALSE(curve.is_complete);
    while (!curve.is_complete) sample_heap(program.run->timeline(), 5, curve);
    ASSERT_EQ(curve.samples.size(), program.run->timeline().last() + 1);
    for (timeline::Step step = 0; step <= program.run->timeline().last(); ++step) {
        const Meters m = program.at(step).meters;
        EXPECT_EQ(curve.samples[step].step, step);
        EXPECT_EQ(curve.samples[step].in_use, m.heap_live);
        EXPECT_EQ(curve.samples[step].free, m.heap_free);
        EXPECT_EQ(curve.samples[step].largest_free, m.largest_free);
    }
}

TEST(HeapCurve, SpreadsItsSamplesOverALongRun) {
    auto run = ProgramRun::of_rust("main.rs", "fn main() {\n    let mut v = Vec::new();\n    for i in 0..20000 {\n        v.push(i);\n    }\n    println!(\"{}\", v.len());\n}\n", {});
    run->record_all();
    HeapCurve curve;
    while (!curve.is_complete) sample_heap(run->timeline(), 24, curve);
    EXPECT_EQ(curve.samples.size(), 480u);
    EXPECT_EQ(curve.samples.front().step, 0u);
    EXPECT_EQ(curve.samples.back().step, run->timeline().last());
    for (size_t n = 1; n < curve.samples.size(); ++n) EXPECT_LT(curve.samples[n - 1].step, curve.samples[n].step);
    EXPECT_GT(curve.samples[470].in_use, curve.samples[100].in_use);
}

TEST(HeapMap, TellsARefusedRequest) {
    RunSettings settings = on(HeapPolicy::FirstFit);
    settings.memory.heap.limit = settings.memory.heap.initial = 256;
    auto run = ProgramRun::of_rust("main.rs", "fn main() {\n    let a = Box::new([0u8; 40]);\n    let b = vec![1u8; 400];\n    println!(\"{}{}\", a[0], b[0]);\n}\n", settings);
    run->record_all();
    ViewOptions options;
    options.map.is_wanted = true;
    const ViewModel view = run->at(*run->timeline().find(timeline::Moment::at_line(3, 1)), options);
    ASSERT_EQ(view.heap_map->next.size(), 1u);
    EXPECT_EQ(view.heap_map->next[0].text, "The next step asks for 400 bytes: visits 1 block (176 bytes), and is refused.");
}

}  // namespace
}  // namespace framewalk::view
