// Which lifetimes a type names, as it is written.
//
//     LifetimesIn found(crate, names_of_defs);
//     found.type(id);                  // of `&'a Vec<&'b T>`: 'a, 'b
//     found.has(name_of_b);            // true
#pragma once

#include <unordered_set>

#include "rust/names/names.h"

namespace framewalk::rust {

class LifetimesIn {
public:
    // `constrained`: only those that the type determines; what an associated type is given says nothing of it
    // (Rust Reference, "Lifetime bounds"; RFC 447).
    LifetimesIn(const ast::Crate& crate, const Names& defs, bool constrained = false)
        : crate_(crate), defs_(defs), constrained_(constrained) {}

    void type(ast::TypeId id);
    void bounds(const std::vector<ast::GenericBound>& bounds);
    // Of a parameter list and its where-clauses: what is named in a bound, and the parameters that have one.
    void generics(const ast::Generics& generics);
    void arguments(const std::vector<ast::GenericArg>& list);
    void path(ast::PathId id);
    // Was there the name of an alias, behind which they may stand elsewhere?
    bool has_alias() const { return has_alias_; }
    // Is a lifetime left out? What stands in `Fn(…)` has lifetimes of its own.
    bool has_gap() const { return has_gap_; }
    bool has(Name name) const { return names_.count(name.index) != 0; }

private:
    void add(const ast::Lifetime& lifetime);
    bool is_projection(ast::PathId id) const;
    bool hides_lifetimes(const PathRes& res, const ast::Path& path) const;

    const ast::Crate& crate_;
    const Names& defs_;
    bool constrained_, has_alias_ = false, has_gap_ = false;
    std::unordered_set<uint32_t> names_;
};

}  // namespace framewalk::rust
