// The coverage of a list of patterns, by Maranget's algorithm ("Warnings for pattern matching").
//
// Rows are patterns, columns the places still open. The first column's constructors are split so that each
// row either takes a whole one or none of it; for each, the rows that accept it are specialised and the
// rest of the columns is solved. What no row accepts is a witness; a row that is never first is useless.
#pragma once

#include <string>
#include <vector>

#include "rust/check/pattern_tree.h"

namespace framewalk::rust {

struct CoverageRow {
    const PatNode* pattern = nullptr;
    bool has_guard = false;
};

struct Coverage {
    std::vector<std::string> missing;   // witnesses, as patterns
    std::vector<bool> useful;           // by PatNode::id: some value reaches it
    bool gave_up = false;               // too many cases
};

// `known_valid`: the matched place holds a value of its type for sure (it is not behind a reference), so
// that constructors without values need no row.
Coverage find_coverage(PatternTrees& trees, mir::TypeFacts& facts, const std::vector<CoverageRow>& rows, Ty ty,
                       bool known_valid);

}  // namespace framewalk::rust
