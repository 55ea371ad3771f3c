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

// The number in `name(number)` inside the text of a repr attribute; 0 when there is none.
uint32_t number_after(std::string_view text, std::string_view name) {
    size_t at = text.find(name);
    if (at == std::string_view::npos) return 0;
    size_t open = text.find('(', at);
    u128 value = 0;
    if (open == std::string_view::npos || !parse_number(text.substr(open + 1), value)) return 0;
    return static_cast<uint32_t>(value);
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
            if (word.substr(0, 6) == "packed")
                adt.repr.packed = std::max(1u, number_after(a.text, "packed"));
            if (word.substr(0, 5) == "align") adt.repr.align = number_after(a.text, "align");
            if (find_int_kind(word, adt.repr.int_kind)) adt.repr.has_int = true;
        }
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

void Items::compute_discriminants(AdtDef& adt, const ast::Item& it) {
    i128 next = 0;
    Ty repr_ty = types.integer(adt.repr.has_int ? adt.repr.int_kind : IntKind::Isize);
    unsigned width = bit_width(adt.repr.int_kind);
    i128 end = static_cast<i128>(1) << std::min(126u, is_signed(adt.repr.int_kind) ? width - 1 : width);
    for (size_t i = 0; i < it.variants.size(); ++i) {
        if (!it.variants[i].discriminant.valid() && next >= end) {
            diagnostics.error("E0370", it.variants[i].span, "the number of this variant does not fit: the one before has the largest")
                .help("give it a number: `" + std::string(names.text(it.variants[i].name.name)) + " = …`");
            next = 0;
        }
        if (it.variants[i].discriminant.valid()) {
            Const c = lower_const_expr(it.variants[i].discriminant, repr_ty, adt.def, nullptr);
            c = evaluate(c, it.variants[i].span);
            unsigned bits = bit_width(types[repr_ty].int_kind);
            if (types[c].kind == ConstKind::Value)
                next = is_signed(types[repr_ty].int_kind)
                           ? truncate_signed(types[c].bits, bits)
                           : static_cast<i128>(truncate_unsigned(types[c].bits, bits));
        }
        adt.variants[i].discriminant = next++;
    }
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
    AdtDef computed = compute_adt(def);
    *adts_[def.index] = std::move(computed);
    if (adts_[def.index]->kind == AdtKind::Enum) compute_discriminants(*adts_[def.index], item(def));
    return *adts_[def.index];
}

}  // namespace framewalk::rust
