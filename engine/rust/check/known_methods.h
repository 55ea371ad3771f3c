// Which methods the standard library of Rust has, whether or not ours has them yet.
#pragma once

#include <string_view>

#include "rust/check/items.h"

namespace framewalk::rust {

enum class KnownMethod : uint8_t {
    No,        // neither Rust nor we know it: E0599
    Yes,       // Rust has it; where ours lacks it, it is unsupported
    Unlisted,  // a library type whose methods are not in the table
};

// Of the type itself, without what it dereferences to.
KnownMethod known_method(const Items& items, Ty type, std::string_view name);

}  // namespace framewalk::rust
