// The bodies of derived impls, as text. What they do is what rustc's do (Rust Reference, "Derive", and the
// documentation of each trait): fields in order of declaration, variants by discriminant.
#include <string>

#include "rust/names/derive.h"

namespace framewalk::rust {

namespace {

// Field and variant names may be words that must be written raw.
std::string raw(std::string_view name) {
    static constexpr std::string_view kWords[] = {
        "as",    "break", "const",  "continue", "else",   "enum",  "extern", "false", "fn",    "for",      "if",
        "impl",  "in",    "let",    "loop",     "match",  "mod",   "move",   "mut",   "pub",   "ref",      "return",
        "static", "struct", "trait", "true",    "type",   "unsafe", "use",   "where", "while", "async",    "await",
        "dyn",   "abstract", "become", "box",   "do",     "final", "macro",  "override", "priv", "typeof", "unsized",
        "virtual", "yield", "try"};
    for (std::string_view word : kWords)
        if (word == name) return "r#" + std::string(name);
    return std::string(name);
}

class Writer {
public:
    Writer(const ast::Item& item, DeriveRequest request, bool also_copy, const Interner& names, DeriveText& out,
           Diagnostics& diagnostics)
        : item_(item), request_(request), also_copy_(also_copy), names_(names), out_(out), diagnostics_(diagnostics) {}

    bool run();

private:
    bool is_enum() const { return item_.kind == ast::ItemKind::Enum; }
    std::string text(Name name) const { return std::string(names_.text(name)); }
    std::string field_name(const ast::FieldDef& field) const { return raw(text(field.name.name)); }
    std::string variant_name(const ast::VariantDef& variant) const {
        return is_enum() ? "Self::" + raw(text(variant.name.name)) : std::string("Self");
    }
    bool fieldless() const {
        for (const ast::VariantDef& variant : item_.variants)
            if (!variant.fields.empty()) return false;
        return true;
    }
    void at_trait() { out_.at(request_.span); }
    void at_field(const ast::FieldDef& field) { out_.at(field.span); }

    void pattern(const ast::VariantDef& variant, const char* prefix);
    template <class Arm>
    void match_self(Arm arm);
    template <class Arm>
    void match_both(const char* otherwise, Arm arm);
    std::string own(const ast::VariantDef& variant, size_t i, const char* prefix) const;

    void clone();
    void build_from(const ast::VariantDef& variant, std::string_view call);
    void debug();
    void debug_variant(const ast::VariantDef& variant);
    void partial_eq();
    void equal_fields(const ast::VariantDef& variant);
    void eq();
    void compare(bool partial);
    void compare_fields(const ast::VariantDef& variant, bool partial);
    void hash();
    bool default_value();
    void assert_fields(std::string_view function);

    const ast::Item& item_;
    DeriveRequest request_;
    bool also_copy_;
    const Interner& names_;
    DeriveText& out_;
    Diagnostics& diagnostics_;
};

// `Self::V { x: a0, 0: a1 }`: braces fit every shape.
void Writer::pattern(const ast::VariantDef& variant, const char* prefix) {
    out_ << variant_name(variant) << " {";
    for (size_t i = 0; i < variant.fields.size(); i++)
        out_ << " " << field_name(variant.fields[i]) << ": " << prefix << std::to_string(i) << ",";
    out_ << " }";
}

// How a body names field i of its own value, as a place: `self.x` of a struct, `*a0` in a match.
std::string Writer::own(const ast::VariantDef& variant, size_t i, const char* prefix) const {
    if (is_enum()) return "*" + std::string(prefix) + std::to_string(i);
    return (prefix[0] == 'a' ? "self." : "other.") + field_name(variant.fields[i]);
}

template <class Arm>
void Writer::match_self(Arm arm) {
    if (!is_enum()) {
        if (!item_.variants.empty()) arm(item_.variants.front());
        return;
    }
    out_ << (item_.variants.empty() ? "match *self {" : "match self {");
    for (const ast::VariantDef& variant : item_.variants) {
        pattern(variant, "a");
        out_ << " => { ";
        arm(variant);
        out_ << " }\n";
        at_trait();
    }
    out_ << "}";
}

// A match on two values of the same variant; `otherwise` is the value for the variants without fields and,
// where there are several, for different ones.
template <class Arm>
void Writer::match_both(const char* otherwise, Arm arm) {
    out_ << "match (self, other) {\n";
    bool all = true;
    for (const ast::VariantDef& variant : item_.variants) {
        if (variant.fields.empty()) {
            all = false;
            continue;
        }
        out_ << "(";
        pattern(variant, "a");
        out_ << ", ";
        pattern(variant, "b");
        out_ << ") => { ";
        arm(variant);
        out_ << " }\n";
        at_trait();
    }
    if (!all || item_.variants.size() > 1) out_ << "_ => " << otherwise << ",\n";
    out_ << "}";
}

void Writer::assert_fields(std::string_view function) {
    match_self([&](const ast::VariantDef& variant) {
        for (size_t i = 0; i < variant.fields.size(); i++) {
            at_field(variant.fields[i]);
            out_ << function << "(&" << own(variant, i, "a") << ");\n";
            at_trait();
        }
    });
}

void Writer::build_from(const ast::VariantDef& variant, std::string_view call) {
    out_ << variant_name(variant) << " {";
    for (size_t i = 0; i < variant.fields.size(); i++) {
        at_field(variant.fields[i]);
        out_ << " " << field_name(variant.fields[i]) << ": " << call << "(";
        if (request_.trait != Derive::Default) out_ << "&" << own(variant, i, "a");
        out_ << "),";
        at_trait();
    }
    out_ << " }";
}

// A type that is also `Copy` and not generic is cloned by copying it.
void Writer::clone() {
    out_ << "#[inline] fn clone(&self) -> Self {\n";
    if (also_copy_ || item_.kind == ast::ItemKind::Union) {
        out_ << "*self }\n";
        if (item_.kind == ast::ItemKind::Union) return;
        out_ << "#[doc(hidden)] fn __assert_fields_are_clone(&self) {\n";
        assert_fields("::std::clone::__assert_clone");
        out_ << "}\n";
        return;
    }
    match_self([&](const ast::VariantDef& variant) { build_from(variant, "::std::clone::Clone::clone"); });
    out_ << "}\n";
}

void Writer::debug_variant(const ast::VariantDef& variant) {
    std::string name = text(is_enum() ? variant.name.name : item_.ident.name);
    if (variant.shape == ast::VariantShape::Unit) {
        out_ << "::std::fmt::Formatter::write_str(f, \"" << name << "\")";
        return;
    }
    bool named = variant.shape == ast::VariantShape::Named;
    std::string helper = named ? "::std::fmt::DebugStruct" : "::std::fmt::DebugTuple";
    out_ << "let mut b = ::std::fmt::Formatter::" << (named ? "debug_struct" : "debug_tuple") << "(f, \"" << name
         << "\");\n";
    for (size_t i = 0; i < variant.fields.size(); i++) {
        at_field(variant.fields[i]);
        out_ << helper << "::field(&mut b, ";
        if (named) out_ << "\"" << text(variant.fields[i].name.name) << "\", ";
        out_ << "&" << own(variant, i, "a") << ");\n";
        at_trait();
    }
    out_ << helper << "::finish(&mut b)";
}

void Writer::debug() {
    out_ << "fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {\n";
    match_self([&](const ast::VariantDef& variant) { debug_variant(variant); });
    out_ << "}\n";
}

void Writer::equal_fields(const ast::VariantDef& variant) {
    for (size_t i = 0; i < variant.fields.size(); i++) {
        if (i > 0) out_ << " && ";
        at_field(variant.fields[i]);
        out_ << own(variant, i, "a") << " == " << own(variant, i, "b");
        at_trait();
    }
    if (variant.fields.empty()) out_ << "true";
}

constexpr std::string_view kSameVariant =
    "::std::mem::__discriminant(self) == ::std::mem::__discriminant(other)";

void Writer::partial_eq() {
    out_ << "#[inline] fn eq(&self, other: &Self) -> bool {\n";
    if (!is_enum()) {
        if (!item_.variants.empty()) equal_fields(item_.variants.front());
    } else if (item_.variants.empty()) {
        out_ << "match *self {}";
    } else {
        bool several = item_.variants.size() > 1;
        if (several) out_ << kSameVariant;
        if (several && !fieldless()) out_ << " && ";
        if (!fieldless()) {
            match_both("true", [&](const ast::VariantDef& variant) { equal_fields(variant); });
        } else if (!several) {
            out_ << "true";
        }
    }
    out_ << "}\n";
}

void Writer::eq() {
    out_ << "#[doc(hidden)] fn __assert_fields_are_eq(&self) {\n";
    assert_fields("::std::cmp::__assert_eq");
    out_ << "}\n";
}

void Writer::compare_fields(const ast::VariantDef& variant, bool partial) {
    std::string call = partial ? "::std::cmp::PartialOrd::partial_cmp" : "::std::cmp::Ord::cmp";
    std::string equal = "::std::cmp::Ordering::Equal";
    if (partial) equal = "::std::option::Option::Some(" + equal + ")";
    for (size_t i = 0; i < variant.fields.size(); i++) {
        at_field(variant.fields[i]);
        std::string one = call + "(&" + own(variant, i, "a") + ", &" + own(variant, i, "b") + ")";
        bool last = i + 1 == variant.fields.size();
        if (last) {
            out_ << one;
        } else {
            out_ << "match " << one << " { " << equal << " => {}, unequal => return unequal }\n";
        }
        at_trait();
    }
    if (variant.fields.empty()) out_ << equal;
}

void Writer::compare(bool partial) {
    std::string result = "::std::cmp::Ordering";
    if (partial) result = "::std::option::Option<" + result + ">";
    std::string call = partial ? "::std::cmp::PartialOrd::partial_cmp" : "::std::cmp::Ord::cmp";
    std::string by_variant = call + "(&::std::mem::__discriminant(self), &::std::mem::__discriminant(other))";
    out_ << "#[inline] fn " << (partial ? "partial_cmp" : "cmp") << "(&self, other: &Self) -> " << result << " {\n";
    if (!is_enum()) {
        if (!item_.variants.empty()) compare_fields(item_.variants.front(), partial);
    } else if (item_.variants.empty()) {
        out_ << "match *self {}";
    } else if (fieldless()) {
        out_ << by_variant;
    } else {
        match_both(by_variant.c_str(), [&](const ast::VariantDef& variant) { compare_fields(variant, partial); });
    }
    out_ << "}\n";
}

void Writer::hash() {
    out_ << "fn hash<__H: ::std::hash::Hasher>(&self, state: &mut __H) {\n";
    if (is_enum() && item_.variants.size() > 1)
        out_ << "::std::hash::Hash::hash(&::std::mem::__discriminant(self), state);\n";
    bool nothing_left = is_enum() && fieldless() && !item_.variants.empty();
    if (!nothing_left)
        match_self([&](const ast::VariantDef& variant) {
            for (size_t i = 0; i < variant.fields.size(); i++) {
                at_field(variant.fields[i]);
                out_ << "::std::hash::Hash::hash(&" << own(variant, i, "a") << ", state);\n";
                at_trait();
            }
        });
    out_ << "}\n";
}

bool Writer::default_value() {
    const ast::VariantDef* chosen = item_.variants.empty() ? nullptr : &item_.variants.front();
    if (is_enum()) {
        chosen = nullptr;
        for (const ast::VariantDef& variant : item_.variants)
            for (const ast::Attribute& attr : variant.attrs) {
                if (attr.path.size() != 1 || names_.text(attr.path[0]) != "default") continue;
                if (chosen) {
                    diagnostics_.error("", request_.span, "multiple declared defaults")
                        .label(chosen->span, "first default")
                        .label(variant.span, "additional default")
                        .help("leave one `#[default]` only");
                    return false;
                }
                chosen = &variant;
            }
        if (!chosen) {
            diagnostics_.error("E0665", request_.span, "`#[derive(Default)]` on enum with no `#[default]`")
                .label(item_.span, "this enum needs a unit variant marked with `#[default]`");
            return false;
        }
        if (chosen->shape != ast::VariantShape::Unit) {
            diagnostics_.error("", chosen->name.span, "the `#[default]` attribute may only be used on unit enum variants")
                .help("choose another variant, or implement `Default` by hand");
            return false;
        }
    }
    out_ << "fn default() -> Self {\n";
    if (chosen) build_from(*chosen, "::std::default::Default::default");
    out_ << "}\n";
    return true;
}

bool Writer::run() {
    bool is_union = item_.kind == ast::ItemKind::Union;
    if (is_union && request_.trait != Derive::Clone && request_.trait != Derive::Copy) {
        if (request_.trait == Derive::Eq) return true;
        diagnostics_.error("", request_.span, "this trait cannot be derived for unions");
        return false;
    }
    size_t text_before = out_.text.size(), marks_before = out_.marks.size();
    at_trait();
    out_ << "impl ";
    const char* separator = "::";
    for (std::string_view part : trait_path(request_.trait)) out_ << separator << part;
    out_ << " for " << raw(text(item_.ident.name)) << " {\n";
    bool ok = true;
    switch (request_.trait) {
        case Derive::Debug: debug(); break;
        case Derive::Clone: clone(); break;
        case Derive::Copy: break;
        case Derive::PartialEq: partial_eq(); break;
        case Derive::Eq: eq(); break;
        case Derive::PartialOrd: compare(true); break;
        case Derive::Ord: compare(false); break;
        case Derive::Hash: hash(); break;
        case Derive::Default: ok = default_value(); break;
    }
    out_ << "}\n";
    if (ok) return true;
    out_.text.resize(text_before);
    out_.marks.resize(marks_before);
    return false;
}

}  // namespace

bool write_derive(const ast::Item& item, DeriveRequest request, bool also_copy, const Interner& names,
                  DeriveText& out, Diagnostics& diagnostics) {
    return Writer(item, request, also_copy, names, out, diagnostics).run();
}

}  // namespace framewalk::rust
