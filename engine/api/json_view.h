// The view model as JSON: the field names of view/view_model.h, enums by their words.
#pragma once

#include "api/json_writer.h"
#include "view/view_model.h"

namespace framewalk::api {

void write_view(JsonWriter& json, const view::ViewModel& view);         // without `code` and `timeline`
// A member `machine`, as a lesson has it, with every setting named.
void write_machine(JsonWriter& json, const MemorySettings& machine);
void write_meters(JsonWriter& json, const view::Meters& meters);               // a member `meters`
void write_comparison(JsonWriter& json, const view::Comparison& comparison);    // a member `comparison` (json_comparison.cpp)
void write_code(JsonWriter& json, const view::CodeText& code);
void write_timeline(JsonWriter& json, const view::TimelineSummary& timeline);
void write_diagnostic(JsonWriter& json, const view::DiagnosticView& diagnostic);

}  // namespace framewalk::api
