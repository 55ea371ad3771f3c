// Rules about items that the grammar does not express: where bodies, qualifiers and visibilities are allowed.
//
//     trait T { pub fn f(); }     ─▶   E0449 at `pub`
//
// rustc checks them after expanding all macros and only if the file could be parsed; so the complaints
// are kept until the end.

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

void Parser::later(Span span, std::string message, std::string_view code) {
    if (passing_over() || muted_ > 0 || in_.is_library) return;
    later_.push_back({span, std::move(message), std::string(code)});
}

// Reports what was kept, unless rustc would have stopped before.
void Parser::report_later() {
    if (fatal_ || in_.muted) return;
    for (const LaterError& e : later_)
        if (e.code != "E0658" || !has_features_) in_.diagnostics.error(e.code, e.span, e.message);
}

void Parser::validate(const Item& item, ItemPlace place) {
    if (in_.is_library || passing_over()) return;
    validate_attrs(item, place);
    switch (item.kind) {
        case ItemKind::Fn: validate_fn(item, place); break;
        case ItemKind::Const: validate_value(item, place, "constant"); break;
        case ItemKind::Static: validate_static(item, place); break;
        case ItemKind::TypeAlias:
            if (!item.type) complain_no_body(item, place, "type");
            break;
        case ItemKind::Impl: validate_impl(item); break;
        case ItemKind::Union:
            if (item.variants[0].fields.empty()) later(item.span, "unions cannot have zero fields");
            break;
        case ItemKind::Mod:
            if (item.is_unsafe) later(item.span, "module cannot be declared unsafe");
            break;
        case ItemKind::ForeignMod: forbid_visibility(item.vis); break;
        case ItemKind::Enum:
            for (const VariantDef& v : item.variants)
                for (const FieldDef& f : v.fields) forbid_visibility(f.vis);
            break;
        default: break;
    }
    if (place == ItemPlace::Trait) forbid_visibility(item.vis);
    validate_generics(item.generics);
    if (item.kind == ItemKind::Fn || item.kind == ItemKind::Impl) forbid_defaults(item.generics);
    if (place == ItemPlace::Trait || place == ItemPlace::Impl) forbid_free_item(item);
}

void Parser::forbid_visibility(const Visibility& vis) {
    if (vis.kind != Visibility::Kind::Inherited)
        later(vis.span, "visibility qualifiers are not permitted here", "E0449");
}

// Structs, modules and the like cannot be members.
void Parser::forbid_free_item(const Item& item) {
    const char* what = nullptr;
    switch (item.kind) {
        case ItemKind::Struct: what = "struct"; break;
        case ItemKind::Enum: what = "enum"; break;
        case ItemKind::Union: what = "union"; break;
        case ItemKind::Mod: what = "module"; break;
        case ItemKind::Use: what = "`use` import"; break;
        case ItemKind::Trait: what = "trait"; break;
        case ItemKind::Impl: what = "implementation"; break;
        case ItemKind::ExternCrate: what = "`extern crate`"; break;
        case ItemKind::ForeignMod: what = "extern block"; break;
        case ItemKind::Static: return later(item.span, "associated `static` items are not allowed");
        default: return;
    }
    later(item.span, std::string(what) + " is not supported in `trait`s or `impl`s");
}

void Parser::complain_no_body(const Item& item, ItemPlace place, const std::string& what) {
    bool free = place == ItemPlace::Module || place == ItemPlace::Block;
    if (free) {
        bool alias = what == "type", fn = what == "function";
        later(item.span, "free " + what + (alias ? " alias without body" : fn ? " without a body" : " item without body"));
    } else if (place == ItemPlace::Impl) {
        later(item.span, "associated " + what + " in `impl` without body");
    }
}

void Parser::validate_fn(const Item& item, ItemPlace place) {
    if (place == ItemPlace::Extern) {
        if (item.body) later(item.ident.span, "incorrect function inside `extern` block");
        if (item.sig.is_const) later(item.sig.span, "functions in `extern` blocks cannot have `const` qualifier");
        if (item.sig.is_async) later(item.sig.span, "functions in `extern` blocks cannot have `async` qualifier");
        for (const GenericParam& p : item.generics.params)
            if (p.kind != GenericParam::Kind::Lifetime) {
                later(item.span, "functions of other languages have no type parameters", "E0044");
                break;
            }
    } else if (!item.body) {
        complain_no_body(item, place, "function");
    }
    if (place == ItemPlace::Trait && item.sig.is_const)
        later(item.span, "functions in traits cannot be declared const", "E0379");
    bool patterns = !item.body && (place == ItemPlace::Trait || place == ItemPlace::Extern);
    if (patterns) forbid_param_patterns(item, place);
}

// Parameters of a function without a body are plain names.
void Parser::forbid_param_patterns(const Item& item, ItemPlace place) {
    for (const Param& p : item.sig.params) {
        const Pat& pat = in_.crate.pats[p.pat];
        bool name = pat.kind == PatKind::Binding && !pat.by_ref && !pat.sub;
        if (pat.kind == PatKind::Wild || pat.kind == PatKind::Error || (name && !pat.binding_mut)) continue;
        if (place == ItemPlace::Extern)
            later(pat.span, "patterns aren't allowed in foreign function declarations", "E0130");
        else
            later(pat.span, "patterns aren't allowed in functions without bodies",
                  name ? "patterns_in_fns_without_body" : "E0642");
    }
}

void Parser::validate_value(const Item& item, ItemPlace place, const char* what) {
    if (place == ItemPlace::Extern) return later(item.ident.span, "extern items cannot be `const`");
    if (!item.value) complain_no_body(item, place, what);
}

void Parser::validate_static(const Item& item, ItemPlace place) {
    if (place == ItemPlace::Extern && item.value) later(item.ident.span, "incorrect `static` inside `extern` block");
    bool free = place == ItemPlace::Module || place == ItemPlace::Block;
    if (free && !item.value) complain_no_body(item, place, "static");
}

void Parser::validate_impl(const Item& item) {
    forbid_visibility(item.vis);
    Span type = item.type ? in_.crate.types[item.type].span : item.span;
    if (!item.trait_path) {
        if (item.is_unsafe) later(type, "inherent impls cannot be unsafe", "E0197");
        return;
    }
    Span trait = in_.crate.paths[item.trait_path].span;
    if (item.negative && item.is_unsafe) later(trait, "negative impls cannot be unsafe", "E0198");
    if (item.negative) later(trait, "negative trait bounds are not fully implemented", "E0658");
    for (ItemId id : item.items) {
        const Item& member = in_.crate.all_items[id];
        forbid_visibility(member.vis);
        if (member.kind == ItemKind::Fn && member.sig.is_const)
            later(member.span, "functions in trait impls cannot be declared const", "E0379");
    }
}

// Defaults are for the parameters of types and traits.
void Parser::forbid_defaults(const Generics& generics) {
    for (const GenericParam& p : generics.params)
        if (p.default_type || p.default_const)
            later(p.span, "a parameter of a function or impl has no default", "invalid_type_param_default");
}

void Parser::validate_generics(const Generics& generics) {
    bool other = false, defaulted = false;
    Span first_default;
    for (const GenericParam& p : generics.params) {
        bool lifetime = p.kind == GenericParam::Kind::Lifetime;
        if (lifetime && other)
            later(p.span, "lifetime parameters must be declared prior to type and const parameters");
        if (lifetime) continue;
        other = true;
        bool has_default = p.default_type || p.default_const;
        if (defaulted && !has_default) later(first_default, "generic parameters with a default must be trailing");
        if (has_default && !defaulted) first_default = p.ident.span;
        defaulted |= has_default;
    }
}

}  // namespace framewalk::rust
