#include "mir/move_paths.h"

#include <algorithm>

namespace framewalk::mir {

// Walks a body once and fills a MovePaths.
class MovePathGatherer {
public:
    MovePathGatherer(MovePaths& out, const Body& body, TypeFacts& facts, const MovePaths::Keep& keep)
        : out_(out), body_(body), facts_(facts), keep_(keep) {}

    void locals() {
        out_.of_local_.resize(body_.locals.size());
        for (uint32_t i = 0; i < body_.locals.size(); ++i) {
            const LocalDecl& decl = body_.locals[Local(i)];
            if (keep_(decl, decl.ty)) out_.of_local_[i] = add_path({Local(i), {}}, MovePathId());
        }
    }

    void arguments() {
        at_ = {BlockId(0), 0};
        for (uint32_t i = 1; i <= body_.argument_count && i < body_.locals.size(); ++i)
            if (MovePathId path = out_.of_local_[i]) {
                InitId init = out_.inits_.add({path, at_, InitKind::Deep, true});
                out_.argument_inits_.push_back(init);
                out_.inits_of_[path.index].push_back(init);
            }
    }

    void block(BlockId id) {
        const BasicBlock& b = body_.blocks[id];
        for (uint32_t i = 0; i < b.statements.size(); ++i) {
            at_ = {id, i};
            statement(b.statements[i]);
        }
        at_ = {id, static_cast<uint32_t>(b.statements.size())};
        terminator(b.terminator);
    }

private:
    MovePathId add_path(Place place, MovePathId parent) {
        MovePathId id = out_.paths_.add({std::move(place), parent, MovePathId(), MovePathId()});
        out_.inits_of_.emplace_back();
        if (parent) {
            out_.paths_[id].next_sibling = out_.paths_[parent].first_child;
            out_.paths_[parent].first_child = id;
        }
        return id;
    }

    // Is the part `p` of a value of type `base` tracked on its own?
    bool is_tracked(Ty base, const Projection& p) const {
        const TyData& data = facts_.types()[base];
        switch (p.kind) {
            case ProjKind::Deref: return is_box(facts_, base);
            case ProjKind::Field:
                return data.kind != TyKind::Adt || !facts_.has_destructor(data.def);
            case ProjKind::ConstantIndex:
            case ProjKind::Subslice: return data.kind == TyKind::Array;
            case ProjKind::Index: return false;
            case ProjKind::Downcast: return true;
        }
        return false;
    }

    bool is_union(Ty ty) const {
        const TyData& data = facts_.types()[ty];
        return data.kind == TyKind::Adt && facts_.adt(data.def).kind == AdtKind::Union;
    }

    MovePathId child(MovePathId parent, const Place& place, size_t depth) {
        if (MovePathId found = out_.child(parent, place.projection[depth - 1])) return found;
        return add_path(prefix_of(place, depth), parent);
    }

    // The path of `place`, made if need be; none when the place cannot have one. Moving a field of a
    // union moves the whole union.
    MovePathId path_for(const Place& place) {
        MovePathId base = out_.of_local_[place.local.index];
        if (!base) return MovePathId();
        MovePathId whole_union;
        PlaceType type{body_.locals[place.local].ty};
        for (size_t i = 0; i < place.projection.size(); ++i) {
            const Projection& p = place.projection[i];
            if (!is_tracked(type.ty, p)) return MovePathId();
            if (p.kind == ProjKind::Field && is_union(type.ty) && !whole_union) whole_union = base;
            type = project(facts_, type, p);
            if (!keep_(body_.locals[place.local], type.ty)) return MovePathId();
            if (!whole_union) base = child(base, place, i + 1);
        }
        return whole_union ? whole_union : base;
    }

    void record_move(MovePathId path) {
        MoveOutId id = out_.moves_.add({path, at_});
        out_.moves_at_[at_].push_back(id);
    }

    // A subslice of an array is moved as its single elements, so that paths never overlap.
    bool move_subslice(const Place& place) {
        if (place.projection.empty() || place.projection.back().kind != ProjKind::Subslice)
            return false;
        size_t depth = place.projection.size() - 1;
        uint64_t length = 0;
        if (!array_length(facts_.types(), place_type(body_, facts_, place, depth).ty, length))
            return false;
        const Projection& range = place.projection.back();
        uint64_t end = range.from_end ? length - std::min(range.to, length) : range.to;
        Place element = prefix_of(place, depth);
        element.projection.push_back({});
        for (uint64_t i = range.offset; i < end && i < kMaxElements; ++i) {
            element.projection.back() = constant_index(i, length);
            if (MovePathId path = path_for(element)) record_move(path);
        }
        return true;
    }

    static Projection constant_index(uint64_t offset, uint64_t length) {
        Projection p;
        p.kind = ProjKind::ConstantIndex;
        p.offset = offset;
        p.min_length = length;
        return p;
    }

    // `a[-1]` of an array of 3 is the same path as `a[2]`.
    Place from_front(const Place& place) const {
        Place out = place;
        for (size_t i = 0; i < out.projection.size(); ++i) {
            Projection& p = out.projection[i];
            uint64_t length = 0;
            if (p.kind != ProjKind::ConstantIndex || !p.from_end) continue;
            if (!array_length(facts_.types(), place_type(body_, facts_, place, i).ty, length)) continue;
            p = constant_index(length - std::min(p.offset, length), length);
        }
        return out;
    }

    void move(const Place& place) {
        Place normal = from_front(place);
        if (move_subslice(normal)) return;
        if (MovePathId path = path_for(normal)) record_move(path);
    }

    void init(const Place& place, InitKind kind) {
        path_for(place);
        MovePaths::Found found = out_.find(place);
        if (!found.exact) return;
        InitId id = out_.inits_.add({found.path, at_, kind, false});
        out_.inits_of_[found.path.index].push_back(id);
        out_.inits_at_[at_].push_back(id);
    }

    void operand(const Operand& o) {
        if (o.kind == OperandKind::Move) move(o.place);
    }

    void statement(const Statement& s) {
        switch (s.kind) {
            case StatementKind::Assign:
                init(s.place, InitKind::Deep);
                for (const Operand& o : s.rvalue.operands) operand(o);
                return;
            case StatementKind::StorageDead: return move({s.local, {}});
            case StatementKind::FakeRead: path_for(s.place); return;
            case StatementKind::Nop:
            case StatementKind::StorageLive:
            case StatementKind::SetDiscriminant:
            case StatementKind::Mark: return;
        }
    }

    void terminator(const Terminator& t) {
        if (t.kind == TerminatorKind::Call) operand(t.func);
        for (const Operand& o : t.operands) operand(o);
        if (writes_place(t) && t.target) init(t.place, InitKind::ReturnOnly);
    }

    // An array this long is never moved apart by a pattern that a person wrote.
    static constexpr uint64_t kMaxElements = 4096;

    MovePaths& out_;
    const Body& body_;
    TypeFacts& facts_;
    const MovePaths::Keep& keep_;
    Location at_;
};

MovePaths::MovePaths(const Body& body, const Graph& graph, TypeFacts& facts, const Keep& keep) {
    MovePathGatherer gatherer(*this, body, facts, keep);
    gatherer.locals();
    gatherer.arguments();
    for (uint32_t i = 0; i < body.blocks.size(); ++i)
        if (graph.reachable(BlockId(i))) gatherer.block(BlockId(i));
}

MovePathId MovePaths::child(MovePathId parent, const Projection& projection) const {
    for (MovePathId c = paths_[parent].first_child; c; c = paths_[c].next_sibling)
        if (same_projection(paths_[c].place.projection.back(), projection)) return c;
    return MovePathId();
}

MovePaths::Found MovePaths::find(const Place& place) const {
    MovePathId at = of_local_[place.local.index];
    if (!at) return {};
    for (const Projection& p : place.projection) {
        MovePathId next = child(at, p);
        if (!next) return {at, false};
        at = next;
    }
    return {at, true};
}

}  // namespace framewalk::mir
