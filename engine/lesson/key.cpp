#include "lesson/key.h"

#include <algorithm>

#include "lesson/outcome.h"
#include "lesson/query.h"
#include "lesson/values.h"

namespace framewalk::lesson {

using timeline::Step;
using view::CheckpointKind;

namespace {

class KeyMaker {
public:
    KeyMaker(const Lesson& lesson, const Checkpoint& checkpoint, LessonRun& run)
        : lesson_(lesson), c_(checkpoint), run_(run) {}

    RightAnswer make() {
        if (!find_steps()) return std::move(out_);
        switch (c_.kind) {
            case CheckpointKind::Choice:
            case CheckpointKind::Multi: make_choice(); break;
            case CheckpointKind::Order: make_order(); break;
            case CheckpointKind::Value:
            case CheckpointKind::PickRow: make_value(); break;
            case CheckpointKind::Stdout: make_stdout(); break;
            case CheckpointKind::Compiles: make_compiles(); break;
            case CheckpointKind::PickLine: make_line(); break;
            case CheckpointKind::FillFrame: make_table(); break;
            case CheckpointKind::Schedule: make_schedule(); break;
            case CheckpointKind::Permission:
            case CheckpointKind::EditCode:
                problem(c_.path + ".kind", std::string("unsupported: checkpoints of kind `") +
                                               view::word(c_.kind) + "` cannot be graded yet");
                break;
        }
        check_feedback();
        return std::move(out_);
    }

private:
    void problem(const std::string& path, std::string message) {
        out_.problems.push_back({path, std::move(message), 0, 0});
    }

    bool find_step(const At& at, const std::string& path, Step& step) {
        std::optional<Step> found = run_.step_of(at.moment);
        if (found) step = *found;
        else problem(path, "this moment never comes: " + timeline::text_of(at.moment));
        return found.has_value();
    }

    bool find_steps() {
        bool ok = find_step(c_.at, c_.at.path, out_.asked_step);
        out_.about_step = out_.asked_step;
        if (c_.about.given) ok = find_step(c_.about, c_.about.path, out_.about_step) && ok;
        return ok;
    }

    const view::ViewModel& about() { return run_.view_at(out_.about_step); }

    // The engine's value of `from`; false (and said so) when there is none.
    bool take_from(std::string& value) {
        Answer answer = query(about(), c_.key.from);
        if (!answer.found) problem(c_.key.path + ".from", answer.problem);
        value = answer.value;
        return answer.found;
    }

    void check_literal(const char* field, const std::string& literal, const std::string& actual) {
        if (same_value(literal, actual)) return;
        problem(c_.key.path + field, "expected " + literal + "; the engine says " + actual);
    }

    // ------------------------------------------------ choice, multi

    // 1 right, 0 wrong, -1 not known.
    int proof_of(const Option& option, const std::string* actual) {
        if (option.claim.given) {
            Truth truth = truth_of(option.claim, lesson_, c_, run_);
            if (!truth.problem.empty()) problem(option.claim.path, truth.problem);
            return truth.problem.empty() ? truth.holds : -1;
        }
        if (option.has_value && actual) return same_value(option.value, *actual);
        return -1;
    }

    void make_choice() {
        std::string actual;
        bool has_actual = !c_.key.from.empty() && take_from(actual);
        std::vector<std::string> proved;
        for (const Option& option : c_.options) {
            int proof = proof_of(option, has_actual ? &actual : nullptr);
            if (proof < 0) ++out_.unchecked;
            if (proof == 1) proved.push_back(option.id);
            if (!c_.key.options.empty() && proof >= 0) check_proof(option, proof == 1);
        }
        out_.options = c_.key.options.empty() ? proved : c_.key.options;
        if (c_.kind != CheckpointKind::Choice || out_.options.size() == 1 || !out_.problems.empty()) return;
        problem(c_.path + ".options", "exactly one option must be right; " + std::to_string(proved.size()) +
                                          " are" + (has_actual ? " (the engine says " + actual + ")" : ""));
    }

    void check_proof(const Option& option, bool holds) {
        bool is_key = std::find(c_.key.options.begin(), c_.key.options.end(), option.id) != c_.key.options.end();
        if (is_key == holds) return;
        problem(option.path, is_key ? "is the key, but running shows that it is wrong"
                                    : "is not the key, but running shows that it is right");
    }

    // ------------------------------------------------ order: options may name moments

    void make_order() {
        out_.options = c_.key.options;
        Step before = 0;
        for (const std::string& id : c_.key.options) {
            auto option = std::find_if(c_.options.begin(), c_.options.end(), [&](const Option& o) { return o.id == id; });
            if (option == c_.options.end()) continue;
            timeline::Moment moment;
            if (!option->has_value || !parse_moment(option->value, moment)) {
                ++out_.unchecked;
                continue;
            }
            std::optional<Step> step = run_.step_of(moment);
            if (!step) problem(option->path + ".value", "this moment never comes: " + timeline::text_of(moment));
            else if (*step < before) problem(c_.key.path + ".options", "`" + id + "` happens earlier than the one before it");
            if (step) before = *step;
        }
    }

    static bool parse_moment(const std::string& text, timeline::Moment& out) {
        if (text.rfind("line ", 0) != 0) return timeline::parse_event(text, out);
        out = timeline::Moment::at_line(static_cast<uint32_t>(std::strtoul(text.c_str() + 5, nullptr, 10)));
        return out.line != 0;
    }

    // ------------------------------------------------ single values

    void make_value() {
        out_.value = c_.key.value;
        if (c_.key.from.empty()) {
            ++out_.unchecked;
            return;
        }
        if (!take_from(out_.value)) return;
        if (c_.key.has_value) check_literal(".value", c_.key.value, out_.value);
    }

    void make_stdout() {
        bool whole = !c_.about.given;
        out_.value = whole ? std::string(run_.run().out()) : query(about(), "stdout").value;
        if (c_.key.has_value && !same_output(c_.key.value, out_.value))
            problem(c_.key.path + ".value", "expected " + c_.key.value + "; the engine says " + out_.value);
    }

    void make_compiles() {
        bool runs = run_.run().can_run();
        out_.value = runs ? "yes" : "no";
        const view::ViewModel& end = run_.end();
        if (end.ending.kind == view::EndingKind::Unsupported && !runs)
            problem(c_.path, "the program uses what is not supported yet, so nobody knows");
        Answer line = query(end, "error.line");
        if (line.found) out_.line = static_cast<uint32_t>(std::strtoul(line.value.c_str(), nullptr, 10));
        if (c_.key.has_value) check_literal(".value", c_.key.value, out_.value);
        if (c_.key.line != 0) check_literal(".line", std::to_string(c_.key.line), std::to_string(out_.line));
    }

    void make_line() {
        out_.line = c_.key.line;
        if (c_.key.from.empty()) {
            ++out_.unchecked;
            return;
        }
        std::string value;
        if (!take_from(value)) return;
        out_.line = static_cast<uint32_t>(std::strtoul(value.c_str(), nullptr, 10));
        if (out_.line == 0) problem(c_.key.path + ".from", "gives " + value + ", which is no line");
        if (c_.key.line != 0) check_literal(".line", std::to_string(c_.key.line), value);
    }

    // The key must reach the goal; the run without any choice must not.
    void make_schedule() {
        out_.value = c_.key.value;
        std::vector<ThreadSettings::Choice> choices;
        if (!read_choices(out_.value, choices)) return problem(c_.key.path, "must be choices of threads such as 12-2_20-1-3");
        auto reached = run_schedule(lesson_, choices);
        for (const Problem& p : check_outcome(c_.goal, *reached)) problem(c_.path + ".goal" + p.path.substr(std::min(p.path.size(), size_t(7))), "with the choices of the key: " + p.message);
        if (check_outcome(c_.goal, run_.run()).empty()) problem(c_.path + ".goal", "is how the program ends without any choice");
    }

    void make_table() {
        out_.table = fill_table(c_, about());
        for (const std::string& message : out_.table.problems) problem(c_.path + ".fill", message);
        if (out_.table.keys.empty()) problem(c_.path + ".fill", "nothing is asked: no cell is blank");
    }

    // ------------------------------------------------ feedback must be for wrong answers

    void check_feedback() {
        for (size_t i = 0; i < c_.feedback.size(); ++i) {
            const AnswerFeedback& feedback = c_.feedback[i];
            std::string path = c_.path + ".feedback[" + std::to_string(i) + "]";
            if (!feedback.cell.empty()) check_cell_feedback(feedback, path);
            else if (!feedback.when.empty() && !out_.value.empty() && answers_value(feedback.when, out_.value))
                problem(path + ".when", "is for a wrong answer, but `" + feedback.when + "` is right");
        }
    }

    void check_cell_feedback(const AnswerFeedback& feedback, const std::string& path) {
        for (const KeyCell& key : out_.table.keys) {
            if (key.id != feedback.cell) continue;
            if (!feedback.when.empty() && answers_value(feedback.when, key.key))
                problem(path + ".when", "is for a wrong answer, but `" + feedback.when + "` is right");
            return;
        }
        problem(path + ".cell", "there is no blank cell `" + feedback.cell + "`");
    }

    const Lesson& lesson_;
    const Checkpoint& c_;
    LessonRun& run_;
    RightAnswer out_;
};

}  // namespace

Truth truth_of(const Claim& claim, const Lesson& lesson, const Checkpoint& checkpoint, LessonRun& run) {
    Truth truth;
    if (!claim.code.empty()) {
        auto variation = run_variation(lesson, claim.code[0]);
        truth.holds = check_outcome(claim.outcome, *variation).empty();
        return truth;
    }
    const At& at = claim.at.given ? claim.at : checkpoint.about.given ? checkpoint.about : checkpoint.at;
    std::optional<Step> step = run.step_of(at.moment);
    if (!step) {
        truth.problem = "this moment never comes: " + timeline::text_of(at.moment);
        return truth;
    }
    Answer answer = query(run.view_at(*step), claim.from);
    if (!answer.found) truth.problem = answer.problem;
    truth.actual = answer.value;
    truth.holds = answer.found && (claim.has_equals ? same_value(answer.value, claim.equals)
                                                    : !same_value(answer.value, claim.differs));
    return truth;
}

RightAnswer right_answer(const Lesson& lesson, const Checkpoint& checkpoint, LessonRun& run) {
    return KeyMaker(lesson, checkpoint, run).make();
}

}  // namespace framewalk::lesson
