// Instances: what a call means once its types are concrete.
#include <algorithm>

#include "rust/check/symbols.h"
#include "rust/driver.h"

namespace framewalk::rust {

using mir::Callee;

// ---------------------------------------------------------------- types

Ty Compilation::normalize(Ty ty) {
    auto found = normalized_.find(ty.index);
    if (found != normalized_.end()) return found->second;
    Ty out = types_.erase_regions(ty);
    if (types_.has(out, kHasProjection | kHasOpaque)) {
        out = solver().normalize(out, {});
        solver().select_where_possible();
        solver().failures().clear();
        out = infer_->resolve(out);
    }
    return normalized_[ty.index] = out;
}

bool Compilation::is_copy(Ty ty) {
    auto found = copy_cache_.find(ty.index);
    if (found != copy_cache_.end()) return found->second;
    bool copy = solver().is_copy(ty);
    return copy_cache_[ty.index] = copy;
}

bool Compilation::needs_drop(Ty ty) {
    auto found = drop_cache_.find(ty.index);
    if (found != drop_cache_.end()) return found->second;
    drop_cache_[ty.index] = false;   // what a cycle adds: nothing new
    const TyData d = types_[ty];
    bool needs = false;
    switch (d.kind) {
        case TyKind::Adt: {
            const AdtDef adt = items_->adt(d.def);
            if (adt.is_manually_drop) break;
            if (adt.is_box || drop_impl(ty).kind != Callee::Kind::None) needs = true;
            if (adt.kind == AdtKind::Union) break;
            for (const VariantInfo& v : adt.variants)
                for (const FieldInfo& f : v.fields)
                    if (!needs) needs = needs_drop(normalize(types_.substitute(f.ty, d.args)));
            break;
        }
        case TyKind::Tuple:
            for (Ty part : types_.tuple_parts(ty)) needs |= needs_drop(part);
            break;
        case TyKind::Array: needs = !(types_[d.len].kind == ConstKind::Value && types_[d.len].bits == 0) && needs_drop(d.elem); break;
        case TyKind::Slice: needs = needs_drop(d.elem); break;
        case TyKind::Closure:
            needs = solver().is_future(ty);
            for (Ty part : closure_captures(ty)) needs |= needs_drop(part);
            break;
        case TyKind::Dynamic: needs = true; break;
        case TyKind::Param: case TyKind::Projection: case TyKind::Opaque: needs = true; break;
        case TyKind::Error: case TyKind::Bool: case TyKind::Char: case TyKind::Str: case TyKind::Never:
        case TyKind::Int: case TyKind::Float: case TyKind::Ref: case TyKind::RawPtr: case TyKind::FnDef:
        case TyKind::FnPtr: case TyKind::Infer:
            break;
    }
    return drop_cache_[ty.index] = needs;
}

std::string Compilation::type_text(Ty ty, bool short_form) { return items_->text(ty, short_form); }

std::string Compilation::type_name(Ty ty) { return items_->type_name(ty); }

std::vector<Ty> Compilation::closure_captures(Ty closure) {
    std::vector<Ty> out;
    const TyData d = types_[closure];
    auto found = closures_.find(d.def.index);
    if (found == closures_.end()) return out;
    const std::vector<Ty> captures = found->second.captures;
    for (Ty part : captures) out.push_back(normalize(types_.substitute(part, d.args)));
    return out;
}

std::vector<Name> Compilation::closure_capture_names(Ty closure) {
    DefId def = types_[closure].def;
    auto found = closures_.find(def.index);
    if (found == closures_.end()) return {};
    if (!found->second.is_async) return found->second.capture_names;
    std::vector<Name> names;
    const mir::Body* poll = body(def);
    if (!poll) return names;
    names.resize(poll->future_fields.size());
    for (const mir::LocalDecl& local : poll->locals)
        if (local.is_binding && local.future_field < names.size()) names[local.future_field] = local.name;
    return names;
}

std::vector<Ty> Compilation::future_fields(Ty closure) {
    std::vector<Ty> out;
    const TyData d = types_[closure];
    auto found = closures_.find(d.def.index);
    if (found == closures_.end() || !found->second.is_async) return out;
    const mir::Body* poll = body(d.def);
    if (!poll) return out;
    for (Ty part : poll->future_fields) out.push_back(normalize(types_.substitute(part, d.args)));
    return out;
}

// ---------------------------------------------------------------- callees

Callee Compilation::body_callee(DefId def, Args args) {
    Callee out;
    out.body = body(def);
    out.args = args;
    out.kind = out.body ? Callee::Kind::Body : Callee::Kind::None;
    // A pointer to a function of the library: what is wrong is rather told where the pointer was called.
    if (out.body && out.body->track_caller && !out.body->is_library) out.called_from.span = out.body->span;
    return out;
}

Callee Compilation::entry() {
    if (running_constants_ > 0) return {};
    if (test_entry_) {
        Callee tests;
        tests.kind = Callee::Kind::Body;
        tests.body = test_entry_.get();
        tests.args = types_.no_args();
        return tests;
    }
    DefId main = items_->member(names_of_defs_->root, interner_.intern("main"), DefKind::Fn);
    if (!main.valid()) return {};
    Ty output = items_->signature(main).output;
    DefId start = items_->lang("start");
    if (types_.is_unit(output) || types_.is(output, TyKind::Never) || !start.valid()) return body_callee(main, types_.no_args());
    return body_callee(start, types_.args({GenericArg(types_.erase_regions(output)), GenericArg(types_.fn_def(main, types_.no_args()))}));
}

Callee Compilation::resolve(DefId def, Args args) {
    uint64_t key = uint64_t(def.index) << 32 | args.index;
    auto found = resolved_.find(key);
    if (found != resolved_.end()) return found->second;
    Callee out;
    const Def d = (*names_of_defs_)[def];
    args = types_.erase_regions(args);
    switch (d.kind) {
        case DefKind::ForeignFn:
            if (!d.is_library) {
                out = foreign_function(def);
            } else if (mir::find_intrinsic(interner_.text(d.name), out.intrinsic)) {
                out.kind = Callee::Kind::Intrinsic;
                out.args = args;
            }
            break;
        case DefKind::Struct: case DefKind::Variant:
            out.kind = Callee::Kind::Constructor;
            out.adt = types_.adt(d.kind == DefKind::Variant ? d.parent : def, args);
            out.variant = d.kind == DefKind::Variant ? d.index : 0;
            break;
        case DefKind::AssocFn:
            out = items_->is_trait_item(def) ? resolve_trait_method(def, args) : body_callee(def, args);
            break;
        default: out = body_callee(def, args); break;
    }
    return resolved_[key] = out;
}

// What the linker would find: a function of the program, or one of C's library. With other types than the real ones nothing
// is known of the call.
Callee Compilation::foreign_function(DefId declared) {
    Callee unknown;
    unknown.foreign = (*names_of_defs_)[declared].name;
    const std::string symbol = wanted_symbol(*items_, declared);
    DefId found = exporter_of(*items_, symbol);
    DefId library = items_->member(names_of_defs_->std_root, interner_.intern("c"), DefKind::Mod);
    if (!found.valid() && library.valid()) found = items_->member(library, interner_.intern(symbol), DefKind::Fn);
    if (!found.valid() || !is_called_alike(*items_, declared, found)) return unknown;
    const Signature ours = items_->signature(found), theirs = items_->signature(declared);
    auto is_same = [&](Ty a, Ty b) { return normalize(a) == normalize(b); };
    if (theirs.is_variadic || !is_same(ours.output, theirs.output)) return unknown;
    if (!std::equal(ours.inputs.begin(), ours.inputs.end(), theirs.inputs.begin(), theirs.inputs.end(), is_same)) return unknown;
    return body_callee(found, types_.erase_regions(items_->identity_args(found)));
}

Callee Compilation::resolve_trait_method(DefId method, Args args) {
    DefId trait = (*names_of_defs_)[method].parent;
    size_t trait_count = items_->generics(trait).params.size();
    std::vector<GenericArg> list = types_[args];
    std::vector<GenericArg> own(list.begin() + static_cast<std::ptrdiff_t>(std::min(trait_count, list.size())), list.end());
    list.resize(std::min(trait_count, list.size()));
    TraitRef goal{trait, types_.args(list)};
    Ty self = list[0].ty();
    if (types_.is(self, TyKind::Dynamic)) {
        const std::vector<TraitRef> slots = vtable_slots(self, types_.dyn_bounds(self), method);
        auto is_it = [&](const TraitRef& ref) { return ref == TraitRef{trait, plain(goal.args)}; };
        auto found = std::find_if(slots.begin(), slots.end(), is_it);
        auto has_trait = [&](const TraitRef& ref) { return ref.trait == trait; };
        if (found == slots.end() && std::count_if(slots.begin(), slots.end(), has_trait) == 1) found = std::find_if(slots.begin(), slots.end(), has_trait);
        if (found != slots.end()) {
            Callee out;
            out.kind = Callee::Kind::Virtual;
            out.vtable_index = static_cast<uint32_t>(found - slots.begin());
            out.args = args;
            return out;
        }
    }
    Selection s;
    Answer answer = solver().select(goal, {}, 0, s);
    if (answer != Answer::Yes) return {};
    if (s.kind == Selection::Kind::Impl) {
        for (const Obligation& o : s.nested) solver().require(o.predicate, {});
        solver().select_where_possible();
        solver().failures().clear();
        Args impl_args = infer_->resolve(s.impl_args);
        DefId found = items_->member(s.impl, (*names_of_defs_)[method].name, DefKind::AssocFn);
        if (!found.valid()) return body_callee(method, args);
        std::vector<GenericArg> full = types_[impl_args];
        full.insert(full.end(), own.begin(), own.end());
        return body_callee(found, types_.args(full));
    }
    if (s.kind == Selection::Kind::Builtin) return resolve_callable(trait, method, args, self);
    return items_->item(method).body.valid() ? body_callee(method, args) : Callee{};
}

// Where the real library declares the calls of `Fn`, `FnMut` and `FnOnce`: a function that is called through one of them
// takes that for its caller's place.
mir::CalledFrom Compilation::call_of(DefId trait) const {
    uint32_t line = items_->is_lang(trait, "fn") ? 79 : items_->is_lang(trait, "fn_mut") ? 166 : 250;
    return {Span(), "/rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/core/src/ops/function.rs", line, 5};
}

// Methods of traits that the language implements: Clone by copying, and calls of callables.
Callee Compilation::resolve_callable(DefId trait, DefId method, Args args, Ty self) {
    Callee out;
    if (items_->is_lang(trait, "clone")) {
        if (items_->item(method).body.valid()) return body_callee(method, args);   // clone_from
        out.kind = Callee::Kind::CloneBits;
        out.args = args;
        return out;
    }
    const TyData d = types_[self];
    if (d.kind == TyKind::Closure) {
        Callee body = closure_body(self);
        if (items_->is_lang(trait, "future_trait")) return body;
        bool once = items_->is_lang(trait, "fn_once");
        auto found = closures_.find(d.def.index);
        if (once && found != closures_.end() && found->second.kind != ClosureKind::FnOnce) body.kind = Callee::Kind::CallOnceByMut;
        body.callee_type = self;
        return body;
    }
    if (d.kind == TyKind::FnDef || d.kind == TyKind::FnPtr) {
        out.kind = Callee::Kind::CallFnPtr;
        out.callee_type = self;
        out.args = args;
        out.called_from = call_of(trait);
    }
    return out;
}

Callee Compilation::closure_body(Ty closure) {
    const TyData d = types_[closure];
    return body_callee(d.def, d.args);
}

Callee Compilation::lang_fn(mir::LangFn fn) {
    static const char* const roles[] = {"panic", "panic_bounds_check", "end_thread"};
    DefId def = items_->lang(roles[static_cast<int>(fn)]);
    return def.valid() ? body_callee(def, types_.no_args()) : Callee{};
}

Callee Compilation::drop_impl(Ty ty) {
    DefId drop = items_->lang("drop");
    if (!drop.valid() || !types_.is(ty, TyKind::Adt)) return {};
    Selection s;
    if (solver().select({drop, types_.args({GenericArg(ty)})}, {}, 0, s) != Answer::Yes) return {};
    if (s.kind != Selection::Kind::Impl) return {};
    DefId method = items_->member(s.impl, interner_.intern("drop"), DefKind::AssocFn);
    return method.valid() ? body_callee(method, infer_->resolve(s.impl_args)) : Callee{};
}

Args Compilation::plain(Args args) { return types_.erase_regions(solver().normalize(types_.erase_regions(args), {})); }

// A trait and its supertraits as `self` has them: `trait Both: Same<i64> + Same<bool>` brings one trait twice.
std::vector<TraitRef> Compilation::supertrait_refs(Ty self, const DynBounds& bounds) {
    std::vector<GenericArg> list{GenericArg(self)};
    for (GenericArg a : types_[bounds.args]) list.push_back(a);
    std::vector<TraitRef> out{{bounds.principal, plain(types_.args(list))}};
    for (size_t i = 0; i < out.size() && i < 1000; ++i)
        for (const Predicate& p : items_->supertraits(out[i].trait)) {
            if (p.kind != Predicate::Kind::Trait) continue;
            TraitRef super{p.trait.trait, plain(types_.substitute(p.trait.args, out[i].args))};
            if (std::find(out.begin(), out.end(), super) == out.end()) out.push_back(super);
        }
    return out;
}

// The traits whose methods a vtable holds, one entry for each method, supertraits first. `only`: entries of other
// methods are none.
std::vector<TraitRef> Compilation::vtable_slots(Ty self, const DynBounds& bounds, DefId only, std::vector<DefId>* methods) {
    std::vector<TraitRef> out;
    if (!bounds.principal.valid()) return out;
    const std::vector<TraitRef> refs = supertrait_refs(self, bounds);
    for (auto ref = refs.rbegin(); ref != refs.rend(); ++ref)
        for (DefId child : (*names_of_defs_)[ref->trait].children) {
            if ((*names_of_defs_)[child].kind != DefKind::AssocFn || !items_->is_object_safe_method(child)) continue;
            out.push_back(!only.valid() || child == only ? *ref : TraitRef());
            if (methods) methods->push_back(child);
        }
    return out;
}

std::vector<Callee> Compilation::vtable(Ty concrete, Ty dynamic) {
    std::vector<Callee> out;
    std::vector<DefId> methods;
    const std::vector<TraitRef> slots = vtable_slots(concrete, types_.dyn_bounds(dynamic), DefId(), &methods);
    for (size_t i = 0; i < slots.size(); ++i) {
        std::vector<GenericArg> full = types_[slots[i].args];
        const GenericsInfo& g = items_->generics(methods[i]);
        for (size_t k = full.size(); k < g.params.size(); ++k) full.push_back(GenericArg(types_.erased()));
        out.push_back(resolve(methods[i], types_.args(full)));
    }
    return out;
}

// ---------------------------------------------------------------- constants and statics

Callee Compilation::const_body(DefId def, Args args) {
    const Def d = (*names_of_defs_)[def];
    args = types_.erase_regions(args);
    if (d.kind != DefKind::AssocConst || !items_->is_trait_item(def)) return body_callee(def, args);
    DefId trait = d.parent;
    std::vector<GenericArg> list = types_[args];
    list.resize(std::min(list.size(), items_->generics(trait).params.size()));
    Selection s;
    if (solver().select({trait, types_.args(list)}, {}, 0, s) != Answer::Yes) return {};
    if (s.kind == Selection::Kind::Impl) {
        DefId found = items_->member(s.impl, d.name, DefKind::AssocConst);
        if (found.valid()) return body_callee(found, infer_->resolve(s.impl_args));
    }
    return body_callee(def, args);
}

Ty Compilation::static_type(DefId def) {
    auto promoted = promoted_.find(def.index);
    if (promoted != promoted_.end()) return promoted->second->ty;
    return types_.erase_regions(items_->type_of(def));
}

Name Compilation::static_name(DefId def) { return (*names_of_defs_)[def].name; }

bool Compilation::static_is_mutable(DefId def) {
    return promoted_.count(def.index) == 0 && items_->has_item(def) && items_->item(def).mutability == ast::Mutability::Mut;
}

bool Compilation::static_is_writable(DefId def) {
    if (auto found = promoted_.find(def.index); found != promoted_.end()) return found->second->kind == PromotedKind::Mutable;
    return static_is_mutable(def) || !is_freeze(static_type(def));
}

// No part of a value may change behind a shared reference.
bool Compilation::is_freeze(Ty ty, int depth) {
    const TyData d = types_[ty];
    if (depth > 32) return false;
    switch (d.kind) {
        case TyKind::Adt: {
            const AdtDef& adt = items_->adt(d.def);
            if (adt.is_unsafe_cell) return false;
            for (const VariantInfo& v : adt.variants)
                for (const FieldInfo& f : v.fields)
                    if (!is_freeze(types_.substitute(f.ty, d.args), depth + 1)) return false;
            return true;
        }
        case TyKind::Tuple:
            for (Ty part : types_.tuple_parts(ty))
                if (!is_freeze(part, depth + 1)) return false;
            return true;
        case TyKind::Array: case TyKind::Slice: return is_freeze(d.elem, depth + 1);
        case TyKind::Param: case TyKind::Projection: case TyKind::Opaque: case TyKind::Dynamic:
        case TyKind::Infer: case TyKind::Error: case TyKind::Closure:
            return false;
        case TyKind::Bool: case TyKind::Char: case TyKind::Str: case TyKind::Never: case TyKind::Int:
        case TyKind::Float: case TyKind::Ref: case TyKind::RawPtr: case TyKind::FnDef: case TyKind::FnPtr:
            return true;
    }
    return false;
}

}  // namespace framewalk::rust
