#include "rust/borrow/elaborate_drops.h"

#include <algorithm>

#include "base/sort_stably.h"
#include "mir/simplify.h"
#include "rust/borrow/drop_flags.h"
#include "rust/borrow/drop_graph.h"

namespace framewalk::rust {

using namespace mir;

namespace {

// A statement to be put in front of another; collected first, so that locations stay valid.
struct Insertion {
    Location at;
    uint32_t phase = 0;          // 0: on arrival from a call, 1: what the statement there does
    Statement statement;
};

void apply(Body& body, std::vector<Insertion>& insertions) {
    sort_stably(insertions.begin(), insertions.end(), [](const Insertion& a, const Insertion& b) {
        return a.at == b.at ? a.phase < b.phase : a.at < b.at;
    });
    for (size_t i = 0; i < insertions.size();) {
        BlockId block = insertions[i].at.block;
        std::vector<Statement> old = std::move(body.blocks[block].statements), merged;
        for (uint32_t s = 0; s <= old.size(); ++s) {
            for (; i < insertions.size() && insertions[i].at == Location{block, s}; ++i)
                merged.push_back(std::move(insertions[i].statement));
            if (s < old.size()) merged.push_back(std::move(old[s]));
        }
        while (i < insertions.size() && insertions[i].at.block == block) ++i;   // beyond the end
        body.blocks[block].statements = std::move(merged);
    }
}

BlockId add_goto(Body& body, BlockId target, bool cleanup) {
    BasicBlock block;
    block.is_cleanup = cleanup;
    block.terminator.kind = TerminatorKind::Goto;
    block.terminator.target = target;
    return body.blocks.add(std::move(block));
}

// A call's result is noted as initialised at the start of its target; nobody else may come there.
void split_return_edges(Body& body) {
    std::vector<uint32_t> entries(body.blocks.size());
    for (uint32_t b = 0; b < body.blocks.size(); ++b)
        for (BlockId next : successors(body, BlockId(b))) ++entries[next.index];
    uint32_t count = static_cast<uint32_t>(body.blocks.size());
    for (uint32_t b = 0; b < count; ++b) {
        const Terminator& t = body.blocks[BlockId(b)].terminator;
        if (!writes_place(t) || !t.target || entries[t.target.index] < 2) continue;
        BlockId between = add_goto(body, t.target, body.blocks[BlockId(b)].is_cleanup);
        body.blocks[BlockId(b)].terminator.target = between;
    }
}

class DropElaborator {
public:
    DropElaborator(Body& body, BodyContext& context, const Graph& graph, const MovePaths& paths)
        : body_(body), context_(context), graph_(graph), paths_(paths),
          init_(body, graph, {body, paths, true}), uninit_(body, graph, {body, paths, false}) {}

    void run() {
        block_count_ = static_cast<uint32_t>(body_.blocks.size());
        Local first_flag(static_cast<uint32_t>(body_.locals.size()));
        for_drops([&](BlockId block) { make_flags(block); });
        Local behind_flags(static_cast<uint32_t>(body_.locals.size()));
        // From here on the set of flags is frozen, and only the blocks that were there have locations.
        for_drops([&](BlockId block) { elaborate(block); });
        set_flags();
        apply(body_, insertions_);
        remove_unread_flags(body_, {first_flag, behind_flags});
    }

private:
    template <class Visit>
    void for_drops(Visit visit) {
        for (uint32_t b = 0; b < block_count_; ++b)
            if (body_.blocks[BlockId(b)].terminator.kind == TerminatorKind::Drop) visit(BlockId(b));
    }

    Location end_of(BlockId block) const {
        return {block, static_cast<uint32_t>(body_.blocks[block].statements.size())};
    }

    void make_flags(BlockId block) {
        MovePaths::Found found = paths_.find(body_.blocks[block].terminator.place);
        if (!found.exact || !graph_.reachable(block)) return;
        BitSet init = init_.before(end_of(block)), uninit = uninit_.before(end_of(block));
        paths_.for_subtree(found.path, [&](MovePathId p) {
            if (init.contains(p.index) && uninit.contains(p.index)) make_flag(p);
        });
    }

    void make_flag(MovePathId path) {
        if (flags_.count(path)) return;
        LocalDecl decl;
        decl.ty = context_.types().boolean();
        decl.mutability = Mutability::Mut;
        flags_[path] = body_.locals.add(decl);
    }

    // Takes the block's last Mark of this drop out; the drops that remain get it back.
    void take_mark(BlockId block, DropSite& site) {
        auto& statements = body_.blocks[block].statements;
        for (size_t i = statements.size(); i-- > 0;) {
            Statement& s = statements[i];
            if (s.kind == StatementKind::Nop) continue;
            bool is_mark = s.kind == StatementKind::Mark && s.mark == MarkKind::Drop &&
                           s.local == site.terminator.place.local;
            if (!is_mark) return;
            site.has_mark = true;
            site.mark = s;
            s.kind = StatementKind::Nop;
            return;
        }
    }

    void become_goto(BlockId block, BlockId target) {
        Terminator& t = body_.blocks[block].terminator;
        Terminator go;
        go.kind = TerminatorKind::Goto;
        go.span = t.span;
        go.target = target;
        t = std::move(go);
    }

    void elaborate(BlockId block) {
        DropSite site;
        site.terminator = body_.blocks[block].terminator;
        MovePaths::Found found = paths_.find(site.terminator.place);
        BlockId first = site.terminator.target;
        if (graph_.reachable(block) && !found.exact) {
            // Behind a reference (an assignment to `*r`): always a whole value.
            if (context_.needs_drop(place_type(body_, context_, site.terminator.place))) return;
        }
        take_mark(block, site);
        if (graph_.reachable(block) && found.exact) {
            site.init = init_.before(end_of(block));
            site.uninit = uninit_.before(end_of(block));
            DropGraph graph(body_, context_, paths_, flags_, site);
            bool cleanup = body_.blocks[block].is_cleanup;
            first = graph.value(found.path, {first, site.terminator.unwind, cleanup}, site.has_mark);
        }
        become_goto(block, first);
    }

    void note(Location at, uint32_t phase, MovePathId path, bool value) {
        auto found = flags_.find(path);
        if (found != flags_.end())
            insertions_.push_back({at, phase, set_flag(context_.types(), found->second, value)});
    }

    void set_flags() {
        if (flags_.empty()) return;
        Location entry{BlockId(0), 0};
        for (auto& [path, local] : flags_) note(entry, 0, path, false);
        for (InitId init : paths_.argument_inits())
            paths_.for_subtree(paths_[init].path, [&](MovePathId p) { note(entry, 0, p, true); });
        for (uint32_t b = 0; b < block_count_; ++b)
            if (graph_.reachable(BlockId(b))) set_flags_in(BlockId(b));
    }

    void set_flags_in(BlockId block) {
        Location end = end_of(block);
        for (uint32_t i = 0; i <= end.statement; ++i) {
            Location at{block, i};
            for_effects(body_, paths_, at,
                        [&](MovePathId p, bool is_init) { note(at, 1, p, is_init); });
        }
        const Terminator& t = body_.blocks[block].terminator;
        if (!writes_place(t) || !t.target) return;
        for_return_effects(paths_, end, [&](MovePathId p) { note({t.target, 0}, 0, p, true); });
    }

    Body& body_;
    BodyContext& context_;
    const Graph& graph_;
    const MovePaths& paths_;
    Dataflow<MaybeInitialised> init_, uninit_;
    DropFlags flags_;
    std::vector<Insertion> insertions_;
    uint32_t block_count_ = 0;
};

// The type of a place, and whether it lies in a field of a packed type, where it may not be aligned.
bool is_in_packed(const Body& body, BodyContext& context, const Place& place, Ty& ty) {
    Types& types = context.types();
    bool packed = false;
    ty = body.locals[place.local].ty;
    for (const Projection& p : place.projection) {
        const TyData d = types[ty];
        if (p.kind == ProjKind::Deref) packed = false;
        if (p.kind == ProjKind::Field && d.kind == TyKind::Adt) packed |= context.adt(d.def).repr.packed != 0;
        if (p.kind == ProjKind::Deref || p.kind == ProjKind::Index || p.kind == ProjKind::ConstantIndex)
            ty = d.kind == TyKind::Adt ? types[d.args][0].ty() : d.elem;
        if (p.kind == ProjKind::Field) ty = p.ty;
    }
    return packed;
}

// A destructor takes a reference, which must be aligned: what lies in a packed type is moved out first.
void move_out_of_packed(Body& body, BodyContext& context) {
    for (uint32_t b = 0; b < body.blocks.size(); ++b) {
        BasicBlock& block = body.blocks[BlockId(b)];
        Ty ty;
        if (block.terminator.kind != TerminatorKind::Drop || !is_in_packed(body, context, block.terminator.place, ty)) continue;
        LocalDecl decl;
        decl.ty = ty;
        Place temporary;
        temporary.local = body.locals.add(decl);
        Statement move;
        move.kind = StatementKind::Assign;
        move.place = temporary;
        move.rvalue.operands = {Operand::move(std::exchange(block.terminator.place, temporary))};
        move.span = block.terminator.span;
        block.statements.push_back(std::move(move));
    }
}

}  // namespace

void elaborate_drops(Body& body, BodyContext& context) {
    if (body.blocks.empty()) return;
    remove_what_only_analyses_need(body);
    split_return_edges(body);
    Graph graph(body);
    std::map<Ty, bool> needs_drop;
    MovePaths::Keep keep = [&](const LocalDecl&, Ty ty) {
        auto [known, is_new] = needs_drop.try_emplace(ty, false);
        if (is_new) known->second = context.needs_drop(ty);
        return known->second;
    };
    MovePaths paths(body, graph, context, keep);
    DropElaborator(body, context, graph, paths).run();
    move_out_of_packed(body, context);
}

}  // namespace framewalk::rust
