// Drops that several exits of nested scopes share, as a tree whose root is where the exits meet.
//
// Every `break` out of a loop drops what is live at that point, innermost first, and then continues
// behind the loop. The lists of two exits differ only in their inner part, so each drop is one node that
// knows the next one to run; building the tree gives each node its code once.
//
//   { let a; { let b; break } break }      drop b ─▶ drop a ─▶ (root)
//                                          second break enters at ──^
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "mir/body.h"

namespace framewalk::rust::build {

// One thing to do when a scope ends: run a value's drop glue, or mark its storage dead.
struct ScheduledDrop {
    mir::Local local;
    bool is_value = false;
    Span span;                // closing brace of the scope, or the end of the statement
};

using DropIndex = uint32_t;
constexpr DropIndex kDropRoot = 0;

class DropTree {
public:
    struct Node {
        ScheduledDrop drop;
        DropIndex next = kDropRoot;
    };
    struct Entry {
        DropIndex drop = kDropRoot;
        mir::BlockId block;   // its terminator is completed when the tree is built
    };

    DropTree() : nodes_(1) {}

    // The node for `drop` followed by `next`; made on first use.
    DropIndex add(const ScheduledDrop& drop, DropIndex next);
    void add_entry(mir::BlockId block, DropIndex drop) { entries_.push_back({drop, block}); }

    const std::vector<Node>& nodes() const { return nodes_; }
    const std::vector<Entry>& entries() const { return entries_; }
    bool has_values() const { return has_values_; }

    // A block for every node that an entry leads to (none for the others). Storage-only nodes share
    // the block of the node before them where no other path enters between. `root` may be none: then it
    // is made when it is reached.
    std::vector<mir::BlockId> assign_blocks(mir::Body& body, mir::BlockId root, bool cleanup) const;

private:
    std::vector<Node> nodes_;
    std::vector<Entry> entries_;
    std::map<std::tuple<DropIndex, uint32_t, bool>, DropIndex> index_;
    bool has_values_ = false;
};

}  // namespace framewalk::rust::build
