// `.await`: polls a future until it is ready, and gives control back in between.
//
//   e.await     future = e;
//               loop { match poll(&mut future, cx) { Ready(v) => break v, Pending => suspend } }
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::TerminatorKind;

BlockId Builder::into_await(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    const typed::Expr& poll = expr(e.b);
    Types& types = context_.types();
    push_scope();
    Local future = as_temp(block, e.a, top());
    Local answer = new_temp(erase(poll.ty), e.span), which = new_temp(types.integer(IntKind::Isize), e.span);
    Local borrowed = new_temp(types.ref(erase(expr(e.a).ty), Mutability::Mut), e.span);
    BlockId head = new_block(), polled = new_block();
    go(block, head, e.span);
    push_assign(head, local_place(borrowed), make_ref(local_place(future), mir::BorrowKind::Mut, types.erased()), e.span);
    mir::Terminator& call = terminate(head, TerminatorKind::Call, e.span);
    call.func = Operand::value(zst(expr(poll.a).ty, e.span));
    call.operands = {Operand::move(local_place(borrowed)), Operand::copy(local_place(context_local_))};
    call.place = local_place(answer);
    call.target = polled;
    call.fn_span = e.span;
    unwinds(head);
    push_storage(polled, false, borrowed, e.span);
    Rvalue variant;
    variant.kind = mir::RvalueKind::Discriminant;
    variant.place = local_place(answer);
    push_assign(polled, local_place(which), std::move(variant), e.span);
    auto [pending, ready] = branch(polled, Operand::move(local_place(which)), e.span);
    push_storage(pending, false, answer, e.span);
    push_storage(pending, false, which, e.span);
    go(suspend(pending, id), head, e.span);
    Place value = project_field(project_variant(local_place(answer), 0), 0, erase(e.ty));
    push_use(ready, place, consume(value, e.ty), e.span);
    push_storage(ready, false, answer, e.span);
    push_storage(ready, false, which, e.span);
    pop_scope(ready);
    return ready;
}

// Until the next poll. A future that is dropped meanwhile leaves here, as with `return`.
BlockId Builder::suspend(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    Local dropped = new_temp(context_.types().boolean(), e.span);
    BlockId resumed = new_block();
    mir::Terminator& call = terminate(block, TerminatorKind::Call, e.span);
    call.func = Operand::value(zst(expr(e.c).ty, e.span));
    call.place = local_place(dropped);
    call.target = resumed;
    call.fn_span = e.span;
    auto [leave, go_on] = branch(resumed, Operand::move(local_place(dropped)), e.span);
    push_storage(leave, false, dropped, e.span);
    push_storage(go_on, false, dropped, e.span);
    exit_to(cancelled_, 0, leave, e.span);
    if (wants_marks()) mark(go_on, mir::MarkKind::Statement, e.span);
    return go_on;
}

// `Poll::Ready(…)` or `Poll::Pending`.
void Builder::give_poll(BlockId block, uint32_t variant, std::vector<Operand> operands) {
    Rvalue value;
    value.kind = mir::RvalueKind::Aggregate;
    value.aggregate = mir::AggregateKind::Adt;
    value.ty = erase(typed_.poll_ty);
    value.variant = variant;
    value.operands = std::move(operands);
    push_assign(block, local_place(Local(0)), std::move(value), body_end());
}

// A cancelled future's bindings are dropped as by `return`; what it gives is never looked at.
void Builder::finish_future(BlockId end) {
    give_poll(end, 0, {Operand::move(local_place(result_))});
    BlockId dropped = build_exits(cancelled_, 0, BlockId(), scope_end_);
    if (!dropped.valid()) return;
    mark_frame_end(dropped, drops_binding(out_, cancelled_));
    give_poll(dropped, 1, {});
    terminate(dropped, TerminatorKind::Return, body_end());
}

}  // namespace framewalk::rust::build
