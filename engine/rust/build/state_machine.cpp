#include "rust/build/state_machine.h"

#include "mir/dataflow.h"
#include "mir/each_place.h"

namespace framewalk::rust {

using namespace mir;

namespace {

constexpr uint32_t kFresh = 0, kDone = 1, kRunning = 2, kFirstWait = 3;

// Which locals may hold something: from their first mention until they are moved or dropped as a whole, or their
// storage ends.
struct InUse {
    Body& body;
    std::vector<bool> borrowed;    // those may be looked at even after they were moved, as far as rustc knows
    uint32_t size() const { return static_cast<uint32_t>(body.locals.size()); }
    void start(BitSet& state) {
        for (uint32_t i = 1; i <= body.argument_count; ++i) state.insert(i);
    }
    void mention(BitSet& state, const Place& place) {
        state.insert(place.local.index);
        for (const Projection& p : place.projection)
            if (p.kind == ProjKind::Index) state.insert(p.local.index);
    }
    void statement(BitSet& state, Location at) {
        Statement& s = body.blocks[at.block].statements[at.statement];
        each_place(s, [&](Place& p) { mention(state, p); });
        forget_moved(state, s.rvalue.operands);
        if (s.kind == StatementKind::Assign) state.insert(s.place.local.index);
        if (s.kind == StatementKind::StorageDead) state.remove(s.local.index);
    }
    void terminator(BitSet& state, Location at) {
        Terminator& t = body.blocks[at.block].terminator;
        each_place(t, [&](Place& p) { mention(state, p); });
        forget_moved(state, t.operands);
        if (t.kind == TerminatorKind::Drop && t.place.is_local()) state.remove(t.place.local.index);
        if (writes_place(t)) state.insert(t.place.local.index);
    }
    void forget_moved(BitSet& state, const std::vector<Operand>& operands) {
        for (const Operand& o : operands)
            if (o.kind == OperandKind::Move && o.place.is_local() && !borrowed[o.place.local.index]) state.remove(o.place.local.index);
    }
    void edge(BitSet&, BlockId, uint32_t) {}
};

std::vector<bool> borrowed_locals(const Body& body) {
    std::vector<bool> borrowed(body.locals.size(), false);
    for (const BasicBlock& block : body.blocks)
        for (const Statement& s : block.statements) {
            const Rvalue& r = s.rvalue;
            bool borrows = s.kind == StatementKind::Assign && (r.kind == RvalueKind::Ref || r.kind == RvalueKind::RawPtr);
            if (borrows && (r.place.is_local() || r.place.projection[0].kind != ProjKind::Deref)) borrowed[r.place.local.index] = true;
        }
    return borrowed;
}

class StateMachine {
public:
    StateMachine(Body& body, Types& types, const FutureParts& parts) : old_(body), types_(types), parts_(parts) {}

    void run() {
        std::vector<bool> kept = locals_to_keep();
        declare(kept);
        for (uint32_t i = 0; i < kBefore; ++i) out_.blocks.add({});
        for (BasicBlock& block : old_.blocks) out_.blocks.add(translated(block));
        dispatch();
        out_.def = old_.def, out_.name = old_.name, out_.span = old_.span, out_.is_library = old_.is_library, out_.shown = old_.shown;
        old_ = std::move(out_);
    }

private:
    static constexpr uint32_t kBefore = 3;     // blocks put before the old ones: dispatch, start, ended

    bool suspends(const Terminator& t) const {
        return t.kind == TerminatorKind::Call && t.func.kind == OperandKind::Constant && t.func.constant.ty.valid() &&
               types_.is(t.func.constant.ty, TyKind::FnDef) && types_[t.func.constant.ty].def == parts_.suspend;
    }

    std::vector<bool> locals_to_keep() {
        std::vector<bool> kept(old_.locals.size(), false);
        for (uint32_t i = 1; i < old_.argument_count; ++i) kept[i] = true;
        Graph graph(old_);
        Dataflow<InUse> flow(old_, graph, InUse{old_, borrowed_locals(old_)});
        for (uint32_t b = 0; b < old_.blocks.size(); ++b) {
            const BasicBlock& block = old_.blocks[BlockId(b)];
            if (!suspends(block.terminator)) continue;
            BitSet state = flow.before({BlockId(b), static_cast<uint32_t>(block.statements.size())});
            for (uint32_t i = 1; i < kept.size(); ++i)
                if (i != old_.argument_count && state.contains(i)) kept[i] = true;
        }
        return kept;
    }

    // _0 the result, _1 the future, _2 what it is polled with; then the old locals but the result and the context.
    void declare(const std::vector<bool>& kept) {
        uint32_t captures = old_.argument_count - 1;
        state_field_ = captures;
        self_ty_ = types_.ref(parts_.future, Mutability::Mut);
        out_.locals.add(old_.locals[Local(0)]);
        LocalDecl self;
        self.ty = types_.adt(parts_.pin, types_.args({GenericArg(self_ty_)}));
        self.is_argument = true;
        out_.locals.add(self);
        out_.locals.add(old_.locals[Local(old_.argument_count)]);
        out_.argument_count = 2;
        out_.future_fields.resize(captures + 1, u32());
        renamed_.assign(old_.locals.size(), Local(0));
        renamed_[old_.argument_count] = Local(2);
        for (uint32_t i = 1; i < old_.locals.size(); ++i) {
            if (i == old_.argument_count) continue;
            LocalDecl decl = old_.locals[Local(i)];
            if (i <= captures) {
                decl.future_field = i - 1;
                out_.future_fields[i - 1] = decl.ty;
            } else if (kept[i]) {
                decl.future_field = static_cast<uint32_t>(out_.future_fields.size());
                out_.future_fields.push_back(decl.ty);
            }
            renamed_[i] = out_.locals.add(decl);
        }
    }

    Ty u32() { return types_.integer(IntKind::U32); }
    bool is_kept(Local old) const { return out_.locals[renamed_[old.index]].future_field != LocalDecl::kNoField; }

    Place field_place(uint32_t field, Ty ty) {
        Place place;
        place.local = Local(1);
        Projection pointer, deref, part;
        pointer.kind = part.kind = ProjKind::Field;
        pointer.ty = self_ty_;
        part.index = field, part.ty = ty;
        place.projection = {pointer, deref, part};
        return place;
    }
    Place place_of(Local old) {
        const LocalDecl& decl = out_.locals[renamed_[old.index]];
        if (decl.future_field != LocalDecl::kNoField) return field_place(decl.future_field, decl.ty);
        Place place;
        place.local = renamed_[old.index];
        return place;
    }

    static Statement assignment(Place to, Rvalue value, Span span) {
        Statement s;
        s.kind = StatementKind::Assign, s.place = std::move(to), s.rvalue = std::move(value), s.span = span;
        return s;
    }
    static Statement copying(Place to, Operand from, Span span) {
        Rvalue value;
        value.operands = {std::move(from)};
        return assignment(std::move(to), std::move(value), span);
    }
    Operand number(u128 bits, Ty ty) const {
        Constant c;
        c.kind = ConstValueKind::Scalar, c.bits = bits, c.ty = ty;
        return Operand::value(c);
    }
    Statement set_state(uint32_t state, Span span) { return copying(field_place(state_field_, u32()), number(state, u32()), span); }

    Local new_local(Ty ty) {
        LocalDecl decl;
        decl.ty = ty;
        decl.mutability = Mutability::Mut;
        return out_.locals.add(decl);
    }

    // ------------------------------------------------------------ the old blocks

    // An index is read from the frame: one that lies in the future is copied out first.
    void translate(Place& place, std::vector<Statement>& before, Span span) {
        Place root = place_of(place.local);
        for (Projection& p : place.projection) {
            if (p.kind != ProjKind::Index) continue;
            if (!is_kept(p.local)) {
                p.local = renamed_[p.local.index];
                continue;
            }
            Local copy = new_local(types_.usize());
            before.push_back(copying({copy, {}}, Operand::copy(place_of(p.local)), span));
            p.local = copy;
        }
        root.projection.insert(root.projection.end(), place.projection.begin(), place.projection.end());
        place = std::move(root);
    }

    BasicBlock translated(BasicBlock& block) {
        BasicBlock out;
        out.is_cleanup = block.is_cleanup;
        for (Statement& s : block.statements) {
            bool storage = s.kind == StatementKind::StorageLive || s.kind == StatementKind::StorageDead;
            if (storage && is_kept(s.local)) continue;
            if (s.local.valid()) s.local = renamed_[s.local.index];
            each_place(s, [&](Place& p) { translate(p, out.statements, s.span); });
            out.statements.push_back(std::move(s));
        }
        Terminator& t = block.terminator;
        each_place(t, [&](Place& p) { translate(p, out.statements, t.span); });
        for_each_target(t, [](BlockId& target) { target = BlockId(target.index + kBefore); });
        if (suspends(t)) return suspended(std::move(out), t);
        if (t.kind == TerminatorKind::Return) out.statements.push_back(set_state(kDone, t.span));
        out.terminator = std::move(t);
        return out;
    }

    // Gives `Poll::Pending`; the next poll goes on in a block of its own.
    BasicBlock suspended(BasicBlock block, const Terminator& t) {
        waits_.push_back(t);
        block.statements.push_back(set_state(kFirstWait + static_cast<uint32_t>(waits_.size() - 1), t.span));
        Rvalue pending;
        pending.kind = RvalueKind::Aggregate, pending.aggregate = AggregateKind::Adt, pending.variant = 1;
        pending.ty = out_.locals[Local(0)].ty;
        block.statements.push_back(assignment({Local(0), {}}, std::move(pending), t.span));
        block.terminator.kind = TerminatorKind::Return;
        block.terminator.span = t.span;
        return block;
    }

    // ------------------------------------------------------------ the new ones

    BlockId resume(const Terminator& t) {
        BasicBlock block;
        block.statements.push_back(set_state(kRunning, t.span));
        Local address = new_local(types_.usize());
        Rvalue cast, is_null;
        cast.kind = RvalueKind::Cast, cast.cast = CastKind::PtrExposeAddress, cast.ty = types_.usize();
        cast.operands = {Operand::copy({Local(2), {}})};
        block.statements.push_back(assignment({address, {}}, std::move(cast), t.span));
        is_null.kind = RvalueKind::Binary, is_null.bin = BinOp::Eq;
        is_null.operands = {Operand::copy({address, {}}), number(0, types_.usize())};
        block.statements.push_back(assignment(t.place, std::move(is_null), t.span));
        block.terminator.kind = TerminatorKind::Goto;
        block.terminator.target = t.target;
        block.terminator.span = t.span;
        return out_.blocks.add(std::move(block));
    }

    BlockId refuse(const char* message) {
        BasicBlock block;
        Terminator& t = block.terminator;
        t.kind = TerminatorKind::Assert;
        t.span = parts_.block;
        t.operands = {number(0, types_.boolean())};
        t.message = message;
        t.target = BlockId(2);
        return out_.blocks.add(std::move(block));
    }

    void dispatch() {
        Local state = new_local(u32());
        Terminator branch;
        branch.kind = TerminatorKind::SwitchInt;
        branch.span = old_.span;
        branch.operands = {Operand::copy({state, {}})};
        branch.values = {kFresh, kDone};
        branch.targets = {BlockId(1), refuse("`async fn` resumed after completion")};
        for (uint32_t i = 0; i < waits_.size(); ++i) {
            branch.values.push_back(kFirstWait + i);
            branch.targets.push_back(resume(waits_[i]));
        }
        branch.targets.push_back(refuse("`async fn` resumed after panicking"));
        BasicBlock& entry = out_.blocks[BlockId(0)];
        entry.statements.push_back(copying({state, {}}, Operand::copy(field_place(state_field_, u32())), old_.span));
        entry.terminator = std::move(branch);
        BasicBlock& start = out_.blocks[BlockId(1)];
        start.statements.push_back(set_state(kRunning, old_.span));
        start.terminator.kind = TerminatorKind::Goto;
        start.terminator.target = BlockId(kBefore);
        out_.blocks[BlockId(2)].terminator.kind = TerminatorKind::Unreachable;
    }

    Body& old_;
    Body out_;
    Types& types_;
    FutureParts parts_;
    Ty self_ty_;
    uint32_t state_field_ = 0;
    std::vector<Local> renamed_;               // by old local
    std::vector<Terminator> waits_;            // the calls of `suspend`, places and targets translated
};

}  // namespace

void make_state_machine(Body& body, Types& types, const FutureParts& parts) { StateMachine(body, types, parts).run(); }

}  // namespace framewalk::rust
