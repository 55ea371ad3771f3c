// What a closure captures, and how (Reference, "Closure types", edition 2021: places, not whole variables).
//
// Each use of an enclosing function's variable inside the closure is a path from that variable. Paths are
// shortened where a capture cannot be that precise, paths that contain one another are merged, and the
// uses are rewritten to read the closure's own fields.
#include <algorithm>

#include "base/sort_stably.h"
#include "rust/check/body_checker.h"

namespace framewalk::rust {

namespace {

enum class UseMode : uint8_t { Shared, Mut, Move };

using Step = typed::CaptureStep;

struct PlaceUse {
    uint32_t root = 0;                      // ast::PatId of the variable
    std::vector<Step> path;
    std::vector<typed::ExprId> nodes;       // nodes[0] is the root expression, nodes[i] after step i; none for a pattern's steps
    std::vector<Ty> types;                  // types[0]: of the root, types[i]: after step i
    UseMode mode = UseMode::Shared;
    Span span;
};

struct Captured {
    uint32_t root = 0;
    std::vector<Step> path;
    Ty ty;                                  // of the place
    bool by_value = false;
    UseMode mode = UseMode::Shared;
    Span span;
};

}  // namespace

struct CaptureAnalysis {
    using ExprId = typed::ExprId;
    using PatId = typed::PatId;
    using Kind = typed::ExprKind;

    BodyChecker& c;
    ClosureBody& closure;
    typed::Body& body;
    std::vector<PlaceUse> uses;
    // What patterns look at, here or in closures inside: its value must be there, even if they capture nothing of it.
    std::vector<PlaceUse> mentioned, mentioned_inside;
    std::vector<PlaceUse> touched;   // named, but not as a whole read or borrowed: `let _ = place`, `let (a, ..) = place`

    CaptureAnalysis(BodyChecker& checker, ClosureBody& cb) : c(checker), closure(cb), body(*cb.body) {}

    const typed::Expr& expr(ExprId id) const { return body.exprs[id]; }
    Ty ty(ExprId id) { return c.infer_.resolve(body.exprs[id].ty); }

    static bool is_place(const typed::Expr& e) {
        switch (e.kind) {
            case Kind::Variable: case Kind::Capture: case Kind::Static: case Kind::Deref: case Kind::Field:
            case Kind::Index:
                return true;
            default: return false;
        }
    }

    // ------------------------------------------------------------ collecting uses

    bool path_of(ExprId id, PlaceUse& use) {
        const typed::Expr& e = expr(id);
        if (e.kind == Kind::Capture) {
            use.root = e.index;
            use.nodes = {id};
            use.types = {ty(id)};
            return true;
        }
        if (e.kind != Kind::Field && e.kind != Kind::Deref) return false;
        if (!path_of(e.a, use)) return false;
        Step s;
        s.deref = e.kind == Kind::Deref;
        s.field = e.index;
        use.path.push_back(s);
        use.nodes.push_back(id);
        use.types.push_back(ty(id));
        return true;
    }

    void use_place(ExprId id, UseMode mode) {
        PlaceUse use;
        if (path_of(id, use)) {
            use.mode = mode;
            use.span = expr(id).span;
            uses.push_back(std::move(use));
            return;
        }
        const typed::Expr e = expr(id);
        switch (e.kind) {
            case Kind::Field: return is_place(expr(e.a)) ? use_place(e.a, mode) : walk(e.a);
            case Kind::Index:
                is_place(expr(e.a)) ? use_place(e.a, mode) : walk(e.a);
                return walk(e.b);
            case Kind::Deref: {
                Ty inner = ty(e.a);
                bool through_pointer = c.types_.is(inner, TyKind::Ref) || c.types_.is(inner, TyKind::RawPtr);
                if (!is_place(expr(e.a))) return walk(e.a);
                bool mut_ref = c.types_.is(inner, TyKind::Ref) && c.types_[inner].mutability == Mutability::Mut;
                return use_place(e.a, through_pointer && !(mut_ref && mode == UseMode::Mut) ? UseMode::Shared : mode);
            }
            case Kind::Variable: case Kind::Static: return;
            default: return walk(id);
        }
    }

    void walk_if(ExprId id) {
        if (id.valid()) walk(id);
    }

    // A captured `&T` that is copied.
    bool is_shared_ref(ExprId id) {
        if (closure.is_move || !is_place(expr(id))) return false;
        Ty t = ty(id);
        PlaceUse use;
        return c.types_.is(t, TyKind::Ref) && c.types_[t].mutability == Mutability::Not && path_of(id, use);
    }

    // The copy becomes `&*r`, so that what `r` points to is captured, which may outlive `r`; gives `*r`.
    ExprId reborrow(ExprId id) {
        typed::Expr reference = expr(id);
        Ty t = ty(id);
        typed::Expr target;
        target.kind = Kind::Deref;
        target.ty = c.types_[t].elem;
        target.span = reference.span;
        target.a = body.exprs.add(reference);
        typed::Expr copy;
        copy.kind = Kind::Borrow;
        copy.borrow = mir::BorrowKind::Shared;
        copy.ty = t;
        copy.span = reference.span;
        copy.a = body.exprs.add(target);
        body.exprs[id] = copy;
        return copy.a;
    }

    // `id` is used for its value.
    void walk(ExprId id) {
        const typed::Expr e = expr(id);
        if (is_shared_ref(id)) return use_place(reborrow(id), UseMode::Shared);
        if (is_place(e)) return use_place(id, c.solver_.is_copy(ty(id)) ? UseMode::Shared : UseMode::Move);
        switch (e.kind) {
            case Kind::Borrow:
                if (!is_place(expr(e.a))) return walk(e.a);
                return use_place(e.a, e.borrow == mir::BorrowKind::Shared ? UseMode::Shared : UseMode::Mut);
            case Kind::RawBorrow:
                return use_place(e.a, e.mutability == Mutability::Mut ? UseMode::Mut : UseMode::Shared);
            case Kind::Assign: case Kind::AssignOp:
                walk(e.b);
                return use_place(e.a, UseMode::Mut);
            case Kind::Match: return walk_match(e);
            case Kind::Closure:
                for (const typed::FieldValue& f : e.fields) mention(f.value, mentioned_inside);
                break;
            case Kind::Let:   // unlike the statement, it borrows the whole, as far as rustc's captures go
                if (is_place(expr(e.a))) use_place(e.a, UseMode::Shared);
                return walk_pattern_source(e.a, e.pat);
            case Kind::Block: return walk_block(e.block);
            case Kind::Adt:
                for (const typed::FieldValue& f : e.fields) walk(f.value);
                if (e.has_base) walk_base(e);
                return;
            default: break;
        }
        walk_if(e.a);
        walk_if(e.b);
        walk_if(e.c);
        for (ExprId arg : e.args) walk(arg);
    }

    // `..base` takes only the fields that were not written.
    void walk_base(const typed::Expr& e) {
        if (!is_place(expr(e.c))) return walk(e.c);
        Ty t = c.infer_.resolve(e.ty);
        const AdtDef& adt = c.items_.adt(c.types_[t].def);
        bool moves = false;
        for (size_t i = 0; i < adt.variants[0].fields.size(); ++i) {
            bool given = std::any_of(e.fields.begin(), e.fields.end(), [&](const typed::FieldValue& f) { return f.field == i; });
            Ty field = c.solver_.normalize(c.types_.substitute(adt.variants[0].fields[i].ty, c.types_[t].args), {});
            if (!given) moves |= !c.solver_.is_copy(field);
        }
        use_place(e.c, moves ? UseMode::Move : UseMode::Shared);
    }

    void walk_block(typed::BlockId id) {
        const typed::Block& b = body.blocks[id];
        for (const typed::Stmt& s : b.stmts) {
            if (s.kind == typed::StmtKind::Expr) {
                // A place as a statement of its own is moved out of or copied.
                walk_if(s.expr);
            } else if (s.expr.valid()) {
                walk_pattern_source(s.expr, s.pat);
                if (s.else_block.valid()) walk_block(s.else_block);
            }
        }
        walk_if(b.tail);
    }

    void walk_match(const typed::Expr& e) {
        if (is_place(expr(e.a))) mention(e.a, mentioned);
        else walk(e.a);
        for (const typed::Arm& arm : e.arms) {
            if (is_place(expr(e.a))) walk_pattern(e.a, arm.pat);
            walk_if(arm.guard);
            walk(arm.body);
        }
    }

    void walk_pattern_source(ExprId source, PatId pat) {
        if (!is_place(expr(source))) return walk(source);
        mention(source, mentioned);
        walk_pattern(source, pat);
    }

    UseMode binding_use(const typed::Pat& p) {
        if (p.by_ref) return p.ref_mutability == Mutability::Mut ? UseMode::Mut : UseMode::Shared;
        return c.solver_.is_copy(c.infer_.resolve(p.ty)) ? UseMode::Shared : UseMode::Move;
    }

    // Must the value be looked at to know whether it is the pattern's variant?
    bool has_variants(const typed::Pat& p) {
        return c.items_.adt(c.types_[c.infer_.resolve(p.ty)].def).variants.size() > 1;
    }

    // The strongest use that matching `pat` makes of the place.
    bool pattern_use(PatId id, UseMode& mode) {
        const typed::Pat& p = body.pats[id];
        bool any = false;
        auto strengthen = [&](UseMode m) {
            mode = any ? std::max(mode, m) : m;
            any = true;
        };
        auto sub = [&](PatId q) {
            UseMode m = UseMode::Shared;
            if (q.valid() && pattern_use(q, m)) strengthen(m);
        };
        switch (p.kind) {
            case typed::PatKind::Binding: strengthen(binding_use(p)); break;
            case typed::PatKind::Constant: case typed::PatKind::Range: strengthen(UseMode::Shared); break;
            case typed::PatKind::Variant:
                if (has_variants(p)) strengthen(UseMode::Shared);
                break;
            case typed::PatKind::Slice:
                if (!c.types_.is(c.infer_.resolve(p.ty), TyKind::Array)) strengthen(UseMode::Shared);
                break;
            case typed::PatKind::Deref: {
                UseMode m = UseMode::Shared;
                if (pattern_use(p.sub, m)) {
                    Ty t = c.infer_.resolve(p.ty);
                    bool shared = c.types_.is(t, TyKind::Ref) && c.types_[t].mutability == Mutability::Not;
                    strengthen(shared ? UseMode::Shared : m);
                }
                return any;
            }
            default: break;
        }
        sub(p.sub);
        sub(p.slice);
        for (const typed::FieldPat& f : p.fields) sub(f.pat);
        for (PatId q : p.prefix) sub(q);
        for (PatId q : p.suffix) sub(q);
        for (PatId q : p.alternatives) sub(q);
        return any;
    }

    void walk_pattern(ExprId place, PatId pat) {
        PlaceUse whole;
        UseMode mode = UseMode::Shared;
        if (path_of(place, whole)) {
            whole.span = expr(place).span;
            use_parts(pat, whole);
        } else if (pattern_use(pat, mode)) {
            use_place(place, mode);
        } else {
            touch(place);
        }
    }

    void mention(ExprId place, std::vector<PlaceUse>& list) {
        PlaceUse whole;
        if (!path_of(place, whole)) return;
        whole.span = expr(place).span;
        touched.push_back(whole);
        list.push_back(std::move(whole));
    }

    // Of the place `at`, only what the pattern binds or tests is used. Which variant an enum has is in all of its bytes, and
    // a capture does not reach into an array.
    void use_parts(PatId id, const PlaceUse& at) {
        const typed::Pat& p = body.pats[id];
        switch (p.kind) {
            case typed::PatKind::Error: case typed::PatKind::Wild: case typed::PatKind::Never: return;
            case typed::PatKind::Binding:
                add_use(at, binding_use(p));
                if (p.sub.valid()) use_parts(p.sub, at);
                return;
            case typed::PatKind::Deref: return use_parts(p.sub, part(at, {true, 0}, p.sub));
            case typed::PatKind::Or:
                for (PatId q : p.alternatives) use_parts(q, at);
                return;
            case typed::PatKind::Variant: case typed::PatKind::Leaf:
                if (is_taken_whole(p)) return use_whole(id, at);
                for (const typed::FieldPat& f : p.fields) use_parts(f.pat, part(at, {false, f.field}, f.pat));
                return;
            case typed::PatKind::Constant: case typed::PatKind::Range: case typed::PatKind::Slice: return use_whole(id, at);
        }
    }

    bool is_taken_whole(const typed::Pat& p) {
        if (p.kind == typed::PatKind::Variant) return has_variants(p);
        Ty t = c.infer_.resolve(p.ty);
        return c.types_.is(t, TyKind::Adt) && c.items_.adt(c.types_[t].def).kind == AdtKind::Union;
    }

    PlaceUse part(const PlaceUse& at, Step step, PatId matched) {
        PlaceUse out = at;
        out.path.push_back(step);
        out.types.push_back(c.infer_.resolve(body.pats[matched].ty));
        return out;
    }

    void use_whole(PatId pat, const PlaceUse& at) {
        UseMode mode = UseMode::Shared;
        if (pattern_use(pat, mode)) add_use(at, mode);
    }

    void add_use(const PlaceUse& at, UseMode mode) {
        uses.push_back(at);
        uses.back().mode = mode;
    }

    // `let _ = place` captures nothing, but what leads to the place is still evaluated.
    void touch(ExprId id) {
        PlaceUse use;
        if (path_of(id, use)) return touched.push_back(std::move(use));
        const typed::Expr e = expr(id);
        if (e.kind == Kind::Index) walk(e.b);
        if ((e.kind == Kind::Field || e.kind == Kind::Index || e.kind == Kind::Deref) && e.a.valid())
            is_place(expr(e.a)) ? touch(e.a) : walk(e.a);
    }

    // ------------------------------------------------------------ from uses to captures

    Captured shorten(const PlaceUse& use) {
        Captured out;
        out.root = use.root;
        out.mode = use.mode;
        out.span = use.span;
        out.by_value = closure.is_move || use.mode == UseMode::Move;
        size_t keep = use.path.size();
        size_t last_shared = keep;
        for (size_t i = 0; i < use.path.size() && i < keep; ++i) {
            const TyData before = c.types_[use.types[i]];
            if (use.path[i].deref) {
                if (before.kind == TyKind::RawPtr || out.by_value) keep = i;
                else if (before.kind == TyKind::Ref && before.mutability == Mutability::Not) last_shared = i + 1;
                else last_shared = use.path.size();
            } else if (before.kind == TyKind::Adt) {
                const AdtDef& adt = c.items_.adt(before.def);
                if (adt.kind == AdtKind::Union || adt.repr.packed) keep = i;
                // A field cannot be moved out of a type with a destructor; it can be copied out.
                if (out.by_value && !c.solver_.is_copy(use.types.back()) && has_drop(use.types[i])) keep = i;
            }
        }
        if (!out.by_value && use.mode == UseMode::Shared) keep = std::min(keep, std::max(last_shared, size_t(0)));
        out.path.assign(use.path.begin(), use.path.begin() + static_cast<std::ptrdiff_t>(keep));
        out.ty = use.types[keep];
        return out;
    }

    bool has_drop(Ty t) {
        DefId drop = c.items_.lang("drop");
        return drop.valid() && c.solver_.evaluate({drop, c.types_.args({GenericArg(t)})}) != Answer::No;
    }

    static bool is_prefix(const std::vector<Step>& a, const std::vector<Step>& b) {
        return a.size() <= b.size() && std::equal(a.begin(), a.end(), b.begin());
    }

    std::vector<Captured> merge() {
        std::vector<Captured> out;
        for (const PlaceUse& use : uses) {
            Captured one = shorten(use);
            bool merged = false;
            for (size_t i = 0; i < out.size();) {
                Captured& other = out[i];
                if (other.root != one.root || !(is_prefix(other.path, one.path) || is_prefix(one.path, other.path))) {
                    ++i;
                    continue;
                }
                UseMode mode = std::max(other.mode, one.mode);
                bool by_value = other.by_value || one.by_value;
                if (is_prefix(other.path, one.path) && !merged) {
                    other.mode = mode;
                    other.by_value = by_value;
                    merged = true;
                    one = other;
                    ++i;
                } else if (is_prefix(other.path, one.path)) {
                    out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
                } else {
                    one.mode = mode;
                    one.by_value = by_value;
                    if (merged) out.erase(out.begin() + static_cast<std::ptrdiff_t>(i));
                    else {
                        other = one;
                        merged = true;
                        ++i;
                    }
                }
            }
            if (!merged) out.push_back(one);
        }
        order(out);
        return out;
    }

    // By the first mention of each variable, then by field.
    void order(std::vector<Captured>& list) {
        std::vector<uint32_t> roots;
        for (const Captured& x : list)
            if (std::find(roots.begin(), roots.end(), x.root) == roots.end()) roots.push_back(x.root);
        auto rank = [&](uint32_t root) { return std::find(roots.begin(), roots.end(), root) - roots.begin(); };
        sort_stably(list.begin(), list.end(), [&](const Captured& a, const Captured& b) {
            if (a.root != b.root) return rank(a.root) < rank(b.root);
            for (size_t i = 0; i < a.path.size() && i < b.path.size(); ++i)
                if (!a.path[i].deref && !b.path[i].deref && a.path[i].field != b.path[i].field)
                    return a.path[i].field < b.path[i].field;
            return false;
        });
    }

    ClosureKind kind() const {
        ClosureKind k = ClosureKind::Fn;
        for (const PlaceUse& u : uses) {
            if (u.mode == UseMode::Move) k = ClosureKind::FnOnce;
            if (u.mode == UseMode::Mut && k == ClosureKind::Fn) k = ClosureKind::FnMut;
        }
        return k;
    }

    // ------------------------------------------------------------ rewriting

    void rewrite(const std::vector<Captured>& list) {
        for (const PlaceUse& use : uses) rewrite_use(use, list);
        for (const PlaceUse& use : touched)
            if (!rewrite_use(use, list)) body.exprs[use.nodes[0]].index = typed::kNotCaptured | use.root;
    }

    bool rewrite_use(const PlaceUse& use, const std::vector<Captured>& list) {
        for (uint32_t i = 0; i < list.size(); ++i) {
            const bool is_in_pattern = list[i].path.size() >= use.nodes.size();
            if (list[i].root != use.root || is_in_pattern || !is_prefix(list[i].path, use.path)) continue;
            typed::Expr& node = body.exprs[use.nodes[list[i].path.size()]];
            node.kind = Kind::Capture;
            node.index = i;
            node.a = ExprId();
            node.variable = {};
            return true;
        }
        return false;
    }

    // A place of the enclosing body.
    ExprId place_outside(uint32_t root, const std::vector<Step>& path, Span span) {
        typed::Body& parent = *closure.parent;
        const BodyChecker::LocalVar& var = c.locals_.at(root);
        typed::Expr e;
        e.kind = var.owner == &parent ? Kind::Variable : Kind::Capture;
        e.variable = var.variable;
        e.index = root;
        e.ty = var.ty;
        e.span = span;
        ExprId at = parent.exprs.add(e);
        Ty t = c.infer_.resolve(var.ty);
        for (const Step& s : path) {
            typed::Expr next;
            next.kind = s.deref ? Kind::Deref : Kind::Field;
            next.a = at;
            next.index = s.field;
            next.span = span;
            t = after(t, s);
            next.ty = t;
            at = parent.exprs.add(next);
        }
        return at;
    }

    Ty after(Ty t, const Step& s) {
        if (!s.deref) return c.infer_.resolve(field_type(t, s.field));
        return c.infer_.resolve(c.types_.is(t, TyKind::Adt) ? c.types_[c.types_[t].args][0].ty() : c.types_[t].elem);
    }

    // The operand, in the enclosing body, that fills the capture.
    ExprId operand(const Captured& captured) {
        typed::Body& parent = *closure.parent;
        Span span = parent.exprs[closure.creation].span;
        ExprId at = place_outside(captured.root, captured.path, span);
        if (captured.by_value) return at;
        Ty t = parent.exprs[at].ty;
        typed::Expr borrow;
        borrow.kind = Kind::Borrow;
        borrow.a = at;
        borrow.span = span;
        borrow.borrow = captured.mode == UseMode::Mut ? mir::BorrowKind::Mut : mir::BorrowKind::Shared;
        borrow.ty = c.types_.ref(c.infer_.resolve(t), captured.mode == UseMode::Mut ? Mutability::Mut : Mutability::Not);
        return parent.exprs.add(borrow);
    }

    // `point.x`
    std::string name_of(const Captured& captured) {
        const BodyChecker::LocalVar& var = c.locals_.at(captured.root);
        std::string name(c.items_.names.text(var.owner->variables[var.variable].name));
        Ty t = c.infer_.resolve(var.ty);
        for (const Step& s : captured.path) {
            if (!s.deref) name += "." + field_name(t, s.field);
            t = after(t, s);
        }
        return name;
    }

    // What is behind a raw pointer, in a union, or at an odd address, nobody looks at without being asked to.
    std::vector<Step> safe_part(const PlaceUse& use) {
        size_t keep = 0;
        while (keep < use.path.size() && is_safe(use.types[keep], use.path[keep])) ++keep;
        return {use.path.begin(), use.path.begin() + static_cast<std::ptrdiff_t>(keep)};
    }

    bool is_safe(Ty from, const Step& step) {
        if (step.deref) return !c.types_.is(from, TyKind::RawPtr);
        if (!c.types_.is(from, TyKind::Adt)) return true;
        const AdtDef& adt = c.items_.adt(c.types_[from].def);
        return adt.kind != AdtKind::Union && !adt.repr.packed;
    }

    // Where a closure captures anything, rustc tells of what it looks at where the closure begins.
    void note_mentioned(bool captures) {
        typed::Body& parent = *closure.parent;
        const Span head = parent.exprs[closure.creation].span;
        auto note = [&](const PlaceUse& use, Span span) {
            ExprId place = place_outside(use.root, safe_part(use), span);
            parent.exprs[closure.creation].fields.push_back({0, place});
        };
        for (const PlaceUse& use : mentioned) note(use, captures ? head : use.span);
        for (const PlaceUse& use : mentioned_inside) note(use, use.span);
    }

    // May the captured place be changed: the last reference on the way decides, or the variable.
    Mutability place_mutability(const Captured& captured, const typed::Variable& variable) {
        Mutability m = variable.mutability;
        Ty t = c.infer_.resolve(variable.ty);
        for (const Step& s : captured.path) {
            if (s.deref && !c.types_.is(t, TyKind::Adt)) m = c.types_[t].mutability;
            t = after(t, s);
        }
        return m;
    }

    Ty field_type(Ty t, uint32_t field) {
        if (c.types_.is(t, TyKind::Tuple)) return c.types_.tuple_parts(t)[field];
        const TyData d = c.types_[t];
        const AdtDef& adt = c.items_.adt(d.def);
        return c.solver_.normalize(c.types_.erase_regions(c.types_.substitute(adt.variants[0].fields[field].ty, d.args)), {});
    }

    std::string field_name(Ty t, uint32_t field) {
        if (!c.types_.is(t, TyKind::Adt)) return std::to_string(field);
        return std::string(c.items_.names.text(c.items_.adt(c.types_[t].def).variants[0].fields[field].name));
    }

    // A future's captures are its body's parameters.
    void take_captures() {
        for (const typed::Capture& captured : body.captures) {
            body.param_types.push_back(captured.ty);
            body.params.push_back(PatId());
        }
        BodyChecker::Function parent;
        parent.body = closure.parent;
        BodyChecker::Function* before = c.fn_;
        c.fn_ = &parent;
        ExprId state = c.unresumed(body.span);
        c.fn_ = before;
        closure.parent->exprs[closure.creation].args.push_back(state);
    }

    void run() {
        if (closure.is_fn_body) return;
        walk(body.value);
        std::vector<Captured> list = merge();
        ClosureInfo& info = c.closures_[closure.def.index];
        info.kind = closure.expected_kind_known ? closure.expected_kind : kind();
        info.kind_known = true;
        std::vector<ExprId> operands;
        for (const Captured& captured : list) {
            operands.push_back(operand(captured));
            typed::Capture out;
            out.name = c.items_.names.intern(name_of(captured));
            out.by_ref = !captured.by_value;
            out.ref_mutability = captured.mode == UseMode::Mut ? Mutability::Mut : Mutability::Not;
            out.ty = out.by_ref ? c.types_.ref(captured.ty, out.ref_mutability) : captured.ty;
            out.use_span = captured.span;
            out.root = captured.root;
            out.path = captured.path;
            const BodyChecker::LocalVar& var = c.locals_.at(captured.root);
            out.declared = var.owner->variables[var.variable].span;
            out.place_mutability = place_mutability(captured, var.owner->variables[var.variable]);
            info.captures.push_back(out.ty);
            info.capture_names.push_back(out.name);
            body.captures.push_back(out);
        }
        closure.parent->exprs[closure.creation].args = std::move(operands);
        note_mentioned(!list.empty());
        rewrite(list);
        if (closure.is_async) return take_captures();
        using Self = typed::Body::ClosureSelf;
        body.closure_self = info.kind == ClosureKind::Fn      ? Self::ByRef
                            : info.kind == ClosureKind::FnMut ? Self::ByMutRef
                                                              : Self::ByValue;
        if (info.kind != ClosureKind::FnOnce)
            body.param_types[0] = c.types_.ref(closure.ty, info.kind == ClosureKind::FnMut ? Mutability::Mut : Mutability::Not);
    }
};

// Inner closures come first, as what they capture is a use in the outer one; a call of a closure takes
// its form as soon as the closure's kind is known.
void BodyChecker::analyze_captures() {
    for (auto& closure : closure_bodies_) {
        CaptureAnalysis(*this, *closure).run();
        for (DeferredCall& call : deferred_calls_)
            if (call.closure == closure->def) settle_closure_call(call);
    }
}

void BodyChecker::settle_closure_call(DeferredCall& d) {
    ClosureKind kind = closures_[d.closure.index].kind;
    if (kind == ClosureKind::Fn) return;
    typed::Expr& call = d.body->exprs[d.call];
    typed::Expr& callee = d.body->exprs[call.a];
    typed::Expr& self = d.body->exprs[call.args[0]];
    Args args = types_[callee.ty].args;
    if (kind == ClosureKind::FnMut) {
        callee.ty = types_.fn_def(trait_method("fn_mut", "call_mut"), args);
        self.borrow = mir::BorrowKind::TwoPhaseMut;
        self.ty = types_.ref(types_[infer_.shallow(self.ty)].elem, Mutability::Mut);
        Function fn;
        fn.body = d.body;
        Function* before = fn_;
        fn_ = &fn;
        make_mutable(self.a);
        fn_ = before;
    } else {
        callee.ty = types_.fn_def(trait_method("fn_once", "call_once"), args);
        call.args[0] = self.a;
    }
}

}  // namespace framewalk::rust
