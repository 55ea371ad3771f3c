#include "web/server/grading.h"

#include "api/json_grade.h"
#include "web/server/strict_json.h"

namespace framewalk::server {

namespace {

using nlohmann::json;

double number_at(const json& object, const char* name) {
    auto at = object.find(name);
    return at != object.end() && at->is_number() ? at->get<double>() : 0;
}

bool flag_at(const json& object, const char* name) {
    auto at = object.find(name);
    return at != object.end() && at->is_boolean() && at->get<bool>();
}

Verdict ungraded(const std::string& reason) {
    Verdict verdict;
    verdict.details = {{"reason", reason}};
    return verdict;
}

Verdict verdict_from(const json& said) {
    if (!said.is_object()) return ungraded("the engine gave no verdict");
    Verdict verdict;
    verdict.graded = flag_at(said, "graded");
    verdict.correct = flag_at(said, "correct");
    verdict.points = number_at(said, "points");
    verdict.max_points = number_at(said, "max_points");
    verdict.details = said;
    return verdict;
}

}  // namespace

void grade(std::string_view lesson_text, const std::vector<GradedAnswer*>& answers) {
    json records = json::array();
    for (const GradedAnswer* answer : answers)
        records.push_back(answer->answer->record);
    api::GradeResult result = api::grade_answers(lesson_text, json_text(records));
    json said = json::parse(result.json, nullptr, false);
    const json verdicts = said.is_object() ? said.value("verdicts", json::array()) : json::array();
    for (std::size_t i = 0; i < answers.size(); i++) {
        answers[i]->verdict = result.ok ? verdict_from(i < verdicts.size() ? verdicts[i] : json())
                                        : ungraded(result.error);
    }
}

}  // namespace framewalk::server
