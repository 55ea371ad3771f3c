#include "mir/graph.h"

#include <algorithm>

namespace framewalk::mir {

std::vector<BlockId> successors(const Body& body, BlockId block) {
    const Terminator& t = body.blocks[block].terminator;
    std::vector<BlockId> out;
    auto add = [&](BlockId id) {
        if (id && id.index < body.blocks.size()) out.push_back(id);
    };
    add(t.target);
    for (BlockId id : t.targets) add(id);
    add(t.unwind);
    return out;
}

Graph::Graph(const Body& body) {
    find_order(body);
    predecessors_.resize(body.blocks.size());
    for (BlockId block : order_)
        for (BlockId next : successors(body, block)) {
            auto& list = predecessors_[next.index];
            if (std::find(list.begin(), list.end(), block) == list.end()) list.push_back(block);
        }
    find_dominators();
}

// Depth first without recursion. Successors are taken last to first, so that the reversed postorder
// has the first successor's part of the graph first.
void Graph::find_order(const Body& body) {
    position_.assign(body.blocks.size(), kUnreached);
    if (body.blocks.empty()) return;
    struct Frame {
        BlockId block;
        std::vector<BlockId> left;
    };
    std::vector<bool> seen(body.blocks.size());
    std::vector<Frame> stack;
    auto enter = [&](BlockId block) {
        seen[block.index] = true;
        stack.push_back({block, successors(body, block)});
    };
    enter(BlockId(0));
    while (!stack.empty()) {
        if (stack.back().left.empty()) {
            order_.push_back(stack.back().block);
            stack.pop_back();
            continue;
        }
        BlockId next = stack.back().left.back();
        stack.back().left.pop_back();
        if (!seen[next.index]) enter(next);
    }
    std::reverse(order_.begin(), order_.end());
    for (uint32_t i = 0; i < order_.size(); ++i) position_[order_[i].index] = i;
}

uint32_t Graph::common_dominator(uint32_t a, uint32_t b) const {
    while (a != b) {
        while (a > b) a = dominator_[a];
        while (b > a) b = dominator_[b];
    }
    return a;
}

// Cooper, Harvey, Kennedy: iterate "common dominator of all predecessors" in reverse postorder.
void Graph::find_dominators() {
    dominator_.assign(order_.size(), kUnreached);
    if (order_.empty()) return;
    dominator_[0] = 0;
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 1; i < order_.size(); ++i) {
            uint32_t found = kUnreached;
            for (BlockId p : predecessors_[order_[i].index]) {
                uint32_t at = position_[p.index];
                if (dominator_[at] == kUnreached) continue;
                found = found == kUnreached ? at : common_dominator(found, at);
            }
            changed |= dominator_[i] != found;
            dominator_[i] = found;
        }
    }
}

bool Graph::dominates(BlockId a, BlockId b) const {
    uint32_t above = position_[a.index], at = position_[b.index];
    if (above == kUnreached || at == kUnreached) return false;
    while (at > above) at = dominator_[at];
    return at == above;
}

bool Graph::dominates(Location a, Location b) const {
    if (a.block == b.block) return a.statement <= b.statement;
    return dominates(a.block, b.block);
}

std::vector<Location> Graph::predecessors(const Body& body, Location location) const {
    if (location.statement > 0) return {{location.block, location.statement - 1}};
    std::vector<Location> out;
    for (BlockId p : predecessors(location.block))
        out.push_back({p, static_cast<uint32_t>(body.blocks[p].statements.size())});
    return out;
}

}  // namespace framewalk::mir
