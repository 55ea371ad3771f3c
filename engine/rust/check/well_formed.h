// Checks of items beyond their bodies: impls against their traits, coherence, types of finite size.
#pragma once

#include "rust/check/items.h"
#include "rust/check/traits.h"

namespace framewalk::rust {

class WellFormed {
public:
    WellFormed(Items& items, ClosureTable& closures) : items_(items), closures_(closures) {}
    // Checks one definition of the learner's program.
    void check(DefId def);

private:
    void check_trait_impl(DefId impl);
    void check_inherent_impl(DefId impl);
    void missing_items(DefId impl, DefId trait);
    void compare_method(DefId impl, DefId method, DefId trait_method);
    bool check_copy_impl(DefId impl);
    bool check_orphan(DefId impl);
    void check_unsafety(DefId impl, DefId trait);
    void check_repeated_members(DefId impl, std::string_view code);
    void check_params_constrained(DefId impl);
    void check_overlap(DefId impl);
    bool never_holds(Solver& solver, DefId impl, Args args);
    bool is_knowable(const TraitRef& goal);
    void check_repeated_members(DefId impl, const char* code);
    void check_duplicate_members(DefId impl);
    void check_finite(DefId adt);
    void check_ends(DefId impl, DefId assoc);
    void check_constant_size(DefId def);
    void check_shareable(DefId def);
    void check_receiver(DefId fn);
    void report_generic_receiver(Span span);
    Ty dereferenced(Solver& solver, Ty ty);
    void check_field_size(Ty ty, Span span);
    bool contains(Ty ty, DefId adt, std::vector<uint32_t>& seen);
    bool follows_from(const std::vector<uint32_t>& unused, uint32_t param, const Predicate& predicate);
    void take_what_follows(DefId def, std::vector<uint32_t>& unused);
    void check_params_used(DefId def);
    bool has_error_inside(DefId def) const;
    bool check_coherence(DefId impl, DefId trait);
    // ------------------------------------------------------------ well_formed_impls.cpp
    bool differs_in_impl_trait(DefId method, DefId declared);
    bool differs_in_lifetimes(DefId member, DefId declared);
    std::optional<size_t> count_lifetimes(DefId member);
    void check_stricter(DefId impl, DefId method, DefId declared, Args put);
    void compare_const(DefId impl, DefId member, DefId declared);
    void check_visible(DefId impl, DefId assoc);
    bool is_private_to(Ty ty, DefId module);
    void check_drop_impl(DefId impl);
    // ------------------------------------------------------------ well_formed_adts.cpp
    void check_fields(DefId adt);
    bool fits_in_union(Solver& solver, Ty ty);
    bool is_always_empty(Ty ty, int depth);
    bool has_alignment(Ty ty, int depth);
    void check_supertraits(DefId trait);
    bool extends(DefId trait, DefId wanted, std::vector<uint32_t>& seen);
    bool extends_itself(DefId trait);
    Ty uncovered_param(Ty ty);
    bool is_local(Ty ty);
    void check_bounds_of_signature(DefId fn);
    void check_bounds_of_fields(DefId adt);
    void check_bounds_of_impl(DefId impl);
    void check_bounds(Ty ty, DefId owner, Span span);
    bool check_bounds_of(DefId def, Args args, DefId owner, Span span);

    Items& items_;
    ClosureTable& closures_;
};

}  // namespace framewalk::rust
