#include "api/command.h"

namespace framewalk::api {

namespace {

struct CommandWord {
    CommandKind kind;
    const char* word;
};
constexpr CommandWord kCommands[] = {
    {CommandKind::LoadCode, "load_code"},
    {CommandKind::LoadLesson, "load_lesson"},
    {CommandKind::EditCode, "edit_code"},
    {CommandKind::ResetCode, "reset_code"},
    {CommandKind::SetMachine, "set_machine"},
    {CommandKind::RunThread, "run_thread"},
    {CommandKind::Compare, "compare"},
    {CommandKind::StopComparing, "stop_comparing"},
    {CommandKind::Poke, "poke"},
    {CommandKind::LeaveBranch, "leave_branch"},
    {CommandKind::Restore, "restore"},
    {CommandKind::RunMore, "run_more"},
    {CommandKind::First, "first"},
    {CommandKind::Back, "back"},
    {CommandKind::Forward, "forward"},
    {CommandKind::Last, "last"},
    {CommandKind::Over, "over"},
    {CommandKind::OverBack, "over_back"},
    {CommandKind::Out, "out"},
    {CommandKind::OutBack, "out_back"},
    {CommandKind::Seek, "seek"},
    {CommandKind::RunToLine, "run_to_line"},
    {CommandKind::BackToLine, "back_to_line"},
    {CommandKind::NextMark, "next_mark"},
    {CommandKind::PreviousMark, "previous_mark"},
    {CommandKind::SetModel, "set_model"},
    {CommandKind::Pick, "pick"},
    {CommandKind::ToggleOpen, "toggle_open"},
    {CommandKind::HeapMap, "heap_map"},
    {CommandKind::HeapCurve, "heap_curve"},
    {CommandKind::SetLanguage, "set_language"},
    {CommandKind::Respond, "respond"},
    {CommandKind::Draft, "draft"},
    {CommandKind::Hint, "hint"},
    {CommandKind::Skip, "skip"},
    {CommandKind::Retry, "retry"},
    {CommandKind::Reveal, "reveal"},
};

}  // namespace

Command Command::plain(CommandKind kind) {
    Command c;
    c.kind = kind;
    return c;
}

Command Command::seek(uint32_t step) {
    Command c = plain(CommandKind::Seek);
    c.step = step;
    return c;
}

Command Command::to_line(CommandKind kind, uint32_t line) {
    Command c = plain(kind);
    c.line = line;
    return c;
}

Command Command::about(CommandKind kind, std::string id) {
    Command c = plain(kind);
    c.id = std::move(id);
    return c;
}

Command Command::with_text(CommandKind kind, std::string text) {
    Command c = plain(kind);
    c.text = std::move(text);
    return c;
}

const char* word(CommandKind kind) {
    for (const CommandWord& c : kCommands)
        if (c.kind == kind) return c.word;
    return "";
}

bool find_command(std::string_view word, CommandKind& out) {
    for (const CommandWord& c : kCommands) {
        if (word != c.word) continue;
        out = c.kind;
        return true;
    }
    return false;
}

}  // namespace framewalk::api
