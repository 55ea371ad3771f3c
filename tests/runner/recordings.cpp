#include "tests/runner/recordings.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace framewalk::test {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string read_all(const std::string& path) {
    std::string out;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return out;
    char buffer[65536];
    size_t count;
    while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0) out.append(buffer, count);
    std::fclose(file);
    return out;
}

Recorded read_one(const Json& json) {
    Recorded r;
    r.code_hash = json.value("code_hash", "");
    r.compiles = json.value("compiles", true);
    r.status = json.value("status", 0);
    r.out = json.value("stdout", "");
    for (const Json& error : json.value("errors", Json::array()))
        r.errors.emplace_back(error.value("code", ""), error.value("line", 0u));
    std::sort(r.errors.begin(), r.errors.end());
    return r;
}

}  // namespace

Recordings read_recordings(const std::string& folder) {
    Recordings out;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() != ".json") continue;
        Json json = Json::parse(read_all(at->path().string()), nullptr, false);
        if (!json.is_object()) continue;
        for (auto& [path, record] : json.items())
            if (record.is_object()) out[path] = read_one(record);
    }
    return out;
}

}  // namespace framewalk::test
