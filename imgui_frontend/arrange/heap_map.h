// The heap's map as a strip: where each piece, byte, visited block and link of it stands.
//
//   HeapMapLayout layout = arrange_heap_map(map, panel, {0, 0, true});   // all of the heap
//   layout.boxes[3].rect;
//
// The strip is as wide as its panel, so that the page finds the address under a pointer by itself. Above it stand
// the numbers of the visited blocks, below it the links. Pieces too slim to be seen are drawn together.
#pragma once

#include <vector>

#include "imgui_frontend/arrange/geometry.h"
#include "view/heap_map.h"

namespace framewalk::ui {

struct MapLook {
    double from = 0, span = 0;        // bytes from the heap's start; span 0: all
    bool has_links = true;
};

struct MapBox {
    Rect rect;
    const view::MapPiece* piece = nullptr;   // the first of several
    float used = 0;                   // of several pieces drawn as one: which part of the bytes is in use; else 0
    bool is_many = false;
};
struct MapByteBox {
    Rect rect;
    const view::MapByte* byte = nullptr;
};
struct MapNumber {
    Point at;
    std::uint32_t number = 0;         // in the order of the search, from 1
    bool is_chosen = false;
};
struct MapArc {
    Curve curve;
};
struct HeapMapLayout {
    Rect area, strip;
    std::vector<MapBox> boxes;
    std::vector<MapByteBox> bytes;    // where they are wide enough to be read
    std::vector<MapNumber> numbers;   // of the next search, or of the last one
    bool is_next = false;             // which of these two
    Rect chosen;                      // the block that it takes; empty: none is in sight
    Rect selected;
    std::vector<MapArc> arcs;
};
HeapMapLayout arrange_heap_map(const view::HeapMap& map, const Rect& panel, const MapLook& look);

}  // namespace framewalk::ui
