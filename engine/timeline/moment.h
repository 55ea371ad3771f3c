// A moment names a place in time by the code, never by a raw step number, so that it survives edits of
// the engine and, mostly, of the program.
//
//   {"line": 7}                                     the first time line 7 is reached, before it runs
//   {"line": 7, "visit": 2, "when": "after"}        the second time, after it has run
//   {"event": "call foo", "n": 1}                   foo's frame was just pushed
//   {"event": "free", "when": "before"}             the position whose step frees the first block
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace framewalk::timeline {

enum class When : uint8_t { Before, After };

enum class MomentKind : uint8_t {
    Line,      // `line` is reached (visit n)
    Start,     // the first position
    End,       // the last position: the program is over
    Call,      // a frame of function `name` is pushed
    Return,    // a frame of function `name` is popped
    Drop,      // the binding `name` is dropped
    Alloc,     // the heap gives out a block
    Free,      // a block is freed
    Output,    // something is written
};

struct Moment {
    MomentKind kind = MomentKind::Line;
    uint32_t line = 0;
    uint32_t n = 1;              // visit of the line, or n-th such event
    // Line: before it runs, or the first position afterwards in this frame or a frame below it.
    // Events: the position before the step that does it, or the first one after.
    When when = When::Before;
    std::string name;            // Call, Return: function; Drop: binding

    static Moment at_line(uint32_t line, uint32_t visit = 1, When when = When::Before);
    static Moment at_event(MomentKind kind, std::string name = {}, uint32_t n = 1, When when = When::After);
};

// "call foo", "free" … as written in lessons and on the command line; false: no such event.
bool parse_event(std::string_view text, Moment& out);
// "line 7, second visit, after", for messages.
std::string text_of(const Moment& moment);

}  // namespace framewalk::timeline
