// The command line: framewalk run | trace | check | grade | serve; and, not shown, bench.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <functional>

#include "api/session.h"
#include "cli/bench.h"
#include "cli/commands.h"
#ifdef FRAMEWALK_HAS_SERVER
#include "web/server/serve.h"
#endif

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
    run->callback([&job, options] { job = [options] { return cli::run(*options); }; });
    run->footer("Exit status: the program's own (0, or of exit), 101 panic, 134 stack overflow or abort,\n"
                "1 compile error, 3 undefined behaviour, 4 unsupported, 5 budget used up, 70 internal error.");
}

void add_trace(CLI::App& app, Job& job) {
    auto options = std::make_shared<cli::TraceOptions>();
    CLI::App* trace = app.add_subcommand("trace", "Print the memory tables of a run");
    trace->add_option("FILE", options->file, "Rust source")->required();
    trace->add_flag("--json", options->json, "Print JSON");
    trace->add_option("--view", options->view, "slots (the simple model) or bytes")->check(CLI::IsMember({"slots", "bytes"}));
    trace->add_option("--at", options->moments, "A moment: line:7,visit:1,when:before|after or event:\"call foo\",n:1; every step without")
        ->allow_extra_args(false);
    trace->add_option("--max-steps", options->max_steps, "Stop after so many steps")->check(CLI::PositiveNumber);
    trace->add_option("--stdin", options->stdin_file, "What the program reads from standard input");
    trace->callback([&job, options] { job = [options] { return cli::trace(*options); }; });
}

void add_check(CLI::App& app, Job& job) {
    auto paths = std::make_shared<std::vector<std::string>>();
    CLI::App* check = app.add_subcommand("check", "Check lessons against the schema and run all their claims");
    check->add_option("LESSON", *paths, "Lesson files, or folders of them")->required();
    check->callback([&job, paths] { job = [paths] { return cli::check(*paths); }; });
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

#ifdef FRAMEWALK_HAS_SERVER
void add_serve(CLI::App& app, Job& job) {
    auto options = std::make_shared<framewalk::server::ServeOptions>();
    CLI::App* serve = app.add_subcommand("serve", "Serve the site and store what learners submit");
    serve->add_option("--port", options->port, "Port to listen on; 0 takes a free one")->check(CLI::Range(0, 65535))->capture_default_str();
    serve->add_option("--host", options->host, "Address to listen on")->capture_default_str();
    serve->add_option("--data", options->data_dir, "Folder for submissions and keys")->capture_default_str();
    serve->add_option("--site", options->site_dir, "Folder of the built site");
    serve->callback([&job, options] { job = [options] { return framewalk::server::serve(*options); }; });
}
#endif

// One line, without the library's pointer to --help on a second one.
int report(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);   // --help, --version
    std::string message = error.what();
    for (char& c : message)
        if (c == '\n') c = ' ';
    std::fprintf(stderr, "framewalk: %s (see --help)\n", message.c_str());
    return cli::kUsageError;
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// A first word that is no command; CLI11 would only say that one is missing.
int unknown_command(const std::string& word) {
    std::string help = "the commands are run, trace, check, grade, serve";
    if (ends_with(word, ".rs")) help = "to run a program: framewalk run " + word;
    else if (ends_with(word, ".json")) help = "to check a lesson: framewalk check " + word;
    std::fprintf(stderr, "framewalk: '%s' is no command; %s (see --help)\n", word.c_str(), help.c_str());
    return cli::kUsageError;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Runs programs step by step on a byte-accurate machine.", "framewalk");
    app.set_version_flag("--version", framewalk::api::engine_version());
    app.require_subcommand(1);
    Job job;
    add_run(app, job);
    add_trace(app, job);
    add_check(app, job);
    add_grade(app, job);
    add_bench(app, job);
#ifdef FRAMEWALK_HAS_SERVER
    add_serve(app, job);
#endif
    app.footer("Loans are not checked yet: a program that breaks the rules of borrowing is run all the same.");
    if (argc > 1 && argv[1][0] != '-') {
        std::string word = argv[1];
        if (app.get_subcommands([&](CLI::App* sub) { return sub->get_name() == word; }).empty()) return unknown_command(word);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return report(app, error);
    }
    return job();
}
