// Types without values: `!`, enums without variants, and what must contain one of those.
//
// A variant that cannot be made needs no arm: `match r { Ok(x) => x }` is complete for a
// `Result<T, Infallible>`. References count as inhabited (Reference, "Patterns": a place behind a
// reference may hold invalid data).
#pragma once

#include <functional>

#include "types/types.h"

namespace framewalk::rust {

using AdtLookup = std::function<const AdtDef&(DefId)>;
using TyNormalizer = std::function<Ty(Ty)>;

bool is_inhabited(Types& types, Ty ty, const AdtLookup& adt, const TyNormalizer& normalize, int depth = 0);
bool is_variant_inhabited(Types& types, Ty adt_ty, uint32_t variant, const AdtLookup& adt,
                          const TyNormalizer& normalize, int depth = 0);

}  // namespace framewalk::rust
