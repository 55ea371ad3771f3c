#include "lesson/check.h"

#include <algorithm>

#include "lesson/check_frame.h"
#include "lesson/key.h"
#include "lesson/outcome.h"
#include "lesson/rules.h"

namespace framewalk::lesson {

namespace {

class LessonCheck {
public:
    explicit LessonCheck(const Lesson& lesson) : lesson_(lesson), run_(lesson) {}

    CheckReport check() {
        take(check_outcome(lesson_.outcome, run_.run()));
        bool is_stuck = !out_.problems.empty() && !run_.run().can_run();
        if (is_stuck) return std::move(out_);
        for (const ExpectedFrame& frame : lesson_.frames) check_expected(frame);
        for (const Narration& narration : lesson_.narration) find(narration.at);
        for (const Checkpoint& checkpoint : lesson_.checkpoints) check_checkpoint(checkpoint);
        return std::move(out_);
    }

private:
    void take(std::vector<Problem> problems) {
        for (Problem& p : problems) out_.problems.push_back(std::move(p));
    }

    std::optional<timeline::Step> find(const At& at) {
        ++out_.moments;
        std::optional<timeline::Step> step = run_.step_of(at.moment);
        if (!step)
            out_.problems.push_back({at.path, "this moment never comes: " + timeline::text_of(at.moment), 0, 0});
        return step;
    }

    void check_expected(const ExpectedFrame& frame) {
        ++out_.frames;
        out_.rows += static_cast<uint32_t>(frame.rows.size() + frame.heap.size());
        std::optional<timeline::Step> step = find(frame.at);
        if (step) take(check_frame(frame, run_.view_at(*step)));
    }

    void check_checkpoint(const Checkpoint& checkpoint) {
        ++out_.checkpoints;
        out_.options += static_cast<uint32_t>(checkpoint.options.size());
        Problems unproved;
        check_proofs(checkpoint, unproved);
        take(std::move(unproved.list));
        RightAnswer key = right_answer(lesson_, checkpoint, run_);
        take(std::move(key.problems));
        out_.unchecked += key.unchecked;
    }

    const Lesson& lesson_;
    LessonRun run_;
    CheckReport out_;
};

}  // namespace

CheckReport check(const Lesson& lesson) { return LessonCheck(lesson).check(); }

}  // namespace framewalk::lesson
