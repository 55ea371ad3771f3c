// Compares one expected memory table with the engine's.
#pragma once

#include "lesson/lesson.h"

namespace framewalk::lesson {

std::vector<Problem> check_frame(const ExpectedFrame& frame, const view::ViewModel& view);

}  // namespace framewalk::lesson
