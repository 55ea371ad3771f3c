// Functions, structs, enums, traits, impls.

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

// ---------------------------------------------------------------- functions

// `const`? `async`? (`unsafe` | `safe`)? (`extern` string?)?      in this order
void Parser::parse_fn_qualifiers(Item& item) {
    item.sig.is_const = eat(Kw::Const);
    item.sig.is_async = eat(Kw::Async);
    item.sig.is_unsafe = eat(Kw::Unsafe);
    if (!item.sig.is_unsafe) item.sig.is_safe = eat(Kw::Safe);
    if (eat(Kw::Extern)) item.sig.abi = parse_abi();
}

// qualifiers `fn` name generics `(` params `)` (`->` type)? where? (block | `;`)
bool Parser::parse_fn(Item& item, ItemPlace place) {
    item.kind = ItemKind::Fn;
    parse_fn_qualifiers(item);
    Mark start = mark();
    expect(Kw::Fn);
    item.ident = parse_ident();
    item.generics = parse_generics();
    parse_fn_params(item.sig, place);
    if (is(Tok::Colon) && place != ItemPlace::Block) {
        report(tok_.span, "return types are denoted using `->`");
        bump();
        item.sig.output = parse_type();
    } else {
        item.sig.output = parse_return_type();
    }
    item.sig.span = since(start).span;
    parse_where(item.generics);
    if (failing()) return false;
    if (eat(Tok::Semi)) return true;
    if (!is(Tok::OpenBrace) && !is_group(Fragment::Block)) {
        const char* expected = item.sig.output ? "`where`, `{` or `;`" : "`->`, `where`, `{` or `;`";
        unexpected(expected);
        return false;
    }
    Block body;
    Mark brace = mark();
    if (pass_over(body.passed_over)) {
        item.body = add_block(std::move(body), brace);
        return true;
    }
    size_t lost = lost_statements_;
    item.body = parse_block_with_attrs(&item.attrs);
    if (lost_statements_ != lost && item.body.valid()) in_.crate.broken_bodies.push_back(in_.crate.blocks[item.body].span);
    lost_statements_ = lost;
    return true;
}

// `(` (param (`,` param)* `,`?)? `)`       After an error inside, goes on behind the `)`.
void Parser::parse_fn_params(FnSig& sig, ItemPlace place) {
    if (!is(Tok::OpenParen)) return unexpected("`(`");
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    bool first = true;
    list(Tok::CloseParen, [&] {
        Attrs attrs = parse_outer_attrs();
        FnSig dropped;
        if (attrs.enabled) {
            parse_param(sig, place, first);
        } else {
            Quiet quiet(*this, false);
            parse_param(dropped, place, first);
        }
        first = false;
    }, true);
    if (!failing() && !is(Tok::CloseParen)) unexpected("`)` or `,`");
    close_or_recover(buffer, close);
}

// param = self-param | pat `:` type | `...`
bool Parser::parse_param(FnSig& sig, ItemPlace place, bool first) {
    Mark start = mark();
    if (at_self_param()) {
        if (!first) {
            fail(tok_.span, "unexpected `self` parameter in function");
            return false;
        }
        const bool is_free = place != ItemPlace::Impl && place != ItemPlace::Trait;
        if (is_free) later(tok_.span, "`self` parameter is only allowed in associated functions");
        bool ok = parse_self_param(sig);
        bool is_typed = in_.crate.types[sig.params.back().type].span.lo >= in_.crate.pats[sig.params.back().pat].span.hi;
        if (is_free && !is_typed) sig.params.back().type = error_type(start);
        return ok;
    }
    if (is(Tok::DotDotDot)) {
        if (place != ItemPlace::Extern) later(tok_.span, "C-variadic functions are unstable", "E0658");
        if (place != ItemPlace::Extern && !sig.abi.valid()) later(tok_.span, "`...` is not supported for non-extern functions");
        bump();
        sig.is_variadic = true;
        return true;
    }
    Param param;
    param.pat = parse_pat_no_top_alt();
    if (is(Tok::Or)) fail(tok_.span, "function parameters require top-level or-patterns in parentheses");
    if (!failing() && !is(Tok::Colon)) {
        const bool named = in_.crate.pats[param.pat].kind == PatKind::Binding && (is(Tok::Comma) || is(Tok::CloseParen));
        if (named) report(tok_.span, "expected `:`, found " + describe(tok_)).help("a parameter has a type: `name: i32`");
        else unexpected("`:`");
        param.type = error_type(start);   // it still is an argument
        param.span = since(start).span;
        sig.params.push_back(param);
        return named;
    }
    expect(Tok::Colon);
    if (is(Tok::DotDotDot)) {
        bump();
        sig.is_variadic = true;
        return true;
    }
    bool has_colon = !failing();
    param.type = parse_type();
    param.span = since(start).span;
    if (has_colon && failing()) in_.crate.pats[param.pat].kind = PatKind::Error;
    if (has_colon) sig.params.push_back(param);   // without a type it still is an argument, but has no name
    return !failing();
}

// `self`, `mut self`, `&self`, `&mut self`, `&'a self`, `&'a mut self`
bool Parser::at_self_param() const {
    uint32_t i = 0;
    if (ahead(i).kind == Tok::And) {
        ++i;
        if (ahead(i).kind == Tok::Lifetime) ++i;
    }
    if (is_name_of(ahead(i), Kw::Mut)) ++i;
    return is_name_of(ahead(i), Kw::SelfValue) && ahead(i + 1).kind != Tok::PathSep;
}

TypeId Parser::self_type(const Mark& start) {
    Path path;
    PathSegment segment;
    segment.ident = {kw(Kw::SelfType), prev_.span, prev_.expansion};
    segment.span = prev_.span;
    path.segments.push_back(std::move(segment));
    TypeExpr type;
    type.kind = TypeKind::Path;
    type.path = add_path(std::move(path), start);
    return add_type(std::move(type), start);
}

bool Parser::parse_self_param(FnSig& sig) {
    Mark start = mark();
    Param param;
    TypeExpr ref;
    Pat pat;
    pat.kind = PatKind::Binding;
    bool by_ref = eat(Tok::And);
    if (by_ref && is(Tok::Lifetime)) ref.lifetime = parse_lifetime();
    bool mut = eat(Kw::Mut);
    Mark at = mark();
    expect(Kw::SelfValue);
    pat.ident = ident_of(prev_);
    if (mut && !by_ref) {
        pat.mutability = Mutability::Mut;
        pat.binding_mut = true;
    }
    param.pat = add_pat(std::move(pat), by_ref ? at : start);
    if (by_ref) {
        ref.kind = TypeKind::Ref;
        ref.mutability = mut ? Mutability::Mut : Mutability::Not;
        ref.element = self_type(at);
        param.type = add_type(std::move(ref), start);
    } else if (eat(Tok::Colon)) {
        param.type = parse_type();
    } else {
        param.type = self_type(at);
    }
    param.span = since(start).span;
    sig.has_self = true;
    sig.params.push_back(param);
    return !failing();
}

// ---------------------------------------------------------------- structs and enums

// (`struct` | `union`) name generics (where? `{` fields `}` | `(` fields `)` where? `;` | where? `;`)
bool Parser::parse_struct(Item& item) {
    item.kind = is(Kw::Struct) ? ItemKind::Struct : ItemKind::Union;
    Mark start = mark();
    bump();
    item.ident = parse_ident();
    item.generics = parse_generics();
    VariantDef shape;
    shape.name = item.ident;
    parse_where(item.generics);
    if (is(Tok::OpenBrace)) {
        shape.shape = VariantShape::Named;
        parse_named_fields(shape.fields);
    } else if (is(Tok::OpenParen) && item.kind == ItemKind::Struct) {
        shape.shape = VariantShape::Tuple;
        parse_tuple_fields(shape.fields);
        parse_where(item.generics);
        expect_item_semi("`;` or `where`");
    } else if (item.kind == ItemKind::Union || !eat(Tok::Semi)) {
        unexpected("`where`, `{`, `(` or `;`");
    }
    shape.span = since(start).span;
    item.variants.push_back(std::move(shape));
    return !failing();
}

// `{` (vis name `:` type),* `}`       After an error inside, goes on behind the `}`.
void Parser::parse_named_fields(std::vector<FieldDef>& fields) {
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    while (!is(Tok::CloseBrace) && !at_end()) {
        Attrs attrs = parse_outer_attrs();
        if (!failing() && is(Tok::CloseBrace) && attrs.first.valid()) {
            complain_about_attrs(attrs, "expected identifier, found `}`");
            break;
        }
        FieldDef field;
        Mark start = mark();
        field.vis = parse_visibility();
        if (is(Kw::Unsafe)) {
            later(tok_.span, "`unsafe` fields are experimental", "E0658");
            bump();
        }
        field.name = parse_ident();
        expect(Tok::Colon);
        field.type = parse_type();
        if (is(Tok::Eq)) {
            report(tok_.span, "default values on `struct` fields are experimental", "E0658");
            bump();
            parse_expr();
        }
        field.span = since(start).span;
        field.attrs = std::move(attrs.list);
        if (failing()) break;
        if (attrs.enabled) fields.push_back(std::move(field));
        if (is(Tok::Semi)) {
            report(tok_.span, "struct fields are separated by `,`");
            bump();
        } else if (!eat(Tok::Comma) && !missing_field_comma()) {
            break;
        }
    }
    if (!failing() && !is(Tok::CloseBrace)) unexpected("`,` or `}`");
    close_or_recover(buffer, close);
}

// A forgotten comma between two fields.
bool Parser::missing_field_comma() {
    bool next = (is_ident() && ahead(1).kind == Tok::Colon) || is(Kw::Pub);
    if (!next) return false;
    report(prev_.span.end(), "expected `,`, or `}`, found " + describe(tok_)).help("add `,` here");
    return true;
}

// `(` (vis type),* `)`
void Parser::parse_tuple_fields(std::vector<FieldDef>& fields) {
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    list(Tok::CloseParen, [&] {
        Attrs attrs = parse_outer_attrs();
        FieldDef field;
        Mark start = mark();
        in_tuple_field_ = true;
        field.vis = parse_visibility();
        in_tuple_field_ = false;
        field.type = parse_type();
        field.span = since(start).span;
        field.name = {intern(std::to_string(fields.size())), start.span, start.expansion};
        field.attrs = std::move(attrs.list);
        if (attrs.enabled && !failing()) fields.push_back(std::move(field));
    });
    if (!failing() && !is(Tok::CloseParen)) unexpected("`)` or `,`");
    close_or_recover(buffer, close);
}

// `enum` name generics where? `{` variants `}`
bool Parser::parse_enum(Item& item) {
    item.kind = ItemKind::Enum;
    bump();
    item.ident = parse_ident();
    item.generics = parse_generics();
    parse_where(item.generics);
    if (!is(Tok::OpenBrace)) {
        unexpected("`where` or `{`");
        return false;
    }
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    while (!is(Tok::CloseBrace) && !at_end()) {
        parse_variant(item);
        if (!eat(Tok::Comma)) break;
    }
    if (!is(Tok::CloseBrace)) fail_fatally("`(`, `,`, `=`, `{` or `}`");
    close_or_recover(buffer, close);
    return true;
}

// variant = vis name (`{` fields `}` | `(` fields `)`)? (`=` expr)?
void Parser::parse_variant(Item& item) {
    Attrs attrs = parse_outer_attrs();
    if (!failing() && is(Tok::CloseBrace)) return complain_about_attrs(attrs, "expected identifier, found `}`");
    Mark start = mark();
    VariantDef variant;
    Visibility vis = parse_visibility();
    forbid_visibility(vis);
    variant.name = parse_ident();
    if (is(Tok::OpenBrace)) {
        variant.shape = VariantShape::Named;
        parse_named_fields(variant.fields);
    } else if (is(Tok::OpenParen)) {
        variant.shape = VariantShape::Tuple;
        parse_tuple_fields(variant.fields);
    }
    if (eat(Tok::Eq)) variant.discriminant = parse_expr();
    variant.span = since(start).span;
    variant.attrs = std::move(attrs.list);
    if (attrs.enabled && !failing()) item.variants.push_back(std::move(variant));
}

// ---------------------------------------------------------------- traits and impls

// `unsafe`? `auto`? `trait` name generics (`:` bounds)? where? `{` items `}`
bool Parser::parse_trait(Item& item) {
    item.kind = ItemKind::Trait;
    item.is_unsafe = eat(Kw::Unsafe);
    if (is(Kw::Auto)) {
        if (!in_.is_library) report(tok_.span, "auto traits are experimental and possibly buggy", "E0658");
        bump();
        item.is_auto = true;
    }
    expect(Kw::Trait);
    item.ident = parse_ident();
    item.generics = parse_generics();
    if (eat(Tok::Colon)) item.bounds = parse_bounds();
    if (is(Tok::Eq)) {
        report(tok_.span, "trait aliases are experimental", "E0658");
        bump();
        item.kind = ItemKind::TraitAlias;
        item.bounds = parse_bounds();
        parse_where(item.generics);
        expect_item_semi("`;`");
        return !failing();
    }
    parse_where(item.generics);
    if (failing()) return false;
    return parse_member_block(item, ItemPlace::Trait);
}

// `unsafe`? `impl` generics (`!`? path `for`)? type where? `{` items `}`
bool Parser::parse_impl(Item& item) {
    item.kind = ItemKind::Impl;
    item.is_unsafe = eat(Kw::Unsafe);
    expect(Kw::Impl);
    // `impl <T as A>::B {}` begins with a type, `impl<T>` with parameters.
    bool generic = is(Tok::Lt) && (ahead(1).kind == Tok::Gt || ahead(1).kind == Tok::Lifetime ||
                                   ahead(1).kind == Tok::Pound || is_name_of(ahead(1), Kw::Const) ||
                                   (is_ident(ahead(1)) && (ahead(2).kind == Tok::Gt || ahead(2).kind == Tok::Comma ||
                                                           ahead(2).kind == Tok::Colon || ahead(2).kind == Tok::Eq)));
    if (generic) item.generics = parse_generics();
    if (is(Kw::Const)) {
        report(tok_.span, "const trait impls are experimental", "E0658");
        bump();
    }
    if (is(Tok::Not)) {
        bump();
        item.negative = true;
    }
    Mark start = mark();
    TypeId first = parse_type();
    if (eat(Kw::For)) {
        const TypeExpr& t = in_.crate.types[first];
        if (t.kind == TypeKind::Path) {
            item.trait_path = t.path;
        } else if (t.kind != TypeKind::Error) {
            report(t.span, "expected a trait, found type");
            item.trait_path = add_path(Path(), start);
        }
        item.type = is(Tok::DotDot) ? error_type(start) : parse_type();
    } else {
        item.type = first;
    }
    parse_where(item.generics);
    if (failing()) return false;
    return pass_over(item.passed_over) || parse_member_block(item, ItemPlace::Impl);
}

}  // namespace framewalk::rust
