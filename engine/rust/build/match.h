// Patterns become tests: the automaton of a `match`, `if let`, `let`.
//
// A candidate is one way to reach an arm: pairs of a place and a pattern that still must match, and the
// bindings found so far. The first open pair of the first candidate picks a test; candidates are sorted
// by its outcome until one does not care about it; the rest is tried after all outcomes. So arms are
// tried in order, and arms over one integer or enum share one switch.
//
//   match p { (0, Some(x)) => A, (1, _) => B, _ => C }
//   switch p.0 { 0: switch discriminant(p.1) { 1: x = …, A }, 1: B }, otherwise: C
#pragma once

#include <map>
#include <vector>

#include "mir/body.h"
#include "rust/check/typed.h"

namespace framewalk::rust::build {

class Builder;

struct MatchPair {
    mir::Place place;
    typed::PatId pat;
};

struct Candidate {
    uint32_t arm = 0;
    std::vector<MatchPair> pairs;      // all must match; Variant, Constant, Range, Slice or Or
    std::vector<MatchPair> bindings;   // pat is a Binding, place what it binds
};

// Where a candidate has matched. `otherwise` is where its arm's failed guard goes on.
struct Leaf {
    mir::BlockId block, otherwise;
    mir::BlockId test;                 // ends in a false edge: to `block`, or to the next leaf's tests
    std::vector<MatchPair> bindings;
};

class MatchBuilder {
public:
    // Alternatives of one match beyond this are refused: nested `|` multiplies.
    static constexpr size_t kMaxCandidates = 8192;

    MatchBuilder(Builder& builder, Span span) : builder_(builder), span_(span) {}

    void add_arm(const mir::Place& place, typed::PatId pat);
    // Emits the tests from `start` on; returns where nothing matched.
    mir::BlockId run(mir::BlockId start);
    bool is_irrefutable() const { return candidates_.size() == 1 && candidates_[0].pairs.empty(); }
    const std::vector<MatchPair>& first_bindings() const { return candidates_[0].bindings; }
    const std::vector<Leaf>& leaves(size_t arm) const { return leaves_[arm]; }

private:
    using Candidates = std::vector<Candidate>;

    // match_candidate.cpp: from patterns to candidates
    void add_pattern(Candidate& candidate, const mir::Place& place, typed::PatId id);
    void add_fields(Candidate& candidate, const mir::Place& place, typed::PatId id);
    void add_slice(Candidate& candidate, const mir::Place& place, typed::PatId id);
    bool is_only_variant(const typed::Pat& pat);
    void expand(Candidate candidate, Candidates& out);
    void refuse();
    typed::PatId pattern_at(const Candidate& candidate, const mir::Place& place) const;
    // The pair at `place` has matched: its parts are open now.
    void matched(Candidate candidate, const mir::Place& place, Candidates& out);

    // match_test.cpp: tests
    struct Buckets {
        std::vector<Candidates> lists;
        size_t next = 0;               // first candidate that none of them took
    };
    mir::BlockId match(mir::BlockId start, Candidates candidates);
    mir::BlockId leaf(mir::BlockId start, Candidate candidate);
    void link_arms();
    mir::BlockId test(mir::BlockId start, Candidates& candidates, size_t& next);
    mir::BlockId switch_values(mir::BlockId start, const mir::Place& place, Candidates& candidates, size_t& next);
    mir::BlockId switch_variants(mir::BlockId start, const mir::Place& place, Candidates& candidates, size_t& next);
    mir::BlockId two_way(mir::BlockId start, const mir::Place& place, Candidates& candidates, size_t& next);
    mir::BlockId finish_buckets(const std::vector<mir::BlockId>& starts, Buckets& buckets);

    bool is_switchable(const typed::Pat& pat) const;
    u128 switch_value(const typed::Pat& pat) const;
    bool may_match_value(const typed::Pat& pat, u128 value) const;
    std::map<u128, size_t> values_at(const mir::Place& place, const Candidates& candidates, size_t next) const;
    void sort_values(const mir::Place& place, const std::map<u128, size_t>& values, Candidates& candidates,
                     Buckets& buckets);
    mir::Operand switch_operand(mir::BlockId block, const mir::Place& place, const typed::Pat& pat);
    mir::Operand discriminant_of(mir::BlockId block, const mir::Place& place, const AdtDef& adt);

    // match_compare.cpp: tests with two outcomes
    enum class Outcome : uint8_t { Success, Failure, Unknown };
    Outcome outcome(const typed::Pat& tested, const typed::Pat& other) const;
    Outcome outcome_of_range(const typed::Pat& tested, const typed::Pat& other) const;
    Outcome outcome_of_length(const typed::Pat& tested, const typed::Pat& other) const;
    std::pair<mir::BlockId, mir::BlockId> compare_at_pattern(mir::BlockId block, const mir::Place& place, const typed::Pat& pat);
    std::pair<mir::BlockId, mir::BlockId> compare(mir::BlockId block, const mir::Place& place, const typed::Pat& pat);
    std::pair<mir::BlockId, mir::BlockId> compare_by_call(mir::BlockId block, const mir::Place& place,
                                                          const typed::Pat& pat);
    std::pair<mir::BlockId, mir::BlockId> compare_range(mir::BlockId block, const mir::Place& place,
                                                        const typed::Pat& pat);
    std::pair<mir::BlockId, mir::BlockId> compare_with(mir::BlockId block, mir::BinOp op, mir::Operand left,
                                                       mir::Operand right);
    mir::Operand compared_reference(mir::BlockId block, mir::Operand operand, Ty ty, Ty compared);
    const typed::Pat& pat(typed::PatId id) const;

    Builder& builder_;
    Span span_;
    Candidates candidates_;
    std::vector<std::vector<Leaf>> leaves_;   // by arm
    std::vector<mir::BlockId> first_tests_;   // by arm: where it becomes the first one to be tried
    size_t made_ = 0;
    uint32_t arms_ = 0;
};

}  // namespace framewalk::rust::build
