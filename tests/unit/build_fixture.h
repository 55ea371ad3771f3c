// Typed bodies written by hand, and what the MIR built from them does, told in a line.
//
//   TypedWriter t;                                   // fn f() { let a = make(); use(&temp()); }
//   t.let("a", t.call("make", t.string()));
//   t.stmt(t.call("use", t.unit(), {t.borrow(t.call("temp", t.string()))}));
//   EXPECT_EQ(t.trace(), "make temp use drop(tmp) drop(a)");
#pragma once

#include <memory>

#include "borrow_fixture.h"
#include "rust/build/build.h"

namespace framewalk::rust {

class TypedWriter : public BuildContext {
public:
    using ExprId = typed::ExprId;
    using PatId = typed::PatId;
    using Kind = typed::ExprKind;

    TypedWriter() {
        open_.push_back({});
        body_.return_type = unit();
        body_.span = Span{1, 1000};
    }

    // ---------------------------------------------------------------- BuildContext
    mir::TypeFacts& facts() override { return world_; }
    Diagnostics& diagnostics() override { return diagnostics_; }
    bool is_freeze(Ty) override { return true; }
    bool is_constructor(DefId, uint32_t&) override { return false; }
    bool static_is_mutable(DefId) override { return false; }
    uint32_t line_of(Span span) override { return span.lo / 10; }
    Args own_args() override { return types().no_args(); }
    DefId add_promoted(mir::Body body, Ty, PromotedKind) override {
        promoted_.push_back(std::move(body));
        return DefId(9000 + static_cast<uint32_t>(promoted_.size()));
    }
    bool is_sure_to_panic(const mir::Body&) override { return false; }
    void keep_unpromoted(mir::Body) override {}
    bool edition_2024() const override { return is_2024_; }

    // ---------------------------------------------------------------- types
    Ty unit() { return types().unit(); }
    Ty i32() { return types().i32(); }
    Ty boolean() { return types().boolean(); }
    Ty string() { return world_.read("String"); }
    Ty opt() { return world_.read("Opt"); }

    // ---------------------------------------------------------------- expressions
    typed::Expr& at(ExprId id) { return body_.exprs[id]; }
    ExprId expr(Kind kind, Ty ty) {
        typed::Expr e;
        e.kind = kind;
        e.ty = ty;
        e.span = next_span();
        return body_.exprs.add(std::move(e));
    }
    ExprId number(u128 bits) { return literal(bits, i32()); }
    ExprId literal(u128 bits, Ty ty) {
        ExprId e = expr(Kind::Literal, ty);
        at(e).constant.kind = mir::ConstValueKind::Scalar;
        at(e).constant.ty = ty;
        at(e).constant.bits = bits;
        return e;
    }
    ExprId call(const std::string& name, Ty ty, std::vector<ExprId> args = {}) {
        ExprId callee = expr(Kind::FnItem, world_.read(name));
        ExprId e = expr(Kind::Call, ty);
        at(e).a = callee;
        at(e).args = std::move(args);
        return e;
    }
    ExprId variable(const std::string& name) {
        for (uint32_t i = static_cast<uint32_t>(body_.variables.size()); i-- > 0;) {
            typed::VariableId id(i);
            if (name_text(body_.variables[id].name) != name) continue;
            ExprId e = expr(Kind::Variable, body_.variables[id].ty);
            at(e).variable = id;
            return e;
        }
        ADD_FAILURE() << "no variable " << name;
        return ExprId();
    }
    ExprId one(Kind kind, Ty ty, ExprId a, ExprId b = ExprId(), ExprId c = ExprId()) {
        ExprId e = expr(kind, ty);
        at(e).a = a;
        at(e).b = b;
        at(e).c = c;
        return e;
    }
    ExprId borrow(ExprId a, mir::BorrowKind kind = mir::BorrowKind::Shared) {
        Mutability m = kind == mir::BorrowKind::Shared ? Mutability::Not : Mutability::Mut;
        ExprId e = one(Kind::Borrow, types().ref(at(a).ty, m), a);
        at(e).borrow = kind;
        return e;
    }
    ExprId binary(mir::BinOp op, ExprId a, ExprId b, Ty ty = Ty()) {
        ExprId e = one(Kind::Binary, ty.valid() ? ty : at(a).ty, a, b);
        at(e).bin = op;
        return e;
    }
    ExprId extended(ExprId e) {
        at(e).extended_temporary = true;
        return e;
    }
    ExprId tuple(std::vector<ExprId> parts) {
        std::vector<Ty> tys;
        for (ExprId part : parts) tys.push_back(at(part).ty);
        ExprId e = expr(Kind::Tuple, types().tuple(tys));
        at(e).args = std::move(parts);
        return e;
    }
    ExprId never(ExprId a, Ty ty) { return one(Kind::NeverToAny, ty, a); }
    ExprId match(ExprId scrutinee, Ty ty, std::vector<typed::Arm> arms) {
        ExprId e = one(Kind::Match, ty, scrutinee);
        at(e).arms = std::move(arms);
        return e;
    }
    ExprId if_let(PatId pat, ExprId value) {
        ExprId e = one(Kind::Let, boolean(), value);
        at(e).pat = pat;
        return e;
    }

    // ---------------------------------------------------------------- patterns
    typed::Pat& at(PatId id) { return body_.pats[id]; }
    PatId pat(typed::PatKind kind, Ty ty) {
        typed::Pat p;
        p.kind = kind;
        p.ty = ty;
        p.span = next_span();
        return body_.pats.add(std::move(p));
    }
    PatId bind(const std::string& name, Ty ty, Mutability mutability = Mutability::Not) {
        PatId p = pat(typed::PatKind::Binding, ty);
        typed::Variable v;
        v.name = world_names().intern(name);
        v.ty = ty;
        v.span = at(p).span;
        v.mutability = mutability;
        at(p).variable = body_.variables.add(v);
        return p;
    }
    PatId bind_ref(const std::string& name, Ty ty) {
        PatId p = bind(name, types().ref(ty));
        at(p).ty = ty;
        at(p).by_ref = true;
        return p;
    }
    PatId wild(Ty ty) { return pat(typed::PatKind::Wild, ty); }
    PatId constant(u128 bits, Ty ty) {
        PatId p = pat(typed::PatKind::Constant, ty);
        at(p).value.kind = mir::ConstValueKind::Scalar;
        at(p).value.ty = ty;
        at(p).value.bits = bits;
        return p;
    }
    PatId number_pat(u128 bits) { return constant(bits, i32()); }
    PatId range(u128 low, u128 high, Ty ty) {
        PatId p = pat(typed::PatKind::Range, ty);
        at(p).has_low = at(p).has_high = true;
        at(p).low = at(constant(low, ty)).value;
        at(p).high = at(constant(high, ty)).value;
        return p;
    }
    PatId none() { return pat(typed::PatKind::Variant, opt()); }
    PatId some(PatId sub) {
        PatId p = pat(typed::PatKind::Variant, opt());
        at(p).variant = 1;
        at(p).fields = {{0, sub}};
        return p;
    }
    PatId leaf(Ty ty, std::vector<PatId> subs) {
        PatId p = pat(typed::PatKind::Leaf, ty);
        for (uint32_t i = 0; i < subs.size(); ++i) at(p).fields.push_back({i, subs[i]});
        return p;
    }
    PatId either(std::vector<PatId> alternatives) {
        PatId p = pat(typed::PatKind::Or, at(alternatives[0]).ty);
        at(p).alternatives = std::move(alternatives);
        return p;
    }
    typed::Arm arm(PatId pat, ExprId body, ExprId guard = ExprId()) { return {pat, guard, body, next_span()}; }

    // ---------------------------------------------------------------- blocks
    // Statements between open() and close() form a block; those outside of any, the body.
    void open() { open_.push_back({}); }
    ExprId close(ExprId tail = ExprId(), Ty ty = Ty()) {
        typed::Block block = std::move(open_.back());
        open_.pop_back();
        block.tail = tail;
        block.span = next_span();
        ExprId e = expr(Kind::Block, ty.valid() ? ty : tail.valid() ? at(tail).ty : unit());
        at(e).block = body_.blocks.add(std::move(block));
        return e;
    }
    ExprId block(std::vector<ExprId> stmts, ExprId tail = ExprId(), Ty ty = Ty()) {
        open();
        for (ExprId each : stmts) stmt(each);
        return close(tail, ty);
    }
    void stmt(ExprId e) {
        typed::Stmt s;
        s.expr = e;
        s.span = next_span();
        open_.back().stmts.push_back(s);
    }
    void let(PatId pat, ExprId value, typed::BlockId otherwise = typed::BlockId()) {
        typed::Stmt s;
        s.kind = typed::StmtKind::Let;
        s.pat = pat;
        s.expr = value;
        s.else_block = otherwise;
        s.span = next_span();
        open_.back().stmts.push_back(s);
    }
    void let(const std::string& name, ExprId value) { let(bind(name, at(value).ty, Mutability::Mut), value); }
    void param(PatId pat) {
        body_.params.push_back(pat);
        body_.param_types.push_back(at(pat).ty);
    }

    // ---------------------------------------------------------------- results
    const mir::Body& build(ExprId tail = ExprId()) {
        if (tail.valid()) body_.return_type = at(tail).ty;
        if (!body_.value.valid()) body_.value = close(tail);
        mir_ = build_mir(body_, *this);
        for (const std::string& problem : mir::validate(mir_, types())) ADD_FAILURE() << problem;
        return mir_;
    }
    // What runs along one path: calls by name, drops, marks when asked for. `choices` picks the target of
    // each switch in turn; `unwind_at` makes the n-th call (from 1) panic.
    std::string trace(std::vector<size_t> choices = {}, int unwind_at = 0, bool marks = false);

    mir::Body& mir() { return mir_; }
    typed::Body& typed_body() { return body_; }
    void use_2024() { is_2024_ = true; }
    Interner& world_names() { return const_cast<Interner&>(world_.names()); }
    std::string name_text(Name name) const { return std::string(world_.names().text(name)); }
    const std::vector<mir::Body>& promoted() const { return promoted_; }
    const Diagnostics& said() const { return diagnostics_; }
    TestContext& world() { return world_; }

private:
    Span next_span() {
        clock_ += 10;
        return Span{clock_, clock_ + 5};
    }
    std::string local_text(mir::Local local) const {
        const mir::LocalDecl& decl = mir_.locals[local];
        return decl.name.valid() ? name_text(decl.name) : "tmp" + std::to_string(local.index);
    }
    std::string place_text(const mir::Place& place) const {
        return local_text(place.local) + (place.is_local() ? "" : "…");
    }
    void trace_statement(const mir::Statement& s, std::string& out, bool marks) const;

    TestContext world_;
    Diagnostics diagnostics_;
    typed::Body body_;
    mir::Body mir_;
    std::vector<typed::Block> open_;
    std::vector<mir::Body> promoted_;
    uint32_t clock_ = 0;
    bool is_2024_ = false;
};

inline void TypedWriter::trace_statement(const mir::Statement& s, std::string& out, bool marks) const {
    if (!marks || s.kind != mir::StatementKind::Mark) return;
    switch (s.mark) {
        case mir::MarkKind::Statement: out += "| "; break;
        case mir::MarkKind::ScopeEnd: out += "} "; break;
        case mir::MarkKind::Drop: out += "~" + local_text(s.local) + " "; break;
        case mir::MarkKind::FrameEnd: out += "end "; break;
    }
}

inline std::string TypedWriter::trace(std::vector<size_t> choices, int unwind_at, bool marks) {
    if (mir_.blocks.empty()) build();
    std::string out;
    size_t choice = 0;
    mir::BlockId block(0);
    for (int steps = 0; steps < 1000 && block.valid(); ++steps) {
        for (const mir::Statement& s : mir_.blocks[block].statements) trace_statement(s, out, marks);
        const mir::Terminator& t = mir_.blocks[block].terminator;
        mir::BlockId next = t.target;
        switch (t.kind) {
            case mir::TerminatorKind::Call: {
                out += world_.callee(types()[t.func.constant.ty].def).name + " ";
                if (--unwind_at == 0) {
                    next = t.unwind;
                    out += "panic ";
                }
                break;
            }
            case mir::TerminatorKind::Drop:
                out += (t.is_replace ? "replace(" : "drop(") + place_text(t.place) + ") ";
                break;
            case mir::TerminatorKind::SwitchInt:
                next = t.targets[choice < choices.size() ? choices[choice] : t.targets.size() - 1];
                ++choice;
                break;
            case mir::TerminatorKind::Return: out += "return"; return out;
            case mir::TerminatorKind::UnwindResume: out += "resume"; return out;
            case mir::TerminatorKind::UnwindTerminate: out += "abort"; return out;
            case mir::TerminatorKind::Unreachable: out += "unreachable"; return out;
            default: break;
        }
        block = next;
    }
    return out + "…";
}

}  // namespace framewalk::rust
