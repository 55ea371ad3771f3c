#include "rust/check/static_params.h"

#include <algorithm>

namespace framewalk::rust {

namespace {

// `T: 'static`, where it is written or where a trait that bounds `T` has it.
bool is_asked_for(DefId adt, Ty param, RegionFacts& facts) {
    Items& items = facts.items();
    Types& types = items.types;
    for (const OutlivesBound& b : facts.written_bounds(adt))
        if (b.what.is_ty() && b.what.ty() == param && b.region == types.statik()) return true;
    for (const Predicate& p : items.param_env(adt)) {
        if (p.kind != Predicate::Kind::Trait || !(types[p.trait.args][0].ty() == param)) continue;
        for (const OutlivesBound& b : facts.trait_bounds(p.trait.trait))
            if (b.region == types.statik()) return true;
    }
    return false;
}

void check_field(DefId adt, Ty field, Span span, RegionFacts& facts, Diagnostics& diagnostics) {
    Items& items = facts.items();
    std::vector<OutlivesBound> needed;
    implied_by(facts, field, needed);
    for (const OutlivesBound& b : needed) {
        if (!b.what.is_ty() || !items.types.is(b.what.ty(), TyKind::Param) || !(b.region == items.types.statik())) continue;
        if (is_asked_for(adt, b.what.ty(), facts)) continue;
        std::string name = items.text(b.what.ty());
        diagnostics.error("E0310", span, "the parameter type `" + name + "` may not live long enough")
            .label(span, "whatever `" + name + "` borrows must last as long as the program")
            .help("say that it does: `" + name + ": 'static`; or give the type a lifetime parameter and borrow for that");
        return;
    }
}

}  // namespace

void check_static_params(DefId adt, RegionFacts& facts, Diagnostics& diagnostics) {
    Items& items = facts.items();
    if (items.generics(adt).params.empty()) return;
    const AdtDef& def = items.adt(adt);
    for (uint32_t v = 0; v < def.variants.size(); ++v)
        for (uint32_t f = 0; f < def.variants[v].fields.size(); ++f)
            check_field(adt, facts.field_type(adt, v, f), items.crate.types[items.item(adt).variants[v].fields[f].type].span, facts, diagnostics);
}

}  // namespace framewalk::rust
