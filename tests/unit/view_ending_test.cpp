// Where a run is said to have ended badly: at the learner's line, also after the cleanup of unwinding.
#include <gtest/gtest.h>

#include "view/program_run.h"

namespace framewalk::view {
namespace {

ViewModel end_of(const char* code) {
    std::unique_ptr<ProgramRun> run = ProgramRun::of_rust("main.rs", code, RunSettings{});
    run->record_all();
    return run->at(run->timeline().last(), {});
}

TEST(Endings, APanicIsShownWhereItBegan) {
    const ViewModel view = end_of("fn main() {\n    let v = vec![1, 2, 3];\n    let at = v.len();\n    println!(\"{}\", v[at]);\n}\n");
    EXPECT_EQ(view.ending.kind, EndingKind::Panic);
    ASSERT_EQ(view.ending.story.size(), 1u);
    EXPECT_EQ(view.ending.story[0].range.line, 4u);
    EXPECT_EQ(view.position.current.line, 4u);
    ASSERT_EQ(view.frames.size(), 1u);
    EXPECT_EQ(view.frames[0].line, 4u);
    EXPECT_EQ(view.sentences.front(), "The program panicked.");
}

TEST(Endings, ThePanicOfACalledFunctionIsShownThereAndTheCallerAtTheCall) {
    const ViewModel view = end_of(
        "fn half(n: i32) -> i32 {\n    let b = Box::new(0);\n    n / *b\n}\n"
        "fn main() {\n    let kept = Box::new(1);\n    let x = half(2);\n    println!(\"{x} {kept}\");\n}\n");
    ASSERT_EQ(view.ending.story.size(), 1u);
    EXPECT_EQ(view.ending.story[0].range.line, 3u);
    ASSERT_EQ(view.frames.size(), 1u);
    EXPECT_EQ(view.frames[0].function, "main");
    EXPECT_EQ(view.frames[0].line, 7u);
}

TEST(Endings, AStackOverflowIsShownAtTheCallThatDidNotFit) {
    const ViewModel view = end_of("fn dig(d: u64) -> u64 {\n    let b = dig(d + 1);\n    b + 1\n}\nfn main() {\n    println!(\"{}\", dig(0));\n}\n");
    EXPECT_EQ(view.ending.kind, EndingKind::StackOverflow);
    ASSERT_EQ(view.ending.story.size(), 1u);
    EXPECT_EQ(view.ending.story[0].range.line, 2u);
    EXPECT_EQ(view.frames.back().line, 2u);
}

TEST(Endings, ADeadlockSaysWhoWaitsForWhom) {
    const ViewModel view = end_of(
        "use std::sync::{Arc, Mutex};\nuse std::thread;\nfn main() {\n    let first = Arc::new(Mutex::new(1));\n"
        "    let second = Arc::new(Mutex::new(2));\n    let (a, b) = (Arc::clone(&first), Arc::clone(&second));\n"
        "    let other = thread::spawn(move || {\n        let _b = b.lock().unwrap();\n        thread::yield_now();\n        let _a = a.lock().unwrap();\n    });\n"
        "    let _first = first.lock().unwrap();\n    thread::yield_now();\n    let _second = second.lock().unwrap();\n    other.join().unwrap();\n}\n");
    EXPECT_EQ(view.ending.word, "deadlock");
    EXPECT_EQ(view.ending.title, "Deadlock: every thread waits");
    EXPECT_EQ(view.ending.message,
              "The main thread waits in line 14 to lock `second`, which thread 2 has locked since line 8. "
              "Thread 2 waits in line 10 to lock `first`, which the main thread has locked since line 12. Nobody is left who could go on.");
    ASSERT_EQ(view.ending.story.size(), 4u);
    EXPECT_EQ(view.ending.story[0].text, "thread 2 locked it here");
    EXPECT_EQ(view.ending.story[0].range.line, 8u);
    EXPECT_TRUE(view.ending.story[0].has_step);
    EXPECT_LT(view.ending.story[0].step, view.ending.story[3].step);
}

TEST(Endings, AThreadThatLocksTwiceWaitsForItself) {
    const ViewModel view = end_of(
        "use std::sync::Mutex;\nfn main() {\n    let m = Mutex::new(1);\n    let a = m.lock().unwrap();\n    let b = m.lock().unwrap();\n    println!(\"{a} {b}\");\n}\n");
    EXPECT_EQ(view.ending.title, "Deadlock: nobody is left to go on");
    EXPECT_EQ(view.ending.message, "The main thread waits in line 5 to lock `m`, which it has locked itself since line 4. Nobody is left who could go on.");
}

TEST(Endings, AReceiverThatKeepsASenderIsToldSo) {
    const ViewModel view = end_of(
        "use std::sync::mpsc;\nuse std::thread;\nfn main() {\n    let (tx, rx) = mpsc::channel();\n    let other = tx.clone();\n"
        "    let t = thread::spawn(move || other.send(1).unwrap());\n    for x in rx {\n        println!(\"{x}\");\n    }\n    t.join().unwrap();\n    drop(tx);\n}\n");
    EXPECT_EQ(view.ending.message,
              "The main thread waits in line 7 for a message, and none can come: the sender `tx` still lives, but it belongs to this thread itself. "
              "Nobody is left who could go on.");
}

}  // namespace
}  // namespace framewalk::view
