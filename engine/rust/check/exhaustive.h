// Do the patterns of a body cover every value, and does each of them ever match?
//
//   match x { Some(0) => …, None => … }
//   error[E0004]: non-exhaustive patterns: `Some(i32::MIN..=-1_i32)` and `Some(1_i32..=i32::MAX)` not covered
//
// Reported: E0004 (match), E0005 (let, parameters, `for`), E0170 (a binding named like a variant), and
// warnings for patterns that never match or cannot fail where they may.
#pragma once

#include "mir/type_facts.h"
#include "rust/check/typed.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

class PatternContext {
public:
    virtual ~PatternContext() = default;
    virtual mir::TypeFacts& facts() = 0;
    // Bits of a named scalar constant that a pattern compares with; false: not known. Then it covers
    // nothing for sure.
    virtual bool constant_value(const mir::Constant&, u128& /*bits*/) { return false; }
};

// `body` must not have errors.
void check_patterns(const typed::Body& body, PatternContext& context, Diagnostics& diagnostics);

}  // namespace framewalk::rust
