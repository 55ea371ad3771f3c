// Blocks as values, `if`, `match`, loops, jumps.

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

// (`unsafe` | `const` | `async` `move`?)? block
ExprId Parser::parse_block_expr(Ident label, const Mark& start) {
    Expr expr;
    expr.kind = ExprKind::Block;
    expr.label = label;
    if (eat(Kw::Unsafe)) expr.block_mode = BlockMode::Unsafe;
    if (eat(Kw::Const)) expr.block_mode = BlockMode::Const;
    if (eat(Kw::Async)) expr.block_mode = eat(Kw::Move) ? BlockMode::AsyncMove : BlockMode::Async;
    Restrict none(*this, 0);
    expr.block = parse_block();
    return add_expr(std::move(expr), start);
}

// label `:` (loop | while | for | block)
ExprId Parser::parse_labeled() {
    Mark start = mark();
    Ident label = parse_lifetime().ident;
    if (!eat(Tok::Colon)) {
        if (is(Kw::While) || is(Kw::Loop) || is(Kw::For) || is(Tok::OpenBrace))
            report(tok_.span, "labeled expression must be followed by `:`");
        else
            fail(tok_.span, "expected `while`, `for`, `loop` or `{` after a label");
    }
    if (is(Kw::While)) return parse_while(label, start);
    if (is(Kw::Loop)) return parse_loop(label, start);
    if (is(Kw::For)) return parse_for(label, start);
    if (is(Tok::OpenBrace) || is_group(Fragment::Block)) {
        if (is(Tok::OpenBrace)) return parse_block_expr(label, start);
        return in_group([&] { return parse_block_expr(label, start); });
    }
    if (!failing()) fail(tok_.span, "expected `while`, `for`, `loop` or `{` after a label");
    return error_expr(start);
}

ExprId Parser::parse_condition() {
    ExprId cond = parse_expr(kNoStruct | kAllowLet);
    check_let_chain(cond);
    return cond;
}

// `if` condition block (`else` (if | block))?
ExprId Parser::parse_if() {
    Nest nest(*this);
    Mark start = mark();
    if (!nest.ok) return error_expr(start);
    bump();
    Expr expr;
    expr.kind = ExprKind::If;
    Span word = prev_.span;
    expr.a = parse_condition();
    Restrict none(*this, 0);
    if (!recover_missing_block(expr, word)) {
        if (!failing() && !is(Tok::OpenBrace) && !is_group(Fragment::Block)) unexpected("`{`");
        expr.block = parse_block();
    }
    if (eat(Kw::Else)) expr.b = parse_else();
    return add_expr(std::move(expr), start);
}

// `if { … }` and `if a == { … }`: the block was taken for (a part of) the condition.
bool Parser::recover_missing_block(Expr& expr, Span word) {
    if (failing() || is(Tok::OpenBrace) || is_group(Fragment::Block)) return false;
    const Expr cond = in_.crate.exprs[expr.a];
    bool tail = cond.kind == ExprKind::Binary && !cond.parenthesized && in_.crate.exprs[cond.b].kind == ExprKind::Block;
    if (cond.kind == ExprKind::Block && !cond.parenthesized) {
        report(word.end(), "missing condition for `if` expression");
        expr.block = cond.block;
    } else if (tail || is(Kw::Else)) {
        report(word, "this `if` expression is missing a block after the condition");
        expr.block = add_block(Block(), mark());
    } else {
        return false;
    }
    expr.a = error_expr(mark());
    return true;
}

ExprId Parser::parse_else() {
    if (is(Kw::If)) return parse_if();
    if (is(Tok::OpenBrace)) return parse_block_expr({}, mark());
    if (is_group(Fragment::Block)) return parse_group_expr();
    unexpected("`{` or `if` after `else`");
    return error_expr(mark());
}

// `let` pat `=` scrutinee, which binds more strongly than `&&`
ExprId Parser::parse_let() {
    Mark start = mark();
    bool allowed = restrictions_ & kAllowLet;
    bump();
    Expr expr;
    expr.kind = ExprKind::Let;
    expr.pat = parse_pat();
    if (is(Tok::EqEq)) {
        report(tok_.span, "expected `=`, found `==`");
        bump();
    } else {
        expect(Tok::Eq);
    }
    {
        constexpr int kAboveAnd = 5;   // comparison and stronger
        Restrict set(*this, restrictions_ & ~static_cast<uint32_t>(kStatement | kAllowLet));
        expr.a = parse_assoc(kAboveAnd);
    }
    if (!allowed && !failing()) report(since(start).span, "expected expression, found `let` statement");
    return add_expr(std::move(expr), start);
}

// `match` scrutinee `{` arms `}`
ExprId Parser::parse_match() {
    Nest nest(*this);
    Mark start = mark();
    if (!nest.ok) return error_expr(start);
    bump();
    Expr expr;
    expr.kind = ExprKind::Match;
    expr.a = parse_expr(kNoStruct);
    MatchExpr match;
    if (!is(Tok::OpenBrace)) {
        unexpected("`{`");
        return error_expr(start);
    }
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    Attrs inner;
    parse_inner_attrs(inner);
    Restrict none(*this, 0);
    while (!is(Tok::CloseBrace) && !at_end())
        if (!parse_arm(match)) break;
    close_or_recover(buffer, close);
    expr.detail = static_cast<uint32_t>(in_.crate.match_exprs.size());
    in_.crate.match_exprs.push_back(std::move(match));
    return add_expr(std::move(expr), start);
}

// arm = pat (`if` guard)? `=>` expr `,`?      The comma may be left out after a block and at the end.
bool Parser::parse_arm(MatchExpr& match) {
    Attrs attrs = parse_outer_attrs();
    if (!attrs.enabled) {
        Quiet quiet(*this, false);
        return parse_enabled_arm(nullptr);
    }
    return parse_enabled_arm(&match);
}

bool Parser::parse_enabled_arm(MatchExpr* match) {
    Mark start = mark();
    Arm arm;
    arm.pat = parse_pat();
    if (eat(Kw::If)) arm.guard = parse_expr(kAllowLet);
    if (is(Tok::Comma) || is(Tok::CloseBrace)) {
        if (!failing()) later(since(start).span, "`match` arm with no body");
        eat(Tok::Comma);
        arm.body = error_expr(start);
        arm.span = since(start).span;
        if (match) match->arms.push_back(arm);
        return true;
    }
    if (is(Tok::Eq) || is(Tok::Arrow)) {
        report(tok_.span, "expected `=>`, found " + describe(tok_));
        bump();
    } else if (!is(Tok::FatArrow)) {
        unexpected(arm.guard ? "`=>`" : "`=>`, `if` or `|`");
        return false;
    } else {
        bump();
    }
    arm.body = parse_expr(kStatement);
    arm.span = since(start).span;
    if (failing()) return false;
    bool needs_comma = !is_block_like(arm.body) && !is(Tok::CloseBrace);
    if (match) match->arms.push_back(arm);
    if (eat(Tok::Comma) || !needs_comma) return true;
    return missing_comma();
}

// `a => b` on one line and the next arm on the following one: only the comma was forgotten.
bool Parser::missing_comma() {
    Position before = here();
    bool arm_follows;
    {
        Quiet quiet(*this, true);
        parse_pat();
        arm_follows = !failing() && is(Tok::FatArrow);
    }
    go(before);
    if (!arm_follows) {
        unexpected("`,` or `}`");
        return false;
    }
    report(prev_.span.end(), "expected `,` following `match` arm");
    return true;
}

// label? `while` condition block
ExprId Parser::parse_while(Ident label, const Mark& start) {
    bump();
    Expr expr;
    expr.kind = ExprKind::While;
    expr.label = label;
    expr.a = parse_condition();
    if (!failing() && !is(Tok::OpenBrace) && !is_group(Fragment::Block)) unexpected("`{`");
    Restrict none(*this, 0);
    expr.block = parse_block();
    return add_expr(std::move(expr), start);
}

// label? `loop` block
ExprId Parser::parse_loop(Ident label, const Mark& start) {
    bump();
    Expr expr;
    expr.kind = ExprKind::Loop;
    expr.label = label;
    Restrict none(*this, 0);
    expr.block = parse_block();
    return add_expr(std::move(expr), start);
}

// label? `for` pat `in` expr block
ExprId Parser::parse_for(Ident label, const Mark& start) {
    bump();
    Expr expr;
    expr.kind = ExprKind::For;
    expr.label = label;
    if (is(Tok::Lt)) {
        report(start.span, "`for<...>` binders for closures are experimental", "E0658");
        parse_generics();
        return parse_closure();
    }
    expr.pat = parse_pat();
    if (!eat(Kw::In)) {
        if (!failing()) report(prev_.span.end(), "missing `in` in `for` loop");
        if (is(Tok::Eq)) bump();
    }
    expr.a = parse_expr(kNoStruct);
    if (!failing() && !is(Tok::OpenBrace) && !is_group(Fragment::Block)) unexpected("`{`");
    Restrict none(*this, 0);
    expr.block = parse_block();
    return add_expr(std::move(expr), start);
}

// `break` label? expr? | `continue` label? | `return` expr? | `yield` expr?
ExprId Parser::parse_jump(ExprKind kind) {
    Mark start = mark();
    bump();
    Expr expr;
    expr.kind = kind;
    bool labels = kind == ExprKind::Break || kind == ExprKind::Continue;
    if (labels && is(Tok::Lifetime) && ahead(1).kind != Tok::Colon) expr.label = parse_lifetime().ident;
    bool block = is(Tok::OpenBrace) && (restrictions_ & kNoStruct) && kind == ExprKind::Break;
    bool takes_value = kind != ExprKind::Continue && can_begin_expr() && !block;
    if (takes_value) {
        // The value is a whole expression, in the restrictions of the place.
        Restrict set(*this, restrictions_ & ~static_cast<uint32_t>(kStatement | kAllowLet));
        if (at_attr()) parse_outer_attrs();
        expr.a = parse_assoc(0);
    }
    if (kind == ExprKind::Yield) report(start.span, "`yield` can only be used in `#[coroutine]` closures, or `gen` blocks");
    return add_expr(std::move(expr), start);
}

}  // namespace framewalk::rust
