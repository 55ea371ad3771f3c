// Places: where an expression's value lives. What is not a place gets a temporary to live in.
#include "mir/each_place.h"
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

// How much of the place are the steps? One into an enum's variant is none of a capture's.
static bool begins_with(const Place& place, const std::vector<typed::CaptureStep>& path, size_t& used) {
    for (const typed::CaptureStep& step : path) {
        if (used < place.projection.size() && place.projection[used].kind == ProjKind::Downcast) ++used;
        if (used == place.projection.size()) return false;
        const mir::Projection& p = place.projection[used++];
        const bool is_it = step.deref ? p.kind == ProjKind::Deref : p.kind == ProjKind::Field && p.index == step.field;
        if (!is_it) return false;
    }
    return true;
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

// A variable of which parts are captured at most stands for itself until the body is complete: which parts a pattern
// looks at shows when it is built.
Place Builder::uncaptured_place(const typed::Expr& e) {
    Local& local = uncaptured_[e.index & ~typed::kNotCaptured];
    if (!local.valid()) local = new_temp(erase(e.ty), e.span);
    return local_place(local);
}

void Builder::replace_uncaptured(Place& place) const {
    for (const auto& [root, local] : uncaptured_) {
        if (place.local != local) continue;
        for (uint32_t i = 0; i < typed_.captures.size(); ++i) {
            size_t used = 0;
            if (typed_.captures[i].root != root || !begins_with(place, typed_.captures[i].path, used)) continue;
            Place captured = capture_place(i);
            captured.projection.insert(captured.projection.end(), place.projection.begin() + static_cast<std::ptrdiff_t>(used), place.projection.end());
            place = std::move(captured);
            return;
        }
    }
}

void Builder::take_captured_parts() {
    if (uncaptured_.empty()) return;
    for (mir::BasicBlock& block : out_.blocks) {
        for (mir::Statement& s : block.statements) mir::each_place(s, [&](Place& p) { replace_uncaptured(p); });
        mir::each_place(block.terminator, [&](Place& p) { replace_uncaptured(p); });
    }
}

// Analysed, never executed. Of what the enclosing closure does not capture either, its own creator answers for the value.
void Builder::look_at_mentioned(BlockId block, const typed::Expr& closure) {
    for (const typed::FieldValue& mentioned : closure.fields) {
        ExprId root = mentioned.value;
        while (expr(root).kind == ExprKind::Field || expr(root).kind == ExprKind::Deref) root = expr(root).a;
        if (expr(root).kind == ExprKind::Capture && (expr(root).index & typed::kNotCaptured) != 0) continue;
        const typed::Expr& e = expr(mentioned.value);
        Rvalue look;
        look.kind = mir::RvalueKind::Ref;
        look.borrow = mir::BorrowKind::Fake;
        look.place = as_place(block, mentioned.value);
        push_assign(block, local_place(new_temp(context_.types().ref(erase(e.ty)), e.span)), std::move(look), e.span);
    }
}

// A closure captures a field of an enum where there is but one variant.
Place Builder::field_place(Place of, const typed::Expr& field) {
    const TyData base = context_.types()[erase(expr(field.a).ty)];
    bool is_enum = base.kind == TyKind::Adt && context_.facts().adt(base.def).kind == AdtKind::Enum;
    if (is_enum) of = project_variant(std::move(of), 0);
    return project_field(std::move(of), field.index, erase(field.ty));
}

Place Builder::as_place(BlockId& block, ExprId id) {
    const typed::Expr& e = expr(id);
    bool may_promote = std::exchange(shared_index_, false);
    Place forever;
    switch (e.kind) {
        case ExprKind::Variable: return variable_place(e.variable);
        case ExprKind::Capture:
            return (e.index & typed::kNotCaptured) != 0 ? uncaptured_place(e) : capture_place(e.index);
        case ExprKind::Deref: return project(as_place(block, e.a), ProjKind::Deref);
        case ExprKind::Field:
            shared_index_ = may_promote;
            return field_place(as_place(block, e.a), e);
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
