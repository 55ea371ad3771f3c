// Lesson + response ─▶ verdict. A pure function: any server can grade again what was stored.
#pragma once

#include <string>
#include <vector>

#include "lesson/key.h"
#include "lesson/response.h"

namespace framewalk::lesson {

struct CellVerdict {
    std::string id;
    view::VerdictKind kind = view::VerdictKind::None;
    std::string feedback;                // Markdown
};
struct OptionVerdict {
    std::string id;
    view::VerdictKind kind = view::VerdictKind::None;   // of choosing it (or, in multi, leaving it out)
    std::string feedback;
};
struct Verdict {
    view::VerdictKind kind = view::VerdictKind::None;
    double score = 0;                    // 0 … the checkpoint's points
    std::string feedback;                // Markdown; empty when there is nothing to add
    std::vector<CellVerdict> cells;      // fill_frame: every blank cell
    std::vector<OptionVerdict> options;  // choice, multi: the chosen ones
    std::string problem;                 // Unsupported: why there is no verdict
};

// `key` must come from `right_answer` for this lesson and checkpoint.
Verdict grade(const Lesson& lesson, const Checkpoint& checkpoint, const RightAnswer& key, LessonRun& run,
              const Response& response, const std::string& language);

const Checkpoint* find_checkpoint(const Lesson& lesson, const std::string& id);

}  // namespace framewalk::lesson
