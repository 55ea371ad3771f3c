// Which methods of Rust's standard library ours does not have yet.
#pragma once

#include <string_view>

#include "rust/check/items.h"

namespace framewalk::rust {

// Of the type itself, without what it dereferences to. Such a method is unsupported; any other does not exist (E0599).
bool is_missing_method(const Items& items, Ty type, std::string_view name);

}  // namespace framewalk::rust
