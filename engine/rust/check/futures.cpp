// `async` and `.await`.
//
//   async fn f(a: A) -> T { body }      fn f(a: A) -> {future} { async move { body } }
//   e.await                             polls `IntoFuture::into_future(e)` until it is ready
//
// A future is checked like a closure. Its captures (of an `async fn` the parameters) are the parameters of its
// body; what it gives is wrapped into a `Poll` when its body is built.
#include "rust/check/body_checker.h"

namespace framewalk::rust {

// The function itself only makes the future; its body is the future's.
typed::Body& BodyChecker::begin_async_fn(const ast::Item& it, const Signature& sig) {
    if (defs_[owner_].parent == defs_.root && items_.name_of(owner_) == "main")
        diags_.error("E0752", it.sig.span, "`main` function is not allowed to be `async`")
            .label(it.sig.span, "nobody would run the future that it gives")
            .help("make `main` an ordinary function, and run futures in it with an executor");
    auto record = new_closure(items_.async_bodies.at(owner_.index), defs_[owner_].name, it.span);
    record->is_async = record->is_fn_body = true;
    fn_->body = main_body_.get();
    fn_->is_async = true;
    fn_->closure = record.get();
    main_body_->return_type = record->ty;
    std::vector<ExprId> captured;
    for (size_t i = 0; i < it.sig.params.size(); ++i) {
        const ast::Pat& pattern = crate_.pats[it.sig.params[i].pat];
        Ty ty = normalize(types_.erase_regions(sig.inputs[i]), sig.input_spans[i]);
        Name shown = pattern.kind == ast::PatKind::Binding ? pattern.ident.name : Name();
        typed::VariableId variable = new_variable(shown, ty, pattern.span, Mutability::Not, false);
        PatId binding = add_pat(typed::PatKind::Binding, ty, pattern.span);
        pat(binding).variable = variable;
        main_body_->param_types.push_back(ty);
        main_body_->params.push_back(binding);
        captured.push_back(variable_expr(variable, pattern.span));
        closures_[record->def.index].capture_names.push_back(shown.valid() ? shown : name("_"));
    }
    captured.push_back(unresumed(it.ident.span));
    record->creation = add(Kind::Closure, record->ty, it.ident.span);
    node(record->creation).args = std::move(captured);
    main_body_->value = record->creation;
    typed::Body& body = *record->body;
    closure_bodies_.push_back(std::move(record));
    return body;
}

// The state of a future that was not polled yet: its field behind the captures.
BodyChecker::ExprId BodyChecker::unresumed(Span span) {
    return format_literal(0, types_.integer(IntKind::U32), span);
}

void BodyChecker::make_future(typed::Body& body, Ty output) {
    body.closure_self = typed::Body::ClosureSelf::Future;
    body.return_type = output;
    body.poll_ty = types_.adt(items_.lang("poll"), types_.args({GenericArg(output)}));
    DefId context = items_.lang("context");
    body.context_ty = types_.raw_ptr(types_.adt(context, types_.args({GenericArg(types_.erased())})), Mutability::Mut);
}

BodyChecker::ExprId BodyChecker::check_async_block(ast::ExprId id, const ast::Expr& e) {
    auto record = new_closure(new_closure_def(e.span), name("{async block}"), e.span);
    items_.closure_texts[record->def.index] = "{async block@" + place_text(e.span) + "}";
    record->is_async = true;
    record->is_move = e.block_mode == ast::BlockMode::AsyncMove;
    record->syntax = id;
    Ty output = infer_.fresh(e.span);
    ClosureInfo& info = closures_[record->def.index];
    info.signature.output = output;
    info.parent_fn = owner_;
    info.is_async = true;
    Function inner;
    inner.body = record->body.get();
    inner.return_ty = output;
    inner.return_is_inferred = true;
    inner.closure = record.get();
    inner.return_span = e.span;
    inner.is_async = true;
    {
        Inside inside(*this, inner);
        check_async_body(*inner.body, e, output);
    }
    return closure_value(std::move(record), e);
}

void BodyChecker::check_async_body(typed::Body& body, const ast::Expr& e, Ty output) {
    Ty ty;
    typed::BlockId block = check_block(e.block, Expectation::has(output), ty, true);
    body.value = add(Kind::Block, ty, e.span);
    node(body.value).block = block;
    if (types_.is(infer_.shallow(ty), TyKind::Never)) body.value = never_to_any(body.value, output);
    make_future(body, output);
}

BodyChecker::ExprId BodyChecker::check_await(const ast::Expr& e) {
    ExprId value = check(e.a, Expectation::none());
    Ty ty = structurally(node(value).ty, crate_.exprs[e.a].span);
    if (!fn_->is_async) {
        diags_.error("E0728", e.op_span, "`await` is only allowed inside `async` functions and blocks")
            .label(e.op_span, "this is not inside one")
            .help("put `async` before the `fn`, or let an executor run the future");
        return error_expr(e.span);
    }
    if (types_.is(ty, TyKind::Error)) return error_expr(e.span);
    DefId into_future = trait_method("into_future", "into_future"), poll = items_.lang("poll_awaited");
    if (solver_.evaluate({items_.container(into_future), types_.args({GenericArg(ty)})}) == Answer::No) {
        diags_.error("E0277", e.op_span, "`" + text(ty) + "` is not a future")
            .label(e.op_span, "only a future can be waited for")
            .help("remove the `.await`, or make what is called an `async fn`");
        return error_expr(e.span);
    }
    Span span = site(e);
    ExprId future = call_method(into_future, {GenericArg(ty)}, {value}, span);
    ExprId polled = call_method(poll, {GenericArg(node(future).ty)}, {}, span);
    Ty output = settle(types_[types_[settle(node(polled).ty)].args][0].ty());
    ExprId out = add(Kind::Await, output, span);
    node(out).a = future;
    node(out).b = polled;
    node(out).c = add(Kind::FnItem, types_.fn_def(items_.lang("suspend"), types_.no_args()), span);
    return out;
}

}  // namespace framewalk::rust
