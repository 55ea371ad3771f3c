// Diagnostics in the view's words.
#pragma once

#include "source/diagnostic.h"
#include "view/view_model.h"

namespace framewalk::view {

std::vector<DiagnosticView> diagnostic_views(const Diagnostics& diagnostics, const SourceMap& sources);

}  // namespace framewalk::view
