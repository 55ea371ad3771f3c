// Do references live as long as their types say? The lifetime errors of a body that follow from its signature:
// "lifetime may not live long enough", E0309, E0310, E0311, E0521, E0621.
//
//   fn first<'a>(x: &'a str, y: &str) -> &'a str { y }      // '1: 'a is needed, and not known
//
// Every lifetime in the types of the body's locals is a variable; what flows where makes constraints `'x: 'y`
// between them (rustc's NLL type check). The lifetimes of the signature live through the whole body, so where
// in the body a constraint arises does not matter to them.
#pragma once

#include "mir/body.h"
#include "rust/borrow/checked_context.h"
#include "rust/check/region_facts.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

// `body` as built, before drops are elaborated; a function's, not a closure's.
void check_regions(const mir::Body& body, CheckedContext& context, RegionFacts& facts, Diagnostics& diagnostics);

}  // namespace framewalk::rust
