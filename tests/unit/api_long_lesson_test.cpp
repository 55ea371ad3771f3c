// A lesson whose run takes seconds: it opens at once, is recorded slice by slice, and then asks its questions.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "api/session.h"
#include "view/heap_curve.h"

namespace framewalk::api {
namespace {

std::string lesson_text(const char* path) {
    std::ifstream file(std::string(FRAMEWALK_SOURCE_DIR) + "/lessons/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(LongLesson, OpensAtOnceAndAsksWhenAllIsRecorded) {
    Session session;
    ASSERT_TRUE(session.apply(Command::with_text(CommandKind::LoadLesson, lesson_text("heap/fragmentation.json"))).ok);
    EXPECT_TRUE(session.view().is_recording);
    EXPECT_EQ(session.view().position.step, 0u);
    ASSERT_TRUE(session.apply(Command::plain(CommandKind::RunMore)).ok);
    EXPECT_TRUE(session.view().is_recording);
    EXPECT_EQ(session.view().lesson.checkpoints, 0u) << "where its questions stand is not known yet";
    EXPECT_FALSE(session.apply(Command::plain(CommandKind::HeapCurve)).ok);
    unsigned slices = 0;
    for (; session.view().is_recording; ++slices) ASSERT_TRUE(session.apply(Command::plain(CommandKind::RunMore)).ok);
    EXPECT_GT(slices, 5u) << "no slice takes long";
    EXPECT_EQ(session.view().lesson.checkpoints, 2u);
    EXPECT_GT(session.view().position.last, 10'000'000u);
    session.apply(Command::plain(CommandKind::Last));
    EXPECT_EQ(session.view().position.gate, "largest") << "it stops at the first question";
    EXPECT_GT(session.view().meters.allocations, 30'000u);
    while (!session.view().heap_curve || !session.view().heap_curve->is_complete)
        ASSERT_TRUE(session.apply(Command::plain(CommandKind::HeapCurve)).ok);
    EXPECT_EQ(session.view().heap_curve->samples.size(), 480u);
    EXPECT_EQ(session.view().position.gate, "largest") << "sampling moves nobody";
}

// Line 6 comes some five million steps later: more than one search looks at.
TEST(LongRun, ASearchSaysHowFarItLookedAndGoesOnFromThere) {
    Session session;
    session.apply(Command::with_text(CommandKind::LoadCode, "fn main() {\n    let mut i = 0;\n    while i < 2_500_000 {\n        i += 1;\n    }\n    println!(\"{i}\");\n}\n"));
    while (session.view().is_recording) session.apply(Command::plain(CommandKind::RunMore));
    ASSERT_GT(session.view().position.last, 4'500'000u);
    CommandResult first = session.apply(Command::to_line(CommandKind::RunToLine, 6));
    EXPECT_FALSE(first.ok);
    EXPECT_TRUE(first.moved);
    EXPECT_NE(first.error.find("steps that one search looks at"), std::string::npos) << first.error;
    EXPECT_LT(session.view().position.step, 4'200'000u);
    ASSERT_TRUE(session.apply(Command::to_line(CommandKind::RunToLine, 6)).ok);
    EXPECT_EQ(session.view().position.current.line, 6u);
    first = session.apply(Command::to_line(CommandKind::BackToLine, 2));
    EXPECT_FALSE(first.ok);
    ASSERT_TRUE(session.apply(Command::to_line(CommandKind::BackToLine, 2)).ok);
    EXPECT_EQ(session.view().position.step, 0u);
    EXPECT_FALSE(session.apply(Command::to_line(CommandKind::BackToLine, 2)).moved) << "there it begins";
}

}  // namespace
}  // namespace framewalk::api
