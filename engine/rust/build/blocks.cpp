// Blocks and statements: the scopes of bindings, the ends of temporaries, assignment.
//
// Each `let` opens a scope that reaches to the end of the block, so that later bindings are dropped
// before earlier ones. Each statement is a terminating scope for the temporaries made in it.
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::TerminatorKind;
using typed::ExprKind;
using typed::PatKind;
using typed::StmtKind;

static Span last_byte(Span span) { return span.hi > span.lo ? Span{span.hi - 1, span.hi} : span; }

BlockId Builder::into_block(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    bool is_body = id == typed_.value;
    if (!typed_.blocks[e.block].targeted_by_break) return block_contents(place, block, e.block, is_body);
    Breakable target;
    target.target = id;
    target.depth = top();
    target.destination = place;
    breakables_.push_back(std::move(target));
    block = block_contents(place, block, e.block, is_body);
    Breakable done = std::move(breakables_.back());
    breakables_.pop_back();
    BlockId exits = build_exits(done.breaks, done.depth, BlockId(), e.span);
    if (!exits.valid()) return block;
    BlockId join = new_block();
    go(block, join, e.span);
    go(exits, join, e.span);
    return join;
}

// In a promoted constant only the tail is left: `statements_within` does the rest outside of it.
BlockId Builder::block_contents(const Place& place, BlockId block, typed::BlockId id, bool is_body) {
    const typed::Block& source = typed_.blocks[id];
    if (is_promoted_) return block_tail(place, block, source);
    return block_contents(block, id, is_body, [&](BlockId at) {
        if (source.tail.valid()) return block_tail(place, at, source);
        push_unit(at, place, scope_end_);
        return at;
    });
}

BlockId Builder::block_contents(BlockId block, typed::BlockId id, bool is_body, const std::function<BlockId(BlockId)>& tail) {
    const typed::Block& source = typed_.blocks[id];
    Restore<Span> end(scope_end_, source.is_desugared ? scope_end_ : last_byte(source.span));
    size_t outside = scopes_.size();
    push_scope();
    for (const typed::Stmt& stmt : source.stmts) block = statement(block, stmt, source.is_desugared);
    block = tail(block);
    mark_scope_end(block, id, is_body);
    while (scopes_.size() > outside) pop_scope(block);
    return block;
}

// Temporaries of the tail outlive the block's bindings, up to edition 2021.
BlockId Builder::block_tail(const Place& place, BlockId block, const typed::Block& source) {
    Restore<uint32_t> line(moment_line_);
    if (source.tail_is_moment && !source.is_desugared)
        mark_expression(block, source.tail, expr(source.tail).span, false);
    return context_.edition_2024() ? into_terminating(place, block, source.tail) : into(place, block, source.tail);
}

BlockId Builder::statement(BlockId block, const typed::Stmt& stmt, bool desugared) {
    Restore<uint32_t> line(moment_line_);
    mark_statement(block, stmt, desugared);
    if (stmt.kind == StmtKind::Let) {
        set_scope(stmt.pat, Span{stmt.span.hi, scope_end_.lo});
        return let_statement(block, stmt);
    }
    push_scope();
    Restore<Depth> temps(temp_scope_, top());
    block = statement_expr(block, stmt.expr, top());
    pop_scope(block);
    return block;
}

BlockId Builder::statement_expr(BlockId block, ExprId id, Depth depth) {
    const typed::Expr& e = expr(id);
    switch (e.kind) {
        case ExprKind::Assign:
        case ExprKind::AssignOp:
        case ExprKind::Break:
        case ExprKind::Continue:
        case ExprKind::Return: return into(local_place(unit_temp()), block, id);
        default: break;
    }
    if (context_.types().is_unit(e.ty)) return into(local_place(unit_temp()), block, id);
    as_temp(block, id, depth);
    return block;
}

// ---------------------------------------------------------------- let

void Builder::storage_live(BlockId block, VariableId id, Span span) {
    push_storage(block, true, variables_[id.index], span);
    schedule_storage(variable_scope_, variables_[id.index], scope_end_);
}

void Builder::schedule_variable(VariableId id) {
    schedule_value(variable_scope_, variables_[id.index], typed_.variables[id].ty, scope_end_);
}

BlockId Builder::let_statement(BlockId block, const typed::Stmt& stmt) {
    if (stmt.else_block.valid()) return let_else_statement(block, stmt);
    push_scope();   // to the end of the block
    Restore<Depth> variables(variable_scope_, top());
    if (!stmt.expr.valid()) {
        std::vector<VariableId> declared;
        variables_of(stmt.pat, declared);
        for (VariableId id : declared) {
            storage_live(block, id, pat(stmt.pat).span);
            schedule_variable(id);
        }
        return block;
    }
    Restore<Depth> extended(extended_scope_, top());
    push_scope();   // the statement
    Restore<Depth> temps(temp_scope_, top());
    block = let_value(block, stmt);
    pop_scope(block);
    return block;
}

// `let x = …` writes into x itself; any other pattern takes its bindings out of the value's place. What a
// pattern does not look at is not read: `let _ = moved;` is fine.
BlockId Builder::let_value(BlockId block, const typed::Stmt& stmt) {
    const typed::Pat& pattern = pat(stmt.pat);
    if (pattern.kind == PatKind::Binding && !pattern.by_ref && !pattern.sub.valid()) {
        storage_live(block, pattern.variable, pattern.span);
        block = into(local_place(variables_[pattern.variable.index]), block, stmt.expr);
        schedule_variable(pattern.variable);
        return block;
    }
    Place source = as_place(block, stmt.expr);
    note_matched(stmt.pat, expr(stmt.expr).span);
    return bind_irrefutable(block, stmt.pat, source);
}

// `else` is built in the scope around the `let`: it sees neither the bindings nor the temporaries.
BlockId Builder::let_else_statement(BlockId block, const typed::Stmt& stmt) {
    BlockId otherwise = new_block();
    Local never = new_temp(context_.types().never(), stmt.span);
    BlockId end = block_contents(local_place(never), otherwise, stmt.else_block, false);
    terminate(end, TerminatorKind::Unreachable, stmt.span);

    ElseScope failures{top(), {}};
    push_scope();   // to the end of the block
    Restore<Depth> variables(variable_scope_, top());
    Restore<Depth> extended(extended_scope_, top());
    push_scope();   // the statement
    Restore<Depth> temps(temp_scope_, top());
    block = let_else_value(block, stmt, failures);
    pop_scope(block);
    BlockId exits = build_exits(failures.failures, failures.depth, BlockId(), stmt.span);
    if (exits.valid()) go(exits, otherwise, stmt.span);
    return block;
}

BlockId Builder::let_else_value(BlockId block, const typed::Stmt& stmt, ElseScope& failures) {
    std::vector<VariableId> declared;
    variables_of(stmt.pat, declared);
    for (VariableId id : declared) storage_live(block, id, pat(stmt.pat).span);
    Restore<ElseScope*> inner(else_scope_, &failures);
    return refutable(block, stmt.pat, stmt.expr, false);
}

// ---------------------------------------------------------------- assignment

static bool fits_directly(ExprKind kind) {
    switch (kind) {
        case ExprKind::Binary:
        case ExprKind::Unary:
        case ExprKind::Call:
        case ExprKind::Cast:
        case ExprKind::Literal:
        case ExprKind::ConstRef:
        case ExprKind::Borrow: return true;
        default: return false;
    }
}

// The right side first, then the place. A `mut` variable without drop glue takes the value directly.
BlockId Builder::assign(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    const typed::Expr& target = expr(e.a);
    bool owns = context_.needs_drop(target.ty);
    if (!owns && target.kind == ExprKind::Variable && fits_directly(expr(e.b).kind) &&
        typed_.variables[target.variable].mutability == Mutability::Mut)
        return into(variable_place(target.variable), block, e.b);
    Rvalue value = use(as_operand(block, e.b));
    Place place = as_place(block, e.a);
    record_moved(value.operands);
    if (owns) return drop_and_replace(block, place, std::move(value), e.span);
    push_assign(block, place, std::move(value), e.span);
    return block;
}

// The old value is dropped, and the new one stored even if that panics.
BlockId Builder::drop_and_replace(BlockId block, const Place& place, Rvalue value, Span span) {
    BlockId stored = new_block(), stored_unwinding = new_block(true);
    push_assign(stored_unwinding, place, value, span);
    push_assign(stored, place, std::move(value), span);
    mir::Terminator& drop = terminate(block, TerminatorKind::Drop, span);
    drop.place = place;
    drop.target = stored;
    drop.unwind = stored_unwinding;
    drop.is_replace = true;
    unwinds(block);
    return stored;
}

// On built-in types the right side is evaluated first, then the place.
BlockId Builder::assign_op(BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    Operand right = as_operand(block, e.b);
    Place place = as_place(block, e.a);
    std::vector<Operand> operands{Operand::copy(place), std::move(right)};
    return emit_binary(place, block, e.bin, expr(e.a).ty, std::move(operands), e.span);
}

}  // namespace framewalk::rust::build
