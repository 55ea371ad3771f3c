// Items that are found by a symbol, as a linker does it, and not by a path.
//
//   #[no_mangle] extern "C" fn twice(n: i32) -> i32 { 2 * n }                  exports `twice`
//   unsafe extern "C" { #[link_name = "twice"] fn double(n: i32) -> i32; }     asks for `twice`
#pragma once

#include <string>

#include "rust/check/items.h"

namespace framewalk::rust {

// Under which symbol others find a function or static of the program; empty: under none.
std::string exported_symbol(const Items& items, DefId def);

// What a foreign function asks for.
std::string wanted_symbol(const Items& items, DefId foreign);

// The program's own item that has the symbol, if any.
DefId exporter_of(const Items& items, std::string_view symbol);

// Is the one called as the other is written? With another convention, what the call does is not known. Their types are
// not looked at.
bool is_called_alike(Items& items, DefId foreign, DefId found);

// A symbol that two items have is an error; one that compiled programs take from C's library is unsupported.
void check_symbols(Items& items);

}  // namespace framewalk::rust
