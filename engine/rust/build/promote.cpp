// Constant promotion: `&5` refers to a static that lives forever, not to a temporary.
//
// Reference, "Constant promotion": a shared borrow of a constant expression that needs no drop, has no
// interior mutability and cannot fail. Arithmetic counts as such although it may overflow (one that does
// stays where it is, and panics there); division only by a literal that is not zero. Constructors count, other calls only inside constants.
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BinOp;
using mir::BlockId;
using typed::ExprKind;

constexpr int kMaxPromotedDepth = 64;   // an expression nested deeper stays a temporary

bool Builder::all_promotable(const std::vector<ExprId>& ids, int depth) const {
    for (ExprId id : ids)
        if (!is_promotable(id, depth)) return false;
    return true;
}

// `None::<String>` owns nothing although its type might: judge the value where it is in sight.
bool Builder::never_dropped(ExprId id) const {
    const typed::Expr& e = expr(id);
    if (!context_.needs_drop(e.ty)) return true;
    if (e.kind != ExprKind::Adt && e.kind != ExprKind::Tuple && e.kind != ExprKind::Array) return false;
    if (e.kind == ExprKind::Adt) {
        const AdtDef& adt = context_.adt(context_.types()[e.ty].def);
        if (adt.kind != AdtKind::Enum || e.has_base || context_.facts().has_destructor(adt.def)) return false;
    }
    for (const typed::FieldValue& field : e.fields)
        if (!never_dropped(field.value)) return false;
    for (ExprId part : e.args)
        if (!never_dropped(part)) return false;
    return true;
}

static bool is_number_or_bool(const Types& types, Ty ty) {
    TyKind kind = types.kind(ty);
    return kind == TyKind::Int || kind == TyKind::Float || kind == TyKind::Bool || kind == TyKind::Char;
}

// Arithmetic on a constant that depends on type parameters is left where it is: it may panic there.
static bool is_generic_constant(const typed::Expr& e, const Types& types) {
    if (e.kind != ExprKind::ConstRef) return false;
    return e.constant.kind == mir::ConstValueKind::Param || (e.constant.args.valid() && !types[e.constant.args].empty());
}

bool Builder::is_promotable_operator(const typed::Expr& e, int depth) const {
    const typed::Expr& right = expr(e.b);
    const Types& types = context_.types();
    if (!is_number_or_bool(types, right.ty)) return false;
    if (is_generic_constant(expr(e.a), types) || is_generic_constant(right, types)) return false;
    bool divides = (e.bin == BinOp::Div || e.bin == BinOp::Rem) && types.is(e.ty, TyKind::Int);
    if (divides && (right.kind != ExprKind::Literal || right.constant.bits == 0)) return false;
    return is_promotable(e.a, depth) && is_promotable(e.b, depth);
}

static bool is_promotable_cast(mir::CastKind cast) {
    using mir::CastKind;
    switch (cast) {
        case CastKind::PtrExposeAddress:
        case CastKind::PtrFromAddress:
        case CastKind::FnPtrToPtr:
        case CastKind::Transmute: return false;
        default: return true;
    }
}

// A field of a promotable value, or a value itself.
bool Builder::is_promotable_place(ExprId id, int depth) const {
    const typed::Expr& e = expr(id);
    if (e.kind == ExprKind::Field) return is_promotable_place(e.a, depth + 1);
    return !is_place(e.kind) && never_dropped(id) && is_promotable(id, depth);
}

// `&*&[1, 2]`, as a coercion to a slice makes it, is `&[1, 2]`.
bool Builder::is_promotable_reborrow(ExprId place, int depth) const {
    const typed::Expr& e = expr(place);
    return e.kind == ExprKind::Deref && context_.types().is(expr(e.a).ty, TyKind::Ref) && is_promotable(e.a, depth + 1);
}

bool Builder::is_promotable(ExprId id, int depth) const {
    if (depth > kMaxPromotedDepth) return false;
    const typed::Expr& e = expr(id);
    ++depth;
    switch (e.kind) {
        case ExprKind::Literal:
        case ExprKind::FnItem: return true;
        case ExprKind::ConstRef: return context_.is_freeze(e.ty);
        case ExprKind::Use: return is_promotable(e.a, depth);
        case ExprKind::Field: return is_promotable_place(id, depth);
        case ExprKind::Unary: return is_number_or_bool(context_.types(), e.ty) && is_promotable(e.a, depth);
        case ExprKind::Binary: return is_promotable_operator(e, depth);
        case ExprKind::Cast: return is_promotable_cast(e.cast) && is_promotable(e.a, depth);
        case ExprKind::Borrow:
            return e.borrow == mir::BorrowKind::Shared && context_.is_freeze(expr(e.a).ty) &&
                   (is_promotable_place(e.a, depth) || is_promotable_reborrow(e.a, depth));
        case ExprKind::Tuple:
        case ExprKind::Array: return all_promotable(e.args, depth);
        case ExprKind::Closure: return e.fields.empty() && all_promotable(e.args, depth);
        case ExprKind::Repeat: return is_promotable(e.a, depth);
        case ExprKind::Adt: {
            if (e.has_base) return false;
            for (const typed::FieldValue& field : e.fields)
                if (!is_promotable(field.value, depth)) return false;
            return true;
        }
        case ExprKind::Call: {
            uint32_t variant = 0;
            const TyData& callee = context_.types()[expr(e.a).ty];
            bool constructs = callee.kind == TyKind::FnDef && context_.is_constructor(callee.def, variant);
            return (constructs || typed_.is_const || const_block_.valid()) && all_promotable(e.args, depth);
        }
        case ExprKind::Block: {
            if (is_const_block(id)) return context_.is_freeze(e.ty) && !context_.needs_drop(e.ty);
            const typed::Block& block = typed_.blocks[e.block];
            return block.tail.valid() && !block.targeted_by_break && is_promotable(block.tail, depth);
        }
        default: return false;
    }
}

static bool is_empty_array(const Types& types, const typed::Expr& e) {
    return e.kind == ExprKind::Array && e.args.empty() && types.is(e.ty, TyKind::Array);
}

// A temporary that is part of a constant's value: `static NAMES: &[Name] = &[Name::new()];`
bool Builder::lasts_forever(const typed::Expr& value) const {
    return (typed_.is_const || const_block_.valid()) && value.extended_temporary && extended_scope_ == kNever;
}

// `&{ log(); 5 }`: the five lives forever; what stands before it is done at its turn all the same.
BlockId Builder::statements_within(BlockId block, ExprId value) {
    if (is_promoted_) return block;
    const typed::Expr& e = expr(value);
    switch (e.kind) {
        case ExprKind::Literal:
        case ExprKind::ConstRef:
        case ExprKind::FnItem: return block;
        case ExprKind::Block: return is_const_block(value) ? block : statements_of(block, e.block);
        default: break;
    }
    for (ExprId part : {e.a, e.b})
        if (part.valid()) block = statements_within(block, part);
    for (ExprId part : e.args) block = statements_within(block, part);
    for (const typed::FieldValue& field : e.fields) block = statements_within(block, field.value);
    return block;
}

BlockId Builder::statements_of(BlockId block, typed::BlockId id) {
    ExprId tail = typed_.blocks[id].tail;
    if (typed_.blocks[id].stmts.empty()) return statements_within(block, tail);
    return block_contents(block, id, false, [&](BlockId at) { return statements_within(at, tail); });
}

// `&mut []` is promoted too: there is nothing to change.
bool Builder::promote(BlockId& block, ExprId borrow, Operand& out) {
    const typed::Expr& e = expr(borrow);
    const typed::Expr& value = expr(e.a);
    bool forever = lasts_forever(value) && !is_place(value.kind) && is_promotable(e.a, 0);
    bool shared = e.borrow == mir::BorrowKind::Shared || is_empty_array(context_.types(), value);
    bool promoted = shared && is_promotable_place(e.a, 0) && context_.is_freeze(value.ty);
    if (!forever && !promoted) return false;
    if (!promoted_address(e.a, erase(e.ty), out)) return false;
    block = statements_within(block, e.a);
    return true;
}

// `&TABLE[i]`: the array lives forever, whatever is looked up in it.
bool Builder::promote_indexed(BlockId& block, ExprId id, Place& out) {
    const typed::Expr& e = expr(id);
    Operand address;
    Ty pointer = context_.types().ref(erase(e.ty));
    if (!is_promotable_place(id, 0) || !context_.is_freeze(e.ty) || !promoted_address(id, pointer, address)) return false;
    block = statements_within(block, id);
    Local temp = new_temp(pointer, e.span);
    push_storage(block, true, temp, e.span);
    schedule_storage(temp_scope_, temp, e.span.end());
    push_use(block, local_place(temp), std::move(address), e.span);
    out = project(local_place(temp), mir::ProjKind::Deref);
    return true;
}

bool Builder::is_const_block(ExprId id) const {
    const typed::Expr& e = expr(id);
    return id != const_block_ && e.kind == ExprKind::Block && typed_.blocks[e.block].is_const;
}

// What `const { … }` computes, once for each list of type arguments.
mir::Constant Builder::const_block(ExprId id) {
    const Ty ty = erase(expr(id).ty);
    for (uint32_t i = 0; i < typed_.variables.size(); ++i) {
        Local local = variables_[i];
        if (local.valid() && expr(id).span.contains(out_.locals[local].span)) out_.locals[local].is_binding = false;
    }
    mir::Constant constant = zst(ty, expr(id).span);
    constant.kind = mir::ConstValueKind::Named;
    constant.def = context_.add_const_block(Builder(typed_, context_).build_const_block(id), ty);
    constant.args = context_.own_args();
    return constant;
}

bool Builder::promoted_address(ExprId value, Ty pointer, Operand& out) {
    Builder inner(typed_, context_);
    mir::Body body = inner.build_promoted(value);
    if (body.blocks.size() > 1 && context_.is_sure_to_panic(body)) return context_.keep_unpromoted(std::move(body)), false;
    const bool is_mutable = context_.types()[pointer].mutability == Mutability::Mut && lasts_forever(expr(value));
    PromotedKind kind = expr(value).is_format_table ? PromotedKind::FormatTable
                        : is_mutable ? PromotedKind::Mutable : PromotedKind::Shared;
    DefId def = context_.add_promoted(std::move(body), erase(expr(value).ty), kind);
    mir::Constant constant = zst(pointer, expr(value).span);
    constant.kind = mir::ConstValueKind::StaticAddress;
    constant.def = def;
    constant.args = context_.own_args();
    out = Operand::value(std::move(constant));
    return true;
}

}  // namespace framewalk::rust::build
