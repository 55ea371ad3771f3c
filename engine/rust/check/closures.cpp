// Closure expressions: their signature from what is expected of them, and their body.
#include <algorithm>

#include "rust/check/body_checker.h"

namespace framewalk::rust {

// What the surroundings say about the closure: an `F: Fn(A) -> B` bound on a type still open, a function
// pointer, a `dyn Fn` or an `impl Fn`.
bool BodyChecker::expected_closure(Ty expected, Signature& sig, ClosureBody& c) {
    expected = settle(expected);
    const TyData d = types_[expected];
    DefId fn_once = items_.lang("fn_once");
    bool found = false;
    auto from_tuple = [&](Ty tuple) {
        tuple = settle(tuple);
        if (!types_.is(tuple, TyKind::Tuple)) return;
        sig.inputs = types_.tuple_parts(tuple);
        found = true;
    };
    auto kind_of = [&](DefId trait) {
        for (auto [role, kind] : {std::pair{"fn", ClosureKind::Fn}, std::pair{"fn_mut", ClosureKind::FnMut}, std::pair{"fn_once", ClosureKind::FnOnce}})
            if (items_.is_lang(trait, role)) {
                c.expected_kind = c.expected_kind_known ? std::min(c.expected_kind, kind) : kind;   // the most that is asked
                c.expected_kind_known = true;
                return true;
            }
        return false;
    };
    auto from_predicate = [&](const Predicate& p, Args args) {
        if (p.kind == Predicate::Kind::Trait) {
            if (kind_of(p.trait.trait)) from_tuple(types_[args][1].ty());
        } else if (p.trait.trait == fn_once) {
            from_tuple(types_[args][1].ty());
            sig.output = p.ty;
        }
    };
    if (d.kind == TyKind::FnPtr) {
        sig.inputs = types_.tuple_parts(expected);
        sig.output = sig.inputs.back();
        sig.inputs.pop_back();
        return true;
    }
    if (d.kind == TyKind::Infer) {
        std::vector<Obligation> pending = solver_.pending();
        for (const Obligation& o : pending) {
            Args args = o.predicate.kind == Predicate::Kind::Trait ? o.predicate.trait.args : o.predicate.assoc_args;
            Ty self = infer_.shallow(types_[args][0].ty());
            if (!(self == expected)) continue;
            from_predicate(o.predicate, args);
            c.asked_at = o.span;
        }
        // Traits of the program that have a Fn trait as a supertrait.
        for (const Obligation& o : pending) {
            if (found || o.predicate.kind != Predicate::Kind::Trait) continue;
            if (!(infer_.shallow(types_[o.predicate.trait.args][0].ty()) == expected)) continue;
            for (const Predicate& p : items_.supertraits(o.predicate.trait.trait)) {
                Predicate q = p;
                q.ty = p.ty.valid() ? types_.substitute(p.ty, o.predicate.trait.args) : p.ty;
                from_predicate(q, types_.substitute(p.kind == Predicate::Kind::Trait ? p.trait.args : p.assoc_args, o.predicate.trait.args));
            }
        }
    }
    if (d.kind == TyKind::Dynamic) {
        const DynBounds b = types_.dyn_bounds(expected);
        if (b.principal.valid() && kind_of(b.principal) && !types_[b.args].empty()) {
            from_tuple(types_[b.args][0].ty());
            for (const auto& [def, ty] : b.projections) sig.output = ty;
        }
    }
    if (d.kind == TyKind::Opaque) {
        const std::vector<Predicate> bounds = items_.opaque_bounds(d.def, d.index);
        for (const Predicate& p : bounds) {
            Predicate q = p;
            if (p.ty.valid()) q.ty = normalize(types_.erase_regions(types_.substitute(p.ty, d.args)), {});
            from_predicate(q, types_.erase_regions(types_.substitute(p.kind == Predicate::Kind::Trait ? p.trait.args : p.assoc_args, d.args)));
        }
    }
    return found;
}

DefId BodyChecker::new_closure_def(Span span) {
    Def def;
    def.kind = DefKind::Closure;
    def.name = name("{closure}");
    def.parent = owner_;
    def.module = defs_[owner_].module;
    def.span = span;
    def.is_library = defs_[owner_].is_library;
    return defs_.add(def);
}

// `main.rs:2:5: 2:9`
std::string BodyChecker::place_text(Span span) {
    LineColumn at = items_.sources.locate(span.lo), end = items_.sources.locate(span.hi);
    if (!at.file.valid()) return "";
    return items_.sources.file(at.file).path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " +
           std::to_string(end.line) + ":" + std::to_string(end.column);
}

std::unique_ptr<ClosureBody> BodyChecker::new_closure(DefId def, Name name, Span span) {
    auto record = std::make_unique<ClosureBody>();
    record->def = def;
    record->ty = types_.closure(def, types_.erase_regions(items_.identity_args(owner_)));
    record->body = std::make_unique<typed::Body>();
    typed::Body& body = *record->body;
    body.def = def;
    body.name = name;
    body.span = span;
    body.is_library = defs_[owner_].is_library;
    body.closure_ty = record->ty;
    return record;
}

// The expression that makes the closure; its body waits in the record.
BodyChecker::ExprId BodyChecker::closure_value(std::unique_ptr<ClosureBody> record, const ast::Expr& e) {
    ExprId out = add(Kind::Closure, record->ty, site(e));
    record->creation = out;
    record->parent = fn_->body;
    closure_bodies_.push_back(std::move(record));
    return out;
}

// E0593: told where the closure was asked for, as far as that is known.
void BodyChecker::wrong_parameter_count(const ClosureBody& c, size_t wanted, size_t has, Span head) {
    auto arguments = [](size_t n) { return std::to_string(n) + (n == 1 ? " argument" : " arguments"); };
    Span span = c.asked_at.valid() ? c.asked_at : head;
    Diagnostic& d = diags_.error("E0593", span, "closure is expected to take " + arguments(wanted) + ", but it takes " + arguments(has));
    d.label(head, "takes " + arguments(has));
    if (c.asked_at.valid()) d.label(span, "this calls it with " + arguments(wanted));
}

BodyChecker::ExprId BodyChecker::check_closure(ast::ExprId id, const ast::Expr& e, Expectation want) {
    const ast::Closure& syntax = crate_.closure(e);
    if (syntax.is_async) unsupported(syntax.head, "`async` closures");
    auto record = new_closure(new_closure_def(e.span), name("{closure}"), e.span);
    items_.closure_texts[record->def.index] = "{closure@" + place_text(e.span) + "}";
    record->is_move = syntax.is_move;
    record->syntax = id;
    typed::Body& body = *record->body;
    Signature expected;
    bool has_expected = want.ty.valid() && expected_closure(want.ty, expected, *record);
    Signature sig;
    bool is_wrong = false;
    if (has_expected && expected.inputs.size() != syntax.params.size()) {
        wrong_parameter_count(*record, expected.inputs.size(), syntax.params.size(), syntax.head);
        has_expected = false;
        is_wrong = true;
        sig.inputs.resize(expected.inputs.size(), types_.error());
    }
    for (size_t i = 0; i < syntax.params.size() && !is_wrong; ++i) {
        Ty ty = syntax.params[i].type.valid() ? lower(syntax.params[i].type)
                : want.ty.valid() && types_.is(settle(want.ty), TyKind::Error) ? types_.error()
                : infer_.fresh(crate_.pats[syntax.params[i].pat].span);
        if (has_expected && !infer_.unify(ty, expected.inputs[i]) && syntax.params[i].type.valid()) {
            diags_.error("E0631", e.span, "type mismatch in closure arguments")
                .label(crate_.types[syntax.params[i].type].span, "the call expects `" + text(expected.inputs[i]) + "` here");
            ty = types_.error();   // nothing more is said of it
        }
        sig.inputs.push_back(ty);
    }
    sig.output = syntax.output.valid() ? lower(syntax.output)
                 : has_expected && expected.output.valid() ? expected.output : infer_.fresh(crate_.exprs[syntax.body].span);
    if (syntax.output.valid() && has_expected && expected.output.valid()) infer_.unify(sig.output, expected.output);
    ClosureInfo info;
    info.signature = sig;
    info.parent_fn = owner_;
    closures_[record->def.index] = info;
    Function inner;
    inner.body = &body;
    inner.return_ty = sig.output;
    inner.return_is_inferred = !syntax.output.valid();
    inner.closure = record.get();
    inner.return_span = crate_.exprs[syntax.body].span;
    {
        Inside inside(*this, inner);
        check_closure_body(body, syntax, sig);
    }
    return closure_value(std::move(record), e);
}

void BodyChecker::check_closure_body(typed::Body& body, const ast::Closure& syntax, const Signature& sig) {
    body.param_types.push_back(body.closure_ty);   // the environment; its final form comes with the captures
    body.params.push_back(PatId());
    for (size_t i = 0; i < syntax.params.size(); ++i) {
        Ty ty = i < sig.inputs.size() ? sig.inputs[i] : types_.error();
        body.param_types.push_back(ty);
        const ast::TypeId written = syntax.params[i].type;
        if (!written.valid() || crate_.types[written].kind == ast::TypeKind::Infer) open_declarations_.push_back({ty, crate_.pats[syntax.params[i].pat].span});
        body.params.push_back(check_pat(syntax.params[i].pat, ty, {}));
    }
    body.return_type = sig.output;
    body.value = check_coerce(syntax.body, sig.output);
}

}  // namespace framewalk::rust
