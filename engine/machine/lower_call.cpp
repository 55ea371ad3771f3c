// Calls. Arguments are written straight into the frame that the callee is about to get: its frame
// pointer will be the low end of the caller's frame.
#include "machine/lower_internal.h"

namespace framewalk {

using namespace mir;

void Lowerer::call(const Terminator& t) {
    span_ = t.fn_span.valid() ? t.fn_span : t.span;
    if (FunctionId id = named_function(t.func)) return call_function(t, id, t.operands);
    Ty callee_type = type_of(t.func);
    const TyData data = types_[callee_type];
    if (data.kind == TyKind::FnPtr) return call_pointer(t, value(t.func), t.operands);
    if (data.kind != TyKind::FnDef) return unsupported("a call of this kind of value");
    call_callee(t, program_.resolve(data.def, data.args));
}

void Lowerer::call_callee(const Terminator& t, const Callee& callee) {
    switch (callee.kind) {
        case Callee::Kind::None:
            if (!callee.foreign.valid()) return unsupported("a call whose implementation is not known");
            return unsupported("the foreign function `" + std::string(program_.names().text(callee.foreign)) + "`: no code of these types is known for it");
        case Callee::Kind::Body: {
            FunctionId id = globals_.function(callee);
            bool spreads = callee.body->spread_last_arg && !t.operands.empty();
            if (spreads) {
                std::vector<Ty> parameters = parameter_types(globals_, id);
                bool as_is = parameters.size() == t.operands.size() && parameters.back() == type_of(t.operands.back());
                if (!as_is) return call_function(t, id, spread(t.operands));
            }
            return call_function(t, id, t.operands);
        }
        case Callee::Kind::Intrinsic: return intrinsic(t, callee);
        case Callee::Kind::Virtual: return call_virtual(t, callee.vtable_index);
        case Callee::Kind::Constructor: {
            Rvalue r;
            r.kind = RvalueKind::Aggregate, r.aggregate = AggregateKind::Adt;
            r.ty = callee.adt, r.variant = callee.variant, r.operands = t.operands;
            assign(t.place, r);
            return jump(t.target);
        }
        case Callee::Kind::CloneBits: {
            Place from = t.operands[0].place;
            if (t.operands[0].kind == OperandKind::Constant) return unsupported("a clone of a constant by reference");
            from.projection.push_back(Projection());
            PlaceRef to = resolve(t.place);
            use(to, Operand::copy(from));
            return jump(t.target);
        }
        case Callee::Kind::CallFnPtr: return call_fn_trait(t, callee);
        case Callee::Kind::CallOnceByMut: {
            FunctionId id = globals_.call_once(callee, type_of(t.operands[0]));
            if (!id) return unsupported("a call of this closure");
            return call_function(t, id, t.operands);
        }
    }
}

// f.call((a, b)) where f is a function pointer or a function item.
void Lowerer::call_fn_trait(const Terminator& t, const Callee& callee) {
    Ops arguments = spread({t.operands.back()});
    const TyData data = types_[callee.callee_type];
    if (data.kind == TyKind::FnDef) {
        Terminator direct = t;
        direct.operands = std::move(arguments);
        const Callee item = program_.resolve(data.def, data.args);
        if (item.kind != Callee::Kind::Body || !item.body->track_caller) return call_callee(direct, item);
        return call_function(direct, globals_.called_from(globals_.function(item), callee.called_from), direct.operands);
    }
    int32_t pointer = value(t.operands[0]);
    if (type_of(t.operands[0]) != callee.callee_type) {
        int32_t loaded = scratch(8, 8);
        emit(Op::LoadP, loaded, pointer, 0);
        pointer = loaded;
    }
    call_pointer(t, pointer, arguments);
}

// The last operand is a tuple; its parts become operands of their own.
Lowerer::Ops Lowerer::spread(const Ops& operands) {
    Ops list(operands.begin(), operands.end() - 1);
    const Operand& tuple = operands.back();
    std::vector<Ty> parts = types_.tuple_parts(type_of(tuple));
    for (uint32_t i = 0; i < parts.size(); ++i) {
        Operand part = tuple;
        if (part.kind == OperandKind::Constant) {     // a tuple of nothing that is stored
            part.constant.ty = parts[i];
        } else {
            Projection p;
            p.kind = ProjKind::Field, p.index = i, p.ty = parts[i];
            part.place.projection.push_back(p);
        }
        list.push_back(std::move(part));
    }
    return list;
}

std::vector<const Layout*> Lowerer::layouts_of(const Ops& operands) {
    std::vector<const Layout*> list;
    for (const Operand& operand : operands) list.push_back(&layout(type_of(operand)));
    return list;
}

void Lowerer::note_outgoing(const CallLayout& at) { outgoing_ = std::max(outgoing_, at.size + 64); }

void Lowerer::pass(const Ops& operands, const std::vector<const Layout*>& layouts, const CallLayout& at) {
    note_outgoing(at);
    for (size_t i = 0; i < operands.size(); ++i) {
        if (layouts[i]->size != 0) value_into(operands[i], kOutgoing + at.arguments[i]);
    }
    note_moves(operands);
}

void Lowerer::emit_call(Op op, int32_t b, int32_t c, BlockId unwind) {
    emit(op, 0, b, c);               // a is the frame's size, known at the end
    unwind_to(unwind);
}

void Lowerer::take_result(const Terminator& t, const Layout& result, int32_t at) {
    if (!t.target.valid()) {
        emit(Op::Unreachable);
        return;
    }
    if (result.size != 0) {
        PlaceRef to = resolve(t.place);
        if (to.layout->size == result.size) write_from(to, kOutgoing + at);
    }
    jump(t.target);
}

void Lowerer::call_function(const Terminator& t, FunctionId id, const Ops& operands) {
    std::vector<const Layout*> layouts;
    for (Ty ty : parameter_types(globals_, id)) layouts.push_back(&layout(ty));
    if (layouts.size() != operands.size()) return unsupported("a call with another number of arguments");
    const Layout& result = layout(result_type(globals_, id));
    CallLayout at = call_layout(result, layouts);
    pass(operands, layouts, at);
    emit_call(Op::Call, static_cast<int32_t>(id.index), 0, t.unwind);
    take_result(t, result, at.result);
}

void Lowerer::call_pointer(const Terminator& t, int32_t pointer, const Ops& operands) {
    std::vector<const Layout*> layouts = layouts_of(operands);
    std::vector<Ty> parameters;
    for (const Operand& operand : operands) parameters.push_back(type_of(operand));
    Ty result_ty = t.target.valid() ? type_of(t.place) : types_.never();
    const Layout& result = layout(result_ty);
    CallLayout at = call_layout(result, layouts);
    pass(operands, layouts, at);
    emit_call(Op::CallPtr, pointer, static_cast<int32_t>(globals_.signature(result_ty, parameters)), t.unwind);
    take_result(t, result, at.result);
}

// The callee gets the data pointer; the vtable tells which it is.
void Lowerer::call_virtual(const Terminator& t, uint32_t index) {
    std::vector<const Layout*> layouts = layouts_of(t.operands);
    // `self` is a wide pointer, or (call_once of a `Box<dyn FnOnce()>`) the object itself, where it lies.
    bool by_value = t.operands[0].kind != OperandKind::Constant && types_.is(type_of(t.operands[0]), TyKind::Dynamic);
    if (!by_value && value_class(*layouts[0]) != ValueClass::Fat) return unsupported("a trait object that is passed by value");
    PlaceRef object;
    if (by_value) object = resolve(t.operands[0].place);
    int32_t self = by_value ? 0 : value(t.operands[0]);
    layouts[0] = &layout(types_.raw_ptr(types_.u8(), Mutability::Mut));
    const Layout& result = layout(t.target.valid() ? type_of(t.place) : types_.never());
    CallLayout at = call_layout(result, layouts);
    note_outgoing(at);
    if (by_value) address_into(object, kOutgoing + at.arguments[0]);
    else emit(Op::MovP, kOutgoing + at.arguments[0], self);
    for (size_t i = 1; i < t.operands.size(); ++i) {
        if (layouts[i]->size != 0) value_into(t.operands[i], kOutgoing + at.arguments[i]);
    }
    note_moves(t.operands);
    emit_call(Op::CallVirtual, by_value ? object.meta : self + 8, static_cast<int32_t>(Globals::kVtableHead + index), t.unwind);
    take_result(t, result, at.result);
}

// ---------------------------------------------------------------- drops

void Lowerer::drop(const Terminator& t) {
    PlaceRef at = resolve(t.place);
    if (!program_.needs_drop(at.ty)) return jump(t.target);
    FunctionId glue;
    bool is_dynamic = types_.is(at.ty, TyKind::Dynamic);
    if (t.shell_only) glue = globals_.function(program_.drop_impl(at.ty));
    else if (!is_dynamic) glue = globals_.drop_glue(at.ty);
    if (!glue && !is_dynamic) return jump(t.target);
    bool is_wide = at.layout->tail != TailKind::None && !is_dynamic;
    Ty pointer = types_.raw_ptr(is_dynamic ? types_.u8() : at.ty, Mutability::Mut);
    CallLayout frame = call_layout(layout(types_.unit()), {&layout(pointer)});
    note_outgoing(frame);
    int32_t argument = kOutgoing + frame.arguments[0];
    address_into(at, argument);
    if (is_wide) emit(Op::Mov64, argument + 8, at.meta);
    if (is_dynamic) emit_call(Op::CallVirtual, at.meta, 0, t.unwind);
    else emit_call(Op::Call, static_cast<int32_t>(glue.index), 0, t.unwind);
    bool shown = marks_states() && at.kind == PlaceKind::Frame && at.root && locals_[at.root.index].is_binding;
    if (shown) emit(Op::SetState, at.offset, static_cast<int32_t>(at.layout->size), 0, kDropped);
    jump(t.target);
}

}  // namespace framewalk
