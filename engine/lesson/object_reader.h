// Takes one JSON object apart, field by field, and says what is wrong with each.
//
//   ObjectReader in(value, "checkpoints[0]", problems);
//   in.text("id", checkpoint.id, Need::Required);
//   in.finish();                    // complains about fields that nobody asked for
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"

namespace framewalk::lesson {

enum class Need : uint8_t { Optional, Required };

// Collects problems, no more than a person would read.
class Problems {
public:
    static constexpr size_t kLimit = 100;
    void add(std::string path, std::string message);
    std::vector<Problem> list;
};

struct Word {
    std::string_view word;
    int value;
};

class ObjectReader {
public:
    using Json = nlohmann::json;
    // A value that is no object is reported here; every field is then missing without a further word.
    ObjectReader(const Json& value, std::string path, Problems& problems);

    bool is_object() const { return object_ != nullptr; }
    bool has(const char* key) const;
    std::string path_of(const char* key) const;
    void problem(const char* key, std::string message);   // about a field

    // Each reads one field; false when it is absent or wrong (said so where that is a problem).
    bool string(const char* key, std::string& out, Need need = Need::Optional, size_t max = 10000);
    bool whole(const char* key, uint64_t& out, uint64_t low, uint64_t high, Need need = Need::Optional);
    bool whole(const char* key, uint32_t& out, uint32_t low, uint32_t high, Need need = Need::Optional);
    bool number(const char* key, double& out);
    bool boolean(const char* key, bool& out);
    bool words(const char* key, const std::vector<Word>& words, int& out, Need need = Need::Optional);
    bool people_text(const char* key, Text& out, Need need = Need::Optional);   // markdown in languages
    bool strings(const char* key, std::vector<std::string>& out, Need need = Need::Optional);
    // A string, or an array of lines.
    bool lines(const char* key, std::string& out, Need need = Need::Optional);
    // Id of a question or option: what every course system takes, [A-Za-z0-9_.], at most 250.
    bool id(const char* key, std::string& out, Need need = Need::Required);

    // Calls `each` with every element and its path; `most` elements at most.
    void array(const char* key, Need need, size_t most,
               const std::function<void(const Json&, const std::string& path)>& each);
    // Calls `read` with the value and its path, whatever it is.
    void member(const char* key, Need need,
                const std::function<void(const Json&, const std::string& path)>& read);

    void finish();

private:
    const Json* take(const char* key, Need need);
    bool wrong(const char* key, const char* wanted);

    const Json* object_ = nullptr;
    std::string path_;
    Problems& problems_;
    std::vector<std::string> known_;
};

bool is_safe_id(std::string_view id);
// The known word nearest to a misspelt one; empty: none is near.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

}  // namespace framewalk::lesson
