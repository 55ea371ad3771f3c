#include "view/program_run.h"

#include <algorithm>

#include "view/code_text.h"
#include "view/diagnostic_view.h"

namespace framewalk::view {

namespace {

constexpr uint64_t kRecordSlice = 10'000'000;

}  // namespace

MachineSettings machine_settings(const RunSettings& settings) {
    MachineSettings out;
    out.memory = settings.memory;
    out.memory.stack.size = std::min(out.memory.stack.size, 256u << 20);
    out.max_ticks = settings.max_steps;
    out.max_work = std::max<uint64_t>(settings.max_steps, 1'000'000);
    out.max_output = settings.max_output;
    out.input = settings.input;
    out.files = settings.files;
    out.pokes = settings.pokes;
    return out;
}

ProgramRun::ProgramRun(CompiledText compiled, const RunSettings& settings) : compiled_(std::move(compiled)) {
    if (!compiled_.program) return;
    timeline::Settings time;
    time.history_cap = settings.history_cap;
    timeline_ = std::make_unique<timeline::Timeline>(*compiled_.program, *compiled_.sources,
                                                     machine_settings(settings), time);
    viewer_ = std::make_unique<Viewer>(*timeline_);
}

void ProgramRun::record_all() {
    while (!is_complete()) record(kRecordSlice);
}

Ending compile_ending(const CompiledText& text) {
    Ending ending;
    bool is_refused = text.diagnostics->has_errors() || text.diagnostics->has_unsupported();
    if (!is_refused) {
        ending.kind = EndingKind::InternalError;
        ending.exit_code = kExitInternal;
        ending.title = "Internal error";
        ending.message = "This is a fault of Framewalk, not of the program: " + text.internal_problem;
        return ending;
    }
    bool is_unsupported = text.diagnostics->has_unsupported() && !text.diagnostics->has_errors();
    ending.kind = is_unsupported ? EndingKind::Unsupported : EndingKind::CompileError;
    ending.exit_code = is_unsupported ? kExitUnsupported : kExitCompileError;
    size_t errors = text.diagnostics->error_count();
    if (is_unsupported) {
        ending.title = "Framewalk cannot run this yet";
        ending.message = "The program uses what Framewalk does not execute yet.";
    } else {
        ending.title = "The compiler refuses this program";
        ending.message = std::to_string(errors) + (errors == 1 ? " error." : " errors.");
    }
    return ending;
}

Ending ProgramRun::ending() {
    if (!timeline_) return compile_ending(compiled_);
    ViewOptions options;
    options.follow_moves = false;
    return viewer_->at(timeline_->last(), options).ending;
}

int ProgramRun::exit_code() {
    if (!timeline_) return compile_ending(compiled_).exit_code;
    timeline_->seek(timeline_->last());
    return timeline_->machine().exit_code();
}

std::string_view ProgramRun::out() {
    if (!timeline_) return {};
    timeline_->seek(timeline_->last());
    return timeline_->machine().out();
}

std::string_view ProgramRun::err() {
    if (!timeline_) return {};
    timeline_->seek(timeline_->last());
    return timeline_->machine().err();
}

ViewModel ProgramRun::at(timeline::Step step, const ViewOptions& options) {
    ViewModel view;
    if (timeline_) {
        view = viewer_->at(step, options);
    } else {
        view.model = options.model;
        view.position.at_end = true;
        view.ending = compile_ending(compiled_);
        view.sentences.push_back(view.ending.title + ".");
    }
    view.diagnostics = diagnostic_views(*compiled_.diagnostics, *compiled_.sources);
    return view;
}

CodeText ProgramRun::code_text() {
    CodeText text;
    FileId main;
    for (uint32_t i = 0; i < compiled_.sources->file_count(); ++i)
        if (!compiled_.sources->file(FileId(i)).is_library) main = FileId(i);
    if (!main.valid()) return text;
    text.path = compiled_.sources->file(main).path;
    std::string shown(compiled_.sources->file(main).text);
    const std::string& library = compiled_.sources->listing().text();
    if (!library.empty() && !shown.empty() && shown.back() != '\n') shown += '\n';
    if (!library.empty()) text.own_lines = static_cast<uint32_t>(std::count(shown.begin(), shown.end(), '\n'));
    text.lines = code_lines(shown + library);
    text.part_count = compiled_.sources->listing().part_count();
    if (!viewer_) return text;
    for (uint32_t line : viewer_->lines_with_stops())
        if (line >= 1 && line <= text.lines.size()) text.lines[line - 1].can_stop = true;
    return text;
}

}  // namespace framewalk::view
