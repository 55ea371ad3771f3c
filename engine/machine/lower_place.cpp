// Places: a local with its projections becomes a frame offset, or a pointer and a displacement.
//
//   _1.0.2      frame offset, known now
//   (*_1).2     pointer in _1's slot, displacement of field 2
//   (*_1)[_2]   pointer computed into a scratch slot
#include "machine/lower_internal.h"

namespace framewalk {

using namespace mir;

Ty Lowerer::concrete(Ty ty) {
    ty = concrete_type(globals_, ty, args_);
    return types_.has(ty, kHasRegions) ? types_.erase_regions(ty) : ty;
}

void Lowerer::set_type(PlaceRef& at, Ty ty) {
    at.ty = ty;
    at.layout = &layout(ty);
    at.cls = value_class(*at.layout);
    at.variant = at.layout->is_enum ? 0 : at.layout->single;
}

Ty Lowerer::type_of(const Place& place) {
    Ty ty = locals_[place.local.index].ty;
    uint32_t variant = 0;
    for (const Projection& p : place.projection) {
        const TyData& data = types_[ty];
        switch (p.kind) {
            case ProjKind::Deref:
                ty = data.kind == TyKind::Adt ? types_[data.args][0].ty() : data.elem;
                break;
            case ProjKind::Field: {
                const Layout& l = layout(ty);
                ty = variant < l.variants.size() && p.index < l.variants[variant].fields.size()
                         ? l.variants[variant].fields[p.index] : types_.error();
                break;
            }
            case ProjKind::Index:
            case ProjKind::ConstantIndex: ty = data.elem; break;
            case ProjKind::Subslice:
                if (data.kind == TyKind::Array) {
                    u128 end = p.from_end ? types_[data.len].bits - p.to : u128(p.to);
                    ty = types_.array(data.elem, types_.const_value(end - p.offset, types_.usize()));
                }
                break;
            case ProjKind::Downcast: break;
        }
        variant = p.kind == ProjKind::Downcast ? p.index : 0;
        ty = concrete(ty);
    }
    return ty;
}

Ty Lowerer::type_of(const Operand& operand) {
    return operand.kind == OperandKind::Constant ? concrete(operand.constant.ty) : type_of(operand.place);
}

PlaceRef Lowerer::resolve(const Place& place) {
    const LocalSlot& own = locals_[place.local.index];
    PlaceRef at;
    if (own.has_alias && own.alias.kind != OperandKind::Constant) {
        at = resolve(own.alias.place);         // a vanished copy that something is projected from
    } else {
        at.root = canonical(place.local);
        at.offset = own.has_alias ? value(own.alias) : slot(place.local).offset;
        set_type(at, own.ty);
        at.align = at.layout->align;
    }
    for (size_t i = 0; i < place.projection.size(); ++i) {
        const Projection& p = place.projection[i];
        if (p.kind == ProjKind::Index) project_index(at, value(Operand::copy({p.local, {}})), i + 1 == place.projection.size());
        else project(at, p);
    }
    return at;
}

void Lowerer::project(PlaceRef& at, const Projection& p) {
    switch (p.kind) {
        case ProjKind::Deref: return project_deref(at);
        case ProjKind::Field: return project_field(at, p.index);
        case ProjKind::Index: return;           // see `resolve`
        case ProjKind::ConstantIndex: return project_constant_index(at, p);
        case ProjKind::Subslice: return project_subslice(at, p);
        case ProjKind::Downcast: at.variant = p.index; return;
    }
}

void Lowerer::project_deref(PlaceRef& at) {
    const TyData& data = types_[at.ty];
    bool is_box = data.kind == TyKind::Adt;
    bool is_raw = data.kind == TyKind::RawPtr;
    Ty pointee = concrete(is_box ? types_[data.args][0].ty() : data.elem);
    bool is_wide = globals_.layouts().pointer_meta(pointee) != PointerMeta::None;
    int32_t pointer = at.offset;
    if (at.kind != PlaceKind::Frame) {
        pointer = scratch(is_wide ? 16 : 8, 8);
        PlaceRef whole = at;
        whole.cls = is_wide ? ValueClass::Fat : ValueClass::Ptr;
        read_into(whole, pointer);
    }
    PlaceRef to;
    to.kind = PlaceKind::Memory;
    to.pointer = pointer;
    to.meta = is_wide ? pointer + 8 : 0;
    to.through_raw = is_raw;
    to.through_box = is_box;
    at = to;
    set_type(at, pointee);
    at.align = at.layout->align;
}

void Lowerer::project_field(PlaceRef& at, uint32_t index) {
    const VariantLayout& variant = at.layout->variants[at.variant < at.layout->variants.size() ? at.variant : 0];
    if (index >= variant.fields.size()) return unsupported("a field that its type does not have");
    uint64_t offset = variant.offsets[index];
    Ty ty = variant.fields[index];
    bool is_union = types_.is(at.ty, TyKind::Adt) && program_.adt(types_[at.ty].def).kind == AdtKind::Union;
    bool is_tail = at.layout->tail != TailKind::None && index + 1 == variant.fields.size();
    uint32_t packed = 0;
    if (types_.is(at.ty, TyKind::Adt)) packed = program_.adt(types_[at.ty].def).repr.packed;
    bool has_dyn_tail = is_tail && at.layout->tail == TailKind::Dyn && offset != 0 && packed != 1;
    if (has_dyn_tail && packed != 0) return unsupported("a `dyn` field of a type that is packed to more than one byte");
    if (has_dyn_tail) project_dyn_field(at, offset);
    else if (at.kind == PlaceKind::Frame) at.offset += static_cast<int32_t>(offset);
    else at.disp += static_cast<int32_t>(offset);
    int32_t meta = is_tail ? at.meta : 0;
    uint32_t limit = at.align < at.layout->align ? at.align : UINT32_MAX;
    if (packed != 0) limit = std::min(limit, packed);
    set_type(at, ty);
    at.meta = meta;
    at.in_union |= is_union;
    at.align = std::min(limit, at.layout->align);
}

// The tail of a struct with a `dyn` tail lies where the value's own alignment allows.
void Lowerer::project_dyn_field(PlaceRef& at, uint64_t offset) {
    int32_t base = address_of(at);
    int32_t to = scratch(8, 8);
    code_.dyn_fields.push_back({offset, at.meta});
    emit(Op::FieldInDyn, to, base, static_cast<int32_t>(code_.dyn_fields.size() - 1));
    at.kind = PlaceKind::Memory;
    at.pointer = to;
    at.disp = 0;
}

void Lowerer::project_index(PlaceRef& at, int32_t index_slot, bool last) {
    Ty element = concrete(types_[at.ty].elem);
    const Layout& one = layout(element);
    ValueClass cls = value_class(one);
    bool scalar = is_plain(cls) && cls != ValueClass::W128;
    if (at.kind == PlaceKind::Frame && last && scalar) {
        at.kind = PlaceKind::FrameIndex;
        at.index = index_slot;
        set_type(at, element);
        return;
    }
    if (one.size == 0) return set_type(at, element);
    int32_t base = address_of(at);
    int32_t to = scratch(8, 8);
    if (one.size <= 0xFFFF) {
        emit(Op::PtrIndex, to, base, index_slot, static_cast<uint16_t>(one.size));
    } else {
        int32_t scaled = scratch(8, 8);
        emit(Op::Mul64I, scaled, index_slot, static_cast<int32_t>(one.size));
        emit(Op::PtrIndex, to, base, scaled, 1);
    }
    bool raw = at.through_raw, box = at.through_box;
    uint32_t align = std::min(at.align, one.align);
    at = PlaceRef();
    at.kind = PlaceKind::Memory;
    at.pointer = to;
    at.through_raw = raw, at.through_box = box;
    set_type(at, element);
    at.align = std::max(align, 1u);
}

void Lowerer::project_constant_index(PlaceRef& at, const Projection& p) {
    const TyData data = types_[at.ty];
    Ty element = concrete(data.elem);
    uint64_t stride = layout(element).size;
    if (data.kind == TyKind::Array || !p.from_end) {
        uint64_t index = p.from_end ? at.layout->count - p.offset : p.offset;
        int32_t by = static_cast<int32_t>(index * stride);
        if (at.kind == PlaceKind::Frame) at.offset += by;
        else at.disp += by;
        at.meta = 0;
        uint32_t align = at.align;
        set_type(at, element);
        at.align = std::min(align, at.layout->align);
        return;
    }
    int32_t index = scratch(8, 8);
    emit(Op::Add64I, index, at.meta, -static_cast<int32_t>(p.offset));
    project_index(at, index, false);
}

void Lowerer::project_subslice(PlaceRef& at, const Projection& p) {
    const TyData data = types_[at.ty];
    Ty element = concrete(data.elem);
    int32_t by = static_cast<int32_t>(p.offset * layout(element).size);
    if (at.kind == PlaceKind::Frame) at.offset += by;
    else at.disp += by;
    if (data.kind == TyKind::Array) {
        uint64_t end = p.from_end ? at.layout->count - p.to : p.to;
        return set_type(at, types_.array(element, types_.const_value(end - p.offset, types_.usize())));
    }
    int32_t length = scratch(8, 8);
    uint64_t less = p.offset + (p.from_end ? p.to : 0);
    if (p.from_end) emit(Op::Add64I, length, at.meta, -static_cast<int32_t>(less));
    else scalar_into(p.to - p.offset, ValueClass::W64, length);
    at.meta = length;
}

// ---------------------------------------------------------------- addresses

void Lowerer::address_into(const PlaceRef& at, int32_t to) {
    switch (at.kind) {
        case PlaceKind::Frame: {
            const LocalSlot& s = slot(at.root);
            if (!s.taken) {                       // nothing is stored there
                emit(Op::ConstP, to, static_cast<int32_t>(at.layout->align), kNoProvenance);
                return;
            }
            emit(Op::AddrLocal, to, at.offset, taken_[s.taken_index].id_slot, s.taken_index);
            return;
        }
        case PlaceKind::FrameIndex: {
            PlaceRef base = at;
            base.kind = PlaceKind::Frame;
            address_into(base, to);
            emit(Op::PtrIndex, to, to, at.index, static_cast<uint16_t>(at.layout->size));
            return;
        }
        case PlaceKind::Memory:
            if (at.disp == 0) emit(Op::MovP, to, at.pointer);
            else emit(Op::PtrAdd, to, at.pointer, at.disp);
            return;
    }
}

int32_t Lowerer::address_of(const PlaceRef& at) {
    if (at.kind == PlaceKind::Memory && at.disp == 0) return at.pointer;
    int32_t to = scratch(8, 8);
    address_into(at, to);
    return to;
}

void Lowerer::to_memory(PlaceRef& at) {
    if (at.kind == PlaceKind::Memory) return;
    at.pointer = address_of(at);
    at.kind = PlaceKind::Memory;
    at.disp = 0;
}

int32_t Lowerer::length_of(const PlaceRef& at) {
    if (at.layout->tail != TailKind::None) return at.meta;
    int32_t to = scratch(8, 8);
    scalar_into(at.layout->count, ValueClass::W64, to);
    return to;
}

uint32_t Lowerer::alignment(const PlaceRef& at) const { return std::max(1u, std::min(at.align, at.layout->align)); }

}  // namespace framewalk
