// Associated types: what a projection stands for.
#include "rust/check/traits.h"

namespace framewalk::rust {

struct Normalizer final : Types::FoldHooks {
    Normalizer(Solver& s, Span sp, uint32_t d, std::vector<Obligation>& out)
        : solver(s), span(sp), depth(d), sink(out) {}
    Ty ty(Ty t) override;
    Const constant(Const c) override {
        Const s = solver.infer.shallow(c);
        Const e = solver.items.evaluate(s, span);
        return e == c ? Const() : e;
    }
    Solver& solver;
    Span span;
    uint32_t depth;
    std::vector<Obligation>& sink;
};

Ty Normalizer::ty(Ty t) {
    Types& types = solver.types;
    if (!types.has(t, kHasProjection | kHasInfer | kHasOpaque)) return t;
    const TyData d = types[t];
    if (d.kind == TyKind::Infer) {
        Ty s = solver.infer.shallow(t);
        return s == t ? t : types.fold(s, *this);
    }
    if (d.kind == TyKind::Opaque) {
        Ty revealed = solver.reveal(t);
        if (revealed == t) return Ty();
        if (solver.revealing_ > 64) return types.error();   // E0720 is told elsewhere
        ++solver.revealing_;
        Ty out = types.fold(revealed, *this);
        --solver.revealing_;
        return out;
    }
    if (d.kind != TyKind::Projection) return Ty();
    Ty inner = types.projection(d.def, types.fold(d.args, *this));
    return solver.resolve_projection(inner, span, depth, sink);
}

Ty Solver::normalize(Ty ty, Span span) {
    if (!types.has(ty, kHasProjection | kHasOpaque)) return ty;
    Sink sink;
    Ty out = normalize_into(ty, span, 0, sink);
    for (Obligation& o : sink) pending_.push_back(o);
    return out;
}

Args Solver::normalize(Args args, Span span) {
    Sink sink;
    Args out = normalize_args_into(args, span, 0, sink);
    for (Obligation& o : sink) pending_.push_back(o);
    return out;
}

Ty Solver::normalize_into(Ty ty, Span span, uint32_t depth, Sink& sink) {
    if (!types.has(ty, kHasProjection | kHasOpaque)) return ty;
    Normalizer hooks(*this, span, depth, sink);
    return types.fold(ty, hooks);
}

Args Solver::normalize_args_into(Args args, Span span, uint32_t depth, Sink& sink) {
    Normalizer hooks(*this, span, depth, sink);
    return types.fold(args, hooks);
}

Ty Solver::reveal(Ty opaque) {
    const TyData d = types[opaque];
    if (items.is_trait_item(d.def)) {
        Ty known = reveal_of_trait(opaque);
        if (!(known == opaque)) return known;
    }
    if (!reveal_all && d.def != reveal_in) return opaque;
    auto found = items.opaque_types.find({d.def.index, d.index});
    if (found == items.opaque_types.end() && reveal_all && items.require_body) {
        items.require_body(d.def);
        found = items.opaque_types.find({d.def.index, d.index});
    }
    if (found == items.opaque_types.end()) return opaque;
    return types.substitute(found->second, d.args);
}

// What a trait's method gives as `impl Trait`, or as an `async fn`: the type that the impl's method has there.
Ty Solver::reveal_of_trait(Ty opaque) {
    const TyData d = types[opaque];
    DefId trait = items.container(d.def);
    const std::vector<GenericArg> all = types[d.args];
    auto own = all.begin() + static_cast<std::ptrdiff_t>(items.generics(trait).params.size());
    Ty self = infer.shallow(all[0].ty());
    if (infer.is_var(self, InferKind::General) || !types.is(items.signature(d.def).output, TyKind::Opaque)) return opaque;
    Selection s;
    if (select({trait, types.args({all.begin(), own})}, {}, 0, s) != Answer::Yes || s.kind != Selection::Kind::Impl) return opaque;
    DefId method = items.member(s.impl, items.defs[d.def].name, DefKind::AssocFn);
    auto future = items.async_bodies.find(d.def.index);
    if (!method.valid()) return future == items.async_bodies.end() ? opaque : types.closure(future->second, types.erase_regions(d.args));
    for (Obligation& o : s.nested) pending_.push_back(o);
    std::vector<GenericArg> args = types[infer.resolve(s.impl_args)];
    args.insert(args.end(), own, all.end());
    return types.erase_regions(types.substitute(items.signature(method).output, types.args(args)));
}

Ty Solver::resolve_projection(Ty projection, Span span, uint32_t depth, Sink& sink) {
    const TyData d = types[projection];
    Ty out;
    Sink nested;
    if (depth > 64) {
        overflowed_ = true;
        endless_ = span;
        return types.error();
    }
    if (Ty known = infer.kept(projection); known.valid()) return known;
    switch (project(d.def, d.args, span, depth, out, nested)) {
        case Projected::Type:
            for (Obligation& o : nested) sink.push_back(o);
            out = normalize_into(out, span, depth + 1, sink);
            if (!types.has(projection, kHasOpaque) && !types.has(out, kHasOpaque)) infer.keep(projection, out);
            return out;
        case Projected::Rigid: return projection;
        case Projected::Ambiguous: case Projected::Error: break;
    }
    Ty var = infer.fresh(span);
    Obligation o;
    o.predicate.kind = Predicate::Kind::Projection;
    DefId trait = items.defs[d.def].parent;
    std::vector<GenericArg> trait_args = types[d.args];
    trait_args.resize(std::min(trait_args.size(), items.generics(trait).params.size()));
    o.predicate.trait = {trait, types.args(trait_args)};
    o.predicate.assoc = d.def;
    o.predicate.assoc_args = d.args;
    o.predicate.ty = var;
    o.span = span;
    o.depth = depth;
    o.root = o.predicate;
    sink.push_back(o);
    return var;
}

bool Solver::project_env(DefId assoc, Args args, Ty& out) {
    for (const Predicate& p : *env_) {
        if (p.kind != Predicate::Kind::Projection || p.assoc != assoc) continue;
        if (!infer.probe([&] { return infer.unify(p.assoc_args, args); })) continue;
        infer.unify(p.assoc_args, args);
        out = p.ty;
        return true;
    }
    return false;
}

bool Solver::project_bounds(DefId assoc, Args args, Ty self, Ty& out) {
    bool found = false;
    each_alias_bound(self, [&](const Predicate& p, Args put) {
        if (found || p.kind != Predicate::Kind::Projection || p.assoc != assoc) return;
        found = infer.unify(types.substitute(p.assoc_args, put), args);
        if (found) out = types.substitute(p.ty, put);
    });
    return found;
}

Solver::Projected Solver::project_callable(DefId assoc, Args args, Ty self, Ty& out) {
    (void)assoc;
    std::vector<Ty> inputs;
    if (!callable_signature(self, inputs, out)) return Projected::Error;
    return infer.unify(types.tuple(inputs), types[args][1].ty()) ? Projected::Type : Projected::Error;
}

Solver::Projected Solver::project(DefId assoc, Args raw_args, Span span, uint32_t depth, Ty& out,
                                  Sink& nested) {
    Args args = infer.resolve(raw_args);
    DefId trait = items.defs[assoc].parent;
    if (!trait.valid() || items.defs[trait].kind != DefKind::Trait) return Projected::Error;
    Ty self = infer.shallow(types[args][0].ty());
    const TyData d = types[self];
    if (d.kind == TyKind::Error) {
        out = types.error();
        return Projected::Type;
    }
    if (d.kind == TyKind::Infer && d.infer_kind == InferKind::General) return Projected::Ambiguous;
    if (project_env(assoc, args, out) || project_bounds(assoc, args, self, out)) return Projected::Type;
    if (d.kind == TyKind::Dynamic)
        for (const auto& [def, ty] : types.dyn_bounds(self).projections)
            if (def == assoc) {
                out = ty;
                return Projected::Type;
            }
    bool callable = d.kind == TyKind::Closure || d.kind == TyKind::FnDef || d.kind == TyKind::FnPtr;
    if (callable && items.is_lang(trait, "fn_once")) return project_callable(assoc, args, self, out);
    if (items.is_lang(trait, "future_trait") && is_future(self)) {
        out = types.substitute(closures.at(d.def.index).signature.output, d.args);
        return Projected::Type;
    }
    std::vector<GenericArg> trait_args = types[args];
    trait_args.resize(std::min(trait_args.size(), items.generics(trait).params.size()));
    TraitRef goal{trait, types.args(trait_args)};
    Selection s;
    Infer::Snapshot snapshot = infer.snapshot();
    Answer answer = select(goal, span, depth + 1, s);
    if (answer != Answer::Yes) {
        infer.rollback(snapshot);
        return answer == Answer::Maybe ? Projected::Ambiguous : Projected::Error;
    }
    infer.commit(snapshot);
    if (s.kind != Selection::Kind::Impl) return Projected::Rigid;
    for (Obligation& o : s.nested) nested.push_back(o);
    return project_impl(assoc, args, s, out);
}

Solver::Projected Solver::project_impl(DefId assoc, Args args, const Selection& s, Ty& out) {
    DefId value = items.member(s.impl, items.defs[assoc].name, DefKind::AssocTy);
    std::vector<GenericArg> own(types[args]);
    size_t trait_count = items.generics(items.defs[assoc].parent).params.size();
    if (value.valid()) {
        std::vector<GenericArg> list = types[s.impl_args];
        for (size_t i = trait_count; i < own.size(); ++i) list.push_back(own[i]);
        out = types.erase_regions(types.substitute(items.type_of(value), types.args(list)));
        return Projected::Type;
    }
    if (items.item(assoc).type.valid()) {
        out = types.erase_regions(types.substitute(items.type_of(assoc), args));
        return Projected::Type;
    }
    out = types.error();
    return Projected::Type;
}

}  // namespace framewalk::rust
