// What the lifetime check of one body works on. Private to rust/borrow.
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "rust/borrow/region_types.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

class RegionCheck {
public:
    RegionCheck(const mir::Body& body, CheckedContext& context, RegionFacts& facts, Diagnostics& diagnostics)
        : body_(body), context_(context), facts_(facts), items_(context.items()), types_(context.types()),
          diagnostics_(diagnostics), graph_(types_, types_.statik()), regions_(context, facts, graph_, body.def) {}
    void run();

private:
    // ------------------------------------------------------------ check_regions.cpp: what the signature says
    bool declare_universal();
    void declare_in(Ty ty);
    void assume_bounds();
    void assume(const std::vector<OutlivesBound>& bounds);
    void type_locals();

    // ------------------------------------------------------------ region_constraints.cpp: what the body does
    void statement(const mir::Statement& statement);
    void call(const mir::Terminator& call);
    void call_fn(const mir::Terminator& call, Ty callee);
    void require_bounds(DefId fn, Args args);
    Cause cause_of(const mir::Place& destination) const;
    Ty type_of(const mir::Place& place);
    Ty project(Ty base, uint32_t variant, const mir::Projection& step);
    Ty type_of(const mir::Operand& operand);
    Ty type_of_constant(const mir::Constant& constant);
    Ty type_of(const mir::Rvalue& value, const mir::Place& target);
    Ty borrow(const mir::Rvalue& value);
    void reborrow(const mir::Place& place, Region region);
    Ty aggregate(const mir::Rvalue& value);
    Ty cast(const mir::Rvalue& value);
    std::vector<Ty> parts_of(const mir::Rvalue& value, Ty whole);

    // ------------------------------------------------------------ region_hidden.cpp: what `impl Trait` stands for
    struct Hidden { uint32_t index = 0; Ty ty; };           // of the n-th `impl Trait` of the result
    void find_hidden(Ty declared, Ty found);
    void require_hidden();
    void report_hidden();
    RegionGraph::Mask captured_by(const Hidden& hidden);
    Region region_of(const ast::Lifetime& lifetime) const;
    RegionGraph::Mask mask_of(Region region) const;
    RegionGraph::Mask left_out_regions() const;
    bool stands_for_one_of(RegionGraph::Mask choices, uint32_t node);
    void report_hidden(const Hidden& hidden, uint32_t node);
    Span result_span() const;

    // ------------------------------------------------------------ region_reports.cpp
    void report();
    void report_between(uint32_t longer, uint32_t shorter);
    void report_tests();
    bool satisfied(const TypeTest& test) const;
    bool explicit_needed(Region named, Region unnamed, const Why& why);
    bool is_of_trait_impl() const;
    int argument_with(Region region) const;
    bool is_named(Region region) const;
    std::string bare_name(Region region) const;
    std::string text(Region region) const;
    void label_region(Diagnostic& d, Region region) const;

    const mir::Body& body_;
    CheckedContext& context_;
    RegionFacts& facts_;
    Items& items_;
    Types& types_;
    Diagnostics& diagnostics_;
    RegionGraph graph_;
    RegionTypes regions_;
    std::vector<Ty> locals_;                               // by Local
    std::vector<std::pair<Ty, Region>> known_;             // `T: 'a` by the signature
    std::vector<Hidden> hidden_;
    std::set<std::pair<uint32_t, uint32_t>> told_;         // spans at which a type parameter was told of
};

}  // namespace framewalk::rust
