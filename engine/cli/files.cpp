#include <unistd.h>

#include <cstdio>

#include "cli/commands.h"

namespace framewalk::cli {

namespace {

bool read_all(std::FILE* file, std::string& out) {
    char buffer[65536];
    size_t count;
    while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0) out.append(buffer, count);
    return std::ferror(file) == 0;
}

}  // namespace

int complain(const char* command, const std::string& message) {
    std::fprintf(stderr, "framewalk %s: %s\n", command, message.c_str());
    return kUsageError;
}

bool read_file(const char* command, const std::string& path, std::string& out) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    bool ok = file && read_all(file, out);
    if (file) std::fclose(file);
    if (!ok) complain(command, "cannot read " + path);
    return ok;
}

bool read_input(const char* command, const std::string& path, std::string& out) {
    if (!path.empty()) return read_file(command, path, out);
    if (::isatty(STDIN_FILENO)) return true;
    return read_all(stdin, out);
}

bool read_given_files(const char* command, const std::vector<std::string>& wishes, std::vector<GivenFile>& out) {
    for (const std::string& wish : wishes) {
        const size_t equals = wish.find('=');
        GivenFile file{wish.substr(0, equals), ""};
        if (!read_file(command, equals == std::string::npos ? wish : wish.substr(equals + 1), file.bytes)) return false;
        if (std::string_view why = problem_of(file); !why.empty()) return complain(command, "--file " + wish + ": " + std::string(why)), false;
        out.push_back(std::move(file));
    }
    return true;
}

}  // namespace framewalk::cli
