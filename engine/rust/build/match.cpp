// `match` arms, guards and bindings around the automaton of match_test.cpp.
//
// Bindings are made after the guard held. While it runs, it sees them through shared references, so that
// it can neither move out of the scrutinee nor change it (Reference, "Match guards").
#include "rust/build/match.h"

#include <algorithm>

#include "base/sort_stably.h"
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::BorrowKind;
using typed::PatKind;

// The bindings of a pattern as they are written, but elements from the end of a slice backwards; each once.
// `parts_first`: those of `Some(n)` in `x @ Some(n)` before `x`.
void Builder::variables_of(PatId id, std::vector<VariableId>& out, bool parts_first) const {
    if (!id.valid()) return;
    const typed::Pat& pattern = pat(id);
    if (parts_first) variables_of(pattern.sub, out, true);
    if (pattern.kind == PatKind::Binding && std::find(out.begin(), out.end(), pattern.variable) == out.end())
        out.push_back(pattern.variable);
    if (!parts_first) variables_of(pattern.sub, out);
    for (const typed::FieldPat& field : pattern.fields) variables_of(field.pat, out, parts_first);
    for (PatId part : pattern.prefix) variables_of(part, out, parts_first);
    variables_of(pattern.slice, out, parts_first);
    for (size_t i = pattern.suffix.size(); i-- > 0;) variables_of(pattern.suffix[i], out, parts_first);
    if (!pattern.alternatives.empty()) variables_of(pattern.alternatives[0], out, parts_first);
}

// What `x @ Some(n)` copies out of the value is copied before `x`, which may move it.
void Builder::rank_bindings(PatId id) {
    std::vector<VariableId> bound;
    variables_of(id, bound, true);
    binding_ranks_.resize(variables_.size());
    for (VariableId variable : bound) binding_ranks_[variable.index] = ++last_rank_;
}

// Move errors of these bindings are told at what is matched.
void Builder::note_matched(PatId id, Span matched) {
    std::vector<VariableId> bound;
    variables_of(id, bound);
    for (VariableId variable : bound) out_.locals[variables_[variable.index]].match_span = matched;
}

static BorrowKind borrow_kind(const typed::Pat& pattern) {
    return pattern.ref_mutability == Mutability::Mut ? BorrowKind::Mut : BorrowKind::Shared;
}

void Builder::bind_value(BlockId block, const MatchPair& binding) {
    const typed::Pat& pattern = pat(binding.pat);
    Rvalue value = pattern.by_ref ? make_ref(binding.place, borrow_kind(pattern), context_.types().erased())
                                  : use(consume(binding.place, pattern.ty));
    push_assign(block, local_place(variables_[pattern.variable.index]), std::move(value), pattern.span);
}

// Bindings in the order of `variables_of`. Each way into an arm stores them; only the last one schedules their
// drops, for all.
void Builder::bind_values(BlockId block, std::vector<MatchPair> bindings, const BindMode& mode) {
    sort_stably(bindings.begin(), bindings.end(), [&](const MatchPair& a, const MatchPair& b) {
        return binding_ranks_[pat(a.pat).variable.index] < binding_ranks_[pat(b.pat).variable.index];
    });
    for (const MatchPair& binding : bindings) {
        const typed::Pat& pattern = pat(binding.pat);
        if (mode.after_guard && pattern.by_ref) continue;
        if (mode.storage) storage_live(block, pattern.variable, pattern.span);
        bind_value(block, binding);
        if (mode.schedule) schedule_variable(pattern.variable);
    }
}

// Goes on in one block behind all ways that a pattern matched.
BlockId Builder::bind_leaves(const std::vector<Leaf>& leaves, bool storage, Span span) {
    if (leaves.empty()) return new_block();
    BlockId join = leaves.size() == 1 ? leaves[0].block : new_block();
    for (size_t i = 0; i < leaves.size(); ++i) {
        bool last = i + 1 == leaves.size();
        size_t scheduled = scopes_[variable_scope_].drops.size();
        bind_values(leaves[i].block, leaves[i].bindings, {storage, last, false});
        if (!last) scopes_[variable_scope_].drops.resize(scheduled);
        if (leaves.size() > 1) go(leaves[i].block, join, span);
    }
    return join;
}

BlockId Builder::bind_irrefutable(BlockId block, PatId id, const Place& source) {
    Span span = pat(id).span;
    MatchBuilder automaton(*this, span);
    automaton.add_arm(source, id);
    if (automaton.is_irrefutable()) {
        bind_values(block, automaton.first_bindings(), {true, true, false});
        return block;
    }
    terminate(automaton.run(block), mir::TerminatorKind::Unreachable, span);
    return bind_leaves(automaton.leaves(0), true, span);
}

BlockId Builder::refutable(BlockId block, PatId pattern, ExprId value, bool declares) {
    Span span = pat(pattern).span;
    Place source = as_place(block, value);
    note_matched(pattern, expr(value).span);
    MatchBuilder automaton(*this, span);
    automaton.add_arm(source, pattern);
    fail_to_else(automaton.run(block), span);
    return bind_leaves(automaton.leaves(0), declares, span);
}

BlockId Builder::let_condition(BlockId block, ExprId id) {
    return refutable(block, expr(id).pat, expr(id).a, true);
}

// ---------------------------------------------------------------- match

BlockId Builder::into_match(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    Place source = as_place(block, e.a);
    MatchBuilder automaton(*this, e.span);
    for (const typed::Arm& arm : e.arms) {
        note_matched(arm.pat, expr(e.a).span);
        automaton.add_arm(source, arm.pat);
    }
    terminate(automaton.run(block), mir::TerminatorKind::Unreachable, e.span);
    BlockId join = new_block();
    for (size_t i = 0; i < e.arms.size(); ++i) {
        BlockId end = into_arm(place, id, e.arms[i], automaton.leaves(i));
        go(end, join, e.span);
    }
    return join;
}

// Several ways into one arm (alternatives of `|`) each run the guard and store the bindings. The scope of
// the last one becomes the arm's.
BlockId Builder::into_arm(const Place& place, ExprId match, const typed::Arm& arm, const std::vector<Leaf>& leaves) {
    BlockId body = new_block();
    set_scope(arm.pat, arm.span);
    Restore<Span> end(scope_end_, expr(arm.body).span.end());
    Restore<Depth> temps(temp_scope_, top() + 1);
    Restore<Depth> variables(variable_scope_, top() + 1);
    for (const Leaf& leaf : leaves) {
        bool last = &leaf == &leaves.back();
        push_scope();
        BlockId matched = leaf.block;
        bool declared = arm.guard.valid() && declares(arm.guard);
        if (declared) declare_values(matched, leaf.bindings);
        if (arm.guard.valid()) matched = run_guard(matched, arm, leaf);
        bind_values(matched, leaf.bindings, {!declared, !declared, arm.guard.valid()});
        go(matched, body, arm.span);
        if (!last) discard_scope();
    }
    if (leaves.empty()) push_scope();
    Restore<uint32_t> line(moment_line_);
    mark_arm(body, expr(match), arm);
    body = into_terminating(place, body, arm.body);
    pop_scope(body);
    return body;
}

// Has the guard a `let`?
bool Builder::declares(ExprId guard) const {
    const typed::Expr& e = expr(guard);
    return e.kind == typed::ExprKind::Let || (e.kind == typed::ExprKind::LogicalAnd && (declares(e.a) || declares(e.b)));
}

// What a guard declares is dropped before the bindings of its arm: those come first then.
void Builder::declare_values(BlockId block, const std::vector<MatchPair>& bindings) {
    for (const MatchPair& binding : bindings) {
        const typed::Pat& pattern = pat(binding.pat);
        if (pattern.by_ref) continue;
        storage_live(block, pattern.variable, pattern.span);
        schedule_variable(pattern.variable);
    }
}

BlockId Builder::run_guard(BlockId block, const typed::Arm& arm, const Leaf& leaf) {
    std::vector<Local> outer_refs = guard_refs_;
    for (const MatchPair& binding : leaf.bindings) bind_for_guard(block, binding);
    ElseScope failures{top() - 1, {}};
    {
        Restore<ElseScope*> inner(else_scope_, &failures);
        block = as_condition(block, arm.guard);
    }
    guard_refs_ = std::move(outer_refs);
    BlockId failed = build_exits(failures.failures, failures.depth, BlockId(), arm.span);
    if (failed.valid()) go(failed, leaf.otherwise, arm.span);
    return block;
}

void Builder::bind_for_guard(BlockId block, const MatchPair& binding) {
    const typed::Pat& pattern = pat(binding.pat);
    Types& types = context_.types();
    Place seen = binding.place;
    if (pattern.by_ref) {
        storage_live(block, pattern.variable, pattern.span);
        bind_value(block, binding);
        seen = local_place(variables_[pattern.variable.index]);
    }
    const typed::Variable& variable = typed_.variables[pattern.variable];
    Local reference = new_temp(types.ref(erase(variable.ty)), variable.span);
    push_storage(block, true, reference, pattern.span);
    schedule_storage(top(), reference, pattern.span);
    push_assign(block, local_place(reference), make_ref(seen, BorrowKind::Shared, types.erased()), pattern.span);
    guard_refs_[pattern.variable.index] = reference;
}

}  // namespace framewalk::rust::build
