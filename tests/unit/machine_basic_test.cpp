// Scalars, calls, loops, aggregates, pointers.
#include <gtest/gtest.h>

#include "tests/unit/mir_builder.h"

namespace framewalk::test {
namespace {

// Evaluates one function to an exit code between 0 and 255.
struct Exit {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());
    Local code = main.local(p.i32()), never = main.local(p.unit());
    BlockId start = main.block();

    Exit() { p.main_is(main); }
    void finish(BlockId b) {
        main.call(b, at(never), p.intrinsic(Intrinsic::Exit), {copy(code)}, BlockId());
    }
    RunResult result() { return run(p); }
};

TEST(MachineBasic, ReturnsFromMain) {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());
    main.end_return(main.block());
    p.main_is(main);
    RunResult r = run(p);
    EXPECT_EQ(r.stop, Stop::Finished);
    EXPECT_EQ(r.exit_code, 0);
}

TEST(MachineBasic, CallsRecursively) {
    Exit e;
    Fn fib = e.p.fn("fib", {e.p.i32()}, e.p.i32());
    Local small = fib.local(e.p.boolean()), n1 = fib.local(e.p.i32()), n2 = fib.local(e.p.i32());
    Local f1 = fib.local(e.p.i32()), f2 = fib.local(e.p.i32());
    BlockId b0 = fib.block(), base = fib.block(), more = fib.block(), b1 = fib.block(), b2 = fib.block(), b3 = fib.block(),
            b4 = fib.block(), b5 = fib.block();
    fib.mark(b0);
    fib.set(b0, small, binary(BinOp::Lt, copy(fib.arg(0)), value(e.p.i32(), 2)));
    fib.choose(b0, move(small), {0}, {more, base});
    fib.set(base, fib.ret(), use(copy(fib.arg(0))));
    fib.end_return(base);
    fib.checked(more, n1, BinOp::Sub, copy(fib.arg(0)), value(e.p.i32(), 1), b1);
    fib.call(b1, at(f1), fib.item(), {move(n1)}, b2);
    fib.checked(b2, n2, BinOp::Sub, copy(fib.arg(0)), value(e.p.i32(), 2), b3);
    fib.call(b3, at(f2), fib.item(), {move(n2)}, b4);
    fib.checked(b4, fib.ret(), BinOp::Add, move(f1), move(f2), b5);
    fib.end_return(b5);
    BlockId done = e.main.block();
    e.main.call(e.start, at(e.code), fib.item(), {value(e.p.i32(), 12)}, done);
    e.finish(done);
    EXPECT_EQ(e.result().exit_code, 144);
}

TEST(MachineBasic, CountsMarksAndStopsAtThem) {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());
    Local i = main.local(p.i32(), "i");
    BlockId b0 = main.block(), head = main.block(), body = main.block(), out = main.block();
    main.set(b0, i, use(value(p.i32(), 0)));
    main.go(b0, head);
    main.mark(head);
    Local go = main.local(p.boolean());
    main.set(head, go, binary(BinOp::Lt, copy(i), value(p.i32(), 10)));
    main.choose(head, move(go), {0}, {out, body});
    main.checked(body, i, BinOp::Add, copy(i), value(p.i32(), 1), head);
    main.end_return(out);
    p.main_is(main);
    SourceMap sources;
    Machine m(p, sources, {});
    EXPECT_EQ(m.tick(), 0u);
    ASSERT_EQ(m.run_to(4), Stop::Reached);
    EXPECT_EQ(m.tick(), 4u);
    ASSERT_NE(m.current_mark(), nullptr);
    FrameInfo f = m.frame(0);
    const CodeLocal& local = m.function(f.function).bindings.at(0);
    EXPECT_EQ(m.memory().read_bits(f.frame_pointer + static_cast<int64_t>(local.offset), 4), u128(3));
    EXPECT_TRUE(m.memory().is_initialised(f.frame_pointer + static_cast<int64_t>(local.offset), 4));
    EXPECT_EQ(m.run_to(UINT64_MAX), Stop::Finished);
    EXPECT_EQ(m.tick(), 11u);
}

TEST(MachineBasic, ReturnsAtLeastOncePerSlice) {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());
    BlockId b = main.block();
    main.go(b, b);
    p.main_is(main);
    SourceMap sources;
    MachineSettings settings;
    settings.max_work = 250'000;
    Machine m(p, sources, settings);
    EXPECT_EQ(m.run_to(UINT64_MAX), Stop::Slice);
    EXPECT_EQ(m.run_to(UINT64_MAX), Stop::Slice);
    EXPECT_EQ(m.run_to(UINT64_MAX), Stop::OutOfTicks);
    EXPECT_EQ(m.exit_code(), 5);
}

TEST(MachineBasic, PanicsWithRustcsTexts) {
    struct Row { BinOp op; IntKind kind; u128 x, y; const char* text; };
    const Row rows[] = {
        {BinOp::Add, IntKind::I32, 0x7FFFFFFF, 1, "attempt to add with overflow"},
        {BinOp::Sub, IntKind::U8, 1, 2, "attempt to subtract with overflow"},
        {BinOp::Mul, IntKind::I64, u128(1) << 62, 2, "attempt to multiply with overflow"},
        {BinOp::Div, IntKind::I16, 5, 0, "attempt to divide by zero"},
        {BinOp::Div, IntKind::I16, 0x8000, 0xFFFF, "attempt to divide with overflow"},
        {BinOp::Rem, IntKind::U128, 5, 0, "attempt to calculate the remainder with a divisor of zero"},
        {BinOp::Rem, IntKind::I8, 0x80, 0xFF, "attempt to calculate the remainder with overflow"},
        {BinOp::Shl, IntKind::I32, 5, 32, "attempt to shift left with overflow"},
        {BinOp::Shr, IntKind::U64, 5, 64, "attempt to shift right with overflow"},
    };
    for (const Row& row : rows) {
        for (bool constant : {false, true}) {
            MirProgram p;
            Ty ty = p.integer(row.kind);
            Fn main = p.fn("main", {}, p.unit());
            Local x = main.local(ty, "x"), y = main.local(ty, "y"), z = main.local(ty, "z");
            BlockId b = main.block(), done = main.block();
            main.set(b, x, use(value(ty, row.x)));
            main.set(b, y, use(value(ty, row.y)));
            main.checked(b, z, row.op, copy(x), constant ? value(ty, row.y) : copy(y), done);
            main.end_return(done);
            p.main_is(main);
            RunResult r = run(p);
            EXPECT_EQ(r.stop, Stop::Panicked) << row.text << r.message;
            EXPECT_EQ(r.err, row.text);
            EXPECT_EQ(r.exit_code, 101);
        }
    }
}

TEST(MachineBasic, ComputesAggregatesAndFields) {
    Exit e;
    Ty pair = e.p.structure({e.p.u8(), e.p.i32(), e.p.u8()});
    Local s = e.main.local(pair, "s"), t = e.main.local(pair, "t");
    e.main.set(e.start, s, aggregate(pair, {value(e.p.u8(), 3), value(e.p.i32(), 40), value(e.p.u8(), 2)}, AggregateKind::Adt));
    e.main.set(e.start, t, use(copy(s)));
    e.main.set(e.start, field(at(t), 1), use(value(e.p.i32(), 50)));
    Local wide = e.main.local(e.p.i32());
    e.main.set(e.start, wide, cast(CastKind::IntToInt, copy(field(at(t), 0)), e.p.i32()));
    e.main.set(e.start, e.code, binary(BinOp::Add, copy(field(at(t), 1)), copy(wide)));
    e.main.set(e.start, e.code, binary(BinOp::Add, copy(e.code), copy(field(at(s), 1))));
    e.finish(e.start);
    EXPECT_EQ(e.result().exit_code, 93);
}

TEST(MachineBasic, ReadsAndWritesThroughReferences) {
    Exit e;
    Fn bump = e.p.fn("bump", {e.p.types().ref(e.p.i32(), Mutability::Mut)}, e.p.unit());
    BlockId b = bump.block(), done = bump.block();
    Local sum = bump.local(e.p.i32());
    bump.checked(b, sum, BinOp::Add, copy(*at(bump.arg(0))), value(e.p.i32(), 5), done);
    bump.set(done, *at(bump.arg(0)), use(copy(sum)));
    bump.end_return(done);
    Local x = e.main.local(e.p.i32(), "x"), r = e.main.local(e.p.types().ref(e.p.i32(), Mutability::Mut), "r");
    Local nothing = e.main.local(e.p.unit());
    BlockId after = e.main.block();
    e.main.set(e.start, x, use(value(e.p.i32(), 37)));
    e.main.set(e.start, r, ref(at(x)));
    e.main.call(e.start, at(nothing), bump.item(), {copy(r)}, after);
    e.main.set(after, e.code, use(copy(x)));
    e.finish(after);
    EXPECT_EQ(e.result().exit_code, 42);
}

TEST(MachineBasic, IndexesArraysAndSlices) {
    Exit e;
    Ty array = e.p.array(e.p.i32(), 5), slice = e.p.types().ref(e.p.types().slice(e.p.i32()), Mutability::Mut);
    Local a = e.main.local(array, "a"), s = e.main.local(slice, "s"), i = e.main.local(e.p.usize(), "i");
    Local whole = e.main.local(e.p.types().ref(array, Mutability::Mut)), len = e.main.local(e.p.usize());
    BlockId b1 = e.main.block();
    e.main.set(e.start, a, repeat(value(e.p.i32(), 7), e.p.types().const_value(5, e.p.usize())));
    e.main.set(e.start, i, use(value(e.p.usize(), 3)));
    e.main.set(e.start, element(at(a), i), use(value(e.p.i32(), 20)));
    e.main.set(e.start, whole, ref(at(a)));
    e.main.set(e.start, s, cast(CastKind::Unsize, copy(whole), slice));
    e.main.set(e.start, len, length(*at(s)));
    e.main.bounds(e.start, copy(i), copy(len), b1);
    e.main.set(b1, e.code, use(copy(element(*at(s), i))));
    e.main.set(b1, e.code, binary(BinOp::Add, copy(e.code), copy(element(*at(s), 1, true))));
    e.main.set(b1, e.code, binary(BinOp::Add, copy(e.code), copy(element(at(a), 0))));
    e.finish(b1);
    EXPECT_EQ(e.result().exit_code, 34);
}

TEST(MachineBasic, PanicsOutOfBounds) {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());
    Local i = main.local(p.usize(), "i");
    BlockId b = main.block(), b1 = main.block();
    main.set(b, i, use(value(p.usize(), 5)));
    main.bounds(b, copy(i), value(p.usize(), 3), b1);
    main.end_return(b1);
    p.main_is(main);
    RunResult r = run(p);
    EXPECT_EQ(r.stop, Stop::Panicked);
    EXPECT_EQ(r.err, "bounds");
}

TEST(MachineBasic, MatchesEnumsWithTagsAndNiches) {
    for (bool niche : {false, true}) {
        for (uint32_t variant : {0u, 1u}) {
            Exit e;
            Ty content = niche ? e.p.types().ref(e.p.i32()) : e.p.i32();
            Ty option = e.p.enumeration({{}, {content}});
            Local x = e.main.local(e.p.i32(), "x"), o = e.main.local(option, "o"), d = e.main.local(e.p.integer(IntKind::Isize));
            Local r = e.main.local(content);
            BlockId none = e.main.block(), some = e.main.block(), never = e.main.block();
            e.main.set(e.start, x, use(value(e.p.i32(), 9)));
            if (niche) e.main.set(e.start, r, ref(at(x), BorrowKind::Shared));
            else e.main.set(e.start, r, use(copy(x)));
            std::vector<Operand> parts;
            if (variant == 1) parts.push_back(copy(r));
            e.main.set(e.start, o, aggregate(option, parts, AggregateKind::Adt, variant));
            e.main.set(e.start, d, discriminant(at(o)));
            e.main.choose(e.start, copy(d), {0, 1}, {none, some, never});
            e.main.unreachable(never);
            e.main.set(none, e.code, use(value(e.p.i32(), 1)));
            e.finish(none);
            Place inner = field(as_variant(at(o), 1), 0);
            e.main.set(some, e.code, use(copy(niche ? *inner : inner)));
            e.finish(some);
            EXPECT_EQ(e.result().exit_code, variant == 0 ? 1 : 9);
        }
    }
}

TEST(MachineBasic, CallsThroughPointersAndVtables) {
    Exit e;
    Ty concrete = e.p.structure({e.p.i32()});
    DynBounds bounds;
    Ty dynamic = e.p.types().dynamic(bounds, e.p.types().statik());
    Fn method = e.p.fn("method", {e.p.types().ref(concrete), e.p.i32()}, e.p.i32());
    BlockId b = method.block(), done = method.block();
    method.checked(b, method.ret(), BinOp::Add, copy(field(*at(method.arg(0)), 0)), copy(method.arg(1)), done);
    method.end_return(done);
    e.p.vtables_[concrete.index] = {method.def()};
    Local s = e.main.local(concrete, "s"), thin = e.main.local(e.p.types().ref(concrete));
    Local fat = e.main.local(e.p.types().ref(dynamic), "fat");
    Ty pointer_type = e.p.types().fn_ptr({e.p.types().ref(concrete), e.p.i32()}, e.p.i32());
    Local pointer = e.main.local(pointer_type, "f"), more = e.main.local(e.p.i32());
    BlockId b1 = e.main.block(), b2 = e.main.block();
    e.main.set(e.start, s, aggregate(concrete, {value(e.p.i32(), 30)}, AggregateKind::Adt));
    e.main.set(e.start, thin, ref(at(s), BorrowKind::Shared));
    e.main.set(e.start, fat, cast(CastKind::Unsize, copy(thin), e.p.types().ref(dynamic)));
    e.main.set(e.start, pointer, cast(CastKind::ReifyFn, method.item(), pointer_type));
    e.main.call(e.start, at(more), e.p.virtual_method(0), {copy(fat), value(e.p.i32(), 4)}, b1);
    e.main.call(b1, at(e.code), copy(pointer), {copy(thin), copy(more)}, b2);
    e.finish(b2);
    RunResult r = e.result();
    EXPECT_EQ(r.exit_code, 64) << r.message;
}

TEST(MachineBasic, ComputesConstantsAndStatics) {
    Exit e;
    Fn base = e.p.fn("BASE", {}, e.p.i32(), true);
    BlockId b = base.block();
    base.set(b, base.ret(), use(value(e.p.i32(), 20)));
    base.end_return(b);
    Fn derived = e.p.fn("DERIVED", {}, e.p.i32(), true);
    BlockId d = derived.block(), d1 = derived.block();
    derived.checked(d, derived.ret(), BinOp::Mul, e.p.constant_from(base, e.p.i32()), value(e.p.i32(), 2), d1);
    derived.end_return(d1);
    Local pointer = e.main.local(e.p.ptr(e.p.i32()));
    e.main.set(e.start, pointer, use(e.p.static_from(base, e.p.i32(), true)));
    e.main.set(e.start, *at(pointer), use(value(e.p.i32(), 2)));
    e.main.set(e.start, e.code, binary(BinOp::Add, e.p.constant_from(derived, e.p.i32()), copy(*at(pointer))));
    e.finish(e.start);
    RunResult r = e.result();
    EXPECT_EQ(r.exit_code, 42) << r.message;
}

TEST(MachineBasic, OverflowsTheStackLikeLinux) {
    MirProgram p;
    Fn f = p.fn("f", {}, p.unit());
    Local nothing = f.local(p.unit());
    BlockId b = f.block(), done = f.block();
    f.call(b, at(nothing), f.item(), {}, done);
    f.end_return(done);
    p.main_is(f);
    RunResult r = run(p);
    EXPECT_EQ(r.stop, Stop::StackOverflow);
    EXPECT_EQ(r.exit_code, 134);
    EXPECT_NE(r.err.find("has overflowed its stack\nfatal runtime error: stack overflow, aborting\n"), std::string::npos);
}

}  // namespace
}  // namespace framewalk::test
