// Going back and forth in time: a restored state and a fresh run to the same tick are the same.
#include <gtest/gtest.h>

#include "tests/unit/mir_builder.h"

namespace framewalk::test {
namespace {

// A loop that allocates, writes through pointers, keeps some blocks, frees others, calls, prints and
// changes a static.
struct Busy {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());

    explicit Busy(uint32_t rounds) {
        p.main_is(main);
        Fn counter = p.fn("COUNTER", {}, p.i32(), true);
        BlockId cb = counter.block();
        counter.set(cb, counter.ret(), use(value(p.i32(), 0)));
        counter.end_return(cb);
        Fn work = p.fn("work", {p.ptr(p.i32()), p.i32()}, p.i32());
        BlockId w = work.block(), w1 = work.block();
        Local own = work.local(p.i32(), "own"), address = work.local(p.ptr(p.i32()), "address");
        work.mark(w);
        work.set(w, own, use(copy(work.arg(1))));
        work.set(w, address, raw(at(own)));
        work.set(w, *at(work.arg(0)), use(copy(*at(address))));
        work.mark(w, MarkKind::FrameEnd);
        work.checked(w, work.ret(), BinOp::Add, copy(own), value(p.i32(), 1), w1);
        work.end_return(w1);
        Local i = main.local(p.i32(), "i"), bytes = main.local(p.ptr(p.u8()), "bytes"), ints = main.local(p.ptr(p.i32()), "ints");
        Local more = main.local(p.boolean()), even = main.local(p.boolean()), low = main.local(p.i32()), nothing = main.local(p.unit());
        Local text = main.local(p.ptr(p.u8())), global = main.local(p.ptr(p.i32()), "global");
        BlockId b0 = main.block(), head = main.block(), body = main.block(), b1 = main.block(), b2 = main.block(), b3 = main.block(),
                b4 = main.block(), keep = main.block(), next = main.block(), out = main.block();
        main.set(b0, i, use(value(p.i32(), 0)));
        main.go(b0, head);
        main.mark(head);
        main.set(head, more, binary(BinOp::Lt, copy(i), value(p.i32(), rounds)));
        main.choose(head, move(more), {0}, {out, body});
        main.mark(body);
        main.call(body, at(bytes), p.intrinsic(Intrinsic::Alloc), {value(p.usize(), 20), value(p.usize(), 4)}, b1);
        main.set(b1, ints, cast(CastKind::PtrToPtr, copy(bytes), p.ptr(p.i32())));
        main.call(b1, at(i), work.item(), {copy(ints), copy(i)}, b2);
        main.set(b2, global, use(p.static_from(counter, p.i32(), true)));
        main.set(b2, *at(global), use(copy(i)));
        main.set(b2, text, cast(CastKind::PtrToPtr, p.str("."), p.ptr(p.u8())));
        main.call(b2, at(nothing), p.intrinsic(Intrinsic::WriteOut), {value(p.i32(), 1), copy(text), value(p.usize(), 1)}, b3);
        main.mark(b3);
        main.set(b3, low, binary(BinOp::BitAnd, copy(i), value(p.i32(), 3)));
        main.set(b3, even, binary(BinOp::Eq, copy(low), value(p.i32(), 0)));
        main.choose(b3, move(even), {0}, {b4, keep});
        main.call(b4, at(nothing), p.intrinsic(Intrinsic::Dealloc), {copy(bytes), value(p.usize(), 20), value(p.usize(), 4)}, next);
        main.go(keep, next);
        main.go(next, head);
        main.end_return(out);
    }
};

TEST(MachineSnapshot, RestoringEqualsAFreshRun) {
    Busy busy(40);
    SourceMap sources;
    std::vector<uint64_t> hashes;
    {
        Machine m(busy.p, sources, {});
        for (uint64_t tick = 0;; ++tick) {
            Stop stop = m.run_to(tick);
            hashes.push_back(m.hash());
            if (is_end(stop)) break;
        }
        EXPECT_EQ(m.out().size(), 40u);
    }
    Machine m(busy.p, sources, {});
    std::vector<Snapshot> saved;
    for (uint64_t tick = 0; tick < hashes.size(); tick += 7) {
        m.run_to(tick);
        saved.push_back(m.save());
    }
    while (!is_end(m.run_to(UINT64_MAX))) {}
    EXPECT_EQ(m.hash(), hashes.back());
    for (size_t i = saved.size(); i-- > 0;) {
        m.restore(saved[i]);
        EXPECT_EQ(m.tick(), i * 7);
        EXPECT_EQ(m.hash(), hashes[i * 7]) << "at " << i * 7;
        for (uint64_t tick = i * 7; tick < i * 7 + 5 && tick < hashes.size(); ++tick) {
            m.run_to(tick);
            EXPECT_EQ(m.hash(), hashes[tick]) << "after going back, at " << tick;
        }
    }
    m.restore(saved[0]);
    while (!is_end(m.run_to(UINT64_MAX))) {}
    EXPECT_EQ(m.hash(), hashes.back());
}

TEST(MachineSnapshot, SharesWhatDidNotChange) {
    Busy busy(2000);
    SourceMap sources;
    Machine m(busy.p, sources, {});
    m.run_to(5000);
    Snapshot first = m.save();
    m.run_to(5010);
    Snapshot second = m.save();
    EXPECT_GT(Machine::cost_of(first), 4'000u);
    EXPECT_LT(Machine::cost_of(second), Machine::cost_of(first) / 2);
}

TEST(MachineSnapshot, ReportsWhoWrote) {
    Busy busy(10);
    SourceMap sources;
    Machine m(busy.p, sources, {});
    m.run_to(3);
    FrameInfo f = m.frame(0);
    Address i = f.frame_pointer + static_cast<int64_t>(m.function(f.function).bindings.at(0).offset);
    Watch watch;
    watch.low = i, watch.high = i + 4;
    watch.heap = watch.calls = watch.output = true;
    while (!is_end(m.run_watching(UINT64_MAX, watch))) {}
    int writes = 0, allocations = 0, frees = 0, calls = 0, returns = 0, outputs = 0;
    for (const Event& e : watch.events) {
        writes += e.kind == EventKind::Write, allocations += e.kind == EventKind::Alloc, frees += e.kind == EventKind::Free;
        calls += e.kind == EventKind::Call, returns += e.kind == EventKind::Return, outputs += e.kind == EventKind::Output;
    }
    EXPECT_EQ(writes, 10);
    EXPECT_EQ(outputs, 10);
    EXPECT_EQ(allocations, 9);
    EXPECT_EQ(frees, 8);
    EXPECT_GE(calls, 9);
    EXPECT_GE(returns, calls);
    Machine plain(busy.p, sources, {});
    while (!is_end(plain.run_to(UINT64_MAX))) {}
    EXPECT_EQ(plain.hash(), m.hash());
}

}  // namespace
}  // namespace framewalk::test
