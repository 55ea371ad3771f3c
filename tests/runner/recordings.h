// Reads tests/recorded/*.json, where scripts/compare-rustc keeps what rustc said.
#pragma once

#include "tests/runner/run_program.h"

namespace framewalk::test {

// Empty when the folder is not there.
Recordings read_recordings(const std::string& folder);

}  // namespace framewalk::test
