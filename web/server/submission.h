// What a learner sent, read strictly: unknown, missing and wrong fields are refused by name.
// README.md has the format.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/strict_json.h"

namespace framewalk::server {

inline constexpr int max_answers = 64;         // of one submission; a lesson has fewer checkpoints
inline constexpr int max_attempt = 1'000'000;  // far beyond what a person does
inline constexpr int max_json_depth = 32;      // a response is a few levels deep

struct Answer {
    std::string lesson;
    int lesson_version = 0;
    std::string engine_version;
    std::string checkpoint;
    int attempt = 0;  // from 1
    bool skipped = false;
    std::string started_at;   // UTC, as sent: "2026-11-20T10:00:00.000Z"
    std::string answered_at;  // the same; both are the browser's clock
    nlohmann::json response;
    nlohmann::json record;  // the whole answer as sent, for the engine
};

struct Submission {
    std::string key;      // the body's "key", lower case; empty when it has none
    std::string learner;  // the browser's random id, not yet a pseudonym
    std::vector<Answer> answers;
};

// A UUID in lower case, or nothing when `text` is not one.
std::optional<std::string> read_uuid(std::string_view text);

// Is this a name that a lesson or a checkpoint can have? Such a name is also safe as a file name.
bool is_id(std::string_view text);

std::optional<Submission> read_submission(std::string_view body, JsonError& error);

}  // namespace framewalk::server
