// Asks the engine for the verdict on an answer. The engine runs the lesson's program natively, so
// the verdict does not depend on anything the browser said.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace framewalk::server {

struct Verdict {
    bool graded = false;  // false: stored, but no points were given; `details` says why
    bool correct = false;
    double points = 0;  // given; 0 ≤ points ≤ max_points
    double max_points = 0;
    nlohmann::json details;  // what the engine says beside that, such as feedback; may be null
};

// `lesson_text` is the lesson file, `answer` one answer record.
Verdict grade(std::string_view lesson_text, const nlohmann::json& answer);

}  // namespace framewalk::server
