// The options of `run` and `trace` that choose another machine: --heap best-fit, --stack-size 65536 …
//
// They are put together as the object `machine` of a lesson and read as that is, so that both know the
// same settings and limits.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "memory/settings.h"

namespace framewalk::cli {

class MachineOptions {
public:
    MachineOptions();
    void add_to(CLI::App& app);
    // False, with one line on stderr, when they cannot be. What is not named stays as it is in `out`.
    bool read(const char* command, MemorySettings& out) const;

private:
    std::vector<std::string> values_;       // by option; empty: not given
};

}  // namespace framewalk::cli
