// The picked cell: its bytes, and who wrote it last.
#pragma once

#include "view/viewer.h"

namespace framewalk::api {

// Empty id when the row or block is not in this view.
view::Picked describe_picked(const view::ViewModel& view, const std::string& id, view::Viewer& viewer);

}  // namespace framewalk::api
