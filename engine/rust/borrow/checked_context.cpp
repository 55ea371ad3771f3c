#include "rust/borrow/checked_context.h"

namespace framewalk::rust {

CheckedContext::CheckedContext(Items& items, ClosureTable& closures, const typed::Body& body)
    : items_(items), closures_(closures), infer_(items.types),
      solver_(items, infer_, items.param_env(body.def), closures) {
    for (const typed::Capture& capture : body.captures)
        captures_.push_back({std::string(items.names.text(capture.name)), capture.by_ref,
                             capture.place_mutability, capture.declared});
}

bool CheckedContext::is_copy(Ty ty) {
    if (types().has(ty, kHasError)) return true;
    auto [known, is_new] = is_copy_.try_emplace(ty.index, false);
    if (!is_new) return known->second;
    bool answer = solver_.is_copy(ty);
    return is_copy_[ty.index] = answer;
}

bool CheckedContext::needs_drop(Ty ty) {
    // A type that is asked about while it is being answered contains itself: it adds nothing.
    auto [known, is_new] = needs_drop_.try_emplace(ty.index, false);
    if (!is_new) return known->second;
    // A type that grows as it unfolds has no finite layout; its own error is reported elsewhere.
    if (depth_ >= kMaxDepth) return needs_drop_[ty.index] = true;
    ++depth_;
    bool answer = compute_needs_drop(ty);
    --depth_;
    return needs_drop_[ty.index] = answer;
}

bool CheckedContext::adt_needs_drop(const TyData& data) {
    const AdtDef& def = adt(data.def);
    if (has_destructor(data.def)) return true;
    if (def.is_manually_drop || def.kind == AdtKind::Union) return false;
    for (const VariantInfo& variant : def.variants)
        for (const FieldInfo& field : variant.fields)
            if (needs_drop(seen_here(field.ty, data.args))) return true;
    return false;
}

bool CheckedContext::compute_needs_drop(Ty ty) {
    const TyData data = types()[ty];
    std::vector<Ty> parts;
    switch (data.kind) {
        case TyKind::Error:
        case TyKind::Bool:
        case TyKind::Char:
        case TyKind::Str:
        case TyKind::Never:
        case TyKind::Int:
        case TyKind::Float:
        case TyKind::Ref:
        case TyKind::RawPtr:
        case TyKind::FnDef:
        case TyKind::FnPtr: return false;
        case TyKind::Array:
        case TyKind::Slice: return needs_drop(data.elem);
        case TyKind::Adt: return adt_needs_drop(data);
        case TyKind::Dynamic: return true;
        case TyKind::Param:
        case TyKind::Projection:
        case TyKind::Opaque:
        case TyKind::Infer: return !is_copy(ty);
        case TyKind::Tuple: parts = types().tuple_parts(ty); break;
        case TyKind::Closure:
            if (solver_.is_future(ty)) return true;
            parts = closure_captures(ty);
            break;
    }
    for (Ty part : parts)
        if (needs_drop(part)) return true;
    return false;
}

Ty CheckedContext::normalize(Ty ty) {
    ty = types().erase_regions(ty);
    if (!types().has(ty, kHasProjection)) return ty;
    Ty normal = solver_.normalize(ty, Span());
    solver_.select_where_possible();
    normal = infer_.resolve(normal);
    return types().has(normal, kHasInfer) ? ty : types().erase_regions(normal);
}

bool CheckedContext::impl_of(const TraitRef& goal, DefId& impl, Args& args) {
    return solver_.probe([&] {
        Selection found;
        if (solver_.select(goal, Span(), 0, found) != Answer::Yes || found.kind != Selection::Kind::Impl) return false;
        for (const Obligation& o : found.nested) solver_.require(o.predicate, Span());
        solver_.select_where_possible();
        impl = found.impl;
        args = types().erase_regions(infer_.resolve(found.impl_args));
        for (GenericArg arg : types()[args])
            if (arg.is_ty() && types().has(arg.ty(), kHasInfer)) return false;
        return true;
    });
}

bool CheckedContext::has_destructor(DefId adt) {
    auto known = destructors_.find(adt.index);
    if (known != destructors_.end()) return known->second;
    DefId trait = items_.lang("drop");
    if (!trait) return false;
    bool found = false;
    for (DefId impl : items_.impls_of(trait, items_.defs[adt].name)) {
        const TyData& self = types()[items_.impl(impl).self_ty];
        found |= self.kind == TyKind::Adt && self.def == adt;
    }
    return destructors_[adt.index] = found;
}

Ty CheckedContext::field_type(Ty container, uint32_t variant, uint32_t field) {
    const TyData data = types()[container];
    std::vector<Ty> parts;
    if (data.kind == TyKind::Tuple) parts = types().tuple_parts(container);
    if (data.kind == TyKind::Closure) parts = closure_captures(container);
    if (data.kind != TyKind::Adt) return field < parts.size() ? parts[field] : types().error();
    const AdtDef& def = adt(data.def);
    if (variant >= def.variants.size() || field >= def.variants[variant].fields.size())
        return types().error();
    return seen_here(def.variants[variant].fields[field].ty, data.args);
}

std::vector<Ty> CheckedContext::closure_captures(Ty closure) {
    const TyData data = types()[closure];
    auto found = closures_.find(data.def.index);
    std::vector<Ty> out;
    if (found == closures_.end()) return out;
    for (Ty ty : found->second.captures) out.push_back(seen_here(ty, data.args));
    return out;
}

CalleeInfo CheckedContext::callee(DefId fn) {
    CalleeInfo info;
    if (!items_.has_item(fn)) return info;
    const Def& def = items_.defs[fn];
    info.name = items_.name_of(fn);
    info.takes_self = items_.signature(fn).has_self;
    info.is_library = def.is_library;
    if (!def.is_library) info.declared = def.span;
    return info;
}

bool CheckedContext::has_clone(Ty ty) {
    DefId trait = items_.lang("clone");
    if (!trait) return false;
    return solver_.holds({trait, types().args({GenericArg(ty)})});
}

}  // namespace framewalk::rust
