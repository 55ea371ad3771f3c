// Macros by example as data: the definitions, and where their names are visible.
//
//     macro_rules! twice { ($e:expr) => { ($e, $e) }; }
//     a rule: matcher  Var(e: expr) End        body  Token(() Var(e) Token(,) Var(e) Token())
#pragma once

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rust/syntax/token.h"

namespace framewalk::rust {

// A piece of a matcher, as a tree; `MatchStep`s are made from it.
struct MatchNode {
    enum class Kind : uint8_t { Token, Var, Repeat, Delimited };
    Kind kind = Kind::Token;
    Token token;                // Token; Var: the name; Repeat: its `$`; Delimited: the opening one
    Token close;                // Delimited
    Fragment fragment = Fragment::None;
    uint32_t var = 0;
    std::vector<MatchNode> children;   // Repeat, Delimited
    bool has_separator = false;
    Token separator;
    Tok op = Tok::Star;         // Repeat: Star, Plus or Question
};

// One step of a matcher. Delimiters inside are tokens like others.
//
//     $($x:ident),* ;   ─▶   Begin  Var(x)  Repeat  Separator(,)  Token(;)  End
struct MatchStep {
    enum class Kind : uint8_t {
        Token,      // this very token
        Var,        // a fragment, kept as variable `var`
        Begin,      // of `$( … )`; `jump` is the step behind it
        Repeat,     // end of a round: leave to `jump`, or go on with the next step, or at `again`
        Separator,  // behind Repeat: between two rounds; then at `again`
        End,        // of the matcher
    };
    Kind kind = Kind::Token;
    Token token;
    Fragment fragment = Fragment::None;
    Tok op = Tok::Star;
    uint32_t var = 0;
    uint32_t jump = 0, again = 0;
    uint32_t first_var = 0, last_var = 0;   // Begin: the variables inside, [first, last)
    uint32_t depth = 0;         // Begin: how many repetitions are around it
};

struct MacroVar {
    Name name;
    Fragment fragment = Fragment::None;
    uint32_t depth = 0;         // in how many repetitions it stands
};

// A piece of a macro's body.
struct BodyNode {
    enum class Kind : uint8_t { Token, Var, Repeat };
    Kind kind = Kind::Token;
    Token token;                // Token; Var: the name; Repeat: its `$`
    uint32_t var = 0;
    std::vector<BodyNode> children;   // Repeat
    bool has_separator = false;
    Token separator;
    Tok op = Tok::Star;
    // Of the `{` of a function's or impl's body: where in the same list its `}` stands (mark_bodies).
    uint32_t body_end = 0;
};

struct MacroRule {
    std::vector<MatchStep> matcher;
    std::vector<MacroVar> vars;
    std::vector<BodyNode> body;
    Tok body_open = Tok::OpenBrace;
    Span span;                  // of the matcher
    Span body_span;
};

enum class Builtin : uint8_t {
    None, FormatArgs, FormatArgsNl, Concat, Stringify, ConditionText, Line, Column, File, ModulePath, Cfg, CfgSelect, CompileError,
    Env, OptionEnv, Include, IncludeStr, IncludeBytes, Other,
};

struct MacroDef {
    Name name;
    Span span;                  // of the name
    bool library = false;
    bool exported = false;      // `#[macro_export]`
    bool valid = true;          // false: the definition was wrong; calls say nothing
    ast::ItemId item;
    ast::ExpansionId def_expansion = 0;
    std::vector<MacroRule> rules;
};

struct ScopedMacro {
    Name name;
    uint32_t def;
};

// A definition somewhere in the file that can be called by its path before it is reached.
struct ForeseenMacro {
    const TokenBuffer* buffer = nullptr;
    uint32_t name_at = 0;       // index of its name
    bool exported = false;      // `#[macro_export]`: its path leads from the root of the crate
    uint32_t def = 0xFFFFFFFFu; // once defined
};

// What one variable stands for: tokens, or one capture for each round of a repetition.
struct Capture {
    bool is_list = false;
    std::vector<Capture> rounds;
    uint32_t begin = 0, end = 0;   // in MacroMatcher::input
};

// A call of a macro whose body is being written out, or has been in part.
struct Transcription {
    const MacroDef* def = nullptr;
    const MacroRule* rule = nullptr;
    Span call;
    ast::ExpansionId parent = 0;      // of the call
    TokenBuffer input;                // the arguments
    std::vector<Capture> captures;    // by variable of the rule
    std::vector<std::pair<ast::ExpansionId, ast::ExpansionId>> expansions;   // in the definition, here
};

// A part of a macro's body, `{ … }`, that was not written out.
struct PutOff {
    std::shared_ptr<Transcription> from;
    const std::vector<BodyNode>* nodes = nullptr;
    uint32_t begin = 0, end = 0;      // in `nodes`
    std::vector<uint32_t> rounds;     // of the repetitions around it
};

// Code between braces that nobody has asked for yet: a function's body, the members of an impl.
struct PassedOver {
    const TokenBuffer* buffer = nullptr;   // none: no tokens were made of it
    uint32_t open = 0;                     // where in `buffer` its `{` stands
    Span text;                             // `{ … }` in a file; or else
    uint32_t put_off = 0xFFFFFFFFu;        // in a macro's body
};

struct MacroTableImpl {
    Rows<MacroDef> defs;                          // stay in place: calls hold on to their definition
    std::vector<Name> keywords;                   // by Kw
    std::vector<bool> reserved;                   // by Name, of `reserved_edition`
    uint32_t reserved_edition = 0;
    std::vector<PassedOver> passed_over;
    std::vector<PutOff> put_off;
    std::vector<std::shared_ptr<const TokenBuffer>> kept;   // what `passed_over` refers to
    // Keeps `tokens` if something that was passed over since `first` lies in them.
    void keep(std::unique_ptr<TokenBuffer> tokens, size_t first);
    std::vector<ScopedMacro> scope;               // textual scope, innermost last
    size_t scope_begin = 0;                       // what lies below is not visible here (library files)
    std::unordered_map<uint32_t, uint32_t> exported_library;   // by name index
    std::unordered_map<uint32_t, uint32_t> all_library;
    std::unordered_map<uint32_t, uint32_t> exported_user;
    std::unordered_map<uint32_t, ForeseenMacro> foreseen;      // of the file being parsed
    std::unordered_map<uint32_t, uint32_t> renamed;            // `use name as alias`: alias to name
    std::unordered_set<uint32_t> imported;                     // names in its `use` declarations
    uint64_t tokens_expanded = 0;
};

}  // namespace framewalk::rust
