// Runs one test program and compares it with what it says about itself, with what rustc said about it,
// and with what holds for every program.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/runner/expectations.h"

namespace framewalk::test {

// What rustc's program did; made by scripts/compare-rustc.
struct Recorded {
    std::string code_hash;               // of the file it was recorded from
    bool compiles = true;
    int status = 0;
    std::string out;
    std::vector<std::pair<std::string, uint32_t>> errors;   // code and line, sorted
};
using Recordings = std::map<std::string, Recorded>;         // by path, as given to the runner

struct RunOptions {
    bool universal = true;
    unsigned prefixes = 6;               // truncations of the program that are compiled too
    const Recordings* recordings = nullptr;
};
struct TestResult {
    uint32_t checks = 0;                 // that were made
    std::vector<std::string> failures;   // of them
    std::string hash;                    // of the end state and the output: equal natively and in wasm
    std::string out;                     // stdout, for --update
    bool ran = false;
};
TestResult run_program(const ProgramTest& test, const RunOptions& options);

std::string hash_text(std::string_view text);

}  // namespace framewalk::test
