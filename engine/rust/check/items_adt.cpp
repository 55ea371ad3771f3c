// Structs, enums and unions: their fields, discriminants and representation.
#include <algorithm>
#include <cstdlib>

#include "rust/check/items.h"

namespace framewalk::rust {

namespace {

bool parse_number(std::string_view text, u128& out) {
    out = 0;
    bool any = false;
    bool hex = text.substr(0, 2) == "0x";
    if (hex) text.remove_prefix(2);
    for (char c : text) {
        if (c == '_') continue;
        int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                                 : c >= 'A' && c <= 'F'   ? c - 'A' + 10 : 99;
        if (digit >= (hex ? 16 : 10)) return any;
        out = out * (hex ? 16 : 10) + static_cast<unsigned>(digit);
        any = true;
    }
    return any;
}

// The numbers in `name(number)` inside the text of a repr attribute.
std::vector<uint32_t> numbers_after(std::string_view text, std::string_view name) {
    std::vector<uint32_t> out;
    for (size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        size_t open = text.find('(', at);
        u128 value = 0;
        if (open == std::string_view::npos || !parse_number(text.substr(open + 1), value)) break;
        out.push_back(static_cast<uint32_t>(value));
    }
    return out;
}

// Of several alignments the largest counts, of several ways to pack the tightest.
void read_alignments(std::string_view text, Repr& repr) {
    for (uint32_t n : numbers_after(text, "align")) repr.align = std::max(repr.align, n);
    for (uint32_t n : numbers_after(text, "packed")) repr.packed = repr.packed == 0 ? n : std::min(repr.packed, n);
}

bool find_int_kind(std::string_view word, IntKind& out) {
    for (int k = 0; k < 12; ++k)
        if (spelling(static_cast<IntKind>(k)) == word) {
            out = static_cast<IntKind>(k);
            return true;
        }
    return false;
}

}  // namespace

void Items::read_repr(AdtDef& adt, const ast::Item& it) {
    for (const ast::Attribute& a : it.attrs) {
        if (a.path.size() != 1 || names.text(a.path[0]) != "repr") continue;
        for (Name w : a.words) {
            std::string_view word = names.text(w);
            if (word == "C") adt.repr.c = true;
            if (word == "transparent") adt.repr.transparent = true;
            if (word == "packed" && numbers_after(a.text, "packed").empty()) adt.repr.packed = 1;
            if (find_int_kind(word, adt.repr.int_kind)) adt.repr.has_int = true;
        }
        read_alignments(a.text, adt.repr);
    }
}

// E0081: two variants with one number. E0732: numbers for variants with fields, of an unknown size.
void Items::check_discriminants(const AdtDef& adt, const ast::Item& it) {
    auto number = [&](size_t i) { return adt.variants[i].discriminant; };
    bool is_unit = true, reported = false;
    for (size_t i = 0; i < it.variants.size(); ++i) {
        is_unit &= it.variants[i].shape == ast::VariantShape::Unit;
        for (size_t k = 0; k < i && !reported; ++k) {
            if (number(i) != number(k)) continue;
            reported = true;
            diagnostics.error("E0081", it.ident.span, "discriminant value assigned more than once")
                .label(it.variants[k].span, "this variant has the number")
                .label(it.variants[i].span, "and so has this one");
        }
    }
    if (is_unit || adt.repr.has_int) return;
    for (const ast::VariantDef& v : it.variants) {
        if (!v.discriminant.valid()) continue;
        diagnostics.error("E0732", it.ident.span, "`#[repr(inttype)]` must be specified")
            .label(crate.exprs[v.discriminant].span, "a number, beside variants with fields")
            .help("write `#[repr(u8)]` or another integer above the enum");
        return;
    }
}

static unsigned width_of_numbers(const AdtDef& adt) { return adt.repr.has_int ? bit_width(adt.repr.int_kind) : 64; }

// The number of a variant that gives none: one more than that of the variant before.
i128 Items::number_after(const AdtDef& adt, const ast::Item& it, size_t i) {
    bool has_sign = is_signed(adt.repr.int_kind);
    i128 end = static_cast<i128>(1) << std::min(126u, has_sign ? width_of_numbers(adt) - 1 : width_of_numbers(adt));
    i128 next = i == 0 ? 0 : discriminant(adt.def, static_cast<uint32_t>(i - 1)).value_or(0) + 1;
    if (next < end) return next;
    diagnostics.error("E0370", it.variants[i].span, "the number of this variant does not fit: the one before has the largest")
        .help("give it a number: `" + std::string(names.text(it.variants[i].name.name)) + " = …`");
    return 0;
}

i128 Items::number_of(const AdtDef& adt, const ast::Item& it, size_t i) {
    if (!it.variants[i].discriminant.valid()) return number_after(adt, it, i);
    Ty repr_ty = types.integer(adt.repr.has_int ? adt.repr.int_kind : IntKind::Isize);
    Const c = evaluate(lower_const_expr(it.variants[i].discriminant, repr_ty, adt.def, nullptr), it.variants[i].span);
    if (types[c].kind != ConstKind::Value) return number_after(adt, it, i);
    return is_signed(types[repr_ty].int_kind) ? truncate_signed(types[c].bits, width_of_numbers(adt))
                                              : static_cast<i128>(truncate_unsigned(types[c].bits, width_of_numbers(adt)));
}

std::optional<i128> Items::discriminant(DefId def, uint32_t variant) {
    const AdtDef& known = adt(def);
    auto open = open_enums_.find(def.index);
    if (open == open_enums_.end()) return known.variants[variant].discriminant;
    OpenEnum::Number& state = open->second.numbers[variant];
    if (state == OpenEnum::Number::BeingFound) {
        Span span = open->second.item->variants[variant].span;
        diagnostics.error("E0391", span, "the number of this variant would need itself")
            .help("let one of the variants in the circle have a plain number");
        return std::nullopt;
    }
    if (state == OpenEnum::Number::Unknown) {
        state = OpenEnum::Number::BeingFound;
        open->second.adt->variants[variant].discriminant = number_of(*open->second.adt, *open->second.item, variant);
        state = OpenEnum::Number::Known;
    }
    return open->second.adt->variants[variant].discriminant;
}

// A number may be made of that of another variant, of one that follows, too.
void Items::compute_discriminants(AdtDef& adt, const ast::Item& it) {
    open_enums_[adt.def.index] = {&adt, &it, std::vector<OpenEnum::Number>(it.variants.size())};
    for (uint32_t i = 0; i < it.variants.size(); ++i) discriminant(adt.def, i);
    open_enums_.erase(adt.def.index);
    check_discriminants(adt, it);
}

// May a value of this type, as `owner` declares it, be of unknown size?
bool Items::ends_unsized(Ty ty, DefId owner) {
    const TyData d = types[ty];
    if (d.kind == TyKind::Str || d.kind == TyKind::Slice || d.kind == TyKind::Dynamic) return true;
    if (d.kind == TyKind::Param) return d.index < generics(owner).params.size() && generics(owner).params[d.index].may_be_unsized;
    if (d.kind != TyKind::Adt || d.def == owner || !adt(d.def).maybe_unsized_tail) return false;
    return ends_unsized(types.substitute(adt(d.def).variants[0].fields.back().ty, d.args), owner);
}

// Does the last field's type look like one that has a size, whatever its names mean?
bool Items::ends_sized_as_written(DefId def) const {
    const ast::Item& it = item(def);
    if (defs[def].kind != DefKind::Struct || it.variants[0].fields.empty()) return true;
    switch (crate.types[it.variants[0].fields.back().type].kind) {
        case ast::TypeKind::Ref: case ast::TypeKind::RawPtr: case ast::TypeKind::Array: case ast::TypeKind::FnPtr: return true;
        default: return false;
    }
}

AdtDef Items::compute_adt(DefId def) {
    AdtDef adt;
    const Def d = defs[def];
    adt.def = def;
    adt.name = d.name;
    adt.kind = d.kind == DefKind::Struct  ? AdtKind::Struct
               : d.kind == DefKind::Union ? AdtKind::Union
                                          : AdtKind::Enum;
    const ast::Item& it = item(def);
    for (const ast::VariantDef& v : it.variants) {
        VariantInfo info;
        info.name = adt.kind == AdtKind::Enum ? v.name.name : d.name;
        info.is_tuple = v.shape == ast::VariantShape::Tuple;
        info.is_unit = v.shape == ast::VariantShape::Unit;
        for (const ast::FieldDef& f : v.fields)
            info.fields.push_back({f.name.name, lower_type(f.type, def, nullptr)});
        adt.variants.push_back(std::move(info));
    }
    read_repr(adt, it);
    adt.maybe_unsized_tail = adt.kind == AdtKind::Struct && !adt.variants.empty() && !adt.variants[0].fields.empty() &&
                             ends_unsized(adt.variants[0].fields.back().ty, def);
    adt.is_box = is_lang(def, "owned_box");
    adt.is_manually_drop = is_lang(def, "manually_drop");
    adt.is_unsafe_cell = is_lang(def, "unsafe_cell");
    if (const ast::Attribute* start = attr(def, "rustc_layout_scalar_valid_range_start")) {
        adt.has_valid_range = parse_number(start->text, adt.valid_start);
        adt.valid_end = ~u128(0);
    }
    if (const ast::Attribute* end = attr(def, "rustc_layout_scalar_valid_range_end"))
        adt.has_valid_range |= parse_number(end->text, adt.valid_end);
    return adt;
}

const AdtDef& Items::adt(DefId def) {
    auto& slot = adts_[def.index];
    if (slot) return *slot;
    slot = std::make_unique<AdtDef>();
    slot->def = def;
    slot->name = defs[def].name;
    slot->kind = defs[def].kind == DefKind::Enum ? AdtKind::Enum : AdtKind::Struct;
    slot->variants.resize(item(def).variants.size());
    open_adts_.insert(def.index);
    AdtDef computed = compute_adt(def);
    *adts_[def.index] = std::move(computed);
    if (adts_[def.index]->kind == AdtKind::Enum) compute_discriminants(*adts_[def.index], item(def));
    open_adts_.erase(def.index);
    return *adts_[def.index];
}

}  // namespace framewalk::rust
