// Names in types, bounds and generic arguments.
#include "rust/names/late.h"

namespace framewalk::rust {

void LateResolver::type(ast::TypeId id) {
    if (!id.valid() || depth_ > 1000) return;
    depth_++;
    const ast::TypeExpr& t = ast_.types[id];
    size_t size = ribs_.size();
    switch (t.kind) {
        case ast::TypeKind::Error:
        case ast::TypeKind::Never:
        case ast::TypeKind::Infer:
        case ast::TypeKind::SelfImplicit: break;
        case ast::TypeKind::Path: {
            PathRes res = path(t.path, PathSource::Type);
            if (res.unresolved > 0 && innermost_scope().valid())
                r_.out.type_trait_scope[id.index] = r_.trait_scope(innermost_scope(), current_trait_);
            break;
        }
        case ast::TypeKind::Ref:
            if (t.lifetime.valid()) lifetime(t.lifetime);
            type(t.element);
            break;
        case ast::TypeKind::RawPtr:
        case ast::TypeKind::Slice: type(t.element); break;
        case ast::TypeKind::Array:
            type(t.element);
            if (t.length.valid()) anon_const(t.length);
            break;
        case ast::TypeKind::Tuple:
            for (ast::TypeId part : t.list) type(part);
            break;
        case ast::TypeKind::FnPtr:
            declare_for_lifetimes(t.for_lifetimes);
            for (ast::TypeId part : t.list) type(part);
            type(t.element);
            break;
        case ast::TypeKind::DynTrait:
        case ast::TypeKind::ImplTrait:
            declare_for_lifetimes(t.for_lifetimes);
            bounds(t.bounds);
            break;
    }
    pop_to(size);
    depth_--;
}

void LateResolver::bounds(const std::vector<ast::GenericBound>& list) {
    for (const ast::GenericBound& bound : list) {
        size_t size = ribs_.size();
        declare_for_lifetimes(bound.for_lifetimes);
        if (bound.kind == ast::GenericBound::Kind::Lifetime) lifetime(bound.lifetime);
        if (bound.kind == ast::GenericBound::Kind::Trait && bound.trait.valid()) r_.out.lost_bound |= names_lost_trait(bound.trait);
        pop_to(size);
    }
}

// Resolves the trait of a bound or impl; true for one of the program's items, if it names none.
bool LateResolver::names_lost_trait(ast::PathId id) {
    return path(id, PathSource::Trait).base.kind == Res::Kind::Error && in_head_ && !r_.out[module_].is_library;
}

void LateResolver::declare_for_lifetimes(const std::vector<ast::Ident>& list) {
    if (list.empty()) return;
    Rib rib;
    rib.kind = Rib::Kind::Generics;
    for (ast::Ident ident : list) check_lifetime_not_shadowed(ident);
    rib.lifetimes = list;
    push(std::move(rib));
}

void LateResolver::lifetime(const ast::Lifetime& lifetime) {
    std::string_view text = r_.names.text(lifetime.ident.name);
    if (!lifetime.valid() || text == "static" || text == "_") return;
    bool outside_item = false;
    for (size_t i = ribs_.size(); i-- > 0;) {
        const Rib& rib = ribs_[i];
        if (rib.kind == Rib::Kind::Items && rib.is_module) break;
        if (rib.kind == Rib::Kind::Boundary) outside_item = true;
        bool found = false;
        for (ast::Ident ident : rib.lifetimes) found |= ident.name == lifetime.ident.name;
        for (DefId def : rib.params)
            found |= r_.out[def].kind == DefKind::LifetimeParam && r_.out[def].name == lifetime.ident.name;
        if (!found) continue;
        if (!outside_item) return;
        r_.diagnostics.error("E0401", lifetime.ident.span, "can't use generic parameters from outer item")
            .label(lifetime.ident.span, "`'" + std::string(text) + "` belongs to the item around this one");
        return;
    }
    std::string name = "'" + std::string(text);
    r_.diagnostics.error("E0261", lifetime.ident.span, "use of undeclared lifetime name `" + name + "`")
        .label(lifetime.ident.span, "undeclared lifetime")
        .help("declare it first, after the name of the function, type or impl: `<" + name + ">`");
}

void LateResolver::segment_args(const ast::PathSegment& segment) {
    for (const ast::GenericArg& arg : segment.args) generic_arg(arg);
    for (const ast::AssocConstraint& constraint : segment.constraints) {
        for (const ast::GenericArg& arg : constraint.args) generic_arg(arg);
        if (constraint.type.valid()) type(constraint.type);
        bounds(constraint.bounds);
    }
    if (segment.output.valid()) type(segment.output);
}

void LateResolver::generic_arg(const ast::GenericArg& arg) {
    switch (arg.kind) {
        case ast::GenericArg::Kind::Lifetime: return lifetime(arg.lifetime);
        case ast::GenericArg::Kind::Const:
            if (arg.const_expr.valid()) anon_const(arg.const_expr);
            return;
        case ast::GenericArg::Kind::Type:
            if (!lone_const_path(arg.type)) type(arg.type);
            return;
    }
}

// `Buffer<SIZE>`: a lone name that is no type but a constant or const parameter.
bool LateResolver::lone_const_path(ast::TypeId id) {
    if (!id.valid() || ast_.types[id].kind != ast::TypeKind::Path) return false;
    ast::PathId path_id = ast_.types[id].path;
    const ast::Path& written = ast_.paths[path_id];
    if (written.self_type.valid() || written.segments.size() != 1 || written.segments[0].has_args) return false;
    std::vector<ast::Ident> segments{written.segments[0].ident};
    PathRes as_type, as_value;
    PathStop stop;
    Trouble trouble = Trouble::None;
    if (try_path(segments, written.global, Ns::Type, as_type, stop, trouble)) return false;
    stop = PathStop{};
    if (!try_path(segments, written.global, Ns::Value, as_value, stop, trouble)) return false;
    if (as_value.base.kind != Res::Kind::Def) return false;
    DefKind kind = r_.out[as_value.base.def].kind;
    if (kind != DefKind::Const && kind != DefKind::ConstParam && kind != DefKind::Static) return false;
    r_.out.paths[path_id.index] = as_value;
    if (trouble != Trouble::None) report_trouble(segments[0], as_value, trouble);
    return true;
}

}  // namespace framewalk::rust
