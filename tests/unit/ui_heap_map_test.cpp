// The strip of the heap's map: true places and sizes at any zoom.
#include <gtest/gtest.h>

#include "imgui_frontend/arrange/heap_map.h"

namespace framewalk::ui {
namespace {

using view::MapState;

const Rect panel{600, 500, 640, 80};

view::HeapMap three_pieces() {
    view::HeapMap map;
    map.low = 0x1000, map.end = 0x1000 + 64;
    map.pieces = {{0x1000, 16, MapState::Header, ""}, {0x1010, 32, MapState::InUse, "h1"}, {0x1030, 16, MapState::Free, "hole.4144"}};
    return map;
}

TEST(HeapMapStrip, GivesEachPieceItsPlaceAndSize) {
    const view::HeapMap map = three_pieces();
    const HeapMapLayout layout = arrange_heap_map(map, panel, {});
    ASSERT_EQ(layout.boxes.size(), 3u);
    EXPECT_FLOAT_EQ(layout.boxes[0].rect.x, 600);
    EXPECT_FLOAT_EQ(layout.boxes[1].rect.x, 760);
    EXPECT_FLOAT_EQ(layout.boxes[1].rect.width, 320);
    EXPECT_FLOAT_EQ(layout.boxes[2].rect.right(), 1240);
    EXPECT_GT(layout.strip.y, panel.y);
    EXPECT_LT(layout.strip.bottom(), panel.bottom());
}

TEST(HeapMapStrip, ZoomsToSingleBytes) {
    view::HeapMap map = three_pieces();
    map.bytes_at = map.low;
    for (int n = 0; n < 64; ++n) map.bytes.push_back({static_cast<uint8_t>(n), false, true});
    EXPECT_TRUE(arrange_heap_map(map, panel, {}).bytes.empty()) << "10 pixels are too slim for two digits";
    const HeapMapLayout layout = arrange_heap_map(map, panel, {20, 8, true});
    ASSERT_EQ(layout.bytes.size(), 8u);
    EXPECT_EQ(layout.bytes[0].byte->value, 20);
    EXPECT_FLOAT_EQ(layout.bytes[7].rect.right(), panel.right());
    ASSERT_EQ(layout.boxes.size(), 1u);
    EXPECT_FLOAT_EQ(layout.boxes[0].rect.width, 640) << "cut off at both ends";
    EXPECT_FLOAT_EQ(arrange_heap_map(map, panel, {1e9, 16, true}).boxes.back().rect.right(), panel.right()) << "never beyond the end";
}

TEST(HeapMapStrip, DrawsVerySlimPiecesTogether) {
    view::HeapMap map;
    map.low = 0, map.end = 100'000;
    for (uint64_t at = 0; at < map.end; at += 10) {
        map.pieces.push_back({at, 7, MapState::InUse, "h"});
        map.pieces.push_back({at + 7, 3, MapState::Free, "hole"});
    }
    const HeapMapLayout layout = arrange_heap_map(map, panel, {});
    EXPECT_LE(layout.boxes.size(), 640u / 3 + 1);
    for (const MapBox& box : layout.boxes) {
        EXPECT_TRUE(box.is_many);
        EXPECT_NEAR(box.used, 0.7f, 0.02f);
    }
    EXPECT_NEAR(layout.boxes.back().rect.right(), panel.right(), 0.5f);
}

TEST(HeapMapStrip, NumbersTheVisitedBlocksAndMarksTheChosenOne) {
    view::HeapMap map = three_pieces();
    view::MapSearch search;
    search.visits = {{0x1010, 32}, {0x1030, 16}};
    search.chosen = 2;
    map.done = {search};
    HeapMapLayout layout = arrange_heap_map(map, panel, {});
    EXPECT_FALSE(layout.is_next);
    map.next = {search};
    layout = arrange_heap_map(map, panel, {});
    EXPECT_TRUE(layout.is_next);
    ASSERT_EQ(layout.numbers.size(), 2u);
    EXPECT_TRUE(layout.numbers[0].is_chosen);
    EXPECT_EQ(layout.numbers[0].number, 2u);
    EXPECT_FLOAT_EQ(layout.numbers[1].at.x, 920);
    EXPECT_EQ(layout.chosen, layout.boxes[2].rect);
}

TEST(HeapMapStrip, DrawsLinksFromBlockToBlockUnlessTheyAreSwitchedOff) {
    view::HeapMap map = three_pieces();
    map.links = {{0, 0x1000}, {0x1000, 0x1030}};
    const HeapMapLayout layout = arrange_heap_map(map, panel, {});
    ASSERT_EQ(layout.arcs.size(), 1u) << "the head of the list has no place in the heap";
    EXPECT_FLOAT_EQ(layout.arcs[0].curve.start.x, layout.boxes[1].rect.middle_x()) << "from the block behind its header";
    EXPECT_FLOAT_EQ(layout.arcs[0].curve.end.x, layout.boxes[2].rect.middle_x());
    EXPECT_TRUE(arrange_heap_map(map, panel, {0, 0, false}).arcs.empty());
}

TEST(HeapMapStrip, ShowsAHeapThatHasNoBytesYet) {
    EXPECT_TRUE(arrange_heap_map({}, panel, {}).boxes.empty());
    EXPECT_TRUE(arrange_heap_map(three_pieces(), {}, {}).boxes.empty());
}

}  // namespace
}  // namespace framewalk::ui
