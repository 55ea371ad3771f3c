// Traits that the language itself implements: Copy, Clone, Fn*, Unsize, auto traits.
#include <algorithm>

#include "rust/check/traits.h"

namespace framewalk::rust {

Answer Solver::assemble_builtin(const TraitRef& goal, Ty self, std::vector<Candidate>& out) {
    if (is_trait(goal, "copy")) return builtin_copy(self, false, out);
    if (is_trait(goal, "clone")) return builtin_copy(self, true, out);
    if (is_trait(goal, "fn") || is_trait(goal, "fn_mut") || is_trait(goal, "fn_once"))
        return builtin_fn(goal, self, out);
    if (is_trait(goal, "future_trait")) {
        if (is_future(self)) out.push_back({});
        return Answer::Yes;
    }
    if (is_trait(goal, "unsize")) return builtin_unsize(goal, self, out);
    if (is_trait(goal, "tuple_trait")) {
        if (types.is(self, TyKind::Tuple)) out.push_back({});
        return Answer::Yes;
    }
    if (items.has_item(goal.trait) && items.item(goal.trait).is_auto) return builtin_auto(goal, self, out);
    return Answer::Yes;
}

// Copy types of the language, and Clone for those whose clone is a copy (Reference, "Special types and
// traits"). What the library implements itself was found before.
Answer Solver::builtin_copy(Ty self, bool clone, std::vector<Candidate>& out) {
    const TyData d = types[self];
    Candidate c;
    switch (d.kind) {
        case TyKind::Bool: case TyKind::Char: case TyKind::Int: case TyKind::Float: case TyKind::Never:
        case TyKind::RawPtr: case TyKind::FnDef: case TyKind::FnPtr:
            out.push_back(c);
            return Answer::Yes;
        case TyKind::Infer:
            if (d.infer_kind != InferKind::General) out.push_back(c);
            return Answer::Yes;
        case TyKind::Ref:
            if (d.mutability == Mutability::Not) out.push_back(c);
            return Answer::Yes;
        case TyKind::Tuple:
            c.parts = types.tuple_parts(self);
            out.push_back(c);
            return Answer::Yes;
        case TyKind::Array:
            c.parts = {d.elem};
            out.push_back(c);
            return Answer::Yes;
        case TyKind::Closure: {
            auto found = closures.find(d.def.index);
            if (is_future(self)) return Answer::Yes;
            if (found == closures.end() || !found->second.kind_known) return Answer::Maybe;
            for (Ty part : found->second.captures) c.parts.push_back(types.substitute(part, d.args));
            out.push_back(c);
            return Answer::Yes;
        }
        case TyKind::Error: case TyKind::Str: case TyKind::Slice: case TyKind::Adt: case TyKind::Dynamic:
        case TyKind::Param: case TyKind::Projection: case TyKind::Opaque:
            (void)clone;
            return Answer::Yes;
    }
    return Answer::Yes;
}

bool Solver::callable_signature(Ty self, std::vector<Ty>& inputs, Ty& output) {
    const TyData d = types[self];
    if (d.kind == TyKind::FnPtr) {
        inputs = types.tuple_parts(self);
        output = inputs.back();
        inputs.pop_back();
        return true;
    }
    const Signature* sig = nullptr;
    if (d.kind == TyKind::FnDef) sig = &items.signature(d.def);
    if (d.kind == TyKind::Closure) {
        auto found = closures.find(d.def.index);
        if (found != closures.end()) sig = &found->second.signature;
    }
    if (!sig) return false;
    for (Ty in : sig->inputs) inputs.push_back(types.erase_regions(types.substitute(in, d.args)));
    output = types.erase_regions(types.substitute(sig->output, d.args));
    for (Ty& in : inputs) in = normalize(in, {});
    output = normalize(output, {});
    return true;
}

// Of functions, only those that are safe and have Rust's own convention implement `Fn`.
bool Solver::is_called_as_closures(Ty function) {
    const TyData d = types[function];
    if (d.kind == TyKind::FnPtr) return !d.is_unsafe;
    const Signature& sig = items.signature(d.def);
    return !sig.is_unsafe && !sig.is_extern;
}

Answer Solver::builtin_fn(const TraitRef& goal, Ty self, std::vector<Candidate>& out) {
    const TyData d = types[self];
    Candidate c;
    if (d.kind == TyKind::FnPtr || d.kind == TyKind::FnDef) {
        c.kind = Candidate::Kind::FnPointer;
        if (is_called_as_closures(self)) out.push_back(c);
        return Answer::Yes;
    }
    if (d.kind != TyKind::Closure) return Answer::Yes;
    auto found = closures.find(d.def.index);
    if (found == closures.end()) return Answer::Maybe;
    if (found->second.is_async) return Answer::Yes;
    ClosureKind wanted = is_trait(goal, "fn")       ? ClosureKind::Fn
                         : is_trait(goal, "fn_mut") ? ClosureKind::FnMut
                                                    : ClosureKind::FnOnce;
    c.kind = Candidate::Kind::Closure;
    // While the body is being checked its kind is open: the arguments are matched now, the kind is
    // checked when captures are known.
    if (!found->second.kind_known || found->second.kind <= wanted) out.push_back(c);
    return Answer::Yes;
}

bool Solver::is_future(Ty ty) {
    if (!types.is(ty, TyKind::Closure)) return false;
    auto found = closures.find(types[ty].def.index);
    return found != closures.end() && found->second.is_async;
}

// `from` itself or the way up to the supertrait `wanted`.
TraitRef Solver::supertrait(TraitRef from, DefId wanted, int depth) {
    if (from.trait == wanted || depth > 16) return from.trait == wanted ? from : TraitRef();
    for (const Predicate& p : items.supertraits(from.trait)) {
        if (p.kind != Predicate::Kind::Trait) continue;
        TraitRef found = supertrait({p.trait.trait, types.substitute(p.trait.args, from.args)}, wanted, depth + 1);
        if (found.valid()) return found;
    }
    return {};
}

// What a value must fulfil to become a `dyn Trait<Item = T> + Send`: it has the trait, its associated types are
// those named, and it has the auto traits.
void Solver::object_obligations(const TraitRef& unsize, Span span, uint32_t depth, Sink& out) {
    Ty self = infer.shallow(types[unsize.args][0].ty()), target = infer.shallow(types[unsize.args][1].ty());
    if (!types.is(target, TyKind::Dynamic) || types.is(self, TyKind::Dynamic)) return;
    const DynBounds bounds = types.dyn_bounds(target);
    auto add = [&](const Predicate& p) {
        Obligation o;
        o.predicate = o.root = p;
        o.span = span;
        o.depth = depth + 1;
        out.push_back(o);
    };
    Predicate p;
    for (DefId auto_trait : bounds.auto_traits) {
        p.trait = {auto_trait, types.args({GenericArg(self)})};
        add(p);
    }
    if (!bounds.principal.valid()) return;
    std::vector<GenericArg> list{GenericArg(self)};
    for (GenericArg a : types[bounds.args]) list.push_back(a);
    p.trait = {bounds.principal, types.args(list)};
    add(p);
    for (const auto& [assoc, ty] : bounds.projections) {
        Predicate q;
        q.kind = Predicate::Kind::Projection;
        q.trait = supertrait({bounds.principal, types.args(list)}, items.container(assoc));
        if (!q.trait.valid()) continue;
        q.assoc = assoc;
        q.assoc_args = q.trait.args;
        q.ty = ty;
        add(q);
    }
}

Answer Solver::builtin_unsize(const TraitRef& goal, Ty self, std::vector<Candidate>& out) {
    const TyData from = types[self];
    Ty target = infer.shallow(types[goal.args][1].ty());
    const TyData to = types[target];
    if (to.kind == TyKind::Infer) return Answer::Maybe;
    if (from.kind == TyKind::Array && to.kind == TyKind::Slice) {
        if (infer.unify(from.elem, to.elem)) out.push_back({});
        return Answer::Yes;
    }
    if (to.kind == TyKind::Dynamic) {
        const DynBounds b = types.dyn_bounds(target);
        if (from.kind != TyKind::Dynamic && !is_sized(self)) return Answer::Yes;
        if (from.kind == TyKind::Dynamic && items.added_auto_trait(types.dyn_bounds(self), b).valid()) return Answer::Yes;
        if (!b.principal.valid()) {
            out.push_back({});
            return Answer::Yes;
        }
        std::vector<GenericArg> list{GenericArg(self)};
        for (GenericArg a : types[b.args]) list.push_back(a);
        Answer has = evaluate_one({b.principal, types.args(list)}, 1);
        // Of a type that is known but for some parts (`Option<{float}>`) the trait is required later.
        if (has == Answer::Maybe && from.kind == TyKind::Infer) return has;
        if (has != Answer::No) out.push_back({});
        return Answer::Yes;
    }
    if (from.kind == TyKind::Adt && to.kind == TyKind::Adt && from.def == to.def) {
        const AdtDef& adt = items.adt(from.def);
        if (adt.kind != AdtKind::Struct || adt.variants[0].fields.empty()) return Answer::Yes;
        Ty last = adt.variants[0].fields.back().ty;
        Ty a = types.substitute(last, from.args);
        Ty b = types.substitute(last, to.args);
        TraitRef inner{goal.trait, types.args({GenericArg(a), GenericArg(b)})};
        Answer has = a == b ? Answer::No : evaluate_one(inner, 1);
        if (has == Answer::Yes) out.push_back({});
        return has == Answer::No ? Answer::Yes : has;
    }
    return Answer::Yes;
}

// The parts that must have an auto trait for `self` to have it; false when `self` has no known parts.
bool Solver::constituents(Ty self, std::vector<Ty>& out) {
    const TyData d = types[self];
    switch (d.kind) {
        case TyKind::Bool: case TyKind::Char: case TyKind::Int: case TyKind::Float: case TyKind::Never:
        case TyKind::Str: case TyKind::FnDef: case TyKind::FnPtr: case TyKind::Error:
            return true;
        case TyKind::Infer: return d.infer_kind != InferKind::General;
        case TyKind::Tuple: out = types.tuple_parts(self); return true;
        case TyKind::Array: case TyKind::Slice: case TyKind::Ref: case TyKind::RawPtr:
            out = {d.elem};
            return true;
        case TyKind::Adt:
            for (const VariantInfo& v : items.adt(d.def).variants)
                for (const FieldInfo& f : v.fields) out.push_back(types.substitute(f.ty, d.args));
            return true;
        case TyKind::Closure: {
            auto found = closures.find(d.def.index);
            if (found == closures.end()) return false;
            for (Ty part : found->second.captures) out.push_back(types.substitute(part, d.args));
            return true;
        }
        case TyKind::Opaque: {
            auto found = items.opaque_types.find({d.def.index, d.index});
            if (found != items.opaque_types.end()) out = {types.substitute(found->second, d.args)};
            return true;
        }
        case TyKind::Dynamic: case TyKind::Param: case TyKind::Projection: return false;
    }
    return false;
}

Answer Solver::builtin_auto(const TraitRef& goal, Ty self, std::vector<Candidate>& out) {
    const TyData d = types[self];
    if (is_trait(goal, "unpin") && is_future(self)) return Answer::Yes;   // references to its own locals
    if (d.kind == TyKind::Closure) {
        auto found = closures.find(d.def.index);
        if (found == closures.end() || !found->second.kind_known) return Answer::Maybe;
    }
    Candidate c;
    c.kind = Candidate::Kind::Auto;
    if (constituents(self, c.parts)) {
        for (Ty& part : c.parts) part = normalize(part, {});
        out.push_back(c);
    }
    return Answer::Yes;
}

}  // namespace framewalk::rust
