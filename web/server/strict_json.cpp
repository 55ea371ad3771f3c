#include "web/server/strict_json.h"

#include <set>
#include <vector>

namespace framewalk::server {

namespace {

using nlohmann::json;

// Walks the text once without building anything and stops at the first thing that is not allowed.
class Checker : public nlohmann::json_sax<json> {
public:
    explicit Checker(int max_depth) : max_depth_(max_depth) {}

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (keys_.back().insert(name).second) return true;
        message_ = "the key \"" + name + "\" stands twice in one object";
        return false;
    }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& problem) override {
        position_ = position;
        message_ = short_message(problem.what());
        return false;
    }

    const std::string& message() const { return message_; }
    std::size_t position() const { return position_; }  // bytes read; 0: not known

private:
    bool open() {
        keys_.emplace_back();
        if (static_cast<int>(keys_.size()) <= max_depth_) return true;
        message_ = "nested more than " + std::to_string(max_depth_) + " levels deep";
        return false;
    }

    bool close() {
        keys_.pop_back();
        return true;
    }

    // The library's text is "[json.exception…] parse error at line 1, column 2: what; last read:
    // …"; only "what" is for people.
    static std::string short_message(const std::string& what) {
        std::size_t start = what.find("column ");
        start = start == std::string::npos ? what.find("] ") : what.find(": ", start);
        if (start == std::string::npos) return "not valid JSON";
        std::size_t end = what.find("; last read", start);
        return what.substr(start + 2, end == std::string::npos ? end : end - start - 2);
    }

    int max_depth_;
    std::vector<std::set<std::string>> keys_;  // of the objects (and arrays) that are open
    std::string message_;
    std::size_t position_ = 0;
};

void set_line_and_column(std::string_view text, std::size_t position, JsonError& error) {
    if (position == 0) return;
    std::string_view before = text.substr(0, std::min(position - 1, text.size()));
    error.line = 1;
    error.column = 1;
    for (char c : before) {
        error.column++;
        if (c == '\n') {
            error.line++;
            error.column = 1;
        }
    }
}

}  // namespace

std::optional<json> read_strict_json(std::string_view text, int max_depth, JsonError& error) {
    Checker checker(max_depth);
    if (!json::sax_parse(text, &checker)) {
        error.message = checker.message();
        set_line_and_column(text, checker.position(), error);
        return std::nullopt;
    }
    return json::parse(text, nullptr, false);
}

std::string json_text(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace framewalk::server
