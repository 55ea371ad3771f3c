// Types (Rust Reference, "Types").

#include <algorithm>

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

TypeId Parser::add_type(TypeExpr type, const Mark& start) {
    Mark all = since(start);
    type.span = all.span;
    type.expansion = all.expansion;
    return in_.crate.types.add(std::move(type));
}

TypeId Parser::error_type(const Mark& start) { return add_type(TypeExpr(), start); }

bool Parser::at_fn_pointer() const {
    if (is(Kw::Fn)) return true;
    if (is(Kw::Unsafe)) return is_name_of(ahead(1), Kw::Fn) || is_name_of(ahead(1), Kw::Extern);
    return is(Kw::Extern);
}

bool Parser::can_begin_type() const {
    switch (tok_.kind) {
        case Tok::OpenParen: case Tok::OpenBracket: case Tok::Not: case Tok::Star: case Tok::And: case Tok::AndAnd:
        case Tok::Question: case Tok::Lifetime: case Tok::Lt: case Tok::Shl: case Tok::PathSep:
            return true;
        case Tok::OpenGroup: return tok_.group == Fragment::Ty || tok_.group == Fragment::Path;
        case Tok::Ident: break;
        default: return false;
    }
    return is_path_start(tok_) || is(Kw::Underscore) || is(Kw::For) || is(Kw::Impl) || is(Kw::Fn) || is(Kw::Unsafe) ||
           is(Kw::Extern) || is(Kw::Dyn);
}

TypeId Parser::parse_type(bool allow_plus) {
    Nest nest(*this);
    Mark start = mark();
    if (!nest.ok) return error_type(start);
    return parse_type_inner(allow_plus);
}

TypeId Parser::parse_type_inner(bool allow_plus) {
    Mark start = mark();
    TypeExpr type;
    if (is_group(Fragment::Ty)) return in_group([&] { return parse_type(); });
    if (is(Tok::OpenParen)) return parse_paren_type(allow_plus);
    if (is(Tok::OpenBracket)) return parse_array_type();
    if (is(Tok::And) || is(Tok::AndAnd)) return parse_ref_type(allow_plus);
    if (is(Tok::Star)) return parse_pointer_type();
    if (at_fn_pointer()) return parse_fn_pointer({}, start);
    const bool is_result = prev_.kind == Tok::Arrow;
    if (eat(Tok::Not)) {
        if (!is_result && !in_.is_library) later(since(start).span, "the `!` type is experimental", "E0658");
        type.kind = TypeKind::Never;
        return add_type(std::move(type), start);
    }
    if (eat(Kw::Underscore)) {
        type.kind = TypeKind::Infer;
        return add_type(std::move(type), start);
    }
    bool dyn = is(Kw::Dyn), impl = is(Kw::Impl);
    if (dyn || impl) {
        bump();
        type.kind = dyn ? TypeKind::DynTrait : TypeKind::ImplTrait;
        if (allow_plus)
            type.bounds = parse_bounds();
        else
            type.bounds.push_back(parse_bound());
        auto is_trait = [](const GenericBound& b) { return b.kind == GenericBound::Kind::Trait; };
        if (!failing() && (type.bounds.empty() || (dyn && std::none_of(type.bounds.begin(), type.bounds.end(), is_trait))))
            later(since(start).span, "at least one trait must be specified", dyn ? "E0224" : "");
        return add_type(std::move(type), start);
    }
    if (is(Kw::For)) {
        std::vector<Ident> lifetimes = parse_for_lifetimes();
        if (at_fn_pointer()) return parse_fn_pointer(std::move(lifetimes), start);
        std::vector<GenericBound> bounds;
        bounds.push_back(parse_bound());
        bounds[0].for_lifetimes = std::move(lifetimes);
        return bare_bounds(start, std::move(bounds));
    }
    if (is(Tok::Lifetime) && ahead(1).kind != Tok::Plus) {
        unexpected("type");
        return error_type(start);
    }
    if (is(Tok::Question) || is(Tok::Lifetime)) return bare_bounds(start, parse_bounds());
    if (at_path() || starts(Tok::Lt)) return parse_path_type(allow_plus);
    unexpected("type");
    return error_type(start);
}

// `Trait + Send` without `dyn`.
TypeId Parser::bare_bounds(const Mark& start, std::vector<GenericBound> bounds) {
    TypeExpr type;
    type.kind = TypeKind::DynTrait;
    type.bare_trait = true;
    type.bounds = std::move(bounds);
    return add_type(std::move(type), start);
}

// `(` types `)`: a tuple, or one type in parentheses.
TypeId Parser::parse_paren_type(bool allow_plus) {
    Mark start = mark();
    bump();
    TypeExpr tuple;
    tuple.kind = TypeKind::Tuple;
    bool comma = list(Tok::CloseParen, [&] { tuple.list.push_back(parse_type()); });
    expect(Tok::CloseParen);
    if (tuple.list.size() != 1 || comma || failing()) return add_type(std::move(tuple), start);
    TypeId inner = tuple.list[0];
    bool path = in_.crate.types[inner].kind == TypeKind::Path;
    if (allow_plus && path && is(Tok::Plus)) {
        GenericBound first;
        first.trait = in_.crate.types[inner].path;
        first.span = in_.crate.types[inner].span;
        bump();
        std::vector<GenericBound> bounds = parse_bounds();
        bounds.insert(bounds.begin(), std::move(first));
        return bare_bounds(start, std::move(bounds));
    }
    return inner;
}

// `[T]` and `[T; n]`
TypeId Parser::parse_array_type() {
    Mark start = mark();
    bump();
    TypeExpr type;
    type.kind = TypeKind::Slice;
    type.element = parse_type();
    if (eat(Tok::Semi)) {
        type.kind = TypeKind::Array;
        type.length = parse_expr();
    }
    if (!failing() && !is(Tok::CloseBracket)) unexpected(type.kind == TypeKind::Slice ? "`;` or `]`" : "`]`");
    expect(Tok::CloseBracket);
    return add_type(std::move(type), start);
}

// `&` lifetime? `mut`? type
TypeId Parser::parse_ref_type(bool allow_plus) {
    Mark start = mark();
    eat_first(Tok::And);
    TypeExpr type;
    type.kind = TypeKind::Ref;
    if (is(Tok::Lifetime)) type.lifetime = parse_lifetime();
    if (eat(Kw::Mut)) type.mutability = Mutability::Mut;
    if (allow_plus && (is(Kw::Dyn) || is(Kw::Impl))) {
        // `&dyn A + B` needs parentheses.
        Mark inner = mark();
        type.element = parse_type(true);
        const TypeExpr& e = in_.crate.types[type.element];
        if (e.bounds.size() > 1 && !failing())
            report(since(inner).span, "ambiguous `+` in a type")
                .help("put parentheses around the part behind `&`");
    } else {
        type.element = parse_type(false);
    }
    TypeId id = add_type(std::move(type), start);
    if (allow_plus) forbid_plus(id, start);
    return id;
}

// `&T + Send` has no meaning: E0178.
void Parser::forbid_plus(TypeId type, const Mark& start) {
    if (!is(Tok::Plus) || restrictions_ & kInCast || in_.crate.types[type].element == TypeId()) return;
    report(start.span, "expected a path on the left-hand side of `+`", "E0178")
        .help("put parentheses around the part behind `&`");
    bump();
    parse_bounds();
}

// `*const T`, `*mut T`
TypeId Parser::parse_pointer_type() {
    Mark start = mark();
    bump();
    TypeExpr type;
    type.kind = TypeKind::RawPtr;
    if (eat(Kw::Mut)) {
        type.mutability = Mutability::Mut;
    } else if (!eat(Kw::Const)) {
        report(prev_.span, "expected `mut` or `const` keyword in raw pointer type");
    }
    type.element = parse_type(false);
    return add_type(std::move(type), start);
}

// `extern` string?
Name Parser::parse_abi() {
    if (is(Tok::Literal)) {
        Name abi = intern(literal_text(tok_));
        constexpr std::string_view known[] = {
            "Rust", "C", "C-unwind", "system", "system-unwind", "cdecl", "cdecl-unwind", "stdcall", "fastcall", "vectorcall",
            "thiscall", "aapcs", "win64", "win64-unwind", "sysv64", "sysv64-unwind", "efiapi", "rust-call", "rust-cold",
            "rust-intrinsic", "unadjusted", "msp430-interrupt", "ptx-kernel", "x86-interrupt"};
        if (std::find(std::begin(known), std::end(known), text(abi)) == std::end(known))
            later(tok_.span, "invalid ABI: found `" + std::string(text(abi)) + "`", "E0703");
        bump();
        return abi;
    }
    return intern("C");
}

// `unsafe`? (`extern` abi?)? `fn` `(` (name `:`)? type,* `...`? `)` (`->` type)?
TypeId Parser::parse_fn_pointer(std::vector<Ident> for_lifetimes, const Mark& start) {
    TypeExpr type;
    type.kind = TypeKind::FnPtr;
    type.for_lifetimes = std::move(for_lifetimes);
    type.is_unsafe = eat(Kw::Unsafe);
    if (eat(Kw::Extern)) type.abi = parse_abi();
    expect(Kw::Fn);
    expect(Tok::OpenParen);
    list(Tok::CloseParen, [&] {
        parse_outer_attrs();
        if (is(Tok::DotDotDot)) {
            unsupported(tok_.span, "a function pointer with a variable number of arguments");
            return bump();
        }
        if (is(Kw::Mut) && ahead(1).kind == Tok::Ident) {
            later(tok_.span, "patterns aren't allowed in function pointer types", "E0561");
            bump();
        } else if (is(Tok::And) && ahead(1).kind == Tok::Ident && ahead(2).kind == Tok::Colon) {
            later(tok_.span.to(ahead(1).span), "patterns aren't allowed in function pointer types", "E0561");
            bump();
        }
        bool named = tok_.kind == Tok::Ident && (is_ident() || is(Kw::Underscore)) && ahead(1).kind == Tok::Colon;
        if (named) bump(), bump();
        type.list.push_back(parse_type());
    });
    expect(Tok::CloseParen);
    if (eat(Tok::Arrow)) type.element = parse_type(false);
    return add_type(std::move(type), start);
}

// path, `<T as Trait>::Name`, macro call, or bare trait bounds
TypeId Parser::parse_path_type(bool allow_plus) {
    Mark start = mark();
    TypeExpr type;
    type.kind = TypeKind::Path;
    type.path = starts(Tok::Lt) ? parse_qpath(PathStyle::Type) : parse_path(PathStyle::Type);
    if (failing()) return error_type(start);
    if (at_macro_call()) {
        MacroCall call;
        if (!parse_macro_call(in_.crate.paths[type.path], start, call)) return error_type(start);
        return expand_type(call);
    }
    if (allow_plus && is(Tok::Plus) && !in_.crate.paths[type.path].self_type) {
        GenericBound first;
        first.trait = type.path;
        first.span = in_.crate.paths[type.path].span;
        bump();
        std::vector<GenericBound> bounds = parse_bounds();
        bounds.insert(bounds.begin(), std::move(first));
        return bare_bounds(start, std::move(bounds));
    }
    return add_type(std::move(type), start);
}

// (`->` type)?
TypeId Parser::parse_return_type() { return eat(Tok::Arrow) ? parse_type() : TypeId(); }

}  // namespace framewalk::rust
