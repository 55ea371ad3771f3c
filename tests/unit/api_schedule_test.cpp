// A schedule as an answer: the question stays while the learner chooses who runs, and running judges the choices.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "api/c_api.h"
#include "lesson/check.h"
#include "lesson/grade.h"

namespace {

using Json = nlohmann::json;

Json lesson_named(const char* name) {
    std::ifstream file(std::string(FRAMEWALK_SOURCE_DIR "/lessons/threads/") + name);
    std::stringstream text;
    text << file.rdbuf();
    return Json::parse(text.str());
}

class ApiSchedule : public testing::Test {
protected:
    void SetUp() override {
        command({{"do", "load_lesson"}, {"text", lesson_named("lost-update.json").dump()}});
        command({{"do", "seek"}, {"step", 1}});
    }
    ~ApiSchedule() override { framewalk_destroy(session_); }
    Json command(const Json& request) { return Json::parse(framewalk_command(session_, request.dump().c_str())); }
    Json question(const Json& reply) { return reply["view"]["lesson"].value("checkpoint", Json()); }
    Json respond(const std::string& choices) { return command({{"do", "respond"}, {"id", "lose"}, {"response", {{"text", choices}}}}); }
    framewalk_session* session_ = framewalk_create();
};

TEST_F(ApiSchedule, TheQuestionStaysWhileTheLearnerChooses) {
    EXPECT_FALSE(command({{"do", "forward"}})["ok"]) << "it waits for an answer";
    Json chosen = command({{"do", "run_thread"}, {"thread", 1}, {"steps", 2}});
    ASSERT_TRUE(chosen["ok"]) << chosen;
    EXPECT_EQ(question(chosen)["response_text"], "1-1-2");
    for (int i = 0; i < 2; ++i) EXPECT_EQ(question(command({{"do", "forward"}}))["id"], "lose");
    Json more = command({{"do", "run_thread"}, {"thread", 2}});
    EXPECT_EQ(question(more)["response_text"], "1-1-2_3-2");
    Json judged = respond("1-1-2_3-2");
    EXPECT_EQ(question(judged)["verdict"], "correct");
    EXPECT_EQ(question(judged)["score"], 3);
    EXPECT_TRUE(question(judged).contains("explain"));
    Json own = command({{"do", "run_thread"}, {"thread", 0}});
    EXPECT_EQ(own["view"]["position"]["step"], 1) << "back where the choices began";
    EXPECT_FALSE(own["view"]["lesson"].contains("machine_is_changed"));
    EXPECT_TRUE(command({{"do", "forward"}})["ok"]);
}

TEST_F(ApiSchedule, AWrongScheduleIsToldWhatItDid) {
    command({{"do", "run_thread"}, {"thread", 2}});
    Json judged = respond("1-2");
    EXPECT_EQ(question(judged)["verdict"], "wrong");
    EXPECT_NE(question(judged)["feedback"].dump().find("This is what happened: the program ended; it printed "), std::string::npos) << question(judged);
    Json other = command({{"do", "run_thread"}, {"thread", 1}});
    EXPECT_EQ(question(other).value("verdict", "none"), "none") << "the verdict was about other choices";
}

TEST_F(ApiSchedule, AnotherMachineHasNoQuestions) {
    command({{"do", "set_machine"}, {"machine", {{"threads", {{"choices", "3-2"}, {"seed", 5}}}}}});
    EXPECT_TRUE(question(command({{"do", "seek"}, {"step", 2}})).is_null());
    command({{"do", "set_machine"}, {"machine", {{"threads", {{"choices", "0-1"}}}}}});
    EXPECT_TRUE(question(command({{"do", "seek"}, {"step", 2}})).is_null()) << "chosen before it was asked";
    command({{"do", "set_machine"}, {"machine", {{"threads", {{"choices", "3-2"}}}}}});
    EXPECT_EQ(question(command({{"do", "seek"}, {"step", 2}}))["id"], "lose");
}

TEST_F(ApiSchedule, ALessonMustShowThatItsGoalCanBeReachedAndIsNot) {
    using namespace framewalk::lesson;
    auto problems = [](const Json& lesson) {
        LoadedLesson loaded = load(lesson.dump());
        std::string out;
        for (const Problem& p : loaded.errors) out += p.path + ": " + p.message + "\n";
        if (!out.empty()) return out;
        for (const Problem& p : check(loaded.lesson).problems) out += p.path + ": " + p.message + "\n";
        return out;
    };
    Json lesson = lesson_named("deadlock.json");
    EXPECT_EQ(problems(lesson), "");
    lesson["checkpoints"][0]["key"]["value"] = "1-2";
    EXPECT_NE(problems(lesson).find("checkpoints[0].goal"), std::string::npos) << problems(lesson);
    lesson["checkpoints"][0]["key"]["value"] = "no";
    EXPECT_EQ(problems(lesson).rfind("checkpoints[0].key: must be ", 0), 0u) << problems(lesson);
    lesson = lesson_named("deadlock.json");
    lesson["checkpoints"][0]["goal"] = {{"kind", "ok"}};
    EXPECT_NE(problems(lesson).find("is how the program ends without any choice"), std::string::npos) << problems(lesson);
    lesson["checkpoints"][0].erase("goal");
    EXPECT_NE(problems(lesson).find("checkpoints[0].goal: must say"), std::string::npos) << problems(lesson);
}

}  // namespace
