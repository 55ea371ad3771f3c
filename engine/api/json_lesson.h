// What the lesson says and asks as JSON: field names of view/view_model.h as they stand.
#pragma once

#include "api/json_writer.h"
#include "view/view_model.h"

namespace framewalk::api {

void write_lesson(JsonWriter& json, const view::LessonView& lesson);                          // a member `lesson`
void write_rich_text(JsonWriter& json, std::string_view name, const view::RichText& text);   // a field

}  // namespace framewalk::api
