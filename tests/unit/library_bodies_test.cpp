// The library's bodies are checked when a program first uses them; here, all of them.
#include <gtest/gtest.h>

#include "rust/driver.h"

namespace framewalk::rust {
namespace {

TEST(LibraryBodies, AllAreRight) {
    auto compilation = Compilation::compile("main.rs", "fn main() {}");
    Names& names = const_cast<Names&>(compilation->definitions());
    for (uint32_t i = 0; i < names.defs.size(); ++i) {
        DefId def(i);
        names.members(def);   // impls are read only now
        DefKind kind = names[def].kind;
        if (kind == DefKind::Fn || kind == DefKind::AssocFn) compilation->body(def);
    }
    for (const Diagnostic& d : compilation->library_diagnostics().all()) ADD_FAILURE() << render(d, compilation->sources());
}

}  // namespace
}  // namespace framewalk::rust
