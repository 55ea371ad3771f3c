// Which implementation makes a type have a trait, and what an associated type stands for.
//
// Selection follows the Rust Reference: where-clauses first, then bounds of associated and opaque types,
// objects, impls, and what the language builds in. A goal that mentions inference variables may be
// undecided; it then waits until more is known.
//
//   solver.require({trait, args}, span);
//   solver.select_where_possible();        // may bind inference variables
//   for (auto& failure : solver.failures()) …
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

#include "rust/check/infer.h"
#include "rust/check/items.h"

namespace framewalk::rust {

enum class Answer : uint8_t { Yes, No, Maybe };

struct Obligation {
    Predicate predicate;
    Span span;
    uint32_t depth = 0;
    Predicate root;        // what the program asked for, of which this is a part
};

// How a goal was met.
struct Selection {
    enum class Kind : uint8_t { None, Param, Impl, Object, Builtin };
    Kind kind = Kind::None;
    DefId impl;            // Impl
    Args impl_args;        // Impl
    std::vector<Obligation> nested;
};

class Solver {
public:
    Solver(Items& items, Infer& infer, const ParamEnv& env, ClosureTable& closures);

    // ------------------------------------------------------------ obligations of a body
    void require(const TraitRef& goal, Span span);
    void require(const Predicate& predicate, Span span);
    // All where-clauses of `def` with `args` put in.
    void require_predicates(DefId def, Args args, Span span);
    // That what stands for the type parameters of `def` has a size.
    void require_sizes(DefId def, Args args, Span span);
    // Works on what waits until nothing moves.
    void select_where_possible();
    // What was asked of closures before it was known how often they can be called is asked again.
    void ask_closures_again();
    const std::vector<Obligation>& pending() const { return pending_; }
    std::vector<Obligation>& failures() { return failures_; }
    // What was put for type parameters that must have a size (all but `?Sized` ones); asked at the end of a body.
    struct NeedsSize {
        Ty ty;
        Span span;
    };
    const std::vector<NeedsSize>& needs_size() const { return needs_size_; }

    // ------------------------------------------------------------ questions
    Answer evaluate(const TraitRef& goal);
    bool holds(const TraitRef& goal) { return evaluate(goal) == Answer::Yes; }
    // Selects for real: binds variables when there is one candidate.
    Answer select(const TraitRef& goal, Span span, uint32_t depth, Selection& out);
    bool is_copy(Ty ty);
    bool is_sized(Ty ty);
    bool is_future(Ty ty);        // of an `async` block or `async fn`
    bool is_called_as_closures(Ty function);

    // Replaces the associated types in `ty` by what they stand for. What is not known yet becomes a
    // variable with an obligation.
    Ty normalize(Ty ty, Span span);
    Args normalize(Args args, Span span);
    Ty instantiate(Ty ty, Args args, Span span) { return normalize(items.types.substitute(ty, args), span); }
    Args fresh_args(DefId def, Span span, std::vector<GenericArg> first = {});

    // Runs `test` and undoes all that it inferred and left to be met.
    template <class F>
    auto probe(F test) {
        std::vector<Obligation> waiting = pending_;
        size_t failed = failures_.size(), asked = closure_goals_.size(), sizes = needs_size_.size();
        Infer::Snapshot s = infer.snapshot();
        auto result = test();
        infer.rollback(s);
        pending_ = std::move(waiting);
        failures_.resize(std::min(failed, failures_.size()));
        needs_size_.resize(sizes);
        closure_goals_.resize(std::min(asked, closure_goals_.size()));
        return result;
    }

    // What is promised of an associated or opaque type: `f(bound, what to put for its parameters)`. A bound on the way to
    // it counts if it is about `self`: `impl Iterator<Item: Debug>` promises something of the iterator's items.
    template <class F>
    void each_alias_bound(Ty self, F f) {
        for (Ty at = self; at.valid();) {
            const TyData d = types[at];
            bool is_opaque = d.kind == TyKind::Opaque;
            if (!is_opaque && d.kind != TyKind::Projection) return;
            const std::vector<Predicate> bounds = is_opaque ? items.opaque_bounds(d.def, d.index) : elaborated_item_bounds(d.def);
            for (const Predicate& p : bounds)
                if (at == self || is_about(p, d.args, self)) f(p, d.args);
            at = is_opaque || types[d.args].empty() ? Ty() : infer.shallow(types[d.args][0].ty());
        }
    }

    // Does the requirement lead to ever larger ones (E0275)?
    bool overflows(const TraitRef& goal);
    // Where the associated types of a type led to ever more of them; no place where they did not.
    Span endless() const { return endless_; }

    Items& items;
    Infer& infer;
    Types& types;
    ClosureTable& closures;
    // Opaque types stand for what they hide (when code is instantiated, and inside their own function).
    bool reveal_all = false;
    DefId reveal_in;

private:
    struct Candidate {
        enum class Kind : uint8_t { Param, Object, Impl, Builtin, Closure, FnPointer, Auto };
        Kind kind = Kind::Builtin;
        TraitRef ref;      // Param, Object
        DefId impl;
        std::vector<Ty> parts;   // Builtin, Auto: types that must have the trait too
    };
    using Sink = std::vector<Obligation>;

    Answer assemble(const TraitRef& goal, std::vector<Candidate>& out);
    void assemble_env(const TraitRef& goal, std::vector<Candidate>& out);
    void assemble_bounds(const TraitRef& goal, Ty self, std::vector<Candidate>& out);
    void assemble_object(const TraitRef& goal, Ty self, std::vector<Candidate>& out);
    void assemble_impls(const TraitRef& goal, Ty self, std::vector<Candidate>& out, bool& negative);
    Answer assemble_builtin(const TraitRef& goal, Ty self, std::vector<Candidate>& out);
    Answer builtin_copy(Ty self, bool clone, std::vector<Candidate>& out);
    Answer builtin_fn(const TraitRef& goal, Ty self, std::vector<Candidate>& out);
    Answer builtin_unsize(const TraitRef& goal, Ty self, std::vector<Candidate>& out);
    Answer builtin_auto(const TraitRef& goal, Ty self, std::vector<Candidate>& out);
    void object_obligations(const TraitRef& unsize, Span span, uint32_t depth, Sink& out);
    TraitRef supertrait(TraitRef from, DefId wanted, int depth = 0);
    bool constituents(Ty self, std::vector<Ty>& out);
    bool matches(const TraitRef& a, const TraitRef& b);
    bool has_sizes(DefId impl, Args args);
    bool match_impl(DefId impl, const TraitRef& goal, Args& args, Sink& nested, Span span, uint32_t depth);
    bool confirm(const Candidate& c, const TraitRef& goal, Span span, uint32_t depth, Selection& out);
    Answer evaluate_candidate(const Candidate& c, const TraitRef& goal, uint32_t depth);
    Answer evaluate_all(Sink list, uint32_t depth);
    Answer evaluate_one(const TraitRef& goal, uint32_t depth);
    Answer gives_up();
    Answer step(const Obligation& o, Sink& nested);
    using SeenAutos = std::set<std::array<uint32_t, 4>>;
    bool is_repeated_auto(const Obligation& o, SeenAutos& seen);
    Ty reveal_of_trait(Ty opaque);
    bool is_auto_future(const Predicate& p);
    bool is_open_closure_goal(const Predicate& p);
    void normalize_env();
    Answer step_projection(const Obligation& o, Sink& nested);

    enum class Projected : uint8_t { Type, Rigid, Ambiguous, Error };
    Projected project(DefId assoc, Args args, Span span, uint32_t depth, Ty& out, Sink& nested);
    bool project_env(DefId assoc, Args args, Ty& out);
    bool project_bounds(DefId assoc, Args args, Ty self, Ty& out);
    Projected project_callable(DefId assoc, Args args, Ty self, Ty& out);
    Projected project_impl(DefId assoc, Args args, const Selection& s, Ty& out);
    Ty normalize_into(Ty ty, Span span, uint32_t depth, Sink& sink);
    Args normalize_args_into(Args args, Span span, uint32_t depth, Sink& sink);
    Predicate substituted(const Predicate& p, Args args, Span span, uint32_t depth, Sink& sink);
    Ty resolve_projection(Ty projection, Span span, uint32_t depth, Sink& sink);
    Ty reveal(Ty opaque);
    bool callable_signature(Ty self, std::vector<Ty>& inputs, Ty& output);
    const std::vector<Predicate>& elaborated_item_bounds(DefId assoc);
    bool is_about(const Predicate& p, Args put, Ty self);
    bool is_trait(const TraitRef& r, std::string_view role) const { return items.is_lang(r.trait, role); }
    friend struct Normalizer;

    const ParamEnv* env_;                    // the one given, or `normal_env_`
    ParamEnv normal_env_;
    std::vector<Obligation> pending_;
    std::vector<NeedsSize> needs_size_;
    std::vector<Obligation> failures_;
    std::vector<Obligation> closure_goals_;  // `Fn` and `FnMut` of closures whose kind was open when they were met
    bool overflowed_ = false;                // a limit of depth was met
    Span endless_;                           // of a type whose associated types lead to ever more
    uint32_t revealing_ = 0;                 // opaque types that are being replaced, one in another
    std::vector<TraitRef> stack_;            // goals being evaluated, for cycles
    std::unordered_map<uint64_t, Answer> cache_;
    std::unordered_map<uint32_t, std::vector<Predicate>> bounds_cache_;
    Name output_name_;
};

}  // namespace framewalk::rust
