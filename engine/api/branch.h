// A throwaway branch: what if this byte were another one? The branch is a run of its own, whose machine changes the
// bytes when it comes to that step; the real run is kept as it is.
//
//   std::string error = branch.change({address, "2a", look}, step, run, make);   // `run` is the branch now
//   …
//   step = branch.leave(run);                                                    // the real one again
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "view/program_run.h"

namespace framewalk::api {

// A wish to change bytes.
struct Poked {
    uint64_t address = 0;
    std::string hex;                 // "2a", "ff 00": from the address on
    view::ViewOptions look;          // how values are written
};

class Branching {
public:
    using Run = std::shared_ptr<view::ProgramRun>;
    // The program from its start, with these changes on the way.
    using Make = std::function<Run(const std::vector<Poke>&)>;

    bool is_on() const { return trunk_ != nullptr; }
    timeline::Step begun() const { return shown_.begun; }
    timeline::Step latest() const { return steps_.back(); }    // change
    // In `run` at `step`; later changes of an earlier visit are forgotten. Returns why it cannot be, or "".
    std::string change(const Poked& wished, timeline::Step step, Run& run, const Make& make);
    // Puts the real run back and says where it stood.
    timeline::Step leave(Run& run);
    const view::Branch& shown() const { return shown_; }

private:
    void forget_after(timeline::Step step);

    Run trunk_;
    std::vector<Poke> pokes_;
    std::vector<timeline::Step> steps_;      // of the changes
    view::Branch shown_;
};

}  // namespace framewalk::api
