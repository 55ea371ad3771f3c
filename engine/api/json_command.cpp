#include "api/json_command.h"

#include <nlohmann/json.hpp>

#include "lesson/json_input.h"

namespace framewalk::api {

namespace {

using Json = nlohmann::json;

constexpr size_t kMostItems = 1000;      // options or cells of one response

std::string string_at(const Json& object, const char* key) {
    auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

uint32_t number_at(const Json& object, const char* key) {
    auto at = object.find(key);
    if (at == object.end() || !at->is_number_unsigned()) return 0;
    uint64_t value = at->get<uint64_t>();
    return value > UINT32_MAX ? 0 : static_cast<uint32_t>(value);
}

bool bool_at(const Json& object, const char* key) {
    auto at = object.find(key);
    return at != object.end() && at->is_boolean() && at->get<bool>();
}

bool find_mark(const std::string& text, view::TimelineMarkKind& out) {
    for (int i = 0; i <= int(view::TimelineMarkKind::Checkpoint); ++i) {
        out = view::TimelineMarkKind(i);
        if (text == view::word(out)) return true;
    }
    return false;
}

bool parse_object(std::string_view text, Json& out, std::string& error) {
    std::vector<lesson::Problem> problems;
    out = lesson::parse_json(text, problems);
    if (!problems.empty()) error = lesson::text_of(problems[0], "the request");
    return problems.empty();
}

AnswerRecord read_answer(const Json& json) {
    AnswerRecord record;
    record.lesson = string_at(json, "lesson");
    record.lesson_version = number_at(json, "lesson_version");
    record.engine_version = string_at(json, "engine_version");
    record.checkpoint = string_at(json, "checkpoint");
    record.attempt = json.contains("attempt") ? number_at(json, "attempt") : 1;
    record.skipped = bool_at(json, "skipped");
    if (json.contains("response")) record.response = read_response(json["response"]);
    return record;
}

}  // namespace

Response read_response(const Json& json) {
    Response out;
    // A bare value is taken for what it must mean, so that answers can be written by hand.
    if (json.is_string()) out.text = json.get<std::string>();
    if (json.is_number_unsigned() && json.get<uint64_t>() <= UINT32_MAX) out.line = json.get<uint32_t>();
    if (!json.is_object()) return out;
    out.text = string_at(json, "text");
    out.line = number_at(json, "line");
    if (json.contains("options") && json["options"].is_array())
        for (const Json& option : json["options"])
            if (option.is_string() && out.options.size() < kMostItems) out.options.push_back(option.get<std::string>());
    if (json.contains("option") && json["option"].is_string()) out.options.push_back(string_at(json, "option"));
    if (!json.contains("cells") || !json["cells"].is_array()) return out;
    for (const Json& cell : json["cells"])
        if (cell.is_object() && out.cells.size() < kMostItems)
            out.cells.push_back({string_at(cell, "id"), string_at(cell, "text")});
    return out;
}

bool read_command(std::string_view text, Command& out, std::string& error) {
    Json json;
    if (!parse_object(text, json, error)) return false;
    if (!json.is_object()) {
        error = "A command is an object such as {\"do\":\"forward\"}.";
        return false;
    }
    std::string what = string_at(json, "do");
    if (!find_command(what, out.kind)) {
        error = "There is no command `" + what + "`.";
        return false;
    }
    out.step = number_at(json, "step");
    out.line = number_at(json, "line");
    out.address = number_at(json, "address");
    out.bytes_at = number_at(json, "bytes_at");
    out.on = bool_at(json, "on");
    out.thread = number_at(json, "thread");
    out.steps = number_at(json, "steps");
    out.id = string_at(json, "id");
    out.text = string_at(json, "text");
    out.path = string_at(json, "path");
    if (json.contains("machine")) out.text = json["machine"].dump();
    view::find_model(string_at(json, "model"), out.model);
    std::string mark = string_at(json, "mark");
    out.has_mark = !mark.empty() && mark != "any";
    if (out.has_mark && !find_mark(mark, out.mark)) {
        error = "There is no mark `" + mark + "`.";
        return false;
    }
    if (json.contains("response")) out.response = read_response(json["response"]);
    return true;
}

bool read_answers(std::string_view text, std::vector<AnswerRecord>& out, std::string& error) {
    Json json;
    if (!parse_object(text, json, error)) return false;
    if (json.is_object() && json.contains("answers")) {
        Json inner = json["answers"];
        json = std::move(inner);
    }
    if (json.is_object()) json = Json::array({json});
    if (!json.is_array()) {
        error = "answers are an object, an array of objects, or {\"answers\": [...]}";
        return false;
    }
    for (const Json& answer : json) {
        if (!answer.is_object() || string_at(answer, "checkpoint").empty()) {
            error = "[" + std::to_string(out.size()) + "]: an answer is an object with a `checkpoint`";
            return false;
        }
        out.push_back(read_answer(answer));
    }
    return true;
}

}  // namespace framewalk::api
