// Tokens: what the lexer makes, what macros copy about, what the parser reads.
//
// Punctuation is glued as far as it goes (`>>=` is one token); the parser splits where the grammar
// asks for it (`Vec<Vec<i32>>`). A buffer always ends with one `Eof`.
//
//     let x = 'a';   ─▶   Ident(let) Ident(x) Eq Literal('a') Semi Eof
#pragma once

#include <string_view>
#include <vector>

#include "base/interner.h"
#include "rust/syntax/ast.h"
#include "source/span.h"

namespace framewalk::rust {

enum class Tok : uint8_t {
#define TOKEN(name, text) name,
#include "rust/syntax/token_kinds.def"
#undef TOKEN
};

// What a macro variable such as `$x:expr` may stand for. `Ident`, `Lifetime` and `Tt` are put in
// place token by token; all others arrive between `OpenGroup` and `CloseGroup`, which nobody wrote and
// which make the fragment one unbreakable unit.
enum class Fragment : uint8_t {
    None, Ident, Lifetime, Tt, Expr, Expr2021, Ty, Pat, PatParam, Stmt, Block, Item, Path, Literal, Vis, Meta,
};

struct Token {
    Tok kind = Tok::Eof;
    bool raw : 1 = false;         // `r#name`
    bool joint : 1 = false;       // the next token follows without white space
    bool unread : 1 = false;      // of `{`: nothing was read up to its `}`, the next token (`lex_outline`)
    Fragment group = Fragment::None;   // of OpenGroup and CloseGroup
    Span span;
    ast::ExpansionId expansion = 0;    // hygiene: whose text the token comes from
    Name name;                    // Ident, Lifetime (no quote); Literal, DocComment: the text as written
                                  // (of an `unread` brace that a macro made: which; see PutOff)
    uint32_t match = 0;           // of an opening delimiter: how many tokens further its closing one is
};

using TokenBuffer = std::vector<Token>;

// `;` for Semi; empty for kinds whose text varies.
std::string_view spelling(Tok kind);
// The token as a person would write it.
std::string token_text(const Token& token, const Interner& names);

bool is_open(Tok kind);
bool is_close(Tok kind);
// The closing delimiter that belongs to an opening one.
Tok closing_of(Tok open);

// Fills in `match` for every opening delimiter; false if the buffer is not balanced.
bool link_delimiters(TokenBuffer& tokens);

// Words that cannot be identifiers unless written `r#word`.
bool is_reserved_word(std::string_view word, uint32_t edition);
// The same as a table by Name; names beyond its end are not reserved.
std::vector<bool> reserved_names(Interner& names, uint32_t edition);
// Words that start or join path segments: `self`, `Self`, `super`, `crate`, `$crate`.
bool is_path_word(std::string_view word);

}  // namespace framewalk::rust
