#include "rust/build/drop_tree.h"

namespace framewalk::rust::build {

DropIndex DropTree::add(const ScheduledDrop& drop, DropIndex next) {
    auto key = std::make_tuple(next, drop.local.index, drop.is_value);
    auto found = index_.find(key);
    if (found != index_.end()) return found->second;
    auto made = static_cast<DropIndex>(nodes_.size());
    nodes_.push_back({drop, next});
    has_values_ = has_values_ || drop.is_value;
    index_.emplace(key, made);
    return made;
}

std::vector<mir::BlockId> DropTree::assign_blocks(mir::Body& body, mir::BlockId root, bool cleanup) const {
    constexpr uint32_t kUnreached = 0xFFFFFFFFu, kOwn = 0xFFFFFFFEu;   // else: shares that node's block
    std::vector<uint32_t> need(nodes_.size(), kUnreached);
    std::vector<mir::BlockId> blocks(nodes_.size());
    blocks[kDropRoot] = root;
    if (root.valid()) need[kDropRoot] = kOwn;
    for (const Entry& entry : entries_) need[entry.drop] = kOwn;
    // A node is made after the one that follows it, so from the back each node is final when it is met.
    for (size_t i = nodes_.size(); i-- > 0;) {
        if (need[i] == kUnreached) continue;
        if (need[i] != kOwn) blocks[i] = blocks[need[i]];
        if (!blocks[i].valid()) {
            mir::BasicBlock block;
            block.is_cleanup = cleanup;
            blocks[i] = body.blocks.add(std::move(block));
        }
        if (i == kDropRoot) break;
        uint32_t& next = need[nodes_[i].next];
        bool alone = next == kUnreached && !nodes_[i].drop.is_value;
        next = alone ? static_cast<uint32_t>(i) : kOwn;
    }
    return blocks;
}

}  // namespace framewalk::rust::build
