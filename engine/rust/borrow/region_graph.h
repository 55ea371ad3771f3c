// Lifetimes of one body and what must outlive what. Private to rust/borrow.
//
// A node is a universal region ('static, one of the signature) or a variable. `sup: sub` is an edge; a universal
// region must be known to outlive each universal region that it reaches.
#pragma once

#include <cstdint>
#include <vector>

#include "source/span.h"
#include "types/types.h"

namespace framewalk::rust {

// Why something must outlive something else, by how much a person learns from it (rustc's order of blame).
enum class Cause : uint8_t { Return, Cast, Argument, Assignment, Annotation, Predicate, Boring, Signature };

struct Why {
    Cause cause = Cause::Boring;
    Span span;
};

struct RegionConstraint {
    uint32_t sup = 0, sub = 0;
    Why why;
};

class RegionGraph {
public:
    static constexpr uint32_t kNone = 0xFFFFFFFFu;
    static constexpr uint32_t kMaxUniversal = 64;     // bits of a mask; a body with more is not looked at
    using Mask = uint64_t;

    RegionGraph(const Types& types, Region statik) : types_(types), universal_{statik} {}

    // False when there are too many.
    bool add_universal(Region region);
    const std::vector<Region>& universal() const { return universal_; }
    // kNone for a region about which nothing is known.
    uint32_t node(Region region) const;
    void add(Region sup, Region sub, Why why);

    // That one universal region outlives another, by the signature.
    void assume(uint32_t sup, uint32_t sub) { known_.push_back({sup, sub, {}}); }
    Mask outlived_by(uint32_t sup) const { return outlived_[sup]; }
    bool knows(uint32_t sup, uint32_t sub) const { return (outlived_[sup] >> sub) & 1; }

    void solve();
    // The universal regions that a node must outlive.
    Mask value(uint32_t node) const { return node < values_.size() ? values_[node] : 0; }
    // The universal regions that must outlive a node: worked out when it is first asked for.
    Mask above(uint32_t node);
    // The constraints that lead from one node to the other, as few as possible.
    std::vector<RegionConstraint> path(uint32_t from, uint32_t to) const;
    bool empty() const { return constraints_.empty(); }

private:
    void solve_above();

    const Types& types_;
    std::vector<Region> universal_;
    std::vector<RegionConstraint> constraints_, known_;
    std::vector<Mask> values_, outlived_, above_;
    uint32_t nodes_ = kMaxUniversal;
};

}  // namespace framewalk::rust
