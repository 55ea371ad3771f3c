// The lifetimes in what an `impl Trait` of a result stands for: E0700.
//
//   fn letters(s: &str) -> impl Iterator<Item = char> { s.chars() }     // Chars<'1>, and nothing names '1
//
// Up to edition 2021 such a type may only have the lifetimes that its bounds name (Reference, "Capturing").
#include <algorithm>

#include "rust/borrow/region_check.h"
#include "rust/check/lifetimes_in.h"

namespace framewalk::rust {

namespace {

// The regions of a type; of a closure, those of what it captures.
void regions_in(Types& types, const RegionTypes& regions, Ty ty, std::vector<Region>& out) {
    const TyData d = types[ty];
    if (d.kind == TyKind::FnPtr || d.kind == TyKind::FnDef) return;
    if (d.kind == TyKind::Closure) {
        for (Ty part : regions.captures(ty)) regions_in(types, regions, part, out);
        return;
    }
    if ((d.kind == TyKind::Ref || d.kind == TyKind::Dynamic) && d.region.valid()) out.push_back(d.region);
    if (d.elem.valid()) regions_in(types, regions, d.elem, out);
    Args list = d.kind == TyKind::Tuple ? d.list : d.kind == TyKind::Adt ? d.args : Args();
    if (!list.valid()) return;
    for (GenericArg arg : std::vector<GenericArg>(types[list])) {
        if (arg.is_region()) out.push_back(arg.region());
        if (arg.is_ty()) regions_in(types, regions, arg.ty(), out);
    }
}

}  // namespace

// What stands in `found` where `declared` has an `impl Trait`.
void RegionCheck::find_hidden(Ty declared, Ty found) {
    if (!types_.has(declared, kHasOpaque)) return;
    const TyData d = types_[declared], f = types_[found];
    if (d.kind == TyKind::Opaque) {
        if (d.def == body_.def && f.kind != TyKind::Opaque) hidden_.push_back({d.index, found});
        return;
    }
    if (d.kind != f.kind || (d.kind != TyKind::Tuple && d.kind != TyKind::Adt)) return;
    const std::vector<GenericArg> wanted = types_[d.kind == TyKind::Tuple ? d.list : d.args], given = types_[d.kind == TyKind::Tuple ? f.list : f.args];
    for (size_t i = 0; i < wanted.size() && i < given.size(); ++i)
        if (wanted[i].is_ty() && given[i].is_ty()) find_hidden(wanted[i].ty(), given[i].ty());
}

// Where the value that is given back is made; of several places, the last.
Span RegionCheck::result_span() const {
    Span last = body_.span;
    bool any = false;
    auto take = [&](const mir::Place& place, Span span) {
        if (place.local.index != 0 || (any && span.lo <= last.lo)) return;
        last = span;
        any = true;
    };
    for (const mir::BasicBlock& block : body_.blocks) {
        if (block.is_cleanup) continue;
        for (const mir::Statement& s : block.statements)
            if (s.kind == mir::StatementKind::Assign) take(s.place, s.span);
        if (block.terminator.kind == mir::TerminatorKind::Call) take(block.terminator.place, block.terminator.span);
    }
    return last;
}

// `'a`, `'static`; none for `'_`.
Region RegionCheck::region_of(const ast::Lifetime& lifetime) const {
    for (Region r : graph_.universal())
        if (types_[r].kind == RegionKind::Param && types_[r].name == lifetime.ident.name) return r;
    return items_.names.text(lifetime.ident.name) == "static" ? types_.statik() : Region();
}

RegionGraph::Mask RegionCheck::mask_of(Region region) const {
    const uint32_t node = graph_.node(region);
    return node < graph_.universal().size() ? RegionGraph::Mask(1) << node : 0;
}

// Those that elision may put into a result: of `self`, or else of all arguments.
RegionGraph::Mask RegionCheck::left_out_regions() const {
    const uint32_t last = items_.signature(body_.def).has_self ? 1 : body_.argument_count;
    std::vector<Region> found;
    for (uint32_t i = 1; i <= last; ++i) regions_in(types_, regions_, locals_[i], found);
    RegionGraph::Mask mask = 0;
    for (Region r : found) mask |= mask_of(r);
    return mask;
}

// `impl Trait + 'a`: everything in it outlives 'a.
void RegionCheck::require_hidden() {
    find_hidden(facts_.signature(body_.def).output, locals_[0]);
    for (const Hidden& hidden : hidden_) {
        const ast::TypeId syntax = items_.opaque_syntax(body_.def, hidden.index);
        if (!syntax.valid()) continue;
        for (const ast::GenericBound& b : items_.crate.types[syntax].bounds) {
            if (b.kind != ast::GenericBound::Kind::Lifetime) continue;
            Region region = region_of(b.lifetime);
            for (Region r : graph_.universal())
                if (!region.valid() && mask_of(r) == left_out_regions()) region = r;
            if (!region.valid()) continue;
            regions_.why = {Cause::Return, result_span()};
            regions_.outlives(hidden.ty, region);
        }
    }
}

// The universal regions that its bounds name, 'static among them; all of them where it says `use<…>`.
RegionGraph::Mask RegionCheck::captured_by(const Hidden& hidden) {
    const ast::TypeId syntax = items_.opaque_syntax(body_.def, hidden.index);
    if (!syntax.valid()) return ~RegionGraph::Mask(0);
    const std::vector<ast::GenericBound>& bounds = items_.crate.types[syntax].bounds;
    LifetimesIn named(items_.crate, items_.defs);
    named.bounds(bounds);
    if (named.has_alias()) return ~RegionGraph::Mask(0);
    RegionGraph::Mask mask = 1;
    bool left_out = named.has_gap() || named.has(items_.names.intern("_"));
    for (const ast::GenericBound& b : bounds) {
        if (b.kind != ast::GenericBound::Kind::Use) continue;
        for (const ast::Ident& lifetime : b.captured) left_out |= items_.names.text(lifetime.name) == "_";
        for (const ast::Ident& lifetime : b.captured) mask |= mask_of(region_of({lifetime}));
    }
    if (left_out) mask |= left_out_regions();
    for (Region region : graph_.universal())
        if (types_[region].name.valid() && named.has(types_[region].name)) mask |= mask_of(region);
    return mask;
}

// May a region stand for one of those? It must outlive all that the region outlives, and be outlived by what outlives the region.
bool RegionCheck::stands_for_one_of(RegionGraph::Mask choices, uint32_t node) {
    const uint32_t count = static_cast<uint32_t>(graph_.universal().size());
    for (uint32_t c = 0; c < count; ++c) {
        bool fits = ((choices >> c) & 1) && (graph_.value(node) & ~graph_.outlived_by(c)) == 0;
        for (uint32_t u = 0; u < count && fits; ++u) fits = !((graph_.above(node) >> u) & 1) || graph_.knows(u, c);
        if (fits) return true;
    }
    return false;
}

void RegionCheck::report_hidden() {
    DefId parent = items_.container(body_.def);
    if (is_of_trait_impl() || (parent.valid() && items_.defs[parent].kind == DefKind::Trait)) return;
    for (const Hidden& hidden : hidden_) {
        const RegionGraph::Mask captured = captured_by(hidden);
        std::vector<Region> regions;
        regions_in(types_, regions_, hidden.ty, regions);
        for (Region region : regions) {
            const uint32_t node = graph_.node(region);
            if (node == RegionGraph::kNone || stands_for_one_of(captured, node)) continue;
            report_hidden(hidden, node);
            break;
        }
    }
}

void RegionCheck::report_hidden(const Hidden& hidden, uint32_t node) {
    uint32_t source = 1;
    while (source + 1 < graph_.universal().size() && !((graph_.above(node) >> source) & 1)) ++source;
    const Region from = graph_.universal()[source];
    const Span span = result_span();
    Diagnostic& d = diagnostics_.error("E0700", span, "what `impl` stands for here borrows for a lifetime that its bounds do not name");
    d.label(span, "this borrows what has " + text(from));
    d.label(items_.opaque_span(body_.def, hidden.index), "nothing here says that it is borrowed");
    label_region(d, from);
    d.help("say so: write `+ " + (is_named(from) ? bare_name(from) : std::string("'_")) + "` behind the bounds of `impl`; or let it own what it needs");
}

}  // namespace framewalk::rust
