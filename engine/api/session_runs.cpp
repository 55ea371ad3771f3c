// What is open, and how it runs: program texts, lessons, machines, links.
#include "api/session_impl.h"

#include <algorithm>

#include "api/machine_text.h"
#include "api/state_text.h"

namespace framewalk::api {

using timeline::Step;

namespace {

constexpr uint64_t kLessonSlice = 4'000'000;    // most lessons are recorded in one go: they are shorter
constexpr uint64_t kWholeRun = 50'000'000;      // what else must be recorded before it is shown, at most

// Can what is said or asked at the first step be known before the next one has run?
bool is_told_by_code(const lesson::At& at) {
    const timeline::Moment& m = at.moment;
    return m.when == timeline::When::After || m.kind <= timeline::MomentKind::End;
}

bool is_told_by_code(const lesson::Lesson& lesson) {
    auto is_told = [](const auto& one) { return is_told_by_code(one.at); };
    return std::all_of(lesson.checkpoints.begin(), lesson.checkpoints.end(), is_told) &&
           std::all_of(lesson.narration.begin(), lesson.narration.end(), is_told);
}

}  // namespace

view::RunSettings Session::Impl::settings() const {
    view::RunSettings out;
    if (has_lesson) out = lesson::run_settings(loaded.lesson);
    else {
        out.max_steps = options.max_steps;
        out.memory.heap.limit = options.max_memory;
        out.history_cap = options.history_cap;
    }
    if (chosen.is_other()) put_machine(chosen.machine(), out);
    return out;
}

void Session::Impl::put_machine(const MemorySettings& machine, view::RunSettings& out) const {
    out.memory = machine;
    out.memory.heap.limit = std::min(out.memory.heap.limit, options.max_memory);
}

void Session::Impl::begin_run() {
    run = view::ProgramRun::of_rust(path, code, settings());
    is_unrecorded = !run->is_complete();
}

void Session::Impl::start_run() {
    begin_run();
    is_unrecorded = false;
    run->record(options.slice);
    remember_run();
}

void Session::Impl::remember_run() {
    curve.reset();
    remember_code();
    remember_summary();
}

void Session::Impl::remember_code() {
    code_text = std::make_shared<view::CodeText>(run->code_text());
    code_text->path = path;
    code_text->revision = ++code_revision;
}

void Session::Impl::remember_summary() {
    if (!run->can_run()) {
        summary.reset();
        return;
    }
    auto made = std::make_shared<view::TimelineSummary>(*run->viewer().summary());
    if (asks()) asked->mark_timeline(*made, language);
    made->revision = ++summary_revision;
    summary = std::move(made);
}

CommandResult Session::Impl::load_code(const Command& c) {
    has_lesson = is_edited = false;
    asked.reset();
    lesson_run.reset();
    chosen.forget();
    path = c.path.empty() ? "main.rs" : c.path;
    code = c.text;
    begin_run();
    remember_run();
    return at_start();
}

CommandResult Session::Impl::load_lesson(const Command& c) {
    lesson::LoadedLesson next = lesson::load(c.text);
    if (!next.errors.empty()) return failed(lesson::text_of(next.errors[0], "the lesson"), next.errors[0].path);
    asked.reset();
    loaded = std::move(next);
    chosen.forget();
    has_lesson = true;
    is_edited = false;
    path = "main.rs";
    code = loaded.lesson.code;
    set_model(loaded.lesson.machine.model);
    return open_lesson_run();
}

CommandResult Session::Impl::open_lesson_run() {
    begin_run();
    lesson_run = run;
    if (is_unrecorded && !is_told_by_code(loaded.lesson)) record_first_slice();
    else ask_about_run(), remember_run();
    return at_start();
}

bool Session::Impl::needs_recording(CommandKind kind) const {
    const bool opens = kind == CommandKind::LoadCode || kind == CommandKind::LoadLesson;
    const bool looks = kind == CommandKind::SetModel || kind == CommandKind::SetLanguage || kind == CommandKind::Pick ||
                       kind == CommandKind::ToggleOpen || kind == CommandKind::HeapMap;
    return is_unrecorded && !opens && !looks;
}

void Session::Impl::record_first_slice() {
    is_unrecorded = false;
    run->record(run == lesson_run ? kLessonSlice : options.slice);
    asked.reset();
    if (run->is_complete()) ask_about_run();
    remember_run();
}

void Session::Impl::ask_about_run() {
    if (has_lesson && !asked && run == lesson_run) asked = std::make_unique<Asked>(loaded.lesson, run);
}

CommandResult Session::Impl::at_start() {
    comparing.stop();
    step = 0;
    phase = kLastPhase;
    look.picked.clear();
    look.open.clear();
    CommandResult result;
    result.moved = result.run_changed = true;
    return result;
}

Place Session::Impl::place() const { return place_of(view.position, step); }

CommandResult Session::Impl::run_again(const Place& was) {
    comparing.forget_first();
    is_edited = has_lesson && code != loaded.lesson.code;
    bool is_own = has_lesson && !is_edited && !chosen.is_other();
    if (is_own) run = lesson_run, remember_run();
    else start_run();
    while (!run->is_complete() && last() < std::min<uint64_t>(was.step, kWholeRun)) run->record(options.slice);
    CommandResult result;
    result.moved = result.run_changed = true;
    look.picked.clear();
    step = was.is_end ? last() : step_of(was);
    return result;
}

Step Session::Impl::step_of(const Place& was) {
    Step near = std::min(was.step, last());
    if (!run->can_run() || !was.range.valid()) return near;
    if (stands_at(run->at(near, {}).position, was)) return near;
    return run->timeline().find(timeline::Moment::at_line(was.range.line, was.visit)).value_or(near);
}

CommandResult Session::Impl::edit_code(const std::string& text) {
    Place was = place();
    if (text != code) comparing.forget_runs();
    code = text;
    return run_again(was);
}

CommandResult Session::Impl::set_machine(const std::string& text) {
    if (!run) return failed("There is no run to step through.");
    MachineProblem problem = chosen.choose_text(text, own_machine());
    return problem.is_there() ? failed(problem.error, problem.path) : run_again(place());
}

MemorySettings Session::Impl::own_machine() const {
    if (has_lesson) return loaded.lesson.machine.memory;
    MemorySettings usual;
    usual.heap.limit = options.max_memory;
    return usual;
}

CommandResult Session::Impl::run_thread(const Command& c) {
    if (!run) return failed("There is no run to step through.");
    MemorySettings machine = view.machine;
    std::string problem = choose_thread(c, view, machine);
    if (!problem.empty()) return failed(problem);
    const bool leaves_question = c.thread == 0 && schedule_question() != nullptr;
    const Step here = leaves_question ? view.machine.threads.choices.front().step : step;
    chosen.choose(machine, own_machine());
    CommandResult result = run_again(place());
    step = std::min(here, last());
    return result;
}

CommandResult Session::Impl::reset_code() {
    if (!has_lesson) return failed("No lesson is open.");
    return edit_code(loaded.lesson.code);
}

CommandResult Session::Impl::restore(const std::string& text) {
    SavedState saved;
    if (!read_state(text, saved)) return failed("This link was made by another version.");
    std::string machine;
    bool is_readable = !saved.has_machine || machine_json(saved.machine, machine);
    std::string words_before = chosen.words();
    MachineProblem problem{"The machine in this link cannot be read.", ""};
    if (is_readable) problem = chosen.choose_text(machine, own_machine());
    CommandResult read = problem.is_there() ? failed(problem.error, problem.path) : CommandResult{};
    bool is_other = words_before != chosen.words();
    if (saved.has_code && saved.code != code) {
        is_other = true;
        code = saved.code;
        comparing.forget_runs();
    }
    Place there;
    there.step = saved.step;
    if (is_other && (run || saved.has_code)) run_again(there);
    if (saved.has_model) set_model(saved.model);
    phase = kLastPhase;
    if (!saved.language.empty()) language = saved.language;
    look.open = saved.open;
    step = std::min(saved.step, last());
    read.moved = true;
    read.run_changed = is_other;
    return read;
}

CommandResult Session::Impl::run_more() {
    CommandResult result;
    comparing.record(options.slice);
    if (!run || run->is_complete()) return result;
    run->record(options.slice);
    if (run->is_complete()) ask_about_run(), remember_run();
    else remember_summary();
    result.run_changed = true;
    return result;
}

}  // namespace framewalk::api
