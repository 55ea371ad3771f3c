// Arithmetic, casts and aggregates.
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::AggregateKind;
using mir::BinOp;
using mir::BlockId;
using mir::RvalueKind;
using mir::TerminatorKind;
using typed::ExprKind;

static bool can_panic(const Types& types, BinOp op, Ty ty) {
    if (!types.is(ty, TyKind::Int)) return false;
    switch (op) {
        case BinOp::Add:
        case BinOp::Sub:
        case BinOp::Mul:
        case BinOp::Div:
        case BinOp::Rem:
        case BinOp::Shl:
        case BinOp::Shr: return true;
        default: return false;
    }
}

// Integer arithmetic ends the block: it panics on overflow and on division by zero.
BlockId Builder::emit_binary(const Place& place, BlockId block, BinOp op, Ty operand_ty,
                             std::vector<Operand> operands, Span span) {
    if (!can_panic(context_.types(), op, operand_ty)) {
        push_assign(block, place, make_binary(op, std::move(operands[0]), std::move(operands[1])), span);
        return block;
    }
    BlockId after = new_block();
    mir::Terminator& checked = terminate(block, TerminatorKind::Checked, span);
    checked.place = place;
    checked.bin = op;
    checked.operands = std::move(operands);
    checked.target = after;
    unwinds(block);
    return after;
}

BlockId Builder::into_binary(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    std::vector<Operand> operands = as_operands(block, {e.a, e.b});
    return emit_binary(place, block, e.bin, expr(e.a).ty, std::move(operands), e.span);
}

BlockId Builder::into_unary(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    Operand operand = as_operand(block, e.a);
    bool checked_negation = e.un == mir::UnOp::Neg && context_.types().is(e.ty, TyKind::Int);
    if (!checked_negation) {
        Rvalue value = use(std::move(operand));
        value.kind = RvalueKind::Unary;
        value.un = e.un;
        push_assign(block, place, std::move(value), e.span);
        return block;
    }
    BlockId after = new_block();
    mir::Terminator& checked = terminate(block, TerminatorKind::Checked, e.span);
    checked.place = place;
    checked.is_negation = true;
    checked.operands.push_back(std::move(operand));
    checked.target = after;
    unwinds(block);
    return after;
}

// An enum is cast to an integer through its discriminant.
BlockId Builder::into_cast(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    Types& types = context_.types();
    Operand operand = as_operand(block, e.a);
    const TyData& from = types[expr(e.a).ty];
    if (from.kind == TyKind::Adt && e.cast == mir::CastKind::IntToInt && operand.kind != mir::OperandKind::Constant) {
        const Repr& repr = context_.adt(from.def).repr;
        Local discriminant = new_temp(types.integer(repr.has_int ? repr.int_kind : IntKind::Isize), e.span);
        Rvalue read;
        read.kind = RvalueKind::Discriminant;
        read.place = operand.place;
        push_assign(block, local_place(discriminant), std::move(read), e.span);
        operand = Operand::move(local_place(discriminant));
    }
    Rvalue value = use(std::move(operand));
    value.kind = RvalueKind::Cast;
    value.cast = e.cast;
    value.ty = erase(e.ty);
    push_assign(block, place, std::move(value), e.span);
    return block;
}

// Tuples, arrays, closures, and calls of tuple constructors.
BlockId Builder::into_aggregate(const Place& place, BlockId block, ExprId id, AggregateKind kind) {
    const typed::Expr& e = expr(id);
    Rvalue value;
    value.kind = RvalueKind::Aggregate;
    value.aggregate = kind;
    value.ty = erase(e.ty);
    if (kind == AggregateKind::Adt) context_.is_constructor(context_.types()[expr(e.a).ty].def, value.variant);
    value.operands = as_operands(block, e.args);
    record_moved(value.operands);
    push_assign(block, place, std::move(value), e.span);
    return block;
}

// A constant, which nobody evaluates unless it is used: a named one, `const { … }`, a literal.
bool Builder::is_plain_constant(ExprId id) const {
    const typed::Expr& e = expr(id);
    if (e.kind == ExprKind::Use || e.kind == ExprKind::Scope) return is_plain_constant(e.a);
    return e.kind == ExprKind::ConstRef || e.kind == ExprKind::Literal || (e.kind == ExprKind::Block && typed_.blocks[e.block].is_const);
}

BlockId Builder::into_repeat(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    const ConstData count = context_.types()[e.count];
    if (count.kind == ConstKind::Value && count.bits == 0 && is_plain_constant(e.a)) {
        Rvalue empty;
        empty.kind = RvalueKind::Aggregate, empty.aggregate = AggregateKind::Array, empty.ty = erase(e.ty);
        push_assign(block, place, std::move(empty), e.span);
        return block;
    }
    Operand element = as_operand(block, e.a);
    record_moved({element});
    Rvalue value = use(element);
    value.kind = RvalueKind::Repeat;
    value.ty = erase(e.ty);
    value.count = e.count;
    // `[f(); 0]` still makes one value, and drops it at once.
    if (count.kind == ConstKind::Value && count.bits == 0) {
        if (element.kind == mir::OperandKind::Move && context_.needs_drop(expr(e.a).ty)) {
            BlockId after = new_block();
            mir::Terminator& drop = terminate(block, TerminatorKind::Drop, e.span);
            drop.place = element.place;
            drop.target = after;
            unwinds(block);
            block = after;
        }
        value.kind = RvalueKind::Aggregate;
        value.aggregate = AggregateKind::Array;
        value.operands.clear();
    }
    push_assign(block, place, std::move(value), e.span);
    return block;
}

// Fields are evaluated as written and stored in order of declaration; `..base` gives the others, each
// copied or moved out of the base on its own.
BlockId Builder::into_adt(const Place& place, BlockId block, ExprId id) {
    const typed::Expr& e = expr(id);
    const AdtDef& adt = context_.adt(context_.types()[e.ty].def);
    size_t count = e.variant < adt.variants.size() ? adt.variants[e.variant].fields.size() : 0;
    std::vector<Operand> operands(count);
    std::vector<bool> given(count, false);
    for (const typed::FieldValue& field : e.fields) {
        if (field.field >= count) continue;
        operands[field.field] = as_operand(block, field.value);
        given[field.field] = true;
    }
    Rvalue value;
    value.kind = RvalueKind::Aggregate;
    value.aggregate = AggregateKind::Adt;
    value.ty = erase(e.ty);
    value.variant = e.variant;
    if (adt.kind == AdtKind::Union) {
        value.active_field = e.fields.empty() ? 0 : e.fields[0].field;
        if (value.active_field < count) value.operands.push_back(operands[value.active_field]);
    } else {
        value.operands = e.has_base ? base_fields(block, id, std::move(operands), given) : std::move(operands);
    }
    record_moved(value.operands);
    push_assign(block, place, std::move(value), e.span);
    return block;
}

std::vector<Operand> Builder::base_fields(BlockId& block, ExprId id, std::vector<Operand> given,
                                          const std::vector<bool>& has) {
    const typed::Expr& e = expr(id);
    Place base = as_place(block, e.c);
    for (uint32_t i = 0; i < given.size(); ++i) {
        if (has[i]) continue;
        Ty ty = erase(context_.facts().field_type(expr(e.c).ty, e.variant, i));
        given[i] = consume(project_field(base, i, ty), ty);
    }
    return given;
}

}  // namespace framewalk::rust::build
