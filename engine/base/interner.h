// Names as small numbers: equal text gives an equal `Name`, so that comparing names is comparing ints.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/ids.h"

namespace framewalk {

struct NameTag;
// An interned identifier or other short text. `Name()` (none) is "no name".
using Name = Id<NameTag>;

// Owns the text of every name of one session. Ids are given out in order of first use, so that they
// are the same on every host.
class Interner {
public:
    Name intern(std::string_view text);
    // The text of `name`; empty for none. The view lives as long as the interner.
    std::string_view text(Name name) const;
    size_t size() const { return texts_.size(); }

private:
    std::deque<std::string> texts_;
    std::unordered_map<std::string_view, uint32_t> index_;
};

}  // namespace framewalk
