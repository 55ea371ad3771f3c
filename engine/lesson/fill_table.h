// The table of a fill_frame checkpoint: the rows that are there, which of their fields are blank, and
// what belongs into them.
#pragma once

#include "lesson/lesson.h"
#include "view/view_model.h"

namespace framewalk::lesson {

struct KeyCell {
    std::string id;                      // as view::BlankCell::id
    view::CellField field = view::CellField::Value;
    std::string key;                     // the right entry
    bool exists = true;                  // false: a row that does not exist
    bool is_heap = false;
    view::Row row;
};
struct FillTable {
    std::vector<view::BlankRow> rows;    // as shown, top row first; nothing answered yet
    std::vector<KeyCell> keys;           // of the blank cells, in the same order
    std::vector<std::string> state_words;
    std::vector<std::string> problems;   // "there is no row `q` in `foo`"
};

// `state` is the view that the table is about.
FillTable fill_table(const Checkpoint& checkpoint, const view::ViewModel& state);

}  // namespace framewalk::lesson
