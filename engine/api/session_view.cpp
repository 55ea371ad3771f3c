// What a session shows: the run's view, with the lesson's texts and questions.
#include <algorithm>

#include "api/machine_text.h"
#include "api/picking.h"
#include "api/session_impl.h"
#include "timeline/index.h"
#include "view/boxed_picture.h"
#include "view/heap_map.h"
#include "view/rich_text.h"

namespace framewalk::api {

using timeline::Step;

const lesson::Checkpoint* Session::Impl::schedule_question() const {
    if (!asked || is_edited || branch.is_on() || !chosen.is_other()) return nullptr;
    MemorySettings same = chosen.machine();
    if (same.threads.choices.empty()) return nullptr;
    const Step first = same.threads.choices.front().step;
    same.threads.choices = own_machine().threads.choices;
    return machine_text(same) == machine_text(own_machine()) ? asked->schedule_from(first) : nullptr;
}

// What a run allows at its first step, before more of it is known.
static void allow_going_on(view::Position& position) {
    position.can_forward = position.can_over = true;
    position.can_out = position.depth > 0;
}

void Session::Impl::fill_lesson() {
    if (!has_lesson) return;
    view::LessonView& out = view.lesson;
    out.machine_is_changed = chosen.is_other();
    out.id = loaded.lesson.id;
    out.version = loaded.lesson.version;
    out.title = loaded.lesson.title.in(language);
    out.summary = view::parse_rich_text(loaded.lesson.summary.in(language));
    out.code_is_edited = is_edited;
    if (const lesson::Checkpoint* schedule = schedule_question())
        asked->fill_schedule(out, *schedule, text_of(chosen.machine().threads.choices), language);
    if (!asks()) return;
    asked->fill(out, step, language);
    asked->hide_answers(view, step);
    if (view.heap_map) hide_in_map();
    if (const lesson::Checkpoint* gate = asked->gate_at(step)) view.position.gate = gate->id;
    if (!view.position.gate.empty())
        view.position.can_forward = view.position.can_over = view.position.can_out = false;
}

void Session::Impl::hide_in_map() {
    auto is_hidden = [](const view::Row& row) { return row.state == view::CellState::Hidden || row.value == "?"; };
    auto has_hidden = [&](const view::HeapBlock& b) { return std::any_of(b.rows.begin(), b.rows.end(), is_hidden); };
    if (std::none_of(view.heap.begin(), view.heap.end(), has_hidden)) return;
    auto map = std::make_shared<view::HeapMap>(*view.heap_map);
    map->bytes.clear();
    map->selection.lines.clear();
    view.heap_map = std::move(map);
}

void Session::Impl::remake_view() {
    if (!run) {
        view = {};
        view.revision = ++revision;
        return;
    }
    // What the heap does next may be what a question asks for.
    look.map.with_next = !asks() || !asked->has_open_question(step);
    view = run->at(step, look);
    if (code_text->part_count != run->sources().listing().part_count()) remember_code();
    view.code = code_text;
    view.timeline = summary;
    view.heap_curve = curve;
    view.revision = ++revision;
    view.is_recording = !run->is_complete();
    view.branch = branch.shown();
    if (branch.is_on() && step == branch.latest()) view.sentences = {view.branch.changes.back()};
    view.notice = "Loans are not checked yet: a program that breaks the rules of borrowing is run all the same.";
    fill_lesson();
    if (is_unrecorded && view.position.gate.empty()) allow_going_on(view.position);
    if (!run->can_run()) view.machine = settings().memory;
    fill_comparison();
    if (run->can_run() && !look.picked.empty()) view.picked = describe_picked(view, look.picked, run->viewer());
    if (view.boxed.every != 0) show_picture();
}

void Session::Impl::show_picture() {
    const bool is_picture = model == view::AddressModel::Boxed && !view.boxed.is_behind;
    view::hide_asked(view);
    view::show_phase(view.boxed, is_picture ? phase : kLastPhase);
    if (!is_picture) return;
    view.model = model;
    view::show_boxed(view);
    const view::BoxedWorld& world = view.boxed;
    if (world.phases == 0) return;
    view.position.what = "collection, " + std::to_string(world.phase + 1) + " of " + std::to_string(world.phases);
    view.position.can_back |= world.phase > 0;
    view.position.can_forward |= world.phase + 1 < world.phases && view.position.gate.empty();
}

}  // namespace framewalk::api
