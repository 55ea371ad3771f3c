// Drop elaboration: turns "drop this place if it still holds a value" into code that does just that.
//
//   let s = String::new();  if c { take(s); }  }      // drop(s) at the end becomes
//   flag = true;  if c { flag = false; take(s) }  if flag { drop(s) }
//
// Afterwards a Drop terminator always finds its whole place initialised (or, with `shell_only`, the box
// without its content), and a Mark Drop stands only in front of a Drop. Enums of which a part may have
// been moved out are told apart by their discriminant, so `Discriminant` may read a place whose payload
// is gone.
#pragma once

#include "mir/body.h"
#include "rust/borrow/body_context.h"

namespace framewalk::rust {

void elaborate_drops(mir::Body& body, BodyContext& context);

}  // namespace framewalk::rust
