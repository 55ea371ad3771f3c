// Macros that the parser itself knows: `format_args!`, `concat!`, `stringify!`, `line!` and their kin.
#pragma once

#include "rust/syntax/parser.h"

namespace framewalk::rust {

// None if there is no built-in macro of this name.
Builtin find_builtin(std::string_view name);
// Those that can only stand for an expression.
bool is_expr_builtin(Builtin builtin);

class BuiltinMacros {
public:
    BuiltinMacros(Parser& parser, const MacroCall& call) : parser_(parser), call_(call) {}

    // The expansion as tokens; false after an error.
    bool to_tokens(Builtin builtin, TokenBuffer& out);
    ast::ExprId to_expr(Builtin builtin);

private:
    using Args = std::vector<std::pair<Name, ast::ExprId>>;

    bool unsupported(std::string what);
    void put_string(std::string_view value, TokenBuffer& out);
    void put(Tok kind, std::string_view text, TokenBuffer& out);
    bool concat(TokenBuffer& out);
    bool concat_part(ast::ExprId part, std::string& out);
    bool compile_error();
    bool cfg(TokenBuffer& out);
    bool cfg_select(TokenBuffer& out);
    std::string stringify(bool layout) const;
    template <class F>
    bool with_args(F parse);
    ast::ExprId format_args(bool newline);
    ast::ExprId parse_format_args(bool newline);

    Parser& parser_;
    const MacroCall& call_;
};

}  // namespace framewalk::rust
