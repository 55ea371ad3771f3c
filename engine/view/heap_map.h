// The whole heap from its lowest to its highest address, every byte of it in one piece or another, and how its
// policy searches: what the last step made it look at, and what the next one will.
//
//   const HeapMap& map = *view.heap_map;
//   map.pieces[2].state;          // MapState::Free
//   map.next[0].text;             // "The next step asks for 24 bytes: visits 3 blocks (16, 8, 40 bytes), takes number 3."
//
// Addresses are those of bytes in both address models; where blocks lie is what the map is about.
#pragma once

#include <memory>

#include "view/view_model.h"

namespace framewalk::view {

enum class MapState : uint8_t {
    InUse, JustAllocated,
    Leaked,          // still allocated when the program had ended
    Free, JustFreed,
    Header,          // the allocator's bookkeeping
    Lost,            // in nobody's use: padding, or never to be given out again
};
const char* word(MapState state);      // "in_use"

struct MapPiece {
    uint64_t address = 0, size = 0;
    MapState state = MapState::Free;
    std::string id;                    // of a block; the same as its HeapBlock's. Empty: none
};

// A block that a search looked at.
struct MapVisit {
    uint64_t address = 0;              // its first byte that the program may have, or that of the head of a list
    uint64_t size = 0;                 // 0: no block, but the head of a list or a page of cells
};
// One allocation: which blocks the policy looks at, in order, and what it gives out.
struct MapSearch {
    uint64_t size = 0, align = 1;      // that is asked for
    std::vector<MapVisit> visits;      // the first of `visit_count`
    uint32_t visit_count = 0;
    uint32_t chosen = 0;               // number of the visit whose block is taken, from 1; 0: fresh bytes, or none
    uint64_t address = 0;              // 0: refused
    bool has_grown = false;
    std::string text;                  // all of it in words
};

struct MapLink {
    uint64_t from = 0, to = 0;         // 0: the head of a list
};
struct MapByte {
    uint8_t value = 0;
    bool is_header = false, is_init = false;
};

// What was asked about: the piece at an address, in words.
struct MapSelection {
    MapPiece piece;                    // size 0: nothing is selected
    std::string title;
    std::vector<std::string> lines;
    uint32_t step = 0;                 // of its allocation
    bool has_step = false;
};

struct HeapMap {
    uint64_t low = 0, end = 0;         // what the heap has
    uint64_t limit = 0;                // bytes that it may have
    bool has_inner_links = true;       // the lists lie in the heap itself
    std::vector<MapPiece> pieces;      // by address, without gaps
    std::vector<MapLink> links;        // of free lists
    std::vector<MapSearch> done, next; // by the step that led here; by the one that follows
    uint64_t bytes_at = 0;             // `bytes` begins there: all of a small heap, a part of another
    std::vector<MapByte> bytes;
    MapSelection selection;
    std::vector<std::string> sentences;
};

struct HeapMapOptions {
    bool is_wanted = false;
    uint64_t bytes_at = 0;             // middle of the bytes that are wanted of a large heap
    uint64_t selected = 0;             // an address; 0: none
    bool with_next = true;             // tells what the next step will do
};

}  // namespace framewalk::view
