// Move, initialisation and mutability errors on MIR written by hand. A line number is that of the text.
#include "rust/borrow/check_moves.h"

#include "borrow_fixture.h"

namespace framewalk::rust {
namespace {

// "E0382@7 …" for each error, in order.
std::string errors(const char* text) {
    TestContext context;
    mir::Body body = context.parse(text);
    Diagnostics diagnostics;
    check_moves(body, context, diagnostics);
    std::string out;
    for (const Diagnostic& d : diagnostics.all())
        if (d.severity == Severity::Error)
            out += (out.empty() ? "" : " ") + d.code + "@" + std::to_string(d.span.lo);
    return out;
}

TEST(Moves, UseAfterMove) {
    EXPECT_EQ(errors(R"(fn f(_1: String) -> () {
        let _1: String "s"; let _2: String; let _3: &String;
        bb0: { _2 = move _1;
               _3 = &_1;
               _3 = &_1; return; } })"), "E0382@4");
}

TEST(Moves, ReassignedValueIsBack) {
    EXPECT_EQ(errors(R"(fn f(_1: String, _2: String) -> () {
        let mut _1: String "s"; let _2: String "t"; let _3: String; let _4: &String;
        bb0: { _3 = move _1; _1 = move _2; _4 = &_1; return; } })"), "");
}

TEST(Moves, MovedInLoop) {
    EXPECT_EQ(errors(R"(fn f(_1: String) -> () {
        let _1: String "s"; let _2: String;
        bb0: { goto -> bb1; }
        bb1: { _2 = move _1;
               goto -> bb1; } })"), "E0382@4");
}

TEST(Moves, MovedOnOnePath) {
    EXPECT_EQ(errors(R"(fn f(_1: String, _2: bool) -> () {
        let _1: String "s"; let _2: bool "c"; let _3: String; let _4: &String;
        bb0: { switch (copy _2) [0: bb2, else bb1]; }
        bb1: { _3 = move _1; goto -> bb2; }
        bb2: { _4 = &_1; return; } })"), "E0382@5");
}

TEST(Moves, PartialMove) {
    EXPECT_EQ(errors(R"(fn f(_1: Pair) -> () {
        let _1: Pair "p"; let _2: String; let _3: &String; let _4: &Pair;
        bb0: { _2 = move _1.0;
               _3 = &_1.1;
               _4 = &_1;
               return; } })"), "E0382@5");
}

TEST(Moves, IntoACall) {
    EXPECT_EQ(errors(R"(fn f(_1: String) -> () {
        let _1: String "s"; let _2: String; let _3: ();
        bb0: { _2 = move _1; _3 = call self_take(move _2) -> bb1; }
        bb1: { _2 = move _1;
               return; } })"), "E0382@4");
}

TEST(Moves, UninitialisedOnce) {
    EXPECT_EQ(errors(R"(fn f() -> () {
        let _1: i32 "x"; let _2: i32 "y"; let _3: i32 "z";
        bb0: { _2 = copy _1;
               _3 = copy _1; return; } })"), "E0381@3");
}

TEST(Moves, AssignedTwice) {
    EXPECT_EQ(errors(R"(fn f(_1: i32) -> () {
        let _1: i32 "a"; let _2: i32 "x";
        bb0: { _2 = 1_i32;
               _2 = 2_i32;
               _1 = 3_i32; return; } })"), "E0384@4 E0384@5");
}

TEST(Moves, LateInitialisationIsNoSecondAssignment) {
    EXPECT_EQ(errors(R"(fn f(_1: bool) -> () {
        let _1: bool "c"; let _2: i32 "x";
        bb0: { StorageLive(_2); switch (copy _1) [0: bb2, else bb1]; }
        bb1: { _2 = 1_i32; goto -> bb3; }
        bb2: { _2 = 2_i32; goto -> bb3; }
        bb3: { StorageDead(_2); goto -> bb4; }
        bb4: { StorageLive(_2); _2 = 4_i32; StorageDead(_2); goto -> bb4; } })"), "");
}

TEST(Moves, MutableBorrowsOfAnImmutableBindingAreToldOnce) {
    EXPECT_EQ(errors(R"(fn f(_1: String) -> () {
        let _1: String "s"; let _2: &mut String;
        bb0: { _2 = &mut _1;
               _2 = &mut _1;
               return; } })"), "E0596@2");
}

TEST(Moves, ChangeBehindAReference) {
    EXPECT_EQ(errors(R"(fn f(_1: &Pair, _2: String) -> () {
        let _1: &Pair "p"; let _2: String "s"; let _3: &mut String;
        bb0: { (*_1).0 = move _2;
               _3 = &mut (*_1).1;
               return; } })"), "E0594@3 E0596@4");
}

TEST(Moves, ChangeThroughAMutableReferenceNeedsNoMut) {
    EXPECT_EQ(errors(R"(fn f(_1: &mut Pair, _2: String) -> () {
        let _1: &mut Pair "p"; let _2: String "s"; let _3: &mut String;
        bb0: { (*_1).0 = move _2; _3 = &mut (*_1).1; return; } })"), "");
}

TEST(Moves, OutOfBorrowedContentAndDestructors) {
    EXPECT_EQ(errors(R"(fn f(_1: &Pair, _2: Guard) -> () {
        let _1: &Pair "p"; let _2: Guard "g"; let _3: String;
        bb0: { _3 = move (*_1).0;
               _3 = move _2.0;
               return; } })"), "E0507@3 E0509@4");
}

TEST(Moves, PartOfUninitialised) {
    EXPECT_EQ(errors(R"(fn f(_1: String) -> () {
        let _1: String "s"; let mut _2: Pair "p";
        bb0: { _2.0 = move _1; return; } })"), "E0381@3");
}

TEST(Moves, BoxContentMovesAndComesBack) {
    EXPECT_EQ(errors(R"(fn f(_1: Box, _2: String) -> () {
        let mut _1: Box "b"; let _2: String "s"; let _3: String; let _4: &String; let _5: Box;
        bb0: { _3 = move (*_1); (*_1) = move _2; _4 = &(*_1);
               _3 = move (*_1);
               _5 = move _1; return; } })"), "E0382@5");
}

}  // namespace
}  // namespace framewalk::rust
