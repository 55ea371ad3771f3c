// Blocks and statements, and how they recover from errors.

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

BlockId Parser::add_block(Block block, const Mark& start) {
    Mark all = since(start);
    block.span = all.span;
    block.expansion = all.expansion;
    return in_.crate.blocks.add(std::move(block));
}

BlockId Parser::parse_block() { return parse_block_with_attrs(nullptr); }

// block = `{` stmt* `}`      After an error inside, goes on behind the `}`.
BlockId Parser::parse_block_with_attrs(std::vector<Attribute>* attributes) {
    if (is_group(Fragment::Block)) return in_group([&] { return parse_block_with_attrs(attributes); });
    Nest nest(*this);
    Mark start = mark();
    Block block;
    if (!nest.ok || !is(Tok::OpenBrace)) {
        unexpected("`{`");
        return add_block(std::move(block), start);
    }
    Restrict none(*this, 0);
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    Attrs inner;
    parse_inner_attrs(inner);
    if (attributes) attributes->insert(attributes->end(), inner.list.begin(), inner.list.end());
    size_t macros = macro_scope_begin();
    ++block_depth_;
    parse_stmts(block);
    --block_depth_;
    macro_scope_end(macros);
    close_or_recover(buffer, close);
    set_tail(block);
    return add_block(std::move(block), start);
}

// The last statement of a block is its value if it is an expression without `;`.
void Parser::set_tail(Block& block) {
    if (block.stmts.empty()) return;
    const Stmt& last = in_.crate.stmts[block.stmts.back()];
    if (last.kind == StmtKind::Error) block.tail = error_expr(mark());   // whatever its value would have been
    if (last.kind != StmtKind::Expr) return;
    block.tail = last.expr;
    block.stmts.pop_back();
}

// Statements up to the closing delimiter or the end of the buffer.
void Parser::parse_stmts(Block& block) {
    while (!is(Tok::CloseBrace) && !is(Tok::CloseGroup) && !is(Tok::Eof)) {
        uint32_t before = pos_;
        parse_stmt(block);
        if (failing()) {
            recover_stmt(before);
            ++lost_statements_;
            Stmt error;
            error.kind = StmtKind::Error;
            push_stmt(block, std::move(error), mark());
        }
        if (pos_ == before && !is(Tok::CloseBrace) && !is(Tok::Eof)) skip_tree();
    }
}

// Out of whatever delimiters the error stands in: to the first token behind it on the level of `start`.
void Parser::leave_delimiters(uint32_t start) {
    uint32_t failed = pos_;
    recover();
    if (start >= failed) return;
    pos_ = start;
    tok_ = (*buffer_)[start];
    while (pos_ < failed && !is(Tok::Eof)) skip_tree();
}

// Skips to the end of the block, as rustc does: what follows a wrong statement is not told of. It began at `start`.
void Parser::recover_stmt(uint32_t start) {
    leave_delimiters(start);
    while (!is(Tok::Eof) && !is_close(tok_.kind)) skip_tree();
}

void Parser::push_stmt(Block& block, Stmt stmt, const Mark& start) {
    Mark all = since(start);
    stmt.span = all.span;
    stmt.expansion = all.expansion;
    block.stmts.push_back(in_.crate.stmts.add(std::move(stmt)));
}

// stmt = `;` | let | item | macro call | expression
bool Parser::parse_stmt(Block& block, bool fragment) {
    Mark start = mark();
    if (eat(Tok::Semi)) {
        push_stmt(block, Stmt(), start);
        return true;
    }
    Attrs attrs = parse_outer_attrs();
    if (failing()) return false;
    if (at_end() && (!attrs.list.empty() || attrs.doc.valid())) {
        complain_about_attrs(attrs, "expected statement after outer attribute");
        return false;
    }
    if (complain_if_dangling_doc(attrs)) return false;
    if (attrs.enabled) {
        LintScope scope{{}, in_.is_library ? std::vector<Attribute>() : attrs.list};
        parse_stmt_after_attrs(block, std::move(attrs), start, fragment);
        scope.span = since(start).span;
        if (!scope.attrs.empty()) in_.crate.lint_scopes.push_back(std::move(scope));
        return true;
    }
    Quiet quiet(*this, false);
    Block dropped;
    attrs.enabled = true;
    parse_stmt_after_attrs(dropped, std::move(attrs), start, fragment);
    return true;
}

void Parser::parse_stmt_after_attrs(Block& block, Attrs attrs, const Mark& start, bool fragment) {
    if (is_group(Fragment::Stmt)) return parse_group_stmt(block);
    if (!at_item() && !at_macro_rules()) forbid_item_attrs(attrs);
    if (is(Kw::Let) || at_foreign_let()) return parse_let_stmt(block, start, fragment);
    if (at_macro_rules()) {
        std::vector<ItemId> items;
        define_macro(items, attrs, start);
        return push_items(block, items, start);
    }
    if (at_item()) {
        std::vector<ItemId> items;
        parse_item_after_attrs(items, ItemPlace::Block, std::move(attrs), start);
        return push_items(block, items, start);
    }
    parse_expr_stmt(block, start, fragment);
}

// `var x = 5;`: told of, and read as `let`.
bool Parser::at_foreign_let() {
    if (!is_ident() || (text(tok_.name) != "var" && text(tok_.name) != "auto") || !is_ident(ahead(1))) return false;
    report(tok_.span, "invalid variable declaration").help("a variable is declared with `let`");
    return true;
}

void Parser::push_items(Block& block, const std::vector<ItemId>& items, const Mark& start) {
    for (ItemId id : items) {
        Stmt stmt;
        stmt.kind = StmtKind::Item;
        stmt.item = id;
        push_stmt(block, std::move(stmt), start);
    }
}

// `$s:stmt`; a `;` behind it is a statement of its own.
void Parser::parse_group_stmt(Block& block) {
    in_group([&] { return parse_stmt(block, true); });
}

// `let` pat (`:` type)? (`=` expr (`else` block)?)? `;`
void Parser::parse_let_stmt(Block& block, const Mark& start, bool fragment) {
    bump();
    Stmt stmt;
    stmt.kind = StmtKind::Let;
    if (is(Tok::Or)) bump();
    stmt.pat = parse_pat();
    if (!failing() && in_.crate.pats[stmt.pat].kind == PatKind::Or && prev_.kind != Tok::CloseParen)
        report(in_.crate.pats[stmt.pat].span, "`let` bindings require top-level or-patterns in parentheses");
    if (eat(Tok::Colon)) {
        if (is(Tok::Eq)) report(tok_.span, "expected type, found `=`").help("the type is found out without `:` too");
        else stmt.type = parse_type();
    }
    if (starts(Tok::Eq) && !is(Tok::EqEq) && !is(Tok::FatArrow)) {
        bump();
        stmt.expr = parse_expr();
    } else if (is(Tok::EqEq)) {
        fail(tok_.span, "unexpected `==`");
    } else if (let_with_compound_assignment()) {
        report(tok_.span, "can't reassign an uninitialized variable");
        bump();
        stmt.expr = parse_expr();
    }
    Token before_else = prev_;
    if (!failing() && eat(Kw::Else)) parse_let_else(stmt, before_else);
    if (failing()) return;
    if (!fragment) {
        const char* expected = stmt.expr ? "`;`" : "`:`, `;` or `=`";
        if (!expect_semi(expected)) return;
    }
    push_stmt(block, std::move(stmt), start);
}

bool Parser::let_with_compound_assignment() const {
    return tok_.kind >= Tok::PlusEq && tok_.kind <= Tok::ShrEq;
}

void Parser::parse_let_else(Stmt& stmt, const Token& before) {
    if (!stmt.expr) return fail(prev_.span, "`let...else` needs a value after `=`");
    const Expr& init = in_.crate.exprs[stmt.expr];
    bool lazy = init.kind == ExprKind::Binary && !init.parenthesized &&
                (init.binary_op == BinaryOp::And || init.binary_op == BinaryOp::Or);
    if (lazy)
        report(init.span, std::string("a `") + (init.binary_op == BinaryOp::And ? "&&" : "||") +
                              "` expression cannot be directly assigned in `let...else`");
    if (before.kind == Tok::CloseBrace && !lazy && ends_with_brace(stmt.expr))
        report(before.span, "right curly brace `}` before `else` in a `let...else` statement not allowed")
            .help("put the value in parentheses");
    stmt.else_block = parse_block();
}

// Whether the expression's text ends with a `}` that belongs to a block or struct literal of its own.
bool Parser::ends_with_brace(ExprId id) const {
    const Expr& e = in_.crate.exprs[id];
    if (e.parenthesized || e.macro_call) return false;
    switch (e.kind) {
        case ExprKind::Struct: case ExprKind::Block: case ExprKind::If: case ExprKind::Match: case ExprKind::While:
        case ExprKind::Loop: case ExprKind::For:
            return true;
        case ExprKind::Ref: case ExprKind::RawRef: case ExprKind::Unary: return ends_with_brace(e.a);
        case ExprKind::Binary: case ExprKind::Assign: case ExprKind::AssignOp: return ends_with_brace(e.b);
        case ExprKind::Range: return e.b.valid() && ends_with_brace(e.b);
        case ExprKind::Break: case ExprKind::Return: return e.a.valid() && ends_with_brace(e.a);
        case ExprKind::Closure: return ends_with_brace(in_.crate.closure(e).body);
        default: return false;
    }
}

// ---------------------------------------------------------------- expression statements

void Parser::parse_expr_stmt(Block& block, const Mark& start, bool fragment) {
    if (at_path() && !is_group(Fragment::Path) && !at_closure()) return parse_path_stmt(block, start, fragment);
    if (is_group(Fragment::Path) && after_tree(0).kind == Tok::Not) return parse_path_stmt(block, start, fragment);
    ExprId expr = parse_expr(kStatement);
    finish_expr_stmt(block, expr, start, fragment);
}

// A statement that begins with a path: a macro call, or an expression.
void Parser::parse_path_stmt(Block& block, const Mark& start, bool fragment) {
    Restrict set(*this, kStatement);
    Mark here_mark = mark();
    Position before = here();
    TreeSizes sizes(in_.crate);
    PathId path = parse_path(PathStyle::Expr);
    if (failing()) return;
    if (!at_macro_call()) {
        go(before);
        sizes.restore(in_.crate);
        ExprId expr = parse_expr(kStatement);
        return finish_expr_stmt(block, expr, start, fragment);
    }
    MacroCall call;
    if (!parse_macro_call(in_.crate.paths[path], here_mark, call)) return;
    bool braces = call.open == Tok::OpenBrace && !is(Tok::Dot) && !is(Tok::Question);
    if (!fragment && (braces || is(Tok::Semi) || is(Tok::Eof))) {
        bool semi = is(Tok::Semi) && !braces;
        if (semi) bump();
        return expand_stmts(call, block, semi);
    }
    if (!fragment && !braces && ends_statement()) {
        // Only the `;` is missing.
        if (expect_semi("`;` or `}`")) expand_stmts(call, block, true);
        return;
    }
    ExprId expr = expand_expr(call);
    expr = postfix_rest(here_mark, expr);
    expr = parse_rest(here_mark, expr, 0);
    finish_expr_stmt(block, expr, start, fragment);
}

// Whether the expression before cannot go on, and neither `;` nor the end of the block follows.
bool Parser::ends_statement() const {
    bool closed = is(Tok::CloseBrace) || is(Tok::CloseGroup) || is(Tok::Eof) || is(Tok::Semi);
    bool goes_on = is(Tok::Dot) || is(Tok::Question) || is(Tok::OpenParen) || is(Tok::OpenBracket) || is(Kw::As) ||
                   at_range_op() || is_operator(tok_.kind);
    return !closed && !goes_on;
}

// After an expression statement: `;`, or nothing where none is needed.
void Parser::finish_expr_stmt(Block& block, ExprId expr, const Mark& start, bool fragment) {
    if (failing()) return;
    Stmt stmt;
    stmt.kind = StmtKind::Expr;
    stmt.expr = expr;
    bool last = is(Tok::CloseBrace) || is(Tok::Eof) || is(Tok::CloseGroup);
    if (fragment) {
        // The `;` belongs to the macro's text.
    } else if (eat(Tok::Semi)) {
        stmt.kind = StmtKind::Semi;
    } else if (!is_block_like(expr) && !last) {
        if (!expect_semi("`;` or `}`")) return;
        stmt.kind = StmtKind::Semi;
    }
    push_stmt(block, std::move(stmt), start);
}

// `;`, or its absence explained: at the end of the line before, if what follows is on a new line.
bool Parser::expect_semi(std::string_view expected) {
    if (eat(Tok::Semi)) return true;
    if (failing()) return false;
    bool comma = is(Tok::Comma) || is(Tok::Colon);
    bool begins = is(Tok::CloseBrace) || (can_begin_expr() && !is(Tok::Pound)) || is(Kw::Let) || at_item() || is(Tok::Pound);
    if (is(Tok::Eof) || (same_line(prev_.span.end(), tok_.span) && !comma)) {
        unexpected(expected);
        return false;
    }
    if (comma && (ahead(1).kind == Tok::CloseBrace || can_begin_expr(ahead(1))) && !same_line(tok_.span, ahead(1).span)) {
        report(tok_.span, "expected `;`, found " + describe(tok_));
        bump();
        return true;
    }
    if (!begins) {
        unexpected(expected);
        return false;
    }
    report(prev_.span.end(), "expected `;`, found " + describe(tok_)).help("add `;` here");
    return true;
}

}  // namespace framewalk::rust
