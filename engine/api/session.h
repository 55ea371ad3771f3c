// One learner at one program: what is open, where in time, what is picked, what was answered.
//
// A session owns everything that a view is computed from. `apply` changes it, `view` says how it looks
// now; the same commands always give the same views.
//
//   Session session;
//   session.apply(Command::with_text(CommandKind::LoadCode, "fn main() { let x = 42; }"));
//   session.apply(Command::plain(CommandKind::Forward));
//   draw(session.view());
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/command.h"
#include "view/view_model.h"

namespace framewalk::api {

struct SessionOptions {
    // Steps of the machine that one call of `apply` records at most; a longer run sets `is_recording`
    // and goes on with `RunMore` (one call per drawn frame), so that the page never hangs. What was just loaded stands
    // at its first step and `is_recording`, unless that is all: the first picture does not wait for the rest of the run,
    // which the next command records before it does its work.
    uint64_t slice = 2'000'000;
    uint64_t max_steps = 200'000'000;   // of the machine; the budget of a whole run
    uint64_t max_memory = 64ull << 20;  // bytes that the program may have allocated at once
    uint64_t history_cap = 256ull << 20;// bytes that the timeline may use
    std::string language = "en";
};

struct CommandResult {
    bool ok = true;
    std::string error;          // one sentence, when not ok
    std::string path;           // LoadLesson: JSON path of the problem
    bool moved = false;         // the position changed
    bool run_changed = false;   // another program text or another recording: CodeText and TimelineSummary are new
};

// An answer as it is stored and submitted (design section 6). Times are the page's to add.
struct AnswerRecord {
    std::string lesson;
    uint32_t lesson_version = 0;
    std::string engine_version;
    std::string checkpoint;
    uint32_t attempt = 1;
    Response response;
    bool skipped = false;
    view::VerdictKind verdict = view::VerdictKind::None;
    double score = 0, points = 0;
};

class Session {
public:
    explicit Session(SessionOptions options = {});
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    CommandResult apply(const Command& command);

    // How it looks now. Valid until the next `apply`. `view().revision` grows with every change.
    const view::ViewModel& view() const;
    uint64_t revision() const { return view().revision; }

    // The text that a link keeps after `#`: position, model, language, edited code; begins with its
    // version. `Restore` takes it back (after LoadLesson when there is a lesson).
    std::string state_text() const;

    // Answers given in this session, oldest first.
    const std::vector<AnswerRecord>& answers() const;

    // The current program text.
    const std::string& code() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

const char* engine_version();

}  // namespace framewalk::api
