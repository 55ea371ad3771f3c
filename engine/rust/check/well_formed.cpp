#include "rust/check/well_formed.h"

#include <algorithm>

namespace framewalk::rust {

void WellFormed::check(DefId def) {
    switch (items_.defs[def].kind) {
        case DefKind::Impl:
            if (items_.impl(def).trait.valid()) check_trait_impl(def);
            else if (!items_.item(def).trait_path.valid()) check_inherent_impl(def);
            check_params_constrained(def);
            check_bounds_of_impl(def);
            break;
        case DefKind::Fn: case DefKind::AssocFn:
            return check_bounds_of_signature(def);
        case DefKind::Struct: case DefKind::Enum: case DefKind::Union:
            check_finite(def);
            check_params_used(def);
            check_bounds_of_fields(def);
            check_fields(def);
            break;
        case DefKind::Trait: check_supertraits(def); break;
        case DefKind::Const: case DefKind::AssocConst: case DefKind::Static:
            check_constant_size(def);
            if (items_.defs[def].kind == DefKind::Static) check_shareable(def);
            break;
        default: break;
    }
}

// ---------------------------------------------------------------- impls of traits

void WellFormed::check_trait_impl(DefId impl) {
    const ImplInfo info = items_.impl(impl);
    if (info.negative || items_.types.has(info.self_ty, kHasError)) return;
    DefId trait = info.trait.trait;
    check_repeated_members(impl, "E0201");
    if (!check_coherence(impl, trait)) return;
    missing_items(impl, trait);
    for (DefId member : items_.defs[impl].children) {
        const Def d = items_.defs[member];
        DefId declared = items_.member(trait, d.name, d.kind);
        if (!declared.valid()) continue;
        if (d.kind == DefKind::AssocFn) compare_method(impl, member, declared);
        if (d.kind == DefKind::AssocConst) compare_const(impl, member, declared);
        if (d.kind == DefKind::AssocTy && !differs_in_lifetimes(member, declared)) check_visible(impl, member);
        if (d.kind == DefKind::AssocTy) check_ends(impl, member);
    }
    // Supertraits must be implemented too.
    Infer infer(items_.types);
    Solver solver(items_, infer, items_.param_env(impl), closures_);
    for (const Predicate& p : items_.supertraits(trait)) {
        if (p.kind != Predicate::Kind::Trait || items_.is_lang(p.trait.trait, "sized")) continue;
        TraitRef need{p.trait.trait, solver.normalize(items_.types.erase_regions(items_.types.substitute(p.trait.args, info.trait.args)), {})};
        if (solver.evaluate(need) != Answer::No) continue;
        Span span = items_.crate.types[items_.item(impl).type].span;
        items_.diagnostics.error("E0277", span, "the trait bound `" + items_.text(info.self_ty) + ": " + items_.text(need) + "` is not satisfied")
            .label(span, "`" + items_.name_of(trait) + "` requires `" + items_.text(need) + "`");
    }
}

// May the impl be, whatever its members are? Of one that may not, nothing more is said.
bool WellFormed::check_coherence(DefId impl, DefId trait) {
    size_t errors = items_.diagnostics.error_count();
    check_unsafety(impl, trait);
    bool local = check_orphan(impl);
    if (items_.is_lang(trait, "sized")) {
        const ast::Item& it = items_.item(impl);
        items_.diagnostics.error("E0322", Span{it.span.lo, items_.crate.types[it.type].span.hi}, "`Sized` cannot be implemented by hand")
            .help("leave the impl out: the compiler knows which types have a size");
    }
    if (items_.is_lang(trait, "copy")) check_copy_impl(impl);
    if (items_.is_lang(trait, "drop")) check_drop_impl(impl);
    if (local) check_overlap(impl);
    return items_.diagnostics.error_count() == errors;
}

// E0275: `impl<X> Tr for W<X> { type A = <W<W<X>> as Tr>::A; }` stands for nothing.
void WellFormed::check_ends(DefId impl, DefId assoc) {
    Ty ty = items_.type_of(assoc);
    if (!items_.types.has(ty, kHasProjection)) return;
    Infer infer(items_.types);
    Solver solver(items_, infer, items_.param_env(impl), closures_);
    Span span = items_.crate.types[items_.item(assoc).type].span;
    solver.normalize(items_.types.erase_regions(ty), span);
    if (!solver.endless().valid()) return;
    items_.diagnostics.error("E0275", span, "overflow evaluating what `" + items_.name_of(assoc) + "` stands for")
        .label(span, "to find this type, ever more of its kind would have to be found");
}

// Only behind a pointer may a constant be of unknown size.
void WellFormed::check_constant_size(DefId def) {
    const ast::Item& it = items_.item(def);
    Span type = items_.crate.types[it.type].span;
    check_field_size(items_.type_of(def), items_.defs[def].kind == DefKind::Static ? Span{it.span.lo, type.hi} : type);
}

// E0277: every thread sees a static.
void WellFormed::check_shareable(DefId def) {
    const ast::Item& it = items_.item(def);
    if (it.mutability == ast::Mutability::Mut || !it.value.valid() || items_.types.has(items_.type_of(def), kHasError)) return;
    Infer infer(items_.types);
    Solver solver(items_, infer, items_.param_env(def), closures_);
    const Ty ty = items_.types.erase_regions(items_.type_of(def));
    if (solver.evaluate({items_.lang("sync"), items_.types.args({GenericArg(ty)})}) != Answer::No) return;
    const Span span = items_.crate.types[it.type].span;
    items_.diagnostics.error("E0277", span, "`" + items_.text(ty) + "` cannot be shared between threads safely")
        .label(span, "a `static` is seen by every thread")
        .help("use a `Mutex` or an atomic, or `thread_local!`");
}

void WellFormed::missing_items(DefId impl, DefId trait) {
    std::string missing;
    for (DefId member : items_.defs[trait].children) {
        const Def d = items_.defs[member];
        const ast::Item& it = items_.item(member);
        bool has_default = d.kind == DefKind::AssocFn      ? it.body.valid()
                           : d.kind == DefKind::AssocConst ? it.value.valid()
                           : d.kind == DefKind::AssocTy    ? it.type.valid() : true;
        if (has_default || items_.member(impl, d.name, d.kind).valid()) continue;
        missing += (missing.empty() ? "`" : "`, `") + items_.name_of(member);
    }
    if (missing.empty()) return;
    const ast::Item& it = items_.item(impl);
    Span span{it.span.lo, items_.crate.types[it.type].span.hi};
    items_.diagnostics.error("E0046", span, "not all trait items implemented, missing: " + missing + "`")
        .label(span, "missing " + missing + "` in this implementation")
        .help("write them: the trait `" + items_.name_of(trait) + "` has no default for them");
}

// E0186, E0185, E0050, E0053, E0049: the method must look like the trait's.
void WellFormed::compare_method(DefId impl, DefId method, DefId declared) {
    const Signature sig = items_.signature(method), want = items_.signature(declared);
    if (items_.types.is(sig.output, TyKind::Error)) return;
    std::string name = items_.name_of(method);
    Span span = items_.defs[method].span;
    auto say = [&](const char* code, Span where, std::string text) {
        items_.diagnostics.error(code, where, std::move(text)).label(items_.defs[declared].span, "declared here");
    };
    if (differs_in_lifetimes(method, declared)) return;
    if (want.has_self && !sig.has_self) return say("E0186", items_.item(method).sig.span, "method `" + name + "` has a `self` parameter in the trait, but not in the impl");
    if (!want.has_self && sig.has_self) return say("E0185", items_.item(method).sig.span, "method `" + name + "` has a `self` parameter in the impl, but not in the trait");
    if (sig.inputs.size() != want.inputs.size())
        return say("E0050", sig.input_spans.empty() ? span : sig.input_spans.back(), "method `" + name + "` has " + std::to_string(sig.inputs.size()) +
                   " parameters but the declaration in trait has " + std::to_string(want.inputs.size()));
    const GenericsInfo& own = items_.generics(method);
    const GenericsInfo& other = items_.generics(declared);
    auto count = [](const GenericsInfo& g) {
        size_t n = 0;
        for (size_t i = g.parent_count; i < g.params.size(); ++i) n += g.params[i].kind == GenericParamInfo::Kind::Type;
        return n;
    };
    if (count(own) != count(other))
        return say("E0049", span, "method `" + name + "` has a different number of type parameters than its trait declaration");
    if (differs_in_impl_trait(method, declared)) return;
    // The trait's signature with the impl's types: lifetimes stay out of it.
    Types& types = items_.types;
    std::vector<GenericArg> args = types[types.erase_regions(items_.impl(impl).trait.args)];
    size_t next = own.parent_count;
    for (size_t i = other.parent_count; i < other.params.size(); ++i) {
        if (other.params[i].kind == GenericParamInfo::Kind::Lifetime) {
            args.push_back(GenericArg(types.erased()));
            continue;
        }
        while (next < own.params.size() && own.params[next].kind == GenericParamInfo::Kind::Lifetime) ++next;
        if (next >= own.params.size()) return;
        args.push_back(types[items_.identity_args(method)][next++]);
    }
    Args put = types.args(args);
    check_stricter(impl, method, declared, put);
    Infer infer(types);
    Solver solver(items_, infer, items_.param_env(method), closures_);
    auto fit = [&](const char* code, Ty mine, Ty theirs, Span where) {
        if (types.has(theirs, kHasOpaque) || types.has(mine, kHasOpaque)) return true;
        Ty a = solver.normalize(types.erase_regions(mine), where);
        Ty b = solver.normalize(types.erase_regions(types.substitute(theirs, put)), where);
        if (types.has(a, kHasError) || types.has(b, kHasError)) return true;
        solver.select_where_possible();
        if (infer.unify(a, b)) return true;
        items_.diagnostics.error(code, where, "method `" + name + "` has an incompatible type for trait")
            .label(where, "expected `" + items_.text(infer.resolve(b)) + "`, found `" + items_.text(infer.resolve(a)) + "`")
            .label(items_.defs[declared].span, "declared here");
        return false;
    };
    for (size_t i = 0; i < sig.inputs.size(); ++i)
        if (!fit("E0053", sig.inputs[i], want.inputs[i], sig.input_spans[i])) return;
    auto result = [&](DefId fn, const Signature& s) {
        return s.is_async ? closures_.at(items_.async_bodies.at(fn.index).index).signature.output : s.output;
    };
    bool both = sig.is_async == want.is_async;
    fit(both && sig.is_async ? "E0271" : "E0053", both ? result(method, sig) : sig.output, both ? result(declared, want) : want.output, sig.output_span);
}

bool WellFormed::check_copy_impl(DefId impl) {
    const ImplInfo info = items_.impl(impl);
    Ty self = items_.types.erase_regions(info.self_ty);
    if (!items_.types.is(self, TyKind::Adt)) {
        Span span = items_.crate.types[items_.item(impl).type].span;
        items_.diagnostics.error("E0206", span, "`Copy` cannot be implemented for this type")
            .label(span, "`" + items_.text(self) + "` is not a struct, enum or union");
        return false;
    }
    const TyData d = items_.types[self];
    Infer infer(items_.types);
    Solver solver(items_, infer, items_.param_env(impl), closures_);
    for (const VariantInfo& v : items_.adt(d.def).variants)
        for (const FieldInfo& f : v.fields) {
            Ty ty = solver.normalize(items_.types.erase_regions(items_.types.substitute(f.ty, d.args)), {});
            if (items_.types.has(ty, kHasError) || solver.is_copy(ty)) continue;
            const ast::Item& it = items_.item(impl);
            Span span = it.expansion != 0 ? items_.defs[d.def].span : items_.crate.types[it.type].span;
            items_.diagnostics.error("E0204", span, "the trait `Copy` cannot be implemented for this type")
                .label(items_.defs[d.def].span, "field `" + std::string(items_.names.text(f.name)) + "` has type `" + items_.text(ty) + "`, which is not `Copy`")
                .help("leave `Copy` out: a value that owns something must be moved or cloned");
            return false;
        }
    DefId drop = items_.lang("drop");
    if (drop.valid() && solver.evaluate({drop, items_.types.args({GenericArg(self)})}) == Answer::Yes)
        items_.diagnostics.error("E0184", items_.item(impl).expansion != 0 ? items_.defs[d.def].span : items_.crate.types[items_.item(impl).type].span,
            "the trait `Copy` cannot be implemented for type `" + items_.text(self) + "`; the type has a destructor");
    return true;
}

// E0199, E0200: who writes `unsafe impl` vouches for what an `unsafe trait` asks, and for nothing else.
void WellFormed::check_unsafety(DefId impl, DefId trait) {
    const ast::Item& it = items_.item(impl);
    bool asked = items_.item(trait).is_unsafe;
    if (it.is_unsafe == asked) return;
    Span span{it.span.lo, items_.crate.types[it.type].span.hi};
    std::string name = "`" + items_.name_of(trait) + "`";
    items_.diagnostics.error(asked ? "E0200" : "E0199", span, asked ? "the trait " + name + " requires an `unsafe impl` declaration"
                                                                    : "implementing the trait " + name + " is not unsafe")
        .help(asked ? "write `unsafe impl` when the type keeps what the trait promises" : "leave `unsafe` out");
}

// Two members of one name in one impl.
void WellFormed::check_repeated_members(DefId impl, std::string_view code) {
    const std::vector<DefId> members = items_.defs[impl].children;
    for (size_t i = 0; i < members.size(); ++i)
        for (size_t k = 0; k < i; ++k) {
            const Def a = items_.defs[members[k]], b = items_.defs[members[i]];
            if (a.name != b.name || (a.kind == DefKind::AssocTy) != (b.kind == DefKind::AssocTy)) continue;
            items_.diagnostics.error(code, b.span, "duplicate definitions with name `" + items_.name_of(members[i]) + "`")
                .label(a.span, "the other definition");
            break;
        }
}

namespace {

// Which type parameters a type mentions.
struct ParamsIn final : Types::FoldHooks {
    ParamsIn(Types& t, std::vector<bool>& p) : types(t), present(p) {}
    Ty ty(Ty t) override {
        const TyData d = types[t];
        if (d.kind == TyKind::Param && d.index < present.size()) present[d.index] = true;
        return d.kind == TyKind::Projection ? t : Ty();   // `T::Item` says nothing of `T`
    }
    Const constant(Const c) override {
        const ConstData d = types[c];
        if (d.kind == ConstKind::Param && d.index < present.size()) present[d.index] = true;
        return Const();
    }
    Region region(Region r) override {
        const RegionData d = types[r];
        if (d.kind == RegionKind::Param && d.index < present.size()) present[d.index] = true;
        return r;
    }
    Types& types;
    std::vector<bool>& present;
};

}  // namespace

// E0207: what neither the trait nor the type names, nothing could ever tell.
void WellFormed::check_params_constrained(DefId impl) {
    const ImplInfo info = items_.impl(impl);
    const GenericsInfo& g = items_.generics(impl);
    if (items_.types.has(info.self_ty, kHasError)) return;
    std::vector<bool> known(g.params.size());
    ParamsIn params(items_.types, known);
    items_.types.fold(info.self_ty, params);
    if (info.trait.valid()) items_.types.fold(info.trait.args, params);
    for (const Predicate& p : items_.predicates(impl)) {
        if (p.kind != Predicate::Kind::Projection) continue;
        std::vector<bool> needs(g.params.size());
        ParamsIn of_self(items_.types, needs);
        items_.types.fold(p.assoc_args, of_self);
        bool is_known = true;
        for (size_t i = 0; i < needs.size(); ++i) is_known &= !needs[i] || known[i];
        if (is_known) items_.types.fold(p.ty, params);
    }
    // A lifetime matters only where an associated type mentions it.
    std::vector<bool> in_assoc(g.params.size());
    ParamsIn of_assoc(items_.types, in_assoc);
    for (DefId member : items_.defs[impl].children)
        if (items_.defs[member].kind == DefKind::AssocTy) items_.types.fold(items_.type_of(member), of_assoc);
    for (size_t i = 0; i < known.size(); ++i) {
        bool lifetime = g.params[i].kind == GenericParamInfo::Kind::Lifetime;
        if (known[i] || !g.params[i].syntax || (lifetime && !in_assoc[i])) continue;
        std::string name = (lifetime ? "'" : "") + std::string(items_.names.text(g.params[i].name));
        const char* what = lifetime ? "lifetime" : g.params[i].kind == GenericParamInfo::Kind::Const ? "const" : "type";
        items_.diagnostics.error("E0207", g.params[i].syntax->ident.span, std::string("the ") + what + " parameter `" + name +
                "` is not constrained by the impl trait, self type, or predicates")
            .help("use `" + name + "` in the type, or move it from `impl<…>` to the functions that need it");
    }
}

// ---------------------------------------------------------------- bounds of the types that are named

// `struct Shown<T: Debug>(T); fn f<T>(x: Shown<T>)`: who names the type says that its bounds hold.
void WellFormed::check_bounds_of_signature(DefId fn) {
    const Signature sig = items_.signature(fn);
    for (size_t i = 0; i < sig.inputs.size(); ++i) check_bounds(sig.inputs[i], fn, sig.input_spans[i]);
    if (!sig.is_async) check_bounds(sig.output, fn, sig.output_span);
    check_receiver(fn);
}

void WellFormed::check_bounds_of_fields(DefId def) {
    const AdtDef adt = items_.adt(def);
    for (size_t v = 0; v < adt.variants.size(); ++v)
        for (size_t i = 0; i < adt.variants[v].fields.size(); ++i)
            check_bounds(adt.variants[v].fields[i].ty, def, items_.crate.types[items_.item(def).variants[v].fields[i].type].span);
}

void WellFormed::check_bounds_of_impl(DefId impl) {
    const ImplInfo info = items_.impl(impl);
    const ast::Item& it = items_.item(impl);
    if (it.expansion != 0) return;   // of a `derive`: the type itself was looked at
    check_bounds(info.self_ty, impl, items_.crate.types[it.type].span);
    if (info.trait.valid()) check_bounds_of(info.trait.trait, info.trait.args, impl, items_.crate.types[it.type].span);
}

void WellFormed::check_bounds(Ty ty, DefId owner, Span span) {
    struct Finder final : Types::FoldHooks {
        explicit Finder(Types& t) : types(t) {}
        Ty ty(Ty t) override {
            if (types.is(t, TyKind::Adt)) found.push_back(t);
            if (types.is(t, TyKind::Slice) || types.is(t, TyKind::Array)) elements.push_back(types[t].elem);
            return Ty();
        }
        Types& types;
        std::vector<Ty> found, elements;
    } finder(items_.types);
    items_.types.fold(ty, finder);
    for (Ty element : finder.elements) check_field_size(element, span);
    for (Ty adt : finder.found)
        if (!check_bounds_of(items_.types[adt].def, items_.types[adt].args, owner, span)) return;
}

// Of the program's own types and traits: the library's bounds need not be written as in Rust's.
bool WellFormed::check_bounds_of(DefId def, Args args, DefId owner, Span span) {
    if (items_.defs[def].is_library || def == owner) return true;
    Infer infer(items_.types);
    Solver solver(items_, infer, items_.param_env(owner), closures_);
    for (const Predicate& p : items_.predicates(def)) {
        if (p.kind != Predicate::Kind::Trait || p.trait.trait == def || items_.is_lang(p.trait.trait, "sized")) continue;
        Args put = solver.normalize(items_.types.erase_regions(items_.types.substitute(p.trait.args, args)), span);
        const TraitRef need{p.trait.trait, infer.resolve(put)};
        bool is_open = false;
        for (GenericArg a : items_.types[need.args]) is_open |= a.is_ty() && items_.types.has(a.ty(), kHasError | kHasInfer | kHasOpaque);
        if (is_open || solver.evaluate(need) != Answer::No) continue;
        std::string self = items_.text(items_.types[need.args][0].ty());
        items_.diagnostics.error("E0277", span, "the trait bound `" + self + ": " + items_.text(need) + "` is not satisfied")
            .label(span, "`" + items_.name_of(def) + "` is only there for types with that trait")
            .help("say it here too: `" + self + ": " + items_.text(need) + "`");
        return false;
    }
    return true;
}

// ---------------------------------------------------------------- coherence

bool WellFormed::is_local(Ty ty) {
    const TyData d = items_.types[ty];
    if (d.kind == TyKind::Adt) {
        if (!items_.defs[d.def].is_library) return true;
        // Box and references are fundamental: what they hold decides.
        return items_.adt(d.def).is_box && is_local(items_.types[d.args][0].ty());
    }
    if (d.kind == TyKind::Ref) return is_local(d.elem);
    if (d.kind == TyKind::Dynamic) {
        DefId principal = items_.types.dyn_bounds(ty).principal;
        return principal.valid() && !items_.defs[principal].is_library;
    }
    return d.kind == TyKind::Error;
}

// A type parameter that is no argument of another type: `T`, `&T`, `Box<T>`.
Ty WellFormed::uncovered_param(Ty ty) {
    const TyData d = items_.types[ty];
    if (d.kind == TyKind::Param) return ty;
    if (d.kind == TyKind::Ref) return uncovered_param(d.elem);
    if (d.kind == TyKind::Adt && items_.adt(d.def).is_box) return uncovered_param(items_.types[d.args][0].ty());
    return {};
}

bool WellFormed::check_orphan(DefId impl) {
    const ImplInfo info = items_.impl(impl);
    if (!items_.defs[info.trait.trait].is_library) return true;
    const ast::Item& it = items_.item(impl);
    Span span{it.span.lo, items_.crate.types[it.type].span.hi};
    for (GenericArg a : items_.types[info.trait.args]) {
        if (!a.is_ty()) continue;
        if (is_local(a.ty())) return true;
        const Ty param = uncovered_param(a.ty());
        if (!param.valid()) continue;
        items_.diagnostics.error("E0210", span, "type parameter `" + items_.text(param) + "` must be used as the type parameter for some local type")
            .label(span, "no type of this program stands before `" + items_.text(param) + "`");
        return false;
    }
    items_.diagnostics.error("E0117", span, "only traits defined in the current crate can be implemented for types defined outside of the crate")
        .label(span, "neither the trait `" + items_.name_of(info.trait.trait) + "` nor the type belongs to this program")
        .help("wrap the type: `struct Wrapper(" + items_.text(info.self_ty) + ");` and implement the trait for that");
    return false;
}

// Could another crate give this trait to this type one day? Only what is ours is sure never to have it, and `Fn…`
// and `Sized`, which nobody else implements.
bool WellFormed::is_knowable(const TraitRef& goal) {
    if (!items_.defs[goal.trait].is_library) return true;
    for (const char* fundamental : {"sized", "fn", "fn_mut", "fn_once"})
        if (items_.is_lang(goal.trait, fundamental)) return true;
    for (GenericArg a : items_.types[goal.args])
        if (a.is_ty() && is_local(a.ty())) return true;
    return false;
}

// Does a where-clause of the impl, with these arguments, keep it from ever applying?
bool WellFormed::never_holds(Solver& solver, DefId impl, Args args) {
    for (const Predicate& p : items_.predicates(impl)) {
        if (p.kind != Predicate::Kind::Trait) continue;
        Args put = solver.normalize(items_.types.erase_regions(items_.types.substitute(p.trait.args, args)), {});
        TraitRef need{p.trait.trait, solver.infer.resolve(put)};
        if (is_knowable(need) && solver.evaluate(need) == Answer::No) return true;
    }
    return false;
}

void WellFormed::check_overlap(DefId impl) {
    const ImplInfo info = items_.impl(impl);
    const std::vector<DefId> others = items_.impls_of(info.trait.trait, items_.head_of(info.self_ty));
    for (DefId other : others) {
        if (other == impl || (!items_.defs[other].is_library && other.index > impl.index)) continue;
        ParamEnv empty;
        Infer infer(items_.types);
        Solver solver(items_, infer, empty, closures_);
        Args my_args = solver.fresh_args(impl, {});
        Args mine = items_.types.erase_regions(items_.types.substitute(info.trait.args, my_args));
        const ImplInfo other_info = items_.impl(other);
        Args other_args = solver.fresh_args(other, {});
        Args theirs = items_.types.erase_regions(items_.types.substitute(other_info.trait.args, other_args));
        mine = solver.normalize(mine, {});
        theirs = solver.normalize(theirs, {});
        if (!infer.unify(mine, theirs)) continue;
        if (never_holds(solver, other, other_args) || never_holds(solver, impl, my_args)) continue;
        const ast::Item& it = items_.item(impl);
        Span span{it.span.lo, items_.crate.types[it.type].span.hi};
        Diagnostic& d = items_.diagnostics.error("E0119", span, "conflicting implementations of trait `" + items_.name_of(info.trait.trait) + "` for type `" + items_.text(info.self_ty) + "`");
        d.label(span, "this implementation and another one apply to the same type");
        if (!items_.defs[other].is_library) d.label(items_.item(other).span, "the other one");
        return;
    }
}

void WellFormed::check_inherent_impl(DefId impl) {
    const ImplInfo info = items_.impl(impl);
    const TyData d = items_.types[info.self_ty];
    const ast::Item& it = items_.item(impl);
    Span span = items_.crate.types[it.type].span;
    switch (d.kind) {
        case TyKind::Error: return;
        case TyKind::Adt:
            if (items_.defs[d.def].is_library) {
                Span head{it.span.lo, span.hi};
                items_.diagnostics.error("E0116", head, "cannot define inherent `impl` for a type outside of the crate where the type is defined")
                    .label(head, "`" + items_.name_of(d.def) + "` belongs to the library")
                    .help("define a trait with these methods and implement it for the type");
            }
            break;
        case TyKind::Dynamic: break;
        case TyKind::Param:
            items_.diagnostics.error("E0118", span, "no nominal type found for inherent implementation")
                .help("a method for every type must come from a trait: `impl<T> Trait for T`");
            return;
        case TyKind::Bool: case TyKind::Char: case TyKind::Str: case TyKind::Never: case TyKind::Int:
        case TyKind::Float: case TyKind::Tuple: case TyKind::Array: case TyKind::Slice: case TyKind::Ref:
        case TyKind::RawPtr: case TyKind::FnDef: case TyKind::FnPtr: case TyKind::Closure:
        case TyKind::Projection: case TyKind::Opaque: case TyKind::Infer: {
            Span head{it.span.lo, span.hi};
            items_.diagnostics.error("E0390", head, "cannot define inherent `impl` for primitive types")
                .help("define a trait with these methods and implement it for the type");
            return;
        }
    }
    check_duplicate_members(impl);
}

// Two members of one impl with the same name: functions and constants share their names.
void WellFormed::check_repeated_members(DefId impl, const char* code) {
    const std::vector<DefId>& members = items_.defs[impl].children;
    auto is_type = [&](DefId member) { return items_.defs[member].kind == DefKind::AssocTy; };
    for (size_t i = 0; i < members.size(); ++i)
        for (size_t j = 0; j < i; ++j) {
            const Def& later = items_.defs[members[i]];
            const Def& first = items_.defs[members[j]];
            if (later.name != first.name || is_type(members[i]) != is_type(members[j])) continue;
            items_.diagnostics.error(code, later.span, "duplicate definitions with name `" + items_.name_of(members[i]) + "`")
                .label(first.span, "the other definition");
            break;
        }
}

// E0592: two inherent impls of the same type with a member of the same name.
void WellFormed::check_duplicate_members(DefId impl) {
    check_repeated_members(impl, "E0592");
    const ImplInfo info = items_.impl(impl);
    for (DefId other : items_.inherent_impls(info.self_ty)) {
        if (other.index >= impl.index) continue;
        Infer infer(items_.types);
        ParamEnv empty;
        Solver solver(items_, infer, empty, closures_);
        Ty a = items_.types.substitute(items_.types.erase_regions(info.self_ty), solver.fresh_args(impl, {}));
        Ty b = items_.types.substitute(items_.types.erase_regions(items_.impl(other).self_ty), solver.fresh_args(other, {}));
        if (!infer.unify(a, b)) continue;
        for (DefId member : items_.defs[impl].children) {
            DefId twin = items_.member(other, items_.defs[member].name, items_.defs[member].kind);
            if (!twin.valid()) continue;
            Span span = items_.defs[twin].span;
            items_.diagnostics.error("E0592", span, "duplicate definitions with name `" + items_.name_of(member) + "`")
                .label(items_.defs[member].span, "the other definition");
        }
    }
}

// ---------------------------------------------------------------- types

bool WellFormed::contains(Ty ty, DefId adt, std::vector<uint32_t>& seen) {
    const TyData d = items_.types[ty];
    if (d.kind == TyKind::Tuple) {
        for (Ty part : items_.types.tuple_parts(ty))
            if (contains(part, adt, seen)) return true;
        return false;
    }
    if (d.kind == TyKind::Array) return contains(d.elem, adt, seen);
    if (d.kind != TyKind::Adt) return false;
    if (d.def == adt) return true;
    if (std::find(seen.begin(), seen.end(), ty.index) != seen.end() || seen.size() > 200) return false;
    seen.push_back(ty.index);
    for (const VariantInfo& v : items_.adt(d.def).variants)
        for (const FieldInfo& f : v.fields)
            if (contains(items_.types.substitute(f.ty, d.args), adt, seen)) return true;
    return false;
}

// Only the last field of a struct may be of unknown size.
void WellFormed::check_field_size(Ty ty, Span span) {
    TyKind kind = items_.types[ty].kind;
    if (kind != TyKind::Str && kind != TyKind::Slice && kind != TyKind::Dynamic) return;
    items_.diagnostics.error("E0277", span, "the size for values of type `" + items_.text(ty) + "` cannot be known at compilation time")
        .help("put it behind a pointer: `Box<" + items_.text(ty) + ">`");
}

void WellFormed::check_finite(DefId def) {
    const AdtDef& adt = items_.adt(def);
    for (size_t v = 0; v < adt.variants.size(); ++v)
        for (size_t i = 0; i < adt.variants[v].fields.size(); ++i) {
            std::vector<uint32_t> seen;
            Span field = items_.crate.types[items_.item(def).variants[v].fields[i].type].span;
            bool may_be_unsized = adt.kind == AdtKind::Struct && i + 1 == adt.variants[v].fields.size();
            if (!may_be_unsized) check_field_size(adt.variants[v].fields[i].ty, field);
            if (!contains(adt.variants[v].fields[i].ty, def, seen)) continue;
            items_.diagnostics.error("E0072", items_.defs[def].span, "recursive type `" + items_.name_of(def) + "` has infinite size")
                .label(field, "recursive without indirection")
                .help("put the recursive part behind a pointer: `Box<…>`");
            return;
        }
}

// Something in the definition is wrong: which parameters it was meant to use is not known.
bool WellFormed::has_error_inside(DefId def) const {
    const Span span = items_.item(def).span;
    for (const Diagnostic& d : items_.diagnostics.all())
        if (d.severity == Severity::Error && (d.code == "E0107" || d.code == "E0106") && span.contains(d.span)) return true;
    return false;
}

// `F: Fn() -> T` says what `T` is where `F` is used.
bool WellFormed::follows_from(const std::vector<uint32_t>& unused, uint32_t param, const Predicate& p) {
    if (p.kind != Predicate::Kind::Projection || !items_.mentions_param(p.ty, param)) return false;
    Ty inputs = items_.types.fn_def(p.assoc, p.assoc_args);
    return std::none_of(unused.begin(), unused.end(), [&](uint32_t other) { return items_.mentions_param(inputs, other); });
}

void WellFormed::take_what_follows(DefId def, std::vector<uint32_t>& unused) {
    const std::vector<Predicate> list = items_.predicates(def);
    for (size_t before = unused.size() + 1; unused.size() < before;) {
        before = unused.size();
        auto said = [&](uint32_t param) {
            return std::any_of(list.begin(), list.end(), [&](const Predicate& p) { return follows_from(unused, param, p); });
        };
        auto found = std::find_if(unused.begin(), unused.end(), said);
        if (found != unused.end()) unused.erase(found);
    }
}

// E0392: a parameter that no field uses.
void WellFormed::check_params_used(DefId def) {
    if (items_.is_lang(def, "phantom_data")) return;
    const GenericsInfo& g = items_.generics(def);
    const AdtDef& adt = items_.adt(def);
    std::vector<uint32_t> unused;
    for (uint32_t i = 0; i < g.params.size(); ++i) {
        if (g.params[i].kind == GenericParamInfo::Kind::Const) continue;
        bool used = false, error = false;
        for (const VariantInfo& v : adt.variants)
            for (const FieldInfo& f : v.fields) {
                used |= items_.mentions_param(f.ty, i);
                error |= items_.types.has(f.ty, kHasError);
            }
        if (!used && !error && g.params[i].syntax && !has_error_inside(def)) unused.push_back(i);
    }
    if (!unused.empty()) take_what_follows(def, unused);
    for (uint32_t i : unused) {
        std::string name = (g.params[i].kind == GenericParamInfo::Kind::Lifetime ? "'" : "") + std::string(items_.names.text(g.params[i].name));
        items_.diagnostics.error("E0392", g.params[i].syntax->ident.span, (name[0] == '\'' ? "lifetime" : "type") + std::string(" parameter `") + name + "` is never used")
            .help("remove it, use it in a field, or mark it as meant with `PhantomData`");
    }
}

}  // namespace framewalk::rust
