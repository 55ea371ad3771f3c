// Which bindings are said to be unused, in whole programs.
#include <gtest/gtest.h>

#include "rust/driver.h"

namespace framewalk::rust {
namespace {

// The names that are warned of, in order: "n c".
std::string unused(const std::string& code) {
    auto compilation = Compilation::compile("main.rs", code);
    std::string out;
    for (const Diagnostic& d : compilation->diagnostics().all())
        if (d.code == "unused_variables") out += (out.empty() ? "" : " ") + d.message.substr(1, d.message.find('`', 1) - 1);
    return out;
}

TEST(Unused, BindingsOfPatterns) {
    EXPECT_EQ(unused("fn f(a: i32, b: i32) -> i32 { let c = 3; let (d, e) = (b, 2); match Some(e) { Some(x) => 1, _ => 0 } }\n"
                     "fn main() { for i in 0..f(1, 2) {} let _g = |z: i32| 5; }"),
              "a c d x z i");
}

TEST(Unused, WhatOnlyAGuardReadsIsUsed) {
    EXPECT_EQ(unused("fn main() { match Some(3) { Some(n) if n > 3 => {} Some(k @ 0..=2) if k > 1 => {} Some(m) => {} None => {} }\n"
                     "match (1, 2) { (a, b) | (b, a) if a > b => println!(\"{a}\"), _ => {} } }"),
              "m");
}

TEST(Unused, NothingThatDeriveWrote) {
    EXPECT_EQ(unused("#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)] struct U;\n"
                     "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)] enum E {}\nfn main() {}"),
              "");
}

}  // namespace
}  // namespace framewalk::rust
