// Finding impls: of a trait, of a type.
//
// Those of the library are resolved only when something is asked that they could answer: a question about
// `From` looks at impls whose head names a trait `From`, one about `Vec<T>: From<U>` at those of them that
// are for a `Vec` or for a parameter.
#include <algorithm>

#include "rust/check/items.h"

namespace framewalk::rust {

Name Items::head_of(Ty ty) {
    const TyData d = types[ty];
    switch (d.kind) {
        case TyKind::Param: case TyKind::Projection: case TyKind::Opaque: case TyKind::Infer: case TyKind::Error:
            return Name();
        case TyKind::Adt: return defs[d.def].name;
        case TyKind::Bool: case TyKind::Char: case TyKind::Str: case TyKind::Int: case TyKind::Float:
            return names.intern(text(ty));
        case TyKind::Ref: return names.intern("&");
        case TyKind::RawPtr: return names.intern("*");
        case TyKind::Tuple: return names.intern("()");
        case TyKind::Array: return names.intern("[;]");
        case TyKind::Slice: return names.intern("[]");
        case TyKind::Never: return names.intern("!");
        case TyKind::FnPtr: return names.intern("fn");
        case TyKind::Dynamic: return names.intern("dyn");
        case TyKind::FnDef: case TyKind::Closure: return names.intern("{fn}");
    }
    return Name();
}

Name Items::written_head(const ast::Item& impl) {
    const ast::TypeExpr& type = crate.types[impl.type];
    switch (type.kind) {
        case ast::TypeKind::Path: {
            const ast::Path& path = crate.paths[type.path];
            if (path.self_type.valid() || path.segments.empty()) return Name();
            Name name = path.segments.back().ident.name;
            for (const ast::GenericParam& p : impl.generics.params)
                if (p.ident.name == name) return Name();
            return name;
        }
        case ast::TypeKind::Ref: return names.intern("&");
        case ast::TypeKind::RawPtr: return names.intern("*");
        case ast::TypeKind::Tuple: return names.intern("()");
        case ast::TypeKind::Array: return names.intern("[;]");
        case ast::TypeKind::Slice: return names.intern("[]");
        case ast::TypeKind::Never: return names.intern("!");
        case ast::TypeKind::FnPtr: return names.intern("fn");
        case ast::TypeKind::DynTrait: return names.intern("dyn");
        case ast::TypeKind::Error: case ast::TypeKind::Infer: case ast::TypeKind::ImplTrait:
        case ast::TypeKind::SelfImplicit:
            return Name();
    }
    return Name();
}

// Looks at the definitions that came since the last time.
void Items::index_impls() {
    for (; indexed_ < defs.defs.size(); ++indexed_) {
        const Def& d = defs.defs[indexed_];
        if (d.kind != DefKind::Impl) continue;
        DefId def(indexed_);
        const ast::Item& it = crate.all_items[d.item];
        if (!d.names_open) add_impl({def, Name()});
        else if (!it.trait_path.valid()) written_inherent_.push_back({def, written_head(it)});
        else written_[crate.paths[it.trait_path].segments.back().ident.name.index].push_back({def, written_head(it)});
    }
}

void Items::add_impl(FoundImpl found) {
    const ast::Item& it = item(found.impl);
    if (!it.trait_path.valid()) {
        inherent_[simplify_type(types, impl(found.impl).self_ty)].push_back(found.impl);
        return;
    }
    const PathRes& res = defs.paths[it.trait_path.index];
    if (!res.has_base || res.base.kind != Res::Kind::Def) return;
    std::vector<FoundImpl>& list = trait_impls_[res.base.def.index];
    auto behind = std::find_if(list.begin(), list.end(), [&](const FoundImpl& f) { return found.impl < f.impl; });
    list.insert(behind, found);
}

static bool may_match(Name a, Name b) { return a == b || !a.valid() || !b.valid(); }

void Items::add_impls(std::vector<FoundImpl>& written, Name head) {
    std::vector<FoundImpl> wanted;
    auto rest = std::stable_partition(written.begin(), written.end(),
                                      [&](const FoundImpl& f) { return !may_match(f.head, head); });
    wanted.assign(rest, written.end());
    written.erase(rest, written.end());
    for (const FoundImpl& found : wanted) add_impl(found);
}

std::vector<DefId> Items::impls_of(DefId trait, Name head) {
    index_impls();
    auto written = written_.find(defs[trait].name.index);
    if (written != written_.end()) add_impls(written->second, head);
    std::vector<DefId> out;
    auto found = trait_impls_.find(trait.index);
    if (found == trait_impls_.end()) return out;
    for (const FoundImpl& f : found->second)
        if (may_match(f.head, head)) out.push_back(f.impl);
    return out;
}

std::vector<DefId> Items::inherent_impls(Ty self) {
    index_impls();
    uint64_t key = simplify_type(types, self);
    if (key == 0) return {};
    add_impls(written_inherent_, head_of(self));
    auto found = inherent_.find(key);
    return found == inherent_.end() ? std::vector<DefId>() : found->second;
}

}  // namespace framewalk::rust
