// Layouts of all types, remembered; see layout_struct.cpp and layout_enum.cpp for the algorithm.
#include "types/layout.h"

#include <algorithm>
#include <cassert>

#include "types/layout_parts.h"

namespace framewalk {

using namespace layout;

u128 Niche::available() const {
    return truncate_unsigned(valid_start - valid_end - 1, size * 8u);
}

bool ScalarLayout::is_valid(u128 bits) const {
    if (all_valid) return true;
    bits = truncate_unsigned(bits, size * 8u);
    if (valid_start <= valid_end) return valid_start <= bits && bits <= valid_end;
    return bits >= valid_start || bits <= valid_end;
}

std::optional<uint32_t> Layout::read_variant(u128 bits) const {
    switch (variants_kind) {
        case VariantsKind::Single: return single;
        case VariantsKind::Tagged:
            for (uint32_t i = 0; i < discriminants.size(); ++i) {
                u128 tag_bits = truncate_unsigned(static_cast<u128>(discriminants[i]), tag_size * 8u);
                if (tag_bits == bits) return variants[i].is_uninhabited ? std::nullopt : std::optional(i);
            }
            return std::nullopt;
        case VariantsKind::Niche: {
            u128 relative = truncate_unsigned(bits - niche_start, tag_size * 8u);
            if (relative <= niche_last - niche_first) {
                uint32_t variant = niche_first + static_cast<uint32_t>(relative);
                if (variant != untagged) return variant;
            }
            return tag.is_valid(bits) ? std::optional(untagged) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<u128> Layout::write_variant(uint32_t variant) const {
    switch (variants_kind) {
        case VariantsKind::Single: return std::nullopt;
        case VariantsKind::Tagged:
            return truncate_unsigned(static_cast<u128>(discriminants[variant]), tag_size * 8u);
        case VariantsKind::Niche:
            if (variant == untagged) return std::nullopt;
            return truncate_unsigned(niche_start + (variant - niche_first), tag_size * 8u);
    }
    return std::nullopt;
}

namespace {

// Deeper nesting of types than anybody writes; keeps the recursion below bounded.
constexpr size_t kMaxDepth = 256;

Layout error_layout() {
    Layout layout;
    layout.is_error = true;
    layout.variants.resize(1);
    return layout;
}

Layout scalar_layout(ScalarLayout scalar) {
    Layout layout;
    layout.size = layout.align = scalar.size;
    layout.shape = Shape::Scalar;
    layout.a = scalar;
    layout.niche = niche_of(scalar, 0);
    layout.variants.resize(1);
    layout.variants[0].size = layout.size;
    return layout;
}

ScalarLayout int_scalar(unsigned bits, bool is_signed) {
    return {ScalarKind::Int, static_cast<uint8_t>(bits / 8), is_signed, true, 0, truncate_unsigned(~u128(0), bits)};
}

ScalarLayout ranged(uint8_t size, u128 last) { return {ScalarKind::Int, size, false, false, 0, last}; }

ScalarLayout pointer_scalar(bool non_null) {
    return {ScalarKind::Pointer, 8, false, !non_null, non_null ? 1u : 0u, UINT64_MAX};
}

Layout pointer_layout(bool non_null, PointerMeta meta) {
    Layout layout = scalar_layout(pointer_scalar(non_null));
    if (meta == PointerMeta::None) return layout;
    layout.size = 16;
    layout.variants[0].size = 16;
    layout.shape = Shape::Pair;
    layout.b = meta == PointerMeta::Length ? int_scalar(64, false) : pointer_scalar(true);
    layout.b_offset = 8;
    if (!layout.niche) layout.niche = niche_of(layout.b, 8);
    return layout;
}

Layout unsized_layout(TailKind tail, Ty tail_type, uint32_t align) {
    Layout layout;
    layout.tail = tail;
    layout.tail_type = tail_type;
    layout.align = align;
    layout.variants.resize(1);
    return layout;
}

}  // namespace

Layouts::Layouts(Types& types, LayoutSource& source) : types_(types), source_(source), error_(error_layout()) {}

const Layout& Layouts::of(Ty ty) {
    if (auto found = by_type_.find(ty); found != by_type_.end()) return *found->second;
    bool endless = std::find(in_progress_.begin(), in_progress_.end(), ty) != in_progress_.end();
    if (endless || in_progress_.size() >= kMaxDepth) {
        return error_;
    }
    in_progress_.push_back(ty);
    Layout layout = compute(ty);
    in_progress_.pop_back();
    layout.ty = ty;
    layouts_.push_back(std::move(layout));
    by_type_[ty] = &layouts_.back();
    return layouts_.back();
}

PointerMeta Layouts::pointer_meta(Ty pointee) {
    switch (types_.kind(unsized_tail(pointee))) {
        case TyKind::Slice:
        case TyKind::Str: return PointerMeta::Length;
        case TyKind::Dynamic: return PointerMeta::Vtable;
        default: return PointerMeta::None;
    }
}

Ty Layouts::unsized_tail(Ty ty) {
    for (size_t depth = 0; depth < kMaxDepth; ++depth) {
        ty = source_.layout_normalize(ty);
        const TyData& data = types_[ty];
        if (data.kind == TyKind::Adt) {
            if (source_.layout_is_surely_sized(data.def)) return ty;
            const AdtDef& def = source_.layout_adt(data.def);
            if (def.kind != AdtKind::Struct || def.variants[0].fields.empty()) return ty;
            ty = types_.substitute(def.variants[0].fields.back().ty, data.args);
        } else if (data.kind == TyKind::Tuple) {
            std::vector<Ty> parts = types_.tuple_parts(ty);
            if (parts.empty()) return ty;
            ty = parts.back();
        } else {
            return ty;
        }
    }
    return types_.error();
}

namespace {

// Computes one type's layout; asks `layouts` for the parts.
class Computer {
public:
    Computer(Layouts& layouts, Ty ty) : layouts_(layouts), types_(layouts.types()), ty_(ty), data_(types_[ty]) {}

    Layout compute() {
        switch (data_.kind) {
            case TyKind::Bool: return scalar_layout(ranged(1, 1));
            case TyKind::Char: return scalar_layout(ranged(4, 0x10FFFF));
            case TyKind::Int: return scalar_layout(int_scalar(bit_width(data_.int_kind), is_signed(data_.int_kind)));
            case TyKind::Float: return float_layout();
            case TyKind::Never: return never();
            case TyKind::Str: return unsized_layout(TailKind::Str, types_.u8(), 1);
            case TyKind::Slice: return slice();
            case TyKind::Dynamic: return unsized_layout(TailKind::Dyn, ty_, 1);
            case TyKind::Ref: return pointer_layout(true, layouts_.pointer_meta(data_.elem));
            case TyKind::RawPtr: return pointer_layout(false, layouts_.pointer_meta(data_.elem));
            case TyKind::FnPtr: return pointer_layout(true, PointerMeta::None);
            case TyKind::FnDef: return structure({}, StructKind::AlwaysSized);
            case TyKind::Tuple: return tuple();
            case TyKind::Closure: return closure();
            case TyKind::Array: return array();
            case TyKind::Adt: return adt();
            case TyKind::Projection:
            case TyKind::Opaque: return through_normalize();
            case TyKind::Error:
            case TyKind::Param:
            case TyKind::Infer: return error_layout();
        }
        return error_layout();
    }

private:
    Layout float_layout() {
        uint8_t size = data_.float_kind == FloatKind::F32 ? 4 : 8;
        return scalar_layout({ScalarKind::Float, size, true, true, 0, 0});
    }

    Layout never() {
        Layout layout;
        layout.is_uninhabited = true;
        layout.variants.resize(1);
        layout.variants[0].is_uninhabited = true;
        return layout;
    }

    Layout slice() {
        Ty element = layouts_.source().layout_normalize(data_.elem);
        return unsized_layout(TailKind::Slice, element, layouts_.of(element).align);
    }

    Layout through_normalize() {
        Ty ty = layouts_.source().layout_normalize(ty_);
        return ty == ty_ ? error_layout() : layouts_.of(ty);
    }

    Layout tuple() {
        std::vector<Ty> parts = types_.tuple_parts(ty_);
        return structure(parts, parts.empty() ? StructKind::AlwaysSized : StructKind::MaybeUnsized);
    }

    // What a future has not reached yet holds nothing valid: no niche, and handled as bytes.
    Layout closure() {
        std::vector<Ty> future = layouts_.source().layout_future(ty_);
        if (future.empty()) return structure(layouts_.source().layout_captures(ty_), StructKind::AlwaysSized);
        Layout layout = structure(std::move(future), StructKind::AlwaysSized);
        layout.shape = Shape::Memory;
        layout.niche.reset();
        layout.is_uninhabited = layout.variants[0].is_uninhabited = false;
        return layout;
    }

    Layout structure(std::vector<Ty> fields, StructKind kind, Repr repr = {}) {
        Layout layout = struct_layout({parts(fields), repr, kind});
        layout.variants[0].fields = std::move(fields);
        return layout;
    }

    // Normalizes the types in place.
    std::vector<const Layout*> parts(std::vector<Ty>& fields) {
        std::vector<const Layout*> list;
        for (Ty& field : fields) {
            field = layouts_.source().layout_normalize(field);
            list.push_back(&layouts_.of(field));
        }
        return list;
    }

    Layout array() {
        Ty element = layouts_.source().layout_normalize(data_.elem);
        const ConstData& len = types_[data_.len];
        if (len.kind != ConstKind::Value) return len.kind == ConstKind::Unevaluated ? through_normalize() : error_layout();
        const Layout& one = layouts_.of(element);
        uint64_t count = static_cast<uint64_t>(len.bits);
        if (one.is_error || (one.size != 0 && count > kMaxSize / one.size)) return error_layout();
        Layout layout;
        layout.size = one.size * count;
        layout.align = one.align;
        layout.is_uninhabited = count != 0 && one.is_uninhabited;
        if (count != 0) layout.niche = one.niche;
        layout.element = element;
        layout.count = count;
        layout.variants.resize(1);
        layout.variants[0].size = layout.size;
        return layout;
    }

    Layout adt() {
        const AdtDef& def = layouts_.source().layout_adt(data_.def);
        std::vector<std::vector<Ty>> fields;
        for (const VariantInfo& variant : def.variants) {
            fields.emplace_back();
            for (const FieldInfo& field : variant.fields) fields.back().push_back(types_.substitute(field.ty, data_.args));
        }
        switch (def.kind) {
            case AdtKind::Struct: return adt_struct(def, fields[0]);
            case AdtKind::Enum: return adt_enum(def, fields);
            case AdtKind::Union: return adt_union(def, fields[0]);
        }
        return error_layout();
    }

    Layout adt_struct(const AdtDef& def, const std::vector<Ty>& fields) {
        bool tail_may_be_unsized = def.maybe_unsized_tail && !fields.empty();
        Layout layout = structure(fields, tail_may_be_unsized ? StructKind::MaybeUnsized : StructKind::AlwaysSized, def.repr);
        if (def.is_unsafe_cell) hide_niche(layout);
        if (def.has_valid_range) narrow(layout, def);
        return layout;
    }

    // Another owner of a reference to the cell may write to it between two looks at the tag.
    static void hide_niche(Layout& layout) {
        layout.niche.reset();
        for (ScalarLayout* s : {&layout.a, &layout.b}) {
            s->all_valid = true;
            s->valid_start = 0;
            s->valid_end = truncate_unsigned(~u128(0), s->size * 8u);
        }
    }

    // A range that the definition promises for its first scalar. At equal size the new niche wins,
    // since it lies lower.
    void narrow(Layout& layout, const AdtDef& def) {
        ScalarLayout scalar = layout.a;
        if (layout.shape == Shape::Memory) return;
        scalar.all_valid = false;
        scalar.valid_start = def.valid_start;
        scalar.valid_end = def.valid_end;
        layout.a = scalar;
        std::optional<Niche> niche = niche_of(scalar, 0);
        if (niche && (!layout.niche || layout.niche->available() <= niche->available())) layout.niche = niche;
    }

    Layout adt_enum(const AdtDef& def, std::vector<std::vector<Ty>>& fields) {
        EnumRequest request{&def, {}};
        for (auto& list : fields) request.variants.push_back(parts(list));
        Layout layout = enum_layout(request);
        layout.is_enum = true;
        for (size_t i = 0; i < fields.size(); ++i) {
            layout.variants[i].fields = std::move(fields[i]);
            layout.discriminants.push_back(def.variants[i].discriminant);
        }
        return layout;
    }

    // All fields at offset 0; nothing is known about the bytes.
    Layout adt_union(const AdtDef& def, std::vector<Ty>& fields) {
        Layout layout;
        layout.variants.resize(1);
        for (const Layout* field : parts(fields)) {
            uint32_t align = def.repr.packed != 0 ? std::min(field->align, def.repr.packed) : field->align;
            layout.align = std::max(layout.align, align);
            layout.size = std::max(layout.size, field->size);
            layout.is_error |= field->is_error;
            layout.variants[0].offsets.push_back(0);
        }
        layout.align = std::max(layout.align, def.repr.align);
        layout.size = align_to(layout.size, layout.align);
        if (layout.size > kMaxSize) layout.is_error = true;
        if (layout.is_error) layout.size = 0;
        layout.variants[0].size = layout.size;
        layout.variants[0].fields = std::move(fields);
        return layout;
    }

    Layouts& layouts_;
    Types& types_;
    Ty ty_;
    TyData data_;    // a copy: the table grows while types are substituted
};

}  // namespace

Layout Layouts::compute(Ty ty) { return Computer(*this, ty).compute(); }

}  // namespace framewalk
