// Names in expressions, statements and blocks.
#include "rust/names/late.h"

namespace framewalk::rust {

// Deeper expressions than this are refused: each level takes a frame of our own stack.
constexpr uint32_t kMaxDepth = 1000;

// Kinds whose first part `a` is followed in a loop, so that long chains (`a + b + c …`, `x.f().g()…`)
// take no depth.
static bool continues_left(const ast::Expr& e) {
    switch (e.kind) {
        case ast::ExprKind::Binary:
        case ast::ExprKind::Call:
        case ast::ExprKind::MethodCall:
        case ast::ExprKind::Field:
        case ast::ExprKind::Index:
        case ast::ExprKind::Try:
        case ast::ExprKind::Await:
        case ast::ExprKind::Cast: return e.a.valid();
        default: return false;
    }
}

void LateResolver::expr(ast::ExprId id) {
    if (!id.valid()) return;
    if (depth_ > kMaxDepth) {
        r_.diagnostics.unsupported(ast_.exprs[id].span, "an expression nested this deeply");
        return;
    }
    depth_++;
    std::vector<ast::ExprId> spine;
    while (continues_left(ast_.exprs[id])) {
        spine.push_back(id);
        id = ast_.exprs[id].a;
    }
    leaf(id, !spine.empty() && ast_.exprs[spine.back()].kind == ast::ExprKind::Call);
    for (size_t i = spine.size(); i-- > 0;) rest(spine[i]);
    depth_--;
}

// What a chain's link has beside its first part.
void LateResolver::rest(ast::ExprId id) {
    const ast::Expr& e = ast_.exprs[id];
    if (e.kind == ast::ExprKind::MethodCall) {
        segment_args(ast_.method(e));
        record_traits(id);
    }
    if (e.type.valid()) type(e.type);
    expr(e.b);
    for (ast::ExprId part : e.list) expr(part);
}

void LateResolver::record_traits(ast::ExprId id) {
    ScopeId scope = innermost_scope();
    if (scope.valid()) r_.out.expr_trait_scope[id.index] = r_.trait_scope(scope, current_trait_);
}

void LateResolver::leaf(ast::ExprId id, bool is_callee) {
    const ast::Expr& e = ast_.exprs[id];
    switch (e.kind) {
        case ast::ExprKind::Error:
        case ast::ExprKind::Literal:
        case ast::ExprKind::Underscore: return;
        case ast::ExprKind::Path: {
            PathRes res = path(e.path, is_callee ? PathSource::Callee : PathSource::Expr);
            if (res.unresolved > 0) record_traits(id);
            return;
        }
        case ast::ExprKind::Struct: {
            PathRes res = path(e.path, PathSource::Struct);
            if (res.unresolved > 0) record_traits(id);
            for (const ast::FieldInit& field : ast_.struct_expr(e).fields) expr(field.value);
            return expr(e.a);
        }
        case ast::ExprKind::FormatArgs:
            for (const ast::FormatArg& arg : ast_.format(e).args) expr(arg.expr);
            return;
        case ast::ExprKind::Closure: return closure(id);
        case ast::ExprKind::Match: return match(e);
        case ast::ExprKind::Let:
            expr(e.a);
            return pattern(e.pat);
        case ast::ExprKind::If: {
            size_t size = ribs_.size();
            push(Rib::Kind::Locals);
            expr(e.a);
            if (e.block.valid()) block(e.block);
            pop_to(size);
            return expr(e.b);
        }
        case ast::ExprKind::Block:
        case ast::ExprKind::While:
        case ast::ExprKind::Loop:
        case ast::ExprKind::For: return loop_expr(id);
        case ast::ExprKind::Break:
        case ast::ExprKind::Continue:
            jump(id);
            return expr(e.a);
        case ast::ExprKind::Repeat:
            expr(e.a);
            if (e.b.valid()) anon_const(e.b);
            return;
        case ast::ExprKind::Unary:
        case ast::ExprKind::Binary:
        case ast::ExprKind::Assign:
        case ast::ExprKind::AssignOp:
        case ast::ExprKind::Call:
        case ast::ExprKind::MethodCall:
        case ast::ExprKind::Field:
        case ast::ExprKind::Index:
        case ast::ExprKind::Range:
        case ast::ExprKind::Tuple:
        case ast::ExprKind::Array:
        case ast::ExprKind::Return:
        case ast::ExprKind::Cast:
        case ast::ExprKind::Ref:
        case ast::ExprKind::RawRef:
        case ast::ExprKind::Try:
        case ast::ExprKind::Await:
        case ast::ExprKind::Yield:
            expr(e.a);
            return rest(id);
    }
}

void LateResolver::match(const ast::Expr& e) {
    expr(e.a);
    for (const ast::Arm& arm : ast_.match_expr(e).arms) {
        size_t size = ribs_.size();
        push(Rib::Kind::Locals);
        pattern(arm.pat);
        expr(arm.guard);
        expr(arm.body);
        pop_to(size);
    }
}

void LateResolver::closure(ast::ExprId id) {
    const ast::Expr& e = ast_.exprs[id];
    const ast::Closure& c = ast_.closure(e);
    size_t size = ribs_.size();
    LoopRib loop;
    loop.kind = c.is_async ? LoopRib::Kind::AsyncBlock : LoopRib::Kind::Closure;
    loop.span = c.head;
    loops_.push_back(loop);
    push(Rib::Kind::Locals);
    std::vector<ast::PatId> pats;
    for (const ast::ClosureParam& param : c.params) {
        if (param.type.valid()) type(param.type);
        if (param.pat.valid()) pats.push_back(param.pat);
    }
    if (c.output.valid()) type(c.output);
    params(pats);
    expr(c.body);
    pop_to(size);
    loops_.pop_back();
}

// A block's items are visible in all of it; its variables from their `let` on.
void LateResolver::block(ast::BlockId id) {
    if (!id.valid()) return;
    const ast::Block& b = ast_.blocks[id];
    size_t size = ribs_.size();
    ScopeId scope = r_.collect_block(id, innermost_scope(), owner_, module_);
    if (scope.valid()) {
        Rib rib;
        rib.kind = Rib::Kind::Items;
        rib.scope = scope;
        push(std::move(rib));
    }
    push(Rib::Kind::Locals);
    for (ast::StmtId s : b.stmts)
        if (s.valid()) stmt(s);
    expr(b.tail);
    pop_to(size);
}

void LateResolver::stmt(ast::StmtId id) {
    const ast::Stmt& s = ast_.stmts[id];
    switch (s.kind) {
        case ast::StmtKind::Empty:
        case ast::StmtKind::Error: return;
        case ast::StmtKind::Expr:
        case ast::StmtKind::Semi: return expr(s.expr);
        case ast::StmtKind::Let:
            if (s.type.valid()) type(s.type);
            expr(s.expr);
            if (s.else_block.valid()) block(s.else_block);
            if (s.pat.valid()) pattern(s.pat);
            return;
        case ast::StmtKind::Item: {
            if (!s.item.valid()) return;
            const ast::Item& nested = ast_.all_items[s.item];
            if (nested.kind != ast::ItemKind::MacroDef) return item(s.item);
            Rib rib;
            rib.kind = Rib::Kind::MacroDef;
            rib.macro = s.item;
            push(std::move(rib));
            return push(Rib::Kind::Locals);
        }
    }
}

}  // namespace framewalk::rust
