// The builder's state while one body is built. Internal to engine/rust/build.
//
// Functions that emit code take the block to continue in and return (or update) the block where control
// goes on. An expression is built in one of four ways, by what its consumer needs:
//
//   into(place, …)      write the value there           let x = f();
//   as_operand(…)       a constant or a fresh temporary  f(a + b)
//   as_place(…)         where it lives, without a read   &a.b, a[i] = 1
//   as_condition(…)     branch on it                     if a && let P = b
//
// The files: scopes.cpp (drops and exits), into*.cpp, operand.cpp, place.cpp (expressions),
// blocks.cpp (statements), condition.cpp, match*.cpp (patterns), promote.cpp, marks.cpp, function.cpp.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "mir/place_type.h"
#include "rust/build/build.h"
#include "rust/build/drop_tree.h"
#include "rust/build/match.h"

namespace framewalk::rust::build {

using mir::Local;
using mir::Operand;
using mir::Place;
using mir::Rvalue;
using typed::ExprId;
using typed::PatId;
using typed::VariableId;

using Depth = uint32_t;                    // index into the stack of scopes
constexpr Depth kNever = 0xFFFFFFFFu;      // a temporary of a constant's body that is never dropped

struct Scope {
    std::vector<ScheduledDrop> drops;      // in order of schedule; run from the back
    std::vector<Local> moved;              // operands moved out here: no drop on the normal path
    // Cleanup chain of all scopes around this one and of the first `unwind_done` drops of this one.
    DropIndex unwind = kDropRoot;
    size_t unwind_done = 0;
    bool unwind_known = false;
};

// A loop, a labelled block, or the whole function (`return`).
struct Breakable {
    ExprId target;
    Depth depth = 0;                       // exits drop the scopes above this one
    Place destination;
    DropTree breaks, continues;
};

// Where a failed condition goes: drops what it made, then `else`.
struct ElseScope {
    Depth depth = 0;
    DropTree failures;
};

class Builder {
public:
    Builder(const typed::Body& body, BuildContext& context);
    mir::Body build();
    mir::Body build_promoted(ExprId value);
    mir::Body build_const_block(ExprId block);

private:
    friend class MatchBuilder;

    // ------------------------------------------------------------ function.cpp
    void declare_locals();
    void declare_argument(size_t index);
    void set_scope(PatId id, Span scope);
    void declare_variable(VariableId id);
    mir::BlockId bind_arguments(mir::BlockId block);
    void build_function();
    void finish_function(mir::BlockId block);
    void build_constant(ExprId value);
    mir::Body finish();
    void remove_unreachable();
    bool is_block_body() const;
    Span body_end() const;

    // ------------------------------------------------------------ emit.cpp
    const typed::Expr& expr(ExprId id) const { return typed_.exprs[id]; }
    const typed::Pat& pat(PatId id) const { return typed_.pats[id]; }
    mir::BlockId new_block(bool cleanup = false);
    void push(mir::BlockId block, mir::Statement statement);
    void push_assign(mir::BlockId block, const Place& place, Rvalue value, Span span);
    void push_use(mir::BlockId block, const Place& place, Operand value, Span span);
    void push_unit(mir::BlockId block, const Place& place, Span span);
    void push_storage(mir::BlockId block, bool live, Local local, Span span);
    mir::Terminator& terminate(mir::BlockId block, mir::TerminatorKind kind, Span span);
    void go(mir::BlockId from, mir::BlockId to, Span span);
    void false_edge(mir::BlockId from, mir::BlockId real, mir::BlockId imaginary, Span span);
    // Branches on a boolean; returns {when true, when false}.
    std::pair<mir::BlockId, mir::BlockId> branch(mir::BlockId block, Operand condition, Span span);
    Local new_temp(Ty ty, Span span);
    Operand consume(const Place& place, Ty ty);
    mir::Constant zst(Ty ty, Span span);
    mir::Constant scalar(Ty ty, u128 bits, Span span);
    Ty erase(Ty ty) { return context_.types().erase_regions(ty); }

    // ------------------------------------------------------------ scopes.cpp
    Depth top() const { return static_cast<Depth>(scopes_.size() - 1); }
    void push_scope() { scopes_.emplace_back(); }
    void pop_scope(mir::BlockId& block);
    void discard_scope() { scopes_.pop_back(); }
    void schedule_storage(Depth depth, Local local, Span span);
    void schedule_value(Depth depth, Local local, Ty ty, Span span);
    void schedule(Depth depth, const ScheduledDrop& drop);
    DropIndex unwind_target(Depth depth);
    void unwinds(mir::BlockId block);                   // its terminator may unwind from here
    void unwind_to(mir::BlockId block, DropIndex chain);
    void record_moved(const std::vector<Operand>& operands);
    // The exit from `block` through all scopes above `depth`, to be linked when the tree is built.
    void exit_to(DropTree& tree, Depth depth, mir::BlockId block, Span span);
    // Where the exits of a tree meet; none when there is no exit. With `target` they go there.
    mir::BlockId build_exits(const DropTree& tree, Depth depth, mir::BlockId target, Span span);
    void link_exit_unwinds(const DropTree& tree, const std::vector<mir::BlockId>& blocks, Depth depth);
    void build_unwinds();
    mir::BlockId terminate_block();

    // ------------------------------------------------------------ operand.cpp
    Operand as_operand(mir::BlockId& block, ExprId id, Depth depth);
    Operand as_operand(mir::BlockId& block, ExprId id) { return as_operand(block, id, top()); }
    bool may_be_unsized(const typed::Expr& e) const;
    Operand content_of_box(mir::BlockId& block, ExprId id, Depth depth);
    bool constant_operand(mir::BlockId& block, ExprId id, Operand& out);
    Local as_temp(mir::BlockId& block, ExprId id, Depth depth);
    Depth temp_depth(ExprId id) const;
    std::vector<Operand> as_operands(mir::BlockId& block, const std::vector<ExprId>& ids);

    // ------------------------------------------------------------ place.cpp
    static bool is_place(typed::ExprKind kind);
    Place as_place(mir::BlockId& block, ExprId id);
    Place variable_place(VariableId id) const;
    Place capture_place(uint32_t index) const;
    Place uncaptured_place(const typed::Expr& e);
    void replace_uncaptured(Place& place) const;
    void take_captured_parts();
    void look_at_mentioned(mir::BlockId block, const typed::Expr& closure);
    Place field_place(Place of, const typed::Expr& field);
    bool is_future() const { return typed_.closure_self == typed::Body::ClosureSelf::Future; }
    Place index_place(mir::BlockId& block, ExprId id, bool is_shared);   // is_shared: only a shared borrow is made of it
    Operand length_of(mir::BlockId block, const Place& place, Ty ty, Span span);

    // ------------------------------------------------------------ into.cpp, into_values.cpp
    // Writes the value of `id` into `place`, in a scope of its own.
    mir::BlockId into(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_kind(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_terminating(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_call(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_await(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId suspend(mir::BlockId block, ExprId id);
    void give_poll(mir::BlockId block, uint32_t variant, std::vector<Operand> operands);
    void finish_future(mir::BlockId end);
    mir::BlockId into_never(mir::BlockId block, ExprId id);
    mir::BlockId into_borrow(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_adt(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_aggregate(const Place& place, mir::BlockId block, ExprId id, mir::AggregateKind kind);
    bool is_plain_constant(ExprId id) const;
    mir::BlockId into_repeat(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_unary(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_binary(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_cast(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId emit_binary(const Place& place, mir::BlockId block, mir::BinOp op, Ty operand_ty,
                             std::vector<Operand> operands, Span span);
    std::vector<Operand> base_fields(mir::BlockId& block, ExprId id, std::vector<Operand> given,
                                     const std::vector<bool>& has);

    // ------------------------------------------------------------ control.cpp, condition.cpp
    mir::BlockId into_if(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_logical(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_loop(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_let(const Place& place, mir::BlockId block, ExprId id);
    // Branches on `id`: returns where it holds; where it fails is an exit of the current else scope.
    mir::BlockId as_condition(mir::BlockId block, ExprId id);
    mir::BlockId or_condition(mir::BlockId block, ExprId id);
    mir::BlockId not_condition(mir::BlockId block, ExprId id);
    mir::BlockId leaf_condition(mir::BlockId block, ExprId id);
    mir::BlockId let_condition(mir::BlockId block, ExprId id);
    void fail_to_else(mir::BlockId block, Span span);
    mir::BlockId exits_or_new(const ElseScope& scope, Span span);
    Local unit_temp();
    void set_condition_scope(ExprId condition, Span then);
    mir::BlockId loop_body(mir::BlockId block, const typed::Expr& loop);
    mir::BlockId leave(mir::BlockId block, size_t target, bool is_continue, Span span);
    size_t breakable_of(ExprId target) const;

    // ------------------------------------------------------------ blocks.cpp
    mir::BlockId into_block(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId block_contents(const Place& place, mir::BlockId block, typed::BlockId id, bool is_body);
    mir::BlockId block_contents(mir::BlockId block, typed::BlockId id, bool is_body, const std::function<mir::BlockId(mir::BlockId)>& tail);
    mir::BlockId block_tail(const Place& place, mir::BlockId block, const typed::Block& source);
    mir::BlockId statement(mir::BlockId block, const typed::Stmt& stmt, bool desugared);
    mir::BlockId let_statement(mir::BlockId block, const typed::Stmt& stmt);
    mir::BlockId let_else_statement(mir::BlockId block, const typed::Stmt& stmt);
    mir::BlockId let_value(mir::BlockId block, const typed::Stmt& stmt);
    mir::BlockId statement_expr(mir::BlockId block, ExprId id, Depth depth);
    mir::BlockId assign(mir::BlockId block, ExprId id);
    mir::BlockId assign_op(mir::BlockId block, ExprId id);
    mir::BlockId drop_and_replace(mir::BlockId block, const Place& place, Rvalue value, Span span);
    mir::BlockId break_out(mir::BlockId block, ExprId id);
    mir::BlockId continue_loop(mir::BlockId block, ExprId id);
    mir::BlockId return_value(mir::BlockId block, ExprId id);
    void storage_live(mir::BlockId block, VariableId id, Span span);
    void schedule_variable(VariableId id);
    mir::BlockId let_else_value(mir::BlockId block, const typed::Stmt& stmt, ElseScope& failures);

    // ------------------------------------------------------------ match.cpp
    mir::BlockId into_match(const Place& place, mir::BlockId block, ExprId id);
    mir::BlockId into_arm(const Place& place, ExprId match, const typed::Arm& arm, const std::vector<Leaf>& leaves);
    bool declares(typed::ExprId guard) const;
    void declare_values(mir::BlockId block, const std::vector<MatchPair>& bindings);
    mir::BlockId run_guard(mir::BlockId block, const typed::Arm& arm, const Leaf& leaf);
    void bind_for_guard(mir::BlockId block, const MatchPair& binding);
    struct BindMode {
        bool storage = true;       // the variables' storage is not live yet
        bool schedule = true;      // drop them at the end of the scope at hand
        bool after_guard = false;  // references were bound before the guard
    };
    void bind_value(mir::BlockId block, const MatchPair& binding);
    void bind_values(mir::BlockId block, std::vector<MatchPair> bindings, const BindMode& mode);
    mir::BlockId bind_leaves(const std::vector<Leaf>& leaves, bool storage, Span span);
    mir::BlockId bind_irrefutable(mir::BlockId block, PatId id, const Place& source);
    // Matches the value of `value`; a failure is an exit of the current else scope.
    mir::BlockId refutable(mir::BlockId block, PatId pattern, ExprId value, bool declares);
    void variables_of(PatId id, std::vector<VariableId>& out, bool parts_first = false) const;
    void rank_bindings(PatId id);
    void note_matched(PatId id, Span matched);

    // ------------------------------------------------------------ promote.cpp
    bool promote(mir::BlockId& block, ExprId borrow, Operand& out);
    mir::BlockId statements_within(mir::BlockId block, ExprId value);
    mir::BlockId statements_of(mir::BlockId block, typed::BlockId id);
    bool promote_indexed(mir::BlockId& block, ExprId id, Place& out);
    bool is_const_block(ExprId id) const;
    mir::Constant const_block(ExprId id);
    bool promoted_address(ExprId value, Ty pointer, Operand& out);
    bool is_promotable(ExprId id, int depth) const;
    bool is_promotable_place(ExprId id, int depth) const;
    bool is_promotable_reborrow(ExprId place, int depth) const;
    bool is_promotable_operator(const typed::Expr& e, int depth) const;
    bool all_promotable(const std::vector<ExprId>& ids, int depth) const;
    bool never_dropped(ExprId id) const;
    bool lasts_forever(const typed::Expr& value) const;

    // ------------------------------------------------------------ marks.cpp
    void mark(mir::BlockId block, mir::MarkKind kind, Span span, Local local = Local());
    void mark_moment(mir::BlockId block, Span span);
    void mark_entry(mir::BlockId block);
    void mark_statement(mir::BlockId block, const typed::Stmt& stmt, bool desugared);
    void mark_expression(mir::BlockId block, ExprId id, Span span, bool is_statement);
    void mark_else_if(mir::BlockId block, ExprId id);
    void mark_arm(mir::BlockId block, const typed::Expr& match, const typed::Arm& arm);
    void mark_iteration(mir::BlockId block, ExprId loop);
    void mark_scope_end(mir::BlockId block, typed::BlockId id, bool is_body);
    void mark_drop(mir::BlockId block, const ScheduledDrop& drop);
    void mark_frame_end(mir::BlockId block, bool dropped);
    ExprId peeled(ExprId id) const;
    bool has_inner_marks(const typed::Expr& e) const;
    Span head_span(const typed::Expr& e) const;
    bool wants_marks() const { return out_.shown == Shown::Steps && !is_computed(); }
    // Is all of the body done while the program is compiled, where nobody could stop?
    bool is_computed() const { return typed_.is_const || is_promoted_ || const_block_.valid(); }

    const typed::Body& typed_;
    BuildContext& context_;
    mir::Body out_;
    std::vector<Scope> scopes_;
    std::vector<Breakable> breakables_;
    ElseScope* else_scope_ = nullptr;
    DropTree unwinds_;
    mir::BlockId terminate_block_;
    std::vector<Local> variables_;                // by VariableId
    // Variables that a running guard reads through a reference: by VariableId, none outside guards.
    std::map<uint32_t, Local> uncaptured_;   // by Capture::root
    std::vector<Local> guard_refs_;
    Depth temp_scope_ = 0;                        // innermost terminating scope
    bool shared_index_ = false;                   // the place looked at next is indexed, then borrowed shared
    Depth extended_scope_ = kNever;               // of `let x = &temp();`
    std::vector<uint32_t> binding_ranks_;         // by VariableId: a lower one is bound earlier and dropped later
    uint32_t last_rank_ = 0;
    Depth variable_scope_ = 0;                    // where bindings of the pattern at hand are dropped
    Span scope_end_;                              // where the drops of the scope at hand are located
    uint32_t moment_line_ = 0;                    // line of the last mark of the statement at hand
    Local unit_temp_;
    Local context_local_;                         // futures: what the body is polled with
    Local result_;                                // what the body's value and `return` write: _0, but in futures
    DropTree cancelled_;                          // exits of a future that is dropped where it waits
    bool is_promoted_ = false;
    ExprId const_block_;                 // the `const { … }` that is being built as a body of its own
    bool binding_dropped_ = false;                // by a drop marked since the body's closing brace
};

// Sets a variable for the rest of a C++ block.
template <class T>
class Restore {
public:
    Restore(T& target, T value) : target_(target), old_(std::move(target)) { target_ = std::move(value); }
    explicit Restore(T& target) : target_(target), old_(target) {}
    ~Restore() { target_ = std::move(old_); }
    Restore(const Restore&) = delete;
    Restore& operator=(const Restore&) = delete;

private:
    T& target_;
    T old_;
};

bool drops_binding(const mir::Body& body, const DropTree& tree);

// How the MIR writes projections.
Place project(Place place, mir::ProjKind kind);
Place project_field(Place place, uint32_t index, Ty ty);
Place project_variant(Place place, uint32_t variant);
Place project_index(Place place, Local index);
Place project_constant(Place place, uint64_t offset, uint64_t min_length, bool from_end);
Place project_subslice(Place place, uint64_t from, uint64_t to, bool from_end);
inline Place local_place(Local local) { return Place{local, {}}; }
inline Rvalue use(Operand operand) {
    Rvalue value;
    value.operands.push_back(std::move(operand));
    return value;
}
Rvalue make_ref(const Place& place, mir::BorrowKind kind, Region region);
Rvalue make_binary(mir::BinOp op, Operand left, Operand right);

}  // namespace framewalk::rust::build
