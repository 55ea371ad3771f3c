// Operations that are sure to panic, found by following constants through one body.
//
//   let v = [1, 2, 3];
//   v[7]                    error: this operation will panic at runtime
//   255u8 + 1               error: this arithmetic operation will overflow
//
// rustc refuses such programs by two lints that are errors unless allowed: `unconditional_panic` and
// `arithmetic_overflow`. What they know is part of what the language accepts in practice, so the same is
// known here: values of locals that are assigned once, of others inside one block, nothing about what is
// borrowed, and no code behind a branch that is known not to be taken.
#pragma once

#include <string_view>
#include <vector>

#include "mir/body.h"
#include "mir/type_facts.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

class KnownPanicsContext {
public:
    virtual ~KnownPanicsContext() = default;
    virtual mir::TypeFacts& facts() = 0;
    // Bits of a named scalar constant; false: not known.
    virtual bool constant_value(const mir::Constant&, u128& /*bits*/) { return false; }
    virtual bool is_promoted(DefId /*constant*/) { return false; }
    // Is there an `#[allow(lint)]` around the place?
    virtual bool is_allowed(std::string_view /*lint*/, Span) { return false; }
};

// `body` as it was built, before drops are elaborated. `unpromoted`: what computes those of its constants that would
// have a place of their own if they did not panic. As rustc does it, they are looked at all together, wherever in the
// body they stand, as soon as the value of one that was promoted is asked for.
void check_known_panics(const mir::Body& body, const std::vector<mir::Body>& unpromoted, KnownPanicsContext& context, Diagnostics& diagnostics);

// Is there something that `check_known_panics` would tell if nothing were allowed?
bool is_sure_to_panic(const mir::Body& body, KnownPanicsContext& context);

}  // namespace framewalk::rust
