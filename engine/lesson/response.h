// What a learner answered, as it is stored and submitted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace framewalk::lesson {

// One field of a filled-in table.
struct CellAnswer {
    std::string id;     // view::BlankCell::id, such as "main.x.value"
    std::string text;
};
// Which fields count depends on the checkpoint's kind.
struct Response {
    std::vector<std::string> options;  // choice, multi, order (in the given order), permission
    std::string text;                  // value, stdout, compiles ("yes", "no"), pick_row (row name or id), edit_code
    uint32_t line = 0;                 // pick_line; compiles: the line of the error, if asked
    std::vector<CellAnswer> cells;     // fill_frame
};

}  // namespace framewalk::lesson
