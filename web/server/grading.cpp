#include "web/server/grading.h"

#include <mutex>
#include <string>
#include <unordered_map>

#include "api/json_grade.h"
#include "web/server/secrets.h"
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
    for (const char* name : {"checkpoint", "attempt"})
        verdict.details.erase(name);
    return verdict;
}

void ask_engine(std::string_view lesson_text, const std::vector<GradedAnswer*>& answers) {
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

// A verdict is a function of the lesson and the response, and a class gives few different
// responses: most verdicts are known already, without running a program.
class KnownVerdicts {
public:
    bool find(const std::string& key, Verdict& verdict) {
        std::lock_guard<std::mutex> lock(mutex_);
        auto at = verdicts_.find(key);
        if (at == verdicts_.end()) return false;
        verdict = at->second;
        return true;
    }

    void add(const std::string& key, const Verdict& verdict) {
        if (!verdict.graded) return;
        std::lock_guard<std::mutex> lock(mutex_);
        if (verdicts_.size() >= most_kept) verdicts_.clear();
        verdicts_.emplace(key, verdict);
    }

private:
    static constexpr std::size_t most_kept = 2000;  // some KB each

    std::mutex mutex_;
    std::unordered_map<std::string, Verdict> verdicts_;
};

// Everything a verdict depends on.
std::string key_of(const std::string& lesson_digest, const Answer& answer) {
    return sha256_hex(json_text({lesson_digest, answer.lesson, answer.lesson_version,
                                 answer.checkpoint, answer.skipped, answer.response}));
}

}  // namespace

void grade(std::string_view lesson_text, const std::vector<GradedAnswer*>& answers) {
    static KnownVerdicts known;
    const std::string digest = sha256_hex(lesson_text);
    std::vector<GradedAnswer*> unknown;
    for (GradedAnswer* answer : answers) {
        if (!known.find(key_of(digest, *answer->answer), answer->verdict))
            unknown.push_back(answer);
    }
    if (unknown.empty()) return;
    ask_engine(lesson_text, unknown);
    for (const GradedAnswer* answer : unknown) {
        known.add(key_of(digest, *answer->answer), answer->verdict);
    }
}

}  // namespace framewalk::server
