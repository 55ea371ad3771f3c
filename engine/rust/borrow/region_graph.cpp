#include "rust/borrow/region_graph.h"

#include <algorithm>

namespace framewalk::rust {

bool RegionGraph::add_universal(Region region) {
    if (std::find(universal_.begin(), universal_.end(), region) != universal_.end()) return true;
    universal_.push_back(region);
    return universal_.size() <= kMaxUniversal;
}

uint32_t RegionGraph::node(Region region) const {
    if (!region.valid()) return kNone;
    const RegionData& d = types_[region];
    if (d.kind == RegionKind::Var) return kMaxUniversal + d.index;
    auto found = std::find(universal_.begin(), universal_.end(), region);
    return found == universal_.end() ? kNone : static_cast<uint32_t>(found - universal_.begin());
}

void RegionGraph::add(Region sup, Region sub, Why why) {
    if (sup == sub) return;
    uint32_t a = node(sup), b = node(sub);
    if (a == kNone || b == kNone || a == 0) return;      // 'static outlives everything
    nodes_ = std::max({nodes_, a + 1, b + 1});
    constraints_.push_back({a, b, why});
}

static void spread(const std::vector<RegionConstraint>& list, std::vector<RegionGraph::Mask>& values) {
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = list.size(); i-- > 0;) {
            RegionGraph::Mask more = values[list[i].sub] & ~values[list[i].sup];
            values[list[i].sup] |= more;
            changed |= more != 0;
        }
    }
}

void RegionGraph::solve() {
    outlived_.assign(universal_.size(), 0);
    outlived_[0] = ~Mask(0);
    for (size_t i = 1; i < outlived_.size(); ++i) outlived_[i] = Mask(1) << i;
    values_.assign(nodes_, 0);
    for (size_t i = 0; i < universal_.size(); ++i) values_[i] = Mask(1) << i;
    spread(known_, outlived_);
    spread(constraints_, values_);
    above_.clear();
}

RegionGraph::Mask RegionGraph::above(uint32_t node) {
    if (above_.empty()) solve_above();
    return node < above_.size() ? above_[node] : 0;
}

void RegionGraph::solve_above() {
    above_.assign(nodes_, 0);
    for (size_t i = 0; i < universal_.size(); ++i) above_[i] = Mask(1) << i;
    std::vector<RegionConstraint> turned = constraints_;
    for (RegionConstraint& c : turned) std::swap(c.sup, c.sub);
    spread(turned, above_);
}

std::vector<RegionConstraint> RegionGraph::path(uint32_t from, uint32_t to) const {
    std::vector<size_t> came(nodes_, constraints_.size());
    std::vector<uint32_t> reached{from};
    for (size_t i = 0; i < reached.size() && reached[i] != to; ++i)
        for (size_t c = 0; c < constraints_.size(); ++c) {
            uint32_t next = constraints_[c].sub;
            if (constraints_[c].sup != reached[i] || next == from || came[next] != constraints_.size()) continue;
            came[next] = c;
            reached.push_back(next);
        }
    std::vector<RegionConstraint> out;
    for (uint32_t at = to; at != from && came[at] != constraints_.size(); at = constraints_[came[at]].sup)
        out.push_back(constraints_[came[at]]);
    std::reverse(out.begin(), out.end());
    return out;
}

}  // namespace framewalk::rust
