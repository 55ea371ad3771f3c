// Constants that types need while types are being checked: array lengths and const arguments.
// Plain arithmetic is folded on the typed tree; what it gives is what the machine would compute.
#include "rust/driver.h"

namespace framewalk::rust {

namespace {

bool in_range(i128 v, IntKind kind) {
    unsigned bits = bit_width(kind);
    if (bits == 128) return true;
    if (is_signed(kind)) return v >= -(i128(1) << (bits - 1)) && v < (i128(1) << (bits - 1));
    return v >= 0 && v < (i128(1) << bits);
}

std::optional<i128> arithmetic(mir::BinOp op, i128 a, i128 b) {
    switch (op) {
        case mir::BinOp::Add: return a + b;
        case mir::BinOp::Sub: return a - b;
        case mir::BinOp::Mul: return a * b;
        case mir::BinOp::Div: return b == 0 ? std::optional<i128>() : a / b;
        case mir::BinOp::Rem: return b == 0 || b == -1 ? std::optional<i128>() : a % b;
        case mir::BinOp::BitAnd: return a & b;
        case mir::BinOp::BitOr: return a | b;
        case mir::BinOp::BitXor: return a ^ b;
        case mir::BinOp::Shl: return a << b;
        case mir::BinOp::Shr: return a >> b;
        case mir::BinOp::Eq: return a == b;
        case mir::BinOp::Ne: return a != b;
        case mir::BinOp::Lt: return a < b;
        case mir::BinOp::Le: return a <= b;
        case mir::BinOp::Gt: return a > b;
        case mir::BinOp::Ge: return a >= b;
        case mir::BinOp::Offset: case mir::BinOp::Cmp: return std::nullopt;
    }
    return std::nullopt;
}

bool is_shift(mir::BinOp op) { return op == mir::BinOp::Shl || op == mir::BinOp::Shr; }

}  // namespace

// What a shift pushes out is lost, and nothing else of it can overflow but how far it goes. That, a division by zero and
// numbers of 128 bits are left to the machine.
std::optional<i128> Compilation::fold_binary(mir::BinOp op, i128 a, i128 b, Ty ty) {
    const bool is_int = types_.is(ty, TyKind::Int);
    if (is_int && is_shift(op) && (b < 0 || b >= static_cast<i128>(bit_width(types_[ty].int_kind)))) return std::nullopt;
    std::optional<i128> r = arithmetic(op, a, b);
    if (!r || !is_int || op != mir::BinOp::Shl) return r;
    const unsigned bits = bit_width(types_[ty].int_kind);
    const u128 low = truncate_unsigned(static_cast<u128>(*r), bits);
    return is_signed(types_[ty].int_kind) ? truncate_signed(low, bits) : static_cast<i128>(low);
}

// `Kind::Second as i32`, also while the numbers of `Kind` are being worked out.
std::optional<i128> Compilation::number_of_variant(const typed::Body& body, typed::ExprId id) {
    const typed::Expr& e = body.exprs[id];
    if (e.kind == typed::ExprKind::Use || e.kind == typed::ExprKind::Scope) return number_of_variant(body, e.a);
    bool is_unit = e.kind == typed::ExprKind::Adt && e.fields.empty() && types_.is(e.ty, TyKind::Adt);
    if (!is_unit || items_->adt(types_[e.ty].def).kind != AdtKind::Enum) return std::nullopt;
    return items_->discriminant(types_[e.ty].def, e.variant);
}

std::optional<u128> Compilation::fold(const typed::Body& body, typed::ExprId id, Args args) {
    const typed::Expr& e = body.exprs[id];
    auto signed_value = [&](u128 bits, Ty ty) {
        return types_.is(ty, TyKind::Int) && is_signed(types_[ty].int_kind)
                   ? truncate_signed(bits, bit_width(types_[ty].int_kind)) : static_cast<i128>(bits);
    };
    switch (e.kind) {
        case typed::ExprKind::Literal:
            if (e.constant.kind == mir::ConstValueKind::Scalar) return e.constant.bits;
            return std::nullopt;
        case typed::ExprKind::Use: case typed::ExprKind::Scope: return fold(body, e.a, args);
        case typed::ExprKind::Block:
            if (body.blocks[e.block].stmts.empty() && body.blocks[e.block].tail.valid()) return fold(body, body.blocks[e.block].tail, args);
            return std::nullopt;
        case typed::ExprKind::ConstRef: {
            if (e.constant.kind == mir::ConstValueKind::Param) {
                Const c = types_.substitute(e.constant.param, args);
                return types_[c].kind == ConstKind::Value ? std::optional<u128>(types_[c].bits) : std::nullopt;
            }
            if (state_[e.constant.def.index] == 1) return std::nullopt;
            DefId def = e.constant.def;
            if (!check_body(def)) return std::nullopt;
            const typed::Body& other = *typed_[def.index];
            if (other.has_errors || is_circular(def)) return std::nullopt;
            folding_.push_back(def);
            std::optional<u128> v = fold(other, other.value, types_.substitute(e.constant.args, args));
            folding_.pop_back();
            return v;
        }
        case typed::ExprKind::Cast: {
            if (std::optional<i128> number = number_of_variant(body, e.a))
                return truncate_unsigned(static_cast<u128>(*number), types_.is(e.ty, TyKind::Int) ? bit_width(types_[e.ty].int_kind) : 128);
            if (!types_.is(e.ty, TyKind::Int) || types_.is(body.exprs[e.a].ty, TyKind::Float)) return std::nullopt;
            std::optional<u128> v = fold(body, e.a, args);
            if (!v) return v;
            i128 wide = signed_value(*v, body.exprs[e.a].ty);
            return truncate_unsigned(static_cast<u128>(wide), bit_width(types_[e.ty].int_kind));
        }
        case typed::ExprKind::Binary: {
            const Ty operand = body.exprs[e.a].ty;
            if (types_.is(operand, TyKind::Float) || (types_.is(operand, TyKind::Int) && bit_width(types_[operand].int_kind) == 128)) return std::nullopt;
            std::optional<u128> a = fold(body, e.a, args), b = fold(body, e.b, args);
            if (!a || !b) return std::nullopt;
            std::optional<i128> r = fold_binary(e.bin, signed_value(*a, operand), signed_value(*b, body.exprs[e.b].ty), e.ty);
            if (!r) return std::nullopt;
            if (types_.is(e.ty, TyKind::Int) && !in_range(*r, types_[e.ty].int_kind)) {
                diagnostics_.error("E0080", e.span, "evaluation of a constant overflows `" + items_->text(e.ty) + "`");
                return std::nullopt;
            }
            return static_cast<u128>(*r);
        }
        default: return std::nullopt;
    }
}

}  // namespace framewalk::rust
