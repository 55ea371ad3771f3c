#include "lesson/grade.h"

#include <algorithm>

#include "lesson/misconceptions.h"
#include "lesson/outcome.h"
#include "lesson/values.h"

namespace framewalk::lesson {

using view::CellField;
using view::CellState;
using view::CheckpointKind;
using view::VerdictKind;

namespace {

bool contains(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

class Grader {
public:
    Grader(const Lesson& lesson, const Checkpoint& checkpoint, const RightAnswer& key, LessonRun& run, const Response& response,
           const std::string& language)
        : lesson_(lesson), c_(checkpoint), key_(key), run_(run), r_(response), language_(language) {}

    Verdict grade() {
        if (!key_.problems.empty()) {
            out_.kind = VerdictKind::Unsupported;
            out_.problem = key_.problems[0].path + ": " + key_.problems[0].message;
            return std::move(out_);
        }
        switch (c_.kind) {
            case CheckpointKind::Choice: grade_choice(); break;
            case CheckpointKind::Multi: grade_multi(); break;
            case CheckpointKind::Order: all_or_nothing(r_.options == key_.options); break;
            case CheckpointKind::Value: all_or_nothing(answers_value(r_.text, key_.value)); break;
            case CheckpointKind::Stdout: all_or_nothing(same_output(r_.text, key_.value)); break;
            case CheckpointKind::Compiles: grade_compiles(); break;
            case CheckpointKind::PickLine: all_or_nothing(r_.line != 0 && r_.line == key_.line); break;
            case CheckpointKind::PickRow: all_or_nothing(picks_row()); break;
            case CheckpointKind::FillFrame: grade_table(); break;
            case CheckpointKind::Schedule: grade_schedule(); break;
            case CheckpointKind::Permission:
            case CheckpointKind::EditCode: out_.kind = VerdictKind::Unsupported; break;
        }
        if (out_.kind != VerdictKind::Correct && out_.feedback.empty()) out_.feedback = written_feedback();
        return std::move(out_);
    }

private:
    void all_or_nothing(bool right) { share(right ? 1 : 0, 1); }

    void share(size_t right, size_t total) {
        out_.score = total == 0 ? 0 : double(c_.points) * double(right) / double(total);
        out_.kind = right == total ? VerdictKind::Correct : right == 0 ? VerdictKind::Wrong : VerdictKind::Partly;
    }

    // The author's words for this very wrong answer, else those for any.
    std::string written_feedback() const {
        std::string answer = c_.kind == CheckpointKind::PickLine ? std::to_string(r_.line) : r_.text;
        const AnswerFeedback* general = nullptr;
        for (const AnswerFeedback& f : c_.feedback) {
            if (!f.cell.empty()) continue;
            if (f.when.empty()) general = &f;
            else if (answers_value(answer, f.when)) return f.text.in(language_);
        }
        return general ? general->text.in(language_) : std::string();
    }

    // ------------------------------------------------ options

    void judge_options() {
        for (const Option& option : c_.options) {
            if (!contains(r_.options, option.id)) continue;
            bool right = contains(key_.options, option.id);
            out_.options.push_back({option.id, right ? VerdictKind::Correct : VerdictKind::Wrong,
                                    option.feedback.in(language_)});
        }
    }

    void grade_choice() {
        judge_options();
        bool right = r_.options.size() == 1 && key_.options.size() == 1 && r_.options[0] == key_.options[0];
        all_or_nothing(right);
        if (out_.options.size() == 1) out_.feedback = out_.options[0].feedback;
    }

    // A point for every option that is rightly chosen or rightly left out; none for choosing all or nothing.
    void grade_multi() {
        judge_options();
        size_t right = 0;
        for (const Option& option : c_.options)
            right += contains(r_.options, option.id) == contains(key_.options, option.id);
        bool says_nothing = r_.options.empty() || r_.options.size() == c_.options.size();
        if (says_nothing && right != c_.options.size()) right = 0;
        share(right, c_.options.size());
    }

    // ------------------------------------------------ single answers

    void grade_compiles() {
        bool asks_line = c_.key.line != 0 && key_.value == "no";
        bool right = r_.text == key_.value;
        bool right_line = !asks_line || r_.line == key_.line;
        share((right ? 1u : 0u) + (right && asks_line && right_line ? 1u : 0u), asks_line ? 2 : 1);
    }

    bool picks_row() {
        if (answers_value(r_.text, key_.value)) return true;
        const view::ViewModel& about = run_.view_at(key_.about_step);
        const view::Row* row = view::find_row(about, r_.text);
        return row && (row->name == key_.value || same_value(row->address_text, key_.value));
    }

    // ------------------------------------------------ schedules

    void grade_schedule() {
        std::vector<ThreadSettings::Choice> choices;
        if (!read_choices(r_.text, choices)) return all_or_nothing(false);
        auto run = run_schedule(lesson_, choices);
        all_or_nothing(check_outcome(c_.goal, *run).empty());
        if (out_.kind == VerdictKind::Correct) return;
        out_.feedback = what_happened(*run) + written_feedback();
    }

    // "This is what happened: the program ended; it printed `2`. "
    static std::string what_happened(view::ProgramRun& run) {
        std::string title = run.ending().title, printed(run.out());
        if (!title.empty()) title[0] = static_cast<char>(title[0] >= 'A' && title[0] <= 'Z' ? title[0] + 32 : title[0]);
        for (char& c : printed)
            if (c == '\n' || c == '`') c = ' ';
        while (!printed.empty() && printed.back() == ' ') printed.pop_back();
        return "This is what happened: " + title + (printed.empty() ? ". " : "; it printed `" + printed.substr(0, 200) + "`. ");
    }

    // ------------------------------------------------ tables

    std::string answer_for(const std::string& id) const {
        for (const CellAnswer& cell : r_.cells)
            if (cell.id == id) return cell.text;
        return {};
    }

    static bool is_cell_right(const KeyCell& key, const std::string& answer) {
        switch (key.field) {
            case CellField::Exists:
            case CellField::State: return answer == key.key;
            case CellField::Name: return answer == key.key;
            case CellField::Address: return same_value(answer, key.key);
            case CellField::Value: break;
        }
        // What is left in the place of a moved value may be written as it was, or as unknown.
        bool is_moved = key.row.state == CellState::Moved;
        if (is_moved && (normal_value(answer) == "??????" || answer == "moved")) return true;
        return answers_value(answer, key.key);
    }

    std::string cell_feedback(const KeyCell& key, const std::string& answer, const view::ViewModel& before,
                              const view::ViewModel& about) const {
        const AnswerFeedback* general = nullptr;
        for (const AnswerFeedback& f : c_.feedback) {
            if (f.cell != key.id) continue;
            if (f.when.empty()) general = &f;
            else if (answers_value(answer, f.when)) return f.text.in(language_);
        }
        if (general) return general->text.in(language_);
        return explain_wrong_cell(key, answer, before, about);
    }

    void grade_table() {
        view::ViewModel before = run_.view_at(key_.asked_step);
        const view::ViewModel& about = run_.view_at(key_.about_step);
        size_t right = 0;
        for (const KeyCell& key : key_.table.keys) {
            std::string answer = answer_for(key.id);
            CellVerdict verdict;
            verdict.id = key.id;
            bool is_right = is_cell_right(key, answer);
            verdict.kind = is_right ? VerdictKind::Correct : VerdictKind::Wrong;
            if (!is_right) verdict.feedback = cell_feedback(key, answer, before, about);
            right += is_right;
            out_.cells.push_back(std::move(verdict));
        }
        share(right, key_.table.keys.size());
    }

    const Lesson& lesson_;
    const Checkpoint& c_;
    const RightAnswer& key_;
    LessonRun& run_;
    const Response& r_;
    const std::string& language_;
    Verdict out_;
};

}  // namespace

Verdict grade(const Lesson& lesson, const Checkpoint& checkpoint, const RightAnswer& key, LessonRun& run,
              const Response& response, const std::string& language) {
    return Grader(lesson, checkpoint, key, run, response, language).grade();
}

const Checkpoint* find_checkpoint(const Lesson& lesson, const std::string& id) {
    for (const Checkpoint& c : lesson.checkpoints)
        if (c.id == id) return &c;
    return nullptr;
}

}  // namespace framewalk::lesson
