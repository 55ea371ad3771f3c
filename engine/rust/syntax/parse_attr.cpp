// Attributes, and conditional compilation: `#[cfg(…)]` and `#[cfg_attr(…)]` are decided here.
//
//     #[cfg(all(unix, not(test)))] fn f() {}     ─▶   kept
//     #[cfg(feature = "x")] fn g() {}            ─▶   left out

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

namespace {

struct CfgFact {
    std::string_view name, value;
};

// What holds for the machine that is simulated: x86-64 Linux, a debug build.
constexpr CfgFact kFacts[] = {
    {"unix", ""},
    {"debug_assertions", ""},
    {"overflow_checks", ""},
    {"target_thread_local", ""},
    {"target_os", "linux"},
    {"target_family", "unix"},
    {"target_arch", "x86_64"},
    {"target_env", "gnu"},
    {"target_abi", ""},
    {"target_vendor", "unknown"},
    {"target_endian", "little"},
    {"target_pointer_width", "64"},
    {"target_has_atomic", "8"},
    {"target_has_atomic", "16"},
    {"target_has_atomic", "32"},
    {"target_has_atomic", "64"},
    {"target_has_atomic", "ptr"},
    {"target_feature", "fxsr"},
    {"target_feature", "sse"},
    {"target_feature", "sse2"},
    {"panic", "unwind"},
};

}  // namespace

// attr = `#` `[` meta `]` | doc comment
Parser::Attrs Parser::parse_outer_attrs() {
    Attrs attrs;
    attrs.only_doc = true;
    while (at_attr()) {
        Mark start = mark();
        if (is(Tok::DocComment)) {
            if (is_inner_doc(tok_)) {
                fail(tok_.span, "expected outer doc comment", "E0753");
                return attrs;
            }
            attrs.doc = attrs.last = tok_.span;
            attrs.last_is_doc = true;
            if (!attrs.first.valid()) attrs.first = tok_.span;
            bump();
            continue;
        }
        if (ahead(1).kind == Tok::Not && ahead(2).kind == Tok::OpenBracket) {
            fail(start.span, "an inner attribute is not permitted in this context");
            return attrs;
        }
        attrs.only_doc = false;
        if (!attrs.first.valid()) attrs.first = tok_.span;
        bump();
        parse_attr_body(attrs, start, false);
        if (failing()) return attrs;
        attrs.last = since(start).span;
        attrs.last_is_doc = false;
    }
    return attrs;
}

// Doc comments that speak about what encloses them: `//!` and `/*!`.
bool Parser::is_inner_doc(const Token& t) const { return text(t.name).size() > 2 && text(t.name)[2] == '!'; }

// inner-attr = `#` `!` `[` meta `]` | inner doc comment
void Parser::parse_inner_attrs(Attrs& attrs) {
    for (;;) {
        Mark start = mark();
        if (is(Tok::DocComment) && is_inner_doc(tok_)) {
            bump();
            continue;
        }
        if (!is(Tok::Pound) || ahead(1).kind != Tok::Not || ahead(2).kind != Tok::OpenBracket) return;
        bump();
        bump();
        parse_attr_body(attrs, start, true);
        if (failing()) return;
    }
}

// `[` `unsafe` `(` meta `)` `]` | `[` meta `]`
void Parser::parse_attr_body(Attrs& attrs, Mark start, bool inner) {
    if (!is(Tok::OpenBracket)) return unexpected("`[`");
    uint32_t close = enclosing_close(pos_);
    bump();
    if (is_group(Fragment::Meta)) {
        in_group([&] {
            parse_meta(attrs, start, inner);
            return 0;
        });
    } else {
        parse_meta(attrs, start, inner);
    }
    if (failing()) return;
    if (!is(Tok::CloseBracket)) return unexpected("`]`");
    skip_to_close(close);
    bump();
}

// meta = path (delimited tokens | `=` value)?
void Parser::parse_meta(Attrs& attrs, const Mark& start, bool inner) {
    bool wrapped = is(Kw::Unsafe) && ahead(1).kind == Tok::OpenParen;
    if (wrapped) bump(), bump();
    Attribute attr;
    attr.inner = inner;
    Mark at = mark();
    parse_attr_path(attr);
    if (failing()) return;
    if (!attrs.is_dropped) check_attribute_name(attr, since(at).span);
    AttrParts parts;
    Mark value = mark();
    std::string_view name = attr.path.size() == 1 ? text(attr.path[0]) : std::string_view();
    if (is(Tok::OpenParen) || is(Tok::OpenBracket) || is(Tok::OpenBrace)) {
        uint32_t begin = pos_ + 1, end = enclosing_close(pos_);
        if (name == "cfg_attr") return cfg_attr(attrs, end, inner);
        if (name == "cfg") {
            bump();
            attrs.enabled &= cfg_holds();
            eat(Tok::Comma);
            if (!failing() && !is(Tok::CloseParen)) fail(tok_.span, "multiple `cfg` predicates are specified", "E0805");
            if (failing()) return;
        }
        attr.text = tokens_text(begin, end);
        attr.words = attr_words(begin, end);
        parts.form = AttrForm::List;
        if (!in_.is_library) parts.items = meta_items(begin, end);
        skip_to_close(end);
        bump();
    } else if (eat(Tok::Eq)) {
        value = mark();
        parts.form = AttrForm::Value;
        parts.is_string = is(Tok::Literal) && text(tok_.name).find('"') < 3 && text(tok_.name)[0] != 'b';
        attr.text = attr_value();
    } else if (name == "cfg") {
        return fail(at.span, "`cfg` is not followed by parentheses", "E0539");
    }
    if (wrapped) expect(Tok::CloseParen);
    attr.span = since(start).span;
    parts.value = since(value).span;
    if (!attrs.is_dropped) check_attribute(attr, parts);
    if (name == "test" && !in_.options.test_cfg) attrs.enabled = false;
    if (name != "cfg") attrs.list.push_back(std::move(attr));
}

void Parser::parse_attr_path(Attribute& attr) {
    PathId path = parse_path(PathStyle::Mod);
    for (const PathSegment& s : in_.crate.paths[path].segments) attr.path.push_back(s.ident.name);
}

// The value after `=`: a literal, or a macro call that yields one.
std::string Parser::attr_value() {
    ExprId value = parse_expr();
    const Expr& e = in_.crate.exprs[value];
    if (failing() || e.kind == ExprKind::Error) return {};
    if (e.kind != ExprKind::Literal) {
        report(e.span, "attribute value must be a literal");
        return {};
    }
    const Literal& literal = in_.crate.literal(e);
    return literal.kind == LiteralKind::Str ? literal.text : to_string(literal.integer);
}

// `cfg_attr(predicate, attr, …)`: the attributes count where the predicate holds.
void Parser::cfg_attr(Attrs& attrs, uint32_t end, bool inner) {
    Mark start = mark();
    bump();
    bool holds = cfg_holds();
    if (!failing() && !is(Tok::CloseParen)) expect(Tok::Comma);
    while (!failing() && pos_ < end) {
        Attrs ignored;
        ignored.is_dropped = true;
        if (is_group(Fragment::Meta)) {
            in_group([&] {
                parse_meta(holds ? attrs : ignored, start, inner);
                return 0;
            });
        } else {
            parse_meta(holds ? attrs : ignored, start, inner);
        }
        if (!eat(Tok::Comma)) break;
    }
    if (failing()) return;
    skip_to_close(end);
    bump();
}

// predicate = `all` `(` … `)` | `any` `(` … `)` | `not` `(` predicate `)` | `true` | `false` | name (`=` string)?
bool Parser::cfg_holds() {
    Nest nest(*this);
    if (!nest.ok) return false;
    if (is_group(Fragment::Meta) || is_group(Fragment::Literal)) return in_group([&] { return cfg_holds(); });
    if (eat(Kw::True)) return true;
    if (eat(Kw::False)) return false;
    if (!is(Tok::Ident)) {
        fail(tok_.span, is(Tok::CloseParen) ? "`cfg` predicate is not specified"
                                            : "`cfg` predicate key must be an identifier", is(Tok::CloseParen) ? "E0805" : "E0539");
        return false;
    }
    std::string name(text(tok_.name));
    Span at = tok_.span;
    bump();
    if (is(Tok::OpenParen)) {
        if (name == "all") return cfg_list(true);
        if (name == "any") return cfg_list(false);
        if (name == "not") {
            bump();
            bool holds = cfg_holds();
            eat(Tok::Comma);
            expect(Tok::CloseParen);
            return !holds;
        }
        fail(at, "invalid predicate `" + name + "`", "E0537");
        return false;
    }
    if (!eat(Tok::Eq)) return cfg_option(name, "", false);
    Token literal = tok_;
    if (is_group(Fragment::Literal)) {
        in_group([&] {
            literal = tok_;
            bump();
            return 0;
        });
    } else {
        bump();
    }
    if (literal.kind != Tok::Literal || text(literal.name)[0] != '"') {
        fail(literal.span, "literal in `cfg` predicate value must be a string", "E0539");
        return false;
    }
    return cfg_option(name, literal_text(literal), true);
}

bool Parser::cfg_list(bool all) {
    bool result = all;
    bump();
    list(Tok::CloseParen, [&] {
        bool holds = cfg_holds();
        result = all ? result && holds : result || holds;
    });
    expect(Tok::CloseParen);
    return result;
}

bool Parser::cfg_option(std::string_view name, std::string_view value, bool has_value) const {
    if (name == "test" && !has_value) return in_.options.test_cfg;
    for (const CfgFact& fact : kFacts) {
        bool named_only = fact.value.empty() && fact.name != "target_abi";
        if (fact.name == name && fact.value == value && named_only != has_value) return true;
    }
    return false;
}

// ---------------------------------------------------------------- text of tokens

// The last segments of the comma-separated paths between `begin` and `end`: `Debug` of `std::fmt::Debug`.
std::vector<Name> Parser::attr_words(uint32_t begin, uint32_t end) const {
    std::vector<Name> words;
    Name last;
    bool open = true;
    for (uint32_t i = begin; i < end; ++i) {
        const Token& t = (*buffer_)[i];
        if (t.kind == Tok::OpenGroup || t.kind == Tok::CloseGroup) continue;
        if (t.kind == Tok::Comma) {
            if (last.valid()) words.push_back(last);
            last = Name();
            open = true;
        } else if (open && t.kind == Tok::Ident) {
            last = t.name;
        } else if (t.kind != Tok::PathSep) {
            open = false;
            if (is_open(t.kind)) i += t.match;
        }
    }
    if (last.valid()) words.push_back(last);
    return words;
}

std::string Parser::tokens_text(uint32_t begin, uint32_t end) const {
    if (begin >= end) return {};
    const Token &first = (*buffer_)[begin], &last = (*buffer_)[end - 1];
    bool as_written = first.expansion == 0 && last.expansion == 0 && first.span.lo <= last.span.lo &&
                      in_.sources.file_of(first.span.lo) == in_.sources.file_of(last.span.lo);
    if (as_written) return std::string(in_.sources.text(first.span.to(last.span)));
    std::string out;
    for (uint32_t i = begin; i < end; ++i) {
        if (!out.empty() && !(*buffer_)[i - 1].joint) out += ' ';
        out += token_text((*buffer_)[i], in_.names);
    }
    return out;
}

// ---------------------------------------------------------------- attributes that stand before nothing

// A doc comment at the end of a block documents nothing.
bool Parser::complain_if_dangling_doc(const Attrs& attrs) {
    if (!attrs.doc.valid() || !at_end() || !attrs.only_doc) return false;
    complain_about_attrs(attrs, "");
    return true;
}

void Parser::complain_about_attrs(const Attrs& attrs, std::string message, std::string_view code) {
    if (attrs.only_doc && attrs.doc.valid())
        fail(attrs.doc, "found a documentation comment that doesn't document anything", code);
    else
        fail(attrs.first, std::move(message));
}

}  // namespace framewalk::rust
