// The end of a body: what is still open gets its default, errors are told, variables become types.
#include <cstdlib>

#include "base/float_text.h"
#include "rust/check/body_checker.h"

namespace framewalk::rust {

void BodyChecker::default_fallback() {
    solver_.select_where_possible();
    check_never_fallback();
    infer_.apply_int_defaults();
    solver_.select_where_possible();
}

// rustc's lint, an error by default: a value that diverges is `()` where nothing says what it is, and something asks for
// a trait that `()` has and `!` has not.
void BodyChecker::check_never_fallback() {
    constexpr std::string_view kLint = "dependency_on_unit_never_type_fallback";
    const std::vector<Ty> open = defs_[owner_].is_library || is_tainted() ? std::vector<Ty>() : infer_.open_diverging();
    const std::vector<Obligation> pending = open.empty() ? std::vector<Obligation>() : solver_.pending();
    auto answer = [&](Ty var, Ty put, const TraitRef& goal) {
        return solver_.probe([&] { return infer_.unify(var, put) ? solver_.evaluate(goal) : Answer::Maybe; });
    };
    for (Ty var : open)
        for (const Obligation& o : pending) {
            if (o.predicate.kind != Predicate::Kind::Trait) continue;
            if (!(infer_.shallow(types_[o.predicate.trait.args][0].ty()) == var)) continue;
            if (answer(var, types_.never(), o.predicate.trait) != Answer::No || answer(var, types_.unit(), o.predicate.trait) == Answer::No) continue;
            if (allows(kLint)) return;
            Span span = items_.has_item(owner_) ? items_.item(owner_).span.start() : o.span;
            ++literal_errors_;
            diags_.error(kLint, span, "this function depends on never type fallback being `()`")
                .label(o.span, "`" + items_.name_of(o.predicate.trait.trait) + "` is asked for here, of a value that never comes to be")
                .help("say what its type is: `()`");
            return;
        }
}

// Was a lint that refuses programs turned down, for the body or around it?
bool BodyChecker::allows(std::string_view lint) const { return is_no_error(items_.level_around(owner_, lint)); }

void BodyChecker::finish() {
    solver_.select_where_possible();
    default_fallback();
    const bool is_wrong = has_errors();   // then nothing is known of numbers whose type nobody said
    for (size_t i = 0; i < casts_.size(); ++i)
        if (!is_wrong || !types_.is(resolve(casts_[i].from), TyKind::Tuple)) finish_cast(DeferredCast(casts_[i]));
    casts_.clear();
    for (auto& [index, hidden] : opaque_hidden_)
        if (gives_own_opaque_ && infer_.is_var(infer_.shallow(hidden), InferKind::General)) infer_.unify(hidden, types_.unit());
    default_fallback();
    analyze_captures();
    solver_.ask_closures_again();
    default_fallback();
    check_fn_pointers(*main_body_);
    for (auto& c : closure_bodies_) check_fn_pointers(*c->body);
    report_failures();
    report_unwritable();
    if (!has_errors()) report_ambiguities();
    report_unsafe_uses();
    write_back(*main_body_);
    for (auto& c : closure_bodies_) write_back(*c->body);
    for (auto& c : closure_bodies_) {
        ClosureInfo& info = closures_[c->def.index];
        for (Ty& t : info.signature.inputs) t = resolve(t);
        info.signature.output = resolve(info.signature.output);
        for (Ty& t : info.captures) t = resolve(t);
        Function fn;
        fn.body = c->body.get();
        fn_ = &fn;
        lower_operators(*c->body);
    }
    lower_operators(*main_body_);
    record_opaque_types();
}

// Does the body have an error already? What is unknown may then only follow from it. So it may where a part
// of the library is missing.
bool BodyChecker::has_errors() const {
    return diags_.error_count() + diags_.unsupported_count() != errors_before_ + literal_errors_ || diags_.has_unsupported();
}

bool BodyChecker::is_tainted() {
    if (has_errors() || met_error_) return true;
    auto wrong = [&](Ty t) { return t.valid() && types_.has(resolve(t), kHasError); };
    const typed::Body* bodies[] = {main_body_.get(), fn_ ? fn_->body : nullptr};
    for (const typed::Body* body : bodies) {
        if (!body) continue;
        for (const typed::Variable& v : body->variables)
            if (wrong(v.ty)) return true;
        for (const typed::Expr& e : body->exprs)
            if (wrong(e.ty)) return true;
    }
    return false;
}

// `x + 1`: rustc asks for what the operator gives first.
bool BodyChecker::is_operator(DefId trait) const {
    for (const char* role : {"add", "sub", "mul", "div", "rem", "bitand", "bitor", "bitxor", "shl", "shr", "neg", "not"})
        if (items_.is_lang(trait, role)) return true;
    return false;
}

// Which of rustc's codes says that `self` is not known: because of a trait's function without a type
// (E0790), an associated type that is needed (E0284), or a trait (E0283).
std::string_view BodyChecker::ambiguity_code(Ty self, Span call) {
    for (Ty of_trait : trait_path_types_)
        if (resolve(of_trait) == self) return "E0790";
    for (const Obligation& o : solver_.pending())
        if (o.predicate.kind == Predicate::Kind::Projection && o.span == call && infer_.shallow(types_[o.predicate.assoc_args][0].ty()) == self)
            return "E0284";
    return "E0283";
}

// Is the type of something further up unknown as well? That is then the one to be told of (E0282).
bool BodyChecker::has_open_before(Span span) {
    for (const Solver::NeedsSize& need : solver_.needs_size())
        if (need.span.lo < span.lo && infer_.is_var(resolve(need.ty), InferKind::General)) return true;
    return false;
}

// What never became known.
void BodyChecker::report_ambiguities() {
    std::vector<Obligation> pending = solver_.pending();
    for (const Obligation& o : pending) {
        Args args = infer_.resolve(o.predicate.kind == Predicate::Kind::Trait ? o.predicate.trait.args : o.predicate.assoc_args);
        Ty self = types_[args][0].ty();
        if (types_.has(self, kHasError)) continue;
        bool open = false;
        for (GenericArg a : types_[args]) open |= a.is_ty() && types_.has(a.ty(), kHasInfer);
        if (!open) continue;
        if (items_.is_lang(o.predicate.trait.trait, "sized")) continue;
        if (is_tainted() || has_open_before(o.span)) return;
        bool bare = infer_.is_var(self, InferKind::General);
        Span span = bare && infer_.origin(self).valid() ? infer_.origin(self) : o.span;
        diags_.error(is_operator(o.predicate.trait.trait) ? "E0284" : ambiguity_code(self, o.span), span, "type annotations needed")
            .label(span, "the type must be known to find its `" + items_.name_of(o.predicate.trait.trait) + "`")
            .help("say which type is meant, for example `let name: Type = …` or `::<Type>`");
        return;
    }
}

namespace {

struct OpenFinder final : Types::FoldHooks {
    explicit OpenFinder(Types& t) : types(t) {}
    Ty ty(Ty t) override {
        if (types.is(t, TyKind::Infer)) found = t;
        return types.has(t, kHasInfer) ? Ty() : t;
    }
    Types& types;
    Ty found;
};

}  // namespace

void BodyChecker::write_back(typed::Body& body) {
    bool errors = has_errors();
    auto close = [&](Ty& t) {
        if (t.valid()) t = resolve(t);
    };
    for (typed::Variable& v : body.variables) {
        close(v.ty);
        if (!errors && types_.has(v.ty, kHasInfer) && !is_tainted()) {
            OpenFinder open(types_);
            types_.fold(v.ty, open);
            // A variable of a library's macro: what is open was written in the call.
            Span span = items_.sources.is_library(v.span) && !defs_[owner_].is_library ? infer_.origin(open.found) : v.span;
            diags_.error("E0282", span, "type annotations needed")
                .label(span, "cannot infer the type of this variable")
                .help("give it a type: `: " + items_.text(v.ty) + "`");
            errors = true;
        }
    }
    for (Ty& t : body.param_types) close(t);
    close(body.return_type);
    close(body.closure_ty);
    close(body.poll_ty);
    close(body.context_ty);
    for (typed::Capture& c : body.captures) close(c.ty);
    auto close_constant = [&](mir::Constant& c) {
        close(c.ty);
        if (c.args.valid()) c.args = infer_.resolve(c.args);
        if (c.param.valid()) c.param = infer_.shallow(c.param);
        close_literal(c);
    };
    for (typed::Pat& p : body.pats) {
        close(p.ty);
        close_constant(p.value);
        close_constant(p.low);
        close_constant(p.high);
        if (p.eq_args.valid()) p.eq_args = infer_.resolve(p.eq_args);
    }
    for (typed::Expr& e : body.exprs) {
        close(e.ty);
        if (e.count.valid()) e.count = infer_.shallow(e.count);
        if (e.kind == Kind::Literal || e.kind == Kind::ConstRef) close_constant(e.constant);
        if (!errors && types_.has(e.ty, kHasInfer) && e.kind == Kind::FnItem && !is_tainted()) {
            diags_.error("E0282", e.span, "type annotations needed")
                .label(e.span, "cannot infer the type arguments of `" + items_.name_of(types_[e.ty].def) + "`")
                .help("name them with `::<…>`");
            errors = true;
        }
    }
    if (!errors) report_open_expr(body);
    if (!errors) check_literals(body);
}

// A function pointer has no room for what a closure captures.
void BodyChecker::check_fn_pointers(const typed::Body& body) {
    for (const typed::Expr& e : body.exprs) {
        if (e.kind != Kind::Cast || e.cast != mir::CastKind::ClosureFnPtr) continue;
        const typed::Expr& closure = body.exprs[e.a];
        auto info = closures_.find(types_[resolve(closure.ty)].def.index);
        if (info == closures_.end() || info->second.captures.empty()) continue;
        std::string captured(items_.names.text(info->second.capture_names[0]));
        diags_.error("E0308", closure.span, "mismatched types")
            .label(closure.span, "`" + text(e.ty) + "` is expected here, but this closure captures `" + captured + "`")
            .help("a function pointer holds no values: take `impl Fn(…)` or `Box<dyn Fn(…)>`, or pass `" + captured + "` as an argument");
    }
}

// A value of a type that nothing says, in no variable: `None;`, `show(&[])`.
void BodyChecker::report_open_expr(const typed::Body& body) {
    if (!is_broken(body) || is_tainted()) return;
    for (const typed::Pat& p : body.pats)
        if (p.kind == typed::PatKind::Error) return;   // told of where names were looked up
    const typed::Expr* first = nullptr;
    for (const typed::Expr& e : body.exprs) {
        if (e.kind == Kind::Error) return;
        if (types_.has(e.ty, kHasInfer) && (!first || e.span.lo < first->span.lo || (e.span.lo == first->span.lo && e.span.hi < first->span.hi))) first = &e;
    }
    if (!first) return;
    diags_.error("E0282", first->span, "type annotations needed")
        .label(first->span, "cannot infer the type of this: `" + items_.text(first->ty) + "`")
        .help("say what `_` is, with `::<…>` or in a variable that has a type");
}

// Is there a part that had an error, told here or where its cause was?
bool BodyChecker::is_broken(const typed::Body& body) {
    for (const typed::Pat& p : body.pats)
        if (p.kind == typed::PatKind::Error || types_.has(p.ty, kHasError | kHasInfer)) return true;
    for (const typed::Variable& v : body.variables)
        if (types_.has(v.ty, kHasError | kHasInfer)) return true;
    std::vector<ExprId> work{body.value};
    std::vector<bool> seen(body.exprs.size(), false);
    auto push = [&](ExprId id) {
        if (id.valid() && !seen[id.index]) work.push_back(id);
    };
    auto push_block = [&](typed::BlockId id, auto&& self) -> void {
        for (const typed::Stmt& s : body.blocks[id].stmts) {
            push(s.expr);
            if (s.else_block.valid()) self(s.else_block, self);
        }
        push(body.blocks[id].tail);
    };
    while (!work.empty()) {
        ExprId id = work.back();
        work.pop_back();
        if (!id.valid() || seen[id.index]) continue;
        seen[id.index] = true;
        const typed::Expr& e = body.exprs[id];
        if (e.kind == Kind::Error || types_.has(e.ty, kHasError | kHasInfer)) return true;
        for (ExprId part : {e.a, e.b, e.c}) push(part);
        for (ExprId part : e.args) push(part);
        for (const typed::FieldValue& f : e.fields) push(f.value);
        for (const typed::Arm& arm : e.arms) {
            push(arm.guard);
            push(arm.body);
        }
        if (e.block.valid()) push_block(e.block, push_block);
    }
    return false;
}

// Float literals become IEEE bits once their width is known.
void BodyChecker::close_literal(mir::Constant& c) {
    if (c.text.empty() || c.kind != mir::ConstValueKind::Scalar || !c.ty.valid()) return;
    if (!types_.is(c.ty, TyKind::Float)) return;
    c.bits = types_[c.ty].float_kind == FloatKind::F32 ? float_bits32(c.text) : float_bits64(c.text);
    c.text.clear();
}

// rustc's lint `overflowing_literals`, an error by default.
void BodyChecker::check_literals(typed::Body& body) {
    if (allows("overflowing_literals")) return;
    std::vector<bool> negated(body.exprs.size(), false);
    for (uint32_t i = static_cast<uint32_t>(body.exprs.size()); i-- > 0;) {   // what negates before what is negated
        const typed::Expr& e = body.exprs[ExprId(i)];
        if (e.kind == Kind::Unary && e.un == mir::UnOp::Neg && !negated[i]) negated[e.a.index] = true;
    }
    for (uint32_t i = 0; i < body.exprs.size(); ++i) {
        typed::Expr& e = body.exprs[ExprId(i)];
        if (e.kind != Kind::Literal || !types_.is(e.ty, TyKind::Int)) continue;
        IntKind kind = types_[e.ty].int_kind;
        unsigned bits = bit_width(kind);
        u128 max = is_signed(kind) ? (u128(1) << (bits - 1)) - (negated[i] ? 0 : 1)
                   : bits == 128   ? ~u128(0) : (u128(1) << bits) - 1;
        if (e.constant.bits <= max) continue;
        ++literal_errors_;   // a lint: the body is as good as before
        diags_.error("overflowing_literals", e.span, "literal out of range for `" + std::string(spelling(kind)) + "`")
            .label(e.span, "the largest value of `" + std::string(spelling(kind)) + "` is " +
                   to_string(is_signed(kind) ? (u128(1) << (bits - 1)) - 1 : bits == 128 ? ~u128(0) : (u128(1) << bits) - 1));
    }
}

// What each `impl Trait` of the function's result really is.
void BodyChecker::record_opaque_types() {
    DefKind kind = defs_[owner_].kind;
    if (kind != DefKind::Fn && kind != DefKind::AssocFn) return;
    for (auto& [index, ty] : opaque_hidden_) items_.opaque_types[{owner_.index, index}] = resolve(ty);
}

}  // namespace framewalk::rust
