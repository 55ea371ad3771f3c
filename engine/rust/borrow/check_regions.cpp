#include "rust/borrow/check_regions.h"

#include "rust/borrow/region_check.h"

namespace framewalk::rust {

// ---------------------------------------------------------------- what the signature says

void RegionCheck::declare_in(Ty ty) {
    struct Collect final : Types::FoldHooks {
        explicit Collect(RegionGraph& g, const Types& t) : graph(g), types(t) {}
        Ty ty(Ty t) override { return types.has(t, kHasRegions) && !types.is(t, TyKind::FnPtr) ? Ty() : t; }
        Region region(Region r) override {
            RegionKind kind = types[r].kind;
            bool is_anonymous = kind == RegionKind::Bound && !types[r].name.valid();
            if (kind == RegionKind::Param || is_anonymous) fits = graph.add_universal(r) && fits;
            return r;
        }
        RegionGraph& graph;
        const Types& types;
        bool fits = true;
    } collect(graph_, types_);
    types_.fold(ty, collect);
}

bool RegionCheck::declare_universal() {
    const GenericsInfo& g = items_.generics(body_.def);
    bool has_type_param = false;
    for (uint32_t i = 0; i < g.params.size(); ++i) {
        if (g.params[i].kind == GenericParamInfo::Kind::Lifetime) graph_.add_universal(types_.region({RegionKind::Param, i, g.params[i].name}));
        has_type_param |= g.params[i].kind == GenericParamInfo::Kind::Type;
    }
    const Signature& sig = facts_.signature(body_.def);
    for (Ty in : sig.inputs) declare_in(in);
    declare_in(sig.output);
    size_t count = graph_.universal().size();
    return (count > 1 || has_type_param) && count <= RegionGraph::kMaxUniversal;
}

void RegionCheck::assume(const std::vector<OutlivesBound>& bounds) {
    for (const OutlivesBound& b : bounds) {
        // `for<'a> T: 'a` is as good as `T: 'static`.
        bool is_any = types_[b.region].kind == RegionKind::Bound && types_[b.region].name.valid();
        Region region = is_any ? types_.statik() : b.region;
        if (b.what.is_ty()) {
            known_.push_back({b.what.ty(), region});
            continue;
        }
        uint32_t sup = graph_.node(b.what.region()), sub = graph_.node(region);
        if (sup != RegionGraph::kNone && sub != RegionGraph::kNone) graph_.assume(sup, sub);
    }
}

// Where-clauses, those of the traits that its bounds name, and what the types of the signature imply.
void RegionCheck::assume_bounds() {
    assume(facts_.bounds(body_.def));
    for (const Predicate& p : items_.param_env(body_.def)) {
        if (p.kind != Predicate::Kind::Trait) continue;
        for (const OutlivesBound& b : facts_.trait_bounds(p.trait.trait)) {
            if (!b.what.is_ty()) continue;
            Ty carrier = types_.substitute(types_.ref(b.region, b.what.ty(), Mutability::Not), p.trait.args);
            assume({{GenericArg(types_[carrier].elem), types_[carrier].region}});
        }
    }
    std::vector<OutlivesBound> implied;
    const Signature& sig = facts_.signature(body_.def);
    for (Ty in : sig.inputs) implied_by(facts_, regions_.normalize(in), implied);
    implied_by(facts_, regions_.normalize(sig.output), implied);
    DefId parent = items_.container(body_.def);
    if (parent.valid() && items_.defs[parent].kind == DefKind::Impl) {
        const ImplInfo& impl = items_.impl(parent);
        implied_by(facts_, impl.self_ty, implied);
        if (impl.trait.valid())
            for (GenericArg arg : std::vector<GenericArg>(types_[impl.trait.args]))
                if (arg.is_ty()) implied_by(facts_, arg.ty(), implied);
    }
    assume(implied);
}

// Arguments and result have the signature's types, everything else variables; those of a `let` are what it says.
void RegionCheck::type_locals() {
    const Signature& sig = facts_.signature(body_.def);
    for (uint32_t i = 0; i < body_.locals.size(); ++i) {
        Ty plain = body_.locals[mir::Local(i)].ty;
        Ty declared;
        if (i == 0) declared = sig.output;
        else if (i <= body_.argument_count && i <= sig.inputs.size()) declared = sig.inputs[i - 1];
        if (declared.valid()) declared = regions_.normalize(declared, plain);
        locals_.push_back(declared.valid() && regions_.strip(declared) == plain ? declared : regions_.renumber(plain));
        const mir::LocalDecl& decl = body_.locals[mir::Local(i)];
        if (!decl.annotation.valid() || regions_.strip(decl.annotation) != plain) continue;
        regions_.why = {Cause::Annotation, decl.span};
        regions_.relate(locals_.back(), regions_.renumber(decl.annotation), kInvariant);
    }
}

void RegionCheck::run() {
    if (!declare_universal()) return;
    assume_bounds();
    type_locals();
    for (const mir::BasicBlock& block : body_.blocks) {
        if (block.is_cleanup) continue;
        for (const mir::Statement& s : block.statements)
            if (s.kind == mir::StatementKind::Assign) statement(s);
        if (block.terminator.kind == mir::TerminatorKind::Call) call(block.terminator);
    }
    require_hidden();
    if (graph_.empty() && regions_.tests.empty()) return;
    graph_.solve();
    const size_t errors = diagnostics_.error_count();
    report();
    if (diagnostics_.error_count() == errors) report_hidden();
}

void check_regions(const mir::Body& body, CheckedContext& context, RegionFacts& facts, Diagnostics& diagnostics) {
    Items& items = context.items();
    DefKind kind = items.defs[body.def].kind;
    if (kind != DefKind::Fn && kind != DefKind::AssocFn) return;
    if (items.signature(body.def).is_async) return;
    RegionCheck(body, context, facts, diagnostics).run();
}

}  // namespace framewalk::rust
