// What a lesson must obey beyond the types of its fields.
#pragma once

#include "lesson/object_reader.h"

namespace framewalk::lesson {

bool is_lesson_id(std::string_view id);
bool is_system_id(std::string_view id);        // "S07"
// Does the question have what its kind needs?
void check_question(const Checkpoint& checkpoint, Problems& problems);
// Keys and options that running cannot prove must say so. Asked for by `framewalk check` only.
void check_proofs(const Checkpoint& checkpoint, Problems& problems);
void check_unique_ids(const Lesson& lesson, Problems& problems);

}  // namespace framewalk::lesson
