#include "lesson/outcome.h"

#include <algorithm>

#include "lesson/values.h"

namespace framewalk::lesson {

using view::EndingKind;

namespace {

EndingKind ending_of(OutcomeKind kind) {
    switch (kind) {
        case OutcomeKind::Ok: return EndingKind::Ok;
        case OutcomeKind::Panic: return EndingKind::Panic;
        case OutcomeKind::Overflow: return EndingKind::StackOverflow;
        case OutcomeKind::UndefinedBehaviour: return EndingKind::UndefinedBehaviour;
        case OutcomeKind::CompileError: return EndingKind::CompileError;
        case OutcomeKind::Deadlock: return EndingKind::Budget;
    }
    return EndingKind::None;
}

// What to say about an ending that nobody expected.
std::string summary_of(const view::ViewModel& end) {
    std::string text = view::word(end.ending.kind);
    if (!end.ending.title.empty()) text += " (" + end.ending.title + ")";
    for (const view::DiagnosticView& d : end.diagnostics) {
        bool is_reason = d.kind == view::DiagnosticKind::Error || d.kind == view::DiagnosticKind::Unsupported;
        if (!is_reason) continue;
        text += "; line " + std::to_string(d.range.line) + ": " + view::word(d.kind);
        if (!d.code.empty()) text += "[" + d.code + "]";
        return text + ": " + d.message;
    }
    return text;
}

uint32_t ending_line(const view::Ending& ending) {
    return ending.story.empty() ? 0 : ending.story.back().range.line;
}

std::string text_of_errors(const std::vector<ExpectedError>& errors) {
    std::string text;
    for (const ExpectedError& e : errors)
        text += (text.empty() ? "" : ", ") + e.code + " on line " + std::to_string(e.line);
    return text.empty() ? "none" : text;
}

class OutcomeCheck {
public:
    OutcomeCheck(const Outcome& claim, view::ProgramRun& run) : claim_(claim), run_(run) {
        view::ViewOptions options;
        options.follow_moves = false;
        end_ = run.at(run.can_run() ? run.timeline().last() : 0, options);
    }

    std::vector<Problem> check() {
        const bool is_other = claim_.kind == OutcomeKind::Deadlock && end_.ending.word != "deadlock";
        if (is_other || end_.ending.kind != ending_of(claim_.kind)) {
            add(".kind", claim_.kind == OutcomeKind::Deadlock ? "deadlock" : view::word(ending_of(claim_.kind)), summary_of(end_));
            return std::move(problems_);
        }
        if (claim_.has_stdout && !same_output(claim_.out, run_.out()))
            add(".stdout", claim_.out, std::string(run_.out()));
        if (!claim_.message.empty() && claim_.message != end_.ending.message)
            add(".message", claim_.message, end_.ending.message);
        if (!claim_.fault.empty() && claim_.fault != end_.ending.word) add(".fault", claim_.fault, end_.ending.word);
        if (claim_.line != 0 && claim_.line != ending_line(end_.ending))
            add(".line", std::to_string(claim_.line), std::to_string(ending_line(end_.ending)));
        if (claim_.kind == OutcomeKind::CompileError) check_errors();
        return std::move(problems_);
    }

private:
    void add(const char* field, const std::string& wanted, const std::string& actual) {
        problems_.push_back({claim_.path + field, "expected " + wanted + "; the engine says " + actual, 0, 0});
    }

    void check_errors() {
        std::vector<ExpectedError> actual;
        for (const view::DiagnosticView& d : end_.diagnostics)
            if (d.kind == view::DiagnosticKind::Error) actual.push_back({d.code, d.range.line});
        std::vector<ExpectedError> left = actual;
        bool all_there = true;
        for (const ExpectedError& wanted : claim_.errors) {
            auto match = std::find_if(left.begin(), left.end(), [&](const ExpectedError& e) {
                return e.line == wanted.line && (wanted.code.empty() || wanted.code == e.code);
            });
            if (match == left.end()) all_there = false;
            else left.erase(match);
        }
        if (!all_there || !left.empty()) add(".errors", text_of_errors(claim_.errors), text_of_errors(actual));
    }

    const Outcome& claim_;
    view::ProgramRun& run_;
    view::ViewModel end_;
    std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_outcome(const Outcome& claim, view::ProgramRun& run) {
    return OutcomeCheck(claim, run).check();
}

}  // namespace framewalk::lesson
