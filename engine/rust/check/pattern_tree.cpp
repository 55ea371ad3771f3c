#include "rust/check/pattern_tree.h"

#include <algorithm>

#include "mir/place_type.h"

namespace framewalk::rust {

using typed::PatId;
using typed::PatKind;

// ---------------------------------------------------------------- numbers

bool has_number_order(const Types& types, Ty ty) {
    TyKind kind = types.kind(ty);
    return kind == TyKind::Int || kind == TyKind::Char || kind == TyKind::Bool;
}

NumberOrder::NumberOrder(const Types& types, Ty ty) : kind_(types.kind(ty)) {
    if (kind_ == TyKind::Bool) last_ = 1;
    if (kind_ == TyKind::Char) last_ = 0x10FFFF;
    if (kind_ != TyKind::Int) return;
    IntKind kind = types[ty].int_kind;
    suffix_ = std::string(spelling(kind));
    bits_ = bit_width(kind);
    signed_ = is_signed(kind);
    open_ = kind == IntKind::Usize || kind == IntKind::Isize;
    shift_ = open_ && signed_ ? 1 : 0;
    last_ = truncate_unsigned(~u128(0), bits_) + shift_ + (open_ ? 1 : 0);
}

u128 NumberOrder::from_bits(u128 bits) const {
    if (kind_ != TyKind::Int) return bits;
    bits = truncate_unsigned(bits, bits_);
    return (signed_ ? bits ^ (u128(1) << (bits_ - 1)) : bits) + shift_;
}

std::vector<std::pair<u128, u128>> NumberOrder::segments() const {
    if (kind_ == TyKind::Char) return {{0, 0xD7FF}, {0xE000, 0x10FFFF}};
    return {{0, last_}};
}

bool NumberOrder::beyond(u128 point) const { return open_ && (point == last_ || point < shift_); }

static std::string char_text(u128 value) {
    static const char* const kHex = "0123456789abcdef";
    if (value == 0) return "'\\0'";
    if (value == '\'' || value == '\\') return std::string("'\\") + static_cast<char>(value) + "'";
    if (value >= 32 && value < 127) return std::string("'") + static_cast<char>(value) + "'";
    std::string digits;
    for (u128 rest = value; rest != 0; rest >>= 4) digits.insert(digits.begin(), kHex[static_cast<unsigned>(rest & 15)]);
    return "'\\u{" + digits + "}'";
}

std::string NumberOrder::bound(u128 point) const {
    if (kind_ == TyKind::Bool) return point != 0 ? "true" : "false";
    if (kind_ == TyKind::Char) return char_text(point);
    u128 bits = point - shift_;
    u128 max = truncate_unsigned(~u128(0), bits_);
    if (bits == max) return suffix_ + "::MAX";
    if (bits == 0 && signed_) return suffix_ + "::MIN";
    if (!signed_) return to_string(bits) + "_" + suffix_;
    return to_string(truncate_signed(bits ^ (u128(1) << (bits_ - 1)), bits_)) + "_" + suffix_;
}

std::string NumberOrder::text(u128 low, u128 high) const {
    if (beyond(low) && low == high) return low == 0 ? ".." + bound(1) : bound(last_ - 1) + "..";
    if (low == high) return bound(low);
    if (beyond(low)) return beyond(high) ? "_" : "..=" + bound(high);
    if (beyond(high)) return bound(low) + "..";
    return bound(low) + "..=" + bound(high);
}

// ---------------------------------------------------------------- lowering

PatNode& PatternTrees::add(PatId id, CtorKind kind) {
    nodes_.emplace_back();
    PatNode& node = nodes_.back();
    node.ctor.kind = kind;
    node.source = id;
    node.id = nodes_.size() - 1;
    return node;
}

const PatNode* PatternTrees::lower(PatId id) {
    const typed::Pat& pat = body_.pats[id];
    switch (pat.kind) {
        case PatKind::Error:
        case PatKind::Wild:
        case PatKind::Never: break;
        case PatKind::Binding:
            if (pat.sub.valid()) return lower(pat.sub);
            break;
        case PatKind::Variant:
        case PatKind::Leaf: return lower_fields(id);
        case PatKind::Deref: {
            PatNode& node = add(id, CtorKind::Single);
            node.fields = {lower(pat.sub)};
            return &node;
        }
        case PatKind::Constant:
        case PatKind::Range: return lower_numbers(id);
        case PatKind::Slice: return lower_slice(id);
        case PatKind::Or: {
            PatNode& node = add(id, CtorKind::Single);
            lower_alternatives(id, node);
            return &node;
        }
    }
    PatNode& node = add(id, CtorKind::Missing);
    node.is_wild = true;
    return &node;
}

// `(A | (B | C))` is `A | B | C`.
void PatternTrees::lower_alternatives(PatId id, PatNode& out) {
    for (PatId each : body_.pats[id].alternatives) {
        if (body_.pats[each].kind == PatKind::Or) lower_alternatives(each, out);
        else out.alternatives.push_back(lower(each));
    }
}

const PatNode* PatternTrees::lower_fields(PatId id) {
    const typed::Pat& pat = body_.pats[id];
    PatNode& node = add(id, pat.kind == PatKind::Variant ? CtorKind::Variant : CtorKind::Single);
    node.ctor.index = pat.variant;
    node.fields.resize(field_types(node.ctor, pat.ty).size());
    for (const typed::FieldPat& field : pat.fields)
        if (field.field < node.fields.size()) node.fields[field.field] = lower(field.pat);
    return &node;
}

bool PatternTrees::read(const mir::Constant& constant, u128& bits) const {
    bits = constant.bits;
    return constant.kind == mir::ConstValueKind::Scalar || (read_ && read_(constant, bits));
}

const PatNode* PatternTrees::lower_numbers(PatId id) {
    const typed::Pat& pat = body_.pats[id];
    if (!has_number_order(facts_.types(), pat.ty)) return lower_value(id);
    NumberOrder order(facts_.types(), pat.ty);
    u128 low = 0, high = 0;
    bool is_range = pat.kind == PatKind::Range;
    bool has_low = !is_range || pat.has_low, has_high = is_range && pat.has_high;
    if (has_low && !read(is_range ? pat.low : pat.value, low)) return lower_value(id);
    if (has_high && !read(pat.high, high)) return lower_value(id);
    PatNode& node = add(id, CtorKind::Range);
    node.ctor.low = has_low ? order.from_bits(low) : order.first();
    node.ctor.high = has_high ? order.from_bits(high) : is_range ? order.last() : node.ctor.low;
    if (has_high && !pat.inclusive && node.ctor.high > 0) --node.ctor.high;
    return &node;
}

const PatNode* PatternTrees::lower_slice(PatId id) {
    const typed::Pat& pat = body_.pats[id];
    PatNode& node = add(id, CtorKind::Slice);
    node.ctor.prefix = static_cast<uint32_t>(pat.prefix.size());
    node.ctor.suffix = static_cast<uint32_t>(pat.suffix.size());
    node.ctor.variable = pat.has_slice;
    for (PatId each : pat.prefix) node.fields.push_back(lower(each));
    for (PatId each : pat.suffix) node.fields.push_back(lower(each));
    return &node;
}

static std::string value_key(const mir::Constant& constant) {
    std::string key = std::to_string(static_cast<int>(constant.kind)) + ":" + to_string(constant.bits) + ":" + constant.text;
    if (constant.def.valid()) key += ":" + std::to_string(constant.def.index) + "," + std::to_string(constant.args.index);
    return key;
}

// `()`, a unit struct, `[T; 0]`: equal values are all there are.
bool PatternTrees::has_one_value(Ty ty) {
    const TyData data = facts_.types()[ty];
    if (data.kind == TyKind::Array) return facts_.types()[data.len].kind == ConstKind::Value && facts_.types()[data.len].bits == 0;
    bool is_struct = data.kind == TyKind::Adt && facts_.adt(data.def).kind == AdtKind::Struct;
    if (data.kind != TyKind::Tuple && !is_struct) return facts_.types().is_unit(ty);
    const std::vector<Ty> fields = field_types(Ctor{}, ty);
    return std::all_of(fields.begin(), fields.end(), [this](Ty field) { return has_one_value(field); });
}

// A constant is known by its name and its text; behind a reference lies what is compared.
const PatNode* PatternTrees::lower_value(PatId id) {
    const typed::Pat& pat = body_.pats[id];
    bool is_ref = facts_.types().is(pat.ty, TyKind::Ref);
    if (has_one_value(is_ref ? facts_.types()[pat.ty].elem : pat.ty)) {
        PatNode& any = add(id, CtorKind::Missing);
        any.is_wild = true;
        return &any;
    }
    PatNode& node = add(id, CtorKind::Value);
    if (is_ref) {
        PatNode& whole = add(id, CtorKind::Single);
        whole.fields = {value_node(id, node)};
        return &whole;
    }
    return value_node(id, node);
}

const PatNode* PatternTrees::value_node(PatId id, PatNode& node) {
    const typed::Pat& pat = body_.pats[id];
    if (pat.kind == PatKind::Constant) {
        node.ctor.value = value_key(pat.value);
        return &node;
    }
    node.ctor.value = (pat.has_low ? value_key(pat.low) : "") + ".." + (pat.inclusive ? "=" : "") +
                      (pat.has_high ? value_key(pat.high) : "");
    return &node;
}

// ---------------------------------------------------------------- parts

std::vector<Ty> PatternTrees::field_types(const Ctor& ctor, Ty ty) {
    const TyData data = facts_.types()[ty];
    if (ctor.kind == CtorKind::Slice) return std::vector<Ty>(ctor.slice_arity(), data.elem);
    if (ctor.kind != CtorKind::Single && ctor.kind != CtorKind::Variant) return {};
    if (data.kind == TyKind::Tuple) return facts_.types().tuple_parts(ty);
    if (data.kind == TyKind::Ref || mir::is_box(facts_, ty)) return {mir::pointee(facts_, ty)};
    if (data.kind != TyKind::Adt) return {};
    std::vector<Ty> fields(facts_.adt(data.def).variants[ctor.index].fields.size());
    for (uint32_t i = 0; i < fields.size(); ++i) fields[i] = facts_.field_type(ty, ctor.index, i);
    return fields;
}

}  // namespace framewalk::rust
