// Calls of macros: finding the definition, and parsing the expansion as what stands in its place.

#include "rust/syntax/builtin_macros.h"
#include "rust/syntax/macro_expand.h"
#include "rust/syntax/macro_match.h"
#include "rust/syntax/macro_rules.h"

namespace framewalk::rust {

using namespace ast;

size_t Parser::macro_scope_begin() const { return in_.macros.scope.size(); }

void Parser::macro_scope_end(size_t begin) {
    if (begin < in_.macros.scope.size()) in_.macros.scope.resize(begin);
}

// `! ( … )` behind a path
bool Parser::parse_macro_call(const Path& path, const Mark& start, MacroCall& call) {
    call.mark = start;
    for (const PathSegment& s : path.segments) {
        Token t;
        t.kind = Tok::Ident;
        t.name = s.ident.name;
        t.span = s.ident.span;
        t.expansion = s.ident.expansion;
        call.path.push_back(t);
    }
    bump();
    call.open = tok_.kind;
    call.buffer = buffer_;
    call.begin = pos_ + 1;
    call.end = enclosing_close(pos_);
    call.close = (*buffer_)[call.end].span;
    skip_to_close(call.end);
    bump();
    call.span = since(start).span;
    return true;
}

// ---------------------------------------------------------------- definitions

// `macro_rules` `!` name `{` rules `}`
bool Parser::define_macro(std::vector<ItemId>& out, const Attrs& attrs, const Mark& start) {
    bump();
    bump();
    Token name = tok_;
    uint32_t name_at = pos_;
    if (!is_ident()) {
        unexpected("identifier");
        return false;
    }
    bump();
    if (!is_open(tok_.kind) || is(Tok::OpenGroup)) {
        unexpected("one of `(`, `[`, or `{`");
        return false;
    }
    bool braces = is(Tok::OpenBrace);
    Span open = tok_.span;
    skip_tree();
    if (!braces && !eat(Tok::Semi))
        report(open, "macros that expand to items must be delimited with braces or followed by a semicolon");
    if (passing_over()) return true;
    Item item;
    item.kind = ItemKind::MacroDef;
    item.ident = ident_of(name);
    item.attrs = attrs.list;
    ItemId id = add_item(std::move(item), start);
    out.push_back(id);
    uint32_t def = macro_definition(name_at);
    MacroDef& d = in_.macros.defs[def];
    d.item = id;
    d.exported = has_attr(attrs.list, "macro_export");
    in_.macros.scope.push_back({name.name, def});
    if (in_.is_library) {
        in_.macros.all_library[name.name.index] = def;
        if (d.exported) in_.macros.exported_library[name.name.index] = def;
    } else if (d.exported) {
        in_.macros.exported_user[name.name.index] = def;
    }
    return true;
}

// The definition whose name is the token `name_at` of the present buffer.
uint32_t Parser::macro_definition(uint32_t name_at) {
    const Token& name = (*buffer_)[name_at];
    auto foreseen = in_.macros.foreseen.find(name.name.index);
    bool known = foreseen != in_.macros.foreseen.end() && foreseen->second.buffer == buffer_ &&
                 foreseen->second.name_at == name_at;
    if (known && foreseen->second.def != 0xFFFFFFFFu) return foreseen->second.def;
    MacroDef def;
    def.name = name.name;
    def.span = name.span;
    def.library = in_.is_library;
    def.def_expansion = name.expansion;
    std::vector<MacroProblem> problems;
    uint32_t open = name_at + 1;
    read_macro_rules(*buffer_, open + 1, enclosing_close(open), in_.options.edition, in_.names, def, problems);
    for (const MacroProblem& p : problems) report(p.span, p.message, p.code);
    def.valid = problems.empty();
    if (in_.options.outline)
        for (MacroRule& rule : def.rules) mark_bodies(rule.body, in_.names);
    uint32_t index = static_cast<uint32_t>(in_.macros.defs.size());
    in_.macros.defs.push_back(std::move(def));
    if (known) foreseen->second.def = index;
    return index;
}

// Is there a `#[macro_export]` among the attributes that end before the token `at`?
bool Parser::has_export_before(uint32_t at) const {
    const TokenBuffer& b = *buffer_;
    while (at > 1 && b[at - 1].kind == Tok::CloseBracket) {
        bool found = false;
        for (--at; at > 0 && b[at].kind != Tok::Pound; --at) found |= b[at].kind == Tok::Ident && text(b[at].name) == "macro_export";
        if (found) return true;
    }
    return false;
}

// Notes where macros are defined, so that calls by path can come before, and which names `use` imports.
void Parser::foresee_macros() {
    const TokenBuffer& b = *buffer_;
    for (uint32_t i = 0; i + 3 < b.size(); ++i) {
        if (is_name_of(b[i], Kw::MacroRules) && b[i + 1].kind == Tok::Not && b[i + 2].kind == Tok::Ident &&
            is_open(b[i + 3].kind)) {
            ForeseenMacro f;
            f.buffer = buffer_;
            f.name_at = i + 2;
            f.exported = has_export_before(i);
            in_.macros.foreseen[b[i + 2].name.index] = f;
        }
        if (!is_name_of(b[i], Kw::Use)) continue;
        for (uint32_t k = i; k < b.size() && b[k].kind != Tok::Semi && b[k].kind != Tok::Eof; ++k)
{
            if (b[k].kind != Tok::Ident) continue;
            in_.macros.imported.insert(b[k].name.index);
            if (k > i + 1 && is_name_of(b[k - 1], Kw::As)) in_.macros.renamed[b[k].name.index] = b[k - 2].name.index;
        }
    }
}

// ---------------------------------------------------------------- finding a macro

// The definition that a call means: textual scope first, then what is exported or imported.
uint32_t Parser::find_macro(const MacroCall& call, Builtin& builtin) {
    constexpr uint32_t kNone = 0xFFFFFFFFu;
    MacroTableImpl& m = in_.macros;
    Name name = call.path.back().name;
    auto in = [&](const std::unordered_map<uint32_t, uint32_t>& table) {
        auto found = table.find(name.index);
        return found == table.end() ? kNone : found->second;
    };
    bool plain = call.path.size() == 1;
    if (plain) {
        for (size_t i = m.scope.size(); i > m.scope_begin; --i)
            if (m.scope[i - 1].name == name) return check_textual(call.path[0], i - 1);
    }
    std::string_view root = text(call.path[0].name);
    ExpansionId e = call.path[0].expansion;
    bool library_root = root == "std" || root == "core" || root == "alloc" ||
                        (root == "$crate" && in_.crate.expansions[e].library) || (in_.is_library && root == "crate");
    if (!plain && library_root) {
        uint32_t def = in(m.all_library);
        if (def == kNone) builtin = find_builtin(text(name));
        return def;
    }
    auto foreseen = m.foreseen.find(name.index);
    bool exported = foreseen != m.foreseen.end() && foreseen->second.exported;
    if (exported || m.imported.count(name.index) > 0) {
        uint32_t def = foreseen_macro(name);
        if (def != kNone) return def;
    }
    if (uint32_t def = in(m.exported_user); def != kNone) return def;
    if (!plain) {   // `use std::mem;` and then `mem::offset_of!`
        Name parent = call.path[call.path.size() - 2].name;
        return m.imported.count(parent.index) > 0 || text(parent) == "ptr" ? in(m.all_library) : kNone;
    }
    bool is_imported = m.imported.count(name.index) > 0;   // `use std::pin::pin;`
    if (uint32_t def = is_imported ? in(m.all_library) : kNone; def != kNone) return def;
    if (uint32_t def = in(in_.is_library ? m.all_library : m.exported_library); def != kNone) return def;
    builtin = find_builtin(text(name));
    return kNone;
}

// E0659: a definition that a macro's expansion brought must not hide another one from the code outside of it.
uint32_t Parser::check_textual(const Token& called, size_t found) {
    const MacroTableImpl& m = in_.macros;
    auto expansion = [&](size_t i) { return std::as_const(m.defs)[m.scope[i].def].def_expansion; };
    bool brought = expansion(found) != 0 && expansion(found) != called.expansion && !in_.is_library && !std::as_const(m.defs)[m.scope[found].def].library;
    for (size_t i = found; brought && i > m.scope_begin; --i) {
        if (m.scope[i - 1].name != called.name || expansion(i - 1) == expansion(found)) continue;
        report(called.span, "`" + std::string(text(called.name)) + "` is ambiguous", "E0659")
            .help("an expansion defined it, and there is another definition: give one of them another name");
        break;
    }
    return m.scope[found].def;
}

uint32_t Parser::foreseen_macro(Name name) {
    auto alias = in_.macros.renamed.find(name.index);
    auto found = in_.macros.foreseen.find(alias != in_.macros.renamed.end() ? alias->second : name.index);
    if (found == in_.macros.foreseen.end()) found = in_.macros.foreseen.find(name.index);
    if (found == in_.macros.foreseen.end()) return 0xFFFFFFFFu;
    if (found->second.def != 0xFFFFFFFFu) return found->second.def;
    Position saved = here();
    enter(*found->second.buffer);
    uint32_t def = macro_definition(found->second.name_at);
    leave(saved);
    return def;
}

void Parser::report_unknown_macro(const MacroCall& call) {
    std::string name(text(call.path.back().name));
    if (call.path.size() == 1) {
        in_.crate.unknown_macros.push_back({call.path[0].span, call.path[0].name});
        report(call.path[0].span, "cannot find macro `" + name + "` in this scope");
        return;
    }
    std::string parent(text(call.path[call.path.size() - 2].name));
    in_.crate.unknown_macros.push_back({call.path.back().span, call.path[0].name});
    report(call.path.back().span, "cannot find `" + name + "` in `" + parent + "`", "E0433");
}

std::string Parser::module_path() const {
    std::string out = in_.is_library ? "std" : in_.sources.crate_name();
    for (Name m : modules_) (out += "::") += text(m);
    return out;
}

// ---------------------------------------------------------------- expanding

// The tokens that a call becomes; false after an error (and while passing over code).
bool Parser::expand(const MacroCall& call, TokenBuffer& out) {
    if (passing_over() || expansion_overflow_) return false;
    if (expansion_depth_ >= max_expansion_depth_) {
        std::string name(text(call.path.back().name));
        report(call.span, "recursion limit reached while expanding `" + name + "!`");
        expansion_overflow_ = true;
        return false;
    }
    Builtin builtin = Builtin::None;
    uint32_t index = find_macro(call, builtin);
    if (index != 0xFFFFFFFFu) {
        const MacroDef& def = std::as_const(in_.macros.defs)[index];
        if (!def.valid) return false;
        MacroMatcher matcher(*this, call, def);
        const MacroRule* rule = matcher.run();
        if (!rule) return false;
        auto written = std::make_shared<Transcription>();
        written->def = &def;
        written->rule = rule;
        written->call = call.span;
        written->parent = call.mark.expansion;
        written->input = std::move(matcher.input);
        written->captures = std::move(matcher.captures);
        return MacroExpander(*this, std::move(written), in_.options.outline && def.library).run(out);
    }
    if (builtin == Builtin::None) {
        report_unknown_macro(call);
        return false;
    }
    return BuiltinMacros(*this, call).to_tokens(builtin, out);
}

// Complains about what an expansion has behind the expression, pattern or type it stands for.
void Parser::check_used_up(bool is_expr) {
    if (failing()) {
        recover();
        return;
    }
    if (is_expr && is(Tok::Semi)) {
        if (!in_.crate.expansions[tok_.expansion].library)
            later(tok_.span, "trailing semicolon in macro used in expression position",
                  "semicolon_in_expressions_from_macros");
        bump();
    }
    if (!is(Tok::Eof)) report(tok_.span, "macro expansion ignores " + describe(tok_) + " and any tokens following");
}

template <class F>
bool Parser::with_expansion(const MacroCall& call, F parse) {
    auto tokens = std::make_unique<TokenBuffer>();
    if (!expand(call, *tokens)) return false;
    size_t passed_over = in_.macros.passed_over.size();
    ++expansion_depth_;
    uint32_t restrictions = std::exchange(restrictions_, 0u);
    inside(*tokens, [&] {
        parse();
        return 0;
    });
    in_.macros.keep(std::move(tokens), passed_over);
    restrictions_ = restrictions;
    if (--expansion_depth_ == 0) expansion_overflow_ = false;
    return true;
}

ExprId Parser::expand_expr(const MacroCall& call) {
    if (passing_over()) return error_expr(call.mark);
    Builtin builtin = Builtin::None;
    bool user = find_macro(call, builtin) != 0xFFFFFFFFu;
    if (!user && (builtin == Builtin::FormatArgs || builtin == Builtin::FormatArgsNl))
        return BuiltinMacros(*this, call).to_expr(builtin);
    ExprId result;
    bool ok = with_expansion(call, [&] {
        result = parse_expr();
        bool failed = failing();
        check_used_up(true);
        if (failed) result = ExprId();
    });
    if (!ok || !result) return error_expr(call.mark);
    in_.crate.exprs[result].macro_call = true;
    return result;
}

PatId Parser::expand_pat(const MacroCall& call) {
    PatId result;
    with_expansion(call, [&] {
        result = parse_pat();
        if (failing()) result = PatId();
        check_used_up(false);
    });
    return result ? result : add_pat(Pat(), call.mark);
}

TypeId Parser::expand_type(const MacroCall& call) {
    TypeId result;
    with_expansion(call, [&] {
        result = parse_type();
        if (failing()) result = TypeId();
        check_used_up(false);
    });
    return result ? result : error_type(call.mark);
}

// A call that stands as a statement becomes any number of statements of the block around it.
void Parser::expand_stmts(const MacroCall& call, Block& block, bool semi) {
    size_t before = block.stmts.size();
    Builtin builtin = Builtin::None;
    bool expr_only = passing_over() || (find_macro(call, builtin) == 0xFFFFFFFFu && is_expr_builtin(builtin));
    if (expr_only) {
        Stmt stmt;
        stmt.kind = semi ? StmtKind::Semi : StmtKind::Expr;
        stmt.expr = expand_expr(call);
        stmt.from_macro_braces = !semi;
        return push_stmt(block, std::move(stmt), call.mark);
    }
    bool ok = with_expansion(call, [&] { parse_stmts(block); });
    if (!ok) {
        Stmt error;
        error.kind = StmtKind::Error;
        return push_stmt(block, std::move(error), call.mark);
    }
    if (block.stmts.size() == before) return;
    Stmt& last = in_.crate.stmts[block.stmts.back()];
    if (last.kind != StmtKind::Expr) return;
    if (semi) last.kind = StmtKind::Semi;
    else last.from_macro_braces = true;
}

// A call that stands as an item: `name! { … }` or `name!( … );`
bool Parser::parse_macro_item(std::vector<ItemId>& out, ItemPlace place) {
    Mark start = mark();
    PathId path = parse_path(PathStyle::Mod);
    if (failing()) return false;
    if (!at_macro_call()) {
        unexpected("`!` or `::`");
        return false;
    }
    MacroCall call;
    parse_macro_call(in_.crate.paths[path], start, call);
    if (call.open != Tok::OpenBrace && !eat(Tok::Semi)) {
        report((*call.buffer)[call.begin - 1].span.to(call.close),
               "macros that expand to items must be delimited with braces or followed by a semicolon");
    }
    expand_items(call, out, place);
    return true;
}

void Parser::expand_items(const MacroCall& call, std::vector<ItemId>& out, ItemPlace place) {
    with_expansion(call, [&] {
        parse_items(out, place, Tok::Eof);
    });
}

}  // namespace framewalk::rust
