// Places: where an expression's value lives. What is not a place gets a temporary to live in.
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::ProjKind;
using typed::ExprKind;

bool Builder::is_place(ExprKind kind) {
    switch (kind) {
        case ExprKind::Variable:
        case ExprKind::Capture:
        case ExprKind::Static:
        case ExprKind::Deref:
        case ExprKind::Field:
        case ExprKind::Index: return true;
        default: return false;
    }
}

// In a guard, variables of the arm's pattern are seen through a shared reference: they are bound for good
// only after the guard held.
Place Builder::variable_place(VariableId id) const {
    Local guard_ref = guard_refs_[id.index];
    if (guard_ref.valid()) return project(local_place(guard_ref), ProjKind::Deref);
    return local_place(variables_[id.index]);
}

// _1 is the closure, or a reference to it; a capture by reference is one more step away. A future's captures
// are arguments of its body.
Place Builder::capture_place(uint32_t index) const {
    const typed::Capture& capture = typed_.captures[index];
    if (is_future()) {
        Place own = local_place(Local(index + 1));
        return capture.by_ref ? project(std::move(own), ProjKind::Deref) : own;
    }
    Place place = local_place(Local(1));
    if (typed_.closure_self != typed::Body::ClosureSelf::ByValue) place = project(std::move(place), ProjKind::Deref);
    place = project_field(std::move(place), index, capture.ty);
    return capture.by_ref ? project(std::move(place), ProjKind::Deref) : place;
}

Place Builder::as_place(BlockId& block, ExprId id) {
    const typed::Expr& e = expr(id);
    bool may_promote = std::exchange(shared_index_, false);
    Place forever;
    switch (e.kind) {
        case ExprKind::Variable: return variable_place(e.variable);
        case ExprKind::Capture:
            if (e.index == typed::kNotCaptured) return local_place(new_temp(erase(e.ty), e.span));
            return capture_place(e.index);
        case ExprKind::Deref: return project(as_place(block, e.a), ProjKind::Deref);
        case ExprKind::Field:
            shared_index_ = may_promote;
            return project_field(as_place(block, e.a), e.index, erase(e.ty));
        case ExprKind::Index: return index_place(block, id, may_promote);
        case ExprKind::Static: {
            Types& types = context_.types();
            bool is_mutable = context_.static_is_mutable(e.def);
            Ty address = is_mutable ? types.raw_ptr(erase(e.ty), Mutability::Mut) : types.ref(erase(e.ty));
            mir::Constant constant = zst(address, e.span);
            constant.kind = mir::ConstValueKind::StaticAddress;
            constant.def = e.def;
            constant.args = types.no_args();
            Local temp = new_temp(address, e.span);
            push_storage(block, true, temp, e.span);
            schedule_storage(temp_scope_, temp, e.span.end());
            push_use(block, local_place(temp), Operand::value(std::move(constant)), e.span);
            return project(local_place(temp), ProjKind::Deref);
        }
        default:
            if (may_promote && promote_indexed(block, id, forever)) return forever;
            return local_place(as_temp(block, id, temp_depth(id)));
    }
}

Operand Builder::length_of(BlockId block, const Place& place, Ty ty, Span span) {
    Types& types = context_.types();
    const TyData& data = types[ty];
    if (data.kind == TyKind::Array && types[data.len].kind == ConstKind::Value)
        return Operand::value(scalar(types.usize(), types[data.len].bits, span));
    Local length = new_temp(types.usize(), span);
    Rvalue value;
    value.kind = mir::RvalueKind::Len;
    value.place = place;
    push_assign(block, local_place(length), std::move(value), span);
    return Operand::copy(local_place(length));
}

// Base, then index, then the bounds check. The index is a temporary of its own, so that nothing can
// change it between the check and the access.
Place Builder::index_place(BlockId& block, ExprId id, bool is_shared) {
    const typed::Expr& e = expr(id);
    shared_index_ = is_shared;
    Place base = as_place(block, e.a);
    Local index = as_temp(block, e.b, temp_scope_);
    Operand length = length_of(block, base, expr(e.a).ty, e.span);
    BlockId checked = new_block();
    mir::Terminator& check = terminate(block, mir::TerminatorKind::Assert, e.span);
    check.assert_kind = mir::AssertKind::BoundsCheck;
    check.operands.push_back(Operand::copy(local_place(index)));
    check.operands.push_back(std::move(length));
    check.target = checked;
    unwinds(block);
    block = checked;
    return project_index(std::move(base), index);
}

}  // namespace framewalk::rust::build
