// Where each local lives, which temporaries vanish, and what is surely initialised where.
//
//   _3 = copy _1; _4 = Add(move _3, const 1); _2 = move _4
//     `_3` is replaced by `_1`; `_4` shares the slot of `_2`: one instruction is left.
//
// Only temporaries vanish, never bindings, and only where nobody can see a difference: inside one block,
// with no mark and no other access to the binding in between.
#include <algorithm>

#include "machine/lower_internal.h"
#include "mir/graph.h"
#include "mir/place_type.h"

namespace framewalk {

using namespace mir;

namespace {

// How far ahead in a block the use of a temporary is looked for.
constexpr size_t kLookAhead = 12;

bool mentions(const Place& place, Local local) {
    if (place.local == local) return true;
    return std::any_of(place.projection.begin(), place.projection.end(), [&](const Projection& p) {
        return p.kind == ProjKind::Index && p.local == local;
    });
}

bool mentions(const Operand& operand, Local local) {
    return operand.kind != OperandKind::Constant && mentions(operand.place, local);
}

bool mentions(const std::vector<Operand>& list, Local local) {
    return std::any_of(list.begin(), list.end(), [&](const Operand& o) { return mentions(o, local); });
}

bool mentions(const Statement& s, Local local) {
    switch (s.kind) {
        case StatementKind::Assign:
            return mentions(s.place, local) || mentions(s.rvalue.operands, local) || mentions(s.rvalue.place, local);
        case StatementKind::SetDiscriminant: return mentions(s.place, local);
        case StatementKind::StorageLive:
        case StatementKind::StorageDead: return s.local == local;
        case StatementKind::Mark: return true;     // the state can be looked at
        case StatementKind::Nop:
        case StatementKind::FakeRead: return false;
    }
    return true;
}

// Rvalues that are read completely before anything is written.
bool reads_first(const Rvalue& r) {
    return r.kind == RvalueKind::Use || r.kind == RvalueKind::Binary || r.kind == RvalueKind::Unary ||
           r.kind == RvalueKind::Cast;
}

}  // namespace

LocalSlot& Lowerer::slot(Local local) {
    LocalSlot& s = locals_[local.index];
    return s.redirect ? locals_[s.redirect.index] : s;
}

void Lowerer::plan_locals() {
    describe_locals();
    count_uses();
    find_taken();
    find_vanishing_temporaries();
    place_locals();
    find_definitely_initialised();
}

void Lowerer::describe_locals() {
    locals_.resize(body_.locals.size());
    for (uint32_t i = 0; i < locals_.size(); ++i) {
        LocalDecl& decl = body_.locals[Local(i)];
        LocalSlot& s = locals_[i];
        s.ty = decl.ty = concrete(decl.ty);
        s.layout = &layout(s.ty);
        s.cls = value_class(*s.layout);
        s.is_binding = decl.is_binding;
        check_local_size(s);
        decl.ty = s.ty;
    }
}

// ---------------------------------------------------------------- uses

void Lowerer::count(const Place& place, bool is_write) {
    LocalSlot& s = locals_[place.local.index];
    if (is_write && place.is_local()) ++s.writes;
    else if (is_write && !has_deref(place)) s.writes += 2;
    else ++s.reads;
    for (const Projection& p : place.projection) {
        if (p.kind == ProjKind::Index) ++locals_[p.local.index].reads;
    }
    take_if_indexed(place);
}

void Lowerer::count(const Operand& operand) {
    if (operand.kind != OperandKind::Constant) count(operand.place, false);
}

void Lowerer::count_uses() {
    for (const BasicBlock& block : body_.blocks) {
        for (const Statement& s : block.statements) {
            if (s.kind == StatementKind::SetDiscriminant) count(s.place, true);
            if (s.kind != StatementKind::Assign) continue;
            count(s.place, true);
            for (const Operand& operand : s.rvalue.operands) count(operand);
            if (s.rvalue.place.local.valid()) count(s.rvalue.place, false);
        }
        const Terminator& t = block.terminator;
        for (const Operand& operand : t.operands) count(operand);
        if (t.kind == TerminatorKind::Call) count(t.func);
        if (t.kind == TerminatorKind::Drop) count(t.place, false);
        if (writes_place(t)) count(t.place, true);
    }
    ++locals_[0].reads;
    for (uint32_t i = 0; i <= body_.argument_count && i < locals_.size(); ++i) locals_[i].writes += 2;
}

void Lowerer::take_address(const Place& place) {
    if (place.local.valid() && !has_deref(place) && locals_[place.local.index].layout->size != 0) {
        locals_[place.local.index].taken = true;
    }
}

// An element of an array in the frame, at an index that is not known, is reached through a pointer,
// unless it is a scalar and nothing is projected from it.
void Lowerer::take_if_indexed(const Place& place) {
    for (size_t i = 0; i < place.projection.size(); ++i) {
        const Projection& p = place.projection[i];
        if (p.kind == ProjKind::Deref) return;
        if (p.kind != ProjKind::Index) continue;
        bool is_last = i + 1 == place.projection.size();
        ValueClass cls = class_of(type_of(place));
        if (!is_last || !is_plain(cls) || cls == ValueClass::W128) take_address({place.local, {}});
    }
}

void Lowerer::find_taken() {
    for (const BasicBlock& block : body_.blocks) {
        for (const Statement& s : block.statements) {
            if (s.kind != StatementKind::Assign) continue;
            const Rvalue& r = s.rvalue;
            if (r.kind == RvalueKind::RawPtr) take_address(r.place);
            if (r.kind == RvalueKind::Ref && r.borrow != BorrowKind::Fake) take_address(r.place);
        }
        const Terminator& t = block.terminator;
        if (t.kind == TerminatorKind::Drop && program_.needs_drop(type_of(t.place))) take_address(t.place);
    }
}

// ---------------------------------------------------------------- temporaries that vanish

bool Lowerer::is_simple_temporary(const Place& place) const {
    if (!place.is_local()) return false;
    const LocalSlot& s = locals_[place.local.index];
    return !s.is_binding && !s.taken && s.writes == 1 && s.reads == 1 && s.cls != ValueClass::Agg &&
           s.cls != ValueClass::Zst && !s.redirect && !s.has_alias;
}

void Lowerer::find_vanishing_temporaries() {
    for (uint32_t b = 0; b < body_.blocks.size(); ++b) {
        BasicBlock& block = body_.blocks[BlockId(b)];
        for (size_t i = 0; i < block.statements.size(); ++i) try_redirect(BlockId(b), i);
    }
    for (BasicBlock& block : body_.blocks) {
        for (size_t i = 0; i < block.statements.size(); ++i) try_alias(block, i);
    }
}

Local Lowerer::canonical(Local local) const {
    Local to = locals_[local.index].redirect;
    return to ? to : local;
}

// `_t = copy p; … f(move _t) …`: the use reads p itself.
void Lowerer::try_alias(BasicBlock& block, size_t index) {
    Statement& s = block.statements[index];
    if (s.kind != StatementKind::Assign || s.rvalue.kind != RvalueKind::Use) return;
    if (!is_simple_temporary(s.place)) return;
    const Operand source = through_alias(s.rvalue.operands[0]);
    Local temporary = s.place.local;
    Local root = source.place.local;
    if (source.kind != OperandKind::Constant && canonical(root) != root) return;
    if (source.kind != OperandKind::Constant) {
        const LocalSlot& r = locals_[root.index];
        bool in_frame = source.place.projection.empty() ||
                        std::all_of(source.place.projection.begin(), source.place.projection.end(), [](const Projection& p) {
                            return p.kind == ProjKind::Field || p.kind == ProjKind::Downcast;
                        });
        bool only_look = source.kind == OperandKind::Copy || !r.is_binding;
        if (!in_frame || !only_look) return;
    }
    // What others can point to may only be read where the copy stood: nothing may be written, and no step end, before.
    bool is_shared = source.kind != OperandKind::Constant && locals_[root.index].taken;
    bool found = false;
    size_t end = std::min(block.statements.size(), index + 1 + kLookAhead);
    for (size_t i = index + 1; i < end && !found; ++i) {
        const Statement& next = block.statements[i];
        bool uses = next.kind == StatementKind::Assign && mentions(next.rvalue.operands, temporary);
        if (mentions(next, temporary) && !uses && next.kind != StatementKind::Mark) return;
        if (is_shared && (next.kind == StatementKind::Mark || has_deref(next.place))) return;
        if (source.kind != OperandKind::Constant && next.kind != StatementKind::Mark) {
            bool is_assign = next.kind == StatementKind::Assign;
            bool writes_root = is_assign ? canonical(next.place.local) == root && !has_deref(next.place) : mentions(next, root);
            if (writes_root && !(uses && reads_first(next.rvalue) && next.place.is_local())) return;
        }
        found = uses;
    }
    if (!found && end < block.statements.size()) return;
    if (!found && !mentions(block.terminator.operands, temporary)) return;
    LocalSlot& t = locals_[temporary.index];
    t.has_alias = true;
    t.alias = source;
    s.kind = StatementKind::Nop;
}

// `_t = …; x = move _t`: the result is computed in x's own slot. `_t` may come from the terminator of
// the only block before.
void Lowerer::try_redirect(BlockId id, size_t index) {
    BasicBlock& block = body_.blocks[id];
    Statement& s = block.statements[index];
    if (s.kind != StatementKind::Assign || s.rvalue.kind != RvalueKind::Use || !s.place.is_local()) return;
    const Operand& from = s.rvalue.operands[0];
    if (from.kind == OperandKind::Constant || !is_simple_temporary(from.place)) return;
    Local temporary = from.place.local, target = s.place.local;
    const LocalSlot& t = locals_[target.index];
    if (t.has_alias || t.redirect || t.cls != locals_[temporary.index].cls || t.taken) return;
    for (size_t i = index; i-- > 0;) {
        const Statement& before = block.statements[i];
        bool defines = before.kind == StatementKind::Assign && before.place.is_local() && before.place.local == temporary;
        if (defines && (reads_first(before.rvalue) || !mentions(before.rvalue.operands, target))) {
            locals_[temporary.index].redirect = target;
            s.kind = StatementKind::Nop;
            return;
        }
        if (defines || mentions(before, target)) return;
    }
    uint32_t entries = 0;
    const Terminator* source = nullptr;
    for (uint32_t b = 0; b < body_.blocks.size(); ++b) {
        for (BlockId next : successors(body_, BlockId(b))) {
            if (next != id) continue;
            ++entries;
            source = &body_.blocks[BlockId(b)].terminator;
        }
    }
    if (entries != 1 || source->kind != TerminatorKind::Checked || source->target != id) return;
    if (!source->place.is_local() || source->place.local != temporary) return;
    locals_[temporary.index].redirect = target;
    s.kind = StatementKind::Nop;
}

// ---------------------------------------------------------------- slots

// Result and arguments first, as callers expect; then what has states; then ids; then temporaries.
void Lowerer::place_locals() {
    uint32_t arguments = body_.argument_count;
    for (uint32_t i = 0; i < locals_.size(); ++i) {
        LocalSlot& s = locals_[i];
        if (body_.locals[Local(i)].future_field != LocalDecl::kNoField) continue;   // lies in the future
        s.tracked = s.cls != ValueClass::Zst && (s.is_binding || s.taken || s.cls == ValueClass::Agg);
    }
    for (uint32_t i = 0; i <= arguments && i < locals_.size(); ++i) locals_[i].offset = frame_.take(*locals_[i].layout);
    frame_.align(kFrameAlign);
    tracked_high_ = frame_.low();
    for (uint32_t i = arguments + 1; i < locals_.size(); ++i) {
        LocalSlot& s = locals_[i];
        if (s.tracked && !s.redirect && !s.has_alias) s.offset = frame_.take(*s.layout);
    }
    frame_.align(8);
    tracked_low_ = frame_.low();
    for (uint32_t i = 0; i < locals_.size(); ++i) {
        LocalSlot& s = locals_[i];
        if (!s.taken) continue;
        s.taken_index = static_cast<uint16_t>(taken_.size());
        taken_.push_back({Local(i), s.ty, s.offset, static_cast<uint32_t>(s.layout->size), frame_.take(4, 4)});
    }
    frame_.align(8);
    ids_low_ = frame_.low();
    ids_size_ = tracked_low_ - ids_low_;
    for (uint32_t i = arguments + 1; i < locals_.size(); ++i) {
        LocalSlot& s = locals_[i];
        if (!s.tracked && !s.redirect && !s.has_alias && s.reads + s.writes != 0) s.offset = frame_.take(*s.layout);
    }
    frame_.align(8);
    scratch_start_ = scratch_most_ = frame_.used();
}

// ---------------------------------------------------------------- initialisation

void Lowerer::transfer_moves(const Ops& operands, std::vector<bool>& state) const {
    for (const Operand& operand : operands) {
        if (operand.kind != OperandKind::Move || has_deref(operand.place)) continue;
        state[operand.place.local.index] = false;
    }
}

void Lowerer::transfer(const Statement& s, std::vector<bool>& state) const {
    if (s.kind == StatementKind::StorageDead || s.kind == StatementKind::StorageLive) state[s.local.index] = false;
    if (s.kind != StatementKind::Assign) return;
    transfer_moves(s.rvalue.operands, state);
    if (s.place.is_local()) state[canonical(s.place.local).index] = true;
}

void Lowerer::transfer_end(const Terminator& t, std::vector<bool>& state) const {
    transfer_moves(t.operands, state);
    if (t.kind == TerminatorKind::Drop && !has_deref(t.place)) state[t.place.local.index] = false;
}

void Lowerer::find_definitely_initialised() {
    Graph graph(body_);
    init_at_.assign(body_.blocks.size(), {});
    std::vector<bool> entry(locals_.size(), false);
    for (uint32_t i = 1; i <= body_.argument_count && i < locals_.size(); ++i) entry[i] = true;
    init_at_[0] = entry;
    bool changed = true;
    auto meet = [&](BlockId into, const std::vector<bool>& state) {
        std::vector<bool>& at = init_at_[into.index];
        if (at.empty()) {
            at = state;
            changed = true;
            return;
        }
        for (size_t i = 0; i < at.size(); ++i) {
            if (at[i] && !state[i]) at[i] = false, changed = true;
        }
    };
    while (changed) {
        changed = false;
        for (BlockId b : graph.order()) {
            std::vector<bool> state = init_at_[b.index];
            if (state.empty()) continue;
            for (const Statement& s : body_.blocks[b].statements) transfer(s, state);
            const Terminator& t = body_.blocks[b].terminator;
            transfer_end(t, state);
            for (BlockId next : successors(body_, b)) {
                std::vector<bool> out = state;
                if (writes_place(t) && next == t.target && t.place.is_local()) out[canonical(t.place.local).index] = true;
                meet(next, out);
            }
        }
    }
}

}  // namespace framewalk
