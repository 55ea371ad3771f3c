#include "lesson/lesson_run.h"

namespace framewalk::lesson {

namespace {

constexpr uint64_t kLessonSteps = 20'000'000;   // lessons are short; a check must not hang
constexpr size_t kKeptViews = 16;

}  // namespace

view::RunSettings run_settings(const Lesson& lesson) {
    view::RunSettings settings;
    settings.input = lesson.input;
    settings.files = lesson.files;
    settings.max_steps = lesson.machine.max_steps ? lesson.machine.max_steps : kLessonSteps;
    settings.memory = lesson.machine.memory;
    return settings;
}

LessonRun::LessonRun(const Lesson& lesson) : lesson_(lesson), run_(run_variation(lesson, lesson.code)) {}

LessonRun::LessonRun(const Lesson& lesson, std::shared_ptr<view::ProgramRun> run)
    : lesson_(lesson), run_(std::move(run)) {}

std::unique_ptr<view::ProgramRun> run_variation(const Lesson& lesson, const std::string& code) {
    auto run = view::ProgramRun::of_rust("main.rs", code, run_settings(lesson));
    run->record_all();
    return run;
}

std::unique_ptr<view::ProgramRun> run_schedule(const Lesson& lesson, const std::vector<ThreadSettings::Choice>& choices) {
    view::RunSettings settings = run_settings(lesson);
    settings.memory.threads.choices = choices;
    auto run = view::ProgramRun::of_rust("main.rs", lesson.code, settings);
    run->record_all();
    return run;
}

std::optional<timeline::Step> LessonRun::step_of(const timeline::Moment& moment) {
    if (!run_->can_run()) {
        bool is_edge = moment.kind == timeline::MomentKind::Start || moment.kind == timeline::MomentKind::End;
        return is_edge ? std::optional<timeline::Step>(0) : std::nullopt;
    }
    return run_->timeline().find(moment);
}

const view::ViewModel& LessonRun::view_at(timeline::Step step) {
    auto known = views_.find(step);
    if (known != views_.end()) return known->second;
    if (views_.size() >= kKeptViews) views_.clear();
    view::ViewOptions options;
    options.model = view::memory_model(lesson_.machine.model);
    return views_.emplace(step, run_->at(step, options)).first->second;
}

}  // namespace framewalk::lesson
