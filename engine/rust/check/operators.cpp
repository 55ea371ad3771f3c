// Unary and binary operators: built in on scalars, calls of operator traits otherwise.
//
// While types are still open an operator is written as the call of its trait's method; when the types
// turn out to be scalars, `lower_operators` makes it the built-in operation (as rustc does at write-back).
#include "rust/check/body_checker.h"

namespace framewalk::rust {

namespace {

struct OpRow {
    const char* lang;          // role of the trait
    const char* method;
    const char* assign_lang;
    const char* assign_method;
    mir::BinOp bin;
};

constexpr OpRow kOps[] = {
    {"add", "add", "add_assign", "add_assign", mir::BinOp::Add},
    {"sub", "sub", "sub_assign", "sub_assign", mir::BinOp::Sub},
    {"mul", "mul", "mul_assign", "mul_assign", mir::BinOp::Mul},
    {"div", "div", "div_assign", "div_assign", mir::BinOp::Div},
    {"rem", "rem", "rem_assign", "rem_assign", mir::BinOp::Rem},
    {"bitand", "bitand", "bitand_assign", "bitand_assign", mir::BinOp::BitAnd},
    {"bitor", "bitor", "bitor_assign", "bitor_assign", mir::BinOp::BitOr},
    {"bitxor", "bitxor", "bitxor_assign", "bitxor_assign", mir::BinOp::BitXor},
    {"shl", "shl", "shl_assign", "shl_assign", mir::BinOp::Shl},
    {"shr", "shr", "shr_assign", "shr_assign", mir::BinOp::Shr},
    {"eq", "eq", nullptr, nullptr, mir::BinOp::Eq},
    {"eq", "ne", nullptr, nullptr, mir::BinOp::Ne},
    {"partial_ord", "lt", nullptr, nullptr, mir::BinOp::Lt},
    {"partial_ord", "le", nullptr, nullptr, mir::BinOp::Le},
    {"partial_ord", "gt", nullptr, nullptr, mir::BinOp::Gt},
    {"partial_ord", "ge", nullptr, nullptr, mir::BinOp::Ge},
};

const OpRow& row(ast::BinaryOp op) { return kOps[static_cast<size_t>(op)]; }
bool is_comparison(ast::BinaryOp op) { return op >= ast::BinaryOp::Eq && op <= ast::BinaryOp::Ge; }
bool is_shift(ast::BinaryOp op) { return op == ast::BinaryOp::Shl || op == ast::BinaryOp::Shr; }
bool is_bit(ast::BinaryOp op) { return op >= ast::BinaryOp::BitAnd && op <= ast::BinaryOp::BitXor; }
constexpr const char* kSymbols[] = {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "&&", "||"};

}  // namespace

bool BodyChecker::is_scalar_like(Ty ty) {
    const TyData d = types_[ty];
    return d.kind == TyKind::Int || d.kind == TyKind::Float || d.kind == TyKind::Bool || d.kind == TyKind::Char ||
           (d.kind == TyKind::Infer && d.infer_kind != InferKind::General);
}

bool BodyChecker::builtin_binary(ast::BinaryOp op, Ty lhs, Ty rhs) {
    auto integral = [&](Ty t) { return types_.is(t, TyKind::Int) || infer_.is_var(t, InferKind::Int); };
    auto floating = [&](Ty t) { return types_.is(t, TyKind::Float) || infer_.is_var(t, InferKind::Float); };
    auto boolean = [&](Ty t) { return types_.is(t, TyKind::Bool); };
    auto pointer = [&](Ty t) { return types_.is(t, TyKind::RawPtr) || types_.is(t, TyKind::FnPtr); };
    if (is_shift(op)) return integral(lhs) && integral(rhs);
    if (is_bit(op)) return (integral(lhs) && integral(rhs)) || (boolean(lhs) && boolean(rhs));
    if (is_comparison(op))
        return (is_scalar_like(lhs) && is_scalar_like(rhs)) || (pointer(lhs) && pointer(rhs)) ||
               (types_.is_unit(lhs) && types_.is_unit(rhs));
    return (integral(lhs) && integral(rhs)) || (floating(lhs) && floating(rhs));
}

Ty BodyChecker::enforce_builtin(ast::BinaryOp op, Ty lhs, Ty rhs, Span span) {
    if (is_shift(op)) return lhs;
    if (!infer_.unify(lhs, rhs)) mismatch(span, lhs, rhs);
    return is_comparison(op) ? types_.boolean() : lhs;
}

// `&1 * x`: between numbers of which some are behind a reference the types are those of the numbers, even
// where these are not known yet. What cannot be is told by the missing trait.
void BodyChecker::relate_behind_references(ast::BinaryOp op, Ty lhs, Ty rhs, Ty output) {
    lhs = settle(lhs), rhs = settle(rhs);
    bool either = types_.is(lhs, TyKind::Ref) || types_.is(rhs, TyKind::Ref);
    bool both = types_.is(lhs, TyKind::Ref) && types_.is(rhs, TyKind::Ref);
    if (is_comparison(op) ? !both : !either) return;
    Ty a = types_.is(lhs, TyKind::Ref) ? settle(types_[lhs].elem) : lhs;
    Ty b = types_.is(rhs, TyKind::Ref) ? settle(types_[rhs].elem) : rhs;
    if (!builtin_binary(op, a, b)) return;
    if (!is_shift(op) && !infer_.unify(a, b)) return;
    if (!is_comparison(op)) infer_.unify(output, a);
}

BodyChecker::ExprId BodyChecker::check_binary(const ast::Expr& e, Expectation want) {
    Span span = site(e);
    if (e.binary_op == ast::BinaryOp::And || e.binary_op == ast::BinaryOp::Or) {
        ExprId a = check_coerce(e.a, types_.boolean());
        bool before = diverges_;
        ExprId b = check_coerce(e.b, types_.boolean());
        diverges_ = before;
        ExprId out = add(e.binary_op == ast::BinaryOp::And ? Kind::LogicalAnd : Kind::LogicalOr, types_.boolean(), span);
        node(out).a = a;
        node(out).b = b;
        return out;
    }
    const OpRow& op = row(e.binary_op);
    bool compare = is_comparison(e.binary_op);
    (void)want;
    ExprId lhs = check(e.a, Expectation::none());
    Ty lhs_ty = settle(node(lhs).ty);
    DefId trait = items_.lang(op.lang);
    DefId method = trait_method(op.lang, op.method);
    if (types_.is(lhs_ty, TyKind::Error)) {
        check(e.b, Expectation::none());
        return error_expr(span);
    }
    Ty rhs_var = infer_.fresh(crate_.exprs[e.b].span);
    Span e_span = e.span;
    bool has_method = trait.valid() && method.valid();
    TraitRef goal{trait, types_.args({GenericArg(lhs_ty), GenericArg(rhs_var)})};
    Answer answer = has_method ? solver_.evaluate(goal) : Answer::No;
    if (answer == Answer::No) {
        ExprId rhs = check(e.b, Expectation::none());
        Ty rhs_ty = settle(node(rhs).ty);
        if (builtin_binary(e.binary_op, lhs_ty, rhs_ty)) {
            ExprId out = add(Kind::Binary, enforce_builtin(e.binary_op, lhs_ty, rhs_ty, crate_.exprs[e.b].span), span);
            node(out).a = lhs;
            node(out).b = rhs;
            node(out).bin = op.bin;
            return out;
        }
        if (types_.is(rhs_ty, TyKind::Error) || types_.has(resolve(lhs_ty), kHasError)) return error_expr(span);
        std::string symbol = kSymbols[static_cast<size_t>(e.binary_op)];
        std::string l = text(lhs_ty), r = text(rhs_ty);
        std::string message = compare ? "binary operation `" + symbol + "` cannot be applied to type `" + l + "`"
                              : symbol == "+" ? "cannot add `" + r + "` to `" + l + "`"
                              : symbol == "-" ? "cannot subtract `" + r + "` from `" + l + "`"
                              : symbol == "*" ? "cannot multiply `" + l + "` by `" + r + "`"
                              : symbol == "/" ? "cannot divide `" + l + "` by `" + r + "`"
                                              : "no implementation for `" + l + " " + symbol + " " + r + "`";
        Diagnostic& d = diags_.error("E0369", e.op_span.valid() ? e.op_span : e_span, message);
        d.label(crate_.exprs[e.a].span, "`" + l + "`").label(crate_.exprs[e.b].span, "`" + r + "`");
        if (compare && types_.is(lhs_ty, TyKind::Adt) && !defs_[types_[lhs_ty].def].is_library)
            d.help("add `#[derive(" + std::string(std::string_view(op.lang) == "eq" ? "PartialEq" : "PartialEq, PartialOrd") + ")]` to `" + l + "`");
        return error_expr(span);
    }
    if (!has_method) {
        ExprId rhs = check(e.b, Expectation::none());
        Ty rhs_ty = settle(node(rhs).ty);
        ExprId out = add(Kind::Binary, enforce_builtin(e.binary_op, lhs_ty, rhs_ty, crate_.exprs[e.b].span), span);
        node(out).a = lhs;
        node(out).b = rhs;
        node(out).bin = op.bin;
        return out;
    }
    // Binds the right side's type when there is one impl only. Between scalars a mismatch is better told
    // by comparing the two types below.
    bool scalar = is_scalar_like(lhs_ty);
    if (!scalar || compare) {
        Selection s;
        Infer::Snapshot snap = infer_.snapshot();
        if (solver_.select(goal, crate_.exprs[e.a].span, 0, s) == Answer::Yes) infer_.commit(snap);
        else infer_.rollback(snap);
    }
    Ty rhs_hint = settle(rhs_var);
    Expectation rhs_want = infer_.is_var(rhs_hint, InferKind::General) ? Expectation::none()
                                                                       : Expectation::has(rhs_hint);
    ExprId rhs = check(e.b, rhs_want);
    Ty rhs_ty = settle(node(rhs).ty);
    lhs_ty = settle(lhs_ty);
    if (types_.is(rhs_ty, TyKind::Error)) return error_expr(span);
    if (builtin_binary(e.binary_op, lhs_ty, rhs_ty)) {
        bool same = is_shift(e.binary_op) || solver_.probe([&] { return infer_.unify(lhs_ty, rhs_ty); });
        if (!same && (!compare || infer_.is_var(rhs_hint, InferKind::General))) {
            solver_.require({trait, types_.args({GenericArg(lhs_ty), GenericArg(rhs_ty)})}, e.op_span);
            mismatch(crate_.exprs[e.b].span, lhs_ty, rhs_ty);
            return error_expr(span);
        }
        ExprId out = add(Kind::Binary, enforce_builtin(e.binary_op, lhs_ty, rhs_ty, crate_.exprs[e.b].span), span);
        node(out).a = lhs;
        node(out).b = rhs;
        node(out).bin = op.bin;
        return out;
    }
    rhs = coerce(rhs, rhs_var, crate_.exprs[e.b].span);
    if (compare) {
        lhs = borrow(lhs, mir::BorrowKind::Shared, crate_.exprs[e.a].span);
        rhs = borrow(rhs, mir::BorrowKind::Shared, crate_.exprs[e.b].span);
    }
    Args args = types_.args({GenericArg(lhs_ty), GenericArg(rhs_var)});
    solver_.require({trait, args}, e.op_span);
    Ty output = types_.boolean();
    if (!compare) {
        DefId assoc = items_.member(trait, name("Output"), DefKind::AssocTy);
        output = normalize(types_.projection(assoc, args), span);
    }
    relate_behind_references(e.binary_op, lhs_ty, rhs_ty, output);
    ExprId out = call(method, args, {lhs, rhs}, span, output);
    node(out).from_operator = true;
    node(out).bin = op.bin;
    return out;
}

BodyChecker::ExprId BodyChecker::check_assign_op(const ast::Expr& e) {
    const OpRow& op = row(e.binary_op);
    Span span = site(e);
    ExprId lhs = check(e.a, Expectation::none());
    Ty lhs_ty = settle(node(lhs).ty);
    ExprId rhs;
    if (!is_place(lhs) && node(lhs).kind != Kind::Error) {
        diags_.error("E0067", crate_.exprs[e.a].span, "invalid left-hand side of assignment")
            .label(crate_.exprs[e.a].span, "cannot assign to this expression");
        check(e.b, Expectation::none());
        return error_expr(span);
    }
    DefId trait = op.assign_lang ? items_.lang(op.assign_lang) : DefId();
    Ty rhs_var = infer_.fresh(crate_.exprs[e.b].span);
    bool scalar = is_scalar_like(lhs_ty);
    TraitRef goal{trait, types_.args({GenericArg(lhs_ty), GenericArg(rhs_var)})};
    bool has = trait.valid() && !scalar && solver_.evaluate(goal) != Answer::No;
    if (has) {
        Selection s;
        Infer::Snapshot snap = infer_.snapshot();
        if (solver_.select(goal, span, 0, s) == Answer::Yes) infer_.commit(snap);
        else infer_.rollback(snap);
        Ty rhs_hint = settle(rhs_var);
        rhs = check(e.b, infer_.is_var(rhs_hint, InferKind::General) ? Expectation::none() : Expectation::has(rhs_hint));
    } else {
        rhs = check(e.b, Expectation::none());
    }
    Ty rhs_ty = settle(node(rhs).ty);
    lhs_ty = settle(lhs_ty);
    if (types_.is(lhs_ty, TyKind::Error) || types_.is(rhs_ty, TyKind::Error)) return error_expr(span);
    make_mutable(lhs, true);
    if (builtin_binary(e.binary_op, lhs_ty, rhs_ty)) {
        bool same = is_shift(e.binary_op) || infer_.unify(lhs_ty, rhs_ty);
        if (!same) {
            mismatch(crate_.exprs[e.b].span, lhs_ty, rhs_ty);
            return error_expr(span);
        }
        ExprId out = add(Kind::AssignOp, types_.unit(), span);
        node(out).a = lhs;
        node(out).b = rhs;
        node(out).bin = op.bin;
        return out;
    }
    if (scalar && trait.valid()) {
        // i32 += &i32 and the like: through the trait.
        has = solver_.evaluate({trait, types_.args({GenericArg(lhs_ty), GenericArg(rhs_ty)})}) != Answer::No;
    }
    if (!has) {
        std::string symbol = std::string(kSymbols[static_cast<size_t>(e.binary_op)]) + "=";
        bool some = false;
        if (trait.valid()) {
            Ty fresh = infer_.fresh(span);
            some = solver_.evaluate({trait, types_.args({GenericArg(lhs_ty), GenericArg(fresh)})}) != Answer::No;
        }
        if (some && scalar) {
            report_operator(trait, lhs_ty, rhs_ty, e.op_span);
        } else {
            diags_.error("E0368", e.span, "binary assignment operation `" + symbol + "` cannot be applied to type `" + text(lhs_ty) + "`")
                .label(crate_.exprs[e.a].span, "cannot use `" + symbol + "` on type `" + text(lhs_ty) + "`");
        }
        return error_expr(span);
    }
    rhs = coerce(rhs, rhs_var, crate_.exprs[e.b].span);
    Args args = types_.args({GenericArg(lhs_ty), GenericArg(rhs_var)});
    solver_.require({trait, args}, e.op_span);
    ExprId self = borrow(lhs, mir::BorrowKind::TwoPhaseMut, crate_.exprs[e.a].span);
    ExprId out = call(trait_method(op.assign_lang, op.assign_method), args, {self, rhs}, span, types_.unit());
    return out;
}

void BodyChecker::report_operator(DefId trait, Ty lhs, Ty rhs, Span span) {
    Obligation o;
    o.span = span;
    o.predicate.trait = {trait, types_.args({GenericArg(lhs), GenericArg(rhs)})};
    report_failure(o);
}

BodyChecker::ExprId BodyChecker::check_unary(const ast::Expr& e, Expectation want) {
    Span span = site(e);
    bool neg = e.unary_op == ast::UnaryOp::Neg;
    ExprId a = check(e.a, want.only_hint ? Expectation::none() : want);
    Ty ty = settle(node(a).ty);
    if (infer_.is_var(ty, InferKind::General)) ty = structurally(ty, crate_.exprs[e.a].span);
    if (types_.is(ty, TyKind::Error)) return error_expr(span);
    const TyData d = types_[ty];
    bool integral = d.kind == TyKind::Int || infer_.is_var(ty, InferKind::Int);
    bool floating = d.kind == TyKind::Float || infer_.is_var(ty, InferKind::Float);
    if (neg && d.kind == TyKind::Int && !is_signed(d.int_kind)) {
        diags_.error("E0600", e.span, "cannot apply unary operator `-` to type `" + text(ty) + "`")
            .label(e.span, "cannot apply unary operator `-`")
            .note("unsigned values cannot be negated");
        return error_expr(span);
    }
    if (integral || (neg && floating) || (!neg && d.kind == TyKind::Bool)) {
        ExprId out = add(Kind::Unary, ty, span);
        node(out).a = a;
        node(out).un = neg ? mir::UnOp::Neg : mir::UnOp::Not;
        return out;
    }
    const char* lang = neg ? "neg" : "not";
    DefId trait = items_.lang(lang);
    TraitRef goal{trait, types_.args({GenericArg(ty)})};
    if (!trait.valid() || solver_.evaluate(goal) == Answer::No) {
        diags_.error("E0600", e.span, std::string("cannot apply unary operator `") + (neg ? "-" : "!") + "` to type `" + text(ty) + "`")
            .label(e.span, "this type has no such operator");
        return error_expr(span);
    }
    ExprId out = call_trait(lang, lang, {GenericArg(ty)}, {a}, span);
    DefId assoc = items_.member(trait, name("Output"), DefKind::AssocTy);
    node(out).ty = normalize(types_.projection(assoc, goal.args), span);
    return out;
}

// Operators on what turned out to be scalars become the built-in operation.
void BodyChecker::lower_operators(typed::Body& body) {
    for (typed::Expr& e : body.exprs) {
        if (e.kind != Kind::Call || !e.from_operator || e.args.size() != 2) continue;
        auto operand = [&](ExprId id) {
            const typed::Expr& x = body.exprs[id];
            return x.kind == Kind::Borrow ? x.a : id;
        };
        bool compare = e.bin >= mir::BinOp::Eq && e.bin <= mir::BinOp::Ge;
        ExprId a = compare ? operand(e.args[0]) : e.args[0];
        ExprId b = compare ? operand(e.args[1]) : e.args[1];
        Ty x = body.exprs[a].ty, y = body.exprs[b].ty;
        size_t op = static_cast<size_t>(e.bin);
        if (!builtin_binary(static_cast<ast::BinaryOp>(op), x, y)) continue;
        if (!is_shift(static_cast<ast::BinaryOp>(op)) && !(x == y)) continue;
        e.kind = Kind::Binary;
        e.a = a;
        e.b = b;
        e.args.clear();
    }
}

}  // namespace framewalk::rust
