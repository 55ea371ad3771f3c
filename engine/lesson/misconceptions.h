// Why might somebody have written this? Feedback for a wrong cell of a memory table that speaks to the
// likely misunderstanding.
#pragma once

#include <string>

#include "lesson/fill_table.h"

namespace framewalk::lesson {

// Empty when nothing in particular is known. `before`: the view when the question was asked; `about`:
// the one that the table is about.
std::string explain_wrong_cell(const KeyCell& key, const std::string& answer, const view::ViewModel& before,
                               const view::ViewModel& about);

}  // namespace framewalk::lesson
