// Generic arguments, trait references and bounds as written.
#include "rust/check/lifetimes_in.h"
#include "rust/check/type_reader.h"

namespace framewalk::rust {

GenericArg TypeReader::missing_arg(const GenericParamInfo& param, const std::vector<GenericArg>& so_far,
                                   Span span, bool written_some, DefId def) {
    Types& types = items_.types;
    if (param.kind == GenericParamInfo::Kind::Lifetime) return GenericArg(gap());
    bool has_default = param.syntax && (param.syntax->default_type.valid() ||
                                        param.syntax->default_const.valid());
    // `W::new()`: arguments left out altogether are inferred; where some are written, and in a type, defaults count.
    if (has_default && (!gaps_ || written_some || in_bound_ || in_type_)) {
        (void)def;
        DefId owner = items_.defs[param.def].parent;
        if (param.kind == GenericParamInfo::Kind::Const)
            return GenericArg(types.substitute(items_.lower_const_expr(param.syntax->default_const, param.const_ty, owner, nullptr), types.args(so_far)));
        Ty ty = items_.lower_type(param.syntax->default_type, owner, nullptr);
        return GenericArg(types.substitute(ty, types.args(so_far)));
    }
    if (gaps_)
        return param.kind == GenericParamInfo::Kind::Const
                   ? GenericArg(gaps_->infer_const(param.const_ty, span))
                   : GenericArg(gaps_->infer_type(span));
    return param.kind == GenericParamInfo::Kind::Const ? GenericArg(types.const_error())
                                                       : GenericArg(types.error());
}

namespace {

std::string count_text(size_t n, const char* what) {
    return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

// E0229: `Vec<Item = u8>`. Only a bound says something of associated types.
void forbid_constraints(Items& items, const ast::PathSegment* segment, DefId def) {
    if (!segment || segment->constraints.empty() || items.defs[def].kind == DefKind::Trait) return;
    items.diagnostics.error("E0229", segment->constraints[0].span, "associated item constraints are not allowed here")
        .label(segment->ident.span, "this is not a trait: it has no associated types to speak of")
        .help("leave the name and the `=` out: an argument is written by itself");
}

// E0214: `Vec(u8)`. It is read as `Vec<u8>` all the same.
void forbid_parentheses(Items& items, const ast::PathSegment* segment, DefId def) {
    if (!segment || !segment->parenthesized || items.defs[def].kind == DefKind::Trait) return;
    items.diagnostics.error("E0214", segment->span, "only the arguments of a `Fn` trait stand in round parentheses")
        .label(segment->ident.span, "this is not such a trait")
        .help("write `<` and `>` around the arguments");
}

}  // namespace

// E0794: `f::<'static>()` where a lifetime of `f` is found out at each call: one that no bound names, and that an argument has.
void TypeReader::check_late_lifetimes(const ast::PathSegment* segment, DefId def, size_t written) {
    if (!items_.has_item(def)) return;
    const ast::Item& fn = items_.item(def);
    LifetimesIn bounded(items_.crate, items_.defs), in_arguments(items_.crate, items_.defs, true);
    bounded.generics(fn.generics);
    for (const ast::Param& p : fn.sig.params) in_arguments.type(p.type);
    size_t early = 0;
    bool is_late = in_arguments.has_gap();
    for (const ast::GenericParam& p : fn.generics.params) {
        if (p.kind != ast::GenericParam::Kind::Lifetime) continue;
        const bool is_early = bounded.has(p.ident.name) || !in_arguments.has(p.ident.name);
        early += is_early;
        is_late |= !is_early;
    }
    if (!is_late || early == written) return;
    Span span = segment->ident.span;
    for (const ast::GenericArg& a : segment->args)
        if (a.kind == ast::GenericArg::Kind::Lifetime) {
            span = a.lifetime.ident.span;
            break;
        }
    items_.diagnostics.error("E0794", span, "a lifetime of `" + items_.name_of(def) + "` cannot be given: each call has its own")
        .label(items_.defs[def].span, "its lifetime comes from the arguments")
        .help("leave the lifetime out");
}

// E0107: `f::<u8>()` of a function that has two parameters, or none. What is written is then not used: the parameters are
// inferred as if nothing were there. (Those of a method call are used all the same.)
bool TypeReader::wrong_count_for_function(const ast::PathSegment* segment, DefId def, size_t first, size_t written, size_t lifetimes) {
    const DefKind kind = items_.defs[def].kind;
    if (!gaps_ || gaps_->keeps_surplus_args || !segment || (kind != DefKind::Fn && kind != DefKind::AssocFn)) return false;
    size_t own = 0, own_lifetimes = 0;
    const GenericsInfo& g = items_.generics(def);
    for (size_t i = first; i < g.params.size(); ++i) {
        const bool is_lifetime = g.params[i].kind == GenericParamInfo::Kind::Lifetime;
        own += !is_lifetime && !g.params[i].synthetic;
        own_lifetimes += is_lifetime;
    }
    if (lifetimes > 0 && own_lifetimes > 0) check_late_lifetimes(segment, def, lifetimes);
    const bool no_lifetime = lifetimes > 0 && own_lifetimes == 0;
    if (!no_lifetime && (written == 0 || written == own)) return false;
    const char* what = no_lifetime ? "lifetime argument" : "generic argument";
    items_.diagnostics.error("E0107", segment->ident.span, "`" + items_.name_of(def) + "` takes " + count_text(no_lifetime ? 0 : own, what) +
                             " but " + count_text(no_lifetime ? lifetimes : written, what) + ((no_lifetime ? lifetimes : written) == 1 ? " was supplied" : " were supplied"))
        .label(segment->ident.span, "expected " + count_text(no_lifetime ? 0 : own, what))
        .label(items_.defs[def].span, "declared here");
    return !no_lifetime;
}

// `Vec<str>`: parameters of types are of known size, unless they say `?Sized`.
void TypeReader::check_size(Ty ty, ast::TypeId written) {
    TyKind kind = items_.types[ty].kind;
    if (kind != TyKind::Str && kind != TyKind::Slice && kind != TyKind::Dynamic) return;
    items_.diagnostics.error("E0277", items_.crate.types[written].span,
        "the size for values of type `" + items_.text(ty) + "` cannot be known at compilation time")
        .help("put it behind a pointer: `&" + items_.text(ty) + "` or `Box<" + items_.text(ty) + ">`");
}

// E0747: lifetimes come first.
void TypeReader::check_arg_order(const ast::PathSegment* segment) {
    if (!segment) return;
    const ast::GenericArg* other = nullptr;
    for (const ast::GenericArg& a : segment->args) {
        if (a.kind != ast::GenericArg::Kind::Lifetime) {
            if (!other) other = &a;
        } else if (other) {
            Span span = other->kind == ast::GenericArg::Kind::Type ? items_.crate.types[other->type].span : segment->ident.span;
            items_.diagnostics.error("E0747", span, "lifetimes stand before all other generic arguments")
                .label(a.lifetime.ident.span, "this one comes too late");
            return;
        }
    }
}

// E0393: `trait A<T = Self>` as `dyn A`: the default would be the type that is being made.
void TypeReader::check_self_default(ast::PathId trait, DefId def) {
    const ast::PathSegment& segment = items_.crate.paths[trait].segments.back();
    const GenericsInfo g = items_.generics(def);
    size_t written = 0;
    for (const ast::GenericArg& a : segment.args) written += a.kind != ast::GenericArg::Kind::Lifetime;
    for (size_t i = 1; i < g.params.size(); ++i) {
        if (g.params[i].kind == GenericParamInfo::Kind::Lifetime || written-- > 0) continue;
        written = 0;
        if (!g.params[i].syntax || !g.params[i].syntax->default_type.valid()) continue;
        const ast::TypeExpr& type = items_.crate.types[g.params[i].syntax->default_type];
        bool self = type.kind == ast::TypeKind::Path && items_.defs.paths[type.path.index].base.kind == Res::Kind::SelfParam;
        if (!self) continue;
        std::string name(items_.names.text(g.params[i].name));
        items_.diagnostics.error("E0393", segment.span, "the type parameter `" + name + "` must be given here")
            .label(segment.span, "its default is `Self`, and what implements the trait is not known here");
    }
}

Args TypeReader::read_args(const ast::PathSegment* segment, DefId def, std::vector<GenericArg> list,
                           Span span, Ty) {
    Types& types = items_.types;
    const GenericsInfo g = items_.generics(def);
    check_arg_order(segment);
    forbid_constraints(items_, segment, def);
    forbid_parentheses(items_, segment, def);
    const bool of_fn_trait = segment && segment->parenthesized && items_.defs[def].kind == DefKind::Trait;
    std::vector<const ast::GenericArg*> lifetimes, others;
    if (segment)
        for (const ast::GenericArg& a : segment->args)
            (a.kind == ast::GenericArg::Kind::Lifetime ? lifetimes : others).push_back(&a);
    if (of_fn_trait || wrong_count_for_function(segment, def, list.size(), others.size(), lifetimes.size())) others.clear();
    size_t next_lifetime = 0, next_other = 0;
    size_t first = list.size();
    for (size_t i = first; i < g.params.size(); ++i) {
        const GenericParamInfo& p = g.params[i];
        if (p.kind == GenericParamInfo::Kind::Lifetime) {
            bool written = next_lifetime < lifetimes.size();
            list.push_back(GenericArg(written ? read_lifetime(lifetimes[next_lifetime++]->lifetime)
                                              : gap()));
            continue;
        }
        if (of_fn_trait) {   // Fn(A, B): one argument, the tuple of inputs
            std::vector<Ty> inputs;
            for (const ast::GenericArg& a : segment->args) inputs.push_back(read(a.type));
            list.push_back(GenericArg(types.tuple(inputs)));
            continue;
        }
        if (p.synthetic || next_other >= others.size()) {
            size_t reported = items_.diagnostics.error_count();
            bool needs = !gaps_ && !p.synthetic && p.syntax && !p.syntax->default_type.valid() &&
                         !p.syntax->default_const.valid();
            if (needs || (gaps_ && (next_other > 0 || in_type_) && !p.synthetic && p.syntax &&
                          !p.syntax->default_type.valid() && !p.syntax->default_const.valid()))
                items_.diagnostics.error("E0107", segment ? segment->ident.span : span,
                    "missing generics for `" + items_.name_of(def) + "`")
                    .label(segment ? segment->ident.span : span,
                           "expected " + count_text(g.params.size() - first, "generic argument"));
            bool lost = items_.diagnostics.error_count() != reported && p.kind == GenericParamInfo::Kind::Type;
            list.push_back(lost ? GenericArg(types.error()) : missing_arg(p, list, span, !others.empty() || !gaps_, def));
            continue;
        }
        const ast::GenericArg& a = *others[next_other++];
        if (p.kind == GenericParamInfo::Kind::Const) {
            if (a.kind == ast::GenericArg::Kind::Const) {
                list.push_back(GenericArg(read_const(a.const_expr, p.const_ty)));
            } else {
                const ast::TypeExpr& t = items_.crate.types[a.type];
                Const c = types.const_error();
                if (t.kind == ast::TypeKind::Infer && gaps_) c = gaps_->infer_const(p.const_ty, span);
                if (t.kind == ast::TypeKind::Path) {
                    const PathRes& res = items_.defs.paths[t.path.index];
                    if (res.has_base && res.base.kind == Res::Kind::Def) {
                        if (items_.defs[res.base.def].kind == DefKind::ConstParam) {
                            const GenericsInfo& owner = items_.generics(items_.defs[res.base.def].parent);
                            for (uint32_t k = 0; k < owner.params.size(); ++k)
                                if (owner.params[k].def == res.base.def)
                                    c = types.const_param(k, owner.params[k].name, p.const_ty);
                        } else if (items_.defs[res.base.def].kind == DefKind::Const) {
                            c = items_.evaluate(types.const_unevaluated(res.base.def, types.no_args(),
                                                                        p.const_ty), span);
                        }
                    }
                }
                list.push_back(GenericArg(c));
            }
            continue;
        }
        if (a.kind == ast::GenericArg::Kind::Const)
            items_.diagnostics.error("E0747", items_.crate.exprs[a.const_expr].span, "a value in the place of a type")
                .label(segment->ident.span, "here a type is expected");
        list.push_back(GenericArg(a.kind == ast::GenericArg::Kind::Type ? read(a.type) : types.error()));
        bool is_checked = items_.defs[def].kind != DefKind::TypeAlias;   // an alias asks nothing of its parameters
        if (!p.may_be_unsized && is_checked && a.kind == ast::GenericArg::Kind::Type) check_size(list.back().ty(), a.type);
    }
    bool is_item_type = items_.defs[def].kind != DefKind::Fn && items_.defs[def].kind != DefKind::AssocFn;
    if (is_item_type && next_lifetime < lifetimes.size() && next_lifetime > 0)
        items_.diagnostics.error("E0107", segment->ident.span, "`" + items_.name_of(def) + "` takes " + count_text(next_lifetime, "lifetime argument") +
                                 " but " + count_text(lifetimes.size(), "lifetime argument") + " were supplied");
    if (next_other < others.size())
        items_.diagnostics.error("E0107", segment->ident.span,
            "`" + items_.name_of(def) + "` takes " + count_text(next_other, "generic argument") +
            " but " + count_text(others.size(), "generic argument") + " were supplied")
            .label(segment->ident.span, "too many arguments");
    return types.args(list);
}

TraitRef TypeReader::read_trait_ref(ast::PathId id, Ty self, std::vector<Predicate>* constraints) {
    const ast::Path& path = items_.crate.paths[id];
    const PathRes& res = items_.defs.paths[id.index];
    if (!res.has_base || res.base.kind != Res::Kind::Def || path.segments.empty()) return {};
    DefId trait = res.base.def;
    if (items_.defs[trait].kind != DefKind::Trait) return {};
    const ast::PathSegment& segment = path.segments.back();
    bool before = in_bound_;
    in_bound_ = true;
    TraitRef ref{trait, read_args(&segment, trait, {GenericArg(self)}, segment.span, self)};
    in_bound_ = before;
    if (constraints) read_constraints(segment, ref, *constraints);
    return ref;
}

void TypeReader::read_constraints(const ast::PathSegment& segment, const TraitRef& ref,
                                  std::vector<Predicate>& out) {
    Types& types = items_.types;
    auto add = [&](const TraitRef& owner, DefId assoc, Args args, Ty ty, Span span) {
        Predicate p;
        p.kind = Predicate::Kind::Projection;
        p.trait = owner;
        p.assoc = assoc;
        p.assoc_args = args;
        p.ty = ty;
        p.span = span;
        out.push_back(p);
    };
    if (segment.parenthesized) {
        DefId fn_once = items_.lang("fn_once");
        DefId output = items_.member(fn_once, items_.names.intern("Output"), DefKind::AssocTy);
        Ty ty = segment.output.valid() ? read(segment.output) : types.unit();
        TraitRef once{fn_once, ref.args};
        if (output.valid()) add(once, output, ref.args, ty, segment.span);
        return;
    }
    for (const ast::AssocConstraint& c : segment.constraints) {
        TraitRef owner = search_supertraits(ref, c.name.name, 0);
        DefId assoc = owner.valid() ? items_.member(owner.trait, c.name.name, DefKind::AssocTy) : DefId();
        if (!assoc.valid()) {
            items_.diagnostics.error("E0220", c.name.span,
                "associated type `" + std::string(items_.names.text(c.name.name)) +
                "` not found for `" + items_.name_of(ref.trait) + "`")
                .label(c.name.span, "this trait has no such associated type");
            continue;
        }
        ast::PathSegment own;
        own.args = c.args;
        own.ident = c.name;
        own.span = c.span;
        Args args = read_args(&own, assoc, types[owner.args], c.span, Ty());
        if (c.type.valid()) add(owner, assoc, args, read(c.type), c.span);
        if (!c.bounds.empty()) read_bounds(types.projection(assoc, args), c.bounds, out);
    }
}

void TypeReader::read_bounds(Ty self, const std::vector<ast::GenericBound>& bounds,
                             std::vector<Predicate>& out) {
    for (const ast::GenericBound& b : bounds) {
        if (b.kind != ast::GenericBound::Kind::Trait || b.maybe) continue;
        size_t before = bound_lifetimes_.size();
        for (const ast::Ident& l : b.for_lifetimes) bound_lifetimes_.push_back(l.name);
        std::vector<Predicate> constraints;
        TraitRef ref = read_trait_ref(b.trait, self, &constraints);
        bound_lifetimes_.resize(before);
        if (!ref.valid()) continue;
        Predicate p;
        p.trait = ref;
        p.span = b.span;
        out.push_back(p);
        out.insert(out.end(), constraints.begin(), constraints.end());
    }
}

}  // namespace framewalk::rust
