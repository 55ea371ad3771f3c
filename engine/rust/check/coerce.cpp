// Coercions (Reference, "Type coercions") and the common type of branches.
#include "rust/check/body_checker.h"
#include "rust/check/branches.h"

namespace framewalk::rust {

BodyChecker::ExprId BodyChecker::never_to_any(ExprId e, Ty to) {
    ExprId out = add(Kind::NeverToAny, to, node(e).span);
    node(out).a = e;
    return out;
}

BodyChecker::ExprId BodyChecker::pointer_cast(ExprId e, mir::CastKind kind, Ty to) {
    ExprId out = add(Kind::Cast, to, node(e).span);
    node(out).a = e;
    node(out).cast = kind;
    return out;
}

BodyChecker::ExprId BodyChecker::coerce(ExprId e, Ty target, Span span, bool report, bool* ok) {
    Ty from = settle(node(e).ty);
    Ty to = settle(target);
    ExprId out = e;
    bool done = coerce_inner(e, from, to, out);
    if (ok) *ok = done;
    if (done) return out;
    if (report) mismatch(span, target, node(e).ty);
    ExprId bad = error_expr(node(e).span);
    node(bad).ty = target;
    return bad;
}

// `Box<T>` where `Box<dyn Trait>` is wanted, and `T` lacks the trait: that is what is wrong, not the types.
bool BodyChecker::report_missing_object_trait(Ty from, Ty to, Span span) {
    const TyData f = types_[from], t = types_[to];
    Ty value, object;
    if (f.kind == TyKind::Ref && t.kind == TyKind::Ref) {
        value = f.elem, object = t.elem;
    } else if (f.kind == TyKind::Adt && t.kind == TyKind::Adt && f.def == t.def && !types_[t.args].empty()) {
        GenericArg a = types_[f.args][0], b = types_[t.args][0];
        if (!a.is_ty() || !b.is_ty()) return false;
        value = a.ty(), object = b.ty();
    } else {
        return false;
    }
    value = settle(value), object = settle(object);
    if (!types_.is(object, TyKind::Dynamic) || types_.is(value, TyKind::Dynamic) ||
        types_.has(value, kHasError) || infer_.is_var(value, InferKind::General))
        return false;
    const DynBounds bounds = types_.dyn_bounds(object);
    if (!bounds.principal.valid()) return false;
    std::vector<GenericArg> args{GenericArg(value)};
    for (GenericArg a : types_[bounds.args]) args.push_back(a);
    Obligation missing;
    missing.predicate.trait = {bounds.principal, types_.args(args)};
    missing.span = span;
    if (solver_.evaluate(missing.predicate.trait) != Answer::No) return false;
    report_failure(missing);
    return true;
}

// What a call of this very function gives, where the same `impl Trait` is given back: it is of the type that is being
// found out, and says nothing about it.
bool BodyChecker::is_own_opaque(Ty from, Ty to) {
    const TyData f = types_[from];
    if (f.kind != TyKind::Opaque || f.def != owner_) return false;
    if (types_.erase_regions(f.args) != types_.erase_regions(items_.identity_args(owner_))) return false;
    for (const auto& [index, hidden] : opaque_hidden_)
        if (index == f.index && settle(hidden) == to) return gives_own_opaque_ = true;
    return false;
}

bool BodyChecker::coerce_inner(ExprId e, Ty from, Ty to, ExprId& out) {
    if (is_own_opaque(from, to)) return true;
    const TyData f = types_[from];
    const TyData t = types_[to];
    if (f.kind == TyKind::Never) {
        if (t.kind == TyKind::Never) return true;
        if (infer_.is_var(to, InferKind::General)) {
            // A diverging value decides nothing: the variable stays open, with `()` as its last resort.
            Ty diverging = infer_.fresh_diverging(node(e).span);
            infer_.unify(diverging, to);
        }
        out = never_to_any(e, to);
        return true;
    }
    if (infer_.is_var(from, InferKind::General) || infer_.is_var(to, InferKind::General)) {
        // A reference is reborrowed on its way into a place whose type is not known yet.
        return infer_.unify(from, to);
    }
    if (t.kind == TyKind::RawPtr && (f.kind == TyKind::Ref || f.kind == TyKind::RawPtr) &&
        coerce_raw(e, from, to, out))
        return true;
    if (f.kind == TyKind::Ref && t.kind == TyKind::Ref && coerce_ref(e, from, to, out)) return true;
    if (coerce_unsized(e, from, to, out)) return true;
    if (t.kind == TyKind::FnPtr && coerce_fn(e, from, to, out)) return true;
    return infer_.unify(from, to);
}

// &mut T -> &T, &String -> &str and the like: dereference until it fits, then borrow again.
bool BodyChecker::coerce_ref(ExprId e, Ty from, Ty to, ExprId& out) {
    const TyData f = types_[from];
    const TyData t = types_[to];
    if (f.mutability == Mutability::Not && t.mutability == Mutability::Mut) return false;
    Span span = node(e).span;
    // &[T; N] -> &[T] and &T -> &dyn Trait come first, as no dereference would lead there.
    Ty inner_to = settle(t.elem);
    if (!infer_.is_var(inner_to, InferKind::General)) {
        bool to_unsized = types_.is(inner_to, TyKind::Slice) || types_.is(inner_to, TyKind::Dynamic);
        Ty inner_from = settle(f.elem);
        bool same = solver_.probe([&] { return infer_.unify(inner_from, inner_to); });
        if (to_unsized && !same && coerce_unsized(e, from, to, out)) return true;
    }
    std::vector<Step> steps = autoderef(from, span);
    for (size_t n = 1; n < steps.size(); ++n) {
        if (!infer_.unify(steps[n].ty, t.elem)) continue;
        if (n == 1 && f.mutability == Mutability::Not && t.mutability == Mutability::Not) return true;
        ExprId place = apply_derefs(e, steps, n);
        if (t.mutability == Mutability::Mut) make_mutable(place);
        out = borrow(place, t.mutability == Mutability::Mut ? mir::BorrowKind::TwoPhaseMut
                                                            : mir::BorrowKind::Shared, span);
        node(out).ty = to;
        return true;
    }
    return false;
}

bool BodyChecker::coerce_raw(ExprId e, Ty from, Ty to, ExprId& out) {
    const TyData f = types_[from];
    const TyData t = types_[to];
    if (f.mutability == Mutability::Not && t.mutability == Mutability::Mut) return false;
    if (!infer_.unify(f.elem, t.elem)) return false;
    if (f.kind == TyKind::RawPtr) {
        if (f.mutability == t.mutability) return true;
        out = pointer_cast(e, mir::CastKind::MutToConst, to);
        return true;
    }
    ExprId place = deref_once(e, false, f.elem, node(e).span);
    out = add(Kind::RawBorrow, to, node(e).span);
    node(out).a = place;
    node(out).mutability = t.mutability;
    return true;
}

bool BodyChecker::unsizes(Ty from, Ty to, Span span) {
    DefId unsize = items_.lang("unsize");
    if (!unsize.valid()) {
        // Without the library's trait only what the language knows by itself.
        from = settle(from);
        to = settle(to);
        return types_.is(from, TyKind::Array) && types_.is(to, TyKind::Slice) &&
               infer_.unify(types_[from].elem, types_[to].elem);
    }
    Selection s;
    Answer answer = solver_.select({unsize, types_.args({GenericArg(from), GenericArg(to)})}, span, 0, s);
    if (answer == Answer::Yes)
        for (const Obligation& o : s.nested) solver_.require(o.predicate, span);
    return answer == Answer::Maybe ? number_unsizes(from, to) : answer == Answer::Yes;
}

// `&1` becomes a `&dyn Display` although which integer it is will be known only later.
bool BodyChecker::number_unsizes(Ty from, Ty to) {
    from = settle(from), to = settle(to);
    bool is_number = types_.is(from, TyKind::Infer) && !infer_.is_var(from, InferKind::General);
    if (!is_number || !types_.is(to, TyKind::Dynamic)) return false;
    const DynBounds bounds = types_.dyn_bounds(to);
    std::vector<GenericArg> args{GenericArg(from)};
    for (GenericArg a : types_[bounds.args]) args.push_back(a);
    if (bounds.principal.valid()) solver_.require({bounds.principal, types_.args(args)}, {});
    return true;
}

bool BodyChecker::coerce_unsized(ExprId e, Ty from, Ty to, ExprId& out) {
    const TyData f = types_[from];
    const TyData t = types_[to];
    Span span = node(e).span;
    bool f_ptr = f.kind == TyKind::Ref || f.kind == TyKind::RawPtr;
    bool t_ptr = t.kind == TyKind::Ref || t.kind == TyKind::RawPtr;
    if (f_ptr && t_ptr) {
        if (f.mutability == Mutability::Not && t.mutability == Mutability::Mut) return false;
        if (f.kind == TyKind::RawPtr && t.kind == TyKind::Ref) return false;
        Ty a = settle(f.elem), b = settle(t.elem);
        if (infer_.is_var(a, InferKind::General) || infer_.is_var(b, InferKind::General)) return false;
        bool target_unsized = types_.is(b, TyKind::Slice) || types_.is(b, TyKind::Dynamic) ||
                              types_.is(b, TyKind::Adt);
        if (!target_unsized || solver_.probe([&] { return infer_.unify(a, b); }) || !unsizes(a, b, span))
            return false;
        ExprId inner = e;
        if (f.kind == TyKind::Ref) {   // reborrow with the target's mutability, then add the metadata
            ExprId place = deref_once(e, false, a, span);
            inner = borrow(place, t.mutability == Mutability::Mut ? mir::BorrowKind::Mut
                                                                  : mir::BorrowKind::Shared, span);
            if (t.kind == TyKind::RawPtr) {
                node(inner).kind = Kind::RawBorrow;
                node(inner).mutability = t.mutability;
                node(inner).ty = types_.raw_ptr(a, t.mutability);
            }
        }
        out = pointer_cast(inner, mir::CastKind::Unsize, to);
        return true;
    }
    // Smart pointers: Box<[T; N]> -> Box<[T]>, Rc<T> -> Rc<dyn Trait>.
    if (f.kind != TyKind::Adt || t.kind != TyKind::Adt || f.def != t.def) return false;
    DefId coerce_trait = items_.lang("coerce_unsized");
    if (!coerce_trait.valid() || solver_.probe([&] { return infer_.unify(from, to); })) return false;
    TraitRef goal{coerce_trait, types_.args({GenericArg(from), GenericArg(to)})};
    Infer::Snapshot snapshot = infer_.snapshot();
    Selection s;
    Answer answer = solver_.select(goal, span, 0, s);
    std::vector<Obligation> needed;
    for (const Obligation& o : s.nested) {
        if (answer != Answer::Yes) break;
        if (o.predicate.kind != Predicate::Kind::Trait) continue;
        Selection inner;
        Answer has = solver_.select(o.predicate.trait, span, 1, inner);
        if (has == Answer::No) answer = Answer::No;
        if (has == Answer::Yes) needed.insert(needed.end(), inner.nested.begin(), inner.nested.end());
        if (has != Answer::Maybe || !items_.is_lang(o.predicate.trait.trait, "unsize")) continue;
        // An open target (`Box<_>`) is no reason to unsize.
        Args pair = o.predicate.trait.args;
        if (!number_unsizes(types_[pair][0].ty(), types_[pair][1].ty())) answer = Answer::No;
    }
    if (answer != Answer::Yes) {
        infer_.rollback(snapshot);
        return false;
    }
    infer_.commit(snapshot);
    for (const Obligation& o : needed) solver_.require(o.predicate, span);
    out = pointer_cast(e, mir::CastKind::Unsize, to);
    return true;
}

bool BodyChecker::coerce_fn(ExprId e, Ty from, Ty to, ExprId& out) {
    const TyData f = types_[from];
    if (f.kind == TyKind::FnPtr && !f.is_unsafe && types_[to].is_unsafe) {
        std::vector<Ty> parts = types_.tuple_parts(from);
        Ty output = parts.back();
        parts.pop_back();
        if (!infer_.unify(types_.fn_ptr(parts, output, true), to)) return false;
        out = pointer_cast(e, mir::CastKind::UnsafeFnPtr, to);
        return true;
    }
    if (f.kind != TyKind::FnDef && f.kind != TyKind::Closure) return false;
    std::vector<Ty> inputs;
    Ty output;
    bool variadic = false, is_unsafe = false;
    if (f.kind == TyKind::Closure) {
        const ClosureInfo& info = closures_[f.def.index];
        for (Ty in : info.signature.inputs) inputs.push_back(types_.substitute(in, f.args));
        output = types_.substitute(info.signature.output, f.args);
    } else if (!signature_of(from, inputs, output, variadic, is_unsafe, node(e).span)) {
        return false;
    }
    bool target_unsafe = types_[to].is_unsafe;
    if (is_unsafe && !target_unsafe) return false;
    if (!infer_.unify(types_.fn_ptr(inputs, output, target_unsafe), to)) return false;
    out = pointer_cast(e, f.kind == TyKind::Closure ? mir::CastKind::ClosureFnPtr
                                                    : mir::CastKind::ReifyFn, to);
    return true;
}

// ---------------------------------------------------------------- branches

bool Branches::add(BodyChecker& c, ExprId e, Span span) {
    Ty ty = c.settle(c.node(e).ty);
    bool diverges = c.types_.is(ty, TyKind::Never);
    if (!merged.valid()) {
        if (diverges) {
            list.push_back(e);
            return true;
        }
        merged = ty;
        if (expected.valid() && !c.infer_.is_var(c.settle(expected), InferKind::General)) {
            bool ok = true;
            ExprId coerced = c.coerce(e, expected, span, false, &ok);
            merged = ok ? expected : c.types_.error();
            if (!ok) c.mismatch(span, expected, ty);
            e = coerced;
        }
        list.push_back(e);
        return true;
    }
    if (diverges) {
        list.push_back(e);
        return true;
    }
    bool ok = true;
    ExprId coerced = c.coerce(e, merged, span, false, &ok);
    if (ok) {
        list.push_back(coerced);
        return true;
    }
    if (reify(c, e, ty)) return true;
    // The other way round: what came before may coerce to this one (&T after &mut T).
    if (!expected_fixed) {
        std::vector<ExprId> again;
        bool all = true;
        for (ExprId before : list) {
            bool fits = true;
            again.push_back(c.types_.is(c.settle(c.node(before).ty), TyKind::Never)
                                ? before : c.coerce(before, ty, span, false, &fits));
            all &= fits;
        }
        if (all) {
            list = std::move(again);
            list.push_back(e);
            merged = ty;
            return true;
        }
    }
    list.push_back(e);
    return false;
}

// Different functions or closures meet in a function pointer.
bool Branches::reify(BodyChecker& c, ExprId e, Ty ty) {
    auto callable = [&](Ty t) { return c.types_.is(t, TyKind::FnDef) || c.types_.is(t, TyKind::Closure); };
    Ty before = c.settle(merged);
    if (!callable(ty) || !callable(before)) return false;
    std::vector<Ty> inputs;
    Ty output;
    bool variadic = false, is_unsafe = false;
    if (c.types_.is(before, TyKind::Closure)) {
        const Signature& sig = c.closures_[c.types_[before].def.index].signature;
        inputs = sig.inputs;
        output = sig.output;
    } else {
        c.signature_of(before, inputs, output, variadic, is_unsafe, c.node(e).span);
    }
    Ty pointer = c.types_.fn_ptr(inputs, output, is_unsafe);
    std::vector<ExprId> again;
    for (ExprId old : list) again.push_back(c.coerce(old, pointer, c.node(old).span, false));
    bool ok = true;
    again.push_back(c.coerce(e, pointer, c.node(e).span, false, &ok));
    if (!ok) return false;
    list = std::move(again);
    merged = pointer;
    return true;
}

Ty Branches::finish(BodyChecker& c) {
    Ty ty = merged.valid() ? merged : c.types_.never();
    bool diverges = false;
    for (ExprId e : list) diverges |= c.types_.is(c.settle(c.node(e).ty), TyKind::Never);
    if (diverges && c.infer_.is_var(c.settle(ty), InferKind::General)) c.infer_.unify(c.infer_.fresh_diverging(c.node(list[0]).span), ty);
    for (ExprId& e : list)
        if (c.types_.is(c.settle(c.node(e).ty), TyKind::Never) && !c.types_.is(ty, TyKind::Never))
            e = c.never_to_any(e, ty);
    return ty;
}

}  // namespace framewalk::rust
