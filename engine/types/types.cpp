#include "types/types.h"

#include <algorithm>

namespace framewalk {

namespace {

uint64_t mix(uint64_t hash, uint64_t value) {
    hash ^= value + 0x9E3779B97F4A7C15ull + (hash << 6) + (hash >> 2);
    return hash * 0xFF51AFD7ED558CCDull;
}

uint64_t hash_of(const TyData& d) {
    uint64_t h = static_cast<uint64_t>(d.kind);
    h = mix(h, static_cast<uint64_t>(d.int_kind) | static_cast<uint64_t>(d.float_kind) << 8 |
                   static_cast<uint64_t>(d.infer_kind) << 16 |
                   static_cast<uint64_t>(d.mutability) << 24 | uint64_t(d.is_unsafe) << 32);
    for (uint32_t part : {d.elem.index, d.len.index, d.region.index, d.def.index, d.args.index,
                          d.list.index, d.index, d.name.index})
        h = mix(h, part);
    return h;
}

bool same(const TyData& a, const TyData& b) {
    return a.kind == b.kind && a.int_kind == b.int_kind && a.float_kind == b.float_kind &&
           a.infer_kind == b.infer_kind && a.mutability == b.mutability &&
           a.is_unsafe == b.is_unsafe && a.elem == b.elem && a.len == b.len &&
           a.region == b.region && a.def == b.def && a.args == b.args && a.list == b.list &&
           a.index == b.index && a.name == b.name;
}

uint64_t hash_of(const ConstData& c) {
    uint64_t h = static_cast<uint64_t>(c.kind);
    h = mix(h, static_cast<uint64_t>(c.bits));
    h = mix(h, static_cast<uint64_t>(c.bits >> 64));
    for (uint32_t part : {c.ty.index, c.index, c.name.index, c.def.index, c.args.index})
        h = mix(h, part);
    return h;
}

bool same(const ConstData& a, const ConstData& b) {
    return a.kind == b.kind && a.bits == b.bits && a.ty == b.ty && a.index == b.index &&
           a.name == b.name && a.def == b.def && a.args == b.args;
}

TyData make(TyKind kind) {
    TyData d;
    d.kind = kind;
    return d;
}

// Puts generic arguments in the place of parameters.
struct Substitution final : Types::FoldHooks {
    Substitution(Types& t, Args a) : types(t), args(a) {}
    Ty ty(Ty t) override {
        if (!types.has(t, kHasParam | kHasRegions)) return t;
        const TyData& d = types[t];
        if (d.kind != TyKind::Param || d.index >= types[args].size()) return Ty();
        GenericArg arg = types[args][d.index];
        return arg.is_ty() ? arg.ty() : Ty();
    }
    Region region(Region r) override {
        const RegionData& d = types[r];
        if (d.kind != RegionKind::Param || d.index >= types[args].size()) return r;
        GenericArg arg = types[args][d.index];
        return arg.is_region() ? arg.region() : r;
    }
    Const constant(Const c) override {
        const ConstData& d = types[c];
        if (d.kind != ConstKind::Param || d.index >= types[args].size()) return Const();
        GenericArg arg = types[args][d.index];
        return arg.is_const() ? arg.constant() : Const();
    }
    Types& types;
    Args args;
};

struct RegionEraser final : Types::FoldHooks {
    explicit RegionEraser(Types& t) : types(t) {}
    Ty ty(Ty t) override { return types.has(t, kHasRegions) ? Ty() : t; }
    Region region(Region) override { return types.erased(); }
    Types& types;
};

}  // namespace

unsigned bit_width(IntKind kind) {
    static constexpr unsigned kBits[] = {8, 16, 32, 64, 128, 64};
    return kBits[static_cast<size_t>(kind) % 6];
}

bool is_signed(IntKind kind) { return kind <= IntKind::Isize; }

std::string_view spelling(IntKind kind) {
    static constexpr std::string_view kText[] = {"i8", "i16", "i32", "i64", "i128", "isize",
                                                 "u8", "u16", "u32", "u64", "u128", "usize"};
    return kText[static_cast<size_t>(kind)];
}

std::string_view spelling(FloatKind kind) { return kind == FloatKind::F32 ? "f32" : "f64"; }

Types::Types() {
    regions_.push_back({RegionKind::Erased, 0, Name()});
    regions_.push_back({RegionKind::Static, 0, Name()});
    no_args_ = args({});
    error_ = intern(make(TyKind::Error));
    bool_ = intern(make(TyKind::Bool));
    char_ = intern(make(TyKind::Char));
    str_ = intern(make(TyKind::Str));
    never_ = intern(make(TyKind::Never));
    unit_ = tuple({});
    for (size_t i = 0; i < 12; ++i) {
        TyData d = make(TyKind::Int);
        d.int_kind = static_cast<IntKind>(i);
        ints_[i] = intern(d);
    }
    for (size_t i = 0; i < 2; ++i) {
        TyData d = make(TyKind::Float);
        d.float_kind = static_cast<FloatKind>(i);
        floats_[i] = intern(d);
    }
}

uint8_t Types::flags_of(Args list) const { return list.valid() ? arg_flags_[list.index] : 0; }

uint32_t Types::parts_of(Args list) const { return list.valid() ? arg_parts_[list.index] : 0; }

uint8_t Types::flags_of(const TyData& d) const {
    uint8_t flags = static_cast<uint8_t>(flags_of(d.args) | flags_of(d.list));
    if (d.elem.valid()) flags |= tys_[d.elem.index].flags;
    if (d.region.valid() && d.region != erased()) flags |= kHasRegions;
    if (d.len.valid()) {
        ConstKind kind = consts_[d.len.index].kind;
        if (kind == ConstKind::Param) flags |= kHasParam;
        if (kind == ConstKind::Infer) flags |= kHasInfer;
        if (kind == ConstKind::Error) flags |= kHasError;
        if (kind == ConstKind::Unevaluated) flags |= kHasProjection | flags_of(consts_[d.len.index].args);
    }
    switch (d.kind) {
        case TyKind::Error: return flags | kHasError;
        case TyKind::Param: return flags | kHasParam;
        case TyKind::Projection: return flags | kHasProjection;
        case TyKind::Opaque: return flags | kHasOpaque;
        case TyKind::Infer: return flags | kHasInfer;
        case TyKind::Dynamic: {
            const DynBounds& b = dyn_bounds_[d.index];
            flags |= flags_of(b.args);
            for (const auto& [def, ty] : b.projections) flags |= tys_[ty.index].flags;
            return flags;
        }
        case TyKind::Bool: case TyKind::Char: case TyKind::Str: case TyKind::Never:
        case TyKind::Int: case TyKind::Float: case TyKind::Tuple: case TyKind::Array:
        case TyKind::Slice: case TyKind::Ref: case TyKind::RawPtr: case TyKind::Adt:
        case TyKind::FnDef: case TyKind::FnPtr: case TyKind::Closure: return flags;
    }
    return flags;
}

Ty Types::intern(TyData data) {
    uint64_t h = hash_of(data);
    auto [first, last] = ty_index_.equal_range(h);
    for (; first != last; ++first)
        if (same(tys_[first->second], data)) return Ty(first->second);
    data.flags = flags_of(data);
    data.parts = 1 + parts_of(data.args) + parts_of(data.list) + (data.elem.valid() ? tys_[data.elem.index].parts : 0);
    if (data.parts > kMostTypeParts) {
        met_too_large_ = true;
        return error_;
    }
    tys_.push_back(data);
    uint32_t index = static_cast<uint32_t>(tys_.size() - 1);
    ty_index_.emplace(h, index);
    return Ty(index);
}

Args Types::args(const std::vector<GenericArg>& list) {
    uint64_t h = list.size();
    for (GenericArg a : list) h = mix(h, a.bits());
    auto [first, last] = args_index_.equal_range(h);
    for (; first != last; ++first)
        if (arg_lists_[first->second] == list) return Args(first->second);
    uint8_t flags = 0;
    for (GenericArg a : list) {
        if (a.is_ty()) flags |= tys_[a.ty().index].flags;
        if (a.is_region() && a.region() != erased()) flags |= kHasRegions;
        if (!a.is_const()) continue;
        const ConstData& c = consts_[a.constant().index];
        if (c.kind == ConstKind::Param) flags |= kHasParam;
        if (c.kind == ConstKind::Infer) flags |= kHasInfer;
        if (c.kind == ConstKind::Error) flags |= kHasError;
        if (c.kind == ConstKind::Unevaluated) flags |= kHasProjection | flags_of(c.args);
    }
    uint32_t parts = 0;
    for (GenericArg a : list)
        if (a.is_ty()) parts = std::min(parts + tys_[a.ty().index].parts, kMostTypeParts);
    arg_lists_.push_back(list);
    arg_flags_.push_back(flags);
    arg_parts_.push_back(parts);
    uint32_t index = static_cast<uint32_t>(arg_lists_.size() - 1);
    args_index_.emplace(h, index);
    return Args(index);
}

Ty Types::tuple(const std::vector<Ty>& parts) {
    std::vector<GenericArg> list;
    for (Ty t : parts) list.push_back(GenericArg(t));
    TyData d = make(TyKind::Tuple);
    d.list = args(list);
    return intern(d);
}

Ty Types::array(Ty elem, Const len) {
    TyData d = make(TyKind::Array);
    d.elem = elem;
    d.len = len;
    return intern(d);
}

Ty Types::slice(Ty elem) {
    TyData d = make(TyKind::Slice);
    d.elem = elem;
    return intern(d);
}

Ty Types::ref(Region region, Ty elem, Mutability mutability) {
    TyData d = make(TyKind::Ref);
    d.region = region;
    d.elem = elem;
    d.mutability = mutability;
    return intern(d);
}

Ty Types::raw_ptr(Ty elem, Mutability mutability) {
    TyData d = make(TyKind::RawPtr);
    d.elem = elem;
    d.mutability = mutability;
    return intern(d);
}

Ty Types::adt(DefId def, Args args) {
    TyData d = make(TyKind::Adt);
    d.def = def;
    d.args = args;
    return intern(d);
}

Ty Types::fn_def(DefId def, Args args) {
    TyData d = make(TyKind::FnDef);
    d.def = def;
    d.args = args;
    return intern(d);
}

Ty Types::fn_ptr(const std::vector<Ty>& inputs, Ty output, bool is_unsafe) {
    std::vector<GenericArg> list;
    for (Ty t : inputs) list.push_back(GenericArg(t));
    list.push_back(GenericArg(output));
    TyData d = make(TyKind::FnPtr);
    d.list = args(list);
    d.is_unsafe = is_unsafe;
    return intern(d);
}

Ty Types::closure(DefId def, Args args) {
    TyData d = make(TyKind::Closure);
    d.def = def;
    d.args = args;
    return intern(d);
}

Ty Types::dynamic(DynBounds bounds, Region region) {
    TyData d = make(TyKind::Dynamic);
    d.region = region;
    for (uint32_t i = 0; i <= dyn_bounds_.size(); ++i) {
        if (i == dyn_bounds_.size()) dyn_bounds_.push_back(std::move(bounds));
        else if (!(dyn_bounds_[i].principal == bounds.principal && dyn_bounds_[i].args == bounds.args &&
                   dyn_bounds_[i].projections == bounds.projections &&
                   dyn_bounds_[i].auto_traits == bounds.auto_traits))
            continue;
        d.index = i;
        break;
    }
    return intern(d);
}

Ty Types::param(uint32_t index, Name name) {
    TyData d = make(TyKind::Param);
    d.index = index;
    d.name = name;
    return intern(d);
}

Ty Types::projection(DefId assoc, Args args) {
    TyData d = make(TyKind::Projection);
    d.def = assoc;
    d.args = args;
    return intern(d);
}

Ty Types::opaque(DefId fn, uint32_t index, Args args) {
    TyData d = make(TyKind::Opaque);
    d.def = fn;
    d.index = index;
    d.args = args;
    return intern(d);
}

Ty Types::infer(InferKind kind, uint32_t index) {
    TyData d = make(TyKind::Infer);
    d.infer_kind = kind;
    d.index = index;
    return intern(d);
}

Region Types::region(const RegionData& data) {
    for (uint32_t i = 0; i < regions_.size(); ++i)
        if (regions_[i] == data) return Region(i);
    regions_.push_back(data);
    return Region(static_cast<uint32_t>(regions_.size() - 1));
}

Region Types::region_var(uint32_t index) {
    while (region_vars_.size() <= index)
        region_vars_.push_back({RegionKind::Var, static_cast<uint32_t>(region_vars_.size()), Name()});
    return Region(kFirstRegionVar + index);
}

namespace {

ConstData const_data(ConstKind kind, Ty ty) {
    ConstData c;
    c.kind = kind;
    c.ty = ty;
    return c;
}

}  // namespace

static Const intern_const(std::deque<ConstData>& rows,
                          std::unordered_multimap<uint64_t, uint32_t>& index, const ConstData& c) {
    uint64_t h = hash_of(c);
    auto [first, last] = index.equal_range(h);
    for (; first != last; ++first)
        if (same(rows[first->second], c)) return Const(first->second);
    rows.push_back(c);
    uint32_t at = static_cast<uint32_t>(rows.size() - 1);
    index.emplace(h, at);
    return Const(at);
}

Const Types::const_value(u128 bits, Ty ty) {
    ConstData c = const_data(ConstKind::Value, ty);
    c.bits = bits;
    return intern_const(consts_, const_index_, c);
}

Const Types::const_param(uint32_t index, Name name, Ty ty) {
    ConstData c = const_data(ConstKind::Param, ty);
    c.index = index;
    c.name = name;
    return intern_const(consts_, const_index_, c);
}

Const Types::const_infer(uint32_t index, Ty ty) {
    ConstData c = const_data(ConstKind::Infer, ty);
    c.index = index;
    return intern_const(consts_, const_index_, c);
}

Const Types::const_unevaluated(DefId def, Args args, Ty ty) {
    ConstData c = const_data(ConstKind::Unevaluated, ty);
    c.def = def;
    c.args = args;
    return intern_const(consts_, const_index_, c);
}

Const Types::const_error() {
    return intern_const(consts_, const_index_, const_data(ConstKind::Error, error_));
}

std::vector<Ty> Types::list_of(Args list) const {
    std::vector<Ty> out;
    for (GenericArg a : arg_lists_[list.index])
        if (a.is_ty()) out.push_back(a.ty());
    return out;
}

std::vector<Ty> Types::tuple_parts(Ty tuple) const { return list_of(tys_[tuple.index].list); }

Ty Types::substitute(Ty ty, Args args) {
    Substitution hooks(*this, args);
    return fold(ty, hooks);
}

Args Types::substitute(Args list, Args args) {
    Substitution hooks(*this, args);
    return fold(list, hooks);
}

Const Types::substitute(Const c, Args args) {
    Substitution hooks(*this, args);
    return fold(c, hooks);
}

Ty Types::erase_regions(Ty ty) {
    RegionEraser hooks(*this);
    return fold(ty, hooks);
}

Args Types::erase_regions(Args list) {
    RegionEraser hooks(*this);
    return fold(list, hooks);
}

Const Types::fold(Const c, FoldHooks& hooks) {
    Const replaced = hooks.constant(c);
    if (replaced.valid()) return replaced;
    ConstData data = consts_[c.index];
    if (data.kind != ConstKind::Unevaluated) return c;
    Args args = fold(data.args, hooks);
    return args == data.args ? c : const_unevaluated(data.def, args, data.ty);
}

Args Types::fold(Args list, FoldHooks& hooks) {
    std::vector<GenericArg> parts = arg_lists_[list.index];
    bool changed = false;
    for (GenericArg& part : parts) {
        GenericArg before = part;
        if (part.is_ty()) part = GenericArg(fold(part.ty(), hooks));
        else if (part.is_region()) part = GenericArg(hooks.region(part.region()));
        else part = GenericArg(fold(part.constant(), hooks));
        changed |= !(part == before);
    }
    return changed ? args(parts) : list;
}

Ty Types::fold(Ty ty, FoldHooks& hooks) {
    Ty replaced = hooks.ty(ty);
    if (replaced.valid()) return replaced;
    TyData d = tys_[ty.index];
    if (d.elem.valid()) d.elem = fold(d.elem, hooks);
    if (d.len.valid()) d.len = fold(d.len, hooks);
    if (d.region.valid()) d.region = hooks.region(d.region);
    if (d.args.valid()) d.args = fold(d.args, hooks);
    if (d.list.valid()) d.list = fold(d.list, hooks);
    if (d.kind != TyKind::Dynamic) return intern(d);
    DynBounds bounds = dyn_bounds_[d.index];
    if (bounds.args.valid()) bounds.args = fold(bounds.args, hooks);
    for (auto& [def, part] : bounds.projections) part = fold(part, hooks);
    return dynamic(std::move(bounds), d.region);
}

}  // namespace framewalk
