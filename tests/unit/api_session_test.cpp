// A session: commands in, views out; questions, gates, links.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "api/c_api.h"
#include "api/json_grade.h"
#include "api/session.h"
#include "api/state_text.h"

namespace framewalk::api {
namespace {

using Json = nlohmann::json;

std::string lesson_text() {
    std::ifstream file(std::string(FRAMEWALK_SOURCE_DIR) + "/lessons/stack/one-binding.json");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

CommandResult load(Session& session) { return session.apply(Command::with_text(CommandKind::LoadLesson, lesson_text())); }
CommandResult go(Session& session, CommandKind kind) { return session.apply(Command::plain(kind)); }

Command respond(const char* id, const char* text) {
    Command c = Command::about(CommandKind::Respond, id);
    c.response.text = text;
    return c;
}

TEST(Session, StepsThroughAProgram) {
    Session session;
    ASSERT_TRUE(session.apply(Command::with_text(CommandKind::LoadCode, "fn main() {\n    let x = 42;\n}\n")).ok);
    EXPECT_EQ(session.view().position.step, 0u);
    EXPECT_FALSE(go(session, CommandKind::Back).ok);
    EXPECT_TRUE(go(session, CommandKind::Forward).moved);
    EXPECT_EQ(session.view().frames[0].rows[0].value, "42");
    EXPECT_TRUE(go(session, CommandKind::Last).ok);
    EXPECT_TRUE(session.view().position.at_end);
    EXPECT_EQ(session.view().ending.kind, view::EndingKind::Ok);
    EXPECT_FALSE(go(session, CommandKind::Forward).ok);
}

// As many exercises have it: no `main`, but tests.
TEST(Session, TestsRunWhereThereIsNoMain) {
    Session session;
    const char* code = "fn half(n: i32) -> i32 { n / 2 }\n#[cfg(test)]\nmod tests {\n    use super::*;\n    #[test]\n"
                       "    fn works() {\n        let h = half(4);\n        assert_eq!(h, 2);\n    }\n    #[test]\n"
                       "    fn fails() { assert_eq!(half(3), 2); }\n}\n";
    ASSERT_TRUE(session.apply(Command::with_text(CommandKind::LoadCode, code)).ok);
    EXPECT_EQ(session.view().frames[0].function, "fails");
    EXPECT_TRUE(go(session, CommandKind::Last).ok);
    EXPECT_EQ(session.view().ending.exit_code, 101);
    std::string out;
    for (const view::OutputChunk& chunk : session.view().output.chunks)
        if (chunk.stream == view::Stream::Stdout) out += chunk.text;
    EXPECT_EQ(out, "test tests::fails ... FAILED\ntest tests::works ... ok\n");
}

TEST(Session, AGateWaitsForAnAnswer) {
    Session session;
    ASSERT_TRUE(load(session).ok);
    EXPECT_EQ(session.view().position.gate, "x_after");
    EXPECT_FALSE(session.view().position.can_forward);
    EXPECT_FALSE(go(session, CommandKind::Forward).ok);
    EXPECT_FALSE(session.apply(Command::about(CommandKind::Skip, "x_after")).ok);
    ASSERT_TRUE(session.apply(respond("x_after", "0")).ok);
    EXPECT_EQ(session.view().lesson.checkpoint.verdict, view::VerdictKind::Wrong);
    EXPECT_FALSE(session.view().lesson.checkpoint.feedback.empty());
    EXPECT_TRUE(session.view().lesson.checkpoint.explain.empty());
    ASSERT_TRUE(session.apply(respond("x_after", " 42 ")).ok);
    EXPECT_EQ(session.view().lesson.checkpoint.verdict, view::VerdictKind::Correct);
    EXPECT_FALSE(session.view().lesson.checkpoint.explain.empty());
    EXPECT_TRUE(go(session, CommandKind::Forward).ok);
    EXPECT_EQ(session.answers().size(), 2u);
    EXPECT_EQ(session.answers()[1].attempt, 2u);
}

TEST(Session, SeekingStopsAtAGate) {
    Session session;
    load(session);
    EXPECT_FALSE(session.apply(Command::seek(2)).ok);
    session.apply(respond("x_after", "1"));
    EXPECT_TRUE(session.apply(Command::seek(2)).ok);
    EXPECT_EQ(session.view().position.step, 2u);
}

TEST(Session, EditingAndGoingBack) {
    Session session;
    load(session);
    session.apply(Command::with_text(CommandKind::EditCode, "fn main() {\n    let x = 7;\n}\n"));
    EXPECT_TRUE(session.view().lesson.code_is_edited);
    EXPECT_FALSE(session.view().lesson.has_checkpoint);
    EXPECT_TRUE(go(session, CommandKind::Forward).ok);
    EXPECT_EQ(session.view().frames[0].rows[0].value, "7");
    EXPECT_TRUE(go(session, CommandKind::ResetCode).ok);
    EXPECT_FALSE(session.view().lesson.code_is_edited);
    EXPECT_EQ(session.view().frames[0].rows[0].value, "42");
}

TEST(Session, ACodeThatDoesNotCompileIsAView) {
    Session session;
    session.apply(Command::with_text(CommandKind::LoadCode, "fn main() {\n    let x = y;\n}\n"));
    EXPECT_EQ(session.view().ending.kind, view::EndingKind::CompileError);
    ASSERT_EQ(session.view().diagnostics.size(), 1u);
    EXPECT_EQ(session.view().diagnostics[0].code, "E0425");
    EXPECT_EQ(session.view().diagnostics[0].range.line, 2u);
    EXPECT_FALSE(go(session, CommandKind::Forward).ok);
    for (const char* text : {"", "(", "fn", "\xff\xfe", "fn main() { loop {"})
        EXPECT_TRUE(session.apply(Command::with_text(CommandKind::LoadCode, text)).ok);
}

TEST(Session, ALinkRestoresThePlace) {
    Session session;
    session.apply(Command::with_text(CommandKind::LoadCode, "fn main() {\n    let x = 1; // ;c=\n    let y = 2;\n}\n"));
    session.apply(Command::seek(2));
    Command bytes = Command::plain(CommandKind::SetModel);
    bytes.model = view::AddressModel::Bytes;
    session.apply(bytes);
    std::string state = session.state_text();
    Session other;
    ASSERT_TRUE(other.apply(Command::with_text(CommandKind::Restore, state)).ok);
    EXPECT_EQ(other.code(), session.code());
    EXPECT_EQ(other.view().position.step, 2u);
    EXPECT_EQ(other.view().model, view::AddressModel::Bytes);
    EXPECT_EQ(other.state_text(), state);
    for (const char* text : {"", "2;s=1", "1;s=99999999999;m=x;o=,,<>;;c", "1;;;", "1;s="})
        other.apply(Command::with_text(CommandKind::Restore, text));
}

TEST(Session, PickingSaysWhoWrote) {
    Session session;
    session.apply(Command::with_text(CommandKind::LoadCode, "fn main() {\n    let mut x = 258;\n    x = 259;\n    let y = 0;\n}\n"));
    go(session, CommandKind::Last);
    session.apply(Command::seek(session.view().position.last - 1));
    std::string id = session.view().frames[0].rows[0].id;
    session.apply(Command::about(CommandKind::Pick, id));
    const view::Picked& picked = session.view().picked;
    EXPECT_EQ(picked.id, id);
    ASSERT_EQ(picked.bytes.size(), 4u);
    EXPECT_EQ(picked.bytes[0].value, 3);
    EXPECT_EQ(picked.bytes[1].value, 1);
    EXPECT_TRUE(picked.has_writer);
    EXPECT_EQ(picked.written_line, 3u);
}

TEST(Session, LongRunsComeInSlices) {
    SessionOptions options;
    options.slice = 10'000;
    options.max_steps = 100'000;
    Session session(options);
    session.apply(Command::with_text(CommandKind::LoadCode, "fn main() {\n    let mut i = 0;\n    loop {\n        i = i + 1;\n    }\n}\n"));
    EXPECT_TRUE(session.view().is_recording);
    uint32_t rounds = 0;
    while (session.view().is_recording && ++rounds < 100) go(session, CommandKind::RunMore);
    EXPECT_LT(rounds, 100u);
    EXPECT_GT(rounds, 5u);
    go(session, CommandKind::Last);
    EXPECT_EQ(session.view().ending.kind, view::EndingKind::Budget);
    EXPECT_FALSE(session.view().frames.empty());
}

TEST(CApi, RequestsAndResponses) {
    framewalk_session* s = framewalk_create();
    EXPECT_EQ(current_session(), &session_of(s));
    Json reply = Json::parse(framewalk_command(s, R"({"do":"load_code","text":"fn main() {\n    let x = 5;\n}\n"})"));
    EXPECT_TRUE(reply["ok"]);
    EXPECT_EQ(reply["code"]["lines"].size(), 3u);
    EXPECT_TRUE(reply.contains("timeline"));
    reply = Json::parse(framewalk_command(s, R"({"do":"forward"})"));
    EXPECT_TRUE(reply["code"]["lines"][1]["can_stop"]) << "known when the run is recorded";
    EXPECT_FALSE(Json::parse(framewalk_command(s, R"({"do":"forward"})")).contains("code"));
    EXPECT_EQ(reply["view"]["frames"][0]["rows"][0]["value"], "5");
    EXPECT_EQ(reply["view"]["model"], "slots");
    EXPECT_TRUE(Json::parse(framewalk_snapshot(s)).contains("code"));
    for (const char* bad : {"", "{", "[]", "{}", R"({"do":"dance"})", R"({"do":7})", R"({"do":"seek","step":-1})"}) {
        reply = Json::parse(framewalk_command(s, bad));
        EXPECT_TRUE(reply.contains("view")) << bad;
    }
    EXPECT_FALSE(Json::parse(framewalk_command(s, "nonsense"))["ok"]);
    framewalk_destroy(s);
    EXPECT_EQ(current_session(), nullptr);
}

TEST(Grading, AnswersAreGradedAgain) {
    GradeResult result = grade_answers(lesson_text(), R"({"answers":[
        {"checkpoint":"x_after","attempt":1,"response":{"text":"42"}},
        {"checkpoint":"x_after","attempt":2,"response":{"text":"0"}},
        {"checkpoint":"after_main","response":{"options":["x"]}},
        {"checkpoint":"after_main","lesson_version":9,"response":{"options":["nothing"]}},
        {"checkpoint":"nowhere","response":{}},
        {"checkpoint":"after_main","skipped":true}]})");
    ASSERT_TRUE(result.ok) << result.error;
    Json verdicts = Json::parse(result.json)["verdicts"];
    ASSERT_EQ(verdicts.size(), 6u);
    EXPECT_EQ(verdicts[0]["verdict"], "correct");
    EXPECT_EQ(verdicts[0]["points"], 1);
    EXPECT_EQ(verdicts[1]["verdict"], "wrong");
    EXPECT_NE(verdicts[1]["feedback"], "");
    EXPECT_EQ(verdicts[2]["options"][0]["id"], "x");
    EXPECT_FALSE(verdicts[3]["graded"]);
    EXPECT_FALSE(verdicts[4]["graded"]);
    EXPECT_TRUE(verdicts[5]["skipped"]);
    EXPECT_FALSE(grade_answers("{", "[]").ok);
    EXPECT_FALSE(grade_answers(lesson_text(), "[1]").ok);
}

}  // namespace
}  // namespace framewalk::api
