// The smallest steps: blocks, statements, terminators, projections, constants.
#include "rust/build/builder.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::ProjKind;
using mir::Projection;
using mir::Statement;
using mir::StatementKind;
using mir::Terminator;
using mir::TerminatorKind;

Place project(Place place, ProjKind kind) {
    Projection step;
    step.kind = kind;
    place.projection.push_back(step);
    return place;
}

Place project_field(Place place, uint32_t index, Ty ty) {
    place = project(std::move(place), ProjKind::Field);
    place.projection.back().index = index;
    place.projection.back().ty = ty;
    return place;
}

Place project_variant(Place place, uint32_t variant) {
    place = project(std::move(place), ProjKind::Downcast);
    place.projection.back().index = variant;
    return place;
}

Place project_index(Place place, Local index) {
    place = project(std::move(place), ProjKind::Index);
    place.projection.back().local = index;
    return place;
}

Place project_constant(Place place, uint64_t offset, uint64_t min_length, bool from_end) {
    place = project(std::move(place), ProjKind::ConstantIndex);
    Projection& step = place.projection.back();
    step.offset = offset;
    step.min_length = min_length;
    step.from_end = from_end;
    return place;
}

Place project_subslice(Place place, uint64_t from, uint64_t to, bool from_end) {
    place = project(std::move(place), ProjKind::Subslice);
    Projection& step = place.projection.back();
    step.offset = from;
    step.to = to;
    step.from_end = from_end;
    return place;
}

Rvalue make_ref(const Place& place, mir::BorrowKind kind, Region region) {
    Rvalue value;
    value.kind = mir::RvalueKind::Ref;
    value.place = place;
    value.borrow = kind;
    value.region = region;
    return value;
}

Rvalue make_binary(mir::BinOp op, Operand left, Operand right) {
    Rvalue value;
    value.kind = mir::RvalueKind::Binary;
    value.bin = op;
    value.operands.push_back(std::move(left));
    value.operands.push_back(std::move(right));
    return value;
}

BlockId Builder::new_block(bool cleanup) {
    mir::BasicBlock block;
    block.is_cleanup = cleanup;
    return out_.blocks.add(std::move(block));
}

void Builder::push(BlockId block, Statement statement) {
    out_.blocks[block].statements.push_back(std::move(statement));
}

void Builder::push_assign(BlockId block, const Place& place, Rvalue value, Span span) {
    Statement statement;
    statement.kind = StatementKind::Assign;
    statement.span = span;
    statement.place = place;
    statement.rvalue = std::move(value);
    push(block, std::move(statement));
}

void Builder::push_use(BlockId block, const Place& place, Operand value, Span span) {
    push_assign(block, place, use(std::move(value)), span);
}

// The unit that statements leave behind is never read: it needs no store.
void Builder::push_unit(BlockId block, const Place& place, Span span) {
    if (unit_temp_.valid() && place.is_local() && place.local == unit_temp_) return;
    push_use(block, place, Operand::value(zst(context_.types().unit(), span)), span);
}

void Builder::push_storage(BlockId block, bool live, Local local, Span span) {
    Statement statement;
    statement.kind = live ? StatementKind::StorageLive : StatementKind::StorageDead;
    statement.span = span;
    statement.local = local;
    push(block, std::move(statement));
}

Terminator& Builder::terminate(BlockId block, TerminatorKind kind, Span span) {
    Terminator& terminator = out_.blocks[block].terminator;
    terminator = Terminator{};
    terminator.kind = kind;
    terminator.span = span;
    return terminator;
}

void Builder::go(BlockId from, BlockId to, Span span) {
    terminate(from, TerminatorKind::Goto, span).target = to;
}

void Builder::false_edge(BlockId from, BlockId real, BlockId imaginary, Span span) {
    Terminator& terminator = terminate(from, TerminatorKind::FalseEdge, span);
    terminator.target = real;
    terminator.unwind = imaginary;
}

std::pair<BlockId, BlockId> Builder::branch(BlockId block, Operand condition, Span span) {
    BlockId yes = new_block(), no = new_block();
    Terminator& terminator = terminate(block, TerminatorKind::SwitchInt, span);
    terminator.operands.push_back(std::move(condition));
    terminator.values = {0};
    terminator.targets = {no, yes};
    return {yes, no};
}

Local Builder::new_temp(Ty ty, Span span) {
    mir::LocalDecl decl;
    decl.ty = ty;
    decl.span = span;
    decl.mutability = Mutability::Mut;
    return out_.locals.add(decl);
}

Operand Builder::consume(const Place& place, Ty ty) {
    return context_.is_copy(ty) ? Operand::copy(place) : Operand::move(place);
}

mir::Constant Builder::zst(Ty ty, Span span) {
    mir::Constant constant;
    constant.ty = ty;
    constant.span = span;
    return constant;
}

mir::Constant Builder::scalar(Ty ty, u128 bits, Span span) {
    mir::Constant constant = zst(ty, span);
    constant.kind = mir::ConstValueKind::Scalar;
    constant.bits = bits;
    return constant;
}

}  // namespace framewalk::rust::build
