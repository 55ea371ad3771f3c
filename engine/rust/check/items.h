// Facts about definitions: generics, bounds, types, signatures, layouts of ADTs, impls of traits.
//
// Everything is computed from the tree on first demand and kept. Asking is total: a definition with an
// error answers with the error type, after a diagnostic.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rust/check/predicates.h"
#include "rust/lint/lint_levels.h"
#include "rust/names/names.h"
#include "source/diagnostic.h"
#include "types/types.h"

namespace framewalk::rust {

struct GenericParamInfo {
    enum class Kind : uint8_t { Lifetime, Type, Const };
    Kind kind = Kind::Type;
    Name name;
    DefId def;                    // none for `Self` of a trait and for `impl Trait` arguments
    Ty const_ty;
    const ast::GenericParam* syntax = nullptr;
    bool synthetic = false;       // made for an `impl Trait` argument
    ast::TypeId impl_trait;       // the `impl Trait` it was made for
    bool may_be_unsized = false;  // `?Sized`, or `Self` of a trait
};

struct GenericsInfo {
    DefId parent;                 // the impl, trait or enclosing generic item whose parameters come first
    std::vector<GenericParamInfo> params;   // all: the parent's, then its own; index = position
    uint32_t parent_count = 0;
    bool has_self = false;        // params[0] is a trait's Self
};

// How a type that was written is read: whose generics are visible, and what the gaps mean.
class TypeGaps {
public:
    virtual Ty infer_type(Span span) = 0;         // `_` and arguments left out in a body
    virtual Const infer_const(Ty ty, Span span) = 0;
    bool keeps_surplus_args = false;              // in a method call: E0107 does not keep what is written from being used
    virtual Ty normalize(Ty ty, Span span) = 0;   // projections, in a body
    // `T::Name` of a type that only inference knows; none when it cannot say.
    virtual Ty assoc_of(Ty self, Name name, Span span) = 0;

protected:
    ~TypeGaps() = default;
};

struct ImplInfo {
    DefId def;
    Ty self_ty;
    TraitRef trait;               // none: inherent
    bool negative = false;
};

// Evaluates constants that types mention (array lengths, const arguments).
class ConstEvaluator {
public:
    // The bits of the constant, or nothing when it failed (a diagnostic was given).
    virtual std::optional<u128> evaluate(DefId def, Args args, Ty ty, Span span) = 0;

protected:
    ~ConstEvaluator() = default;
};

struct AnonConst {
    ast::ExprId expr;
    Ty ty;
    DefId owner;                  // item whose generics it may name
};

class Items {
public:
    Items(const ast::Crate& crate, Names& defs, Interner& names, const SourceMap& sources, Types& types,
          Diagnostics& diagnostics);

    // ------------------------------------------------------------ per definition
    const GenericsInfo& generics(DefId def);
    // Where-clauses, those of the parents and implied ones (`Sized` is not listed) included.
    const std::vector<Predicate>& predicates(DefId def);
    // The same with all supertraits spelled out; for a trait also `Self: Trait`.
    const ParamEnv& param_env(DefId def);
    Ty type_of(DefId def);        // alias, const, static, field, impl self, associated type with a value
    const Signature& signature(DefId fn);      // also of tuple constructors
    const AdtDef& adt(DefId def);
    // Is it being read just now? Then `adt` gives its variants without fields and numbers.
    bool is_open(DefId adt) const { return open_adts_.count(adt.index) != 0; }
    bool ends_sized_as_written(DefId adt) const;
    // The number of a variant, also while those of its enum are being worked out; none when it needs itself.
    std::optional<i128> discriminant(DefId adt, uint32_t variant);
    const ImplInfo& impl(DefId def);
    // Predicates on Self that come from `trait A: B` and from bounds on associated types.
    const std::vector<Predicate>& supertraits(DefId trait);
    // `type Item: Bound`: the bounds, about `Projection(item, identity)`.
    const std::vector<Predicate>& item_bounds(DefId assoc);
    // Bounds of the n-th `impl Trait` in the return type of `fn`, about the opaque type itself.
    const std::vector<Predicate>& opaque_bounds(DefId fn, uint32_t index);
    // As written; none: its function's signature was not read.
    ast::TypeId opaque_syntax(DefId fn, uint32_t index) { return index < opaque_syntax_[fn.index].size() ? opaque_syntax_[fn.index][index] : ast::TypeId(); }
    Span opaque_span(DefId fn, uint32_t index) { return index < opaque_syntax_[fn.index].size() ? crate.types[opaque_syntax_[fn.index][index]].span : defs[fn].span; }
    static constexpr uint32_t kFutureOfMethod = 0xFFFF;   // index of what an `async fn` of a trait gives
    Args identity_args(DefId def);

    // ------------------------------------------------------------ finding
    // Impls of `trait` that may be for a type whose head is `head` (see `head_of`); for any without it.
    std::vector<DefId> impls_of(DefId trait, Name head = Name());
    // Impls without a trait whose self type looks like `self`.
    std::vector<DefId> inherent_impls(Ty self);
    // The name by which an impl's self type begins as written: `Vec`, `u8`, `[]`, `&`; none for a parameter or
    // what only inference knows, which could be anything.
    Name head_of(Ty ty);
    DefId member(DefId container, Name name, DefKind kind) const;   // of a trait or impl
    DefId lang(std::string_view role) const;
    bool is_lang(DefId def, std::string_view role) const { return def.valid() && lang(role) == def; }
    bool has_attr(DefId def, std::string_view name) const;
    const ast::Attribute* attr(DefId def, std::string_view name) const;
    // All traits that `trait` extends, itself first.
    std::vector<DefId> supertrait_closure(DefId trait);
    // Does a type or region parameter, by its number, occur in the type?
    bool mentions_param(Ty ty, uint32_t param);
    // An auto trait that an object of type `to` has and one of type `from` is not known to have; none: it may become one.
    DefId added_auto_trait(const DynBounds& from, const DynBounds& to);
    // What the attribute nearest to a definition says of a lint: its own, one around it, or the crate's.
    LintLevel level_around(DefId def, std::string_view lint) const;
    bool is_object_safe_method(DefId method);
    bool needs_sized_self(DefId member);       // `where Self: Sized`
    // Why no `dyn Trait` can be made of the trait; empty when it can.
    std::string dyn_obstacle(DefId trait);
    bool is_trait_item(DefId def) const;
    DefId container(DefId def) const { return defs[def].parent; }

    // ------------------------------------------------------------ reading types
    Ty lower_type(ast::TypeId type, DefId owner, TypeGaps* gaps);
    TraitRef lower_trait_ref(ast::PathId path, Ty self, DefId owner, TypeGaps* gaps,
                             std::vector<Predicate>* constraints = nullptr);
    // Arguments written on `segment` for `def`, after `parent_args`; gaps are filled by defaults or `gaps`.
    Args lower_args(const ast::PathSegment* segment, DefId def, std::vector<GenericArg> parent_args,
                    DefId owner, TypeGaps* gaps, Span span, Ty self_for_defaults = Ty());
    Const lower_const_expr(ast::ExprId expr, Ty expected, DefId owner, TypeGaps* gaps);
    Ty lower_path_type(ast::PathId path, DefId owner, TypeGaps* gaps);
    void lower_bounds(Ty self, const std::vector<ast::GenericBound>& bounds, DefId owner, TypeGaps* gaps,
                      std::vector<Predicate>& out);
    Ty self_type(DefId owner);    // what `Self` means inside `owner`
    Const evaluate(Const c, Span span);        // Unevaluated -> Value when it has no parameters

    std::string text(Ty ty, bool short_form = true);
    std::string type_name(Ty ty);              // as `std::any::type_name` says it; empty when that is not known
    std::string text(const TraitRef& ref);
    std::string text(Args args);
    std::string name_of(DefId def) const { return std::string(names.text(defs[def].name)); }
    const AnonConst& anon_const(DefId def) const { return anon_consts_.at(def.index); }
    bool is_anon_const(DefId def) const { return anon_consts_.count(def.index) != 0; }
    const ast::Item& item(DefId def) const {
        defs.need_item(def);
        return crate.all_items[defs[def].item];
    }
    bool has_item(DefId def) const { return def.valid() && defs[def].item.valid(); }

    const ast::Crate& crate;
    Names& defs;
    Interner& names;
    const SourceMap& sources;
    Types& types;
    Diagnostics& diagnostics;
    ConstEvaluator* evaluator = nullptr;
    // Concrete types of `impl Trait` results, filled in as bodies are checked: (fn, index) -> type.
    std::map<std::pair<uint32_t, uint32_t>, Ty> opaque_types;
    // Checks the body of a function whose `impl Trait` result somebody needs to see through.
    std::function<void(DefId)> require_body;
    // Type text of a closure, and of things only the body checker knows.
    std::unordered_map<uint32_t, std::string> closure_texts;
    // What is known of closures and futures, and which future is the body of an `async fn`.
    ClosureTable* closures = nullptr;
    std::unordered_map<uint32_t, DefId> async_bodies;
    // Futures that must be `Send` and the like. What they hold across an `.await` is known when they are built.
    struct AutoFuture {
        TraitRef goal;
        Span span;
    };
    std::vector<AutoFuture> auto_futures;

private:
    friend class TypeReader;
    bool mentions_self(Ty ty);
    std::string find_dyn_obstacle(DefId trait);
    std::string method_obstacle(DefId method);
    std::string member_obstacle(DefId member);
    GenericsInfo compute_generics(DefId def);
    std::vector<Predicate> compute_predicates(DefId def);
    Ty compute_type_of(DefId def);
    Signature compute_signature(DefId def);
    Ty future_of(DefId fn, const Signature& sig);
    std::vector<Predicate> future_bounds(DefId fn, Ty self);
    AdtDef compute_adt(DefId def);
    void check_discriminants(const AdtDef& adt, const ast::Item& item);
    void compute_discriminants(AdtDef& adt, const ast::Item& item);
    i128 number_after(const AdtDef& adt, const ast::Item& item, size_t variant);
    i128 number_of(const AdtDef& adt, const ast::Item& item, size_t variant);
    bool ends_unsized(Ty ty, DefId owner);
    void read_repr(AdtDef& adt, const ast::Item& item);
    void collect_synthetic_params(ast::TypeId type, GenericsInfo& generics);
    struct FoundImpl {
        DefId impl;
        Name head;                // see `head_of`
    };
    void index_impls();
    void add_impl(FoundImpl found);
    void add_impls(std::vector<FoundImpl>& written, Name head);
    Name written_head(const ast::Item& impl);
    void elaborate(std::vector<Predicate>& list);
    Name simplified(Ty ty);

    template <class T>
    using Memo = std::unordered_map<uint32_t, std::unique_ptr<T>>;
    Memo<GenericsInfo> generics_;
    Memo<std::vector<Predicate>> predicates_, supertraits_, item_bounds_;
    Memo<ParamEnv> param_envs_;
    Memo<Signature> signatures_;
    Memo<AdtDef> adts_;
    std::set<uint32_t> open_adts_;
    struct OpenEnum {
        AdtDef* adt;
        const ast::Item* item;
        enum class Number : uint8_t { Unknown, BeingFound, Known };
        std::vector<Number> numbers;
    };
    std::map<uint32_t, OpenEnum> open_enums_;   // by definition
    Memo<ImplInfo> impls_;
    std::map<std::pair<uint32_t, uint32_t>, std::vector<Predicate>> opaque_bounds_;
    std::unordered_map<uint32_t, Ty> types_of_;
    std::unordered_set<uint32_t> being_read_;        // whose types are being read, by DefId
    std::unordered_map<uint32_t, bool> in_progress_;
    std::unordered_map<uint32_t, std::string> dyn_obstacles_;           // by trait
    std::unordered_map<uint32_t, AnonConst> anon_consts_;
    std::unordered_map<uint32_t, DefId> anon_const_of_expr_;
    // Impls are found by what their heads say as written, so that of the library's only those are resolved
    // which a program comes near to.
    uint32_t gaps_in_headers_ = 1u << 16;            // the last number given to a lifetime that is left out in a header
    uint32_t indexed_ = 0;                                              // definitions that were looked at
    std::unordered_map<uint32_t, std::vector<FoundImpl>> written_;      // by trait's name: not resolved yet
    std::vector<FoundImpl> written_inherent_;                           // without a trait: not resolved yet
    std::unordered_map<uint32_t, std::vector<FoundImpl>> trait_impls_;  // by trait, in order of DefId
    std::unordered_map<uint64_t, std::vector<DefId>> inherent_;         // by simplified type
    std::map<uint32_t, std::vector<ast::TypeId>> opaque_syntax_;        // fn -> its `impl Trait`s in order

public:
    // Registers the `impl Trait` written in a return type; gives its index.
    uint32_t opaque_index(DefId fn, ast::TypeId type);
};

// A key under which types with the same outermost constructor meet; 0 for "could be anything".
uint64_t simplify_type(const Types& types, Ty ty);

}  // namespace framewalk::rust
