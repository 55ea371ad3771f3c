// A throwaway branch: bytes that the learner changes, the value that they become, and the way back.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/c_api.h"

namespace {

using Json = nlohmann::json;

struct Page {
    framewalk_session* session = framewalk_create();
    ~Page() { framewalk_destroy(session); }
    Json command(const Json& request) { return Json::parse(framewalk_command(session, request.dump().c_str())); }
    Json load(const char* code) { return command({{"do", "load_code"}, {"text", code}}); }
    Json to_line(int line) { return command({{"do", "run_to_line"}, {"line", line}}); }
    Json view() { return Json::parse(framewalk_snapshot(session))["view"]; }
    // Changes bytes of main's binding with this number, from `offset` on.
    Json poke(size_t binding, uint64_t offset, const char* hex) { return poke_in(view()["frames"][0]["rows"][binding], offset, hex); }
    Json poke_in(const Json& part, uint64_t offset, const char* hex) {
        return command({{"do", "poke"}, {"address", part["address"].get<uint64_t>() + offset}, {"text", hex}});
    }
};

std::string change(const Json& reply) { return reply["view"]["branch"]["changes"].back(); }
// What was said after the sentence about the bytes themselves.
std::string value_words(const Json& reply) { return change(reply).substr(change(reply).find(". ") + 2); }

constexpr const char* kCount = "fn main() {\n    let mut n: u32 = 3;\n    let sure = true;\n    n += 1;\n    if sure {\n        println!(\"{n}\");\n    }\n}\n";

TEST(ApiBranch, ShowsTheNewValueAndRunsOnWithIt) {
    Page page;
    page.load(kCount);
    page.to_line(4);
    Json poked = page.poke(0, 1, "02");
    ASSERT_TRUE(poked["ok"]) << poked["error"];
    EXPECT_EQ(value_words(poked), "`n` is 515 now; it was 3.");
    EXPECT_EQ(poked["view"]["sentences"][0], change(poked));
    EXPECT_EQ(poked["view"]["frames"][0]["rows"][0]["value"], "515");
    Json ended = page.command({{"do", "last"}});
    EXPECT_EQ(ended["view"]["output"]["chunks"][0]["text"], "516\n");
    EXPECT_EQ(page.command({{"do", "back"}})["view"]["branch"]["begun"], poked["view"]["position"]["step"]);
}

TEST(ApiBranch, LeavesTheRealRunAsItWas) {
    Page page;
    page.load(kCount);
    Json before = page.to_line(4);
    page.poke(0, 0, "ff");
    page.command({{"do", "last"}});
    Json after = page.command({{"do", "leave_branch"}});
    for (const char* part : {"frames", "position", "meters"}) EXPECT_EQ(after["view"][part], before["view"][part]);
    EXPECT_FALSE(after["view"].contains("branch"));
    EXPECT_EQ(page.command({{"do", "last"}})["view"]["output"]["chunks"][0]["text"], "4\n");
}

TEST(ApiBranch, SaysThatItWasTheLearnerWhoWroteLast) {
    Page page;
    page.load(kCount);
    Json before = page.to_line(4);
    const std::string id = before["view"]["frames"][0]["rows"][0]["id"];
    page.command({{"do", "pick"}, {"id", id}});
    EXPECT_EQ(page.view()["picked"]["written_text"], "written in line 2");
    Json poked = page.poke(0, 0, "09");
    page.command({{"do", "pick"}, {"id", id}});
    EXPECT_EQ(page.view()["picked"]["written_text"], "changed by you");
    EXPECT_EQ(page.view()["picked"]["written_step"], poked["view"]["position"]["step"]);
    const std::string other = before["view"]["frames"][0]["rows"][1]["id"];
    EXPECT_EQ(page.command({{"do", "pick"}, {"id", other}})["view"]["picked"]["written_text"], "written in line 3");
    page.command({{"do", "pick"}, {"id", id}});
    EXPECT_EQ(page.command({{"do", "forward"}})["view"]["picked"]["written_text"], "written in line 4");
    EXPECT_EQ(page.command({{"do", "leave_branch"}, {"id", id}})["view"]["picked"]["written_text"], "written in line 2");
}

TEST(ApiBranch, IsInNoLink) {
    Page page;
    page.load(kCount);
    std::string before = page.to_line(4)["state"];
    EXPECT_EQ(page.poke(0, 0, "ff")["state"], before);
    EXPECT_EQ(page.command({{"do", "last"}})["state"], before);
}

TEST(ApiBranch, NamesAnInvalidBoolAndStopsWhereItIsRead) {
    Page page;
    page.load(kCount);
    page.to_line(4);
    Json poked = page.poke(1, 0, "2");
    EXPECT_EQ(value_words(poked), "`sure` holds 0x02 now, which is no value of `bool`: reading it is undefined behaviour.");
    EXPECT_EQ(poked["view"]["frames"][0]["rows"][1]["is_invalid"], true);
    Json ending = page.command({{"do", "last"}})["view"]["ending"];
    EXPECT_EQ(ending["kind"], "undefined_behaviour");
    EXPECT_EQ(ending["story"][0]["range"]["line"], 5);
}

constexpr const char* kColours = "#[derive(Debug)]\nenum Colour {\n    Red,\n    Green,\n}\nfn main() {\n    let colour = Colour::Green;\n    let letter = 'x';\n    println!(\"{colour:?}\");\n    println!(\"{letter}\");\n}\n";

TEST(ApiBranch, KnowsEnumsAndChars) {
    Page page;
    page.load(kColours);
    page.to_line(9);
    EXPECT_EQ(value_words(page.poke(0, 0, "0")), "`colour` is Red now; it was Green.");
    EXPECT_EQ(value_words(page.poke(0, 0, "9")), "`colour` holds 0x09 now, which is no value of `Colour`: reading it is undefined behaviour.");
    EXPECT_EQ(page.command({{"do", "last"}})["view"]["ending"]["kind"], "undefined_behaviour");
    page.command({{"do", "leave_branch"}});
    EXPECT_EQ(value_words(page.poke(1, 1, "d8")), "`letter` holds 0x0000d878 now, which is no value of `char`: reading it is undefined behaviour.");
}

constexpr const char* kParts = "struct Point {\n    x: u8,\n    y: u32,\n}\nfn main() {\n    let p = Point { x: 1, y: 2 };\n    let b = Box::new([7u16, 8]);\n    println!(\"{} {} {:?}\", p.x, p.y, b);\n}\n";

TEST(ApiBranch, NamesThePartThatChanges) {
    Page page;
    page.load(kParts);
    page.to_line(8);
    EXPECT_EQ(value_words(page.poke(0, 0, "5")), "`p.y` is 5 now; it was 2.");
    EXPECT_EQ(value_words(page.poke(0, 4, "6")), "`p.x` is 6 now; it was 1.");
    EXPECT_EQ(value_words(page.poke(0, 5, "6")), "`p` stays Point { x: 6, y: 5 }.");
    EXPECT_EQ(value_words(page.poke_in(page.view()["heap"][0], 2, "ff ff")), "`[1]` is 65535 now; it was 8.");
    EXPECT_EQ(page.command({{"do", "last"}})["view"]["output"]["chunks"][0]["text"], "6 5 [7, 65535]\n");
}

TEST(ApiBranch, AnEarlierChangeForgetsTheLaterOnes) {
    Page page;
    page.load(kCount);
    page.to_line(4);
    page.poke(0, 0, "a");
    page.to_line(5);
    page.poke(0, 0, "14");
    page.to_line(1);
    page.command({{"do", "back_to_line"}, {"line", 4}});
    Json again = page.poke(0, 0, "1e");
    EXPECT_EQ(again["view"]["branch"]["changes"].size(), 2u);
    EXPECT_EQ(page.command({{"do", "last"}})["view"]["output"]["chunks"][0]["text"], "31\n");
}

TEST(ApiBranch, RefusesWhatIsNoByte) {
    Page page;
    page.load(kCount);
    page.to_line(4);
    EXPECT_EQ(page.poke(0, 0, "xy")["error"], "A byte is two hexadecimal digits, from 00 to ff.");
    EXPECT_EQ(page.command({{"do", "poke"}, {"address", 8}, {"text", "1"}})["error"], "There is no memory at 0x8.");
    page.command({{"do", "last"}});
    EXPECT_EQ(page.command({{"do", "poke"}, {"address", 8}, {"text", "1"}})["error"], "The program is over: nothing would read the changed byte.");
}

TEST(ApiBranch, EndsWhenTheProgramIsEdited) {
    Page page;
    page.load(kCount);
    page.to_line(4);
    page.poke(0, 0, "a");
    Json edited = page.command({{"do", "edit_code"}, {"text", "fn main() {\n    println!(\"hi\");\n}\n"}});
    EXPECT_FALSE(edited["view"].contains("branch"));
    EXPECT_EQ(page.command({{"do", "last"}})["view"]["output"]["chunks"][0]["text"], "hi\n");
}

}  // namespace
