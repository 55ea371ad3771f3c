// A lesson's program, run as the lesson asks for, with views at its moments. Keys and claims are read
// from here; it is never the learner's edited program.
#pragma once

#include <map>
#include <memory>
#include <optional>

#include "lesson/lesson.h"
#include "view/program_run.h"

namespace framewalk::lesson {

view::RunSettings run_settings(const Lesson& lesson);

class LessonRun {
public:
    explicit LessonRun(const Lesson& lesson);
    // Looks at a run of the lesson's own code that somebody else made with `run_settings`.
    LessonRun(const Lesson& lesson, std::shared_ptr<view::ProgramRun> run);

    view::ProgramRun& run() { return *run_; }
    // None: the moment never comes.
    std::optional<timeline::Step> step_of(const timeline::Moment& moment);
    // Views in the lesson's address model; the last few are kept.
    const view::ViewModel& view_at(timeline::Step step);
    const view::ViewModel& end() { return view_at(last()); }
    timeline::Step last() { return run_->can_run() ? run_->timeline().last() : 0; }

private:
    const Lesson& lesson_;
    std::shared_ptr<view::ProgramRun> run_;
    std::map<timeline::Step, view::ViewModel> views_;
};

// Runs another text under the same settings (for claims about variations).
std::unique_ptr<view::ProgramRun> run_variation(const Lesson& lesson, const std::string& code);
// Runs the lesson's text with these choices of who runs next.
std::unique_ptr<view::ProgramRun> run_schedule(const Lesson& lesson, const std::vector<ThreadSettings::Choice>& choices);

}  // namespace framewalk::lesson
