// Rules for attributes: which there are, what may stand in them, and on what they may stand.
//
//     #[inline(sometimes)] fn f() {}     ─▶   E0539 at the list
//     #[repr(u8)] struct S;              ─▶   E0517 at the attribute
//
// Codes as rustc 1.95 gives them; those without one have none there either. A lint's name stands for a
// lint that is an error of its own accord.
#include <algorithm>
#include <cstdlib>

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

namespace {

template <size_t N>
bool among(const std::string_view (&list)[N], std::string_view name) {
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

// Attributes that stable rustc knows, besides those that begin with a tool's name.
constexpr std::string_view kAttributes[] = {
    "allow", "allow_internal_unsafe", "automatically_derived", "bench", "cfg", "cfg_attr", "cold", "crate_name",
    "crate_type", "debugger_visualizer", "deny", "deprecated", "derive", "doc", "expect", "export_name", "feature",
    "forbid", "global_allocator", "ignore", "inline", "instruction_set", "link", "link_name", "link_ordinal",
    "link_section", "macro_export", "macro_use", "must_use", "naked", "no_builtins", "no_core", "no_implicit_prelude",
    "no_link", "no_main", "no_mangle", "no_std", "non_exhaustive", "panic_handler", "path", "proc_macro",
    "proc_macro_attribute", "proc_macro_derive", "recursion_limit", "repr", "should_panic", "target_feature", "test",
    "test_case", "track_caller", "type_length_limit", "used", "warn", "windows_subsystem", "collapse_debuginfo",
    "global_asm", "derive_const", "default",
};

// Those that only a nightly compiler takes, and those that only the library may use.
constexpr std::string_view kUnstable[] = {
    "coroutine", "coverage", "define_opaque", "eii", "ffi_const", "ffi_pure", "fundamental", "linkage", "marker",
    "may_dangle", "no_sanitize", "optimize", "pointee", "thread_local", "type_const", "cmse_nonsecure_entry",
    "const_trait", "cfi_encoding", "prelude_import",
};
constexpr std::string_view kStability[] = {"stable", "unstable", "rustc_const_stable", "rustc_const_unstable",
                                           "rustc_default_body_unstable"};
constexpr std::string_view kRemovedFeatures[] = {
    "advanced_slice_patterns", "custom_attribute", "custom_derive", "dropck_parametricity", "dyn_trait",
    "ffi_returns_twice", "generator_clone", "generators", "in_band_lifetimes", "inline_const_pat", "main",
    "managed_boxes", "non_exhaustive", "on_unimplemented", "opt_out_copy", "optin_builtin_traits",
    "platform_intrinsics", "plugin", "plugin_registrar", "pointer_trait", "proc_macro_gen", "proc_macro_mod",
    "quad_precision_float", "quote", "reflect", "simd", "static_nobundle", "struct_inherit", "unmarked_api",
    "unsafe_no_drop_flag", "unwind_attributes", "visible_private_types",
};
constexpr std::string_view kLintTools[] = {"clippy", "rustc", "rustdoc", "diagnostic", "miri", "rustfmt", "rust_analyzer"};

// What an attribute may look like, and the code of the complaint.
enum Forms : uint8_t { W = 1, L = 2, V = 4 };
struct AttrRule {
    std::string_view name;
    uint8_t forms;
    std::string_view code, usage;
};
constexpr AttrRule kRules[] = {
    {"allow", L, "", "#[allow(lint)]"},
    {"cold", W, "E0565", "#[cold]"},
    {"deny", L, "", "#[deny(lint)]"},
    {"deprecated", W | L | V, "E0539", "#[deprecated(since = \"…\", note = \"…\")]"},
    {"derive", L, "", "#[derive(Trait1, Trait2)]"},
    {"expect", L, "", "#[expect(lint)]"},
    {"export_name", V, "E0539", "#[export_name = \"name\"]"},
    {"feature", L, "E0539", "#![feature(name)]"},
    {"forbid", L, "", "#[forbid(lint)]"},
    {"ignore", W | V, "ill_formed_attribute_input", "#[ignore]"},
    {"inline", W | L, "ill_formed_attribute_input", "#[inline]"},
    {"link_name", V, "E0539", "#[link_name = \"name\"]"},
    {"link_section", V, "E0539", "#[link_section = \"name\"]"},
    {"must_use", W | V, "E0539", "#[must_use = \"why\"]"},
    {"no_mangle", W, "E0565", "#[no_mangle]"},
    {"non_exhaustive", W, "E0565", "#[non_exhaustive]"},
    {"path", V, "", "#[path = \"file.rs\"]"},
    {"recursion_limit", V, "E0539", "#![recursion_limit = \"128\"]"},
    {"repr", L, "E0539", "#[repr(C)]"},
    {"should_panic", W | L | V, "E0539", "#[should_panic(expected = \"…\")]"},
    {"target_feature", L, "E0539", "#[target_feature(enable = \"…\")]"},
    {"test", W, "ill_formed_attribute_input", "#[test]"},
    {"track_caller", W, "E0565", "#[track_caller]"},
    {"warn", L, "", "#[warn(lint)]"},
};

bool is_integer_name(std::string_view word) {
    constexpr std::string_view names[] = {"i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"};
    return among(names, word);
}

const char* plural(ItemKind kind, bool is_trait_impl) {
    switch (kind) {
        case ItemKind::Struct: return "structs";
        case ItemKind::Enum: return "enums";
        case ItemKind::Union: return "unions";
        case ItemKind::Trait: return "traits";
        case ItemKind::Impl: return is_trait_impl ? "trait impl blocks" : "inherent impl blocks";
        case ItemKind::Mod: return "modules";
        case ItemKind::Use: return "use statements";
        case ItemKind::TypeAlias: return "type aliases";
        case ItemKind::Static: return "statics";
        case ItemKind::Fn: return "functions";
        default: return "items of this kind";
    }
}

}  // namespace

// ---------------------------------------------------------------- reading

std::vector<Parser::MetaItem> Parser::meta_items(uint32_t begin, uint32_t end) const {
    std::vector<MetaItem> list;
    uint32_t first = begin;
    for (uint32_t i = begin; i <= end; ++i) {
        if (i < end && is_open((*buffer_)[i].kind)) i += (*buffer_)[i].match;
        if (i < end && (*buffer_)[i].kind != Tok::Comma) continue;
        MetaItem item;
        if (first < i) read_meta_item(first, i, item), list.push_back(std::move(item));
        first = i + 1;
    }
    return list;
}

void Parser::read_meta_item(uint32_t begin, uint32_t end, MetaItem& item) const {
    const TokenBuffer& tokens = *buffer_;
    item.span = tokens[begin].span.to(tokens[end - 1].span);
    uint32_t i = begin;
    if (tokens[i].kind != Tok::Ident) {
        item.kind = MetaItem::Kind::Literal;
        item.value = tokens_text(begin, end);
        return;
    }
    item.name = text(tokens[i++].name);
    while (i + 1 < end && tokens[i].kind == Tok::PathSep) {
        item.tool = item.name;
        item.name = text(tokens[i + 1].name);
        i += 2;
    }
    if (i >= end) return;
    item.kind = is_open(tokens[i].kind) ? MetaItem::Kind::List : MetaItem::Kind::Value;
    item.value = tokens_text(i + 1, item.kind == MetaItem::Kind::List ? end - 1 : end);
}

// ---------------------------------------------------------------- each by itself

void Parser::check_attribute_name(const Attribute& attr, Span name) {
    if (in_.is_library || passing_over()) return;
    std::string_view first = text(attr.path[0]);
    if (attr.path.size() > 1) {
        if (!among(kLintTools, first) && first != "std" && first != "core")
            later(name, "cannot find module or crate `" + std::string(first) + "` in this scope", "E0433");
        return;
    }
    if (among(kAttributes, first)) return;
    if (first == "lang") return later(name, "lang items are subject to change", "E0658");
    if (has_features_ && (among(kUnstable, first) || among(kStability, first) || first.substr(0, 6) == "rustc_")) return;
    if (among(kUnstable, first)) return later(name, "the `#[" + std::string(first) + "]` attribute is an experimental feature", "E0658");
    if (among(kStability, first)) return later(name, "stability attributes may not be used outside of the standard library", "E0734");
    if (first.substr(0, 6) == "rustc_") return later(name, "use of an internal attribute", "E0658");
    in_.crate.unknown_macros.push_back({name, attr.path[0]});
    later(name, "cannot find attribute `" + std::string(first) + "` in this scope");
}

void Parser::malformed(std::string_view name, Span span, std::string_view code, std::string_view usage) {
    later(span, "malformed `" + std::string(name) + "` attribute: it is written `" + std::string(usage) + "`", code);
}

void Parser::check_attribute(const Attribute& attr, const AttrParts& parts) {
    if (in_.is_library || passing_over() || attr.path.size() != 1) return;
    std::string_view name = text(attr.path[0]);
    const AttrRule* rule = std::find_if(std::begin(kRules), std::end(kRules), [&](const AttrRule& r) { return r.name == name; });
    if (rule == std::end(kRules)) return;
    uint8_t form = parts.form == AttrForm::Word ? W : parts.form == AttrForm::List ? L : V;
    Span span = form == W ? attr.span : parts.value;
    bool is_number = form == V && !parts.is_string && rule->code == "E0539";
    if ((rule->forms & form) == 0 || is_number) return malformed(name, span, rule->code, rule->usage);
    if (form != L) return;
    for (const MetaItem& item : parts.items)
        if (item.kind == MetaItem::Kind::Literal && item.value.find_first_of("\"'0123456789") != 0) return later(item.span, "expected a name or a literal");
    if (name == "inline") {
        if (parts.items.size() != 1) return malformed(name, span, "E0805", "#[inline(always)]");
        if (parts.items[0].name != "always" && parts.items[0].name != "never") malformed(name, span, "E0539", "#[inline(always)]");
    } else if (name == "should_panic") {
        if (parts.items.size() != 1 || parts.items[0].name != "expected") malformed(name, span, "E0539", rule->usage);
    } else if (name == "feature") {
        check_features(attr, parts);
    } else if (name == "deprecated") {
        check_deprecated(attr, parts);
    } else if (name == "derive") {
        check_derive(parts);
    } else if (name == "repr") {
        check_repr(parts);
    } else if (rule->forms == L && rule->code.empty()) {
        check_lints(attr, parts);
    }
}

// E0554: a stable compiler, as Framewalk is one, has no unstable features.
void Parser::check_features(const Attribute& attr, const AttrParts& parts) {
    if (!attr.inner || depth_ > 0) return;
    bool any = false;
    for (const MetaItem& item : parts.items) {
        if (item.kind != MetaItem::Kind::Word) {
            malformed("feature", item.span, "E0539", "#![feature(name)]");
        } else if (among(kRemovedFeatures, item.name)) {
            later(item.span, "the feature `" + item.name + "` has been removed", "E0557");
        } else {
            any = true;
        }
    }
    if (any && !has_features_) later(attr.span, "`#![feature]` may not be used on the stable release channel", "E0554");
    has_features_ |= any;
}

void Parser::check_lints(const Attribute& attr, const AttrParts& parts) {
    std::string level(text(attr.path[0]));
    for (const MetaItem& item : parts.items) {
        bool reason = item.name == "reason" && item.kind == MetaItem::Kind::Value && item.value.find('"') == 0;
        if (item.kind != MetaItem::Kind::Word && !reason)
            later(item.span, "malformed lint attribute: here stands the name of a lint", "E0452");
        if (!item.tool.empty() && !among(kLintTools, item.tool))
            later(item.span, "unknown tool name `" + item.tool + "` found in scoped lint", "E0710");
        if (level == "forbid" && attr.inner && depth_ == 0) forbidden_.push_back(item.name);
        bool is_forbidden = std::find(forbidden_.begin(), forbidden_.end(), item.name) != forbidden_.end();
        if (is_forbidden && (level == "allow" || level == "warn" || level == "expect"))
            later(item.span, level + "(" + item.name + ") incompatible with previous forbid", "E0453");
    }
}

void Parser::check_deprecated(const Attribute& attr, const AttrParts& parts) {
    std::vector<std::string> seen;
    for (const MetaItem& item : parts.items) {
        bool known = item.name == "since" || item.name == "note" || item.name == "suggestion";
        bool again = std::find(seen.begin(), seen.end(), item.name) != seen.end();
        bool is_string = item.kind == MetaItem::Kind::Value && item.value.find('"') == 0;
        if (known && is_string && !again) seen.push_back(item.name);
        else return malformed("deprecated", attr.span, known && again ? "E0538" : "E0539", "#[deprecated(since = \"…\", note = \"…\")]");
    }
}

void Parser::check_derive(const AttrParts& parts) {
    for (const MetaItem& item : parts.items) {
        if (item.kind == MetaItem::Kind::Literal) later(item.span, "expected the name of a trait, found a literal", "E0777");
        else if (item.kind != MetaItem::Kind::Word) later(item.span, "traits in `#[derive(…)]` take no arguments");
    }
}

// E0552, E0565, E0589, E0693: words that are no representation.
void Parser::check_repr(const AttrParts& parts) {
    for (const MetaItem& item : parts.items) {
        bool sized = item.name == "align" || item.name == "packed";
        bool known = sized || item.name == "C" || item.name == "Rust" || item.name == "transparent" || item.name == "simd" || is_integer_name(item.name);
        if (item.kind == MetaItem::Kind::Literal)
            later(parts.value, "meta item in `repr` must be an identifier", "E0565");
        else if (sized && item.kind == MetaItem::Kind::Value)
            later(item.span, "incorrect `repr(" + item.name + ")` attribute: the number stands in parentheses", "E0693");
        else if (!known || (!sized && item.kind != MetaItem::Kind::Word))
            later(item.span, "unrecognized representation `" + item.name + "`", "E0552");
        else if (sized)
            check_alignment(item);
    }
}

void Parser::check_alignment(const MetaItem& item) {
    std::string what = "invalid `repr(" + item.name + ")`: ";
    if (item.kind == MetaItem::Kind::Word) {
        if (item.name == "align") later(item.span, what + "the number of bytes is missing", "E0589");
        return;
    }
    if (item.value.find(',') != std::string::npos) return later(item.span, what + "it takes one number", "E0552");
    bool is_number = !item.value.empty() && item.value.find_first_not_of("0123456789_") == std::string::npos;
    if (!is_number) return later(item.span, what + "not an unsuffixed integer", "E0589");
    std::string digits;
    for (char c : item.value)
        if (c != '_') digits += c;
    unsigned long long bytes = std::strtoull(digits.c_str(), nullptr, 10);
    if (bytes == 0 || (bytes & (bytes - 1)) != 0) later(item.span, what + "not a power of two", "E0589");
    else if (bytes > 1ull << 29) later(item.span, what + "larger than 2^29", "E0589");
}

// ---------------------------------------------------------------- on what they stand

// Attributes of items before statements.
void Parser::forbid_item_attrs(const Attrs& attrs) {
    bool may_be_inline = at_closure() || (tok_.kind == Tok::Ident && ahead(1).kind == Tok::Not);   // a macro may make a closure
    for (const Attribute& attr : attrs.list) {
        if (attr.path.size() != 1) continue;
        std::string name(text(attr.path[0]));
        if (name == "derive") later(attr.span, "`derive` may only be applied to `struct`s, `enum`s and `union`s", "E0774");
        if (name == "inline" && may_be_inline) continue;
        if (at_closure() && (name == "no_mangle" || name == "export_name" || name == "target_feature"))
            later(attr.span, "`#[" + name + "]` attribute cannot be used on closures");
        if (at_closure() && name == "track_caller") {
            later(attr.span, "`#[track_caller]` on closures is not stable", "E0658");
            continue;
        }
        if (name == "inline" || name == "non_exhaustive" || name == "track_caller")
            later(attr.span, "`#[" + name + "]` attribute cannot be used on statements");
    }
}

void Parser::validate_attrs(const Item& item, ItemPlace place) {
    bool is_fn = item.kind == ItemKind::Fn, has_deprecated = false;
    bool is_adt = item.kind == ItemKind::Struct || item.kind == ItemKind::Enum;
    for (const Attribute& attr : item.attrs) {
        if (attr.path.size() != 1 || attr.inner) continue;
        std::string name(text(attr.path[0]));
        bool fits = name == "inline" || name == "track_caller" ? is_fn : name == "non_exhaustive" ? is_adt : true;
        if (!fits) later(attr.span, "`#[" + name + "]` attribute cannot be used on " + plural(item.kind, item.trait_path.valid()));
        if (name == "track_caller" && is_fn && item.sig.abi.valid() && text(item.sig.abi) != "Rust")
            later(attr.span, "`#[track_caller]` requires Rust ABI", "E0737");
        if (name == "test" && (!is_fn || place == ItemPlace::Impl || place == ItemPlace::Trait))
            later(attr.span, "the `#[test]` attribute may only be used on a free function");
        if (name == "deprecated" && std::exchange(has_deprecated, true)) later(attr.span, "multiple `deprecated` attributes");
        if (name == "repr") validate_repr(item, attr);
    }
    validate_layout(item);
}

// E0517: representations are for types, each for its kinds.
void Parser::validate_repr(const Item& item, const Attribute& attr) {
    bool is_enum = item.kind == ItemKind::Enum, is_struct = item.kind == ItemKind::Struct || item.kind == ItemKind::Union;
    for (Name word : attr.words) {
        std::string_view name = text(word);
        bool integer = is_integer_name(name);
        bool known = integer || name == "C" || name == "packed" || name == "transparent" || name == "align" || name == "Rust";
        bool fits = integer ? is_enum : name == "packed" ? is_struct : is_enum || is_struct;
        if (!known || fits) continue;
        later(attr.span, "`repr(" + std::string(name) + ")` should be applied to " +
              (integer ? "an enum" : name == "packed" ? "a struct or union" : "a struct, enum, or union"), "E0517");
    }
    if (is_enum && item.variants.empty() && !attr.words.empty())
        later(attr.span, "unsupported representation for an enum without variants", "E0084");
}

// Representations that exclude each other.
void Parser::validate_layout(const Item& item) {
    int integers = 0, packed = 0, others = 0;
    bool c = false, align = false, transparent = false;
    Span span;
    std::string first_packed;
    for (const Attribute& attr : item.attrs) {
        if (attr.path.size() != 1 || text(attr.path[0]) != "repr") continue;
        if (!span.valid()) span = attr.span;
        for (Name word : attr.words) {
            std::string_view name = text(word);
            integers += is_integer_name(name);
            packed += name == "packed";
            c |= name == "C";
            align |= name == "align";
            transparent |= name == "transparent";
            others += name != "transparent";
        }
    }
    bool is_enum = item.kind == ItemKind::Enum, fieldless = true;
    for (const VariantDef& v : item.variants) fieldless &= v.shape == VariantShape::Unit;
    if (is_enum && !item.variants.empty() && (integers > 1 || (integers == 1 && c && fieldless)))
        later(span, "conflicting representation hints", "E0566");
    if (packed > 0 && align) later(item.ident.span, "a type is either packed or has an alignment", "E0587");
    if (packed > 1) later(item.ident.span, "type has conflicting packed representation hints", "E0634");
    if (transparent && others > 0) later(span, "a transparent type cannot have other representations", "E0692");
    if (transparent && is_enum && item.variants.size() != 1)
        later(item.ident.span, "a transparent enum has exactly one variant", "E0731");
}

}  // namespace framewalk::rust
