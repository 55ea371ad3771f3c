// Asks the engine for verdicts. The engine runs the lesson's program natively, so a verdict does
// not depend on anything the browser said.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "web/server/submission.h"

namespace framewalk::server {

struct Verdict {
    bool graded = false;  // false: stored, but no points were given; `details` has the "reason"
    bool correct = false;
    double points = 0;  // given; 0 ≤ points ≤ max_points
    double max_points = 0;
    nlohmann::json details;  // all the engine says, such as feedback
};

struct GradedAnswer {
    const Answer* answer;
    Verdict verdict;
};

// Fills in the verdicts of the answers that are to this lesson, running its program once.
// `lesson_text` is the lesson file.
void grade(std::string_view lesson_text, const std::vector<GradedAnswer*>& answers);

}  // namespace framewalk::server
