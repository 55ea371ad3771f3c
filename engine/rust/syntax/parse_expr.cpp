// Operators, by precedence climbing (Rust Reference, "Expression precedence").
//
//     a + b * c == d && e   ─▶   (((a + (b * c)) == d) && e)

#include <algorithm>

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

namespace {

// How strongly operators bind; postfix and prefix operators bind more strongly than all of these.
enum Power : int { kAssign = 1, kRange, kOr, kAnd, kCompare, kBitOr, kBitXor, kBitAnd, kShift, kSum, kProduct, kCast };

struct Operator {
    Tok token;
    int power;
    ExprKind kind;
    BinaryOp op;
};

constexpr Operator kOperators[] = {
    {Tok::Eq, kAssign, ExprKind::Assign, BinaryOp::Add},
    {Tok::PlusEq, kAssign, ExprKind::AssignOp, BinaryOp::Add},
    {Tok::MinusEq, kAssign, ExprKind::AssignOp, BinaryOp::Sub},
    {Tok::StarEq, kAssign, ExprKind::AssignOp, BinaryOp::Mul},
    {Tok::SlashEq, kAssign, ExprKind::AssignOp, BinaryOp::Div},
    {Tok::PercentEq, kAssign, ExprKind::AssignOp, BinaryOp::Rem},
    {Tok::CaretEq, kAssign, ExprKind::AssignOp, BinaryOp::BitXor},
    {Tok::AndEq, kAssign, ExprKind::AssignOp, BinaryOp::BitAnd},
    {Tok::OrEq, kAssign, ExprKind::AssignOp, BinaryOp::BitOr},
    {Tok::ShlEq, kAssign, ExprKind::AssignOp, BinaryOp::Shl},
    {Tok::ShrEq, kAssign, ExprKind::AssignOp, BinaryOp::Shr},
    {Tok::OrOr, kOr, ExprKind::Binary, BinaryOp::Or},
    {Tok::AndAnd, kAnd, ExprKind::Binary, BinaryOp::And},
    {Tok::EqEq, kCompare, ExprKind::Binary, BinaryOp::Eq},
    {Tok::Ne, kCompare, ExprKind::Binary, BinaryOp::Ne},
    {Tok::Lt, kCompare, ExprKind::Binary, BinaryOp::Lt},
    {Tok::Le, kCompare, ExprKind::Binary, BinaryOp::Le},
    {Tok::Gt, kCompare, ExprKind::Binary, BinaryOp::Gt},
    {Tok::Ge, kCompare, ExprKind::Binary, BinaryOp::Ge},
    {Tok::Or, kBitOr, ExprKind::Binary, BinaryOp::BitOr},
    {Tok::Caret, kBitXor, ExprKind::Binary, BinaryOp::BitXor},
    {Tok::And, kBitAnd, ExprKind::Binary, BinaryOp::BitAnd},
    {Tok::Shl, kShift, ExprKind::Binary, BinaryOp::Shl},
    {Tok::Shr, kShift, ExprKind::Binary, BinaryOp::Shr},
    {Tok::Plus, kSum, ExprKind::Binary, BinaryOp::Add},
    {Tok::Minus, kSum, ExprKind::Binary, BinaryOp::Sub},
    {Tok::Star, kProduct, ExprKind::Binary, BinaryOp::Mul},
    {Tok::Slash, kProduct, ExprKind::Binary, BinaryOp::Div},
    {Tok::Percent, kProduct, ExprKind::Binary, BinaryOp::Rem},
};

const Operator* find_operator(Tok token) {
    for (const Operator& o : kOperators)
        if (o.token == token) return &o;
    return nullptr;
}

bool is_comparison(const Expr& e) {
    return e.kind == ExprKind::Binary && !e.parenthesized && e.binary_op >= BinaryOp::Eq && e.binary_op <= BinaryOp::Ge;
}

}  // namespace

bool Parser::is_operator(Tok token) { return find_operator(token) || token == Tok::LeftArrow; }

ExprId Parser::add_expr(Expr expr, const Mark& start) {
    Mark all = since(start);
    expr.span = all.span;
    expr.expansion = all.expansion;
    return in_.crate.exprs.add(std::move(expr));
}

ExprId Parser::error_expr(const Mark& start) { return add_expr(Expr(), start); }

ExprId Parser::parse_expr(uint32_t restrictions) {
    Restrict set(*this, restrictions);
    if (at_attr()) {
        Attrs attrs = parse_outer_attrs();
        if (!failing()) later(attrs.first, "attributes on expressions are experimental", "E0658");
        if (!attrs.enabled && !failing()) report(attrs.first, "removing an expression is not supported in this position");
    }
    return parse_assoc(0);
}

// An element of a list of expressions, which `cfg` may leave out.
ExprId Parser::parse_element(bool& kept) {
    Attrs attrs = parse_outer_attrs();
    kept = attrs.enabled;
    if (kept) return parse_expr();
    Quiet quiet(*this, false);
    return parse_expr();
}

ExprId Parser::parse_assoc(int min) {
    Nest nest(*this);
    Mark start = mark();
    if (!nest.ok) return error_expr(start);
    ExprId left = at_range_op() ? parse_range_prefix() : parse_prefix();
    return parse_rest(start, left, min);
}

// What follows a first operand: operators that bind at least as strongly as `min`.
ExprId Parser::parse_rest(const Mark& start, ExprId left, int min) {
    if (complete(left)) return left;
    for (;;) {
        if (failing()) return left;
        if (at_logical_word()) tok_.kind = text(tok_.name) == "and" ? Tok::AndAnd : Tok::OrOr;
        if (is(Kw::As) && kCast >= min) {
            left = parse_cast(start, left);
        } else if (at_range_op() && kRange >= min) {
            left = parse_range(start, left, kRange);
            break;
        } else if (const Operator* o = find_operator(tok_.kind); o && o->power >= min) {
            left = parse_operator(start, left, o->power);
        } else if (is(Tok::LeftArrow) && kCompare >= min) {
            fail(tok_.span, "unexpected token: `<-`", "");
        } else {
            break;
        }
        // Chains such as `a + b + c + …` make the tree deep without recursion here.
        if (++height_ + depth_ <= kMaxDepth) continue;
        fail_too_deep();
        return left;
    }
    return left;
}

// `a and b`: told of, and read as `a && b`.
bool Parser::at_logical_word() {
    if (!is_ident() || (text(tok_.name) != "and" && text(tok_.name) != "or")) return false;
    const bool is_and = text(tok_.name) == "and";
    report(tok_.span, "`" + std::string(text(tok_.name)) + "` is not a logical operator").help(is_and ? "write `&&`" : "write `||`");
    return true;
}

// `Vec<i32>::new()`: told of, and passed over.
ExprId Parser::parse_path_with_bare_args(const Mark& start) {
    report(tok_.span, "comparison operators cannot be chained").help("generic arguments in an expression begin with `::`: `Vec::<i32>::new()`");
    bump();
    bump();
    parse_postfix();
    return error_expr(start);
}

ExprId Parser::parse_operator(const Mark& start, ExprId left, int power) {
    Operator o = *find_operator(tok_.kind);
    Mark op = mark();
    if (power == kCompare && is_comparison(in_.crate.exprs[left])) {
        if (is(Tok::Gt) && ahead(1).kind == Tok::PathSep) return parse_path_with_bare_args(start);
        fail(in_.crate.exprs[left].op_span, "comparison operators cannot be chained");
        return left;
    }
    bump();
    Expr expr;
    expr.kind = o.kind;
    expr.binary_op = o.op;
    expr.op_span = op.span;
    expr.a = left;
    uint32_t inner = restrictions_ & ~static_cast<uint32_t>(kStatement);
    if (o.token != Tok::AndAnd) inner &= ~static_cast<uint32_t>(kAllowLet);
    {
        Restrict set(*this, inner);
        expr.b = parse_assoc(power == kAssign ? power : power + 1);
    }
    if (o.token != Tok::AndAnd) forbid_let(left);
    return add_expr(std::move(expr), start);
}

// a `..` b?, a `..=` b
ExprId Parser::parse_range(const Mark& start, ExprId left, int power) {
    Expr expr;
    expr.kind = ExprKind::Range;
    expr.inclusive = !is(Tok::DotDot);
    expr.a = left;
    if (is(Tok::DotDotDot)) report(tok_.span, "unexpected token: `...`").help("use `..` or `..=`");
    bump();
    expr.op_span = prev_.span;
    bool block = is(Tok::OpenBrace) && (restrictions_ & kNoStruct);
    if (can_begin_expr() && !block) {
        Restrict set(*this, restrictions_ & ~static_cast<uint32_t>(kStatement | kAllowLet));
        expr.b = parse_assoc(power + 1);
    } else if (expr.inclusive && !failing()) {
        report(expr.op_span, "inclusive range with no end", "E0586").help("use `..` for an open range");
        expr.kind = ExprKind::Error;
    }
    if (left) forbid_let(left);
    return add_expr(std::move(expr), start);
}

ExprId Parser::parse_range_prefix() { return parse_range(mark(), ExprId(), kRange); }

// a `as` type
ExprId Parser::parse_cast(const Mark& start, ExprId left) {
    bump();
    Expr expr;
    expr.kind = ExprKind::Cast;
    expr.op_span = prev_.span;
    expr.a = left;
    Position before = here();
    Restrict cast(*this, restrictions_ | kInCast);
    bool ok;
    {
        Quiet quiet(*this, true);
        parse_type(false);
        ok = !failing();
    }
    go(before);
    if (ok) {
        expr.type = parse_type(false);
    } else {
        expr.type = parse_cast_type_without_args();
    }
    if (is(Tok::Question) || is(Tok::Dot) || (is(Tok::OpenBracket) && same_line(prev_.span, tok_.span)))
        if (!failing()) fail(since(start).span, "a cast cannot be followed by this operator without parentheses");
    return add_expr(std::move(expr), start);
}

// `x as usize < y`: the `<` was taken for generic arguments.
TypeId Parser::parse_cast_type_without_args() {
    Mark start = mark();
    Position before = here();
    TypeExpr type;
    type.kind = TypeKind::Path;
    {
        Quiet quiet(*this, true);
        if (at_path()) parse_path(PathStyle::Mod);
    }
    bool comparison = !failing() && (is(Tok::Lt) || is(Tok::Shl)) && prev_.kind == Tok::Ident;
    if (!comparison) {
        go(before);
        return parse_type(false);
    }
    std::string name = token_text(prev_, in_.names);
    fail(tok_.span, "`" + std::string(spelling(tok_.kind)) + "` is interpreted as a start of generic arguments for `" +
                        name + "`, not " + (is(Tok::Lt) ? "a comparison" : "a shift"));
    return add_type(std::move(type), start);
}

// ---------------------------------------------------------------- prefix operators

// prefix = (`!` | `-` | `*` | `&` `mut`? | `&&` …) prefix | postfix
ExprId Parser::parse_prefix() {
    switch (tok_.kind) {
        case Tok::Not: return parse_unary(UnaryOp::Not);
        case Tok::Minus: return parse_unary(UnaryOp::Neg);
        case Tok::Star: return parse_unary(UnaryOp::Deref);
        case Tok::And:
        case Tok::AndAnd: return parse_ref_expr();
        case Tok::Tilde:
            report(tok_.span, "`~` cannot be used as a unary operator").help("use `!` for bitwise not");
            return parse_unary(UnaryOp::Not);
        case Tok::Plus:
            if (ahead(1).kind != Tok::Literal) {
                fail(tok_.span, "leading `+` is not supported");
                return error_expr(mark());
            }
            report(tok_.span, "leading `+` is not supported").help("leave it out");
            bump();
            return parse_postfix();
        default: return parse_postfix();
    }
}

ExprId Parser::parse_unary(UnaryOp op) {
    Nest nest(*this);
    Mark start = mark();
    if (!nest.ok) return error_expr(start);
    bump();
    Expr expr;
    expr.kind = ExprKind::Unary;
    expr.unary_op = op;
    expr.op_span = prev_.span;
    Restrict set(*this, restrictions_ & ~static_cast<uint32_t>(kAllowLet));
    expr.a = parse_operand();
    return add_expr(std::move(expr), start);
}

// The operand of a prefix operator; `..` needs parentheses there.
ExprId Parser::parse_operand() {
    if (at_attr()) {
        Attrs attrs = parse_outer_attrs();
        if (!failing()) later(attrs.first, "attributes on expressions are experimental", "E0658");
    }
    return parse_prefix();
}

// `&` `mut`? a, `&raw const` a, `&raw mut` a
ExprId Parser::parse_ref_expr() {
    Nest nest(*this);
    Mark start = mark();
    if (!nest.ok) return error_expr(start);
    eat_first(Tok::And);
    Expr expr;
    expr.kind = ExprKind::Ref;
    expr.op_span = prev_.span;
    if (is(Tok::Lifetime)) {
        report(tok_.span, "borrow expressions cannot be annotated with lifetimes");
        bump();
    }
    bool raw = is(Kw::Raw) && (is_name_of(ahead(1), Kw::Mut) || is_name_of(ahead(1), Kw::Const));
    if (raw) {
        bump();
        expr.kind = ExprKind::RawRef;
        if (!eat(Kw::Const)) bump(), expr.mutability = Mutability::Mut;
    } else if (eat(Kw::Mut)) {
        expr.mutability = Mutability::Mut;
    }
    Restrict set(*this, restrictions_ & ~static_cast<uint32_t>(kAllowLet));
    // `&..` borrows a range.
    expr.a = at_range_op() ? parse_range_prefix() : parse_operand();
    return add_expr(std::move(expr), start);
}

// ---------------------------------------------------------------- let in conditions

bool Parser::holds_let(ExprId id) const {
    const Expr& e = in_.crate.exprs[id];
    if (e.kind == ExprKind::Let) return true;
    bool chain = e.kind == ExprKind::Binary && e.binary_op == BinaryOp::And && !e.parenthesized;
    return chain && (holds_let(e.a) || holds_let(e.b));
}

// `let` may only stand in a condition, alone or joined by `&&`.
void Parser::forbid_let(ExprId id) {
    const Expr& e = in_.crate.exprs[id];
    bool chain = e.kind == ExprKind::Binary && e.binary_op == BinaryOp::And && !e.parenthesized;
    if (e.kind == ExprKind::Let) report(e.span, "expected expression, found `let` statement");
    if (!chain) return;
    ExprId a = e.a, b = e.b;
    forbid_let(a);
    forbid_let(b);
}

void Parser::check_let_chain(ExprId cond) {
    const Expr& e = in_.crate.exprs[cond];
    bool chain = e.kind == ExprKind::Binary && e.binary_op == BinaryOp::And && !e.parenthesized;
    if (!chain || in_.options.edition >= 2024) return;
    for (ExprId part : {e.a, e.b}) {
        const Expr& p = in_.crate.exprs[part];
        if (p.kind == ExprKind::Let)
            report(p.span, "let chains are only allowed in Rust 2024 or later").help("nest the conditions");
        else
            check_let_chain(part);
    }
}

}  // namespace framewalk::rust
