// Every kind of undefined behaviour ends the run with its kind and its story.
#include <gtest/gtest.h>

#include "tests/unit/mir_builder.h"

namespace framewalk::test {
namespace {

// A main with a heap block of four bytes in `p` (as *mut u8, *mut i32) to misuse.
struct Heap {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());
    Local bytes = main.local(p.ptr(p.u8()), "bytes"), ints = main.local(p.ptr(p.i32()), "ints");
    Local x = main.local(p.i32(), "x"), nothing = main.local(p.unit());
    BlockId at_start = main.block(), b = main.block();

    Heap() {
        p.main_is(main);
        main.call(at_start, at(bytes), p.intrinsic(Intrinsic::Alloc), {value(p.usize(), 4), value(p.usize(), 4)}, b);
        main.set(b, ints, cast(CastKind::PtrToPtr, copy(bytes), p.ptr(p.i32())));
    }
    // Continues with a call of an intrinsic.
    void call(Intrinsic which, std::vector<Operand> arguments, std::vector<Ty> types = {}, Local result = Local()) {
        BlockId next = main.block();
        main.call(b, at(result ? result : nothing), p.intrinsic(which, std::move(types)), std::move(arguments), next);
        b = next;
    }
    void free(u128 size = 4, u128 align = 4) { call(Intrinsic::Dealloc, {copy(bytes), value(p.usize(), size), value(p.usize(), align)}); }
    void read() { main.set(b, x, use(copy(*at(ints)))); }
    void write() { main.set(b, *at(ints), use(value(p.i32(), 7))); }
    void offset(int64_t by, bool checked) {
        call(checked ? Intrinsic::PtrOffset : Intrinsic::PtrWrappingOffset,
             {copy(ints), value(p.integer(IntKind::Isize), static_cast<u128>(by))}, {p.i32()}, ints);
    }
    Fault fault() {
        main.end_return(b);
        RunResult r = run(p);
        EXPECT_EQ(r.stop, Stop::Fault) << r.message;
        EXPECT_EQ(r.exit_code, 3);
        return r.fault;
    }
    RunResult fine() {
        main.end_return(b);
        return run(p);
    }
};

TEST(MachineFault, AllocatesWritesReadsAndFrees) {
    Heap h;
    h.write(), h.read(), h.free();
    EXPECT_EQ(h.fine().stop, Stop::Finished);
}

TEST(MachineFault, UninitialisedRead) {
    Heap h;
    h.read();
    Fault f = h.fault();
    EXPECT_EQ(f.kind, FaultKind::Uninitialised);
    EXPECT_EQ(f.bad_byte, f.address);
    EXPECT_EQ(f.size, 4u);
}

TEST(MachineFault, UseAfterFreeEvenWhenReused) {
    Heap h;
    h.write(), h.free();
    Local other = h.main.local(h.p.ptr(h.p.u8()), "other");
    h.call(Intrinsic::AllocZeroed, {value(h.p.usize(), 4), value(h.p.usize(), 4)}, {}, other);
    h.read();
    Fault f = h.fault();
    EXPECT_EQ(f.kind, FaultKind::UseAfterFree);
    EXPECT_EQ(f.access, Access::Read);
}

TEST(MachineFault, DoubleFree) {
    Heap h;
    h.free(), h.free();
    EXPECT_EQ(h.fault().kind, FaultKind::DoubleFree);
}

TEST(MachineFault, WrongLayout) {
    Heap h;
    h.free(8, 4);
    EXPECT_EQ(h.fault().kind, FaultKind::WrongLayout);
}

TEST(MachineFault, FreeOfInnerPointer) {
    Heap h;
    h.call(Intrinsic::PtrOffset, {copy(h.bytes), value(h.p.integer(IntKind::Isize), 1)}, {h.p.u8()}, h.bytes);
    h.free();
    EXPECT_EQ(h.fault().kind, FaultKind::FreeInner);
}

TEST(MachineFault, FreeOfALocal) {
    Heap h;
    h.main.set(h.b, h.ints, raw(at(h.x)));
    h.main.set(h.b, h.bytes, cast(CastKind::PtrToPtr, copy(h.ints), h.p.ptr(h.p.u8())));
    h.free();
    EXPECT_EQ(h.fault().kind, FaultKind::FreeNonHeap);
}

TEST(MachineFault, OutOfBounds) {
    Heap h;
    h.offset(1, false);
    h.write();
    Fault f = h.fault();
    EXPECT_EQ(f.kind, FaultKind::OutOfBounds);
    EXPECT_EQ(f.access, Access::Write);
}

TEST(MachineFault, OutOfBoundsBetweenLocals) {
    Heap h;
    h.main.set(h.b, h.x, use(value(h.p.i32(), 1)));
    Local y = h.main.local(h.p.i32(), "y"), py = h.main.local(h.p.ptr(h.p.i32()), "py");
    h.main.set(h.b, y, use(value(h.p.i32(), 1)));
    h.main.set(h.b, h.ints, raw(at(h.x)));
    h.main.set(h.b, py, raw(at(y)));
    h.offset(-1, false);
    h.read();
    EXPECT_EQ(h.fault().kind, FaultKind::OutOfBounds);
}

TEST(MachineFault, PointerArithmeticLeavesTheAllocation) {
    Heap h;
    h.offset(2, true);
    EXPECT_EQ(h.fault().kind, FaultKind::PointerArithmetic);
}

TEST(MachineFault, OnePastTheEndIsFine) {
    Heap h;
    h.offset(1, true);
    EXPECT_EQ(h.fine().stop, Stop::Finished);
}

TEST(MachineFault, Misaligned) {
    Heap h;
    Local eight = h.main.local(h.p.ptr(h.p.u8()), "eight");
    h.call(Intrinsic::AllocZeroed, {value(h.p.usize(), 8), value(h.p.usize(), 4)}, {}, eight);
    h.call(Intrinsic::PtrOffset, {copy(eight), value(h.p.integer(IntKind::Isize), 2)}, {h.p.u8()}, eight);
    h.main.set(h.b, h.ints, cast(CastKind::PtrToPtr, copy(eight), h.p.ptr(h.p.i32())));
    h.read();
    Fault f = h.fault();
    EXPECT_EQ(f.kind, FaultKind::Misaligned);
    EXPECT_EQ(f.align, 4u);
}

TEST(MachineFault, UnalignedReadsAreFine) {
    Heap h;
    Local eight = h.main.local(h.p.ptr(h.p.u8()), "eight");
    h.call(Intrinsic::AllocZeroed, {value(h.p.usize(), 8), value(h.p.usize(), 4)}, {}, eight);
    h.call(Intrinsic::PtrOffset, {copy(eight), value(h.p.integer(IntKind::Isize), 1)}, {h.p.u8()}, eight);
    h.main.set(h.b, h.ints, cast(CastKind::PtrToPtr, copy(eight), h.p.ptr(h.p.i32())));
    h.call(Intrinsic::ReadUnaligned, {copy(h.ints)}, {h.p.i32()}, h.x);
    h.call(Intrinsic::WriteUnaligned, {copy(h.ints), copy(h.x)}, {h.p.i32()});
    EXPECT_EQ(h.fine().stop, Stop::Finished);
}

TEST(MachineFault, Null) {
    Heap h;
    h.main.set(h.b, h.ints, cast(CastKind::PtrFromAddress, value(h.p.usize(), 0), h.p.ptr(h.p.i32())));
    h.read();
    EXPECT_EQ(h.fault().kind, FaultKind::Null);
}

TEST(MachineFault, PointerFromNowhere) {
    Heap h;
    h.main.set(h.b, h.ints, cast(CastKind::PtrFromAddress, value(h.p.usize(), 0x234), h.p.ptr(h.p.i32())));
    h.read();
    EXPECT_EQ(h.fault().kind, FaultKind::Null);   // below the first page
    Heap far;
    far.main.set(far.b, far.ints, cast(CastKind::PtrFromAddress, value(far.p.usize(), 0x7000000), far.p.ptr(far.p.i32())));
    far.read();
    EXPECT_EQ(far.fault().kind, FaultKind::NoProvenance);
}

TEST(MachineFault, PointerThroughAnIntegerFindsItsBlock) {
    Heap h;
    h.write();
    Local address = h.main.local(h.p.usize(), "address");
    h.main.set(h.b, address, cast(CastKind::PtrExposeAddress, copy(h.ints), h.p.usize()));
    h.main.set(h.b, h.ints, cast(CastKind::PtrFromAddress, copy(address), h.p.ptr(h.p.i32())));
    h.read(), h.write();
    EXPECT_EQ(h.fine().stop, Stop::Finished);
}

TEST(MachineFault, TransmutedIntegerHasNoProvenance) {
    Heap h;
    h.write();
    Local address = h.main.local(h.p.usize(), "address");
    h.main.set(h.b, address, cast(CastKind::PtrExposeAddress, copy(h.ints), h.p.usize()));
    h.main.set(h.b, h.ints, cast(CastKind::Transmute, copy(address), h.p.ptr(h.p.i32())));
    h.read();
    EXPECT_EQ(h.fault().kind, FaultKind::NoProvenance);
}

TEST(MachineFault, DanglingScope) {
    Heap h;
    Local inner = h.main.local(h.p.i32(), "inner");
    h.main.live(h.b, inner);
    h.main.set(h.b, inner, use(value(h.p.i32(), 3)));
    h.main.set(h.b, h.ints, raw(at(inner)));
    h.main.dead(h.b, inner);
    h.read();
    EXPECT_EQ(h.fault().kind, FaultKind::DanglingStack);
}

TEST(MachineFault, DanglingFrame) {
    Heap h;
    Fn f = h.p.fn("f", {h.p.i32()}, h.p.ptr(h.p.i32()));
    BlockId b = f.block();
    f.set(b, f.ret(), raw(at(f.arg(0))));
    f.end_return(b);
    BlockId next = h.main.block();
    h.main.call(h.b, at(h.ints), f.item(), {value(h.p.i32(), 5)}, next);
    h.b = next;
    h.read();
    EXPECT_EQ(h.fault().kind, FaultKind::DanglingStack);
}

TEST(MachineFault, InvalidBool) {
    Heap h;
    h.write();
    Local flag = h.main.local(h.p.boolean(), "flag"), flags = h.main.local(h.p.ptr(h.p.boolean()));
    h.main.set(h.b, flags, cast(CastKind::PtrToPtr, copy(h.bytes), h.p.ptr(h.p.boolean())));
    h.main.set(h.b, flag, use(copy(*at(flags))));
    Fault f = h.fault();
    EXPECT_EQ(f.kind, FaultKind::InvalidValue);
    EXPECT_EQ(f.bits, u128(7));
}

TEST(MachineFault, InvalidChar) {
    Heap h;
    Local c = h.main.local(h.p.types().character(), "c");
    h.main.set(h.b, h.x, use(value(h.p.i32(), 0x110000)));
    h.main.set(h.b, c, cast(CastKind::Transmute, copy(h.x), h.p.types().character()));
    EXPECT_EQ(h.fault().kind, FaultKind::InvalidValue);
}

TEST(MachineFault, InvalidEnumTag) {
    Heap h;
    h.write();
    Ty e = h.p.enumeration({{}, {}, {}});
    Local es = h.main.local(h.p.ptr(e)), d = h.main.local(h.p.integer(IntKind::Isize));
    h.main.set(h.b, es, cast(CastKind::PtrToPtr, copy(h.bytes), h.p.ptr(e)));
    h.main.set(h.b, d, discriminant(*at(es)));
    EXPECT_EQ(h.fault().kind, FaultKind::InvalidValue);
}

TEST(MachineFault, WriteToAConstant) {
    Heap h;
    Fn c = h.p.fn("C", {}, h.p.i32(), true);
    BlockId b = c.block();
    c.set(b, c.ret(), use(value(h.p.i32(), 1)));
    c.end_return(b);
    h.main.set(h.b, h.ints, use(h.p.static_from(c, h.p.i32(), false)));
    h.read();
    h.write();
    EXPECT_EQ(h.fault().kind, FaultKind::ReadOnly);
}

TEST(MachineFault, OverlappingCopy) {
    Heap h;
    Local block = h.main.local(h.p.ptr(h.p.u8())), inner = h.main.local(h.p.ptr(h.p.u8()));
    h.call(Intrinsic::AllocZeroed, {value(h.p.usize(), 16), value(h.p.usize(), 1)}, {}, block);
    h.call(Intrinsic::PtrOffset, {copy(block), value(h.p.integer(IntKind::Isize), 4)}, {h.p.u8()}, inner);
    h.call(Intrinsic::Copy, {copy(block), copy(inner), value(h.p.usize(), 8)}, {h.p.u8()});
    h.call(Intrinsic::CopyNonoverlapping, {copy(block), copy(inner), value(h.p.usize(), 8)}, {h.p.u8()});
    EXPECT_EQ(h.fault().kind, FaultKind::OverlappingCopy);
}

TEST(MachineFault, UnreachableReached) {
    MirProgram p;
    Fn main = p.fn("main", {}, p.unit());
    main.unreachable(main.block());
    p.main_is(main);
    EXPECT_EQ(run(p).fault.kind, FaultKind::Unreachable);
}

TEST(MachineFault, UncheckedDivision) {
    Heap h;
    h.main.set(h.b, h.x, use(value(h.p.i32(), 0)));
    h.call(Intrinsic::UncheckedDiv, {value(h.p.i32(), 5), copy(h.x)}, {h.p.i32()}, h.x);
    EXPECT_EQ(h.fault().kind, FaultKind::UncheckedOverflow);
}

TEST(MachineFault, CallOfNoFunction) {
    Heap h;
    Ty fn = h.p.types().fn_ptr({}, h.p.unit());
    Local f = h.main.local(fn, "f");
    h.main.set(h.b, f, cast(CastKind::Transmute, value(h.p.usize(), 77), fn));
    BlockId next = h.main.block();
    h.main.call(h.b, at(h.nothing), copy(f), {}, next);
    h.b = next;
    EXPECT_EQ(h.fault().kind, FaultKind::NotCallable);
}

TEST(MachineFault, CallWithAnotherSignature) {
    Heap h;
    Fn g = h.p.fn("g", {h.p.i32()}, h.p.unit());
    g.end_return(g.block());
    Ty right = h.p.types().fn_ptr({h.p.i32()}, h.p.unit()), wrong = h.p.types().fn_ptr({}, h.p.unit());
    Local f = h.main.local(right, "f"), w = h.main.local(wrong, "w");
    h.main.set(h.b, f, cast(CastKind::ReifyFn, g.item(), right));
    h.main.set(h.b, w, cast(CastKind::Transmute, copy(f), wrong));
    BlockId next = h.main.block();
    h.main.call(h.b, at(h.nothing), copy(w), {}, next);
    h.b = next;
    EXPECT_EQ(h.fault().kind, FaultKind::NotCallable);
}

TEST(MachineFault, PointersCopiedAsBytesKeepTheirOrigin) {
    Heap h;
    h.write();
    Ty pointer = h.p.ptr(h.p.i32());
    Local other = h.main.local(pointer, "other"), from = h.main.local(h.p.ptr(pointer)), to = h.main.local(h.p.ptr(pointer));
    h.main.set(h.b, from, raw(at(h.ints)));
    h.main.set(h.b, to, raw(at(other)));
    h.call(Intrinsic::CopyNonoverlapping, {copy(from), copy(to), value(h.p.usize(), 1)}, {pointer});
    h.main.set(h.b, h.x, use(copy(*at(other))));
    EXPECT_EQ(h.fine().stop, Stop::Finished);
}

TEST(MachineFault, PointersCopiedInHalvesLoseTheirOrigin) {
    Heap h;
    h.write();
    Ty pointer = h.p.ptr(h.p.i32());
    Local other = h.main.local(pointer, "other"), from = h.main.local(h.p.ptr(h.p.i32())), to = h.main.local(h.p.ptr(h.p.i32()));
    h.main.set(h.b, from, cast(CastKind::PtrToPtr, copy(h.ints), pointer));
    Local pf = h.main.local(h.p.ptr(pointer)), pt = h.main.local(h.p.ptr(pointer));
    h.main.set(h.b, pf, raw(at(h.ints)));
    h.main.set(h.b, pt, raw(at(other)));
    h.main.set(h.b, from, cast(CastKind::PtrToPtr, copy(pf), pointer));
    h.main.set(h.b, to, cast(CastKind::PtrToPtr, copy(pt), pointer));
    for (int half = 0; half < 2; ++half) {
        h.main.set(h.b, *at(to), use(copy(*at(from))));
        h.call(Intrinsic::PtrOffset, {copy(from), value(h.p.integer(IntKind::Isize), 1)}, {h.p.i32()}, from);
        h.call(Intrinsic::PtrOffset, {copy(to), value(h.p.integer(IntKind::Isize), 1)}, {h.p.i32()}, to);
    }
    h.main.set(h.b, h.x, use(copy(*at(other))));
    EXPECT_EQ(h.fault().kind, FaultKind::NoProvenance);
}

}  // namespace
}  // namespace framewalk::test
