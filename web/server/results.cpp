#include "web/server/results.h"

namespace framewalk::server {

namespace {

constexpr char head[] =
    "received_at,learner,lesson,lesson_version,checkpoint,attempt,correct,points,max_points,"
    "skipped,response,started_at,answered_at,engine_version,key\r\n";

bool looks_like_formula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

}  // namespace

std::string csv_cell(const std::string& text) {
    std::string cell = looks_like_formula(text) ? "'" + text : text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (char c : cell)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::optional<std::string> results_csv(Store& store, const std::string& lesson) {
    std::string text = head;
    bool read = store.each_result(lesson, [&text](const ResultRow& cells) {
        for (std::size_t i = 0; i < cells.size(); i++) {
            if (i > 0) text += ',';
            text += csv_cell(cells[i]);
        }
        text += "\r\n";
    });
    if (!read) return std::nullopt;
    return text;
}

}  // namespace framewalk::server
