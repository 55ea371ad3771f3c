// Checks one body (and the closures in it): types are inferred, names of methods and fields are found,
// and the typed program is written.
//
// The work is spread over files by construct: exprs, paths, calls, methods, operators, places, patterns,
// coercions, casts, closures, format strings, blocks; `finish.cpp` replaces inference variables by types.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "rust/check/infer.h"
#include "rust/check/items.h"
#include "rust/check/traits.h"
#include "rust/check/typed.h"

namespace framewalk::rust {

// What the surroundings want an expression to be.
struct Expectation {
    Ty ty;                  // none: nothing known
    bool only_hint = false; // `ty` is where a cast goes, not what must be reached
    static Expectation none() { return {}; }
    static Expectation has(Ty t) { return {t, false}; }
    static Expectation hint(Ty t) { return {t, true}; }
};

// A method that probing found.
struct MethodPick {
    DefId method;
    DefId impl;             // inherent impl; none for trait methods
    TraitRef trait;         // for trait methods: the trait with fresh arguments
    Args impl_args;         // inherent: the impl's arguments, from the probe, not kept
    size_t autoderefs = 0;
    bool unsized_array = false;
    enum class Autoref : uint8_t { None, Shared, Mut, ConstPtr } autoref = Autoref::None;
    bool from_where_clause = false;
};

struct ClosureBody {
    DefId def;
    std::unique_ptr<typed::Body> body;
    bool is_move = false;
    ast::ExprId syntax;
    typed::ExprId creation;     // Closure expression in `parent`
    typed::Body* parent = nullptr;
    Ty ty;
    bool is_async = false;
    bool is_fn_body = false;    // of an `async fn`: captures its parameters, known already
    bool expected_kind_known = false;
    ClosureKind expected_kind = ClosureKind::Fn;
    Span asked_at;              // where something was expected of its arguments
};

struct CheckedBody {
    std::unique_ptr<typed::Body> body;
    std::vector<std::unique_ptr<typed::Body>> closures;
};

class BodyChecker final : public TypeGaps {
public:
    BodyChecker(Items& items, ClosureTable& closures, DefId owner);
    CheckedBody check_fn();
    CheckedBody check_const(ast::ExprId value, Ty ty);

    // TypeGaps
    Ty infer_type(Span span) override { return infer_.fresh(span); }
    Const infer_const(Ty ty, Span) override { return infer_.fresh_const(ty); }
    Ty normalize(Ty ty, Span span) override;
    Ty assoc_of(Ty self, Name name, Span span) override;

private:
    using ExprId = typed::ExprId;
    using PatId = typed::PatId;
    using Kind = typed::ExprKind;

    // What changes from a function to the closures inside it.
    struct Function {
        typed::Body* body = nullptr;
        Ty return_ty;
        bool return_is_inferred = false;   // closures without `-> T`
        ClosureBody* closure = nullptr;
        Span return_span;
        bool is_async = false;
    };
    struct Loop {
        ast::ExprId syntax;
        ExprId node;
        Ty value_ty;          // of `break` values
        bool may_break = false;
        bool takes_value = false;
        Function* function = nullptr;
    };
    struct LocalVar {
        typed::VariableId variable;
        typed::Body* owner = nullptr;
        Ty ty;
    };
    // A place through `Deref`, `Index`: which may have to become its `Mut` twin.
    struct OverloadedPlace {
        DefId shared_fn, mut_fn;
        bool is_index = false;
    };
    struct DeferredCall {     // of a closure whose kind is not known yet
        typed::Body* body;
        ExprId call;
        DefId closure;
    };
    struct DeferredCast {
        typed::Body* body;
        ExprId expr;          // the Cast node; `a` is what is cast
        Ty from, to;
        Span span;
        Span operand_span;
        bool was_put_off = false; // what it points to was not known
    };
    struct Arms;              // merges the types of branches (coerce.cpp)

    // ---- infrastructure (body_checker.cpp)
    Ty resolve(Ty ty) { return infer_.resolve(ty); }
    Ty settle(Ty ty);                            // selects obligations, then shallow
    Span untyped_variable(Ty unknown, Span otherwise);
    int effort_to_name(Ty ty, Ty unknown, int depth);
    Ty structurally(Ty ty, Span span);           // must be known by now: E0282 otherwise
    bool trait_tracks_caller(DefId fn);
    void report_endless(Span span, const std::string& what);
    bool is_own_opaque(Ty from, Ty to);
    void check_statement_size(ExprId e, Span span);
    Span site(const ast::Expr& e) const;
    Ty lower(ast::TypeId type, Ty* with_lifetimes = nullptr);
    ExprId add(Kind kind, Ty ty, Span span);
    typed::Expr& node(ExprId id) { return fn_->body->exprs[id]; }
    Ty type_of(ExprId id) { return infer_.shallow(node(id).ty); }
    ExprId error_expr(Span span);
    typed::VariableId new_variable(Name name, Ty ty, Span span, Mutability mutability, bool ref_binding);
    ExprId variable_expr(typed::VariableId v, Span span);
    std::string text(Ty ty) { return items_.text(resolve(ty)); }
    void report_failures();
    void report_unsized();
    void check_output_size(Ty output, Span span);
    [[gnu::cold]] void report_failure(const Obligation& o);
    bool is_of_captures(const Obligation& o);
    std::string advice_for(std::string_view trait, Ty self);
    bool is_told(const Obligation& o, Args args);
    struct CallSite;
    const CallSite* site_of(const Obligation& o, const Predicate*& demand);
    Span blamed_part(const CallSite& site, Ty about);
    Span written_argument(const CallSite& site, uint32_t param);
    [[gnu::cold]] void mismatch(Span span, Ty expected, Ty found);
    [[gnu::cold]] Diagnostic& unsupported(Span span, std::string what);
    ExprId call(DefId fn, Args args, std::vector<ExprId> operands, Span span, Ty output);
    ExprId call_trait(std::string_view lang_trait, std::string_view method, std::vector<GenericArg> trait_args,
                      std::vector<ExprId> operands, Span span);
    ExprId call_method(DefId fn, std::vector<GenericArg> trait_args, std::vector<ExprId> operands, Span span);
    DefId trait_method(std::string_view lang_trait, std::string_view method);
    bool signature_of(Ty callee, std::vector<Ty>& inputs, Ty& output, bool& variadic, bool& is_unsafe,
                      Span span);
    Name name(std::string_view text) { return items_.names.intern(text); }

    // ---- expressions (exprs.cpp)
    ExprId check(ast::ExprId e, Expectation want);
    ExprId check_kind(ast::ExprId id, const ast::Expr& e, Expectation want);
    ExprId check_coerce(ast::ExprId e, Ty target);
    ExprId check_literal(const ast::Expr& e, Expectation want);
    ExprId check_c_string(const ast::Expr& e, const std::string& text);
    ExprId check_block_expr(ast::ExprId id, const ast::Expr& e, Expectation want);
    ExprId check_assigned_condition(ast::ExprId id);
    Expectation of_branch(Expectation want);
    ExprId check_if(const ast::Expr& e, Expectation want);
    ExprId check_condition(ast::ExprId e);
    ExprId check_let(const ast::Expr& e);
    ExprId check_match(const ast::Expr& e, Expectation want);
    ExprId check_while(ast::ExprId id, const ast::Expr& e);
    ExprId check_loop(ast::ExprId id, const ast::Expr& e, Expectation want);
    ExprId check_for(ast::ExprId id, const ast::Expr& e);
    ExprId check_break(ast::ExprId id, const ast::Expr& e);
    ExprId check_continue(ast::ExprId id, const ast::Expr& e);
    ExprId check_return(const ast::Expr& e);
    ExprId check_tuple(const ast::Expr& e, Expectation want);
    ExprId check_array(const ast::Expr& e, Expectation want);
    ExprId check_repeat(const ast::Expr& e, Expectation want);
    ExprId check_struct(const ast::Expr& e, Expectation want);
    ExprId check_range(const ast::Expr& e, Expectation want);
    ExprId check_ref(const ast::Expr& e, Expectation want);
    ExprId check_raw_ref(const ast::Expr& e);
    ExprId check_assign(const ast::Expr& e);
    // A part of the pattern that is assigned to, and what it is assigned from.
    struct AssignedPart {
        ast::ExprId target;
        typed::VariableId from;
    };
    struct AssignedField {
        size_t field;
        ast::ExprId target;
    };
    using AssignedFields = std::vector<AssignedField>;
    bool is_assigned_pattern(const ast::Expr& target);
    ExprId check_destructuring(const ast::Expr& e);
    ExprId assign_part(const AssignedPart& part, Span span);
    ExprId no_place_to_assign(const ast::Expr& target);
    PatId assigned_pattern(ast::ExprId target, Ty ty, std::vector<AssignedPart>& parts);
    PatId misfit(const ast::Expr& t, Ty known, const char* kind);
    PatId assigned_tuple(const ast::Expr& t, Ty ty, std::vector<AssignedPart>& parts);
    PatId assigned_array(const ast::Expr& t, Ty ty, std::vector<AssignedPart>& parts);
    PatId assigned_struct(const ast::Expr& t, Ty ty, std::vector<AssignedPart>& parts);
    AssignedFields assigned_positions(const ast::Expr& t, size_t count, DefId def);
    AssignedFields assigned_fields(const ast::Expr& t, const std::vector<FieldInfo>& fields, DefId def);
    ExprId check_try(const ast::Expr& e);
    ExprId check_cast(const ast::Expr& e);
    void finish_cast(const DeferredCast& c);
    Ty tail_of(Ty ty);
    bool metadata_fits(Ty from, Ty to, std::string& code, std::string& why);
    bool cast_kind(Ty from, Ty to, mir::CastKind& out, std::string& why, std::string& code);

    // ---- blocks and statements (blocks.cpp)
    typed::BlockId check_block(ast::BlockId id, Expectation want, Ty& ty, bool coerce_tail,
                               ExprId* tail_out = nullptr);
    void check_stmt(const ast::Stmt& s, std::vector<typed::Stmt>& out);
    void annotate(PatId binding, Ty written);
    void check_let_stmt(const ast::Stmt& s, std::vector<typed::Stmt>& out);
    ExprId block_value(typed::Block block, Ty ty, Span span);
    void extend_temporaries(ast::ExprId syntax, ExprId e);
    bool pattern_extends(ast::PatId pat, bool only_mut = false) const;   // it has a `ref` (`ref mut`)
    void extend_operand(ExprId e);
    ExprId overloaded_operand(ExprId call);
    void extend_block(ast::BlockId syntax, ExprId e);
    void extend_place(ast::ExprId syntax, ExprId e);
    void extend_format(ExprId e);
    void extend_format_args(const ast::Expr& syntax);

    // ---- paths (paths.cpp)
    ExprId check_path(ast::ExprId id, const ast::Expr& e);
    ExprId value_of_res(const ast::Path& path, const Res& res, Span span);
    ExprId value_of_def(DefId def, Args args, Span span);
    ExprId assoc_value(ast::ExprId id, const ast::Path& path, Ty self, const ast::PathSegment& segment,
                       Span span);
    ExprId local_value(ast::PatId pat, Span span);
    Ty through_types(Ty self, const Res& base, const ast::Path& path, size_t at, Span span);
    void require_supertraits(DefId member, Args args, Span span);
    Args path_args(const ast::Path& path, DefId def, Span span);
    ExprId constructor_value(DefId def, Args args, Span span);
    ExprId qualified_value(ast::ExprId id, const ast::Path& path, const PathRes& res, Span span);
    void demand_unsafe(Span span, const std::string& what);
    void report_unsafe_uses();

    // ---- calls (calls.cpp)
    ExprId check_call(const ast::Expr& e, Expectation want);
    ExprId call_value(ExprId callee, const ast::Expr& e, Expectation want);
    struct WrongArgument {
        Span span;
        Ty wanted, found;
    };
    [[gnu::cold]] void report_wrong_arguments(std::vector<WrongArgument> wrong, Span call, DefId callee);
    bool check_args(const std::vector<ast::ExprId>& list, const std::vector<Ty>& inputs, Ty output,
                    Expectation want, Span span, DefId callee, bool variadic, std::vector<ExprId>& out);
    ExprId overloaded_call(ExprId callee, const ast::Expr& e);
    ExprId make_ctor(DefId ctor, Args args, std::vector<ExprId> operands, Ty ty, Span span);

    // ---- methods (methods.cpp)
    // What is changed through `Index` or `Deref`, of a type that has no `IndexMut` or `DerefMut`.
    struct Unwritable { Span span; Ty type; bool is_index = false, is_assigned = false; };
    std::vector<Unwritable> unwritable_;
    struct Step { Ty ty; bool overloaded = false; };   // how the step was reached from the one before
    std::vector<Step> autoderef(Ty ty, Span span, bool include_raw = false);
    ExprId apply_derefs(ExprId e, const std::vector<Step>& steps, size_t count);
    ExprId deref_once(ExprId e, bool overloaded, Ty target, Span span);
    bool overloaded_target(Ty ty, Span span, Ty& target);
    bool is_boxed_slice(Ty ty);
    ExprId check_method_call(ast::ExprId id, const ast::Expr& e, Expectation want);
    bool probe(Ty receiver, Name name, ast::ExprId scope, Span span, bool path_mode, MethodPick& out,
               bool& ambiguous);
    void inherent_candidates(Ty ty, Name name, std::vector<MethodPick>& out);
    bool candidate_applies(MethodPick& c, Ty self, bool path_mode);
    bool find_unmet(const MethodPick& c, Args args, TraitRef& unmet);
    ExprId confirm_method(ExprId receiver, const std::vector<Step>& steps, const MethodPick& pick,
                          const ast::PathSegment& segment, const ast::Expr& e, Expectation want);
    Args method_args(const MethodPick& pick, const ast::PathSegment* segment, Span span);
    // ------------------------------------------------------------ no_method.cpp
    void no_method(ast::ExprId scope, Ty ty, const ast::PathSegment& segment);
    std::vector<Ty> receiver_types(Ty ty, Span span);
    std::string bound_text(const TraitRef& bound);
    bool report_unmet_method(const std::vector<Ty>& types, const ast::PathSegment& segment);
    bool report_unseen_trait(const std::vector<Ty>& types, ast::ExprId scope, const ast::PathSegment& segment);
    bool is_in_some_trait(Name method);
    bool has_trait(Ty type, DefId trait);
    std::string no_method_text(Ty ty, const ast::PathSegment& segment);
    DefId lacking_trait(ast::ExprId scope, Name method);
    void explain_lacking(Diagnostic& d, DefId trait, Ty type, const ast::PathSegment& segment);
    bool suggest_inner(Diagnostic& d, Ty ty, const ast::PathSegment& segment);
    void suggest_method(Diagnostic& d, ast::ExprId scope, Ty ty, const ast::PathSegment& segment);
    Name similar_method(ast::ExprId scope, Ty type, Name method);
    void ambiguous_number(Ty ty, const ast::PathSegment& segment);
    bool has_errors() const;
    bool is_tainted();   // has an error of its own or a type that an error elsewhere left unknown
    bool number_unsizes(Ty from, Ty to);
    void relate_behind_references(ast::BinaryOp op, Ty lhs, Ty rhs, Ty output);
    bool report_missing_object_trait(Ty from, Ty to, Span span);
    bool report_argument_count(const Obligation& o, Ty self);
    void wrong_parameter_count(const ClosureBody& c, size_t wanted, size_t has, Span head);
    bool report_closure_kind(const Obligation& o, Ty self);
    bool runs_only(DefId fn);
    void demand_const(DefId fn, Span span);
    bool is_operator(DefId trait) const;
    std::string_view ambiguity_code(Ty self, Span call);
    bool library_lacks(ast::ExprId scope, Ty ty, const ast::PathSegment& segment);
    bool is_callable_trait(DefId trait) const;
    std::vector<DefId> scope_traits(ast::ExprId id);

    // ---- places (places.cpp)
    ExprId check_field(ast::ExprId id, const ast::Expr& e);
    ExprId check_index(const ast::Expr& e);
    ExprId overloaded_index(ExprId base, Ty base_ty, ExprId index, Ty index_ty, Span span, bool& ok,
                            Span brackets = Span());
    ExprId check_deref(const ast::Expr& e, Expectation want);
    void make_mutable(ExprId place, bool is_assigned = false);
    void report_unwritable();
    bool is_place(ExprId e);
    ExprId borrow(ExprId place, mir::BorrowKind kind, Span span);

    // ---- operators (operators.cpp)
    ExprId check_binary(const ast::Expr& e, Expectation want);
    ExprId check_assign_op(const ast::Expr& e);
    ExprId check_unary(const ast::Expr& e, Expectation want);
    bool builtin_binary(ast::BinaryOp op, Ty lhs, Ty rhs);
    Ty enforce_builtin(ast::BinaryOp op, Ty lhs, Ty rhs, Span span);
    bool is_scalar_like(Ty ty);
    [[gnu::cold]] void report_operator(DefId trait, Ty lhs, Ty rhs, Span span);
    void lower_operators(typed::Body& body);

    // ---- coercion (coerce.cpp)
    ExprId coerce(ExprId e, Ty target, Span span, bool report = true, bool* ok = nullptr);
    bool coerce_inner(ExprId e, Ty from, Ty to, ExprId& out);
    bool coerce_ref(ExprId e, Ty from, Ty to, ExprId& out);
    bool coerce_raw(ExprId e, Ty from, Ty to, ExprId& out);
    bool coerce_unsized(ExprId e, Ty from, Ty to, ExprId& out);
    bool coerce_fn(ExprId e, Ty from, Ty to, ExprId& out);
    bool unsizes(Ty from, Ty to, Span span);
    ExprId pointer_cast(ExprId e, mir::CastKind kind, Ty to);
    ExprId never_to_any(ExprId e, Ty to);

    // ---- patterns (patterns.cpp)
    struct BindMode { bool by_ref = false; Mutability mutability = Mutability::Not; };
    PatId check_pat(ast::PatId p, Ty expected, BindMode mode);
    PatId check_binding(ast::PatId id, const ast::Pat& p, Ty expected, BindMode mode);
    PatId check_written_path(ast::PatId id, const ast::Pat& p, Ty expected);
    PatId check_path_pat(const ast::Pat& p, Ty expected, const Res& res, ast::PathId path);
    void infer_array(const ast::Pat& p, Ty expected);
    PatId bytes_pat(const std::string& bytes, Ty reference, Span span);
    PatId check_tuple_struct_pat(const ast::Pat& p, Ty expected, BindMode mode);
    void report_missing_fields(const std::vector<Name>& missing, Span span);
    PatId check_struct_pat(const ast::Pat& p, Ty expected, BindMode mode);
    PatId check_tuple_pat(const ast::Pat& p, Ty expected, BindMode mode);
    PatId check_slice_pat(const ast::Pat& p, Ty expected, BindMode mode);
    PatId check_literal_pat(const ast::Pat& p, Ty expected);
    PatId check_range_pat(const ast::Pat& p, Ty expected);
    PatId check_ref_pat(const ast::Pat& p, Ty expected, BindMode mode);
    PatId add_pat(typed::PatKind kind, Ty ty, Span span);
    typed::Pat& pat(PatId id) { return fn_->body->pats[id]; }
    bool path_of_constant(ast::PathId path);
    bool pattern_peels(const ast::Pat& p);
    void no_such_variant(const ast::Path& path, Span span, Ty self);
    bool variant_of_path(ast::PathId path, Span span, Ty& adt, DefId& def, uint32_t& variant);
    mir::Constant pattern_constant(ast::ExprId e, Ty expected);
    Ty non_structural(Ty ty, int depth);
    void check_structural(DefId constant, Ty ty, Span span);
    PatId constant_pat(DefId def, Args args, Ty ty, Span span);
    bool declares(ast::PatId p) const;

    // ---- closures (closures.cpp) and format strings (format.cpp)
    bool names_function(ast::PathId path) const;
    void check_privacy(const MethodPick& pick, Span span);
    ExprId check_closure(ast::ExprId id, const ast::Expr& e, Expectation want);
    bool expected_closure(Ty expected, Signature& sig, ClosureBody& c);
    std::unique_ptr<ClosureBody> new_closure(DefId def, Name name, Span span);
    DefId new_closure_def(Span span);
    void check_closure_body(typed::Body& body, const ast::Closure& syntax, const Signature& sig);
    class Inside;
    ExprId closure_value(std::unique_ptr<ClosureBody> record, const ast::Expr& e);
    std::string place_text(Span span);

    // ---- futures (futures.cpp)
    typed::Body& begin_async_fn(const ast::Item& it, const Signature& sig);
    ExprId check_async_block(ast::ExprId id, const ast::Expr& e);
    void check_async_body(typed::Body& body, const ast::Expr& e, Ty output);
    ExprId check_await(const ast::Expr& e);
    void make_future(typed::Body& body, Ty output);
    ExprId unresumed(Span span);
    ExprId check_format(const ast::Expr& e);
    ExprId format_literal(u128 bits, Ty ty, Span span);
    ExprId format_text(const std::string& text, Span span);
    ExprId format_slice(std::vector<ExprId> list, Ty elem, Span span);
    DefId format_member(std::string_view role, std::string_view fn);
    ExprId format_call(std::string_view role, std::string_view fn, std::vector<ExprId> args, Span span);
    ExprId format_spec(const std::vector<uint32_t>& values, Span span);
    ExprId format_shared(const std::vector<ExprId>& refs, Ty elem, Span span,
                         const std::function<void(ExprId, std::vector<ExprId>&)>& fill);

    // ---- the end (finish.cpp, captures.cpp)
    void finish();
    void analyze_captures();
    void settle_closure_call(DeferredCall& call);
    void check_fn_pointers(const typed::Body& body);
    void report_open_expr(const typed::Body& body);
    void write_back(typed::Body& body);
    void default_fallback();
    void check_never_fallback();
    bool allows(std::string_view lint) const;
    bool has_open_before(Span span);
    void report_ambiguities();
    bool is_broken(const typed::Body& body);
    void close_literal(mir::Constant& c);
    void check_literals(typed::Body& body);
    void record_opaque_types();
    Ty hide_opaques(Ty ty);
    CheckedBody take();

    Items& items_;
    const ast::Crate& crate_;
    Names& defs_;
    Types& types_;
    Diagnostics& diags_;
    Infer infer_;
    ClosureTable& closures_;
    DefId owner_;
    Solver solver_;
    Function* fn_ = nullptr;
    std::unique_ptr<typed::Body> main_body_;
    std::vector<std::unique_ptr<ClosureBody>> closure_bodies_;
    std::unordered_map<uint32_t, LocalVar> locals_;             // by ast::PatId
    std::vector<Loop> loops_;
    std::vector<DeferredCast> casts_;
    std::vector<DeferredCall> deferred_calls_;
    bool gives_own_opaque_ = false;   // a branch gives what a call of the function itself gave
    std::vector<std::pair<uint32_t, Ty>> opaque_hidden_;   // `impl Trait`s of the result: index, variable
    std::unordered_map<uint64_t, OverloadedPlace> overloaded_;  // by body index and call ExprId
    std::unordered_map<uint32_t, uint32_t> operators_;          // Call nodes that are operators
    bool diverges_ = false;
    uint32_t depth_ = 0;
    int unsafe_depth_ = 0;
    ast::PatId path_pattern_;    // the path pattern that is being looked at
    bool raw_operand_ = false;   // looked at next is what `&raw` points to: following a pointer is safe there
    size_t errors_before_ = 0;
    bool is_const_fn_ = false;
    bool met_error_ = false;          // an expression was wrong, or what it names is
    bool in_assigned_field_ = false;  // a field that is only written: of a union, that is safe
    std::vector<std::pair<ast::ExprId, ExprId>> format_values_;   // what became of each argument of `format_args!`
    std::vector<std::pair<Ty, Span>> open_declarations_;   // `let` and parameters of closures without a type
    bool in_plain_let_ = false;       // in the pattern of a `let` without `else`
    size_t literal_errors_ = 0;              // errors that leave the body as good as before: lints, E0133
    struct UnsafeUse { Span span; std::string what; };
    std::vector<UnsafeUse> unsafe_uses_;     // what stands outside of `unsafe` but may not
    std::vector<Ty> trait_path_types_;       // who implements the trait in `Trait::function`

    // Calls of functions that ask something of their type parameters.
    struct CallSite {
        Span callee;
        DefId def;
        Args args;
        const ast::PathSegment* segment;                // names the function; none behind `<T>::`
        const std::vector<ast::ExprId>* operands;       // without the receiver
        bool is_method;
    };
    std::vector<CallSite> call_sites_;
    std::vector<std::pair<TraitRef, Span>> told_;       // that a trait is missing, and where

    uint64_t key(ExprId e) const;
    friend struct CaptureAnalysis;
    friend struct Branches;
};

// While it lives, the body of a closure or a future is checked.
class BodyChecker::Inside {
   public:
    Inside(BodyChecker& checker, Function& inner)
        : checker_(checker), outer_(checker.fn_), diverges_(checker.diverges_), unsafe_depth_(checker.unsafe_depth_) {
        checker.fn_ = &inner;
        checker.diverges_ = false;
    }
    ~Inside() {
        checker_.fn_ = outer_;
        checker_.diverges_ = diverges_;
        checker_.unsafe_depth_ = unsafe_depth_;
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

   private:
    BodyChecker& checker_;
    Function* outer_;
    bool diverges_;
    int unsafe_depth_;
};

}  // namespace framewalk::rust
