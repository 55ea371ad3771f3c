// Runs everything that a lesson claims: outcome, frames, moments, keys, options.
#pragma once

#include "lesson/lesson.h"

namespace framewalk::lesson {

struct CheckReport {
    std::vector<Problem> problems;   // empty: every claim holds
    uint32_t frames = 0, rows = 0, moments = 0, checkpoints = 0, options = 0;   // claims that were run
    uint32_t unchecked = 0;          // options and keys that nothing can prove
};
CheckReport check(const Lesson& lesson);

}  // namespace framewalk::lesson
