// Warnings about bindings that are not needed: `unused_variables` and `unused_mut`.
//
//   let mut total = 0;       // warning: `total` is declared `mut`, but never changed
//   println!("{total}");
//
// Where it is not certain that rustc would warn, nothing is said.
#pragma once

#include <set>

#include "mir/body.h"
#include "rust/borrow/body_context.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

// `changed`: the locals whose own storage is changed after they got their first value.
void warn_unused_mut(const mir::Body& body, const BodyContext& context,
                     const std::set<mir::Local>& changed, Diagnostics& diagnostics);
void warn_unused_variables(const mir::Body& body, const BodyContext& context,
                           Diagnostics& diagnostics);

}  // namespace framewalk::rust
