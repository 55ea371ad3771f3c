// The tests of a match: one switch or comparison, its candidates sorted by outcome, then the rest.
#include "rust/build/builder.h"
#include "rust/build/match.h"
#include "rust/build/pattern_values.h"

namespace framewalk::rust::build {

using mir::BlockId;
using mir::TerminatorKind;
using typed::PatKind;

BlockId MatchBuilder::run(BlockId start) {
    first_tests_.assign(leaves_.size() + 1, BlockId());
    BlockId rest = match(start, candidates_);
    link_arms();
    return rest;
}

// The false edge of each leaf goes to where the next leaf, or the next arm, is tried first. So analyses
// see the arms in the order they are written in, and find the same use of a moved value first as rustc.
// The blocks of the arms are numbered from the last one on, as rustc's are: analyses that go through the
// blocks in order meet the same parts of a value first.
void MatchBuilder::link_arms() {
    for (size_t arm = leaves_.size(); arm-- > 0;)
        for (size_t i = leaves_[arm].size(); i-- > 0;) {
            Leaf& leaf = leaves_[arm][i];
            leaf.block = builder_.new_block();
            mir::Terminator& edge = builder_.out_.blocks[leaf.test].terminator;
            edge.target = leaf.block;
            bool last = i + 1 == leaves_[arm].size();
            BlockId next = last ? first_tests_[arm + 1] : leaves_[arm][i + 1].test;
            if (next.valid()) edge.unwind = next;
        }
}

BlockId MatchBuilder::match(BlockId start, Candidates candidates) {
    for (size_t next = 0; next < candidates.size();) {
        BlockId& first = first_tests_[candidates[next].arm];
        if (!first.valid()) first = start;
        if (candidates[next].pairs.empty()) start = leaf(start, std::move(candidates[next++]));
        else start = test(start, candidates, next);
    }
    return start;
}

// The edge to the next candidate is never taken, but analyses must not rely on this pattern always
// matching: adding an arm below must not change what is accepted.
BlockId MatchBuilder::leaf(BlockId start, Candidate candidate) {
    Leaf leaf;
    leaf.test = start;
    leaf.otherwise = builder_.new_block();
    leaf.bindings = std::move(candidate.bindings);
    builder_.false_edge(start, BlockId(), leaf.otherwise, span_);   // linked when all arms are known
    BlockId otherwise = leaf.otherwise;
    leaves_[candidate.arm].push_back(std::move(leaf));
    return otherwise;
}

BlockId MatchBuilder::test(BlockId start, Candidates& candidates, size_t& next) {
    Place place = candidates[next].pairs[0].place;
    const typed::Pat& pattern = pat(candidates[next].pairs[0].pat);
    if (pattern.kind == PatKind::Variant) return switch_variants(start, place, candidates, next);
    if (is_switchable(pattern)) return switch_values(start, place, candidates, next);
    return two_way(start, place, candidates, next);
}

BlockId MatchBuilder::finish_buckets(const std::vector<BlockId>& starts, Buckets& buckets) {
    BlockId rest = builder_.new_block();
    for (size_t i = 0; i < starts.size(); ++i)
        builder_.go(match(starts[i], std::move(buckets.lists[i])), rest, span_);
    return rest;
}

// ---------------------------------------------------------------- integers, chars, bools, exact lengths

bool MatchBuilder::is_switchable(const typed::Pat& pattern) const {
    if (pattern.kind == PatKind::Slice) return !pattern.has_slice;
    return pattern.kind == PatKind::Constant && has_known_values(builder_.context_.types(), pattern);
}

u128 MatchBuilder::switch_value(const typed::Pat& pattern) const {
    if (pattern.kind == PatKind::Slice) return pattern.prefix.size() + pattern.suffix.size();
    return constant_bits(builder_.context_.types(), pattern.ty, pattern.value);
}

// For patterns that are not a single value: ranges, and slices of at least some length.
bool MatchBuilder::may_match_value(const typed::Pat& pattern, u128 value) const {
    if (pattern.kind == PatKind::Slice) return switch_value(pattern) <= value;
    const Types& types = builder_.context_.types();
    if (pattern.kind != PatKind::Range || !has_known_values(types, pattern)) return true;
    return value_range(types, pattern).contains(ordered(types, pattern.ty, value));
}

std::map<u128, size_t> MatchBuilder::values_at(const Place& place, const Candidates& candidates, size_t next) const {
    std::map<u128, size_t> values;
    for (; next < candidates.size(); ++next) {
        PatId id = pattern_at(candidates[next], place);
        if (!id.valid()) break;
        if (!is_switchable(pat(id))) continue;
        values.emplace(switch_value(pat(id)), values.size());
    }
    return values;
}

void MatchBuilder::sort_values(const Place& place, const std::map<u128, size_t>& values, Candidates& candidates,
                               Buckets& buckets) {
    for (; buckets.next < candidates.size(); ++buckets.next) {
        PatId id = pattern_at(candidates[buckets.next], place);
        if (!id.valid()) return;
        if (is_switchable(pat(id))) {
            size_t bucket = values.find(switch_value(pat(id)))->second;
            matched(std::move(candidates[buckets.next]), place, buckets.lists[bucket]);
            continue;
        }
        for (const auto& [value, bucket] : values)
            if (may_match_value(pat(id), value)) return;
        buckets.lists.back().push_back(std::move(candidates[buckets.next]));
    }
}

mir::Operand MatchBuilder::switch_operand(BlockId block, const Place& place, const typed::Pat& pattern) {
    if (pattern.kind == PatKind::Slice) return builder_.length_of(block, place, pattern.ty, span_);
    return Operand::copy(place);
}

BlockId MatchBuilder::switch_values(BlockId start, const Place& place, Candidates& candidates, size_t& next) {
    const typed::Pat& pattern = pat(candidates[next].pairs[0].pat);
    bool is_bool = builder_.context_.types().is(pattern.ty, TyKind::Bool);
    std::map<u128, size_t> values = values_at(place, candidates, next);
    Buckets buckets{std::vector<Candidates>(values.size() + 1), next};
    Operand operand = switch_operand(start, place, pattern);
    sort_values(place, values, candidates, buckets);
    next = buckets.next;

    std::vector<BlockId> starts;
    for (size_t i = 0; i <= values.size(); ++i) starts.push_back(builder_.new_block());
    mir::Terminator& jump = builder_.terminate(start, TerminatorKind::SwitchInt, span_);
    jump.operands.push_back(std::move(operand));
    for (const auto& [value, bucket] : values) {
        jump.values.push_back(value);
        jump.targets.push_back(starts[bucket]);
    }
    // Both values of a bool are there: the second one is what is left.
    if (is_bool && values.size() == 2) jump.values.pop_back();
    else jump.targets.push_back(starts.back());
    return finish_buckets(starts, buckets);
}

// ---------------------------------------------------------------- enums

mir::Operand MatchBuilder::discriminant_of(BlockId block, const Place& place, const AdtDef& adt) {
    Types& types = builder_.context_.types();
    Ty ty = types.integer(adt.repr.has_int ? adt.repr.int_kind : IntKind::Isize);
    Local temp = builder_.new_temp(ty, span_);
    Rvalue value;
    value.kind = mir::RvalueKind::Discriminant;
    value.place = place;
    builder_.push_assign(block, local_place(temp), std::move(value), span_);
    return Operand::move(local_place(temp));
}

BlockId MatchBuilder::switch_variants(BlockId start, const Place& place, Candidates& candidates, size_t& next) {
    BuildContext& context = builder_.context_;
    const AdtDef& adt = context.adt(context.types()[pat(candidates[next].pairs[0].pat).ty].def);
    size_t count = adt.variants.size();
    Buckets buckets{std::vector<Candidates>(count), next};
    for (; buckets.next < candidates.size(); ++buckets.next) {
        PatId id = pattern_at(candidates[buckets.next], place);
        if (!id.valid() || pat(id).variant >= count) break;
        matched(std::move(candidates[buckets.next]), place, buckets.lists[pat(id).variant]);
    }
    next = buckets.next;

    Operand discriminant = discriminant_of(start, place, adt);
    unsigned width = bit_width(adt.repr.has_int ? adt.repr.int_kind : IntKind::Isize);
    std::vector<BlockId> starts;
    for (size_t i = 0; i < count; ++i) starts.push_back(builder_.new_block());
    BlockId other = builder_.new_block();
    bool all = true;
    mir::Terminator& jump = builder_.terminate(start, TerminatorKind::SwitchInt, span_);
    jump.operands.push_back(std::move(discriminant));
    for (size_t i = 0; i < count; ++i) {
        all = all && !buckets.lists[i].empty();
        if (buckets.lists[i].empty()) continue;
        jump.values.push_back(truncate_unsigned(static_cast<u128>(adt.variants[i].discriminant), width));
        jump.targets.push_back(starts[i]);
    }
    jump.targets.push_back(other);
    BlockId rest = finish_buckets(starts, buckets);
    if (all) builder_.terminate(other, TerminatorKind::Unreachable, span_);
    else builder_.go(other, rest, span_);
    return rest;
}

// ---------------------------------------------------------------- success or failure

BlockId MatchBuilder::two_way(BlockId start, const Place& place, Candidates& candidates, size_t& next) {
    const typed::Pat& tested = pat(candidates[next].pairs[0].pat);
    auto [yes, no] = compare_at_pattern(start, place, tested);
    Buckets buckets{std::vector<Candidates>(2), next};
    for (; buckets.next < candidates.size(); ++buckets.next) {
        Candidate& candidate = candidates[buckets.next];
        PatId id = pattern_at(candidate, place);
        Outcome known = id.valid() ? outcome(tested, pat(id)) : Outcome::Unknown;
        if (known == Outcome::Unknown) break;
        if (known == Outcome::Success) matched(std::move(candidate), place, buckets.lists[0]);
        else buckets.lists[1].push_back(std::move(candidate));
    }
    next = buckets.next;
    return finish_buckets({yes, no}, buckets);
}

}  // namespace framewalk::rust::build
