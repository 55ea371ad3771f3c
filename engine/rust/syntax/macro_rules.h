// Reading the rules of a `macro_rules!` definition.
#pragma once

#include <string>

#include "rust/syntax/macro_def.h"

namespace framewalk::rust {

struct MacroProblem {
    Span span;
    std::string message;
    std::string code;
};

// Reads the rules between `begin` and `end` of `tokens` into `def.rules`; what is wrong goes to `problems`.
void read_macro_rules(const TokenBuffer& tokens, uint32_t begin, uint32_t end, uint32_t edition, Interner& names,
                      MacroDef& def, std::vector<MacroProblem>& problems);

// Finds the bodies of functions and impls in a macro's body, so that they can be written out later.
void mark_bodies(std::vector<BodyNode>& nodes, const Interner& names);

// Rules about what may follow a fragment (Rust Reference, "Follow-set Ambiguity Restrictions").
void check_follow_sets(const std::vector<MatchNode>& matcher, const Interner& names,
                       std::vector<MacroProblem>& problems);

const char* fragment_name(Fragment fragment);

}  // namespace framewalk::rust
