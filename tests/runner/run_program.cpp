#include "tests/runner/run_program.h"

#include <algorithm>
#include <cstdio>
#include <functional>

#include "lesson/query.h"
#include "lesson/values.h"
#include "view/program_run.h"

namespace framewalk::test {

namespace {

using timeline::Moment;
using timeline::Step;
using view::EndingKind;
using view::ViewModel;

// Samples, so that long programs do not make the suite slow.
constexpr uint32_t kSeeks = 24;
constexpr size_t kCuts = 6;   // a program may be cut after each of its sevenths

uint64_t fnv(std::string_view text, uint64_t hash = 0xcbf29ce484222325u) {
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

std::string hex(uint64_t value) {
    char buffer[20];
    std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(value));
    return buffer;
}

std::string one_line(std::string_view text) {
    std::string out;
    for (char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
    return out;
}

class Run {
public:
    Run(const ProgramTest& test, const RunOptions& options) : test_(test), options_(options) {}

    TestResult run() {
        for (const std::string& problem : test_.problems) fail(0, problem);
        view::RunSettings settings = make_settings();
        run_ = view::ProgramRun::of_rust("main.rs", test_.code, settings);
        run_->record_all();
        end_ = run_->at(last(), {});
        result_.ran = run_->can_run();
        result_.out = std::string(run_->out());
        check_ending();
        check_output();
        for (const Expectation& e : test_.expectations) check(e);
        if (options_.recordings) check_recording();
        if (options_.universal) check_universal();
        result_.hash = final_hash();
        judge_known_bug();
        return std::move(result_);
    }

private:
    view::RunSettings make_settings() const {
        view::RunSettings settings;
        settings.input = test_.options.input;
        settings.max_steps = test_.options.max_steps;
        settings.memory.threads.seed = test_.options.seed;
        read_choices(test_.options.choices, settings.memory.threads.choices);
        if (test_.options.stack) settings.memory.stack.size = test_.options.stack;
        if (test_.options.heap) settings.memory.heap.limit = test_.options.heap;
        return settings;
    }

    Step last() { return run_->can_run() ? run_->timeline().last() : 0; }

    void fail(uint32_t line, const std::string& message) {
        std::string where = test_.path + (line ? ":" + std::to_string(line) : "");
        result_.failures.push_back(where + ": " + message);
    }

    void expect(bool holds, uint32_t line, const std::string& message) {
        ++result_.checks;
        if (!holds) fail(line, message);
    }

    // ------------------------------------------------ the ending

    bool wants(ExpectKind kind) const {
        return std::any_of(test_.expectations.begin(), test_.expectations.end(),
                           [&](const Expectation& e) { return e.kind == kind; });
    }

    bool wants_diagnostic(const char* word) const {
        return std::any_of(test_.expectations.begin(), test_.expectations.end(), [&](const Expectation& e) {
            return e.kind == ExpectKind::Diagnostic && e.word == word;
        });
    }

    void check_ending() {
        if (test_.options.has_exit) {
            expect(end_.ending.exit_code == test_.options.exit_code, 0,
                   "expected exit status " + std::to_string(test_.options.exit_code) + "; it is " + describe_ending());
            return;
        }
        EndingKind wanted = wants_diagnostic("error")         ? EndingKind::CompileError
                            : wants_diagnostic("unsupported") ? EndingKind::Unsupported
                            : wants(ExpectKind::Fault)        ? EndingKind::UndefinedBehaviour
                            : wants(ExpectKind::Panic)        ? EndingKind::Panic
                            : wants(ExpectKind::Overflow)     ? EndingKind::StackOverflow
                                                              : EndingKind::Ok;
        expect(end_.ending.kind == wanted, 0,
               std::string("expected the ending `") + view::word(wanted) + "`; it is " + describe_ending());
        for (const view::DiagnosticView& d : end_.diagnostics) expect_wanted(d);
    }

    std::string describe_ending() const {
        std::string text = view::word(end_.ending.kind);
        text += " (status " + std::to_string(end_.ending.exit_code) + "): " + end_.ending.title + " " + one_line(end_.ending.message);
        for (const view::DiagnosticView& d : end_.diagnostics)
            text += "\n      line " + std::to_string(d.range.line) + ": " + view::word(d.kind) + "[" + d.code + "]: " + d.message;
        return text;
    }

    static bool matches(const Expectation& e, const view::DiagnosticView& d) {
        if (e.kind != ExpectKind::Diagnostic || e.line != d.range.line || e.word != view::word(d.kind)) return false;
        bool is_code = e.word == "error" || e.word == "warning";
        return is_code ? e.text.empty() || e.text == d.code : d.message.find(e.text) != std::string::npos;
    }

    // Every error must be expected on its line; warnings and notes may come.
    void expect_wanted(const view::DiagnosticView& d) {
        bool may_come = d.kind == view::DiagnosticKind::Warning || d.kind == view::DiagnosticKind::Note;
        if (may_come) return;
        bool wanted = std::any_of(test_.expectations.begin(), test_.expectations.end(),
                                  [&](const Expectation& e) { return matches(e, d); });
        if (!wanted) fail(d.range.line, std::string("unexpected ") + view::word(d.kind) + "[" + d.code + "]: " + d.message);
    }

    // ------------------------------------------------ single expectations

    void check(const Expectation& e) {
        switch (e.kind) {
            case ExpectKind::Output: return;             // all together, see check_output
            case ExpectKind::State: return check_state(e);
            case ExpectKind::LineOutput: return check_line_output(e);
            case ExpectKind::Diagnostic: return check_diagnostic(e);
            case ExpectKind::Fault:
                expect(end_.ending.word == e.text, e.line, "expected " + e.text + "; it is " + end_.ending.word);
                return check_ending_line(e);
            case ExpectKind::Panic:
                expect(end_.ending.message.find(e.text) != std::string::npos, e.line,
                       "expected a panic with `" + e.text + "`; it is " + describe_ending());
                return check_ending_line(e);
            case ExpectKind::Overflow: return check_ending_line(e);
        }
    }

    void check_ending_line(const Expectation& e) {
        uint32_t line = end_.ending.story.empty() ? 0 : end_.ending.story.back().range.line;
        expect(line == e.line, e.line, "it happens on line " + std::to_string(line));
    }

    // Some of what is unsupported shows only when the run comes to it.
    void check_diagnostic(const Expectation& e) {
        if (e.word == "unsupported" && run_->can_run()) {
            expect(end_.ending.title.find(e.text) != std::string::npos, e.line, "expected `" + e.text + "` to be unsupported; it is " + describe_ending());
            return check_ending_line(e);
        }
        bool found = std::any_of(end_.diagnostics.begin(), end_.diagnostics.end(),
                                 [&](const view::DiagnosticView& d) { return matches(e, d); });
        expect(found, e.line, "no " + e.word + " " + e.text + " here");
    }

    void check_output() {
        std::string wanted;
        for (const Expectation& e : test_.expectations)
            if (e.kind == ExpectKind::Output) wanted += e.text + "\n";
        if (wanted.empty() && !wants(ExpectKind::Output)) return;
        expect(lesson::same_output(wanted, run_->out()), 0,
               "stdout is `" + one_line(run_->out()) + "`, not `" + one_line(wanted) + "`");
    }

    std::optional<Step> step_after(const Expectation& e) {
        if (!run_->can_run()) return std::nullopt;
        return run_->timeline().find(Moment::at_line(e.line, e.visit, timeline::When::After));
    }

    // All that the line wrote, over all its visits; line ends inside as ` | `.
    void check_line_output(const Expectation& e) {
        std::string wrote;
        for (const view::OutputChunk& chunk : end_.output.chunks) {
            if (chunk.step == 0) continue;
            run_->timeline().seek(chunk.step - 1);
            const CodeMark* mark = run_->timeline().machine().current_mark();
            if (mark && run_->timeline().line_of(*mark) == e.line) wrote += chunk.text;
        }
        while (!wrote.empty() && wrote.back() == '\n') wrote.pop_back();
        for (size_t at = wrote.find('\n'); at != std::string::npos; at = wrote.find('\n', at)) wrote.replace(at, 1, " | ");
        expect(wrote == e.text, e.line, "this line writes `" + wrote + "`, not `" + e.text + "`");
    }

    void check_state(const Expectation& e) {
        std::optional<Step> step = step_after(e);
        if (!step) return expect(false, e.line, "this line is never reached (visit " + std::to_string(e.visit) + ")");
        const ViewModel view = run_->at(*step, {});
        size_t equals = e.text.find(" = "), colon = e.text.find(": ");
        bool is_value = equals != std::string::npos && (colon == std::string::npos || equals < colon);
        if (!is_value && colon == std::string::npos)
            return expect(false, e.line, "`" + e.text + "` is neither `x = value` nor `x: state`");
        size_t cut = is_value ? equals : colon;
        std::string what = e.text.substr(0, cut), wanted = e.text.substr(cut + (is_value ? 3 : 2));
        lesson::Answer actual = look_up(view, what, is_value);
        if (!actual.found) return expect(false, e.line, actual.problem);
        bool holds = lesson::same_value(wanted, actual.value) || (is_value && owned_text(view, what) == wanted);
        expect(holds, e.line, "`" + what + "` is " + actual.value + ", not " + wanted);
    }

    static std::string path_of(const std::string& what) {
        bool is_path = what.rfind("frame.", 0) == 0 || what.rfind("heap.", 0) == 0;
        return is_path ? what : "frame.top." + what;
    }

    static lesson::Answer look_up(const ViewModel& view, const std::string& what, bool is_value) {
        if (what == "heap") return lesson::query(view, "heap.count");
        if (what == "stack") return lesson::query(view, "stack.slots");
        lesson::Answer direct = lesson::query(view, what);
        if (direct.found) return direct;
        return lesson::query(view, path_of(what) + (is_value ? ".value" : ".state"));
    }

    // A String or Vec may be claimed by what it holds on the heap.
    static std::string owned_text(const ViewModel& view, const std::string& what) {
        const view::Row* row = lesson::query_row(view, path_of(what));
        if (!row || !row->has_target) return {};
        const view::HeapBlock* block = view::find_block(view, row->target.id);
        return block && !block->rows.empty() ? block->rows[0].value : std::string();
    }

    // ------------------------------------------------ rustc

    static std::string text_of(const std::vector<std::pair<std::string, uint32_t>>& errors) {
        std::string text;
        for (const auto& [code, line] : errors) text += (text.empty() ? "" : ", ") + code + ":" + std::to_string(line);
        return text.empty() ? "none" : text;
    }

    void check_recording() {
        auto at = options_.recordings->find(test_.path);
        if (at == options_.recordings->end() || at->second.code_hash != hash_text(test_.code)) return;
        bool refuses_honestly = end_.ending.kind == EndingKind::Unsupported;
        if (refuses_honestly || !test_.options.compares_with_rustc) return;
        const Recorded& rustc = at->second;
        std::vector<std::pair<std::string, uint32_t>> errors;
        for (const view::DiagnosticView& d : end_.diagnostics)
            if (d.kind == view::DiagnosticKind::Error) errors.emplace_back(d.code, d.range.line);
        std::sort(errors.begin(), errors.end());
        expect(errors == rustc.errors, 0, "rustc reports " + text_of(rustc.errors) + "; we report " + text_of(errors));
        if (!rustc.compiles || !run_->can_run()) return;
        expect(end_.ending.exit_code == rustc.status, 0,
               "rustc's program ends with " + std::to_string(rustc.status) + "; ours with " + describe_ending());
        expect(run_->out() == rustc.out, 0,
               "rustc's program writes `" + one_line(rustc.out) + "`; ours `" + one_line(run_->out()) + "`");
    }

    // ------------------------------------------------ what holds for every program

    void check_universal() {
        const size_t first = fnv(test_.path) % kCuts;
        for (size_t i = 0; i < options_.prefixes; ++i) {
            size_t size = test_.code.size() * (1 + (first + i) % kCuts) / (kCuts + 1);
            view::compile_rust("main.rs", test_.code.substr(0, size));   // must come back
        }
        ++result_.checks;
        if (!run_->can_run()) return;
        timeline::Timeline& time = run_->timeline();
        uint64_t start = time.hash_at(0), end = time.hash_at(time.last());
        std::vector<std::pair<Step, uint64_t>> fresh = fresh_hashes();
        // Backwards, so that every one is a jump to the past.
        for (size_t i = fresh.size(); i-- > 0;)
            expect(time.hash_at(fresh[i].first) == fresh[i].second, 0,
                   "jumping to step " + std::to_string(fresh[i].first) + " gives another state than a fresh run to it");
        expect(time.hash_at(0) == start, 0, "going back to the start does not restore it");
        expect(time.hash_at(time.last()) == end, 0, "going to the end twice gives two states");
    }

    // Hashes along a second run that never jumps.
    std::vector<std::pair<Step, uint64_t>> fresh_hashes() {
        std::vector<std::pair<Step, uint64_t>> out;
        auto again = view::ProgramRun::of_rust("main.rs", test_.code, make_settings());
        if (!again->can_run()) return out;
        again->record_all();
        Step last = again->timeline().last();
        Step stride = std::max<Step>(1, last / kSeeks);
        for (Step step = 0;; step += stride) {
            out.emplace_back(step, again->timeline().hash_at(step));
            if (last - step < stride) break;
        }
        return out;
    }

    std::string final_hash() {
        uint64_t hash = fnv(run_->out());
        hash = fnv(run_->err(), hash);
        for (const view::DiagnosticView& d : end_.diagnostics) hash = fnv(d.rendered, hash);
        if (run_->can_run()) hash = fnv(hex(run_->timeline().hash_at(last())) + std::to_string(last()), hash);
        return hex(hash);
    }

    void judge_known_bug() {
        if (test_.options.known_bug.empty()) return;
        if (result_.failures.empty()) {
            fail(0, "marked as a known bug (" + test_.options.known_bug + "), but it passes now: remove the mark");
        } else {
            result_.failures.clear();
        }
    }

    const ProgramTest& test_;
    const RunOptions& options_;
    std::unique_ptr<view::ProgramRun> run_;
    ViewModel end_;
    TestResult result_;
};

}  // namespace

std::string hash_text(std::string_view text) { return hex(fnv(text)); }

TestResult run_program(const ProgramTest& test, const RunOptions& options) { return Run(test, options).run(); }

}  // namespace framewalk::test
