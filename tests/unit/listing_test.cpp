// The library's functions behind the program's text.
#include <gtest/gtest.h>

#include "source/source_map.h"

namespace framewalk {
namespace {

constexpr const char* kProgram = "fn main() {\n    f();\n}";
constexpr std::string_view kLibrary = "// not shown\npub fn f() {\nif a == '{' {\n\"}\";\n}\n}\nfn g() {}\n";

struct TwoFiles {
    SourceMap sources;
    uint32_t library = 0;
    TwoFiles() {
        library = sources.file(sources.add_embedded("std/f.rs", kLibrary)).start;
        sources.add("main.rs", kProgram, false);
    }
    Span of(std::string_view text) const {
        uint32_t lo = library + static_cast<uint32_t>(kLibrary.find(text));
        return {lo, lo + static_cast<uint32_t>(text.size())};
    }
    Span f() const { return {of("fn f()").lo, of("\nfn g").lo}; }
};

TEST(Listing, LearnersTextKeepsItsLines) {
    TwoFiles two;
    two.sources.show(two.f(), "f");
    LineColumn at = two.sources.shown(two.sources.file(FileId(1)).start + 16);
    EXPECT_EQ(at.line, 2u);
    EXPECT_EQ(at.column, 5u);
}

TEST(Listing, FunctionStandsBehindWithIndentation) {
    TwoFiles two;
    two.sources.show(two.f(), "f");
    EXPECT_EQ(two.sources.listing().text(),
              "\n// std/f.rs: f\npub fn f() {\n    if a == '{' {\n        \"}\";\n    }\n}\n");
    LineColumn at = two.sources.shown(two.of("\"}\"").lo);
    EXPECT_EQ(at.line, 3u + 2u + 3u);
    EXPECT_EQ(at.column, 9u);
}

TEST(Listing, WhatIsNotShownHasNoLine) {
    TwoFiles two;
    EXPECT_EQ(two.sources.shown(two.of("if a").lo).line, 0u);
    two.sources.show(two.f(), "f");
    EXPECT_EQ(two.sources.shown(two.of("fn g").lo).line, 0u);
}

TEST(Listing, PartIsShownOnce) {
    TwoFiles two;
    two.sources.show(two.f(), "f");
    two.sources.show(two.of("if a == '{' {"), "closure");
    EXPECT_EQ(two.sources.listing().part_count(), 1u);
}

}  // namespace
}  // namespace framewalk
