// Method calls: the receiver's autoderef steps, candidates at each step, and the call that is built.
//
// The order is the Reference's ("Method-call expressions"): for each step by value, then `&`, then
// `&mut`; at each, inherent methods before those of traits in scope.
#include <algorithm>

#include "rust/check/body_checker.h"
#include "types/any_part.h"

namespace framewalk::rust {

namespace {

constexpr size_t kAutoderefLimit = 64;

}  // namespace

// ---------------------------------------------------------------- autoderef

bool BodyChecker::overloaded_target(Ty ty, Span span, Ty& target) {
    DefId trait = items_.lang("deref");
    if (!trait.valid() || types_.is(ty, TyKind::Infer)) return false;
    TraitRef goal{trait, types_.args({GenericArg(ty)})};
    if (solver_.evaluate(goal) == Answer::No) return false;
    DefId assoc = items_.member(trait, name("Target"), DefKind::AssocTy);
    target = settle(normalize(types_.projection(assoc, goal.args), span));
    return true;
}

std::vector<BodyChecker::Step> BodyChecker::autoderef(Ty ty, Span span, bool include_raw) {
    std::vector<Step> steps{{settle(ty), false}};
    while (steps.size() < kAutoderefLimit) {
        Ty at = steps.back().ty;
        const TyData d = types_[at];
        bool builtin = d.kind == TyKind::Ref || (include_raw && d.kind == TyKind::RawPtr);
        bool box = d.kind == TyKind::Adt && items_.adt(d.def).is_box;
        if (builtin) {
            steps.push_back({settle(d.elem), false});
        } else if (box) {
            steps.push_back({settle(types_[d.args][0].ty()), false});
        } else {
            if (d.kind != TyKind::Adt && d.kind != TyKind::Param && d.kind != TyKind::Projection && d.kind != TyKind::Opaque)
                break;
            Ty target;
            if (!overloaded_target(at, span, target)) break;
            steps.push_back({target, true});
        }
    }
    return steps;
}

BodyChecker::ExprId BodyChecker::deref_once(ExprId e, bool overloaded, Ty target, Span span) {
    if (overloaded) {
        Ty self = node(e).ty;
        ExprId self_ref = borrow(e, mir::BorrowKind::Shared, span);
        DefId fn = trait_method("deref", "deref");
        ExprId c = call(fn, types_.args({GenericArg(self)}), {self_ref}, span, types_.ref(target));
        overloaded_[key(c)] = {fn, trait_method("deref_mut", "deref_mut"), false};
        e = c;
    }
    ExprId out = add(Kind::Deref, target, span);
    node(out).a = e;
    return out;
}

BodyChecker::ExprId BodyChecker::apply_derefs(ExprId e, const std::vector<Step>& steps, size_t count) {
    Span span = node(e).span;
    for (size_t i = 1; i <= count; ++i) e = deref_once(e, steps[i].overloaded, steps[i].ty, span);
    return e;
}

// ---------------------------------------------------------------- candidates

// `Fn::call` and its like are not stable: a program's own method of that name is meant.
bool BodyChecker::is_callable_trait(DefId trait) const {
    return items_.is_lang(trait, "fn") || items_.is_lang(trait, "fn_mut") || items_.is_lang(trait, "fn_once");
}

std::vector<DefId> BodyChecker::scope_traits(ast::ExprId id) {
    std::vector<DefId> traits = id.valid() ? defs_.traits_in_scope(id) : defs_.traits_in_scope(path_pattern_);
    if (!defs_[owner_].is_library)
        traits.erase(std::remove_if(traits.begin(), traits.end(), [&](DefId t) { return is_callable_trait(t); }), traits.end());
    return traits;
}

void BodyChecker::inherent_candidates(Ty ty, Name method, std::vector<MethodPick>& out) {
    for (DefId impl : items_.inherent_impls(ty))
        for (DefKind kind : {DefKind::AssocFn, DefKind::AssocConst}) {
            DefId m = items_.member(impl, method, kind);
            if (!m.valid()) continue;
            MethodPick c;
            c.method = m;
            c.impl = impl;
            out.push_back(c);
        }
    bool is_ours = defs_[owner_].is_library;
    auto from_trait = [&](const TraitRef& ref) {
        if (!is_ours && is_callable_trait(ref.trait)) return;
        for (DefKind kind : {DefKind::AssocFn, DefKind::AssocConst}) {
            DefId m = items_.member(ref.trait, method, kind);
            if (!m.valid()) continue;
            MethodPick c;
            c.method = m;
            c.trait = {ref.trait, types_.erase_regions(ref.args)};
            c.from_where_clause = true;
            for (const MethodPick& known : out)
                if (known.method == m && known.trait.args == c.trait.args) return;
            out.push_back(c);
        }
    };
    const TyData d = types_[ty];
    if (d.kind == TyKind::Dynamic && types_.dyn_bounds(ty).principal.valid()) {
        const DynBounds b = types_.dyn_bounds(ty);
        std::vector<GenericArg> list{GenericArg(ty)};
        for (GenericArg a : types_[b.args]) list.push_back(a);
        std::vector<TraitRef> queue{{b.principal, types_.args(list)}};
        for (size_t i = 0; i < queue.size() && i < 64; ++i) {
            TraitRef ref = queue[i];
            from_trait(ref);
            for (const Predicate& p : items_.supertraits(ref.trait))
                if (p.kind == Predicate::Kind::Trait)
                    queue.push_back({p.trait.trait, types_.substitute(p.trait.args, ref.args)});
        }
    }
    if (d.kind == TyKind::Param || d.kind == TyKind::Projection)
        for (const Predicate& p : items_.param_env(owner_))
            if (p.kind == Predicate::Kind::Trait &&
                types_.erase_regions(types_[p.trait.args][0].ty()) == ty)
                from_trait(p.trait);
    if (d.kind == TyKind::Projection || d.kind == TyKind::Opaque) {
        std::vector<TraitRef> queue;
        solver_.each_alias_bound(ty, [&](const Predicate& p, Args put) {
            if (p.kind == Predicate::Kind::Trait) queue.push_back({p.trait.trait, types_.substitute(p.trait.args, put)});
        });
        for (size_t i = 0; i < queue.size() && i < 64; ++i) {
            TraitRef ref = queue[i];
            from_trait(ref);
            for (const Predicate& p : items_.supertraits(ref.trait))
                if (p.kind == Predicate::Kind::Trait)
                    queue.push_back({p.trait.trait, types_.substitute(p.trait.args, ref.args)});
        }
    }
}

// Up to edition 2021 `boxed_slice.into_iter()` gives references, as it did before boxes of slices gave values.
bool BodyChecker::is_boxed_slice(Ty ty) {
    const TyData d = types_[ty];
    return d.kind == TyKind::Adt && items_.adt(d.def).is_box && types_.is(settle(types_[d.args][0].ty()), TyKind::Slice);
}

// Does the candidate take a receiver of type `self`? Tried inside a probe.
bool BodyChecker::candidate_applies(MethodPick& c, Ty self, bool path_mode) {
    return solver_.probe([&] {
        DefId container = items_.container(c.method);
        Args args;
        if (c.trait.valid()) args = solver_.fresh_args(c.method, {}, types_[c.trait.args]);
        else args = solver_.fresh_args(c.method, {});
        if (path_mode) {
            Ty impl_self = c.impl.valid() ? types_.substitute(types_.erase_regions(items_.impl(c.impl).self_ty), args)
                                          : types_[args][0].ty();
            impl_self = solver_.normalize(impl_self, {});
            if (!infer_.unify(impl_self, self)) return false;
        } else {
            const Signature& sig = items_.signature(c.method);
            if (!sig.has_self || sig.inputs.empty()) return false;
            bool by_value = types_.is(sig.inputs[0], TyKind::Param);
            if (c.method == items_.lang("into_iter") && is_boxed_slice(self)) return false;
            if (by_value && c.trait.valid() && (types_.is(self, TyKind::Slice) || types_.is(self, TyKind::Str)))
                return false;
            Ty receiver = solver_.normalize(types_.substitute(types_.erase_regions(sig.inputs[0]), args), {});
            if (!infer_.unify(receiver, self)) return false;
        }
        std::vector<GenericArg> own = types_[args];
        own.resize(items_.generics(container).params.size());
        Args container_args = types_.args(own);
        if (c.trait.valid() && !c.from_where_clause)
            return solver_.evaluate({c.trait.trait, container_args}) != Answer::No;
        TraitRef unmet;
        return !c.impl.valid() || !find_unmet(c, args, unmet);
    });
}

// Of what the candidate's impl asks for, and what its output is made of, the first that is not there.
bool BodyChecker::find_unmet(const MethodPick& c, Args args, TraitRef& unmet) {
    auto lacks = [&](DefId trait, Args of) {
        unmet = {trait, solver_.normalize(types_.substitute(of, args), {})};
        return solver_.evaluate(unmet) == Answer::No;
    };
    const std::vector<Predicate> preds = items_.predicates(c.impl);
    for (const Predicate& p : preds)
        if (p.kind == Predicate::Kind::Trait && lacks(p.trait.trait, p.trait.args)) return true;
    if (defs_[c.method].kind != DefKind::AssocFn) return false;
    const Ty output = types_.erase_regions(items_.signature(c.method).output);
    if (!types_.has(output, kHasProjection)) return false;
    return any_part(types_, output, [&](const TyData& d) {
        if (d.kind != TyKind::Projection) return false;
        const DefId trait = items_.container(d.def);
        std::vector<GenericArg> own = types_[d.args];
        own.resize(items_.generics(trait).params.size());
        return lacks(trait, types_.args(own));
    }, no_region);
}

bool BodyChecker::probe(Ty receiver, Name method, ast::ExprId scope, Span span, bool path_mode,
                        MethodPick& out, bool& ambiguous) {
    std::vector<Step> steps = path_mode ? std::vector<Step>{{settle(receiver), false}} : autoderef(receiver, span);
    // Obligations that probing leaves behind are not the program's.
    struct Restore {
        Solver& s;
        size_t failures;
        ~Restore() { s.failures().resize(std::min(failures, s.failures().size())); }
    } restore{solver_, solver_.failures().size()};
    std::vector<MethodPick> inherent;
    for (const Step& s : steps) inherent_candidates(s.ty, method, inherent);
    bool array_tail = !path_mode && types_.is(steps.back().ty, TyKind::Array);
    Ty slice;
    if (array_tail) {
        slice = types_.slice(types_[steps.back().ty].elem);
        inherent_candidates(slice, method, inherent);
    }
    std::vector<MethodPick> extension;
    for (DefId trait : scope_traits(scope))
        for (DefKind kind : {DefKind::AssocFn, DefKind::AssocConst}) {
            DefId m = items_.member(trait, method, kind);
            if (!m.valid()) continue;
            bool known = std::any_of(extension.begin(), extension.end(), [&](const MethodPick& c) { return c.method == m; });
            if (known) continue;
            MethodPick c;
            c.method = m;
            c.trait = {trait, solver_.fresh_args(trait, span)};
            extension.push_back(c);
        }
    if (inherent.empty() && extension.empty()) return false;
    auto pick_from = [&](std::vector<MethodPick>& list, Ty self) {
        std::vector<MethodPick> found;
        for (MethodPick& c : list)
            if (candidate_applies(c, self, path_mode)) found.push_back(c);
        if (found.size() > 1) {   // the same trait method through several bounds is one
            bool same = std::all_of(found.begin(), found.end(), [&](const MethodPick& c) { return c.method == found[0].method; });
            // `T: From<u8> + From<u16>`: the arguments will say which bound is meant.
            bool is_open = found[0].trait.valid() && std::any_of(found.begin(), found.end(), [&](const MethodPick& c) {
                return !(solver_.normalize(c.trait.args, span) == solver_.normalize(found[0].trait.args, span));
            });
            if (same) found.resize(1);
            if (same && is_open) found[0].from_where_clause = false;
        }
        return found;
    };
    size_t count = steps.size() + (array_tail ? 1 : 0);
    using Autoref = MethodPick::Autoref;
    for (size_t n = 0; n < count; ++n) {
        bool unsized_step = n == steps.size();
        Ty step = unsized_step ? slice : steps[n].ty;
        if (types_.is(step, TyKind::Error)) return ambiguous = true, false;
        if (infer_.is_var(step, InferKind::General) && !path_mode) {
            structurally(step, span);
            return ambiguous = true, false;
        }
        for (Autoref r : {Autoref::None, Autoref::Shared, Autoref::Mut, Autoref::ConstPtr}) {
            if (path_mode && r != Autoref::None) break;
            if (unsized_step && r == Autoref::None) continue;
            Ty self = step;
            if (r == Autoref::Shared) self = types_.ref(step);
            if (r == Autoref::Mut) self = types_.ref(step, Mutability::Mut);
            if (r == Autoref::ConstPtr) {
                if (!types_.is(step, TyKind::RawPtr) || types_[step].mutability == Mutability::Not) continue;
                self = types_.raw_ptr(types_[step].elem, Mutability::Not);
            }
            for (std::vector<MethodPick>* list : {&inherent, &extension}) {
                std::vector<MethodPick> found = pick_from(*list, self);
                if (found.empty()) continue;
                if (found.size() > 1) {
                    Diagnostic& d = diags_.error("E0034", span, "multiple applicable items in scope");
                    d.label(span, "several items named `" + std::string(items_.names.text(method)) + "` fit");
                    for (const MethodPick& c : found) d.label(defs_[c.method].span, "one candidate");
                    d.help("say which one: `Trait::" + std::string(items_.names.text(method)) + "(…)`");
                    ambiguous = true;
                    return false;
                }
                out = found[0];
                out.autoderefs = unsized_step ? n - 1 : n;
                out.unsized_array = unsized_step;
                out.autoref = r;
                return true;
            }
        }
    }
    return false;
}

// Fresh arguments for the picked item: the impl's or trait's, then its own as written or inferred.
Args BodyChecker::method_args(const MethodPick& pick, const ast::PathSegment* segment, Span span) {
    DefId container = items_.container(pick.method);
    Args parent = pick.trait.valid()
                      ? (pick.from_where_clause ? pick.trait.args : solver_.fresh_args(container, span))
                      : solver_.fresh_args(container, span);
    return types_.erase_regions(items_.lower_args(segment, pick.method, types_[parent], owner_, this, span));
}

// ---------------------------------------------------------------- the call

BodyChecker::ExprId BodyChecker::check_method_call(ast::ExprId id, const ast::Expr& e, Expectation want) {
    const ast::PathSegment& segment = crate_.method(e);
    ExprId receiver = check(e.a, Expectation::none());
    Ty ty = structurally(node(receiver).ty, crate_.exprs[e.a].span);
    auto give_up = [&] {
        for (ast::ExprId a : e.list) check(a, Expectation::none());
        return error_expr(e.span);
    };
    if (types_.is(ty, TyKind::Error)) return give_up();
    MethodPick pick;
    bool ambiguous = false;
    if (!probe(ty, segment.ident.name, id, segment.ident.span, false, pick, ambiguous)) {
        if (!ambiguous) no_method(id, ty, segment);
        return give_up();
    }
    check_privacy(pick, segment.ident.span);
    if (items_.is_lang(items_.container(pick.method), "drop")) {
        diags_.error("E0040", segment.ident.span, "explicit use of destructor method")
            .label(segment.ident.span, "a destructor runs by itself, when its value goes")
            .help("to end the value now, give it away: `drop(value)`");
        return give_up();
    }
    std::vector<Step> steps = autoderef(ty, e.span);
    bool on_object = pick.trait.valid() && pick.autoderefs < steps.size() && types_.is(steps[pick.autoderefs].ty, TyKind::Dynamic);
    if (on_object && items_.needs_sized_self(pick.method)) {
        diags_.error("", segment.ident.span, "the `" + items_.name_of(pick.method) + "` method cannot be invoked on a trait object")
            .label(segment.ident.span, "it asks for `Self: Sized`");
        return error_expr(e.span);
    }
    return confirm_method(receiver, steps, pick, segment, e, want);
}

BodyChecker::ExprId BodyChecker::confirm_method(ExprId receiver, const std::vector<Step>& steps,
                                                const MethodPick& pick, const ast::PathSegment& segment,
                                                const ast::Expr& e, Expectation want) {
    using Autoref = MethodPick::Autoref;
    demand_const(pick.method, e.span);
    Span span = site(e);
    Span receiver_span = node(receiver).span;
    keeps_surplus_args = true;
    Args args = method_args(pick, &segment, segment.ident.span);
    keeps_surplus_args = false;
    const Signature sig = items_.signature(pick.method);
    std::vector<Ty> inputs;
    for (Ty in : sig.inputs) inputs.push_back(solver_.instantiate(types_.erase_regions(in), args, segment.ident.span));
    ExprId self = apply_derefs(receiver, steps, pick.autoderefs);
    Ty self_ty = node(self).ty;
    switch (pick.autoref) {
        case Autoref::None: {
            // A `&mut` receiver is reborrowed, not moved away.
            Ty t = settle(self_ty);
            if (types_.is(t, TyKind::Dynamic) && !items_.needs_sized_self(pick.method) && !types_.has(t, kHasError))
                diags_.error("E0161", receiver_span, "cannot move a value of type `" + text(t) + "`: its size is not known")
                    .label(segment.ident.span, "this method takes `self` by value")
                    .help("let the method take `&self`, or `self: Box<Self>`");
            if (types_.is(t, TyKind::Ref) && types_[t].mutability == Mutability::Mut) {
                ExprId place = deref_once(self, false, types_[t].elem, receiver_span);
                make_mutable(place);
                self = borrow(place, mir::BorrowKind::TwoPhaseMut, receiver_span);
            }
            break;
        }
        case Autoref::Shared: self = borrow(self, mir::BorrowKind::Shared, receiver_span); break;
        case Autoref::Mut:
            make_mutable(self);
            self = borrow(self, mir::BorrowKind::TwoPhaseMut, receiver_span);
            break;
        case Autoref::ConstPtr:
            self = pointer_cast(self, mir::CastKind::MutToConst, types_.raw_ptr(types_[self_ty].elem, Mutability::Not));
            break;
    }
    if (pick.unsized_array) {
        Ty slice = types_.slice(types_[settle(self_ty)].elem);
        Mutability m = pick.autoref == Autoref::Mut ? Mutability::Mut : Mutability::Not;
        self = pointer_cast(self, mir::CastKind::Unsize, types_.ref(slice, m));
    }
    if (!infer_.unify(inputs[0], node(self).ty)) mismatch(receiver_span, inputs[0], node(self).ty);
    solver_.require_predicates(pick.method, args, segment.ident.span);
    call_sites_.push_back({segment.ident.span, pick.method, args, &segment, &e.list, true});
    require_supertraits(pick.method, args, segment.ident.span);
    Ty output = solver_.instantiate(types_.erase_regions(sig.output), args, segment.ident.span);
    if (sig.is_unsafe) demand_unsafe(e.span, "call to unsafe function `" + items_.name_of(pick.method) + "`");
    std::vector<Ty> rest(inputs.begin() + 1, inputs.end());
    std::vector<ExprId> operands;
    if (e.list.size() != rest.size()) {
        for (ast::ExprId a : e.list) check(a, Expectation::none());
        auto count = [](size_t n) { return std::to_string(n) + (n == 1 ? " argument" : " arguments"); };
        diags_.error("E0061", segment.ident.span, "this method takes " + count(rest.size()) + " but " +
                     count(e.list.size()) + (e.list.size() == 1 ? " was supplied" : " were supplied"))
            .label(defs_[pick.method].span, "`" + items_.name_of(pick.method) + "` is defined here");
        ExprId bad = error_expr(span);
        node(bad).ty = output;
        return bad;
    }
    check_args(e.list, rest, output, want, segment.ident.span, pick.method, false, operands);
    operands.insert(operands.begin(), self);
    ExprId out = call(pick.method, args, std::move(operands), span, output);
    node(out).fn_span = Span{segment.ident.span.lo, e.span.hi};
    return out;
}

void BodyChecker::check_privacy(const MethodPick& pick, Span span) {
    const Def& d = defs_[pick.method];
    if (!pick.impl.valid() || defs_.is_accessible(d.vis, defs_[owner_].module)) return;
    const bool is_method = d.kind == DefKind::AssocFn && items_.signature(pick.method).has_self;
    const std::string what = is_method ? "method" : d.kind == DefKind::AssocFn ? "associated function" : "associated constant";
    diags_.error("E0624", span, what + " `" + items_.name_of(pick.method) + "` is private")
        .label(span, "private " + what)
        .label(d.span, "defined here");
}

}  // namespace framewalk::rust
