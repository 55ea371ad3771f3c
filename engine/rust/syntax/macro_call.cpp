// Calls of macros: finding the definition, and parsing the expansion as what stands in its place.

#include "rust/syntax/parser.h"

namespace framewalk::rust {

using namespace ast;

size_t Parser::macro_scope_begin() const { return in_.macros.scope.size(); }

void Parser::macro_scope_end(size_t begin) { in_.macros.scope.resize(begin); }

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

ExprId Parser::expand_expr(const MacroCall& call) {
    if (dry_ == 0) unsupported(call.span, "macro call");
    return error_expr(call.mark);
}
PatId Parser::expand_pat(const MacroCall& call) { return add_pat(Pat(), call.mark); }
TypeId Parser::expand_type(const MacroCall& call) { return error_type(call.mark); }
void Parser::expand_stmts(const MacroCall& call, Block& block, bool) {
    Stmt stmt;
    stmt.kind = StmtKind::Semi;
    stmt.expr = expand_expr(call);
    push_stmt(block, std::move(stmt), call.mark);
}
bool Parser::parse_macro_item(std::vector<ItemId>&, ItemPlace) {
    Mark start = mark();
    PathId path = parse_path(PathStyle::Mod);
    if (failing()) return false;
    if (!at_macro_call()) {
        unexpected("`!` or `::`");
        return false;
    }
    MacroCall call;
    parse_macro_call(in_.crate.paths[path], start, call);
    if (call.open != Tok::OpenBrace) expect(Tok::Semi);
    return true;
}
bool Parser::define_macro(std::vector<ItemId>&, const Attrs&, const Mark&) {
    bump(); bump(); bump();
    bool brace = is(Tok::OpenBrace);
    skip_tree();
    if (!brace) expect(Tok::Semi);
    return true;
}

}  // namespace framewalk::rust
