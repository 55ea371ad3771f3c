// Runs programs as data: every .rs file below the paths given.
//
//   framewalk_program_tests [--update] [--universal-every N] [--prefixes N] [--recorded DIR] [--hashes FILE]
//                           [--compare-hashes FILE] [--shard I/N] [--quiet] PATH…
//
// --recorded names what rustc answered (scripts/compare-rustc writes it). --shard 1/2 runs every second
// program from the first on, 2/2 the others: one process for each core. --prefixes says how many
// truncations of each program are compiled (6), --universal-every 4 that what holds for all programs
// (truncations, a second run, jumps) is tried with every fourth only, 0 with none.
// --hashes writes one line per program, "path hash-of-the-code hash-of-the-end"; --compare-hashes fails
// where such a file says otherwise of the same code (native against wasm). The last line counts expectations: "N passed, M failed".
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/runner/recordings.h"
#include "tests/runner/run_program.h"

namespace {

namespace fs = std::filesystem;
using namespace framewalk::test;

struct Arguments {
    bool update = false, quiet = false;
    std::string recorded, hashes, compare_hashes;
    size_t shard = 1, shards = 1;   // the first is 1
    unsigned universal_every = 1, prefixes = RunOptions{}.prefixes;
    std::vector<std::string> paths;
};

bool parse_count(const char* word, unsigned& out) { return std::sscanf(word, "%4u", &out) == 1; }

bool parse_shard(const std::string& word, Arguments& out) {
    unsigned shard = 0, shards = 0;
    int end = 0;
    if (std::sscanf(word.c_str(), "%4u/%4u%n", &shard, &shards, &end) != 2 || word.size() != static_cast<size_t>(end)) return false;
    out.shard = shard;
    out.shards = shards;
    return shard >= 1 && shard <= shards;
}

bool parse_arguments(int argc, char** argv, Arguments& out) {
    for (int i = 1; i < argc; ++i) {
        std::string word = argv[i];
        bool has_value = i + 1 < argc;
        if (word == "--update") out.update = true;
        else if (word == "--universal-every" && has_value) { if (!parse_count(argv[++i], out.universal_every)) return false; }
        else if (word == "--quiet") out.quiet = true;
        else if (word == "--prefixes" && has_value) { if (!parse_count(argv[++i], out.prefixes)) return false; }
        else if (word == "--recorded" && has_value) out.recorded = argv[++i];
        else if (word == "--hashes" && has_value) out.hashes = argv[++i];
        else if (word == "--compare-hashes" && has_value) out.compare_hashes = argv[++i];
        else if (word == "--shard" && has_value) { if (!parse_shard(argv[++i], out)) return false; }
        else if (word.rfind("--", 0) == 0) return false;
        else out.paths.push_back(word);
    }
    return !out.paths.empty();
}

std::vector<std::string> programs_in(const std::vector<std::string>& paths) {
    std::vector<std::string> found;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            found.push_back(path);
            continue;
        }
        for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error))
            if (at->path().extension() == ".rs") found.push_back(at->path().generic_string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool read_file(const std::string& path, std::string& out) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return false;
    char buffer[65536];
    size_t count;
    while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0) out.append(buffer, count);
    std::fclose(file);
    return true;
}

bool write_file(const std::string& path, const std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (!file) return false;
    bool ok = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return std::fclose(file) == 0 && ok;
}

class Suite {
public:
    explicit Suite(const Arguments& arguments) : arguments_(arguments) {
        if (!arguments.recorded.empty()) recordings_ = read_recordings(arguments.recorded);
        std::string text;
        if (!arguments.compare_hashes.empty() && read_file(arguments.compare_hashes, text)) read_hashes(text);
    }

    void run(const std::string& path) {
        std::string code;
        if (!read_file(path, code)) return fail(path + ": cannot be read");
        ProgramTest test = parse_program(path, code);
        RunOptions options;
        options.universal = arguments_.universal_every != 0 && files_ % arguments_.universal_every == 0;
        options.prefixes = arguments_.prefixes;
        options.recordings = &recordings_;
        TestResult result = run_program(test, options);
        if (arguments_.update && result.ran) update(path, code, result.out);
        const std::string key = path + " " + hash_text(code);
        compare_hash(path, key, result);
        for (const std::string& failure : result.failures) fail(failure);
        passed_ += result.checks > result.failures.size() ? result.checks - static_cast<uint32_t>(result.failures.size()) : 0;
        if (!result.failures.empty()) ++broken_files_;
        ++files_;
        hashes_ += key + " " + result.hash + "\n";
    }

    // Of `found` programs this process may have had none; that no program was found at all is a failure.
    int finish(size_t found) {
        if (!arguments_.hashes.empty()) write_file(arguments_.hashes, hashes_);
        std::printf("%u programs, %u of them with failures\n", files_, broken_files_);
        std::printf("%u passed, %u failed\n", passed_, failed_);
        return failed_ == 0 && found > 0 ? 0 : 1;
    }

private:
    void fail(const std::string& message) {
        ++failed_;
        if (!arguments_.quiet) std::printf("FAILED %s\n", message.c_str());
        std::fflush(stdout);
    }

    void update(const std::string& path, const std::string& code, const std::string& out) {
        std::string next = with_output(code, out);
        if (next != code && !write_file(path, next)) fail(path + ": cannot be written");
    }

    void read_hashes(const std::string& text) {
        for (size_t begin = 0; begin < text.size();) {
            size_t end = std::min(text.find('\n', begin), text.size());
            size_t space = text.rfind(' ', end);
            if (space != std::string::npos && space > begin && space < end) other_hashes_[text.substr(begin, space - begin)] = text.substr(space + 1, end - space - 1);
            begin = end + 1;
        }
    }

    void compare_hash(const std::string& path, const std::string& key, TestResult& result) {
        auto other = other_hashes_.find(key);
        if (other == other_hashes_.end()) return;
        ++result.checks;
        if (other->second != result.hash)
            result.failures.push_back(path + ": its hash is " + result.hash + " here and " + other->second + " in " +
                                      arguments_.compare_hashes);
    }

    const Arguments& arguments_;
    Recordings recordings_;
    std::map<std::string, std::string> other_hashes_;
    std::string hashes_;
    uint32_t files_ = 0, broken_files_ = 0, passed_ = 0, failed_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    Arguments arguments;
    if (!parse_arguments(argc, argv, arguments)) {
        std::fprintf(stderr, "usage: framewalk_program_tests [--update] [--universal-every N] [--prefixes N]\n"
                             "       [--recorded DIR] [--hashes FILE] [--compare-hashes FILE] [--shard I/N] [--quiet] PATH...\n");
        return 2;
    }
    Suite suite(arguments);
    const std::vector<std::string> programs = programs_in(arguments.paths);
    for (size_t i = arguments.shard - 1; i < programs.size(); i += arguments.shards) suite.run(programs[i]);
    return suite.finish(programs.size());
}
