// Rvalues: what stands right of `=` in MIR.
#include <algorithm>

#include "machine/lower_internal.h"

namespace framewalk {

using namespace mir;

int width_index(ValueClass cls) { return static_cast<int>(cls) - static_cast<int>(ValueClass::W8); }

bool is_signed_type(const Types& types, const Layout& layout, Ty ty) {
    if (types.is(ty, TyKind::Int)) return is_signed(types[ty].int_kind);
    if (layout.is_enum && layout.variants_kind == VariantsKind::Tagged) return layout.tag_signed;
    return layout.shape == Shape::Scalar && layout.a.is_signed;
}

int int_index(const Types& types, const Layout& layout, Ty ty) {
    int width = layout.size == 16 ? 4 : __builtin_ctz(static_cast<unsigned>(layout.size));
    return width + (is_signed_type(types, layout, ty) ? 0 : 5);
}

void Lowerer::assign(const Place& place, const Rvalue& r) {
    PlaceRef to = resolve(place);
    switch (r.kind) {
        case RvalueKind::Use: use(to, r.operands[0]); break;
        case RvalueKind::Repeat: repeat(to, r); break;
        case RvalueKind::Ref:
        case RvalueKind::RawPtr: reference(to, r); break;
        case RvalueKind::Len: {
            PlaceRef of = resolve(r.place);
            write_from(to, length_of(of));
            break;
        }
        case RvalueKind::Cast: cast(to, r); break;
        case RvalueKind::Binary: binary(to, r); break;
        case RvalueKind::Unary: unary(to, r); break;
        case RvalueKind::Discriminant: discriminant(to, r); break;
        case RvalueKind::Aggregate: aggregate(to, r); break;
    }
    note_moves(r.operands);
}

void Lowerer::use(const PlaceRef& to, const Operand& from) {
    if (to.cls == ValueClass::Zst) return;
    if (to.kind == PlaceKind::Frame) {
        value_into(from, to.offset);
        return note_initialised(to);
    }
    write_from(to, value(from));
}

void Lowerer::repeat(const PlaceRef& to, const Rvalue& r) {
    const Layout& l = *to.layout;
    if (l.size == 0) return;
    int32_t at = begin_write(to);
    const Layout& one = layout(l.element);
    value_into(r.operands[0], at);
    if (value_class(one) != ValueClass::Agg) {
        bool plain = is_plain(value_class(one));
        emit(plain ? Op::InitRange : Op::SetState, at, static_cast<int32_t>(one.size), 0, kInit);
    }
    emit(Op::Fill, at, static_cast<int32_t>(one.size), static_cast<int32_t>(l.count));
    if (to.kind != PlaceKind::Frame) end_write(to, at);
}

void Lowerer::reference(const PlaceRef& to, const Rvalue& r) {
    if (r.kind == RvalueKind::Ref && r.borrow == BorrowKind::Fake) return;
    PlaceRef of = resolve(r.place);
    int32_t at = begin_write(to);
    address_into(of, at);
    if (of.layout->tail != TailKind::None) emit(Op::Mov64, at + 8, of.meta);
    bool check = r.kind == RvalueKind::Ref && of.through_raw && of.layout->is_sized();
    if (check && of.layout->size <= INT32_MAX) {
        bool mut = r.borrow == BorrowKind::Mut || r.borrow == BorrowKind::TwoPhaseMut;
        uint16_t n = static_cast<uint16_t>(__builtin_ctz(of.layout->align) | (mut ? 0x100 : 0));
        emit(Op::CheckRef, at, static_cast<int32_t>(of.layout->size), 0, n);
    }
    end_write(to, at);
}

// ---------------------------------------------------------------- enums

void Lowerer::discriminant(const PlaceRef& to, const Rvalue& r) {
    PlaceRef of = resolve(r.place);
    const Layout& l = *of.layout;
    int32_t at = begin_write(to);
    uint32_t size = static_cast<uint32_t>(to.layout->size);
    if (!l.is_enum || l.variants_kind == VariantsKind::Single) {
        i128 value = l.single < l.discriminants.size() ? l.discriminants[l.single] : 0;
        scalar_into(static_cast<u128>(value), to.cls, at);
        return end_write(to, at);
    }
    PlaceRef tag = of;
    Ty tag_type = l.tag_size == 1 ? types_.u8() : l.tag_size == 2 ? types_.integer(IntKind::U16)
                : l.tag_size == 4 ? types_.integer(IntKind::U32) : l.tag_size == 8 ? types_.usize()
                                                                                  : types_.integer(IntKind::U128);
    uint32_t align = std::min(of.align, l.align);
    set_type(tag, tag_type);
    tag.align = std::min(align, tag.layout->align);
    bool at_start = l.tag_offset == 0;
    if (tag.kind == PlaceKind::Frame) tag.offset += static_cast<int32_t>(l.tag_offset);
    else if (tag.kind == PlaceKind::Memory) tag.disp += static_cast<int32_t>(l.tag_offset);
    else if (!at_start) return unsupported("an enum inside of an array of scalars");
    int32_t bits = tag.offset;
    if (tag.kind != PlaceKind::Frame) {
        bits = scratch(l.tag_size, l.tag_size);
        read_into(tag, bits);
    }
    if (l.variants_kind == VariantsKind::Tagged) {
        if ((tag.kind == PlaceKind::Memory || is_doubtful(tag)) && !l.tag.all_valid) {
            code_.valid_sites.push_back({l.tag, of.ty});
            emit(Op::CheckValid, bits, static_cast<int32_t>(code_.valid_sites.size() - 1));
        }
        extend(l.tag_size, l.tag_signed, size, bits, at);
        return end_write(to, at);
    }
    code_.layouts.push_back(&l);
    int32_t wide = size == 8 ? at : scratch(8, 8);
    emit(Op::NicheTag, wide, bits, static_cast<int32_t>(code_.layouts.size() - 1));
    if (wide != at) extend(8, true, size, wide, at);
    end_write(to, at);
}

void Lowerer::set_discriminant(const PlaceRef& place, uint32_t variant) {
    const Layout& l = *place.layout;
    std::optional<u128> bits = l.write_variant(variant);
    if (!bits) return;
    PlaceRef tag = place;
    ValueClass cls = l.tag_size == 1 ? ValueClass::W8 : l.tag_size == 2 ? ValueClass::W16
                   : l.tag_size == 4 ? ValueClass::W32 : l.tag_size == 8 ? ValueClass::W64 : ValueClass::W128;
    int32_t from = scratch(l.tag_size, l.tag_size);
    scalar_into(*bits, cls, from);
    static const IntKind kinds[] = {IntKind::U8, IntKind::U16, IntKind::U32, IntKind::U64, IntKind::U128};
    set_type(tag, types_.integer(kinds[width_index(cls)]));
    if (tag.kind == PlaceKind::Frame) {
        tag.offset += static_cast<int32_t>(l.tag_offset);
        emit(Op::InitRange, tag.offset, l.tag_size);
    } else {
        tag.disp += static_cast<int32_t>(l.tag_offset);
    }
    write_from(tag, from);
}

// ---------------------------------------------------------------- aggregates

void Lowerer::aggregate(const PlaceRef& to, const Rvalue& r) {
    const Layout& l = *to.layout;
    if (l.size == 0) return;
    int32_t at = begin_write(to);
    aggregate_into(r, l, at);
    if (to.kind == PlaceKind::Frame) note_initialised(to);
    else end_write(to, at);
}

// Bytes that no field covers are uninitialised afterwards.
void Lowerer::init_pattern(const Layout& l, uint32_t variant, const Rvalue& r, int32_t at) {
    std::vector<uint8_t> states(l.size, kUninit);
    auto cover = [&](uint64_t offset, uint64_t size) { std::fill_n(states.begin() + static_cast<int64_t>(offset), size, uint8_t(kInit)); };
    if (l.element) {
        cover(0, l.size);
    } else {
        const VariantLayout& v = l.variants[variant];
        for (size_t i = 0; i < v.fields.size(); ++i) {
            bool given = r.active_field == 0xFFFFFFFFu ? i < r.operands.size() : r.active_field == i;   // a future's rest is not
            if (given) cover(v.offsets[i], layout(v.fields[i]).size);
        }
    }
    if (l.write_variant(variant)) cover(l.tag_offset, l.tag_size);
    bool full = std::find(states.begin(), states.end(), uint8_t(kUninit)) == states.end();
    if (full) {
        emit(Op::InitRange, at, static_cast<int32_t>(l.size));
        return;
    }
    auto& patterns = code_.state_patterns;
    size_t index = static_cast<size_t>(std::find(patterns.begin(), patterns.end(), states) - patterns.begin());
    if (index == patterns.size()) patterns.push_back(std::move(states));
    emit(Op::InitPattern, at, static_cast<int32_t>(index));
}

void Lowerer::aggregate_into(const Rvalue& r, const Layout& l, int32_t at) {
    if (r.aggregate == AggregateKind::RawPtr) {
        value_into(r.operands[0], at);
        if (r.operands.size() > 1 && l.size == 16) value_into(r.operands[1], at + 8);
        return;
    }
    uint32_t variant = r.aggregate == AggregateKind::Adt ? r.variant : 0;
    if (variant >= l.variants.size()) return unsupported("a variant that its type does not have");
    ValueClass cls = value_class(l);
    if (cls == ValueClass::Agg) init_pattern(l, variant, r, at);
    for (uint32_t i = 0; i < r.operands.size(); ++i) {
        uint64_t offset;
        if (r.aggregate == AggregateKind::Array) {
            offset = i * layout(l.element).size;
        } else {
            uint32_t field = r.active_field != 0xFFFFFFFFu ? r.active_field : i;
            if (field >= l.variants[variant].offsets.size()) return unsupported("a field that its type does not have");
            offset = l.variants[variant].offsets[field];
        }
        value_into(r.operands[i], at + static_cast<int32_t>(offset));
    }
    std::optional<u128> tag = l.is_enum ? l.write_variant(variant) : std::nullopt;
    if (!tag) return;
    if (cls == ValueClass::Ptr) return scalar_into(*tag, cls, at);
    static const ValueClass classes[] = {ValueClass::W8, ValueClass::W16, ValueClass::W32, ValueClass::W64, ValueClass::W128};
    scalar_into(*tag, classes[__builtin_ctz(l.tag_size)], at + static_cast<int32_t>(l.tag_offset));
}

// ---------------------------------------------------------------- operators

namespace {

struct Family {
    Op by_width, by_int, by_width_i, by_int_i;
    bool has_width = false, has_int = false, has_width_i = false, has_int_i = false;
};

Family wrapping_family(BinOp op) {
    Family f;
    auto width = [&](Op first) { f.by_width = first, f.has_width = true; };
    auto width_i = [&](Op first) { f.by_width_i = first, f.has_width_i = true; };
    auto ints = [&](Op first) { f.by_int = first, f.has_int = true; };
    auto ints_i = [&](Op first) { f.by_int_i = first, f.has_int_i = true; };
    switch (op) {
        case BinOp::Add: width(Op::Add8), width_i(Op::Add8I); break;
        case BinOp::Sub: width(Op::Sub8); break;
        case BinOp::Mul: width(Op::Mul8), width_i(Op::Mul8I); break;
        case BinOp::Div: ints(Op::UncheckedDivI8); break;
        case BinOp::Rem: ints(Op::UncheckedRemI8); break;
        case BinOp::BitAnd: width(Op::And8), width_i(Op::And8I); break;
        case BinOp::BitOr: width(Op::Or8), width_i(Op::Or8I); break;
        case BinOp::BitXor: width(Op::Xor8), width_i(Op::Xor8I); break;
        case BinOp::Shl: width(Op::Shl8), width_i(Op::Shl8I); break;
        case BinOp::Shr: ints(Op::ShrI8), ints_i(Op::ShrI8I); break;
        case BinOp::Eq: width(Op::Eq8); break;
        case BinOp::Ne: width(Op::Ne8); break;
        case BinOp::Lt:
        case BinOp::Gt: ints(Op::LtI8); break;
        case BinOp::Le:
        case BinOp::Ge: ints(Op::LeI8); break;
        case BinOp::Cmp: ints(Op::CmpI8); break;
        case BinOp::Offset: break;
    }
    return f;
}

Op float_op(BinOp op, bool is_64) {
    auto at = [&](Op first) { return op_at(first, is_64 ? 1 : 0); };
    switch (op) {
        case BinOp::Add: return at(Op::AddF32);
        case BinOp::Sub: return at(Op::SubF32);
        case BinOp::Mul: return at(Op::MulF32);
        case BinOp::Div: return at(Op::DivF32);
        case BinOp::Rem: return at(Op::RemF32);
        case BinOp::Eq: return at(Op::EqF32);
        case BinOp::Ne: return at(Op::NeF32);
        case BinOp::Lt:
        case BinOp::Gt: return at(Op::LtF32);
        case BinOp::Le:
        case BinOp::Ge: return at(Op::LeF32);
        case BinOp::BitAnd:
        case BinOp::BitOr:
        case BinOp::BitXor:
        case BinOp::Shl:
        case BinOp::Shr:
        case BinOp::Offset:
        case BinOp::Cmp: break;
    }
    return Op::Invalid;
}

bool is_swapped(BinOp op) { return op == BinOp::Gt || op == BinOp::Ge; }

// Index among the immediate forms, which leave 128 bits out: I8 … I64, U8 … U64.
int int_index_i(int index) { return index < 5 ? index : index - 1; }

}  // namespace

void Lowerer::binary(const PlaceRef& to, const Rvalue& r) {
    int32_t at = begin_write(to);
    binary_into(r.bin, r.operands[0], r.operands[1], at);
    end_write(to, at);
}

void Lowerer::binary_into(BinOp op, const Operand& x, const Operand& y, int32_t at) {
    Ty ty = type_of(x);
    const Layout& l = layout(ty);
    ValueClass cls = value_class(l);
    if (op == BinOp::Offset) {
        uint64_t stride = layout(concrete(types_[ty].elem)).size;
        if (stride > 0xFFFF) return unsupported("pointer arithmetic over elements larger than 64 KiB");
        emit(Op::PtrOffset, at, value(x), value(y), static_cast<uint16_t>(stride));
        return;
    }
    if (cls == ValueClass::Zst) return scalar_into(op == BinOp::Eq || op == BinOp::Le || op == BinOp::Ge, ValueClass::W8, at);
    if (l.shape == Shape::Scalar && l.a.kind == ScalarKind::Float) {
        int32_t first = value(x), second = value(y);
        if (is_swapped(op)) std::swap(first, second);
        emit(float_op(op, l.size == 8), at, first, second);
        return;
    }
    if (cls == ValueClass::Fat) return compare_fat(op, value(x), value(y), at);
    if (cls == ValueClass::Agg) return unsupported("an operator on a value that is not a scalar");
    if (binary_with_constant(op, ty, x, y, at)) return;
    Family f = wrapping_family(op);
    int32_t first = value(x), second = value(y);
    if (op == BinOp::Shl || op == BinOp::Shr) {           // the amount may be of another type
        const Layout& amount = layout(type_of(y));
        if (amount.size < 4) {
            int32_t wide = scratch(4, 4);
            extend(static_cast<uint32_t>(amount.size), is_signed_type(types_, amount, type_of(y)), 4, second, wide);
            second = wide;
        }
    }
    if (is_swapped(op)) std::swap(first, second);
    ValueClass width = cls == ValueClass::Ptr ? ValueClass::W64 : cls;
    Op code = f.has_width ? op_at(f.by_width, width_index(width)) : op_at(f.by_int, int_index(types_, l, ty));
    emit(code, at, first, second);
}

bool Lowerer::binary_with_constant(BinOp op, Ty ty, const Operand& x, const Operand& y, int32_t at) {
    Family f = wrapping_family(op);
    const Layout& l = layout(ty);
    ValueClass cls = value_class(l);
    if (!is_plain(cls) || cls == ValueClass::W128 || !(f.has_width_i || f.has_int_i || op == BinOp::Sub)) return false;
    int32_t constant;
    if (!small_constant(y, constant)) return false;
    if (op == BinOp::Sub) {
        if (constant == INT32_MIN) return false;
        constant = -constant;
        f.by_width_i = Op::Add8I, f.has_width_i = true;
    }
    Op code = f.has_width_i ? op_at(f.by_width_i, width_index(cls)) : op_at(f.by_int_i, int_index_i(int_index(types_, l, ty)));
    emit(code, at, value(x), constant);
    return true;
}

// Wide pointers compare address first, then length or vtable.
void Lowerer::compare_fat(BinOp op, int32_t x, int32_t y, int32_t at) {
    int32_t meta = scratch(1, 1);
    if (op != BinOp::Eq && op != BinOp::Ne) {
        if (is_swapped(op)) std::swap(x, y);
        bool with_equal = op == BinOp::Le || op == BinOp::Ge;
        int32_t same = scratch(1, 1);
        emit(with_equal ? Op::LeU64 : Op::LtU64, meta, x + 8, y + 8);
        emit(Op::Eq64, same, x, y);
        emit(Op::And8, meta, meta, same);
        emit(Op::LtU64, same, x, y);
        emit(Op::Or8, at, meta, same);
        return;
    }
    emit(op == BinOp::Eq ? Op::Eq64 : Op::Ne64, meta, x + 8, y + 8);
    emit(op == BinOp::Eq ? Op::Eq64 : Op::Ne64, at, x, y);
    emit(op == BinOp::Eq ? Op::And8 : Op::Or8, at, at, meta);
}

void Lowerer::unary(const PlaceRef& to, const Rvalue& r) {
    Ty ty = type_of(r.operands[0]);
    const Layout& l = layout(ty);
    ValueClass cls = value_class(l);
    int32_t from = value(r.operands[0]);
    int32_t at = begin_write(to);
    bool is_float = l.shape == Shape::Scalar && l.a.kind == ScalarKind::Float;
    switch (r.un) {
        case UnOp::Neg:
            if (is_float) emit(l.size == 4 ? Op::NegF32 : Op::NegF64, at, from);
            else if (cls == ValueClass::W128) emit(Op::Neg128, at, from);
            else {
                int32_t zero = scratch(l);
                scalar_into(0, cls, zero);
                emit(op_at(Op::Sub8, width_index(cls)), at, zero, from);
            }
            break;
        case UnOp::Not:
            if (types_.is(ty, TyKind::Bool)) emit(Op::Xor8I, at, from, 1);
            else if (cls == ValueClass::W128) emit(Op::Not128, at, from);
            else emit(op_at(Op::Xor8I, width_index(cls)), at, from, -1);
            break;
        case UnOp::PtrMetadata:
            if (cls == ValueClass::Fat) emit(Op::Mov64, at, from + 8);
            break;
    }
    end_write(to, at);
}

}  // namespace framewalk
