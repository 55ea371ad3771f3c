#include "rust/syntax/macro_match.h"

#include <algorithm>

#include "rust/syntax/macro_rules.h"

namespace framewalk::rust {

namespace {

// `/// text` as macros see it: `#[doc = "text"]`.
void push_doc(const Token& comment, Interner& names, TokenBuffer& out) {
    std::string_view all = names.text(comment.name);
    bool line = all.substr(0, 2) == "//";
    std::string body(all.substr(3, line ? std::string_view::npos : all.size() - 5));
    std::string quoted = "r";
    std::string hashes;
    while (body.find("\"" + hashes) != std::string::npos) hashes += '#';
    quoted += hashes + "\"" + body + "\"" + hashes;
    auto put = [&](Tok kind, std::string_view name = {}) {
        Token t = comment;
        t.kind = kind;
        t.name = name.empty() ? Name() : names.intern(name);
        out.push_back(t);
    };
    put(Tok::Pound);
    if (all.substr(2, 1) == "!") put(Tok::Not);
    put(Tok::OpenBracket);
    put(Tok::Ident, "doc");
    put(Tok::Eq);
    put(Tok::Literal, quoted);
    put(Tok::CloseBracket);
}

}  // namespace

void push_macro_token(const Token& token, Interner& names, TokenBuffer& out) {
    if (token.kind == Tok::DocComment)
        push_doc(token, names, out);
    else
        out.push_back(token);
}

MacroMatcher::MacroMatcher(Parser& parser, const MacroCall& call, const MacroDef& def)
    : parser_(parser), call_(call), def_(def) {
    for (uint32_t i = call.begin; i < call.end; ++i) push_macro_token((*call.buffer)[i], parser.in_.names, input);
    Token eof;
    eof.span = call.close;
    input.push_back(eof);
    link_delimiters(input);
}

const MacroRule* MacroMatcher::run() {
    for (const MacroRule& rule : def_.rules) {
        Outcome outcome = match(rule);
        if (outcome == Outcome::Match) return &rule;
        if (outcome == Outcome::Failed) return nullptr;
    }
    report_mismatch();
    return nullptr;
}

MacroMatcher::Outcome MacroMatcher::match(const MacroRule& rule) {
    events_.assign(1, Event());
    current_.assign(1, Thread());
    at_ = 0;
    for (;;) {
        advance(rule);
        Outcome outcome = decide(rule);
        if (outcome == Outcome::Match && !finished_.empty()) {
            collect(rule, finished_[0].event);
            return Outcome::Match;
        }
        if (outcome != Outcome::Match) return outcome;
    }
}

uint32_t MacroMatcher::add_event(Event event) {
    events_.push_back(event);
    return static_cast<uint32_t>(events_.size() - 1);
}

// Moves all threads up to where they need the next token.
void MacroMatcher::advance(const MacroRule& rule) {
    next_.clear();
    fragments_.clear();
    finished_.clear();
    for (size_t i = 0; i < current_.size() && i < 10000; ++i) {
        Thread thread = current_[i];
        visit(rule, thread);
    }
    current_.clear();
}

void MacroMatcher::visit(const MacroRule& rule, Thread thread) {
    const MatchStep& step = rule.matcher[thread.step];
    const Token& token = input[at_];
    switch (step.kind) {
        case MatchStep::Kind::Token:
            if (same(step.token, token)) next_.push_back({thread.step + 1, thread.event});
            return;
        case MatchStep::Kind::Var:
            if (token.kind != Tok::Eof && can_begin(step.fragment, token)) fragments_.push_back(thread);
            return;
        case MatchStep::Kind::Begin: return enter_repeat(step, thread);
        case MatchStep::Kind::Repeat:
            current_.push_back({step.jump, thread.event});
            if (step.op == Tok::Question) return;
            if (step.jump == thread.step + 1)
                current_.push_back({step.again, thread.event});
            else
                current_.push_back({thread.step + 1, thread.event});
            return;
        case MatchStep::Kind::Separator:
            if (same(step.token, token)) next_.push_back({step.again, thread.event});
            return;
        case MatchStep::Kind::End:
            if (token.kind == Tok::Eof) finished_.push_back(thread);
            return;
    }
}

void MacroMatcher::enter_repeat(const MatchStep& step, Thread thread) {
    Event event;
    event.previous = thread.event;
    event.first_var = step.first_var;
    event.last_var = step.last_var;
    event.depth = step.depth;
    uint32_t entered = add_event(event);
    if (step.op != Tok::Plus) current_.push_back({step.jump, entered});
    current_.push_back({thread.step + 1, entered});
}

// Takes the next token or fragment. `Match` means: go on (or finished, if `finished_` has something).
MacroMatcher::Outcome MacroMatcher::decide(const MacroRule& rule) {
    if (input[at_].kind == Tok::Eof) {
        if (finished_.size() == 1) return Outcome::Match;
        if (finished_.size() > 1) {
            parser_.report(call_.span, "local ambiguity when calling macro `" + std::string(parser_.text(def_.name)) +
                                           "`: multiple successful parses");
            return Outcome::Failed;
        }
    }
    bool several = fragments_.size() > 1 || (!fragments_.empty() && !next_.empty());
    if (several) {
        ambiguous(rule);
        return Outcome::Failed;
    }
    if (fragments_.size() == 1) return parse_fragment(rule, fragments_[0]);
    if (next_.empty()) {
        if (!any_failure_ || at_ > furthest_) furthest_ = at_;
        any_failure_ = true;
        return Outcome::NoMatch;
    }
    current_.swap(next_);
    ++at_;
    return Outcome::Match;
}

void MacroMatcher::ambiguous(const MacroRule& rule) {
    std::string options;
    for (const Thread& t : fragments_) {
        const MatchStep& step = rule.matcher[t.step];
        if (!options.empty()) options += " or ";
        options += std::string(fragment_name(step.fragment)) + " ('" + std::string(parser_.text(step.token.name)) + "')";
    }
    parser_.report(input[at_].span, "local ambiguity when calling macro `" + std::string(parser_.text(def_.name)) +
                                        "`: multiple parsing options: " + options);
}

MacroMatcher::Outcome MacroMatcher::parse_fragment(const MacroRule& rule, Thread thread) {
    const MatchStep& step = rule.matcher[thread.step];
    Event event;
    event.bind = true;
    event.previous = thread.event;
    event.var = step.var;
    event.begin = at_;
    if (!consume(step.fragment)) return Outcome::Failed;
    event.end = at_;
    current_.assign(1, Thread{thread.step + 1, add_event(event)});
    return Outcome::Match;
}

// Passes over one fragment; false after a syntax error.
bool MacroMatcher::consume(Fragment fragment) {
    if (fragment == Fragment::Tt || fragment == Fragment::Ident || fragment == Fragment::Lifetime) {
        at_ += (is_open(input[at_].kind) ? input[at_].match : 0) + 1;
        return true;
    }
    Parser& p = parser_;
    Parser::Position saved = p.here();
    p.enter(input);
    p.go({&input, at_, input[at_], at_ > 0 ? input[at_ - 1] : p.prev_});
    bool ok = p.pass_fragment(fragment);
    uint32_t end = p.pos_;
    // The fragment may have ended inside a glued token such as `>>`.
    bool split = ok && p.tok_.kind != input[end].kind;
    Token first = p.prev_, rest = p.tok_;
    p.go(saved);
    if (!ok) return false;
    if (split) {
        input[end] = first;
        input.insert(input.begin() + end + 1, rest);
        link_delimiters(input);
        ++end;
    }
    at_ = end;
    return true;
}

// The tokens a fragment of this kind can start with (a thread that meets another one ends).
bool MacroMatcher::can_begin(Fragment fragment, const Token& token) {
    Parser& p = parser_;
    Parser::Position saved = p.here();
    p.go({&input, at_, token, token});
    bool result = p.fragment_can_begin(fragment);
    p.go(saved);
    return result;
}

bool MacroMatcher::same(const Token& a, const Token& b) const {
    if (a.kind != b.kind) return false;
    if (a.kind == Tok::OpenGroup || a.kind == Tok::CloseGroup) return a.group == b.group;
    return a.name == b.name && a.raw == b.raw;
}

// ---------------------------------------------------------------- captures

// Plays the events of the thread that came through, from the beginning.
void MacroMatcher::collect(const MacroRule& rule, uint32_t event) {
    std::vector<uint32_t> order;
    for (; event != 0; event = events_[event].previous) order.push_back(event);
    captures.assign(rule.vars.size(), Capture());
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const Event& e = events_[*it];
        if (e.bind) {
            Capture leaf;
            leaf.begin = e.begin;
            leaf.end = e.end;
            uint32_t depth = rule.vars[e.var].depth;
            if (depth == 0) captures[e.var] = leaf;
            else open_list(e.var, depth).rounds.push_back(leaf);
            continue;
        }
        for (uint32_t v = e.first_var; v < e.last_var; ++v) {
            Capture list;
            list.is_list = true;
            if (e.depth == 0) captures[v] = list;
            else open_list(v, e.depth).rounds.push_back(list);
        }
    }
}

// The list at nesting `depth` (1 is the outermost) that is being filled.
Capture& MacroMatcher::open_list(uint32_t var, uint32_t depth) {
    Capture* c = &captures[var];
    for (uint32_t k = 1; k < depth && !c->rounds.empty(); ++k) c = &c->rounds.back();
    return *c;
}

void MacroMatcher::report_mismatch() {
    Parser& p = parser_;
    const Token& token = input[std::min<size_t>(furthest_, input.size() - 1)];
    std::string name(p.text(def_.name));
    if (token.kind == Tok::Eof)
        p.report(call_.span, "unexpected end of macro invocation").label(call_.span, "missing tokens in macro arguments");
    else
        p.report(token.span, "no rules expected " + p.describe(token)).label(token.span, "no rule of `" + name + "!` goes on like this");
}

}  // namespace framewalk::rust
