// What names mean: modules, imports, variables, macros, `Self`, open paths, loops, traits in scope.
#include <gtest/gtest.h>

#include "names_check.h"

namespace framewalk::rust::testing {
namespace {

std::string meaning(const std::string& text, const std::string& word, int n) {
    Session& s = shared_session();
    s.resolve(text);
    return s.report() == "fine" ? s.meaning(word, n) : s.report();
}

TEST(NamesScopes, VariablesShadowEachOtherAndItems) {
    const std::string text = "fn x() {}\nfn main() {\n let y = 1;\n let y = y + 1;\n { let y = y; }\n y;\n x;\n let x = 2;\n x;\n}";
    EXPECT_EQ(meaning(text, "y", 3), "local@3");   // in `y + 1`
    EXPECT_EQ(meaning(text, "y", 5), "local@4");   // in the block's initialiser
    EXPECT_EQ(meaning(text, "y", 6), "local@4");   // behind the block
    EXPECT_EQ(meaning(text, "x", 2), "x");
    EXPECT_EQ(meaning(text, "x", 4), "local@8");
}

TEST(NamesScopes, ItemsOfABlockAreVisibleInAllOfIt) {
    const std::string text = "fn main() {\n g();\n fn g() { h() }\n fn h() {}\n { fn g() {} g(); }\n}";
    EXPECT_EQ(meaning(text, "g", 1), "main::g");
    EXPECT_EQ(meaning(text, "h", 1), "main::h");
}

TEST(NamesScopes, ExplicitNamesWinOverGlobs) {
    const std::string text = "mod a { pub struct T; pub struct U; }\nmod b { pub struct T; }\nuse a::*; use b::T;\nfn f(x: T, y: U) {}\nfn main() {}";
    EXPECT_EQ(meaning(text, "T", 4), "b::T");
    EXPECT_EQ(meaning(text, "U", 2), "a::U");
}

TEST(NamesScopes, ReExportsAndRenames) {
    const std::string text = "mod a { mod deep { pub fn f() {} } pub use self::deep::f as g; }\nuse a::g as h;\nfn main() { h() }";
    EXPECT_EQ(meaning(text, "h", 2), "a::deep::f");
}

TEST(NamesScopes, TypesLeaveTheRestOpen) {
    const std::string text = "enum E { A }\nfn f<T: Iterator>(x: T::Item) { Vec::<i32>::new(); E::A; E::b(); i32::MAX; Self_::f(); }\nstruct Self_; impl Self_ { fn f() { Self::f(); } }\nfn main() {}";
    EXPECT_EQ(meaning(text, "T::Item", 1), "f::T+1");
    EXPECT_EQ(meaning(text, "Vec::<i32>::new", 1), "std::vec::Vec+1");
    EXPECT_EQ(meaning(text, "E::A", 1), "E::A");
    EXPECT_EQ(meaning(text, "E::b", 1), "E+1");
    EXPECT_EQ(meaning(text, "i32::MAX", 1), "primitive+1");
    EXPECT_EQ(meaning(text, "Self::f", 1), "Self+1");
}

TEST(NamesScopes, PrimitiveTypesCanBeShadowed) {
    EXPECT_EQ(meaning("struct u8; fn f(x: u8) {} fn main() {}", "u8", 2), "u8");
    EXPECT_EQ(meaning("use std::f64; fn f(x: f64) {} fn main() {}", "f64", 2), "primitive");
    EXPECT_EQ(meaning("use std::f64;\nfn main() { f64::consts::PI; f64::MAX; f64::INFINITY; }", "f64::consts::PI", 1), "std::f64::consts::PI");
}

TEST(NamesScopes, MacrosDoNotMixTheirVariablesWithOthers) {
    auto s = fresh("fn main() {\n let x = 1;\n macro_rules! m { ($e:expr) => { { let x = 2;\n $e + x } } }\n let x = 3;\n m!(x);\n}");
    EXPECT_EQ(s->report(), "fine");
    EXPECT_EQ(s->meaning("x", 6), "local@5");      // the argument: the caller's variable
    auto inner = fresh("fn main() {\n let x = 1;\n macro_rules! get { () => { x } }\n let x = 2;\n let y = get!();\n}");
    EXPECT_EQ(inner->report(), "fine");
}

TEST(NamesScopes, BindingsMayTurnOutToBeConstants) {
    Session& s = shared_session();
    s.resolve("const N: i32 = 1; struct U;\nfn main() { match 1 { N => {}\n other => {} }\n match U { U => {} } }");
    EXPECT_EQ(s.report(), "fine");
    int constants = 0, units = 0, locals = 0;
    for (size_t i = 0; i < s.crate.pats.size(); i++) {
        const Res& res = s.names.bindings[i];
        if (s.crate.pats[ast::PatId(static_cast<uint32_t>(i))].span.lo < s.start) continue;
        constants += res.kind == Res::Kind::Def && s.names[res.def].kind == DefKind::Const;
        units += res.kind == Res::Kind::Def && s.names[res.def].kind == DefKind::Struct;
        locals += res.kind == Res::Kind::Local;
    }
    EXPECT_EQ(constants, 1);
    EXPECT_EQ(units, 1);
    EXPECT_EQ(locals, 1);
}

TEST(NamesScopes, OrPatternsShareTheirVariable) {
    Session& s = shared_session();
    s.resolve("fn main() { match (1, 2) { (x, 1) | (1, x) => { x; } _ => {} } }");
    EXPECT_EQ(s.report(), "fine");
    const PathRes* use = s.path_at(s.at("x", 3));
    ASSERT_TRUE(use);
    EXPECT_EQ(s.crate.pats[use->base.pat].span, s.at("x", 1));
}

TEST(NamesScopes, JumpsKnowTheirLoop) {
    Session& s = shared_session();
    s.resolve("fn main() { 'a: loop { loop { break 'a; } } }");
    EXPECT_EQ(s.report(), "fine");
    int found = 0;
    for (const auto& [expr, target] : s.names.loop_targets) {
        if (s.crate.exprs[ast::ExprId(expr)].span.lo < s.start) continue;
        EXPECT_EQ(s.crate.exprs[target.expr].span.lo, s.at("'a: loop").lo);
        found++;
    }
    EXPECT_EQ(found, 1);
}

TEST(NamesScopes, TraitsInScope) {
    Session& s = shared_session();
    s.resolve("mod m { pub trait Hidden { fn h(&self); } pub trait Seen { fn s(&self); } }\n"
              "use m::Seen as _;\nfn main() { 1.s(); { trait Own {} 2.t(); } }");
    auto has = [&](const std::string& call, const std::string& trait) {
        for (size_t i = 0; i < s.crate.exprs.size(); i++) {
            ast::ExprId id(static_cast<uint32_t>(i));
            if (!(s.crate.exprs[id].span == s.at(call))) continue;
            for (DefId def : s.names.traits_in_scope(id))
                if (s.names.path_text(def, s.interner) == trait) return true;
        }
        return false;
    };
    EXPECT_TRUE(has("1.s()", "m::Seen"));
    EXPECT_FALSE(has("1.s()", "m::Hidden"));
    EXPECT_TRUE(has("1.s()", "std::clone::Clone"));
    EXPECT_FALSE(has("1.s()", "main::Own"));
    EXPECT_TRUE(has("2.t()", "main::Own"));
}

TEST(NamesScopes, LangItemsAndBodies) {
    Session& s = shared_session();
    s.resolve("struct A(i32); impl A { const K: i32 = 1; fn f() { fn inner() {} } }\nfn main() {}");
    for (const char* role : {"owned_box", "Some", "next", "into_iter", "add", "drop", "fn_once", "range_inclusive_new",
                             "branch", "from_residual", "panic", "panic_bounds_check", "format_arguments"})
        EXPECT_TRUE(s.names.lang(s.interner.intern(role)).valid()) << role;
    std::vector<std::string> own;
    for (DefId def : s.names.bodies)
        if (!s.names[def].is_library) own.push_back(s.names.path_text(def, s.interner));
    EXPECT_EQ(own, (std::vector<std::string>{"<impl>::K", "<impl>::f", "main", "<impl>::f::inner"}));
}

TEST(NamesScopes, Visibility) {
    Session& s = shared_session();
    s.resolve("mod a { pub(crate) fn f() {} pub(super) fn g() {} fn h() {} pub mod b { pub(in crate::a) fn k() {} } }\nfn main() { a::f(); a::g(); }");
    EXPECT_EQ(s.report(), "fine");
    auto def = [&](const std::string& path) {
        for (size_t i = 0; i < s.names.defs.size(); i++)
            if (s.names.path_text(DefId(static_cast<uint32_t>(i)), s.interner) == path) return DefId(static_cast<uint32_t>(i));
        return DefId();
    };
    DefId root = s.names.root, a = def("a"), b = def("a::b");
    EXPECT_TRUE(s.names.is_accessible(s.names[def("a::f")].vis, root));
    EXPECT_TRUE(s.names.is_accessible(s.names[def("a::g")].vis, root));
    EXPECT_FALSE(s.names.is_accessible(s.names[def("a::h")].vis, root));
    EXPECT_TRUE(s.names.is_accessible(s.names[def("a::h")].vis, b));
    EXPECT_TRUE(s.names.is_accessible(s.names[def("a::b::k")].vis, a));
    EXPECT_FALSE(s.names.is_accessible(s.names[def("a::b::k")].vis, root));
}

}  // namespace
}  // namespace framewalk::rust::testing
