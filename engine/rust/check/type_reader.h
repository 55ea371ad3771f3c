// Reads types, bounds and generic arguments as they are written.
#pragma once

#include "rust/check/items.h"

namespace framewalk::rust {

class TypeReader {
public:
    TypeReader(Items& items, DefId owner, TypeGaps* gaps) : items_(items), owner_(owner), gaps_(gaps) {}

    // Lifetimes left out in an impl's header are parameters of it: each gets a name of its own from here on.
    void tell_gaps_apart() { tells_gaps_apart_ = true; }
    // Lifetimes of `for<'a>` around all that is read from here on.
    void bind(const std::vector<ast::Ident>& lifetimes);
    Ty read(ast::TypeId id);
    Ty read_path(ast::PathId id);
    TraitRef read_trait_ref(ast::PathId path, Ty self, std::vector<Predicate>* constraints);
    void check_size(Ty ty, ast::TypeId written);
    void check_assoc_given(const DynBounds& object, Span span);
    Args read_args(const ast::PathSegment* segment, DefId def, std::vector<GenericArg> list, Span span,
                   Ty self_for_defaults);
    void read_bounds(Ty self, const std::vector<ast::GenericBound>& bounds, std::vector<Predicate>& out);
    Const read_const(ast::ExprId expr, Ty expected);
    Region read_lifetime(const ast::Lifetime& lifetime);

private:
    Ty read_array(const ast::TypeExpr& t);
    Ty read_dyn(const ast::TypeExpr& t);
    Ty read_fn_ptr(const ast::TypeExpr& t);
    Ty read_opaque(ast::TypeId id, const ast::TypeExpr& t);
    void placeholder(Span span);
    void check_late_lifetimes(const ast::PathSegment* segment, DefId def, size_t written);
    bool wrong_count_for_function(const ast::PathSegment* segment, DefId def, size_t first, size_t written, size_t lifetimes);
    bool lacks_lifetime(Span type) const;
    void forbid_args(const ast::PathSegment& segment, const Res& base);
    void check_arg_order(const ast::PathSegment* segment);
    void check_given_once(ast::PathId trait);
    void check_self_default(ast::PathId trait, DefId def);
    Ty base_type(const ast::Path& path, const PathRes& res, size_t resolved);
    Ty open_segment(Ty self, const Res& base, bool base_is_param, const ast::PathSegment& segment);
    Ty qualified(const ast::Path& path, const PathRes& res);
    TraitRef bound_with_assoc(const Res& param, Name assoc);
    void check_one_meant(const Res& param, const ast::PathSegment& name);
    TraitRef search_supertraits(TraitRef ref, Name assoc, int depth);
    bool bounds_name_param(const ast::TypeExpr& type, const Res& param) const;
    Ty projection(DefId assoc, const TraitRef& ref, const ast::PathSegment& segment);
    GenericArg missing_arg(const GenericParamInfo& param, const std::vector<GenericArg>& so_far,
                           Span span, bool in_expr, DefId def);
    void read_constraints(const ast::PathSegment& segment, const TraitRef& ref,
                          std::vector<Predicate>& out);
    Region gap();
    Region object_bound(const ast::Lifetime& lifetime);
    bool is_bound_lifetime(Name name) const;
    DefId find_type_param(const PathRes& res) const;
    Ty param_type(DefId param);
    Span name_span(const ast::PathSegment& s) const { return s.ident.span; }

    Items& items_;
    DefId owner_;
    TypeGaps* gaps_;
    std::vector<Name> bound_lifetimes_;
    bool tells_gaps_apart_ = false;
    bool in_type_ = false;    // reading a type, not the path of a value: only the latter may leave out its arguments
    bool in_bound_ = false;   // reading a bound or `<T as Trait>`: defaults of the trait's parameters count
};

}  // namespace framewalk::rust
