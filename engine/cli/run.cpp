// `framewalk run`: behaves like the compiled program.
#include <cstdio>

#include "api/json_view.h"
#include "cli/commands.h"
#include "view/diagnostic_view.h"
#include "view/ending.h"
#include "view/program_run.h"

namespace framewalk::cli {

namespace {

using view::EndingKind;

// Writes what the program has written since the last time, in its order.
class OutputPump {
public:
    explicit OutputPump(const Machine& machine) : machine_(machine) {}

    void pump() {
        const auto& parts = machine_.output_parts();
        for (; next_ < parts.size(); ++next_) {
            const Machine::OutputPart& part = parts[next_];
            // The last part may still grow: what it has now is written, the rest later.
            size_t& at = part.is_err ? err_ : out_;
            size_t size = part.size - partial_;
            std::string_view text = (part.is_err ? machine_.err() : machine_.out()).substr(at, size);
            if (part.is_err && text.size() > 0) std::fflush(stdout);
            std::fwrite(text.data(), 1, text.size(), part.is_err ? stderr : stdout);
            at += text.size();
            partial_ = 0;
            bool is_last = next_ + 1 == parts.size();
            if (is_last) {
                partial_ = part.size;
                break;
            }
        }
        std::fflush(stdout);
    }

private:
    const Machine& machine_;
    size_t next_ = 0, out_ = 0, err_ = 0, partial_ = 0;
};

struct Result {
    view::Ending ending;
    std::vector<view::DiagnosticView> diagnostics;
    std::string out, err;
    uint64_t steps = 0;
};

// What ended the run, as a diagnostic at its place.
Diagnostic diagnostic_of(const view::Ending& ending, Machine& machine) {
    Diagnostic d;
    d.span = machine.stop_span();
    if (machine.sources().is_library(d.span)) d.span = {};
    bool is_unsupported = ending.kind == EndingKind::Unsupported;
    d.severity = is_unsupported ? Severity::Unsupported : Severity::Error;
    d.message = is_unsupported ? machine.message() : ending.title;
    if (is_unsupported && !machine.help().empty()) d.help(machine.help());
    if (!d.message.empty() && !is_unsupported) d.message[0] = static_cast<char>(std::tolower(d.message[0]));
    if (is_unsupported) return d;
    d.note(ending.message);
    for (const view::StoryPlace& place : ending.story)
        if (place.range.valid()) d.note(place.text + ": line " + std::to_string(place.range.line));
    if (ending.kind == EndingKind::UndefinedBehaviour)
        d.note("Loans are not checked yet: rustc may refuse this program where Framewalk runs it.");
    return d;
}

bool needs_words(EndingKind kind) {
    return kind == EndingKind::UndefinedBehaviour || kind == EndingKind::Unsupported ||
           kind == EndingKind::Budget || kind == EndingKind::InternalError;
}

void run_machine(const view::CompiledText& text, const view::RunSettings& settings, bool quiet, Result& result) {
    Machine& machine = until_exit(std::make_unique<Machine>(*text.program, *text.sources, view::machine_settings(settings)));
    OutputPump pump(machine);
    while (!machine.ended()) {
        machine.run_to(UINT64_MAX);
        if (!quiet) pump.pump();
    }
    result.ending = view::ending_of(machine);
    result.out = std::string(machine.out());
    result.err = std::string(machine.err());
    result.steps = machine.tick();
    if (!needs_words(result.ending.kind)) return;
    Diagnostics list;
    Diagnostic d = diagnostic_of(result.ending, machine);
    view::DiagnosticView v;
    v.kind = d.severity == Severity::Unsupported ? view::DiagnosticKind::Unsupported : view::DiagnosticKind::Error;
    v.message = d.message;
    v.range = view::range_of(*text.sources, d.span);
    v.rendered = render(d, *text.sources);
    result.diagnostics.push_back(std::move(v));
}

Result execute(const view::CompiledText& text, const view::RunSettings& settings, bool quiet) {
    Result result;
    result.diagnostics = view::diagnostic_views(*text.diagnostics, *text.sources);
    if (text.program) run_machine(text, settings, quiet, result);
    else result.ending = view::compile_ending(text);
    return result;
}

void print_diagnostics(const Result& result) {
    size_t errors = 0;
    for (const view::DiagnosticView& d : result.diagnostics) {
        std::fprintf(stderr, "%s\n", d.rendered.c_str());
        errors += d.kind == view::DiagnosticKind::Error;
    }
    if (result.ending.kind == EndingKind::CompileError)
        std::fprintf(stderr, "error: aborting due to %zu previous error%s\n", errors, errors == 1 ? "" : "s");
    bool is_silent = result.ending.kind == EndingKind::InternalError && result.diagnostics.empty();
    if (is_silent) std::fprintf(stderr, "framewalk run: %s\n", result.ending.message.c_str());
}

void print_json(const Result& result) {
    api::JsonWriter json;
    json.begin_object();
    json.always("outcome", view::word(result.ending.kind));
    json.key("exit_code");
    json.number(result.ending.exit_code);
    json.key("diagnostics");
    json.begin_array();
    for (const view::DiagnosticView& d : result.diagnostics) {
        json.begin_object();
        json.always("code", d.code);
        json.always("severity", view::word(d.kind));
        json.always("line", uint64_t(d.range.line));
        json.always("column", uint64_t(d.range.column));
        json.always("message", d.message);
        json.end_object();
    }
    json.end_array();
    if (!result.ending.word.empty()) json.always("fault", result.ending.word);
    json.always("stdout", result.out);
    json.always("stderr", result.err);
    json.always("steps", result.steps);
    json.end_object();
    std::printf("%s\n", json.text().c_str());
}

}  // namespace

int run(const RunOptions& options) {
    std::string code;
    view::RunSettings settings;
    settings.max_steps = options.max_steps;
    settings.memory = options.memory;
    if (!read_file("run", options.file, code) || !read_given_files("run", options.files, settings.files)) return kUsageError;
    const view::CompiledText& text =
        until_exit(std::make_unique<view::CompiledText>(view::compile_rust(options.file, std::move(code), true)));
    if (text.program && !read_input("run", options.stdin_file, settings.input)) return kUsageError;
    Result result = execute(text, settings, options.json);
    if (options.json) print_json(result);
    else print_diagnostics(result);
    return result.ending.exit_code;
}

}  // namespace framewalk::cli
