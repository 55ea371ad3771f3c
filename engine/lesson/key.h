// The right answer of a checkpoint, taken from the run of its program.
#pragma once

#include "lesson/fill_table.h"
#include "lesson/lesson_run.h"

namespace framewalk::lesson {

struct RightAnswer {
    std::string value;                       // value, stdout, pick_row, compiles ("yes", "no")
    std::vector<std::string> options;        // choice, multi: the right ones; order: the right order
    uint32_t line = 0;                       // pick_line; compiles: of the first error
    FillTable table;                         // fill_frame
    timeline::Step asked_step = 0, about_step = 0;
    std::vector<Problem> problems;           // why there is no key, or a claim that is false
    uint32_t unchecked = 0;                  // options and keys that nothing proved
};

// Also proves what can be proved: literal keys, each option's value or claim.
RightAnswer right_answer(const Lesson& lesson, const Checkpoint& checkpoint, LessonRun& run);

// Does a claim hold? A problem (no such row …) counts as a third answer.
struct Truth {
    bool holds = false;
    std::string problem;
    std::string actual;
};
Truth truth_of(const Claim& claim, const Lesson& lesson, const Checkpoint& checkpoint, LessonRun& run);

}  // namespace framewalk::lesson
