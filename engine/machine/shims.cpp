#include "machine/shims.h"

namespace framewalk {

using namespace mir;

mir::Operand function_operand(FunctionId id) {
    Constant c;
    c.kind = ConstValueKind::Zst;
    c.bits = u128(id.index) + 1;
    return Operand::value(c);
}

FunctionId named_function(const Operand& operand) {
    bool named = operand.kind == OperandKind::Constant && !operand.constant.ty.valid() && operand.constant.bits != 0;
    return named ? FunctionId(static_cast<uint32_t>(operand.constant.bits - 1)) : FunctionId();
}

Ty concrete_type(Globals& globals, Ty ty, Args args) {
    Types& types = globals.program().types();
    if (args.valid()) ty = types.substitute(ty, args);
    return globals.program().normalize(ty);
}

std::vector<Ty> parameter_types(Globals& globals, FunctionId id) {
    const Function& f = globals.code().functions[id];
    std::vector<Ty> list;
    for (uint32_t i = 1; i <= f.body->argument_count; ++i) {
        list.push_back(concrete_type(globals, f.body->locals[Local(i)].ty, f.args));
    }
    return list;
}

Ty result_type(Globals& globals, FunctionId id) {
    const Function& f = globals.code().functions[id];
    return concrete_type(globals, f.body->locals[Local(0)].ty, f.args);
}

namespace {

Place local_place(Local local) {
    Place p;
    p.local = local;
    return p;
}
Place with(Place place, Projection projection) {
    place.projection.push_back(projection);
    return place;
}
Place deref(Place place) { return with(std::move(place), Projection()); }
Place field(Place place, uint32_t index, Ty ty) {
    Projection p;
    p.kind = ProjKind::Field, p.index = index, p.ty = ty;
    return with(std::move(place), p);
}
Place downcast(Place place, uint32_t variant) {
    Projection p;
    p.kind = ProjKind::Downcast, p.index = variant;
    return with(std::move(place), p);
}
Place indexed(Place place, Local index) {
    Projection p;
    p.kind = ProjKind::Index, p.local = index;
    return with(std::move(place), p);
}

Constant number(u128 bits, Ty ty) {
    Constant c;
    c.kind = ConstValueKind::Scalar, c.bits = bits, c.ty = ty;
    return c;
}

// Puts a body together block by block.
class ShimBuilder {
public:
    explicit ShimBuilder(Globals& globals) : globals(globals), types(globals.program().types()) {
        body.is_library = true;
        body.shown = Shown::Hidden;
    }
    Local local(Ty ty) {
        LocalDecl decl;
        decl.ty = ty;
        return body.locals.add(decl);
    }
    Local argument(Ty ty) {
        ++body.argument_count;
        return local(ty);
    }
    BlockId block(bool is_cleanup = false) {
        BasicBlock b;
        b.is_cleanup = is_cleanup;
        return body.blocks.add(b);
    }
    BlockId block(TerminatorKind kind, bool is_cleanup = false) {
        BlockId id = block(is_cleanup);
        body.blocks[id].terminator.kind = kind;
        return id;
    }
    Terminator& end(BlockId id) { return body.blocks[id].terminator; }
    void jump(BlockId from, BlockId to) {
        end(from).kind = TerminatorKind::Goto;
        end(from).target = to;
    }
    void assign(BlockId at, Place place, Rvalue rvalue) {
        Statement s;
        s.kind = StatementKind::Assign, s.place = std::move(place), s.rvalue = std::move(rvalue);
        body.blocks[at].statements.push_back(std::move(s));
    }
    void borrow(BlockId at, Local to, Place place) {
        Rvalue r;
        r.kind = RvalueKind::RawPtr, r.mutability = Mutability::Mut, r.place = std::move(place);
        assign(at, local_place(to), r);
    }
    void use(BlockId at, Place to, Operand from) {
        Rvalue r;
        r.operands.push_back(std::move(from));
        assign(at, std::move(to), r);
    }
    void binary(BlockId at, Local to, BinOp op, Operand x, Operand y) {
        Rvalue r;
        r.kind = RvalueKind::Binary, r.bin = op, r.operands = {std::move(x), std::move(y)};
        assign(at, local_place(to), r);
    }
    void call(BlockId at, Operand callee, std::vector<Operand> arguments, Place result, BlockId target, BlockId unwind) {
        Terminator& t = end(at);
        t.kind = TerminatorKind::Call, t.func = std::move(callee), t.operands = std::move(arguments);
        t.place = std::move(result), t.target = target, t.unwind = unwind;
    }
    void drop(BlockId at, Place place, BlockId target, BlockId unwind) {
        Terminator& t = end(at);
        t.kind = TerminatorKind::Drop, t.place = std::move(place), t.target = target, t.unwind = unwind;
    }
    void switch_on(BlockId at, Operand value, std::vector<u128> values, std::vector<BlockId> targets) {
        Terminator& t = end(at);
        t.kind = TerminatorKind::SwitchInt, t.operands = {std::move(value)};
        t.values = std::move(values), t.targets = std::move(targets);
    }

    Globals& globals;
    Types& types;
    Body body;
};

// ---------------------------------------------------------------- drop glue

class DropGlue {
public:
    DropGlue(Globals& globals, Ty type) : b_(globals), type_(type) {
        b_.local(b_.types.unit());
        self_ = b_.argument(b_.types.raw_ptr(type, Mutability::Mut));
        whole_ = deref(local_place(self_));
        entry_ = b_.block();
        return_ = b_.block(TerminatorKind::Return);
        resume_ = b_.block(TerminatorKind::UnwindResume, true);
    }

    Body build() {
        const TyData data = b_.types[type_];
        switch (data.kind) {
            case TyKind::Array:
            case TyKind::Slice: elements(b_.globals.program().normalize(data.elem)); break;
            case TyKind::Tuple: fields(0, b_.types.tuple_parts(type_), false); break;
            case TyKind::Closure: closure(); break;
            case TyKind::Adt: adt(data); break;
            default: b_.jump(entry_, return_); break;
        }
        return std::move(b_.body);
    }

private:
    struct Step {
        Place place;            // to drop; or, with `callee`, whose address is passed
        FunctionId callee;
        bool is_unaligned = false;   // a field of a packed type: it is moved out first
    };
    bool needs_drop(Ty ty) { return b_.globals.program().needs_drop(b_.globals.program().normalize(ty)); }

    void adt(const TyData& data) {
        const AdtDef& def = b_.globals.program().adt(data.def);
        FunctionId own = b_.globals.function(b_.globals.program().drop_impl(type_));
        if (def.is_box) return box(data, own);
        if (def.kind == AdtKind::Union || def.is_manually_drop) {
            std::vector<Step> steps;
            if (own) steps.push_back({whole_, own});
            return run(entry_, steps);
        }
        if (def.kind == AdtKind::Enum) return enumeration(def, data.args, own);
        std::vector<Step> steps;
        if (own) steps.push_back({whole_, own});
        add_fields(steps, whole_, def.variants[0], data.args);
        if (def.repr.packed != 0)
            for (Step& s : steps) s.is_unaligned = !s.callee && b_.globals.layout(s.place.projection.back().ty).align > def.repr.packed;
        run(entry_, steps);
    }

    void add_fields(std::vector<Step>& steps, const Place& base, const VariantInfo& variant, Args args) {
        for (uint32_t i = 0; i < variant.fields.size(); ++i) {
            Ty ty = concrete_type(b_.globals, variant.fields[i].ty, args);
            if (needs_drop(ty)) steps.push_back({field(base, i, ty), FunctionId()});
        }
    }

    // The content first, then the box's own destructor, which frees.
    void box(const TyData& data, FunctionId own) {
        std::vector<Step> steps;
        Ty content = b_.types[data.args][0].ty();
        if (needs_drop(content)) steps.push_back({deref(whole_), FunctionId()});
        if (own) steps.push_back({whole_, own});
        run(entry_, steps);
    }

    void fields(uint32_t, std::vector<Ty> parts, bool) {
        std::vector<Step> steps;
        for (uint32_t i = 0; i < parts.size(); ++i) {
            if (needs_drop(parts[i])) steps.push_back({field(whole_, i, parts[i]), FunctionId()});
        }
        run(entry_, steps);
    }

    // A future that waits runs on to drop what it holds: polled without a context. One that was never polled holds
    // its captures, one that is done or has panicked nothing.
    void closure() {
        std::vector<Ty> captures = b_.globals.program().closure_captures(type_);
        if (b_.globals.program().future_fields(type_).empty()) return fields(0, captures, false);
        FunctionId body = b_.globals.function(b_.globals.program().closure_body(type_));
        Ty u32 = b_.types.integer(IntKind::U32), pointer = b_.types.raw_ptr(type_, Mutability::Mut);
        Local state = b_.local(u32), self = b_.local(pointer), context = b_.local(pointer);
        BlockId fresh = b_.block(), waits = b_.block(), done = entry_;
        uint32_t field_of_state = static_cast<uint32_t>(captures.size());
        b_.use(entry_, local_place(state), Operand::copy(field(whole_, field_of_state, u32)));
        b_.switch_on(entry_, Operand::copy(local_place(state)), {0, 1, 2}, {fresh, return_, return_, waits});
        entry_ = fresh;
        fields(0, captures, false);
        entry_ = done;
        b_.borrow(waits, self, whole_);
        b_.use(waits, local_place(context), Operand::value(number(0, pointer)));
        Ty result = concrete_type(b_.globals, result_type(b_.globals, body), Args());
        b_.call(waits, function_operand(body), {Operand::copy(local_place(self)), Operand::copy(local_place(context))},
                local_place(b_.local(result)), return_, BlockId());
    }

    // One way per variant that has something to drop; also while cleaning up after `drop` panicked.
    void enumeration(const AdtDef& def, Args args, FunctionId own) {
        BlockId ways = b_.block();
        BlockId ways_after_panic;
        if (own) {
            ways_after_panic = b_.block(true);
            choose_variant(ways_after_panic, def, args, true);
            call_own(entry_, own, ways, ways_after_panic);
        } else {
            b_.jump(entry_, ways);
        }
        choose_variant(ways, def, args, false);
    }

    void choose_variant(BlockId at, const AdtDef& def, Args args, bool cleanup) {
        Local discriminant = b_.local(discriminant_type(def));
        Rvalue r;
        r.kind = RvalueKind::Discriminant, r.place = whole_;
        b_.assign(at, local_place(discriminant), r);
        std::vector<u128> values;
        std::vector<BlockId> targets;
        for (uint32_t v = 0; v < def.variants.size(); ++v) {
            std::vector<Step> steps;
            add_fields(steps, downcast(whole_, v), def.variants[v], args);
            if (steps.empty()) continue;
            BlockId way = b_.block(cleanup);
            cleanup ? run_cleanup(way, steps, 0) : run(way, steps);
            values.push_back(static_cast<u128>(def.variants[v].discriminant));
            targets.push_back(way);
        }
        targets.push_back(cleanup ? resume_ : return_);
        b_.switch_on(at, Operand::copy(local_place(discriminant)), values, targets);
    }

    Ty discriminant_type(const AdtDef& def) {
        return b_.types.integer(def.repr.has_int ? def.repr.int_kind : IntKind::Isize);
    }

    void call_own(BlockId at, FunctionId own, BlockId target, BlockId unwind) {
        Local pointer = b_.local(b_.types.raw_ptr(type_, Mutability::Mut));
        b_.borrow(at, pointer, whole_);
        b_.call(at, function_operand(own), {Operand::copy(local_place(pointer))}, local_place(b_.local(b_.types.unit())), target, unwind);
    }

    void step(BlockId at, const Step& s, BlockId target, BlockId unwind) {
        if (s.callee) return call_own(at, s.callee, target, unwind);
        if (!s.is_unaligned) return b_.drop(at, s.place, target, unwind);
        Place aligned = local_place(b_.local(s.place.projection.back().ty));
        b_.use(at, aligned, Operand::move(s.place));
        b_.drop(at, aligned, target, unwind);
    }

    // The steps one after the other; when one panics, those after it still run.
    void run(BlockId at, const std::vector<Step>& steps) {
        std::vector<BlockId> cleanup(steps.size() + 1, resume_);
        for (size_t i = steps.size(); i-- > 1;) {
            cleanup[i] = b_.block(true);
            step(cleanup[i], steps[i], cleanup[i + 1], BlockId());
        }
        for (size_t i = 0; i < steps.size(); ++i) {
            BlockId next = i + 1 < steps.size() ? b_.block() : return_;
            step(at, steps[i], next, cleanup[i + 1]);
            at = next;
        }
        if (steps.empty()) b_.jump(at, return_);
    }
    void run_cleanup(BlockId at, const std::vector<Step>& steps, size_t first) {
        for (size_t i = first; i < steps.size(); ++i) {
            BlockId next = i + 1 < steps.size() ? b_.block(true) : resume_;
            step(at, steps[i], next, BlockId());
            at = next;
        }
    }

    // for i in 0..len: drop (*self)[i]; after a panic the rest is still dropped.
    void elements(Ty element) {
        if (!needs_drop(element)) return b_.jump(entry_, return_);
        Local index = b_.local(b_.types.usize()), length = b_.local(b_.types.usize());
        Local more = b_.local(b_.types.boolean()), current = b_.local(b_.types.usize());
        b_.use(entry_, local_place(index), Operand::value(number(0, b_.types.usize())));
        Rvalue len;
        len.kind = RvalueKind::Len, len.place = whole_;
        b_.assign(entry_, local_place(length), len);
        BlockId cleanup = loop(index, length, more, current, element, true, BlockId());
        b_.jump(entry_, loop(index, length, more, current, element, false, cleanup));
    }
    BlockId loop(Local index, Local length, Local more, Local current, Ty, bool cleanup, BlockId unwind) {
        BlockId head = b_.block(cleanup), step = b_.block(cleanup);
        Ty usize = b_.types.usize();
        b_.binary(head, more, BinOp::Lt, Operand::copy(local_place(index)), Operand::copy(local_place(length)));
        b_.switch_on(head, Operand::copy(local_place(more)), {0}, {cleanup ? resume_ : return_, step});
        b_.use(step, local_place(current), Operand::copy(local_place(index)));
        b_.binary(step, index, BinOp::Add, Operand::copy(local_place(index)), Operand::value(number(1, usize)));
        b_.drop(step, indexed(whole_, current), head, unwind);
        return head;
    }

    ShimBuilder b_;
    Ty type_;
    Local self_;
    Place whole_;
    BlockId entry_, return_, resume_;
};

// A function that evaluates one call and returns its result.
Body forward(ShimBuilder& b, Operand callee, std::vector<Operand> arguments) {
    BlockId entry = b.block(), done = b.block(TerminatorKind::Return);
    b.call(entry, std::move(callee), std::move(arguments), local_place(Local(0)), done, BlockId());
    return std::move(b.body);
}

std::vector<Operand> parts_of_tuple(ShimBuilder& b, Local tuple, Ty type) {
    std::vector<Operand> list;
    std::vector<Ty> parts = b.types.tuple_parts(type);
    for (uint32_t i = 0; i < parts.size(); ++i) list.push_back(Operand::move(field(local_place(tuple), i, parts[i])));
    return list;
}

}  // namespace

Body drop_glue_body(Globals& globals, Ty type) { return DropGlue(globals, type).build(); }

Body constructor_body(Globals& globals, Ty adt, uint32_t variant) {
    ShimBuilder b(globals);
    b.local(adt);
    Rvalue r;
    r.kind = RvalueKind::Aggregate, r.aggregate = AggregateKind::Adt, r.ty = adt, r.variant = variant;
    for (Ty field_type : globals.layout(adt).variants[variant].fields) {
        r.operands.push_back(Operand::move(local_place(b.argument(field_type))));
    }
    BlockId entry = b.block(TerminatorKind::Return);
    b.assign(entry, local_place(Local(0)), r);
    return std::move(b.body);
}

Body forward_body(Globals& globals, FunctionId callee) {
    ShimBuilder b(globals);
    b.local(result_type(globals, callee));
    std::vector<Operand> arguments;
    for (Ty ty : parameter_types(globals, callee)) arguments.push_back(Operand::move(local_place(b.argument(ty))));
    return forward(b, function_operand(callee), std::move(arguments));
}

Body spread_body(Globals& globals, FunctionId callee) {
    ShimBuilder b(globals);
    std::vector<Ty> parameters = parameter_types(globals, callee);
    b.local(result_type(globals, callee));
    Local self = b.argument(parameters[0]);
    Ty tuple_type = b.types.tuple(std::vector<Ty>(parameters.begin() + 1, parameters.end()));
    Local tuple = b.argument(tuple_type);
    std::vector<Operand> arguments = {Operand::move(local_place(self))};
    for (Operand& part : parts_of_tuple(b, tuple, tuple_type)) arguments.push_back(std::move(part));
    return forward(b, function_operand(callee), std::move(arguments));
}

Body call_pointer_body(Globals& globals, Ty self, Ty function_type, FunctionId item) {
    ShimBuilder b(globals);
    std::vector<Ty> inputs;
    Ty output;
    if (item) {
        inputs = parameter_types(globals, item);
        output = result_type(globals, item);
    } else {
        inputs = b.types.tuple_parts(function_type);
        output = inputs.back();
        inputs.pop_back();
    }
    b.local(output);
    Local self_local = b.argument(self);
    Ty tuple_type = b.types.tuple(inputs);
    Local tuple = b.argument(tuple_type);
    Place callee = local_place(self_local);
    if (self != function_type) callee = deref(callee);
    return forward(b, item ? function_operand(item) : Operand::copy(callee), parts_of_tuple(b, tuple, tuple_type));
}

Body call_once_body(Globals& globals, Ty closure, FunctionId callee) {
    ShimBuilder b(globals);
    std::vector<Ty> parameters = parameter_types(globals, callee);
    b.local(result_type(globals, callee));
    Local self = b.argument(closure);
    Ty tuple_type = b.types.tuple(std::vector<Ty>(parameters.begin() + 1, parameters.end()));
    Local tuple = b.argument(tuple_type);
    Local pointer = b.local(parameters[0]);
    BlockId entry = b.block(), after = b.block(), done = b.block(TerminatorKind::Return);
    BlockId cleanup = b.block(true), resume = b.block(TerminatorKind::UnwindResume, true);
    b.borrow(entry, pointer, local_place(self));
    std::vector<Operand> arguments = {Operand::copy(local_place(pointer))};
    for (Operand& part : parts_of_tuple(b, tuple, tuple_type)) arguments.push_back(std::move(part));
    b.call(entry, function_operand(callee), std::move(arguments), local_place(Local(0)), after, cleanup);
    b.drop(after, local_place(self), done, BlockId());
    b.drop(cleanup, local_place(self), resume, BlockId());
    return std::move(b.body);
}

Body by_pointer_body(Globals& globals, Ty self, FunctionId callee) {
    ShimBuilder b(globals);
    std::vector<Ty> parameters = parameter_types(globals, callee);
    b.local(result_type(globals, callee));
    Local pointer = b.argument(b.types.raw_ptr(self, Mutability::Mut));
    std::vector<Operand> arguments = {Operand::move(deref(local_place(pointer)))};
    for (size_t i = 1; i < parameters.size(); ++i) arguments.push_back(Operand::move(local_place(b.argument(parameters[i]))));
    return forward(b, function_operand(callee), std::move(arguments));
}

Body closure_pointer_body(Globals& globals, Ty closure, FunctionId callee) {
    ShimBuilder b(globals);
    std::vector<Ty> parameters = parameter_types(globals, callee);
    b.local(result_type(globals, callee));
    std::vector<Operand> arguments(1);
    for (size_t i = 1; i < parameters.size(); ++i) arguments.push_back(Operand::move(local_place(b.argument(parameters[i]))));
    Local self = b.local(closure);
    bool by_value = parameters[0] == closure;
    Local pointer = by_value ? self : b.local(parameters[0]);
    BlockId entry = b.block(), done = b.block(TerminatorKind::Return);
    if (!by_value) b.borrow(entry, pointer, local_place(self));
    arguments[0] = Operand::copy(local_place(pointer));
    b.call(entry, function_operand(callee), std::move(arguments), local_place(Local(0)), done, BlockId());
    return std::move(b.body);
}

Body clone_bits_body(Globals& globals, Ty type) {
    ShimBuilder b(globals);
    b.local(type);
    Local self = b.argument(b.types.ref(type));
    BlockId entry = b.block(TerminatorKind::Return);
    b.use(entry, local_place(Local(0)), Operand::copy(deref(local_place(self))));
    return std::move(b.body);
}

}  // namespace framewalk
