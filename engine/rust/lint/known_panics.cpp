#include "rust/lint/known_panics.h"

#include <algorithm>

#include "mir/graph.h"
#include "mir/place_type.h"
#include "rust/lint/known_floats.h"
#include "rust/lint/known_values.h"

namespace framewalk::rust {

using namespace mir;

namespace {

constexpr size_t kMaxParts = 1024;   // elements of one array that are followed

class KnownPanics {
public:
    // Without `diagnostics` nothing is told: `run` says whether there was something to tell.
    KnownPanics(const Body& body, KnownPanicsContext& context, Diagnostics* diagnostics)
        : body_(body), context_(context), diagnostics_(diagnostics), types_(context.facts().types()),
          known_for_(how_long_known(body)), values_(body.locals.size()), arriving_(body.blocks.size()) {}

    // Each block once, deepest first; a value that is known for its block only goes with the block.
    bool run() {
        std::vector<bool> visited(body_.blocks.size(), false);
        std::vector<BlockId> open{BlockId(0)};
        while (!open.empty()) {
            BlockId block = open.back();
            open.pop_back();
            if (visited[block.index]) continue;
            visited[block.index] = true;
            visit(block);
            for (BlockId next : next_blocks(block)) open.push_back(next);
            for (Local local : written_) values_[local.index] = KnownValue();
            written_.clear();
        }
        return found_;
    }
    // Was there a promoted constant in what was visited?
    bool met_promoted() const { return met_promoted_; }

private:
    // What checked arithmetic leaves for the block where it has succeeded.
    struct Arriving {
        const Place* place = nullptr;
        KnownValue value;
    };

    // ------------------------------------------------------------ walking
    void visit(BlockId id) {
        const BasicBlock& block = body_.blocks[id];
        const Arriving& arriving = arriving_[id.index];
        if (arriving.place) store(*arriving.place, arriving.value);
        for (const Statement& s : block.statements) statement(s);
        const Terminator& t = block.terminator;
        if (t.kind == TerminatorKind::Checked) checked(t);
        if (t.kind == TerminatorKind::Assert && t.assert_kind == AssertKind::BoundsCheck) bounds(t);
        if (t.kind != TerminatorKind::Call) return;
        for (const Operand& o : t.operands) operand(o);
        store(t.place, KnownValue());
    }

    std::vector<BlockId> next_blocks(BlockId id) {
        const Terminator& t = body_.blocks[id].terminator;
        if (t.kind != TerminatorKind::SwitchInt) return real_successors(body_, id);
        KnownValue value = operand(t.operands[0]);
        if (!value.is_scalar()) return real_successors(body_, id);
        for (size_t i = 0; i < t.values.size(); ++i)
            if (t.values[i] == value.bits) return {t.targets[i]};
        return {t.targets.back()};
    }

    void statement(const Statement& s) {
        bool is_storage = s.kind == StatementKind::StorageLive || s.kind == StatementKind::StorageDead;
        if (is_storage) values_[s.local.index] = KnownValue();
        if (s.kind == StatementKind::Assign) store(s.place, evaluate(s.rvalue));
    }

    // ------------------------------------------------------------ values
    KnownValue* part(KnownValue* value, const Projection& step) {
        if (value->kind != KnownValue::Kind::Parts) return nullptr;
        u128 index = step.index;
        if (step.kind == ProjKind::Index) {
            const KnownValue& known = values_[step.local.index];
            if (!known.is_scalar()) return nullptr;
            index = known.bits;
        } else if (step.kind == ProjKind::ConstantIndex) {
            if (step.from_end && step.offset > value->parts.size()) return nullptr;
            index = step.from_end ? value->parts.size() - step.offset : step.offset;
        } else if (step.kind != ProjKind::Field) {
            return nullptr;
        }
        return index < value->parts.size() ? &value->parts[static_cast<size_t>(index)] : nullptr;
    }

    KnownValue* find(const Place& place) {
        KnownValue* value = &values_[place.local.index];
        for (const Projection& step : place.projection) {
            value = part(value, step);
            if (!value) return nullptr;
        }
        return value;
    }

    // Of a value that is changed in part, nothing is known any more.
    void store(const Place& place, KnownValue value) {
        uint32_t local = place.local.index;
        if (!place.projection.empty() && place.projection[0].kind == ProjKind::Deref) return;
        if (known_for_[local] == KnownFor::Never) return;
        if (known_for_[local] == KnownFor::OneBlock) written_.push_back(place.local);
        values_[local] = place.is_local() ? std::move(value) : KnownValue();
    }

    KnownValue constant(const Constant& c) {
        met_promoted_ |= c.kind == ConstValueKind::StaticAddress && context_.is_promoted(c.def);
        IntShape shape;
        u128 bits = c.bits;
        bool is_int = int_shape(types_, c.ty, shape);
        if (!is_int && !types_.is(c.ty, TyKind::Float)) return {};
        bool known = c.kind == ConstValueKind::Scalar || context_.constant_value(c, bits);
        if (known && is_int) bits = truncate_unsigned(bits, shape.bits);
        return known ? KnownValue::scalar(bits) : KnownValue();
    }

    // Only scalars travel: of a pair that is copied nothing is known.
    KnownValue operand(const Operand& o) {
        if (o.kind == OperandKind::Constant) return constant(o.constant);
        const KnownValue* value = find(o.place);
        return value && value->is_scalar() ? *value : KnownValue();
    }

    Ty type_of(const Operand& o) {
        return o.kind == OperandKind::Constant ? o.constant.ty : place_type(body_, context_.facts(), o.place);
    }

    KnownValue evaluate(const Rvalue& r) {
        switch (r.kind) {
            case RvalueKind::Use: return operand(r.operands[0]);
            case RvalueKind::Binary: return binary(r);
            case RvalueKind::Unary: return unary(r);
            case RvalueKind::Cast: return cast(r);
            case RvalueKind::Aggregate: {
                bool whole = r.aggregate != AggregateKind::RawPtr && !is_union(r);
                if (!whole || r.operands.size() > kMaxParts) return {};
                KnownValue out{KnownValue::Kind::Parts, 0, {}, r.variant};
                for (const Operand& o : r.operands) out.parts.push_back(operand(o));
                return out;
            }
            case RvalueKind::Repeat:
            case RvalueKind::Ref:
            case RvalueKind::RawPtr:
            case RvalueKind::Len: return {};
            case RvalueKind::Discriminant: return discriminant(r.place);
        }
        return {};
    }

    bool is_union(const Rvalue& r) {
        return r.aggregate == AggregateKind::Adt && context_.facts().adt(types_[r.ty].def).kind == AdtKind::Union;
    }

    KnownValue discriminant(const Place& place) {
        const KnownValue* value = find(place);
        Ty ty = place_type(body_, context_.facts(), place);
        if (!value || value->kind != KnownValue::Kind::Parts || !types_.is(ty, TyKind::Adt)) return {};
        const AdtDef& adt = context_.facts().adt(types_[ty].def);
        if (adt.kind != AdtKind::Enum || value->variant >= adt.variants.size()) return {};
        unsigned width = bit_width(adt.repr.has_int ? adt.repr.int_kind : IntKind::Isize);
        return KnownValue::scalar(truncate_unsigned(static_cast<u128>(adt.variants[value->variant].discriminant), width));
    }

    static bool compare(BinOp op, bool less, bool equal) {
        switch (op) {
            case BinOp::Eq: return equal;
            case BinOp::Ne: return !equal;
            case BinOp::Lt: return less;
            case BinOp::Le: return less || equal;
            case BinOp::Gt: return !less && !equal;
            default: return !less;
        }
    }

    KnownValue binary(const Rvalue& r) {
        KnownValue a = operand(r.operands[0]), b = operand(r.operands[1]);
        if (!a.is_scalar() || !b.is_scalar()) return {};
        IntShape shape;
        Ty ty = type_of(r.operands[0]);
        if (types_.is(ty, TyKind::Float)) {
            u128 bits = 0;
            return float_result(r.bin, types_[ty].float_kind, a.bits, b.bits, bits) ? KnownValue::scalar(bits) : KnownValue();
        }
        if (!int_shape(types_, ty, shape)) return {};
        switch (r.bin) {
            case BinOp::BitAnd: return KnownValue::scalar(a.bits & b.bits);
            case BinOp::BitOr: return KnownValue::scalar(a.bits | b.bits);
            case BinOp::BitXor: return KnownValue::scalar(a.bits ^ b.bits);
            case BinOp::Eq:
            case BinOp::Ne:
            case BinOp::Lt:
            case BinOp::Le:
            case BinOp::Gt:
            case BinOp::Ge: {
                bool less = shape.is_signed ? as_signed(shape, a.bits) < as_signed(shape, b.bits) : a.bits < b.bits;
                return KnownValue::scalar(compare(r.bin, less, a.bits == b.bits) ? 1 : 0);
            }
            default: return {};
        }
    }

    KnownValue unary(const Rvalue& r) {
        KnownValue a = operand(r.operands[0]);
        IntShape shape;
        Ty ty = type_of(r.operands[0]);
        if (!a.is_scalar()) return {};
        if (r.un == UnOp::Neg && types_.is(ty, TyKind::Float)) return KnownValue::scalar(negated_float(types_[ty].float_kind, a.bits));
        if (r.un != UnOp::Not || !int_shape(types_, ty, shape)) return {};
        bool is_bool = types_.is(ty, TyKind::Bool);
        return KnownValue::scalar(is_bool ? 1 - a.bits : truncate_unsigned(~a.bits, shape.bits));
    }

    KnownValue cast(const Rvalue& r) {
        KnownValue a = operand(r.operands[0]);
        if (!a.is_scalar()) return {};
        Ty from_type = type_of(r.operands[0]);
        FloatKind from_float = types_[from_type].float_kind, to_float = types_[r.ty].float_kind;
        IntShape from, to;
        bool from_int = int_shape(types_, from_type, from), to_int = int_shape(types_, r.ty, to);
        switch (r.cast) {
            case CastKind::IntToInt: {
                if (!from_int || !to_int) return {};
                u128 wide = from.is_signed ? static_cast<u128>(as_signed(from, a.bits)) : a.bits;
                return KnownValue::scalar(truncate_unsigned(wide, to.bits));
            }
            case CastKind::IntToFloat: return from_int ? KnownValue::scalar(int_as_float(from, a.bits, to_float)) : KnownValue();
            case CastKind::FloatToInt: return to_int ? KnownValue::scalar(float_as_int(from_float, a.bits, to)) : KnownValue();
            case CastKind::FloatToFloat: return KnownValue::scalar(float_as_float(from_float, a.bits, to_float));
            default: return {};
        }
    }

    // ------------------------------------------------------------ checks
    void checked(const Terminator& t) {
        IntShape shape;
        KnownValue result;
        if (int_shape(types_, type_of(t.operands[0]), shape)) result = t.is_negation ? negate(t, shape) : arithmetic(t, shape);
        if (!result.is_scalar()) return store(t.place, KnownValue());
        arriving_[t.target.index] = {&t.place, result};
    }

    std::string text(const Operand& o, u128 bits) {
        IntShape shape;
        Ty ty = type_of(o);
        int_shape(types_, ty, shape);
        std::string kind(types_.is(ty, TyKind::Int) ? spelling(types_[ty].int_kind) : "");
        bool is_max = bits == truncate_unsigned(~u128(0), shape.bits - (shape.is_signed ? 1 : 0));
        if (is_max) return kind + "::MAX";
        if (is_min(shape, bits)) return kind + "::MIN";
        return (shape.is_signed ? to_string(as_signed(shape, bits)) : to_string(bits)) + "_" + kind;
    }

    bool is_to_be_told(std::string_view lint, Span span) const {
        if (!diagnostics_ || context_.is_allowed(lint, span)) return false;
        auto is_same = [&](const Diagnostic& d) { return d.span == span && d.code == lint; };
        return std::none_of(diagnostics_->all().begin(), diagnostics_->all().end(), is_same);
    }

    void overflows(Span span, const std::string& story) {
        found_ = true;
        if (!is_to_be_told("arithmetic_overflow", span)) return;
        diagnostics_->error("arithmetic_overflow", span, "this arithmetic operation will overflow").label(span, story);
    }
    void panics(Span span, const std::string& story) {
        found_ = true;
        if (!is_to_be_told("unconditional_panic", span)) return;
        diagnostics_->error("unconditional_panic", span, "this operation will panic at runtime").label(span, story);
    }

    KnownValue negate(const Terminator& t, IntShape shape) {
        KnownValue a = operand(t.operands[0]);
        if (!a.is_scalar()) return {};
        if (!is_min(shape, a.bits)) return KnownValue::scalar(truncate_unsigned(u128(0) - a.bits, shape.bits));
        overflows(t.span, "the opposite of `" + text(t.operands[0], a.bits) + "` does not fit its type");
        return {};
    }

    static bool is_shift(BinOp op) { return op == BinOp::Shl || op == BinOp::Shr; }
    static bool is_division(BinOp op) { return op == BinOp::Div || op == BinOp::Rem; }

    KnownValue arithmetic(const Terminator& t, IntShape shape) {
        KnownValue a = operand(t.operands[0]), b = operand(t.operands[1]);
        if (!b.is_scalar()) return {};
        std::string right = text(t.operands[1], b.bits);
        if (is_shift(t.bin) && b.bits >= shape.bits) {
            overflows(t.span, "shifting by `" + right + "`, but the number has " + std::to_string(shape.bits) + " bits");
            return {};
        }
        if (is_division(t.bin) && b.bits == 0) {
            panics(t.span, t.bin == BinOp::Div ? "this divides by zero" : "this takes the remainder of a division by zero");
            return {};
        }
        u128 out = 0;
        if (!a.is_scalar()) return {};
        if (exact_result(t.bin, shape, a.bits, b.bits, out)) return KnownValue::scalar(out);
        std::string story = "the operands are `" + text(t.operands[0], a.bits) + "` and `" + right + "`: the result does not fit";
        if (is_division(t.bin)) panics(t.span, story);
        else overflows(t.span, story);
        return {};
    }

    void bounds(const Terminator& t) {
        KnownValue index = operand(t.operands[0]), length = operand(t.operands[1]);
        if (!index.is_scalar() || !length.is_scalar() || index.bits < length.bits) return;
        panics(t.span, "the index is " + to_string(index.bits) + ", but the length is " + to_string(length.bits));
    }

    const Body& body_;
    KnownPanicsContext& context_;
    Diagnostics* diagnostics_;
    Types& types_;
    std::vector<KnownFor> known_for_;
    std::vector<KnownValue> values_;
    std::vector<Local> written_;                        // in this block, of those known for one block
    std::vector<Arriving> arriving_;                    // by block
    bool found_ = false, met_promoted_ = false;
};

// Does `body` get to where the constant stands, whatever conditions are?
bool is_reachable(const Body& body, const Body& constant) {
    const Graph graph(body);
    for (BlockId id : graph.order()) {
        const Terminator& t = body.blocks[id].terminator;
        if (t.kind == TerminatorKind::Checked && constant.span.contains(t.span)) return true;
    }
    return false;
}

}  // namespace

void check_known_panics(const Body& body, const std::vector<Body>& unpromoted, KnownPanicsContext& context, Diagnostics& diagnostics) {
    if (body.blocks.empty()) return;
    KnownPanics lint(body, context, &diagnostics);
    lint.run();
    if (!lint.met_promoted()) return;
    for (const Body& constant : unpromoted)
        if (is_reachable(body, constant)) KnownPanics(constant, context, &diagnostics).run();
}

bool is_sure_to_panic(const Body& body, KnownPanicsContext& context) {
    return !body.blocks.empty() && KnownPanics(body, context, nullptr).run();
}

}  // namespace framewalk::rust
