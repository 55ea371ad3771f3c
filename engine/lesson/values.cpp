#include "lesson/values.h"

#include <vector>

namespace framewalk::lesson {

namespace {

struct Spelling {
    std::string_view from, to;
};
constexpr Spelling kSpellings[] = {
    {"->", "→"},       {"2³⁰", "2^30"},      {"2**30", "2^30"}, {"−", "-"},
    {"–", "-"},        {"\xC2\xA0", " "},    {"’", "'"},
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Spaces vanish except between two words or numbers; text in quotes stays as it is.
std::string without_spaces(std::string_view text) {
    std::string out;
    char quote = '\0';
    auto is_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    for (size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (quote) {
            if (c == quote) quote = '\0';
            out += c;
            continue;
        }
        if (c == '"') quote = c;
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            out += c;
            continue;
        }
        size_t next = text.find_first_not_of(" \t\r\n", i);
        bool between = !out.empty() && next != std::string_view::npos && is_word(out.back()) && is_word(text[next]);
        if (between && out.back() != ' ') out += ' ';
    }
    return out;
}

// "1073741823" is the address (2^30)-1 written out; the top million addresses count as such.
void shorten_addresses(std::string& text) {
    constexpr uint64_t kTop = 1u << 30;
    for (size_t i = 0; i < text.size();) {
        if (text[i] < '0' || text[i] > '9') {
            ++i;
            continue;
        }
        size_t end = i;
        uint64_t number = 0;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end - i < 12)
            number = number * 10 + static_cast<uint64_t>(text[end++] - '0');
        if (number < kTop && number >= kTop - 1000000) {
            std::string address = "(2^30)-" + std::to_string(kTop - number);
            text.replace(i, end - i, address);
            end = i + address.size();
        }
        i = end;
    }
}

void add_parentheses(std::string& text) {
    for (size_t at = text.find("2^30"); at != std::string::npos; at = text.find("2^30", at + 6)) {
        bool has = at > 0 && text[at - 1] == '(';
        if (has) continue;
        text.insert(at + 4, ")");
        text.insert(at, "(");
    }
}

std::string trimmed_lines(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '\r') continue;
        if (c == '\n')
            while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) out.pop_back();
        out += c;
    }
    while (!out.empty() && (out.back() == '\n' || out.back() == ' ' || out.back() == '\t')) out.pop_back();
    return out;
}

}  // namespace

std::string normal_value(std::string_view text) {
    std::string out(text.substr(0, 4000));
    for (const Spelling& s : kSpellings) replace_all(out, s.from, s.to);
    out = without_spaces(out);
    shorten_addresses(out);
    add_parentheses(out);
    replace_all(out, "→", "→ ");
    if (!out.empty() && out.find_first_not_of('?') == std::string::npos) return "??????";
    return out;
}

bool same_value(std::string_view a, std::string_view b) { return normal_value(a) == normal_value(b); }

bool answers_value(std::string_view answer, std::string_view key) {
    std::string given = normal_value(answer), wanted = normal_value(key);
    if (given == wanted) return true;
    return wanted.rfind("→ ", 0) == 0 && wanted.substr(4) == given;
}

bool same_output(std::string_view a, std::string_view b) { return trimmed_lines(a) == trimmed_lines(b); }

}  // namespace framewalk::lesson
