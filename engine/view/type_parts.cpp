#include "view/type_parts.h"

#include <algorithm>

#include "base/sort_stably.h"

namespace framewalk::view {

namespace {

constexpr uint32_t kMostSlots = 1u << 30;    // the model has no more addresses
constexpr unsigned kMaxFlattening = 8;       // library wrappers inside library wrappers

uint32_t saturate(uint64_t slots) { return static_cast<uint32_t>(std::min<uint64_t>(slots, kMostSlots)); }

// The library's field names, in the words that lessons use.
std::string friendly(const std::string& field) {
    if (field == "ptr" || field == "pointer") return "pointer";
    if (field == "cap") return "capacity";
    if (field == "len") return "length";
    return field;
}

}  // namespace

const TypeView& TypeParts::of(Ty ty) {
    auto known = by_type_.find(ty);
    if (known != by_type_.end()) return *known->second;
    // A type inside itself (without a pointer between) is an error that layout reports.
    bool is_inside = std::find(in_progress_.begin(), in_progress_.end(), ty) != in_progress_.end();
    in_progress_.push_back(ty);
    TypeView made = is_inside ? TypeView{} : describe(ty);
    in_progress_.pop_back();
    views_.push_back(std::move(made));
    if (!is_inside) by_type_[ty] = &views_.back();
    return views_.back();
}

TypeView TypeParts::describe(Ty ty) {
    Types& types = machine_.program().types();
    TypeView v;
    v.ty = ty;
    v.text = machine_.program().type_text(ty, true);
    const Layout& l = layout(ty);
    if (l.is_error || !l.is_sized()) return v;
    v.size = l.size;
    v.slots = 1;
    TyData data = types[ty];
    switch (data.kind) {
        case TyKind::Bool: v.kind = ValueKind::Bool; break;
        case TyKind::Char: v.kind = ValueKind::Char; break;
        case TyKind::Float: v.kind = ValueKind::Float; break;
        case TyKind::Int:
            v.kind = ValueKind::Int;
            v.is_signed = is_signed(data.int_kind);
            break;
        case TyKind::Ref:
            describe_pointer(v, data.elem,
                             data.mutability == Mutability::Mut ? PointerKind::Mut : PointerKind::Shared);
            break;
        case TyKind::RawPtr:
            describe_pointer(v, data.elem,
                             data.mutability == Mutability::Mut ? PointerKind::RawMut : PointerKind::RawConst);
            break;
        case TyKind::FnPtr:
            v.kind = ValueKind::FnPointer;
            v.pointer_kind = PointerKind::Function;
            break;
        case TyKind::Tuple: describe_tuple(v, {}); break;
        case TyKind::Closure: {
            std::vector<std::string> names;
            for (Name n : machine_.program().closure_capture_names(ty)) names.push_back(n.valid() ? name_text(n) : std::string());
            describe_tuple(v, names);
            break;
        }
        case TyKind::Array:
            v.kind = ValueKind::Array;
            v.element = l.element;
            v.count = l.count;
            v.slots = saturate(uint64_t(of(l.element).slots) * l.count);
            break;
        case TyKind::Adt: describe_adt(v); break;
        case TyKind::FnDef:
        case TyKind::Never:
            v.kind = ValueKind::Nothing;
            v.slots = 0;
            break;
        default: v.kind = ValueKind::Opaque; break;
    }
    if (l.is_zst() && v.kind != ValueKind::Array) v.slots = 0;
    return v;
}

void TypeParts::describe_pointer(TypeView& v, Ty pointee, PointerKind kind) {
    v.kind = ValueKind::Pointer;
    v.pointee = pointee;
    v.pointer_kind = kind;
    v.meta = machine_.layouts().pointer_meta(pointee);
    if (v.meta == PointerMeta::None) return;
    v.slots = 2;
    Ty usize = machine_.program().types().usize();
    v.parts = {{"pointer", v.ty, 0, 0},
               {v.meta == PointerMeta::Length ? "length" : "vtable", usize, 8, 1}};
}

void TypeParts::describe_tuple(TypeView& v, const std::vector<std::string>& names) {
    const VariantLayout& fields = layout(v.ty).variants[0];
    v.kind = names.empty() ? ValueKind::Tuple : ValueKind::Struct;
    if (!names.empty()) v.name = "closure";
    for (size_t i = 0; i < fields.fields.size(); ++i) {
        if (i < names.size() && names[i].empty()) continue;   // a future's temporaries
        std::string name = i < names.size() ? names[i] : std::to_string(i);
        v.parts.push_back({name, fields.fields[i], fields.offsets[i], 0});
    }
    if (v.parts.empty()) v.kind = ValueKind::Nothing;
    number_slots(v.parts, 0);
    v.slots = end_of(v.parts, 0);
}

void TypeParts::describe_adt(TypeView& v) {
    DefId def = machine_.program().types()[v.ty].def;
    AdtDef adt = machine_.program().adt(def);    // a copy: describing parts may load more definitions
    v.name = name_text(adt.name);
    if (adt.is_box) {
        std::vector<Ty> args = machine_.program().types().list_of(machine_.program().types()[v.ty].args);
        describe_pointer(v, args.empty() ? Ty() : args[0], PointerKind::Owner);
        return;
    }
    if (machine_.program().is_library(def) && describe_library_type(v, adt)) return;
    if (adt.kind == AdtKind::Enum) describe_enum(v, adt);
    else describe_struct(v, adt);
}

void TypeParts::describe_struct(TypeView& v, const AdtDef& adt) {
    const VariantLayout& fields = layout(v.ty).variants[0];
    const VariantInfo& info = adt.variants[0];
    v.kind = info.is_tuple ? ValueKind::Tuple : ValueKind::Struct;
    for (size_t i = 0; i < fields.fields.size() && i < info.fields.size(); ++i)
        v.parts.push_back({name_text(info.fields[i].name), fields.fields[i], fields.offsets[i], 0});
    if (adt.kind == AdtKind::Union) v.parts.resize(std::min<size_t>(v.parts.size(), 1));
    number_slots(v.parts, 0);
    v.slots = end_of(v.parts, 0);
    if (info.is_unit || v.parts.empty()) v.kind = ValueKind::Nothing;
}

void TypeParts::describe_enum(TypeView& v, const AdtDef& adt) {
    v.kind = ValueKind::Enum;
    const Layout& l = layout(v.ty);
    v.has_tag_slot = l.variants_kind == VariantsKind::Tagged;
    uint32_t first = v.has_tag_slot ? 1 : 0;
    v.slots = first;
    for (size_t i = 0; i < adt.variants.size() && i < l.variants.size(); ++i) {
        TypeView::Variant variant;
        variant.name = name_text(adt.variants[i].name);
        variant.is_tuple = adt.variants[i].is_tuple;
        const VariantLayout& fields = l.variants[i];
        for (size_t f = 0; f < fields.fields.size() && f < adt.variants[i].fields.size(); ++f)
            variant.parts.push_back(
                {name_text(adt.variants[i].fields[f].name), fields.fields[f], fields.offsets[f], 0});
        number_slots(variant.parts, first);
        v.slots = std::max(v.slots, end_of(variant.parts, first));
        v.variants.push_back(std::move(variant));
    }
}

// The types whose insides are the library's business are shown by the parts that lessons talk about.
bool TypeParts::describe_library_type(TypeView& v, const AdtDef& adt) {
    std::vector<Ty> args = machine_.program().types().list_of(machine_.program().types()[v.ty].args);
    if (v.name == "NonNull" || v.name == "Unique") {
        describe_pointer(v, args.empty() ? Ty() : args[0], PointerKind::RawMut);
        return true;
    }
    if (v.name == "String") v.owner = OwnerKind::String;
    else if (v.name == "Vec") v.owner = OwnerKind::Vec;
    else if (v.name == "Rc" || v.name == "Arc") v.owner = OwnerKind::Rc;
    if (v.owner != OwnerKind::None) {
        v.kind = ValueKind::Owner;
        v.owned = v.owner == OwnerKind::String ? machine_.program().types().u8() : args.empty() ? Ty() : args[0];
    } else if (adt.kind == AdtKind::Enum) {
        return false;
    } else {
        v.kind = adt.variants[0].is_tuple ? ValueKind::Tuple : ValueKind::Struct;
    }
    const VariantLayout& fields = layout(v.ty).variants[0];
    for (size_t i = 0; i < fields.fields.size() && i < adt.variants[0].fields.size(); ++i)
        flatten(fields.fields[i], fields.offsets[i], name_text(adt.variants[0].fields[i].name), v.parts, 0);
    if (v.owner != OwnerKind::None)
        sort_stably(v.parts.begin(), v.parts.end(), [](const Part& a, const Part& b) {
            auto rank = [](const Part& p) { return p.name == "pointer" ? 0 : p.name == "capacity" ? 1 : 2; };
            return rank(a) < rank(b);
        });
    number_slots(v.parts, 0);
    v.slots = end_of(v.parts, 0);
    if (v.parts.empty()) v.kind = ValueKind::Nothing;
    return true;
}

// Puts the parts of a library struct in the place of the struct; zero-sized markers vanish.
void TypeParts::flatten(Ty ty, uint64_t offset, const std::string& name, std::vector<Part>& out,
                        unsigned depth) {
    Types& types = machine_.program().types();
    if (layout(ty).is_zst()) return;
    TyData data = types[ty];
    bool is_inner_struct = false;
    if (data.kind == TyKind::Adt && depth < kMaxFlattening && machine_.program().is_library(data.def)) {
        const AdtDef& adt = machine_.program().adt(data.def);
        std::string inner = name_text(adt.name);
        is_inner_struct = adt.kind == AdtKind::Struct && !adt.is_box && inner != "NonNull" && inner != "Unique" && inner != "File";
    }
    if (!is_inner_struct) {
        out.push_back({friendly(name), ty, offset, 0});
        return;
    }
    AdtDef adt = machine_.program().adt(data.def);
    VariantLayout fields = layout(ty).variants[0];
    bool is_wrapper = fields.fields.size() == 1;
    for (size_t i = 0; i < fields.fields.size() && i < adt.variants[0].fields.size(); ++i)
        flatten(fields.fields[i], offset + fields.offsets[i],
                is_wrapper ? name : name_text(adt.variants[0].fields[i].name), out, depth + 1);
}

void TypeParts::number_slots(std::vector<Part>& parts, uint32_t first) {
    for (Part& part : parts) {
        part.slot = first;
        first = saturate(uint64_t(first) + of(part.ty).slots);
    }
}

uint32_t TypeParts::end_of(const std::vector<Part>& parts, uint32_t first) {
    if (parts.empty()) return first;
    return saturate(uint64_t(parts.back().slot) + of(parts.back().ty).slots);
}

std::optional<uint32_t> TypeParts::variant_at(Ty ty, Address address) {
    const Layout& l = layout(ty);
    if (l.variants_kind == VariantsKind::Single) return l.single;
    if (!machine_.memory().is_mapped(address + l.tag_offset, l.tag_size)) return std::nullopt;
    return l.read_variant(machine_.memory().read_bits(address + l.tag_offset, l.tag_size));
}

}  // namespace framewalk::view
