// Calls, method calls, fields, indices, `?` and `.await`.

#include <algorithm>

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

ExprId Parser::parse_postfix() {
    Mark start = mark();
    ExprId base = parse_primary();
    return postfix_rest(start, base);
}

// postfix = primary (`?` | `.` … | `(` args `)` | `[` index `]`)*
ExprId Parser::postfix_rest(const Mark& start, ExprId base) {
    for (;;) {
        if (failing()) return base;
        if (is(Tok::Question)) {
            bump();
            Expr expr;
            expr.kind = ExprKind::Try;
            expr.op_span = prev_.span;
            expr.a = base;
            base = add_expr(std::move(expr), start);
        } else if (is(Tok::Dot)) {
            base = parse_dot(start, base);
        } else if (complete(base)) {
            return base;   // `{ … } (x)` as a statement: the parentheses begin the next one
        } else if (is(Tok::OpenParen)) {
            base = parse_call(start, base);
        } else if (is(Tok::OpenBracket)) {
            base = parse_index(start, base);
        } else {
            return base;
        }
        if (++height_ + depth_ <= kMaxDepth) continue;
        fail_too_deep();
        return base;
    }
}

// `.` (`await` | number | name generic-args? (`(` args `)`)?)
ExprId Parser::parse_dot(const Mark& start, ExprId base) {
    bump();
    return parse_dot_name(start, base);
}

ExprId Parser::parse_dot_name(const Mark& start, ExprId base) {
    if (is(Kw::Await)) {
        bump();
        Expr expr;
        expr.kind = ExprKind::Await;
        expr.op_span = prev_.span;
        expr.a = base;
        return add_expr(std::move(expr), start);
    }
    if (is(Tok::Literal)) return tuple_fields(start, base);
    if (!is_ident() && !(tok_.kind == Tok::Ident && is_path_word(text(tok_.name)))) {
        unexpected("a field or method name");
        return base;
    }
    PathSegment segment = parse_segment(PathStyle::Expr);
    if (!is(Tok::OpenParen)) {
        if (segment.has_args && !failing())
            report(segment.span, "field expressions cannot have generic arguments");
        return field_expr(start, base, segment.ident);
    }
    Expr expr;
    expr.kind = ExprKind::MethodCall;
    expr.op_span = segment.ident.span;
    expr.a = base;
    expr.detail = static_cast<uint32_t>(in_.crate.method_segments.size());
    in_.crate.method_segments.push_back(std::move(segment));
    if (!parse_args(expr.list)) return error_expr(start);
    return add_expr(std::move(expr), start);
}

ExprId Parser::field_expr(const Mark& start, ExprId base, Ident name) {
    Expr expr;
    expr.kind = ExprKind::Field;
    expr.op_span = name.span;
    expr.a = base;
    expr.field = name;
    return add_expr(std::move(expr), start);
}

// Digits in any base, with `_` between them, without a suffix.
static bool is_plain_integer(std::string_view text) {
    if (text.empty() || text[0] < '0' || text[0] > '9') return false;
    bool based = text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'o' || text[1] == 'b');
    std::string_view digits = based && text[1] == 'x' ? "0123456789abcdefABCDEF_" : "0123456789_";
    return text.substr(based ? 2 : 0).find_first_not_of(digits) == std::string_view::npos;
}

// `x.0`, and `x.0.1`, where the lexer saw a number `0.1`.
ExprId Parser::tuple_fields(const Mark& start, ExprId base) {
    Token token = tok_;
    std::string digits(text(token.name));
    size_t from = 0;
    bool numeric = digits.find_first_not_of("0123456789.") == std::string::npos;
    if (!numeric && is_plain_integer(digits)) {   // `x.0_0`: no field is called so
        bump();
        return field_expr(start, base, {intern(digits), token.span, token.expansion});
    }
    bool suffixed = !numeric && digits[0] >= '0' && digits[0] <= '9';
    if (suffixed) {
        report(token.span, "suffixes on a tuple index are invalid");
        digits.resize(digits.find_first_not_of("0123456789."));
    } else if (!numeric) {
        fail(token.span, "unexpected token: `" + digits + "`");
        return base;
    }
    bump();
    bool written = token.span.hi - token.span.lo == digits.size();
    while (from <= digits.size()) {
        size_t dot = std::min(digits.find('.', from), digits.size());
        if (dot == from) break;
        Ident name{intern(digits.substr(from, dot - from)), token.span, token.expansion};
        if (written)
            name.span = {token.span.lo + static_cast<uint32_t>(from), token.span.lo + static_cast<uint32_t>(dot)};
        base = field_expr(start, base, name);
        from = dot + 1;
    }
    return digits.back() == '.' ? parse_dot_name(start, base) : base;
}

// callee `(` args `)`
ExprId Parser::parse_call(const Mark& start, ExprId callee) {
    Expr expr;
    expr.kind = ExprKind::Call;
    expr.op_span = tok_.span;
    expr.a = callee;
    if (!parse_args(expr.list)) return error_expr(start);
    return add_expr(std::move(expr), start);
}

// `(` (element (`,` element)* `,`?)? `)`. After an error inside, goes on behind the `)`; then false.
bool Parser::parse_args(std::vector<ExprId>& args) {
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    list(Tok::CloseParen, [&] {
        bool kept;
        ExprId arg = parse_element(kept);
        if (kept) args.push_back(arg);
    }, true);
    if (!failing() && !is(Tok::CloseParen)) unexpected("`)` or `,`");
    return close_or_recover(buffer, close);
}

bool Parser::close_or_recover(const TokenBuffer* buffer, uint32_t close) {
    bool ok = !failing();
    if (!ok && buffer_ == buffer) {
        recover();
        skip_to_close(close);
    }
    bump();
    return ok;
}

// base `[` index `]`
ExprId Parser::parse_index(const Mark& start, ExprId base) {
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    Expr expr;
    expr.kind = ExprKind::Index;
    expr.op_span = tok_.span;
    expr.a = base;
    bump();
    expr.b = parse_expr();
    if (!failing() && !is(Tok::CloseBracket)) unexpected("`]`");
    if (!close_or_recover(buffer, close)) return error_expr(start);
    return add_expr(std::move(expr), start);
}

}  // namespace framewalk::rust
