// What a macro variable can match: `$x:expr` and its like, read by the parser itself.

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

// Whether the current token can start a fragment (Rust Reference, "Metavariables").
bool Parser::fragment_can_begin(Fragment fragment) const {
    switch (fragment) {
        case Fragment::None: return false;
        case Fragment::Ident: return is(Tok::Ident) && (tok_.raw || !is(Kw::Underscore));
        case Fragment::Lifetime: return is(Tok::Lifetime);
        case Fragment::Tt: case Fragment::Item: case Fragment::Stmt: return !is_close(tok_.kind);
        case Fragment::Expr2021:
            return can_begin_expr() && !is(Kw::Let) && !(is(Kw::Const) && ahead(1).kind == Tok::OpenBrace);
        case Fragment::Expr: return (can_begin_expr() || is(Kw::Underscore)) && !is(Kw::Let);
        case Fragment::Ty: return can_begin_type();
        case Fragment::Pat: return can_begin_pat() || is(Tok::Or);
        case Fragment::PatParam: return can_begin_pat();
        case Fragment::Block: return is(Tok::OpenBrace) || is_group(Fragment::Block);
        case Fragment::Path: case Fragment::Meta:
            return is(Tok::PathSep) || is(Tok::Ident) || is_group(Fragment::Path) || is_group(Fragment::Meta);
        case Fragment::Literal:
            return is(Tok::Literal) || is(Tok::Minus) || is(Kw::True) || is(Kw::False) || is_group(Fragment::Literal);
        case Fragment::Vis: return is(Tok::Comma) || is(Tok::Ident) || is(Tok::OpenGroup) || can_begin_type();
    }
    return false;
}

// Passes over a fragment without keeping its tree; false after a syntax error, which is reported.
bool Parser::pass_fragment(Fragment fragment) {
    Quiet quiet(*this, false);
    Restrict none(*this, 0);
    Nest nest(*this);
    if (nest.ok) pass_fragment_inner(fragment);
    bool ok = !failing();
    recover();
    return ok;
}

void Parser::pass_fragment_inner(Fragment fragment) {
    std::vector<ItemId> items;
    Block block;
    Attrs attrs;
    switch (fragment) {
        case Fragment::Item:
            if (!at_item() && !at_attr() && !at_macro_rules() && !at_path()) return unexpected("an item keyword");
            parse_item(items, ItemPlace::Block);
            return;
        case Fragment::Stmt:
            if (is(Tok::Semi)) return unexpected("a statement");
            parse_stmt(block, true);
            return;
        case Fragment::Expr: case Fragment::Expr2021: parse_expr(); return;
        case Fragment::Ty: parse_type(); return;
        case Fragment::Pat: parse_pat(); return;
        case Fragment::PatParam: parse_pat_no_top_alt(); return;
        case Fragment::Block: parse_block(); return;
        case Fragment::Path: parse_path(PathStyle::Type); return;
        case Fragment::Literal: parse_literal_fragment(); return;
        case Fragment::Vis: parse_visibility(); return;
        case Fragment::Meta:
            if (is_group(Fragment::Meta)) return skip_tree();
            parse_meta(attrs, mark(), false);
            return;
        case Fragment::None: case Fragment::Ident: case Fragment::Lifetime: case Fragment::Tt: return;
    }
}

// `-`? literal
void Parser::parse_literal_fragment() {
    if (is_group(Fragment::Literal)) return skip_tree();
    eat(Tok::Minus);
    if (is(Tok::Literal) || is(Kw::True) || is(Kw::False)) return bump();
    unexpected("literal");
}

}  // namespace framewalk::rust
