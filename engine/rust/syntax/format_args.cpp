#include "rust/syntax/format_args.h"

#include "rust/syntax/literal.h"

namespace framewalk::rust {

using namespace ast;

ExprId FormatArgsBuilder::run(bool newline) {
    Mark start = call_.mark;
    if (!read_string() || !read_args()) return ExprId();
    std::vector<FormatStringError> errors;
    raw_ = parse_format_string(string_, errors);
    for (const FormatStringError& e : errors) parser_.report(place(e.from, e.to), e.message);
    if (!errors.empty()) return ExprId();
    explicit_args_ = result_.args.size();
    used_.assign(explicit_args_, false);
    resolve();
    report_counts();
    if (implicit_missing_ == 0) report_unused();
    if (failed_) return ExprId();
    result_.newline = newline;
    if (newline) append_newline();
    Expr expr;
    expr.kind = ExprKind::FormatArgs;
    expr.detail = static_cast<uint32_t>(parser_.in_.crate.format_args.size());
    parser_.in_.crate.format_args.push_back(std::move(result_));
    return parser_.add_expr(std::move(expr), start);
}

void FormatArgsBuilder::append_newline() {
    if (result_.pieces.empty() || !result_.pieces.back().is_literal) {
        FormatPiece piece;
        piece.is_literal = true;
        result_.pieces.push_back(piece);
    }
    result_.pieces.back().literal += '\n';
}

// The first argument: a string literal, or a macro call that becomes one.
bool FormatArgsBuilder::read_string() {
    Parser& p = parser_;
    if (p.is(Tok::Eof)) {
        p.report(call_.span, "requires at least a format string argument");
        return false;
    }
    string_span_ = p.tok_.span;
    uint32_t ahead = 0;
    while (p.ahead(ahead).kind == Tok::OpenGroup) ++ahead;
    Token first = p.ahead(ahead);
    ExprId id = p.parse_expr();
    if (p.failing()) return p.recover(), false;
    const Expr& e = p.in_.crate.exprs[id];
    string_span_ = e.span;
    if (e.kind == ExprKind::Error) return false;
    if (e.kind != ExprKind::Literal || p.in_.crate.literal(e).kind != LiteralKind::Str) {
        p.report(e.span, "format argument must be a string literal")
            .help("put the value behind a format string: `\"{}\", …`");
        return false;
    }
    string_ = p.in_.crate.literal(e).text;
    if (first.kind != Tok::Literal) return true;
    literal_ = first;
    std::vector<LiteralError> ignored;
    std::string_view text = p.text(literal_.name);
    decode_quoted(text, quoted_shape(text), ignored, &offsets_);
    return true;
}

// A place inside the string, where its text is known.
Span FormatArgsBuilder::place(uint32_t from, uint32_t to) const {
    bool known = literal_.kind == Tok::Literal && to < offsets_.size() &&
                 literal_.span.hi - literal_.span.lo == parser_.text(literal_.name).size();
    if (!known) return string_span_;
    return {literal_.span.lo + offsets_[from], literal_.span.lo + offsets_[to]};
}

bool FormatArgsBuilder::read_args() {
    Parser& p = parser_;
    bool named = false;
    while (!p.is(Tok::Eof)) {
        if (!p.eat(Tok::Comma)) {
            p.unexpected("`,`");
            return p.recover(), false;
        }
        if (p.is(Tok::Eof)) break;
        FormatArg arg;
        Span at = p.tok_.span;
        bool has_name = p.tok_.kind == Tok::Ident && p.ahead(1).kind == Tok::Eq;
        if (has_name) {
            arg.name = p.ident_of(p.tok_);
            p.bump();
            p.bump();
        }
        arg.expr = p.parse_expr();
        if (p.failing()) return p.recover(), false;
        if (named && !has_name) {
            p.report(p.in_.crate.exprs[arg.expr].span, "positional arguments cannot follow named arguments");
            return false;
        }
        named |= has_name;
        bool twice = false;
        for (const FormatArg& other : result_.args) twice |= has_name && other.name.name == arg.name.name;
        if (twice) {
            p.report(at, "duplicate argument named `" + std::string(p.text(arg.name.name)) + "`");
            failed_ = true;
            continue;
        }
        result_.args.push_back(arg);
    }
    return true;
}

// ---------------------------------------------------------------- which argument is meant

void FormatArgsBuilder::resolve() {
    for (const RawFormatPiece& raw : raw_) {
        FormatPiece piece;
        piece.is_literal = raw.is_literal;
        piece.literal = raw.literal;
        if (!raw.is_literal) {
            piece.span = place(raw.from, raw.to);
            // `{:.*}` takes the precision before the value.
            if (raw.precision.kind == FormatRef::Kind::Star) {
                FormatRef next;
                next.kind = FormatRef::Kind::Next;
                next.from = raw.from;
                next.to = raw.to;
                bool ok = true;
                piece.precision = {FormatCount::Kind::Arg, resolve_ref(next, ok)};
            } else {
                piece.precision = resolve_count(raw.precision);
            }
            FormatRef arg = raw.arg;
            if (arg.kind == FormatRef::Kind::Next) arg.from = raw.from, arg.to = raw.to;
            bool ok = true;
            piece.arg = resolve_ref(arg, ok);
            piece.width = resolve_count(raw.width);
            piece.fill = raw.fill;
            piece.has_fill = raw.has_fill;
            piece.align = raw.align;
            piece.plus = raw.plus;
            piece.minus = raw.minus;
            piece.alternate = raw.alternate;
            piece.zero = raw.zero;
            piece.debug_lower_hex = raw.debug_lower_hex;
            piece.debug_upper_hex = raw.debug_upper_hex;
            std::string_view trait = format_trait(raw.trait);
            if (trait.empty()) {
                parser_.report(place(raw.trait_from, raw.trait_to), "unknown format trait `" + raw.trait + "`")
                    .help("`{}` is for users (Display), `{:?}` for programmers (Debug)");
                failed_ = true;
            }
            piece.trait = parser_.intern(trait);
        }
        result_.pieces.push_back(std::move(piece));
    }
}

uint32_t FormatArgsBuilder::resolve_ref(const FormatRef& ref, bool& ok) {
    if (ref.kind == FormatRef::Kind::Name) return named(ref, ok);
    bool implicit = ref.kind == FormatRef::Kind::Next;
    uint32_t index = implicit ? next_++ : ref.index;
    if (implicit) implicit_.push_back(place(ref.from, ref.to));
    if (index < explicit_args_) {
        used_[index] = true;
        return index;
    }
    ok = false;
    failed_ = true;
    if (implicit) ++implicit_missing_;
    else bad_refs_.emplace_back(index, place(ref.from, ref.to));
    return 0;
}

// An argument's name, or a variable of the place, captured.
uint32_t FormatArgsBuilder::named(const FormatRef& ref, bool& ok) {
    Parser& p = parser_;
    Name name = p.intern(ref.name);
    for (uint32_t i = 0; i < result_.args.size(); ++i) {
        if (result_.args[i].name.name != name) continue;
        if (i < explicit_args_) used_[i] = true;
        return i;
    }
    if (literal_.kind != Tok::Literal) {
        p.report(string_span_, "there is no argument named `" + ref.name + "`");
        ok = false;
        failed_ = true;
        return 0;
    }
    Span at = place(ref.from, ref.to);
    if (ref.to > ref.from && string_[ref.to - 1] == '$') at = place(ref.from, ref.to - 1);
    FormatArg arg;
    arg.captured = true;
    arg.name = {name, at, literal_.expansion};
    Path path;
    PathSegment segment;
    segment.ident = arg.name;
    segment.span = at;
    path.segments.push_back(std::move(segment));
    path.span = at;
    Expr expr;
    expr.kind = ExprKind::Path;
    expr.path = p.in_.crate.paths.add(std::move(path));
    expr.span = at;
    expr.expansion = literal_.expansion;
    arg.expr = p.in_.crate.exprs.add(std::move(expr));
    result_.args.push_back(arg);
    return static_cast<uint32_t>(result_.args.size() - 1);
}

FormatCount FormatArgsBuilder::resolve_count(const FormatRef& ref) {
    if (ref.kind == FormatRef::Kind::None) return {};
    if (ref.literal) return {FormatCount::Kind::Literal, ref.index};
    bool ok = true;
    return {FormatCount::Kind::Arg, resolve_ref(ref, ok)};
}

// ---------------------------------------------------------------- complaints

void FormatArgsBuilder::report_counts() {
    std::string there = explicit_args_ == 1 ? "there is 1 argument"
                                            : "there are " + std::to_string(explicit_args_) + " arguments";
    if (implicit_missing_ > 0) {
        std::string n = std::to_string(implicit_.size());
        std::string message = n + (implicit_.size() == 1 ? " positional argument" : " positional arguments") +
                              " in format string, but ";
        message += explicit_args_ == 0 ? "no arguments were given" : there;
        Diagnostic& d = parser_.report(implicit_[0], message);
        for (Span s : implicit_) d.label(s, "");
        return;
    }
    if (bad_refs_.empty()) return;
    std::string numbers = std::to_string(bad_refs_[0].first);
    std::string message = "invalid reference to positional argument " + numbers;
    if (explicit_args_ == 0) there = "no arguments were given";
    parser_.report(bad_refs_[0].second, message + " (" + there + ")").note("arguments are counted from 0");
}

void FormatArgsBuilder::report_unused() {
    std::vector<Span> unused;
    bool named = false;
    for (size_t i = 0; i < explicit_args_; ++i) {
        if (used_[i]) continue;
        unused.push_back(parser_.in_.crate.exprs[result_.args[i].expr].span);
        named = result_.args[i].name.valid();
    }
    if (unused.empty()) return;
    failed_ = true;
    const char* message = unused.size() > 1 ? "multiple unused formatting arguments"
                          : named           ? "named argument never used"
                                            : "argument never used";
    Diagnostic& d = parser_.report(unused[0], message);
    for (Span s : unused) d.label(s, "argument never used");
}

}  // namespace framewalk::rust
