// The page's way to another machine: the command `set_machine`, and the settings and figures in the view.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/c_api.h"
#include "api/machine_text.h"

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

constexpr const char* kLoop = "fn main() {\n    let mut all = Vec::new();\n    for n in 0..6u64 {\n        all.push(n);\n    }\n    println!(\"{all:?}\");\n}\n";

TEST(ApiMachine, StaysAtTheMomentWhereItWas) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kLoop}});
    uint32_t last = page.command({{"do", "last"}})["view"]["position"]["last"];
    for (uint32_t step = 0; step <= last; ++step) {
        Json before = page.command({{"do", "seek"}, {"step", step}})["view"]["position"];
        Json after = page.command({{"do", "set_machine"}, {"machine", {{"heap", {{"policy", step % 2 ? "buddy" : "bump"}}}}}})["view"];
        EXPECT_EQ(after["position"], before);
    }
}

TEST(ApiMachine, ALinkKeepsTheMachine) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kBoxes}});
    page.command({{"do", "set_machine"}, {"machine", {{"heap", {{"policy", "buddy"}, {"size", 4096}}}, {"stack", {{"guard", false}, {"below", "heap"}}}, {"checks", false}}}});
    Json shown = page.command({{"do", "seek"}, {"step", 3}});
    EXPECT_EQ(shown["state"], "1;s=3;m=slots;k=checks=false~heap.policy=buddy~heap.size=4096~stack.below=heap~stack.guard=false;c=" + std::string(kBoxes));
    Page other;
    Json restored = other.command({{"do", "restore"}, {"text", shown["state"]}});
    EXPECT_TRUE(restored["ok"]);
    EXPECT_EQ(restored["view"]["machine"], shown["view"]["machine"]);
    EXPECT_EQ(restored["view"]["position"], shown["view"]["position"]);
    EXPECT_EQ(restored["state"], shown["state"]);
}

TEST(ApiMachine, ALinkWithoutAMachineMeansTheUsualOne) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kBoxes}});
    page.command({{"do", "set_machine"}, {"machine", {{"heap", {{"policy", "buddy"}}}}}});
    Json restored = page.command({{"do", "restore"}, {"text", "1;s=2;m=slots;c=" + std::string(kBoxes)}});
    EXPECT_TRUE(restored["ok"]);
    EXPECT_EQ(restored["view"]["machine"]["heap"]["policy"], "first-fit");
    EXPECT_EQ(restored["view"]["position"]["step"], 2);
}

TEST(ApiMachine, AHostileLinkIsToldAndTheRestOfItHolds) {
    for (const char* machine : {"heap.policy=magic", "heap.size=0", "heap.size=99999999999999999999999", "heap=1~heap.size=2", "=", "~~", "heap.size", "heap.policy=buddy~stack.stacklet=-1", "a.b.c=1", "heap.policy=\"", "stack.below=heap", "\xff=1", "checks=1"}) {
        Page page;
        page.command({{"do", "load_code"}, {"text", kBoxes}});
        std::string state = std::string("1;s=2;m=bytes;k=") + machine;
        Json restored = machine[0] == '\xff' ? Json::parse(framewalk_command(page.session, ("{\"do\":\"restore\",\"text\":\"" + state + "\"}").c_str()))
                                             : page.command({{"do", "restore"}, {"text", state}});
        EXPECT_FALSE(restored["ok"]) << machine;
        EXPECT_NE(restored["error"], "") << machine;
        if (machine[0] == '\xff') continue;
        EXPECT_EQ(restored["view"]["position"]["step"], 2) << machine;
        EXPECT_EQ(restored["view"]["model"], "bytes") << machine;
        EXPECT_EQ(restored["view"]["machine"]["heap"]["policy"], "first-fit") << machine;
    }
}

TEST(ApiMachine, TheTextOfAMachineReadsBack) {
    framewalk::MemorySettings memory;
    std::string json;
    EXPECT_EQ(framewalk::api::machine_text(memory), "");
    memory.heap.policy = framewalk::HeapPolicy::NextFit;
    memory.heap.page = 4096;
    memory.stack.stacklet = 512;
    EXPECT_EQ(framewalk::api::machine_text(memory), "heap.page=4096~heap.policy=next-fit~stack.stacklet=512");
    memory.threads.choices = {{12, 2, 0}, {20, 1, 3}};
    EXPECT_EQ(framewalk::api::machine_text(memory), "heap.page=4096~heap.policy=next-fit~stack.stacklet=512~threads.choices=12-2_20-1-3");
    memory.threads.choices.clear();
    ASSERT_TRUE(framewalk::api::machine_json(framewalk::api::machine_text(memory), json));
    EXPECT_EQ(json, "{\"heap\":{\"page\":4096,\"policy\":\"next-fit\"},\"stack\":{\"stacklet\":512}}");
}

constexpr const char* kLesson = R"({"format": 1, "id": "tiny", "version": 1, "title": "Tiny", "summary": "Tiny.", "language": "rust",
    "code": "fn main() {\n    let a = Box::new(1);\n    println!(\"{a}\");\n}\n", "machine": {"heap": {"policy": "best-fit"}},
    "outcome": {"kind": "ok", "stdout": "1\n"}, "checkpoints": [{"id": "q", "at": {"event": "end"}, "kind": "value", "prompt": "What?", "key": {"value": "1", "unchecked": true}}]})";

TEST(ApiMachine, TheQuestionsAreAskedOnTheLessonsOwnMachine) {
    Page page;
    ASSERT_TRUE(page.command({{"do", "load_lesson"}, {"text", kLesson}})["ok"]);
    EXPECT_EQ(page.command({{"do", "last"}})["view"]["lesson"]["has_checkpoint"], true);
    Json other = page.command({{"do", "set_machine"}, {"machine", {{"heap", {{"policy", "buddy"}}}}}})["view"]["lesson"];
    EXPECT_EQ(other["machine_is_changed"], true);
    EXPECT_FALSE(other.contains("has_checkpoint"));
    Json same = page.command({{"do", "set_machine"}, {"machine", {{"heap", {{"policy", "best-fit"}}}}}});
    EXPECT_EQ(same["view"]["lesson"]["has_checkpoint"], true);
    EXPECT_EQ(same["state"].get<std::string>().find(";k="), std::string::npos);
    page.command({{"do", "set_machine"}, {"machine", Json::object()}});
    std::string state = page.command({{"do", "last"}})["state"];
    EXPECT_NE(state.find(";k="), std::string::npos) << "the usual machine is another than the lesson's";
    EXPECT_EQ(page.command({{"do", "set_machine"}})["view"]["machine"]["heap"]["policy"], "best-fit");
}

bool says(const Json& sentences, const std::string& text) {
    for (const Json& one : sentences)
        if (one.get<std::string>().find(text) != std::string::npos) return true;
    return false;
}

// Freed in this order, two fits give `d` different holes.
constexpr const char* kHoles = "fn main() {\n    let a = Box::new([1u8; 96]);\n    let w1 = Box::new(1u8);\n    let b = Box::new([2u8; 32]);\n    let w2 = Box::new(2u8);\n    drop(b);\n    drop(a);\n    let d = Box::new([3u8; 24]);\n    println!(\"{} {} {}\", w1, w2, d[0]);\n}\n";

TEST(ApiMachine, ComparesInStepWithAnotherMachine) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kHoles}});
    uint32_t last = page.command({{"do", "last"}})["view"]["position"]["last"];
    page.command({{"do", "compare"}, {"machine", {{"heap", {{"policy", "best-fit"}}}}}});
    bool addresses_differed = false;
    for (uint32_t step = 0; step <= last; ++step) {
        Json c = page.command({{"do", "seek"}, {"step", step}})["view"]["comparison"];
        EXPECT_EQ(c.value("step", 0u), step);
        EXPECT_EQ(c["is_in_step"], true);
        EXPECT_EQ(c["machine"]["heap"]["policy"], "best-fit");
        for (const Json& row : c.value("rows", Json::array())) {
            EXPECT_EQ(row["same_value"], true) << row;
            EXPECT_EQ(row["value_here"] == "", row["value_there"] == "");
        }
        addresses_differed = addresses_differed || says(c["sentences"], "addresses differ, the values do not");
        EXPECT_TRUE(says(c["runs"]["sentences"], "end in the same way and print the same"));
        EXPECT_TRUE(says(c["runs"]["sentences"], "looked at")) << c["runs"];
    }
    EXPECT_TRUE(addresses_differed);
    EXPECT_FALSE(page.command({{"do", "stop_comparing"}})["view"].contains("comparison"));
}

TEST(ApiMachine, AComparisonFiguresAreThoseOfTheRunsThemselves) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kHoles}});
    Json here = page.command({{"do", "last"}})["view"]["meters"];
    Json machine = {{"heap", {{"policy", "worst-fit"}}}};
    Json figures = page.command({{"do", "compare"}, {"machine", machine}})["view"]["comparison"]["runs"]["figures"];
    Json there = page.command({{"do", "set_machine"}, {"machine", machine}})["view"]["meters"];
    ASSERT_GT(figures.size(), 8u);
    for (const Json& figure : figures) {
        std::string name = figure["name"];
        if (name == "worst_external") continue;
        EXPECT_EQ(figure.value("here", 0), here.value(name, 0)) << name;
        EXPECT_EQ(figure.value("there", 0), there.value(name, 0)) << name;
    }
}

TEST(ApiMachine, AComparisonTellsAnotherEnding) {
    Page page;
    page.command({{"do", "load_code"}, {"text", "fn down(n: u64) -> u64 {\n    let pad = [n; 64];\n    if n == 0 { pad[0] } else { down(n - 1) + pad[1] }\n}\nfn main() {\n    println!(\"{}\", down(40));\n}\n"}});
    Json c = page.command({{"do", "compare"}, {"machine", {{"stack", {{"size", 4096}}}}}})["view"]["comparison"];
    EXPECT_TRUE(says(c["runs"]["sentences"], "Here: The program ended. There: ")) << c["runs"];
    Json at_end = page.command({{"do", "last"}})["view"]["comparison"];
    EXPECT_FALSE(at_end.value("is_in_step", false));
    EXPECT_LT(at_end["step"], page.command({{"do", "last"}})["view"]["position"]["step"]);
}

TEST(ApiMachine, AComparisonFollowsEditsAndRefusesNonsense) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kHoles}});
    EXPECT_EQ(page.command({{"do", "compare"}, {"machine", {{"heap", {{"size", 0}}}}}})["path"], "machine.heap.size");
    page.command({{"do", "compare"}, {"machine", {{"heap", {{"policy", "buddy"}}}}}});
    Json refused = page.command({{"do", "edit_code"}, {"text", "fn main() { let x = ; }"}})["view"];
    EXPECT_FALSE(refused.contains("comparison"));
    Json edited = page.command({{"do", "edit_code"}, {"text", kBoxes}})["view"]["comparison"];
    EXPECT_EQ(edited["last"], page.command({{"do", "last"}})["view"]["position"]["last"]);
}

TEST(ApiMachine, AComparisonGivesNoAnswersAway) {
    Page page;
    std::string lesson = kLesson;
    lesson.replace(lesson.find("\"kind\": \"value\""), 0, "\"gate\": true, ");
    ASSERT_TRUE(page.command({{"do", "load_lesson"}, {"text", lesson}})["ok"]);
    page.command({{"do", "compare"}, {"machine", {{"heap", {{"policy", "buddy"}}}}}});
    Json before = page.command({{"do", "first"}})["view"];
    EXPECT_TRUE(before.contains("comparison"));
    Json at_gate = page.command({{"do", "last"}})["view"];
    ASSERT_EQ(at_gate["position"]["gate"], "q");
    EXPECT_FALSE(at_gate.contains("comparison"));
}

TEST(ApiMachine, ALongSecondRunIsRecordedInSlices) {
    Page page;
    page.command({{"do", "load_code"}, {"text", "fn main() {\n    let mut n = 0u64;\n    for i in 0..1_600_000 {\n        n ^= i;\n    }\n    let kept = Box::new(n);\n    println!(\"{kept}\");\n}\n"}});
    while (page.command({{"do", "run_more"}})["view"].contains("is_recording")) {}
    page.command({{"do", "last"}});
    Json comparison = page.command({{"do", "compare"}, {"machine", {{"heap", {{"policy", "buddy"}}}}}})["view"]["comparison"];
    EXPECT_EQ(comparison["is_recording"], true);
    EXPECT_FALSE(comparison.contains("rows"));
    uint64_t slices = 0, last = comparison["last"];
    for (; comparison.contains("is_recording") && slices < 50; ++slices) {
        comparison = page.command({{"do", "run_more"}})["view"]["comparison"];
        EXPECT_GT(comparison["last"], last);
        last = comparison["last"];
    }
    EXPECT_GE(slices, 1u);
    EXPECT_EQ(comparison["is_in_step"], true);
    EXPECT_TRUE(comparison["runs"].contains("sentences"));
}

}  // namespace
