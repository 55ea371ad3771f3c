// What a test program says about itself, in comments on the lines that are concerned. README.md of
// tests/programs has the list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace framewalk::test {

enum class ExpectKind : uint8_t {
    State,        // //? x = 5; y: moved        after this line (//?2: after its second visit)
    LineOutput,   // println!("a");  //> a      what this line writes
    Output,       // a line of its own: //> a   the next line of the whole stdout
    Diagnostic,   // //~ ERROR E0382, //~ UNSUPPORTED words
    Fault,        // //~ UB use-after-free
    Panic,        // //~ PANIC words
    Overflow,     // //~ OVERFLOW
};
struct Expectation {
    ExpectKind kind = ExpectKind::State;
    uint32_t line = 0;
    uint32_t visit = 1;
    std::string word;      // Diagnostic: "error", "warning", "unsupported"
    std::string text;
};
struct Options {
    bool has_exit = false;
    int exit_code = 0;
    std::string input;
    uint64_t max_steps = 20'000'000;
    uint64_t stack = 0, heap = 0;      // bytes; 0: the default
    uint32_t seed = 0;                 // of the order of threads
    std::string choices;               // who runs when
    std::string known_bug;             // words: the test must fail, and shouts when it passes
    bool compares_with_rustc = true;
};
struct ProgramTest {
    std::string path, code;
    Options options;
    std::vector<Expectation> expectations;
    std::vector<std::string> problems; // comments that are not understood
};

ProgramTest parse_program(std::string path, std::string code);

// The same text with its block of `//>` lines replaced by what the program really writes.
std::string with_output(const std::string& code, std::string_view out);

}  // namespace framewalk::test
