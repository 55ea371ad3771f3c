// Drop flags that nobody reads.
#pragma once

#include "mir/body.h"

namespace framewalk::rust {

// The locals of a body from `first` to `end` (exclusive), which only branches read.
struct FlagRange {
    mir::Local first, end;

    uint32_t size() const { return end.index - first.index; }
    bool has(mir::Local local) const { return local.index >= first.index && local.index < end.index; }
};

// Removes what is written to a flag where no path reads it before it is written again: elaboration writes
// every flag wherever its path changes.
void remove_unread_flags(mir::Body& body, FlagRange flags);

}  // namespace framewalk::rust
