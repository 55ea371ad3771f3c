// `framewalk trace`: the memory tables of a run, as text or JSON.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "api/json_writer.h"
#include "cli/commands.h"
#include "cli/trace_text.h"
#include "timeline/index.h"
#include "view/program_run.h"

namespace framewalk::cli {

namespace {

using timeline::Moment;
using timeline::Step;
using timeline::When;

bool is_digits(const std::string& text) {
    return !text.empty() && text.size() < 10 && text.find_first_not_of("0123456789") == std::string::npos;
}

bool set_field(const std::string& key, const std::string& value, Moment& out, bool& has_when) {
    if (key == "line" && is_digits(value)) out.line = static_cast<uint32_t>(std::atoi(value.c_str()));
    else if ((key == "visit" || key == "n") && is_digits(value)) out.n = static_cast<uint32_t>(std::atoi(value.c_str()));
    else if (key == "when" && (value == "before" || value == "after")) {
        out.when = value == "after" ? When::After : When::Before;
        has_when = true;
    } else if (key != "event" || !timeline::parse_event(value, out)) return false;
    return true;
}

// "line:7,visit:1,when:before", "event:call foo,n:2"; false: not understood.
bool parse_moment(const std::string& text, Moment& out) {
    bool has_when = false;
    When when = When::Before;
    for (size_t begin = 0; begin <= text.size();) {
        size_t end = std::min(text.find(',', begin), text.size());
        std::string field = text.substr(begin, end - begin);
        size_t colon = field.find(':');
        if (colon == std::string::npos) return false;
        if (!set_field(field.substr(0, colon), field.substr(colon + 1), out, has_when)) return false;
        if (has_when) when = out.when;
        begin = end + 1;
    }
    if (has_when) out.when = when;
    return out.kind != timeline::MomentKind::Line || out.line != 0;
}

// What is shown and how it was asked for.
struct Asked {
    Step step = 0;
    bool has_moment = false;
    Moment moment;
};

std::string thread_words(const std::string& name) {
    return name.rfind("thread ", 0) == 0 ? name : "thread " + name;
}

class Tracer {
public:
    Tracer(view::ProgramRun& run, const TraceOptions& options) : run_(run), json_wanted_(options.json) {
        look_.model = options.view == "slots" ? view::AddressModel::Slots : view::AddressModel::Bytes;
        is_heap_wanted_ = options.view == "heap";
        look_.follow_moves = true;
    }

    void begin() {
        if (!json_wanted_) return;
        json_.begin_object();
        json_.key("moments");
        json_.begin_array();
    }

    void show(const Asked& asked) {
        view::ViewModel view = run_.at(asked.step, look_);
        if (json_wanted_) write_json(asked, view);
        else std::printf("%s%s\n", first_ ? "" : "\n", (heading(asked, view) + "\n" + (is_heap_wanted_ ? heap_text(view) : table_text(view)) + leaks_text(view) + files_text(view) + boxed_text(view.boxed)).c_str());
        first_ = false;
    }

    void finish() {
        if (!json_wanted_) return;
        json_.end_array();
        json_.end_object();
        std::printf("%s\n", json_.text().c_str());
    }

private:
    std::string heading(const Asked& asked, const view::ViewModel& view) const {
        std::string text;
        if (asked.has_moment) text = timeline::text_of(asked.moment);
        else if (view.position.at_end) text = "the end";
        else text = "line " + std::to_string(view.position.current.line) + ", " + view.position.what;
        if (!view.position.function.empty()) text += ", in " + view.position.function;
        if (!view.position.thread.empty()) text += " (" + thread_words(view.position.thread) + ")";
        return text;
    }

    bool is_line(const Asked& asked) const { return asked.has_moment && asked.moment.kind == timeline::MomentKind::Line; }

    void write_json(const Asked& asked, const view::ViewModel& view) {
        bool is_asked_line = is_line(asked);
        bool is_after = asked.has_moment ? asked.moment.when == When::After : view.position.at_end;
        json_.begin_object();
        json_.always("line", uint64_t(is_asked_line ? asked.moment.line : view.position.current.line));
        json_.always("visit", uint64_t(is_asked_line ? asked.moment.n : view.position.visit));
        json_.always("when", is_after ? "after" : "before");
        if (asked.has_moment && !is_asked_line) json_.always("event", timeline::text_of(asked.moment));
        json_.always("step", uint64_t(view.position.step));
        json_.always("function", view.position.function);
        if (!view.position.thread.empty()) json_.always("thread", view.position.thread);
        write_memory(json_, view);
        if (is_heap_wanted_) write_figures(json_, view);
        write_leaks(json_, view);
        write_files(json_, view);
        std::string out;
        for (const view::OutputChunk& chunk : view.output.chunks)
            if (chunk.stream == view::Stream::Stdout) out += chunk.text;
        json_.always("stdout", out);
        json_.end_object();
    }

    view::ProgramRun& run_;
    view::ViewOptions look_;
    bool json_wanted_, is_heap_wanted_ = false;
    bool first_ = true;
    api::JsonWriter json_;
};

int print_refusal(view::ProgramRun& run) {
    view::ViewModel view = run.at(0, {});
    for (const view::DiagnosticView& d : view.diagnostics) std::fprintf(stderr, "%s\n", d.rendered.c_str());
    if (view.diagnostics.empty()) std::fprintf(stderr, "framewalk trace: %s\n", view.ending.message.c_str());
    return view.ending.exit_code;
}

// What the lines behind the program's are.
void print_library(view::ProgramRun& run) {
    view::CodeText text = run.code_text();
    for (size_t i = text.own_lines; text.own_lines != 0 && i < text.lines.size(); ++i)
        std::printf("%5zu  %s\n", i + 1, text.lines[i].text.c_str());
}

constexpr Step kMostSteps = 100'000;    // positions printed when no moment is asked for

int trace_moments(view::ProgramRun& run, const TraceOptions& options, Tracer& tracer) {
    std::vector<Asked> asked;
    for (const std::string& text : options.moments) {
        Asked a;
        a.has_moment = true;
        if (!parse_moment(text, a.moment))
            return complain("trace", "--at " + text + ": write line:7,visit:1,when:before or event:call foo,n:1");
        std::optional<Step> step = run.timeline().find(a.moment);
        if (!step) return complain("trace", "--at " + text + ": this moment never comes");
        a.step = *step;
        asked.push_back(a);
    }
    tracer.begin();
    for (const Asked& a : asked) tracer.show(a);
    tracer.finish();
    return 0;
}

}  // namespace

int trace(const TraceOptions& options) {
    std::string code;
    view::RunSettings settings;
    settings.max_steps = options.max_steps;
    settings.memory = options.memory;
    if (!read_file("trace", options.file, code)) return kUsageError;
    if (!options.stdin_file.empty() && !read_file("trace", options.stdin_file, settings.input)) return kUsageError;
    if (!read_given_files("trace", options.files, settings.files)) return kUsageError;
    auto run = view::ProgramRun::of_rust(options.file, std::move(code), settings);
    if (!run->can_run()) return print_refusal(*run);
    run->record_all();
    Tracer tracer(*run, options);
    if (!options.moments.empty()) return trace_moments(*run, options, tracer);
    Step last = run->timeline().last();
    if (last > kMostSteps)
        return complain("trace", std::to_string(last + 1) + " steps are too many to print; ask for moments with --at");
    tracer.begin();
    for (Step step = 0; step <= last; ++step) tracer.show({step, false, {}});
    tracer.finish();
    if (!options.json) print_library(*run);
    return 0;
}

}  // namespace framewalk::cli
