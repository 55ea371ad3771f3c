#include "api/machine_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/json_view.h"

namespace framewalk::api {

namespace {

using Json = nlohmann::json;

constexpr size_t kLongest = 12000;     // of a text that is looked at

Json json_of(const MemorySettings& memory) {
    JsonWriter writer;
    writer.begin_object();
    write_machine(writer, memory);
    writer.end_object();
    return Json::parse(writer.take(), nullptr, false)["machine"];
}

void add_setting(const std::string& path, const Json& value, std::string& out) {
    if (!out.empty()) out += "~";
    out += path + "=" + (value.is_string() ? value.get<std::string>() : value.dump());
}

void add_differences(const std::string& path, const Json& value, const Json* usual, std::string& out) {
    if (!value.is_object()) {
        if (!usual || value != *usual) add_setting(path, value, out);
        return;
    }
    for (auto& [key, member] : value.items()) {
        bool is_known = usual && usual->contains(key);
        add_differences(path.empty() ? key : path + "." + key, member, is_known ? &(*usual)[key] : nullptr, out);
    }
}

bool is_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

Json value_of(std::string_view text) {
    if (text == "true" || text == "false") return text == "true";
    bool is_number = text.size() <= 18 && text.find_first_not_of("0123456789") == std::string_view::npos;
    if (is_number) return std::stoull(std::string(text));
    return std::string(text);
}

// "heap.policy=best-fit"
bool read_setting(std::string_view text, Json& out) {
    size_t equals = text.find('=');
    if (equals == std::string_view::npos || !is_word(text.substr(equals + 1))) return false;
    std::string_view path = text.substr(0, equals);
    Json value = value_of(text.substr(equals + 1));
    size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
        if (!is_word(path) || out.contains(std::string(path))) return false;
        out[std::string(path)] = std::move(value);
        return true;
    }
    std::string group(path.substr(0, dot)), name(path.substr(dot + 1));
    if (!is_word(group) || !is_word(name) || (out.contains(group) && !out[group].is_object())) return false;
    out[group][name] = std::move(value);
    return true;
}

}  // namespace

std::string machine_text(const MemorySettings& memory) {
    Json usual = json_of(MemorySettings{});
    std::string out;
    add_differences("", json_of(memory), &usual, out);
    return out;
}

bool machine_json(std::string_view text, std::string& out) {
    if (text.size() > kLongest) return false;
    Json machine = Json::object();
    while (!text.empty()) {
        size_t end = std::min(text.find('~'), text.size());
        if (!read_setting(text.substr(0, end), machine)) return false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out = machine.dump();
    return true;
}

}  // namespace framewalk::api
