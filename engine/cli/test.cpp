// `framewalk test`: runs each `#[test]` function on a machine of its own, and reports as the program does that
// `rustc --test` makes, with one thread. Only the time it takes may differ.
#include <algorithm>
#include <cstdio>

#include "cli/commands.h"
#include "view/diagnostic_view.h"
#include "view/ending.h"
#include "view/program_run.h"

namespace framewalk::cli {

namespace {

constexpr const char* kBacktraceNote = "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n";

struct Failure {
    std::string name, output;
};

// Both streams, as they were written.
std::string output_of(const Machine& machine) {
    std::string all;
    size_t out = 0, err = 0;
    for (const Machine::OutputPart& part : machine.output_parts()) {
        size_t& at = part.is_err ? err : out;
        all += (part.is_err ? machine.err() : machine.out()).substr(at, part.size);
        at += part.size;
    }
    return all;
}

class TestRun {
public:
    TestRun(view::CompiledTests& tests, const TestOptions& options) : tests_(tests) {
        settings_.max_steps = options.max_steps;
        settings_.memory = options.memory;
        for (size_t i = 0; i < tests.list.size(); ++i)
            if (tests.list[i].name.find(options.filter) != std::string::npos) chosen_.push_back(i);
    }

    int run() {
        std::printf("\nrunning %zu test%s\n", chosen_.size(), chosen_.size() == 1 ? "" : "s");
        for (size_t i : chosen_)
            if (int stopped = run_one(i)) return stopped;
        if (!failures_.empty()) print_failures();
        std::printf("\ntest result: %s. %zu passed; %zu failed; %zu ignored; 0 measured; %zu filtered out; finished in 0.00s\n\n",
                    failures_.empty() ? "ok" : "FAILED", passed_, failures_.size(), ignored_, tests_.list.size() - chosen_.size());
        return failures_.empty() ? 0 : view::kExitPanic;
    }

private:
    // The status that ends the whole run, where a test ends in a way that is no outcome of it.
    int run_one(size_t i) {
        const view::TestEntry& test = tests_.list[i];
        std::printf("test %s%s ... ", test.name.c_str(), test.should_panic ? " - should panic" : "");
        if (test.is_ignored) {
            ++ignored_;
            std::printf("ignored%s%s\n", test.reason.empty() ? "" : ", ", test.reason.c_str());
            return 0;
        }
        tests_.enter(i);
        Machine machine(*tests_.text.program, *tests_.text.sources, view::machine_settings(settings_));
        while (!machine.ended()) machine.run_to(UINT64_MAX);
        view::Ending ending = view::ending_of(machine);
        bool is_outcome = ending.kind == view::EndingKind::Ok && (ending.exit_code == 0 || ending.exit_code == view::kExitPanic);
        std::string output = output_of(machine);
        if (!is_outcome) return stopped(ending, machine, output);
        note_backtrace(output);
        std::printf("%s\n", ending.exit_code == 0 ? "ok" : "FAILED");
        if (ending.exit_code == 0) ++passed_;
        else failures_.push_back({test.name, std::move(output)});
        return 0;
    }

    int stopped(const view::Ending& ending, Machine& machine, const std::string& output) {
        std::fflush(stdout);
        if (ending.kind == view::EndingKind::Ok) return ending.exit_code;   // `exit` ends all tests
        std::fprintf(stderr, "\n%s%s: %s\n", output.c_str(), ending.title.c_str(),
                     machine.message().empty() ? ending.message.c_str() : machine.message().c_str());
        return ending.exit_code;
    }

    // Only the first panic of a process tells how to see more.
    void note_backtrace(std::string& output) {
        size_t at = output.find(kBacktraceNote);
        if (at == std::string::npos) return;
        if (has_told_backtrace_) output.erase(at, std::char_traits<char>::length(kBacktraceNote));
        has_told_backtrace_ = true;
    }

    void print_failures() {
        std::printf("\nfailures:\n\n");
        for (const Failure& f : failures_)
            if (!f.output.empty()) std::printf("---- %s stdout ----\n%s\n", f.name.c_str(), f.output.c_str());
        std::printf("\nfailures:\n");
        for (const Failure& f : failures_) std::printf("    %s\n", f.name.c_str());
    }

    view::CompiledTests& tests_;
    view::RunSettings settings_;
    std::vector<size_t> chosen_;
    std::vector<Failure> failures_;
    size_t passed_ = 0, ignored_ = 0;
    bool has_told_backtrace_ = false;
};

int refuse(const view::CompiledText& text) {
    for (const view::DiagnosticView& d : view::diagnostic_views(*text.diagnostics, *text.sources))
        std::fprintf(stderr, "%s\n", d.rendered.c_str());
    return view::compile_ending(text).exit_code;
}

}  // namespace

int test(const TestOptions& options) {
    std::string code;
    if (!read_file("test", options.file, code)) return kUsageError;
    view::CompiledTests& tests = until_exit(std::make_unique<view::CompiledTests>(view::compile_rust_tests(options.file, std::move(code))));
    if (!tests.text.program) return refuse(tests.text);
    return TestRun(tests, options).run();
}

}  // namespace framewalk::cli
