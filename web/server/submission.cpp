#include "web/server/submission.h"

#include <algorithm>
#include <array>

namespace framewalk::server {

namespace {

using nlohmann::json;

constexpr std::size_t max_id = 250;  // what the strictest course site takes
constexpr std::size_t max_version = 64;
constexpr std::size_t max_time = 30;
constexpr std::size_t min_learner = 8;
constexpr std::size_t max_learner = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; }

bool is_learner(std::string_view text) {
    return text.size() >= min_learner && text.size() <= max_learner &&
           std::all_of(text.begin(), text.end(), is_word);
}

bool is_version(std::string_view text) {
    auto printable = [](char c) { return c > ' ' && c < 127; };
    return !text.empty() && text.size() <= max_version &&
           std::all_of(text.begin(), text.end(), printable);
}

int two_digits(std::string_view text, std::size_t at) {
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

// YYYY-MM-DDTHH:MM:SS, then perhaps a fraction of a second, then Z.
bool is_time(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00T00:00:00";
    if (text.size() <= shape.size() || text.size() > max_time || text.back() != 'Z') return false;
    for (std::size_t i = 0; i < shape.size(); i++) {
        if (shape[i] == '0' ? !is_digit(text[i]) : text[i] != shape[i]) return false;
    }
    std::string_view fraction = text.substr(shape.size(), text.size() - shape.size() - 1);
    bool good_fraction =
        fraction.empty() || (fraction.size() >= 2 && fraction[0] == '.' &&
                             std::all_of(fraction.begin() + 1, fraction.end(), is_digit));
    int month = two_digits(text, 5), day = two_digits(text, 8);
    return good_fraction && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
           two_digits(text, 11) <= 23 && two_digits(text, 14) <= 59 && two_digits(text, 17) <= 60;
}

// Takes the fields of one object by name and remembers the first thing that is wrong.
class Fields {
public:
    Fields(const json& object, std::string path, JsonError& error)
        : object_(object), path_(std::move(path)), error_(error) {
        if (!object.is_object()) complain("", "must be an object");
    }

    bool good() const { return good_; }

    // The field, or null in place of one that is missing.
    const json& take(const char* name, bool required) {
        static const json nothing;
        names_.push_back(name);
        if (!good_) return nothing;
        auto at = object_.find(name);
        if (at != object_.end()) return *at;
        if (required) complain(std::string("/") + name, "is missing");
        return nothing;
    }

    template <typename Test>
    std::string text(const char* name, Test&& test, const char* rule) {
        const json& value = take(name, true);
        if (!good_) return "";
        const auto* string = value.get_ptr<const json::string_t*>();
        if (string != nullptr && test(std::string_view(*string))) return *string;
        complain(std::string("/") + name, rule);
        return "";
    }

    int whole_number(const char* name, int least, int most) {
        const json& value = take(name, true);
        if (!good_) return 0;
        bool fits =
            value.is_number_unsigned() ? value.get<std::uint64_t>() <= std::uint64_t(most) : false;
        if (fits && value.get<int>() >= least) return value.get<int>();
        complain(std::string("/") + name, "must be a whole number from " + std::to_string(least) +
                                              " to " + std::to_string(most));
        return 0;
    }

    bool boolean(const char* name) {
        const json& value = take(name, false);
        if (value.is_boolean()) return value.get<bool>();
        if (good_ && !value.is_null()) complain(std::string("/") + name, "must be true or false");
        return false;
    }

    // Call last: every field must have been asked for.
    void refuse_others() {
        if (!good_) return;
        for (const auto& [name, value] : object_.items()) {
            if (std::find(names_.begin(), names_.end(), name) != names_.end()) continue;
            complain("/" + name, "is not a field of this format");
            return;
        }
    }

    void complain(const std::string& below, const std::string& message) {
        if (!good_) return;
        good_ = false;
        error_.path = path_ + below;
        error_.message = (error_.path.empty() ? "the body" : error_.path) + " " + message;
    }

private:
    const json& object_;
    std::string path_;
    JsonError& error_;
    std::vector<std::string_view> names_;
    bool good_ = true;
};

std::optional<Answer> read_answer(const json& value, const std::string& path, JsonError& error) {
    static const char id_rule[] = "must be 1 to 250 of A-Z a-z 0-9 _ . -";
    static const char time_rule[] = "must be a UTC time like 2026-11-20T10:00:00.000Z";
    Fields fields(value, path, error);
    Answer answer;
    answer.lesson = fields.text("lesson", is_id, id_rule);
    answer.lesson_version = fields.whole_number("lesson_version", 1, max_attempt);
    answer.engine_version = fields.text("engine_version", is_version, "must be a version");
    answer.checkpoint = fields.text("checkpoint", is_id, id_rule);
    answer.attempt = fields.whole_number("attempt", 1, max_attempt);
    answer.skipped = fields.boolean("skipped");
    answer.started_at = fields.text("started_at", is_time, time_rule);
    answer.answered_at = fields.text("answered_at", is_time, time_rule);
    answer.response = fields.take("response", !answer.skipped);
    for (const char* opinion : {"verdict", "score", "points"})
        fields.take(opinion, false);
    fields.refuse_others();
    if (!fields.good()) return std::nullopt;
    answer.record = value;
    return answer;
}

bool read_answers(const json& list, Submission& submission, Fields& fields, JsonError& error) {
    if (!list.is_array() || list.empty() || list.size() > max_answers) {
        fields.complain("/answers", "must be a list of 1 to " + std::to_string(max_answers));
        return false;
    }
    for (std::size_t i = 0; i < list.size(); i++) {
        auto answer = read_answer(list[i], "/answers/" + std::to_string(i), error);
        if (!answer) return false;
        submission.answers.push_back(std::move(*answer));
    }
    return true;
}

void read_body_key(Fields& fields, Submission& submission) {
    const json& key = fields.take("key", false);
    if (key.is_null()) return;
    const auto* text = key.get_ptr<const json::string_t*>();
    auto uuid = text != nullptr ? read_uuid(*text) : std::nullopt;
    if (uuid)
        submission.key = *uuid;
    else
        fields.complain("/key", "must be a UUID");
}

}  // namespace

bool is_id(std::string_view text) {
    auto allowed = [](char c) { return is_word(c) || c == '.'; };
    return !text.empty() && text.size() <= max_id && text[0] != '.' &&
           std::all_of(text.begin(), text.end(), allowed);
}

std::optional<std::string> read_uuid(std::string_view text) {
    constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    if (text.size() != shape.size()) return std::nullopt;
    std::string uuid;
    for (std::size_t i = 0; i < shape.size(); i++) {
        char c = text[i] >= 'A' && text[i] <= 'F' ? static_cast<char>(text[i] + 32) : text[i];
        bool hexadecimal = is_digit(c) || (c >= 'a' && c <= 'f');
        if (shape[i] == 'x' ? !hexadecimal : c != '-') return std::nullopt;
        uuid += c;
    }
    return uuid;
}

std::optional<Submission> read_submission(std::string_view body, JsonError& error) {
    auto value = read_strict_json(body, max_json_depth, error);
    if (!value) return std::nullopt;
    Fields fields(*value, "", error);
    Submission submission;
    fields.whole_number("format", 1, 1);
    submission.learner = fields.text("learner", is_learner, "must be 8 to 64 of A-Z a-z 0-9 _ -");
    read_body_key(fields, submission);
    const json& answers = fields.take("answers", true);
    fields.refuse_others();
    if (!fields.good() || !read_answers(answers, submission, fields, error)) return std::nullopt;
    return submission;
}

}  // namespace framewalk::server
