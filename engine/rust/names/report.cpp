// Words for what paths mean, and diagnostics that several parts of name resolution give.
#include "rust/names/resolver.h"

namespace framewalk::rust {

static const char* kind_word(DefKind kind) {
    switch (kind) {
        case DefKind::Mod: return "module";
        case DefKind::Struct: return "struct";
        case DefKind::Enum: return "enum";
        case DefKind::Union: return "union";
        case DefKind::Variant: return "variant";
        case DefKind::Trait: return "trait";
        case DefKind::TraitAlias: return "trait alias";
        case DefKind::TypeAlias: return "type alias";
        case DefKind::Impl: return "impl";
        case DefKind::Fn: return "function";
        case DefKind::AssocFn: return "associated function";
        case DefKind::Const: return "constant";
        case DefKind::AssocConst: return "associated constant";
        case DefKind::AssocTy: return "associated type";
        case DefKind::Static: return "static";
        case DefKind::ForeignFn: return "function";
        case DefKind::TyParam: return "type parameter";
        case DefKind::ConstParam: return "const parameter";
        case DefKind::LifetimeParam: return "lifetime parameter";
        case DefKind::Field: return "field";
        case DefKind::Macro: return "macro";
        case DefKind::ExternCrate: return "crate";
        case DefKind::Use: return "import";
        case DefKind::Closure: return "closure";
        case DefKind::AnonConst: return "constant";
    }
    return "item";
}

std::string Resolver::kind_text(const Res& res) const {
    switch (res.kind) {
        case Res::Kind::Error: return "unknown name";
        case Res::Kind::Def: return kind_word(out[res.def].kind);
        case Res::Kind::Local: return "local variable";
        case Res::Kind::PrimTy: return "builtin type";
        case Res::Kind::SelfParam:
        case Res::Kind::SelfType: return "self type";
    }
    return "item";
}

std::string Resolver::import_text(const Import& import) const {
    std::string whole = import.global ? "::" : "";
    for (size_t i = 0; i < import.prefix.size(); i++) whole += (i ? "::" : "") + text(import.prefix[i].name);
    if (import.is_glob) return whole + (import.prefix.empty() ? "*" : "::*");
    if (import.type_only) {
        if (!import.prefix.empty()) whole += "::";
        return whole + text(import.name.name);
    }
    return whole + (import.prefix.empty() ? "" : "::") + text(import.name.name);
}

void Resolver::report_private(const Binding& binding, ast::Ident segment) {
    std::string name = text(segment.name);
    bool constructor = binding.res.kind == Res::Kind::Def && out[binding.res.def].kind == DefKind::Struct &&
                       out.is_accessible(out[binding.res.def].vis, binding.vis.within) &&
                       !(out[binding.res.def].vis.within == binding.vis.within);
    std::string kind = kind_text(binding.res);
    if (constructor) kind = "tuple struct constructor";
    if (binding.import.valid()) kind += " import";
    Diagnostic& d = diagnostics.error("E0603", segment.span, kind + " `" + name + "` is private");
    d.label(segment.span, "private " + kind);
    if (!binding.span.valid() || sources.is_library(binding.span)) return;
    d.label(binding.span, "`" + name + "` is declared here without `pub`");
    d.help("to let other modules name it, write `pub` before its declaration");
}

void Resolver::report_ambiguous(const Binding& binding, ast::Ident segment) {
    std::string name = text(segment.name);
    Diagnostic& d = diagnostics.error("E0659", segment.span, "`" + name + "` is ambiguous");
    d.label(segment.span, "ambiguous name");
    if (binding.import.valid()) d.label(imports[binding.import].span, "one `" + name + "` comes through this import");
    d.label(imports[binding.ambiguous_with].span, "another through this one");
    d.help("import the one that is meant by its name, or write its whole path");
}

std::vector<Name> Resolver::names_in(ScopeId scope, Ns ns) const {
    std::vector<Name> list;
    if (!scope.valid()) return list;
    const ItemScope& here = scopes[scope];
    for (const auto& entry : here.items[static_cast<size_t>(ns)]) list.push_back(Name(entry.first));
    for (ImportId id : here.all_imports) {
        const Import& import = imports[id];
        if (!import.is_glob && !import.failed && import.found[static_cast<size_t>(ns)])
            list.push_back(import.target.name);
    }
    return list;
}

bool Resolver::report_known_std(DefId within, const std::vector<ast::Ident>& segments, uint32_t first, Span span) {
    std::string module = within.valid() ? out.path_text(within, names) : std::string("std::prelude::v1");
    for (uint32_t i = first; i < segments.size(); i++) {
        std::string_view name = names.text(segments[i].name);
        std::string below = module + "::" + std::string(name);
        bool is_module = is_known_std_module(below);
        if (is_module && i + 1 < segments.size()) {
            module = below;
            continue;
        }
        if (!is_module && !is_known_std_item(module, name)) return false;
        if (!within.valid()) below = std::string(name);
        diagnostics.unsupported(span, "`" + below + "`")
            .label(span, "part of the standard library that cannot be run here yet");
        return true;
    }
    return false;
}

}  // namespace framewalk::rust
