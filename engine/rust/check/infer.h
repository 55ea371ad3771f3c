// Inference variables of one body: union-find with undo, and unification.
//
//   Infer infer(types);
//   Ty v = infer.fresh();
//   infer.unify(v, types.i32());   // true
//   infer.resolve(v);              // i32
#pragma once

#include <unordered_map>
#include <vector>

#include "types/types.h"

namespace framewalk::rust {

class Infer {
public:
    explicit Infer(Types& t) : types(t) {}

    Ty fresh(Span origin = {});
    Ty fresh_int();
    Ty fresh_float();
    // A variable for the value of an expression that never returns: falls back to `()`.
    Ty fresh_diverging(Span origin);
    Const fresh_const(Ty ty);

    // The type a variable stands for so far, outermost level only.
    Ty shallow(Ty ty);
    Const shallow(Const c);
    // All levels.
    Ty resolve(Ty ty);
    Args resolve(Args list);

    // Makes two types equal; regions are not compared. On failure nothing has changed.
    bool unify(Ty a, Ty b);
    bool unify(Args a, Args b);

    // Variables made after a snapshot are gone when it is rolled back: nothing may keep them.
    struct Snapshot { size_t log, vars, consts, kept; uint64_t progress; };
    Snapshot snapshot() { ++open_snapshots_; return {log_.size(), vars_.size(), consts_.size(), kept_log_.size(), progress_}; }
    void rollback(Snapshot s);
    void commit(Snapshot) { --open_snapshots_; }

    // Runs `test` and undoes all that it inferred.
    template <class F>
    auto probe(F test) {
        Snapshot s = snapshot();
        auto result = test();
        rollback(s);
        return result;
    }

    // What a projection was found to stand for, so that what has to hold for it is asked once; a rollback forgets it.
    void keep(Ty projection, Ty value);
    Ty kept(Ty projection) const;

    // Values that diverge, whose type nothing has said.
    std::vector<Ty> open_diverging();
    // Gives defaults to what is still open: integers i32, floats f64, diverging values `()`.
    void apply_int_defaults();
    bool is_var(Ty ty, InferKind kind) const;
    Span origin(Ty var) const { return vars_[types[var].index].origin; }
    // How many bindings have been made: unchanged means no progress.
    uint64_t progress() const { return progress_; }
    Types& types;

private:
    struct Var {
        InferKind kind = InferKind::General;
        Ty value;          // what it was bound to, maybe another variable
        bool diverging = false;
        Span origin;
    };
    struct ConstVar { Const value; };
    struct Undo { bool is_const; uint32_t index; Var var; };

    Ty make(InferKind kind, Span origin);
    void bind(Ty var, Ty value);
    bool unify_inner(Ty a, Ty b);
    bool unify_args(Args a, Args b);
    bool unify_const(Const a, Const b);
    bool unify_var(Ty var, Ty other);
    bool occurs(Ty var, Ty in);

    std::vector<Var> vars_;
    std::vector<ConstVar> consts_;
    std::vector<Undo> log_;
    std::unordered_map<uint32_t, Ty> kept_;      // by index of the projection
    std::vector<uint32_t> kept_log_;
    size_t open_snapshots_ = 0;
    uint64_t progress_ = 0;
};

}  // namespace framewalk::rust
