// The machine that a program runs on: its own (the lesson's, or the usual one), or another that the learner chose.
//
//   std::string problem = choice.choose_text(text, own, path);   // "" : chosen
//   if (choice.is_other()) run_on(choice.machine());
#pragma once

#include <optional>
#include <string>

#include "api/command.h"
#include "memory/settings.h"

namespace framewalk::api {

struct MachineProblem {
    std::string error, path;         // empty: none
    bool is_there() const { return !error.empty(); }
};

// A machine as lessons write it; empty text leaves `out` as it is.
MachineProblem read_machine_text(const std::string& text, MemorySettings& out);

// From this step on another thread runs: adds that choice to `machine`, in place of later ones. Returns why it cannot be, or "".
std::string choose_thread(const Command& command, const view::ViewModel& view, MemorySettings& machine);

class MachineChoice {
public:
    void forget() { other_.reset(); }
    // `own` again is no choice.
    void choose(const MemorySettings& wished, const MemorySettings& own);
    MachineProblem choose_text(const std::string& text, const MemorySettings& own);

    bool is_other() const { return other_.has_value(); }
    const MemorySettings& machine() const { return *other_; }
    std::string words() const { return is_other() ? words_ : ""; }   // the same as text of a link

private:
    std::optional<MemorySettings> other_;
    std::string words_;
};

}  // namespace framewalk::api
