#include "rust/check/traits.h"

#include <algorithm>

namespace framewalk::rust {

namespace {

constexpr uint32_t kDepthLimit = 96;

Obligation nested_of(const Predicate& p, Span span, uint32_t depth) {
    Obligation o;
    o.predicate = p;
    o.span = span;
    o.depth = depth;
    o.root = p;
    return o;
}

Obligation trait_obligation(DefId trait, Args args, Span span, uint32_t depth) {
    Predicate p;
    p.trait = {trait, args};
    return nested_of(p, span, depth);
}

}  // namespace

Solver::Solver(Items& i, Infer& inf, const ParamEnv& env, ClosureTable& c)
    : items(i), infer(inf), types(i.types), closures(c), env_(&env) {
    output_name_ = items.names.intern("Output");
    normalize_env();
}

// `where <S as Deref>::Target: AsMut<T>` is a bound on what the projection stands for.
void Solver::normalize_env() {
    const ParamEnv& given = *env_;
    for (size_t i = 0; i < given.size(); ++i) {
        bool is_trait = given[i].kind == Predicate::Kind::Trait;
        Args args = is_trait ? given[i].trait.args : given[i].assoc_args;
        Sink open;
        Args plain = normalize_args_into(args, given[i].span, 0, open);
        if (!open.empty() || plain == args) continue;
        if (normal_env_.empty()) normal_env_ = given;
        (is_trait ? normal_env_[i].trait.args : normal_env_[i].assoc_args) = plain;
    }
    if (!normal_env_.empty()) env_ = &normal_env_;
}

// ---------------------------------------------------------------- obligations

void Solver::require(const Predicate& predicate, Span span) {
    Obligation o = nested_of(predicate, span, 0);
    pending_.push_back(o);
}

void Solver::require(const TraitRef& goal, Span span) {
    Predicate p;
    p.trait = goal;
    require(p, span);
}

void Solver::require_predicates(DefId def, Args args, Span span) {
    require_sizes(def, args, span);
    std::vector<Predicate> list = items.predicates(def);
    for (const Predicate& p : list) {
        Sink sink;
        Predicate q = substituted(p, args, span, 0, sink);
        for (Obligation& o : sink) pending_.push_back(o);
        require(q, span);
    }
}

void Solver::require_sizes(DefId def, Args args, Span span) {
    const GenericsInfo& g = items.generics(def);
    for (size_t i = 0; i < g.params.size(); ++i) {
        if (g.params[i].kind != GenericParamInfo::Kind::Type || g.params[i].may_be_unsized) continue;
        Ty ty = infer.shallow(types[args][i].ty());
        if (types.is(ty, TyKind::Infer) || !is_sized(ty)) needs_size_.push_back({ty, span});
    }
}

Predicate Solver::substituted(const Predicate& p, Args args, Span span, uint32_t depth, Sink& sink) {
    Predicate q = p;
    q.trait.args = normalize_args_into(types.substitute(p.trait.args, args), span, depth, sink);
    if (p.kind != Predicate::Kind::Projection) return q;
    q.assoc_args = normalize_args_into(types.substitute(p.assoc_args, args), span, depth, sink);
    q.ty = normalize_into(types.substitute(p.ty, args), span, depth, sink);
    return q;
}

bool Solver::is_auto_future(const Predicate& p) {
    return p.kind == Predicate::Kind::Trait && items.has_item(p.trait.trait) && items.item(p.trait.trait).is_auto &&
           is_future(infer.shallow(types[p.trait.args][0].ty()));
}

bool Solver::is_open_closure_goal(const Predicate& p) {
    if (p.kind != Predicate::Kind::Trait || !(is_trait(p.trait, "fn") || is_trait(p.trait, "fn_mut"))) return false;
    Ty self = infer.shallow(types[p.trait.args][0].ty());
    auto found = types.is(self, TyKind::Closure) ? closures.find(types[self].def.index) : closures.end();
    return found != closures.end() && !found->second.kind_known;
}

void Solver::ask_closures_again() {
    for (Obligation& o : closure_goals_) pending_.push_back(o);
    closure_goals_.clear();
}

// What contains itself (`Arc<Task>` in `Task`) is `Send` if nothing else in it speaks against: an auto trait asked
// of one type for the second time, for the same reason, is not asked again.
bool Solver::is_repeated_auto(const Obligation& o, SeenAutos& seen) {
    const TraitRef& goal = o.predicate.trait;
    bool is_auto = o.predicate.kind == Predicate::Kind::Trait && items.has_item(goal.trait) && items.item(goal.trait).is_auto;
    if (!is_auto || types.has(types[goal.args][0].ty(), kHasInfer)) return false;
    return !seen.insert({goal.trait.index, goal.args.index, o.root.trait.args.index, o.span.lo}).second;
}

void Solver::select_where_possible() {
    SeenAutos seen;
    for (bool moved = true; moved;) {
        moved = false;
        std::vector<Obligation> work;
        work.swap(pending_);
        for (Obligation& o : work) {
            Sink nested;
            uint64_t before = infer.progress();
            Answer answer = step(o, nested);
            if (answer == Answer::Maybe) {
                pending_.push_back(o);
                moved |= infer.progress() != before;
                continue;
            }
            moved = true;
            if (answer == Answer::No) failures_.push_back(o);
            else if (is_open_closure_goal(o.predicate)) closure_goals_.push_back(o);
            else if (is_auto_future(o.predicate)) items.auto_futures.push_back({{o.predicate.trait.trait, infer.resolve(o.predicate.trait.args)}, o.span});
            for (Obligation& n : nested) {
                n.root = o.root;
                if (!is_repeated_auto(n, seen)) pending_.push_back(n);
            }
        }
    }
}

Answer Solver::step(const Obligation& o, Sink& nested) {
    if (o.depth > kDepthLimit) return gives_up();
    if (o.predicate.kind == Predicate::Kind::Projection) return step_projection(o, nested);
    Selection s;
    Answer answer = select(o.predicate.trait, o.span, o.depth, s);
    nested = std::move(s.nested);
    return answer;
}

Answer Solver::step_projection(const Obligation& o, Sink& nested) {
    Ty ty;
    switch (project(o.predicate.assoc, o.predicate.assoc_args, o.span, o.depth, ty, nested)) {
        case Projected::Ambiguous: nested.clear(); return Answer::Maybe;
        case Projected::Error: nested.clear(); return Answer::No;
        case Projected::Rigid:
            ty = types.projection(o.predicate.assoc, infer.resolve(o.predicate.assoc_args));
            break;
        case Projected::Type: break;
    }
    ty = normalize_into(ty, o.span, o.depth + 1, nested);
    Ty expected = normalize_into(infer.resolve(o.predicate.ty), o.span, o.depth + 1, nested);
    return infer.unify(ty, expected) ? Answer::Yes : Answer::No;
}

// ---------------------------------------------------------------- questions

Answer Solver::evaluate(const TraitRef& goal) {
    TraitRef g{goal.trait, infer.resolve(goal.args)};
    bool ground = true;
    for (GenericArg a : types[g.args]) {
        if (a.is_ty()) ground &= !types.has(a.ty(), kHasInfer | kHasOpaque);
        if (a.is_const()) ground &= types[a.constant()].kind != ConstKind::Infer;
    }
    uint64_t key = uint64_t(g.trait.index) << 32 | g.args.index;
    if (ground) {
        auto found = cache_.find(key);
        if (found != cache_.end()) return found->second;
    }
    Answer answer = probe([&] { return evaluate_one(g, 0); });
    if (ground && stack_.empty()) cache_[key] = answer;
    return answer;
}

// A requirement that leads to another one, on and on.
Answer Solver::gives_up() {
    overflowed_ = true;
    return Answer::No;
}

bool Solver::overflows(const TraitRef& goal) {
    overflowed_ = false;
    probe([&] { return evaluate_one(goal, 0); });
    return overflowed_;
}

Answer Solver::evaluate_one(const TraitRef& goal, uint32_t depth) {
    if (depth > kDepthLimit) return gives_up();
    TraitRef g{goal.trait, infer.resolve(goal.args)};
    for (const TraitRef& open : stack_)
        if (open == g) {
            bool coinductive = is_trait(g, "sized") ||
                               (items.has_item(g.trait) && items.item(g.trait).is_auto);
            return coinductive ? Answer::Yes : Answer::No;
        }
    stack_.push_back(g);
    Selection s;
    Answer answer = select(g, {}, depth, s);
    if (answer == Answer::Yes) answer = evaluate_all(std::move(s.nested), depth);
    stack_.pop_back();
    return answer;
}

Answer Solver::evaluate_all(Sink list, uint32_t depth) {
    std::vector<Obligation> waiting;
    for (bool moved = true; moved && !list.empty();) {
        moved = false;
        waiting.clear();
        for (Obligation& o : list) {
            Sink nested;
            Answer answer;
            uint64_t before = infer.progress();
            if (o.predicate.kind == Predicate::Kind::Trait) {
                answer = evaluate_one(o.predicate.trait, depth + 1);
            } else {
                answer = step_projection(o, nested);
                if (answer == Answer::Yes) answer = evaluate_all(std::move(nested), depth + 1);
            }
            if (answer == Answer::No) return Answer::No;
            if (answer == Answer::Maybe) waiting.push_back(o);
            moved |= answer == Answer::Yes || infer.progress() != before;
        }
        if (waiting.size() == list.size()) break;
        list = waiting;
    }
    return waiting.empty() ? Answer::Yes : Answer::Maybe;
}

bool Solver::is_copy(Ty ty) {
    return holds({items.lang("copy"), types.args({GenericArg(ty)})});
}

bool Solver::is_sized(Ty ty) {
    ty = infer.shallow(ty);
    const TyData d = types[ty];
    if (d.kind == TyKind::Str || d.kind == TyKind::Slice || d.kind == TyKind::Dynamic) return false;
    if (d.kind != TyKind::Adt) return true;
    const AdtDef& adt = items.adt(d.def);
    if (adt.kind != AdtKind::Struct || adt.variants[0].fields.empty()) return true;
    Ty last = adt.variants[0].fields.back().ty;
    if (!types.is(last, TyKind::Param) && !types.is(last, TyKind::Adt) &&
        !types.is(last, TyKind::Slice) && !types.is(last, TyKind::Str) && !types.is(last, TyKind::Dynamic))
        return true;
    Ty put = types.substitute(last, d.args);
    return put == ty || is_sized(put);
}

// ---------------------------------------------------------------- selection

Answer Solver::select(const TraitRef& goal, Span span, uint32_t depth, Selection& out) {
    std::vector<Candidate> list;
    TraitRef g{goal.trait, infer.resolve(goal.args)};
    if (!g.trait.valid() || types[g.args].empty()) return Answer::No;
    Answer answer = assemble(g, list);
    if (answer != Answer::Yes) return answer;
    if (list.size() > 1) {
        std::vector<Candidate> kept;
        for (const Candidate& c : list)
            if (probe([&] { return evaluate_candidate(c, g, depth); }) != Answer::No)
                kept.push_back(c);
        list = std::move(kept);
    }
    if (list.empty()) return Answer::No;
    if (list.size() > 1) {
        bool open = false;
        for (GenericArg a : types[g.args])
            open |= (a.is_ty() && types.has(a.ty(), kHasInfer)) ||
                    (a.is_const() && types[a.constant()].kind == ConstKind::Infer);
        if (open) return Answer::Maybe;
    }
    return confirm(list[0], g, span, depth, out) ? Answer::Yes : Answer::No;
}

Answer Solver::evaluate_candidate(const Candidate& c, const TraitRef& goal, uint32_t depth) {
    if (depth > kDepthLimit) return gives_up();
    Selection s;
    if (!confirm(c, goal, {}, depth, s)) return Answer::No;
    return evaluate_all(std::move(s.nested), depth + 1);
}

bool Solver::matches(const TraitRef& a, const TraitRef& b) {
    return infer.probe([&] { return infer.unify(a.args, b.args); });
}

Answer Solver::assemble(const TraitRef& goal, std::vector<Candidate>& out) {
    Ty self = infer.shallow(types[goal.args][0].ty());
    const TyData d = types[self];
    if (d.kind == TyKind::Error) {
        out.push_back({});
        return Answer::Yes;
    }
    if (is_trait(goal, "sized")) {
        if (d.kind == TyKind::Infer && d.infer_kind == InferKind::General) return Answer::Maybe;
        if (is_sized(self)) out.push_back({});
        return Answer::Yes;
    }
    if (d.kind == TyKind::Infer && d.infer_kind == InferKind::General) return Answer::Maybe;
    assemble_env(goal, out);
    if (out.empty()) assemble_bounds(goal, self, out);
    if (out.empty() && d.kind == TyKind::Dynamic) assemble_object(goal, self, out);
    if (!out.empty()) return Answer::Yes;
    bool negative = false;
    assemble_impls(goal, self, out, negative);
    if (negative) {
        out.clear();
        return Answer::Yes;
    }
    if (!out.empty()) return Answer::Yes;
    return assemble_builtin(goal, self, out);
}

void Solver::assemble_env(const TraitRef& goal, std::vector<Candidate>& out) {
    for (const Predicate& p : *env_) {
        if (p.kind != Predicate::Kind::Trait || p.trait.trait != goal.trait) continue;
        if (!matches(p.trait, goal)) continue;
        bool known = std::any_of(out.begin(), out.end(), [&](const Candidate& c) {
            return types.erase_regions(c.ref.args) == types.erase_regions(p.trait.args);
        });
        if (known) continue;
        Candidate c;
        c.kind = Candidate::Kind::Param;
        c.ref = p.trait;
        out.push_back(c);
    }
}

const std::vector<Predicate>& Solver::elaborated_item_bounds(DefId assoc) {
    auto found = bounds_cache_.find(assoc.index);
    if (found != bounds_cache_.end()) return found->second;
    bounds_cache_[assoc.index];
    std::vector<Predicate> list = items.item_bounds(assoc);
    for (size_t i = 0; i < list.size() && list.size() < 500; ++i) {
        if (list[i].kind != Predicate::Kind::Trait) continue;
        TraitRef ref = list[i].trait;
        for (Predicate super : items.supertraits(ref.trait)) {
            super.trait.args = types.substitute(super.trait.args, ref.args);
            if (super.kind == Predicate::Kind::Projection) {
                super.assoc_args = types.substitute(super.assoc_args, ref.args);
                super.ty = types.substitute(super.ty, ref.args);
            }
            list.push_back(super);
        }
    }
    return bounds_cache_[assoc.index] = std::move(list);
}

bool Solver::is_about(const Predicate& p, Args put, Ty self) {
    Args about = p.kind == Predicate::Kind::Trait ? p.trait.args : p.assoc_args;
    return types.erase_regions(types.substitute(types[about][0].ty(), put)) == types.erase_regions(infer.resolve(self));
}

void Solver::assemble_bounds(const TraitRef& goal, Ty self, std::vector<Candidate>& out) {
    each_alias_bound(self, [&](const Predicate& p, Args put) {
        if (p.kind != Predicate::Kind::Trait || p.trait.trait != goal.trait) return;
        Candidate c;
        c.kind = Candidate::Kind::Param;
        c.ref = {p.trait.trait, types.substitute(p.trait.args, put)};
        if (matches(c.ref, goal)) out.push_back(c);
    });
}

void Solver::assemble_object(const TraitRef& goal, Ty self, std::vector<Candidate>& out) {
    const DynBounds b = types.dyn_bounds(self);
    if (std::find(b.auto_traits.begin(), b.auto_traits.end(), goal.trait) != b.auto_traits.end()) {
        Candidate c;
        c.kind = Candidate::Kind::Object;
        c.ref = goal;
        out.push_back(c);
    }
    if (!b.principal.valid()) return;
    std::vector<GenericArg> list{GenericArg(self)};
    for (GenericArg a : types[b.args]) list.push_back(a);
    std::vector<TraitRef> queue{{b.principal, types.args(list)}};
    for (size_t i = 0; i < queue.size() && i < 64; ++i) {
        TraitRef ref = queue[i];
        if (ref.trait == goal.trait && matches(ref, goal)) {
            Candidate c;
            c.kind = Candidate::Kind::Object;
            c.ref = ref;
            if (std::none_of(out.begin(), out.end(), [&](const Candidate& other) { return other.ref == ref; })) out.push_back(c);
        }
        for (const Predicate& p : items.supertraits(ref.trait))
            if (p.kind == Predicate::Kind::Trait)
                queue.push_back({p.trait.trait, types.substitute(p.trait.args, ref.args)});
    }
}

void Solver::assemble_impls(const TraitRef& goal, Ty self, std::vector<Candidate>& out, bool& negative) {
    uint64_t key = simplify_type(types, self);
    std::vector<DefId> impls = items.impls_of(goal.trait, items.head_of(self));
    for (DefId impl : impls) {
        const ImplInfo& info = items.impl(impl);
        if (!info.trait.valid()) continue;
        uint64_t impl_key = simplify_type(types, info.self_ty);
        if (key != 0 && impl_key != 0 && key != impl_key) continue;
        if (types.is(self, TyKind::Param) && impl_key != 0) continue;
        if (types.is(self, TyKind::Infer) && impl_key != 0 && !types.is(info.self_ty, TyKind::Int) &&
            !types.is(info.self_ty, TyKind::Float))
            continue;
        bool fits = probe([&] {
            Args args;
            Sink nested;
            return match_impl(impl, goal, args, nested, {}, 0);
        });
        if (!fits) continue;
        if (info.negative) {
            negative = true;
            return;
        }
        Candidate c;
        c.kind = Candidate::Kind::Impl;
        c.impl = impl;
        out.push_back(c);
    }
}

bool Solver::match_impl(DefId impl, const TraitRef& goal, Args& args, Sink& nested, Span span,
                        uint32_t depth) {
    args = fresh_args(impl, span);
    const ImplInfo& info = items.impl(impl);
    Args header = types.substitute(info.trait.args, args);
    bool has_projection = false;
    for (GenericArg a : types[header])
        has_projection |= a.is_ty() && types.has(a.ty(), kHasProjection);
    if (has_projection) header = normalize_args_into(header, span, depth + 1, nested);
    return infer.unify(header, goal.args) && has_sizes(impl, args);
}

// An impl for every `T` is one for every `T` of known size, unless it says `?Sized`.
bool Solver::has_sizes(DefId impl, Args args) {
    const GenericsInfo& g = items.generics(impl);
    for (size_t i = 0; i < g.params.size(); ++i)
        if (g.params[i].kind == GenericParamInfo::Kind::Type && !g.params[i].may_be_unsized && !is_sized(types[args][i].ty()))
            return false;
    return true;
}

Args Solver::fresh_args(DefId def, Span span, std::vector<GenericArg> list) {
    const GenericsInfo& g = items.generics(def);
    for (size_t i = list.size(); i < g.params.size(); ++i) {
        const GenericParamInfo& p = g.params[i];
        if (p.kind == GenericParamInfo::Kind::Lifetime) list.push_back(GenericArg(types.erased()));
        else if (p.kind == GenericParamInfo::Kind::Const)
            list.push_back(GenericArg(infer.fresh_const(p.const_ty)));
        else list.push_back(GenericArg(infer.fresh(span)));
    }
    return types.args(list);
}

bool Solver::confirm(const Candidate& c, const TraitRef& goal, Span span, uint32_t depth,
                     Selection& out) {
    switch (c.kind) {
        case Candidate::Kind::Param: case Candidate::Kind::Object:
            out.kind = c.kind == Candidate::Kind::Param ? Selection::Kind::Param : Selection::Kind::Object;
            return infer.unify(c.ref.args, goal.args);
        case Candidate::Kind::Impl: {
            out.kind = Selection::Kind::Impl;
            out.impl = c.impl;
            if (!match_impl(c.impl, goal, out.impl_args, out.nested, span, depth)) return false;
            std::vector<Predicate> list = items.predicates(c.impl);
            for (const Predicate& p : list) {
                Sink sink;
                Predicate q = substituted(p, out.impl_args, span, depth + 1, sink);
                for (Obligation& o : sink) out.nested.push_back(o);
                out.nested.push_back(nested_of(q, span, depth + 1));
            }
            return true;
        }
        case Candidate::Kind::Closure: case Candidate::Kind::FnPointer: {
            out.kind = Selection::Kind::Builtin;
            std::vector<Ty> inputs;
            Ty output;
            if (!callable_signature(infer.shallow(types[goal.args][0].ty()), inputs, output)) return false;
            return infer.unify(types.tuple(inputs), types[goal.args][1].ty());
        }
        case Candidate::Kind::Builtin: case Candidate::Kind::Auto:
            out.kind = Selection::Kind::Builtin;
            if (is_trait(goal, "unsize")) object_obligations(goal, span, depth, out.nested);
            for (Ty part : c.parts)
                out.nested.push_back(
                    trait_obligation(goal.trait, types.args({GenericArg(part)}), span, depth + 1));
            return true;
    }
    return false;
}

}  // namespace framewalk::rust
