#include "lesson/object_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "view/rich_text.h"

namespace framewalk::lesson {

namespace {

// How many letters must change to turn one word into the other.
size_t distance(const std::string& a, const std::string& b) {
    std::vector<size_t> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row[b.size()];
}

bool is_language_tag(const std::string& tag) {
    if (tag.size() < 2 || tag.size() > 35) return false;
    return std::all_of(tag.begin(), tag.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

void check_markdown(const std::string& text, const std::string& path, Problems& problems) {
    std::vector<std::string> found;
    view::parse_rich_text(text, &found);
    for (std::string& message : found) problems.add(path, std::move(message));
    if (text.empty()) problems.add(path, "the text is empty");
}

}  // namespace

void Problems::add(std::string path, std::string message) {
    if (list.size() < kLimit) list.push_back({std::move(path), std::move(message), 0, 0});
}

bool is_safe_id(std::string_view id) {
    if (id.empty() || id.size() > 250) return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.';
    });
}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
    std::string best;
    size_t best_distance = std::max<size_t>(2, word.size() / 3) + 1;
    if (word.size() > 60) return best;
    for (const std::string& candidate : known) {
        size_t d = distance(word, candidate);
        if (d >= best_distance) continue;
        best_distance = d;
        best = candidate;
    }
    return best;
}

ObjectReader::ObjectReader(const Json& value, std::string path, Problems& problems)
    : path_(std::move(path)), problems_(problems) {
    if (value.is_object()) object_ = &value;
    else problems_.add(path_, std::string("must be an object, not ") + value.type_name());
}

bool ObjectReader::has(const char* key) const { return object_ && object_->contains(key); }

std::string ObjectReader::path_of(const char* key) const {
    return path_.empty() ? key : path_ + "." + key;
}

void ObjectReader::problem(const char* key, std::string message) {
    problems_.add(path_of(key), std::move(message));
}

const ObjectReader::Json* ObjectReader::take(const char* key, Need need) {
    known_.push_back(key);
    if (!object_) return nullptr;
    auto at = object_->find(key);
    if (at != object_->end()) return &*at;
    if (need == Need::Required) problem(key, "is missing");
    return nullptr;
}

bool ObjectReader::wrong(const char* key, const char* wanted) {
    problem(key, std::string("must be ") + wanted + ", not " + (*object_)[key].type_name());
    return false;
}

bool ObjectReader::string(const char* key, std::string& out, Need need, size_t max) {
    const Json* value = take(key, need);
    if (!value) return false;
    if (!value->is_string()) return wrong(key, "a string");
    out = value->get<std::string>();
    if (out.size() > max) problem(key, "is longer than " + std::to_string(max) + " bytes");
    if (out.empty() && need == Need::Required) problem(key, "is empty");
    return true;
}

bool ObjectReader::whole(const char* key, uint64_t& out, uint64_t low, uint64_t high, Need need) {
    const Json* value = take(key, need);
    if (!value) return false;
    if (!value->is_number_integer()) return wrong(key, "a whole number");
    bool negative = !value->is_number_unsigned() && value->get<int64_t>() < 0;
    uint64_t number = negative ? 0 : value->get<uint64_t>();
    if (negative || number < low || number > high) {
        problem(key, "must lie between " + std::to_string(low) + " and " + std::to_string(high));
        return false;
    }
    out = number;
    return true;
}

bool ObjectReader::whole(const char* key, uint32_t& out, uint32_t low, uint32_t high, Need need) {
    uint64_t wide = out;
    if (!whole(key, wide, uint64_t(low), uint64_t(high), need)) return false;
    out = static_cast<uint32_t>(wide);
    return true;
}

bool ObjectReader::number(const char* key, double& out) {
    const Json* value = take(key, Need::Optional);
    if (!value) return false;
    if (!value->is_number()) return wrong(key, "a number");
    out = value->get<double>();
    return true;
}

bool ObjectReader::boolean(const char* key, bool& out) {
    const Json* value = take(key, Need::Optional);
    if (!value) return false;
    if (!value->is_boolean()) return wrong(key, "true or false");
    out = value->get<bool>();
    return true;
}

bool ObjectReader::words(const char* key, const std::vector<Word>& words, int& out, Need need) {
    std::string text;
    if (!string(key, text, need, 100)) return false;
    std::string all;
    for (const Word& w : words) {
        if (w.word == text) {
            out = w.value;
            return true;
        }
        all += (all.empty() ? "" : ", ") + std::string(w.word);
    }
    problem(key, "`" + text + "` is not one of: " + all);
    return false;
}

bool ObjectReader::people_text(const char* key, Text& out, Need need) {
    const Json* value = take(key, need);
    if (!value) return false;
    if (value->is_string()) {
        out.by_language.emplace_back("", value->get<std::string>());
        check_markdown(out.by_language[0].second, path_of(key), problems_);
        return true;
    }
    if (!value->is_object()) return wrong(key, "a string, or an object with one string per language");
    if (value->empty()) problem(key, "has no language");
    for (auto& [language, text] : value->items()) {
        std::string path = path_of(key) + "." + language;
        if (!is_language_tag(language)) problems_.add(path, "is not a language tag such as en or pt-BR");
        if (!text.is_string()) {
            problems_.add(path, std::string("must be a string, not ") + text.type_name());
            continue;
        }
        out.by_language.emplace_back(language, text.get<std::string>());
        check_markdown(out.by_language.back().second, path, problems_);
    }
    return true;
}

bool ObjectReader::strings(const char* key, std::vector<std::string>& out, Need need) {
    const Json* value = take(key, need);
    if (!value) return false;
    if (!value->is_array()) return wrong(key, "an array of strings");
    for (size_t i = 0; i < value->size(); ++i) {
        const Json& element = (*value)[i];
        if (element.is_string()) out.push_back(element.get<std::string>());
        else problems_.add(path_of(key) + "[" + std::to_string(i) + "]", "must be a string");
    }
    return true;
}

bool ObjectReader::lines(const char* key, std::string& out, Need need) {
    if (has(key) && (*object_)[key].is_string()) return string(key, out, need, 200000);
    std::vector<std::string> lines;
    if (has(key) && !(*object_)[key].is_array()) {
        take(key, need);
        return wrong(key, "a string, or an array with one string per line");
    }
    if (!strings(key, lines, need)) return false;
    for (const std::string& line : lines) out += line + "\n";
    if (out.size() > 200000) problem(key, "is longer than 200000 bytes");
    return true;
}

bool ObjectReader::id(const char* key, std::string& out, Need need) {
    if (!string(key, out, need, 250)) return false;
    if (!is_safe_id(out))
        problem(key, "`" + out + "` is no id: use letters, digits, `_` and `.`, 1 to 250 of them");
    return true;
}

void ObjectReader::array(const char* key, Need need, size_t most,
                         const std::function<void(const Json&, const std::string&)>& each) {
    const Json* value = take(key, need);
    if (!value) return;
    if (!value->is_array()) {
        wrong(key, "an array");
        return;
    }
    if (value->size() > most) {
        problem(key, "has more than " + std::to_string(most) + " elements");
        return;
    }
    if (value->empty() && need == Need::Required) problem(key, "is empty");
    for (size_t i = 0; i < value->size(); ++i)
        each((*value)[i], path_of(key) + "[" + std::to_string(i) + "]");
}

void ObjectReader::member(const char* key, Need need,
                          const std::function<void(const Json&, const std::string&)>& read) {
    if (const Json* value = take(key, need)) read(*value, path_of(key));
}

void ObjectReader::finish() {
    if (!object_) return;
    for (auto& [key, value] : object_->items()) {
        if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
        std::string message = "is not a field of this object";
        std::string guess = nearest(key, known_);
        if (!guess.empty()) message += "; did you mean `" + guess + "`?";
        problems_.add(path_of(key.c_str()), std::move(message));
    }
}

}  // namespace framewalk::lesson
