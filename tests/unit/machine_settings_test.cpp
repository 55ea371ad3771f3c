// The same program on other stacks and heaps: what ends it, what is overwritten, and that stepping back undoes it.
#include <gtest/gtest.h>

#include "timeline/timeline.h"
#include "view/program_run.h"

namespace framewalk {
namespace {

constexpr const char* kDig = R"(static mut LIMIT: u64 = 1000;
fn dig(depth: u64) -> u64 {
    let block = [depth; 64];
    if depth == 0 { return block[0]; }
    dig(depth - 1) + block[63]
}
fn main() {
    let before = unsafe { LIMIT };
    let sum = dig(30);
    println!("{} {} {}", before, unsafe { LIMIT }, sum);
}
)";

// A frame of 20,000 bytes that are not written: it lies across the guard page.
constexpr const char* kLeap = R"(static mut LIMIT: u64 = 1000;
fn leap(depth: u64, wide: bool) -> u64 {
    let note = depth * 3 + 1;
    if wide {
        let block = [7u8; 20000];
        return block[10] as u64;
    }
    if depth == 0 { return note; }
    leap(depth - 1, wide) + note
}
fn main() {
    let sum = leap(2, false);
    println!("{} {}", unsafe { LIMIT } == 1000, sum);
}
)";

constexpr const char* kStrings = R"(struct D(u32);
impl Drop for D { fn drop(&mut self) { print!("-{}", self.0); } }
fn text(n: u32) -> String { if n == 0 { String::from("x") } else { format!("{}{}", text(n - 1), n) } }
fn fail(n: u32) -> u32 { let _d = D(n); if n == 5 { panic!("at {}", n); } fail(n + 1) + 1 }
fn main() {
    let mut all = 0;
    for i in 0..10 { all += text(i % 4).len(); }
    let failed = std::panic::catch_unwind(|| fail(0)).is_err();
    println!("{} {} {}", text(20), all, failed);
}
)";

struct Result {
    int status;
    std::string out, word;
    view::ViewModel end;
};

// Runs it to its end, goes back to several places and to the end again: the state must be the same.
Result run(const char* code, const MemorySettings& memory) {
    view::RunSettings settings;
    settings.memory = memory;
    auto run = view::ProgramRun::of_rust("main.rs", code, settings);
    run->record_all();
    timeline::Timeline& time = run->timeline();
    time.seek(time.last());
    uint64_t at_end = time.machine().hash();
    for (uint32_t part : {0u, 3u, 2u, 1u}) {
        time.seek(time.last() / 4 * part);
        time.seek(time.last());
        EXPECT_EQ(time.machine().hash(), at_end);
    }
    view::ViewOptions options;
    options.model = view::AddressModel::Bytes;
    view::ViewModel end = run->at(time.last(), options);
    return {run->exit_code(), std::string(run->out()), end.ending.word, end};
}

MemorySettings stack_of(uint32_t size) {
    MemorySettings s;
    s.stack.size = size;
    return s;
}

TEST(StackSettings, WithAGuardTheThreadStops) {
    MemorySettings s = stack_of(16384);
    EXPECT_EQ(run(kDig, s).status, 134);
    EXPECT_EQ(run(kLeap, stack_of(32768)).status, 134);
    s.stack.probes = false;                        // its frames are smaller than the page: no way round it
    EXPECT_EQ(run(kDig, s).status, 134);
}

TEST(StackSettings, WithoutAGuardAStaticIsOverwritten) {
    MemorySettings s = stack_of(16384);
    s.stack.guard = false;
    Result named = run(kDig, s);
    EXPECT_EQ(named.word, "stack-tramples");
    EXPECT_NE(named.end.ending.message.find("`LIMIT`"), std::string::npos);
    s.checks = false;
    Result real = run(kDig, s);
    EXPECT_EQ(real.status, 0);
    EXPECT_EQ(real.out.rfind("1000 ", 0), 0u);
    EXPECT_NE(real.out.rfind("1000 1000 ", 0), 0u) << real.out;
    EXPECT_NE(real.end.ending.message.find("first: the static `LIMIT`"), std::string::npos) << real.end.ending.message;
}

TEST(StackSettings, FramesBeyondTheEndShowTheirValues) {
    for (bool has_guard : {false, true}) {
        view::RunSettings settings;
        settings.memory = stack_of(has_guard ? 32768 : 16384);
        settings.memory.stack.guard = has_guard, settings.memory.stack.probes = false, settings.memory.checks = false;
        auto run = view::ProgramRun::of_rust("main.rs", has_guard ? kLeap : kDig, settings);
        run->record_all();
        for (timeline::Step step = 0; step <= run->timeline().last(); ++step)
            for (const view::Frame& frame : run->at(step, {}).frames)
                for (const view::Row& row : frame.rows) EXPECT_NE(row.value, "…") << step << " " << frame.id << " " << row.name;
    }
}

TEST(HeapSettings, UnusedCellsOfAPageAreOnePiece) {
    view::RunSettings settings;
    settings.memory.heap.policy = HeapPolicy::SizeClasses;
    auto run = view::ProgramRun::of_rust("main.rs", "fn main() {\n    let a = Box::new([0u64; 16]);\n    let b = Box::new([1u64; 16]);\n    drop(a);\n    println!(\"{}\", b[0]);\n}\n", settings);
    run->record_all();
    view::ViewOptions options;
    options.model = view::AddressModel::Bytes;
    const view::ViewModel view = run->at(run->timeline().find(timeline::Moment::at_line(5, 1)).value_or(0), options);
    ASSERT_EQ(view.heap.size(), 3u) << "what nobody had yet, `b`, and the cell of `a`";
    EXPECT_EQ(view.heap[0].label, "free · 29 × 128 bytes");
    EXPECT_EQ(view.heap[2].state, view::BlockState::JustFreed);
}

TEST(StackSettings, ALargeFrameJumpsOverTheGuard) {
    MemorySettings s = stack_of(32768);
    s.stack.probes = false;
    EXPECT_EQ(run(kLeap, s).word, "stack-tramples");
    s.checks = false;
    EXPECT_EQ(run(kLeap, s).status, 0);
}

TEST(StackSettings, TheHeapMayBeTheNeighbour) {
    MemorySettings s = stack_of(16384);
    s.stack.guard = false, s.stack.below = Below::Heap, s.heap.limit = 8192, s.checks = false;
    const char* code = "fn dig(n: u64) -> u64 { let b = [n; 64]; if n == 0 { return b[0]; } dig(n - 1) + b[63] }\n"
                       "fn main() { let v = vec![5u64; 900]; let s = dig(30); println!(\"{} {}\", v.iter().all(|x| *x == 5), s); }\n";
    EXPECT_EQ(run(code, s).out, "false 465\n");
    EXPECT_EQ(run(code, MemorySettings()).out, "true 465\n");
}

TEST(StackSettings, StackletsChangeNothingButTheCost) {
    std::string expected = run(kStrings, MemorySettings()).out;
    for (uint32_t size : {256u, 1000u, 4096u, 65536u}) {
        MemorySettings s;
        s.stack.stacklet = size;
        Result r = run(kStrings, s);
        EXPECT_EQ(r.out, expected) << size;
        EXPECT_EQ(r.end.meters.stack_crossings == 0, size == 65536) << size;
    }
}

constexpr const char* kDeepThreads = R"(use std::thread;
fn deep(n: u32, text: &str) -> (u64, String) {
    let pad = [n as u64; 24];
    if n == 0 { return (1, text.to_string()); }
    let (sum, rest) = deep(n - 1, text);
    (sum + pad[(n % 24) as usize], rest)
}
fn main() {
    let a = thread::spawn(|| deep(90, "a"));
    let b = thread::spawn(|| std::panic::catch_unwind(|| { if deep(50, "b").0 == 1276 { panic!("up"); } }).is_err());
    let mine = deep(60, "main");
    println!("{:?} {:?} {:?}", mine, a.join().unwrap(), b.join().unwrap());
    println!("{:?}", deep(20, "again"));
}
)";

// Also on threads that take turns, and with a panic that leaves several pieces.
TEST(Stacklets, EachThreadHasItsOwn) {
    std::string expected = run(kDeepThreads, MemorySettings()).out;
    EXPECT_EQ(expected, "(1831, \"main\") (4096, \"a\") true\n(211, \"again\")\n");
    for (uint32_t size : {256u, 1000u, 4096u, 100000u})
        for (uint32_t seed : {0u, 3u}) {
            MemorySettings s;
            s.stack.stacklet = size, s.threads.seed = seed;
            Result r = run(kDeepThreads, s);
            EXPECT_EQ(r.out, expected) << size << " " << seed;
            EXPECT_EQ(r.end.meters.stack_crossings == 0, size == 100000) << size;
        }
}

constexpr const char* kOverflow = R"(fn main() {
    let mut a = vec![1u8; 16];
    let b = Box::new(7u64);
    let p = a.as_mut_ptr();
    for i in 0..32 { unsafe { *p.add(i) = 0xAA; } }
    println!("{:x}", *b);
    drop(b);
    println!("done {}", a[0]);
}
)";

// Sixteen bytes too many hit the next header; where there is none, the next block.
TEST(HeapDamage, IsNamedAtTheWriteOrNoticedLater) {
    MemorySettings s;
    EXPECT_EQ(run(kOverflow, s).word, "out-of-bounds");
    s.checks = false;
    Result noticed = run(kOverflow, s);
    EXPECT_EQ(noticed.word, "heap-damaged");
    EXPECT_EQ(noticed.out, "7\n");
    EXPECT_NE(noticed.end.ending.message.find("bookkeeping of the heap"), std::string::npos);
    s.heap.policy = HeapPolicy::SizeClasses;
    EXPECT_EQ(run(kOverflow, s).out, "aaaaaaaaaaaaaaaa\ndone 170\n");
}

TEST(HeapDamage, WithoutChecksTheSystemStillStopsWhatIsNowhere) {
    MemorySettings s;
    s.checks = false;
    EXPECT_EQ(run("fn main() { unsafe { *(16 as *mut u8) = 1; } }", s).word, "segmentation-fault");
    EXPECT_EQ(run("fn main() { let b = Box::new(5u64); let p = Box::into_raw(b); unsafe { drop(Box::from_raw(p)); drop(Box::from_raw(p)); } }", s).word, "heap-damaged");
}

// Every program gives the same on every heap.
TEST(HeapSettings, ValuesDoNotDependOnThePolicy) {
    std::string expected = run(kStrings, MemorySettings()).out;
    for (int p = 0; p <= int(HeapPolicy::SizeClasses); ++p) {
        MemorySettings s;
        s.heap.policy = HeapPolicy(p);
        Result r = run(kStrings, s);
        EXPECT_EQ(r.out, expected);
        const view::Meters& m = r.end.meters;
        EXPECT_EQ(m.heap_live + m.heap_free + m.heap_bookkeeping + m.heap_lost, m.heap_span);
        EXPECT_EQ(m.allocations - m.frees, m.heap_blocks);
    }
}

TEST(HeapSettings, AFailedAllocationIsExplained) {
    MemorySettings s;
    s.heap.headers = false, s.heap.limit = s.heap.initial = 10;
    Result r = run("fn main() {\n    let a = Box::new([1u8; 5]);\n    let b = Box::new(2u8);\n    drop(a);\n    let c = Box::new([3u8; 2]);\n"
                   "    let d = Box::new([4u8; 5]);\n    println!(\"{} {} {}\", b, c[0], d[0]);\n}\n", s);
    EXPECT_EQ(r.status, 134);
    EXPECT_EQ(r.end.ending.message, "An allocation of 5 bytes failed. 7 bytes are free; the largest hole is 4 bytes.");
}

}  // namespace
}  // namespace framewalk
