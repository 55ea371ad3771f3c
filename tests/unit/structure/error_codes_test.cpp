// Every error code that the engine can give has a program that makes it give it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace framewalk {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// The first group of every match in the files below `folder` whose names end so.
std::set<std::string> found(const fs::path& folder, const std::string& ending, const std::regex& pattern) {
    std::set<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != ending) continue;
        const std::string text = read(entry.path());
        for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) out.insert((*it)[1]);
    }
    return out;
}

TEST(ErrorCodes, EachHasAProgram) {
    const fs::path root = FRAMEWALK_SOURCE_DIR;
    const std::set<std::string> given = found(root / "engine/rust", ".cpp", std::regex("\"(E0[0-9]{3})\""));
    const std::set<std::string> lines = found(root / "tests/programs", ".rs", std::regex("//~ ERROR ([E0-9 ]*)"));
    ASSERT_GT(given.size(), 100u);
    std::string all;
    for (const std::string& line : lines) all += line + " ";
    std::string without;
    for (const std::string& code : given)
        if (all.find(code) == std::string::npos) without += code + " ";
    EXPECT_EQ(without, "");
}

}  // namespace
}  // namespace framewalk
