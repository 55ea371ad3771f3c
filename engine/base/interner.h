// Names as small numbers: equal text gives an equal `Name`, so that comparing names is comparing ints.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace framewalk {

struct NameTag;
// An interned identifier or other short text. `Name()` (none) is "no name".
using Name = Id<NameTag>;

// Owns the text of every name of one session. Ids are given out in order of first use, so that they
// are the same on every host.
class Interner {
public:
    Interner();
    // A copy goes on by itself; the texts it has are shared.
    Interner(const Interner& other);
    Interner& operator=(const Interner& other);
    Name intern(std::string_view text);
    // The text of `name`; empty for none. The view lives as long as the interner.
    std::string_view text(Name name) const { return name.valid() ? texts_[name.index] : std::string_view(); }
    size_t size() const { return texts_.size(); }

private:
    std::string_view keep(std::string_view text);
    void grow();

    std::vector<std::string_view> texts_;
    std::vector<uint32_t> hashes_;                    // by Name
    std::vector<uint32_t> slots_;                     // open addressing: Name + 1, or 0
    std::vector<std::shared_ptr<char[]>> chunks_;     // where the texts lie
    size_t chunk_used_ = 0, chunk_size_ = 0;          // of the last chunk, in bytes; 0: it is another's too
};

}  // namespace framewalk
