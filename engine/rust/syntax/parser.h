// The parser: recursive descent over a token buffer, operators by precedence climbing.
//
// Internal to this folder; others call `parse_file`. One class, its functions spread over the
// `parse_*.cpp` and `macro_*.cpp` files by what they read. Above each function stands its grammar.
//
// Errors: `fail` reports once and turns the current token into `Tok::Failed`, which nothing accepts, so
// that all functions return; a statement or a list in delimiters then recovers and goes on.
//
// Macros: a call is expanded when its end is reached, and the expansion is parsed as what stands in its
// place, by the same functions, over a buffer of its own (`inside`).
#pragma once

#include <array>
#include <string>
#include <utility>

#include "rust/syntax/ast.h"
#include "rust/syntax/macro_def.h"
#include "rust/syntax/parse.h"
#include "rust/syntax/token.h"

namespace framewalk::rust {

enum class Kw : uint8_t {
#define KEYWORD(name, text) name,
#include "rust/syntax/keywords.def"
#undef KEYWORD
    Count
};

// Where a node begins: position and hygiene context of its first token.
struct Mark {
    Span span;
    ast::ExpansionId expansion = 0;
};

// A macro call whose arguments have been passed over: `path ! ( … )`.
struct MacroCall {
    Mark mark;                  // of the path's first token
    std::vector<Token> path;    // its names, without `::`
    Tok open = Tok::OpenParen;  // how the arguments are delimited
    const TokenBuffer* buffer = nullptr;
    uint32_t begin = 0, end = 0;  // the arguments, in `buffer`
    Span span;                  // the whole call
    Span close;                 // the closing delimiter
};

class Parser {
public:
    struct Inputs {
        const SourceMap& sources;
        Interner& names;
        const ParseOptions& options;
        MacroTableImpl& macros;
        ast::Crate& crate;
        Diagnostics& diagnostics;
        bool is_library;
        bool muted;            // the tokens are known to be broken: report nothing
    };
    Parser(const Inputs& inputs, const TokenBuffer& tokens);

    void parse_crate();
    // What was passed over: its tokens, where none were made; then from its `{` on (Reopener).
    void read_passed_over(PassedOver& code, TokenBuffer& made);
    void parse_members_at(const PassedOver& code, ast::Item& impl);
    ast::BlockId parse_block_at(const PassedOver& code);

    // How deep the tree may get, counted in nested expressions, patterns, types and blocks. Every later
    // stage walks the tree by recursion; 4 MB of stack in the browser must do for all of them.
    static constexpr uint32_t kMaxDepth = 400;

private:
    // -------------------------------------------------------------- tokens (parser_core.cpp)
    enum Restriction : uint32_t { kNoStruct = 1, kStatement = 2, kAllowLet = 4, kInCast = 8 };
    struct Position {
        const TokenBuffer* buffer;
        uint32_t pos;
        Token token, previous;
    };
    class Nest;             // guards the depth
    class Restrict;         // sets `restrictions_` for a while
    class Quiet;            // parses without reporting or expanding, then takes back what was added
    struct TreeSizes;

    void intern_keywords();
    bool is(Tok kind) const { return tok_.kind == kind; }
    bool is(Kw word) const { return tok_.kind == Tok::Ident && !tok_.raw && tok_.name == kw(word); }
    bool is_group(Fragment f) const { return tok_.kind == Tok::OpenGroup && tok_.group == f; }
    bool is_ident() const;                    // not a reserved word
    static bool begins_block(const Token& t) {
        return t.kind == Tok::OpenBrace || (t.kind == Tok::OpenGroup && t.group == Fragment::Block);
    }
    bool is_name_of(const Token& t, Kw word) const { return t.kind == Tok::Ident && !t.raw && t.name == kw(word); }
    bool is_reserved(const Token& t) const;
    bool is_ident(const Token& t) const { return t.kind == Tok::Ident && (t.raw || !is_reserved(t)); }
    Name kw(Kw word) const { return keywords_[static_cast<size_t>(word)]; }
    std::string_view text(Name name) const { return in_.names.text(name); }
    Name intern(std::string_view t) { return in_.names.intern(t); }
    const Token& ahead(uint32_t n) const;     // 0 is the current token; never past the end
    const Token& after_tree(uint32_t n) const;   // the token after the tree that starts at ahead(n)
    bool eat(Tok kind);
    bool eat(Kw word);
    bool expect(Tok kind);
    bool expect(Kw word);
    void bump();
    void skip_tree();
    // Splits a glued token: `eat_first(Tok::Gt)` takes the `>` off `>>`.
    bool starts(Tok first) const;
    bool eat_first(Tok first);
    bool expect_first(Tok first);
    bool at_end() const { return is(Tok::Eof) || is(Tok::Failed) || is_close(tok_.kind); }
    Position here() const { return {buffer_, pos_, tok_, prev_}; }
    void go(const Position& p);

    bool failing() const { return tok_.kind == Tok::Failed; }
    [[gnu::cold]] Diagnostic& report(Span span, std::string message, std::string_view code = "");
    void fail(Span span, std::string message, std::string_view code = "");
    void unexpected(std::string_view expected);
    void fail_fatally(std::string_view expected);
    void fail_too_deep();
    bool recover();                           // from Failed to the token that failed; false if not failing
    void skip_to_close(uint32_t close);       // to index `close` of the buffer
    uint32_t enclosing_close(uint32_t open) const { return open + (*buffer_)[open].match; }
    std::string describe(const Token& t) const;
    bool same_line(Span a, Span b) const;
    [[gnu::cold]] void unsupported(Span span, std::string what, std::string help = "");

    bool passing_over() const { return dry_ > 0 || !in_.options.expand_macros; }
    Mark mark() const { return {tok_.span, tok_.expansion}; }
    Mark since(const Mark& start) const;      // from `start` to the last token taken
    static Mark join(const Mark& a, const Mark& b);
    ast::Ident ident_of(const Token& t) const { return {t.name, t.span, t.expansion}; }
    ast::Ident parse_ident();
    ast::Lifetime parse_lifetime();

    // Parses `tokens` with `parse` as the text of expansion `e`, then comes back.
    template <class F>
    auto inside(const TokenBuffer& tokens, F parse) {
        Position saved = here();
        enter(tokens);
        auto result = parse();
        leave(saved);
        return result;
    }
    void enter(const TokenBuffer& tokens);
    void leave(const Position& saved);
    // The content of an invisible group, which must be used up.
    template <class F>
    auto in_group(F parse);
    bool comma_is_left_out();
    bool at_foreign_let();
    bool at_logical_word();
    ast::ExprId parse_path_with_bare_args(const Mark& start);
    ast::ExprId parse_float_without_integer();
    // `open item, item close`: calls `parse` for each item; recovers inside the delimiters. `may_go_on`: without a comma too.
    template <class F>
    bool list(Tok close, F parse, bool may_go_on = false) {
        bool trailing = false;
        while (!is(close) && !at_end()) {
            parse();
            trailing = eat(Tok::Comma) || (may_go_on && comma_is_left_out());
            if (!trailing) break;
        }
        return trailing;
    }

    // -------------------------------------------------------------- attributes (parse_attr.cpp)
    struct Attrs {
        std::vector<ast::Attribute> list;
        bool enabled = true;      // all `cfg`s hold
        Span first;               // of the first attribute, for complaints
        Span doc;                 // of the last doc comment
        Span last;
        bool last_is_doc = false;
        bool only_doc = false;
        bool is_dropped = false;  // of a `cfg_attr` that does not hold
    };
    bool at_attr() const { return is(Tok::Pound) || is(Tok::DocComment); }
    Attrs parse_outer_attrs();
    void parse_inner_attrs(Attrs& attrs);
    void parse_attr_body(Attrs& attrs, Mark start, bool inner);
    void parse_meta(Attrs& attrs, const Mark& start, bool inner);
    void parse_attr_path(ast::Attribute& attr);
    std::string attr_value();
    bool is_inner_doc(const Token& t) const;
    void cfg_attr(Attrs& attrs, uint32_t end, bool inner);
    bool cfg_holds();
    bool cfg_list(bool all);
    bool cfg_option(std::string_view name, std::string_view value, bool has_value) const;
    std::string tokens_text(uint32_t begin, uint32_t end) const;
    std::vector<Name> attr_words(uint32_t begin, uint32_t end) const;
    bool complain_if_dangling_doc(const Attrs& attrs);
    [[gnu::cold]] void complain_about_attrs(const Attrs& attrs, std::string message, std::string_view code = "E0585");

    // -------------------------------------------------------------- paths, generics (parse_path.cpp)
    enum class PathStyle : uint8_t { Expr, Type, Mod };
    bool at_path() const;
    bool is_path_start(const Token& t) const;
    ast::PathId add_path(ast::Path path, const Mark& start);
    ast::PathId parse_path(PathStyle style);
    ast::PathId parse_qpath(PathStyle style);
    void parse_segments(ast::Path& path, PathStyle style);
    ast::PathSegment parse_segment(PathStyle style);
    void parse_generic_args(ast::PathSegment& segment);
    void parse_generic_arg(ast::PathSegment& segment);
    bool parse_constraint(ast::PathSegment& segment, ast::TypeId type, const Mark& start);
    void parse_fn_args(ast::PathSegment& segment);
    ast::ExprId parse_const_arg();
    ast::Generics parse_generics();
    ast::GenericParam parse_generic_param();
    void parse_where(ast::Generics& generics);
    bool parse_where_predicate(ast::Generics& generics);
    std::vector<ast::GenericBound> parse_bounds();
    bool at_bound() const;
    ast::GenericBound parse_bound();
    std::vector<ast::Ident> parse_for_lifetimes();

    // -------------------------------------------------------------- types (parse_type.cpp)
    ast::TypeId add_type(ast::TypeExpr type, const Mark& start);
    ast::TypeId error_type(const Mark& start);
    ast::TypeId parse_type(bool allow_plus = true);
    ast::TypeId parse_type_inner(bool allow_plus);
    ast::TypeId parse_paren_type(bool allow_plus);
    ast::TypeId parse_array_type();
    ast::TypeId parse_ref_type(bool allow_plus);
    ast::TypeId parse_pointer_type();
    ast::TypeId parse_fn_pointer(std::vector<ast::Ident> for_lifetimes, const Mark& start);
    ast::TypeId parse_path_type(bool allow_plus);
    ast::TypeId bare_bounds(const Mark& start, std::vector<ast::GenericBound> bounds);
    ast::TypeId parse_return_type();
    Name parse_abi();
    std::string literal_text(const Token& token);   // decoded, of a string literal
    void forbid_plus(ast::TypeId type, const Mark& start);
    bool can_begin_type() const;
    bool at_fn_pointer() const;

    // -------------------------------------------------------------- patterns (parse_pat.cpp)
    ast::PatId add_pat(ast::Pat pat, const Mark& start);
    ast::PatId parse_pat();                   // with alternatives
    ast::PatId parse_pat_no_top_alt();
    ast::PatId parse_pat_inner();
    ast::PatId parse_paren_pat();
    ast::PatId parse_slice_pat();
    ast::PatId parse_ref_pat();
    ast::PatId parse_binding_pat();
    ast::PatId parse_path_pat();
    ast::PatId parse_struct_pat(ast::PathId path, const Mark& start);
    ast::FieldPat parse_field_pat();
    ast::PatId parse_literal_pat();
    ast::PatId range_pat_from(ast::ExprId low, const Mark& start);
    ast::PatId parse_range_to_pat();
    ast::ExprId parse_range_bound();
    bool at_range_bound() const;
    bool at_range_op() const;
    void parse_pat_list(Tok close, std::vector<ast::PatId>& out, bool& trailing);
    bool can_begin_pat() const;

    // -------------------------------------------------------------- expressions (parse_expr.cpp …)
    ast::ExprId add_expr(ast::Expr expr, const Mark& start);
    ast::ExprId error_expr(const Mark& start);
    ast::ExprId parse_expr(uint32_t restrictions = 0);
    ast::ExprId parse_element(bool& kept);    // of a list: attributes and `cfg` allowed
    ast::ExprId parse_assoc(int min);
    ast::ExprId parse_rest(const Mark& start, ast::ExprId left, int min);
    ast::ExprId parse_operator(const Mark& start, ast::ExprId left, int power);
    ast::ExprId parse_range(const Mark& start, ast::ExprId left, int power);
    ast::ExprId parse_range_prefix();
    ast::TypeId parse_cast_type_without_args();
    ast::ExprId parse_cast(const Mark& start, ast::ExprId left);
    ast::ExprId parse_prefix();
    ast::ExprId parse_unary(ast::UnaryOp op);
    ast::ExprId parse_operand();
    ast::ExprId parse_ref_expr();
    ast::ExprId parse_postfix();
    ast::ExprId postfix_rest(const Mark& start, ast::ExprId base);
    ast::ExprId parse_dot(const Mark& start, ast::ExprId base);
    ast::ExprId tuple_fields(const Mark& start, ast::ExprId base);
    ast::ExprId field_expr(const Mark& start, ast::ExprId base, ast::Ident name);
    ast::ExprId parse_call(const Mark& start, ast::ExprId callee);
    ast::ExprId parse_index(const Mark& start, ast::ExprId base);
    ast::ExprId parse_dot_name(const Mark& start, ast::ExprId base);
    bool parse_args(std::vector<ast::ExprId>& args);
    bool close_or_recover(const TokenBuffer* buffer, uint32_t close);
    ast::ExprId parse_primary();
    ast::ExprId parse_keyword_expr();
    ast::ExprId parse_group_expr();
    ast::ExprId parse_paren_expr();
    ast::ExprId parse_array_expr();
    ast::ExprId parse_path_expr();
    ast::ExprId parse_struct_expr(ast::PathId path, const Mark& start);
    ast::FieldInit parse_field_init(bool& kept);
    ast::ExprId parse_literal_expr();
    ast::ExprId literal_expr(const Token& token, const Mark& start);
    ast::ExprId parse_block_expr(ast::Ident label, const Mark& start);
    ast::ExprId parse_if();
    ast::ExprId parse_condition();
    ast::ExprId parse_let();
    void check_let_chain(ast::ExprId cond);
    void forbid_let(ast::ExprId expr);
    bool holds_let(ast::ExprId expr) const;
    ast::ExprId parse_match();
    bool parse_arm(ast::MatchExpr& match);
    bool parse_enabled_arm(ast::MatchExpr* match);
    bool missing_comma();
    bool recover_missing_block(ast::Expr& expr, Span word);
    ast::ExprId parse_else();
    ast::ExprId parse_while(ast::Ident label, const Mark& start);
    ast::ExprId parse_loop(ast::Ident label, const Mark& start);
    ast::ExprId parse_for(ast::Ident label, const Mark& start);
    ast::ExprId parse_labeled();
    ast::ExprId parse_jump(ast::ExprKind kind);
    ast::ExprId parse_closure();
    ast::ClosureParam parse_closure_param();
    bool at_closure() const;
    bool can_begin_expr() const { return can_begin_expr(tok_); }
    bool can_begin_expr(const Token& t) const;
    bool is_block_like(ast::ExprId id) const;
    bool complete(ast::ExprId id) const { return (restrictions_ & kStatement) && is_block_like(id); }
    bool struct_literal_follows() const;

    // -------------------------------------------------------------- statements (parse_stmt.cpp)
    ast::BlockId add_block(ast::Block block, const Mark& start);
    ast::BlockId parse_block();
    ast::BlockId parse_block_with_attrs(std::vector<ast::Attribute>* attrs);
    void parse_stmts(ast::Block& block);
    bool parse_stmt(ast::Block& block, bool fragment = false);   // `fragment`: `$s:stmt`, without its `;`
    void push_stmt(ast::Block& block, ast::Stmt stmt, const Mark& start);
    void parse_stmt_after_attrs(ast::Block& block, Attrs attrs, const Mark& start, bool fragment);
    void push_items(ast::Block& block, const std::vector<ast::ItemId>& items, const Mark& start);
    void parse_group_stmt(ast::Block& block);
    void parse_let_stmt(ast::Block& block, const Mark& start, bool fragment);
    void parse_let_else(ast::Stmt& stmt, const Token& before);
    bool let_with_compound_assignment() const;
    bool ends_with_brace(ast::ExprId id) const;
    void parse_path_stmt(ast::Block& block, const Mark& start, bool fragment);
    void parse_expr_stmt(ast::Block& block, const Mark& start, bool fragment);
    void finish_expr_stmt(ast::Block& block, ast::ExprId expr, const Mark& start, bool fragment);
    bool ends_statement() const;
    static bool is_operator(Tok token);
    bool expect_semi(std::string_view expected);
    void leave_delimiters(uint32_t start);
    void recover_stmt(uint32_t start);
    void set_tail(ast::Block& block);

    // -------------------------------------------------------------- items (parse_item.cpp …)
    enum class ItemPlace : uint8_t { Module, Trait, Impl, Extern, Block };
    bool at_item() const;
    bool at_function() const;
    bool at_macro_rules() const;
    ast::ItemId add_item(ast::Item item, const Mark& start);
    void parse_items(std::vector<ast::ItemId>& out, ItemPlace place, Tok end);
    bool parse_item(std::vector<ast::ItemId>& out, ItemPlace place);
    bool parse_item_after_attrs(std::vector<ast::ItemId>& out, ItemPlace place, Attrs attrs, const Mark& start);
    bool parse_item_with(std::vector<ast::ItemId>& out, ItemPlace place, const Attrs& outer);
    bool parse_item_kind(ast::Item& item, ItemPlace place);
    void recover_item(ItemPlace place, uint32_t before);
    bool complain_no_item(const ast::Item& item, ItemPlace place, const Attrs& attrs);
    bool has_attr(const std::vector<ast::Attribute>& attrs, std::string_view name) const;
    bool at_self_param() const;
    bool missing_field_comma();
    void parse_constant_rest(ast::Item& item, const char* what);
    ast::Visibility parse_visibility();
    bool parse_fn(ast::Item& item, ItemPlace place);
    void parse_fn_qualifiers(ast::Item& item);
    void parse_fn_params(ast::FnSig& sig, ItemPlace place);
    bool parse_param(ast::FnSig& sig, ItemPlace place, bool first);
    bool parse_self_param(ast::FnSig& sig);
    ast::TypeId self_type(const Mark& start);
    bool parse_struct(ast::Item& item);
    void parse_named_fields(std::vector<ast::FieldDef>& fields);
    void parse_tuple_fields(std::vector<ast::FieldDef>& fields);
    bool parse_enum(ast::Item& item);
    void parse_variant(ast::Item& item);
    bool parse_trait(ast::Item& item);
    bool parse_impl(ast::Item& item);
    bool parse_type_alias(ast::Item& item, ItemPlace place);
    bool parse_const(ast::Item& item);
    bool parse_static(ast::Item& item);
    bool parse_mod(ast::Item& item);
    bool parse_use(ast::Item& item);
    ast::UseTree parse_use_tree();
    bool parse_extern(ast::Item& item);
    bool parse_member_block(ast::Item& item, ItemPlace place);
    bool pass_over(uint32_t& index);
    bool parse_macro_item(std::vector<ast::ItemId>& out, ItemPlace place);
    void expect_item_semi(std::string_view expected);

    // -------------------------------------------------------------- rules beyond the grammar (validate.cpp)
    struct LaterError {
        Span span;
        std::string message, code;
    };
    [[gnu::cold]] void later(Span span, std::string message, std::string_view code = "");
    void report_later();
    void validate(const ast::Item& item, ItemPlace place);
    void validate_fn(const ast::Item& item, ItemPlace place);
    void validate_value(const ast::Item& item, ItemPlace place, const char* what);
    void validate_static(const ast::Item& item, ItemPlace place);
    void validate_impl(const ast::Item& item);
    void validate_generics(const ast::Generics& generics);
    void forbid_defaults(const ast::Generics& generics);
    void forbid_visibility(const ast::Visibility& vis);
    void forbid_free_item(const ast::Item& item);
    void forbid_param_patterns(const ast::Item& item, ItemPlace place);
    [[gnu::cold]] void complain_no_body(const ast::Item& item, ItemPlace place, const std::string& what);

    // -------------------------------------------------------------- rules for attributes (validate_attrs.cpp)
    enum class AttrForm : uint8_t { Word, List, Value };       // `#[a]`, `#[a(…)]`, `#[a = …]`
    // One of the comma-separated parts of an attribute's list: `align(8)`, `since = "1.0"`, `clippy::all`, `"C"`.
    struct MetaItem {
        enum class Kind : uint8_t { Word, List, Value, Literal };
        Kind kind = Kind::Word;
        std::string tool, name;       // `clippy`, `all`
        std::string value;            // of a List: what stands in the parentheses; of the others the literal as written
        Span span;
    };
    struct AttrParts {
        AttrForm form = AttrForm::Word;
        std::vector<MetaItem> items;
        bool is_string = false;       // of a Value
        Span value;                   // the list with its parentheses, or the literal
    };
    std::vector<MetaItem> meta_items(uint32_t begin, uint32_t end) const;
    void read_meta_item(uint32_t begin, uint32_t end, MetaItem& item) const;
    void check_attribute_name(const ast::Attribute& attr, Span name);
    void check_attribute(const ast::Attribute& attr, const AttrParts& parts);
    [[gnu::cold]] void malformed(std::string_view name, Span span, std::string_view code, std::string_view form);
    void check_features(const ast::Attribute& attr, const AttrParts& parts);
    void check_lints(const ast::Attribute& attr, const AttrParts& parts);
    void check_deprecated(const ast::Attribute& attr, const AttrParts& parts);
    void check_derive(const AttrParts& parts);
    void check_repr(const AttrParts& parts);
    void check_alignment(const MetaItem& item);
    void forbid_item_attrs(const Attrs& attrs);
    void validate_attrs(const ast::Item& item, ItemPlace place);
    void validate_repr(const ast::Item& item, const ast::Attribute& attr);
    void validate_layout(const ast::Item& item);

    // -------------------------------------------------------------- macros (macro_*.cpp)
    bool at_macro_call() const { return is(Tok::Not) && is_open(ahead(1).kind) && ahead(1).kind != Tok::OpenGroup; }
    // After a path: `! ( … )`. False if no macro can be called like this.
    bool parse_macro_call(const ast::Path& path, const Mark& start, MacroCall& call);
    ast::ExprId expand_expr(const MacroCall& call);
    ast::PatId expand_pat(const MacroCall& call);
    ast::TypeId expand_type(const MacroCall& call);
    void expand_items(const MacroCall& call, std::vector<ast::ItemId>& out, ItemPlace place);
    void expand_stmts(const MacroCall& call, ast::Block& block, bool semi);
    bool expand(const MacroCall& call, TokenBuffer& out);
    template <class F>
    bool with_expansion(const MacroCall& call, F parse);
    void check_used_up(bool is_expr);
    uint32_t macro_definition(uint32_t name_at);
    void foresee_macros();
    bool has_export_before(uint32_t at) const;
    uint32_t find_macro(const MacroCall& call, Builtin& builtin);
    uint32_t check_textual(const Token& called, size_t found);
    uint32_t foreseen_macro(Name name);
    [[gnu::cold]] void report_unknown_macro(const MacroCall& call);
    std::string module_path() const;
    bool fragment_can_begin(Fragment fragment) const;
    bool pass_fragment(Fragment fragment);
    void pass_fragment_inner(Fragment fragment);
    void parse_literal_fragment();
    bool define_macro(std::vector<ast::ItemId>& out, const Attrs& attrs, const Mark& start);
    size_t macro_scope_begin() const;
    void macro_scope_end(size_t begin);

    friend class MacroMatcher;
    friend class MacroExpander;
    friend class BuiltinMacros;
    friend class FormatArgsBuilder;

    Inputs in_;
    std::array<Name, static_cast<size_t>(Kw::Count)> keywords_;
    const TokenBuffer* buffer_;
    uint32_t pos_ = 0;
    uint32_t block_depth_ = 0;     // blocks around what is being parsed
    size_t lost_statements_ = 0;   // that could not be read, in the function being parsed
    Token tok_, prev_;
    Token failed_;                // the token at which parsing failed, while `tok_` is Failed
    uint32_t restrictions_ = 0;
    uint32_t muted_ = 0;          // > 0: errors are not reported
    uint32_t dry_ = 0;            // > 0: macros are passed over, not expanded or defined
    uint32_t depth_ = 0;          // of the C++ recursion
    uint32_t height_ = 0;         // of the subtrees made since the enclosing node began
    uint32_t expansion_depth_ = 0;
    uint32_t max_expansion_depth_ = 128;   // rustc's default; `#![recursion_limit]` may lower it
    std::vector<Name> modules_;         // around the current token
    bool expansion_overflow_ = false;   // the recursion limit has been reported
    std::vector<LaterError> later_;     // complaints for the end
    Diagnostic ignored_;                // takes what is not to be reported
    bool fatal_ = false;          // rustc would have stopped here
    std::vector<std::string> forbidden_;   // lints that `#![forbid(…)]` names
    bool has_features_ = false;   // `#![feature(…)]` names one: E0554 is given, and nothing is unstable
    bool in_tuple_field_ = false;     // `pub (T)` is a public field of type `(T)`
};

// Counts nesting while it lives; `ok` is false where there is too much of it (then the parser fails).
class Parser::Nest {
public:
    explicit Nest(Parser& parser);
    ~Nest();
    bool ok = true;

private:
    Parser& parser_;
    uint32_t outer_height_;
};

class Parser::Restrict {
public:
    Restrict(Parser& parser, uint32_t restrictions) : parser_(parser), saved_(parser.restrictions_) {
        parser.restrictions_ = restrictions;
    }
    ~Restrict() { parser_.restrictions_ = saved_; }

private:
    Parser& parser_;
    uint32_t saved_;
};

template <class F>
auto Parser::in_group(F parse) {
    bump();
    Restrict none(*this, 0);
    auto result = parse();
    if (is(Tok::CloseGroup)) bump();
    else if (!failing()) unexpected("the end of a macro fragment");
    return result;
}

// How many rows the tree has, to take back what a trial run added.
struct Parser::TreeSizes {
    explicit TreeSizes(const ast::Crate& crate);
    void restore(ast::Crate& crate) const;
    size_t exprs, pats, types, blocks, stmts, items, paths;
    size_t literals, methods, structs, matches, closures, formats;
};

class Parser::Quiet {
public:
    // `mute`: errors are not reported either.
    Quiet(Parser& parser, bool mute);
    ~Quiet();

private:
    Parser& parser_;
    TreeSizes sizes_;
    bool mute_;
};

}  // namespace framewalk::rust
