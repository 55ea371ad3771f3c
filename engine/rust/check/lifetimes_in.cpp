#include "rust/check/lifetimes_in.h"

namespace framewalk::rust {

void LifetimesIn::add(const ast::Lifetime& lifetime) {
    if (lifetime.valid()) names_.insert(lifetime.ident.name.index);
}

void LifetimesIn::type(ast::TypeId id) {
    if (!id.valid()) return;
    const ast::TypeExpr& t = crate_.types[id];
    add(t.lifetime);
    has_gap_ |= t.kind == ast::TypeKind::Ref && !t.lifetime.valid();
    if (t.path.valid()) path(t.path);
    type(t.element);
    for (ast::TypeId part : t.list) type(part);
    bounds(t.bounds);
}

bool LifetimesIn::is_projection(ast::PathId id) const {
    return crate_.paths[id].self_type.valid() || defs_.paths[id.index].unresolved > 0;
}

void LifetimesIn::path(ast::PathId id) {
    const PathRes& res = defs_.paths[id.index];
    has_alias_ |= res.has_base && res.base.kind == Res::Kind::Def && defs_[res.base.def].kind == DefKind::TypeAlias;
    if (constrained_ && is_projection(id)) return;
    type(crate_.paths[id].self_type);
    has_gap_ |= hides_lifetimes(res, crate_.paths[id]);
    for (const ast::PathSegment& s : crate_.paths[id].segments) {
        if (s.parenthesized && !constrained_) {
            const bool had_gap = has_gap_;
            arguments(s.args);
            type(s.output);
            has_gap_ = had_gap;
            continue;
        }
        arguments(s.args);
        type(s.output);
        for (const ast::AssocConstraint& c : s.constraints) {
            type(c.type);
            bounds(c.bounds);
        }
    }
}

// A type with lifetime parameters, of which none is written.
bool LifetimesIn::hides_lifetimes(const PathRes& res, const ast::Path& path) const {
    if (!res.has_base || res.base.kind != Res::Kind::Def || path.segments.empty()) return false;
    for (const ast::GenericArg& a : path.segments.back().args)
        if (a.kind == ast::GenericArg::Kind::Lifetime) return false;
    const ast::ItemId item = defs_[res.base.def].item;
    if (!item.valid()) return false;
    for (const ast::GenericParam& p : crate_.all_items[item].generics.params)
        if (p.kind == ast::GenericParam::Kind::Lifetime) return true;
    return false;
}

void LifetimesIn::arguments(const std::vector<ast::GenericArg>& list) {
    for (const ast::GenericArg& a : list) {
        if (a.kind == ast::GenericArg::Kind::Lifetime) add(a.lifetime);
        if (a.kind == ast::GenericArg::Kind::Type) type(a.type);
    }
}

void LifetimesIn::bounds(const std::vector<ast::GenericBound>& bounds) {
    for (const ast::GenericBound& b : bounds) {
        if (b.kind == ast::GenericBound::Kind::Lifetime) add(b.lifetime);
        if (b.kind == ast::GenericBound::Kind::Trait) path(b.trait);
    }
}

void LifetimesIn::generics(const ast::Generics& generics) {
    for (const ast::GenericParam& p : generics.params) {
        if (p.kind == ast::GenericParam::Kind::Lifetime && !p.bounds.empty()) names_.insert(p.ident.name.index);
        bounds(p.bounds);
    }
    for (const ast::WherePredicate& w : generics.where) {
        type(w.type);
        add(w.lifetime);
        bounds(w.bounds);
    }
}

}  // namespace framewalk::rust
