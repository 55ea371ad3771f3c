#include "rust/borrow/drop_flags.h"

#include "mir/dataflow.h"

namespace framewalk::rust {

using namespace mir;

namespace {

// Does the statement write a flag?
bool writes_flag(const Statement& s, FlagRange flags) {
    return s.kind == StatementKind::Assign && s.place.is_local() && flags.has(s.place.local);
}

// Which flags may be read before they are written again?
class LiveFlags {
public:
    LiveFlags(const Body& body, FlagRange flags) : body_(&body), flags_(flags) {}

    uint32_t size() const { return flags_.size(); }
    void start(BitSet&) const {}
    void statement(BitSet& state, Location at) const {
        const Statement& s = body_->blocks[at.block].statements[at.statement];
        if (writes_flag(s, flags_)) state.remove(bit(s.place.local));
    }
    void terminator(BitSet& state, Location at) const {
        for (const Operand& operand : body_->blocks[at.block].terminator.operands)
            if (operand.kind != OperandKind::Constant && flags_.has(operand.place.local)) state.insert(bit(operand.place.local));
    }
    void edge(BitSet&, BlockId, uint32_t) const {}
    uint32_t bit(Local flag) const { return flag.index - flags_.first.index; }

private:
    const Body* body_;
    FlagRange flags_;
};

using LiveFlow = Dataflow<LiveFlags, Direction::Backward>;

void remove_unread_flags_in(BasicBlock& block, BlockId id, LiveFlow& flow, FlagRange flags) {
    uint32_t count = static_cast<uint32_t>(block.statements.size());
    LiveFlags& analysis = flow.analysis();
    BitSet live = flow.boundary(id);
    analysis.terminator(live, {id, count});
    for (uint32_t i = count; i-- > 0;) {
        Statement& s = block.statements[i];
        bool is_unread = writes_flag(s, flags) && !live.contains(analysis.bit(s.place.local));
        analysis.statement(live, {id, i});
        if (is_unread) s.kind = StatementKind::Nop;
    }
}

}  // namespace

void remove_unread_flags(Body& body, FlagRange flags) {
    if (flags.size() == 0) return;
    Graph graph(body);
    LiveFlow flow(body, graph, {body, flags});
    for (BlockId block : graph.order()) remove_unread_flags_in(body.blocks[block], block, flow, flags);
}

}  // namespace framewalk::rust
