// Tests with two outcomes: equality of strings and floats, ranges, minimal lengths.
#include "rust/build/builder.h"
#include "rust/build/match.h"
#include "rust/build/pattern_values.h"

namespace framewalk::rust::build {

using mir::BinOp;
using mir::BlockId;
using typed::Pat;
using typed::PatKind;

static bool same_constant(const mir::Constant& a, const mir::Constant& b) {
    return a.kind == b.kind && a.bits == b.bits && a.text == b.text && a.def == b.def && a.args == b.args;
}

static bool same_range(const Pat& a, const Pat& b) {
    if (a.has_low != b.has_low || a.has_high != b.has_high || a.inclusive != b.inclusive) return false;
    return (!a.has_low || same_constant(a.low, b.low)) && (!a.has_high || same_constant(a.high, b.high));
}

// What the test of `tested` says about `other` at the same place.
MatchBuilder::Outcome MatchBuilder::outcome(const Pat& tested, const Pat& other) const {
    if (tested.kind == PatKind::Range) return outcome_of_range(tested, other);
    if (tested.kind == PatKind::Slice) return outcome_of_length(tested, other);
    if (other.kind != PatKind::Constant) return Outcome::Unknown;
    if (same_constant(tested.value, other.value)) return Outcome::Success;
    // 0.0 == -0.0 although their bits differ: only strings are known to be different.
    return tested.value.kind == mir::ConstValueKind::Str && other.value.kind == mir::ConstValueKind::Str
               ? Outcome::Failure
               : Outcome::Unknown;
}

MatchBuilder::Outcome MatchBuilder::outcome_of_range(const Pat& tested, const Pat& other) const {
    const Types& types = builder_.context_.types();
    if (other.kind == PatKind::Range && same_range(tested, other)) return Outcome::Success;
    if (!has_known_values(types, tested) || !has_known_values(types, other)) return Outcome::Unknown;
    return value_range(types, tested).overlaps(value_range(types, other)) ? Outcome::Unknown : Outcome::Failure;
}

MatchBuilder::Outcome MatchBuilder::outcome_of_length(const Pat& tested, const Pat& other) const {
    if (other.kind != PatKind::Slice) return Outcome::Unknown;
    size_t least = tested.prefix.size() + tested.suffix.size();
    size_t length = other.prefix.size() + other.suffix.size();
    if (other.has_slice && length == least) return Outcome::Success;
    return !other.has_slice && length < least ? Outcome::Failure : Outcome::Unknown;
}

std::pair<BlockId, BlockId> MatchBuilder::compare_with(BlockId block, BinOp op, Operand left, Operand right) {
    Local result = builder_.new_temp(builder_.context_.types().boolean(), span_);
    builder_.push_assign(block, local_place(result), make_binary(op, std::move(left), std::move(right)), span_);
    return builder_.branch(block, Operand::move(local_place(result)), span_);
}

// The pattern is what asks: what cannot be read is told of there.
std::pair<BlockId, BlockId> MatchBuilder::compare_at_pattern(BlockId block, const Place& place, const Pat& pattern) {
    Restore<Span> at(span_, pattern.span);
    return compare(block, place, pattern);
}

std::pair<BlockId, BlockId> MatchBuilder::compare(BlockId block, const Place& place, const Pat& pattern) {
    if (pattern.kind == PatKind::Range) return compare_range(block, place, pattern);
    if (pattern.kind == PatKind::Slice) {
        Operand length = builder_.length_of(block, place, pattern.ty, span_);
        Ty usize = builder_.context_.types().usize();
        Operand least = Operand::value(builder_.scalar(usize, pattern.prefix.size() + pattern.suffix.size(), span_));
        return compare_with(block, BinOp::Ge, std::move(length), std::move(least));
    }
    if (pattern.eq_fn.valid()) return compare_by_call(block, place, pattern);
    return compare_with(block, BinOp::Eq, Operand::copy(place), Operand::value(pattern.value));
}

std::pair<BlockId, BlockId> MatchBuilder::compare_range(BlockId block, const Place& place, const Pat& pattern) {
    BlockId no = builder_.new_block();
    if (pattern.has_low) {
        auto [above, below] = compare_with(block, BinOp::Le, Operand::value(pattern.low), Operand::copy(place));
        builder_.go(below, no, span_);
        block = above;
    }
    if (pattern.has_high) {
        BinOp op = pattern.inclusive ? BinOp::Le : BinOp::Lt;
        auto [inside, above] = compare_with(block, op, Operand::copy(place), Operand::value(pattern.high));
        builder_.go(above, no, span_);
        block = inside;
    }
    return {block, no};
}

// `eq` takes two references: what is not one already is borrowed, and an array seen as the slice that
// `eq` compares.
mir::Operand MatchBuilder::compared_reference(BlockId block, Operand operand, Ty ty, Ty compared) {
    Types& types = builder_.context_.types();
    if (!types.is(ty, TyKind::Ref)) {
        Place place = operand.place;
        if (operand.kind == mir::OperandKind::Constant) {
            place = local_place(builder_.new_temp(ty, span_));
            builder_.push_use(block, place, std::move(operand), span_);
        }
        ty = types.ref(ty);
        Local reference = builder_.new_temp(ty, span_);
        builder_.push_assign(block, local_place(reference), make_ref(place, mir::BorrowKind::Shared, types.erased()), span_);
        operand = Operand::move(local_place(reference));
    }
    if (!compared.valid() || !types.is(compared, TyKind::Slice) || !types.is(types[ty].elem, TyKind::Array)) return operand;
    Rvalue unsize = use(std::move(operand));
    unsize.kind = mir::RvalueKind::Cast;
    unsize.cast = mir::CastKind::Unsize;
    unsize.ty = types.ref(compared);
    Local slice = builder_.new_temp(unsize.ty, span_);
    builder_.push_assign(block, local_place(slice), std::move(unsize), span_);
    return Operand::move(local_place(slice));
}

std::pair<BlockId, BlockId> MatchBuilder::compare_by_call(BlockId block, const Place& place, const Pat& pattern) {
    Types& types = builder_.context_.types();
    std::vector<Ty> compared = types.list_of(pattern.eq_args);
    Ty self = compared.empty() ? Ty() : compared[0];
    Operand left = compared_reference(block, Operand::copy(place), builder_.erase(pattern.ty), self);
    Operand right = compared_reference(block, Operand::value(pattern.value), pattern.value.ty, self);
    Local result = builder_.new_temp(types.boolean(), span_);
    BlockId after = builder_.new_block();
    mir::Terminator& call = builder_.terminate(block, mir::TerminatorKind::Call, span_);
    call.func = Operand::value(builder_.zst(types.fn_def(pattern.eq_fn, pattern.eq_args), span_));
    call.operands = {std::move(left), std::move(right)};
    call.place = local_place(result);
    call.target = after;
    call.fn_span = span_;
    builder_.unwinds(block);
    return builder_.branch(after, Operand::move(local_place(result)), span_);
}

}  // namespace framewalk::rust::build
