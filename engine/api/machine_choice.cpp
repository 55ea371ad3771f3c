#include "api/machine_choice.h"

#include "api/machine_text.h"
#include "lesson/lesson.h"

namespace framewalk::api {

MachineProblem read_machine_text(const std::string& text, MemorySettings& out) {
    std::vector<lesson::Problem> problems;
    if (!text.empty()) out = lesson::load_machine(text, problems).memory;
    if (problems.empty()) return {};
    return {lesson::text_of(problems[0], "the machine"), problems[0].path};
}

std::string choose_thread(const Command& c, const view::ViewModel& view, MemorySettings& machine) {
    const view::Thread* thread = nullptr;
    for (const view::Thread& t : view.threads)
        if (t.number == c.thread) thread = &t;
    if (!thread && c.thread != 0) return "Thread " + std::to_string(c.thread) + " is not there at this step.";
    if (thread && thread->state == view::ThreadState::Waiting) return "This thread waits: it cannot run now.";
    const uint32_t step = view.position.step;
    std::vector<ThreadSettings::Choice>& choices = machine.threads.choices;
    while (!choices.empty() && (!thread || choices.back().step >= step)) choices.pop_back();
    if (thread) choices.push_back({step, c.thread, c.steps});
    return {};
}

void MachineChoice::choose(const MemorySettings& wished, const MemorySettings& own) {
    words_ = machine_text(wished);
    other_.reset();
    if (words_ != machine_text(own)) other_ = wished;
}

MachineProblem MachineChoice::choose_text(const std::string& text, const MemorySettings& own) {
    MemorySettings wished = own;
    MachineProblem problem = read_machine_text(text, wished);
    if (!problem.is_there()) choose(wished, own);
    return problem;
}

}  // namespace framewalk::api
