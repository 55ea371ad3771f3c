// The command line: framewalk run | test | trace | check | grade | doc | serve; and, not shown, bench.
#include <CLI/CLI.hpp>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>

#include "api/session.h"
#include "cli/bench.h"
#include "cli/commands.h"
#include "cli/machine_options.h"
#include "cli/usage.h"

namespace {

namespace cli = framewalk::cli;
using Job = std::function<int()>;

void add_run(CLI::App& app, Job& job) {
    auto options = std::make_shared<cli::RunOptions>();
    CLI::App* run = app.add_subcommand("run", "Run a program as if it were compiled");
    run->add_option("FILE", options->file, "Rust source")->required();
    run->add_flag("--json", options->json, "Print outcome, diagnostics and output as JSON");
    run->add_option("--max-steps", options->max_steps, "Stop after so many steps (status 5)")->check(CLI::PositiveNumber);
    run->add_option("--stdin", options->stdin_file, "What the program reads from standard input");
    run->add_option("--file", options->files, "NAME=PATH: a simulated file that the program finds, with what PATH holds")->allow_extra_args(false);
    auto machine = std::make_shared<cli::MachineOptions>();
    machine->add_to(*run);
    options->memory.heap.limit = 256u << 20;
    run->callback([&job, options, machine] {
        job = [options, machine] { return machine->read("run", options->memory) ? cli::run(*options) : cli::kUsageError; };
    });
    run->footer("Exit status: the program's own (0, or of exit), 101 panic, 134 stack overflow or abort,\n"
                "1 compile error, 3 undefined behaviour, 4 unsupported, 5 budget used up, 70 internal error.");
}

void add_test(CLI::App& app, Job& job) {
    auto options = std::make_shared<cli::TestOptions>();
    CLI::App* test = app.add_subcommand("test", "Run the tests of a file, as `rustc --test` does");
    test->add_option("FILE", options->file, "Rust source")->required();
    test->add_option("FILTER", options->filter, "Only tests with this in their name");
    test->add_option("--max-steps", options->max_steps, "Stop a test after so many steps (status 5)")->check(CLI::PositiveNumber);
    auto machine = std::make_shared<cli::MachineOptions>();
    machine->add_to(*test);
    options->memory.heap.limit = 256u << 20;
    test->callback([&job, options, machine] {
        job = [options, machine] { return machine->read("test", options->memory) ? cli::test(*options) : cli::kUsageError; };
    });
    test->footer("Exit status: 0 when all pass, 101 when one fails; else as of `framewalk run`.");
}

void add_trace(CLI::App& app, Job& job) {
    auto options = std::make_shared<cli::TraceOptions>();
    CLI::App* trace = app.add_subcommand("trace", "Print the memory tables of a run");
    trace->add_option("FILE", options->file, "Rust source")->required();
    trace->add_flag("--json", options->json, "Print JSON");
    trace->add_option("--view", options->view, "slots (the simple model), bytes, or heap: its blocks and figures")
        ->check(CLI::IsMember({"slots", "bytes", "heap"}));
    trace->add_option("--at", options->moments, "A moment: line:7,visit:1,when:before|after or event:\"call foo\",n:1; every step without")
        ->allow_extra_args(false);
    trace->add_option("--max-steps", options->max_steps, "Stop after so many steps")->check(CLI::PositiveNumber);
    trace->add_option("--stdin", options->stdin_file, "What the program reads from standard input");
    trace->add_option("--file", options->files, "NAME=PATH: a simulated file that the program finds, with what PATH holds")->allow_extra_args(false);
    auto machine = std::make_shared<cli::MachineOptions>();
    machine->add_to(*trace);
    trace->callback([&job, options, machine] {
        job = [options, machine] { return machine->read("trace", options->memory) ? cli::trace(*options) : cli::kUsageError; };
    });
}

void add_check(CLI::App& app, Job& job) {
    auto paths = std::make_shared<std::vector<std::string>>();
    CLI::App* check = app.add_subcommand("check", "Check lessons against the schema and run all their claims");
    check->add_option("LESSON", *paths, "Lesson files, or folders of them")->required();
    check->callback([&job, paths] { job = [paths] { return cli::check(*paths); }; });
}

void add_doc(CLI::App& app, Job& job) {
    auto options = std::make_shared<cli::DocOptions>();
    CLI::App* doc = app.add_subcommand("doc", "List what of the library can be used, each with its sentence");
    doc->add_option("NAME", options->name, "Only this: Vec::push");
    doc->add_flag("--json", options->json, "Print JSON");
    doc->callback([&job, options] { job = [options] { return cli::doc(*options); }; });
}

void add_grade(CLI::App& app, Job& job) {
    auto files = std::make_shared<std::pair<std::string, std::string>>();
    CLI::App* grade = app.add_subcommand("grade", "Grade stored answers again; prints verdicts as JSON");
    grade->add_option("LESSON", files->first, "Lesson file")->required();
    grade->add_option("ANSWERS", files->second, "Answer records: one, an array, or {\"answers\": [...]}")->required();
    grade->callback([&job, files] { job = [files] { return cli::grade(files->first, files->second); }; });
}

// For scripts/bench; an empty group keeps it out of --help.
void add_bench(CLI::App& app, Job& job) {
    auto options = std::make_shared<cli::BenchOptions>();
    CLI::App* bench = app.add_subcommand("bench", "Measure the engine on a program; prints JSON")->group("");
    bench->add_option("FILE", options->file, "Rust source")->required();
    bench->add_flag("--only-record", options->only_record, "Compile, record once, print what the program prints");
    bench->add_flag("!--no-views", options->with_views, "Measure no pictures: with a large heap they take long");
    bench->add_option("--rounds", options->rounds, "Rounds of each measurement; the best counts")->check(CLI::PositiveNumber);
    bench->add_option("--jumps", options->jumps, "Random positions to jump to");
    bench->callback([&job, options] { job = [options] { return cli::bench(*options); }; });
}

// The server is a program of its own, beside this one. Comes back only when there is none.
int serve(char** arguments) {
    std::string path(4096, '\0');
    const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
    path.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    path += "-serve";
    ::execv(path.c_str(), arguments);
    std::fprintf(stderr, "framewalk serve: %s: %s\n", path.c_str(), std::strerror(errno));
    return 1;
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// A first word that is no command; CLI11 would only say that one is missing.
int unknown_command(const std::string& word) {
    std::string help = "the commands are run, test, trace, check, grade, doc, serve";
    if (ends_with(word, ".rs")) help = "to run a program: framewalk run " + word;
    else if (ends_with(word, ".json")) help = "to check a lesson: framewalk check " + word;
    std::fprintf(stderr, "framewalk: '%s' is no command; %s (see --help)\n", word.c_str(), help.c_str());
    return cli::kUsageError;
}

// A run takes some twenty megabytes in small parts. Taken from the system in one piece, on huge pages where
// there are such, they come without thousands of page faults, which are a quarter of a short run's time.
void take_heap_at_once() {
    constexpr std::uintptr_t huge_page = 2u << 20;
    constexpr int room = 32 << 20;
    const auto end_of_heap = [] { return reinterpret_cast<std::uintptr_t>(::sbrk(0)); };
    const std::uintptr_t from = (end_of_heap() + huge_page - 1) / huge_page * huge_page;
    ::mallopt(M_MMAP_THRESHOLD, 4 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 2 * room);
    ::mallopt(M_TOP_PAD, room);
    void* volatile first = std::malloc(1 << 20);   // volatile, or the compiler leaves both calls out
    std::free(first);
    const std::uintptr_t to = end_of_heap() / huge_page * huge_page;
    if (from < to) ::madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], "serve") == 0) return serve(argv + 1);
    take_heap_at_once();
    CLI::App app("Runs programs step by step on a byte-accurate machine.", "framewalk");
    app.set_version_flag("--version", framewalk::api::engine_version());
    app.require_subcommand(1);
    Job job;
    add_run(app, job);
    add_test(app, job);
    add_trace(app, job);
    add_check(app, job);
    add_grade(app, job);
    add_doc(app, job);
    add_bench(app, job);
    app.add_subcommand("serve", "Serve the site and store what learners submit");
    app.footer("Loans are not checked yet: a program that breaks the rules of borrowing is run all the same.");
    if (argc > 1 && argv[1][0] != '-') {
        std::string word = argv[1];
        if (app.get_subcommands([&](CLI::App* sub) { return sub->get_name() == word; }).empty()) return unknown_command(word);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return cli::report(app, error);
    }
    return job();
}
