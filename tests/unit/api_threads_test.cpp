// The command `run_thread`: who goes on is chosen at a moment, and the run is another one from there on.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/c_api.h"

namespace {

using Json = nlohmann::json;

struct Page {
    framewalk_session* session = framewalk_create();
    ~Page() { framewalk_destroy(session); }
    Json command(const Json& request) { return Json::parse(framewalk_command(session, request.dump().c_str())); }
    Json seek(uint32_t step) { return command({{"do", "seek"}, {"step", step}})["view"]; }
    // What the whole run writes.
    std::string output() {
        std::string text;
        const Json end = command({{"do", "last"}})["view"];
        for (const Json& chunk : end["output"]["chunks"]) text += chunk["text"].get<std::string>();
        return text;
    }
};

constexpr const char* kThree =
    "use std::thread;\n"
    "fn work(name: &str) {\n    for _ in 0..2 {\n        println!(\"{name}\");\n    }\n}\n"
    "fn main() {\n    let a = thread::spawn(|| work(\"a\"));\n    let b = thread::spawn(|| work(\"b\"));\n    work(\"main\");\n"
    "    a.join().unwrap();\n    b.join().unwrap();\n}\n";

class ApiThreads : public testing::Test {
protected:
    void SetUp() override { page_.command({{"do", "load_code"}, {"text", kThree}}); }
    // The first step at which `line` is about to run.
    uint32_t step_at(uint32_t line) {
        page_.command({{"do", "first"}});
        return page_.command({{"do", "run_to_line"}, {"line", line}})["view"]["position"]["step"];
    }
    Page page_;
};

TEST_F(ApiThreads, TheChosenThreadStandsAtThatStepAndWhatWasBeforeStays) {
    EXPECT_EQ(page_.output(), "main\nmain\na\na\nb\nb\n");
    const uint32_t step = step_at(4);
    const Json before = page_.seek(step - 1);
    page_.seek(step);
    const Json chosen = page_.command({{"do", "run_thread"}, {"thread", 3}});
    ASSERT_TRUE(chosen["ok"]) << chosen;
    EXPECT_EQ(chosen["view"]["position"]["step"], step);
    EXPECT_EQ(chosen["view"]["position"]["thread"], "thread 3");
    EXPECT_EQ(chosen["view"]["machine"]["threads"]["choices"], std::to_string(step) + "-3");
    EXPECT_EQ(page_.output(), "b\nb\na\na\nmain\nmain\n");
    EXPECT_EQ(page_.seek(step - 1)["frames"], before["frames"]);
    EXPECT_EQ(page_.seek(step)["position"], chosen["view"]["position"]);
}

TEST_F(ApiThreads, AChoiceForSomeStepsGivesTheTurnBack) {
    page_.seek(step_at(4));
    page_.command({{"do", "run_thread"}, {"thread", 3}, {"steps", 4}});
    EXPECT_EQ(page_.output(), "b\na\na\nmain\nmain\nb\n");
    page_.command({{"do", "run_thread"}, {"thread", 0}});
    EXPECT_EQ(page_.output(), "main\nmain\na\na\nb\nb\n");
}

TEST_F(ApiThreads, AnEarlierChoiceForgetsTheLaterOnes) {
    const uint32_t step = step_at(4);
    page_.seek(step);
    page_.command({{"do", "run_thread"}, {"thread", 3}});
    page_.seek(step + 2);
    page_.command({{"do", "run_thread"}, {"thread", 1}});
    EXPECT_EQ(page_.seek(step)["machine"]["threads"]["choices"], std::to_string(step) + "-3_" + std::to_string(step + 2) + "-1");
    EXPECT_EQ(page_.command({{"do", "run_thread"}, {"thread", 2}})["view"]["machine"]["threads"]["choices"], std::to_string(step) + "-2");
}

TEST_F(ApiThreads, WhoCannotRunIsRefused) {
    page_.command({{"do", "first"}});
    EXPECT_FALSE(page_.command({{"do", "run_thread"}, {"thread", 2}})["ok"]);
    page_.seek(step_at(4));
    page_.command({{"do", "run_thread"}, {"thread", 2}});
    page_.command({{"do", "run_to_line"}, {"line", 11}});
    const Json refused = page_.command({{"do", "run_thread"}, {"thread", 9}});
    EXPECT_EQ(refused["error"], "Thread 9 is not there at this step.");
}

}  // namespace
