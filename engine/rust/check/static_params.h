// E0310: fields that need a type parameter to outlive 'static, which its type does not ask for.
//
//   struct Name<T> { text: &'static T }          // `T: 'static` must be written; a `T: 'a` would go without saying
#pragma once

#include "rust/check/region_facts.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

// `adt` is a struct, an enum or a union.
void check_static_params(DefId adt, RegionFacts& facts, Diagnostics& diagnostics);

}  // namespace framewalk::rust
