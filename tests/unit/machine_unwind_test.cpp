// Drop glue, the order of drops, panics and what they unwind.
#include <gtest/gtest.h>

#include "tests/unit/mir_builder.h"

namespace framewalk::test {
namespace {

// Types whose destructor writes one letter, and may panic.
struct Drops {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());
    Local nothing = main.local(p.unit());

    Drops() { p.main_is(main); }
    Ty noisy(const std::string& letter, bool panics = false) {
        Ty ty = p.structure({p.u8()});
        Fn f = p.fn("drop", {p.ptr(ty)}, p.unit());
        Local done = f.local(p.unit()), bytes = f.local(p.ptr(p.u8()));
        BlockId b = f.block(), b1 = f.block();
        f.set(b, bytes, cast(CastKind::PtrToPtr, p.str(letter), p.ptr(p.u8())));
        f.call(b, at(done), p.intrinsic(Intrinsic::WriteOut), {value(p.i32(), 1), copy(bytes), value(p.usize(), letter.size())}, b1);
        if (panics) {
            Local big = f.local(p.u8());
            BlockId b2 = f.block();
            f.checked(b1, big, BinOp::Sub, value(p.u8(), 0), value(p.u8(), 1), b2);
            f.end_return(b2);
        } else {
            f.end_return(b1);
        }
        p.drop_with(ty, f);
        return ty;
    }
    Operand make(BlockId b, Ty ty) {
        Local l = main.local(ty);
        main.set(b, l, aggregate(ty, {value(p.u8(), 1)}, AggregateKind::Adt));
        return move(l);
    }
};

TEST(MachineUnwind, DropsFieldsAfterTheOwnerInOrder) {
    Drops d;
    Ty a = d.noisy("a"), b = d.noisy("b");
    Ty pair = d.p.structure({a, d.p.i32(), b});
    Fn own = d.p.fn("drop", {d.p.ptr(pair)}, d.p.unit());
    own.end_return(own.block());
    d.p.drop_with(pair, own);
    Local x = d.main.local(pair, "x");
    BlockId b0 = d.main.block(), done = d.main.block();
    Operand first = d.make(b0, a), second = d.make(b0, b);
    d.main.set(b0, x, aggregate(pair, {first, value(d.p.i32(), 1), second}, AggregateKind::Adt));
    d.main.drop(b0, at(x), done);
    d.main.end_return(done);
    RunResult r = run(d.p);
    EXPECT_EQ(r.stop, Stop::Finished) << r.message;
    EXPECT_EQ(r.out, "ab");
}

TEST(MachineUnwind, DropsTheVariantThatIsThere) {
    for (uint32_t variant : {0u, 1u, 2u}) {
        Drops d;
        Ty a = d.noisy("a"), b = d.noisy("b");
        Ty e = d.p.enumeration({{}, {a}, {b}});
        Local x = d.main.local(e, "x");
        BlockId b0 = d.main.block(), done = d.main.block();
        std::vector<Operand> parts;
        if (variant != 0) parts.push_back(d.make(b0, variant == 1 ? a : b));
        d.main.set(b0, x, aggregate(e, parts, AggregateKind::Adt, variant));
        d.main.drop(b0, at(x), done);
        d.main.end_return(done);
        EXPECT_EQ(run(d.p).out, variant == 0 ? "" : variant == 1 ? "a" : "b");
    }
}

TEST(MachineUnwind, DropsArraysFromTheFront) {
    Drops d;
    Ty a = d.noisy("a"), b = d.noisy("b");
    Ty pair = d.p.structure({a, b}), array = d.p.array(pair, 3);
    Local x = d.main.local(array, "x");
    BlockId b0 = d.main.block(), done = d.main.block();
    std::vector<Operand> parts;
    for (int i = 0; i < 3; ++i) {
        Local l = d.main.local(pair);
        Operand first = d.make(b0, a), second = d.make(b0, b);
        d.main.set(b0, l, aggregate(pair, {first, second}, AggregateKind::Adt));
        parts.push_back(move(l));
    }
    d.main.set(b0, x, aggregate(array, parts, AggregateKind::Array));
    d.main.drop(b0, at(x), done);
    d.main.end_return(done);
    EXPECT_EQ(run(d.p).out, "ababab");
}

TEST(MachineUnwind, BoxesDropTheirContentAndFree) {
    Drops d;
    Ty a = d.noisy("a"), box = d.p.box(a);
    Local x = d.main.local(box, "x"), raw_pointer = d.main.local(d.p.ptr(a));
    BlockId b0 = d.main.block(), b1 = d.main.block(), done = d.main.block();
    d.main.call(b0, at(raw_pointer), d.p.intrinsic(Intrinsic::BoxAlloc, {a}), {}, b1);
    d.main.set(b1, *at(raw_pointer), use(d.make(b1, a)));
    d.main.set(b1, x, aggregate(box, {copy(raw_pointer)}, AggregateKind::Adt));
    d.main.drop(b1, at(x), done);
    d.main.end_return(done);
    SourceMap sources;
    Machine m(d.p, sources, {});
    RunResult r = run(m);
    EXPECT_EQ(r.stop, Stop::Finished) << r.message << spelling(r.fault.kind);
    EXPECT_EQ(r.out, "a");
    EXPECT_EQ(m.memory().heap_live_blocks(), 0u);
}

TEST(MachineUnwind, CleanupRunsAndTheProcessEndsWith101) {
    Drops d;
    Ty a = d.noisy("a");
    Fn f = d.p.fn("f", {}, d.p.unit());
    BlockId fb = f.block(), fd = f.block();
    Local big = f.local(d.p.u8());
    f.checked(fb, big, BinOp::Add, value(d.p.u8(), 255), value(d.p.u8(), 1), fd);
    f.end_return(fd);
    Local x = d.main.local(a, "x");
    BlockId b0 = d.main.block(), b1 = d.main.block(), cleanup = d.main.block(true), resume = d.main.block(true);
    d.main.set(b0, x, aggregate(a, {value(d.p.u8(), 1)}, AggregateKind::Adt));
    d.main.call(b0, at(d.nothing), f.item(), {}, b1, cleanup);
    d.main.end_return(b1);
    d.main.drop(cleanup, at(x), resume);
    d.main.resume(resume);
    RunResult r = run(d.p);
    EXPECT_EQ(r.stop, Stop::Panicked);
    EXPECT_EQ(r.exit_code, 101);
    EXPECT_EQ(r.err, "attempt to add with overflow");
    EXPECT_EQ(r.out, "a");
}

TEST(MachineUnwind, FieldsAfterAPanickingOneAreStillDropped) {
    Drops d;
    Ty a = d.noisy("a"), bad = d.noisy("!", true), c = d.noisy("c");
    Ty s = d.p.structure({a, bad, c});
    Local x = d.main.local(s, "x");
    BlockId b0 = d.main.block(), done = d.main.block();
    Operand o1 = d.make(b0, a), o2 = d.make(b0, bad), o3 = d.make(b0, c);
    d.main.set(b0, x, aggregate(s, {o1, o2, o3}, AggregateKind::Adt));
    d.main.drop(b0, at(x), done);
    d.main.end_return(done);
    RunResult r = run(d.p);
    EXPECT_EQ(r.stop, Stop::Panicked);
    EXPECT_EQ(r.out, "a!c");
}

TEST(MachineUnwind, APanicWhileCleaningUpAborts) {
    Drops d;
    Ty bad = d.noisy("!", true), s = d.p.structure({bad, bad});
    Local x = d.main.local(s, "x");
    BlockId b0 = d.main.block(), done = d.main.block();
    Operand o1 = d.make(b0, bad), o2 = d.make(b0, bad);
    d.main.set(b0, x, aggregate(s, {o1, o2}, AggregateKind::Adt));
    d.main.drop(b0, at(x), done);
    d.main.end_return(done);
    RunResult r = run(d.p);
    EXPECT_EQ(r.stop, Stop::Aborted);
    EXPECT_EQ(r.exit_code, 134);
    EXPECT_EQ(r.out, "!!");
    EXPECT_NE(r.err.find("panic in a destructor during cleanup\nthread caused non-unwinding panic. aborting.\n"), std::string::npos);
}

TEST(MachineUnwind, CatchUnwindGetsThePayload) {
    Drops d;
    MirProgram& p = d.p;
    for (bool panics : {false, true}) {
        MirProgram q;
        Fn f = q.fn("f", {q.ptr(q.u8())}, q.unit());
        BlockId fb = f.block(), fd = f.block();
        Local big = f.local(q.u8(), "big");
        f.checked(fb, big, BinOp::Add, value(q.u8(), panics ? 255 : 1), value(q.u8(), 1), fd);
        f.end_return(fd);
        Fn main = q.fn("main", {}, q.unit());
        q.main_is(main);
        Ty payload = q.array(q.usize(), 2), call_type = q.types().fn_ptr({q.ptr(q.u8())}, q.unit());
        Local slot = main.local(payload, "slot"), pointer = main.local(q.ptr(payload)), call = main.local(call_type);
        Local data = main.local(q.ptr(q.u8())), caught = main.local(q.boolean(), "caught"), code = main.local(q.i32());
        Local nothing = main.local(q.unit());
        BlockId b0 = main.block(), b1 = main.block();
        main.set(b0, slot, repeat(value(q.usize(), 0), q.types().const_value(2, q.usize())));
        main.set(b0, pointer, raw(at(slot)));
        main.set(b0, call, cast(CastKind::ReifyFn, f.item(), call_type));
        main.set(b0, data, cast(CastKind::PtrFromAddress, value(q.usize(), 8), q.ptr(q.u8())));
        main.call(b0, at(caught), q.intrinsic(Intrinsic::CatchUnwind), {copy(call), copy(data), copy(pointer)}, b1);
        main.set(b1, code, cast(CastKind::IntToInt, copy(caught), q.i32()));
        main.call(b1, at(nothing), q.intrinsic(Intrinsic::Exit), {copy(code)}, BlockId());
        RunResult r = run(q);
        EXPECT_EQ(r.stop, Stop::Finished) << r.message;
        EXPECT_EQ(r.exit_code, panics ? 1 : 0);
    }
    (void)p;
}

}  // namespace
}  // namespace framewalk::test
