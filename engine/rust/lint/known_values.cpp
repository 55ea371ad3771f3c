#include "rust/lint/known_values.h"

#include "mir/graph.h"

namespace framewalk::rust {

using namespace mir;

namespace {

class UseScan {
public:
    explicit UseScan(const Body& body) : body_(body), known_(body.locals.size(), KnownFor::Always), assigned_(body.locals.size()) {
        for (uint32_t i = 1; i <= body.argument_count; ++i) assigned_[i] = true;
    }

    std::vector<KnownFor> run() {
        std::vector<bool> seen(body_.blocks.size(), false);
        std::vector<BlockId> open{BlockId(0)};
        while (!open.empty()) {
            BlockId id = open.back();
            open.pop_back();
            if (seen[id.index]) continue;
            seen[id.index] = true;
            for (const Statement& s : body_.blocks[id].statements) statement(s);
            terminator(body_.blocks[id].terminator);
            for (BlockId next : real_successors(body_, id)) open.push_back(next);
        }
        return std::move(known_);
    }

private:
    static bool is_indirect(const Place& place) {
        return !place.projection.empty() && place.projection[0].kind == ProjKind::Deref;
    }
    void store(const Place& place) {
        if (is_indirect(place)) return;
        uint32_t local = place.local.index;
        if (assigned_[local] && known_[local] == KnownFor::Always) known_[local] = KnownFor::OneBlock;
        assigned_[local] = true;
    }
    void forget(const Place& place) {
        if (!is_indirect(place)) known_[place.local.index] = KnownFor::Never;
    }
    void statement(const Statement& s) {
        if (s.kind == StatementKind::SetDiscriminant) store(s.place);
        if (s.kind != StatementKind::Assign) return;
        store(s.place);
        if (s.rvalue.kind == RvalueKind::Ref || s.rvalue.kind == RvalueKind::RawPtr) forget(s.rvalue.place);
    }
    void terminator(const Terminator& t) {
        if (t.kind == TerminatorKind::Call || t.kind == TerminatorKind::Checked) store(t.place);
        if (t.kind == TerminatorKind::Drop) forget(t.place);
    }

    const Body& body_;
    std::vector<KnownFor> known_;
    std::vector<bool> assigned_;
};

// The product's magnitude, with overflow beyond 128 bits told.
bool multiply(IntShape shape, u128 a, u128 b, u128& out) {
    bool negative = false;
    if (shape.is_signed) {
        i128 x = as_signed(shape, a), y = as_signed(shape, b);
        negative = (x < 0) != (y < 0);
        a = x < 0 ? u128(0) - static_cast<u128>(x) : static_cast<u128>(x);
        b = y < 0 ? u128(0) - static_cast<u128>(y) : static_cast<u128>(y);
    }
    if (a != 0 && b > ~u128(0) / a) return false;
    u128 magnitude = a * b;
    u128 limit = truncate_unsigned(~u128(0), shape.bits);
    if (shape.is_signed) limit = (limit >> 1) + (negative ? 1 : 0);
    out = truncate_unsigned(negative ? u128(0) - magnitude : magnitude, shape.bits);
    return magnitude <= limit;
}

bool add_or_subtract(bool subtract, IntShape shape, u128 a, u128 b, u128& out) {
    out = truncate_unsigned(subtract ? a - b : a + b, shape.bits);
    if (!shape.is_signed) return subtract ? a >= b : out >= a;
    bool negative_a = as_signed(shape, a) < 0, negative_b = as_signed(shape, b) < 0;
    bool negative_out = as_signed(shape, out) < 0;
    if (subtract) negative_b = !negative_b;   // exact also for the smallest number: its opposite only flips here
    return negative_a != negative_b || negative_out == negative_a;
}

}  // namespace

std::vector<BlockId> real_successors(const Body& body, BlockId block) {
    const Terminator& t = body.blocks[block].terminator;
    if (t.kind == TerminatorKind::FalseEdge && t.target.valid()) return {t.target};
    return successors(body, block);
}

std::vector<KnownFor> how_long_known(const Body& body) { return UseScan(body).run(); }

bool int_shape(const Types& types, Ty ty, IntShape& out) {
    if (!ty.valid()) return false;
    const TyData& data = types[ty];
    if (data.kind == TyKind::Int) out = {bit_width(data.int_kind), is_signed(data.int_kind)};
    else if (data.kind == TyKind::Bool) out = {8, false};
    else if (data.kind == TyKind::Char) out = {32, false};
    else return false;
    return true;
}

i128 as_signed(IntShape shape, u128 bits) { return truncate_signed(bits, shape.bits); }

bool is_min(IntShape shape, u128 bits) { return shape.is_signed && bits == u128(1) << (shape.bits - 1); }

bool exact_result(BinOp op, IntShape shape, u128 a, u128 b, u128& out) {
    switch (op) {
        case BinOp::Add: return add_or_subtract(false, shape, a, b, out);
        case BinOp::Sub: return add_or_subtract(true, shape, a, b, out);
        case BinOp::Mul: return multiply(shape, a, b, out);
        case BinOp::Div:
        case BinOp::Rem: {
            if (b == 0 || (is_min(shape, a) && as_signed(shape, b) == -1)) return false;
            bool divides = op == BinOp::Div;
            if (!shape.is_signed) {
                out = divides ? a / b : a % b;
                return true;
            }
            i128 x = as_signed(shape, a), y = as_signed(shape, b);
            out = truncate_unsigned(static_cast<u128>(divides ? x / y : x % y), shape.bits);
            return true;
        }
        case BinOp::Shl:
        case BinOp::Shr:
            if (b >= shape.bits) return false;
            out = op == BinOp::Shl ? a << b : shape.is_signed ? static_cast<u128>(as_signed(shape, a) >> b) : a >> b;
            out = truncate_unsigned(out, shape.bits);
            return true;
        default: return false;
    }
}

}  // namespace framewalk::rust
