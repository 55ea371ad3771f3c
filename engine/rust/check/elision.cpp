#include "rust/check/elision.h"

#include "rust/check/lifetimes_in.h"

namespace framewalk::rust {

void Elision::check(DefId def) {
    if (!items_.has_item(def)) return;
    const ast::Item& item = items_.item(def);
    switch (items_.defs[def].kind) {
        case DefKind::Fn: case DefKind::AssocFn: {
            self_adt_ = adt_around(def);
            return function(item);
        }
        case DefKind::Struct: case DefKind::Enum: case DefKind::Union:
            generics(item.generics);
            for (const ast::VariantDef& v : item.variants)
                for (const ast::FieldDef& f : v.fields) type_in(f.type, Place::Item);
            return;
        case DefKind::TypeAlias: return type_in(item.type, Place::Item);
        case DefKind::Const: case DefKind::Static:   // what is left out is `'static`
            if (item.type.valid()) type_in(item.type, Place::Fine);
            return;
        case DefKind::AssocTy: {
            DefId parent = items_.defs[def].parent;
            bool in_impl = items_.defs[parent].kind == DefKind::Impl;
            return type_in(item.type, in_impl ? Place::AssocType : Place::Item);
        }
        case DefKind::Trait:
            generics(item.generics);
            place_ = Place::Bound;
            bounds(item.bounds);
            return;
        case DefKind::Impl: return impl_header(item);
        default: return;
    }
}

// ---------------------------------------------------------------- items

// What the impl around a function is for, if it names a struct, enum or union.
DefId Elision::adt_around(DefId fn) const {
    DefId parent = items_.defs[fn].parent;
    ast::TypeId of = parent.valid() && items_.defs[parent].kind == DefKind::Impl ? items_.item(parent).type : ast::TypeId();
    bool is_path = of.valid() && items_.crate.types[of].kind == ast::TypeKind::Path;
    return is_path ? named_adt(items_.defs.paths[items_.crate.types[of].path.index]) : DefId();
}

bool Elision::gives_from_self(Items& items, DefId fn) {
    const ast::Item& item = items.item(fn);
    if (!item.sig.has_self) return false;
    Elision at(items);
    at.self_adt_ = at.adt_around(fn);
    return at.is_ref_to_self(item.sig.params[0].type);
}

void Elision::impl_header(const ast::Item& item) {
    generics(item.generics);
    place_ = Place::ImplHeader;
    if (item.trait_path.valid()) path(item.trait_path);
    type(item.type);
}

void Elision::generics(const ast::Generics& generics) {
    place_ = Place::Bound;
    for (const ast::GenericParam& p : generics.params) bounds(p.bounds);
    for (const ast::WherePredicate& w : generics.where) {
        if (w.type.valid()) type(w.type);
        bounds(w.bounds);
        LifetimesIn subject(items_.crate, items_.defs, true);
        subject.type(w.type);
        std::vector<ast::Ident> open;
        for (const ast::Ident& i : w.for_lifetimes)
            if (!subject.has(i.name)) open.push_back(i);
        for (const ast::GenericBound& b : w.bounds) bound_for(open, b.trait);
    }
}

void Elision::function(const ast::Item& item) {
    generics(item.generics);
    std::vector<ast::TypeId> inputs;
    for (const ast::Param& p : item.sig.params) inputs.push_back(p.type);
    // A `self` where there can be none was told of already.
    const ast::TypeId self = item.sig.has_self ? item.sig.params[0].type : ast::TypeId();
    bool is_lost = self.valid() && items_.crate.types[self].kind == ast::TypeKind::Error;
    SelfParam kind = is_lost || is_ref_to_self(self) ? SelfParam::Ref : item.sig.has_self ? SelfParam::Plain : SelfParam::None;
    signature(inputs, item.sig.output, kind);
}

// Arguments first; then the result, which may take its lifetimes from them, but for those of a `self` that is no reference.
void Elision::signature(const std::vector<ast::TypeId>& inputs, ast::TypeId output, SelfParam self) {
    Place outer = place_;
    std::vector<Span> outer_inputs, outer_unknown;
    std::swap(outer_inputs, inputs_);
    std::swap(outer_unknown, unknown_);
    for (size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].valid()) type_in(inputs[i], Place::Input);
        if (i == 0 && self == SelfParam::Plain) inputs_.clear();
    }
    bool decided = self == SelfParam::Ref || inputs_.size() == 1;
    if (output.valid()) {
        std::vector<Span> sources = inputs_;
        type_in(output, decided ? Place::Fine : Place::Output);
        if (!unknown_.empty()) report_output(sources);
    }
    std::swap(outer_inputs, inputs_);
    std::swap(outer_unknown, unknown_);
    place_ = outer;
}

void Elision::report_output(const std::vector<Span>& inputs) {
    Diagnostic& d = items_.diagnostics.error("E0106", unknown_[0],
        unknown_.size() == 1 ? "missing lifetime specifier" : "missing lifetime specifiers");
    d.label(unknown_[0], "borrowed from whom? the result needs a named lifetime");
    if (inputs.empty()) {
        d.help("no argument is borrowed, so there is nothing to borrow the result from: return an owned value "
               "such as `String`, or write `&'static` for what lives as long as the program");
        return;
    }
    for (Span span : inputs) d.label(span, "it may be from here");
    d.help("declare a lifetime, `<'a>` after the function's name, and write it in the result and in "
           "each argument that the result may be borrowed from: `&'a`");
}

DefId Elision::named_adt(const PathRes& res) {
    return res.has_base && res.unresolved == 0 && res.base.kind == Res::Kind::Def ? res.base.def : DefId();
}

// `Self`, or the type that the impl is for by its own name.
bool Elision::is_self(const ast::TypeExpr& t) const {
    if (t.kind == ast::TypeKind::SelfImplicit) return true;
    if (t.kind != ast::TypeKind::Path) return false;
    const ast::Path& p = items_.crate.paths[t.path];
    if (p.segments.size() == 1 && items_.names.text(p.segments[0].ident.name) == "Self") return true;
    if (!self_adt_.valid() || p.self_type.valid()) return false;
    DefKind kind = items_.defs[self_adt_].kind;
    bool is_adt = kind == DefKind::Struct || kind == DefKind::Enum || kind == DefKind::Union;
    return is_adt && named_adt(items_.defs.paths[t.path.index]) == self_adt_;
}

bool Elision::mentions_self(ast::TypeId id) const {
    if (!id.valid()) return false;
    const ast::TypeExpr& t = items_.crate.types[id];
    if (is_self(t) || mentions_self(t.element)) return true;
    if (t.kind != ast::TypeKind::Path) return false;
    for (const ast::PathSegment& s : items_.crate.paths[t.path].segments)
        for (const ast::GenericArg& a : s.args)
            if (a.kind == ast::GenericArg::Kind::Type && mentions_self(a.type)) return true;
    return false;
}

// `&self`, `self: &Self`, `self: Pin<&mut Self>`, `self: &Rc<Self>`
bool Elision::is_ref_to_self(ast::TypeId id) const {
    if (!id.valid()) return false;
    const ast::TypeExpr& t = items_.crate.types[id];
    if (t.kind == ast::TypeKind::Ref) return mentions_self(t.element);
    if (t.kind != ast::TypeKind::Path) return false;
    for (const ast::PathSegment& s : items_.crate.paths[t.path].segments)
        for (const ast::GenericArg& a : s.args)
            if (a.kind == ast::GenericArg::Kind::Type && is_ref_to_self(a.type)) return true;
    return false;
}

// ---------------------------------------------------------------- types

void Elision::type_in(ast::TypeId id, Place place) {
    Place outer = place_;
    place_ = place;
    type(id);
    place_ = outer;
}

void Elision::type(ast::TypeId id) {
    if (!id.valid()) return;
    const ast::TypeExpr& t = items_.crate.types[id];
    switch (t.kind) {
        case ast::TypeKind::Path: return path(t.path);
        case ast::TypeKind::Ref:
            if (t.lifetime.valid()) lifetime(t.lifetime);
            else left_out(Span{t.span.lo, t.span.lo + 1}, "`&` without an explicit lifetime name");
            return type(t.element);
        case ast::TypeKind::RawPtr: case ast::TypeKind::Array: case ast::TypeKind::Slice: return type(t.element);
        case ast::TypeKind::Tuple:
            for (ast::TypeId part : t.list) type(part);
            return;
        case ast::TypeKind::FnPtr: return fn_pointer(t);
        case ast::TypeKind::DynTrait: return bounds(t.bounds);
        case ast::TypeKind::ImplTrait: return impl_trait(t);
        default: return;
    }
}

// E0666: `impl A<impl B>`. `impl A<Item = impl B>` may be.
void Elision::impl_trait(const ast::TypeExpr& t) {
    if (argument_of_impl_.valid())
        items_.diagnostics.error("E0666", t.span, "`impl Trait` inside of another one's arguments is not allowed")
            .label(argument_of_impl_, "the outer one")
            .help("declare a type parameter for the inner one");
    Span outer = argument_of_impl_;
    impl_ = t.span;
    bounds(t.bounds);
    impl_ = Span();
    argument_of_impl_ = outer;
}

void Elision::path(ast::PathId id) {
    const ast::Path& p = items_.crate.paths[id];
    if (p.self_type.valid()) type(p.self_type);
    const PathRes& res = items_.defs.paths[id.index];
    size_t resolved = p.segments.size() - std::min<size_t>(res.unresolved, p.segments.size());
    for (size_t i = 0; i < p.segments.size(); ++i) {
        bool is_named = res.has_base && res.base.kind == Res::Kind::Def && i + 1 == resolved && !p.self_type.valid();
        segment(p.segments[i], is_named ? res.base.def : DefId());
    }
}

void Elision::segment(const ast::PathSegment& s, DefId def) {
    if (s.parenthesized) {
        std::vector<ast::TypeId> inputs;
        for (const ast::GenericArg& a : s.args) inputs.push_back(a.type);
        return signature(inputs, s.output, SelfParam::None);
    }
    bool has_lifetimes = false;
    const Span outer = argument_of_impl_, impl = impl_;
    if (impl_.valid()) argument_of_impl_ = impl_;
    impl_ = Span();
    for (const ast::GenericArg& a : s.args) {
        has_lifetimes |= a.kind == ast::GenericArg::Kind::Lifetime;
        if (a.kind == ast::GenericArg::Kind::Lifetime) lifetime(a.lifetime);
        if (a.kind == ast::GenericArg::Kind::Type) type(a.type);
    }
    argument_of_impl_ = outer;
    impl_ = impl;
    for (const ast::AssocConstraint& c : s.constraints) {
        if (c.type.valid()) type(c.type);
        bounds(c.bounds);
    }
    if (def.valid() && !has_lifetimes) hidden(s.ident.span, def);
}

// A type with lifetime parameters, written without them.
void Elision::hidden(Span span, DefId def) {
    DefKind kind = items_.defs[def].kind;
    bool is_type = kind == DefKind::Struct || kind == DefKind::Enum || kind == DefKind::Union || kind == DefKind::TypeAlias;
    if (!is_type || !items_.has_item(def)) return;
    for (const ast::GenericParam& p : items_.item(def).generics.params) {
        if (p.kind != ast::GenericParam::Kind::Lifetime) continue;
        if (place_ == Place::ImplHeader) {
            items_.diagnostics.error("E0726", span, "implicit elided lifetime not allowed here")
                .label(span, "`" + items_.name_of(def) + "` has a lifetime, which must be shown here")
                .help("write `" + items_.name_of(def) + "<'_>`, or name it: `impl<'a> … " + items_.name_of(def) + "<'a>`");
            return;
        }
        if (place_ == Place::AssocType) return missing(span, "a lifetime of this type");
        if (place_ != Place::Bound) left_out(span, "a lifetime of this type");
    }
}

void Elision::bounds(const std::vector<ast::GenericBound>& bounds) {
    for (const ast::GenericBound& b : bounds) {
        if (b.kind == ast::GenericBound::Kind::Lifetime) lifetime(b.lifetime);
        if (b.kind != ast::GenericBound::Kind::Trait) continue;
        path(b.trait);
        bound_for(b.for_lifetimes, b.trait);
    }
}

// ---------------------------------------------------------------- lifetimes of `for<…>`

// E0581: `for<'a> fn() -> &'a str`. Who calls it could say nothing of `'a`.
void Elision::fn_pointer(const ast::TypeExpr& t) {
    signature(t.list, t.element, SelfParam::None);
    LifetimesIn inputs(items_.crate, items_.defs, true), output(items_.crate, items_.defs);
    for (ast::TypeId input : t.list) inputs.type(input);
    output.type(t.element);
    for (const ast::Ident& i : t.for_lifetimes) {
        if (!output.has(i.name) || inputs.has(i.name)) continue;
        std::string name = "'" + std::string(items_.names.text(i.name));
        Span span = items_.crate.types[t.element].span;
        items_.diagnostics.error("E0581", span, "the result names the lifetime `" + name + "`, which no argument has")
            .label(i.span, "for every `" + name + "`, says this")
            .help("write it in an argument as well, or declare it outside of the function's type");
    }
}

// E0582: `for<'a> Fn() -> &'a str`, `for<'a> Iterator<Item = &'a str>`. Type and trait decide what an associated
// type is, so they must name each lifetime that it has.
void Elision::bound_for(const std::vector<ast::Ident>& lifetimes, ast::PathId trait) {
    if (lifetimes.empty() || !trait.valid()) return;
    const ast::PathSegment& last = items_.crate.paths[trait].segments.back();
    LifetimesIn known(items_.crate, items_.defs, true);
    known.arguments(last.args);
    auto said = [&](ast::TypeId id, const std::vector<ast::GenericArg>& own) {
        LifetimesIn named(items_.crate, items_.defs);
        named.type(id);
        LifetimesIn also = known;                    // `Item<'a> = &'a str`
        also.arguments(own);
        for (const ast::Ident& i : lifetimes) {
            if (!named.has(i.name) || also.has(i.name)) continue;
            std::string name = "'" + std::string(items_.names.text(i.name));
            items_.diagnostics.error("E0582", items_.crate.types[id].span, "this names the lifetime `" + name + "`, which the trait's own arguments do not have")
                .label(i.span, "for every `" + name + "`, says this")
                .help("name the lifetime in an argument too, or declare it outside of the bound");
        }
    };
    if (last.output.valid()) said(last.output, {});
    for (const ast::AssocConstraint& c : last.constraints)
        if (c.type.valid()) said(c.type, c.args);
}

// ---------------------------------------------------------------- lifetimes

void Elision::lifetime(const ast::Lifetime& lifetime) {
    if (items_.names.text(lifetime.ident.name) == "_") return left_out(lifetime.ident.span, "`'_`");
    if (place_ == Place::Input) inputs_.push_back(lifetime.ident.span);
}

void Elision::left_out(Span span, const char* what) {
    switch (place_) {
        case Place::Fine: case Place::ImplHeader: return;
        case Place::Input: inputs_.push_back(span); return;
        case Place::Output: unknown_.push_back(span); return;
        case Place::Item: return missing(span, what);
        case Place::Bound:
            items_.diagnostics.error("E0637", span, std::string(what) + " cannot be used here")
                .label(span, "a bound is no place where a lifetime can be left out")
                .help("declare one, `<'a>`, and write it: `&'a`; or `for<'a>` in front of the bound");
            return;
        case Place::AssocType:
            items_.diagnostics.error("", span, "this associated type is borrowed, but nothing says for how long")
                .label(span, "needs a lifetime that comes from the type after `for`")
                .help("name the lifetime of the implementing type, `impl<'a> … for Type<'a>`, and write `&'a` here");
            return;
    }
}

void Elision::missing(Span span, const char* what) {
    items_.diagnostics.error("E0106", span, "missing lifetime specifier")
        .label(span, std::string(what) + " must be named here")
        .help("declare a lifetime after the name of the type, `<'a>`, and write it here, as in `&'a str`; "
              "or own the value: `String` in place of `&str`");
}

}  // namespace framewalk::rust
