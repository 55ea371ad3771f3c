// The move, initialisation and mutability errors of a body:
// E0381, E0382, E0384, E0507, E0508, E0509, E0594, E0596.
#pragma once

#include "mir/body.h"
#include "rust/borrow/body_context.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

// `body` as built, before drops are elaborated. Reports in the order of places in the text.
void check_moves(const mir::Body& body, BodyContext& context, Diagnostics& diagnostics);

}  // namespace framewalk::rust
