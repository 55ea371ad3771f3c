#include "api/state_text.h"

#include <algorithm>

namespace framewalk::api {

namespace {

constexpr std::string_view kVersion = "1";
constexpr size_t kMostOpen = 64;      // rows that a link remembers as open

bool is_plain(std::string_view text, size_t most) {
    return text.size() <= most && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

void read_open(std::string_view list, std::set<std::string>& out) {
    while (!list.empty() && out.size() < kMostOpen) {
        size_t comma = list.find(',');
        std::string_view id = list.substr(0, comma);
        if (!id.empty() && is_plain(id, 100)) out.insert(std::string(id));
        list = comma == std::string_view::npos ? "" : list.substr(comma + 1);
    }
}

uint32_t read_number(std::string_view text) {
    uint64_t number = 0;
    for (char c : text) {
        if (c < '0' || c > '9' || number > UINT32_MAX) return 0;
        number = number * 10 + static_cast<uint64_t>(c - '0');
    }
    return number > UINT32_MAX ? 0 : static_cast<uint32_t>(number);
}

void read_field(char name, std::string_view value, SavedState& out) {
    if (name == 's') out.step = read_number(value);
    if (name == 'm') {
        out.has_model = true;
        view::find_model(value, out.model);
    }
    if (name == 'l' && is_plain(value, 35)) out.language = value;
    if (name == 'o') read_open(value, out.open);
    if (name == 'k') out.has_machine = true, out.machine = value;
}

}  // namespace

std::string write_state(const SavedState& state) {
    std::string text = std::string(kVersion) + ";s=" + std::to_string(state.step) + ";m=" + view::word(state.model);
    if (!state.language.empty() && state.language != "en") text += ";l=" + state.language;
    std::string open;
    size_t count = 0;
    for (const std::string& id : state.open)
        if (count++ < kMostOpen) open += (open.empty() ? "" : ",") + id;
    if (!open.empty()) text += ";o=" + open;
    if (state.has_machine) text += ";k=" + state.machine;
    if (state.has_code) text += ";c=" + state.code;
    return text;
}

bool read_state(std::string_view text, SavedState& out) {
    size_t end = std::min(text.find(';'), text.size());
    if (text.substr(0, end) != kVersion) return false;
    while (end < text.size()) {
        text.remove_prefix(end + 1);
        if (text.size() < 2 || text[1] != '=') {
            end = std::min(text.find(';'), text.size());
            continue;
        }
        if (text[0] == 'c') {
            out.has_code = true;
            out.code = text.substr(2);
            return true;
        }
        end = std::min(text.find(';'), text.size());
        read_field(text[0], text.substr(2, end - 2), out);
    }
    return true;
}

}  // namespace framewalk::api
