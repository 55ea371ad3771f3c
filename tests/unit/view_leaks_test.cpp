// Why blocks are still allocated at the end: who holds them, or which call took the last owner.
#include <gtest/gtest.h>

#include "view/program_run.h"

namespace framewalk::view {
namespace {

class Leaks : public testing::Test {
protected:
    void run(const std::string& code, const std::string& items = "") {
        run_ = ProgramRun::of_rust("main.rs", items + "\nfn main() {\n" + code + "\n}\n", RunSettings{});
        run_->record_all();
        ASSERT_TRUE(run_->can_run());
        view_ = run_->at(run_->timeline().last(), {});
    }
    // The leak of the block with this address: its kind and its text.
    std::string of(const std::string& address) const {
        for (const Leak& leak : view_.ending.leaks)
            if (leak.address_text == address) return std::string(word(leak.kind)) + ": " + leak.text;
        return "none";
    }
    std::string first() const { return of("(2^30)-1"); }
    bool says(const std::string& address, const std::string& words) const { return of(address).find(words) != std::string::npos; }
    // Lines of its story, as "text@line".
    std::string story(size_t leak) const {
        std::string out;
        for (const StoryPlace& place : view_.ending.leaks[leak].story)
            out += (out.empty() ? "" : ", ") + place.text + "@" + std::to_string(place.range.line);
        return out;
    }

    std::unique_ptr<ProgramRun> run_;
    ViewModel view_;
};

TEST_F(Leaks, NothingIsSaidWhereNothingIsLeft) {
    run("let v = vec![String::from(\"a\")]; let b = std::mem::ManuallyDrop::new(5); println!(\"{} {}\", v[0], *b);");
    EXPECT_TRUE(view_.ending.leaks.empty());
    EXPECT_TRUE(view_.ending.leaked.empty());
}

TEST_F(Leaks, AForgottenOwnerIsNamedWithItsLines) {
    run("let b = Box::new(1);\nstd::mem::forget(b);");
    EXPECT_TRUE(says("(2^30)-1", "forgotten: `mem::forget` ended its owner")) << first();
    EXPECT_EQ(story(0), "allocated here@3, given up here@4");
    EXPECT_EQ(view_.ending.leaks[0].story[1].step, 2u);
    EXPECT_EQ(view_.heap[0].label, "i32 · leaked");
}

TEST_F(Leaks, WaysToGiveAnOwnerUp) {
    const std::vector<std::pair<const char*, const char*>> ways = {
        {"Box::leak(Box::new(1));", "`Box::leak`"},
        {"let p = Box::into_raw(Box::new(1)); println!(\"{}\", p.is_null());", "`Box::into_raw`"},
        {"std::rc::Rc::into_raw(std::rc::Rc::new(1));", "`Rc::into_raw`"},
        {"vec![1].leak();", "`Vec::leak`"},
        {"String::from(\"a\").leak();", "`String::leak`"},
        {"let _m = std::mem::ManuallyDrop::new(Box::new(1));", "`ManuallyDrop::new`"},
        {"let _m = std::mem::MaybeUninit::new(Box::new(1));", "`MaybeUninit::new`"},
        {"vec![Box::new(1)].into_iter().for_each(std::mem::forget);", "`mem::forget`"},
    };
    for (const auto& [code, call] : ways) {
        run(code);
        EXPECT_EQ(view_.ending.leaks.size(), 1u) << code;
        EXPECT_NE(view_.ending.leaks[0].text.find(call), std::string::npos) << code << "\n" << view_.ending.leaks[0].text;
        EXPECT_EQ(view_.ending.leaks[0].kind, LeakKind::Forgotten) << code;
    }
}

TEST_F(Leaks, WhatWasTakenBackIsNotBlamed) {
    run("let p = Box::into_raw(Box::new(1)); let mut b = unsafe { Box::from_raw(p) };\nunsafe { std::ptr::write(&mut b, Box::new(2)) };");
    EXPECT_EQ(first(), "unknown: Its owner is gone without having been dropped. Nothing in memory leads to it any more.");
}

TEST_F(Leaks, ALibrarysOwnForgettingIsNotBlamed) {
    run("let mut b = vec![1, 2].into_boxed_slice();\nunsafe { std::ptr::write(&mut b, Box::new([3])) };");
    EXPECT_TRUE(first().rfind("unknown: ", 0) == 0) << first();
}

const char* const kNode =
    "use std::rc::{Rc, Weak}; use std::cell::RefCell;\n"
    "struct Node { id: Box<i32>, next: RefCell<Option<Rc<Node>>>, up: RefCell<Weak<Node>> }\n"
    "fn node(id: i32) -> Rc<Node> { Rc::new(Node { id: Box::new(id), next: RefCell::new(None), up: RefCell::new(Weak::new()) }) }";

TEST_F(Leaks, ACycleIsShownAsACycle) {
    run("let a = node(1); let b = node(2);\n*a.next.borrow_mut() = Some(b.clone()); *b.next.borrow_mut() = Some(a.clone()); println!(\"{}\", a.id);", kNode);
    EXPECT_EQ(of("(2^30)-2"), "cycle: A cycle: it is held by `next` of (2^30)-4, that by `next` of (2^30)-2 (this block). No count can come to 0.");
    EXPECT_EQ(of("(2^30)-4"), "cycle: A cycle: it is held by `next` of (2^30)-2, that by `next` of (2^30)-4 (this block). No count can come to 0.");
    EXPECT_EQ(first(), "held: `id` of (2^30)-2 owns it, and that block was never dropped itself.");
    ASSERT_EQ(view_.ending.leaks[1].held_by, std::vector<std::string>{view_.ending.leaks[3].id});
}

TEST_F(Leaks, AWeakPointerMakesNoCycle) {
    run("let a = node(1); let b = node(2);\n*a.next.borrow_mut() = Some(b.clone()); *b.up.borrow_mut() = Rc::downgrade(&a);", kNode);
    EXPECT_TRUE(view_.ending.leaks.empty());
}

TEST_F(Leaks, ABlockMayHoldItself) {
    run("let a = node(1); *a.next.borrow_mut() = Some(a.clone());", kNode);
    EXPECT_EQ(of("(2^30)-2"), "cycle: It holds itself by `next`, so its count never comes to 0.");
}

TEST_F(Leaks, AForgottenCloneKeepsTheCountUp) {
    run("let a = Rc::new(1); std::mem::forget(a.clone()); std::mem::forget(Rc::downgrade(&a));", "use std::rc::Rc;");
    EXPECT_TRUE(says("(2^30)-1", "forgotten: `mem::forget` ended its owner")) << first();
    EXPECT_TRUE(says("(2^30)-1", "`strong` count stays at 1")) << first();
}

TEST_F(Leaks, AStaticOwnsDirectlyAndThrough) {
    run("KEPT.lock().unwrap().push(String::from(\"a\"));", "static KEPT: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());");
    EXPECT_EQ(of("(2^30)-2"), "static: The static `KEPT` still owns it, and statics are never dropped.");
    EXPECT_EQ(first(), "static: (2^30)-2 owns it, and that belongs to the static `KEPT`: statics are never dropped.");
    EXPECT_EQ(view_.ending.message, "Exit status 0. Still owned when the program was over: 2 heap blocks.");
}

TEST_F(Leaks, AStaticThatOnlyPointsOwnsNothing) {
    run("unsafe { LOOKS = Some(Box::leak(Box::new(5))) };", "static mut LOOKS: Option<&'static i32> = None;");
    EXPECT_TRUE(says("(2^30)-1", "forgotten: `Box::leak`")) << first();
    EXPECT_TRUE(says("(2^30)-1", "The static `LOOKS` still points at it.")) << first();
}

TEST_F(Leaks, ExitLeavesFramesWithWhatTheyOwn) {
    run("let kept = Box::new(1); if *kept == 1 { std::process::exit(3); } println!(\"{kept}\");");
    EXPECT_EQ(first(), "running: `kept` in `main` still owned it: the process ended without dropping anything.");
}

TEST_F(Leaks, OtherThreadsAndTheirThreadLocals) {
    run("LOCAL.with(|l| l.borrow_mut().push(1));\n"
        "std::thread::spawn(|| { let mine = Box::new(2); LOCAL.with(|l| l.borrow_mut().push(3)); std::thread::sleep(std::time::Duration::from_secs(9)); println!(\"{mine}\"); });\n"
        "std::thread::sleep(std::time::Duration::from_millis(1));",
        "thread_local! { static LOCAL: std::cell::RefCell<Vec<i32>> = std::cell::RefCell::new(Vec::new()); }");
    size_t locals = 0, frames = 0;
    for (const Leak& leak : view_.ending.leaks) {
        locals += leak.text.find("the thread-local `LOCAL` of thread 2") != std::string::npos || leak.text.find("The thread-local `LOCAL` of thread 2") == 0;
        frames += leak.text.find("`mine` in `{closure}` of thread 2 still owned it") == 0;
        EXPECT_EQ(leak.text.find("`LOCAL` of thread main"), std::string::npos) << "main has dropped its own";
    }
    EXPECT_EQ(locals, 2u);
    EXPECT_EQ(frames, 1u);
}

TEST_F(Leaks, ThreadLocalsLeaveNothing) {
    run("LOCAL.with(|l| l.borrow_mut().push(1));", "thread_local! { static LOCAL: std::cell::RefCell<Vec<i32>> = std::cell::RefCell::new(Vec::new()); }");
    EXPECT_TRUE(view_.ending.leaks.empty());
}

TEST_F(Leaks, MemoryAskedForByHand) {
    run("unsafe { std::alloc::alloc(std::alloc::Layout::new::<u32>()) };");
    EXPECT_TRUE(says("(2^30)-1", "It was asked for by hand (`alloc`), and never given back")) << first();
}

TEST_F(Leaks, APanicLeavesOnlyWhatWasGivenUp) {
    run("let kept = Box::new(1); std::mem::forget(Box::new(2)); let v: Vec<i32> = Vec::new(); println!(\"{}\", v[*kept as usize]);");
    EXPECT_EQ(view_.ending.kind, EndingKind::Panic);
    ASSERT_EQ(view_.ending.leaks.size(), 1u);
    EXPECT_TRUE(says("(2^30)-2", "forgotten: `mem::forget`"));
}

TEST_F(Leaks, TheRestOfAVecHoldsNothing) {
    run("let mut v = vec![Box::new(1), Box::new(2)]; std::mem::forget(v.pop()); std::mem::forget(v);");
    EXPECT_TRUE(says("(2^30)-2", "forgotten: `mem::forget`")) << of("(2^30)-2");
}

}  // namespace
}  // namespace framewalk::view
