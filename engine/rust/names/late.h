// Names in signatures and bodies: generic parameters, local variables, labels, and every path.
//
// What is visible is a stack of ribs; entering a construct that declares names pushes ribs, leaving it
// pops them, and a name means the innermost rib's entry of that name.
//
//   fn f<T>(x: T) { let y = 1; { fn g() {} } }
//   Items(module) Boundary Generics(T) Locals(x) Locals(y) Items(g) …
#pragma once

#include "rust/names/resolver.h"

namespace framewalk::rust {

// What a path must name; decides the words and codes of errors.
enum class PathSource : uint8_t { Type, Trait, Expr, Callee, Pat, TupleStruct, Struct };

struct Rib {
    enum class Kind : uint8_t {
        Locals,
        Items,           // of a block or a module
        Boundary,        // of a nested item: locals and generic parameters outside are out of reach
        ConstBoundary,   // of a constant expression: locals outside are out of reach
        Generics,
        SelfType,
        MacroDef,        // a `macro_rules!` in a body: its code sees the variables declared before it
    };
    Kind kind = Kind::Locals;
    struct Local {
        ast::Ident ident;
        ast::PatId pat;        // of an or-pattern's variable: its first occurrence
        ast::PatId own_pat;    // this very occurrence
    };
    std::vector<Local> locals;
    std::vector<DefId> params;
    std::vector<ast::Ident> lifetimes;   // of `for<'a>`
    ScopeId scope;
    bool is_module = false;              // Items: nothing beyond it is visible
    bool is_anon = false;                // ConstBoundary: generic parameters outside are out of reach, too
    bool is_const_item = false;          // Boundary of a `const` or `static`
    ast::ItemId macro;                   // MacroDef
    Res self;
};

// Whether `break` and labels pass.
struct LoopRib {
    enum class Kind : uint8_t { Loop, While, For, Block, Closure, AsyncBlock, ConstBlock };
    Kind kind = Kind::Loop;
    ast::Ident label;
    ast::ExprId expr;
    Span span;
    bool in_condition = false;           // of a `while`: an unlabelled `break` may not stand there
};

class LateResolver {
public:
    explicit LateResolver(Resolver& r) : r_(r), ast_(r.crate) {}
    void crate_items(DefId root, const std::vector<ast::ItemId>& items);
    // One definition of the library, wherever it stands: all but its members and its body …
    void one_item(DefId def);
    // … and the body of a function.
    void one_body(DefId fn);

private:
    // ------------------------------------------------------------ late_items.cpp
    void items(const std::vector<ast::ItemId>& list);
    void item(ast::ItemId id);
    void module(ast::ItemId id);
    void enter_module(DefId module);
    void enter_parent(DefId def);
    void own_names(const ast::Item& item, DefId def);
    void names_by_kind(const ast::Item& item, DefId def);
    bool names_lost_trait(ast::PathId id);
    void signature(const ast::Item& item, DefId def);
    void function_body(const ast::Item& item);
    void adt(const ast::Item& item, DefId def);
    void trait_head(const ast::Item& item, DefId def);
    void impl_head(const ast::Item& item, DefId def);
    void push_self(Res::Kind kind, DefId def);
    void set_impl_context(const ast::Item& item);
    void members(const ast::Item& item);
    void member(ast::ItemId id);
    void check_member_of_trait(const ast::Item& member, DefId trait);
    void constant(const ast::Item& item);
    void check_not_shadowed(ast::Ident ident);
    void check_lifetime_not_shadowed(ast::Ident ident);
    void push_generics(const ast::Generics& generics, DefId def);
    void generic_bounds(const ast::Generics& generics);
    void anon_const(ast::ExprId id);

    // ------------------------------------------------------------ late_types.cpp
    void type(ast::TypeId id);
    void bounds(const std::vector<ast::GenericBound>& list);
    void lifetime(const ast::Lifetime& lifetime);
    void segment_args(const ast::PathSegment& segment);
    void generic_arg(const ast::GenericArg& arg);
    bool lone_const_path(ast::TypeId id);
    void declare_for_lifetimes(const std::vector<ast::Ident>& list);

    // ------------------------------------------------------------ late_exprs.cpp
    void expr(ast::ExprId id);
    void leaf(ast::ExprId id, bool is_callee);
    void rest(ast::ExprId id);
    void block(ast::BlockId id);
    void stmt(ast::StmtId id);
    void closure(ast::ExprId id);
    void match(const ast::Expr& e);
    void record_traits(ast::ExprId id);

    // ------------------------------------------------------------ late_loops.cpp
    void loop_expr(ast::ExprId id);
    void jump(ast::ExprId id);
    void labelled_jump(ast::ExprId id);
    void plain_jump(ast::ExprId id);
    void set_target(ast::ExprId id, const LoopRib& rib);

    // ------------------------------------------------------------ late_pats.cpp
    using Bound = std::vector<Rib::Local>;
    void pattern(ast::PatId id);
    void params(const std::vector<ast::PatId>& pats);
    void pattern_in(ast::PatId id, Bound& bound, const Bound& earlier, const char* duplicate_code);
    void binding(ast::PatId id, Bound& bound, const Bound& earlier, const char* duplicate_code);
    bool binding_is_item(ast::PatId id);
    void or_pattern(ast::PatId id, Bound& bound, const Bound& earlier, const char* duplicate_code);
    void check_same_bindings(const std::vector<ast::PatId>& alternatives, const std::vector<Bound>& bounds);
    void check_same_mode(const Rib::Local& a, const Rib::Local& b);
    void declare(const Bound& bound);

    // ------------------------------------------------------------ late_lookup.cpp
    struct Found {
        Res res;
        std::optional<Binding> binding;       // of an item
    };
    enum class Trouble : uint8_t { None, CapturesLocal, LocalInConst, OuterGeneric, GenericInConst, InDefault, SelfInDefault, InConstType };
    std::optional<Found> lookup(ast::Ident ident, Ns ns, Trouble& trouble);
    std::optional<Found> lookup_rib(const Rib& rib, ast::Ident ident, Ns ns, int crossed, Trouble& trouble);
    std::optional<Res> self_type(Trouble& trouble) const;
    ScopeId innermost_scope() const;
    std::vector<Name> visible_names(Ns ns) const;
    bool visible_poisoned() const;

    // ------------------------------------------------------------ late_paths.cpp
    PathRes path(ast::PathId id, PathSource source);
    PathRes qualified_path(const ast::Path& path, PathSource source);
    bool check_trait_member(const ast::Path& path, PathSource source, const Res& trait);
    // Follows the path without saying anything.
    bool try_path(const std::vector<ast::Ident>& segments, bool global, Ns ns, PathRes& result, PathStop& stop,
                  Trouble& trouble);
    bool accepts(PathSource source, const Res& res) const;
    PathRes checked(const std::vector<ast::Ident>& segments, const ast::Path& path, PathSource source,
                    PathRes result, const PathStop& stop, Trouble trouble);
    [[gnu::cold]] void report_trouble(ast::Ident segment, const PathRes& result, Trouble trouble);

    // ------------------------------------------------------------ late_report.cpp
    [[gnu::cold]] void report_unexpected(const std::vector<ast::Ident>& segments, const ast::Path& path, PathSource source,
                           const Res& res);
    [[gnu::cold]] void report_unresolved(const std::vector<ast::Ident>& segments, const ast::Path& path, PathSource source,
                           const PathStop& stop);
    bool report_private_constructor(ast::Ident segment, PathSource source, const Res& res);
    bool report_known_by_glob(const std::vector<ast::Ident>& segments, uint32_t first, Span span);
    bool report_macro_name(ast::Ident segment, PathSource source);
    [[gnu::cold]] void report_unresolved_prefix(const std::vector<ast::Ident>& segments, const PathStop& stop);
    [[gnu::cold]] void report_missing(ast::Ident name, PathSource source, DefId within, Span span);
    void suggest(Diagnostic& d, ast::Ident name, PathSource source, DefId within);

    void push(Rib rib) { ribs_.push_back(std::move(rib)); }
    void push(Rib::Kind kind) {
        Rib rib;
        rib.kind = kind;
        ribs_.push_back(std::move(rib));
    }
    void pop_to(size_t size) { ribs_.resize(size); }

    Resolver& r_;
    const ast::Crate& ast_;
    std::vector<Rib> ribs_;
    std::vector<LoopRib> loops_;
    std::vector<DefId> barred_;     // generic parameters that may not be named here …
    Trouble barred_as_ = Trouble::None;         // … and why
    bool self_barred_ = false;      // nor `Self`
    DefId module_, owner_;          // nearest module; innermost item
    DefId current_trait_;           // of the impl or trait definition that we are in
    DefId current_adt_;             // of the impl's self type, for "did you mean `self.x`"
    bool in_method_ = false;        // `self` is there
    bool in_head_ = false;          // of an item: in what stands around its body
    uint32_t depth_ = 0;
    friend class SavedBody;
};

// The shape of a struct or variant: what its name can stand for as a value or pattern.
ast::VariantShape shape_of(const ast::Crate& crate, const Def& def);

// Saves what belongs to one item's body, and starts afresh for a nested one.
class SavedBody {
public:
    explicit SavedBody(LateResolver& late)
        : late_(late), loops_(std::move(late.loops_)), owner_(late.owner_), in_method_(late.in_method_),
          ribs_(late.ribs_.size()) {
        late.loops_.clear();
        late.in_method_ = false;
    }
    ~SavedBody() {
        late_.loops_ = std::move(loops_);
        late_.owner_ = owner_;
        late_.in_method_ = in_method_;
        late_.ribs_.resize(ribs_);
    }
    SavedBody(const SavedBody&) = delete;
    SavedBody& operator=(const SavedBody&) = delete;

private:
    LateResolver& late_;
    std::vector<LoopRib> loops_;
    DefId owner_;
    bool in_method_;
    size_t ribs_;
};

}  // namespace framewalk::rust
