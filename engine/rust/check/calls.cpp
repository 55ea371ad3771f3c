// Calls of functions, function pointers, constructors and callable values.
#include "rust/check/body_checker.h"

namespace framewalk::rust {

BodyChecker::ExprId BodyChecker::check_call(const ast::Expr& e, Expectation want) {
    ExprId callee = check(e.a, Expectation::none());
    return call_value(callee, e, want);
}

BodyChecker::ExprId BodyChecker::make_ctor(DefId ctor, Args args, std::vector<ExprId> operands, Ty ty, Span span) {
    (void)args;
    ExprId out = add(Kind::Adt, ty, span);
    node(out).variant = defs_[ctor].kind == DefKind::Variant ? defs_[ctor].index : 0;
    for (size_t i = 0; i < operands.size(); ++i)
        node(out).fields.push_back({static_cast<uint32_t>(i), operands[i]});
    return out;
}

BodyChecker::ExprId BodyChecker::call_value(ExprId callee, const ast::Expr& e, Expectation want) {
    Ty ty = structurally(node(callee).ty, crate_.exprs[e.a].span);
    // Function pointers behind references and boxes are called through them.
    std::vector<Step> steps;
    if (types_.is(ty, TyKind::Ref) || types_.is(ty, TyKind::Adt)) {
        steps = autoderef(ty, e.span);
        for (size_t n = 1; n < steps.size(); ++n) {
            TyKind kind = types_.kind(steps[n].ty);
            if (kind != TyKind::FnPtr && kind != TyKind::FnDef) continue;
            callee = apply_derefs(callee, steps, n);
            ty = steps[n].ty;
            break;
        }
    }
    std::vector<Ty> inputs;
    Ty output;
    bool variadic = false, is_unsafe = false;
    if (types_.is(ty, TyKind::Error)) {
        for (ast::ExprId a : e.list) check(a, Expectation::none());
        return error_expr(e.span);
    }
    if (!signature_of(ty, inputs, output, variadic, is_unsafe, e.span)) return overloaded_call(callee, e);
    DefId def = types_.is(ty, TyKind::FnDef) ? types_[ty].def : DefId();
    if (def.valid()) {
        const ast::Expr& named = crate_.exprs[e.a];
        const ast::PathSegment* segment = named.kind == ast::ExprKind::Path && !crate_.paths[named.path].segments.empty()
                                              ? &crate_.paths[named.path].segments.back() : nullptr;
        call_sites_.push_back({node(callee).span, def, types_[ty].args, segment, &e.list, false});
    }
    demand_const(def, e.span);
    if (is_unsafe) demand_unsafe(e.span, "call to unsafe function" + (def.valid() ? " `" + items_.name_of(def) + "`" : ""));
    std::vector<ExprId> args;
    if (!check_args(e.list, inputs, output, want, crate_.exprs[e.a].span, def, variadic, args)) {
        ExprId bad = error_expr(e.span);
        node(bad).ty = output;
        return bad;
    }
    Span span = site(e);
    if (def.valid() && (defs_[def].kind == DefKind::Struct || defs_[def].kind == DefKind::Variant))
        return make_ctor(def, types_[ty].args, std::move(args), output, span);
    ExprId out = add(Kind::Call, output, span);
    node(out).a = callee;
    node(out).args = std::move(args);
    node(out).fn_span = span;
    return out;
}

bool BodyChecker::check_args(const std::vector<ast::ExprId>& list, const std::vector<Ty>& inputs, Ty output,
                             Expectation want, Span span, DefId callee, bool variadic,
                             std::vector<ExprId>& out) {
    if (variadic) unsupported(span, "calling a variadic function");
    if (variadic && list.size() > inputs.size()) {
        for (size_t i = 0; i < list.size(); ++i) check(list[i], i < inputs.size() ? Expectation::has(inputs[i]) : Expectation::none());
        return false;
    }
    if (list.size() != inputs.size()) {
        // What there is still says what the parameters' types are; what is missing says nothing.
        for (size_t i = 0; i < list.size(); ++i) {
            bool has_place = i < inputs.size();
            ExprId arg = check(list[i], has_place ? Expectation::has(inputs[i]) : Expectation::none());
            if (has_place) infer_.unify(inputs[i], node(arg).ty);
        }
        for (size_t i = list.size(); i < inputs.size(); ++i) infer_.unify(inputs[i], types_.error());
        bool ctor = callee.valid() && (defs_[callee].kind == DefKind::Struct || defs_[callee].kind == DefKind::Variant);
        std::string what = ctor ? (defs_[callee].kind == DefKind::Struct ? "struct" : "enum variant")
                                : callee.valid() && items_.is_trait_item(callee) ? "method" : "function";
        auto count = [](size_t n) { return std::to_string(n) + (n == 1 ? " argument" : " arguments"); };
        Diagnostic& d = diags_.error("E0061", span,
            "this " + what + " takes " + count(inputs.size()) + " but " + count(list.size()) +
            (list.size() == 1 ? " was supplied" : " were supplied"));
        if (callee.valid()) d.label(defs_[callee].span, "`" + items_.name_of(callee) + "` is defined here");
        return false;
    }
    // What the result must be says something about the arguments: tried, then forgotten.
    std::vector<Ty> hints = inputs;
    if (want.ty.valid() && !want.only_hint && !infer_.is_var(settle(want.ty), InferKind::General)) {
        Infer::Snapshot s = infer_.snapshot();
        if (infer_.unify(output, want.ty))
            for (Ty& h : hints) h = infer_.resolve(h);
        infer_.rollback(s);
    }
    out.resize(list.size());
    std::vector<WrongArgument> wrong;
    for (bool closures : {false, true}) {
        if (closures) solver_.select_where_possible();
        for (size_t i = 0; i < list.size(); ++i) {
            bool is_closure = crate_.exprs[list[i]].kind == ast::ExprKind::Closure;
            if (is_closure != closures) continue;
            TyKind told = types_.kind(settle(hints[i]));   // by what the result must be
            bool coerces = told == TyKind::Dynamic || told == TyKind::FnPtr;
            Ty hint = is_closure && !coerces ? inputs[i] : hints[i];
            // Nothing has an unsized type: `Box::new(if …)` for a `Box<dyn Trait>` makes what its branches are.
            bool is_unsized = !solver_.is_sized(settle(hints[i]));
            ExprId arg = check(list[i], is_unsized && !is_closure ? Expectation::hint(hint) : Expectation::has(hint));
            Span arg_span = crate_.exprs[list[i]].span;
            if (!(hint == inputs[i]) && !is_unsized && (!is_closure || told == TyKind::FnPtr)) {
                bool ok = true;
                ExprId coerced = coerce(arg, hint, arg_span, false, &ok);
                if (ok) arg = coerced;
            }
            bool fits = true;
            out[i] = coerce(arg, inputs[i], arg_span, false, &fits);
            if (!fits) wrong.push_back({arg_span, inputs[i], node(arg).ty});
        }
    }
    report_wrong_arguments(std::move(wrong), span, callee);
    return true;
}

// One wrong argument is marked itself; several are one mistake about the function.
void BodyChecker::report_wrong_arguments(std::vector<WrongArgument> wrong, Span call, DefId callee) {
    auto is_unknown = [&](const WrongArgument& w) { return types_.has(resolve(w.wanted), kHasError) || types_.has(resolve(w.found), kHasError); };
    wrong.erase(std::remove_if(wrong.begin(), wrong.end(), is_unknown), wrong.end());
    if (wrong.empty()) return;
    if (wrong.size() == 1) return mismatch(wrong[0].span, wrong[0].wanted, wrong[0].found);
    Diagnostic& d = diags_.error("E0308", call, std::to_string(wrong.size()) + " arguments of this call are of other types than the function takes");
    for (const WrongArgument& w : wrong) d.label(w.span, "expected `" + text(w.wanted) + "`, found `" + text(w.found) + "`");
    if (callee.valid() && !defs_[callee].is_library) d.label(defs_[callee].span, "`" + items_.name_of(callee) + "` is defined here");
}

// Callable values: closures and everything else that implements one of the Fn traits.
BodyChecker::ExprId BodyChecker::overloaded_call(ExprId callee, const ast::Expr& e) {
    Span span = site(e);
    std::vector<Step> steps = autoderef(settle(node(callee).ty), span);
    struct Try { const char* trait; const char* method; int borrow; };
    static constexpr Try kTries[] = {{"fn", "call", 1}, {"fn_mut", "call_mut", 2}, {"fn_once", "call_once", 0}};
    for (size_t n = 0; n < steps.size(); ++n) {
        Ty self = steps[n].ty;
        // `f()` with `f: &mut dyn FnMut()` calls `*f`, so that `f` itself needs no `mut` (as rustc does).
        if (n == 0 && types_.is(self, TyKind::Ref)) continue;
        // A closure whose kind is still open is called directly; how is settled with its captures.
        bool closure = types_.is(self, TyKind::Closure);
        for (const Try& t : kTries) {
            DefId trait = items_.lang(t.trait);
            if (!trait.valid()) continue;
            Ty tuple_var = infer_.fresh(span);
            TraitRef goal{trait, types_.args({GenericArg(self), GenericArg(tuple_var)})};
            Answer answer = solver_.evaluate(goal);
            if (answer == Answer::No) continue;
            if (!closure && answer == Answer::Maybe && types_.is(self, TyKind::Infer)) continue;
            Selection s;
            if (solver_.select(goal, span, 0, s) == Answer::No) continue;
            DefId method = trait_method(t.trait, t.method);
            std::vector<Ty> inputs;
            std::vector<Ty> parts;
            Ty tuple = settle(tuple_var);
            if (types_.is(tuple, TyKind::Tuple)) parts = types_.tuple_parts(tuple);
            else {
                for (size_t i = 0; i < e.list.size(); ++i) parts.push_back(infer_.fresh(span));
                infer_.unify(tuple, types_.tuple(parts));
            }
            std::vector<ExprId> args;
            ExprId self_value = apply_derefs(callee, steps, n);
            DefId output_def = items_.member(items_.lang("fn_once"), name("Output"), DefKind::AssocTy);
            Ty output = normalize(types_.projection(output_def, types_.args({GenericArg(self), GenericArg(types_.tuple(parts))})), span);
            if (e.list.size() != parts.size()) {
                for (ast::ExprId a : e.list) check(a, Expectation::none());
                diags_.error("E0057", span, "this function takes " + std::to_string(parts.size()) +
                             (parts.size() == 1 ? " argument but " : " arguments but ") + std::to_string(e.list.size()) +
                             (e.list.size() == 1 ? " argument was supplied" : " arguments were supplied"));
                return error_expr(span);
            }
            check_args(e.list, parts, output, Expectation::none(), span, DefId(), false, args);
            if (t.borrow == 2) make_mutable(self_value);
            if (t.borrow) self_value = borrow(self_value, t.borrow == 2 ? mir::BorrowKind::TwoPhaseMut : mir::BorrowKind::Shared, span);
            ExprId tuple_value = add(Kind::Tuple, types_.tuple(parts), span);
            node(tuple_value).args = std::move(args);
            Args method_args = types_.args({GenericArg(self), GenericArg(types_.tuple(parts))});
            if (!closure) solver_.require_predicates(method, method_args, span);
            ExprId out = call(method, method_args, {self_value, tuple_value}, span, output);
            if (closure) deferred_calls_.push_back({fn_->body, out, types_[self].def});
            return out;
        }
    }
    for (ast::ExprId a : e.list) check(a, Expectation::none());
    diags_.error("E0618", crate_.exprs[e.a].span, "expected function, found `" + text(node(callee).ty) + "`")
        .label(crate_.exprs[e.a].span, "this is not something that can be called");
    return error_expr(span);
}

}  // namespace framewalk::rust
