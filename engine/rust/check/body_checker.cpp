#include <algorithm>

#include "rust/check/body_checker.h"

#include "rust/check/elision.h"

namespace framewalk::rust {

BodyChecker::BodyChecker(Items& items, ClosureTable& closures, DefId owner)
    : items_(items), crate_(items.crate), defs_(items.defs), types_(items.types),
      diags_(items.diagnostics), infer_(items.types), closures_(closures), owner_(owner),
      solver_(items, infer_, items.param_env(owner), closures) {
    solver_.reveal_in = owner;
    errors_before_ = diags_.error_count() + diags_.unsupported_count();
}

Ty BodyChecker::normalize(Ty ty, Span span) { return solver_.normalize(ty, span); }

// `T::Name` where T is a concrete type: the associated type of the one trait in sight that has it.
Ty BodyChecker::assoc_of(Ty self, Name name, Span span) {
    for (const Predicate& p : items_.param_env(owner_)) {
        if (p.kind != Predicate::Kind::Trait) continue;
        DefId assoc = items_.member(p.trait.trait, name, DefKind::AssocTy);
        if (!assoc.valid()) continue;
        if (solver_.probe([&] { return infer_.unify(types_[p.trait.args][0].ty(), self); }))
            return normalize(types_.projection(assoc, p.trait.args), span);
    }
    return Ty();
}

// ---------------------------------------------------------------- entry points

// What a trait says of its method holds for every impl of it.
bool BodyChecker::trait_tracks_caller(DefId fn) {
    DefId parent = defs_[fn].parent;
    if (!parent.valid()) return false;
    if (defs_[parent].kind == DefKind::Trait) return items_.has_attr(fn, "track_caller");
    if (defs_[parent].kind != DefKind::Impl) return false;
    DefId trait = items_.impl(parent).trait.trait;
    if (!trait.valid()) return false;
    DefId declared = items_.member(trait, defs_[fn].name, DefKind::AssocFn);
    return declared.valid() && items_.has_attr(declared, "track_caller");
}

// A parameter with `?Sized`, or a trait's `Self`, of which no bound says that it has a size.
static bool may_lack_size(Items& items, DefId owner, Ty ty) {
    const TyData d = items.types[ty];
    if (d.kind != TyKind::Param || items.defs[owner].is_library) return false;
    const GenericsInfo& g = items.generics(owner);
    if (d.index >= g.params.size() || !g.params[d.index].may_be_unsized) return false;
    for (const Predicate& p : items.param_env(owner))
        if (p.kind == Predicate::Kind::Trait && items.is_lang(p.trait.trait, "sized") && items.types[p.trait.args][0].ty() == ty) return false;
    return true;
}

CheckedBody BodyChecker::check_fn() {
    const ast::Item& it = items_.item(owner_);
    const Signature sig = items_.signature(owner_);
    main_body_ = std::make_unique<typed::Body>();
    main_body_->def = owner_;
    main_body_->name = defs_[owner_].name;
    main_body_->span = it.span;
    main_body_->is_library = defs_[owner_].is_library;
    main_body_->trait_tracks_caller = trait_tracks_caller(owner_);
    main_body_->track_caller = main_body_->trait_tracks_caller || items_.has_attr(owner_, "track_caller");
    Function fn;
    fn_ = &fn;
    typed::Body& body = sig.is_async ? begin_async_fn(it, sig) : *main_body_;
    fn.body = &body;
    Ty output = sig.is_async ? closures_[body.def.index].signature.output : sig.output;
    fn.return_ty = normalize(hide_opaques(types_.erase_regions(output)), sig.output_span);
    fn.return_span = sig.output_span;
    check_output_size(fn.return_ty, sig.output_span);
    if (types_.is(fn.return_ty, TyKind::Dynamic)) fn.return_ty = types_.error();
    if (sig.is_unsafe) ++unsafe_depth_;
    is_const_fn_ = it.sig.is_const;
    for (size_t i = 0; i < it.sig.params.size(); ++i) {
        Ty ty = normalize(types_.erase_regions(sig.inputs[i]), sig.input_spans[i]);
        body.param_types.push_back(ty);
        body.params.push_back(check_pat(it.sig.params[i].pat, ty, {}));
        if (!solver_.is_sized(ty) || may_lack_size(items_, owner_, ty))
            diags_.error("E0277", crate_.pats[it.sig.params[i].pat].span,
                "the size for values of type `" + text(ty) + "` cannot be known at compilation time")
                .help("function arguments must have a known size: take a reference `&" + text(ty) + "`");
    }
    body.return_type = fn.return_ty;
    Ty ty;
    ExprId tail;
    typed::BlockId block = check_block(it.body, Expectation::has(fn.return_ty), ty, true, &tail);
    ExprId value = add(Kind::Block, ty, crate_.blocks[it.body].span);
    node(value).block = block;
    if (types_.is(infer_.shallow(ty), TyKind::Never)) value = never_to_any(value, fn.return_ty);
    body.value = value;
    if (sig.is_async) make_future(body, fn.return_ty);
    finish();
    return take();
}

void BodyChecker::check_output_size(Ty output, Span span) {
    if (solver_.is_sized(output) && !may_lack_size(items_, owner_, output)) return;
    bool is_object = types_.is(output, TyKind::Dynamic);
    diags_.error(is_object ? "E0746" : "E0277", span, is_object ? "a return type cannot be a trait object without a pointer"
            : "the size for values of type `" + text(output) + "` cannot be known at compilation time")
        .help(is_object ? "return `Box<" + text(output) + ">`, or `impl` instead of `dyn` if it is always the same type"
                        : "a function gives back values of known size: a reference, a `Box`, a `String`, a `Vec`");
}

// Inside its own body, an `impl Trait` of the result is a type to be found out.
Ty BodyChecker::hide_opaques(Ty ty) {
    struct Hider final : Types::FoldHooks {
        BodyChecker* c;
        Ty ty(Ty t) override {
            if (!c->types_.has(t, kHasOpaque)) return t;
            const TyData d = c->types_[t];
            if (d.kind != TyKind::Opaque || d.def != c->owner_) return Ty();
            for (auto& [index, var] : c->opaque_hidden_)
                if (index == d.index) return var;
            Ty var = c->infer_.fresh(c->items_.signature(c->owner_).output_span);
            c->opaque_hidden_.push_back({d.index, var});
            return var;
        }
    } hider;
    hider.c = this;
    Ty out = types_.fold(ty, hider);
    for (size_t i = 0; i < opaque_hidden_.size(); ++i) {
        uint32_t index = opaque_hidden_[i].first;
        Ty var = opaque_hidden_[i].second;
        Ty opaque = types_.opaque(owner_, index, types_.erase_regions(items_.identity_args(owner_)));
        const std::vector<Predicate> bounds = items_.opaque_bounds(owner_, index);
        for (Predicate p : bounds) {
            struct Put final : Types::FoldHooks {
                Types* types;
                Ty from, to;
                Ty ty(Ty t) override { return t == from ? to : Ty(); }
            } put;
            put.types = &types_;
            put.from = opaque;
            put.to = var;
            p.trait.args = solver_.normalize(types_.fold(types_.erase_regions(p.trait.args), put), items_.signature(owner_).output_span);
            if (p.kind == Predicate::Kind::Projection) {   // `impl Tr<Ty = impl Copy>`: the inner one is found out, too
                p.assoc_args = types_.fold(types_.erase_regions(p.assoc_args), put);
                p.ty = types_.fold(types_.fold(types_.erase_regions(p.ty), put), hider);
            }
            solver_.require(p, items_.signature(owner_).output_span);
        }
    }
    return out;
}

CheckedBody BodyChecker::check_const(ast::ExprId value, Ty ty) {
    main_body_ = std::make_unique<typed::Body>();
    typed::Body& body = *main_body_;
    body.def = owner_;
    body.name = defs_[owner_].name;
    body.span = crate_.exprs[value].span;
    body.is_library = defs_[owner_].is_library;
    body.is_const = true;
    Function fn;
    fn.body = &body;
    fn.return_ty = normalize(types_.erase_regions(ty), body.span);
    fn_ = &fn;
    body.return_type = fn.return_ty;
    body.value = check_coerce(value, fn.return_ty);
    extend_temporaries(value, body.value);
    finish();
    return take();
}

CheckedBody BodyChecker::take() {
    CheckedBody out;
    bool errors = diags_.error_count() + diags_.unsupported_count() != errors_before_ + literal_errors_;
    errors |= is_broken(*main_body_);
    for (auto& c : closure_bodies_) errors |= is_broken(*c->body);
    main_body_->has_errors = errors;
    out.body = std::move(main_body_);
    for (auto& c : closure_bodies_) {
        c->body->has_errors = errors;
        out.closures.push_back(std::move(c->body));
    }
    return out;
}

// ---------------------------------------------------------------- infrastructure

Ty BodyChecker::settle(Ty ty) {
    ty = infer_.shallow(ty);
    if (!types_.is(ty, TyKind::Infer)) return ty;
    solver_.select_where_possible();
    return infer_.shallow(ty);
}

// How much of a type would have to be written to say what `unknown` in it is: the less, the better. rustc counts so too.
int BodyChecker::effort_to_name(Ty ty, Ty unknown, int depth) {
    constexpr int kNever = 1 << 20;
    ty = settle(ty);
    if (ty == unknown) return 0;
    if (depth > 8 || !types_.has(infer_.resolve(ty), kHasInfer)) return kNever;
    const TyData d = types_[ty];
    int best = kNever;
    if (d.kind == TyKind::Ref || d.kind == TyKind::RawPtr || d.kind == TyKind::Slice || d.kind == TyKind::Array)
        best = effort_to_name(d.elem, unknown, depth + 1) + 2;
    if (d.kind == TyKind::Tuple)
        for (Ty part : types_.tuple_parts(ty)) best = std::min(best, effort_to_name(part, unknown, depth + 1) + 5);
    if (d.kind == TyKind::Adt)
        for (GenericArg a : types_[d.args])
            if (a.is_ty()) best = std::min(best, effort_to_name(a.ty(), unknown, depth + 1) + 5);
    return best;
}

// The variable whose type is the unknown one, or is made of it: there it is to be written.
Span BodyChecker::untyped_variable(Ty unknown, Span otherwise) {
    int least = 1 << 20;
    Span where;
    for (const auto& [ty, span] : open_declarations_)
        if (int effort = effort_to_name(ty, unknown, 0); effort < least && !items_.sources.is_library(span)) {
            least = effort;
            where = span;
        }
    if (where.valid()) return where;
    for (const typed::Body* body : {fn_->body, main_body_.get()})
        for (uint32_t i = 0; body && i < body->variables.size(); ++i)
            if (settle(body->variables[typed::VariableId(i)].ty) == unknown) return body->variables[typed::VariableId(i)].span;
    return otherwise;
}

Ty BodyChecker::structurally(Ty ty, Span span) {
    ty = settle(ty);
    if (!infer_.is_var(ty, InferKind::General)) return ty;
    if (is_tainted()) {
        infer_.unify(ty, types_.error());
        return types_.error();
    }
    Span declared = untyped_variable(ty, span);
    diags_.error("E0282", declared, "type annotations needed")
        .label(declared, "cannot infer the type here")
        .help("say what type it is, for example with `let name: Type = …`");
    infer_.unify(ty, types_.error());
    return types_.error();
}

Span BodyChecker::site(const ast::Expr& e) const { return ast::root_span(crate_, e.span, e.expansion); }

Ty BodyChecker::lower(ast::TypeId type, Ty* with_lifetimes) {
    if (!defs_[owner_].is_library) Elision(items_).check_in_body(type);
    const Ty written = items_.lower_type(type, owner_, this);
    if (with_lifetimes) *with_lifetimes = written;
    return normalize(types_.erase_regions(written), crate_.types[type].span);
}

BodyChecker::ExprId BodyChecker::add(Kind kind, Ty ty, Span span) {
    typed::Expr e;
    e.kind = kind;
    e.ty = ty;
    e.span = span;
    return fn_->body->exprs.add(std::move(e));
}

BodyChecker::ExprId BodyChecker::error_expr(Span span) {
    met_error_ = true;
    return add(Kind::Error, types_.error(), span);
}

uint64_t BodyChecker::key(ExprId e) const {
    return reinterpret_cast<uintptr_t>(fn_->body) * 1000003ull + e.index;
}

typed::VariableId BodyChecker::new_variable(Name name, Ty ty, Span span, Mutability mutability,
                                            bool ref_binding) {
    typed::Variable v;
    v.name = name;
    v.ty = ty;
    v.span = span;
    v.mutability = mutability;
    v.is_ref_binding = ref_binding;
    return fn_->body->variables.add(v);
}

BodyChecker::ExprId BodyChecker::variable_expr(typed::VariableId v, Span span) {
    ExprId e = add(Kind::Variable, fn_->body->variables[v].ty, span);
    node(e).variable = v;
    return e;
}

Diagnostic& BodyChecker::unsupported(Span span, std::string what) {
    return diags_.unsupported(span, std::move(what));
}

void BodyChecker::mismatch(Span span, Ty expected, Ty found) {
    expected = resolve(expected);
    found = resolve(found);
    if (types_.has(expected, kHasError) || types_.has(found, kHasError)) return;
    if (report_missing_object_trait(found, expected, span)) return;
    std::string a = items_.text(expected), b = items_.text(found);
    Diagnostic& d = diags_.error("E0308", span, "mismatched types");
    d.label(span, "expected `" + a + "`, found `" + b + "`");
    if (types_.is(expected, TyKind::Ref) && solver_.probe([&] { return infer_.unify(types_[expected].elem, found); }))
        d.help("borrow the value: put `" +
               std::string(types_[expected].mutability == Mutability::Mut ? "&mut " : "&") + "` before it");
    else if (types_.is(found, TyKind::Ref) && solver_.probe([&] { return infer_.unify(types_[found].elem, expected); }))
        d.help("follow the reference: put `*` before it");
    else if (a == "String" && b == "&str")
        d.help("make an owned `String`: `.to_string()` or `String::from(…)`");
    else if (types_.is(expected, TyKind::Int) && types_.is(found, TyKind::Int))
        d.help("convert it: `as " + a + "`, or `.try_into()` where it may not fit");
}

DefId BodyChecker::trait_method(std::string_view lang_trait, std::string_view method) {
    DefId trait = items_.lang(lang_trait);
    return trait.valid() ? items_.member(trait, name(method), DefKind::AssocFn) : DefId();
}

BodyChecker::ExprId BodyChecker::call(DefId fn, Args args, std::vector<ExprId> operands, Span span,
                                      Ty output) {
    ExprId callee = add(Kind::FnItem, types_.fn_def(fn, args), span);
    ExprId e = add(Kind::Call, output, span);
    node(e).a = callee;
    node(e).args = std::move(operands);
    node(e).fn_span = span;
    return e;
}

// Calls `method` of the trait with this role; the result is normalised from the method's signature.
BodyChecker::ExprId BodyChecker::call_trait(std::string_view lang_trait, std::string_view method,
                                            std::vector<GenericArg> trait_args,
                                            std::vector<ExprId> operands, Span span) {
    DefId fn = trait_method(lang_trait, method);
    if (fn.valid()) return call_method(fn, std::move(trait_args), std::move(operands), span);
    unsupported(span, "the trait behind this operator (`" + std::string(lang_trait) + "`)");
    return error_expr(span);
}

BodyChecker::ExprId BodyChecker::call_method(DefId fn, std::vector<GenericArg> trait_args,
                                             std::vector<ExprId> operands, Span span) {
    Args args = solver_.fresh_args(fn, span, std::move(trait_args));
    solver_.require_predicates(fn, args, span);
    Ty output = solver_.instantiate(types_.erase_regions(items_.signature(fn).output), args, span);
    return call(fn, args, std::move(operands), span, output);
}

bool BodyChecker::signature_of(Ty callee, std::vector<Ty>& inputs, Ty& output, bool& variadic,
                               bool& is_unsafe, Span span) {
    const TyData d = types_[callee];
    variadic = false;
    if (d.kind == TyKind::FnPtr) {
        inputs = types_.tuple_parts(callee);
        output = inputs.back();
        inputs.pop_back();
        is_unsafe = d.is_unsafe;
        return true;
    }
    if (d.kind != TyKind::FnDef) return false;
    const Signature sig = items_.signature(d.def);
    for (Ty in : sig.inputs)
        inputs.push_back(solver_.instantiate(types_.erase_regions(in), d.args, span));
    output = solver_.instantiate(types_.erase_regions(sig.output), d.args, span);
    variadic = sig.is_variadic;
    is_unsafe = sig.is_unsafe;
    return true;
}

// Of the library's functions, those that learners call in constants and that are no `const fn`.
bool BodyChecker::runs_only(DefId fn) {
    constexpr std::string_view list[] = {
        "Arc::new", "Box::new", "HashMap::get", "HashMap::insert", "HashMap::new", "HashMap::with_capacity", "HashSet::new", "Instant::now",
        "Rc::new", "String::push", "String::push_str", "String::with_capacity", "SystemTime::now", "Vec::extend_from_slice", "Vec::insert",
        "_eprint", "_print", "format", "from_elem", "into_vec", "spawn"};
    DefId impl = items_.container(fn);
    std::string name = items_.name_of(fn);
    if (impl.valid() && defs_[impl].kind == DefKind::Impl) {
        Ty self = items_.impl(impl).self_ty;
        if (!types_.is(self, TyKind::Adt)) return false;
        name = items_.name_of(types_[self].def) + "::" + name;
    }
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

// E0015: constants are computed by functions that are `const`. What the library calls `const` is not looked at
// here: only the learner's functions and the methods of traits, which never are.
void BodyChecker::demand_const(DefId fn, Span span) {
    bool in_const = fn_->closure == nullptr && (fn_->body->is_const || is_const_fn_);
    if (!in_const || defs_[owner_].is_library || !fn.valid()) return;
    DefKind kind = defs_[fn].kind;
    if ((kind != DefKind::Fn && kind != DefKind::AssocFn) || !items_.has_item(fn)) return;
    bool of_trait = items_.is_trait_item(fn);
    bool may = defs_[fn].is_library ? !runs_only(fn) : items_.item(fn).sig.is_const;
    if (!of_trait && may) return;
    std::string name = "`" + items_.name_of(fn) + "`";
    diags_.error("E0015", span, std::string("cannot call non-const ") + (of_trait ? "method " : "function ") + name + " here")
        .label(span, name + " is not a `const fn`, and this is computed while the program is compiled")
        .help(defs_[fn].is_library ? "compute it while the program runs: in `main`, or in a `LazyLock`" : "make it a `const fn`");
}

}  // namespace framewalk::rust
