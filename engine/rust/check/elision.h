// Lifetimes that are left out, and where there is nothing to take them from.
//
// In the arguments of a function each left-out lifetime is a new one. In its result it is the lifetime of
// `&self`, or else the only lifetime among the arguments; if there is neither, it must be written (E0106).
// Fields, type aliases and associated types always need theirs. (Rust Reference, "Lifetime elision".)
#pragma once

#include "rust/check/items.h"

namespace framewalk::rust {

class Elision {
public:
    explicit Elision(Items& items) : items_(items) {}
    // Checks one definition of the learner's program: E0106, E0581, E0582, E0637, E0726.
    void check(DefId def);
    // A type in a body: only functions that it mentions can lack a lifetime there.
    void check_in_body(ast::TypeId id) { type_in(id, Place::Fine); }
    // Is `self` a reference to `Self`, as it is written, so that what the result leaves out is its lifetime?
    static bool gives_from_self(Items& items, DefId fn);

private:
    // What a left-out lifetime means at the place that is being read.
    enum class Place : uint8_t {
        Fine,        // it is inferred, new, or 'static
        Input,       // of a function: new, and counted
        Output,      // of a function whose inputs do not say which
        Item,        // a field or an alias
        ImplHeader,  // new; but a type's own lifetimes may not be hidden
        AssocType,   // of an impl
        Bound,       // in a bound or where clause
    };

    void function(const ast::Item& item);
    enum class SelfParam : uint8_t { None, Plain, Ref };   // Ref: the result's lifetime is the one of that reference
    void signature(const std::vector<ast::TypeId>& inputs, ast::TypeId output, SelfParam self);
    static DefId named_adt(const PathRes& res);
    void generics(const ast::Generics& generics);
    void impl_header(const ast::Item& item);
    void type(ast::TypeId id);
    void type_in(ast::TypeId id, Place place);
    void impl_trait(const ast::TypeExpr& t);
    void path(ast::PathId id);
    void segment(const ast::PathSegment& segment, DefId def);
    void bounds(const std::vector<ast::GenericBound>& bounds);
    void lifetime(const ast::Lifetime& lifetime);
    void left_out(Span span, const char* what);
    void hidden(Span span, DefId def);
    void report_output(const std::vector<Span>& inputs);
    bool is_ref_to_self(ast::TypeId id) const;
    DefId adt_around(DefId fn) const;
    bool mentions_self(ast::TypeId id) const;
    bool is_self(const ast::TypeExpr& type) const;
    void missing(Span span, const char* what);
    void fn_pointer(const ast::TypeExpr& t);
    void bound_for(const std::vector<ast::Ident>& lifetimes, ast::PathId trait);

    Items& items_;
    DefId self_adt_;          // what the impl is for, if it names a struct, enum or union
    Span impl_;               // the `impl Trait` whose bounds are being looked at
    Span argument_of_impl_;   // the one in whose arguments we are
    Place place_ = Place::Fine;
    std::vector<Span> inputs_;       // Place::Input: every lifetime, written or not
    std::vector<Span> unknown_;      // Place::Output: those that nothing decides
};

}  // namespace framewalk::rust
