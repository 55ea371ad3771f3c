// Types of one body with a variable for each lifetime, and how they relate. Private to rust/borrow.
#pragma once

#include <vector>

#include "rust/borrow/checked_context.h"
#include "rust/borrow/region_graph.h"
#include "rust/check/region_facts.h"

namespace framewalk::rust {

// `T: 'a` of a type parameter, to be looked at when all regions are known.
struct TypeTest {
    Ty ty;
    Region region;
    Why why;
};

class RegionTypes {
public:
    RegionTypes(CheckedContext& context, RegionFacts& facts, RegionGraph& graph, DefId body)
        : context(context), facts(facts), items(context.items()), types(context.types()), graph(graph), body_(body) {}

    Region fresh() { return types.region_var(vars_++); }
    // Puts a variable for each erased lifetime. A closure's type gets one argument more: a tuple of its captures.
    Ty renumber(Ty ty);
    Args renumber(Args args);
    // The other way round.
    Ty strip(Ty ty);
    Args strip(Args args);
    // `declared` with `args` put in, associated types resolved. `expected`, when given, is what that is without regions.
    Ty instantiate(Ty declared, Args args, Ty expected = Ty());
    Ty normalize(Ty ty, Ty expected = Ty());
    // The captures of a renumbered closure type.
    std::vector<Ty> captures(Ty closure) const;

    // `a` is (with kCovariant) a subtype of `b`.
    void relate(Ty a, Ty b, Variance variance);
    void relate(Args a, Args b);                           // equal
    void outlives(Region sup, Region sub) { graph.add(sup, sub, why); }
    void outlives(Ty ty, Region region);
    void unsize(Ty from, Ty to);                           // pointers
    // A where-clause of a definition, with `args` put in.
    void require(const OutlivesBound& bound, Args args);

    CheckedContext& context;
    RegionFacts& facts;
    Items& items;
    Types& types;
    RegionGraph& graph;
    Why why;                                               // of the constraints that are made
    std::vector<TypeTest> tests;

private:
    friend struct RegionNormalizer;
    Ty project(DefId assoc, Args args);
    Ty project_impl(DefId assoc, Args args);
    Args bind_impl(DefId impl, Args erased, Args trait_args);
    void bind(GenericArg pattern, GenericArg actual, std::vector<GenericArg>& list, std::vector<bool>& bound, int depth = 0);
    void relate_object(Ty a, Ty b, Variance variance);
    void unsize_content(Ty from, Ty to);
    void become_object(Ty from, Ty object);
    void relate_region(Region a, Region b, Variance variance);

    DefId body_;
    uint32_t vars_ = 0;
    int depth_ = 0;                                        // of associated types in associated types
};

}  // namespace framewalk::rust
