// What is shown right after loading, before the run is recorded.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/session.h"

namespace framewalk::api {
namespace {

using Json = nlohmann::json;

const char* const kCode = "fn main() {\n    let x = 1;\n    let b = Box::new(x);\n    println!(\"{b}\");\n}\n";

CommandResult open(Session& session) { return session.apply(Command::with_text(CommandKind::LoadCode, kCode)); }
CommandResult go(Session& session, CommandKind kind) { return session.apply(Command::plain(kind)); }

// A lesson about `kCode` with one question, which must be answered.
std::string lesson_asking(const Json& at) {
    Json lesson = {{"format", 1}, {"id", "first-picture"}, {"version", 1}, {"title", "First"}, {"summary", "Summary."}, {"language", "rust"}};
    lesson["code"] = {"fn main() {", "    let x = 1;", "    let b = Box::new(x);", "    println!(\"{b}\");", "}"};
    lesson["outcome"] = {{"kind", "ok"}, {"stdout", "1\n"}};
    lesson["narration"] = {{{"at", {{"line", 2}}}, {"text", "It begins."}}};
    lesson["checkpoints"] = {{{"id", "q"}, {"at", at}, {"about", {{"event", "end"}}}, {"kind", "value"}, {"prompt", "What?"},
                              {"gate", true}, {"points", 1}, {"key", {{"from", "exit_code"}}}}};
    return lesson.dump();
}

TEST(FirstPicture, DoesNotWaitForTheRun) {
    Session session;
    ASSERT_TRUE(open(session).run_changed);
    EXPECT_TRUE(session.view().is_recording);
    EXPECT_EQ(session.view().position.current.line, 2u);
    EXPECT_TRUE(session.view().position.can_forward);
    EXPECT_FALSE(session.view().timeline->is_complete);
    ASSERT_EQ(session.view().frames.size(), 1u);
    CommandResult more = go(session, CommandKind::RunMore);
    EXPECT_TRUE(more.run_changed);
    EXPECT_FALSE(session.view().is_recording);
    EXPECT_TRUE(session.view().timeline->is_complete);
    EXPECT_EQ(session.view().position.step, 0u);
}

TEST(FirstPicture, AnyStepRecordsTheRunBefore) {
    Session session;
    open(session);
    CommandResult last = go(session, CommandKind::Last);
    EXPECT_TRUE(last.ok && last.moved && last.run_changed);
    EXPECT_EQ(session.view().ending.kind, view::EndingKind::Ok);
    EXPECT_TRUE(session.view().timeline->is_complete);
    EXPECT_FALSE(go(session, CommandKind::First).run_changed);
}

TEST(FirstPicture, LookingDoesNotRecord) {
    Session session;
    open(session);
    EXPECT_FALSE(go(session, CommandKind::HeapMap).run_changed);
    Command bytes = Command::plain(CommandKind::SetModel);
    bytes.model = view::AddressModel::Bytes;
    EXPECT_FALSE(session.apply(bytes).run_changed);
    EXPECT_TRUE(session.view().is_recording);
    EXPECT_EQ(session.view().model, view::AddressModel::Bytes);
}

TEST(FirstPicture, ALinkFindsItsPlace) {
    Session first, second;
    open(first);
    go(first, CommandKind::Forward);
    go(first, CommandKind::Forward);
    open(second);
    ASSERT_TRUE(second.apply(Command::with_text(CommandKind::Restore, first.state_text())).ok);
    EXPECT_EQ(second.view().position.step, 2u);
}

TEST(FirstPicture, ARunThatIsOverAtOnceIsComplete) {
    Session session;
    session.apply(Command::with_text(CommandKind::LoadCode, "fn main() { let = }\n"));
    EXPECT_FALSE(session.view().is_recording);
    EXPECT_EQ(session.view().ending.kind, view::EndingKind::CompileError);
    EXPECT_FALSE(go(session, CommandKind::RunMore).run_changed);
}

TEST(FirstPicture, HasTheWordsAndTheGateOfItsStep) {
    Session session;
    CommandResult loaded = session.apply(Command::with_text(CommandKind::LoadLesson, lesson_asking({{"line", 2}})));
    ASSERT_TRUE(loaded.ok) << loaded.path << ": " << loaded.error;
    EXPECT_TRUE(session.view().is_recording);
    EXPECT_FALSE(session.view().lesson.narration.empty());
    EXPECT_EQ(session.view().position.gate, "q");
    EXPECT_FALSE(session.view().position.can_forward);
    EXPECT_FALSE(go(session, CommandKind::Forward).ok);
    EXPECT_EQ(session.view().position.gate, "q") << "also when all is recorded";
}

// Whether the first step is the one that allocates is known when it has run.
TEST(FirstPicture, WaitsWhereAQuestionIsAboutWhatComesNext) {
    Session session;
    CommandResult loaded = session.apply(Command::with_text(CommandKind::LoadLesson, lesson_asking({{"event", "alloc"}, {"when", "before"}})));
    ASSERT_TRUE(loaded.ok) << loaded.path << ": " << loaded.error;
    EXPECT_FALSE(session.view().is_recording);
    EXPECT_TRUE(session.view().timeline->is_complete);
    go(session, CommandKind::Last);
    EXPECT_EQ(session.view().position.gate, "q");
    EXPECT_EQ(session.view().position.step, 1u);
}

}  // namespace
}  // namespace framewalk::api
