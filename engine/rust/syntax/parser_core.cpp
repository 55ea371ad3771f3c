// Moving over the tokens, reporting, and the guards of the parser.

#include <algorithm>

#include "rust/syntax/parser.h"

namespace framewalk::rust {

namespace {

constexpr std::string_view kKeywordText[] = {
#define KEYWORD(name, text) text,
#include "rust/syntax/keywords.def"
#undef KEYWORD
};

}  // namespace

Parser::Parser(const Inputs& inputs, const TokenBuffer& tokens) : in_(inputs) {
    if (in_.macros.reserved_edition != in_.options.edition) intern_keywords();
    std::copy(in_.macros.keywords.begin(), in_.macros.keywords.end(), keywords_.begin());
    if (in_.muted) muted_ = 1;
    enter(tokens);
}

void Parser::intern_keywords() {
    std::vector<Name>& list = in_.macros.keywords;
    list.clear();
    for (std::string_view word : kKeywordText) list.push_back(in_.names.intern(word));
    list[static_cast<size_t>(Kw::StaticLifetime)] = list[static_cast<size_t>(Kw::Static)];
    in_.macros.reserved = reserved_names(in_.names, in_.options.edition);
    in_.macros.reserved_edition = in_.options.edition;
}

void Parser::enter(const TokenBuffer& tokens) {
    buffer_ = &tokens;
    pos_ = 0;
    tok_ = tokens[0];
    prev_ = Token();
    prev_.span = tok_.span.start();
    prev_.expansion = tok_.expansion;
}

void Parser::leave(const Position& saved) { go(saved); }

void Parser::go(const Position& p) {
    buffer_ = p.buffer;
    pos_ = p.pos;
    tok_ = p.token;
    prev_ = p.previous;
}

const Token& Parser::ahead(uint32_t n) const {
    if (n == 0) return tok_;
    if (failing()) return tok_;
    size_t at = std::min<size_t>(pos_ + n, buffer_->size() - 1);
    return (*buffer_)[at];
}

const Token& Parser::after_tree(uint32_t n) const {
    const Token& first = ahead(n);
    return ahead(n + (is_open(first.kind) ? first.match : 0) + 1);
}

void Parser::bump() {
    if (failing()) return;
    prev_ = tok_;
    if (pos_ + 1 < buffer_->size()) ++pos_;
    tok_ = (*buffer_)[pos_];
}

void Parser::skip_tree() {
    if (failing()) return;
    if (is_open(tok_.kind)) skip_to_close(enclosing_close(pos_));
    bump();
}

void Parser::skip_to_close(uint32_t close) {
    prev_ = (*buffer_)[close > 0 ? close - 1 : 0];
    pos_ = close;
    tok_ = (*buffer_)[pos_];
}

bool Parser::eat(Tok kind) {
    if (!is(kind)) return false;
    bump();
    return true;
}

bool Parser::eat(Kw word) {
    if (!is(word)) return false;
    bump();
    return true;
}

bool Parser::expect(Tok kind) {
    if (eat(kind)) return true;
    unexpected("`" + std::string(spelling(kind)) + "`");
    return false;
}

bool Parser::expect(Kw word) {
    if (eat(word)) return true;
    unexpected("`" + std::string(text(kw(word))) + "`");
    return false;
}

bool Parser::starts(Tok first) const {
    if (tok_.kind == first) return true;
    bool punctuation = tok_.kind >= Tok::Semi && tok_.kind <= Tok::ShrEq;
    std::string_view want = spelling(first);
    return punctuation && spelling(tok_.kind).substr(0, want.size()) == want;
}

bool Parser::eat_first(Tok first) {
    if (!starts(first)) return false;
    if (tok_.kind == first) {
        bump();
        return true;
    }
    std::string_view rest = spelling(tok_.kind).substr(spelling(first).size());
    Tok kind = Tok::Eof;
    for (int k = static_cast<int>(Tok::Semi); k <= static_cast<int>(Tok::ShrEq); ++k)
        if (spelling(static_cast<Tok>(k)) == rest) kind = static_cast<Tok>(k);
    if (kind == Tok::Eof) return false;
    prev_ = tok_;
    prev_.kind = first;
    // A token that stands for a whole macro call has no parts.
    bool written = tok_.span.hi - tok_.span.lo == spelling(tok_.kind).size();
    tok_.kind = kind;
    if (written) {
        prev_.span.hi = prev_.span.lo + static_cast<uint32_t>(spelling(first).size());
        tok_.span.lo = prev_.span.hi;
    }
    return true;
}

bool Parser::expect_first(Tok first) {
    if (eat_first(first)) return true;
    unexpected("`" + std::string(spelling(first)) + "`");
    return false;
}

bool Parser::is_reserved(const Token& t) const {
    return t.name.index < in_.macros.reserved.size() && in_.macros.reserved[t.name.index];
}

bool Parser::is_ident() const { return is_ident(tok_); }

// ---------------------------------------------------------------- marks

Mark Parser::join(const Mark& a, const Mark& b) {
    if (a.expansion != b.expansion) return a.expansion < b.expansion ? b : a;
    if (b.span.hi < a.span.hi || b.span.lo < a.span.lo) return a;
    return {a.span.to(b.span), a.expansion};
}

Mark Parser::since(const Mark& start) const {
    const Token& last = prev_;
    if (start.expansion == last.expansion && last.span.hi < start.span.lo) return {start.span.start(), start.expansion};
    return join(start, {last.span, last.expansion});
}

ast::Ident Parser::parse_ident() {
    if (!is_ident()) {
        unexpected("identifier");
        return {};
    }
    bump();
    return ident_of(prev_);
}

ast::Lifetime Parser::parse_lifetime() {
    if (!is(Tok::Lifetime)) {
        unexpected("lifetime");
        return {};
    }
    bump();
    return {ident_of(prev_)};
}

// ---------------------------------------------------------------- reports

std::string Parser::describe(const Token& t) const {
    switch (t.kind) {
        case Tok::Eof: return "the end of the text";
        case Tok::DocComment: return "a doc comment";
        case Tok::OpenGroup: return "a macro fragment";
        case Tok::CloseGroup: return "the end of a macro fragment";
        default: break;
    }
    bool word = t.kind == Tok::Ident && !t.raw && is_reserved(t);
    return (word ? "keyword `" : "`") + token_text(t, in_.names) + "`";
}

Diagnostic& Parser::report(Span span, std::string message, std::string_view code) {
    // rustc looks at what is unstable after parsing; the library may use it.
    bool unstable = code == "E0658";
    if (unstable) later(span, message, code);
    if (muted_ > 0 || unstable) return ignored_ = Diagnostic();
    return in_.diagnostics.error(code, span, std::move(message));
}

void Parser::fail(Span span, std::string message, std::string_view code) {
    if (failing()) return;
    report(span, std::move(message), code);
    failed_ = tok_;
    tok_.kind = Tok::Failed;
}

void Parser::unexpected(std::string_view expected) {
    if (failing()) return;
    // At the end of the text, point at the last token there is.
    Span span = is(Tok::Eof) && prev_.span.valid() ? prev_.span : tok_.span;
    fail(span, "expected " + std::string(expected) + ", found " + describe(tok_));
}

// `f(1 2)`: told of, but what follows is the next item.
bool Parser::comma_is_left_out() {
    if (failing() || !(is(Tok::Literal) || is_ident())) return false;
    report(tok_.span, "expected `,`, found " + describe(tok_)).help("add `,` before it");
    return true;
}

void Parser::fail_fatally(std::string_view expected) {
    if (failing()) return;
    unexpected(expected);
    if (dry_ == 0 && !fatal_) {
        fatal_ = true;
        ++muted_;
    }
}

bool Parser::recover() {
    if (!failing()) return false;
    tok_ = failed_;
    return true;
}

void Parser::unsupported(Span span, std::string what, std::string help) {
    if (muted_ > 0) return;
    Diagnostic& d = in_.diagnostics.unsupported(span, std::move(what));
    if (!help.empty()) d.help(std::move(help));
}

bool Parser::same_line(Span a, Span b) const {
    return in_.sources.line_of(a) == in_.sources.line_of(b);
}

// ---------------------------------------------------------------- guards

Parser::Nest::Nest(Parser& parser) : parser_(parser), outer_height_(parser.height_) {
    parser_.height_ = 0;
    ++parser_.depth_;
    if (parser_.depth_ <= kMaxDepth) return;
    ok = false;
    parser_.fail_too_deep();
}

void Parser::fail_too_deep() {
    if (failing()) return;
    unsupported(tok_.span, "code nested more than " + std::to_string(kMaxDepth) + " levels deep",
                "take parts of it out into variables or functions");
    ++muted_;
    fail(tok_.span, "");
    --muted_;
}

Parser::Nest::~Nest() {
    --parser_.depth_;
    parser_.height_ = std::max(outer_height_, parser_.height_ + 1);
}

Parser::TreeSizes::TreeSizes(const ast::Crate& c)
    : exprs(c.exprs.size()), pats(c.pats.size()), types(c.types.size()), blocks(c.blocks.size()),
      stmts(c.stmts.size()), items(c.all_items.size()), paths(c.paths.size()), literals(c.literals.size()),
      methods(c.method_segments.size()), structs(c.struct_exprs.size()), matches(c.match_exprs.size()),
      closures(c.closures.size()), formats(c.format_args.size()) {}

void Parser::TreeSizes::restore(ast::Crate& c) const {
    c.exprs.resize(exprs);
    c.pats.resize(pats);
    c.types.resize(types);
    c.blocks.resize(blocks);
    c.stmts.resize(stmts);
    c.all_items.resize(items);
    c.paths.resize(paths);
    c.literals.resize(literals);
    c.method_segments.resize(methods);
    c.struct_exprs.resize(structs);
    c.match_exprs.resize(matches);
    c.closures.resize(closures);
    c.format_args.resize(formats);
}

Parser::Quiet::Quiet(Parser& parser, bool mute) : parser_(parser), sizes_(parser.in_.crate), mute_(mute) {
    ++parser_.dry_;
    if (mute_) ++parser_.muted_;
}

Parser::Quiet::~Quiet() {
    --parser_.dry_;
    if (mute_) --parser_.muted_;
    sizes_.restore(parser_.in_.crate);
}

}  // namespace framewalk::rust
