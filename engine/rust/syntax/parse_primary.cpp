// Operands: literals, paths, parentheses, arrays, struct literals, closures, fragments.

#include "rust/syntax/literal.h"
#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

// Tokens an expression can start with (also `|`, `-`, `&`, `..`).
bool Parser::can_begin_expr(const Token& t) const {
    switch (t.kind) {
        case Tok::Literal: case Tok::Not: case Tok::Minus: case Tok::Star: case Tok::Or: case Tok::OrOr:
        case Tok::And: case Tok::AndAnd: case Tok::DotDot: case Tok::DotDotDot: case Tok::DotDotEq: case Tok::Lt:
        case Tok::Shl: case Tok::PathSep: case Tok::Lifetime: case Tok::Pound: case Tok::OpenParen:
        case Tok::OpenBracket: case Tok::OpenBrace:
            return true;
        case Tok::OpenGroup:
            return t.group == Fragment::Expr || t.group == Fragment::Literal || t.group == Fragment::Block ||
                   t.group == Fragment::Path;
        case Tok::Ident: break;
        default: return false;
    }
    if (is_path_start(t)) return true;
    for (Kw word : {Kw::Async, Kw::Break, Kw::Const, Kw::Continue, Kw::False, Kw::For, Kw::If, Kw::Let, Kw::Loop,
                    Kw::Match, Kw::Move, Kw::Return, Kw::True, Kw::Try, Kw::Unsafe, Kw::While, Kw::Yield, Kw::Static,
                    Kw::Box, Kw::Become})
        if (is_name_of(t, word)) return true;
    return false;
}

// Expressions that end a statement without `;`.
bool Parser::is_block_like(ExprId id) const {
    const Expr& e = in_.crate.exprs[id];
    if (e.parenthesized || e.macro_call) return false;
    if (e.kind == ExprKind::Block) return e.block_mode < BlockMode::Async;
    switch (e.kind) {
        case ExprKind::If: case ExprKind::Match: case ExprKind::While: case ExprKind::Loop:
        case ExprKind::For:
            return true;
        default: return false;
    }
}

bool Parser::at_closure() const {
    if (is(Tok::Or) || is(Tok::OrOr)) return true;
    auto bar = [&](const Token& t) { return t.kind == Tok::Or || t.kind == Tok::OrOr; };
    const Token& next = ahead(1);
    bool move = is_name_of(next, Kw::Move) && bar(ahead(2));
    if (is(Kw::Move)) return bar(next);
    if (is(Kw::Async) || is(Kw::Static) || is(Kw::Const)) return bar(next) || move;
    return false;
}

ExprId Parser::parse_primary() {
    switch (tok_.kind) {
        case Tok::Literal: return parse_literal_expr();
        case Tok::OpenParen: return parse_paren_expr();
        case Tok::OpenBracket: return parse_array_expr();
        case Tok::OpenBrace: return parse_block_expr({}, mark());
        case Tok::Lifetime: return parse_labeled();
        case Tok::OpenGroup: return parse_group_expr();
        case Tok::Dot:
            if (ahead(1).kind == Tok::Literal) return parse_float_without_integer();
            break;
        default: break;
    }
    if (at_closure()) return parse_closure();
    if (starts(Tok::Lt) && !is(Tok::Le) && !is(Tok::ShlEq)) return parse_path_expr();
    if (at_path()) return parse_path_expr();
    if (is(Tok::Ident)) return parse_keyword_expr();
    unexpected("expression");
    return error_expr(mark());
}

// `.5`: told of, and passed over.
ExprId Parser::parse_float_without_integer() {
    Mark start = mark();
    bump();
    bump();
    report(since(start).span, "float literals must have an integer part").help("write `0.` before the digits");
    return error_expr(start);
}

// A fragment that a macro matched as a whole.
ExprId Parser::parse_group_expr() {
    switch (tok_.group) {
        case Fragment::Expr: case Fragment::Expr2021: case Fragment::Literal: case Fragment::Stmt:
            return in_group([&] { return parse_expr(); });
        case Fragment::Block: return in_group([&] { return parse_block_expr({}, mark()); });
        case Fragment::Path: return parse_path_expr();
        case Fragment::Ty:
            if (ahead(tok_.match + 1).kind == Tok::PathSep) {
                // `$t::name` with `$t:ty`: rustc asks for `<$t>::name`.
                skip_tree();
                fail(tok_.span, "missing angle brackets in associated item path");
                return error_expr(mark());
            }
            break;
        default: break;
    }
    unexpected("expression");
    return error_expr(mark());
}

ExprId Parser::parse_keyword_expr() {
    Mark start = mark();
    if (is(Kw::True) || is(Kw::False)) return parse_literal_expr();
    if (is(Kw::If)) return parse_if();
    if (is(Kw::Match)) return parse_match();
    if (is(Kw::While)) return parse_while({}, start);
    if (is(Kw::Loop)) return parse_loop({}, start);
    if (is(Kw::For)) return parse_for({}, start);
    if (is(Kw::Let)) return parse_let();
    if (is(Kw::Break)) return parse_jump(ExprKind::Break);
    if (is(Kw::Continue)) return parse_jump(ExprKind::Continue);
    if (is(Kw::Return)) return parse_jump(ExprKind::Return);
    if (is(Kw::Yield)) return parse_jump(ExprKind::Yield);
    bool async_block = is(Kw::Async) && (begins_block(ahead(1)) || is_name_of(ahead(1), Kw::Move));
    bool keyword_block = (is(Kw::Const) && begins_block(ahead(1))) || (is(Kw::Unsafe) && ahead(1).kind == Tok::OpenBrace);
    if (async_block || keyword_block) return parse_block_expr({}, start);
    if (is(Kw::Try) && ahead(1).kind == Tok::OpenBrace) {
        report(tok_.span, "`try` blocks are unstable", "E0658");
        bump();
        parse_block();
        return error_expr(start);
    }
    if (is(Kw::Underscore)) {
        bump();
        Expr expr;
        expr.kind = ExprKind::Underscore;
        return add_expr(std::move(expr), start);
    }
    unexpected("expression");
    return error_expr(start);
}

// ---------------------------------------------------------------- literals

std::string Parser::literal_text(const Token& token) {
    std::vector<LiteralError> errors;
    return decode_literal(text(token.name), in_.names, errors).text;
}

ExprId Parser::parse_literal_expr() {
    Mark start = mark();
    Token token = tok_;
    bump();
    return literal_expr(token, start);
}

ExprId Parser::literal_expr(const Token& token, const Mark& start) {
    Expr expr;
    expr.kind = ExprKind::Literal;
    expr.detail = static_cast<uint32_t>(in_.crate.literals.size());
    Literal literal;
    if (token.kind == Tok::Ident) {
        literal.kind = LiteralKind::Bool;
        literal.integer = token.name == kw(Kw::True);
    } else {
        std::vector<LiteralError> errors;
        literal = decode_literal(text(token.name), in_.names, errors);
        if (!passing_over())
            for (const LiteralError& e : errors) report(token.span, e.message, e.code);
        // A number that cannot be one has been reported; it must not look like a value.
        if (!errors.empty()) expr.kind = ExprKind::Error;
    }
    in_.crate.literals.push_back(std::move(literal));
    return add_expr(std::move(expr), start);
}

// ---------------------------------------------------------------- parentheses, arrays

// `(` `)` | `(` expr `)` | `(` expr `,` … `)`
ExprId Parser::parse_paren_expr() {
    Mark start = mark();
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    Expr tuple;
    tuple.kind = ExprKind::Tuple;
    bool comma = list(Tok::CloseParen, [&] {
        bool kept;
        ExprId element = parse_element(kept);
        if (kept) tuple.list.push_back(element);
    }, true);
    if (!failing() && !is(Tok::CloseParen)) unexpected("`)` or `,`");
    if (!close_or_recover(buffer, close)) return error_expr(start);
    if (tuple.list.size() != 1 || comma) return add_expr(std::move(tuple), start);
    Expr& inner = in_.crate.exprs[tuple.list[0]];
    inner.parenthesized = true;
    Mark all = since(start);
    if (all.expansion == inner.expansion) inner.span = all.span;
    return tuple.list[0];
}

// `[` elements `]` | `[` expr `;` length `]`
ExprId Parser::parse_array_expr() {
    Mark start = mark();
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    Expr array;
    array.kind = ExprKind::Array;
    list(Tok::CloseBracket, [&] {
        bool kept;
        ExprId element = parse_element(kept);
        if (kept) array.list.push_back(element);
    });
    if (is(Tok::Semi) && array.list.size() == 1 && prev_.kind != Tok::Comma) {
        bump();
        array.kind = ExprKind::Repeat;
        array.a = array.list[0];
        array.list.clear();
        array.b = parse_expr();
    }
    if (!failing() && !is(Tok::CloseBracket)) unexpected("`]` or `,`");
    if (!close_or_recover(buffer, close)) return error_expr(start);
    return add_expr(std::move(array), start);
}

// ---------------------------------------------------------------- paths, struct literals

// path | path `{` fields `}` | macro call
ExprId Parser::parse_path_expr() {
    Mark start = mark();
    Expr expr;
    expr.kind = ExprKind::Path;
    bool qualified = is(Tok::Lt) || is(Tok::Shl);
    expr.path = qualified ? parse_qpath(PathStyle::Expr) : parse_path(PathStyle::Expr);
    if (failing()) return error_expr(start);
    if (at_macro_call() && !qualified) {
        MacroCall call;
        if (!parse_macro_call(in_.crate.paths[expr.path], start, call)) return error_expr(start);
        return expand_expr(call);
    }
    if (is(Tok::OpenBrace) && struct_literal_follows()) return parse_struct_expr(expr.path, start);
    return add_expr(std::move(expr), start);
}

// In conditions a `{` after a path begins the block, not a struct literal.
bool Parser::struct_literal_follows() const {
    if (!(restrictions_ & kNoStruct)) return true;
    // `if x == S { a: 1 } { … }`: certainly meant as a struct literal.
    const Token &first = ahead(1), &second = ahead(2);
    if (!is_ident(first) || second.kind != Tok::Colon) return false;
    const Token& value = ahead(3);
    const Token& next = ahead(4);
    bool simple = value.kind == Tok::Literal || is_ident(value);
    return simple && (next.kind == Tok::Comma || next.kind == Tok::CloseBrace) &&
           after_tree(0).kind == Tok::OpenBrace;
}

// path `{` (field (`,` field)* `,`?)? (`..` base?)? `}`
ExprId Parser::parse_struct_expr(PathId path, const Mark& start) {
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bool forbidden = restrictions_ & kNoStruct;
    bump();
    Expr expr;
    expr.kind = ExprKind::Struct;
    expr.path = path;
    StructExpr literal;
    while (!is(Tok::CloseBrace) && !at_end()) {
        if (eat(Tok::DotDot)) {
            literal.has_rest = true;
            literal.rest_span = prev_.span;
            if (!is(Tok::CloseBrace)) expr.a = parse_expr();
            if (is(Tok::Comma)) fail(prev_.span, "cannot use a comma after the base struct");
            break;
        }
        bool kept;
        FieldInit field = parse_field_init(kept);
        if (kept && !failing()) literal.fields.push_back(field);
        if (!eat(Tok::Comma)) break;
    }
    if (!failing() && !is(Tok::CloseBrace)) unexpected("`,` or `}`");
    if (!close_or_recover(buffer, close)) return error_expr(start);
    if (forbidden) report(since(start).span, "struct literals are not allowed here").help("put it in parentheses");
    expr.detail = static_cast<uint32_t>(in_.crate.struct_exprs.size());
    in_.crate.struct_exprs.push_back(std::move(literal));
    return add_expr(std::move(expr), start);
}

// field = (name | number) `:` expr | name
FieldInit Parser::parse_field_init(bool& kept) {
    Attrs attrs = parse_outer_attrs();
    kept = attrs.enabled;
    Mark start = mark();
    FieldInit field;
    if (!is_ident() && !is(Tok::Literal)) {
        unexpected("identifier");
        return field;
    }
    bump();
    field.name = ident_of(prev_);
    if (is(Tok::Eq)) {
        fail(tok_.span, "expected `:`, found `=`");
        return field;
    }
    if (eat(Tok::Colon)) {
        if (kept) {
            field.value = parse_expr();
        } else {
            Quiet quiet(*this, false);
            parse_expr();
        }
    } else {
        field.shorthand = true;
        Path path;
        PathSegment segment;
        segment.ident = field.name;
        segment.span = field.name.span;
        path.segments.push_back(std::move(segment));
        Expr value;
        value.kind = ExprKind::Path;
        value.path = add_path(std::move(path), start);
        field.value = add_expr(std::move(value), start);
    }
    field.span = since(start).span;
    return field;
}

// ---------------------------------------------------------------- closures

// (`for` `<…>`)? `static`? `async`? `move`? `|` params `|` (`->` type block | expr)
ExprId Parser::parse_closure() {
    Mark start = mark();
    Closure closure;
    if (is(Kw::Static) || is(Kw::Const)) {
        later(tok_.span, "closures cannot be " + std::string(text(tok_.name)), "E0697");
        if (is(Kw::Static)) later(tok_.span, "coroutine syntax is experimental", "E0658");
        bump();
    }
    closure.is_async = eat(Kw::Async);
    closure.is_move = eat(Kw::Move);
    if (!eat(Tok::OrOr)) {
        expect(Tok::Or);
        while (!is(Tok::Or) && !at_end()) {
            Attrs attrs = parse_outer_attrs();
            ClosureParam param = parse_closure_param();
            if (attrs.enabled) closure.params.push_back(param);
            if (!eat(Tok::Comma)) break;
        }
        if (!failing() && !starts(Tok::Or)) unexpected("`,` or `|`");
        expect_first(Tok::Or);
    }
    closure.head = since(start).span;
    Expr expr;
    expr.kind = ExprKind::Closure;
    if (eat(Tok::Arrow)) {
        closure.output = parse_type(false);
        if (!is(Tok::OpenBrace) && !is_group(Fragment::Block)) unexpected("`{`");
        closure.body = failing() ? error_expr(start) : parse_primary();
    } else {
        if (at_attr()) {
            Attrs attrs = parse_outer_attrs();
            if (!failing()) later(attrs.first, "attributes on expressions are experimental", "E0658");
        }
        Restrict set(*this, restrictions_ & ~static_cast<uint32_t>(kAllowLet | kStatement));
        closure.body = parse_assoc(0);
    }
    expr.detail = static_cast<uint32_t>(in_.crate.closures.size());
    in_.crate.closures.push_back(std::move(closure));
    return add_expr(std::move(expr), start);
}

// param = pat-no-alt (`:` type)?
ClosureParam Parser::parse_closure_param() {
    ClosureParam param;
    param.pat = parse_pat_no_top_alt();
    if (eat(Tok::Colon)) param.type = parse_type();
    return param;
}

}  // namespace framewalk::rust
