// The common type of several branches: arms of `if` and `match`, elements of an array, `break` values.
#pragma once

#include "rust/check/body_checker.h"

namespace framewalk::rust {

struct Branches {
    using ExprId = typed::ExprId;
    Ty expected;                  // what the surroundings want; none when nothing is known
    bool expected_fixed = false;  // branches must reach `expected`
    Ty merged;
    std::vector<ExprId> list;     // the branches with their coercions, in order

    // Adds a branch; false when it does not fit (the caller reports).
    bool add(BodyChecker& checker, ExprId e, Span span);
    // The common type (`!` when all branches diverge); branches that diverge are adapted to it.
    Ty finish(BodyChecker& checker);

private:
    bool reify(BodyChecker& checker, ExprId e, Ty ty);
};

}  // namespace framewalk::rust
