// Which bodies of the library a program reads, as the build asks it for the page's first download.
#include "rust/syntax/left_out.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "rust/syntax/lexer.h"
#include "view/program_run.h"

namespace framewalk::rust {
namespace {

std::vector<std::string> unread() {
    std::vector<std::string> list;
    for (std::string_view part : unread_parts()) list.emplace_back(part);
    return list;
}

bool holds(const std::vector<std::string>& parts, std::string_view text) {
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& p) { return p.find(text) != std::string::npos; });
}

TEST(LeftOut, WhatIsReadIsNotLeftOut) {
    start_noting();
    const std::string text = "fn f() { one }\nfn g() { two }\n";
    Interner names;
    Diagnostics diagnostics;
    lex_outline(text, 1, 2021, names, diagnostics);
    EXPECT_EQ(unread(), (std::vector<std::string>{"{ one }", "{ two }"}));
    EXPECT_EQ(whole_part(std::string_view(text).substr(text.find("{ one"), 7)), "{ one }");
    EXPECT_EQ(unread(), (std::vector<std::string>{"{ two }"}));
}

TEST(LeftOut, HoleWithoutSecondPartIsNoText) {
    EXPECT_DEATH(whole_part("{\1\1\n}"), "library's text");
}

TEST(LeftOut, ProgramReadsOnlyWhatItCalls) {
    start_noting();
    view::RunSettings settings;
    settings.only_once = true;
    auto run = view::ProgramRun::of_rust("main.rs", "fn main() { let mut v = vec![1]; v.truncate(0); }", settings);
    run->record_all();
    EXPECT_EQ(run->exit_code(), 0);
    std::vector<std::string> parts = unread();
    EXPECT_FALSE(holds(parts, "if len >= self.len"));
    EXPECT_GT(parts.size(), 1000u);
}

}  // namespace
}  // namespace framewalk::rust
