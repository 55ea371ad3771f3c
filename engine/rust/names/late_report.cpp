// Words for paths that lead nowhere, or to the wrong kind of thing.
#include <algorithm>

#include "rust/names/late.h"

namespace framewalk::rust {

static const char* wanted(PathSource source) {
    switch (source) {
        case PathSource::Type: return "type";
        case PathSource::Trait: return "trait";
        case PathSource::Expr: return "value";
        case PathSource::Callee: return "function";
        case PathSource::Pat: return "unit struct, unit variant or constant";
        case PathSource::TupleStruct: return "tuple struct or tuple variant";
        case PathSource::Struct: return "struct, variant or union type";
    }
    return "item";
}

static const char* code_of_unexpected(PathSource source) {
    switch (source) {
        case PathSource::Type: return "E0573";
        case PathSource::Trait: return "E0404";
        case PathSource::Expr:
        case PathSource::Callee: return "E0423";
        case PathSource::Pat:
        case PathSource::TupleStruct: return "E0532";
        case PathSource::Struct: return "E0574";
    }
    return "";
}

static const char* code_of_missing(PathSource source) {
    switch (source) {
        case PathSource::Type: return "E0425";
        case PathSource::Trait: return "E0405";
        case PathSource::Expr:
        case PathSource::Callee: return "E0425";
        case PathSource::Pat:
        case PathSource::TupleStruct: return "E0531";
        case PathSource::Struct: return "E0422";
    }
    return "";
}

static std::string joined(const Resolver& r, const std::vector<ast::Ident>& segments, bool global) {
    std::string text = global ? "::" : "";
    for (size_t i = 0; i < segments.size(); i++) text += (i ? "::" : "") + r.text(segments[i].name);
    return text;
}

static const char* article(std::string_view word) {
    return !word.empty() && std::string_view("aeiou").find(word[0]) != std::string_view::npos ? "an" : "a";
}

void LateResolver::report_unexpected(const std::vector<ast::Ident>& segments, const ast::Path& written,
                                     PathSource source, const Res& res) {
    std::string name = joined(r_, segments, written.global);
    std::string found = r_.kind_text(res);
    Span span = segments.front().span.to(segments.back().span);
    std::string want = wanted(source);
    const char* code = code_of_unexpected(source);
    bool call_place = source == PathSource::Expr || source == PathSource::Callee;
    // `E::V` with named fields is found through its enum: the type checker's errors in rustc.
    bool struct_variant = res.kind == Res::Kind::Def && r_.out[res.def].kind == DefKind::Variant &&
                          source != PathSource::Type && source != PathSource::Trait;
    if (struct_variant && shape_of(ast_, r_.out[res.def]) == ast::VariantShape::Named) {
        if (segments.size() > 1) {
            found = "struct variant";
            if (call_place) want = "value";
            code = source == PathSource::TupleStruct ? "E0164" : "E0533";
        }
    }
    Diagnostic& d = r_.diagnostics.error(code, span, "expected " + want + ", found " + found + " `" + name + "`");
    d.label(span, std::string("not ") + article(want) + " " + want);
    bool local_def = res.kind == Res::Kind::Def && !r_.out[res.def].is_library;
    if (local_def) d.label(r_.out[res.def].span, found + " `" + name + "` declared here");
    if (res.kind != Res::Kind::Def) return;
    DefKind kind = r_.out[res.def].kind;
    bool value_place = source == PathSource::Expr || source == PathSource::Callee;
    if (value_place && kind == DefKind::Macro) d.help("a macro is called with `!`: `" + name + "!(…)`");
    if (value_place && (kind == DefKind::Struct || kind == DefKind::Variant))
        d.help("make a value of it with its fields: `" + name + " { … }`");
    if (source == PathSource::Type && kind == DefKind::Variant && r_.out[res.def].parent.valid())
        d.help("the type is the enum: `" + r_.text(r_.out[r_.out[res.def].parent].name) + "`");
    if (source == PathSource::Trait && kind == DefKind::TypeAlias)
        d.help("an alias stands for a type; a bound needs a trait");
}

// A tuple struct whose fields are private: its name is only a type here.
bool LateResolver::report_private_constructor(ast::Ident segment, PathSource source, const Res& res) {
    if (res.kind != Res::Kind::Def || r_.out[res.def].kind != DefKind::Struct) return false;
    if (shape_of(ast_, r_.out[res.def]) == ast::VariantShape::Named) return false;
    bool call = source == PathSource::Callee, pattern = source == PathSource::TupleStruct || source == PathSource::Pat;
    std::string name = r_.text(segment.name);
    Diagnostic& d = r_.diagnostics.error(
        pattern ? "E0532" : "E0423", segment.span,
        pattern ? "cannot match against a tuple struct which contains private fields"
        : call  ? "cannot initialize a tuple struct which contains private fields"
                : "expected value, found struct `" + name + "`");
    d.label(segment.span, "a field of `" + name + "` is private");
    d.help("make its fields `pub`, or give the module a function that makes one");
    return true;
}

void LateResolver::report_unresolved(const std::vector<ast::Ident>& segments, const ast::Path& written,
                                     PathSource source, const PathStop& stop) {
    if (stop.why == PathStop::Why::Silent) return;
    ast::Ident segment = segments[stop.segment];
    bool last = stop.segment + 1 == segments.size();
    bool poisoned = !stop.within.valid() && visible_poisoned();
    if (!last || stop.why == PathStop::Why::TooManySuper) {
        if (!poisoned) report_unresolved_prefix(segments, stop);
        return;
    }
    if (segment.name == r_.words.self_value && segments.size() == 1) {
        bool in_fn = r_.out[owner_].kind == DefKind::AssocFn || r_.out[owner_].kind == DefKind::Fn;
        Diagnostic& d = r_.diagnostics.error("E0424", segment.span, "expected value, found module `self`");
        d.label(segment.span, "`self` is only there in methods with a `self` parameter");
        if (in_fn) d.label(r_.out[owner_].span, "this function has no `self` parameter");
        if (r_.out[owner_].kind == DefKind::AssocFn) d.help("add one: `&self`");
        return;
    }
    if (segment.name == r_.words.self_type && segments.size() == 1) {
        bool value = source != PathSource::Type && source != PathSource::Trait && source != PathSource::Struct;
        r_.diagnostics.error(value ? "E0425" : "E0411", segment.span,
                             std::string("cannot find ") + (value ? "value" : "type") + " `Self` in this scope")
            .label(segment.span, "`Self` is only there in impls, traits and type definitions");
        return;
    }
    // Found in another namespace: say what it is.
    for (Ns ns : {Ns::Type, Ns::Value, Ns::Macro}) {
        PathRes other;
        PathStop other_stop;
        Trouble trouble = Trouble::None;
        if (!try_path(segments, written.global, ns, other, other_stop, trouble)) continue;
        if (other.unresolved != 0 || trouble != Trouble::None) continue;
        if (other.base.kind == Res::Kind::Error) return;
        bool is_inner = ns == Ns::Macro && other.base.kind == Res::Kind::Def && r_.out[other.base.def].is_library &&
                        !is_known_std_item("std", r_.names.text(segment.name));
        if (is_inner) continue;
        if (accepts(source, other.base)) {
            if (ns == Ns::Type && report_private_constructor(segment, source, other.base)) return;
            continue;
        }
        return report_unexpected(segments, written, source, other.base);
    }
    if (poisoned) return;
    if (segments.size() == 1 && report_macro_name(segment, source)) return;
    std::vector<ast::Ident> lone{segment};
    if (!stop.within.valid() && (r_.report_known_std(DefId(), lone, 0, segment.span) || report_known_by_glob(lone, 0, segment.span)))
        return;
    if (stop.within.valid() && r_.out[stop.within].is_library && r_.report_known_std(stop.within, lone, 0, segment.span))
        return;
    report_missing(segment, source, stop.within, segment.span);
}

// What `use std::net::*;` brings in rustc, and ours lacks.
bool LateResolver::report_known_by_glob(const std::vector<ast::Ident>& segments, uint32_t first, Span span) {
    for (uint32_t i = 0; i < r_.imports.size(); i++) {
        const Import& import = r_.imports[ImportId(i)];
        if (import.is_library || !import.is_glob || import.module != module_ || import.prefix_res.kind != Res::Kind::Def) continue;
        DefId from = import.prefix_res.def;
        if (r_.out[from].is_library && r_.report_known_std(from, segments, first, span)) return true;
    }
    return false;
}

// Macros that the compiler has built in are in scope as macros only: `println`, and `Debug` for `derive`.
bool LateResolver::report_macro_name(ast::Ident segment, PathSource source) {
    static constexpr std::string_view kDerives[] = {"Clone", "Copy", "Debug", "Default", "Eq",
                                                    "Hash",  "Ord",  "PartialEq", "PartialOrd"};
    static constexpr std::string_view kMacros[] = {"column", "compile_error", "concat", "env", "file", "format_args",
                                                   "include", "include_bytes", "include_str", "line", "module_path",
                                                   "option_env", "stringify"};
    std::string_view name = r_.names.text(segment.name);
    bool derive = std::find(std::begin(kDerives), std::end(kDerives), name) != std::end(kDerives);
    bool macro = std::find(std::begin(kMacros), std::end(kMacros), name) != std::end(kMacros);
    if (!derive && !macro) return false;
    std::string found = derive ? "derive macro" : "macro", want = wanted(source);
    Diagnostic& d = r_.diagnostics.error(code_of_unexpected(source), segment.span,
                                         "expected " + want + ", found " + found + " `" + std::string(name) + "`");
    d.label(segment.span, std::string("not ") + article(want) + " " + want);
    std::string home = derive ? known_std_home(name) : std::string();
    if (!home.empty()) d.help("import the trait: `use " + home + "::" + std::string(name) + ";`");
    return true;
}

void LateResolver::report_unresolved_prefix(const std::vector<ast::Ident>& segments, const PathStop& stop) {
    ast::Ident segment = segments[stop.segment];
    std::string name = r_.text(segment.name);
    if (stop.why == PathStop::Why::TooManySuper) {
        r_.diagnostics.error("E0433", segment.span, "there are too many leading `super` keywords")
            .label(segment.span, "the crate's root has no parent");
        return;
    }
    if (stop.why == PathStop::Why::NotAModule) {
        std::string of = r_.text(r_.out[stop.within].name);
        r_.diagnostics.error("E0433", segment.span, "`" + name + "` is a variant of `" + of + "`: no names are in it")
            .label(segment.span, "a variant is a value, or makes one")
            .help("functions and constants belong to the enum: `" + of + "::" + r_.text(segments[stop.segment + 1].name) + "`");
        return;
    }
    bool library = stop.within.valid() && r_.out[stop.within].is_library;
    if ((library || !stop.within.valid()) &&
        r_.report_known_std(stop.within, segments, stop.segment, segments.front().span.to(segments.back().span)))
        return;
    if (!stop.within.valid() && report_known_by_glob(segments, stop.segment, segment.span)) return;
    bool upper = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
    std::string where = stop.within.valid() ? "in `" + r_.out.path_text(stop.within, r_.names) + "`" : "in this scope";
    if (stop.within == r_.root_of(module_)) where = "in the crate root";
    Diagnostic& d = r_.diagnostics.error(
        "E0433", segment.span,
        upper ? "cannot find type `" + name + "` " + where : "cannot find module or crate `" + name + "` " + where);
    d.label(segment.span, upper ? "undeclared type" : "unknown module or crate");
    std::vector<Name> candidates = stop.within.valid()
                                       ? r_.names_in(r_.scope_of(def_res(stop.within)), Ns::Type)
                                       : visible_names(Ns::Type);
    Name similar = most_similar(r_.names, segment.name, candidates);
    if (similar.valid()) {
        d.help("a similar name exists: `" + r_.text(similar) + "`");
    } else if (!stop.within.valid()) {
        std::string home = known_std_home(name);
        if (!home.empty()) d.help("import it: `use " + home + "::" + name + ";`");
    }
}

void LateResolver::report_missing(ast::Ident segment, PathSource source, DefId within, Span span) {
    std::string name = r_.text(segment.name);
    std::string where = "in this scope";
    if (within.valid()) {
        where = within == r_.root_of(module_) ? "in the crate root"
                                              : "in module `" + r_.text(r_.out[within].name) + "`";
    }
    Diagnostic& d = r_.diagnostics.error(code_of_missing(source), span,
                                         std::string("cannot find ") + wanted(source) + " `" + name + "` " + where);
    d.label(span, within.valid() ? "not found there" : "not found in this scope");
    suggest(d, segment, source, within);
}

void LateResolver::suggest(Diagnostic& d, ast::Ident segment, PathSource source, DefId within) {
    std::string name = r_.text(segment.name);
    bool value = source == PathSource::Expr || source == PathSource::Callee;
    if (value && !within.valid() && current_adt_.valid() && r_.out[owner_].kind == DefKind::AssocFn) {
        for (DefId child : r_.out[current_adt_].children)
            if (r_.out[child].kind == DefKind::Field && r_.out[child].name == segment.name && in_method_) {
                d.help("the field of that name is written `self." + name + "`");
                return;
            }
        DefId container = r_.out[owner_].parent;
        for (DefId child : r_.out[container].children)
            if (r_.out[child].kind == DefKind::AssocFn && r_.out[child].name == segment.name) {
                bool method = ast_.all_items[r_.out[child].item].sig.has_self;
                d.help(method ? "the method of that name is called `self." + name + "(…)`"
                              : "the associated function of that name is called `Self::" + name + "(…)`");
                return;
            }
    }
    Ns ns = source == PathSource::Type || source == PathSource::Trait || source == PathSource::Struct ? Ns::Type : Ns::Value;
    std::vector<Name> candidates =
        within.valid() ? r_.names_in(r_.scope_of(def_res(within)), ns) : visible_names(ns);
    Name similar = most_similar(r_.names, segment.name, candidates);
    if (!similar.valid()) {
        std::string home = within.valid() ? std::string() : known_std_home(name);
        if (!home.empty()) d.help("import it: `use " + home + "::" + name + ";`");
        return;
    }
    ast::Ident ident = segment;
    ident.name = similar;
    Trouble trouble = Trouble::None;
    std::optional<Found> found = within.valid() ? std::nullopt : lookup(ident, ns, trouble);
    std::string kind = found ? r_.kind_text(found->res) : std::string("item");
    d.help(std::string(article(kind)) + " " + kind + " with a similar name exists: `" + r_.text(similar) + "`");
}

}  // namespace framewalk::rust
