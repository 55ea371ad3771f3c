// Does a run end as claimed?
#pragma once

#include "lesson/lesson.h"
#include "view/program_run.h"

namespace framewalk::lesson {

// Differences between the claim and the run, with their JSON paths; empty: it holds.
std::vector<Problem> check_outcome(const Outcome& claim, view::ProgramRun& run);

}  // namespace framewalk::lesson
