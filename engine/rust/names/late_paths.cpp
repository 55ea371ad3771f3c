// Every path of signatures and bodies: resolved, checked for what its place expects, remembered.
#include "rust/names/late.h"

namespace framewalk::rust {

PathRes LateResolver::path(ast::PathId id, PathSource source) {
    if (!id.valid()) return PathRes{};
    const ast::Path& written = ast_.paths[id];
    for (const ast::PathSegment& segment : written.segments) segment_args(segment);
    PathRes result;
    if (written.self_type.valid()) {
        result = qualified_path(written, source);
    } else if (!written.segments.empty()) {
        std::vector<ast::Ident> segments;
        for (const ast::PathSegment& segment : written.segments) segments.push_back(segment.ident);
        Ns ns = source == PathSource::Type || source == PathSource::Trait || source == PathSource::Struct ? Ns::Type
                                                                                                          : Ns::Value;
        PathStop stop;
        Trouble trouble = Trouble::None;
        if (try_path(segments, written.global, ns, result, stop, trouble)) {
            result = checked(segments, written, source, result, stop, trouble);
        } else {
            report_unresolved(segments, written, source, stop);
            result = PathRes{};
        }
    }
    r_.out.paths[id.index] = result;
    return result;
}

// `<T as Trait>::name`, `<T>::name`.
PathRes LateResolver::qualified_path(const ast::Path& written, PathSource source) {
    PathRes result;
    type(written.self_type);
    uint32_t count = static_cast<uint32_t>(written.segments.size());
    if (written.trait_segments == 0 || written.trait_segments > count) {
        result.unresolved = count;
        return result;
    }
    std::vector<ast::Ident> segments;
    for (uint32_t i = 0; i < written.trait_segments; i++) segments.push_back(written.segments[i].ident);
    PathStop stop;
    Trouble trouble = Trouble::None;
    if (!try_path(segments, written.global, Ns::Type, result, stop, trouble)) {
        report_unresolved(segments, written, PathSource::Trait, stop);
        return PathRes{};
    }
    result = checked(segments, written, PathSource::Trait, result, stop, trouble);
    if (result.base.kind == Res::Kind::Error) return result;
    result.unresolved += count - written.trait_segments;
    if (result.unresolved > 0 && !check_trait_member(written, source, result.base)) return PathRes{};
    return result;
}

// The name behind `<T as Trait>::` must be a member of the trait, of the kind that is needed.
bool LateResolver::check_trait_member(const ast::Path& written, PathSource source, const Res& trait) {
    if (trait.kind != Res::Kind::Def || r_.out[trait.def].kind != DefKind::Trait) return true;
    ast::Ident member = written.segments[written.trait_segments].ident;
    bool type_wanted = written.segments.size() - written.trait_segments > 1 || source == PathSource::Type ||
                       source == PathSource::Struct;
    DefId other;
    for (DefId child : r_.out[trait.def].children) {
        if (r_.out[child].name != member.name) continue;
        if ((r_.out[child].kind == DefKind::AssocTy) == type_wanted) return true;
        other = child;
    }
    std::string name = r_.text(member.name), trait_name = r_.text(r_.out[trait.def].name);
    std::string want = type_wanted ? "associated type" : "method or associated constant";
    if (other.valid()) {
        r_.diagnostics
            .error("E0575", written.span, "expected " + want + ", found " + r_.kind_text(def_res(other)) + " `" + trait_name + "::" + name + "`")
            .label(written.span, "not of the kind that is needed here");
        return false;
    }
    if (r_.out[trait.def].is_library) return true;     // perhaps only ours lacks it: the checker says so
    Diagnostic& d = r_.diagnostics.error("E0576", member.span, "cannot find " + want + " `" + name + "` in trait `" + trait_name + "`");
    d.label(member.span, "not found in `" + trait_name + "`");
    return false;
}

bool LateResolver::try_path(const std::vector<ast::Ident>& segments, bool global, Ns ns, PathRes& result,
                            PathStop& stop, Trouble& trouble) {
    Resolver::PathQuery query{&segments, static_cast<uint32_t>(segments.size()), global, ns, innermost_scope(), module_};
    Name first = segments[0].name;
    Res at;
    uint32_t used = 0;
    if (!global && first == r_.words.self_type) {
        std::optional<Res> self = self_type(trouble);
        if (!self) {
            stop.why = PathStop::Why::NotFound;
            return false;
        }
        at = *self;
        used = 1;
    } else if (!(first == r_.words.self_value && query.count == 1 && ns == Ns::Value)) {
        std::optional<uint32_t> start = r_.path_start(query, at, stop);
        if (!start) return false;
        used = *start;
    }
    if (used == 0) {
        std::optional<Found> found = lookup(segments[0], query.count > 1 ? Ns::Type : ns, trouble);
        if (!found) {
            stop.why = PathStop::Why::NotFound;
            return false;
        }
        if (found->binding && found->binding->ambiguous_with.valid())
            stop = {PathStop::Why::Ambiguous, 0, DefId(), found->res, *found->binding};
        at = found->res;
        used = 1;
    }
    bool ok = r_.walk(query, used, at, result, stop);
    // `f64::MAX` with a module `f64` in scope: what the module lacks is looked for in the type.
    bool module = at.kind == Res::Kind::Def && r_.out[at.def].kind == DefKind::Mod && used == 1;
    std::optional<PrimTy> prim = primitive_type(r_.names.text(first));
    bool whole_module = ok && result.unresolved == 0 && query.count == 1 && ns == Ns::Type;
    if (module && prim && !global && (whole_module || (!ok && stop.why == PathStop::Why::NotFound))) {
        result.base = Res{};
        result.base.kind = Res::Kind::PrimTy;
        result.base.prim = *prim;
        result.has_base = true;
        result.unresolved = query.count - 1;
        stop = PathStop{};
        return true;
    }
    return ok;
}

static bool is_adt(DefKind kind) {
    return kind == DefKind::Struct || kind == DefKind::Enum || kind == DefKind::Union;
}

ast::VariantShape shape_of(const ast::Crate& crate, const Def& def) {
    const ast::Item& item = crate.all_items[def.item];
    uint32_t index = def.kind == DefKind::Variant ? def.index : 0;
    return index < item.variants.size() ? item.variants[index].shape : ast::VariantShape::Named;
}

bool LateResolver::accepts(PathSource source, const Res& res) const {
    using K = DefKind;
    if (res.kind == Res::Kind::Error) return true;
    bool type_place = source == PathSource::Type;
    if (res.kind == Res::Kind::Local) return source == PathSource::Expr || source == PathSource::Callee;
    if (res.kind == Res::Kind::PrimTy) return type_place;
    if (res.kind == Res::Kind::SelfParam) return type_place || source == PathSource::Struct;
    if (res.kind == Res::Kind::SelfType) return source != PathSource::Trait;
    const Def& def = r_.out[res.def];
    bool constructible = def.kind == K::Struct || def.kind == K::Variant;
    switch (source) {
        case PathSource::Type:
            return is_adt(def.kind) || def.kind == K::Trait || def.kind == K::TraitAlias || def.kind == K::TypeAlias ||
                   def.kind == K::AssocTy || def.kind == K::TyParam;
        case PathSource::Trait: return def.kind == K::Trait || def.kind == K::TraitAlias;
        case PathSource::Expr:
        case PathSource::Callee:
            if (constructible) return shape_of(ast_, def) != ast::VariantShape::Named;
            return def.kind == K::Fn || def.kind == K::ForeignFn || def.kind == K::AssocFn || def.kind == K::Const ||
                   def.kind == K::AssocConst || def.kind == K::Static || def.kind == K::ConstParam;
        case PathSource::Pat:
            if (constructible) return shape_of(ast_, def) == ast::VariantShape::Unit;
            return def.kind == K::Const || def.kind == K::AssocConst || def.kind == K::ConstParam;
        case PathSource::TupleStruct: return constructible && shape_of(ast_, def) == ast::VariantShape::Tuple;
        case PathSource::Struct:
            return def.kind == K::Struct || def.kind == K::Union || def.kind == K::Variant || def.kind == K::TypeAlias ||
                   def.kind == K::AssocTy;
    }
    return false;
}

// A path that leads somewhere: may it be named here, and is it what the place wants?
PathRes LateResolver::checked(const std::vector<ast::Ident>& segments, const ast::Path& written, PathSource source,
                              PathRes result, const PathStop& stop, Trouble trouble) {
    PathRes error;
    error.has_base = true;
    if (stop.why == PathStop::Why::Private) r_.report_private(stop.binding, segments[stop.segment]);
    if (stop.why == PathStop::Why::Ambiguous) {
        r_.report_ambiguous(stop.binding, segments[stop.segment]);
        return error;
    }
    if (trouble != Trouble::None) {
        report_trouble(segments[0], result, trouble);
        return error;
    }
    if (result.base.kind == Res::Kind::Error) return error;
    if (result.unresolved > 0) {
        bool type_like = result.base.kind != Res::Kind::Local;
        if (source == PathSource::Trait || !type_like) {
            report_unexpected(segments, written, source, result.base);
            return error;
        }
        return result;
    }
    if (accepts(source, result.base)) return result;
    // The same name may be something else in the other namespace; the error names what was found.
    report_unexpected(segments, written, source, result.base);
    return error;
}

void LateResolver::report_trouble(ast::Ident segment, const PathRes& result, Trouble trouble) {
    std::string name = r_.text(segment.name);
    switch (trouble) {
        case Trouble::None: return;
        case Trouble::CapturesLocal:
            r_.diagnostics.error("E0434", segment.span, "can't capture dynamic environment in a fn item")
                .label(segment.span, "`" + name + "` is a variable of the function around this one")
                .help("use a closure: `|…| { … }`, or pass `" + name + "` as a parameter");
            return;
        case Trouble::LocalInConst: {
            Diagnostic& d = r_.diagnostics.error("E0435", segment.span, "attempt to use a non-constant value in a constant");
            d.label(segment.span, "non-constant value");
            if (result.base.pat.valid())
                d.label(ast_.pats[result.base.pat].span, "`" + name + "` gets its value while the program runs");
            d.help("declare it with `const " + name + ": …` instead");
            return;
        }
        case Trouble::GenericInConst:
            r_.diagnostics.error("", segment.span, "generic parameters may not be used in const operations")
                .label(segment.span, "what `" + name + "` is differs from use to use")
                .help("a parameter may only stand alone here: `" + name + "` or `{ " + name + " }`");
            return;
        case Trouble::InDefault:
            r_.diagnostics.error("E0128", segment.span, "a default can only name parameters that stand before its own")
                .label(segment.span, "`" + name + "` is declared later");
            return;
        case Trouble::SelfInDefault:
            r_.diagnostics.error("E0735", segment.span, "a default of a type's parameter cannot name `Self`")
                .label(segment.span, "`Self` has this parameter itself");
            return;
        case Trouble::InConstType:
            r_.diagnostics.error("E0770", segment.span, "the type of a const parameter cannot depend on other parameters")
                .label(segment.span, "depends on `" + name + "`")
                .help("write a type that is known, such as `usize`");
            return;
        case Trouble::OuterGeneric: {
            bool self = segment.name == r_.words.self_type;
            Diagnostic& d = r_.diagnostics.error("E0401", segment.span,
                                                 self ? "can't use `Self` from outer item"
                                                      : "can't use generic parameters from outer item");
            d.label(segment.span, "`" + name + "` belongs to the item around this one");
            if (!self && result.base.def.valid()) d.label(r_.out[result.base.def].span, "declared here");
            d.help(self ? "write the type's name" : "give this item a parameter of its own: `<" + name + ">`");
            return;
        }
    }
}

}  // namespace framewalk::rust
