// Runs beside the one that is open: the same program on a second machine, and a throwaway branch with changed bytes.
#include "api/machine_text.h"
#include "api/session_impl.h"

namespace framewalk::api {

using timeline::Step;

CommandResult Session::Impl::compare(const std::string& text) {
    MemorySettings wished = own_machine();
    MachineProblem problem = read_machine_text(text, wished);
    if (problem.is_there()) return failed(problem.error, problem.path);
    comparing.start(wished);
    return {};
}

CommandResult Session::Impl::stop_comparing() {
    comparing.stop();
    return {};
}

std::shared_ptr<view::ProgramRun> Session::Impl::run_compared() const {
    bool is_own = has_lesson && !is_edited && machine_text(comparing.machine()) == machine_text(own_machine());
    if (is_own) return lesson_run;
    view::RunSettings wished = settings();
    put_machine(comparing.machine(), wished);
    std::shared_ptr<view::ProgramRun> made = view::ProgramRun::of_rust(path, code, wished);
    made->record(options.slice);
    return made;
}

void Session::Impl::fill_comparison() {
    if (!comparing.is_on() || (asks() && asked->has_open_question(step))) return;
    view.comparison = comparing.at(run, step, [&] { return run_compared(); });
}

CommandResult Session::Impl::poke(const Command& c) {
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

CommandResult Session::Impl::leave_branch() {
    CommandResult result;
    if (!branch.is_on()) return result;
    step = branch.leave(run);
    remember_run();
    result.moved = result.run_changed = true;
    return result;
}

bool Session::Impl::is_about_real_run(CommandKind kind) {
    return kind <= CommandKind::StopComparing || kind == CommandKind::Restore;
}

}  // namespace framewalk::api
