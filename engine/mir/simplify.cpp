#include "mir/simplify.h"

#include <algorithm>

#include "mir/graph.h"

namespace framewalk::mir {

namespace {

bool is_idle(const Statement& s) {
    if (s.kind == StatementKind::Nop || s.kind == StatementKind::FakeRead) return true;
    return s.kind == StatementKind::Assign && s.rvalue.kind == RvalueKind::Ref &&
           s.rvalue.borrow == BorrowKind::Fake;
}

bool is_jump(const BasicBlock& block) {
    return block.statements.empty() && block.terminator.kind == TerminatorKind::Goto;
}

// Where a jump to `block` ends up after empty blocks; a ring of empty blocks ends anywhere in it.
BlockId final_target(const Body& body, BlockId block) {
    for (size_t steps = 0; steps < body.blocks.size() && is_jump(body.blocks[block]); ++steps) {
        BlockId next = body.blocks[block].terminator.target;
        if (next == block || next.index == 0) break;
        block = next;
    }
    return block;
}

void shorten_jumps(Body& body) {
    for (BasicBlock& block : body.blocks)
        for_each_target(block.terminator, [&](BlockId& target) { target = final_target(body, target); });
}

std::vector<uint32_t> entry_counts(const Body& body) {
    std::vector<uint32_t> counts(body.blocks.size());
    if (!counts.empty()) ++counts[0];
    Graph graph(body);
    for (BlockId block : graph.order())
        for (BlockId next : successors(body, block)) ++counts[next.index];
    return counts;
}

// Appends to each block the block it jumps to, as long as nobody else jumps there.
void join_blocks(Body& body) {
    std::vector<uint32_t> entries = entry_counts(body);
    for (uint32_t b = 0; b < body.blocks.size(); ++b) {
        if (entries[b] == 0) continue;
        for (;;) {
            BasicBlock& block = body.blocks[BlockId(b)];
            BlockId next = block.terminator.target;
            if (block.terminator.kind != TerminatorKind::Goto || next.index == b) break;
            BasicBlock& tail = body.blocks[next];
            if (entries[next.index] != 1 || tail.is_cleanup != block.is_cleanup) break;
            std::move(tail.statements.begin(), tail.statements.end(), std::back_inserter(block.statements));
            tail.statements.clear();
            block.terminator = std::move(tail.terminator);
            tail.terminator = Terminator();
            entries[next.index] = 0;
        }
    }
}

// The rest stands in reverse postorder, so that code mostly falls through; cleanup code comes last.
void remove_unreachable(Body& body) {
    Graph graph(body);
    std::vector<BlockId> renamed(body.blocks.size());
    Table<BlockId, BasicBlock> kept;
    for (bool cleanup : {false, true})
        for (BlockId b : graph.order())
            if (body.blocks[b].is_cleanup == cleanup) {
                renamed[b.index] = kept.next_id();
                kept.add(body.blocks[b]);
            }
    for (BasicBlock& block : kept)
        for_each_target(block.terminator, [&](BlockId& target) { target = renamed[target.index]; });
    body.blocks = std::move(kept);
}

}  // namespace

void remove_what_only_analyses_need(Body& body) {
    for (BasicBlock& block : body.blocks) {
        auto& list = block.statements;
        list.erase(std::remove_if(list.begin(), list.end(), is_idle), list.end());
        Terminator& t = block.terminator;
        if (t.kind != TerminatorKind::FalseEdge) continue;
        t.kind = TerminatorKind::Goto;
        t.unwind = BlockId();
    }
}

void simplify(Body& body) {
    if (body.blocks.empty()) return;
    remove_what_only_analyses_need(body);
    shorten_jumps(body);
    join_blocks(body);
    remove_unreachable(body);
}

}  // namespace framewalk::mir
