// The program text, cut into lines and coloured. A light scan that never fails: it colours code that
// does not parse as well.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "view/view_model.h"

namespace framewalk::view {

std::vector<CodeLine> code_lines(std::string_view text);

}  // namespace framewalk::view
