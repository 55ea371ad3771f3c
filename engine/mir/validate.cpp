// Checks the shape of a body: what a builder may have got wrong, said as text for the engineer.
#include <set>

#include "mir/body.h"
#include "mir/graph.h"

namespace framewalk::mir {

namespace {

class Validator {
public:
    Validator(const Body& body, const Types& types) : body_(body), types_(types) {}

    std::vector<std::string> run() {
        if (body_.locals.empty()) return {"no return place"};
        if (body_.blocks.empty()) return {"no entry block"};
        if (body_.argument_count >= body_.locals.size()) say("fewer locals than arguments");
        for (uint32_t i = 0; i < body_.locals.size(); ++i) declaration(Local(i));
        for (uint32_t i = 0; i < body_.blocks.size(); ++i) block(BlockId(i));
        return std::move(problems_);
    }

private:
    void say(const std::string& what) {
        if (problems_.size() < 50) problems_.push_back(where_ + what);
    }

    void declaration(Local local) {
        where_ = "_" + std::to_string(local.index) + ": ";
        Ty ty = body_.locals[local].ty;
        if (!ty || ty.index >= types_.size()) return say("no type");
        if (types_.has(ty, kHasInfer)) say("its type is not inferred");
        bool in_range = local.index >= 1 && local.index <= body_.argument_count;
        if (body_.locals[local].is_argument != in_range) say("is_argument is wrong");
    }

    void block(BlockId id) {
        const BasicBlock& b = body_.blocks[id];
        for (size_t i = 0; i < b.statements.size(); ++i) {
            where_ = "bb" + std::to_string(id.index) + "[" + std::to_string(i) + "]: ";
            statement(b.statements[i]);
        }
        where_ = "bb" + std::to_string(id.index) + " end: ";
        terminator(b.terminator, b.is_cleanup);
    }

    void local(Local l) {
        if (!l || l.index >= body_.locals.size()) say("unknown local");
    }

    void place(const Place& p) {
        local(p.local);
        for (const Projection& e : p.projection) {
            if (e.kind == ProjKind::Index) local(e.local);
            if (e.kind == ProjKind::Field && !e.ty) say("a field without type");
        }
    }

    void operand(const Operand& o) {
        if (o.kind != OperandKind::Constant) return place(o.place);
        if (!o.constant.ty) say("a constant without type");
    }

    static bool reads_place(RvalueKind kind) {
        return kind == RvalueKind::Ref || kind == RvalueKind::RawPtr || kind == RvalueKind::Len ||
               kind == RvalueKind::Discriminant;
    }

    // How many operands a kind takes; -1: any number.
    static int arity(RvalueKind kind) {
        switch (kind) {
            case RvalueKind::Use:
            case RvalueKind::Repeat:
            case RvalueKind::Cast:
            case RvalueKind::Unary: return 1;
            case RvalueKind::Binary: return 2;
            case RvalueKind::Ref:
            case RvalueKind::RawPtr:
            case RvalueKind::Len:
            case RvalueKind::Discriminant: return 0;
            case RvalueKind::Aggregate: return -1;
        }
        return -1;
    }

    void rvalue(const Rvalue& r) {
        int wanted = arity(r.kind);
        if (wanted >= 0 && r.operands.size() != static_cast<size_t>(wanted))
            say("wrong number of operands");
        for (const Operand& o : r.operands) operand(o);
        if (reads_place(r.kind)) place(r.place);
        bool needs_type = r.kind == RvalueKind::Cast || r.kind == RvalueKind::Aggregate;
        if (needs_type && !r.ty) say("an rvalue without type");
        if (r.kind == RvalueKind::Repeat && !r.count) say("a repetition without count");
    }

    void statement(const Statement& s) {
        switch (s.kind) {
            case StatementKind::Nop: return;
            case StatementKind::Assign: place(s.place); return rvalue(s.rvalue);
            case StatementKind::StorageLive:
            case StatementKind::StorageDead: return local(s.local);
            case StatementKind::SetDiscriminant:
            case StatementKind::FakeRead: return place(s.place);
            case StatementKind::Mark:
                if (s.mark == MarkKind::Drop) local(s.local);
                return;
        }
    }

    void jump(BlockId to, bool from_cleanup, bool is_unwind) {
        if (!to || to.index >= body_.blocks.size()) return say("a missing target");
        if (to.index == 0) say("a jump to the entry block");
        bool wanted = from_cleanup || is_unwind;
        if (body_.blocks[to].is_cleanup != wanted) say("an edge between ordinary and cleanup code");
    }

    static bool needs_target(TerminatorKind kind) {
        return kind == TerminatorKind::Goto || kind == TerminatorKind::Drop ||
               kind == TerminatorKind::Checked || kind == TerminatorKind::Assert ||
               kind == TerminatorKind::FalseEdge;
    }

    void terminator(const Terminator& t, bool cleanup) {
        if (needs_target(t.kind) || t.target) jump(t.target, cleanup, false);
        for (BlockId id : t.targets) jump(id, cleanup, false);
        bool false_edge = t.kind == TerminatorKind::FalseEdge;
        if (t.unwind) jump(t.unwind, cleanup, !false_edge);
        for (const Operand& o : t.operands) operand(o);
        if (t.kind == TerminatorKind::Call) operand(t.func);
        if (writes_place(t) || t.kind == TerminatorKind::Drop) place(t.place);
        if (t.kind == TerminatorKind::Return && cleanup) say("a return from cleanup code");
        if (t.kind == TerminatorKind::UnwindResume && !cleanup) say("a resume outside of cleanup");
        shape(t);
    }

    void shape(const Terminator& t) {
        if (t.kind == TerminatorKind::SwitchInt) {
            if (t.operands.size() != 1) say("a switch without operand");
            if (t.targets.size() != t.values.size() + 1) say("a switch without an otherwise");
            std::set<u128> seen(t.values.begin(), t.values.end());
            if (seen.size() != t.values.size()) say("a switch with a value twice");
        }
        size_t wanted = t.is_negation ? 1 : 2;
        if (t.kind == TerminatorKind::Checked && t.operands.size() != wanted)
            say("wrong number of operands");
    }

    const Body& body_;
    const Types& types_;
    std::string where_;
    std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> validate(const Body& body, const Types& types) {
    return Validator(body, types).run();
}

}  // namespace framewalk::mir
