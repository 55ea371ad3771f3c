// An expression's value written straight into the place that wants it.
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::AggregateKind;
using mir::BlockId;
using mir::TerminatorKind;
using typed::ExprKind;

BlockId Builder::into(const Place& place, BlockId block, ExprId id) {
    push_scope();
    block = into_kind(place, block, id);
    pop_scope(block);
    return block;
}

// In a scope that also ends the life of the temporaries made in it.
BlockId Builder::into_terminating(const Place& place, BlockId block, ExprId id) {
    push_scope();
    Restore<Depth> temps(temp_scope_, top());
    block = into_kind(place, block, id);
    pop_scope(block);
    return block;
}

BlockId Builder::into_kind(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    Operand constant;
    if (constant_operand(block, id, constant)) {
        push_use(block, place, std::move(constant), e.span);
        return block;
    }
    if (is_place(e.kind)) {
        Place source = as_place(block, id);
        push_use(block, place, consume(source, e.ty), e.span);
        return block;
    }
    switch (e.kind) {
        case ExprKind::Borrow:
        case ExprKind::RawBorrow: return into_borrow(place, block, id);
        case ExprKind::Unary: return into_unary(place, block, id);
        case ExprKind::Binary: return into_binary(place, block, id);
        case ExprKind::LogicalAnd:
        case ExprKind::LogicalOr: return into_logical(place, block, id);
        case ExprKind::Call: return into_call(place, block, id);
        case ExprKind::Cast: return into_cast(place, block, id);
        case ExprKind::NeverToAny: return into_never(block, e.a);
        case ExprKind::Use: return into(place, block, e.a);
        case ExprKind::Scope: return into_terminating(place, block, e.a);
        case ExprKind::Tuple: return into_aggregate(place, block, id, AggregateKind::Tuple);
        case ExprKind::Array: return into_aggregate(place, block, id, AggregateKind::Array);
        case ExprKind::Closure:
            look_at_mentioned(block, e);
            return into_aggregate(place, block, id, AggregateKind::Closure);
        case ExprKind::Repeat: return into_repeat(place, block, id);
        case ExprKind::Adt: return into_adt(place, block, id);
        case ExprKind::Block: return into_block(place, block, id);
        case ExprKind::If: return into_if(place, block, id);
        case ExprKind::Let: return into_let(place, block, id);
        case ExprKind::Match: return into_match(place, block, id);
        case ExprKind::Loop: return into_loop(place, block, id);
        case ExprKind::Break: return break_out(block, id);
        case ExprKind::Continue: return continue_loop(block, id);
        case ExprKind::Return: return return_value(block, id);
        case ExprKind::Assign: block = assign(block, id); break;
        case ExprKind::AssignOp: block = assign_op(block, id); break;
        case ExprKind::Await: return into_await(place, block, id);
        case ExprKind::Error:
            context_.diagnostics().unsupported(e.span, "this expression");
            terminate(block, TerminatorKind::Unreachable, e.span);
            return new_block();
        case ExprKind::Literal:
        case ExprKind::Variable:
        case ExprKind::Capture:
        case ExprKind::Static:
        case ExprKind::ConstRef:
        case ExprKind::FnItem:
        case ExprKind::Deref:
        case ExprKind::Field:
        case ExprKind::Index: return block;   // constants and places: done above
    }
    push_unit(block, place, e.span);
    return block;
}

BlockId Builder::into_never(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    as_temp(block, id, top());
    if (e.kind == ExprKind::Call) return block;   // there is no way on already
    terminate(block, TerminatorKind::Unreachable, e.span);
    return new_block();
}

BlockId Builder::into_borrow(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    shared_index_ = e.kind == ExprKind::Borrow && e.borrow == mir::BorrowKind::Shared && is_place(expr(e.a).kind);
    Place source = as_place(block, e.a);
    Rvalue value = make_ref(source, e.borrow, context_.types().erased());
    if (e.kind == ExprKind::RawBorrow) {
        value.kind = mir::RvalueKind::RawPtr;
        value.mutability = e.mutability;
    }
    push_assign(block, place, std::move(value), e.span);
    return block;
}

// The callee first, then the arguments from left to right. A call that never returns has no target.
BlockId Builder::into_call(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    const TyData& callee = context_.types()[expr(e.a).ty];
    uint32_t variant = 0;
    if (callee.kind == TyKind::FnDef && context_.is_constructor(callee.def, variant))
        return into_aggregate(place, block, id, AggregateKind::Adt);
    Operand function = as_operand(block, e.a);
    std::vector<Operand> operands = as_operands(block, e.args);
    record_moved(operands);
    BlockId after = new_block();
    mir::Terminator& call = terminate(block, TerminatorKind::Call, e.span);
    call.func = std::move(function);
    call.operands = std::move(operands);
    call.place = place;
    call.fn_span = e.fn_span.valid() ? e.fn_span : e.span;
    if (context_.types().kind(e.ty) != TyKind::Never) call.target = after;
    unwinds(block);
    return after;
}

}  // namespace framewalk::rust::build
