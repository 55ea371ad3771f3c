// The library is read by need: what is left out at first must be there, and be the same, once it is asked for.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "names_check.h"
#include "rust/check/items.h"
#include "rust/syntax/skip_braces.h"

namespace framewalk::rust::testing {
namespace {

// The outline of the library with an empty program.
class Outline {
public:
    Outline() {
        ParseOptions outline;
        outline.outline = true;
        std::vector<ast::ItemId> items =
            parse_library(LibraryPart::Whole, sources, interner, macros, crate, diagnostics, outline);
        FileId file = sources.add("main.rs", "fn main() {}", false);
        parse_file(file, sources, interner, ParseOptions{}, macros, crate, diagnostics);
        expand_derives(crate, sources, interner, diagnostics, &macros);
        resolution = std::make_unique<NameResolution>(crate, macros, interner, sources, names, diagnostics);
        resolution->collect_library(items);
        resolution->resolve_program();
    }

    void read_everything() {
        for (uint32_t i = 0; i < names.defs.size(); i++) {
            names.members(DefId(i));
            names.need_item(DefId(i));
            names.need_body(DefId(i));
        }
    }

    std::vector<DefId> impls() {
        std::vector<DefId> out;
        for (uint32_t i = 0; i < names.defs.size(); i++)
            if (names.defs[i].kind == DefKind::Impl) out.push_back(DefId(i));
        return out;
    }

    SourceMap sources;
    Interner interner;
    MacroTable macros;
    ast::Crate crate;
    Diagnostics diagnostics;
    Names names;
    std::unique_ptr<NameResolution> resolution;
};

std::set<std::string> roles(const Names& names, const Interner& interner) {
    std::set<std::string> out;
    for (const auto& [role, def] : names.lang_items) out.insert(std::string(interner.text(Name(role))));
    return out;
}

TEST(NamesByNeed, MostOfTheLibraryIsLeftOutAtFirst) {
    Outline by_need;
    EXPECT_LT(by_need.crate.exprs.size(), 5000u);
    by_need.read_everything();
    EXPECT_GT(by_need.crate.exprs.size(), 50000u);
}

TEST(NamesByNeed, EverythingCanBeReadAndIsRight) {
    Outline by_need;
    by_need.read_everything();
    for (const Diagnostic& d : by_need.diagnostics.all()) ADD_FAILURE() << render(d, by_need.sources);
    for (const Diagnostic& d : by_need.resolution->library_diagnostics().all())
        ADD_FAILURE() << render(d, by_need.sources);
    for (const ast::Block& block : by_need.crate.blocks) EXPECT_EQ(block.passed_over, ast::kParsed);
    for (const ast::Item& item : by_need.crate.all_items) EXPECT_EQ(item.passed_over, ast::kParsed);
}

TEST(NamesByNeed, LangItemsAreKnownFromTheStart) {
    Outline by_need;
    Session& whole = shared_session();
    whole.resolve("fn main() {}");
    EXPECT_EQ(roles(by_need.names, by_need.interner), roles(whole.names, whole.interner));
}

// Impls are looked for by the words of their heads, so these must be the real names.
TEST(NamesByNeed, HeadsOfImplsNameTraitAndType) {
    Outline by_need;
    Types types;
    Items items(by_need.crate, by_need.names, by_need.interner, by_need.sources, types, by_need.diagnostics);
    std::vector<DefId> impls = by_need.impls();
    EXPECT_GT(impls.size(), 500u);
    for (DefId impl : impls) {
        const ImplInfo info = items.impl(impl);
        std::vector<DefId> found = info.trait.valid() ? items.impls_of(info.trait.trait, items.head_of(info.self_ty))
                                                      : items.inherent_impls(info.self_ty);
        EXPECT_NE(std::find(found.begin(), found.end(), impl), found.end())
            << by_need.sources.text(by_need.crate.all_items[by_need.names[impl].item].span).substr(0, 80);
    }
}

TEST(SkipBraces, OnlyBracesOfTheCodeCount) {
    auto rest = [](std::string_view text) { return std::string(text.substr(find_closing_brace(text, 0))); };
    EXPECT_EQ(rest("a { b } c } d"), "} d");
    EXPECT_EQ(rest("\"}\\\"}\" } d"), "} d");
    EXPECT_EQ(rest("r\"}\\\" } d"), "} d");
    EXPECT_EQ(rest("br##\"}\"#\"## } d"), "} d");
    EXPECT_EQ(rest("for\"\\\"}\" } d"), "} d");
    EXPECT_EQ(rest("'}' '\\'' '\\u{7d}' &'a x } d"), "} d");
    EXPECT_EQ(rest("// }\n /* } /* } */ } */ a / b } d"), "} d");
    EXPECT_EQ(rest("no end { }"), "");
}

}  // namespace
}  // namespace framewalk::rust::testing
