#include "rust/syntax/macro_expand.h"

namespace framewalk::rust {

namespace {

// Tokens that all expansions of a file may make together; keeps a macro that doubles its arguments at
// every step from filling memory.
constexpr uint64_t kMaxTokens = 4'000'000;

}  // namespace

MacroExpander::MacroExpander(Parser& parser, std::shared_ptr<Transcription> call, bool put_off)
    : parser_(parser), call_(std::move(call)), def_(*call_->def), rule_(*call_->rule), put_off_(put_off) {}

bool MacroExpander::run(TokenBuffer& out) {
    out_ = &out;
    expansion_of(def_.def_expansion);
    if (!emit(rule_.body, 0, rule_.body.size())) return false;
    parser_.in_.macros.tokens_expanded += out.size();
    if (parser_.in_.macros.tokens_expanded > kMaxTokens) {
        parser_.unsupported(call_->call, "macro expansions of more than four million tokens");
        return false;
    }
    finish(out);
    return true;
}

void MacroExpander::run_part(const PutOff& part, TokenBuffer& out) {
    out_ = &out;
    rounds_ = part.rounds;
    emit(*part.nodes, part.begin, part.end);
    finish(out);
}

void MacroExpander::finish(TokenBuffer& out) {
    Token eof;
    eof.span = def_.library ? call_->call : Span{rule_.body_span.hi - 1, rule_.body_span.hi};
    eof.expansion = expansion_of(def_.def_expansion);
    out.push_back(eof);
    link_delimiters(out);
}

// Identifiers of the body get this expansion, one for each expansion that they had in the definition.
ast::ExpansionId MacroExpander::expansion_of(ast::ExpansionId in_definition) {
    for (const auto& [from, to] : call_->expansions)
        if (from == in_definition) return to;
    ast::Expansion e;
    e.macro_name = def_.name;
    e.call_site = call_->call;
    e.parent = call_->parent;
    e.definition = def_.item;
    e.def_expansion = in_definition;
    e.library = def_.library;
    ast::ExpansionId id = static_cast<ast::ExpansionId>(parser_.in_.crate.expansions.size());
    parser_.in_.crate.expansions.push_back(e);
    call_->expansions.emplace_back(in_definition, id);
    return id;
}

bool MacroExpander::emit(const std::vector<BodyNode>& nodes, size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
        const BodyNode& node = nodes[i];
        bool ok = true;
        if (put_off_ && node.body_end > i && i > begin) {
            put_off(nodes, static_cast<uint32_t>(i));
            i = node.body_end - 1;
        } else if (node.kind == BodyNode::Kind::Token) {
            emit_token(node.token);
        } else {
            ok = node.kind == BodyNode::Kind::Var ? emit_var(node) : emit_repeat(node);
        }
        if (!ok || out_->size() > kMaxTokens) return false;
    }
    return true;
}

// Writes a `{` that stands for everything up to its `}`.
void MacroExpander::put_off(const std::vector<BodyNode>& nodes, uint32_t open) {
    std::vector<PutOff>& list = parser_.in_.macros.put_off;
    emit_token(nodes[open].token);
    out_->back().unread = true;
    out_->back().name = Name(static_cast<uint32_t>(list.size()));
    list.push_back({call_, &nodes, open, nodes[open].body_end + 1, rounds_});
}

void MacroExpander::emit_token(const Token& token) {
    Token t = token;
    t.expansion = expansion_of(token.expansion);
    if (def_.library) t.span = call_->call;
    if (!is_open(t.kind)) t.joint = false;   // `stringify!` forgets the spacing of macro bodies, as rustc's does
    out_->push_back(t);
}

// The capture of `var` in the present rounds; null if more rounds are needed to reach tokens.
const Capture* MacroExpander::current(uint32_t var) const {
    const Capture* c = &call_->captures[var];
    for (uint32_t round : rounds_) {
        if (!c->is_list) break;
        if (round >= c->rounds.size()) return nullptr;
        c = &c->rounds[round];
    }
    return c;
}

bool MacroExpander::emit_var(const BodyNode& node) {
    const Capture* c = current(node.var);
    if (!c || c->is_list) {
        Span at = def_.library ? call_->call : node.token.span;
        parser_.report(at, "variable `" + std::string(parser_.text(node.token.name)) + "` is still repeating at this depth");
        return false;
    }
    emit_capture(*c, rule_.vars[node.var].fragment, node.token);
    return true;
}

void MacroExpander::emit_capture(const Capture& c, Fragment fragment, const Token& at) {
    const TokenBuffer& input = call_->input;
    auto copy = [&] { out_->insert(out_->end(), input.begin() + c.begin, input.begin() + c.end); };
    bool plain = fragment == Fragment::Tt || fragment == Fragment::Ident || fragment == Fragment::Lifetime;
    if (fragment == Fragment::Expr2021) fragment = Fragment::Expr;
    if (fragment == Fragment::PatParam) fragment = Fragment::Pat;
    bool group = c.begin < c.end && input[c.begin].kind == Tok::OpenGroup && input[c.begin].group == fragment &&
                 c.begin + input[c.begin].match + 1 == c.end;
    if (plain || group) return copy();
    bool empty = c.begin == c.end;
    Token open = empty ? at : input[c.begin];
    if (empty && def_.library) open.span = call_->call;
    open.kind = Tok::OpenGroup;
    open.group = fragment;
    open.name = Name();
    open.joint = false;
    Token close = empty ? open : input[c.end - 1];
    close.kind = Tok::CloseGroup;
    close.group = fragment;
    close.name = Name();
    out_->push_back(open);
    copy();
    out_->push_back(close);
}

// How often a repetition in the body is written: as often as the variables in it were repeated.
bool MacroExpander::count_rounds(const std::vector<BodyNode>& nodes, const BodyNode& repeat, uint32_t& count,
                                 uint32_t& counted) {
    for (const BodyNode& n : nodes) {
        if (n.kind == BodyNode::Kind::Repeat && !count_rounds(n.children, repeat, count, counted)) return false;
        if (n.kind != BodyNode::Kind::Var) continue;
        const Capture* c = current(n.var);
        if (!c || !c->is_list) continue;
        uint32_t size = static_cast<uint32_t>(c->rounds.size());
        if (counted != 0xFFFFFFFFu && size != count) {
            auto times = [](uint32_t k) { return std::to_string(k) + (k == 1 ? " time" : " times"); };
            Span at = def_.library ? call_->call : repeat.token.span;
            parser_.report(at, "meta-variable `" + std::string(parser_.text(rule_.vars[counted].name)) + "` repeats " +
                                   times(count) + ", but `" + std::string(parser_.text(n.token.name)) + "` repeats " +
                                   times(size));
            return false;
        }
        count = size;
        counted = n.var;
    }
    return true;
}

bool MacroExpander::emit_repeat(const BodyNode& node) {
    uint32_t count = 0, counted = 0xFFFFFFFFu;
    if (!count_rounds(node.children, node, count, counted)) return false;
    Span at = def_.library ? call_->call : node.token.span;
    if (counted == 0xFFFFFFFFu) {
        parser_.report(at, "attempted to repeat an expression containing no syntax variables matched as repeating at this depth");
        return false;
    }
    if (count == 0 && node.op == Tok::Plus) {
        parser_.report(at, "this must repeat at least once");
        return false;
    }
    rounds_.push_back(0);
    for (uint32_t i = 0; i < count; ++i) {
        rounds_.back() = i;
        if (i > 0 && node.has_separator) emit_token(node.separator);
        if (!emit(node.children, 0, node.children.size())) return false;
    }
    rounds_.pop_back();
    return true;
}

}  // namespace framewalk::rust
