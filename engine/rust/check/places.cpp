// Places: fields, indexing, dereferencing, and making a place mutable after the fact.
#include <utility>

#include "rust/check/body_checker.h"

namespace framewalk::rust {

bool BodyChecker::is_place(ExprId e) {
    switch (node(e).kind) {
        case Kind::Variable: case Kind::Capture: case Kind::Static: case Kind::Deref: case Kind::Index:
        case Kind::Error:
            return true;
        case Kind::Field: return true;
        default: return false;
    }
}

BodyChecker::ExprId BodyChecker::borrow(ExprId place, mir::BorrowKind kind, Span span) {
    Mutability m = kind == mir::BorrowKind::Shared || kind == mir::BorrowKind::Fake ? Mutability::Not : Mutability::Mut;
    ExprId out = add(Kind::Borrow, types_.ref(node(place).ty, m), span);
    node(out).a = place;
    node(out).borrow = kind;
    return out;
}

// A place was read through `Deref` or `Index`, and now has to be written: the calls on the way become
// those of `DerefMut` and `IndexMut`.
void BodyChecker::make_mutable(ExprId place, bool is_assigned) {
    for (;;) {
        typed::Expr& n = node(place);
        if (n.kind == Kind::Field || n.kind == Kind::Index) {
            place = n.a;
            continue;
        }
        if (n.kind != Kind::Deref) return;
        ExprId inner = n.a;
        auto found = overloaded_.find(key(inner));
        if (found == overloaded_.end()) {
            // Built in: through a shared reference nothing changes; a box and a `&mut` hand the demand on to their owner.
            Ty t = infer_.shallow(node(inner).ty);
            bool unique = types_.is(t, TyKind::Ref) && types_[t].mutability == Mutability::Mut;
            if (!types_.is(t, TyKind::Adt) && !unique) return;
            place = inner;
            continue;
        }
        OverloadedPlace o = found->second;
        if (!o.mut_fn.valid()) return;
        typed::Expr& c = node(inner);
        Ty callee = node(c.a).ty;
        Args args = types_[callee].args;
        if (types_[callee].def == o.mut_fn) return;
        Span span = c.span;
        DefId trait = items_.container(o.mut_fn);
        TraitRef goal{trait, args};
        if (solver_.evaluate(goal) == Answer::No) {
            unwritable_.push_back({span, types_[args][0].ty(), o.is_index, is_assigned});
            overloaded_.erase(found);
            return;
        }
        node(c.a).ty = types_.fn_def(o.mut_fn, args);
        Ty old = infer_.shallow(c.ty);
        node(inner).ty = types_.ref(types_[old].elem, Mutability::Mut);
        ExprId self_ref = node(inner).args[0];
        typed::Expr& b = node(self_ref);
        if (b.kind == Kind::Cast) {   // &[T; N] as &[T]
            Ty slice = types_[infer_.shallow(b.ty)].elem;
            b.ty = types_.ref(slice, Mutability::Mut);
            self_ref = b.a;
        }
        typed::Expr& borrow_node = node(self_ref);
        borrow_node.borrow = mir::BorrowKind::Mut;
        borrow_node.ty = types_.ref(node(borrow_node.a).ty, Mutability::Mut);
        place = borrow_node.a;
    }
}

// ---------------------------------------------------------------- fields

BodyChecker::ExprId BodyChecker::check_field(ast::ExprId id, const ast::Expr& e) {
    (void)id;
    const bool assigned = std::exchange(in_assigned_field_, false);
    in_assigned_field_ = assigned && crate_.exprs[e.a].kind == ast::ExprKind::Field;
    ExprId base = check(e.a, Expectation::none());
    in_assigned_field_ = false;
    Span span = site(e);
    Ty ty = structurally(node(base).ty, crate_.exprs[e.a].span);
    if (types_.is(ty, TyKind::Error)) return error_expr(span);
    std::vector<Step> steps = autoderef(ty, span);
    std::string field(items_.names.text(e.field.name));
    bool private_field = false;
    for (size_t n = 0; n < steps.size(); ++n) {
        const TyData d = types_[steps[n].ty];
        if (d.kind == TyKind::Tuple) {
            std::vector<Ty> parts = types_.tuple_parts(steps[n].ty);
            for (size_t i = 0; i < parts.size(); ++i) {
                if (std::to_string(i) != field) continue;
                ExprId inner = apply_derefs(base, steps, n);
                ExprId out = add(Kind::Field, parts[i], span);
                node(out).a = inner;
                node(out).index = static_cast<uint32_t>(i);
                return out;
            }
        }
        if (d.kind != TyKind::Adt) continue;
        const AdtDef& adt = items_.adt(d.def);
        if (adt.kind == AdtKind::Enum || adt.variants.empty()) continue;
        for (size_t i = 0; i < adt.variants[0].fields.size(); ++i) {
            const FieldInfo& f = adt.variants[0].fields[i];
            if (f.name != e.field.name) continue;
            DefId fd = i < defs_[d.def].children.size() ? defs_[d.def].children[i] : DefId();
            if (fd.valid() && !defs_.is_accessible(defs_[fd].vis, defs_[owner_].module)) {
                private_field = true;
                continue;
            }
            Ty field_ty = solver_.instantiate(types_.erase_regions(f.ty), d.args, span);
            if (adt.kind == AdtKind::Union && !assigned) demand_unsafe(span, "access to union field");
            ExprId inner = apply_derefs(base, steps, n);
            ExprId out = add(Kind::Field, field_ty, span);
            node(out).a = inner;
            node(out).index = static_cast<uint32_t>(i);
            return out;
        }
    }
    if (types_.has(resolve(ty), kHasError)) return error_expr(span);
    std::string on = text(ty);
    if (private_field) {
        diags_.error("E0616", e.field.span, "field `" + field + "` of `" + text(steps[0].ty) + "` is private")
            .label(e.field.span, "private field");
        return error_expr(span);
    }
    bool is_method = false;
    auto has_method = [&](Ty on) {
        for (DefId impl : items_.inherent_impls(on)) is_method |= items_.member(impl, e.field.name, DefKind::AssocFn).valid();
    };
    for (const Step& s : steps) {
        has_method(s.ty);
        if (types_.is(s.ty, TyKind::Array)) has_method(types_.slice(types_[s.ty].elem));
    }
    if (is_method)
        diags_.error("E0615", e.field.span, "attempted to take value of method `" + field + "` on type `" + on + "`")
            .help("call it: `." + field + "()`");
    else if (types_.is(ty, TyKind::Int) || types_.is(ty, TyKind::Float) || types_.is(ty, TyKind::Bool) || types_.is(ty, TyKind::Char) || types_.is(ty, TyKind::Infer))
        diags_.error("E0610", e.field.span, "`" + on + "` is a primitive type and therefore doesn't have fields");
    else
        diags_.error("E0609", e.field.span, "no field `" + field + "` on type `" + on + "`")
            .label(e.field.span, "unknown field");
    return error_expr(span);
}

// ---------------------------------------------------------------- dereference

BodyChecker::ExprId BodyChecker::check_deref(const ast::Expr& e, Expectation want) {
    (void)want;
    bool is_safe = std::exchange(raw_operand_, false);
    ExprId inner = check(e.a, Expectation::none());
    Span span = site(e);
    Ty ty = structurally(node(inner).ty, crate_.exprs[e.a].span);
    const TyData d = types_[ty];
    if (d.kind == TyKind::Error) return error_expr(span);
    if (d.kind == TyKind::RawPtr && !is_safe) demand_unsafe(span, "dereference of raw pointer");
    if (d.kind == TyKind::Ref || d.kind == TyKind::RawPtr) return deref_once(inner, false, d.elem, span);
    if (d.kind == TyKind::Adt && items_.adt(d.def).is_box)
        return deref_once(inner, false, types_[d.args][0].ty(), span);
    Ty target;
    if (overloaded_target(ty, span, target)) return deref_once(inner, true, target, span);
    diags_.error("E0614", span, "type `" + text(ty) + "` cannot be dereferenced")
        .label(span, "only references, boxes, raw pointers and types with `Deref` can be followed");
    return error_expr(span);
}

// Rustc sees it when it looks at borrows, which it does where the types are right.
void BodyChecker::report_unwritable() {
    if (unwritable_.empty() || is_tainted()) return;
    for (const Unwritable& u : unwritable_) {
        const std::string self = text(u.type);
        const std::string place = std::string(u.is_index ? "data in an index of `" : "data in dereference of `") + self + "`";
        diags_.error(u.is_assigned ? "E0594" : "E0596", u.span,
                     u.is_assigned ? "cannot assign to " + place : "cannot borrow " + place + " as mutable")
            .help("trait `" + std::string(u.is_index ? "IndexMut" : "DerefMut") + "` is required to modify it, but it is not implemented for `" + self + "`");
    }
}

// ---------------------------------------------------------------- index

BodyChecker::ExprId BodyChecker::check_index(const ast::Expr& e) {
    ExprId base = check(e.a, Expectation::none());
    ExprId index = check(e.b, Expectation::none());
    Span span = site(e);
    Span brackets = e.expansion == 0 ? Span{e.op_span.lo, span.hi} : span;   // where a panic of `Index` is told
    Ty base_ty = structurally(node(base).ty, crate_.exprs[e.a].span);
    Ty index_ty = settle(node(index).ty);
    if (types_.is(base_ty, TyKind::Error)) return error_expr(span);
    std::vector<Step> steps = autoderef(base_ty, span);
    bool integer = infer_.is_var(index_ty, InferKind::Int) || index_ty == types_.usize();
    for (size_t n = 0; n < steps.size(); ++n) {
        const TyData d = types_[steps[n].ty];
        if (integer && (d.kind == TyKind::Array || d.kind == TyKind::Slice)) {
            infer_.unify(index_ty, types_.usize());
            ExprId place = apply_derefs(base, steps, n);
            ExprId out = add(Kind::Index, d.elem, span);
            node(out).a = place;
            node(out).b = index;
            return out;
        }
        bool ok = false;
        ExprId place = apply_derefs(base, steps, n);
        ExprId out = overloaded_index(place, steps[n].ty, index, index_ty, span, ok, brackets);
        if (ok) return out;
    }
    const TyData last = types_[steps.back().ty];
    if (last.kind == TyKind::Array || last.kind == TyKind::Slice) {
        Ty slice = last.kind == TyKind::Array ? types_.slice(last.elem) : steps.back().ty;
        bool ok = false;
        ExprId place = apply_derefs(base, steps, steps.size() - 1);
        ExprId out = overloaded_index(place, slice, index, index_ty, span, ok, brackets);
        if (ok) return out;
        if (types_.has(resolve(index_ty), kHasError)) return error_expr(span);
        diags_.error("E0277", crate_.exprs[e.b].span, "the type `" + text(slice) + "` cannot be indexed by `" + text(index_ty) + "`")
            .label(crate_.exprs[e.b].span, "slice indices are of type `usize` or ranges of `usize`")
            .help("convert the index: `as usize`");
        return error_expr(span);
    }
    if (types_.has(resolve(index_ty), kHasError)) return error_expr(span);
    DefId index_trait = items_.lang("index");
    bool any = false;
    for (const Step& s : steps)
        if (index_trait.valid() && !infer_.is_var(s.ty, InferKind::General)) {
            Ty fresh = infer_.fresh(span);
            any |= solver_.evaluate({index_trait, types_.args({GenericArg(s.ty), GenericArg(fresh)})}) != Answer::No;
        }
    if (any)
        diags_.error("E0277", crate_.exprs[e.b].span, "the type `" + text(base_ty) + "` cannot be indexed by `" + text(index_ty) + "`")
            .label(crate_.exprs[e.b].span, "an index of another type is needed here");
    else
        diags_.error("E0608", span, "cannot index into a value of type `" + text(base_ty) + "`");
    return error_expr(span);
}

// `*Index::index(&base, index)`; `ok` is false when the type cannot be indexed so.
BodyChecker::ExprId BodyChecker::overloaded_index(ExprId base, Ty base_ty, ExprId index, Ty index_ty,
                                                  Span span, bool& ok, Span brackets) {
    DefId trait = items_.lang("index");
    DefId fn = trait_method("index", "index");
    if (!trait.valid() || !fn.valid() || infer_.is_var(base_ty, InferKind::General)) return base;
    TyKind k = types_.kind(base_ty);
    if (k == TyKind::Ref || k == TyKind::Int || k == TyKind::Infer) return base;
    if (k == TyKind::Array) {
        // Arrays are indexed as slices, unless somebody implemented Index for the array itself.
        return base;
    }
    TraitRef goal{trait, types_.args({GenericArg(base_ty), GenericArg(index_ty)})};
    Answer answer = solver_.evaluate(goal);
    Ty input = index_ty;
    bool coerce_index = false;
    if (answer == Answer::No) {
        // One impl with another index type: the index may coerce to it (`&String` to `&str`).
        Ty fresh = infer_.fresh(span);
        goal.args = types_.args({GenericArg(base_ty), GenericArg(fresh)});
        if (solver_.evaluate(goal) == Answer::No) return base;
        Selection s;
        if (solver_.select(goal, span, 0, s) != Answer::Yes) return base;
        solver_.select_where_possible();
        input = settle(fresh);
        bool fits = solver_.probe([&] { bool good = true; ExprId before = index; coerce(before, input, span, false, &good); return good; });
        if (!fits && node(index).ty == index_ty && types_.has(resolve(index_ty), kHasError)) return base;
        coerce_index = true;
    }
    if (coerce_index) index = coerce(index, input, node(index).span);
    ExprId self = base;
    Ty actual = settle(node(base).ty);
    ExprId self_ref = borrow(self, mir::BorrowKind::Shared, span);
    if (!(actual == base_ty) && types_.is(actual, TyKind::Array))
        self_ref = pointer_cast(self_ref, mir::CastKind::Unsize, types_.ref(base_ty));
    solver_.require(goal, node(index).span);
    DefId output_def = items_.member(trait, name("Output"), DefKind::AssocTy);
    Ty output = settle(normalize(types_.projection(output_def, goal.args), node(index).span));
    ExprId c = call(fn, goal.args, {self_ref, index}, brackets.valid() ? brackets : span, types_.ref(output));
    overloaded_[key(c)] = {fn, trait_method("index_mut", "index_mut"), true};
    ExprId out = add(Kind::Deref, output, span);
    node(out).a = c;
    ok = true;
    return out;
}

}  // namespace framewalk::rust
