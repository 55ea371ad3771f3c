// What is shown as the text of the program: the learner's file and, where a run steps through functions of
// the library, their text behind it, in the order in which the run came to them. So every line that a run
// can stop at has one number.
//
//   main.rs            lines 1 to 9
//   (empty)            10
//   // std/vec.rs      11
//   pub fn push(…) {   12
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace framewalk {

class Listing {
public:
    // `text` is the learner's.
    void begin(std::string_view text);
    // `text` lies at `where` in the source map and begins at the beginning of a line. The library's text has no
    // indentation: it gets one here, by the brackets that are open. A part inside one that is there is left out.
    void add(Span where, std::string_view text, std::string_view heading);

    struct Place {
        uint32_t line = 0;       // from 1; 0: not shown
        uint32_t indent = 0;     // columns that the line was moved to the right
    };
    // Of a position of the library, `lines` behind the beginning of its part.
    Place find(uint32_t position) const;

    // Behind the learner's text; empty without parts.
    const std::string& text() const { return text_; }
    uint32_t part_count() const { return static_cast<uint32_t>(parts_.size()); }

private:
    struct Part {
        Span where;
        uint32_t line = 0;                   // of its first line
        std::vector<uint32_t> begins;        // of its lines, from `where.lo`
        std::vector<uint32_t> indents;
    };
    std::vector<Part> parts_;
    std::string text_;
    uint32_t lines_ = 0;                     // so far, the learner's included
};

}  // namespace framewalk
