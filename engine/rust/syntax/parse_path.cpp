// Paths, generic arguments, generic parameters, bounds, where clauses.

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

bool Parser::is_path_start(const Token& t) const {
    if (t.kind == Tok::PathSep) return true;
    if (t.kind == Tok::OpenGroup) return t.group == Fragment::Path;
    if (t.kind != Tok::Ident) return false;
    return is_ident(t) || is_path_word(text(t.name));
}

bool Parser::at_path() const { return is_path_start(tok_); }

PathId Parser::add_path(Path path, const Mark& start) {
    path.span = since(start).span;
    return in_.crate.paths.add(std::move(path));
}

// path = `::`? segment (`::` segment)*
PathId Parser::parse_path(PathStyle style) {
    if (is_group(Fragment::Path)) return in_group([&] { return parse_path(PathStyle::Type); });
    Mark start = mark();
    Path path;
    path.global = eat(Tok::PathSep);
    parse_segments(path, style);
    return add_path(std::move(path), start);
}

// qpath = `<` type (`as` path)? `>` `::` segment (`::` segment)*
PathId Parser::parse_qpath(PathStyle style) {
    Mark start = mark();
    expect_first(Tok::Lt);
    Path path;
    path.self_type = parse_type();
    if (eat(Kw::As)) {
        PathId trait = parse_path(PathStyle::Type);
        const Path& t = in_.crate.paths[trait];
        path.global = t.global;
        path.segments = t.segments;
        path.trait_segments = static_cast<uint32_t>(t.segments.size());
    }
    expect_first(Tok::Gt);
    expect(Tok::PathSep);
    parse_segments(path, style);
    return add_path(std::move(path), start);
}

void Parser::parse_segments(Path& path, PathStyle style) {
    for (;;) {
        path.segments.push_back(parse_segment(style));
        // `use a::{b}` and `use a::*` end the prefix before `::`.
        bool tree = style == PathStyle::Mod && (ahead(1).kind == Tok::OpenBrace || ahead(1).kind == Tok::Star);
        if (failing() || !is(Tok::PathSep) || tree) return;
        bump();
    }
}

// segment = name generic-args?       In expressions the arguments follow `::`, as in `Vec::<u8>::new`.
PathSegment Parser::parse_segment(PathStyle style) {
    Mark start = mark();
    PathSegment segment;
    bool word = tok_.kind == Tok::Ident && !tok_.raw && is_path_word(text(tok_.name));
    if (!is_ident() && !word) {
        unexpected("identifier");
        segment.span = tok_.span;
        return segment;
    }
    bump();
    segment.ident = ident_of(prev_);
    bool turbofish = is(Tok::PathSep) && (ahead(1).kind == Tok::Lt || ahead(1).kind == Tok::Shl || ahead(1).kind == Tok::LeftArrow);
    bool fn_turbofish = is(Tok::PathSep) && ahead(1).kind == Tok::OpenParen;
    bool direct = style == PathStyle::Type && (starts(Tok::Lt) && !is(Tok::Le) && !is(Tok::ShlEq));
    if (style != PathStyle::Mod && (turbofish || fn_turbofish)) bump();
    if (style != PathStyle::Mod && (turbofish || direct)) {
        parse_generic_args(segment);
    } else if (is(Tok::OpenParen) && (style == PathStyle::Type || (fn_turbofish && style == PathStyle::Expr))) {
        parse_fn_args(segment);
    }
    segment.span = since(start).span;
    return segment;
}

// generic-args = `<` (arg (`,` arg)* `,`?)? `>`
void Parser::parse_generic_args(PathSegment& segment) {
    Nest nest(*this);
    if (!nest.ok) return;
    segment.has_args = true;
    expect_first(Tok::Lt);
    while (!starts(Tok::Gt) && !at_end()) {
        parse_generic_arg(segment);
        if (!eat(Tok::Comma)) break;
    }
    if (!failing() && !starts(Tok::Gt)) return unexpected("`,` or `>`");
    expect_first(Tok::Gt);
}

// `Fn(A, B) -> C`
void Parser::parse_fn_args(PathSegment& segment) {
    Nest nest(*this);
    if (!nest.ok) return;
    segment.has_args = segment.parenthesized = true;
    expect(Tok::OpenParen);
    list(Tok::CloseParen, [&] {
        GenericArg arg;
        arg.type = parse_type();
        segment.args.push_back(arg);
    });
    expect(Tok::CloseParen);
    if (eat(Tok::Arrow)) segment.output = parse_type(false);
}

// arg = lifetime | type | const-arg | constraint
void Parser::parse_generic_arg(PathSegment& segment) {
    Mark start = mark();
    GenericArg arg;
    if (is(Tok::Lifetime) && ahead(1).kind != Tok::Plus) {
        arg.kind = GenericArg::Kind::Lifetime;
        arg.lifetime = parse_lifetime();
        if (!segment.constraints.empty())
            report(start.span, "generic arguments must come before the first constraint");
        segment.args.push_back(arg);
        return;
    }
    bool is_const = is(Tok::Literal) || is(Tok::Minus) || is(Kw::True) || is(Kw::False) || is(Tok::OpenBrace) ||
                    is_group(Fragment::Expr) || is_group(Fragment::Literal) || is_group(Fragment::Block);
    if (is_const) {
        arg.kind = GenericArg::Kind::Const;
        arg.const_expr = parse_const_arg();
        segment.args.push_back(arg);
        return;
    }
    arg.type = parse_type();
    if (parse_constraint(segment, arg.type, start)) return;
    if (!segment.constraints.empty() && !failing())
        report(start.span, "generic arguments must come before the first constraint");
    segment.args.push_back(arg);
}

// const-arg = literal | `-` literal | block
ExprId Parser::parse_const_arg() {
    Restrict none(*this, 0);
    if (is(Tok::OpenBrace)) return parse_block_expr({}, mark());
    if (is_group(Fragment::Expr) || is_group(Fragment::Block)) return parse_group_expr();
    return parse_range_bound();
}

// constraint = name args? (`=` type | `:` bounds)
bool Parser::parse_constraint(PathSegment& segment, TypeId type, const Mark& start) {
    if (failing() || (!is(Tok::Eq) && !is(Tok::Colon))) return false;
    const TypeExpr& t = in_.crate.types[type];
    if (t.kind != TypeKind::Path) return false;
    const Path& path = in_.crate.paths[t.path];
    if (path.segments.size() != 1 || path.global || path.self_type) return false;
    AssocConstraint constraint;
    constraint.name = path.segments[0].ident;
    constraint.args = path.segments[0].args;
    if (eat(Tok::Eq)) {
        if (is(Tok::Literal) || is(Tok::OpenBrace)) {
            report(tok_.span, "associated const equality is incomplete", "E0658");
            parse_const_arg();
        } else {
            constraint.type = parse_type();
        }
    } else {
        bump();
        constraint.bounds = parse_bounds();
    }
    constraint.span = since(start).span;
    segment.constraints.push_back(std::move(constraint));
    return true;
}

// ---------------------------------------------------------------- parameters

// generics = `<` (param (`,` param)* `,`?)? `>`
Generics Parser::parse_generics() {
    Generics generics;
    if (!is(Tok::Lt)) return generics;
    Mark start = mark();
    bump();
    while (!starts(Tok::Gt) && !at_end()) {
        Attrs attrs = parse_outer_attrs();
        if (starts(Tok::Gt)) {
            report(attrs.first, "trailing attribute after generic parameter");
            break;
        }
        GenericParam param = parse_generic_param();
        if (attrs.enabled) generics.params.push_back(std::move(param));
        if (!eat(Tok::Comma)) break;
    }
    if (!failing() && !starts(Tok::Gt)) unexpected("`,` or `>`");
    expect_first(Tok::Gt);
    generics.span = since(start).span;
    return generics;
}

// param = lifetime (`:` bounds)? | name (`:` bounds)? (`=` type)? | `const` name `:` type (`=` const-arg)?
GenericParam Parser::parse_generic_param() {
    Mark start = mark();
    GenericParam param;
    if (is(Tok::Lifetime)) {
        param.kind = GenericParam::Kind::Lifetime;
        param.ident = parse_lifetime().ident;
        if (eat(Tok::Colon)) param.bounds = parse_bounds();
    } else if (eat(Kw::Const)) {
        param.kind = GenericParam::Kind::Const;
        param.ident = parse_ident();
        expect(Tok::Colon);
        param.const_type = parse_type();
        if (eat(Tok::Eq)) {
            if (is(Tok::Literal) || is(Tok::Minus) || is(Tok::OpenBrace) || is(Kw::True) || is(Kw::False)) {
                param.default_const = parse_const_arg();
            } else {
                Mark path = mark();
                Expr expr;
                expr.kind = ExprKind::Path;
                expr.path = parse_path(PathStyle::Expr);
                param.default_const = add_expr(std::move(expr), path);
            }
        }
    } else {
        param.ident = parse_ident();
        if (eat(Tok::Colon)) param.bounds = parse_bounds();
        if (eat(Tok::Eq)) param.default_type = parse_type();
    }
    param.span = since(start).span;
    return param;
}

// where = `where` (predicate `,`)* predicate?
void Parser::parse_where(Generics& generics) {
    if (!is(Kw::Where)) return;
    Mark start = mark();
    bump();
    while (parse_where_predicate(generics) && eat(Tok::Comma)) {
    }
    generics.where_span = since(start).span;
}

// predicate = lifetime `:` bounds | (`for` `<…>`)? type `:` bounds
bool Parser::parse_where_predicate(Generics& generics) {
    Mark start = mark();
    WherePredicate p;
    if (is(Tok::Lifetime) && ahead(1).kind != Tok::Plus) {
        p.lifetime = parse_lifetime();
    } else if (can_begin_type()) {
        p.for_lifetimes = parse_for_lifetimes();
        p.type = parse_type(false);
    } else {
        return false;
    }
    if (is(Tok::Eq) || is(Tok::EqEq)) {
        report(start.span, "equality constraints are not yet supported in `where` clauses");
        bump();
        parse_type();
        return true;
    }
    expect(Tok::Colon);
    p.bounds = parse_bounds();
    p.span = since(start).span;
    generics.where.push_back(std::move(p));
    return !failing();
}

// ---------------------------------------------------------------- bounds

bool Parser::at_bound() const {
    return is(Tok::Lifetime) || is(Tok::Question) || is(Tok::Tilde) || is(Tok::OpenParen) || is(Tok::Not) ||
           is(Kw::For) || is(Kw::Const) || is(Kw::Async) || is(Kw::Use) || is_path_start(tok_) || starts(Tok::Lt) ||
           is_group(Fragment::Ty);
}

// bounds = (bound (`+` bound)* `+`?)?
std::vector<GenericBound> Parser::parse_bounds() {
    std::vector<GenericBound> bounds;
    while (at_bound()) {
        bounds.push_back(parse_bound());
        if (failing() || !eat_first(Tok::Plus)) break;
    }
    return bounds;
}

// bound = lifetime | `use` `<…>` | `(` bound `)` | (`?` | `~const` | `const`)? (`for` `<…>`)? path
GenericBound Parser::parse_bound() {
    Nest nest(*this);
    Mark start = mark();
    GenericBound bound;
    if (!nest.ok) return bound;
    if (is(Tok::Lifetime)) {
        bound.kind = GenericBound::Kind::Lifetime;
        bound.lifetime = parse_lifetime();
    } else if (is(Kw::Use)) {
        bump();
        bound.kind = GenericBound::Kind::Use;
        expect_first(Tok::Lt);
        while (!starts(Tok::Gt) && !at_end()) {
            if (is(Tok::Lifetime)) bound.captured.push_back(parse_lifetime().ident);
            else bump();
            if (!eat(Tok::Comma)) break;
        }
        expect_first(Tok::Gt);
    } else if (is(Tok::OpenParen)) {
        bump();
        bound = parse_bound();
        expect(Tok::CloseParen);
    } else {
        if (eat(Tok::Tilde)) expect(Kw::Const), bound.is_const = true;
        else if (eat(Kw::Const)) bound.is_const = true;
        if (is(Kw::Async)) {
            report(tok_.span, "`async` trait bounds are unstable", "E0658");
            bump();
        }
        if (eat(Tok::Question)) bound.maybe = true;
        bound.for_lifetimes = parse_for_lifetimes();
        if (is_group(Fragment::Ty)) {
            // `$t:ty` that holds a path stands for that path.
            bound.trait = in_group([&] { return parse_path(PathStyle::Type); });
        } else {
            bound.trait = parse_path(PathStyle::Type);
        }
    }
    bound.span = since(start).span;
    return bound;
}

// for-lifetimes = (`for` `<` lifetime,* `>`)?
std::vector<Ident> Parser::parse_for_lifetimes() {
    std::vector<Ident> out;
    if (!is(Kw::For)) return out;
    bump();
    if (!is(Tok::Lt)) {
        unexpected("`<`");
        return out;
    }
    Generics generics = parse_generics();
    for (const GenericParam& p : generics.params) {
        if (p.kind == GenericParam::Kind::Lifetime)
            out.push_back(p.ident);
        else
            report(p.span, "only lifetime parameters can be used in this context", "E0658");
    }
    return out;
}

}  // namespace framewalk::rust
