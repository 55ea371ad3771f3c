// Drop elaboration on MIR written by hand.
#include "rust/borrow/elaborate_drops.h"

#include "borrow_fixture.h"
#include "mir/simplify.h"

namespace framewalk::rust {
namespace {

std::string elaborated(const char* text) {
    TestContext context;
    mir::Body body = context.parse(text);
    elaborate_drops(body, context);
    mir::simplify(body);
    for (const std::string& problem : mir::validate(body, context.types())) ADD_FAILURE() << problem;
    std::string all = mir::dump(body, [&](Ty ty) { return context.type_text(ty); }, context.names());
    return all.substr(std::min(all.find("  bb0"), all.size()));
}

TEST(Drops, MovedValueIsNotDropped) {
    EXPECT_EQ(elaborated(R"(fn f(_1: String) -> () {
        let _1: String "s"; let _2: String;
        bb0: { _2 = move _1; mark drop _1; drop _1 -> bb1; }
        bb1: { return; } })"), R"(  bb0: {
    _2 = move _1;
    return;
  }
}
)");
}

TEST(Drops, PresentValueIsDropped) {
    EXPECT_EQ(elaborated(R"(fn f(_1: String) -> () {
        let _1: String "s";
        bb0: { mark drop _1; drop _1 -> bb1; }
        bb1: { return; } })"), R"(  bb0: {
    mark drop _1;
    drop _1 -> bb1;
  }
  bb1: {
    return;
  }
}
)");
}

TEST(Drops, SometimesMovedValueHasAFlag) {
    EXPECT_EQ(elaborated(R"(fn f(_1: String, _2: bool) -> () {
        let _1: String "s"; let _2: bool "c"; let _3: String;
        bb0: { switch (copy _2) [0: bb2, else bb1]; }
        bb1: { _3 = move _1; goto -> bb2; }
        bb2: { mark drop _1; drop _1 -> bb3; }
        bb3: { return; } })"), R"(  bb0: {
    _4 = 1_bool;
    switch (copy _2) [0: bb2, else bb1];
  }
  bb1: {
    _4 = 0_bool;
    _3 = move _1;
    goto -> bb2;
  }
  bb2: {
    switch (copy _4) [0: bb4, else bb3];
  }
  bb3: {
    mark drop _1;
    drop _1 -> bb4;
  }
  bb4: {
    return;
  }
}
)");
}

TEST(Drops, RestOfAPartlyMovedStruct) {
    EXPECT_EQ(elaborated(R"(fn f(_1: Pair) -> () {
        let _1: Pair "p"; let _2: String;
        bb0: { _2 = move _1.0; mark drop _1; drop _1 -> bb1; }
        bb1: { return; } })"), R"(  bb0: {
    _2 = move _1.0;
    mark drop _1;
    drop _1.1 -> bb1;
  }
  bb1: {
    return;
  }
}
)");
}

TEST(Drops, BoxWithoutItsContentIsFreed) {
    EXPECT_EQ(elaborated(R"(fn f(_1: Box) -> () {
        let _1: Box "b"; let _2: String;
        bb0: { _2 = move (*_1); mark drop _1; drop _1 -> bb1; }
        bb1: { return; } })"), R"(  bb0: {
    _2 = move (*_1);
    mark drop _1;
    drop shell _1 -> bb1;
  }
  bb1: {
    return;
  }
}
)");
}

TEST(Drops, EnumPayloadMovedIsNotDropped) {
    EXPECT_EQ(elaborated(R"(fn f(_1: Opt) -> () {
        let _1: Opt "o"; let _2: String;
        bb0: { _2 = move (_1 as 1).0; mark drop _1; drop _1 -> bb1; }
        bb1: { return; } })"), R"(  bb0: {
    _2 = move (_1 as 1).0;
    return;
  }
}
)");
}

TEST(Drops, AssignmentDropsTheOldValueWhenThereIsOne) {
    EXPECT_EQ(elaborated(R"(fn f(_1: String) -> () {
        let _1: String "a"; let mut _2: String "x";
        bb0: { drop replace _2 -> bb1; }
        bb1: { _2 = move _1; drop _2 -> bb2; }
        bb2: { return; } })"), R"(  bb0: {
    _2 = move _1;
    drop _2 -> bb1;
  }
  bb1: {
    return;
  }
}
)");
}

TEST(Drops, RestOfAnArray) {
    EXPECT_EQ(elaborated(R"(fn f(_1: Arr) -> () {
        let _1: Arr "a"; let _2: String;
        bb0: { _2 = move _1[0]; drop _1 -> bb1; }
        bb1: { return; } })"), R"(  bb0: {
    _2 = move _1[0];
    drop _1[1..3] -> bb1;
  }
  bb1: {
    return;
  }
}
)");
}

TEST(Drops, RestOfAnArrayFromTheBack) {
    EXPECT_EQ(elaborated(R"(fn f(_1: Arr) -> () {
        let _1: Arr "a"; let _2: String;
        bb0: { _2 = move _1[1]; drop _1 -> bb1; }
        bb1: { return; } })"), R"(  bb0: {
    _2 = move _1[1];
    drop _1[2] -> bb1 unwind bb3;
  }
  bb1: {
    drop _1[0] -> bb2;
  }
  bb2: {
    return;
  }
  bb3 (cleanup): {
    drop _1[0] -> bb4 unwind bb5;
  }
  bb4 (cleanup): {
    resume;
  }
  bb5 (cleanup): {
    terminate;
  }
}
)");
}

TEST(Drops, PanicInOnePartStillDropsTheOthers) {
    EXPECT_EQ(elaborated(R"(fn f(_1: Pair, _2: bool) -> () {
        let _1: Pair "p"; let _2: bool "c"; let _3: String;
        bb0: { switch (copy _2) [0: bb2, else bb1]; }
        bb1: { _3 = move _1.0; goto -> bb2; }
        bb2: { drop _1 -> bb3 unwind bb4; }
        bb3: { return; }
        bb4 (cleanup): { resume; } })"), R"(  bb0: {
    _4 = 1_bool;
    switch (copy _2) [0: bb2, else bb1];
  }
  bb1: {
    _4 = 0_bool;
    _3 = move _1.0;
    goto -> bb2;
  }
  bb2: {
    switch (copy _4) [0: bb4, else bb3];
  }
  bb3: {
    drop _1.0 -> bb4 unwind bb6;
  }
  bb4: {
    drop _1.1 -> bb5 unwind bb7;
  }
  bb5: {
    return;
  }
  bb6 (cleanup): {
    drop _1.1 -> bb7 unwind bb8;
  }
  bb7 (cleanup): {
    resume;
  }
  bb8 (cleanup): {
    terminate;
  }
}
)");
}

}  // namespace
}  // namespace framewalk::rust
