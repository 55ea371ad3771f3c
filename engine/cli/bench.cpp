#include "cli/bench.h"

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#endif

#include "api/json_writer.h"
#include "api/session.h"
#include "cli/commands.h"
#include "view/program_run.h"

// Milliseconds: of processor time natively; by the wall clock in wasm, since Node's clock of processor time
// ticks every four of them, and only the best round is right.
#ifdef __EMSCRIPTEN__
static double framewalk_time() { return emscripten_get_now(); }
#else
static double framewalk_time() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}
#endif

namespace framewalk::cli {

namespace {

using api::Command;
using api::CommandKind;
using timeline::Step;

template <class Work>
double milliseconds(const Work& work) {
    double begin = framewalk_time();
    work();
    return framewalk_time() - begin;
}

// The best of several rounds.
template <class Work>
double best(uint32_t rounds, const Work& work) {
    double least = milliseconds(work);
    for (uint32_t i = 1; i < rounds; ++i) least = std::min(least, milliseconds(work));
    return least;
}

double percentile(std::vector<double> times, double part) {
    std::sort(times.begin(), times.end());
    if (times.empty()) return 0;
    return times[std::min(times.size() - 1, static_cast<size_t>(part * static_cast<double>(times.size())))];
}

// The same positions on every machine.
std::vector<Step> random_steps(Step last, uint32_t count) {
    std::vector<Step> steps;
    uint64_t state = 0x9E3779B97F4A7C15;
    for (uint32_t i = 0; i < count; ++i) {
        state = state * 6364136223846793005 + 1442695040888963407;
        steps.push_back(static_cast<Step>((state >> 33) % (uint64_t(last) + 1)));
    }
    return steps;
}

view::RunSettings bench_settings() {
    view::RunSettings settings;
    settings.max_steps = 2'000'000'000;
    settings.memory.heap.limit = 512u << 20;
    return settings;
}

struct Figures {
    double compile = 0;                      // text to checked program, the best round
    double first_run = 0;                    // recorded, with library functions compiled on first use
    double unrecorded = 0, recorded = 0;     // the whole run, library functions compiled before
    uint64_t steps = 0, work = 0, history = 0, keyframes = 0;
    std::vector<double> jumps, jump_views;   // to a random position; the same and its picture
    std::vector<double> forward, back;       // one step and its picture
    double open = 0;                         // text to first picture, in a new session
    double open_run = 0;                     // … until the run is recorded as well, and its picture
    double edit = 0;                         // new text to new picture, in a session
};

// One slice after the other, as pages do; the stop is the machine's own.
void run_unrecorded(const view::CompiledText& text) {
    Machine machine(*text.program, *text.sources, view::machine_settings(bench_settings()));
    while (!machine.ended()) machine.run_to(UINT64_MAX);
}

// In turn, so that a busy minute of the computer harms both alike.
void measure_runs(const BenchOptions& options, const std::string& code, Figures& out) {
    for (uint32_t i = 0; i < options.rounds; ++i) {
        view::CompiledText text;
        double compile = milliseconds([&] { text = view::compile_rust(options.file, code); });
        out.compile = i == 0 ? compile : std::min(out.compile, compile);
        view::ProgramRun first(text, bench_settings());
        double first_run = milliseconds([&] { first.record_all(); });
        out.first_run = i == 0 ? first_run : std::min(out.first_run, first_run);
        double plain = milliseconds([&] { run_unrecorded(text); });
        double recorded = milliseconds([&] { view::ProgramRun(text, bench_settings()).record_all(); });
        out.unrecorded = i == 0 ? plain : std::min(out.unrecorded, plain);
        out.recorded = i == 0 ? recorded : std::min(out.recorded, recorded);
    }
}

void measure_jumps(const BenchOptions& options, view::ProgramRun& run, Figures& out) {
    timeline::Timeline& timeline = run.timeline();
    for (Step step : random_steps(timeline.last(), options.jumps)) {
        Step away = step < timeline.last() / 2 ? timeline.last() : 0;
        double jump = 0;
        for (uint32_t i = 0; i < options.rounds; ++i) {
            timeline.seek(away);
            double time = milliseconds([&] { timeline.seek(step); });
            jump = i == 0 ? time : std::min(jump, time);
        }
        out.jumps.push_back(jump);
    }
}

// What a page does for one press of a button: the command and the new view.
double press(api::Session& session, const Command& command) {
    return milliseconds([&] {
        session.apply(command);
        session.view();
    });
}

void open(api::Session& session, const std::string& code) {
    session.apply(Command::with_text(CommandKind::LoadCode, code));
    while (session.view().is_recording) session.apply(Command::plain(CommandKind::RunMore));
}

void measure_steps(const BenchOptions& options, const std::string& code, Figures& out) {
    api::SessionOptions settings;
    settings.max_steps = bench_settings().max_steps;
    api::Session session(settings);
    open(session, code);
    Step last = static_cast<Step>(out.steps);
    for (Step step : random_steps(last, options.jumps / 3)) {
        if (step == 0 || step == last) continue;
        double jump = 1e9, forward = 1e9, back = 1e9;
        for (uint32_t i = 0; i < options.rounds; ++i) {
            session.apply(Command::seek(step < last / 2 ? last : 0));
            jump = std::min(jump, press(session, Command::seek(step)));
            forward = std::min(forward, press(session, Command::plain(CommandKind::Forward)));
            back = std::min(back, press(session, Command::plain(CommandKind::Back)));
        }
        out.jump_views.push_back(jump);
        out.forward.push_back(forward);
        out.back.push_back(back);
    }
}

void measure_open(const BenchOptions& options, const std::string& code, Figures& out) {
    out.open = best(options.rounds, [&] {
        api::Session session;
        session.apply(Command::with_text(CommandKind::LoadCode, code));
        session.view();
    });
    out.open_run = best(options.rounds, [&] {
        api::Session session;
        open(session, code);
        session.view();
    });
}

// A key press in the text field: other text, run anew, the picture where the learner was.
void measure_edit(const BenchOptions& options, const std::string& code, Figures& out) {
    api::Session session;
    open(session, code);
    uint32_t round = 0;
    out.edit = best(options.rounds, [&] {
        std::string edited = code + "// " + std::to_string(++round) + "\n";
        session.apply(Command::with_text(CommandKind::EditCode, edited));
        while (session.view().is_recording) session.apply(Command::plain(CommandKind::RunMore));
        session.view();
    });
}

void write_times(api::JsonWriter& json, const char* name, const std::vector<double>& times) {
    json.key(name);
    json.begin_object();
    json.field("p50", percentile(times, 0.5));
    json.field("p99", percentile(times, 0.99));
    json.end_object();
}

void print(const BenchOptions& options, const Figures& f) {
    api::JsonWriter json;
    json.begin_object();
    json.always("file", options.file);
    json.field("compile", f.compile);
    json.field("first_run", f.first_run);
    json.field("unrecorded", f.unrecorded);
    json.field("recorded", f.recorded);
    json.field("steps", f.steps);
    json.field("work", f.work);
    json.field("history_bytes", f.history);
    json.field("keyframes", f.keyframes);
    write_times(json, "jump", f.jumps);
    write_times(json, "jump_view", f.jump_views);
    write_times(json, "forward", f.forward);
    write_times(json, "back", f.back);
    json.field("open", f.open);
    json.field("open_run", f.open_run);
    json.field("edit", f.edit);
    json.end_object();
    std::printf("%s\n", json.text().c_str());
}

int record_only(view::ProgramRun& run) {
    run.record_all();
    std::string_view out = run.out();
    std::fwrite(out.data(), 1, out.size(), stdout);
    return run.exit_code();
}

}  // namespace

int bench(const BenchOptions& options) {
    std::string code;
    if (!read_file("bench", options.file, code)) return kUsageError;
    view::RunSettings settings = bench_settings();
    settings.only_once = options.only_record;
    auto run = view::ProgramRun::of_rust(options.file, code, settings);
    if (!run->can_run()) return complain("bench", "the program cannot be run; see framewalk run " + options.file);
    if (options.only_record) return record_only(until_exit(std::move(run)));
    Figures figures;
    measure_runs(options, code, figures);
    run->record_all();
    figures.steps = run->timeline().last();
    figures.work = run->timeline().machine().work();
    figures.history = run->timeline().history_bytes();
    figures.keyframes = run->timeline().keyframes().size();
    measure_jumps(options, *run, figures);
    if (options.with_views) {
        measure_steps(options, code, figures);
        measure_open(options, code, figures);
        measure_edit(options, code, figures);
    }
    print(options, figures);
    return 0;
}

}  // namespace framewalk::cli
