// The view that the canvas draws. main.cpp answers with the page's session; the browser tests' own
// main, which is never shipped, with a view made by hand.
#pragma once

#include "view/view_model.h"

namespace framewalk::ui {

// Valid until the session's next command; null: nothing is open.
const view::ViewModel* current_view();

}  // namespace framewalk::ui
