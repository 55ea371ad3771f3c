#include "api/session.h"

#include <algorithm>

#include "api/session_impl.h"
#include "api/state_text.h"
#include "api/travel.h"
#include "timeline/index.h"
#include "view/sample_heap.h"

namespace framewalk::api {

using timeline::Step;

const char* engine_version() { return FRAMEWALK_VERSION; }

CommandResult failed(std::string error, std::string path) {
    CommandResult result;
    result.ok = false;
    result.error = std::move(error);
    result.path = std::move(path);
    return result;
}

namespace {

constexpr size_t kCurveSlice = 24;              // samples that one command takes

bool is_search(CommandKind kind) { return kind == CommandKind::RunToLine || kind == CommandKind::BackToLine; }

}  // namespace

Step Session::Impl::last() const { return run && run->can_run() ? run->timeline().last() : 0; }

bool Session::Impl::asks() const { return asked && !is_edited && !chosen.is_other() && !branch.is_on(); }

CommandResult Session::Impl::go(std::optional<Step> target, const char* nowhere) {
    if (!target) return failed(nowhere);
    Step to = std::min(*target, last());
    if (asks() && to > step) {
        Step stop = asked->stop_at_gate(step, to);
        if (stop == step && asked->gate_at(step)) return failed("Answer the question to go on.");
        to = stop;
    }
    CommandResult result;
    result.moved = to != step;
    step = to;
    return result;
}

CommandResult Session::Impl::travel(const Command& c) {
    if (!run || !run->can_run()) return failed("There is no run to step through.");
    CommandResult result;
    result.moved = go_through_collection(c.kind);
    if (result.moved) return result;
    const std::optional<Step> target = target_of(c, *run, step, *summary);
    if (!target && is_search(c.kind)) result = search_gave_up(c);
    if (!result.error.empty()) return result;
    result = go(target, leads_back(c.kind) ? "There is nothing further back." : "There is nothing further on.");
    if (result.moved) phase = c.kind == CommandKind::Forward ? 0 : kLastPhase;
    return result;
}

// A search by replay looks only so far. Then it goes there and says so: done again, it goes on from there.
CommandResult Session::Impl::search_gave_up(const Command& c) {
    const uint64_t limit = run->timeline().search_limit(), ahead = leads_back(c.kind) ? step : last() - step;
    if (limit == 0 || ahead <= limit) return {};
    const Step far = static_cast<Step>(limit - limit / 16);     // surely looked at, so nothing is passed over
    CommandResult result = go(leads_back(c.kind) ? step - far : step + far, "");
    if (!result.ok) return result;
    result.ok = false;
    result.error = "Line " + std::to_string(c.line) + " does not come in the " + std::to_string(limit) + " steps that one search looks at. Here it goes on when you search again.";
    return result;
}

// In the boxed world a collection is stepped through, while the program stands still.
bool Session::Impl::go_through_collection(CommandKind kind) {
    const view::BoxedWorld& world = view.boxed;
    if (view.model != view::AddressModel::Boxed || world.phases == 0) return false;
    const bool goes_on = kind == CommandKind::Forward && world.phase + 1 < world.phases && view.position.gate.empty();
    const bool goes_back = kind == CommandKind::Back && world.phase > 0;
    if (goes_on) phase = world.phase + 1;
    if (goes_back) phase = world.phase - 1;
    return goes_on || goes_back;
}

CommandResult Session::Impl::set_model(view::AddressModel wished) {
    model = wished;
    look.model = view::memory_model(wished);
    return {};
}

CommandResult Session::Impl::toggle_open(const std::string& id) {
    if (look.open.erase(id) == 0 && look.open.size() < 256) look.open.insert(id);
    return {};
}

CommandResult Session::Impl::sample_curve() {
    if (!run || !run->can_run() || !run->is_complete()) return failed("There is no complete run.");
    auto more = curve ? std::make_shared<view::HeapCurve>(*curve) : std::make_shared<view::HeapCurve>();
    view::sample_heap(run->timeline(), kCurveSlice, *more);
    more->revision = ++curve_revision;
    curve = std::move(more);
    return {};
}

CommandResult Session::Impl::ask(const Command& c) {
    const lesson::Checkpoint* schedule = schedule_question();
    const bool is_meant = asks() || (schedule && schedule->id == c.id);
    if (!is_meant) return failed(is_edited ? "Questions are about the lesson's own code." : "No lesson is open.");
    std::string error = asked->apply(c, language);
    return error.empty() ? CommandResult{} : failed(error);
}

CommandResult Session::Impl::apply(const Command& c) {
    const bool records = needs_recording(c.kind);
    if (records) record_first_slice();
    CommandResult result = records && c.kind == CommandKind::RunMore ? CommandResult{} : carry_out(c);
    result.run_changed |= records;
    return result;
}

CommandResult Session::Impl::carry_out(const Command& c) {
    if (is_about_real_run(c.kind)) leave_branch();
    switch (c.kind) {
        case CommandKind::LoadCode: return load_code(c);
        case CommandKind::LoadLesson: return load_lesson(c);
        case CommandKind::EditCode: return edit_code(c.text);
        case CommandKind::ResetCode: return reset_code();
        case CommandKind::SetMachine: return set_machine(c.text);
        case CommandKind::RunThread: return run_thread(c);
        case CommandKind::Compare: return compare(c.text);
        case CommandKind::StopComparing: return stop_comparing();
        case CommandKind::Poke: return poke(c);
        case CommandKind::LeaveBranch: return leave_branch();
        case CommandKind::Restore: return restore(c.text);
        case CommandKind::RunMore: return run_more();
        case CommandKind::SetModel: return set_model(c.model);
        case CommandKind::Pick: look.picked = c.id; return {};
        case CommandKind::ToggleOpen: return toggle_open(c.id);
        case CommandKind::HeapCurve: return sample_curve();
        case CommandKind::HeapMap: look.map = {c.on, c.bytes_at, c.address}; return {};
        case CommandKind::SetLanguage:
            language = c.text;
            if (run) remember_summary();
            return {};
        case CommandKind::Respond:
        case CommandKind::Draft:
        case CommandKind::Hint:
        case CommandKind::Skip:
        case CommandKind::Retry:
        case CommandKind::Reveal: return ask(c);
        case CommandKind::First:
        case CommandKind::Back:
        case CommandKind::Forward:
        case CommandKind::Last:
        case CommandKind::Over:
        case CommandKind::OverBack:
        case CommandKind::Out:
        case CommandKind::OutBack:
        case CommandKind::Seek:
        case CommandKind::RunToLine:
        case CommandKind::BackToLine:
        case CommandKind::NextMark:
        case CommandKind::PreviousMark: return travel(c);
    }
    return {};
}

Session::Session(SessionOptions options) : impl_(std::make_unique<Impl>()) {
    impl_->language = options.language;
    impl_->options = std::move(options);
}

Session::~Session() = default;

CommandResult Session::apply(const Command& command) {
    CommandResult result = impl_->apply(command);
    if (result.ok || result.moved || result.run_changed) impl_->remake_view();     // a link may be right in part
    return result;
}

const view::ViewModel& Session::view() const { return impl_->view; }

std::string Session::state_text() const {
    SavedState state;
    state.step = impl_->branch.is_on() ? impl_->branch.begun() : impl_->step;
    state.model = impl_->model;
    state.language = impl_->language;
    state.open = impl_->look.open;
    state.has_code = impl_->is_edited || (!impl_->has_lesson && !impl_->code.empty());
    if (state.has_code) state.code = impl_->code;
    state.has_machine = impl_->chosen.is_other();
    if (state.has_machine) state.machine = impl_->chosen.words();
    return write_state(state);
}

const std::vector<AnswerRecord>& Session::answers() const {
    return impl_->asked ? impl_->asked->answers() : impl_->no_answers;
}

const std::string& Session::code() const { return impl_->code; }

}  // namespace framewalk::api
