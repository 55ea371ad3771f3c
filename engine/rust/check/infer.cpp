#include "rust/check/infer.h"

#include <unordered_set>

namespace framewalk::rust {

namespace {

struct Resolver final : Types::FoldHooks {
    explicit Resolver(Infer& i) : infer(i) {}
    Ty ty(Ty t) override {
        if (!infer.types.has(t, kHasInfer)) return t;
        Ty s = infer.shallow(t);
        if (s == t) return infer.types.is(t, TyKind::Infer) ? t : Ty();
        if (!infer.types.has(s, kHasInfer)) return s;
        Ty& known = resolved[s.index];               // else what is made of variables twice is resolved twice
        return known.valid() ? known : resolved[s.index] = infer.types.fold(s, *this);
    }
    Const constant(Const c) override {
        Const s = infer.shallow(c);
        return s == c ? Const() : s;
    }
    Infer& infer;
    std::unordered_map<uint32_t, Ty> resolved;
};

}  // namespace

Ty Infer::make(InferKind kind, Span origin) {
    Var v;
    v.kind = kind;
    v.origin = origin;
    vars_.push_back(v);
    return types.infer(kind, static_cast<uint32_t>(vars_.size() - 1));
}

Ty Infer::fresh(Span origin) { return make(InferKind::General, origin); }
Ty Infer::fresh_int() { return make(InferKind::Int, {}); }
Ty Infer::fresh_float() { return make(InferKind::Float, {}); }

Ty Infer::fresh_diverging(Span origin) {
    Ty v = make(InferKind::General, origin);
    vars_.back().diverging = true;
    return v;
}

Const Infer::fresh_const(Ty ty) {
    consts_.push_back({});
    return types.const_infer(static_cast<uint32_t>(consts_.size() - 1), ty);
}

Ty Infer::shallow(Ty ty) {
    while (types.is(ty, TyKind::Infer)) {
        Ty next = vars_[types[ty].index].value;
        if (!next.valid()) return ty;
        ty = next;
    }
    return ty;
}

Const Infer::shallow(Const c) {
    while (types[c].kind == ConstKind::Infer) {
        Const next = consts_[types[c].index].value;
        if (!next.valid()) return c;
        c = next;
    }
    return c;
}

Ty Infer::resolve(Ty ty) {
    if (!types.has(ty, kHasInfer)) return ty;
    Resolver hooks(*this);
    return types.fold(ty, hooks);
}

Args Infer::resolve(Args list) {
    Resolver hooks(*this);
    return types.fold(list, hooks);
}

bool Infer::is_var(Ty ty, InferKind kind) const {
    return types.is(ty, TyKind::Infer) && types[ty].infer_kind == kind;
}

void Infer::bind(Ty var, Ty value) {
    uint32_t index = types[var].index;
    log_.push_back({false, index, vars_[index]});
    vars_[index].value = value;
    ++progress_;
}

void Infer::rollback(Snapshot s) {
    --open_snapshots_;
    for (; log_.size() > s.log; log_.pop_back()) {
        const Undo& u = log_.back();
        if (u.is_const) consts_[u.index].value = Const();
        else vars_[u.index] = u.var;
    }
    for (; kept_log_.size() > s.kept; kept_log_.pop_back()) kept_.erase(kept_log_.back());
    vars_.resize(s.vars);
    consts_.resize(s.consts);
    progress_ = s.progress;
}

void Infer::keep(Ty projection, Ty value) {
    if (kept_.emplace(projection.index, value).second) kept_log_.push_back(projection.index);
}

Ty Infer::kept(Ty projection) const {
    auto found = kept_.find(projection.index);
    return found == kept_.end() ? Ty() : found->second;
}

bool Infer::unify(Ty a, Ty b) {
    Snapshot s = snapshot();
    bool ok = unify_inner(a, b);
    if (ok) commit(s);
    else rollback(s);
    return ok;
}

bool Infer::unify(Args a, Args b) {
    Snapshot s = snapshot();
    bool ok = unify_args(a, b);
    if (ok) commit(s);
    else rollback(s);
    return ok;
}

bool Infer::occurs(Ty var, Ty in) {
    if (!types.has(in, kHasInfer)) return false;
    struct Finder final : Types::FoldHooks {
        Infer* infer;
        Ty var;
        bool found = false;
        std::unordered_set<uint32_t> seen;
        Ty ty(Ty t) override {
            if (!infer->types.has(t, kHasInfer)) return t;
            Ty s = infer->shallow(t);
            if (s == var) found = true;
            if (infer->types.is(s, TyKind::Infer)) return t;
            if (s != t) {
                if (seen.insert(s.index).second) infer->types.fold(s, *this);
                return t;
            }
            return Ty();
        }
    } finder;
    finder.infer = this;
    finder.var = var;
    types.fold(in, finder);
    return finder.found;
}

bool Infer::unify_var(Ty var, Ty other) {
    const TyData v = types[var];
    const TyData o = types[other];
    if (o.kind == TyKind::Infer) {
        if (v.infer_kind == InferKind::General) {
            if (vars_[v.index].diverging && o.infer_kind == InferKind::General) {
                log_.push_back({false, o.index, vars_[o.index]});
                vars_[o.index].diverging = true;
            }
            return bind(var, other), true;
        }
        if (o.infer_kind == InferKind::General || o.infer_kind == v.infer_kind)
            return bind(other, var), true;
        return false;
    }
    if (v.infer_kind == InferKind::Int && o.kind != TyKind::Int) return o.kind == TyKind::Error;
    if (v.infer_kind == InferKind::Float && o.kind != TyKind::Float) return o.kind == TyKind::Error;
    if (v.infer_kind == InferKind::General && occurs(var, other)) return false;
    return bind(var, other), true;
}

bool Infer::unify_const(Const a, Const b) {
    a = shallow(a);
    b = shallow(b);
    if (a == b) return true;
    const ConstData x = types[a];
    const ConstData y = types[b];
    if (x.kind == ConstKind::Error || y.kind == ConstKind::Error) return true;
    if (x.kind == ConstKind::Infer || y.kind == ConstKind::Infer) {
        uint32_t index = x.kind == ConstKind::Infer ? x.index : y.index;
        log_.push_back({true, index, {}});
        consts_[index].value = x.kind == ConstKind::Infer ? b : a;
        ++progress_;
        return true;
    }
    return x.kind == ConstKind::Value && y.kind == ConstKind::Value && x.bits == y.bits;
}

bool Infer::unify_args(Args a, Args b) {
    if (a == b) return true;
    const std::vector<GenericArg> x = types[a];
    const std::vector<GenericArg> y = types[b];
    if (x.size() != y.size()) return false;
    for (size_t i = 0; i < x.size(); ++i) {
        if (x[i].is_ty() && y[i].is_ty()) {
            if (!unify_inner(x[i].ty(), y[i].ty())) return false;
        } else if (x[i].is_const() && y[i].is_const()) {
            if (!unify_const(x[i].constant(), y[i].constant())) return false;
        } else if (x[i].is_region() != y[i].is_region()) {
            return false;
        }
    }
    return true;
}

bool Infer::unify_inner(Ty a, Ty b) {
    a = shallow(a);
    b = shallow(b);
    if (a == b) return true;
    const TyData x = types[a];
    const TyData y = types[b];
    if (x.kind == TyKind::Infer) return unify_var(a, b);
    if (y.kind == TyKind::Infer) return unify_var(b, a);
    if (x.kind == TyKind::Error || y.kind == TyKind::Error) return true;
    if (x.kind != y.kind) return false;
    switch (x.kind) {
        case TyKind::Error: case TyKind::Bool: case TyKind::Char: case TyKind::Str:
        case TyKind::Never: case TyKind::Infer:
            return true;
        case TyKind::Int: return x.int_kind == y.int_kind;
        case TyKind::Float: return x.float_kind == y.float_kind;
        case TyKind::Tuple: return unify_args(x.list, y.list);
        case TyKind::Array: return unify_inner(x.elem, y.elem) && unify_const(x.len, y.len);
        case TyKind::Slice: return unify_inner(x.elem, y.elem);
        case TyKind::Ref: case TyKind::RawPtr:
            return x.mutability == y.mutability && unify_inner(x.elem, y.elem);
        case TyKind::Adt: case TyKind::FnDef: case TyKind::Closure: case TyKind::Projection:
            return x.def == y.def && unify_args(x.args, y.args);
        case TyKind::Opaque: return x.def == y.def && x.index == y.index && unify_args(x.args, y.args);
        case TyKind::FnPtr: return x.is_unsafe == y.is_unsafe && unify_args(x.list, y.list);
        case TyKind::Param: return x.index == y.index;
        case TyKind::Dynamic: {
            const DynBounds p = types.dyn_bounds(a);
            const DynBounds q = types.dyn_bounds(b);
            if (p.principal != q.principal || p.auto_traits != q.auto_traits) return false;
            if (p.projections.size() != q.projections.size()) return false;
            if (p.args.valid() && !unify_args(p.args, q.args)) return false;
            for (size_t i = 0; i < p.projections.size(); ++i)
                if (p.projections[i].first != q.projections[i].first ||
                    !unify_inner(p.projections[i].second, q.projections[i].second))
                    return false;
            return true;
        }
    }
    return false;
}

std::vector<Ty> Infer::open_diverging() {
    std::vector<Ty> out;
    for (uint32_t i = 0; i < vars_.size(); ++i)
        if (!vars_[i].value.valid() && vars_[i].kind == InferKind::General && vars_[i].diverging) out.push_back(types.infer(InferKind::General, i));
    return out;
}

void Infer::apply_int_defaults() {
    for (uint32_t i = 0; i < vars_.size(); ++i) {
        Var& v = vars_[i];
        if (v.value.valid()) continue;
        if (v.kind == InferKind::Int) bind(types.infer(v.kind, i), types.i32());
        else if (v.kind == InferKind::Float)
            bind(types.infer(v.kind, i), types.floating(FloatKind::F64));
        else if (v.diverging) bind(types.infer(v.kind, i), types.unit());
    }
}

}  // namespace framewalk::rust
