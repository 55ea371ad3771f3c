// An impl beside its trait: what it demands, what its constants and types are, what `Drop` may be for.
//
//     trait T { fn f<U>(u: U); }
//     impl T for () { fn f<U: Copy>(u: U) {} }     ─▶   E0276 at `Copy`: a caller of `T::f` has promised no such thing
#include <algorithm>

#include "rust/check/lifetimes_in.h"
#include "rust/check/well_formed.h"
#include "types/any_part.h"

namespace framewalk::rust {

// E0643: `impl Trait` in one of them, a named parameter in the other.
bool WellFormed::differs_in_impl_trait(DefId method, DefId declared) {
    const GenericsInfo mine = items_.generics(method), theirs = items_.generics(declared);
    size_t i = mine.parent_count, k = theirs.parent_count;
    auto skip = [](const GenericsInfo& g, size_t& at) {
        while (at < g.params.size() && g.params[at].kind != GenericParamInfo::Kind::Type) ++at;
        return at < g.params.size();
    };
    for (; skip(mine, i) && skip(theirs, k); ++i, ++k) {
        const GenericParamInfo& p = mine.params[i];
        if (p.synthetic == theirs.params[k].synthetic) continue;
        Span span = p.syntax ? p.syntax->ident.span : items_.crate.types[p.impl_trait].span;
        items_.diagnostics.error("E0643", span, "method `" + items_.name_of(method) + "` does not look like its trait's: " +
                                 (p.synthetic ? "`impl Trait` in place of a type parameter" : "a type parameter in place of `impl Trait`"))
            .label(items_.defs[declared].span, "declared here");
        return true;
    }
    return false;
}

// The lifetimes of a generic associated type, or those of a function that are chosen where it is named, not where it
// is called: they stand in a bound, or the result has them and no argument does.
// None: not known, as an alias hides some.
std::optional<size_t> WellFormed::count_lifetimes(DefId member) {
    const ast::Item& it = items_.item(member);
    LifetimesIn bounds(items_.crate, items_.defs), inputs(items_.crate, items_.defs, true), output(items_.crate, items_.defs);
    bounds.generics(it.generics);
    for (const ast::Param& p : it.sig.params) {
        inputs.type(p.type);
        if (p.type.valid() && items_.crate.types[p.type].kind == ast::TypeKind::ImplTrait) bounds.type(p.type);
    }
    output.type(it.sig.output);
    if (inputs.has_alias()) return std::nullopt;
    size_t n = 0;
    for (const ast::GenericParam& p : it.generics.params) {
        if (p.kind != ast::GenericParam::Kind::Lifetime) continue;
        bool is_given = output.has(p.ident.name) || it.sig.is_async;
        n += items_.defs[member].kind == DefKind::AssocTy || bounds.has(p.ident.name) || (is_given && !inputs.has(p.ident.name));
    }
    return n;
}

// E0195
bool WellFormed::differs_in_lifetimes(DefId member, DefId declared) {
    const std::optional<size_t> mine = count_lifetimes(member), theirs = count_lifetimes(declared);
    if (!mine || !theirs || *mine == *theirs) return false;
    const ast::Item& it = items_.item(member);
    Span span = it.generics.span.lo != it.generics.span.hi ? it.generics.span : items_.defs[member].span;
    items_.diagnostics.error("E0195", span, "the lifetimes of `" + items_.name_of(member) + "` are not those of its trait")
        .label(items_.defs[declared].span, "declared here")
        .help("declare the same lifetimes, with the same bounds, as the trait does");
    return true;
}

// E0276: what the method demands must follow from what the trait's method and the impl demand.
void WellFormed::check_stricter(DefId impl, DefId method, DefId declared, Args put) {
    Types& types = items_.types;
    ParamEnv env = items_.param_env(impl);
    const ParamEnv general = items_.param_env(items_.container(declared));   // what every implementor has: here the impl says it
    for (Predicate p : items_.param_env(declared)) {
        auto is_same = [&](const Predicate& other) { return other.kind == p.kind && other.trait == p.trait && other.assoc == p.assoc; };
        if (std::any_of(general.begin(), general.end(), is_same)) continue;
        p.trait.args = types.erase_regions(types.substitute(p.trait.args, put));
        if (p.kind == Predicate::Kind::Projection) {
            p.assoc_args = types.erase_regions(types.substitute(p.assoc_args, put));
            p.ty = types.erase_regions(types.substitute(p.ty, put));
        }
        env.push_back(p);
    }
    Infer infer(types);
    Solver solver(items_, infer, env, closures_);
    const std::vector<Predicate> demands = items_.predicates(method);
    for (size_t i = items_.predicates(impl).size(); i < demands.size(); ++i) {
        const Predicate& p = demands[i];
        if (p.kind != Predicate::Kind::Trait) continue;
        TraitRef need{p.trait.trait, solver.normalize(types.erase_regions(p.trait.args), {})};
        if (solver.evaluate(need) != Answer::No) continue;
        std::string text = items_.text(types[need.args][0].ty()) + ": " + items_.text(need);
        items_.diagnostics.error("E0276", p.span, "the impl demands more than its trait: `" + text + "`")
            .label(items_.defs[declared].span, "declared here without it")
            .help("whoever calls the trait's method knows nothing of this: write it in the trait, or leave it out");
        return;
    }
}

// E0326
void WellFormed::compare_const(DefId impl, DefId member, DefId declared) {
    Types& types = items_.types;
    Infer infer(types);
    Solver solver(items_, infer, items_.param_env(impl), closures_);
    Ty mine = solver.normalize(types.erase_regions(items_.type_of(member)), {});
    Ty theirs = solver.normalize(types.erase_regions(types.substitute(items_.type_of(declared), items_.impl(impl).trait.args)), {});
    if (types.has(mine, kHasError) || types.has(theirs, kHasError) || infer.unify(mine, theirs)) return;
    Span span = items_.crate.types[items_.item(member).type].span;
    items_.diagnostics.error("E0326", span, "constant `" + items_.name_of(member) + "` has another type than in its trait")
        .label(span, "expected `" + items_.text(theirs) + "`, found `" + items_.text(mine) + "`")
        .label(items_.defs[declared].span, "declared here");
}

// Does the type name something that code in `module`, or without it another crate, cannot see?
bool WellFormed::is_private_to(Ty ty, DefId module) {
    auto is_hidden = [&](const TyData& d) {
        if (d.kind != TyKind::Adt || items_.defs[d.def].is_library) return false;
        const auto& vis = items_.defs[d.def].vis;
        return module.valid() ? !items_.defs.is_accessible(vis, module) : !vis.is_public;
    };
    return any_part(items_.types, ty, is_hidden, no_region);
}

// E0446: where trait and type of an impl can be seen, its associated types must be.
void WellFormed::check_visible(DefId impl, DefId assoc) {
    const ImplInfo info = items_.impl(impl);
    DefId outside = items_.defs[items_.defs[impl].module].parent;
    while (outside.valid() && items_.defs[outside].kind != DefKind::Mod) outside = items_.defs[outside].parent;
    const Def& trait = items_.defs[info.trait.trait];
    bool is_seen = trait.is_library || (outside.valid() ? items_.defs.is_accessible(trait.vis, outside) : trait.vis.is_public);
    if (!is_seen) return;
    for (GenericArg a : items_.types[info.trait.args])
        if (a.is_ty() && is_private_to(a.ty(), outside)) return;
    if (!is_private_to(items_.type_of(assoc), outside)) return;
    items_.diagnostics.error("E0446", items_.defs[assoc].span, "the type of `" + items_.name_of(assoc) + "` is private, but the impl can be seen outside of this module")
        .help("make the type as visible as the trait: `pub`");
}

// E0120, E0366, E0367: `Drop` is for all values of a type of this program, or for none.
void WellFormed::check_drop_impl(DefId impl) {
    Types& types = items_.types;
    const ImplInfo info = items_.impl(impl);
    if (types.is(info.self_ty, TyKind::Error)) return;
    const ast::Item& it = items_.item(impl);
    Span span = items_.crate.types[it.type].span;
    const TyData d = types[info.self_ty];
    if (d.kind != TyKind::Adt || items_.defs[d.def].is_library) {
        items_.diagnostics.error("E0120", span, "the `Drop` trait may only be implemented for local structs, enums, and unions");
        return;
    }
    std::vector<GenericArg> seen;
    for (GenericArg a : types[d.args]) {
        bool param = a.is_ty()       ? types.is(a.ty(), TyKind::Param)
                     : a.is_region() ? types[a.region()].kind != RegionKind::Static
                                     : types[a.constant()].kind == ConstKind::Param;
        bool again = std::find(seen.begin(), seen.end(), a) != seen.end() && !(a.is_region() && a.region() == types.erased());
        seen.push_back(a);
        if (param && !again) continue;
        items_.diagnostics.error("E0366", Span{it.span.lo, span.hi}, "`Drop` cannot be implemented for some values of a type only")
            .label(items_.defs[d.def].span, "the type")
            .help("implement it with the parameters that the type has");
        return;
    }
    ParamEnv env = items_.param_env(d.def);
    for (Predicate& p : env) p.trait.args = types.erase_regions(types.substitute(p.trait.args, d.args));
    Infer infer(types);
    Solver solver(items_, infer, env, closures_);
    for (const Predicate& p : items_.predicates(impl)) {
        if (p.kind != Predicate::Kind::Trait) continue;
        TraitRef need{p.trait.trait, types.erase_regions(p.trait.args)};
        if (solver.evaluate(need) == Answer::Yes) continue;
        items_.diagnostics.error("E0367", p.span, "this `Drop` demands `" + items_.text(need) + "`, the type itself does not")
            .label(items_.defs[d.def].span, "the type")
            .help("demand it there too, or not here");
        return;
    }
}

}  // namespace framewalk::rust
