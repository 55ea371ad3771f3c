// Marks: the moments at which a learner can stop.
//
// Each statement, tail expression and arm gets one at its own line; a block only for what is inside it.
// Library code gets just enough of them to count time: one per call and one per turn of a loop.
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::MarkKind;
using typed::ExprKind;

void Builder::mark(BlockId block, MarkKind kind, Span span, Local local) {
    mir::Statement statement;
    statement.kind = mir::StatementKind::Mark;
    statement.mark = kind;
    statement.span = span;
    statement.local = local;
    push(block, std::move(statement));
}

// Looks through wrappers that have no text of their own.
ExprId Builder::peeled(ExprId id) const {
    while (expr(id).a.valid()) {
        ExprKind kind = expr(id).kind;
        if (kind != ExprKind::NeverToAny && kind != ExprKind::Use && kind != ExprKind::Scope) break;
        id = expr(id).a;
    }
    return id;
}

// Plain blocks and loops are no moments themselves: what is inside them is.
bool Builder::has_inner_marks(const typed::Expr& e) const {
    if (e.from_library_macro) return false;
    ExprId body = e.kind == ExprKind::Loop && e.a.valid() ? peeled(e.a) : ExprId();
    const typed::Expr& inner = body.valid() ? expr(body) : e;
    if (inner.kind != ExprKind::Block) return e.kind == ExprKind::Loop;
    const typed::Block& block = typed_.blocks[inner.block];
    if (e.kind == ExprKind::Block && block.is_desugared) return false;
    return !block.stmts.empty() || block.tail.valid();
}

// `if c`, `match x`: what is evaluated before a branch is taken.
Span Builder::head_span(const typed::Expr& e) const {
    if (e.from_library_macro || (e.kind != ExprKind::If && e.kind != ExprKind::Match)) return Span();
    const typed::Expr& head = expr(e.a);
    Span end = head.kind == ExprKind::Let ? expr(head.a).span : head.span;
    return e.span.contains(end) ? e.span.to(end) : Span();
}

void Builder::mark_moment(BlockId block, Span span) {
    moment_line_ = context_.line_of(span);
    mark(block, MarkKind::Statement, span);
}

// A tail on the line of the statement around it is no moment of its own: `let m = if a { b } else { c };`
void Builder::mark_expression(BlockId block, ExprId id, Span span, bool is_statement) {
    if (!wants_marks()) return;
    const typed::Expr& e = expr(peeled(id));
    if (has_inner_marks(e)) return;
    Span head = head_span(e);
    if (head.valid()) span = head;
    if (!is_statement && moment_line_ != 0 && context_.line_of(span) == moment_line_) return;
    mark_moment(block, span);
}

// The checker has placed the moments of what it desugared: the test of a `while`, each turn of a `for`.
void Builder::mark_statement(BlockId block, const typed::Stmt& stmt, bool desugared) {
    if (!stmt.is_moment || !wants_marks()) return;
    if (desugared || stmt.kind == typed::StmtKind::Let) mark_moment(block, stmt.span);
    else mark_expression(block, stmt.expr, stmt.span, true);
}

void Builder::mark_else_if(BlockId block, ExprId id) {
    if (head_span(expr(peeled(id))).valid()) mark_expression(block, id, expr(id).span, false);
}

// The text of an arm of a desugared match does not lie behind its scrutinee.
void Builder::mark_arm(BlockId block, const typed::Expr& match, const typed::Arm& arm) {
    if (match.from_library_macro || pat(arm.pat).span.lo < expr(match.a).span.hi) return;
    mark_expression(block, arm.body, expr(arm.body).span, false);
}

// A loop with nothing inside still takes time.
void Builder::mark_iteration(BlockId block, ExprId id) {
    if (is_computed()) return;
    if (out_.shown != Shown::Steps || !has_inner_marks(expr(id))) mark(block, MarkKind::Statement, expr(id).span);
}

void Builder::mark_entry(BlockId block) {
    if (out_.shown != Shown::Steps && !typed_.is_const) mark(block, MarkKind::Statement, typed_.span);
    else if (!is_block_body()) mark_expression(block, typed_.value, expr(typed_.value).span, true);
}

// Leaving the frame is a moment of its own when bindings were dropped on the way there.
void Builder::mark_frame_end(BlockId block, bool dropped) {
    if (dropped && wants_marks()) mark(block, MarkKind::FrameEnd, body_end());
}

static Span last_byte(Span span) { return span.hi > span.lo ? Span{span.hi - 1, span.hi} : span; }

void Builder::mark_scope_end(BlockId block, typed::BlockId id, bool is_body) {
    const typed::Block& source = typed_.blocks[id];
    if (is_body) binding_dropped_ = false;
    if (!wants_marks() || source.is_desugared) return;
    bool owns = is_body;
    for (const typed::Stmt& stmt : source.stmts) {
        std::vector<VariableId> declared;
        if (stmt.kind == typed::StmtKind::Let) variables_of(stmt.pat, declared);
        owns = owns || !declared.empty();
    }
    if (owns) mark(block, MarkKind::ScopeEnd, last_byte(source.span));
}

void Builder::mark_drop(BlockId block, const ScheduledDrop& drop) {
    if (!wants_marks() || !out_.locals[drop.local].is_binding) return;
    mark(block, MarkKind::Drop, drop.span, drop.local);
    binding_dropped_ = true;
}

}  // namespace framewalk::rust::build
