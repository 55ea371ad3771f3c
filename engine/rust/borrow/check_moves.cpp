// Walks a body once, in reverse postorder, with what is uninitialised and what was ever initialised at
// each point, and asks at each access whether it is allowed.
//
//   let s = String::new();  drop(s);  println!("{s}");    // the borrow of `s` finds it uninitialised
//
// The order of the questions at one access is rustc's, so that the same error is found first.
#include "rust/borrow/check_moves.h"

#include <algorithm>

#include "base/sort_stably.h"
#include "rust/borrow/move_check.h"
#include "rust/borrow/unused.h"

namespace framewalk::rust {

using namespace mir;

namespace {

class MoveWalk {
public:
    MoveWalk(MoveCheck& check)
        : check_(check), uses_(check), illegal_(check), mutability_(check),
          missing_(check.body, check.graph, {check.body, check.paths, false}),
          present_(check.body, check.graph, {check.body, check.paths, true}),
          ever_(check.body, check.graph, {check.body, check.paths}) {}

    void run() {
        for (const BasicBlock& block : check_.body.blocks)
            for (const Statement& s : block.statements) note_captures(s);
        for (BlockId block : check_.graph.order()) {
            uninit_ = missing_.boundary(block);
            inits_ = ever_.boundary(block);
            walk(block);
        }
        uses_.flush();
        mutability_.flush();
    }

    // Locals whose own storage is changed; with those that were moved into a changed temporary.
    std::set<Local> changed() {
        for (const BasicBlock& block : check_.body.blocks)
            for (const Statement& s : block.statements) {
                if (s.kind != StatementKind::Assign || s.rvalue.kind != RvalueKind::Use) continue;
                const Operand& from = s.rvalue.operands[0];
                if (from.kind == OperandKind::Move && !check_.names.is_named(s.place.local) &&
                    changed_.count(s.place.local))
                    changed_.insert(from.place.local);
            }
        return std::move(changed_);
    }

private:
    // A `&mut` that a closure captures needs no `mut` here: the closure's own body answers for it.
    void note_captures(const Statement& s) {
        if (s.rvalue.kind != RvalueKind::Aggregate || s.rvalue.aggregate != AggregateKind::Closure) return;
        for (const Operand& o : s.rvalue.operands)
            if (o.kind == OperandKind::Move && o.place.is_local() && !check_.names.is_named(o.place.local))
                captured_.insert(o.place.local);
    }

    void walk(BlockId id) {
        const BasicBlock& block = check_.body.blocks[id];
        for (uint32_t i = 0; i < block.statements.size(); ++i) {
            at_ = {id, i};
            span_ = block.statements[i].span;
            statement(block.statements[i]);
            missing_.analysis().statement(uninit_, at_);
            ever_.analysis().statement(inits_, at_);
        }
        at_ = {id, static_cast<uint32_t>(block.statements.size())};
        span_ = block.terminator.span;
        terminator(block.terminator);
    }

    void statement(const Statement& s) {
        switch (s.kind) {
            case StatementKind::Assign:
                is_capture_ = s.place.is_local() && captured_.count(s.place.local) != 0;
                rvalue(s.rvalue);
                return assign(s.place);
            case StatementKind::FakeRead:   // `let _ = x` and `match x { _ => … }` need no value
            case StatementKind::Nop:
            case StatementKind::StorageLive:
            case StatementKind::StorageDead:
            case StatementKind::SetDiscriminant:
            case StatementKind::Mark: return;
        }
    }

    void terminator(const Terminator& t) {
        if (t.kind == TerminatorKind::Call) operand(t.func);
        for (const Operand& o : t.operands) operand(o);
        if (writes_place(t)) assign(t.place);
    }

    void rvalue(const Rvalue& r) {
        switch (r.kind) {
            case RvalueKind::Use:
            case RvalueKind::Repeat:
            case RvalueKind::Cast:
            case RvalueKind::Binary:
            case RvalueKind::Unary:
            case RvalueKind::Aggregate:
                for (const Operand& o : r.operands) operand(o);
                return;
            case RvalueKind::Ref:
                if (r.borrow == BorrowKind::Mut || r.borrow == BorrowKind::TwoPhaseMut) {
                    if (is_capture_) note_change(r.place);
                    else may_change(MutabilityReports::Access::Borrow, r.place);
                }
                return needs_all(r.borrow == BorrowKind::Fake ? Wanted::Use : Wanted::Borrow, r.place);
            case RvalueKind::RawPtr:
                if (r.mutability == Mutability::Mut)
                    may_change(MutabilityReports::Access::Borrow, r.place);
                return needs_all(Wanted::Borrow, r.place);
            case RvalueKind::Len:
            case RvalueKind::Discriminant: return needs_all(Wanted::Use, r.place);
        }
    }

    void operand(const Operand& o) {
        if (o.kind == OperandKind::Constant) return;
        if (o.kind == OperandKind::Move) illegal_.check(at_, o.place, span_);
        needs_all(Wanted::Use, o.place);
    }

    // ------------------------------------------------------------ is the value there?

    void missing(Wanted wanted, const Place& moved, const Place& used, MovePathId path) {
        MovePathId root = check_.paths.of_local(used.local);
        BitSet present = present_.before(at_);
        bool maybe = present.contains(path.index) || (root && present.contains(root.index));
        uses_.missing(at_, wanted, moved, used, span_, path, maybe);
    }

    // The place itself, or the nearest part of it that is tracked, must hold a value.
    void needs_owner(Wanted wanted, const Place& place) {
        MovePaths::Found found = check_.paths.find(place);
        if (!found.path || !uninit_.contains(found.path.index)) return;
        missing(wanted, check_.paths[found.path].place, place, found.path);
    }

    // And so must all parts of it.
    void needs_all(Wanted wanted, const Place& place) {
        needs_owner(wanted, place);
        if (!place.projection.empty() && place.projection.back().kind == ProjKind::Subslice)
            needs_elements(wanted, place);
        MovePaths::Found found = check_.paths.find(place);
        if (!found.exact || uninit_.contains(found.path.index)) return;   // told as a whole
        MovePathId gap = check_.paths.find_below(
            found.path, [&](MovePathId p) { return uninit_.contains(p.index); });
        if (gap) missing(wanted, place, place, gap);
    }

    void needs_elements(Wanted wanted, const Place& place) {
        const Projection& range = place.projection.back();
        Place array = prefix_of(place, place.projection.size() - 1);
        MovePaths::Found found = check_.paths.find(array);
        uint64_t length = 0;
        Ty type = place_type(check_.body, check_.context, array);
        if (!found.exact || !array_length(check_.context.types(), type, length)) return;
        uint64_t end = range.from_end ? length - std::min(range.to, length) : range.to;
        for (MovePathId c = check_.paths[found.path].first_child; c; c = check_.paths[c].next_sibling) {
            const Projection& p = check_.paths[c].place.projection.back();
            bool inside = p.kind == ProjKind::ConstantIndex && p.offset >= range.offset && p.offset < end;
            if (inside && uninit_.contains(c.index)) return missing(wanted, place, place, c);
        }
    }

    // ------------------------------------------------------------ may it be changed?

    void may_change(MutabilityReports::Access access, const Place& place) {
        Access key{place.local, text_key(place), span_.lo, span_.hi};
        if (failed_.count(key)) return;
        Place culprit;
        if (mutability_.is_mutable(place, culprit)) return note_change(place);
        // A value that was never given is another error's story.
        if (MovePathId root = check_.paths.of_local(place.local))
            if (!ever_initialised(root)) return;
        failed_.insert(key);
        mutability_.access(at_, access, place, span_);
    }

    // Is it the local's own storage that changes, after it got a value? Then `mut` is needed.
    void note_change(const Place& place) {
        for (size_t depth = 0; depth < place.projection.size(); ++depth) {
            Ty ty = place_type(check_.body, check_.context, place, depth).ty;
            if (place.projection[depth].kind == ProjKind::Deref && !is_box(check_.context, ty)) return;
        }
        MovePathId path = check_.paths.of_local(place.local);
        if (!path || ever_initialised(path)) changed_.insert(place.local);
    }

    InitId ever_initialised(MovePathId path) const {
        for (InitId init : check_.paths.inits_of(path))
            if (inits_.contains(init.index)) return init;
        return InitId();
    }

    void assign(const Place& place) {
        owners_of_assigned(place);
        const LocalDecl& decl = check_.body.locals[place.local];
        if (!place.is_local() || decl.mutability == Mutability::Mut)
            return may_change(MutabilityReports::Access::Assign, place);
        if (!decl.name) return;   // temporaries
        MovePathId path = check_.paths.of_local(place.local);
        InitId first = path ? ever_initialised(path) : InitId();
        if (first) mutability_.assigned_twice(place.local, span_, first);
    }

    // Assigning to `p.f` needs the rest of `p`; assigning to `*p` needs `p`.
    void owners_of_assigned(const Place& place) {
        for (size_t depth = place.projection.size(); depth-- > 0;) {
            Place base = prefix_of(place, depth);
            ProjKind kind = place.projection[depth].kind;
            if (kind == ProjKind::Deref) return needs_owner(Wanted::Use, base);
            if (kind != ProjKind::Field) continue;
            const TyData data = check_.context.types()[place_type(check_.body, check_.context, base)];
            if (data.kind == TyKind::Adt && check_.context.has_destructor(data.def))
                return needs_all(Wanted::AssignPart, base);
            if (data.kind == TyKind::Adt || data.kind == TyKind::Tuple) owner_of_field(base);
        }
    }

    // The shortest prefix of `base` that holds no value, without passing a Deref.
    void owner_of_field(const Place& base) {
        MovePathId shortest;
        for (size_t depth = base.projection.size() + 1; depth-- > 0;) {
            MovePaths::Found found = check_.paths.find(prefix_of(base, depth));
            if (found.exact && uninit_.contains(found.path.index)) shortest = found.path;
            if (depth > 0 && base.projection[depth - 1].kind == ProjKind::Deref) break;
        }
        if (shortest) missing(Wanted::AssignPart, check_.paths[shortest].place, base, shortest);
    }

    static std::vector<uint64_t> text_key(const Place& place) {
        std::vector<uint64_t> key;
        for (const Projection& p : place.projection) {
            key.push_back(static_cast<uint64_t>(p.kind));
            key.push_back(p.kind == ProjKind::Index ? p.local.index : p.index);
            key.push_back(p.offset);
        }
        return key;
    }
    using Access = std::tuple<Local, std::vector<uint64_t>, uint32_t, uint32_t>;

    MoveCheck& check_;
    UseReports uses_;
    IllegalMoves illegal_;
    MutabilityReports mutability_;
    Dataflow<MaybeInitialised> missing_, present_;
    Dataflow<EverInitialised> ever_;
    BitSet uninit_, inits_;      // at at_
    Location at_;
    Span span_;                  // of the statement or terminator at at_
    std::set<Local> captured_;   // temporaries that go into a closure
    bool is_capture_ = false;    // the statement at at_ makes one of them
    std::set<Local> changed_;
    std::set<Access> failed_;    // accesses reported, so that a second pass over a place stays silent
};

void emit_sorted(std::vector<Diagnostic>& reports, Diagnostics& diagnostics) {
    sort_stably(reports.begin(), reports.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.span.lo != b.span.lo ? a.span.lo < b.span.lo : a.span.hi < b.span.hi;
    });
    for (Diagnostic& report : reports) {
        Diagnostic& d = diagnostics.error(report.code, report.span, std::move(report.message));
        d.labels = std::move(report.labels);
        d.notes = std::move(report.notes);
        d.helps = std::move(report.helps);
    }
}

}  // namespace

void check_moves(const Body& body, BodyContext& context, Diagnostics& diagnostics) {
    Graph graph(body);
    // Copied temporaries are written once and read once: nothing about them can be wrong.
    std::map<Ty, bool> is_copy;
    MovePaths::Keep keep = [&](const LocalDecl& root, Ty) {
        if (root.name) return true;
        auto [known, is_new] = is_copy.try_emplace(root.ty, false);
        if (is_new) known->second = context.is_copy(root.ty);
        return !known->second;
    };
    MovePaths paths(body, graph, context, keep);
    uint64_t bits = uint64_t(std::max<size_t>(paths.size(), paths.init_count())) * body.blocks.size();
    if (bits > kDataflowBitLimit) {
        diagnostics.unsupported(body.span, "a function with this many branches and variables");
        return;
    }
    MoveCheck check(body, context, graph, paths);
    MoveWalk walk(check);
    walk.run();
    bool sound = !diagnostics.has_errors() && !diagnostics.has_unsupported();
    if (sound && check.reports.empty() && !body.is_library) {
        warn_unused_variables(body, context, diagnostics);
        warn_unused_mut(body, context, walk.changed(), diagnostics);
    }
    emit_sorted(check.reports, diagnostics);
}

}  // namespace framewalk::rust
