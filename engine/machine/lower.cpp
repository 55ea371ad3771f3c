// The body as a whole: prologue, blocks in an order in which most jumps fall through, and the code's
// last touches when the frame's size is known.
#include "machine/lower.h"

#include <algorithm>

#include "base/sort_stably.h"
#include "machine/lower_internal.h"
#include "mir/graph.h"

namespace framewalk {

using namespace mir;

void lower_function(Globals& globals, FunctionId id) { Lowerer(globals, id).run(); }

Lowerer::Lowerer(Globals& globals, FunctionId id)
    : globals_(globals), program_(globals.program()), types_(program_.types()), code_(globals.code()), id_(id),
      body_(*code_.functions[id].body), args_(code_.functions[id].args), has_steps_(code_.functions[id].shown == Shown::Steps) {
    span_ = body_.span;
}

void Lowerer::run() {
    plan_locals();
    prologue();
    if (!refusal_.empty()) unsupported(refusal_);
    blocks();
    cold_stubs();
    if (types_.met_too_large()) refuse_function(kTooManyParts);
    finish();
}

// ---------------------------------------------------------------- emitting

uint32_t Lowerer::emit(Op op, int32_t a, int32_t b, int32_t c, uint16_t n) {
    uint32_t pc = static_cast<uint32_t>(insns_.size());
    if (spans_.empty() || !(spans_.back().second == span_)) spans_.push_back({pc, span_});
    insns_.push_back({op, n, a, b, c});
    return pc;
}

void Lowerer::unwind_to(BlockId cleanup) {
    if (cleanup.valid()) unwinds_.push_back({static_cast<uint32_t>(insns_.size() - 1), cleanup});
    else if (body_.blocks[current_].is_cleanup) terminates_.push_back(static_cast<uint32_t>(insns_.size() - 1));
}

void Lowerer::unsupported(std::string what) {
    code_.texts.push_back(std::move(what));
    emit(Op::Unsupported, static_cast<int32_t>(code_.texts.size() - 1));
}

// A function that has such a local ends where it begins.
void Lowerer::check_local_size(LocalSlot& s) {
    constexpr uint64_t kMost = UINT64_C(1) << 30;   // bytes; a frame's offsets are 32 bits
    if (!s.layout->is_error && s.layout->size <= kMost) return;
    refusal_ = too_large(s.ty);
    s.ty = types_.unit();
    s.layout = &layout(s.ty);
    s.cls = value_class(*s.layout);
    body_.blocks = {};
    BasicBlock end;
    end.terminator.kind = TerminatorKind::Unreachable;
    body_.blocks.add(std::move(end));
}

std::string Lowerer::too_large(Ty ty) { return "values of the type `" + program_.type_text(ty, true) + "`, which are too large for any memory"; }

// Whatever was made of its body: it is not entered.
void Lowerer::refuse_function(std::string what) {
    code_.texts.push_back(std::move(what));
    insns_[0] = {Op::Unsupported, 0, static_cast<int32_t>(code_.texts.size() - 1), 0, 0};
}

int32_t Lowerer::scratch(uint64_t size, uint32_t align) {
    if (size == 0) return 0;
    align = std::min(align, kFrameAlign);
    scratch_used_ = (scratch_used_ + size + align - 1) & ~uint64_t(align - 1);
    scratch_most_ = std::max(scratch_most_, scratch_used_);
    return -static_cast<int32_t>(scratch_used_);
}

// ---------------------------------------------------------------- prologue

void Lowerer::prologue() {
    if (frame_.over_aligned()) unsupported("a local whose type is aligned to more than 16 bytes");
    if (frame_.too_large()) unsupported("a frame larger than 256 MiB");
    enter_ = emit(has_steps_ ? Op::Enter : Op::EnterLibrary, 0, tracked_low_, tracked_high_ - tracked_low_);
    if (code_.keeps_returns) emit(Op::KeepReturn);
    if (ids_size_ != 0) emit(Op::ZeroIds, ids_low_, ids_size_);
    initialise_arguments();
}

// The caller stored the bytes; scalars come without states.
void Lowerer::initialise_arguments() {
    for (uint32_t i = 1; i <= body_.argument_count && i < locals_.size(); ++i) {
        const LocalSlot& s = locals_[i];
        if (!s.tracked || s.cls == ValueClass::Agg) continue;
        int32_t size = static_cast<int32_t>(s.layout->size);
        if (is_plain(s.cls)) emit(Op::InitRange, s.offset, size);
        else emit(Op::SetState, s.offset, size, 0, kInit);
    }
}

// ---------------------------------------------------------------- blocks

// The block that control most likely falls into.
static BlockId falls_into(const Terminator& t) {
    if (t.kind == TerminatorKind::SwitchInt && !t.targets.empty()) return t.targets.back();
    return t.target;
}

void Lowerer::blocks() {
    block_pc_.assign(body_.blocks.size(), kNoPc);
    std::vector<bool> placed(body_.blocks.size(), false);
    Graph graph(body_);
    std::vector<BlockId> starts = graph.order();
    std::stable_partition(starts.begin(), starts.end(), [&](BlockId b) { return !body_.blocks[b].is_cleanup; });
    for (BlockId start : starts) {
        for (BlockId b = start; b.valid() && !placed[b.index]; b = falls_into(body_.blocks[b].terminator)) {
            placed[b.index] = true;
            order_.push_back(b);
        }
    }
    for (size_t i = 0; i < order_.size(); ++i) {
        next_ = i + 1 < order_.size() ? order_[i + 1] : BlockId();
        lower_block(order_[i]);
    }
}

void Lowerer::lower_block(BlockId id) {
    current_ = id;
    block_pc_[id.index] = static_cast<uint32_t>(insns_.size());
    lower_content(id);
}

void Lowerer::lower_content(BlockId id) {
    init_now_ = init_at_[id.index];
    if (init_now_.empty()) init_now_.assign(locals_.size(), false);
    const BasicBlock& block = body_.blocks[id];
    fused_ = fusable_compare(block);
    for (const Statement& s : block.statements) {
        if (&s == fused_) break;
        scratch_used_ = scratch_start_;
        span_ = s.span;
        statement(s);
        transfer(s, init_now_);
    }
    scratch_used_ = scratch_start_;
    span_ = block.terminator.span;
    terminator(block.terminator);
}

void Lowerer::statement(const Statement& s) {
    switch (s.kind) {
        case StatementKind::Nop:
        case StatementKind::FakeRead:
        case StatementKind::StorageLive: return;
        case StatementKind::Assign: return assign(s.place, s.rvalue);
        case StatementKind::StorageDead: return storage_dead(s.local);
        case StatementKind::SetDiscriminant: return set_discriminant(resolve(s.place), s.variant);
        case StatementKind::Mark: return mark(s);
    }
}

void Lowerer::mark(const Statement& s) {
    if (!has_steps_) return;
    code_.marks.push_back({s.mark, s.span, s.local, id_});
    emit(Op::Mark, static_cast<int32_t>(code_.marks.size() - 1));
}

// Temporaries are overwritten before they are read again; only what can be looked at or pointed to
// loses its value.
//
// What is visible up to the closing brace of its function keeps its value until the frame goes: the
// frame is given back as a whole, and between the last drop and that moment nothing can point to it.
bool Lowerer::lives_as_long_as_frame(Local local) const {
    const LocalDecl& decl = body_.locals[local];
    return decl.is_binding && decl.scope.valid() && decl.scope.hi + 1 >= body_.span.hi;
}

// Does nobody see the end of this local's storage? Then no instruction stands for it.
bool Lowerer::ends_unseen(Local local) const {
    const LocalSlot& s = locals_[local.index];
    if (s.redirect || s.has_alias || s.cls == ValueClass::Zst || !(s.is_binding || s.taken)) return true;
    return lives_as_long_as_frame(local);
}

bool Lowerer::is_unseen(const Statement& s) const {
    return s.kind == StatementKind::Nop || (s.kind == StatementKind::StorageDead && ends_unseen(s.local));
}

void Lowerer::storage_dead(Local local) {
    if (ends_unseen(local)) return;
    const LocalSlot& s = locals_[local.index];
    int32_t id_slot = s.taken ? taken_[s.taken_index].id_slot : 0;
    emit(Op::StorageDead, s.offset, static_cast<int32_t>(s.layout->size), id_slot);
}

// ---------------------------------------------------------------- terminators

void Lowerer::terminator(const Terminator& t) {
    switch (t.kind) {
        case TerminatorKind::Goto:
        case TerminatorKind::FalseEdge: return jump(t.target);
        case TerminatorKind::SwitchInt: return switch_int(t);
        case TerminatorKind::Return:
            if (code_.keeps_returns) emit(Op::CheckReturn);
            emit(taken_.empty() ? Op::Return : Op::ReturnTaken);
            return;
        case TerminatorKind::Unreachable: emit(Op::Unreachable); return;
        case TerminatorKind::Drop: return drop(t);
        case TerminatorKind::Call: return call(t);
        case TerminatorKind::Checked: return checked(t);
        case TerminatorKind::Assert: return assertion(t);
        case TerminatorKind::UnwindResume: emit(Op::Resume); return;
        case TerminatorKind::UnwindTerminate: emit(Op::Terminate); return;
    }
}

namespace {

bool has_mark(const BasicBlock& block) {
    return std::any_of(block.statements.begin(), block.statements.end(),
                       [](const Statement& s) { return s.kind == StatementKind::Mark; });
}

}  // namespace

// Every way round a loop passes a mark or counts as work, so that budgets and slices bound every run.
void Lowerer::count_loop(BlockId target) {
    if (block_pc_[target.index] == kNoPc) return;
    bool marked = has_steps_ && (has_mark(body_.blocks[target]) || has_mark(body_.blocks[current_]));
    if (!marked) emit(Op::Work);
}

// A head of a loop (`while i < n`) that only marks the step and compares.
bool Lowerer::is_short_head(BlockId target) {
    const BasicBlock& block = body_.blocks[target];
    if (block_pc_[target.index] == kNoPc || !has_steps_ || !has_mark(block) || block.is_cleanup) return false;
    const Statement* compare = fusable_compare(block);
    if (compare == nullptr) return false;
    return std::all_of(block.statements.begin(), block.statements.end(), [&](const Statement& s) {
        return &s == compare || s.kind == StatementKind::Mark || s.kind == StatementKind::StorageLive || is_unseen(s);
    });
}

// Decides at the end of each round, which saves the jump to the head.
void Lowerer::repeat_head(BlockId target) {
    BlockId before = std::exchange(current_, target);
    lower_content(target);
    current_ = before;
}

void Lowerer::jump(BlockId target) {
    if (!target.valid()) {
        emit(Op::Unreachable);
        return;
    }
    count_loop(target);
    if (target == next_) return;
    if (is_short_head(target)) return repeat_head(target);
    fixups_.push_back({emit(Op::Jmp), 'c', target});
}

void Lowerer::jump_if(Op op, int32_t a, int32_t b, BlockId target) {
    fixups_.push_back({emit(op, a, b), 'c', target});
}

void Lowerer::switch_int(const Terminator& t) {
    for (BlockId target : t.targets) count_loop(target);
    if (fused_ != nullptr && fused_compare(t)) return;
    if (t.targets.size() == 1) return jump(t.targets[0]);
    Ty ty = type_of(t.operands[0]);
    const Layout& l = layout(ty);
    int32_t from = value(t.operands[0]);
    uint32_t size = static_cast<uint32_t>(l.size);
    if (types_.is(ty, TyKind::Bool) && t.values.size() == 1) {
        bool tests_false = t.values[0] == 0;
        return switch_bool(from, t.targets[tests_false ? 0 : 1], t.targets[tests_false ? 1 : 0]);
    }
    u128 low = ~u128(0), high = 0;
    for (u128 v : t.values) {
        v = truncate_unsigned(v, size * 8);
        low = std::min(low, v), high = std::max(high, v);
    }
    bool dense = size <= 8 && t.values.size() > 3 && high - low < 4 * t.values.size() + 16;
    dense ? switch_table(from, size, t) : switch_chain(from, size, t);
}

void Lowerer::switch_bool(int32_t from, BlockId if_false, BlockId if_true) {
    if (if_false == next_) {
        jump_if(Op::JIf, from, 0, if_true);
        return;
    }
    jump_if(Op::JIfNot, from, 0, if_false);
    if (if_true != next_) fixups_.push_back({emit(Op::Jmp), 'c', if_true});
}

void Lowerer::switch_table(int32_t from, uint32_t size, const Terminator& t) {
    SwitchTable table;
    u128 low = ~u128(0), high = 0;
    for (u128 v : t.values) {
        v = truncate_unsigned(v, size * 8);
        low = std::min(low, v), high = std::max(high, v);
    }
    table.first = static_cast<uint64_t>(low);
    table.targets.resize(static_cast<size_t>(high - low) + 1, kNoPc);
    uint32_t index = static_cast<uint32_t>(switches_.size());
    uint32_t insn = emit(Op::Switch, from, static_cast<int32_t>(index), 0, static_cast<uint16_t>(size));
    for (uint32_t i = 0; i < table.targets.size(); ++i) {
        BlockId target = t.targets.back();
        for (size_t k = 0; k < t.values.size(); ++k) {
            if (truncate_unsigned(t.values[k], size * 8) == low + i) target = t.targets[k];
        }
        fixups_.push_back({insn, 't', target, index, i});
    }
    fixups_.push_back({insn, 'o', t.targets.back(), index, 0});
    switches_.push_back(std::move(table));
}

void Lowerer::switch_chain(int32_t from, uint32_t size, const Terminator& t) {
    static const ValueClass classes[] = {ValueClass::W8, ValueClass::W16, ValueClass::W32, ValueClass::W64, ValueClass::W128};
    static const Op equal[] = {Op::JEq8I, Op::JEq16I, Op::JEq32I, Op::JEq64I};
    int width = __builtin_ctz(size);
    for (size_t i = 0; i < t.values.size(); ++i) {
        i128 v = truncate_signed(t.values[i], size * 8);
        if (size <= 8 && v >= INT32_MIN && v <= INT32_MAX) {
            jump_if(equal[width], from, static_cast<int32_t>(v), t.targets[i]);
            continue;
        }
        int32_t constant = scratch(size, size), same = scratch(1, 1);
        scalar_into(static_cast<u128>(v), classes[width], constant);
        emit(op_at(Op::Eq8, width), same, from, constant);
        jump_if(Op::JIf, same, 0, t.targets[i]);
    }
    if (t.targets.back() != next_) fixups_.push_back({emit(Op::Jmp), 'c', t.targets.back()});
}

// ---------------------------------------------------------------- comparison and branch in one

// The comparison at the end of the block, if its branch can take it over. Ends of storage that nobody sees may follow it.
const Statement* Lowerer::fusable_compare(const BasicBlock& block) {
    for (size_t i = block.statements.size(); i-- > 0;) {
        const Statement& s = block.statements[i];
        if (!is_unseen(s)) return can_fuse(s, block.terminator) ? &s : nullptr;
    }
    return nullptr;
}

bool Lowerer::can_fuse(const Statement& s, const Terminator& t) {
    if (t.kind != TerminatorKind::SwitchInt || t.values.size() != 1 || t.targets.size() != 2) return false;
    if (s.kind != StatementKind::Assign || s.rvalue.kind != RvalueKind::Binary || !is_simple_temporary(s.place)) return false;
    const Operand& on = t.operands[0];
    if (on.kind == OperandKind::Constant || !on.place.is_local() || on.place.local != s.place.local) return false;
    if (s.rvalue.bin < BinOp::Eq || s.rvalue.bin > BinOp::Ge) return false;
    const Layout& l = layout(type_of(s.rvalue.operands[0]));
    ValueClass cls = value_class(l);
    bool plain = is_plain(cls) && cls != ValueClass::W128 && l.a.kind != ScalarKind::Float;
    return plain || (cls == ValueClass::Ptr && s.rvalue.bin <= BinOp::Ne);
}

namespace {

BinOp negated(BinOp op) {
    switch (op) {
        case BinOp::Eq: return BinOp::Ne;
        case BinOp::Ne: return BinOp::Eq;
        case BinOp::Lt: return BinOp::Ge;
        case BinOp::Le: return BinOp::Gt;
        case BinOp::Gt: return BinOp::Le;
        case BinOp::Ge: return BinOp::Lt;
        default: return op;
    }
}

// Order of a jump family: Lt, Le, LtI, LeI, GtI, GeI.
constexpr Op kJumpFirst[] = {Op::JLtI8, Op::JLtI16, Op::JLtI32, Op::JLtI64, Op::JLtI64,
                             Op::JLtU8, Op::JLtU16, Op::JLtU32, Op::JLtU64, Op::JLtU64};

}  // namespace

bool Lowerer::fused_compare(const Terminator& t) {
    bool tests_false = t.values[0] == 0;
    BlockId if_false = t.targets[tests_false ? 0 : 1], if_true = t.targets[tests_false ? 1 : 0];
    span_ = fused_->span;
    if (if_true == next_) {
        branch_compare(fused_->rvalue, true, if_false);
        return true;
    }
    branch_compare(fused_->rvalue, false, if_true);
    if (if_false != next_) fixups_.push_back({emit(Op::Jmp), 'c', if_false});
    return true;
}

void Lowerer::branch_compare(const Rvalue& compare, bool negate, BlockId target) {
    const Operand &x = compare.operands[0], &y = compare.operands[1];
    Ty ty = type_of(x);
    const Layout& l = layout(ty);
    int width = value_class(l) == ValueClass::Ptr ? 3 : width_index(value_class(l));
    BinOp op = negate ? negated(compare.bin) : compare.bin;
    int32_t constant;
    bool small = small_constant(y, constant);
    int32_t first = value(x);
    if (op == BinOp::Eq || op == BinOp::Ne) {
        static const Op families[] = {Op::JEq8, Op::JEq16, Op::JEq32, Op::JEq64};
        int index = (op == BinOp::Ne ? 1 : 0) + (small ? 2 : 0);
        return jump_if(op_at(families[width], index), first, small ? constant : value(y), target);
    }
    Op family = kJumpFirst[int_index(types_, l, ty)];
    if (small) {
        int index = op == BinOp::Lt ? 2 : op == BinOp::Le ? 3 : op == BinOp::Gt ? 4 : 5;
        return jump_if(op_at(family, index), first, constant, target);
    }
    int32_t second = value(y);
    if (op == BinOp::Gt || op == BinOp::Ge) std::swap(first, second);
    jump_if(op_at(family, op == BinOp::Lt || op == BinOp::Gt ? 0 : 1), first, second, target);
}

// ---------------------------------------------------------------- checked arithmetic, assertions

namespace {

int immediate_index(int index) { return index < 5 ? index : index - 1; }

}  // namespace

void Lowerer::checked(const Terminator& t) {
    PlaceRef to = resolve(t.place);
    if (!t.is_negation && (t.bin == BinOp::Shl || t.bin == BinOp::Shr)) {
        checked_shift(t, to);
        return jump(t.target);
    }
    Ty ty = type_of(t.operands[0]);
    int index = int_index(types_, layout(ty), ty);
    int32_t x = value(t.operands[0]);
    int32_t constant = 0;
    bool small = !t.is_negation && index % 5 != 4 && small_constant(t.operands[1], constant);
    int32_t y = t.is_negation || small ? 0 : value(t.operands[1]);
    int32_t at = begin_write(to);
    if (t.is_negation) {
        emit(op_at(Op::CheckedNegI8, index), at, x);
    } else {
        switch (t.bin) {
            case BinOp::Add: emit(op_at(small ? Op::CheckedAddI8I : Op::CheckedAddI8, small ? immediate_index(index) : index), at, x, small ? constant : y); break;
            case BinOp::Sub: emit(op_at(small ? Op::CheckedSubI8I : Op::CheckedSubI8, small ? immediate_index(index) : index), at, x, small ? constant : y); break;
            case BinOp::Mul: emit(op_at(small ? Op::CheckedMulI8I : Op::CheckedMulI8, small ? immediate_index(index) : index), at, x, small ? constant : y); break;
            case BinOp::Div:
            case BinOp::Rem:
                if (small) {
                    y = scratch(layout(ty));
                    scalar_into(static_cast<u128>(static_cast<i128>(constant)), value_class(layout(ty)), y);
                }
                emit(op_at(t.bin == BinOp::Div ? Op::CheckedDivI8 : Op::CheckedRemI8, index), at, x, y);
                break;
            default: unsupported("this checked operator"); break;
        }
    }
    unwind_to(t.unwind);
    end_write(to, at);
    jump(t.target);
}

// The amount may be of any integer type; it must be below the width.
void Lowerer::checked_shift(const Terminator& t, const PlaceRef& to) {
    Ty amount_type = type_of(t.operands[1]);
    const Layout& amount = layout(amount_type);
    uint32_t bits = static_cast<uint32_t>(to.layout->size) * 8;
    int32_t wide = scratch(8, 8);
    u128 constant;
    bool known = constant_bits(t.operands[1], constant);
    bool in_range = known && constant < bits;
    if (!in_range) {
        Op check = t.bin == BinOp::Shl ? Op::CheckShl : Op::CheckShr;
        int32_t given = value(t.operands[1]);
        if (amount.size == 16) {  // its upper half must be zero, that is, below 1
            emit(check, 0, given + 8, 0, 1);
            unwind_to(t.unwind);
        }
        extend(std::min<uint32_t>(8, static_cast<uint32_t>(amount.size)), is_signed_type(types_, amount, amount_type), 8, given, wide);
        emit(check, 0, wide, 0, static_cast<uint16_t>(bits));
        unwind_to(t.unwind);
    }
    int32_t at = begin_write(to);
    Ty ty = type_of(t.operands[0]);
    ValueClass cls = value_class(*to.layout);
    int32_t x = value(t.operands[0]);
    int index = int_index(types_, *to.layout, ty);
    if (in_range && cls != ValueClass::W128) {
        Op op = t.bin == BinOp::Shl ? op_at(Op::Shl8I, width_index(cls)) : op_at(Op::ShrI8I, immediate_index(index));
        emit(op, at, x, static_cast<int32_t>(constant));
    } else {
        if (in_range) scalar_into(constant, ValueClass::W64, wide);
        emit(t.bin == BinOp::Shl ? op_at(Op::Shl8, width_index(cls)) : op_at(Op::ShrI8, index), at, x, wide);
    }
    end_write(to, at);
}

void Lowerer::assertion(const Terminator& t) {
    if (t.assert_kind == AssertKind::BoundsCheck) {
        int32_t constant, index = value(t.operands[0]);
        if (small_constant(t.operands[1], constant)) emit(Op::BoundsI, index, constant);
        else emit(Op::Bounds, index, value(t.operands[1]));
        unwind_to(t.unwind);
        return jump(t.target);
    }
    uint32_t insn = emit(Op::JIfNot, value(t.operands[0]));
    stubs_.push_back({insn, t.message, span_, t.unwind, current_});
    jump(t.target);
}

void Lowerer::cold_stubs() {
    for (const ColdStub& stub : stubs_) {
        insns_[stub.jump].c = static_cast<int32_t>(insns_.size());
        span_ = stub.span;
        current_ = stub.block;
        code_.texts.push_back(stub.text);
        emit(Op::PanicText, static_cast<int32_t>(code_.texts.size() - 1));
        unwind_to(stub.unwind);
    }
}

// ---------------------------------------------------------------- finishing

int32_t Lowerer::patched(int32_t offset) const {
    if (offset >= kOutgoing / 2) return offset;
    return offset - kOutgoing - static_cast<int32_t>(frame_size_);
}

// Moves everything into the machine's code: jump targets become absolute, outgoing arguments get their
// place below the frame.
void Lowerer::finish() {
    // As on the real machine, a frame also holds a return address and the caller's frame pointer.
    frame_size_ = static_cast<uint32_t>((scratch_most_ + 2 * kFrameAlign - 1) & ~uint64_t(kFrameAlign - 1));
    uint32_t base = static_cast<uint32_t>(code_.insns.size());
    for (const Fixup& f : fixups_) {
        uint32_t target = block_pc_[f.block.index];
        if (f.operand == 'c') insns_[f.insn].c = static_cast<int32_t>(target);
        if (f.operand == 't') switches_[f.table].targets[f.slot] = target + base;
        if (f.operand == 'o') switches_[f.table].otherwise = target + base;
    }
    for (Insn& insn : insns_) finish(insn, base);
    insns_[enter_].a = static_cast<int32_t>(frame_size_ + outgoing_);
    for (IntrinsicSite& site : sites_) {
        for (int32_t& operand : site.operands) operand = patched(operand);
        code_.intrinsics.push_back(std::move(site));
    }
    for (SwitchTable& table : switches_) code_.switches.push_back(std::move(table));
    for (const auto& [pc, span] : spans_) code_.spans.push_back({pc + base, span});
    code_.owners.push_back({base, id_});
    code_.insns.insert(code_.insns.end(), insns_.begin(), insns_.end());
    publish(base);
}

void Lowerer::finish(Insn& insn, uint32_t base) {
    const char* kinds = operands_of(insn.op);
    int32_t* operands[] = {&insn.a, &insn.b, &insn.c};
    for (int i = 0; i < 3; ++i) {
        if (kinds[i] == 'd' || kinds[i] == 's') *operands[i] = patched(*operands[i]);
        if (kinds[i] == 't') *operands[i] += static_cast<int32_t>(base);
    }
    if (insn.op == Op::Call || insn.op == Op::CallPtr || insn.op == Op::CallVirtual) insn.a = static_cast<int32_t>(frame_size_);
    if (insn.op == Op::Call) insn.n = code_.functions[id_].is_library;
    if (insn.op == Op::Intrinsic) insn.b += static_cast<int32_t>(code_.intrinsics.size());
    if (insn.op == Op::Switch) insn.b += static_cast<int32_t>(code_.switches.size());
}

// _1 is `Pin<&mut` the future `>`.
const Layout& Lowerer::future_layout() { return layout(types_[layout(locals_[1].ty).variants[0].fields[0]].elem); }

void Lowerer::publish(uint32_t base) {
    Function& f = code_.functions[id_];
    f.code_start = base;
    f.code_end = static_cast<uint32_t>(code_.insns.size());
    f.frame_size = frame_size_;
    f.outgoing_size = outgoing_;
    f.return_offset = locals_[0].offset;
    f.taken = std::move(taken_);
    for (uint32_t i = 1; i < locals_.size(); ++i) {
        const LocalDecl& decl = body_.locals[Local(i)];
        if (!decl.is_binding) continue;
        const LocalSlot& s = locals_[i];
        CodeLocal shown;
        shown.local = Local(i), shown.name = decl.name, shown.ty = s.ty;
        shown.size = static_cast<uint32_t>(s.layout->size), shown.offset = s.offset;
        shown.span = decl.span, shown.scope = decl.scope, shown.is_argument = decl.is_argument;
        if (decl.future_field != LocalDecl::kNoField) {
            shown.in_future = true, shown.future_pointer = locals_[1].offset;
            shown.offset = static_cast<int32_t>(future_layout().field_offset(decl.future_field));
        }
        f.bindings.push_back(shown);
    }
    for (const Unwind& u : unwinds_) f.unwind.push_back({u.pc + base, block_pc_[u.cleanup.index] + base});
    for (uint32_t pc : terminates_) f.unwind.push_back({pc + base, kNoPc});
    sort_stably(f.unwind.begin(), f.unwind.end(), [](const UnwindEntry& x, const UnwindEntry& y) { return x.pc < y.pc; });
    f.is_lowered = true;
}

}  // namespace framewalk
