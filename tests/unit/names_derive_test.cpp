// `#[derive(…)]`: which impls are made, where they stand, and where they are shown.
#include <gtest/gtest.h>

#include "names_check.h"

namespace framewalk::rust::testing {
namespace {

std::vector<ast::ItemId> impls(const ast::Crate& crate) {
    std::vector<ast::ItemId> list;
    for (ast::ItemId id : crate.items)
        if (crate.all_items[id].kind == ast::ItemKind::Impl) list.push_back(id);
    return list;
}

TEST(NamesDerive, AllTraitsOfAllShapes) {
    EXPECT_EQ(report_of("#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]\nstruct S { r#type: i32, b: (i32, u8) }\n"
                        "#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]\nenum E<T> { A, B(T, i32), C { x: Vec<T> } }\n"
                        "#[derive(Debug, Clone, Default)]\nstruct T<'a, const N: usize>(&'a str, [u8; N]);\n"
                        "#[derive(Clone, Copy)] union U { a: i32 }\n#[derive(Debug, PartialEq)] enum Never {}\nfn main() {}"),
              "fine");
    EXPECT_EQ(impls(shared_session().crate).size(), 9u + 7u + 3u + 2u + 2u);
}

TEST(NamesDerive, NodesAreShownWhereTheyBelong) {
    Session& s = shared_session();
    s.resolve("#[derive(Clone,\n Debug)]\nstruct P {\n x: i32,\n}\nfn main() {}");
    std::vector<ast::ItemId> list = impls(s.crate);
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(s.sources.line_of(s.crate.all_items[list[0]].span), 1u);
    EXPECT_EQ(s.sources.line_of(s.crate.all_items[list[1]].span), 2u);
    bool field_seen = false;
    for (size_t i = 0; i < s.crate.exprs.size(); i++) {
        const ast::Expr& e = s.crate.exprs[ast::ExprId(static_cast<uint32_t>(i))];
        if (e.kind == ast::ExprKind::Field && e.span.lo >= s.start && s.sources.text(e.span) == "x: i32") field_seen = true;
    }
    EXPECT_TRUE(field_seen);
}

TEST(NamesDerive, TypeParametersGetTheBound) {
    Session& s = shared_session();
    s.resolve("#[derive(Clone)]\nstruct W<'a, T: Iterator, const N: usize> where T::Item: Sized { t: T, i: T::Item, a: &'a [u8; N] }\nfn main() {}");
    EXPECT_EQ(s.report(), "fine");
    std::vector<ast::ItemId> list = impls(s.crate);
    ASSERT_EQ(list.size(), 1u);
    const ast::Generics& generics = s.crate.all_items[list[0]].generics;
    ASSERT_EQ(generics.params.size(), 3u);
    EXPECT_EQ(generics.params[1].bounds.size(), 2u);
    EXPECT_EQ(generics.where.size(), 2u);      // its own, and `T::Item: Clone`
}

TEST(NamesDerive, InBlocksAndModules) {
    EXPECT_EQ(report_of("mod m { #[derive(Debug)] pub struct A; }\nfn main() { #[derive(Clone, PartialEq)] struct B(m::A2); mod m { pub struct A2; } }"), "fine");
}

TEST(NamesDerive, WhatCannotBeDerived) {
    EXPECT_EQ(report_of("#[derive(Debgu)]\nstruct S;\nfn main() {}"), "-@1");
    EXPECT_EQ(report_of("#[derive(Default)]\nenum E { A, B }\nfn main() {}"), "E0665@1");
    EXPECT_EQ(report_of("#[derive(Default)]\nenum E { #[default] A(i32), B }\nfn main() {}"), "-@2");
    EXPECT_EQ(report_of("#[derive(Clone)]\nfn f() {}\nfn main() {}"), "E0774@1");
}

}  // namespace
}  // namespace framewalk::rust::testing
