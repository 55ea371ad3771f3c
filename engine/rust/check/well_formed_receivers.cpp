// What `self` may be of: the type itself, or what leads to it by references and the library's smart pointers.
//
//     impl Cat { fn a(self: Rc<Self>) {}  fn b(self: i32) {} }     ─▶   E0307 at `i32`
#include "rust/check/well_formed.h"

namespace framewalk::rust {

static constexpr size_t kMostDereferences = 64;

// What a reference or one of the library's smart pointers leads to; none for other types.
static Ty receiver_target(Items& items, Ty ty) {
    const TyData d = items.types[ty];
    if (d.kind == TyKind::Ref) return d.elem;
    if (d.kind != TyKind::Adt || !items.defs[d.def].is_library) return {};
    const std::string name = items.name_of(d.def);
    const bool leads = name == "Box" || name == "Rc" || name == "Arc" || name == "Pin";
    return leads ? items.types[d.args][0].ty() : Ty();
}

// E0801: `self` of a parameter of the method. E0307: of a type that does not lead to the one of the impl or trait.
void WellFormed::check_receiver(DefId fn) {
    const Signature sig = items_.signature(fn);
    if (!sig.has_self || sig.inputs.empty()) return;
    const DefId owner = items_.container(fn);
    const bool in_impl = items_.defs[owner].kind == DefKind::Impl;
    const Ty self = items_.types.erase_regions(in_impl ? items_.impl(owner).self_ty : items_.types[items_.identity_args(owner)][0].ty());
    const Ty written = items_.types.erase_regions(sig.inputs[0]);
    if (written == self || (items_.types.is(written, TyKind::Ref) && items_.types[written].elem == self)) return;
    Infer infer(items_.types);
    Solver solver(items_, infer, items_.param_env(fn), closures_);
    Ty ty = solver.normalize(written, sig.input_spans[0]);
    for (size_t steps = 0; ty.valid() && ty != self; ++steps) {
        if (steps == kMostDereferences) return;
        const TyData d = items_.types[ty];
        if (items_.types.has(ty, kHasError | kHasInfer) || d.kind == TyKind::RawPtr || d.kind == TyKind::Projection) return;
        if (d.kind == TyKind::Param) return report_generic_receiver(sig.input_spans[0]);
        const Ty next = receiver_target(items_, ty);
        ty = next.valid() ? next : dereferenced(solver, ty);
    }
    if (ty == self) return;
    items_.diagnostics.error("E0307", sig.input_spans[0], "invalid `self` parameter type: `" + items_.text(sig.inputs[0]) + "`")
        .label(sig.input_spans[0], "this does not lead to `" + items_.text(self) + "`")
        .help("write `self`, `&self`, `&mut self`, or `self: Box<Self>`, `Rc<Self>`, `Arc<Self>`, `Pin<…>`");
}

void WellFormed::report_generic_receiver(Span span) {
    items_.diagnostics.error("E0801", span, "invalid generic `self` parameter type")
        .label(span, "a caller would choose this type")
        .help("write `self`, `&self` or `&mut self`");
}

// `Deref::Target`; none of a type without `Deref`. What leads to `Self` that way only is let through.
Ty WellFormed::dereferenced(Solver& solver, Ty ty) {
    const DefId deref = items_.lang("deref");
    const Args args = items_.types.args({GenericArg(ty)});
    if (!deref.valid() || solver.evaluate({deref, args}) == Answer::No) return {};
    const DefId target = items_.member(deref, items_.names.intern("Target"), DefKind::AssocTy);
    const Ty to = solver.normalize(items_.types.projection(target, args), {});
    solver.select_where_possible();
    return solver.infer.resolve(to);
}

}  // namespace framewalk::rust
