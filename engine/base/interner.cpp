#include "base/interner.h"

namespace framewalk {

Name Interner::intern(std::string_view text) {
    auto found = index_.find(text);
    if (found != index_.end()) return Name(found->second);
    texts_.emplace_back(text);
    uint32_t index = static_cast<uint32_t>(texts_.size() - 1);
    index_.emplace(std::string_view(texts_.back()), index);
    return Name(index);
}

std::string_view Interner::text(Name name) const {
    return name.valid() ? std::string_view(texts_[name.index]) : std::string_view();
}

}  // namespace framewalk
