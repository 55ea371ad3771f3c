// Writes MIR by hand for tests of the machine, with a program that answers what lowering asks.
//
//   MirProgram p;
//   Fn f = p.fn("add", {p.i32(), p.i32()}, p.i32());
//   BlockId b = f.block(), done = f.block();
//   f.checked(b, f.ret(), BinOp::Add, copy(f.arg(0)), copy(f.arg(1)), done);
//   f.end_return(done);
//   p.main_is(f);
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "machine/machine.h"
#include "mir/program.h"

namespace framewalk::test {

using namespace mir;

inline Place at(Local local) {
    Place p;
    p.local = local;
    return p;
}
inline Place operator*(Place p) {
    p.projection.push_back(Projection());
    return p;
}
inline Place field(Place p, uint32_t index) {
    Projection f;
    f.kind = ProjKind::Field, f.index = index;
    p.projection.push_back(f);
    return p;
}
inline Place as_variant(Place p, uint32_t variant) {
    Projection f;
    f.kind = ProjKind::Downcast, f.index = variant;
    p.projection.push_back(f);
    return p;
}
inline Place element(Place p, Local index) {
    Projection f;
    f.kind = ProjKind::Index, f.local = index;
    p.projection.push_back(f);
    return p;
}
inline Place element(Place p, uint64_t index, bool from_end = false) {
    Projection f;
    f.kind = ProjKind::ConstantIndex, f.offset = index, f.from_end = from_end;
    p.projection.push_back(f);
    return p;
}
inline Operand copy(Place p) { return Operand::copy(std::move(p)); }
inline Operand copy(Local l) { return Operand::copy(at(l)); }
inline Operand move(Place p) { return Operand::move(std::move(p)); }
inline Operand move(Local l) { return Operand::move(at(l)); }
inline Operand value(Ty ty, u128 bits) {
    Constant c;
    c.kind = ConstValueKind::Scalar, c.ty = ty, c.bits = bits;
    return Operand::value(c);
}

inline Rvalue use(Operand o) {
    Rvalue r;
    r.operands.push_back(std::move(o));
    return r;
}
inline Rvalue binary(BinOp op, Operand x, Operand y) {
    Rvalue r;
    r.kind = RvalueKind::Binary, r.bin = op;
    r.operands = {std::move(x), std::move(y)};
    return r;
}
inline Rvalue unary(UnOp op, Operand x) {
    Rvalue r;
    r.kind = RvalueKind::Unary, r.un = op;
    r.operands = {std::move(x)};
    return r;
}
inline Rvalue ref(Place p, BorrowKind kind = BorrowKind::Mut) {
    Rvalue r;
    r.kind = RvalueKind::Ref, r.borrow = kind, r.place = std::move(p);
    return r;
}
inline Rvalue raw(Place p) {
    Rvalue r;
    r.kind = RvalueKind::RawPtr, r.mutability = Mutability::Mut, r.place = std::move(p);
    return r;
}
inline Rvalue cast(CastKind kind, Operand o, Ty to) {
    Rvalue r;
    r.kind = RvalueKind::Cast, r.cast = kind, r.ty = to;
    r.operands = {std::move(o)};
    return r;
}
inline Rvalue aggregate(Ty ty, std::vector<Operand> parts, AggregateKind kind, uint32_t variant = 0) {
    Rvalue r;
    r.kind = RvalueKind::Aggregate, r.aggregate = kind, r.ty = ty, r.variant = variant;
    r.operands = std::move(parts);
    return r;
}
inline Rvalue discriminant(Place p) {
    Rvalue r;
    r.kind = RvalueKind::Discriminant, r.place = std::move(p);
    return r;
}
inline Rvalue length(Place p) {
    Rvalue r;
    r.kind = RvalueKind::Len, r.place = std::move(p);
    return r;
}
inline Rvalue repeat(Operand o, Const count) {
    Rvalue r;
    r.kind = RvalueKind::Repeat, r.count = count;
    r.operands = {std::move(o)};
    return r;
}

class MirProgram;

// One function under construction.
class Fn {
public:
    Fn(MirProgram& program, Body& body, DefId def) : program_(&program), body_(&body), def_(def) {}
    Local ret() const { return Local(0); }
    Local arg(uint32_t index) const { return Local(index + 1); }
    Local local(Ty ty, const char* name = nullptr);
    BlockId block(bool is_cleanup = false) {
        BasicBlock b;
        b.is_cleanup = is_cleanup;
        return body_->blocks.add(b);
    }
    void set(BlockId b, Place to, Rvalue r) {
        Statement s = made(StatementKind::Assign);
        s.place = std::move(to), s.rvalue = std::move(r);
        add(b, s);
    }
    void set(BlockId b, Local to, Rvalue r) { set(b, at(to), std::move(r)); }
    void live(BlockId b, Local l) { storage(b, l, StatementKind::StorageLive); }
    void dead(BlockId b, Local l) { storage(b, l, StatementKind::StorageDead); }
    void mark(BlockId b, MarkKind kind = MarkKind::Statement) {
        Statement s = made(StatementKind::Mark);
        s.mark = kind;
        add(b, s);
    }
    void set_discriminant(BlockId b, Place p, uint32_t variant) {
        Statement s = made(StatementKind::SetDiscriminant);
        s.place = std::move(p), s.variant = variant;
        add(b, s);
    }
    void go(BlockId b, BlockId to) { end(b, TerminatorKind::Goto).target = to; }
    void end_return(BlockId b) { end(b, TerminatorKind::Return); }
    void resume(BlockId b) { end(b, TerminatorKind::UnwindResume); }
    void unreachable(BlockId b) { end(b, TerminatorKind::Unreachable); }
    void choose(BlockId b, Operand on, std::vector<u128> values, std::vector<BlockId> targets) {
        Terminator& t = end(b, TerminatorKind::SwitchInt);
        t.operands = {std::move(on)}, t.values = std::move(values), t.targets = std::move(targets);
    }
    void checked(BlockId b, Local to, BinOp op, Operand x, Operand y, BlockId target, BlockId unwind = BlockId()) {
        Terminator& t = end(b, TerminatorKind::Checked);
        t.place = at(to), t.bin = op, t.operands = {std::move(x), std::move(y)};
        t.target = target, t.unwind = unwind;
    }
    void negate(BlockId b, Local to, Operand x, BlockId target) {
        Terminator& t = end(b, TerminatorKind::Checked);
        t.place = at(to), t.is_negation = true, t.operands = {std::move(x)}, t.target = target;
    }
    void call(BlockId b, Place to, Operand callee, std::vector<Operand> arguments, BlockId target, BlockId unwind = BlockId()) {
        Terminator& t = end(b, TerminatorKind::Call);
        t.place = std::move(to), t.func = std::move(callee), t.operands = std::move(arguments);
        t.target = target, t.unwind = unwind;
    }
    void drop(BlockId b, Place p, BlockId target, BlockId unwind = BlockId()) {
        Terminator& t = end(b, TerminatorKind::Drop);
        t.place = std::move(p), t.target = target, t.unwind = unwind;
    }
    void bounds(BlockId b, Operand index, Operand len, BlockId target) {
        Terminator& t = end(b, TerminatorKind::Assert);
        t.assert_kind = AssertKind::BoundsCheck, t.operands = {std::move(index), std::move(len)}, t.target = target;
    }
    DefId def() const { return def_; }
    Body& body() { return *body_; }
    Operand item() const;              // as a constant of its FnDef type

private:
    static Statement made(StatementKind kind) {
        Statement s;
        s.kind = kind;
        return s;
    }
    void add(BlockId b, Statement s) {
        s.span = next_span();
        body_->blocks[b].statements.push_back(std::move(s));
    }
    void storage(BlockId b, Local l, StatementKind kind) {
        Statement s = made(kind);
        s.local = l;
        add(b, s);
    }
    Terminator& end(BlockId b, TerminatorKind kind) {
        Terminator& t = body_->blocks[b].terminator;
        t.kind = kind;
        t.span = next_span();
        return t;
    }
    Span next_span();

    MirProgram* program_;
    Body* body_;
    DefId def_;
};

class MirProgram final : public Program {
public:
    MirProgram() { add_panic_functions(); }

    // ------------------------------------------------------------ writing
    Ty i32() { return types_.i32(); }
    Ty u8() { return types_.u8(); }
    Ty usize() { return types_.usize(); }
    Ty unit() { return types_.unit(); }
    Ty boolean() { return types_.boolean(); }
    Ty integer(IntKind kind) { return types_.integer(kind); }
    Ty ptr(Ty ty) { return types_.raw_ptr(ty, Mutability::Mut); }
    Ty array(Ty ty, uint64_t n) { return types_.array(ty, types_.const_value(n, usize())); }

    Fn fn(const char* name, std::vector<Ty> arguments, Ty result, bool is_library = false) {
        bodies_.emplace_back();
        Body& body = bodies_.back();
        DefId def(static_cast<uint32_t>(defs_.size()));
        body.def = def, body.name = names_.intern(name), body.is_library = is_library;
        body.argument_count = static_cast<uint32_t>(arguments.size());
        body.locals.add(decl(result));
        for (Ty ty : arguments) {
            LocalDecl d = decl(ty);
            d.is_argument = d.is_binding = true;
            body.locals.add(d);
        }
        Callee callee;
        callee.kind = Callee::Kind::Body, callee.body = &body, callee.args = types_.no_args();
        defs_.push_back(callee);
        return Fn(*this, body, def);
    }
    Operand intrinsic(Intrinsic which, std::vector<Ty> arguments = {}) {
        std::vector<GenericArg> list;
        for (Ty ty : arguments) list.push_back(GenericArg(ty));
        Callee callee;
        callee.kind = Callee::Kind::Intrinsic, callee.intrinsic = which, callee.args = types_.args(list);
        defs_.push_back(callee);
        return item(DefId(static_cast<uint32_t>(defs_.size() - 1)));
    }
    Operand item(DefId def) {
        Constant c;
        c.kind = ConstValueKind::Zst, c.ty = types_.fn_def(def, types_.no_args());
        return Operand::value(c);
    }
    Ty structure(std::vector<Ty> fields, const char* name = "S") {
        return adt(AdtKind::Struct, {std::move(fields)}, name);
    }
    Ty enumeration(std::vector<std::vector<Ty>> variants, const char* name = "E") {
        return adt(AdtKind::Enum, std::move(variants), name);
    }
    Ty unite(std::vector<Ty> fields) { return adt(AdtKind::Union, {std::move(fields)}, "U"); }
    Ty box(Ty content);
    void drop_with(Ty ty, Fn f) { drops_[ty.index] = f.def(); }
    void needs(Ty ty) { needs_drop_.push_back(ty); }
    Operand str(const std::string& text) {
        Constant c;
        c.kind = ConstValueKind::Str, c.text = text, c.ty = types_.ref(types_.str());
        return Operand::value(c);
    }
    Operand constant_from(Fn f, Ty ty) {
        Constant c;
        c.kind = ConstValueKind::Named, c.def = f.def(), c.args = types_.no_args(), c.ty = ty;
        return Operand::value(c);
    }
    Operand static_from(Fn f, Ty ty, bool is_mutable) {
        if (is_mutable) mutable_statics_.push_back(f.def());
        Constant c;
        c.kind = ConstValueKind::StaticAddress, c.def = f.def(), c.ty = ptr(ty);
        return Operand::value(c);
    }
    void main_is(Fn f) { main_ = f.def(); }
    Span next_span() {
        uint32_t lo = next_span_;
        next_span_ += 2;
        return Span{lo, lo + 1};
    }

    // ------------------------------------------------------------ answering
    Types& types() override { return types_; }
    const Interner& names() const override { return names_; }
    Interner& names() { return names_; }
    const AdtDef& adt(DefId def) override { return adts_[def.index]; }
    Callee entry() override { return defs_[main_.index]; }
    Callee resolve(DefId def, Args) override { return defs_[def.index]; }
    Callee lang_fn(LangFn fn) override { return defs_[(fn == LangFn::PanicStr ? panic_str_ : panic_bounds_).index]; }
    Callee drop_impl(Ty ty) override {
        auto found = drops_.find(ty.index);
        return found == drops_.end() ? Callee() : defs_[found->second.index];
    }
    Callee closure_body(Ty) override { return Callee(); }
    std::vector<Ty> closure_captures(Ty) override { return {}; }
    std::vector<Name> closure_capture_names(Ty) override { return {}; }
    std::vector<Callee> vtable(Ty concrete, Ty) override {
        std::vector<Callee> list;
        for (DefId def : vtables_[concrete.index]) list.push_back(defs_[def.index]);
        return list;
    }
    Callee const_body(DefId def, Args) override { return defs_[def.index]; }
    Ty static_type(DefId) override { return types_.error(); }
    Name static_name(DefId) override { return Name(); }
    bool static_is_mutable(DefId def) override {
        return std::find(mutable_statics_.begin(), mutable_statics_.end(), def) != mutable_statics_.end();
    }
    Ty normalize(Ty ty) override { return ty; }
    bool is_copy(Ty ty) override { return !needs_drop(ty); }
    bool needs_drop(Ty ty) override;
    std::string type_text(Ty ty, bool) override { return "T" + std::to_string(ty.index); }

    std::map<uint32_t, std::vector<DefId>> vtables_;
    // A virtual method: entry `index` of the vtable.
    Operand virtual_method(uint32_t index) {
        Callee callee;
        callee.kind = Callee::Kind::Virtual, callee.vtable_index = index;
        defs_.push_back(callee);
        return item(DefId(static_cast<uint32_t>(defs_.size() - 1)));
    }

private:
    static LocalDecl decl(Ty ty) {
        LocalDecl d;
        d.ty = ty;
        return d;
    }
    Ty adt(AdtKind kind, std::vector<std::vector<Ty>> variants, const char* name) {
        AdtDef def;
        def.kind = kind, def.name = names_.intern(name);
        def.def = DefId(static_cast<uint32_t>(adts_.size()));
        for (size_t i = 0; i < variants.size(); ++i) {
            VariantInfo v;
            v.discriminant = static_cast<i128>(i);
            for (Ty ty : variants[i]) v.fields.push_back({Name(), ty});
            def.variants.push_back(v);
        }
        adts_.push_back(def);
        return types_.adt(def.def, types_.no_args());
    }
    void add_panic_functions();

    Types types_;
    Interner names_;
    std::deque<Body> bodies_;
    std::deque<AdtDef> adts_;
    std::deque<Callee> defs_;
    std::map<uint32_t, DefId> drops_;
    std::vector<Ty> needs_drop_;
    std::vector<DefId> mutable_statics_;
    DefId main_, panic_str_, panic_bounds_;
    uint32_t next_span_ = 1;
    friend class Fn;
};

inline Local Fn::local(Ty ty, const char* name) {
    LocalDecl d;
    d.ty = ty;
    if (name != nullptr) d.is_binding = true, d.name = program_->names_.intern(name);
    return body_->locals.add(d);
}
inline Span Fn::next_span() { return program_->next_span(); }
inline Operand Fn::item() const { return program_->item(def_); }

inline bool MirProgram::needs_drop(Ty ty) {
    if (drops_.count(ty.index) != 0) return true;
    const TyData data = types_[ty];
    if (data.kind == TyKind::Dynamic) return true;
    if (data.kind == TyKind::Array || data.kind == TyKind::Slice) return needs_drop(data.elem);
    if (data.kind == TyKind::Tuple) {
        for (Ty part : types_.tuple_parts(ty)) {
            if (needs_drop(part)) return true;
        }
        return false;
    }
    if (data.kind != TyKind::Adt || adts_[data.def.index].kind == AdtKind::Union) return false;
    for (const VariantInfo& v : adts_[data.def.index].variants) {
        for (const FieldInfo& f : v.fields) {
            if (f.ty != ty && needs_drop(types_.substitute(f.ty, data.args))) return true;
        }
    }
    return false;
}

// A library box: one pointer; its destructor frees.
inline Ty MirProgram::box(Ty content) {
    AdtDef def;
    def.kind = AdtKind::Struct, def.name = names_.intern("Box"), def.is_box = true;
    def.def = DefId(static_cast<uint32_t>(adts_.size()));
    def.has_valid_range = true, def.valid_start = 1, def.valid_end = UINT64_MAX;
    VariantInfo v;
    v.fields.push_back({Name(), ptr(content)});
    def.variants.push_back(v);
    adts_.push_back(def);
    Ty ty = types_.adt(def.def, types_.args({GenericArg(content)}));
    Fn drop = fn("box_drop", {ptr(ty)}, unit(), true);
    Local raw_pointer = drop.local(ptr(u8())), size = drop.local(usize()), align = drop.local(usize());
    BlockId b = drop.block(), b1 = drop.block(), b2 = drop.block(), b3 = drop.block();
    drop.set(b, raw_pointer, cast(CastKind::PtrToPtr, copy(field(*at(drop.arg(0)), 0)), ptr(u8())));
    drop.call(b, at(size), intrinsic(Intrinsic::SizeOf, {content}), {}, b1);
    drop.call(b1, at(align), intrinsic(Intrinsic::AlignOf, {content}), {}, b2);
    drop.call(b2, at(drop.ret()), intrinsic(Intrinsic::Dealloc), {copy(raw_pointer), copy(size), copy(align)}, b3);
    drop.end_return(b3);
    drops_[ty.index] = drop.def();
    return ty;
}

// fn panic(text: &str) -> !: writes "panic: text\n" and unwinds; bounds writes "bounds".
inline void MirProgram::add_panic_functions() {
    auto make = [&](std::vector<Ty> arguments, bool with_text) {
        Fn f = fn("panic", std::move(arguments), types_.never(), true);
        f.body().track_caller = true;
        BlockId b = f.block(), b1 = f.block(), b2 = f.block();
        Local done = f.local(unit()), bytes = f.local(ptr(u8())), len = f.local(usize()), null = f.local(ptr(u8()));
        if (with_text) {
            f.set(b, bytes, cast(CastKind::PtrToPtr, copy(f.arg(0)), ptr(u8())));
            f.set(b, len, unary(UnOp::PtrMetadata, copy(f.arg(0))));
        } else {
            f.set(b, bytes, cast(CastKind::PtrToPtr, str("bounds"), ptr(u8())));
            f.set(b, len, use(value(usize(), 6)));
        }
        f.call(b, at(done), intrinsic(Intrinsic::WriteOut), {value(i32(), 2), copy(bytes), copy(len)}, b1);
        f.set(b1, null, cast(CastKind::PtrFromAddress, value(usize(), 8), ptr(u8())));
        f.call(b1, at(done), intrinsic(Intrinsic::BeginPanic), {copy(null), value(usize(), 0)}, BlockId());
        f.unreachable(b2);
        return f.def();
    };
    panic_str_ = make({types_.ref(types_.str())}, true);
    panic_bounds_ = make({usize(), usize()}, false);
}

// Runs to the end and gives what came out.
struct RunResult {
    Stop stop = Stop::Slice;
    std::string out, err;
    int exit_code = 0;
    std::string message;
    Fault fault;
};
inline RunResult run(Machine& machine) {
    RunResult r;
    for (int i = 0; i < 10000; ++i) {
        r.stop = machine.run_to(UINT64_MAX);
        if (is_end(r.stop)) break;
    }
    r.out = std::string(machine.out()), r.err = std::string(machine.err());
    r.exit_code = machine.exit_code(), r.message = machine.message(), r.fault = machine.fault();
    return r;
}
inline RunResult run(MirProgram& program, MachineSettings settings = {}) {
    SourceMap sources;
    Machine machine(program, sources, std::move(settings));
    return run(machine);
}

}  // namespace framewalk::test
