// Casts and coercions.
#include "machine/lower_internal.h"

namespace framewalk {

using namespace mir;

void Lowerer::cast(const PlaceRef& to, const Rvalue& r) {
    Ty from_type = type_of(r.operands[0]);
    int32_t at = begin_write(to);
    cast_into(r, from_type, to.ty, at);
    end_write(to, at);
}

namespace {

int float_int_index(int index, bool to_64) { return index * 2 + (to_64 ? 1 : 0); }

}  // namespace

void Lowerer::cast_into(const Rvalue& r, Ty from, Ty to, int32_t at) {
    const Layout& from_layout = layout(from);
    const Layout& to_layout = layout(to);
    switch (r.cast) {
        case CastKind::IntToInt:
            if (from_layout.size == 0) {       // an enum of one variant
                i128 only = from_layout.discriminants.empty() ? 0 : from_layout.discriminants[from_layout.single];
                return scalar_into(static_cast<u128>(only), value_class(to_layout), at);
            }
            return int_to_int(from, to, value(r.operands[0]), at);
        case CastKind::IntToFloat:
            emit(op_at(Op::I8ToF32, float_int_index(int_index(types_, from_layout, from), to_layout.size == 8)), at, value(r.operands[0]));
            return;
        case CastKind::FloatToInt:
            emit(op_at(Op::F32ToI8, float_int_index(int_index(types_, to_layout, to), from_layout.size == 8)), at, value(r.operands[0]));
            return;
        case CastKind::FloatToFloat: {
            int32_t source = value(r.operands[0]);
            if (from_layout.size == to_layout.size) return move_slot(value_class(to_layout), to_layout.size, at, source);
            emit(to_layout.size == 8 ? Op::F32ToF64 : Op::F64ToF32, at, source);
            return;
        }
        case CastKind::PtrToPtr:
        case CastKind::FnPtrToPtr:
        case CastKind::UnsafeFnPtr:
        case CastKind::MutToConst:
        case CastKind::ArrayToPointer: {
            int32_t source = value(r.operands[0]);
            ValueClass cls = value_class(to_layout);
            return move_slot(cls, to_layout.size, at, source);
        }
        case CastKind::PtrExposeAddress: return int_to_int(types_.usize(), to, value(r.operands[0]), at);
        case CastKind::PtrFromAddress: {
            int32_t source = value(r.operands[0]);
            if (from_layout.size != 8) {
                int32_t wide = scratch(8, 8);
                int_to_int(from, types_.usize(), source, wide);
                source = wide;
            }
            emit(Op::PtrFromInt, at, source, kWildcard);
            return;
        }
        case CastKind::ReifyFn: {
            const TyData data = types_[from];
            Callee callee = program_.resolve(data.def, data.args);
            return function_pointer(globals_.shared_entry(callee), at);
        }
        case CastKind::ClosureFnPtr:
            return function_pointer(globals_.closure_pointer(from), at);
        case CastKind::Unsize: return unsize(from, to, value(r.operands[0]), at);
        case CastKind::Transmute: return transmute(from_layout, to_layout, value(r.operands[0]), at);
    }
}

void Lowerer::function_pointer(FunctionId id, int32_t at) {
    if (!id) return unsupported("a pointer to this function");
    emit(Op::ConstP, at, static_cast<int32_t>(globals_.function_address(id)), kCodeId);
}

void Lowerer::int_to_int(Ty from, Ty to, int32_t source, int32_t at) {
    const Layout& f = layout(from);
    extend(static_cast<uint32_t>(f.size), is_signed_type(types_, f, from), static_cast<uint32_t>(layout(to).size), source, at);
}

// Little-endian: the low bytes of a value lie at its own address.
void Lowerer::extend(uint32_t from_size, bool is_signed, uint32_t to_size, int32_t source, int32_t at) {
    static const ValueClass classes[] = {ValueClass::W8, ValueClass::W16, ValueClass::W32, ValueClass::W64, ValueClass::W128};
    if (to_size <= from_size) return move_slot(classes[__builtin_ctz(to_size)], to_size, at, source);
    static const Op first[] = {Op::ExtI8To16, Op::ExtI16To32, Op::ExtI32To64, Op::ExtI64To128};
    static const Op first_unsigned[] = {Op::ExtU8To16, Op::ExtU16To32, Op::ExtU32To64, Op::ExtU64To128};
    int from = __builtin_ctz(from_size), to = __builtin_ctz(to_size);
    emit(op_at(is_signed ? first[from] : first_unsigned[from], to - from - 1), at, source);
}

// ---------------------------------------------------------------- unsizing

// &[T; N] -> &[T], &T -> &dyn Trait, and the same inside smart pointers: the address stays, metadata is
// added.
void Lowerer::unsize(Ty from, Ty to, int32_t source, int32_t at) {
    Ty from_pointee, to_pointee;
    if (!pointees(from, to, from_pointee, to_pointee)) return unsupported("this unsizing coercion");
    emit(Op::MovP, at, source);
    if (!unsize_meta(from_pointee, to_pointee, source, at + 8)) unsupported("this unsizing coercion");
}

// dyn Sub -> dyn Base: which type it is, and so which vtable, only the run knows.
void Lowerer::upcast(Ty to, int32_t vtable, int32_t at) {
    IntrinsicSite site;
    site.which = Intrinsic::Upcast;
    site.ty = to;
    site.result_size = 8;
    site.operands = {vtable};
    sites_.push_back(std::move(site));
    emit(Op::Intrinsic, at, static_cast<int32_t>(sites_.size() - 1));
}

bool Lowerer::pointees(Ty from, Ty to, Ty& from_pointee, Ty& to_pointee) {
    for (int depth = 0; depth < 16; ++depth) {
        const TyData f = types_[from], t = types_[to];
        bool plain = f.kind == TyKind::Ref || f.kind == TyKind::RawPtr;
        if (plain && (t.kind == TyKind::Ref || t.kind == TyKind::RawPtr)) {
            from_pointee = concrete(f.elem), to_pointee = concrete(t.elem);
            return true;
        }
        if (f.kind != TyKind::Adt || t.kind != TyKind::Adt || f.def != t.def) return false;
        const std::vector<Ty>& from_fields = layout(from).variants[0].fields;
        const std::vector<Ty>& to_fields = layout(to).variants[0].fields;
        bool found = false;
        for (size_t i = 0; i < from_fields.size() && !found; ++i) {
            if (from_fields[i] == to_fields[i] || layout(from_fields[i]).size == 0) continue;
            from = from_fields[i], to = to_fields[i];
            found = true;
        }
        if (!found) return false;
    }
    return false;
}

bool Lowerer::unsize_meta(Ty from, Ty to, int32_t source, int32_t at) {
    for (int depth = 0; depth < 16; ++depth) {
        const TyData f = types_[from], t = types_[to];
        if (t.kind == TyKind::Slice && f.kind == TyKind::Array) {
            scalar_into(layout(from).count, ValueClass::W64, at);
            return true;
        }
        if (t.kind == TyKind::Dynamic && f.kind == TyKind::Dynamic) {
            const DynBounds &x = types_.dyn_bounds(from), &y = types_.dyn_bounds(to);
            if (x.principal == y.principal || !y.principal) emit(Op::Mov64, at, source + 8);   // the same methods
            else upcast(to, source + 8, at);
            return true;
        }
        if (t.kind == TyKind::Dynamic) {
            StaticRef ref = globals_.vtable(from, to);
            emit(Op::ConstP, at, static_cast<int32_t>(ref.address), kVtableId);
            return ref.ok;
        }
        if (f.kind != TyKind::Adt || t.kind != TyKind::Adt || f.def != t.def) return false;
        if (layout(from).variants[0].fields.empty()) return false;
        Ty next_from = layout(from).variants[0].fields.back();
        to = layout(to).variants[0].fields.back();
        from = next_from;
    }
    return false;
}

// ---------------------------------------------------------------- transmute

void Lowerer::transmute(const Layout& from, const Layout& to, int32_t source, int32_t at) {
    if (from.size != to.size || to.size == 0) {
        if (from.size != to.size) unsupported("a transmute between sizes");
        return;
    }
    ValueClass f = value_class(from), t = value_class(to);
    int32_t size = static_cast<int32_t>(to.size);
    if (f == ValueClass::Agg && t == ValueClass::Agg) return move_slot(t, to.size, at, source);
    if (f == ValueClass::Agg) emit(Op::CheckInit, source, size);
    if (t == ValueClass::Agg || (is_pointer(t) && is_plain(f))) emit(Op::InitRange, at, size);
    move_slot(t == ValueClass::Agg ? f : is_plain(f) && is_pointer(t) ? f : t, to.size, at, source);
    check_scalar(to, at);
}

}  // namespace framewalk
