// The page's way to another machine: the command `set_machine`, and the settings and figures in the view.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/c_api.h"

namespace {

using Json = nlohmann::json;

struct Page {
    framewalk_session* session = framewalk_create();
    ~Page() { framewalk_destroy(session); }
    Json command(const Json& request) { return Json::parse(framewalk_command(session, request.dump().c_str())); }
};

constexpr const char* kBoxes = "fn main() {\n    let a = Box::new([1u8; 96]);\n    let wall = Box::new(2u8);\n    drop(a);\n    let b = Box::new(3u8);\n    println!(\"{} {}\", wall, b);\n}\n";

TEST(ApiMachine, RunsTheSameProgramOnAnotherHeapAndBack) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kBoxes}});
    Json at_end = page.command({{"do", "last"}})["view"];
    EXPECT_EQ(at_end["machine"]["heap"]["policy"], "first-fit");
    EXPECT_EQ(at_end["meters"]["allocations"], 3);
    Json changed = page.command({{"do", "set_machine"}, {"machine", {{"heap", {{"policy", "buddy"}, {"size", 4096}}}, {"stack", {{"size", 8192}}}}}});
    EXPECT_TRUE(changed["ok"]);
    EXPECT_TRUE(changed["run_changed"]);
    EXPECT_EQ(changed["view"]["machine"]["heap"]["policy"], "buddy");
    EXPECT_EQ(changed["view"]["machine"]["stack"]["size"], 8192);
    EXPECT_EQ(changed["view"]["output"], at_end["output"]);
    EXPECT_EQ(page.command({{"do", "set_machine"}})["view"]["machine"], at_end["machine"]);
}

TEST(ApiMachine, SaysWhichSettingIsWrongAndKeepsTheRun) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kBoxes}});
    Json refused = page.command({{"do", "set_machine"}, {"machine", {{"heap", {{"policy", "magic"}}}}}});
    EXPECT_FALSE(refused["ok"]);
    EXPECT_EQ(refused["path"], "machine.heap.policy");
    EXPECT_EQ(page.command({{"do", "last"}})["view"]["meters"]["allocations"], 3);
    EXPECT_EQ(page.command({{"do", "set_machine"}, {"machine", {{"stack", {{"stacklet", -4}}}}}})["path"], "machine.stack.stacklet");
}

}  // namespace
