// The library's functions are checked when a program first uses them; here all of them are.
#include <gtest/gtest.h>

#include "rust/driver.h"
#include "source/diagnostic.h"

namespace framewalk::rust {
namespace {

TEST(LibraryBodies, AllAreRight) {
    CompileOptions options;
    options.whole_library = true;
    std::unique_ptr<Compilation> compilation = Compilation::compile("main.rs", "fn main() {}", options);
    EXPECT_GT(compilation->check_whole_library(), 8000u);
    std::string problems;
    for (const Diagnostic& d : compilation->library_diagnostics().all())
        if (d.severity == Severity::Error || d.severity == Severity::Unsupported) problems += render(d, compilation->sources());
    EXPECT_EQ(problems, "");
}

}  // namespace
}  // namespace framewalk::rust
