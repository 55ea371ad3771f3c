// Types without values: `!`, enums without variants, and what must contain one of those.
//
// A variant that cannot be made needs no arm: `match r { Ok(x) => x }` is complete for a
// `Result<T, Infallible>`. References count as inhabited (Reference, "Patterns": a place behind a
// reference may hold invalid data).
#pragma once

#include "mir/type_facts.h"

namespace framewalk::rust {

bool is_inhabited(mir::TypeFacts& facts, Ty ty, int depth = 0);
bool is_variant_inhabited(mir::TypeFacts& facts, Ty adt, uint32_t variant, int depth = 0);

}  // namespace framewalk::rust
