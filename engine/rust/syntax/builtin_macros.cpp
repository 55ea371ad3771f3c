#include "rust/syntax/builtin_macros.h"

#include "rust/syntax/format_args.h"
#include "rust/syntax/literal.h"
#include "rust/syntax/macro_match.h"
#include "rust/syntax/stringify.h"
#include "rust/syntax/unicode_ident.h"

namespace framewalk::rust {

using namespace ast;

namespace {

struct BuiltinName {
    std::string_view name;
    Builtin builtin;
};
constexpr BuiltinName kBuiltins[] = {
    {"format_args", Builtin::FormatArgs},  {"format_args_nl", Builtin::FormatArgsNl}, {"const_format_args", Builtin::FormatArgs},
    {"concat", Builtin::Concat},           {"stringify", Builtin::Stringify},         {"line", Builtin::Line},
    {"column", Builtin::Column},           {"file", Builtin::File},                   {"module_path", Builtin::ModulePath},
    {"cfg", Builtin::Cfg},                 {"compile_error", Builtin::CompileError},  {"env", Builtin::Env},
    {"cfg_select", Builtin::CfgSelect},    {"option_env", Builtin::OptionEnv},    {"include", Builtin::Include},             {"include_str", Builtin::IncludeStr},
    {"include_bytes", Builtin::IncludeBytes}, {"asm", Builtin::Other},
    {"global_asm", Builtin::Other},        {"naked_asm", Builtin::Other},
    // For `assert!` of the library: the text of its condition in the usual layout.
    {"condition_text", Builtin::ConditionText},
};

// The text of a string literal with this value.
std::string quote(std::string_view value) {
    std::string out = "\"";
    for (char c : value) {
        if (c == '\n') out += "\\n";
        else if (c == '\r') out += "\\r";
        else if (c == '\0') out += "\\0";
        else if (c == '"' || c == '\\') (out += '\\') += c;
        else out += c;
    }
    return out + "\"";
}

}  // namespace

Builtin find_builtin(std::string_view name) {
    for (const BuiltinName& b : kBuiltins)
        if (b.name == name) return b.builtin;
    return Builtin::None;
}

bool is_expr_builtin(Builtin b) {
    return b == Builtin::FormatArgs || b == Builtin::FormatArgsNl;
}

void BuiltinMacros::put(Tok kind, std::string_view text, TokenBuffer& out) {
    Token t;
    t.kind = kind;
    t.name = parser_.intern(text);
    t.span = call_.span;
    t.expansion = call_.mark.expansion;
    out.push_back(t);
}

void BuiltinMacros::put_string(std::string_view value, TokenBuffer& out) { put(Tok::Literal, quote(value), out); }

bool BuiltinMacros::unsupported(std::string what) {
    parser_.unsupported(call_.span, std::move(what), "write the value in the program itself");
    return false;
}

bool BuiltinMacros::to_tokens(Builtin builtin, TokenBuffer& out) {
    Span site = root_span(parser_.in_.crate, call_.span, call_.mark.expansion);
    LineColumn at = parser_.in_.sources.locate(site.lo);
    bool ok = true;
    switch (builtin) {
        case Builtin::Concat: ok = concat(out); break;
        case Builtin::Stringify: put_string(stringify(false), out); break;
        case Builtin::ConditionText: put_string(stringify(true), out); break;
        case Builtin::Line: put(Tok::Literal, std::to_string(at.line) + "u32", out); break;
        case Builtin::Column: put(Tok::Literal, std::to_string(at.column) + "u32", out); break;
        case Builtin::File:
            put_string(at.file.valid() ? parser_.in_.sources.file(at.file).path : std::string(), out);
            break;
        case Builtin::ModulePath: put_string(parser_.module_path(), out); break;
        case Builtin::Cfg: ok = cfg(out); break;
        case Builtin::CfgSelect: ok = cfg_select(out); break;
        case Builtin::CompileError: return compile_error();
        case Builtin::Env: return unsupported("the macro `env!`");
        case Builtin::OptionEnv: return unsupported("the macro `option_env!`");
        case Builtin::Include: return unsupported("the macro `include!`");
        case Builtin::IncludeStr: return unsupported("the macro `include_str!`");
        case Builtin::IncludeBytes: return unsupported("the macro `include_bytes!`");
        case Builtin::Other:
            ++parser_.lost_statements_;   // what it writes to, nobody knows here
            return unsupported("inline assembly");
        case Builtin::FormatArgs: case Builtin::FormatArgsNl:
            parser_.report(call_.span, "this macro stands for an expression");
            return false;
        case Builtin::None: return false;
    }
    Token eof;
    eof.span = call_.span;
    out.push_back(eof);
    link_delimiters(out);
    return ok;
}

// Parses the call's arguments with `parse`, from their first token on.
template <class F>
bool BuiltinMacros::with_args(F parse) {
    TokenBuffer args(call_.buffer->begin() + call_.begin, call_.buffer->begin() + call_.end);
    Token eof;
    eof.span = call_.close;
    args.push_back(eof);
    link_delimiters(args);
    ++parser_.expansion_depth_;
    uint32_t restrictions = std::exchange(parser_.restrictions_, 0u);
    bool ok = parser_.inside(args, parse);
    parser_.restrictions_ = restrictions;
    --parser_.expansion_depth_;
    return ok;
}

std::string BuiltinMacros::stringify(bool layout) const {
    TokenBuffer args;
    for (uint32_t i = call_.begin; i < call_.end; ++i) push_macro_token((*call_.buffer)[i], parser_.in_.names, args);
    link_delimiters(args);
    uint32_t end = static_cast<uint32_t>(args.size()), edition = parser_.in_.options.edition;
    return layout ? stringify_condition(args, 0, end, edition, parser_.in_.names)
                  : stringify_tokens(args, 0, end, edition, parser_.in_.names);
}

// `concat!`: literals, and macro calls that become literals.
bool BuiltinMacros::concat(TokenBuffer& out) {
    std::string text;
    bool ok = with_args([&] {
        bool good = true;
        while (!parser_.is(Tok::Eof)) {
            ExprId part = parser_.parse_expr();
            if (parser_.failing()) return parser_.recover(), false;
            good &= concat_part(part, text);
            if (parser_.is(Tok::Eof)) break;
            if (!parser_.expect(Tok::Comma)) return parser_.recover(), false;
        }
        return good;
    });
    put_string(text, out);
    return ok;
}

bool BuiltinMacros::concat_part(ExprId part, std::string& out) {
    const Expr* e = &parser_.in_.crate.exprs[part];
    if (e->kind == ExprKind::Error) return false;
    if (e->kind == ExprKind::Unary && e->unary_op == UnaryOp::Neg &&
        parser_.in_.crate.exprs[e->a].kind == ExprKind::Literal) {
        out += '-';
        e = &parser_.in_.crate.exprs[e->a];
    }
    if (e->kind != ExprKind::Literal) {
        parser_.report(e->span, "expected a literal").note("only literals can be passed to `concat!()`");
        return false;
    }
    const Literal& l = parser_.in_.crate.literal(*e);
    switch (l.kind) {
        case LiteralKind::Str:
        case LiteralKind::Float: out += l.text; return true;
        case LiteralKind::Int: out += to_string(l.integer); return true;
        case LiteralKind::Bool: out += l.integer ? "true" : "false"; return true;
        case LiteralKind::Char: append_utf8(out, static_cast<char32_t>(l.integer)); return true;
        case LiteralKind::Byte:
        case LiteralKind::ByteStr:
        case LiteralKind::CStr: break;
    }
    parser_.report(e->span, "cannot concatenate a byte string literal");
    return false;
}

bool BuiltinMacros::compile_error() {
    with_args([&] {
        ExprId id = parser_.parse_expr();
        parser_.recover();
        const Expr& e = parser_.in_.crate.exprs[id];
        bool string = e.kind == ExprKind::Literal && parser_.in_.crate.literal(e).kind == LiteralKind::Str;
        parser_.report(call_.span, string ? parser_.in_.crate.literal(e).text : "argument must be a string literal");
        return true;
    });
    return false;
}

bool BuiltinMacros::cfg(TokenBuffer& out) {
    bool holds = false;
    bool ok = with_args([&] {
        holds = parser_.cfg_holds();
        parser_.eat(Tok::Comma);
        return !parser_.recover();
    });
    put(Tok::Ident, holds ? "true" : "false", out);
    return ok;
}

// `cfg_select! { unix => { … } _ => value, }`: what the first arm that holds has behind its `=>`.
bool BuiltinMacros::cfg_select(TokenBuffer& out) {
    bool found = false;
    bool ok = with_args([&] {
        while (!parser_.is(Tok::Eof)) {
            bool any = parser_.is(Kw::Underscore);
            if (any) parser_.bump();
            bool holds = any || parser_.cfg_holds();
            if (!parser_.expect(Tok::FatArrow)) return !parser_.recover();
            bool braces = parser_.is(Tok::OpenBrace);
            uint32_t from = parser_.pos_;
            if (braces) parser_.skip_tree();
            else while (!parser_.is(Tok::Comma) && !parser_.is(Tok::Eof)) parser_.skip_tree();
            uint32_t to = parser_.pos_;
            if (holds && !found)
                for (uint32_t i = from + braces; i < to - braces; ++i) push_macro_token((*parser_.buffer_)[i], parser_.in_.names, out);
            found |= holds;
            parser_.eat(Tok::Comma);
        }
        return true;
    });
    if (ok && !found) parser_.report(call_.span, "none of the predicates in this `cfg_select` evaluated to true");
    return ok && found;
}

// ---------------------------------------------------------------- expressions

ExprId BuiltinMacros::to_expr(Builtin builtin) {
    ExprId result;
    with_args([&] {
        result = FormatArgsBuilder(parser_, call_).run(builtin == Builtin::FormatArgsNl);
        return true;
    });
    return result ? result : parser_.error_expr(call_.mark);
}

}  // namespace framewalk::rust
