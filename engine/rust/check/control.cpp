// Control flow: if, match, loops, break, return, `?`.
#include "rust/check/body_checker.h"
#include "rust/check/branches.h"

namespace framewalk::rust {

BodyChecker::ExprId BodyChecker::check_condition(ast::ExprId id) {
    const ast::Expr& e = crate_.exprs[id];
    if (e.kind == ast::ExprKind::Let) return check_let(e);
    if (e.kind == ast::ExprKind::Binary && e.binary_op == ast::BinaryOp::And && !e.parenthesized) {
        ExprId a = check_condition(e.a);
        ExprId b = check_condition(e.b);
        ExprId out = add(Kind::LogicalAnd, types_.boolean(), site(e));
        node(out).a = a;
        node(out).b = b;
        return out;
    }
    if (e.kind == ast::ExprKind::Assign) return check_assigned_condition(id);
    return check_coerce(id, types_.boolean());
}

// `if x = 5`: where `x` is not known, that is enough to be told.
BodyChecker::ExprId BodyChecker::check_assigned_condition(ast::ExprId id) {
    const ast::Expr& e = crate_.exprs[id];
    bool is_wrong = false;
    for (ast::ExprId side : {e.a, e.b}) is_wrong |= types_.has(resolve(node(check(side, Expectation::none())).ty), kHasError);
    if (!is_wrong) mismatch(e.span, types_.boolean(), types_.unit());
    return error_expr(e.span);
}

BodyChecker::ExprId BodyChecker::check_let(const ast::Expr& e) {
    ExprId value = check(e.a, Expectation::none());
    PatId p = check_pat(e.pat, node(value).ty, {});
    if (pattern_extends(e.pat, true)) make_mutable(value);
    ExprId out = add(Kind::Let, types_.boolean(), site(e));
    node(out).a = value;
    node(out).pat = p;
    return out;
}

// What one branch of several is told: a type that is still open says what a closure takes, but the branches
// find their common type among themselves (`if b { || 1 } else { || 2 }` meets in a function pointer).
Expectation BodyChecker::of_branch(Expectation want) {
    return want.ty.valid() && infer_.is_var(settle(want.ty), InferKind::General) ? Expectation::hint(want.ty) : want;
}

BodyChecker::ExprId BodyChecker::check_if(const ast::Expr& e, Expectation want) {
    // `else if` chains may be long: walk them in a loop rather than by recursion.
    ExprId condition = check_condition(e.a);
    bool after_condition = diverges_;
    Branches arms;
    if (want.ty.valid() && !want.only_hint) arms.expected = want.ty;
    Ty then_ty;
    bool has_else = e.b.valid();
    Expectation inner = of_branch(want);
    ExprId then_node;
    typed::BlockId then_block = check_block(e.block, inner, then_ty, has_else || want.ty.valid());
    then_node = add(Kind::Block, then_ty, crate_.blocks[e.block].span);
    node(then_node).block = then_block;
    bool then_diverges = diverges_;
    diverges_ = after_condition;
    ExprId out = add(Kind::If, types_.unit(), site(e));
    if (!has_else) {
        bool ok = true;
        ExprId value = coerce(then_node, types_.unit(), e.span, false, &ok);
        Ty wanted = want.ty.valid() && !want.only_hint ? settle(want.ty) : Ty();
        if (wanted.valid() && !types_.is(wanted, TyKind::Infer) && !types_.is(wanted, TyKind::Error) && !types_.is_unit(wanted)) ok = false;
        if (!ok) {
            diags_.error("E0317", e.span, "`if` may be missing an `else` clause")
                .label(e.span, "expected `" + text(then_ty) + "`, found `()`: without `else` the value is `()`")
                .help("add an `else` block that gives a value of the same type");
            return error_expr(e.span);
        }
        node(out).a = condition;
        node(out).b = value;
        diverges_ = after_condition;
        return out;
    }
    arms.add(*this, then_node, crate_.blocks[e.block].span);
    ExprId other = check(e.b, of_branch(want));
    bool else_diverges = diverges_;
    if (!arms.add(*this, other, crate_.exprs[e.b].span)) {
        Span span = crate_.exprs[e.b].span;
        const ast::Expr& other_syntax = crate_.exprs[e.b];
        if (other_syntax.kind == ast::ExprKind::Block && crate_.blocks[other_syntax.block].tail.valid())
            span = crate_.exprs[crate_.blocks[other_syntax.block].tail].span;
        Ty expected = resolve(arms.merged), found = resolve(node(other).ty);
        if (!types_.has(expected, kHasError) && !types_.has(found, kHasError))
            diags_.error("E0308", span, "`if` and `else` have incompatible types")
                .label(span, "expected `" + text(expected) + "`, found `" + text(found) + "`");
    }
    Ty ty = arms.finish(*this);
    node(out).ty = ty;
    node(out).a = condition;
    node(out).b = arms.list[0];
    node(out).c = arms.list[1];
    diverges_ = after_condition || (then_diverges && else_diverges);
    return out;
}

BodyChecker::ExprId BodyChecker::check_match(const ast::Expr& e, Expectation want) {
    const ast::MatchExpr& m = crate_.match_expr(e);
    ExprId scrutinee = check(e.a, Expectation::none());
    if (!m.arms.empty() && types_.is(settle(node(scrutinee).ty), TyKind::Never)) scrutinee = coerce(scrutinee, infer_.fresh(e.span), e.span);
    bool scrutinee_diverges = diverges_;
    Branches arms;
    // Where `()` is wanted, several arms agree among themselves, and the `match` as a whole is what does not fit.
    bool fixed = want.ty.valid() && !want.only_hint;
    if (fixed && (m.arms.size() < 2 || !types_.is_unit(settle(want.ty)))) arms.expected = want.ty;
    ExprId out = add(Kind::Match, types_.never(), site(e));
    std::vector<typed::Arm> list;
    bool all_diverge = true;
    for (const ast::Arm& a : m.arms) {
        typed::Arm arm;
        arm.span = a.span;
        arm.pat = check_pat(a.pat, node(scrutinee).ty, {});
        if (pattern_extends(a.pat, true)) make_mutable(scrutinee);
        diverges_ = false;
        list.push_back(arm);
    }
    for (size_t i = 0; i < m.arms.size(); ++i) {
        const ast::Arm& a = m.arms[i];
        diverges_ = false;
        if (a.guard.valid()) list[i].guard = check_condition(a.guard);
        ExprId body = check(a.body, of_branch(want));
        all_diverge &= diverges_;
        if (!arms.add(*this, body, crate_.exprs[a.body].span)) {
            Ty expected = resolve(arms.merged), found = resolve(node(body).ty);
            Span span = crate_.exprs[a.body].span;
            if (!types_.has(expected, kHasError) && !types_.has(found, kHasError))
                diags_.error("E0308", span, arms.expected.valid() ? "mismatched types"
                                                                  : "`match` arms have incompatible types")
                    .label(span, "expected `" + text(expected) + "`, found `" + text(found) + "`");
            if (!arms.expected.valid()) arms.merged = types_.error();
        }
    }
    Ty ty = arms.finish(*this);
    for (size_t i = 0; i < list.size(); ++i) list[i].body = arms.list[i];
    node(out).ty = ty;
    node(out).a = scrutinee;
    node(out).arms = std::move(list);
    diverges_ = scrutinee_diverges || (all_diverge && !m.arms.empty());
    if (m.arms.empty()) diverges_ = true;
    return out;
}

// ---------------------------------------------------------------- loops

BodyChecker::ExprId BodyChecker::check_loop(ast::ExprId id, const ast::Expr& e, Expectation want) {
    ExprId out = add(Kind::Loop, types_.never(), site(e));
    Loop loop;
    loop.syntax = id;
    loop.node = out;
    loop.takes_value = true;
    loop.value_ty = want.ty.valid() && !want.only_hint ? want.ty : infer_.fresh(e.span);
    loop.function = fn_;
    loops_.push_back(loop);
    Ty ty;
    typed::BlockId block = check_block(e.block, Expectation::has(types_.unit()), ty, true);
    ExprId body = add(Kind::Block, ty, crate_.blocks[e.block].span);
    node(body).block = block;
    bool may_break = loops_.back().may_break;
    node(out).ty = may_break ? loops_.back().value_ty : types_.never();
    loops_.pop_back();
    node(out).a = body;
    diverges_ = !may_break;
    return out;
}

// while c { body }  =>  loop { if c { body } else { break } }
BodyChecker::ExprId BodyChecker::check_while(ast::ExprId id, const ast::Expr& e) {
    ExprId out = add(Kind::Loop, types_.unit(), site(e));
    Loop loop;
    loop.syntax = id;
    loop.node = out;
    loop.value_ty = types_.unit();
    loop.function = fn_;
    loops_.push_back(loop);
    bool before = diverges_;
    ExprId condition = check_condition(e.a);
    Ty ty;
    typed::BlockId block = check_block(e.block, Expectation::has(types_.unit()), ty, true);
    ExprId body = add(Kind::Block, ty, crate_.blocks[e.block].span);
    node(body).block = block;
    if (types_.is(settle(ty), TyKind::Never)) body = never_to_any(body, types_.unit());
    loops_.pop_back();
    ExprId leave = add(Kind::Break, types_.never(), site(e));
    node(leave).loop = out;
    leave = never_to_any(leave, types_.unit());
    ExprId test = add(Kind::If, types_.unit(), crate_.exprs[e.a].span);
    node(test).a = condition;
    node(test).b = body;
    node(test).c = leave;
    typed::Block turn;
    turn.span = e.span;
    turn.is_desugared = true;
    typed::Stmt s;
    s.span = Span{e.span.lo, crate_.exprs[e.a].span.hi};
    s.expr = test;
    turn.stmts.push_back(s);
    ExprId turn_value = block_value(std::move(turn), types_.unit(), e.span);
    node(out).a = turn_value;
    diverges_ = before;
    return out;
}

// for p in x { body }  =>  match into_iter(x) { mut it => loop { match next(&mut it) { None => break, Some(p) => body } } }
BodyChecker::ExprId BodyChecker::check_for(ast::ExprId id, const ast::Expr& e) {
    ExprId head = check(e.a, Expectation::none());
    Span head_span = crate_.exprs[e.a].span;
    DefId into_iter = items_.lang("into_iter");
    DefId next = items_.lang("next");
    DefId some = items_.lang("Some"), none = items_.lang("None");
    if (!into_iter.valid() || !next.valid() || !some.valid() || !none.valid()) {
        unsupported(e.span, "`for` loops");
        return error_expr(e.span);
    }
    demand_const(into_iter, head_span);
    ExprId source = call_method(into_iter, {GenericArg(node(head).ty)}, {head}, head_span);
    Ty iter_ty = settle(node(source).ty);
    bool before = diverges_;
    typed::VariableId it = new_variable(Name(), iter_ty, head_span, Mutability::Mut, false);
    ExprId out_loop = add(Kind::Loop, types_.unit(), site(e));
    Loop loop;
    loop.syntax = id;
    loop.node = out_loop;
    loop.value_ty = types_.unit();
    loop.function = fn_;
    loops_.push_back(loop);
    ExprId advance = call_method(next, {GenericArg(iter_ty)},
                                {borrow(variable_expr(it, head_span), mir::BorrowKind::Mut, head_span)}, head_span);
    solver_.select_where_possible();
    Ty option = settle(node(advance).ty);
    Ty item = types_.is(option, TyKind::Adt) && !types_[types_[option].args].empty()
                  ? types_[types_[option].args][0].ty() : types_.error();
    PatId p = check_pat(e.pat, item, {});
    Ty ty;
    typed::BlockId block = check_block(e.block, Expectation::has(types_.unit()), ty, true);
    ExprId body = add(Kind::Block, ty, crate_.blocks[e.block].span);
    node(body).block = block;
    if (types_.is(settle(ty), TyKind::Never)) body = never_to_any(body, types_.unit());
    loops_.pop_back();
    ExprId leave = add(Kind::Break, types_.never(), site(e));
    node(leave).loop = out_loop;
    leave = never_to_any(leave, types_.unit());
    typed::Arm none_arm, some_arm;
    none_arm.pat = add_pat(typed::PatKind::Variant, option, head_span);
    pat(none_arm.pat).variant = defs_[none].index;
    none_arm.body = leave;
    none_arm.span = e.span;
    some_arm.pat = add_pat(typed::PatKind::Variant, option, pat(p).span);
    pat(some_arm.pat).variant = defs_[some].index;
    pat(some_arm.pat).fields.push_back({0, p});
    some_arm.body = body;
    some_arm.span = e.span;
    ExprId turn = add(Kind::Match, types_.unit(), head_span);
    node(turn).a = advance;
    node(turn).arms = {none_arm, some_arm};
    typed::Block turn_block;
    turn_block.span = e.span;
    turn_block.is_desugared = true;
    typed::Stmt s;
    s.span = Span{e.span.lo, head_span.hi};
    s.expr = turn;
    turn_block.stmts.push_back(s);
    ExprId turn_value = block_value(std::move(turn_block), types_.unit(), e.span);
    node(out_loop).a = turn_value;
    ExprId out = add(Kind::Match, types_.unit(), site(e));
    typed::Arm outer;
    outer.pat = add_pat(typed::PatKind::Binding, iter_ty, head_span);
    pat(outer.pat).variable = it;
    outer.body = out_loop;
    outer.span = e.span;
    node(out).a = source;
    node(out).arms = {outer};
    diverges_ = before;
    // The temporaries of the head live as long as the loop, also where it is the tail of a block.
    ExprId whole = add(Kind::Scope, types_.unit(), site(e));
    node(whole).a = out;
    return whole;
}

BodyChecker::ExprId BodyChecker::check_break(ast::ExprId id, const ast::Expr& e) {
    auto target = defs_.loop_targets.find(id.index);
    Loop* loop = nullptr;
    if (target != defs_.loop_targets.end())
        for (Loop& l : loops_)
            if (l.syntax == target->second.expr && l.function == fn_) loop = &l;
    if (!loop) {
        if (e.a.valid()) check(e.a, Expectation::none());
        ExprId bad = error_expr(e.span);
        node(bad).ty = types_.never();
        return bad;
    }
    ExprId value;
    ast::ExprId syntax = loop->syntax;
    if (e.a.valid()) {
        if (!loop->takes_value) {
            diags_.error("E0571", e.span, "`break` with value from a `for` or `while` loop")
                .label(e.span, "can only break with a value inside `loop` or a breakable block");
            check(e.a, Expectation::none());
        } else {
            value = check_coerce(e.a, loop->value_ty);
        }
    } else if (loop->takes_value) {
        if (!infer_.unify(loop->value_ty, types_.unit())) mismatch(e.span, loop->value_ty, types_.unit());
    }
    for (Loop& l : loops_)
        if (l.syntax == syntax && l.function == fn_) loop = &l;
    loop->may_break = true;
    ExprId out = add(Kind::Break, types_.never(), site(e));
    node(out).loop = loop->node;
    node(out).a = value;
    return out;
}

BodyChecker::ExprId BodyChecker::check_continue(ast::ExprId id, const ast::Expr& e) {
    ExprId out = add(Kind::Continue, types_.never(), site(e));
    auto target = defs_.loop_targets.find(id.index);
    for (Loop& l : loops_)
        if (target != defs_.loop_targets.end() && l.syntax == target->second.expr && l.function == fn_)
            node(out).loop = l.node;
    if (!node(out).loop.valid()) node(out).kind = Kind::Error;
    return out;
}

BodyChecker::ExprId BodyChecker::check_return(const ast::Expr& e) {
    ExprId value;
    if (fn_->closure == nullptr && fn_->body->is_const) {
        diags_.error("E0572", e.span, "return statement outside of function body");
        diverges_ = true;
        return error_expr(site(e));
    }
    if (e.a.valid()) {
        value = check_coerce(e.a, fn_->return_ty);
    } else if (!infer_.unify(fn_->return_ty, types_.unit())) {
        diags_.error("E0069", e.span, "`return;` in a function whose return type is not `()`")
            .label(e.span, "a value of type `" + text(fn_->return_ty) + "` is needed here");
    }
    ExprId out = add(Kind::Return, types_.never(), site(e));
    node(out).a = value;
    return out;
}

// x?  =>  match branch(x) { Continue(v) => v, Break(r) => return from_residual(r) }
BodyChecker::ExprId BodyChecker::check_try(const ast::Expr& e) {
    ExprId value = check(e.a, Expectation::none());
    Ty value_ty = structurally(node(value).ty, crate_.exprs[e.a].span);
    DefId branch = items_.lang("branch"), from_residual = items_.lang("from_residual");
    DefId go_on = items_.lang("Continue"), leave = items_.lang("Break");
    if (!branch.valid() || !from_residual.valid() || !go_on.valid() || !leave.valid()) {
        unsupported(e.op_span, "the `?` operator").help("write the `match` that `?` stands for");
        return error_expr(e.span);
    }
    if (types_.is(value_ty, TyKind::Error)) return error_expr(e.span);
    DefId try_trait = items_.container(branch);
    if (solver_.evaluate({try_trait, types_.args({GenericArg(value_ty)})}) == Answer::No) {
        diags_.error("E0277", e.op_span, "the `?` operator can only be applied to values that implement `Try`")
            .label(e.op_span, "`" + text(value_ty) + "` is neither a `Result` nor an `Option`");
        return error_expr(e.span);
    }
    Span span = site(e);
    Args branch_args = solver_.fresh_args(branch, e.op_span, {GenericArg(value_ty)});
    solver_.require_predicates(branch, branch_args, e.op_span);
    Ty flow = solver_.instantiate(types_.erase_regions(items_.signature(branch).output), branch_args, span);
    ExprId branched = call(branch, branch_args, {value}, span, flow);
    solver_.select_where_possible();
    flow = settle(flow);
    if (!types_.is(flow, TyKind::Adt)) return error_expr(e.span);
    Ty residual = types_[types_[flow].args][0].ty();
    Ty output = types_[types_[flow].args][1].ty();
    typed::VariableId v = new_variable(Name(), output, span, Mutability::Not, false);
    typed::VariableId r = new_variable(Name(), residual, span, Mutability::Not, false);
    auto arm = [&](DefId variant, typed::VariableId bound, Ty ty) {
        typed::Arm a;
        a.span = span;
        PatId inner = add_pat(typed::PatKind::Binding, ty, span);
        pat(inner).variable = bound;
        a.pat = add_pat(typed::PatKind::Variant, flow, span);
        pat(a.pat).variant = defs_[variant].index;
        pat(a.pat).fields.push_back({0, inner});
        return a;
    };
    typed::Arm first = arm(go_on, v, output), second = arm(leave, r, residual);
    first.body = variable_expr(v, span);
    DefId residual_trait = items_.container(from_residual);
    TraitRef goal{residual_trait, types_.args({GenericArg(fn_->return_ty), GenericArg(residual)})};
    Ty ret = settle(fn_->return_ty);
    if (types_.has(resolve(ret), kHasError)) return error_expr(e.span);
    if (!types_.is(ret, TyKind::Infer) && solver_.evaluate(goal) == Answer::No) {
        bool plain = types_.is(ret, TyKind::Adt) && types_.is(value_ty, TyKind::Adt) && types_[ret].def == types_[value_ty].def;
        diags_.error("E0277", e.op_span, plain
                ? "`?` couldn't convert the error to `" + text(types_[types_[ret].args][types_[types_[ret].args].size() - 1].ty()) + "`"
                : "the `?` operator can only be used in a function that returns `Result` or `Option`")
            .label(e.op_span, "this function returns `" + text(ret) + "`");
        return error_expr(e.span);
    }
    Args fr_args = solver_.fresh_args(from_residual, e.op_span, {GenericArg(fn_->return_ty), GenericArg(residual)});
    solver_.require_predicates(from_residual, fr_args, e.op_span);
    ExprId converted = call(from_residual, fr_args, {variable_expr(r, span)}, span, fn_->return_ty);
    ExprId ret_node = add(Kind::Return, types_.never(), span);
    node(ret_node).a = converted;
    second.body = never_to_any(ret_node, output);
    if (infer_.is_var(settle(output), InferKind::General)) infer_.unify(infer_.fresh_diverging(e.span), output);
    ExprId out = add(Kind::Match, output, span);
    node(out).a = branched;
    node(out).arms = {first, second};
    diverges_ = false;
    return out;
}

}  // namespace framewalk::rust
