// Which move paths may be initialised, which may be uninitialised, and which were ever initialised, at
// each point of a body.
//
//   let s; if c { s = f(); }      after the `if`: `s` maybe initialised and maybe uninitialised
#pragma once

#include "mir/dataflow.h"
#include "mir/move_paths.h"

namespace framewalk::mir {

// Calls `visit(path, is_init)` for everything that running `at` does to the initialisation of paths,
// without what only happens when a call returns.
template <class Visit>
void for_effects(const Body& body, const MovePaths& paths, Location at, Visit visit) {
    for (MoveOutId move : paths.moves_at(at))
        paths.for_subtree(paths[move].path, [&](MovePathId p) { visit(p, false); });
    const BasicBlock& block = body.blocks[at.block];
    if (at.statement == block.statements.size() && block.terminator.kind == TerminatorKind::Drop) {
        MovePaths::Found found = paths.find(block.terminator.place);
        if (found.exact) paths.for_subtree(found.path, [&](MovePathId p) { visit(p, false); });
    }
    for (InitId init : paths.inits_at(at))
        if (paths[init].kind == InitKind::Deep)
            paths.for_subtree(paths[init].path, [&](MovePathId p) { visit(p, true); });
}

// Calls `visit(path)` for what the terminator at `at` initialises when it goes on to its target.
template <class Visit>
void for_return_effects(const MovePaths& paths, Location at, Visit visit) {
    for (InitId init : paths.inits_at(at))
        if (paths[init].kind == InitKind::ReturnOnly) paths.for_subtree(paths[init].path, visit);
}

// May a path be initialised (`value` true) or uninitialised (`value` false)?
class MaybeInitialised {
public:
    MaybeInitialised(const Body& body, const MovePaths& paths, bool value)
        : body_(&body), paths_(&paths), value_(value) {}

    uint32_t size() const { return paths_->size(); }
    void start(BitSet& state) const {
        if (!value_) state.insert_all();
        for (InitId init : paths_->argument_inits())
            paths_->for_subtree((*paths_)[init].path,
                                [&](MovePathId p) { state.set(p.index, value_); });
    }
    void statement(BitSet& state, Location at) const { apply(state, at); }
    void terminator(BitSet& state, Location at) const { apply(state, at); }
    void edge(BitSet& state, BlockId from, uint32_t nth) const {
        const BasicBlock& block = body_->blocks[from];
        if (nth != 0 || !block.terminator.target) return;
        Location at{from, static_cast<uint32_t>(block.statements.size())};
        for_return_effects(*paths_, at, [&](MovePathId p) { state.set(p.index, value_); });
    }

private:
    void apply(BitSet& state, Location at) const {
        for_effects(*body_, *paths_, at,
                    [&](MovePathId p, bool is_init) { state.set(p.index, is_init == value_); });
    }

    const Body* body_;
    const MovePaths* paths_;
    bool value_;
};

// Which initialisations (bits are InitIds) may have happened since the local's storage began? A move
// does not undo them: that is how a second assignment to an immutable binding is seen.
class EverInitialised {
public:
    EverInitialised(const Body& body, const MovePaths& paths) : body_(&body), paths_(&paths) {}

    uint32_t size() const { return static_cast<uint32_t>(paths_->init_count()); }
    void start(BitSet& state) const {
        for (InitId init : paths_->argument_inits()) state.insert(init.index);
    }
    void statement(BitSet& state, Location at) const {
        gen(state, at, InitKind::Deep);
        const Statement& s = body_->blocks[at.block].statements[at.statement];
        if (s.kind != StatementKind::StorageDead) return;
        if (MovePathId path = paths_->of_local(s.local))
            for (InitId init : paths_->inits_of(path)) state.remove(init.index);
    }
    void terminator(BitSet& state, Location at) const { gen(state, at, InitKind::Deep); }
    void edge(BitSet& state, BlockId from, uint32_t nth) const {
        const BasicBlock& block = body_->blocks[from];
        if (nth != 0 || !block.terminator.target) return;
        gen(state, {from, static_cast<uint32_t>(block.statements.size())}, InitKind::ReturnOnly);
    }

private:
    void gen(BitSet& state, Location at, InitKind kind) const {
        for (InitId init : paths_->inits_at(at))
            if ((*paths_)[init].kind == kind) state.insert(init.index);
    }

    const Body* body_;
    const MovePaths* paths_;
};

}  // namespace framewalk::mir
