// Operands: constants as they are, everything else through a fresh temporary.
//
// A place is read into a temporary at its turn, so that `a + { a = 5; a }` adds the old value. Operands
// live in the scope of the expression that consumes them; temporaries that places refer to live in the
// innermost terminating scope (Reference, "Temporary scopes").
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using typed::ExprKind;

static bool is_constant(ExprKind kind) {
    return kind == ExprKind::Literal || kind == ExprKind::ConstRef || kind == ExprKind::FnItem;
}

static u128 negated(const Types& types, Ty ty, u128 bits) {
    const TyData& data = types[ty];
    if (data.kind == TyKind::Int) return truncate_unsigned(u128(0) - bits, bit_width(data.int_kind));
    return bits ^ (u128(1) << (data.float_kind == FloatKind::F32 ? 31 : 63));
}

// `-5` is a literal too: its digits alone may not fit the type.
static bool is_negative_literal(const typed::Body& body, const typed::Expr& e) {
    return e.kind == ExprKind::Unary && e.un == mir::UnOp::Neg && body.exprs[e.a].kind == ExprKind::Literal &&
           body.exprs[e.a].constant.kind == mir::ConstValueKind::Scalar;
}

bool Builder::constant_operand(BlockId& block, ExprId id, Operand& out) {
    const typed::Expr& e = expr(id);
    if (e.kind == ExprKind::Borrow) return promote(block, id, out);
    if (is_negative_literal(typed_, e)) {
        const typed::Expr& literal = expr(e.a);
        out = Operand::value(scalar(erase(e.ty), negated(context_.types(), e.ty, literal.constant.bits), e.span));
        return true;
    }
    if (is_const_block(id)) {
        out = Operand::value(const_block(id));
        return true;
    }
    if (!is_constant(e.kind)) return false;
    mir::Constant constant = e.kind == ExprKind::FnItem ? zst(e.ty, e.span) : e.constant;
    if (!constant.ty.valid()) constant.ty = e.ty;
    if (!constant.span.valid()) constant.span = e.span;
    out = Operand::value(std::move(constant));
    return true;
}

// `*boxed` as an argument, where the content may have no size that is known: no temporary could hold it.
bool Builder::may_be_unsized(const typed::Expr& e) const {
    const Types& types = context_.types();
    if (e.kind != ExprKind::Deref || !types.is(expr(e.a).ty, TyKind::Adt)) return false;
    return types.is(e.ty, TyKind::Param) || types.is(e.ty, TyKind::Dynamic);
}

Operand Builder::content_of_box(BlockId& block, ExprId id, Depth depth) {
    mir::Place content = local_place(as_temp(block, expr(id).a, depth));
    content.projection.push_back(mir::Projection());
    return Operand::move(std::move(content));
}

Operand Builder::as_operand(BlockId& block, ExprId id, Depth depth) {
    Operand constant;
    // A constant that owns something is stored first: it must be dropped if a later operand panics.
    bool plain = (expr(id).kind != ExprKind::ConstRef && !is_const_block(id)) || !context_.needs_drop(expr(id).ty);
    if (plain && constant_operand(block, id, constant)) return constant;
    if (may_be_unsized(expr(id))) return content_of_box(block, id, depth);
    return Operand::move(local_place(as_temp(block, id, depth)));
}

std::vector<Operand> Builder::as_operands(BlockId& block, const std::vector<ExprId>& ids) {
    std::vector<Operand> operands;
    for (ExprId id : ids) operands.push_back(as_operand(block, id));
    return operands;
}

Local Builder::as_temp(BlockId& block, ExprId id, Depth depth) {
    const typed::Expr& e = expr(id);
    Local temp = new_temp(erase(e.ty), e.span);
    bool never_written = e.kind == ExprKind::Break || e.kind == ExprKind::Continue || e.kind == ExprKind::Return;
    if (!never_written) {
        push_storage(block, true, temp, e.span);
        schedule_storage(depth, temp, e.span.end());
    }
    block = into(local_place(temp), block, id);
    schedule_value(depth, temp, e.ty, e.span.end());
    return temp;
}

Depth Builder::temp_depth(ExprId id) const {
    return expr(id).extended_temporary ? extended_scope_ : temp_scope_;
}

}  // namespace framewalk::rust::build
