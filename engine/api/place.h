// Where the learner stands, so that the same moment is found in another run of the same or a similar program.
#pragma once

#include <algorithm>

#include "view/view_model.h"

namespace framewalk::api {

struct Place {
    uint32_t step = 0;
    view::CodeRange range;           // of what runs next; invalid: none
    std::string function;
    uint32_t visit = 1;              // n-th time at this line
    bool is_end = false;
};

inline Place place_of(const view::Position& p, uint32_t step) {
    return {step, p.current, p.function, std::max(1u, p.visit), p.at_end};
}

// The same place of the program text, in whichever run.
inline bool stands_at(const view::Position& p, const Place& place) {
    const view::CodeRange &a = p.current, &b = place.range;
    return p.function == place.function && a.line == b.line && a.column == b.column && a.end_line == b.end_line && a.end_column == b.end_column;
}

}  // namespace framewalk::api
