// Which traits can be behind `dyn` (Reference, "Dyn compatibility"): everything that can be called must be callable
// without knowing the type.
//
//   trait Shape { fn area(&self) -> f64; }            yes
//   trait Make { fn make() -> Self; }                 no: `make` has no `self`
//   trait Make { fn make() -> Self where Self: Sized; }  yes: `make` is not part of the object
#include "rust/check/items.h"
#include "types/any_part.h"

namespace framewalk::rust {

bool Items::needs_sized_self(DefId member) {
    for (const ast::WherePredicate& w : item(member).generics.where) {
        if (!w.type.valid()) continue;
        const ast::TypeExpr& t = crate.types[w.type];
        bool is_self = t.kind == ast::TypeKind::Path &&
                       defs.paths[t.path.index].base.kind == Res::Kind::SelfParam;
        for (const ast::GenericBound& b : w.bounds)
            if (is_self && b.kind == ast::GenericBound::Kind::Trait &&
                is_lang(defs.paths[b.trait.index].base.def, "sized"))
                return true;
    }
    return false;
}

// `Self` itself, not what it is asked for (`Self::Item`).
bool Items::mentions_param(Ty ty, uint32_t param) {
    auto is_ty = [&](const TyData& d) { return d.kind == TyKind::Param && d.index == param; };
    return any_part(types, ty, is_ty, [&](Region r) { return types[r].kind == RegionKind::Param && types[r].index == param; });
}

bool Items::mentions_self(Ty ty) {
    const TyData d = types[ty];
    auto in_args = [&](Args args, size_t from) {
        const std::vector<GenericArg> list = types[args];
        for (size_t i = from; i < list.size(); ++i)
            if (list[i].is_ty() && mentions_self(list[i].ty())) return true;
        return false;
    };
    switch (d.kind) {
        case TyKind::Param: return d.index == 0;
        case TyKind::Projection: return in_args(d.args, 1);
        case TyKind::Adt: case TyKind::FnDef: case TyKind::Closure: case TyKind::Opaque: return in_args(d.args, 0);
        case TyKind::Array: case TyKind::Slice: case TyKind::Ref: case TyKind::RawPtr: return mentions_self(d.elem);
        case TyKind::Tuple: case TyKind::FnPtr:
            for (Ty part : types.tuple_parts(ty))
                if (mentions_self(part)) return true;
            return false;
        case TyKind::Dynamic: return in_args(types.dyn_bounds(ty).args, 0);
        case TyKind::Error: case TyKind::Bool: case TyKind::Char: case TyKind::Str: case TyKind::Never:
        case TyKind::Int: case TyKind::Float: case TyKind::Infer:
            return false;
    }
    return false;
}

std::string Items::method_obstacle(DefId method) {
    if (needs_sized_self(method)) return "";
    const Signature& sig = signature(method);
    std::string name = "`" + name_of(method) + "` ";
    if (!sig.has_self) return name + "has no `self`";
    const GenericsInfo& g = generics(method);
    for (size_t i = g.parent_count; i < g.params.size(); ++i)
        if (g.params[i].kind != GenericParamInfo::Kind::Lifetime) return name + "is generic";
    for (size_t i = 1; i < sig.inputs.size(); ++i)
        if (mentions_self(sig.inputs[i])) return name + "takes another `Self`";
    if (sig.is_async) return name + "is `async`";
    if (types.is(sig.output, TyKind::Opaque)) return name + "gives an `impl Trait`";
    return mentions_self(sig.output) ? name + "gives a `Self`" : "";
}

std::string Items::member_obstacle(DefId member) {
    switch (defs[member].kind) {
        case DefKind::AssocConst: return "it has the constant `" + name_of(member) + "`";
        case DefKind::AssocTy: {
            const GenericsInfo& g = generics(member);
            bool is_generic = g.params.size() > g.parent_count && !needs_sized_self(member);
            return is_generic ? "the type `" + name_of(member) + "` is generic" : "";
        }
        case DefKind::AssocFn: return method_obstacle(member);
        default: return "";
    }
}

std::string Items::dyn_obstacle(DefId trait) {
    // A method may mention `dyn Trait` of the trait that is being looked at.
    bool is_new = dyn_obstacles_.try_emplace(trait.index).second;
    if (is_new) dyn_obstacles_[trait.index] = find_dyn_obstacle(trait);
    return dyn_obstacles_[trait.index];
}

std::string Items::find_dyn_obstacle(DefId trait) {
    for (DefId part : supertrait_closure(trait)) {
        for (const Predicate& p : supertraits(part)) {
            if (p.kind != Predicate::Kind::Trait) continue;
            if (is_lang(p.trait.trait, "sized")) return "it requires `Self: Sized`";
            const std::vector<GenericArg> args = types[p.trait.args];
            for (size_t i = 1; i < args.size(); ++i)
                if (args[i].is_ty() && mentions_self(args[i].ty())) return "its supertrait `" + name_of(p.trait.trait) + "` is about another `Self`";
        }
        for (DefId member : defs[part].children) {
            std::string obstacle = member_obstacle(member);
            if (!obstacle.empty()) return obstacle;
        }
    }
    return "";
}

}  // namespace framewalk::rust
