// Values of a run by their path, as lessons write them:
//
//   frame.top.x.value            frame.main.p.points_to       frame.0.point.y.address
//   heap.count                   heap.(2^30)-1.value          heap.0.allocated_line   heap.0.leak
//   stack.depth  stack.slots     line  function  stdout  outcome  ending_line  exit_code  error.code  error.line
//
// A frame is `top`, a function's name (the innermost of that name) or its depth from 0; a row is a
// binding's name (`x#2`: the second of that name), then its parts.
#pragma once

#include <string>
#include <string_view>

#include "view/view_model.h"

namespace framewalk::lesson {

struct Answer {
    bool found = false;
    std::string value;
    std::string problem;         // why nothing was found
};
Answer query(const view::ViewModel& view, std::string_view path);

// The row that a path without its last word means ("frame.top.x"); null: none.
const view::Row* query_row(const view::ViewModel& view, std::string_view path);

// How the run ended, in the words of lessons: "ok", "panic" …
std::string outcome_word(const view::Ending& ending);

}  // namespace framewalk::lesson
