// What a person can ask of a session, as plain data: buttons, keys, clicks, links and tests all make
// these. The JSON form has the same names: {"do": "seek", "step": 12}.
//
//   session.apply(Command::plain(CommandKind::Forward));
//   session.apply(Command::seek(12));
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/response.h"
#include "view/view_model.h"

namespace framewalk::api {

enum class CommandKind : uint8_t {
    // ------------------------------------------------ what is open
    LoadCode,       // "load_code": text, path (shown name; default "main.rs")
    LoadLesson,     // "load_lesson": text (the lesson's JSON)
    EditCode,       // "edit_code": text; runs it, keeps the position as near as it can
    ResetCode,      // "reset_code": back to the lesson's code
    SetMachine,     // "set_machine": machine (an object as a lesson has it); without one, the lesson's own again
    RunThread,      // "run_thread": thread (its number) goes on from here, for so many steps (0: until it waits); thread 0 forgets all such choices
    Compare,        // "compare": machine; from now on with the same program on that one (without: the lesson's own)
    StopComparing,  // "stop_comparing"
    Poke,           // "poke": address, text (bytes in hexadecimal); from here on a throwaway branch, with those bytes
    LeaveBranch,    // "leave_branch": back to the real run, where the branch began
    Restore,        // "restore": text (a state string, see Session::state_text)
    RunMore,        // "run_more": goes on recording for one slice while `is_recording`, of the run or of what it is compared with
    // ------------------------------------------------ time
    First, Back, Forward, Last,
    Over, OverBack, // steps past the calls of this line
    Out, OutBack,   // until the frame is popped; back: to where it was pushed
    Seek,           // "seek": step
    RunToLine,      // "run_to_line": line; the next visit
    BackToLine,     // "back_to_line": line; the visit before
    NextMark,       // "next_mark": mark (kind) forwards; "any" of them when none is given
    PreviousMark,   // "previous_mark"
    // ------------------------------------------------ looking
    SetModel,       // "set_model": model
    Pick,           // "pick": id of a row or block; "" picks nothing
    ToggleOpen,     // "toggle_open": id of a row with children
    HeapMap,        // "heap_map": on, address (of what is selected), bytes_at (whose bytes are wanted of a large heap)
    HeapCurve,      // "heap_curve": samples some more of the run, until the curve is complete
    SetLanguage,    // "set_language": text, a BCP 47 tag
    // ------------------------------------------------ questions; `id` is the checkpoint's
    Respond,        // "respond": checks response
    Draft,          // "draft": keeps response without checking it
    Hint,           // "hint": shows the next hint
    Skip,           // "skip"
    Retry,          // "retry": empties the verdict
    Reveal,         // "reveal": gives up: shows key and explanation
};

using lesson::CellAnswer;
using lesson::Response;

struct Command {
    CommandKind kind = CommandKind::Forward;
    uint32_t step = 0;
    uint32_t line = 0;
    uint32_t address = 0, bytes_at = 0;
    bool on = false;
    uint32_t thread = 0, steps = 0;
    std::string id;
    std::string text;
    std::string path;
    view::AddressModel model = view::AddressModel::Slots;
    bool has_mark = false;
    view::TimelineMarkKind mark = view::TimelineMarkKind::Output;
    Response response;

    static Command plain(CommandKind kind);
    static Command seek(uint32_t step);
    static Command to_line(CommandKind kind, uint32_t line);
    static Command about(CommandKind kind, std::string id);          // Pick, ToggleOpen, Hint, Skip …
    static Command with_text(CommandKind kind, std::string text);    // LoadCode, LoadLesson, EditCode …
};

const char* word(CommandKind kind);
bool find_command(std::string_view word, CommandKind& out);

}  // namespace framewalk::api
