#include "web/server/submit.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <semaphore>
#include <thread>

#include "web/server/reply.h"

namespace framewalk::server {

namespace {

using httplib::Request;
using httplib::Response;
using nlohmann::json;

constexpr int grading_threads = 2;

enum class BodyState { complete, too_large, too_slow, broken };

// Reads the body ourselves: the library's own limit does not cover a body sent in chunks, and it
// has no limit on the whole time.
BodyState read_body(const httplib::ContentReader& reader, std::string& body) {
    using clock = std::chrono::steady_clock;
    const auto deadline = clock::now() + std::chrono::seconds(body_deadline);
    BodyState state = BodyState::complete;
    bool read = reader([&](const char* data, std::size_t size) {
        if (body.size() + size > max_body)
            state = BodyState::too_large;
        else if (clock::now() > deadline)
            state = BodyState::too_slow;
        else
            body.append(data, size);
        return state == BodyState::complete;
    });
    return read || state != BodyState::complete ? state : BodyState::broken;
}

void refuse_body(Response& response, BodyState state) {
    if (response.status == 413 || state == BodyState::too_large) {
        return send_error(response, 413, "too_large", "a body may have 256 KiB at most");
    }
    if (state == BodyState::too_slow) {
        return send_error(response, 408, "too_slow", "the body did not arrive in time");
    }
    send_error(response, 400, "malformed", "the body did not arrive whole");
}

bool has_json_type(const Request& request) {
    std::string type = request.get_header_value("Content-Type");
    type = type.substr(0, type.find(';'));
    while (!type.empty() && type.back() == ' ')
        type.pop_back();
    return type == "application/json" || type == "text/plain" || type.empty();
}

// The key of the header or of the body; when both are there they must agree.
bool settle_key(const Request& request, Submission& submission, JsonError& error) {
    std::string header = request.get_header_value("Idempotency-Key");
    if (header.size() >= 2 && header.front() == '"' && header.back() == '"') {
        header = header.substr(1, header.size() - 2);
    }
    if (header.empty() && submission.key.empty()) {
        error = {"the header Idempotency-Key is missing (a UUID)", "", 0, 0};
        return false;
    }
    if (header.empty()) return true;
    auto uuid = read_uuid(header);
    bool agree = uuid && (submission.key.empty() || submission.key == *uuid);
    if (!uuid)
        error = {"the header Idempotency-Key must be a UUID", "", 0, 0};
    else if (!agree)
        error = {"/key differs from the header Idempotency-Key", "/key", 0, 0};
    else
        submission.key = *uuid;
    return agree;
}

std::string utc_now() {
    auto now = std::chrono::system_clock::now().time_since_epoch();
    auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    std::time_t seconds = milliseconds / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[40];
    std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + size, sizeof text - size, ".%03dZ", static_cast<int>(milliseconds % 1000));
    return text;
}

// Grades lesson by lesson; false when a lesson is unknown, which `error` then names.
bool grade_all(const Services& services, const Submission& submission,
               std::vector<GradedAnswer>& graded, JsonError& error) {
    std::map<std::string, std::vector<GradedAnswer*>> by_lesson;
    graded.reserve(submission.answers.size());  // the pointers below must stay good
    for (const Answer& answer : submission.answers) {
        by_lesson[answer.lesson].push_back(&graded.emplace_back(GradedAnswer{&answer, {}}));
    }
    for (const auto& [lesson, answers] : by_lesson) {
        auto text = services.site.lesson(lesson);
        if (!text) {
            auto index = answers.front() - graded.data();
            error.path = "/answers/" + std::to_string(index) + "/lesson";
            error.message = "there is no lesson '" + lesson + "'";
            return false;
        }
        grade(*text, answers);
    }
    return true;
}

json verdict_json(const GradedAnswer& graded) {
    json verdict = graded.verdict.details.is_object() ? graded.verdict.details : json::object();
    verdict["lesson"] = graded.answer->lesson;
    verdict["checkpoint"] = graded.answer->checkpoint;
    verdict["attempt"] = graded.answer->attempt;
    verdict["graded"] = graded.verdict.graded;
    verdict["correct"] = graded.verdict.correct;
    verdict["points"] = graded.verdict.points;
    verdict["max_points"] = graded.verdict.max_points;
    return verdict;
}

std::string receipt_text(const StoredSubmission& submission,
                         const std::vector<GradedAnswer>& graded) {
    json verdicts = json::array();
    for (const GradedAnswer& answer : graded)
        verdicts.push_back(verdict_json(answer));
    return json_text({{"receipt", random_hex(16)},
                      {"key", submission.key},
                      {"learner", submission.learner},
                      {"received_at", submission.received_at},
                      {"verdicts", verdicts}});
}

// For the test that kills the server between storing and answering.
void wait_if_a_test_asks() {
    const char* wait = std::getenv("FRAMEWALK_TEST_WAIT_AFTER_STORE_MS");
    if (wait == nullptr) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(std::atoi(wait)));
}

void answer_outcome(Response& response, StoreOutcome outcome, const std::string& receipt) {
    switch (outcome) {
        case StoreOutcome::stored:
        case StoreOutcome::repeated:
            response.set_header("Cache-Control", "no-store");
            return send_body(response, outcome == StoreOutcome::stored ? 201 : 200,
                             "application/json; charset=utf-8", receipt);
        case StoreOutcome::key_reused:
            return send_error(response, 422, "key_reused",
                              "this Idempotency-Key was used for another body");
        case StoreOutcome::failed:
            response.set_header("Retry-After", "5");
            return send_error(response, 503, "store_failed",
                              "the answers could not be stored; send them again later");
    }
}

void grade_and_store(Services& services, const Submission& submission, StoredSubmission& stored,
                     Response& response) {
    std::vector<GradedAnswer> graded;
    JsonError error;
    // Running programs takes the processor: a few at a time, so that pages still go out quickly.
    static std::counting_semaphore<grading_threads> places(grading_threads);
    places.acquire();
    bool known = grade_all(services, submission, graded, error);
    places.release();
    if (!known) return send_malformed(response, error, "unknown_lesson");
    stored.received_at = utc_now();
    stored.receipt = receipt_text(stored, graded);
    StoreOutcome outcome = services.store.add(stored, graded);
    wait_if_a_test_asks();
    answer_outcome(response, outcome, stored.receipt);
}

}  // namespace

void answer_submission(Services& services, const Request& request, Response& response,
                       const httplib::ContentReader& reader) {
    std::string body;
    BodyState state = read_body(reader, body);
    if (state != BodyState::complete) return refuse_body(response, state);
    if (!has_json_type(request)) {
        return send_error(response, 415, "wrong_type", "send application/json or text/plain");
    }
    JsonError error;
    auto submission = read_submission(body, error);
    if (!submission || !settle_key(request, *submission, error)) {
        return send_malformed(response, error);
    }
    StoredSubmission stored;
    stored.key = submission->key;
    stored.body_digest = sha256_hex(body);
    stored.learner = services.secrets.pseudonym(submission->learner);
    StoreOutcome known = services.store.find(stored.key, stored.body_digest, stored.receipt);
    if (known != StoreOutcome::stored) return answer_outcome(response, known, stored.receipt);
    grade_and_store(services, *submission, stored, response);
}

}  // namespace framewalk::server
