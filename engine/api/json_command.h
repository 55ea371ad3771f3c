// JSON ─▶ commands, responses and answer records.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "api/session.h"

namespace framewalk::api {

// False, with a sentence in `error`, when the text is no command.
bool read_command(std::string_view json, Command& out, std::string& error);

// The fields that are there; others keep their default. Wrong types count as absent.
Response read_response(const nlohmann::json& json);

// One record, an array of them, or {"answers": [...]}, as the page submits them.
bool read_answers(std::string_view json, std::vector<AnswerRecord>& out, std::string& error);

}  // namespace framewalk::api
