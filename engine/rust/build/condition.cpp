// Conditions: `&&`, `||`, `!` and `let` become branches instead of boolean values.
//
// A condition is built inside an else scope, which gathers the exits of every way to fail. Each operand
// that is not a `let` drops its temporaries right after it was tested (Reference, "Temporary scopes").
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using typed::ExprKind;

void Builder::fail_to_else(BlockId block, Span span) {
    exit_to(else_scope_->failures, else_scope_->depth, block, span);
}

BlockId Builder::as_condition(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    switch (e.kind) {
        case ExprKind::LogicalAnd: return as_condition(as_condition(block, e.a), e.b);
        case ExprKind::LogicalOr: return or_condition(block, id);
        case ExprKind::Let: return let_condition(block, id);
        case ExprKind::Scope:
        case ExprKind::Use: return as_condition(block, e.a);
        case ExprKind::Unary: return not_condition(block, id);
        default: return leaf_condition(block, id);
    }
}

BlockId Builder::exits_or_new(const ElseScope& scope, Span span) {
    BlockId exits = build_exits(scope.failures, scope.depth, BlockId(), span);
    return exits.valid() ? exits : new_block();
}

// The right side is tested where the left one failed.
BlockId Builder::or_condition(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    ElseScope left{top(), {}};
    BlockId yes;
    {
        Restore<ElseScope*> inner(else_scope_, &left);
        yes = as_condition(block, e.a);
    }
    BlockId also = as_condition(exits_or_new(left, e.span), e.b);
    BlockId join = new_block();
    go(yes, join, e.span);
    go(also, join, e.span);
    return join;
}

BlockId Builder::not_condition(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    ElseScope operand{top(), {}};
    BlockId yes;
    {
        Restore<ElseScope*> inner(else_scope_, &operand);
        yes = as_condition(block, e.a);
    }
    BlockId no = exits_or_new(operand, e.span);
    fail_to_else(yes, e.span);
    return no;
}

BlockId Builder::leaf_condition(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    Local value = new_temp(context_.types().boolean(), e.span);
    block = into_terminating(local_place(value), block, id);
    auto [yes, no] = branch(block, Operand::move(local_place(value)), e.span);
    fail_to_else(no, e.span);
    return yes;
}

// A boolean is wanted: the left operand decides whether the right one is evaluated at all.
BlockId Builder::into_logical(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    bool is_and = e.kind == ExprKind::LogicalAnd;
    ElseScope left{top(), {}};
    BlockId yes;
    {
        Restore<ElseScope*> inner(else_scope_, &left);
        yes = as_condition(block, e.a);
    }
    BlockId no = exits_or_new(left, e.span);
    BlockId decided = is_and ? no : yes;
    push_use(decided, place, Operand::value(scalar(context_.types().boolean(), is_and ? 0 : 1, e.span)), e.span);
    BlockId rest = into_terminating(place, is_and ? yes : no, e.b);
    BlockId join = new_block();
    go(decided, join, e.span);
    go(rest, join, e.span);
    return join;
}

// `let` outside of `if`, `while` and guards has no bindings that anybody could see.
BlockId Builder::into_let(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    ElseScope failures{top(), {}};
    push_scope();
    Restore<Depth> variables(variable_scope_, top());
    BlockId yes;
    {
        Restore<ElseScope*> inner(else_scope_, &failures);
        yes = let_condition(block, id);
    }
    push_use(yes, place, Operand::value(scalar(context_.types().boolean(), 1, e.span)), e.span);
    pop_scope(yes);
    BlockId no = exits_or_new(failures, e.span);
    push_use(no, place, Operand::value(scalar(context_.types().boolean(), 0, e.span)), e.span);
    BlockId join = new_block();
    go(yes, join, e.span);
    go(no, join, e.span);
    return join;
}

}  // namespace framewalk::rust::build
