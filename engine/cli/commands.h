// The commands of the native program. Each returns the exit status of the process.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "machine/files.h"
#include "memory/settings.h"

namespace framewalk::cli {

constexpr int kUsageError = 2;      // a wrong option, a file that cannot be read

struct RunOptions {
    std::string file;
    bool json = false;
    uint64_t max_steps = 2'000'000'000;
    std::string stdin_file;          // empty: the process's own standard input
    std::vector<std::string> files;  // "notes.txt=PATH": simulated files, with the content of real ones
    MemorySettings memory;
};
int run(const RunOptions& options);

// Runs the tests of a file, as the program that `rustc --test` makes of it.
struct TestOptions {
    std::string file, filter;        // only tests with this in their name
    uint64_t max_steps = 2'000'000'000;
    MemorySettings memory;
};
int test(const TestOptions& options);

struct DocOptions {
    std::string name;                // `Vec::push`; all without
    bool json = false;
};
int doc(const DocOptions& options);

struct TraceOptions {
    std::string file;
    bool json = false;
    std::string view = "slots";
    std::vector<std::string> moments;  // "line:7,visit:1,when:before"; none: every step
    uint64_t max_steps = 200'000'000;
    std::string stdin_file;
    std::vector<std::string> files;
    MemorySettings memory;
};
int trace(const TraceOptions& options);

int check(const std::vector<std::string>& paths);
int grade(const std::string& lesson, const std::string& answers);

// Keeps `value` until the process ends, unfreed: to take a program's million parts apart right before the
// exit would only cost time. For one value of a type.
template <class T>
T& until_exit(std::unique_ptr<T> value) {
    static T* kept = nullptr;
    kept = value.release();
    return *kept;
}

// Reading files; false, with one line on stderr, when that fails.
bool read_file(const char* command, const std::string& path, std::string& out);
// What the program may read: the file, or standard input unless that is a terminal.
bool read_input(const char* command, const std::string& path, std::string& out);
// Each wish is "NAME=PATH": a simulated file with what the real one holds.
bool read_given_files(const char* command, const std::vector<std::string>& wishes, std::vector<GivenFile>& out);
int complain(const char* command, const std::string& message);

}  // namespace framewalk::cli
