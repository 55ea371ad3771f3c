// Makes the delimiters of a token buffer balanced, and says what was wrong with them.
//
//     ( [ ) }   ─▶   ( [ ] )        with one error for `)` and one for `}`
#pragma once

#include "rust/syntax/token.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

// True if they were balanced already. Missing closing delimiters are put in, surplus ones are taken out.
bool balance_delimiters(TokenBuffer& tokens, Diagnostics& diagnostics);

}  // namespace framewalk::rust
