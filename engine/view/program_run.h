// One program text, compiled and run: what lessons, sessions, the command line and tests all stand on.
//
//   auto run = ProgramRun::of_rust("main.rs", code, settings);
//   run->record_all();
//   run->viewer().at(run->timeline().last(), {}).ending.exit_code;
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "source/diagnostic.h"
#include "view/viewer.h"

namespace framewalk::view {

struct RunSettings {
    std::string input;                         // what the program reads from stdin
    std::vector<GivenFile> files;              // that it finds
    uint64_t max_steps = 200'000'000;          // marks; the same number of pieces of library work
    MemorySettings memory;                     // stack and heap
    uint64_t max_output = 16ull << 20;
    uint64_t history_cap = 256ull << 20;
    std::vector<Poke> pokes;                   // bytes that are changed on the way
    bool only_once = false;                    // no other program will be compiled in this process
};

// A program text that went through a front end. `program` is null where nothing can run.
struct CompiledText {
    std::shared_ptr<void> owner;               // keeps all that is pointed to alive
    mir::Program* program = nullptr;
    const SourceMap* sources = nullptr;
    const Diagnostics* diagnostics = nullptr;
    std::string internal_problem;              // a fault of ours, where the text itself is not to blame
};

// A test of the program, and what selects it.
struct TestEntry {
    std::string name, reason;
    bool is_ignored = false, should_panic = false;
};
// The tests of a text, compiled with them; `enter` makes one of them what the program runs.
struct CompiledTests {
    CompiledText text;
    std::vector<TestEntry> list;
    std::function<void(size_t)> enter;
};
CompiledTests compile_rust_tests(std::string path, std::string code);

CompiledText compile_rust(std::string path, std::string code, bool only_once = false);
MachineSettings machine_settings(const RunSettings& settings);
// What to say about a text that cannot be run.
Ending compile_ending(const CompiledText& text);

class ProgramRun {
public:
    ProgramRun(CompiledText compiled, const RunSettings& settings);
    static std::unique_ptr<ProgramRun> of_rust(std::string path, std::string code, const RunSettings& settings);

    // False: it was refused; `diagnostics` say why, and there is no timeline.
    bool can_run() const { return timeline_ != nullptr; }
    bool is_complete() const { return !timeline_ || timeline_->is_complete(); }
    void record(uint64_t steps) { if (timeline_) timeline_->record(steps); }
    void record_all();

    timeline::Timeline& timeline() { return *timeline_; }
    Viewer& viewer() { return *viewer_; }
    const SourceMap& sources() const { return *compiled_.sources; }
    const Diagnostics& diagnostics() const { return *compiled_.diagnostics; }

    // How the run ended; CompileError or Unsupported when it could not begin. Only when complete.
    Ending ending();
    int exit_code();                           // as the command line gives it
    // Everything that was written.
    std::string_view out();
    std::string_view err();
    // The view at a step; without a timeline the empty one with its diagnostics and ending.
    ViewModel at(timeline::Step step, const ViewOptions& options);
    // The text with its lines; `can_stop` where that is known.
    CodeText code_text();

private:
    CompiledText compiled_;
    std::unique_ptr<timeline::Timeline> timeline_;
    std::unique_ptr<Viewer> viewer_;
};

// Exit statuses of the command line (those that the program does not choose itself).
enum ExitStatus : int {
    kExitCompileError = 1, kExitUndefinedBehaviour = 3, kExitUnsupported = 4, kExitBudget = 5,
    kExitInternal = 70, kExitPanic = 101, kExitAbort = 134,
};

}  // namespace framewalk::view
