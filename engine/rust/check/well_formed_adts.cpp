// Rules for the fields of unions, transparent and packed types; traits that extend themselves.
//
//     union U { text: String }     ─▶   E0740: nobody knows when the `String` would be dropped
#include <algorithm>

#include "rust/check/well_formed.h"

namespace framewalk::rust {

void WellFormed::check_fields(DefId def) {
    const AdtDef& adt = items_.adt(def);
    const ast::Item& it = items_.item(def);
    Infer infer(items_.types);
    Solver solver(items_, infer, items_.param_env(def), closures_);
    size_t sized = 0;
    for (size_t v = 0; v < adt.variants.size() && v < it.variants.size(); ++v)
        for (size_t i = 0; i < adt.variants[v].fields.size(); ++i) {
            Ty ty = solver.normalize(items_.types.erase_regions(adt.variants[v].fields[i].ty), {});
            if (items_.types.has(ty, kHasError)) return;
            sized += !is_always_empty(ty, 0);
            const Span span = it.variants[v].fields[i].span;
            if (adt.kind == AdtKind::Union && !fits_in_union(solver, ty))
                items_.diagnostics.error("E0740", span, "a union's field must be `Copy`, or in a `ManuallyDrop`")
                    .label(span, "which field of a union is alive is not known, so none is ever dropped")
                    .help("write `std::mem::ManuallyDrop<" + items_.text(ty) + ">`");
            if (adt.repr.packed && has_alignment(ty, 0))
                items_.diagnostics.error("E0588", it.ident.span, "a packed type cannot contain one with `#[repr(align)]`")
                    .label(span, "which is in this field");
        }
    if (adt.repr.transparent && sized > 1 && adt.variants.size() == 1)
        items_.diagnostics.error("E0690", it.ident.span, "a transparent type has one field with a size at most")
            .label(it.ident.span, "this one has " + std::to_string(sized));
}

bool WellFormed::fits_in_union(Solver& solver, Ty ty) {
    const TyData d = items_.types[ty];
    if (d.kind == TyKind::Ref) return true;
    if (d.kind == TyKind::Array) return fits_in_union(solver, d.elem);
    if (d.kind == TyKind::Tuple) {
        for (Ty part : items_.types.tuple_parts(ty))
            if (!fits_in_union(solver, part)) return false;
        return true;
    }
    if (d.kind == TyKind::Adt && items_.adt(d.def).is_manually_drop) return true;
    return solver.is_copy(ty);
}

// Of no size, whatever its parameters are.
bool WellFormed::is_always_empty(Ty ty, int depth) {
    const TyData d = items_.types[ty];
    if (depth > 8) return false;
    if (d.kind == TyKind::Tuple) {
        for (Ty part : items_.types.tuple_parts(ty))
            if (!is_always_empty(part, depth + 1)) return false;
        return true;
    }
    if (d.kind == TyKind::Array)
        return (items_.types[d.len].kind == ConstKind::Value && items_.types[d.len].bits == 0) || is_always_empty(d.elem, depth + 1);
    if (d.kind != TyKind::Adt || items_.adt(d.def).kind != AdtKind::Struct) return false;
    if (items_.is_lang(d.def, "phantom_data")) return true;
    for (const FieldInfo& f : items_.adt(d.def).variants[0].fields)
        if (!is_always_empty(items_.types.substitute(f.ty, d.args), depth + 1)) return false;
    return true;
}

bool WellFormed::has_alignment(Ty ty, int depth) {
    const TyData d = items_.types[ty];
    if (d.kind == TyKind::Array) return has_alignment(d.elem, depth);
    if (d.kind != TyKind::Adt || depth > 8) return false;
    if (items_.adt(d.def).repr.align) return true;
    for (const VariantInfo& v : items_.adt(d.def).variants)
        for (const FieldInfo& f : v.fields)
            if (has_alignment(items_.types.substitute(f.ty, d.args), depth + 1)) return true;
    return false;
}

// ---------------------------------------------------------------- traits

bool WellFormed::extends(DefId trait, DefId wanted, std::vector<uint32_t>& seen) {
    if (std::find(seen.begin(), seen.end(), trait.index) != seen.end()) return false;
    seen.push_back(trait.index);
    for (const Predicate& p : items_.supertraits(trait))
        if (p.kind == Predicate::Kind::Trait && (p.trait.trait == wanted || extends(p.trait.trait, wanted, seen))) return true;
    return false;
}

// E0391: said once, of the first trait of a circle.
void WellFormed::check_supertraits(DefId trait) {
    for (const Predicate& p : items_.supertraits(trait)) {
        if (p.kind != Predicate::Kind::Trait || p.trait.trait.index < trait.index) continue;
        std::vector<uint32_t> seen;
        if (p.trait.trait != trait && !extends(p.trait.trait, trait, seen)) continue;
        bool first = true;
        for (uint32_t other : seen) first &= other > trait.index || items_.defs[DefId(other)].is_library || !extends_itself(DefId(other));
        if (!first) continue;
        items_.diagnostics.error("E0391", p.span, "the trait `" + items_.name_of(trait) + "` would extend itself")
            .label(p.span, "a trait with this one can only be what has `" + items_.name_of(trait) + "` already");
        return;
    }
}

bool WellFormed::extends_itself(DefId trait) {
    std::vector<uint32_t> seen;
    return extends(trait, trait, seen);
}

}  // namespace framewalk::rust
