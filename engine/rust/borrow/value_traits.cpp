#include "rust/borrow/value_traits.h"

#include <algorithm>

namespace framewalk::rust {

using namespace mir;

// ---------------------------------------------------------------- one value

// From the outside in: a part whose type rules it out has it not, what is behind a pointer may be anything.
bool ValueTraits::of_place(const Place& place, const BitSet& holds) const {
    for (size_t depth = place.projection.size(); depth > 0; --depth) {
        const Projection& step = place.projection[depth - 1];
        if (step.kind == ProjKind::Index && holds.contains(step.local.index)) return true;
        if (!may_have(place_type(body, context, place, depth).ty)) return false;
        if (step.kind == ProjKind::Deref) return true;
    }
    return holds.contains(place.local.index);
}

bool ValueTraits::of_constant(const Constant& constant) const {
    if (!may_have(constant.ty)) return false;
    const Body* value = constant.kind == ConstValueKind::Named ? constants.value_body(constant.def) : nullptr;
    return !value || result_has(*value, trait, context, constants);
}

bool ValueTraits::of_operand(const Operand& operand, const BitSet& holds) const {
    return operand.kind == OperandKind::Constant ? of_constant(operand.constant) : of_place(operand.place, holds);
}

bool ValueTraits::of_aggregate(const Rvalue& value, const BitSet& holds) const {
    if (value.aggregate == AggregateKind::Adt) {
        const AdtDef& adt = context.adt(context.types()[value.ty].def);
        bool always = trait == ValueTrait::NeedsDrop ? context.has_destructor(adt.def) : adt.is_unsafe_cell;
        if (always || (adt.kind == AdtKind::Union && may_have(value.ty))) return true;
    }
    return std::any_of(value.operands.begin(), value.operands.end(), [&](const Operand& o) { return of_operand(o, holds); });
}

bool ValueTraits::of_value(const Rvalue& value, const Place& target, const BitSet& holds) const {
    switch (value.kind) {
        case RvalueKind::Use: case RvalueKind::Repeat: case RvalueKind::Cast: return of_operand(value.operands[0], holds);
        case RvalueKind::Aggregate: return of_aggregate(value, holds);
        case RvalueKind::Ref: case RvalueKind::RawPtr: return false;
        case RvalueKind::Len: case RvalueKind::Binary: case RvalueKind::Unary: case RvalueKind::Discriminant: break;
    }
    return may_have(place_type(body, context, target));
}

// ---------------------------------------------------------------- the flow

void TraitFlow::start(BitSet& state) const {
    for (uint32_t i = 1; i <= traits_->body.argument_count; ++i)
        if (traits_->may_have(traits_->body.locals[Local(i)].ty)) state.insert(i);
}

// What is moved away whole is gone, unless a reference may have put something there.
void TraitFlow::take(BitSet& state, const Operand& operand) const {
    if (operand.kind != OperandKind::Move || !operand.place.is_local()) return;
    uint32_t local = operand.place.local.index;
    if (!state.contains(locals_ + local)) state.remove(local);
}

void TraitFlow::lend(BitSet& state, const Rvalue& value) const {
    if ((value.kind != RvalueKind::Ref && value.kind != RvalueKind::RawPtr) || has_deref(value.place)) return;
    Ty ty = place_type(traits_->body, traits_->context, value.place);
    bool is_mut = value.kind == RvalueKind::RawPtr ? value.mutability == Mutability::Mut
                                                   : value.borrow == BorrowKind::Mut || value.borrow == BorrowKind::TwoPhaseMut;
    if ((!is_mut && traits_->constants.is_freeze(ty)) || !traits_->may_have(ty)) return;
    state.insert(value.place.local.index);
    state.insert(locals_ + value.place.local.index);
}

void TraitFlow::statement(BitSet& state, Location at) const {
    const Statement& s = traits_->body.blocks[at.block].statements[at.statement];
    if (s.kind == StatementKind::StorageDead) {
        state.remove(s.local.index);
        state.remove(locals_ + s.local.index);
    }
    if (s.kind != StatementKind::Assign) return;
    bool has = !has_deref(s.place) && traits_->of_value(s.rvalue, s.place, state);
    lend(state, s.rvalue);
    for (const Operand& operand : s.rvalue.operands) take(state, operand);
    if (has) state.insert(s.place.local.index);
}

void TraitFlow::terminator(BitSet& state, Location at) const {
    for (const Operand& operand : traits_->body.blocks[at.block].terminator.operands) take(state, operand);
}

void TraitFlow::edge(BitSet& state, BlockId from, uint32_t nth) const {
    const Terminator& t = traits_->body.blocks[from].terminator;
    if (nth != 0 || !t.target || !writes_place(t) || has_deref(t.place)) return;
    if (traits_->may_have(place_type(traits_->body, traits_->context, t.place))) state.insert(t.place.local.index);
}

bool result_has(const Body& body, ValueTrait trait, BodyContext& context, ConstContext& constants) {
    ValueTraits traits(body, trait, context, constants);
    Graph graph(body);
    Dataflow<TraitFlow> flow(body, graph, TraitFlow(traits));
    for (uint32_t i = 0; i < body.blocks.size(); ++i) {
        const BasicBlock& block = body.blocks[BlockId(i)];
        if (block.terminator.kind != TerminatorKind::Return || !graph.reachable(BlockId(i))) continue;
        if (flow.before({BlockId(i), static_cast<uint32_t>(block.statements.size())}).contains(0)) return true;
    }
    return false;
}

}  // namespace framewalk::rust
