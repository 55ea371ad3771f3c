// `as` casts (Reference, "Type cast expressions").
#include "rust/check/body_checker.h"

namespace framewalk::rust {

BodyChecker::ExprId BodyChecker::check_cast(const ast::Expr& e) {
    Ty to = lower(e.type);
    ExprId value = check(e.a, types_.is(settle(to), TyKind::Tuple) ? Expectation::none() : Expectation::hint(to));
    if (types_.has(resolve(node(value).ty), kHasError)) return error_expr(e.span);
    if (!solver_.is_sized(to)) {
        diags_.error("E0620", e.span, "cast to unsized type: `" + text(node(value).ty) + "` as `" + text(to) + "`")
            .help("cast to a reference instead: `&" + text(to) + "`");
        return error_expr(e.span);
    }
    ExprId out = add(Kind::Cast, to, site(e));
    node(out).a = value;
    DeferredCast c{fn_->body, out, node(value).ty, to, e.span, crate_.exprs[e.a].span};
    // What a pointer points to may be said later: `let p = &x as *const _; takes_bytes(p)`.
    auto is_open = [&](Ty ty) {
        ty = settle(ty);
        return types_.is(ty, TyKind::Infer) || (types_.is(ty, TyKind::RawPtr) && infer_.is_var(settle(types_[ty].elem), InferKind::General));
    };
    const bool is_compound = types_.is(settle(node(value).ty), TyKind::Tuple) && types_.has(resolve(node(value).ty), kHasInfer);
    if (is_open(node(value).ty) || is_compound || is_open(to)) casts_.push_back(c);
    else finish_cast(c);
    return out;
}

namespace {

using mir::CastKind;

bool is_c_like(const AdtDef& adt) {
    if (adt.kind != AdtKind::Enum) return false;
    for (const VariantInfo& v : adt.variants)
        if (!v.fields.empty()) return false;
    return true;
}

}  // namespace

// What makes a pointee unsized: itself, or the last field of a struct, and so on.
Ty BodyChecker::tail_of(Ty ty) {
    for (int depth = 0; depth < 64; ++depth) {
        ty = settle(ty);
        const TyData d = types_[ty];
        if (d.kind != TyKind::Adt || !items_.adt(d.def).maybe_unsized_tail) return ty;
        ty = solver_.instantiate(types_.erase_regions(items_.adt(d.def).variants[0].fields.back().ty), d.args, {});
    }
    return ty;
}

// May a raw pointer to `from` become one to `to`? Length and table of methods are kept as they are.
bool BodyChecker::metadata_fits(Ty from, Ty to, std::string& code, std::string& why) {
    if (solver_.is_sized(to)) return true;
    why = "casting `*" + text(from) + "` as `*" + text(to) + "` is invalid";
    code = solver_.is_sized(from) ? "E0607" : "E0606";
    if (solver_.is_sized(from)) return false;
    const Ty source = tail_of(from), target = tail_of(to);
    auto has_length = [&](Ty ty) { return types_.is(ty, TyKind::Slice) || types_.is(ty, TyKind::Str); };
    if (has_length(source) || has_length(target)) return has_length(source) && has_length(target);
    if (!types_.is(source, TyKind::Dynamic) || !types_.is(target, TyKind::Dynamic)) return infer_.unify(source, target);
    const DynBounds a = types_.dyn_bounds(source), b = types_.dyn_bounds(target);
    if (a.principal != b.principal || !infer_.unify(a.args, b.args)) return false;
    const DefId added = items_.added_auto_trait(a, b);
    if (!added.valid()) return true;
    code = "E0804";
    why = "cannot add auto trait `" + items_.name_of(added) + "` to dyn bound via pointer cast";
    return false;
}

// Which cast takes `from` to `to`; false with rustc's code when there is none.
bool BodyChecker::cast_kind(Ty from, Ty to, CastKind& out, std::string& why, std::string& code) {
    const TyData f = types_[from];
    const TyData t = types_[to];
    bool from_int = f.kind == TyKind::Int || infer_.is_var(from, InferKind::Int);
    bool from_float = f.kind == TyKind::Float || infer_.is_var(from, InferKind::Float);
    bool to_int = t.kind == TyKind::Int, to_float = t.kind == TyKind::Float;
    code = "E0605";
    why = "non-primitive cast: `" + text(from) + "` as `" + text(to) + "`";
    if (from_int && to_int) return out = CastKind::IntToInt, true;
    if (from_int && to_float) return out = CastKind::IntToFloat, true;
    if (from_float && to_int) return out = CastKind::FloatToInt, true;
    if (from_float && to_float) return out = CastKind::FloatToFloat, true;
    if (f.kind == TyKind::Bool || f.kind == TyKind::Char) {
        if (to_int) return out = CastKind::IntToInt, true;
        if (to_float || t.kind == TyKind::RawPtr) {
            code = "E0606";
            why = "casting `" + text(from) + "` as `" + text(to) + "` is invalid";
            return false;
        }
    }
    const bool from_enum = f.kind == TyKind::Adt && is_c_like(items_.adt(f.def));
    if (to_int && from_enum) return out = CastKind::IntToInt, true;
    const bool from_scalar = from_int || from_float || from_enum || f.kind == TyKind::Bool || f.kind == TyKind::Char ||
                             f.kind == TyKind::RawPtr || f.kind == TyKind::FnPtr;
    if (t.kind == TyKind::Char && from_scalar) {
        if (from == types_.u8()) return out = CastKind::IntToInt, true;
        code = "E0604";
        why = "only `u8` can be cast as `char`, not `" + text(from) + "`";
        return false;
    }
    if (t.kind == TyKind::Bool && from_scalar) {
        code = "E0054";
        why = "cannot cast `" + text(from) + "` as `bool`";
        return false;
    }
    if (f.kind == TyKind::RawPtr && t.kind == TyKind::RawPtr) return out = CastKind::PtrToPtr, metadata_fits(f.elem, t.elem, code, why);
    if (f.kind == TyKind::Ref && t.kind == TyKind::RawPtr &&
        !(f.mutability == Mutability::Not && t.mutability == Mutability::Mut)) {
        Ty elem = settle(f.elem);   // &[T; N] as *const T
        if (types_.is(elem, TyKind::Array) && infer_.unify(types_[elem].elem, t.elem)) return out = CastKind::ArrayToPointer, true;
    }
    if (f.kind == TyKind::RawPtr && to_int) {
        if (solver_.is_sized(f.elem)) return out = CastKind::PtrExposeAddress, true;
        code = "E0606";
        why = "casting `" + text(from) + "` as `" + text(to) + "` is invalid";
        return false;
    }
    if (from_int && t.kind == TyKind::RawPtr) {
        if (solver_.is_sized(t.elem)) return out = CastKind::PtrFromAddress, true;
        code = "E0606";
        why = "cannot cast `" + text(from) + "` to a wide pointer `" + text(to) + "`";
        return false;
    }
    const bool from_pointer = f.kind == TyKind::RawPtr || f.kind == TyKind::FnPtr;
    if ((t.kind == TyKind::RawPtr && (from_float || from_enum)) || (to_float && (from_pointer || from_enum))) {
        code = "E0606";
        why = "casting `" + text(from) + "` as `" + text(to) + "` is invalid";
        return false;
    }
    if (f.kind == TyKind::FnPtr && t.kind == TyKind::RawPtr) return out = CastKind::FnPtrToPtr, true;
    if (f.kind == TyKind::FnPtr && to_int) return out = CastKind::PtrExposeAddress, true;
    if (f.kind == TyKind::Ref && (to_int || to_float || t.kind == TyKind::Bool || t.kind == TyKind::Char || t.kind == TyKind::RawPtr)) {
        code = "E0606";
        why = "casting `" + text(from) + "` as `" + text(to) + "` is invalid";
    }
    return false;
}

void BodyChecker::finish_cast(const DeferredCast& d) {
    Function fn;
    fn.body = d.body;
    Function* before = fn_;
    if (!fn_ || fn_->body != d.body) fn_ = &fn;
    struct Restore {
        Function*& slot;
        Function* value;
        ~Restore() { slot = value; }
    } restore{fn_, before};
    Ty from = settle(d.from), to = settle(d.to);
    if (types_.has(resolve(from), kHasError) || types_.has(resolve(to), kHasError)) {
        node(d.expr).kind = Kind::Error;
        return;
    }
    ExprId operand = node(d.expr).a;
    if (infer_.is_var(from, InferKind::General)) {
        structurally(from, d.operand_span);
        node(d.expr).kind = Kind::Error;
        return;
    }
    bool ok = true;
    ExprId coerced = coerce(operand, to, d.operand_span, false, &ok);
    if (ok) {   // a cast that is a coercion
        node(d.expr).kind = Kind::Use;
        node(d.expr).a = coerced;
        return;
    }
    const TyData t = types_[to];
    if (t.kind == TyKind::RawPtr && infer_.is_var(settle(t.elem), InferKind::General)) {
        if (!d.was_put_off) {
            DeferredCast later = d;
            later.was_put_off = true;
            casts_.push_back(later);
            return;
        }
        diags_.error("E0641", d.span, "cast to a pointer of which it is not known what it points to")
            .help("write the type: `as *const i32`");
        node(d.expr).kind = Kind::Error;
        return;
    }
    if (types_.is(from, TyKind::FnDef) && (t.kind == TyKind::Int || t.kind == TyKind::RawPtr)) {
        std::vector<Ty> inputs;
        Ty output;
        bool variadic = false, is_unsafe = false;
        signature_of(from, inputs, output, variadic, is_unsafe, d.span);
        Ty pointer = types_.fn_ptr(inputs, output, is_unsafe);
        operand = pointer_cast(operand, CastKind::ReifyFn, pointer);
        node(d.expr).a = operand;
        from = pointer;
    }
    // &T as *const U: first the pointer to T.
    if (types_.is(from, TyKind::Ref) && t.kind == TyKind::RawPtr) {
        CastKind array;
        std::string why, code;
        if (cast_kind(from, to, array, why, code)) {
            ExprId place = deref_once(operand, false, types_[from].elem, d.span);
            ExprId raw = add(Kind::RawBorrow, types_.raw_ptr(types_[from].elem, types_[from].mutability), d.span);
            node(raw).a = place;
            node(raw).mutability = types_[from].mutability;
            node(d.expr).a = raw;
            node(d.expr).cast = array;
            return;
        }
    }
    std::string why, code;
    CastKind kind;
    if (cast_kind(from, to, kind, why, code)) {
        node(d.expr).cast = kind;
        return;
    }
    node(d.expr).kind = Kind::Error;
    if (report_missing_object_trait(resolve(from), resolve(to), d.operand_span)) return;
    Diagnostic& diag = diags_.error(code, d.span, why);
    diag.label(d.span, "an `as` cast only converts between numbers, pointers, `bool`, `char` and plain enums");
    if (types_.is(from, TyKind::Ref) && types_.is(settle(types_[from].elem), t.kind))
        diag.help("follow the reference first: `*value as " + text(to) + "`");
    if (code == "E0054") diag.help("compare with zero: `!= 0`");
}

}  // namespace framewalk::rust
