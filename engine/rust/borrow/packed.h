// References to fields of packed types: E0793. Such a field may lie at any address; a reference must be aligned.
//
//     #[repr(packed)] struct P { a: u8, b: u32 }
//     println!("{}", p.b);        ─▶   E0793: `println!` borrows what it shows
#pragma once

#include "mir/body.h"
#include "rust/borrow/body_context.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

// `body` as built. Reports in the order of blocks.
void check_packed(const mir::Body& body, BodyContext& context, Diagnostics& diagnostics);

}  // namespace framewalk::rust
