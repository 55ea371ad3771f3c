// What the analyses of one Rust body ask of the checker, beside facts about types.
#pragma once

#include <string>
#include <vector>

#include "mir/type_facts.h"
#include "source/span.h"

namespace framewalk::rust {

// A place that a closure has captured, as its own body sees it: field n of the closure's value.
struct CapturedPlace {
    std::string text;             // as written: `x`, `point.x`
    bool by_ref = false;
    Mutability mutability = Mutability::Not;   // may the captured place be changed (`let mut`, `&mut`)?
    Span declared;                // of the captured variable
};

// What a message says about the function of a call.
struct CalleeInfo {
    std::string name;             // `push`, `into_iter`, `drop`; empty: nothing is known
    bool takes_self = false;      // its first parameter is `self`
    bool is_operator = false;     // the call was written as `a + b`, `-a`
    bool is_library = true;
    Span declared;                // of its name or its first parameter, when the learner wrote it
};

class BodyContext : public mir::TypeFacts {
public:
    // Of the body itself when it is a closure's, else empty.
    virtual const std::vector<CapturedPlace>& captures() = 0;
    virtual CalleeInfo callee(DefId fn) = 0;
    virtual std::string static_name(DefId def) = 0;
    virtual bool has_clone(Ty) { return false; }
};

}  // namespace framewalk::rust
