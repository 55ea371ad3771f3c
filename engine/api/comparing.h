// The same program on a second machine, run when a view first needs it and kept in step with the first.
//
//   comparing.start(machine);
//   view.comparison = comparing.at(run, step, [&] { return make_run_on(comparing.machine()); });
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "view/comparison.h"

namespace framewalk::api {

class Comparing {
public:
    using Run = std::shared_ptr<view::ProgramRun>;

    void start(const MemorySettings& machine) { stop(), machine_ = machine; }
    void stop() { *this = {}; }
    // The program is another one now, or the first run.
    void forget_first() { first_.reset(); }
    void forget_runs() { first_.reset(), second_.reset(); }

    bool is_on() const { return machine_.has_value(); }
    const MemorySettings& machine() const { return *machine_; }

    // The second run goes on, where it is not complete.
    void record(uint64_t steps) { if (second_ && !second_->is_complete()) second_->record(steps); }

    // Null where one of them cannot run. `make` runs the program on `machine()`.
    std::shared_ptr<const view::Comparison> at(const Run& first, timeline::Step step, const std::function<Run()>& make);

private:
    std::shared_ptr<const view::Comparison> still_on_its_way() const;

    std::optional<MemorySettings> machine_;
    Run second_;
    Run first_;                        // that `whole_` is about
    view::RunComparison whole_;
};

}  // namespace framewalk::api
