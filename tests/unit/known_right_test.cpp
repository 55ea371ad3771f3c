// Programs of which the build knows that they are right are compiled without the checks, and run just the same.
#include "rust/known_right.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

#include "machine/machine.h"
#include "rust/driver.h"

namespace framewalk::rust {
namespace {

const char kUnused[] = "fn main() {\n    let x = 1;\n    let y = 2;\n    println!(\"{y}\");\n}\n";
const char kWrong[] = "fn main() {\n    let s = String::new();\n    let t = s;\n    println!(\"{s}{t}\");\n}\n";

std::string code_of(const std::filesystem::path& lesson) {
    std::ifstream file(lesson);
    const nlohmann::json json = nlohmann::json::parse(file, nullptr, false);
    std::string code;
    for (const auto& line : json.value("code", nlohmann::json::array())) code += line.get<std::string>() + "\n";
    return code;
}

std::shared_ptr<Compilation> compiled(const std::string& code, bool is_right) {
    CompileOptions options;
    options.is_right = is_right;
    return Compilation::compile("main.rs", code, options);
}

std::string what_is_said(const Compilation& compilation) {
    std::string text;
    for (const Diagnostic& d : compilation.diagnostics().all()) text += render(d, compilation.sources());
    return text;
}

TEST(KnownRight, OnlyWhatWasNotedIsKnown) {
    EXPECT_FALSE(is_known_right(kUnused));
    note_if_right(kUnused);
    EXPECT_TRUE(is_known_right(kUnused));
    EXPECT_FALSE(is_known_right(std::string(kUnused) + " "));
}

TEST(KnownRight, WhatHasAnErrorIsNotNoted) {
    note_if_right(kWrong);
    EXPECT_FALSE(is_known_right(kWrong));
    EXPECT_TRUE(compiled(kWrong, true)->ok()) << "the check that finds it is one that is left out";
}

TEST(KnownRight, WhatIsWarnedOfOtherwiseIsNotNoted) {
    const std::string code = "fn main() {\n    let mut x = 1;\n    println!(\"{x}\");\n}\n";
    note_if_right(code);
    EXPECT_FALSE(is_known_right(code));
}

// The page shows those that are said to be right; the rest is compiled as ever.
TEST(KnownRight, LessonsAreToldOfAlike) {
    size_t right = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(FRAMEWALK_SOURCE_DIR "/lessons")) {
        if (entry.path().extension() != ".json" || entry.path().parent_path().filename() == "schema") continue;
        const std::string code = code_of(entry.path());
        const auto checked = compiled(code, false);
        if (!checked->ok()) continue;
        ++right;
        EXPECT_EQ(what_is_said(*checked), what_is_said(*compiled(code, true))) << entry.path();
    }
    EXPECT_GT(right, 40u);
}

}  // namespace
}  // namespace framewalk::rust
