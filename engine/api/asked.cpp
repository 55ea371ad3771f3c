#include "api/asked.h"

#include <algorithm>

#include "base/sort_stably.h"
#include "view/rich_text.h"

namespace framewalk::api {

using lesson::Checkpoint;
using timeline::Step;
using view::CheckpointKind;
using view::RichText;
using view::VerdictKind;

namespace {

RichText rich(const lesson::Text& text, const std::string& language) {
    return view::parse_rich_text(text.in(language));
}

// The answer as the page's own controls hold it.
std::string response_text(const Checkpoint& checkpoint, const Response& response) {
    if (checkpoint.kind == CheckpointKind::PickLine) return response.line ? std::to_string(response.line) : "";
    return response.text;
}

void hide_row(view::Row& row) {
    row.value = "?";
    row.last_value.clear();
    row.state = view::CellState::Hidden;
    row.state_text = "asked for";
    row.has_target = false;
    row.target = {};
    row.children.clear();
    row.bytes.clear();
    row.changed = false;
}

bool hide_in(std::vector<view::Row>& rows, const std::string& id) {
    for (view::Row& row : rows) {
        if (row.id == id) {
            hide_row(row);
            return true;
        }
        if (id.rfind(row.id + ".", 0) == 0 && hide_in(row.children, id)) {
            row.value = "?";           // the text of the whole would give the part away
            return true;
        }
    }
    return false;
}

void hide_everywhere(view::ViewModel& view, const std::string& id) {
    for (view::Frame& frame : view.frames)
        if (hide_in(frame.rows, id)) break;
    for (view::HeapBlock& block : view.heap)
        if (hide_in(block.rows, id)) break;
    auto is_from = [&](const view::Arrow& a) { return a.from == id || a.from.rfind(id + ".", 0) == 0; };
    view.arrows.erase(std::remove_if(view.arrows.begin(), view.arrows.end(), is_from), view.arrows.end());
}

}  // namespace

Asked::Asked(const lesson::Lesson& lesson, std::shared_ptr<view::ProgramRun> run) : lesson_(lesson), run_(lesson, std::move(run)) {
    for (const Checkpoint& checkpoint : lesson.checkpoints) {
        Question question;
        question.checkpoint = &checkpoint;
        if (std::optional<Step> step = run_.step_of(checkpoint.at.moment)) {
            question.has_step = true;
            question.step = *step;
        }
        questions_.push_back(std::move(question));
    }
    for (const lesson::Narration& narration : lesson.narration)
        if (std::optional<Step> step = run_.step_of(narration.at.moment)) said_.push_back({*step, &narration});
    sort_stably(said_.begin(), said_.end(), [](const Said& a, const Said& b) { return a.step < b.step; });
}

Asked::Question* Asked::find(const std::string& id) {
    for (Question& q : questions_)
        if (q.checkpoint->id == id) return &q;
    return nullptr;
}

// Of several questions at one step the first that is still open, else the last.
Asked::Question* Asked::question_at(Step step) {
    Question* found = nullptr;
    for (Question& q : questions_) {
        if (!q.has_step || q.step != step) continue;
        found = &q;
        if (!q.is_done() && !q.skipped) break;
    }
    return found;
}

const lesson::RightAnswer& Asked::key_of(Question& q) {
    bool is_made = q.key.about_step != 0 || q.key.asked_step != 0 || !q.key.problems.empty() ||
                   !q.key.options.empty() || !q.key.value.empty() || !q.key.table.keys.empty() || q.key.line != 0;
    if (!is_made) q.key = lesson::right_answer(lesson_, *q.checkpoint, run_);
    return q.key;
}

const Checkpoint* Asked::gate_at(Step step) const {
    for (const Question& q : questions_)
        if (q.has_step && q.step == step && q.checkpoint->must_answer && q.attempts == 0 && !q.revealed)
            return q.checkpoint;
    return nullptr;
}

bool Asked::has_open_question(Step step) const {
    return std::any_of(questions_.begin(), questions_.end(), [&](const Question& q) { return q.has_step && q.step == step && !q.is_done() && !q.skipped; });
}

Step Asked::stop_at_gate(Step from, Step to) const {
    Step stop = to;
    for (const Question& q : questions_)
        if (q.has_step && q.step >= from && q.step < stop && gate_at(q.step)) stop = q.step;
    return stop;
}

void Asked::mark_timeline(view::TimelineSummary& summary, const std::string& language) const {
    for (const Question& q : questions_) {
        if (!q.has_step) continue;
        view::TimelineMark mark;
        mark.step = q.step;
        mark.kind = view::TimelineMarkKind::Checkpoint;
        mark.label = view::plain_text(rich(q.checkpoint->prompt, language));
        mark.id = q.checkpoint->id;
        summary.marks.push_back(std::move(mark));
    }
    sort_stably(summary.marks.begin(), summary.marks.end(),
                     [](const view::TimelineMark& a, const view::TimelineMark& b) { return a.step < b.step; });
}

// ---------------------------------------------------------------- showing

void Asked::fill(view::LessonView& out, Step step, const std::string& language) {
    for (const Said& said : said_) {
        if (said.step > step) break;
        bool goes_on = said.step == step && out.narration_is_new;
        RichText text = rich(said.narration->text, language);
        if (goes_on) out.narration.insert(out.narration.end(), text.begin(), text.end());
        else out.narration = std::move(text);
        out.narration_is_new = said.step == step;
    }
    fill_counts(out);
    Question* question = question_at(step);
    out.has_checkpoint = question != nullptr;
    if (question) fill_checkpoint(out.checkpoint, *question, language);
}

void Asked::fill_counts(view::LessonView& out) const {
    out.checkpoints = static_cast<uint32_t>(questions_.size());
    for (const Question& q : questions_) {
        out.answered += q.was_answered();
        out.points += q.best;
        out.max_points += q.checkpoint->points;
    }
}

const Checkpoint* Asked::schedule_from(Step first) const {
    const Question* found = nullptr;
    for (const Question& q : questions_) {
        bool is_meant = q.checkpoint->kind == CheckpointKind::Schedule && q.has_step && q.step <= first;
        if (is_meant && (!found || q.step >= found->step)) found = &q;
    }
    return found ? found->checkpoint : nullptr;
}

void Asked::fill_schedule(view::LessonView& out, const Checkpoint& checkpoint, const std::string& choices, const std::string& language) {
    fill_counts(out);
    Question& q = *find(checkpoint.id);
    out.has_checkpoint = true;
    fill_checkpoint(out.checkpoint, q, language);
    if (!q.is_done()) out.checkpoint.response_text = choices;
    bool is_judged = q.verdict.kind == VerdictKind::None || q.is_done() || q.draft.text == choices;
    if (is_judged) return;
    out.checkpoint.verdict = VerdictKind::None;     // it was about other choices
    out.checkpoint.feedback.clear();
}

void Asked::fill_checkpoint(view::CheckpointView& out, Question& q, const std::string& language) {
    const Checkpoint& c = *q.checkpoint;
    out.id = c.id;
    out.kind = c.kind;
    out.prompt = rich(c.prompt, language);
    out.must_answer = c.must_answer;
    out.number = static_cast<uint32_t>(&q - questions_.data() + 1);
    out.total = static_cast<uint32_t>(questions_.size());
    out.points = c.points;
    out.response_text = response_text(c, q.draft);
    out.attempts = q.attempts;
    out.verdict = q.verdict.kind;
    out.feedback = view::parse_rich_text(q.verdict.feedback);
    out.skipped = q.skipped;
    out.score = q.verdict.score;
    for (uint32_t i = 0; i < q.hints && i < c.hints.size(); ++i) out.hints.push_back(rich(c.hints[i], language));
    out.hints_left = static_cast<uint32_t>(c.hints.size()) - q.hints;
    if (q.is_done()) out.explain = rich(c.explain, language);
    fill_options(out, q, language);
    if (c.kind == CheckpointKind::FillFrame) fill_table(out, q);
}

void Asked::fill_options(view::CheckpointView& out, const Question& q, const std::string& language) {
    std::vector<const lesson::Option*> shown;
    for (const lesson::Option& option : q.checkpoint->options) shown.push_back(&option);
    if (q.checkpoint->kind == CheckpointKind::Order && !q.draft.options.empty()) {
        auto place = [&](const lesson::Option* o) {
            return std::find(q.draft.options.begin(), q.draft.options.end(), o->id) - q.draft.options.begin();
        };
        sort_stably(shown.begin(), shown.end(), [&](auto* a, auto* b) { return place(a) < place(b); });
    }
    for (const lesson::Option* option : shown) {
        view::OptionView o;
        o.id = option->id;
        o.text = rich(option->text, language);
        o.chosen = std::find(q.draft.options.begin(), q.draft.options.end(), option->id) != q.draft.options.end();
        for (const lesson::OptionVerdict& v : q.verdict.options) {
            if (v.id != option->id) continue;
            o.verdict = v.kind;
            o.feedback = view::parse_rich_text(v.feedback);
        }
        out.options.push_back(std::move(o));
    }
}

void Asked::fill_table(view::CheckpointView& out, Question& q) {
    const lesson::FillTable& table = key_of(q).table;
    out.table = table.rows;
    out.state_words = table.state_words;
    for (view::BlankRow& row : out.table)
        for (view::BlankCell& cell : row.cells) {
            for (const lesson::CellAnswer& answer : q.draft.cells)
                if (answer.id == cell.id) cell.answer = answer.text;
            for (const lesson::CellVerdict& v : q.verdict.cells) {
                if (v.id != cell.id) continue;
                cell.verdict = v.kind;
                cell.feedback = view::parse_rich_text(v.feedback);
            }
        }
}

void Asked::hide_answers(view::ViewModel& view, Step step) {
    bool hidden = false;
    for (Question& q : questions_) {
        bool is_open = q.has_step && q.step == step && !q.is_done() && !q.skipped;
        bool shows_state = q.checkpoint->kind == CheckpointKind::FillFrame || q.checkpoint->kind == CheckpointKind::Value;
        if (!is_open || !shows_state || key_of(q).about_step != step) continue;
        for (const lesson::KeyCell& key : q.key.table.keys)
            if (key.exists) hide_everywhere(view, key.row.id), hidden = true;
        const std::string& path = q.checkpoint->key.from;
        const view::Row* row = lesson::query_row(view, path.substr(0, path.rfind('.')));
        if (row && path.find(".value") != std::string::npos) hide_everywhere(view, std::string(row->id)), hidden = true;
    }
    if (hidden) view.sentences = {"Some values are hidden: the question asks for them."};
}

// ---------------------------------------------------------------- answering

void Asked::record(const Question& q, const Response& response) {
    AnswerRecord record;
    record.lesson = lesson_.id;
    record.lesson_version = lesson_.version;
    record.engine_version = engine_version();
    record.checkpoint = q.checkpoint->id;
    record.attempt = q.attempts;
    record.response = response;
    record.skipped = q.skipped;
    record.verdict = q.verdict.kind;
    record.score = q.verdict.score;
    record.points = q.checkpoint->points;
    answers_.push_back(std::move(record));
}

void Asked::respond(Question& q, const Response& response, const std::string& language) {
    q.draft = response;
    ++q.attempts;
    q.skipped = false;
    q.verdict = lesson::grade(lesson_, *q.checkpoint, key_of(q), run_, response, language);
    q.best = std::max(q.best, q.verdict.score);
    record(q, response);
}

// Gives up: the right answer stands in the form, for no points.
void Asked::reveal(Question& q) {
    const lesson::RightAnswer& key = key_of(q);
    q.revealed = true;
    q.draft = {};
    q.draft.options = key.options;
    q.draft.text = key.value;
    q.draft.line = key.line;
    for (const lesson::KeyCell& cell : key.table.keys) q.draft.cells.push_back({cell.id, cell.key});
    double score = q.verdict.score;
    q.verdict = lesson::grade(lesson_, *q.checkpoint, key, run_, q.draft, "en");
    q.verdict.score = score;
    q.verdict.feedback.clear();
    record(q, {});
}

std::string Asked::apply(const Command& command, const std::string& language) {
    Question* q = find(command.id);
    if (!q) return "There is no checkpoint `" + command.id + "`.";
    switch (command.kind) {
        case CommandKind::Respond: respond(*q, command.response, language); break;
        case CommandKind::Draft: q->draft = command.response; break;
        case CommandKind::Hint:
            if (q->hints < q->checkpoint->hints.size()) ++q->hints;
            break;
        case CommandKind::Skip:
            if (q->checkpoint->must_answer && q->attempts == 0) return "This question must be answered to go on.";
            q->skipped = true;
            record(*q, {});
            break;
        case CommandKind::Retry:
            q->verdict = {};
            q->skipped = false;
            break;
        case CommandKind::Reveal: reveal(*q); break;
        default: return "That is no command about a question.";
    }
    return {};
}

}  // namespace framewalk::api
