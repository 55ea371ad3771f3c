// The control-flow graph of a body: edges, orders, dominators.
//
//   bb0 -> bb1, bb2;  bb1 -> bb3;  bb2 -> bb3
//   reverse_postorder: bb0 bb1 bb2 bb3        dominators: bb0 dominates all, bb1 only itself
#pragma once

#include <vector>

#include "mir/body.h"

namespace framewalk::mir {

// A statement, or the terminator when `statement` equals the number of statements.
struct Location {
    BlockId block;
    uint32_t statement = 0;
    friend bool operator==(Location a, Location b) {
        return a.block == b.block && a.statement == b.statement;
    }
    friend bool operator<(Location a, Location b) {
        return a.block != b.block ? a.block < b.block : a.statement < b.statement;
    }
};

// Blocks that may run next, first the ordinary ones, then unwinding (and a FalseEdge's other edge).
// A terminator of a broken body may name blocks that do not exist; those are left out.
std::vector<BlockId> successors(const Body& body, BlockId block);

// Calls `visit(BlockId&)` for each block a terminator names.
template <class Visit>
void for_each_target(Terminator& terminator, Visit visit) {
    if (terminator.target) visit(terminator.target);
    for (BlockId& target : terminator.targets) visit(target);
    if (terminator.unwind) visit(terminator.unwind);
}

// Does the terminator write `place` when it goes on to `target`?
inline bool writes_place(const Terminator& terminator) {
    return terminator.kind == TerminatorKind::Call || terminator.kind == TerminatorKind::Checked;
}

class Graph {
public:
    explicit Graph(const Body& body);

    // Reachable blocks only; the first successor comes before the second.
    const std::vector<BlockId>& order() const { return order_; }
    bool reachable(BlockId block) const { return position_[block.index] != kUnreached; }
    uint32_t position(BlockId block) const { return position_[block.index]; }
    // Of reachable blocks, among reachable blocks.
    const std::vector<BlockId>& predecessors(BlockId block) const {
        return predecessors_[block.index];
    }
    bool dominates(BlockId a, BlockId b) const;
    bool dominates(Location a, Location b) const;
    // Locations that may run right before `location`.
    std::vector<Location> predecessors(const Body& body, Location location) const;

private:
    static constexpr uint32_t kUnreached = 0xFFFFFFFFu;
    void find_order(const Body& body);
    void find_dominators();
    uint32_t common_dominator(uint32_t a, uint32_t b) const;

    std::vector<BlockId> order_;
    std::vector<uint32_t> position_;               // in order_
    std::vector<std::vector<BlockId>> predecessors_;
    std::vector<uint32_t> dominator_;              // by position: position of the immediate dominator
};

}  // namespace framewalk::mir
