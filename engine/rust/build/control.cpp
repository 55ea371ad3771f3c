// `if`, loops, and the ways out: break, continue, return.
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;

// Bindings of the condition live until the end of `then`; a failed condition drops what it made before
// `else` starts. Temporaries of an `if let` scrutinee outlive the `else` in edition 2021.
BlockId Builder::into_if(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    ElseScope failures{top(), {}};
    push_scope();
    BlockId yes;
    {
        Restore<Depth> temps(temp_scope_, context_.edition_2024() ? top() : temp_scope_);
        Restore<Depth> variables(variable_scope_, top());
        Restore<ElseScope*> inner(else_scope_, &failures);
        yes = as_condition(block, e.a);
    }
    set_condition_scope(e.a, expr(e.b).span);
    yes = into_terminating(place, yes, e.b);
    pop_scope(yes);
    BlockId no = exits_or_new(failures, e.span);
    if (e.c.valid()) {
        mark_else_if(no, e.c);
        no = into_terminating(place, no, e.c);
    } else {
        push_unit(no, place, e.span);
    }
    BlockId join = new_block();
    go(yes, join, e.span);
    go(no, join, e.span);
    return join;
}

// Bindings of a condition are visible in the operands behind them and in `then`.
void Builder::set_condition_scope(ExprId condition, Span then) {
    const typed::Expr& e = expr(condition);
    if (e.kind == typed::ExprKind::Let) set_scope(e.pat, Span{pat(e.pat).span.hi, then.hi});
    if (e.kind != typed::ExprKind::LogicalAnd) return;
    set_condition_scope(e.a, then);
    set_condition_scope(e.b, then);
}

Local Builder::unit_temp() {
    if (!unit_temp_.valid()) unit_temp_ = new_temp(context_.types().unit(), typed_.span);
    return unit_temp_;
}

BlockId Builder::loop_body(BlockId block, const typed::Expr& loop) {
    push_scope();
    Restore<Depth> temps(temp_scope_, top());
    Place unit = local_place(unit_temp());
    block = loop.a.valid() ? into_kind(unit, block, loop.a) : block_contents(unit, block, loop.block, false);
    pop_scope(block);
    return block;
}

// The moment of each further test is on the way back, so that the first one is the statement's own.
BlockId Builder::into_loop(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    BlockId head = new_block(), back = new_block();
    go(block, head, e.span);
    Breakable target;
    target.target = id;
    target.depth = top();
    target.destination = place;
    breakables_.push_back(std::move(target));
    go(loop_body(head, e), back, e.span);
    mark_iteration(back, id);
    go(back, head, e.span);
    Breakable done = std::move(breakables_.back());
    breakables_.pop_back();
    BlockId exits = build_exits(done.breaks, done.depth, BlockId(), e.span);
    build_exits(done.continues, done.depth, back, e.span);
    return exits.valid() ? exits : new_block();
}

BlockId Builder::leave(BlockId block, size_t target, bool is_continue, Span span) {
    Breakable& out = breakables_[target];
    exit_to(is_continue ? out.continues : out.breaks, out.depth, block, span);
    return new_block();
}

size_t Builder::breakable_of(ExprId target) const {
    for (size_t i = breakables_.size(); i-- > 1;)
        if (breakables_[i].target == target) return i;
    return 0;
}

BlockId Builder::break_out(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    size_t target = breakable_of(e.loop);
    Place destination = breakables_[target].destination;
    if (e.a.valid()) block = into(destination, block, e.a);
    else push_unit(block, destination, e.span);
    return leave(block, target, false, e.span);
}

BlockId Builder::continue_loop(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    return leave(block, breakable_of(e.loop), true, e.span);
}

BlockId Builder::return_value(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    Place destination = local_place(result_);
    if (e.a.valid()) block = into(destination, block, e.a);
    else push_unit(block, destination, e.span);
    return leave(block, 0, false, e.span);
}

}  // namespace framewalk::rust::build
