// Intrinsics: most become one or two instructions; what is rare or large is an Intrinsic instruction
// that the machine handles outside of its loop.
#include "machine/lower_internal.h"
#include "types/any_part.h"

namespace framewalk {

using namespace mir;
using I = mir::Intrinsic;

void Lowerer::intrinsic(const Terminator& t, const Callee& callee) {
    bool returns = t.target.valid();
    PlaceRef to;
    if (returns) to = resolve(t.place);
    else set_type(to, types_.unit());
    int32_t at = returns && to.layout->size != 0 ? begin_write(to) : 0;
    std::vector<Ty> arguments;
    if (callee.args.valid()) {
        for (Ty ty : types_.list_of(callee.args)) arguments.push_back(concrete(ty));
    }
    Ty ty = arguments.empty() ? Ty() : arguments[0];
    Ty other = arguments.size() > 1 ? arguments[1] : Ty();
    if (callee.intrinsic == I::DropInPlace) return drop_in_place(t, ty);
    bool done = simple_intrinsic(t, callee.intrinsic, ty, to, at) ||
                pointer_intrinsic(t, callee.intrinsic, ty, to, at) ||
                (ty.valid() && integer_intrinsic(t, callee.intrinsic, ty, at));
    if (!done) general_intrinsic(t, callee.intrinsic, ty, other, at, static_cast<uint32_t>(to.layout->size));
    note_moves(t.operands);
    if (!returns) {
        emit(Op::Unreachable);
        return;
    }
    if (to.layout->size != 0) {
        if (to.kind == PlaceKind::Frame) note_initialised(to);
        else end_write(to, at);
    }
    jump(t.target);
}

void Lowerer::drop_in_place(const Terminator& t, Ty ty) {
    Terminator as_drop = t;
    as_drop.kind = TerminatorKind::Drop;
    if (t.operands[0].kind == OperandKind::Constant) return jump(t.target);
    as_drop.place = t.operands[0].place;
    as_drop.place.projection.push_back(Projection());
    (void)ty;
    drop(as_drop);
}

// Is a function pointer or a trait object part of the type?
static bool has_signature(Types& types, Ty ty) {
    return any_part(types, ty, [](const TyData& d) { return d.kind == TyKind::FnPtr || d.kind == TyKind::Dynamic; }, no_region);
}

bool Lowerer::simple_intrinsic(const Terminator& t, I which, Ty ty, const PlaceRef& to, int32_t at) {
    const Ops& operands = t.operands;
    switch (which) {
        case I::SizeOf:
            if (layout(ty).is_error) unsupported(too_large(ty));
            scalar_into(layout(ty).size, ValueClass::W64, at); return true;
        case I::AlignOf: scalar_into(layout(ty).align, ValueClass::W64, at); return true;
        case I::NeedsDrop: scalar_into(program_.needs_drop(ty), ValueClass::W8, at); return true;
        case I::SizeOfVal:
        case I::AlignOfVal: {
            const Layout& l = layout(ty);
            bool align = which == I::AlignOfVal;
            if (l.is_error) unsupported(too_large(ty));
            if (l.tail == TailKind::None || (align && l.tail != TailKind::Dyn)) {
                scalar_into(align ? l.align : l.size, ValueClass::W64, at);
                return true;
            }
            if (l.tail == TailKind::Dyn || !l.variants[0].fields.empty()) return false;
            uint64_t stride = l.tail == TailKind::Str ? 1 : layout(l.tail_type).size;
            emit(Op::Mul64I, at, value(operands[0]) + 8, static_cast<int32_t>(stride));
            return true;
        }
        case I::Forget: return true;
        case I::Nop:
            value_into(operands[0], at);
            return true;
        case I::Transmute: {
            const Layout& from = layout(type_of(operands[0]));
            transmute(from, *to.layout, from.size == 0 ? 0 : value(operands[0]), at);
            return true;
        }
        case I::Uninit:
            if (to.cls == ValueClass::Zst) return true;
            if (to.cls != ValueClass::Agg) return false;
            emit(Op::SetState, at, static_cast<int32_t>(to.layout->size), 0, kUninit);
            return true;
        case I::Zeroed:
            if (to.cls == ValueClass::Zst) return true;
            emit(Op::Const8, at, 0);
            emit(Op::InitRange, at, 1);
            emit(Op::Fill, at, 1, static_cast<int32_t>(to.layout->size));
            return true;
        case I::TypeName: {
            Constant name;
            name.kind = ConstValueKind::Str;
            name.text = program_.type_name(ty);
            if (name.text.empty()) unsupported("the name of the type `" + program_.type_text(ty, true) + "`");
            text_into(name, at);
            return true;
        }
        case I::TypeId:
            // Lifetimes are gone by now, and `fn(&u8)` is another type than `fn(&'static u8)`.
            if (has_signature(types_, ty) && program_.type_name(ty).empty()) unsupported("the `TypeId` of the type `" + program_.type_text(ty, true) + "`");
            scalar_into((uint64_t(ty.index) + 1) * UINT64_C(0x9E3779B97F4A7C15), ValueClass::W64, at); return true;
        case I::Unreachable: return true;       // the instruction after it says so
        case I::DiscriminantValue: {
            Rvalue r;
            r.kind = RvalueKind::Discriminant;
            r.place = operands[0].place;
            r.place.projection.push_back(Projection());
            discriminant(to, r);
            return true;
        }
        default: return false;
    }
}

bool Lowerer::pointer_intrinsic(const Terminator& t, I which, Ty ty, const PlaceRef& to, int32_t at) {
    const Ops& operands = t.operands;
    auto pointed = [&](bool unaligned) {
        PlaceRef place;
        place.kind = PlaceKind::Memory;
        place.pointer = value(operands[0]);
        place.through_raw = true;
        set_type(place, ty);
        place.align = unaligned ? 1 : place.layout->align;
        return place;
    };
    auto offset = [&](Op op) {
        uint64_t stride = layout(ty).size;
        if (stride > 0xFFFF) return unsupported("pointer arithmetic over elements larger than 64 KiB");
        int32_t base = value(operands[0]), count = value(operands[1]);
        emit(op, at, base, count, static_cast<uint16_t>(stride));
    };
    switch (which) {
        case I::Read: read_into(pointed(false), at); return true;
        case I::ReadUnaligned: read_into(pointed(true), at); return true;
        case I::Write:
        case I::WriteUnaligned: {
            PlaceRef place = pointed(which == I::WriteUnaligned);
            if (place.cls != ValueClass::Zst) write_from(place, value(operands[1]));
            return true;
        }
        case I::PtrOffset: offset(Op::PtrOffset); return true;
        case I::PtrWrappingOffset: offset(Op::PtrWrap); return true;
        case I::PtrAddress: emit(Op::Mov64, at, value(operands[0])); return true;
        case I::PtrFromParts:
        case I::SliceFromParts:
        case I::SliceFromPartsMut:
        case I::StrFromParts:
            if (to.cls == ValueClass::Fat) {
                emit(Op::MovP, at, value(operands[0]));
                emit(Op::Mov64, at + 8, value(operands[1]));
            } else {
                emit(Op::MovP, at, value(operands[0]));
            }
            return true;
        case I::PtrMetadata: {
            bool wide = class_of(type_of(operands[0])) == ValueClass::Fat;
            if (wide) emit(Op::Mov64, at, value(operands[0]) + 8);
            else scalar_into(0, ValueClass::W64, at);
            return true;
        }
        case I::PtrGuaranteedEq: binary_into(BinOp::Eq, operands[0], operands[1], at); return true;
        default: return false;
    }
}

bool Lowerer::integer_intrinsic(const Terminator& t, I which, Ty ty, int32_t at) {
    const Ops& o = t.operands;
    auto by_int = [&](Op first) {
        int32_t x = value(o[0]), y = value(o[1]);
        emit(op_at(first, int_index(types_, layout(ty), ty)), at, x, y);
        return true;
    };
    auto binary = [&](BinOp op) {
        binary_into(op, o[0], o[1], at);
        return true;
    };
    switch (which) {
        case I::WrappingAdd: return binary(BinOp::Add);
        case I::WrappingSub: return binary(BinOp::Sub);
        case I::WrappingMul: return binary(BinOp::Mul);
        case I::AddOverflows: return by_int(Op::AddOverflowsI8);
        case I::SubOverflows: return by_int(Op::SubOverflowsI8);
        case I::MulOverflows: return by_int(Op::MulOverflowsI8);
        case I::UncheckedDiv: return by_int(Op::UncheckedDivI8);
        case I::UncheckedRem: return by_int(Op::UncheckedRemI8);
        case I::UncheckedShl: return binary(BinOp::Shl);
        case I::UncheckedShr: return binary(BinOp::Shr);
        default: return false;
    }
}

void Lowerer::general_intrinsic(const Terminator& t, I which, Ty ty, Ty other, int32_t at, uint32_t result_size) {
    IntrinsicSite site;
    site.result_size = result_size;
    site.which = which;
    site.ty = ty, site.other = other;
    if (ty.valid()) {
        const Layout& l = layout(ty);
        site.size = l.size, site.align = l.align, site.layout = &l;
    }
    for (const Operand& operand : t.operands) {
        Ty type = type_of(operand);
        site.operand_types.push_back(type);
        site.operands.push_back(layout(type).size == 0 ? 0 : value(operand));
    }
    sites_.push_back(std::move(site));
    emit(Op::Intrinsic, at, static_cast<int32_t>(sites_.size() - 1));
    unwind_to(t.unwind);
}

}  // namespace framewalk
