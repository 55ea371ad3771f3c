#include "tests/runner/expectations.h"

#include <algorithm>
#include <cstdlib>

namespace framewalk::test {

namespace {

std::string trim(std::string_view s) {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
    return std::string(s);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    size_t begin = 0;
    while (begin < text.size()) {
        size_t end = std::min(text.find('\n', begin), text.size());
        lines.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

bool is_output_line(const std::string& line) { return trim(line).rfind("//>", 0) == 0; }

// The next mark ("//?", "//>", "//~") at or after `from`; npos: none.
size_t find_mark(const std::string& line, size_t from) {
    for (size_t at = line.find("//", from); at != std::string::npos; at = line.find("//", at + 1))
        if (at + 2 < line.size() && (line[at + 2] == '?' || line[at + 2] == '>' || line[at + 2] == '~')) return at;
    return std::string::npos;
}

class Parser {
public:
    explicit Parser(ProgramTest& test) : test_(test) {}

    void parse() {
        uint32_t number = 0;
        for (const std::string& line : lines_of(test_.code)) {
            ++number;
            if (line.rfind("//@", 0) == 0) option(trim(line.substr(3)), number);
            else if (is_output_line(line)) output_line(trim(line).substr(3), number);
            else marks(line, number);
        }
    }

private:
    void complain(uint32_t line, const std::string& message) {
        test_.problems.push_back("line " + std::to_string(line) + ": " + message);
    }

    void option(const std::string& text, uint32_t line) {
        size_t colon = text.find(':');
        std::string key = trim(text.substr(0, colon));
        std::string value = colon == std::string::npos ? "" : trim(text.substr(colon + 1));
        Options& o = test_.options;
        if (key == "exit") o.has_exit = true, o.exit_code = std::atoi(value.c_str());
        else if (key == "stdin") o.input += value + "\n";
        else if (key == "max-steps") o.max_steps = std::strtoull(value.c_str(), nullptr, 10);
        else if (key == "stack") o.stack = std::strtoull(value.c_str(), nullptr, 10);
        else if (key == "heap") o.heap = std::strtoull(value.c_str(), nullptr, 10);
        else if (key == "seed") o.seed = static_cast<uint32_t>(std::strtoul(value.c_str(), nullptr, 10));
        else if (key == "choices") o.choices = value;
        else if (key == "known-bug") o.known_bug = value;
        else if (key == "rustc" && value == "skip") o.compares_with_rustc = false;
        else complain(line, "unknown option `" + key + "`");
    }

    void add(ExpectKind kind, uint32_t line, std::string text, std::string word = {}, uint32_t visit = 1) {
        test_.expectations.push_back({kind, line, visit, std::move(word), std::move(text)});
    }

    void output_line(const std::string& text, uint32_t line) {
        std::string shown = text.empty() || text[0] != ' ' ? text : text.substr(1);
        if (!shown.empty() && shown.back() == '\r') shown.pop_back();
        add(ExpectKind::Output, line, shown);
    }

    void marks(const std::string& line, uint32_t number) {
        for (size_t at = find_mark(line, 0); at != std::string::npos;) {
            size_t next = find_mark(line, at + 3);
            std::string text = trim(std::string_view(line).substr(at + 3, next == std::string::npos ? next : next - at - 3));
            mark(line[at + 2], text, number);
            at = next;
        }
    }

    void mark(char kind, std::string text, uint32_t line) {
        if (kind == '>') return add(ExpectKind::LineOutput, line, text);
        if (kind == '~') return problem(text, line);
        uint32_t visit = 1;
        size_t digits = text.find_first_not_of("0123456789");
        if (digits != 0 && digits != std::string::npos && text[digits] == ' ') {
            visit = static_cast<uint32_t>(std::atoi(text.c_str()));
            text = trim(text.substr(digits));
        }
        for (size_t begin = 0; begin < text.size();) {
            size_t end = std::min(text.find("; ", begin), text.size());
            add(ExpectKind::State, line, trim(text.substr(begin, end - begin)), {}, visit);
            begin = end + 2;
        }
    }

    // One mark may name several codes: `//~ ERROR E0382 E0505`.
    void problem(const std::string& text, uint32_t line) {
        size_t space = std::min(text.find(' '), text.size());
        std::string word = text.substr(0, space), rest = trim(text.substr(space));
        if (word == "ERROR") return errors(rest, line);
        if (word == "WARNING") return add(ExpectKind::Diagnostic, line, rest, "warning");
        if (word == "UNSUPPORTED") return add(ExpectKind::Diagnostic, line, rest, "unsupported");
        if (word == "UB") return add(ExpectKind::Fault, line, rest);
        if (word == "PANIC") return add(ExpectKind::Panic, line, rest);
        if (word == "OVERFLOW") return add(ExpectKind::Overflow, line, rest);
        complain(line, "unknown mark `//~ " + word + "`");
    }

    void errors(const std::string& codes, uint32_t line) {
        if (codes.empty()) return add(ExpectKind::Diagnostic, line, "", "error");
        for (size_t begin = 0; begin < codes.size();) {
            size_t end = std::min(codes.find_first_of(" ,", begin), codes.size());
            if (end > begin) add(ExpectKind::Diagnostic, line, codes.substr(begin, end - begin), "error");
            begin = end + 1;
        }
    }

    ProgramTest& test_;
};

}  // namespace

ProgramTest parse_program(std::string path, std::string code) {
    ProgramTest test;
    test.path = std::move(path);
    test.code = std::move(code);
    Parser(test).parse();
    return test;
}

std::string with_output(const std::string& code, std::string_view out) {
    std::string kept;
    for (const std::string& line : lines_of(code))
        if (!is_output_line(line)) kept += line + "\n";
    while (kept.size() > 1 && kept[kept.size() - 2] == '\n') kept.pop_back();
    if (out.empty()) return kept;
    kept += "\n";
    for (const std::string& line : lines_of(out)) kept += line.empty() ? "//>\n" : "//> " + line + "\n";
    return kept;
}

}  // namespace framewalk::test
