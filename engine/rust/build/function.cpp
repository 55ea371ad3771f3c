// A whole body: its locals, its arguments, its end.
#include "mir/graph.h"
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::TerminatorKind;
using typed::PatKind;

Builder::Builder(const typed::Body& body, BuildContext& context) : typed_(body), context_(context) {
    out_.def = body.def;
    out_.name = body.name;
    out_.span = body.span;
    out_.is_library = body.is_library;
    if (body.is_library) out_.shown = body.is_const ? Shown::Hidden : context.library_shown(body.span);
    out_.track_caller = body.track_caller;
    out_.callers_pass_place = body.trait_tracks_caller;
    scope_end_ = body.span.hi > body.span.lo ? Span{body.span.hi - 1, body.span.hi} : body.span;
    guard_refs_.resize(body.variables.size());
    variables_.resize(body.variables.size());
}

// ---------------------------------------------------------------- locals

void Builder::declare_variable(VariableId id) {
    if (variables_[id.index].valid()) return;
    const typed::Variable& variable = typed_.variables[id];
    mir::LocalDecl decl;
    decl.ty = erase(variable.ty);
    decl.name = variable.name;
    decl.span = variable.span;
    decl.mutability = variable.mutability;
    decl.is_binding = variable.name.valid();
    decl.is_ref_binding = variable.is_ref_binding;
    decl.annotation = variable.annotation;
    variables_[id.index] = out_.locals.add(decl);
}

static bool is_simple_binding(const typed::Pat& pattern) {
    return pattern.kind == PatKind::Binding && !pattern.by_ref && !pattern.sub.valid();
}

// `x: T` is the argument itself; any other pattern takes its bindings out of an unnamed argument.
void Builder::declare_argument(size_t index) {
    PatId id = index < typed_.params.size() ? typed_.params[index] : PatId();
    if (id.valid() && is_simple_binding(pat(id))) {
        declare_variable(pat(id).variable);
        out_.locals[variables_[pat(id).variable.index]].is_argument = true;
        return;
    }
    Local local = new_temp(erase(typed_.param_types[index]), id.valid() ? pat(id).span : typed_.span);
    mir::LocalDecl& decl = out_.locals[local];
    decl.is_argument = true;
    decl.mutability = Mutability::Not;
    if (!is_future() || index >= typed_.captures.size()) return;
    const typed::Capture& capture = typed_.captures[index];
    decl.name = capture.name;
    decl.span = capture.declared;
    decl.mutability = capture.place_mutability;
    decl.future_field = static_cast<uint32_t>(index);
    decl.is_binding = true;
    decl.scope = typed_.span;
}

// The result, the arguments, then every binding in order of declaration.
void Builder::declare_locals() {
    result_ = new_temp(erase(is_future() ? typed_.poll_ty : typed_.return_type), typed_.span);
    for (size_t i = 0; i < typed_.param_types.size(); ++i) declare_argument(i);
    if (is_future()) out_.locals[context_local_ = new_temp(erase(typed_.context_ty), typed_.span)].is_argument = true;
    out_.argument_count = static_cast<uint32_t>(out_.locals.size() - 1);
    if (is_future()) result_ = new_temp(erase(typed_.return_type), typed_.span);
    for (uint32_t i = 0; i < typed_.variables.size(); ++i) declare_variable(VariableId(i));
    for (PatId id : typed_.params) set_scope(id, typed_.span);
}

void Builder::set_scope(PatId id, Span scope) {
    std::vector<VariableId> declared;
    variables_of(id, declared);
    for (VariableId each : declared)
        if (variables_[each.index].valid()) out_.locals[variables_[each.index]].scope = scope;
}

// ---------------------------------------------------------------- functions

// Each argument is dropped after the bindings that its pattern made.
BlockId Builder::bind_arguments(BlockId block) {
    for (size_t i = 0; i < typed_.param_types.size(); ++i) {
        Local local(static_cast<uint32_t>(i + 1));
        schedule_value(top(), local, typed_.param_types[i], scope_end_);
        PatId id = i < typed_.params.size() ? typed_.params[i] : PatId();
        if (!id.valid() || is_simple_binding(pat(id))) continue;
        note_matched(id, pat(id).span);
        block = bind_irrefutable(block, id, local_place(local));
    }
    return block;
}

bool drops_binding(const mir::Body& body, const DropTree& tree) {
    for (const DropTree::Node& node : tree.nodes())
        if (node.drop.local.valid() && node.drop.is_value && body.locals[node.drop.local].is_binding) return true;
    return false;
}

Span Builder::body_end() const {
    Span span = typed_.span;
    return span.hi > span.lo ? Span{span.hi - 1, span.hi} : span;
}

bool Builder::is_block_body() const { return expr(typed_.value).kind == typed::ExprKind::Block; }

void Builder::build_function() {
    push_scope();                      // the call
    Breakable whole;
    whole.destination = local_place(result_);
    breakables_.push_back(std::move(whole));
    BlockId block = new_block();
    mark_entry(block);
    push_scope();                      // the arguments
    temp_scope_ = extended_scope_ = variable_scope_ = top();
    block = bind_arguments(block);
    block = into_terminating(local_place(result_), block, typed_.value);
    pop_scope(block);
    finish_function(block);
}

void Builder::finish_function(BlockId block) {
    mark_frame_end(block, binding_dropped_);
    Breakable whole = std::move(breakables_.back());
    breakables_.pop_back();
    BlockId exits = build_exits(whole.breaks, whole.depth, BlockId(), scope_end_);
    BlockId end = block;
    if (exits.valid()) {
        mark_frame_end(exits, drops_binding(out_, whole.breaks));
        end = new_block();
        go(block, end, scope_end_);
        go(exits, end, scope_end_);
    }
    if (is_future()) finish_future(end);
    pop_scope(end);
    terminate(end, TerminatorKind::Return, body_end());
}

// Temporaries of a constant's outermost expression are part of the constant: never dropped.
void Builder::build_constant(ExprId value) {
    push_scope();
    temp_scope_ = variable_scope_ = top();
    extended_scope_ = kNever;
    BlockId block = into_terminating(local_place(Local(0)), new_block(), value);
    pop_scope(block);
    terminate(block, TerminatorKind::Return, expr(value).span);
}

// Code behind `return`, `break` and calls that never return.
void Builder::remove_unreachable() {
    mir::Graph graph(out_);
    std::vector<BlockId> renamed(out_.blocks.size());
    Table<BlockId, mir::BasicBlock> kept;
    for (uint32_t i = 0; i < out_.blocks.size(); ++i)
        if (graph.reachable(BlockId(i))) renamed[i] = kept.add(std::move(out_.blocks[BlockId(i)]));
    for (mir::BasicBlock& block : kept)
        mir::for_each_target(block.terminator, [&](BlockId& target) { target = renamed[target.index]; });
    out_.blocks = std::move(kept);
}

mir::Body Builder::finish() {
    build_unwinds();
    remove_unreachable();
    take_captured_parts();
    return std::move(out_);
}

mir::Body Builder::build() {
    declare_locals();
    out_.spread_last_arg = typed_.closure_self != typed::Body::ClosureSelf::NotAClosure && !is_future();
    if (typed_.is_const) build_constant(typed_.value);
    else build_function();
    return finish();
}

mir::Body Builder::build_promoted(ExprId value) {
    is_promoted_ = true;
    out_.track_caller = false;
    new_temp(erase(expr(value).ty), expr(value).span);
    build_constant(value);
    return finish();
}

mir::Body Builder::build_const_block(ExprId block) {
    const_block_ = block;
    out_.track_caller = false;
    result_ = new_temp(erase(expr(block).ty), expr(block).span);
    for (uint32_t i = 0; i < typed_.variables.size(); ++i)
        if (expr(block).span.contains(typed_.variables[VariableId(i)].span)) declare_variable(VariableId(i));
    build_constant(block);
    return finish();
}

}  // namespace framewalk::rust::build

namespace framewalk::rust {

mir::Body build_mir(const typed::Body& body, BuildContext& context) { return build::Builder(body, context).build(); }

}  // namespace framewalk::rust
