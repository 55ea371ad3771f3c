// Blocks, statements, and how long temporaries live.
#include <utility>

#include "rust/check/body_checker.h"

namespace framewalk::rust {

BodyChecker::ExprId BodyChecker::block_value(typed::Block block, Ty ty, Span span) {
    ExprId e = add(Kind::Block, ty, span);
    node(e).block = fn_->body->blocks.add(std::move(block));
    return e;
}

namespace {

// Statements whose parts are moments of their own: the loop's test, the block's statements.
bool marks_itself(const ast::Expr& e) {
    using A = ast::ExprKind;
    return e.kind == A::While || e.kind == A::Loop || (e.kind == A::Block && e.block_mode != ast::BlockMode::Const);
}

// `for` heads that only name things: their moment is the loop's first turn.
bool is_plain_head(const ast::Crate& crate, ast::ExprId id) {
    const ast::Expr& e = crate.exprs[id];
    using A = ast::ExprKind;
    switch (e.kind) {
        case A::Literal: case A::Path: return true;
        case A::Range:
            return (!e.a.valid() || is_plain_head(crate, e.a)) && (!e.b.valid() || is_plain_head(crate, e.b));
        case A::Ref: case A::Field: return is_plain_head(crate, e.a);
        case A::MethodCall: return e.list.empty() && is_plain_head(crate, e.a);
        default: return false;
    }
}

}  // namespace

typed::BlockId BodyChecker::check_block(ast::BlockId id, Expectation want, Ty& ty, bool coerce_tail,
                                        ExprId* tail_out) {
    const ast::Block& b = crate_.blocks[id];
    typed::Block out;
    out.span = b.span;
    for (ast::StmtId s : b.stmts) check_stmt(crate_.stmts[s], out.stmts);
    bool fixed = coerce_tail && want.ty.valid() && !want.only_hint;
    if (b.tail.valid()) {
        const ast::Expr& tail = crate_.exprs[b.tail];
        out.tail_is_moment = !marks_itself(tail) &&
                             !(tail.kind == ast::ExprKind::For && is_plain_head(crate_, tail.a));
        ExprId value = check(b.tail, want);
        if (fixed) value = coerce(value, want.ty, tail.span);
        else if (types_.is(settle(node(value).ty), TyKind::Never) && want.ty.valid()) {}
        out.tail = value;
        ty = node(value).ty;
        if (diverges_ && types_.is(settle(ty), TyKind::Never)) ty = types_.never();
    } else if (diverges_) {
        ty = types_.never();
    } else {
        ty = types_.unit();
        if (fixed && !infer_.unify(want.ty, ty)) {
            bool fn_body = tail_out != nullptr;
            Span span = fn_body ? fn_->return_span : b.span;
            Ty expected = resolve(want.ty);
            if (!types_.has(expected, kHasError)) {
                Diagnostic& d = diags_.error("E0308", span, "mismatched types");
                d.label(span, "expected `" + text(expected) + "`, found `()`");
                if (fn_body) d.note("the body ends without a value, so it returns `()`");
                if (!b.stmts.empty() && crate_.stmts[b.stmts.back()].kind == ast::StmtKind::Semi)
                    d.help("remove the last `;` to make that expression the value of the block");
            }
            ty = types_.error();
        }
    }
    if (tail_out) *tail_out = out.tail;
    return fn_->body->blocks.add(std::move(out));
}

BodyChecker::ExprId BodyChecker::check_block_expr(ast::ExprId id, const ast::Expr& e, Expectation want) {
    if (e.block_mode == ast::BlockMode::Async || e.block_mode == ast::BlockMode::AsyncMove) return check_async_block(id, e);
    ExprId out = add(Kind::Block, types_.unit(), site(e));
    bool labelled = e.label.valid();
    if (labelled) {
        Loop loop;
        loop.syntax = id;
        loop.node = out;
        loop.takes_value = true;
        loop.value_ty = want.ty.valid() && !want.only_hint ? want.ty : infer_.fresh(e.span);
        loop.function = fn_;
        loops_.push_back(loop);
        want = Expectation::has(loop.value_ty);
    }
    if (e.block_mode == ast::BlockMode::Unsafe) {
        ++unsafe_depth_;
        if (!defs_[owner_].is_library && items_.level_around(owner_, "unsafe_code") == LintLevel::Deny) {
            ++literal_errors_;   // a lint: the body is as good as before
            diags_.error("unsafe_code", e.span, "usage of an `unsafe` block").label(e.span, "`unsafe_code` is denied here");
        }
    }
    Ty ty;
    bool fixed = want.ty.valid() && !want.only_hint;
    typed::BlockId block = check_block(e.block, want, ty, fixed);
    fn_->body->blocks[block].is_const = e.block_mode == ast::BlockMode::Const;
    if (e.block_mode == ast::BlockMode::Const) extend_temporaries(crate_.blocks[e.block].tail, fn_->body->blocks[block].tail);
    if (e.block_mode == ast::BlockMode::Unsafe) {
        --unsafe_depth_;
        fn_->body->blocks[block].is_unsafe = true;
    }
    if (labelled) {
        fn_->body->blocks[block].targeted_by_break = true;
        if (loops_.back().may_break) {
            diverges_ = false;
            if (types_.is(settle(ty), TyKind::Never) && fn_->body->blocks[block].tail.valid())
                fn_->body->blocks[block].tail = never_to_any(fn_->body->blocks[block].tail, loops_.back().value_ty);
            else if (!types_.is(settle(ty), TyKind::Never) && !infer_.unify(ty, loops_.back().value_ty))
                mismatch(e.span, loops_.back().value_ty, ty);
            ty = loops_.back().value_ty;
        }
        loops_.pop_back();
    }
    node(out).block = block;
    node(out).ty = ty;
    return out;
}

// ---------------------------------------------------------------- statements

void BodyChecker::check_stmt(const ast::Stmt& s, std::vector<typed::Stmt>& out) {
    bool before = diverges_;
    diverges_ = false;
    switch (s.kind) {
        case ast::StmtKind::Empty: case ast::StmtKind::Item: case ast::StmtKind::Error: break;
        case ast::StmtKind::Let: check_let_stmt(s, out); break;
        case ast::StmtKind::Expr: case ast::StmtKind::Semi: {
            const ast::Expr& e = crate_.exprs[s.expr];
            typed::Stmt t;
            t.span = ast::root_span(crate_, s.span, s.expansion);
            t.is_moment = !marks_itself(e) && !(e.kind == ast::ExprKind::For && is_plain_head(crate_, e.a));
            if (s.kind == ast::StmtKind::Expr) {
                // A block-like statement without `;` must be `()`.
                t.expr = check(s.expr, Expectation::has(types_.unit()));
                bool never = types_.is(settle(node(t.expr).ty), TyKind::Never);
                if (!never) t.expr = coerce(t.expr, types_.unit(), e.span);
            } else {
                t.expr = check(s.expr, Expectation::none());
                check_statement_size(t.expr, e.span);
            }
            out.push_back(t);
            break;
        }
    }
    diverges_ |= before;
}

// E0161: `text[..];` would move a value of a size that nobody knows.
void BodyChecker::check_statement_size(ExprId e, Span span) {
    Ty ty = settle(node(e).ty);
    TyKind kind = types_.kind(ty);
    if (kind != TyKind::Str && kind != TyKind::Slice && kind != TyKind::Dynamic && (kind != TyKind::Adt || solver_.is_sized(ty))) return;
    if (kind == TyKind::Adt && !items_.adt(types_[ty].def).maybe_unsized_tail) return;
    diags_.error("E0161", span, "cannot move a value of type `" + text(ty) + "`: its size is not known")
        .help("borrow it: `let part = &…;`");
    bool of_box = node(e).kind == Kind::Deref && types_.is(settle(node(node(e).a).ty), TyKind::Adt);
    if (!of_box) diags_.error("E0507", span, "cannot move out of this value, which is only borrowed");
}

// `let x: &'a T`: what is stored in `x` must live for `'a`.
void BodyChecker::annotate(PatId binding, Ty written) {
    const typed::Pat& p = pat(binding);
    if (p.kind != typed::PatKind::Binding || p.by_ref || p.sub.valid()) return;
    if (!types_.has(written, kHasRegions) || types_.has(written, kHasInfer | kHasProjection | kHasError | kHasOpaque)) return;
    fn_->body->variables[p.variable].annotation = written;
}

void BodyChecker::check_let_stmt(const ast::Stmt& s, std::vector<typed::Stmt>& out) {
    typed::Stmt t;
    t.kind = typed::StmtKind::Let;
    t.span = ast::root_span(crate_, s.span, s.expansion);
    Ty written;
    Ty ty = s.type.valid() ? lower(s.type, &written) : infer_.fresh(s.pat.valid() ? crate_.pats[s.pat].span : s.span);
    bool by_ref = pattern_extends(s.pat);
    if (s.expr.valid()) {
        if (s.type.valid() || !by_ref) {
            t.expr = check(s.expr, s.type.valid() ? Expectation::has(ty) : Expectation::none());
            if (s.type.valid()) t.expr = coerce(t.expr, ty, crate_.exprs[s.expr].span);
            else if (types_.is(settle(node(t.expr).ty), TyKind::Never)) t.expr = coerce(t.expr, ty, s.span);
            else infer_.unify(ty, node(t.expr).ty);
        } else {   // `let ref x = …`: the place itself, no coercion
            t.expr = check(s.expr, Expectation::none());
            infer_.unify(ty, node(t.expr).ty);
        }
        extend_temporaries(s.expr, t.expr);
        if (by_ref) extend_operand(t.expr);
        if (pattern_extends(s.pat, true)) make_mutable(t.expr);
    } else {
        t.is_moment = false;   // nothing runs: the binding is only declared
    }
    bool after = diverges_;
    if (!s.type.valid()) open_declarations_.push_back({ty, crate_.pats[s.pat].span});
    bool outer = std::exchange(in_plain_let_, !s.else_block.valid());
    t.pat = check_pat(s.pat, ty, {});
    in_plain_let_ = outer;
    if (written.valid() && fn_->closure == nullptr) annotate(t.pat, written);
    // A pattern that only looks into the value leaves it where it is.
    bool is_stored = s.type.valid() || (crate_.pats[s.pat].kind == ast::PatKind::Binding && !by_ref);
    if (s.expr.valid() && is_stored && !solver_.is_sized(settle(ty)) && !types_.has(resolve(ty), kHasError))
        diags_.error("E0277", crate_.pats[s.pat].span,
            "the size for values of type `" + text(ty) + "` cannot be known at compilation time")
            .help("local variables must have a known size: keep it behind a reference or a `Box`");
    if (s.else_block.valid()) {
        diverges_ = false;
        Ty else_ty;
        t.else_block = check_block(s.else_block, Expectation::none(), else_ty, false);
        if (!types_.is(settle(else_ty), TyKind::Never))
            diags_.error("E0308", crate_.blocks[s.else_block].span, "`else` clause of `let...else` does not diverge")
                .label(crate_.blocks[s.else_block].span, "expected `!`, found `" + text(else_ty) + "`")
                .help("leave the block: `return`, `break`, `continue` or `panic!`");
        diverges_ = after;
    }
    out.push_back(t);
}

// ---------------------------------------------------------------- temporaries (Reference, "Temporary lifetime extension")

bool BodyChecker::pattern_extends(ast::PatId id, bool only_mut) const {
    const ast::Pat& p = crate_.pats[id];
    switch (p.kind) {
        case ast::PatKind::Binding:
            return (p.by_ref && (!only_mut || p.mutability == ast::Mutability::Mut) &&
                    defs_.bindings[id.index].kind == Res::Kind::Local) || (p.sub.valid() && pattern_extends(p.sub, only_mut));
        case ast::PatKind::Struct:
            for (const ast::FieldPat& f : p.fields)
                if (pattern_extends(f.pat, only_mut)) return true;
            return false;
        case ast::PatKind::Tuple: case ast::PatKind::Slice: case ast::PatKind::TupleStruct: case ast::PatKind::Or:
            for (ast::PatId part : p.list)
                if (pattern_extends(part, only_mut)) return true;
            return false;
        case ast::PatKind::Box: return pattern_extends(p.sub, only_mut);
        default: return false;
    }
}

// The operand of an extending borrow: the temporary at the root of the place lives as long as the block.
void BodyChecker::extend_operand(ExprId e) {
    for (;;) {
        node(e).extended_temporary = true;
        typed::Expr& n = node(e);
        if (n.kind == Kind::Field || n.kind == Kind::Index) e = n.a;
        else if (n.kind == Kind::Deref) e = overloaded_.count(key(n.a)) ? overloaded_operand(n.a) : n.a;
        else return;
    }
}

// The place that a call of `deref` or `index`, made for `*place` or `place[i]`, borrows.
BodyChecker::ExprId BodyChecker::overloaded_operand(ExprId call) {
    ExprId self = node(call).args[0];
    while (node(self).kind == Kind::Cast) self = node(self).a;
    return node(self).kind == Kind::Borrow ? node(self).a : self;
}

void BodyChecker::extend_block(ast::BlockId syntax, ExprId e) {
    for (Kind k = node(e).kind; k == Kind::Cast || k == Kind::Borrow || k == Kind::Deref; k = node(e).kind) e = node(e).a;
    if (node(e).kind == Kind::Block)
        extend_temporaries(crate_.blocks[syntax].tail, fn_->body->blocks[node(e).block].tail);
}

// `&*&temp()`: the operand of an extending borrow, and the one that it leads to.
void BodyChecker::extend_place(ast::ExprId syntax, ExprId e) {
    extend_operand(e);
    extend_temporaries(syntax, e);
    const ast::Expr& s = crate_.exprs[syntax];
    if (s.kind == ast::ExprKind::Unary && s.unary_op == ast::UnaryOp::Deref && node(e).kind == Kind::Deref) extend_temporaries(s.a, node(e).a);
}

// What `format_args!` borrows: its arguments, and the slices that it makes of them.
void BodyChecker::extend_format(ExprId e) {
    const typed::Expr n = node(e);
    if (n.kind == Kind::Borrow) extend_operand(n.a);
    if (n.kind == Kind::Call)
        for (ExprId arg : n.args) extend_format(arg);
    if (n.kind != Kind::Cast || node(n.a).kind != Kind::Borrow) return;
    extend_format(n.a);
    const typed::Expr slice = node(node(n.a).a);
    for (ExprId part : slice.kind == Kind::Match ? node(slice.a).args : slice.args) extend_format(part);
}

// The arguments as they were written: `format_args!("{}", &make())` keeps what `make` gives.
void BodyChecker::extend_format_args(const ast::Expr& syntax) {
    for (const ast::FormatArg& arg : crate_.format(syntax).args) {
        const ast::Expr& written = crate_.exprs[arg.expr];
        if (written.kind == ast::ExprKind::FormatArgs) extend_format_args(written);
        for (size_t i = 0; i < format_values_.size(); ++i)
            if (format_values_[i].first == arg.expr) extend_temporaries(arg.expr, format_values_[i].second);
    }
}

void BodyChecker::extend_temporaries(ast::ExprId syntax, ExprId e) {
    if (!e.valid() || !syntax.valid()) return;
    const ast::Expr& s = crate_.exprs[syntax];
    typed::Expr n = node(e);
    // See through what coercion put around the written expression.
    if (n.kind == Kind::Cast && s.kind != ast::ExprKind::Cast) return extend_temporaries(syntax, n.a);
    if (n.kind == Kind::NeverToAny) return;
    if (n.kind == Kind::Deref && s.kind == ast::ExprKind::Ref && !overloaded_.count(key(n.a))) return extend_temporaries(syntax, n.a);
    bool to_pointer = n.kind == Kind::RawBorrow && node(n.a).kind == Kind::Deref;
    if (to_pointer && s.kind != ast::ExprKind::RawRef) return extend_temporaries(syntax, node(n.a).a);
    if (s.kind == ast::ExprKind::Cast) return extend_temporaries(n.kind == Kind::Use ? syntax : s.a, n.kind == Kind::Borrow ? e : n.a);
    if (n.kind == Kind::Borrow && s.kind != ast::ExprKind::Ref) {
        // A reborrow `&*inner` of a written borrow.
        if (node(n.a).kind == Kind::Deref) return extend_temporaries(syntax, node(n.a).a);
        return;
    }
    switch (s.kind) {
        case ast::ExprKind::RawRef:
            if (n.kind == Kind::RawBorrow) extend_place(s.a, n.a);
            return;
        case ast::ExprKind::Ref:
            if (n.kind != Kind::Borrow) return;
            if (node(n.a).kind == Kind::Deref && crate_.exprs[s.a].kind != ast::ExprKind::Unary && !overloaded_.count(key(node(n.a).a)))
                return extend_temporaries(syntax, node(n.a).a);   // `&*(&written)` after a reborrow
            return extend_place(s.a, n.a);
        case ast::ExprKind::Tuple: case ast::ExprKind::Array:
            for (size_t i = 0; i < s.list.size() && i < n.args.size(); ++i) extend_temporaries(s.list[i], n.args[i]);
            return;
        case ast::ExprKind::Struct: {
            const ast::StructExpr& st = crate_.struct_expr(s);
            for (size_t i = 0; i < st.fields.size() && i < n.fields.size(); ++i)
                extend_temporaries(st.fields[i].value, n.fields[i].value);
            return;
        }
        case ast::ExprKind::Call:   // tuple struct and variant constructors
            if (n.kind == Kind::Adt)
                for (size_t i = 0; i < s.list.size() && i < n.fields.size(); ++i)
                    extend_temporaries(s.list[i], n.fields[i].value);
            return;
        case ast::ExprKind::Block: return extend_block(s.block, e);
        case ast::ExprKind::If:
            if (n.kind != Kind::If || !n.c.valid()) return;
            extend_block(s.block, n.b);
            return extend_temporaries(s.b, n.c);
        case ast::ExprKind::Match:
            for (size_t i = 0; n.kind == Kind::Match && i < n.arms.size(); ++i)
                extend_temporaries(crate_.match_expr(s).arms[i].body, n.arms[i].body);
            return;
        case ast::ExprKind::FormatArgs:
            extend_format(e);
            return extend_format_args(s);
        default: return;
    }
}

}  // namespace framewalk::rust
