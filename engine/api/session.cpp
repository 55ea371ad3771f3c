#include "api/session.h"

#include <algorithm>
#include <set>

#include "api/asked.h"
#include "api/branch.h"
#include "api/comparing.h"
#include "api/machine_choice.h"
#include "api/machine_text.h"
#include "api/picking.h"
#include "api/place.h"
#include "api/state_text.h"
#include "api/travel.h"
#include "timeline/index.h"
#include "view/program_run.h"
#include "view/rich_text.h"
#include "view/sample_heap.h"

namespace framewalk::api {

using timeline::Step;

const char* engine_version() { return FRAMEWALK_VERSION; }

namespace {

CommandResult failed(std::string error, std::string path = {}) {
    CommandResult result;
    result.ok = false;
    result.error = std::move(error);
    result.path = std::move(path);
    return result;
}

constexpr uint64_t kLessonSlice = 4'000'000;    // most lessons are recorded in one go: they are shorter
constexpr uint64_t kWholeRun = 50'000'000;      // what else must be recorded before it is shown, at most
constexpr size_t kCurveSlice = 24;              // samples that one command takes

}  // namespace

struct Session::Impl {
    SessionOptions options;
    std::string language = "en";
    std::string path = "main.rs", code;
    lesson::LoadedLesson loaded;
    bool has_lesson = false, is_edited = false;
    std::shared_ptr<view::ProgramRun> run;
    MachineChoice chosen;
    Comparing comparing;                 // with the same program on a second machine
    Branching branch;                    // while it is on, `run` is the branch
    std::unique_ptr<Asked> asked;        // the lesson's questions; kept while the code is edited
    std::shared_ptr<view::ProgramRun> lesson_run;
    Step step = 0;
    view::ViewOptions look;
    view::ViewModel view;
    std::shared_ptr<view::CodeText> code_text;
    std::shared_ptr<const view::TimelineSummary> summary;
    std::shared_ptr<const view::HeapCurve> curve;
    uint32_t code_revision = 0, summary_revision = 0, curve_revision = 0;
    uint64_t revision = 0;
    std::vector<AnswerRecord> no_answers;

    Step last() const { return run && run->can_run() ? run->timeline().last() : 0; }
    bool asks() const { return asked && !is_edited && !chosen.is_other() && !branch.is_on(); }

    // ------------------------------------------------ opening and running

    view::RunSettings settings() const {
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

    void put_machine(const MemorySettings& machine, view::RunSettings& out) const {
        out.memory = machine;
        out.memory.heap.limit = std::min(out.memory.heap.limit, options.max_memory);
    }

    void start_run() {
        run = view::ProgramRun::of_rust(path, code, settings());
        run->record(options.slice);
        remember_run();
    }

    void remember_run() {
        curve.reset();
        remember_code();
        remember_summary();
    }

    void remember_code() {
        code_text = std::make_shared<view::CodeText>(run->code_text());
        code_text->path = path;
        code_text->revision = ++code_revision;
    }

    void remember_summary() {
        if (!run->can_run()) {
            summary.reset();
            return;
        }
        auto made = std::make_shared<view::TimelineSummary>(*run->viewer().summary());
        if (asks()) asked->mark_timeline(*made, language);
        made->revision = ++summary_revision;
        summary = std::move(made);
    }

    CommandResult load_code(const Command& c) {
        has_lesson = is_edited = false;
        asked.reset();
        lesson_run.reset();
        chosen.forget();
        path = c.path.empty() ? "main.rs" : c.path;
        code = c.text;
        return fresh_run();
    }

    CommandResult load_lesson(const Command& c) {
        lesson::LoadedLesson next = lesson::load(c.text);
        if (!next.errors.empty()) return failed(lesson::text_of(next.errors[0], "the lesson"), next.errors[0].path);
        asked.reset();
        loaded = std::move(next);
        chosen.forget();
        has_lesson = true;
        is_edited = false;
        path = "main.rs";
        code = loaded.lesson.code;
        look.model = loaded.lesson.machine.model;
        return open_lesson_run();
    }

    // Runs the lesson's own code; its questions take their keys from this run.
    CommandResult open_lesson_run() {
        run = view::ProgramRun::of_rust(path, code, settings());
        run->record(kLessonSlice);
        lesson_run = run;
        if (run->is_complete()) ask_about_run();
        remember_run();
        return at_start();
    }

    // Where in the run its questions stand is known when all of it is recorded.
    void ask_about_run() {
        if (has_lesson && !asked && run == lesson_run) asked = std::make_unique<Asked>(loaded.lesson, run);
    }

    CommandResult fresh_run() {
        start_run();
        return at_start();
    }

    CommandResult at_start() {
        comparing.stop();
        step = 0;
        look.picked.clear();
        look.open.clear();
        CommandResult result;
        result.moved = result.run_changed = true;
        return result;
    }

    Place place() const { return place_of(view.position, step); }

    // Runs what is there now, as far as the place lies, and goes to it: the same step if that is the same
    // place of the program, else the same line and visit, else as many steps.
    CommandResult run_again(const Place& was) {
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

    Step step_of(const Place& was) {
        Step near = std::min(was.step, last());
        if (!run->can_run() || !was.range.valid()) return near;
        if (stands_at(run->at(near, {}).position, was)) return near;
        return run->timeline().find(timeline::Moment::at_line(was.range.line, was.visit)).value_or(near);
    }

    CommandResult edit_code(const std::string& text) {
        Place was = place();
        if (text != code) comparing.forget_runs();
        code = text;
        return run_again(was);
    }

    // The same program on another machine. The lesson's questions are about its own.
    CommandResult set_machine(const std::string& text) {
        if (!run) return failed("There is no run to step through.");
        MachineProblem problem = chosen.choose_text(text, own_machine());
        return problem.is_there() ? failed(problem.error, problem.path) : run_again(place());
    }

    MemorySettings own_machine() const {
        if (has_lesson) return loaded.lesson.machine.memory;
        MemorySettings usual;
        usual.heap.limit = options.max_memory;
        return usual;
    }

    // From this step on another thread runs: a machine whose choices end with that one.
    CommandResult run_thread(const Command& c) {
        if (!run) return failed("There is no run to step through.");
        MemorySettings machine = view.machine;
        std::string problem = choose_thread(c, view, machine);
        if (!problem.empty()) return failed(problem);
        const Step here = step;
        chosen.choose(machine, own_machine());
        CommandResult result = run_again(place());
        step = std::min(here, last());
        return result;
    }

    CommandResult reset_code() {
        if (!has_lesson) return failed("No lesson is open.");
        return edit_code(loaded.lesson.code);
    }

    // ------------------------------------------------ comparing

    CommandResult compare(const std::string& text) {
        MemorySettings wished = own_machine();
        MachineProblem problem = read_machine_text(text, wished);
        if (problem.is_there()) return failed(problem.error, problem.path);
        comparing.start(wished);
        return {};
    }

    CommandResult stop_comparing() {
        comparing.stop();
        return {};
    }

    // The lesson's own run is there already.
    std::shared_ptr<view::ProgramRun> run_compared() const {
        bool is_own = has_lesson && !is_edited && machine_text(comparing.machine()) == machine_text(own_machine());
        if (is_own) return lesson_run;
        view::RunSettings wished = settings();
        put_machine(comparing.machine(), wished);
        std::shared_ptr<view::ProgramRun> made = view::ProgramRun::of_rust(path, code, wished);
        made->record(options.slice);
        return made;
    }

    // Answers to questions could be read from the other run.
    void fill_comparison() {
        if (!comparing.is_on() || (asks() && asked->has_open_question(step))) return;
        view.comparison = comparing.at(run, step, [&] { return run_compared(); });
    }

    // ------------------------------------------------ a throwaway branch

    CommandResult poke(const Command& c) {
        if (!run || !run->can_run()) return failed("There is no run to step through.");
        if (asks() && asked->has_open_question(step)) return failed("Answer the question first.");
        const Poked wished{c.address, c.text, look};
        std::string error = branch.change(wished, step, run, [&](const std::vector<Poke>& pokes) {
            view::RunSettings with = settings();
            with.pokes = pokes;
            return view::ProgramRun::of_rust(path, code, with);
        });
        if (!error.empty()) return failed(error);
        comparing.stop();
        remember_run();
        CommandResult result;
        result.moved = result.run_changed = true;
        return result;
    }

    CommandResult leave_branch() {
        CommandResult result;
        if (!branch.is_on()) return result;
        step = branch.leave(run);
        remember_run();
        result.moved = result.run_changed = true;
        return result;
    }

    // What is about the real run is not done to the branch.
    static bool is_about_real_run(CommandKind kind) {
        return kind <= CommandKind::StopComparing || kind == CommandKind::Restore;
    }

    // ------------------------------------------------ links

    CommandResult restore(const std::string& text) {
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
        if (saved.has_model) look.model = saved.model;
        if (!saved.language.empty()) language = saved.language;
        look.open = saved.open;
        step = std::min(saved.step, last());
        read.moved = true;
        read.run_changed = is_other;
        return read;
    }

    CommandResult run_more() {
        CommandResult result;
        comparing.record(options.slice);
        if (!run || run->is_complete()) return result;
        run->record(options.slice);
        if (run->is_complete()) ask_about_run(), remember_run();
        else remember_summary();
        result.run_changed = true;
        return result;
    }

    // ------------------------------------------------ time

    CommandResult go(std::optional<Step> target, const char* nowhere) {
        if (!target) return failed(nowhere);
        Step to = std::min(*target, last());
        if (asks() && to > step) {
            Step stop = asked->stop_at_gate(step, to);
            if (stop == step && asked->gate_at(step)) return failed("Answer the question to go on.");
            to = stop;
        }
        CommandResult result;
        result.moved = to != step;
        step = to;
        return result;
    }

    CommandResult travel(const Command& c) {
        if (!run || !run->can_run()) return failed("There is no run to step through.");
        return go(target_of(c, *run, step, *summary), leads_back(c.kind) ? "There is nothing further back." : "There is nothing further on.");
    }

    // ------------------------------------------------ looking and answering

    CommandResult toggle_open(const std::string& id) {
        if (look.open.erase(id) == 0 && look.open.size() < 256) look.open.insert(id);
        return {};
    }

    CommandResult sample_curve() {
        if (!run || !run->can_run() || !run->is_complete()) return failed("There is no complete run.");
        auto more = curve ? std::make_shared<view::HeapCurve>(*curve) : std::make_shared<view::HeapCurve>();
        view::sample_heap(run->timeline(), kCurveSlice, *more);
        more->revision = ++curve_revision;
        curve = std::move(more);
        return {};
    }

    CommandResult ask(const Command& c) {
        if (!asks()) return failed(is_edited ? "Questions are about the lesson's own code." : "No lesson is open.");
        std::string error = asked->apply(c, language);
        return error.empty() ? CommandResult{} : failed(error);
    }

    CommandResult apply(const Command& c) {
        if (is_about_real_run(c.kind)) leave_branch();
        switch (c.kind) {
            case CommandKind::LoadCode: return load_code(c);
            case CommandKind::LoadLesson: return load_lesson(c);
            case CommandKind::EditCode: return edit_code(c.text);
            case CommandKind::ResetCode: return reset_code();
            case CommandKind::SetMachine: return set_machine(c.text);
            case CommandKind::RunThread: return run_thread(c);
            case CommandKind::Compare: return compare(c.text);
            case CommandKind::StopComparing: return stop_comparing();
            case CommandKind::Poke: return poke(c);
            case CommandKind::LeaveBranch: return leave_branch();
            case CommandKind::Restore: return restore(c.text);
            case CommandKind::RunMore: return run_more();
            case CommandKind::SetModel: look.model = c.model; return {};
            case CommandKind::Pick: look.picked = c.id; return {};
            case CommandKind::ToggleOpen: return toggle_open(c.id);
            case CommandKind::HeapCurve: return sample_curve();
            case CommandKind::HeapMap: look.map = {c.on, c.bytes_at, c.address}; return {};
            case CommandKind::SetLanguage:
                language = c.text;
                if (run) remember_summary();
                return {};
            case CommandKind::Respond:
            case CommandKind::Draft:
            case CommandKind::Hint:
            case CommandKind::Skip:
            case CommandKind::Retry:
            case CommandKind::Reveal: return ask(c);
            case CommandKind::First:
            case CommandKind::Back:
            case CommandKind::Forward:
            case CommandKind::Last:
            case CommandKind::Over:
            case CommandKind::OverBack:
            case CommandKind::Out:
            case CommandKind::OutBack:
            case CommandKind::Seek:
            case CommandKind::RunToLine:
            case CommandKind::BackToLine:
            case CommandKind::NextMark:
            case CommandKind::PreviousMark: return travel(c);
        }
        return {};
    }

    // ------------------------------------------------ the view

    void fill_lesson() {
        if (!has_lesson) return;
        view::LessonView& out = view.lesson;
        out.machine_is_changed = chosen.is_other();
        out.id = loaded.lesson.id;
        out.version = loaded.lesson.version;
        out.title = loaded.lesson.title.in(language);
        out.summary = view::parse_rich_text(loaded.lesson.summary.in(language));
        out.code_is_edited = is_edited;
        if (!asks()) return;
        asked->fill(out, step, language);
        asked->hide_answers(view, step);
        if (view.heap_map) hide_in_map();
        if (const lesson::Checkpoint* gate = asked->gate_at(step)) view.position.gate = gate->id;
        if (!view.position.gate.empty())
            view.position.can_forward = view.position.can_over = view.position.can_out = false;
    }

    // What is asked for in a block is not to be read off its bytes.
    void hide_in_map() {
        auto is_hidden = [](const view::Row& row) { return row.state == view::CellState::Hidden || row.value == "?"; };
        auto has_hidden = [&](const view::HeapBlock& b) { return std::any_of(b.rows.begin(), b.rows.end(), is_hidden); };
        if (std::none_of(view.heap.begin(), view.heap.end(), has_hidden)) return;
        auto map = std::make_shared<view::HeapMap>(*view.heap_map);
        map->bytes.clear();
        map->selection.lines.clear();
        view.heap_map = std::move(map);
    }

    void remake_view() {
        if (!run) {
            view = {};
            view.revision = ++revision;
            return;
        }
        // What the heap does next may be what a question asks for.
        look.map.with_next = !asks() || !asked->has_open_question(step);
        view = run->at(step, look);
        if (code_text->part_count != run->sources().listing().part_count()) remember_code();
        view.code = code_text;
        view.timeline = summary;
        view.heap_curve = curve;
        view.revision = ++revision;
        view.is_recording = !run->is_complete();
        view.branch = branch.shown();
        if (branch.is_on() && step == branch.latest()) view.sentences = {view.branch.changes.back()};
        view.notice = "Loans are not checked yet: a program that breaks the rules of borrowing is run all the same.";
        fill_lesson();
        if (!run->can_run()) view.machine = settings().memory;
        fill_comparison();
        if (run->can_run() && !look.picked.empty()) view.picked = describe_picked(view, look.picked, run->viewer());
    }
};

Session::Session(SessionOptions options) : impl_(std::make_unique<Impl>()) {
    impl_->language = options.language;
    impl_->options = std::move(options);
}

Session::~Session() = default;

CommandResult Session::apply(const Command& command) {
    CommandResult result = impl_->apply(command);
    if (result.ok || result.moved) impl_->remake_view();     // a link may be right in part
    return result;
}

const view::ViewModel& Session::view() const { return impl_->view; }

std::string Session::state_text() const {
    SavedState state;
    state.step = impl_->branch.is_on() ? impl_->branch.begun() : impl_->step;
    state.model = impl_->look.model;
    state.language = impl_->language;
    state.open = impl_->look.open;
    state.has_code = impl_->is_edited || (!impl_->has_lesson && !impl_->code.empty());
    if (state.has_code) state.code = impl_->code;
    state.has_machine = impl_->chosen.is_other();
    if (state.has_machine) state.machine = impl_->chosen.words();
    return write_state(state);
}

const std::vector<AnswerRecord>& Session::answers() const {
    return impl_->asked ? impl_->asked->answers() : impl_->no_answers;
}

const std::string& Session::code() const { return impl_->code; }

}  // namespace framewalk::api
