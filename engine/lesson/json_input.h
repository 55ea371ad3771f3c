// Reading JSON that strangers wrote: positions of syntax errors, doubled keys and absurd nesting are
// found before anything else looks at the text.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"

namespace framewalk::lesson {

// More levels than any lesson needs (they use about 8).
constexpr unsigned kMaxJsonDepth = 64;
constexpr size_t kMaxJsonBytes = 4u << 20;

// The value, or discarded with at least one problem.
nlohmann::json parse_json(std::string_view text, std::vector<Problem>& problems);

}  // namespace framewalk::lesson
