// `format_args!`: the value of type `fmt::Arguments` that the library formats.
//
// What is generated here is the contract at the top of std/fmt/mod.rs:
//   Arguments::new(&[pieces], &[Argument::new_display(&x), …], &[Spec::new(…), …])
#include <algorithm>
#include <optional>

#include "rust/check/body_checker.h"

namespace framewalk::rust {

namespace {

const char* constructor_of(std::string_view trait) {
    struct Row { std::string_view trait; const char* fn; };
    static constexpr Row kRows[] = {
        {"Display", "new_display"}, {"Debug", "new_debug"}, {"LowerHex", "new_lower_hex"},
        {"UpperHex", "new_upper_hex"}, {"Octal", "new_octal"}, {"Binary", "new_binary"},
        {"LowerExp", "new_lower_exp"}, {"UpperExp", "new_upper_exp"}, {"Pointer", "new_pointer"},
    };
    for (const Row& r : kRows)
        if (r.trait == trait) return r.fn;
    return nullptr;
}

bool is_plain(const ast::FormatPiece& p) {
    return !p.has_fill && p.align == ast::FormatAlign::None && !p.plus && !p.minus && !p.alternate && !p.zero &&
           !p.debug_lower_hex && !p.debug_upper_hex && p.width.kind == ast::FormatCount::Kind::None &&
           p.precision.kind == ast::FormatCount::Kind::None;
}

// One entry of the argument list: argument `arg` shown by the library function `fn`.
struct Entry {
    uint32_t arg;
    std::string fn;
};

uint32_t entry_index(std::vector<Entry>& list, uint32_t arg, const std::string& fn, bool share) {
    for (uint32_t i = 0; i < list.size() && share; ++i)
        if (list[i].arg == arg && list[i].fn == fn) return i;
    list.push_back({arg, fn});
    return static_cast<uint32_t>(list.size() - 1);
}

// The text of a literal that is shown by `{}` and nothing else: rustc makes it a part of the format itself, so that
// the message of `panic!("{}", 7)` is a `&str`.
std::optional<std::string> literal_text(const ast::Crate& crate, ast::ExprId id) {
    const ast::Expr* e = &crate.exprs[id];
    while (e->kind == ast::ExprKind::Ref) e = &crate.exprs[e->a];
    if (e->kind != ast::ExprKind::Literal) return std::nullopt;
    const ast::Literal& l = crate.literal(*e);
    if (l.kind == ast::LiteralKind::Str) return l.text;
    constexpr u128 kFitsAll = 127, kFitsDefault = 0x7FFF'FFFF;
    bool fits = l.kind == ast::LiteralKind::Int && !l.too_large && l.integer <= (l.suffix.valid() ? kFitsAll : kFitsDefault);
    if (!fits) return std::nullopt;
    return to_string(l.integer);
}

bool is_used(const ast::FormatArgs& f, uint32_t arg) {
    auto counts = [&](const ast::FormatCount& c) { return c.kind == ast::FormatCount::Kind::Arg && c.value == arg; };
    return std::any_of(f.pieces.begin(), f.pieces.end(), [&](const ast::FormatPiece& p) {
        return !p.is_literal && (p.arg == arg || counts(p.width) || counts(p.precision));
    });
}

void remove_arg(ast::FormatArgs& f, uint32_t arg) {
    f.args.erase(f.args.begin() + arg);
    auto shift = [&](uint32_t& index) { index -= index > arg ? 1 : 0; };
    for (ast::FormatPiece& p : f.pieces) {
        if (p.is_literal) continue;
        shift(p.arg);
        if (p.width.kind == ast::FormatCount::Kind::Arg) shift(p.width.value);
        if (p.precision.kind == ast::FormatCount::Kind::Arg) shift(p.precision.value);
    }
}

bool shows_plainly(const ast::FormatPiece& p, const ast::FormatArgs& f, const Interner& names) {
    return !p.is_literal && p.arg < f.args.size() && is_plain(p) && names.text(p.trait) == "Display";
}

// Adds to the index of every argument behind `arg`.
void move_args(std::vector<ast::FormatPiece>& pieces, uint32_t arg, uint32_t by) {
    for (ast::FormatPiece& p : pieces) {
        if (p.is_literal) continue;
        for (ast::FormatCount* c : {&p.width, &p.precision})
            if (c->kind == ast::FormatCount::Kind::Arg && c->value >= arg) c->value += by;
        if (p.arg >= arg) p.arg += by;
    }
}

// `{}` of another `format_args!` that nothing else shows: its pieces take the place of the piece.
void splice(ast::FormatArgs& f, size_t at, ast::FormatArgs inner) {
    uint32_t arg = f.pieces[at].arg, count = static_cast<uint32_t>(inner.args.size());
    f.pieces[at].is_literal = true;
    if (is_used(f, arg)) {
        f.pieces[at].is_literal = false;
        return;
    }
    f.pieces.erase(f.pieces.begin() + static_cast<ptrdiff_t>(at));
    move_args(f.pieces, arg + 1, count - 1);
    move_args(inner.pieces, 0, arg);
    f.args.erase(f.args.begin() + arg);
    f.args.insert(f.args.begin() + arg, inner.args.begin(), inner.args.end());
    f.pieces.insert(f.pieces.begin() + static_cast<ptrdiff_t>(at), inner.pieces.begin(), inner.pieces.end());
}

void flatten(const ast::Crate& crate, const Interner& names, ast::FormatArgs& f) {
    for (size_t i = 0; i < f.pieces.size(); ++i) {
        if (!shows_plainly(f.pieces[i], f, names)) continue;
        const ast::Expr& arg = crate.exprs[f.args[f.pieces[i].arg].expr];
        if (arg.kind != ast::ExprKind::FormatArgs) continue;
        ast::FormatArgs inner = crate.format(arg);
        flatten(crate, names, inner);
        splice(f, i, std::move(inner));
    }
}

// With the literals among the arguments as parts of the text.
ast::FormatArgs fold_literals(const ast::Crate& crate, const Interner& names, ast::FormatArgs f) {
    flatten(crate, names, f);
    std::vector<bool> folded(f.args.size());
    for (ast::FormatPiece& p : f.pieces) {
        if (!shows_plainly(p, f, names)) continue;
        std::optional<std::string> text = literal_text(crate, f.args[p.arg].expr);
        if (!text) continue;
        folded[p.arg] = true;
        p.is_literal = true;
        p.literal = *text;
    }
    for (uint32_t i = static_cast<uint32_t>(folded.size()); i-- > 0;)
        if (folded[i] && !is_used(f, i)) remove_arg(f, i);
    return f;
}

struct SpecRow {
    uint32_t arg, fill, align, flags, width_kind, width, precision_kind, precision;
};

}  // namespace

BodyChecker::ExprId BodyChecker::format_literal(u128 bits, Ty ty, Span span) {
    ExprId e = add(Kind::Literal, ty, span);
    mir::Constant c;
    c.kind = mir::ConstValueKind::Scalar;
    c.bits = bits;
    c.ty = ty;
    c.span = span;
    node(e).constant = c;
    return e;
}

BodyChecker::ExprId BodyChecker::format_text(const std::string& text, Span span) {
    Ty ty = types_.ref(types_.str());
    ExprId e = add(Kind::Literal, ty, span);
    mir::Constant c;
    c.kind = mir::ConstValueKind::Str;
    c.text = text;
    c.ty = ty;
    c.span = span;
    node(e).constant = c;
    return e;
}

// `&[…]` as a slice.
BodyChecker::ExprId BodyChecker::format_slice(std::vector<ExprId> list, Ty elem, Span span) {
    Ty array = types_.array(elem, types_.const_value(list.size(), types_.usize()));
    ExprId e = add(Kind::Array, array, span);
    node(e).args = std::move(list);
    node(e).is_format_table = true;
    return pointer_cast(borrow(e, mir::BorrowKind::Shared, span), mir::CastKind::Unsize, types_.ref(types_.slice(elem)));
}

DefId BodyChecker::format_member(std::string_view role, std::string_view fn) {
    DefId def = items_.lang(role);
    if (!def.valid()) return DefId();
    Ty self = types_.adt(def, solver_.fresh_args(def, {}));
    for (DefId impl : items_.inherent_impls(self)) {
        DefId m = items_.member(impl, name(fn), DefKind::AssocFn);
        if (m.valid()) return m;
    }
    return DefId();
}

BodyChecker::ExprId BodyChecker::format_call(std::string_view role, std::string_view fn, std::vector<ExprId> args, Span span) {
    DefId def = format_member(role, fn);
    if (!def.valid()) {
        unsupported(span, "formatting (`" + std::string(role) + "::" + std::string(fn) + "`)");
        return error_expr(span);
    }
    Args generic = solver_.fresh_args(def, span);
    Ty output = solver_.instantiate(types_.erase_regions(items_.signature(def).output), generic, span);
    const Signature sig = items_.signature(def);
    for (size_t i = 0; i < args.size() && i < sig.inputs.size(); ++i) {
        Ty want = solver_.instantiate(types_.erase_regions(sig.inputs[i]), generic, span);
        if (fn == "new_count") args[i] = coerce(args[i], want, node(args[i]).span);   // `{x:n$}` with an `n: &usize`, too
        else if (!infer_.unify(want, node(args[i]).ty)) mismatch(node(args[i]).span, want, node(args[i]).ty);
    }
    solver_.require_predicates(def, generic, span);
    return call(def, generic, std::move(args), span, output);
}

BodyChecker::ExprId BodyChecker::check_format(const ast::Expr& e) {
    const ast::FormatArgs f = fold_literals(crate_, items_.names, crate_.format(e));
    Span span = site(e);
    std::vector<std::string> pieces;
    std::vector<Entry> entries;
    std::vector<SpecRow> specs;
    bool plain = true;
    for (const ast::FormatPiece& p : f.pieces) plain &= p.is_literal || is_plain(p);
    std::string literal;
    for (const ast::FormatPiece& p : f.pieces) {
        if (p.is_literal) {
            literal += p.literal;
            continue;
        }
        pieces.push_back(literal);
        literal.clear();
        const char* fn = constructor_of(items_.names.text(p.trait));
        if (!fn || p.arg >= f.args.size()) {
            unsupported(p.span.valid() ? p.span : span, "this format");
            return error_expr(span);
        }
        SpecRow row{};
        row.arg = entry_index(entries, p.arg, fn, !plain);
        row.fill = p.has_fill ? static_cast<uint32_t>(p.fill) : U' ';
        row.align = static_cast<uint32_t>(p.align);
        row.flags = (p.plus ? 1 : 0) + (p.minus ? 2 : 0) + (p.alternate ? 4 : 0) + (p.zero ? 8 : 0) +
                    (p.debug_lower_hex ? 16 : 0) + (p.debug_upper_hex ? 32 : 0);
        auto count = [&](const ast::FormatCount& c, uint32_t& kind, uint32_t& value) {
            kind = static_cast<uint32_t>(c.kind);
            value = c.value;
            if (c.kind == ast::FormatCount::Kind::Arg) value = entry_index(entries, c.value, "new_count", true);
        };
        count(p.width, row.width_kind, row.width);
        count(p.precision, row.precision_kind, row.precision);
        specs.push_back(row);
    }
    if (!literal.empty()) pieces.push_back(literal);
    // Each argument is evaluated once, in the order in which it is written.
    bool in_order = entries.size() == f.args.size();
    for (uint32_t i = 0; i < entries.size(); ++i) in_order &= entries[i].arg == i;
    std::vector<ExprId> refs;
    for (const ast::FormatArg& a : f.args) {
        ExprId value = check(a.expr, Expectation::none());
        format_values_.push_back({a.expr, value});
        refs.push_back(borrow(value, mir::BorrowKind::Shared, node(value).span));
    }
    DefId argument = items_.lang("format_argument");
    if (!argument.valid()) {
        unsupported(span, "formatting");
        return error_expr(span);
    }
    Ty argument_ty = types_.adt(argument, types_.erase_regions(solver_.fresh_args(argument, span)));
    ExprId args;
    if (in_order) {
        std::vector<ExprId> list;
        for (const Entry& entry : entries)
            list.push_back(format_call("format_argument", entry.fn, {refs[entry.arg]}, node(refs[entry.arg]).span));
        args = format_slice(std::move(list), argument_ty, span);
    } else {
        args = format_shared(refs, argument_ty, span, [&](ExprId tuple, std::vector<ExprId>& list) {
            for (const Entry& entry : entries) {
                ExprId field = add(Kind::Field, node(refs[entry.arg]).ty, span);
                node(field).a = tuple;
                node(field).index = entry.arg;
                list.push_back(format_call("format_argument", entry.fn, {field}, node(refs[entry.arg]).span));
            }
        });
    }
    std::vector<ExprId> text, rows;
    for (const std::string& p : pieces) text.push_back(format_text(p, span));
    DefId spec = items_.lang("format_spec");
    Ty spec_ty = spec.valid() ? types_.adt(spec, types_.no_args()) : types_.error();
    if (!plain)
        for (const SpecRow& r : specs) rows.push_back(format_spec({r.arg, r.fill, r.align, r.flags, r.width_kind, r.width, r.precision_kind, r.precision}, span));
    return format_call("format_arguments", "new",
                       {format_slice(std::move(text), types_.ref(types_.str()), span), args,
                        format_slice(std::move(rows), spec_ty, span)}, span);
}

BodyChecker::ExprId BodyChecker::format_spec(const std::vector<uint32_t>& values, Span span) {
    DefId def = format_member("format_spec", "new");
    if (!def.valid()) return error_expr(span);
    const Signature sig = items_.signature(def);
    std::vector<ExprId> args;
    for (size_t i = 0; i < values.size() && i < sig.inputs.size(); ++i)
        args.push_back(format_literal(values[i], types_.erase_regions(sig.inputs[i]), span));
    return call(def, types_.no_args(), std::move(args), span, types_.erase_regions(sig.output));
}

// &match (&a, &b) { args => [Argument::new_display(args.0), …] }
BodyChecker::ExprId BodyChecker::format_shared(const std::vector<ExprId>& refs, Ty elem, Span span,
                                               const std::function<void(ExprId, std::vector<ExprId>&)>& fill) {
    std::vector<Ty> parts;
    for (ExprId r : refs) parts.push_back(node(r).ty);
    Ty tuple_ty = types_.tuple(parts);
    ExprId tuple = add(Kind::Tuple, tuple_ty, span);
    node(tuple).args = refs;
    typed::VariableId v = new_variable(Name(), tuple_ty, span, Mutability::Not, false);
    typed::Arm arm;
    arm.span = span;
    arm.pat = add_pat(typed::PatKind::Binding, tuple_ty, span);
    pat(arm.pat).variable = v;
    std::vector<ExprId> list;
    fill(variable_expr(v, span), list);
    Ty array_ty = types_.array(elem, types_.const_value(list.size(), types_.usize()));
    ExprId array = add(Kind::Array, array_ty, span);
    node(array).args = std::move(list);
    arm.body = array;
    ExprId m = add(Kind::Match, array_ty, span);
    node(m).a = tuple;
    node(m).arms = {arm};
    return pointer_cast(borrow(m, mir::BorrowKind::Shared, span), mir::CastKind::Unsize, types_.ref(types_.slice(elem)));
}

}  // namespace framewalk::rust
