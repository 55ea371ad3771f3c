// The machine as it stands ─▶ frames, heap blocks, statics and arrows.
//
// This is one picture; what changed since the picture before is `changes.h`'s to say.
//
//   MemoryView now = build_memory(types, {AddressModel::Slots});
#pragma once

#include "view/value_reader.h"

namespace framewalk::view {

// What the page calls a block, also in arrows.
inline std::string block_id(const Allocation& block) { return "h" + std::to_string(block.serial); }

struct BuildOptions {
    AddressModel model = AddressModel::Slots;
    ReadOptions read;
    uint32_t most_frames = 256;      // of a deep recursion: the oldest and the newest
    uint32_t most_blocks = 256;      // of a large heap: those that shown rows lead to, then the first
};

struct MemoryView {
    std::vector<Frame> frames;
    std::vector<Thread> threads;     // empty while there is only main
    uint32_t running_thread = kMainThread;     // number
    std::string running_name;
    bool has_switched = false;       // another thread ran before (mark_changes)
    std::vector<std::string> ended_threads;  // by this step (mark_changes)
    std::vector<HeapBlock> heap;     // highest address first; holes included
    uint32_t hidden_blocks = 0, hidden_frames = 0;
    std::vector<Row> statics;
    std::vector<Arrow> arrows;
    std::vector<FileView> files;
    Meters meters;
};

MemoryView build_memory(TypeParts& types, const BuildOptions& options);

// Arrows of the rows that are shown, and who points at each block; call again when rows change.
void connect(MemoryView& memory);

// A place of the program text; invalid for the library's and for nowhere.
CodeRange range_of(const SourceMap& sources, Span span);

}  // namespace framewalk::view
