// The questions of the lesson that is open, and what the learner has answered so far.
#pragma once

#include <map>
#include <memory>

#include "api/session.h"
#include "lesson/grade.h"
#include "lesson/query.h"

namespace framewalk::api {

class Asked {
public:
    // `run` is a complete run of the lesson's own code.
    Asked(const lesson::Lesson& lesson, std::shared_ptr<view::ProgramRun> run);

    // Narration and question at a step, in the learner's language.
    void fill(view::LessonView& out, timeline::Step step, const std::string& language);
    // The question that is answered by choosing who runs, from that step of the first choice on: it stays while the
    // learner tries; null: none.
    const lesson::Checkpoint* schedule_from(timeline::Step first) const;
    void fill_schedule(view::LessonView& out, const lesson::Checkpoint& checkpoint, const std::string& choices, const std::string& language);
    // Values that a question at this step asks for are not shown.
    void hide_answers(view::ViewModel& view, timeline::Step step);
    // The gated question at `step` that keeps the learner from going on; null: none.
    const lesson::Checkpoint* gate_at(timeline::Step step) const;
    // The step of the first closed gate in [from, to), or `to`.
    timeline::Step stop_at_gate(timeline::Step from, timeline::Step to) const;
    // Does a question of this position still wait for its answer?
    bool has_open_question(timeline::Step step) const;
    void mark_timeline(view::TimelineSummary& summary, const std::string& language) const;

    // Commands about a checkpoint; an error sentence, or empty.
    std::string apply(const Command& command, const std::string& language);
    const std::vector<AnswerRecord>& answers() const { return answers_; }

private:
    struct Question {
        const lesson::Checkpoint* checkpoint = nullptr;
        bool has_step = false;
        timeline::Step step = 0;         // when it is asked
        lesson::RightAnswer key;
        Response draft;
        lesson::Verdict verdict;
        uint32_t attempts = 0;
        uint32_t hints = 0;
        bool skipped = false, revealed = false;
        double best = 0;
        bool is_done() const { return verdict.kind == view::VerdictKind::Correct || revealed; }
        bool was_answered() const { return attempts > 0 || revealed || skipped; }
    };
    Question* find(const std::string& id);
    Question* question_at(timeline::Step step);
    const lesson::RightAnswer& key_of(Question& question);
    void fill_counts(view::LessonView& out) const;
    void fill_checkpoint(view::CheckpointView& out, Question& question, const std::string& language);
    void fill_options(view::CheckpointView& out, const Question& question, const std::string& language);
    void fill_table(view::CheckpointView& out, Question& question);
    void respond(Question& question, const Response& response, const std::string& language);
    void record(const Question& question, const Response& response);
    void reveal(Question& question);

    const lesson::Lesson& lesson_;
    lesson::LessonRun run_;
    std::vector<Question> questions_;
    struct Said {
        timeline::Step step = 0;
        const lesson::Narration* narration = nullptr;
    };
    std::vector<Said> said_;             // in order of time
    std::vector<AnswerRecord> answers_;
};

}  // namespace framewalk::api
