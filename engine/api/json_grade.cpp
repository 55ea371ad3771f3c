#include "api/json_grade.h"

#include <map>

#include "api/json_command.h"
#include "lesson/grade.h"

namespace framewalk::api {

namespace {

using lesson::Checkpoint;
using view::VerdictKind;

// Runs the lesson once for any number of answers.
class Grading {
public:
    explicit Grading(const lesson::Lesson& lesson) : lesson_(lesson), run_(lesson) {}

    void write(JsonWriter& json, const AnswerRecord& answer) {
        json.begin_object();
        json.always("checkpoint", answer.checkpoint);
        json.always("attempt", uint64_t(answer.attempt));
        const Checkpoint* checkpoint = lesson::find_checkpoint(lesson_, answer.checkpoint);
        std::string reason = refusal(checkpoint, answer);
        if (!reason.empty()) write_refusal(json, checkpoint, reason);
        else if (answer.skipped) write_skipped(json, *checkpoint);
        else write_verdict(json, *checkpoint, lesson::grade(lesson_, *checkpoint, key_of(*checkpoint), run_, answer.response, "en"));
        json.end_object();
    }

private:
    std::string refusal(const Checkpoint* checkpoint, const AnswerRecord& answer) const {
        if (!answer.lesson.empty() && answer.lesson != lesson_.id) return "the answer is to another lesson";
        if (answer.lesson_version != 0 && answer.lesson_version != lesson_.version)
            return "the answer is to version " + std::to_string(answer.lesson_version) + " of the lesson";
        return checkpoint ? "" : "the lesson has no such checkpoint";
    }

    const lesson::RightAnswer& key_of(const Checkpoint& checkpoint) {
        auto known = keys_.find(checkpoint.id);
        if (known != keys_.end()) return known->second;
        return keys_.emplace(checkpoint.id, lesson::right_answer(lesson_, checkpoint, run_)).first->second;
    }

    static void write_refusal(JsonWriter& json, const Checkpoint* checkpoint, const std::string& reason) {
        json.always("graded", false);
        json.always("correct", false);
        json.always("points", uint64_t(0));
        json.always("max_points", uint64_t(checkpoint ? checkpoint->points : 0));
        json.always("reason", reason);
    }

    static void write_skipped(JsonWriter& json, const Checkpoint& checkpoint) {
        json.always("graded", true);
        json.always("correct", false);
        json.always("verdict", "none");
        json.always("points", uint64_t(0));
        json.always("max_points", uint64_t(checkpoint.points));
        json.always("skipped", true);
    }

    static void write_verdict(JsonWriter& json, const Checkpoint& checkpoint, const lesson::Verdict& verdict) {
        if (verdict.kind == VerdictKind::Unsupported) return write_refusal(json, &checkpoint, verdict.problem);
        json.always("graded", true);
        json.always("correct", verdict.kind == VerdictKind::Correct);
        json.always("verdict", view::word(verdict.kind));
        json.key("points");
        json.real(verdict.score);
        json.always("max_points", uint64_t(checkpoint.points));
        json.field("feedback", verdict.feedback);
        json.list("options", verdict.options, [&](const lesson::OptionVerdict& v) { write_part(json, v); });
        json.list("cells", verdict.cells, [&](const lesson::CellVerdict& v) { write_part(json, v); });
    }

    template <class Part>
    static void write_part(JsonWriter& json, const Part& part) {
        json.begin_object();
        json.always("id", part.id);
        json.always("verdict", view::word(part.kind));
        json.field("feedback", part.feedback);
        json.end_object();
    }

    const lesson::Lesson& lesson_;
    lesson::LessonRun run_;
    std::map<std::string, lesson::RightAnswer> keys_;
};

void write_response(JsonWriter& json, const Response& response) {
    json.key("response");
    json.begin_object();
    json.list("options", response.options, [&](const std::string& id) { json.string(id); });
    json.field("text", response.text);
    json.field("line", response.line);
    json.list("cells", response.cells, [&](const CellAnswer& cell) {
        json.begin_object();
        json.always("id", cell.id);
        json.always("text", cell.text);
        json.end_object();
    });
    json.end_object();
}

}  // namespace

void write_answer(JsonWriter& json, const AnswerRecord& record) {
    json.begin_object();
    json.always("lesson", record.lesson);
    json.always("lesson_version", uint64_t(record.lesson_version));
    json.always("engine_version", record.engine_version);
    json.always("checkpoint", record.checkpoint);
    json.always("attempt", uint64_t(record.attempt));
    write_response(json, record.response);
    json.always("skipped", record.skipped);
    json.always("verdict", view::word(record.verdict));
    json.key("score");
    json.real(record.score);
    json.key("points");
    json.real(record.points);
    json.end_object();
}

GradeResult grade_answers(std::string_view lesson_text, std::string_view answers_text) {
    GradeResult result;
    lesson::LoadedLesson loaded = lesson::load(lesson_text);
    if (!loaded.errors.empty()) {
        result.error = lesson::text_of(loaded.errors[0], "the lesson");
        return result;
    }
    std::vector<AnswerRecord> answers;
    if (!read_answers(answers_text, answers, result.error)) return result;
    Grading grading(loaded.lesson);
    JsonWriter json;
    json.begin_object();
    json.always("lesson", loaded.lesson.id);
    json.always("lesson_version", uint64_t(loaded.lesson.version));
    json.always("engine_version", engine_version());
    json.key("verdicts");
    json.begin_array();
    for (const AnswerRecord& answer : answers) grading.write(json, answer);
    json.end_array();
    json.end_object();
    result.ok = true;
    result.json = json.take();
    return result;
}

}  // namespace framewalk::api
