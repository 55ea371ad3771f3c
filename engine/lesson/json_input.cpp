#include "lesson/json_input.h"

#include <nlohmann/json.hpp>
#include <set>

namespace framewalk::lesson {

namespace {

using nlohmann::json;

struct LineColumnOf {
    uint32_t line = 1, column = 1;
};

LineColumnOf locate(std::string_view text, size_t offset) {
    LineColumnOf at;
    for (size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++at.line;
            at.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
            ++at.column;
        }
    }
    return at;
}

// Follows the events of the parser without building anything.
class Scout {
public:
    using number_integer_t = json::number_integer_t;
    using number_unsigned_t = json::number_unsigned_t;
    using number_float_t = json::number_float_t;
    using string_t = json::string_t;
    using binary_t = json::binary_t;

    Scout(std::string_view text, std::vector<Problem>& problems) : text_(text), problems_(problems) {}

    bool null() { return value(); }
    bool boolean(bool) { return value(); }
    bool number_integer(number_integer_t) { return value(); }
    bool number_unsigned(number_unsigned_t) { return value(); }
    bool number_float(number_float_t, const string_t&) { return value(); }
    bool string(string_t&) { return value(); }
    bool binary(binary_t&) { return value(); }
    bool start_object(std::size_t) { return open(true); }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(false); }
    bool end_array() { return close(); }

    bool key(string_t& name) {
        levels_.back().key = name;
        if (levels_.back().keys.insert(name).second) return true;
        return stop("the key \"" + name + "\" is given twice");
    }

    bool parse_error(std::size_t position, const std::string& token, const json::exception&) {
        Problem p;
        LineColumnOf at = locate(text_, position > 0 ? position - 1 : 0);
        p.line = at.line;
        p.column = at.column;
        p.message = token.empty() || token == "<parse error>"
                        ? "this is not JSON: the text ends too early"
                        : "this is not JSON: unexpected `" + shorten(token) + "`";
        problems_.push_back(p);
        return false;
    }

private:
    struct Level {
        bool is_object = false;
        std::string key;
        uint32_t index = 0;
        std::set<std::string> keys;
    };

    static std::string shorten(const std::string& token) {
        // The parser hands over all it has read of the value; its end is what it stumbled over.
        std::string last = token.size() > 24 ? token.substr(token.size() - 24) : token;
        size_t begin = 0;
        while (begin < last.size() && (static_cast<unsigned char>(last[begin]) & 0xC0) == 0x80) ++begin;
        last.erase(0, begin);
        for (char& c : last)
            if (static_cast<unsigned char>(c) < 0x20) c = ' ';
        return last;
    }

    bool value() {
        if (!levels_.empty() && !levels_.back().is_object) ++levels_.back().index;
        return true;
    }
    bool open(bool is_object) {
        value();
        if (levels_.size() >= kMaxJsonDepth)
            return stop("nested deeper than " + std::to_string(kMaxJsonDepth) + " levels");
        Level level;
        level.is_object = is_object;
        levels_.push_back(std::move(level));
        return true;
    }
    bool close() {
        levels_.pop_back();
        return true;
    }
    bool stop(std::string message) {
        Problem p;
        p.path = path();
        p.message = std::move(message);
        problems_.push_back(std::move(p));
        return false;
    }
    std::string path() const {
        std::string out;
        for (const Level& level : levels_) {
            if (!level.is_object && level.index > 0) out += "[" + std::to_string(level.index - 1) + "]";
            if (level.is_object && !level.key.empty()) out += (out.empty() ? "" : ".") + level.key;
        }
        return out;
    }

    std::string_view text_;
    std::vector<Problem>& problems_;
    std::vector<Level> levels_;
};

}  // namespace

json parse_json(std::string_view text, std::vector<Problem>& problems) {
    if (text.size() > kMaxJsonBytes) {
        problems.push_back({"", "longer than 4 MiB", 0, 0});
        return json(json::value_t::discarded);
    }
    Scout scout(text, problems);
    if (!json::sax_parse(text, &scout)) return json(json::value_t::discarded);
    return json::parse(text, nullptr, /*allow_exceptions=*/false);
}

}  // namespace framewalk::lesson
