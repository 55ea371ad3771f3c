// What a session is made of. Private to session*.cpp: what is open and how it runs is in session_runs.cpp, runs beside
// it (another machine, a throwaway branch) in session_beside.cpp, what is seen in session_view.cpp, the rest in session.cpp.
#pragma once

#include <optional>

#include "api/asked.h"
#include "api/branch.h"
#include "api/comparing.h"
#include "api/machine_choice.h"
#include "api/place.h"
#include "api/session.h"
#include "view/heap_curve.h"
#include "view/program_run.h"

namespace framewalk::api {

// A command that was refused: one sentence, and of a lesson the JSON path.
CommandResult failed(std::string error, std::string path = {});

struct Session::Impl {
    using Step = timeline::Step;
    static constexpr uint32_t kLastPhase = UINT32_MAX;

    SessionOptions options;
    std::string language = "en";
    std::string path = "main.rs", code;
    lesson::LoadedLesson loaded;
    bool has_lesson = false, is_edited = false;
    std::shared_ptr<view::ProgramRun> run;
    bool is_unrecorded = false;          // opened, and stands at its first step: the first picture does not wait for the run
    MachineChoice chosen;
    Comparing comparing;                 // with the same program on a second machine
    Branching branch;                    // while it is on, `run` is the branch
    std::unique_ptr<Asked> asked;        // the lesson's questions; kept while the code is edited
    std::shared_ptr<view::ProgramRun> lesson_run;
    Step step = 0;
    view::ViewOptions look;
    view::AddressModel model = view::AddressModel::Slots;
    uint32_t phase = kLastPhase;         // of the boxed world's collection in this step, where it is the picture
    view::ViewModel view;
    std::shared_ptr<view::CodeText> code_text;
    std::shared_ptr<const view::TimelineSummary> summary;
    std::shared_ptr<const view::HeapCurve> curve;
    uint32_t code_revision = 0, summary_revision = 0, curve_revision = 0;
    uint64_t revision = 0;
    std::vector<AnswerRecord> no_answers;

    Step last() const;
    bool asks() const;

    // The learner answers a question by choosing who runs: it stays while the run differs from the lesson's in
    // nothing but those choices. Null: no such question.
    const lesson::Checkpoint* schedule_question() const;

    // ------------------------------------------------ opening and running

    view::RunSettings settings() const;
    void put_machine(const MemorySettings& machine, view::RunSettings& out) const;
    // To its first step; `start_run` records a slice as well.
    void begin_run();
    void start_run();
    void remember_run();
    void remember_code();
    void remember_summary();
    CommandResult load_code(const Command& c);
    CommandResult load_lesson(const Command& c);

    // Begins to run the lesson's own code; its questions take their keys from this run.
    CommandResult open_lesson_run();

    // Of a run that was just opened the first slice, on whose end everything but looking waits.
    bool needs_recording(CommandKind kind) const;
    void record_first_slice();

    // Where in the run its questions stand is known when all of it is recorded; at the first step, at once.
    void ask_about_run();
    CommandResult at_start();

    Place place() const;

    // Runs what is there now, as far as the place lies, and goes to it: the same step if that is the same
    // place of the program, else the same line and visit, else as many steps.
    CommandResult run_again(const Place& was);
    Step step_of(const Place& was);
    CommandResult edit_code(const std::string& text);

    // The same program on another machine. The lesson's questions are about its own.
    CommandResult set_machine(const std::string& text);

    MemorySettings own_machine() const;

    // From this step on another thread runs: a machine whose choices end with that one.
    CommandResult run_thread(const Command& c);
    CommandResult reset_code();

    // ------------------------------------------------ comparing
    CommandResult compare(const std::string& text);
    CommandResult stop_comparing();

    // The lesson's own run is there already.
    std::shared_ptr<view::ProgramRun> run_compared() const;

    // Answers to questions could be read from the other run.
    void fill_comparison();

    // ------------------------------------------------ a throwaway branch
    CommandResult poke(const Command& c);
    CommandResult leave_branch();

    // What is about the real run is not done to the branch.
    static bool is_about_real_run(CommandKind kind);

    // ------------------------------------------------ links
    CommandResult restore(const std::string& text);
    CommandResult run_more();

    // ------------------------------------------------ time
    CommandResult go(std::optional<Step> target, const char* nowhere);
    CommandResult travel(const Command& c);
    bool go_through_collection(CommandKind kind);
    CommandResult search_gave_up(const Command& c);

    // ------------------------------------------------ looking and answering
    CommandResult set_model(view::AddressModel wished);
    CommandResult toggle_open(const std::string& id);
    CommandResult sample_curve();
    CommandResult ask(const Command& c);
    CommandResult apply(const Command& c);
    CommandResult carry_out(const Command& c);

    // ------------------------------------------------ the view
    void fill_lesson();

    // What is asked for in a block is not to be read off its bytes.
    void hide_in_map();
    void show_picture();
    void remake_view();
};

}  // namespace framewalk::api
