// Which loop or block `break` and `continue` mean (Rust Reference, "Loop expressions").
//
// Labels are hygienic like variables. A closure, an async block and an inline const are walls: nothing
// outside of them can be left by a jump.
#include "rust/names/late.h"

namespace framewalk::rust {

static bool is_wall(LoopRib::Kind kind) {
    return kind == LoopRib::Kind::Closure || kind == LoopRib::Kind::AsyncBlock || kind == LoopRib::Kind::ConstBlock;
}

void LateResolver::loop_expr(ast::ExprId id) {
    const ast::Expr& e = ast_.exprs[id];
    size_t size = ribs_.size();
    LoopRib loop;
    loop.expr = id;
    loop.label = e.label;
    loop.span = e.span;
    if (e.kind == ast::ExprKind::Block) {
        bool is_async = e.block_mode == ast::BlockMode::Async || e.block_mode == ast::BlockMode::AsyncMove;
        bool is_const = e.block_mode == ast::BlockMode::Const;
        loop.kind = is_async ? LoopRib::Kind::AsyncBlock : is_const ? LoopRib::Kind::ConstBlock : LoopRib::Kind::Block;
        if (is_const) push(Rib::Kind::ConstBoundary);
        bool counts = is_async || is_const || e.label.valid();
        if (counts) loops_.push_back(loop);
        block(e.block);
        if (counts) loops_.pop_back();
        return pop_to(size);
    }
    push(Rib::Kind::Locals);
    if (e.kind == ast::ExprKind::For) {
        loop.kind = LoopRib::Kind::For;
        expr(e.a);
        pattern(e.pat);
    } else {
        loop.kind = e.kind == ast::ExprKind::While ? LoopRib::Kind::While : LoopRib::Kind::Loop;
    }
    loops_.push_back(loop);
    if (e.kind == ast::ExprKind::While) {
        loops_.back().in_condition = true;
        expr(e.a);
        loops_.back().in_condition = false;
    }
    block(e.block);
    loops_.pop_back();
    pop_to(size);
}

void LateResolver::set_target(ast::ExprId id, const LoopRib& rib) {
    const ast::Expr& e = ast_.exprs[id];
    LoopTarget target;
    target.expr = rib.expr;
    const char* keyword = rib.kind == LoopRib::Kind::While ? "while" : "for";
    if (e.kind == ast::ExprKind::Continue && rib.kind == LoopRib::Kind::Block) {
        r_.diagnostics.error("E0696", e.span, "`continue` pointing to a labeled block")
            .label(e.span, "labeled blocks cannot be `continue`d")
            .label(rib.span, "this is a block, not a loop");
        target.expr = ast::ExprId();
    } else if (e.kind == ast::ExprKind::Break && e.a.valid() &&
               (rib.kind == LoopRib::Kind::While || rib.kind == LoopRib::Kind::For)) {
        r_.diagnostics.error("E0571", e.span, std::string("`break` with value from a `") + keyword + "` loop")
            .label(e.span, "only `loop` and labeled blocks can be left with a value")
            .label(rib.span, std::string("this is a `") + keyword + "` loop")
            .help("leave the value out: `break`");
        target.expr = ast::ExprId();
    }
    r_.out.loop_targets[id.index] = target;
}

void LateResolver::jump(ast::ExprId id) {
    if (ast_.exprs[id].label.valid()) return labelled_jump(id);
    plain_jump(id);
}

void LateResolver::labelled_jump(ast::ExprId id) {
    const ast::Expr& e = ast_.exprs[id];
    ast::Ident wanted = e.label;
    std::vector<Name> labels;
    bool walled = false;
    std::string name = "'" + r_.text(wanted.name);
    for (size_t i = loops_.size(); i-- > 0;) {
        const LoopRib& loop = loops_[i];
        walled |= is_wall(loop.kind);
        if (!loop.label.valid()) continue;
        if (loop.label.name != wanted.name || loop.label.expansion != wanted.expansion) {
            labels.push_back(loop.label.name);
            continue;
        }
        if (!walled) return set_target(id, loop);
        r_.diagnostics.error("E0767", wanted.span, "use of unreachable label `" + name + "`")
            .label(wanted.span, "unreachable label `" + name + "`")
            .label(loop.label.span, "unreachable label defined here")
            .note("a jump cannot leave a closure, an async block or a const block");
        plain_jump(id);
        r_.out.loop_targets[id.index] = LoopTarget{};
        return;
    }
    Diagnostic& d = r_.diagnostics.error("E0426", wanted.span, "use of undeclared label `" + name + "`");
    d.label(wanted.span, "undeclared label `" + name + "`");
    Name similar = most_similar(r_.names, wanted.name, labels);
    if (similar.valid()) d.help("a label with a similar name is in reach: `'" + r_.text(similar) + "`");
    r_.out.loop_targets[id.index] = LoopTarget{};
}

void LateResolver::plain_jump(ast::ExprId id) {
    const ast::Expr& e = ast_.exprs[id];
    const char* word = e.kind == ast::ExprKind::Break ? "break" : "continue";
    std::string quoted = std::string("`") + word + "`";
    const LoopRib* inner = loops_.empty() ? nullptr : &loops_.back();
    r_.out.loop_targets[id.index] = LoopTarget{};
    if (!inner || inner->kind == LoopRib::Kind::ConstBlock) {
        r_.diagnostics.error("E0268", e.span, quoted + " outside of a loop or labeled block")
            .label(e.span, "there is no loop around it");
    } else if (is_wall(inner->kind)) {
        const char* what = inner->kind == LoopRib::Kind::Closure ? "closure" : "`async` block";
        r_.diagnostics.error("E0267", e.span, quoted + " inside of a " + what)
            .label(e.span, std::string("cannot ") + word + " from inside of a " + what)
            .label(inner->span, std::string("the enclosing ") + what);
    } else if (inner->kind == LoopRib::Kind::Block) {
        r_.diagnostics.error("E0695", e.span, "unlabeled " + quoted + " inside of a labeled block")
            .label(e.span, "say which loop or block is meant")
            .help(std::string("add a label: `") + word + " 'label`");
    } else if (inner->in_condition) {
        r_.diagnostics.error("E0590", e.span, quoted + " with no label in the condition of a `while` loop")
            .label(e.span, "unlabeled in the condition of a `while` loop");
    } else {
        set_target(id, *inner);
    }
}

}  // namespace framewalk::rust
