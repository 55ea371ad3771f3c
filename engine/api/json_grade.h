// Grades stored answers again: lesson and answers as text in, verdicts as JSON out.
//
//   {"lesson":"one-binding","lesson_version":1,"engine_version":"0.1.0",
//    "verdicts":[{"checkpoint":"x_after","attempt":1,"graded":true,"correct":true,"verdict":"correct",
//                 "points":1,"max_points":1}]}
#pragma once

#include <string>
#include <string_view>

#include "api/json_writer.h"
#include "api/session.h"

namespace framewalk::api {

struct GradeResult {
    bool ok = false;
    std::string error;       // what is wrong with the lesson or the answers, when not ok
    std::string json;
};
GradeResult grade_answers(std::string_view lesson, std::string_view answers);

void write_answer(JsonWriter& json, const AnswerRecord& record);

}  // namespace framewalk::api
