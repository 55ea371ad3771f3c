// Items: what stands in modules, traits, impls and extern blocks.
//
// A wrong item ends the parse of a module, as in rustc (nothing more is reported); inside braces the
// parser goes on behind the item.

#include <algorithm>
#include <cstdlib>

#include "rust/syntax/left_out.h"
#include "rust/syntax/lexer.h"
#include "rust/syntax/macro_expand.h"
#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

ItemId Parser::add_item(Item item, const Mark& start) {
    Mark all = since(start);
    item.span = all.span;
    item.expansion = all.expansion;
    return in_.crate.all_items.add(std::move(item));
}

void Parser::parse_crate() {
    foresee_macros();
    Attrs inner;
    parse_inner_attrs(inner);
    for (Attribute& a : inner.list) {
        bool is_limit = a.path.size() == 1 && text(a.path[0]) == "recursion_limit";
        if (is_limit && !a.text.empty()) max_expansion_depth_ = std::min(128u, static_cast<uint32_t>(std::atoi(a.text.c_str())));
        in_.crate.attrs.push_back(std::move(a));
    }
    std::vector<ItemId> items;
    parse_items(items, ItemPlace::Module, Tok::Eof);
    if (inner.enabled) in_.crate.items.insert(in_.crate.items.end(), items.begin(), items.end());
    if (!in_.is_library) in_.crate.last_token = prev_.span;
    report_later();
    in_.crate.stopped |= fatal_;
}

// items until `end`, which is left for the caller
void Parser::parse_items(std::vector<ItemId>& out, ItemPlace place, Tok end) {
    while (!is(end) && !is(Tok::Eof)) {
        uint32_t before = pos_;
        bool ok = parse_item(out, place) && !failing();
        if (!ok) recover_item(place, before);
        if (pos_ == before && !is(end) && !is(Tok::Eof)) skip_tree();
    }
}

// Skips to what looks like the next item.
void Parser::recover_item(ItemPlace place, uint32_t before) {
    leave_delimiters(before);
    if (place == ItemPlace::Module && dry_ == 0 && expansion_depth_ == 0 && !fatal_) {
        fatal_ = true;
        ++muted_;
    }
    if (pos_ == before) skip_tree();
    while (!is(Tok::Eof) && !is_close(tok_.kind) && !at_item() && !at_attr()) {
        bool ends = is(Tok::Semi) || is(Tok::OpenBrace);
        skip_tree();
        if (ends && place != ItemPlace::Module) return;
    }
}

bool Parser::parse_item(std::vector<ItemId>& out, ItemPlace place) {
    Mark start = mark();
    Attrs attrs = parse_outer_attrs();
    if (failing()) return false;
    if (at_end()) {
        if (place == ItemPlace::Module) complain_no_item(Item(), place, attrs);
        else complain_about_attrs(attrs, "expected item after attributes", "E0584");
        return false;
    }
    return parse_item_after_attrs(out, place, std::move(attrs), start);
}

// An item inside `$i:item`, to which attributes are added from outside.
bool Parser::parse_item_with(std::vector<ItemId>& out, ItemPlace place, const Attrs& outer) {
    Mark start = mark();
    Attrs attrs = parse_outer_attrs();
    attrs.list.insert(attrs.list.begin(), outer.list.begin(), outer.list.end());
    attrs.enabled &= outer.enabled;
    return parse_item_after_attrs(out, place, std::move(attrs), start);
}

bool Parser::parse_item_after_attrs(std::vector<ItemId>& out, ItemPlace place, Attrs attrs, const Mark& start) {
    Nest nest(*this);
    if (!nest.ok) return false;
    if (!attrs.enabled) {
        Quiet quiet(*this, false);
        std::vector<ItemId> dropped;
        attrs.enabled = true;
        return parse_item_after_attrs(dropped, place, std::move(attrs), start);
    }
    if (is_group(Fragment::Item)) return in_group([&] { return parse_item_with(out, place, attrs); });
    if (at_macro_rules()) return define_macro(out, attrs, start);
    const Mark head = mark();
    Item item;
    item.vis = parse_visibility();
    if (failing()) return false;
    if (at_macro_rules()) {
        report(item.vis.span, "can't qualify macro_rules invocation with `pub`");
        return define_macro(out, attrs, start);
    }
    if (!at_item() || is(Kw::Pub)) {
        if (at_path() && item.vis.kind == Visibility::Kind::Inherited) return parse_macro_item(out, place);
        return complain_no_item(item, place, attrs);
    }
    item.attrs = std::move(attrs.list);
    size_t scope = macro_scope_begin();
    bool macro_use = has_attr(item.attrs, "macro_use");
    bool ok = parse_item_kind(item, place);
    if (item.kind != ItemKind::Mod || !macro_use) macro_scope_end(scope);
    if (!ok && failing()) return false;
    ItemId id = add_item(std::move(item), head);
    validate(in_.crate.all_items[id], place);
    out.push_back(id);
    return true;
}

// Says that no item begins here. True where only a `;` was too much.
bool Parser::complain_no_item(const Item& item, ItemPlace place, const Attrs& attrs) {
    bool vis = item.vis.kind != Visibility::Kind::Inherited;
    if (vis && is_ident() && ahead(1).kind == Tok::OpenParen) {
        fail(item.vis.span, "missing `fn` for function definition");
        return false;
    }
    if (vis) {
        std::string word(in_.sources.text(item.vis.span));
        report(item.vis.span, "visibility `" + word + "` is not followed by an item");
    }
    if (attrs.last.valid()) {
        fail(attrs.last, attrs.last_is_doc ? "expected item after doc comment" : "expected item after attributes");
    } else if (is(Tok::Semi)) {
        report(tok_.span, "expected item, found `;`");
        bump();
        return true;
    } else if (place == ItemPlace::Trait || place == ItemPlace::Impl || place == ItemPlace::Extern) {
        fail(tok_.span, "non-item in item list");
    } else {
        unexpected("item");
    }
    return false;
}

bool Parser::has_attr(const std::vector<Attribute>& attrs, std::string_view name) const {
    for (const Attribute& a : attrs)
        if (a.path.size() == 1 && text(a.path[0]) == name) return true;
    return false;
}

// ---------------------------------------------------------------- what begins an item

// `const`? `async`? `unsafe`? (`extern` string?)? `fn`
bool Parser::at_function() const {
    for (uint32_t i = 0; i < 8; ++i) {
        const Token& t = ahead(i);
        if (is_name_of(t, Kw::Fn)) return true;
        bool abi = t.kind == Tok::Literal && i > 0 && is_name_of(ahead(i - 1), Kw::Extern);
        bool word = is_name_of(t, Kw::Const) || is_name_of(t, Kw::Async) || is_name_of(t, Kw::Unsafe) ||
                    is_name_of(t, Kw::Extern) || is_name_of(t, Kw::Default) || is_name_of(t, Kw::Safe);
        if (!abi && !word) return false;
    }
    return false;
}

bool Parser::at_macro_rules() const {
    return is(Kw::MacroRules) && ahead(1).kind == Tok::Not && ahead(2).kind == Tok::Ident;
}

bool Parser::at_item() const {
    if (is_group(Fragment::Vis) || is_group(Fragment::Item)) return true;
    if (tok_.kind != Tok::Ident || tok_.raw) return false;
    const Token& next = ahead(1);
    if (is(Kw::Use) || is(Kw::Mod) || is(Kw::Struct) || is(Kw::Enum) || is(Kw::Type) || is(Kw::Trait) || is(Kw::Pub))
        return true;
    if (is(Kw::Impl)) return true;
    if (at_function()) return true;
    if (is(Kw::Static)) return next.kind == Tok::Ident && !is_name_of(next, Kw::Move) && !is_name_of(next, Kw::Async);
    if (is(Kw::Const)) {
        bool closure = next.kind == Tok::Or || next.kind == Tok::OrOr || is_name_of(next, Kw::Move) ||
                       is_name_of(next, Kw::Async);
        return !closure && !begins_block(next);
    }
    if (is(Kw::Extern)) return true;
    if (is(Kw::Unsafe))
        return is_name_of(next, Kw::Trait) || is_name_of(next, Kw::Impl) || is_name_of(next, Kw::Static) || is_name_of(next, Kw::Extern) ||
               is_name_of(next, Kw::Mod) || is_name_of(next, Kw::Auto);
    if (is(Kw::Safe)) return is_name_of(next, Kw::Static);
    if (is(Kw::Union)) return next.kind == Tok::Ident && is_ident(next);
    if (is(Kw::Auto)) return is_name_of(next, Kw::Trait);
    if (is(Kw::Default)) return is_name_of(next, Kw::Impl) || is_name_of(next, Kw::Type) || is_name_of(next, Kw::Const);
    if (is(Kw::Macro)) return is_ident(next);
    return false;
}

// (`pub` (`(` (`crate` | `self` | `super` | `in` path) `)`)?)?
Visibility Parser::parse_visibility() {
    Visibility vis;
    if (is_group(Fragment::Vis)) return in_group([&] { return parse_visibility(); });
    if (!is(Kw::Pub)) return vis;
    Mark start = mark();
    bump();
    vis.kind = Visibility::Kind::Public;
    vis.span = since(start).span;
    if (!is(Tok::OpenParen)) return vis;
    const Token& word = ahead(1);
    bool closes = ahead(2).kind == Tok::CloseParen;
    bool simple = closes && (is_name_of(word, Kw::Crate) || is_name_of(word, Kw::SelfValue) || is_name_of(word, Kw::Super));
    if (!simple && !is_name_of(word, Kw::In)) {
        // `struct S(pub (u8, u8));` is a type in parentheses.
        if (closes && word.kind == Tok::Ident && is_ident(word) && !in_tuple_field_) {
            fail(word.span, "incorrect visibility restriction", "E0704");
        }
        return vis;
    }
    bump();
    bool in_path = eat(Kw::In);
    Mark path_start = mark();
    vis.kind = is(Kw::Crate) && !in_path ? Visibility::Kind::Crate : Visibility::Kind::Restricted;
    vis.path = parse_path(PathStyle::Mod);
    if (failing()) return vis;
    const Path& path = in_.crate.paths[vis.path];
    if (in_path && !path.segments.empty() && !is_path_word(text(path.segments[0].ident.name)))
        later(path_start.span, "relative paths are not supported in visibilities in 2018 edition or later");
    expect(Tok::CloseParen);
    vis.span = since(start).span;
    return vis;
}

bool Parser::parse_item_kind(Item& item, ItemPlace place) {
    if (is(Kw::Default)) {
        report(tok_.span, "specialization is experimental", "E0658");
        bump();
        item.is_default = true;
    }
    if (at_function()) return parse_fn(item, place);
    if (is(Kw::Struct) || is(Kw::Union)) return parse_struct(item);
    if (is(Kw::Enum)) return parse_enum(item);
    bool marked = is(Kw::Unsafe) || is(Kw::Auto);
    const Token& next = ahead(1);
    bool trait = is(Kw::Trait) || (marked && (is_name_of(next, Kw::Trait) || is_name_of(next, Kw::Auto)));
    if (trait) return parse_trait(item);
    if (is(Kw::Impl) || (is(Kw::Unsafe) && is_name_of(next, Kw::Impl))) return parse_impl(item);
    if (is(Kw::Type)) return parse_type_alias(item, place);
    if (is(Kw::Const)) return parse_const(item);
    if (is(Kw::Safe) || (is(Kw::Unsafe) && is_name_of(next, Kw::Static))) bump();
    if (is(Kw::Static)) return parse_static(item);
    if (is(Kw::Mod) || (is(Kw::Unsafe) && is_name_of(next, Kw::Mod))) return parse_mod(item);
    if (is(Kw::Use)) return parse_use(item);
    if (is(Kw::Extern) || is(Kw::Unsafe)) return parse_extern(item);
    if (is(Kw::Macro)) {
        report(tok_.span, "`macro` is experimental", "E0658");
        bump();
        item.ident = parse_ident();
        if (is(Tok::OpenParen)) skip_tree();
        if (is(Tok::OpenBrace)) skip_tree();
        return !failing();
    }
    unexpected("item");
    return false;
}

// ---------------------------------------------------------------- modules, use, constants

// `;` after an item
void Parser::expect_item_semi(std::string_view expected) {
    if (eat(Tok::Semi) || failing()) return;
    bool new_line = !same_line(prev_.span.end(), tok_.span);
    bool begins = at_item() || is(Kw::Let) || is(Kw::If) || is(Kw::For) || is(Kw::While) || is(Kw::Loop) || is(Kw::Match) || is(Kw::Return);
    if (new_line && (begins || is(Tok::Pound) || is(Tok::CloseBrace))) {
        report(prev_.span.end(), "expected `;`, found " + describe(tok_)).help("add `;` here");
        return;
    }
    unexpected(expected);
}

// `mod` name (`;` | `{` items `}`)
bool Parser::parse_mod(Item& item) {
    item.kind = ItemKind::Mod;
    Mark start = mark();
    item.is_unsafe = eat(Kw::Unsafe);
    expect(Kw::Mod);
    item.ident = parse_ident();
    if (is(Tok::Semi)) {
        bump();
        item.inline_mod = false;
        std::string name(text(item.ident.name));
        // The library's loader puts the file in.
        if (in_.is_library) return true;
        bool has_path = has_attr(item.attrs, "path"), in_block = block_depth_ > 0;
        report(since(start).span, has_path ? "the file of module `" + name + "` cannot be read"
               : in_block ? "cannot declare a file module inside a block unless it has a path attribute" : "file not found for module `" + name + "`",
               has_path || in_block ? "" : "E0583")
            .help("write the module's items here: `mod " + name + " { … }`");
        return true;
    }
    modules_.push_back(item.ident.name);
    bool ok = parse_member_block(item, ItemPlace::Module);
    modules_.pop_back();
    return ok;
}

// Notes the code in braces that begins here and goes on behind it; false where it must be parsed now.
bool Parser::pass_over(uint32_t& index) {
    if (!in_.options.outline || !in_.is_library || dry_ > 0 || !is(Tok::OpenBrace)) return false;
    PassedOver code;
    code.text = tok_.span.to((*buffer_)[enclosing_close(pos_)].span);
    if (!tok_.unread) {
        code.buffer = buffer_;
        code.open = pos_;
    } else if (tok_.name.valid()) {
        code.put_off = tok_.name.index;
    }
    index = static_cast<uint32_t>(in_.macros.passed_over.size());
    in_.macros.passed_over.push_back(code);
    skip_tree();
    return true;
}

void Parser::read_passed_over(PassedOver& code, TokenBuffer& made) {
    if (code.buffer) return;
    bool outline = in_.options.outline;
    if (code.put_off != 0xFFFFFFFFu) {
        PutOff part = in_.macros.put_off[code.put_off];
        MacroExpander(*this, part.from, outline).run_part(part, made);
    } else {
        auto lexer = outline ? lex_outline : lex;
        made = lexer(whole_part(in_.sources.text(code.text)), code.text.lo, in_.options.edition, in_.names, in_.diagnostics).tokens;
    }
    code.buffer = &made;
}

void Parser::parse_members_at(const PassedOver& code, Item& impl) {
    go({code.buffer, code.open, (*code.buffer)[code.open], prev_});
    parse_member_block(impl, ItemPlace::Impl);
}

BlockId Parser::parse_block_at(const PassedOver& code) {
    go({code.buffer, code.open, (*code.buffer)[code.open], prev_});
    return parse_block();
}

// `{` items `}`
bool Parser::parse_member_block(Item& item, ItemPlace place) {
    if (!is(Tok::OpenBrace)) {
        unexpected("`{`");
        return false;
    }
    uint32_t close = enclosing_close(pos_);
    const TokenBuffer* buffer = buffer_;
    bump();
    Attrs inner;
    parse_inner_attrs(inner);
    item.attrs.insert(item.attrs.end(), inner.list.begin(), inner.list.end());
    parse_items(item.items, place, Tok::CloseBrace);
    close_or_recover(buffer, close);
    return true;
}

// `use` tree `;`
bool Parser::parse_use(Item& item) {
    item.kind = ItemKind::Use;
    bump();
    item.use_tree = parse_use_tree();
    expect_item_semi("`::`, `;` or `as`");
    return !failing();
}

// tree = path (`as` name)? | (path? `::`)? (`*` | `{` tree,* `}`)
UseTree Parser::parse_use_tree() {
    Nest nest(*this);
    Mark start = mark();
    UseTree tree;
    if (!nest.ok) return tree;
    if (is(Tok::PathSep) && (ahead(1).kind == Tok::Star || ahead(1).kind == Tok::OpenBrace)) {
        Path root;
        root.global = true;
        Mark at = mark();
        tree.prefix = add_path(std::move(root), at);
    } else if (!is(Tok::Star) && !is(Tok::OpenBrace)) {
        tree.prefix = parse_path(PathStyle::Mod);
    }
    bool more = !tree.prefix || is(Tok::PathSep);
    if (tree.prefix && more) bump();
    if (more && eat(Tok::Star)) {
        tree.kind = UseTree::Kind::Glob;
    } else if (more && is(Tok::OpenBrace)) {
        tree.kind = UseTree::Kind::Nested;
        bump();
        list(Tok::CloseBrace, [&] { tree.children.push_back(parse_use_tree()); });
        if (!failing() && !is(Tok::CloseBrace)) unexpected("`,` or `}`");
        expect(Tok::CloseBrace);
    } else if (more) {
        unexpected("identifier");
    } else if (eat(Kw::As)) {
        if (is(Kw::Underscore)) bump(), tree.rename = ident_of(prev_);
        else tree.rename = parse_ident();
    }
    tree.span = since(start).span;
    return tree;
}

// `const` (name | `_`) `:` type (`=` expr)? `;`
bool Parser::parse_const(Item& item) {
    item.kind = ItemKind::Const;
    bump();
    if (is(Kw::Mut) || is(Kw::Let)) {
        fail(tok_.span, "const globals cannot be mutable");
        return false;
    }
    if (is(Kw::Underscore)) bump(), item.ident = ident_of(prev_);
    else item.ident = parse_ident();
    parse_constant_rest(item, "const");
    return !failing();
}

// `static` `mut`? name `:` type (`=` expr)? `;`
bool Parser::parse_static(Item& item) {
    item.kind = ItemKind::Static;
    bump();
    if (eat(Kw::Mut)) item.mutability = Mutability::Mut;
    item.ident = parse_ident();
    parse_constant_rest(item, "static");
    return !failing();
}

void Parser::parse_constant_rest(Item& item, const char* what) {
    if (is(Tok::Lt)) {
        report(tok_.span, std::string("generic `") + what + "` items are experimental", "E0658");
        item.generics = parse_generics();
    }
    if (failing()) return;
    bool no_type = is(Tok::Eq) || is(Tok::Semi);
    if (no_type) {
        // rustc marks the place behind the name.
        report(prev_.span.end(), std::string("missing type for `") + what + "` item")
            .help("write the type: `: Type` behind the name");
        item.type = error_type(mark());
    } else {
        expect(Tok::Colon);
        item.type = parse_type();
    }
    if (eat(Tok::Eq)) item.value = parse_expr();
    expect_item_semi(item.value ? "`;`" : "`=` or `;`");
}

// `type` name generics (`:` bounds)? where? (`=` type where?)? `;`
bool Parser::parse_type_alias(Item& item, ItemPlace) {
    item.kind = ItemKind::TypeAlias;
    bump();
    item.ident = parse_ident();
    item.generics = parse_generics();
    if (eat(Tok::Colon)) item.bounds = parse_bounds();
    parse_where(item.generics);
    if (eat(Tok::Eq)) item.type = parse_type();
    parse_where(item.generics);
    expect_item_semi(item.type ? "`;`" : "`:`, `;`, `=` or `where`");
    return !failing();
}

// `extern` `crate` name (`as` name)? `;` | `unsafe`? `extern` string? `{` items `}`
bool Parser::parse_extern(Item& item) {
    item.is_unsafe = eat(Kw::Unsafe);
    expect(Kw::Extern);
    if (eat(Kw::Crate)) {
        item.kind = ItemKind::ExternCrate;
        if (is(Kw::SelfValue)) bump(), item.ident = ident_of(prev_);
        else item.ident = parse_ident();
        if (eat(Kw::As)) {
            if (is(Kw::Underscore)) bump(), item.use_tree.rename = ident_of(prev_);
            else item.use_tree.rename = parse_ident();
        }
        expect_item_semi("`;`");
        return !failing();
    }
    item.kind = ItemKind::ForeignMod;
    item.sig.abi = parse_abi();
    const bool is_whole = parse_member_block(item, ItemPlace::Extern);
    for (ItemId member : item.items)
        if (member.valid()) in_.crate.all_items[member].sig.abi = item.sig.abi;
    return is_whole;
}

}  // namespace framewalk::rust
