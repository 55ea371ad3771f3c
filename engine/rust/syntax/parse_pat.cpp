// Patterns (Rust Reference, "Patterns").

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

PatId Parser::add_pat(Pat pat, const Mark& start) {
    Mark all = since(start);
    pat.span = all.span;
    pat.expansion = all.expansion;
    return in_.crate.pats.add(std::move(pat));
}

bool Parser::at_range_op() const { return is(Tok::DotDot) || is(Tok::DotDotEq) || is(Tok::DotDotDot); }

bool Parser::at_range_bound() const {
    return is(Tok::Literal) || is(Tok::Minus) || is(Kw::True) || is(Kw::False) || at_path() || starts(Tok::Lt) ||
           is_group(Fragment::Expr) || is_group(Fragment::Literal) || (is(Kw::Const) && ahead(1).kind == Tok::OpenBrace);
}

bool Parser::can_begin_pat() const {
    switch (tok_.kind) {
        case Tok::Literal: case Tok::Minus: case Tok::And: case Tok::AndAnd: case Tok::OpenParen:
        case Tok::OpenBracket: case Tok::DotDot: case Tok::DotDotEq: case Tok::DotDotDot: case Tok::PathSep:
        case Tok::Lt: case Tok::Shl: case Tok::Not:
            return true;
        case Tok::OpenGroup:
            return tok_.group == Fragment::Pat || tok_.group == Fragment::PatParam || tok_.group == Fragment::Expr ||
                   tok_.group == Fragment::Literal || tok_.group == Fragment::Path;
        case Tok::Ident: break;
        default: return false;
    }
    return is_path_start(tok_) || is(Kw::Underscore) || is(Kw::Ref) || is(Kw::Mut) || is(Kw::Box) || is(Kw::True) ||
           is(Kw::False) || is(Kw::Const);
}

// pat = `|`? pat-no-alt (`|` pat-no-alt)*
PatId Parser::parse_pat() {
    Mark start = mark();
    eat(Tok::Or);
    if (is(Tok::OrOr)) {
        report(tok_.span, "unexpected `||` in pattern").help("alternatives are joined by a single `|`");
        bump();
    }
    PatId first = parse_pat_no_top_alt();
    if (!is(Tok::Or) && !is(Tok::OrOr)) return first;
    Pat pat;
    pat.kind = PatKind::Or;
    pat.list.push_back(first);
    while (is(Tok::Or) || is(Tok::OrOr)) {
        if (is(Tok::OrOr)) report(tok_.span, "unexpected token `||` in pattern");
        bump();
        pat.list.push_back(parse_pat_no_top_alt());
    }
    return add_pat(std::move(pat), start);
}

PatId Parser::parse_pat_no_top_alt() {
    Nest nest(*this);
    if (!nest.ok) return add_pat(Pat(), mark());
    return parse_pat_inner();
}

PatId Parser::parse_pat_inner() {
    Mark start = mark();
    Pat pat;
    if (is_group(Fragment::Pat) || is_group(Fragment::PatParam)) {
        return in_group([&] { return parse_pat(); });
    }
    if (is(Tok::OpenParen)) return parse_paren_pat();
    if (is(Tok::OpenBracket)) return parse_slice_pat();
    if (is(Tok::And) || is(Tok::AndAnd)) return parse_ref_pat();
    if (at_range_op()) return parse_range_to_pat();
    if (eat(Kw::Underscore)) {
        pat.kind = PatKind::Wild;
        return add_pat(std::move(pat), start);
    }
    if (is(Tok::Not)) {
        later(tok_.span, "`!` patterns are experimental", "E0658");
        bump();
        pat.kind = PatKind::Never;
        return add_pat(std::move(pat), start);
    }
    if (is(Kw::Mut) || is(Kw::Ref)) return parse_binding_pat();
    if (is(Kw::Box) && !tok_.raw) {
        report(tok_.span, "box pattern syntax is experimental", "E0658");
        bump();
        pat.kind = PatKind::Box;
        pat.sub = parse_pat_no_top_alt();
        return add_pat(std::move(pat), start);
    }
    if (is(Kw::Const) && ahead(1).kind == Tok::OpenBrace) {
        fail(tok_.span, "`inline_const_pat` has been removed");
        return add_pat(std::move(pat), start);
    }
    if (is(Tok::Literal) || is(Tok::Minus) || is(Kw::True) || is(Kw::False) || is_group(Fragment::Literal) ||
        is_group(Fragment::Expr))
        return parse_literal_pat();
    if (starts(Tok::Lt) || is_group(Fragment::Path)) return parse_path_pat();
    // A lone name binds, unless something follows that makes it a path.
    if (is_ident()) {
        Tok next = ahead(1).kind;
        bool path = next == Tok::OpenParen || next == Tok::OpenBrace || next == Tok::PathSep || next == Tok::DotDot ||
                    next == Tok::DotDotEq || next == Tok::DotDotDot;
        bool macro = next == Tok::Not && is_open(ahead(2).kind);
        return path || macro ? parse_path_pat() : parse_binding_pat();
    }
    if (at_path()) return parse_path_pat();
    unexpected("pattern");
    return add_pat(std::move(pat), start);
}

void Parser::parse_pat_list(Tok close, std::vector<PatId>& out, bool& trailing) {
    trailing = list(close, [&] {
        Attrs attrs = parse_outer_attrs();
        PatId pat = parse_pat();
        if (attrs.enabled) out.push_back(pat);
    });
    if (!failing() && !is(close)) unexpected("`,` or `" + std::string(spelling(close)) + "`");
    expect(close);
    bool has_rest = false;
    for (PatId part : out) {
        bool is_rest = in_.crate.pats[part].kind == PatKind::Rest;
        if (is_rest && has_rest) later(in_.crate.pats[part].span, "`..` can only be used once per pattern");
        has_rest |= is_rest;
    }
}

// `(` pats `)`
PatId Parser::parse_paren_pat() {
    Mark start = mark();
    bump();
    Pat pat;
    pat.kind = PatKind::Tuple;
    bool comma = false;
    parse_pat_list(Tok::CloseParen, pat.list, comma);
    bool one = pat.list.size() == 1 && !comma && in_.crate.pats[pat.list[0]].kind != PatKind::Rest;
    if (one) return pat.list[0];
    return add_pat(std::move(pat), start);
}

// `[` pats `]`
PatId Parser::parse_slice_pat() {
    Mark start = mark();
    bump();
    Pat pat;
    pat.kind = PatKind::Slice;
    bool comma = false;
    parse_pat_list(Tok::CloseBracket, pat.list, comma);
    return add_pat(std::move(pat), start);
}

// `&` `mut`? pat
PatId Parser::parse_ref_pat() {
    Mark start = mark();
    eat_first(Tok::And);
    Pat pat;
    pat.kind = PatKind::Ref;
    if (is(Tok::Lifetime)) {
        report(tok_.span, "unexpected lifetime `" + token_text(tok_, in_.names) + "` in pattern");
        bump();
    }
    if (eat(Kw::Mut)) pat.mutability = Mutability::Mut;
    pat.sub = parse_pat_no_top_alt();
    // `&0..=9` is not allowed: the range needs parentheses.
    const Pat& sub = in_.crate.pats[pat.sub];
    bool bare_range = sub.kind == PatKind::Range && prev_.kind != Tok::CloseParen;
    if (bare_range && !failing()) report(sub.span, "the range pattern here has ambiguous interpretation");
    return add_pat(std::move(pat), start);
}

// `ref`? `mut`? name (`@` pat)?
PatId Parser::parse_binding_pat() {
    Mark start = mark();
    Pat pat;
    pat.kind = PatKind::Binding;
    bool mut_first = eat(Kw::Mut);
    if (mut_first && is(Kw::Ref)) {
        report(since(start).span, "binding cannot be both mutable and by-reference", "E0658");
    } else if (mut_first && !is_ident() && !is(Kw::SelfValue)) {
        fail(prev_.span, "`mut` must be followed by a named binding");
        return add_pat(std::move(pat), start);
    }
    if (eat(Kw::Ref)) pat.by_ref = true;
    bool mut_after = pat.by_ref && eat(Kw::Mut);
    pat.binding_mut = mut_first;
    if (mut_first || mut_after) pat.mutability = Mutability::Mut;
    if (is(Kw::SelfValue)) {
        bump();
        pat.ident = ident_of(prev_);
    } else {
        pat.ident = parse_ident();
    }
    if (eat(Tok::At)) pat.sub = parse_pat_no_top_alt();
    // `ref x(…)`: a path was meant.
    if (!failing() && is(Tok::OpenParen) && (mut_first || pat.by_ref)) {
        fail(prev_.span, "expected identifier, found enum pattern");
    }
    return add_pat(std::move(pat), start);
}

// path | path `(` pats `)` | path `{` fields `}` | path range | macro call
PatId Parser::parse_path_pat() {
    Mark start = mark();
    Pat pat;
    pat.kind = PatKind::Path;
    pat.path = starts(Tok::Lt) ? parse_qpath(PathStyle::Expr) : parse_path(PathStyle::Expr);
    if (failing()) return add_pat(Pat(), start);
    if (at_macro_call()) {
        MacroCall call;
        if (!parse_macro_call(in_.crate.paths[pat.path], start, call)) return add_pat(Pat(), start);
        return expand_pat(call);
    }
    if (at_range_op()) {
        Expr low;
        low.kind = ExprKind::Path;
        low.path = pat.path;
        return range_pat_from(add_expr(std::move(low), start), start);
    }
    if (is(Tok::OpenBrace)) return parse_struct_pat(pat.path, start);
    if (eat(Tok::OpenParen)) {
        pat.kind = PatKind::TupleStruct;
        bool comma = false;
        parse_pat_list(Tok::CloseParen, pat.list, comma);
    }
    return add_pat(std::move(pat), start);
}

// path `{` (field (`,` field)* `,`?)? `..`? `}`
PatId Parser::parse_struct_pat(PathId path, const Mark& start) {
    Pat pat;
    pat.kind = PatKind::Struct;
    pat.path = path;
    expect(Tok::OpenBrace);
    while (!is(Tok::CloseBrace) && !at_end()) {
        Attrs attrs = parse_outer_attrs();
        if (eat(Tok::DotDot)) {
            pat.has_rest = true;
            if (is(Tok::Comma)) fail(tok_.span, "expected `}`, found `,`");
            break;
        }
        FieldPat field = parse_field_pat();
        if (attrs.enabled) pat.fields.push_back(field);
        if (!eat(Tok::Comma)) break;
    }
    if (!failing() && !is(Tok::CloseBrace)) unexpected("`}`");
    expect(Tok::CloseBrace);
    return add_pat(std::move(pat), start);
}

// field = name `:` pat | number `:` pat | `ref`? `mut`? name
FieldPat Parser::parse_field_pat() {
    Mark start = mark();
    FieldPat field;
    bool number = is(Tok::Literal) && ahead(1).kind == Tok::Colon;
    if (number || (is_ident() && ahead(1).kind == Tok::Colon)) {
        bump();
        field.name = ident_of(prev_);
        bump();
        field.pat = parse_pat();
    } else {
        field.shorthand = true;
        if (is(Kw::Box)) report(tok_.span, "box pattern syntax is experimental", "E0658"), bump();
        if (!is(Kw::Ref) && !is(Kw::Mut) && !is_ident()) {
            unexpected("identifier");
            field.pat = add_pat(Pat(), start);
            return field;
        }
        field.pat = parse_binding_pat();
        field.name = in_.crate.pats[field.pat].ident;
    }
    field.span = since(start).span;
    return field;
}

// literal | `-` literal, possibly the start of a range
PatId Parser::parse_literal_pat() {
    Mark start = mark();
    ExprId value = parse_range_bound();
    if (at_range_op()) return range_pat_from(value, start);
    Pat pat;
    pat.kind = PatKind::Literal;
    pat.expr = value;
    // A path that came in as `$e:expr`.
    const Expr& e = in_.crate.exprs[value];
    if (e.kind == ExprKind::Path) {
        pat.kind = PatKind::Path;
        pat.path = e.path;
        pat.expr = ExprId();
    }
    return add_pat(std::move(pat), start);
}

PatId Parser::range_pat_from(ExprId low, const Mark& start) {
    Pat pat;
    pat.kind = PatKind::Range;
    pat.low = low;
    pat.inclusive = !is(Tok::DotDot);
    if (is(Tok::DotDotDot))
        report(tok_.span, "`...` range patterns are not allowed", "E0783").help("use `..=` for an inclusive range");
    bump();
    Span op = prev_.span;
    if (at_range_bound())
        pat.high = parse_range_bound();
    else if (is(Tok::Gt) && prev_.joint)
        report(tok_.span, "unexpected `>` after inclusive range");
    else if (pat.inclusive && !failing())
        report(op, "inclusive range with no end", "E0586").help("use `..` for an open range");
    return add_pat(std::move(pat), start);
}

// `..=high`, `..high`, or `..` alone
PatId Parser::parse_range_to_pat() {
    Mark start = mark();
    Pat pat;
    bool inclusive = !is(Tok::DotDot);
    Span op = tok_.span;
    if (is(Tok::DotDotDot)) report(op, "range-to patterns with `...` are not allowed");
    bump();
    if (!at_range_bound()) {
        if (inclusive && !failing()) report(op, "inclusive range with no end", "E0586");
        pat.kind = PatKind::Rest;
        return add_pat(std::move(pat), start);
    }
    pat.kind = PatKind::Range;
    pat.inclusive = inclusive;
    pat.high = parse_range_bound();
    return add_pat(std::move(pat), start);
}

// literal | `-` literal | path
ExprId Parser::parse_range_bound() {
    Mark start = mark();
    if (is_group(Fragment::Expr) || is_group(Fragment::Literal)) return parse_group_expr();
    Expr expr;
    if (eat(Tok::Minus)) {
        expr.kind = ExprKind::Unary;
        expr.unary_op = UnaryOp::Neg;
        expr.op_span = prev_.span;
        bool literal = is(Tok::Literal) || is_group(Fragment::Literal) || is_group(Fragment::Expr);
        if (!literal) {
            unexpected("literal");
            return error_expr(start);
        }
        expr.a = is(Tok::Literal) ? parse_literal_expr() : parse_group_expr();
        return add_expr(std::move(expr), start);
    }
    if (is(Tok::Literal) || is(Kw::True) || is(Kw::False)) return parse_literal_expr();
    if (!at_path() && !starts(Tok::Lt)) {
        unexpected("literal or path");
        return error_expr(start);
    }
    expr.kind = ExprKind::Path;
    expr.path = starts(Tok::Lt) ? parse_qpath(PathStyle::Expr) : parse_path(PathStyle::Expr);
    if (at_macro_call()) {
        MacroCall call;
        if (!parse_macro_call(in_.crate.paths[expr.path], start, call)) return error_expr(start);
        return expand_expr(call);
    }
    return add_expr(std::move(expr), start);
}

}  // namespace framewalk::rust
