// A dataflow engine over bit sets: runs an analysis to its fixed point, block by block.
//
// An analysis says how one statement and one terminator change the set; sets that meet are united
// ("may" analyses). The worklist follows reverse postorder, so that ordinary code takes two rounds.
//
//   struct MaybeInit {
//       uint32_t size() const;                                   // bits
//       void start(BitSet& at_entry);                            // forward: entry; backward: exits
//       void statement(BitSet& state, Location at);
//       void terminator(BitSet& state, Location at);             // the part common to all edges
//       void edge(BitSet& state, BlockId from, uint32_t nth);    // to the nth of successors(from)
//   };
//   Dataflow<MaybeInit> flow(body, graph, analysis);
//   BitSet state = flow.before(location);
#pragma once

#include <set>

#include "mir/bit_set.h"
#include "mir/graph.h"

namespace framewalk::mir {

// Bits that one analysis may keep for one body (32 MB); larger bodies are refused by their checker.
constexpr uint64_t kDataflowBitLimit = uint64_t(1) << 28;

enum class Direction : uint8_t { Forward, Backward };

template <class Analysis, Direction direction = Direction::Forward>
class Dataflow {
public:
    Dataflow(const Body& body, const Graph& graph, Analysis analysis)
        : body_(body), graph_(graph), analysis_(std::move(analysis)) {
        if constexpr (direction == Direction::Forward) run_forward();
        else run_backward();
    }

    // At the start of `block` (forward) or at its end (backward). Unreachable blocks: the empty set.
    const BitSet& boundary(BlockId block) const { return sets_[block.index]; }

    // The state right before `location` runs (forward), right after it (backward).
    BitSet before(Location location) {
        BitSet state = sets_[location.block.index];
        for (uint32_t i = 0; i < location.statement; ++i)
            analysis_.statement(state, {location.block, i});
        return state;
    }
    BitSet after(Location location) {
        BitSet state = sets_[location.block.index];
        uint32_t count = statement_count(location.block);
        if (location.statement >= count) return state;
        analysis_.terminator(state, {location.block, count});
        for (uint32_t i = count; i-- > location.statement + 1;)
            analysis_.statement(state, {location.block, i});
        return state;
    }
    Analysis& analysis() { return analysis_; }

private:
    uint32_t statement_count(BlockId block) const {
        return static_cast<uint32_t>(body_.blocks[block].statements.size());
    }

    void run_forward() {
        sets_.assign(body_.blocks.size(), BitSet(analysis_.size()));
        if (graph_.order().empty()) return;
        analysis_.start(sets_[0]);
        std::set<uint32_t> worklist;   // positions in reverse postorder
        std::vector<bool> reached(body_.blocks.size());
        worklist.insert(0);
        reached[0] = true;
        while (!worklist.empty()) {
            BlockId block = graph_.order()[*worklist.begin()];
            worklist.erase(worklist.begin());
            Location end{block, statement_count(block)};
            BitSet state = before(end);
            analysis_.terminator(state, end);
            std::vector<BlockId> next = successors(body_, block);
            for (uint32_t n = 0; n < next.size(); ++n) {
                BitSet along = state;
                analysis_.edge(along, block, n);
                bool is_new = !reached[next[n].index];
                reached[next[n].index] = true;
                if (sets_[next[n].index].unite(along) || is_new)
                    worklist.insert(graph_.position(next[n]));
            }
        }
    }

    void run_backward() {
        sets_.assign(body_.blocks.size(), BitSet(analysis_.size()));
        std::set<uint32_t, std::greater<uint32_t>> worklist;
        for (BlockId block : graph_.order()) {
            if (successors(body_, block).empty()) analysis_.start(sets_[block.index]);
            worklist.insert(graph_.position(block));
        }
        while (!worklist.empty()) {
            BlockId block = graph_.order()[*worklist.begin()];
            worklist.erase(worklist.begin());
            BitSet state = sets_[block.index];
            uint32_t count = statement_count(block);
            analysis_.terminator(state, {block, count});
            for (uint32_t i = count; i-- > 0;) analysis_.statement(state, {block, i});
            for (BlockId p : graph_.predecessors(block)) {
                BitSet along = state;
                std::vector<BlockId> next = successors(body_, p);
                for (uint32_t n = 0; n < next.size(); ++n)
                    if (next[n] == block) analysis_.edge(along, p, n);
                if (sets_[p.index].unite(along)) worklist.insert(graph_.position(p));
            }
        }
    }

    const Body& body_;
    const Graph& graph_;
    Analysis analysis_;
    std::vector<BitSet> sets_;
};

}  // namespace framewalk::mir
