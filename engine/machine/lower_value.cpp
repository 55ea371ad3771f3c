// Values: reading operands, writing results, and keeping the states of bytes right on the way.
#include "machine/lower_internal.h"

namespace framewalk {

using namespace mir;

const Operand& Lowerer::through_alias(const Operand& operand) {
    if (operand.kind == OperandKind::Constant || !operand.place.is_local()) return operand;
    const LocalSlot& s = locals_[operand.place.local.index];
    return s.has_alias ? s.alias : operand;
}

int32_t Lowerer::value(const Operand& given) {
    const Operand& operand = through_alias(given);
    if (operand.kind == OperandKind::Constant) {
        int32_t to = scratch(layout(concrete(operand.constant.ty)));
        constant_into(operand.constant, to);
        return to;
    }
    PlaceRef at = resolve(operand.place);
    if (at.kind == PlaceKind::Frame && !at.in_union) {
        if (is_doubtful(at)) check_scalar(*at.layout, at.offset);
        return at.offset;
    }
    int32_t to = scratch(*at.layout);
    read_into(at, to);
    return to;
}

void Lowerer::value_into(const Operand& given, int32_t to) {
    const Operand& operand = through_alias(given);
    if (operand.kind == OperandKind::Constant) return constant_into(operand.constant, to);
    read_into(resolve(operand.place), to);
}

void Lowerer::move_slot(ValueClass cls, uint64_t size, int32_t to, int32_t from) {
    if (to == from) return;
    switch (cls) {
        case ValueClass::Zst: return;
        case ValueClass::W8: emit(Op::Mov8, to, from); return;
        case ValueClass::W16: emit(Op::Mov16, to, from); return;
        case ValueClass::W32: emit(Op::Mov32, to, from); return;
        case ValueClass::W64: emit(Op::Mov64, to, from); return;
        case ValueClass::W128: emit(Op::Mov128, to, from); return;
        case ValueClass::Ptr: emit(Op::MovP, to, from); return;
        case ValueClass::Fat: emit(Op::MovF, to, from); return;
        case ValueClass::Agg: emit(Op::CopyL, to, from, static_cast<int32_t>(size)); return;
    }
}

// ---------------------------------------------------------------- reading places

namespace {

Op load_op(ValueClass cls, bool is_bool) {
    switch (cls) {
        case ValueClass::W8: return is_bool ? Op::LoadBool : Op::Load8;
        case ValueClass::W16: return Op::Load16;
        case ValueClass::W32: return Op::Load32;
        case ValueClass::W64: return Op::Load64;
        case ValueClass::W128: return Op::Load128;
        case ValueClass::Ptr: return Op::LoadP;
        case ValueClass::Fat: return Op::LoadF;
        case ValueClass::Zst:
        case ValueClass::Agg: break;
    }
    return Op::LoadAgg;
}

Op store_op(ValueClass cls) {
    switch (cls) {
        case ValueClass::W8: return Op::Store8;
        case ValueClass::W16: return Op::Store16;
        case ValueClass::W32: return Op::Store32;
        case ValueClass::W64: return Op::Store64;
        case ValueClass::W128: return Op::Store128;
        case ValueClass::Ptr: return Op::StoreP;
        case ValueClass::Fat: return Op::StoreF;
        case ValueClass::Zst:
        case ValueClass::Agg: break;
    }
    return Op::StoreAgg;
}

Op indexed_op(Op first, ValueClass cls) { return op_at(first, width_index(cls)); }

uint16_t log2_of(uint32_t align) { return static_cast<uint16_t>(__builtin_ctz(align)); }

}  // namespace

// Safe code only ever writes values; what a pointer leads to, or what is changed from outside, can hold anything.
bool Lowerer::is_doubtful(const PlaceRef& at) {
    return at.kind == PlaceKind::Frame && at.root && (code_.distrusts_frames || slot(at.root).taken);
}

// A scalar of which not every bit pattern is a value.
void Lowerer::check_scalar(const Layout& l, int32_t slot) {
    if (l.shape != Shape::Scalar || l.a.all_valid || l.a.kind == ScalarKind::Float) return;
    code_.valid_sites.push_back({l.a, l.ty});
    emit(Op::CheckValid, slot, static_cast<int32_t>(code_.valid_sites.size() - 1));
}

void Lowerer::read_into(const PlaceRef& from, int32_t to) {
    const Layout& l = *from.layout;
    if (from.cls == ValueClass::Zst) return;
    switch (from.kind) {
        case PlaceKind::Frame:
            if (from.in_union && from.cls != ValueClass::Agg) emit(Op::CheckInit, from.offset, static_cast<int32_t>(l.size));
            move_slot(from.cls, l.size, to, from.offset);
            if (from.in_union || is_doubtful(from)) check_scalar(l, to);
            return;
        case PlaceKind::FrameIndex: emit(indexed_op(Op::LoadIdx8, from.cls), to, from.offset, from.index); return;
        case PlaceKind::Memory: break;
    }
    bool is_under_aligned = alignment(from) < l.align;
    if (from.cls == ValueClass::Agg || is_under_aligned) {
        emit(Op::LoadAgg, to, address_of(from), static_cast<int32_t>(l.size), log2_of(alignment(from)));
        if (from.cls == ValueClass::Agg) return;
        emit(Op::CheckInit, to, static_cast<int32_t>(l.size));
        return check_scalar(l, to);
    }
    bool is_bool = types_.is(from.ty, TyKind::Bool);
    emit(load_op(from.cls, is_bool), to, from.pointer, from.disp);
    bool is_reference = from.cls == ValueClass::Ptr && !from.through_raw && !from.in_union;
    if (!is_bool && !is_reference) check_scalar(l, to);
}

// ---------------------------------------------------------------- writing places

int32_t Lowerer::begin_write(const PlaceRef& to) {
    return to.kind == PlaceKind::Frame ? to.offset : scratch(*to.layout);
}

void Lowerer::end_write(const PlaceRef& to, int32_t slot) { write_from(to, slot); }

void Lowerer::write_from(const PlaceRef& to, int32_t from) {
    const Layout& l = *to.layout;
    if (to.cls == ValueClass::Zst) return;
    switch (to.kind) {
        case PlaceKind::Frame:
            move_slot(to.cls, l.size, to.offset, from);
            return note_initialised(to);
        case PlaceKind::FrameIndex: emit(indexed_op(Op::StoreIdx8, to.cls), to.offset, from, to.index); return;
        case PlaceKind::Memory: break;
    }
    bool is_under_aligned = alignment(to) < l.align;
    if (to.cls != ValueClass::Agg && !is_under_aligned) {
        emit(store_op(to.cls), to.pointer, from, to.disp);
        return;
    }
    if (to.cls != ValueClass::Agg) emit(Op::SetState, from, static_cast<int32_t>(l.size), 0, kInit);
    emit(Op::StoreAgg, address_of(to), from, static_cast<int32_t>(l.size), log2_of(alignment(to)));
}

// A scalar was written into the frame. Bytes of aggregates carry their states with them.
void Lowerer::note_initialised(const PlaceRef& to) {
    if (to.cls == ValueClass::Agg || !to.root) return;
    const LocalSlot& s = slot(to.root);
    if (!s.tracked) return;
    bool known = init_now_[to.root.index];
    if (known && !to.in_union) return;
    int32_t size = static_cast<int32_t>(to.layout->size);
    if (is_plain(to.cls)) emit(Op::InitRange, to.offset, size);
    else emit(Op::SetState, to.offset, size, 0, kInit);
}

// ---------------------------------------------------------------- moves

// Learners see that a binding, or what a box holds, was moved out.
void Lowerer::note_move(const Operand& given) {
    const Operand& operand = through_alias(given);
    if (operand.kind != OperandKind::Move || !marks_states()) return;
    bool derefs = false;
    for (const Projection& p : operand.place.projection) derefs |= p.kind == ProjKind::Deref;
    if (!derefs && !locals_[operand.place.local.index].is_binding) return;
    PlaceRef at = resolve(operand.place);
    if (at.cls == ValueClass::Zst || at.layout->tail != TailKind::None) return;
    int32_t size = static_cast<int32_t>(at.layout->size);
    if (at.kind == PlaceKind::Frame) emit(Op::SetState, at.offset, size, 0, kMoved);
    else if (at.through_box) emit(Op::MarkMem, address_of(at), size, 0, kMoved);
}

void Lowerer::note_moves(const Ops& operands) {
    for (const Operand& operand : operands) note_move(operand);
}

// ---------------------------------------------------------------- constants

void Lowerer::scalar_into(u128 bits, ValueClass cls, int32_t to) {
    int32_t low = static_cast<int32_t>(static_cast<uint32_t>(bits));
    int32_t high = static_cast<int32_t>(static_cast<uint32_t>(bits >> 32));
    switch (cls) {
        case ValueClass::Zst: return;
        case ValueClass::W8: emit(Op::Const8, to, low); return;
        case ValueClass::W16: emit(Op::Const16, to, low); return;
        case ValueClass::W32: emit(Op::Const32, to, low); return;
        case ValueClass::W64: emit(Op::Const64, to, low, high); return;
        case ValueClass::Ptr:
            emit(Op::Const64, to, low, high);
            emit(Op::PtrFromInt, to, to, kNoProvenance);
            return;
        case ValueClass::W128:
        case ValueClass::Fat:
        case ValueClass::Agg:
            code_.wide_constants.push_back(bits);
            emit(Op::Const128, to, static_cast<int32_t>(code_.wide_constants.size() - 1));
            return;
    }
}

// A value that lies in static memory, such as an evaluated constant.
void Lowerer::static_into(StaticRef ref, const Layout& l, int32_t to) {
    ValueClass cls = value_class(l);
    if (is_plain(cls)) return scalar_into(globals_.memory().read_bits(ref.address, static_cast<uint32_t>(l.size)), cls, to);
    emit(Op::CopyG, to, static_cast<int32_t>(ref.address), static_cast<int32_t>(l.size));
}

void Lowerer::text_into(const Constant& c, int32_t to) {
    std::string bytes = c.text;
    if (c.kind == ConstValueKind::CStr) bytes += '\0';
    StaticRef ref = globals_.text(bytes);
    emit(Op::ConstP, to, static_cast<int32_t>(ref.address), static_cast<int32_t>(ref.id));
    if (c.kind != ConstValueKind::ByteStr) scalar_into(bytes.size(), ValueClass::W64, to + 8);
}

void Lowerer::constant_into(const Constant& c, int32_t to) {
    Ty ty = c.ty.valid() ? concrete(c.ty) : types_.unit();
    const Layout& l = layout(ty);
    switch (c.kind) {
        case ConstValueKind::Scalar: return scalar_into(c.bits, value_class(l), to);
        case ConstValueKind::Zst: return;
        case ConstValueKind::Str:
        case ConstValueKind::ByteStr:
        case ConstValueKind::CStr: return text_into(c, to);
        case ConstValueKind::Named: {
            if (l.size == 0) return;
            StaticRef ref = globals_.constant(c.def, types_.substitute(c.args, args_), ty, c.span);
            if (!ref.ok) return unsupported("a constant that could not be computed");
            return static_into(ref, l, to);
        }
        case ConstValueKind::Param: {
            const ConstData& data = types_[types_.substitute(c.param, args_)];
            return scalar_into(data.bits, value_class(l), to);
        }
        case ConstValueKind::StaticAddress: {
            Ty pointee = concrete(types_[ty].elem);
            Args args = c.args.valid() ? types_.substitute(c.args, args_) : types_.no_args();
            StaticRef ref = globals_.statik(c.def, args, pointee, c.span);
            if (!ref.ok) return unsupported("a static whose value could not be computed");
            emit(Op::ConstP, to, static_cast<int32_t>(ref.address), static_cast<int32_t>(ref.id));
            return;
        }
    }
}

bool Lowerer::constant_bits(const Operand& given, u128& out) {
    const Operand& operand = through_alias(given);
    if (operand.kind != OperandKind::Constant) return false;
    const Constant& c = operand.constant;
    if (!c.ty.valid()) return false;
    const Layout& l = layout(concrete(c.ty));
    if (!is_plain(value_class(l))) return false;
    if (c.kind == ConstValueKind::Scalar) {
        out = truncate_unsigned(c.bits, static_cast<unsigned>(l.size) * 8);
        return true;
    }
    if (c.kind == ConstValueKind::Param) {
        out = types_[types_.substitute(c.param, args_)].bits;
        return true;
    }
    if (c.kind != ConstValueKind::Named) return false;
    StaticRef ref = globals_.constant(c.def, types_.substitute(c.args, args_), concrete(c.ty), c.span);
    if (!ref.ok) return false;
    out = globals_.memory().read_bits(ref.address, static_cast<uint32_t>(l.size));
    return true;
}

// Does the constant fit the 32-bit field of an instruction (which is extended with its sign)?
bool Lowerer::small_constant(const Operand& operand, int32_t& out) {
    u128 bits;
    if (!constant_bits(operand, bits)) return false;
    Ty ty = type_of(through_alias(operand));
    const Layout& l = layout(ty);
    if (l.size > 8 || l.a.kind == ScalarKind::Float) return false;
    i128 value = is_signed_type(types_, l, ty) ? truncate_signed(bits, static_cast<unsigned>(l.size) * 8) : static_cast<i128>(bits);
    if (l.size == 4) value = static_cast<int32_t>(static_cast<uint32_t>(bits));   // the same 32 bits
    if (value < INT32_MIN || value > INT32_MAX) return false;
    out = static_cast<int32_t>(value);
    return true;
}

}  // namespace framewalk
