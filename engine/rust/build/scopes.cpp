// Scopes: what is dropped when control leaves them, normally, by an exit, or by unwinding.
//
// Temporaries and bindings are scheduled in the scope that owns them, storage first and the value once it
// is initialised. Leaving a scope runs the schedule backwards. Exits and cleanup share drop trees.
#include <algorithm>

#include "base/sort_stably.h"
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::TerminatorKind;

void Builder::schedule(Depth depth, const ScheduledDrop& drop) {
    if (depth == kNever) return;
    scopes_[depth].drops.push_back(drop);
    if (!drop.is_value) return;
    for (size_t i = depth + 1; i < scopes_.size(); ++i) scopes_[i].unwind_known = false;
}

void Builder::schedule_storage(Depth depth, Local local, Span span) {
    schedule(depth, {local, false, span});
}

void Builder::schedule_value(Depth depth, Local local, Ty ty, Span span) {
    if (context_.needs_drop(ty)) schedule(depth, {local, true, span});
}

// Emits the drops of the innermost scope on the normal path.
void Builder::pop_scope(BlockId& block) {
    Depth depth = top();
    DropIndex unwind = scopes_[depth].drops.empty() ? kDropRoot : unwind_target(depth);
    std::vector<Local> moved = std::move(scopes_[depth].moved);
    sort_stably(moved.begin(), moved.end());
    for (size_t i = scopes_[depth].drops.size(); i-- > 0;) {
        ScheduledDrop drop = scopes_[depth].drops[i];
        if (!drop.is_value) {
            push_storage(block, false, drop.local, drop.span);
            continue;
        }
        unwind = unwinds_.nodes()[unwind].next;   // the chain starts with this very drop
        if (std::binary_search(moved.begin(), moved.end(), drop.local)) continue;
        mark_drop(block, drop);
        BlockId next = new_block();
        mir::Terminator& terminator = terminate(block, TerminatorKind::Drop, drop.span);
        terminator.place = local_place(drop.local);
        terminator.target = next;
        unwind_to(block, unwind);
        block = next;
    }
    scopes_.pop_back();
}

// The cleanup chain for everything scheduled in the scopes up to `depth`.
DropIndex Builder::unwind_target(Depth depth) {
    size_t first = static_cast<size_t>(depth) + 1;
    while (first > 0 && !scopes_[first - 1].unwind_known) --first;
    if (first > 0) --first;   // known, but drops may have been added to it since
    DropIndex chain = scopes_[first].unwind_known ? scopes_[first].unwind : kDropRoot;
    for (size_t i = first; i <= depth; ++i) {
        Scope& scope = scopes_[i];
        if (!scope.unwind_known) scope.unwind_done = 0;
        for (; scope.unwind_done < scope.drops.size(); ++scope.unwind_done) {
            const ScheduledDrop& drop = scope.drops[scope.unwind_done];
            if (drop.is_value) chain = unwinds_.add(drop, chain);
        }
        scope.unwind = chain;
        scope.unwind_known = true;
    }
    return chain;
}

void Builder::unwinds(BlockId block) { unwind_to(block, unwind_target(top())); }

// With nothing to drop, unwinding goes on in the caller: no edge.
void Builder::unwind_to(BlockId block, DropIndex chain) {
    bool stores_first = out_.blocks[block].terminator.unwind.valid();
    if (chain != kDropRoot || stores_first) unwinds_.add_entry(block, chain);
}

// An operand that a call or aggregate took is not dropped when its scope ends normally.
void Builder::record_moved(const std::vector<Operand>& operands) {
    for (const Operand& operand : operands)
        if (operand.kind == mir::OperandKind::Move && operand.place.is_local())
            scopes_[top()].moved.push_back(operand.place.local);
}

void Builder::exit_to(DropTree& tree, Depth depth, BlockId block, Span span) {
    DropIndex chain = kDropRoot;
    for (size_t i = depth + 1; i < scopes_.size(); ++i)
        for (const ScheduledDrop& drop : scopes_[i].drops) chain = tree.add(drop, chain);
    terminate(block, TerminatorKind::Goto, span);
    tree.add_entry(block, chain);
}

BlockId Builder::build_exits(const DropTree& tree, Depth depth, BlockId target, Span span) {
    std::vector<BlockId> blocks = tree.assign_blocks(out_, target, false);
    for (const DropTree::Entry& entry : tree.entries()) out_.blocks[entry.block].terminator.target = blocks[entry.drop];
    for (size_t i = tree.nodes().size(); i-- > 1;) {
        if (!blocks[i].valid()) continue;
        const DropTree::Node& node = tree.nodes()[i];
        BlockId next = blocks[node.next];
        if (node.drop.is_value) {
            mark_drop(blocks[i], node.drop);
            mir::Terminator& terminator = terminate(blocks[i], TerminatorKind::Drop, node.drop.span);
            terminator.place = local_place(node.drop.local);
            terminator.target = next;
        } else {
            push_storage(blocks[i], false, node.drop.local, node.drop.span);
            if (next != blocks[i]) go(blocks[i], next, span);
        }
    }
    if (tree.has_values()) link_exit_unwinds(tree, blocks, depth);
    return blocks[kDropRoot];
}

void Builder::link_exit_unwinds(const DropTree& tree, const std::vector<BlockId>& blocks, Depth depth) {
    std::vector<DropIndex> chains{unwind_target(depth)};
    for (size_t i = 1; i < tree.nodes().size(); ++i) {
        const DropTree::Node& node = tree.nodes()[i];
        DropIndex after = chains[node.next];
        if (node.drop.is_value && blocks[i].valid()) unwind_to(blocks[i], after);
        chains.push_back(node.drop.is_value ? unwinds_.add(node.drop, after) : after);
    }
}

BlockId Builder::terminate_block() {
    if (!terminate_block_.valid()) {
        terminate_block_ = new_block(true);
        terminate(terminate_block_, TerminatorKind::UnwindTerminate, typed_.span);
    }
    return terminate_block_;
}

// Makes the cleanup blocks. A drop that replaces a value already unwinds to the block that stores the
// new one: that block goes on to the chain.
void Builder::build_unwinds() {
    std::vector<BlockId> blocks = unwinds_.assign_blocks(out_, BlockId(), true);
    for (const DropTree::Entry& entry : unwinds_.entries()) {
        mir::Terminator& terminator = out_.blocks[entry.block].terminator;
        if (terminator.kind == TerminatorKind::Drop && terminator.unwind.valid())
            go(terminator.unwind, blocks[entry.drop], terminator.span);
        else
            terminator.unwind = blocks[entry.drop];
    }
    for (size_t i = 1; i < unwinds_.nodes().size(); ++i) {
        if (!blocks[i].valid()) continue;
        const DropTree::Node& node = unwinds_.nodes()[i];
        BlockId abort = terminate_block();
        mir::Terminator& terminator = terminate(blocks[i], TerminatorKind::Drop, node.drop.span);
        terminator.place = local_place(node.drop.local);
        terminator.target = blocks[node.next];
        terminator.unwind = abort;
    }
    if (blocks[kDropRoot].valid()) terminate(blocks[kDropRoot], TerminatorKind::UnwindResume, typed_.span);
}

}  // namespace framewalk::rust::build
