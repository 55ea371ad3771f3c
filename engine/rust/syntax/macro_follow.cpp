// Which tokens may follow a fragment in a matcher, so that the language can grow without changing what
// existing macros match (Rust Reference, "Follow-set Ambiguity Restrictions").

#include <algorithm>

#include "rust/syntax/macro_rules.h"

namespace framewalk::rust {

namespace {

// What can come at some place: single pieces of a matcher; and whether nothing can.
struct PieceSet {
    std::vector<const MatchNode*> pieces;
    std::vector<Token> tokens;      // delimiters and separators
    bool maybe_empty = true;

    void add(const PieceSet& other) {
        pieces.insert(pieces.end(), other.pieces.begin(), other.pieces.end());
        tokens.insert(tokens.end(), other.tokens.begin(), other.tokens.end());
        maybe_empty &= other.maybe_empty;
    }
};

using Nodes = std::vector<MatchNode>;

PieceSet first_of(const Nodes& nodes, size_t from);

PieceSet first_of_node(const MatchNode& n) {
    PieceSet set;
    set.maybe_empty = false;
    switch (n.kind) {
        case MatchNode::Kind::Delimited: set.tokens.push_back(n.token); break;
        case MatchNode::Kind::Token:
        case MatchNode::Kind::Var: set.pieces.push_back(&n); break;
        case MatchNode::Kind::Repeat:
            set = first_of(n.children, 0);
            if (set.maybe_empty && n.has_separator) set.tokens.push_back(n.separator);
            if (n.op != Tok::Plus) set.maybe_empty = true;
            break;
    }
    return set;
}

PieceSet first_of(const Nodes& nodes, size_t from) {
    PieceSet set;
    for (size_t i = from; i < nodes.size() && set.maybe_empty; ++i) {
        PieceSet one = first_of_node(nodes[i]);
        bool empty = one.maybe_empty;
        set.add(one);
        set.maybe_empty = empty;
    }
    return set;
}

class FollowChecker {
public:
    FollowChecker(const Interner& names, std::vector<MacroProblem>& problems) : names_(names), problems_(problems) {}

    // Checks `nodes`, behind which `follow` comes; returns what can be last in it.
    PieceSet check(const Nodes& nodes, const PieceSet& follow) {
        PieceSet last;
        for (size_t i = 0; i < nodes.size(); ++i) {
            PieceSet suffix = first_of(nodes, i + 1);
            if (suffix.maybe_empty) suffix.add(follow);
            check_node(nodes[i], suffix, last);
        }
        return last;
    }

private:
    void check_node(const MatchNode& n, const PieceSet& suffix, PieceSet& last) {
        if (n.kind == MatchNode::Kind::Repeat) {
            PieceSet inner = suffix;
            if (n.has_separator) inner.tokens.push_back(n.separator);
            PieceSet next = check(n.children, inner);
            if (next.maybe_empty) last.add(next);
            else last = next;
            return;
        }
        last = PieceSet();
        last.maybe_empty = false;
        if (n.kind == MatchNode::Kind::Delimited) {
            PieceSet close;
            close.maybe_empty = false;
            close.tokens.push_back(n.close);
            check(n.children, close);
            return;
        }
        if (n.kind != MatchNode::Kind::Var) return;
        last.pieces.push_back(&n);
        check_var(n, suffix);
    }

    void check_var(const MatchNode& var, const PieceSet& suffix) {
        for (const MatchNode* next : suffix.pieces) {
            bool ok = next->kind == MatchNode::Kind::Var ? var_may_follow(var.fragment, next->fragment)
                                                         : token_may_follow(var.fragment, next->token);
            if (!ok) complain(var, *next, suffix);
        }
        for (const Token& t : suffix.tokens) {
            MatchNode node;
            node.token = t;
            if (!token_may_follow(var.fragment, t)) complain(var, node, suffix);
        }
    }

    void complain(const MatchNode& var, const MatchNode& next, const PieceSet& suffix) {
        bool sure = suffix.pieces.size() + suffix.tokens.size() == 1 && !suffix.maybe_empty;
        std::string kind = fragment_name(var.fragment);
        std::string what = next.kind == MatchNode::Kind::Var
                               ? "`$" + token_text(next.token, names_) + ":" + fragment_name(next.fragment) + "`"
                               : "`" + token_text(next.token, names_) + "`";
        problems_.push_back({next.token.span,
                             "`$" + std::string(names_.text(var.token.name)) + ":" + kind + "` " +
                                 (sure ? "is" : "may be") + " followed by " + what + ", which is not allowed for `" +
                                 kind + "` fragments",
                             ""});
    }

    bool word(const Token& t, std::string_view w) const {
        return t.kind == Tok::Ident && !t.raw && names_.text(t.name) == w;
    }

    bool token_may_follow(Fragment f, const Token& t) const {
        if (is_close(t.kind)) return true;
        switch (f) {
            case Fragment::Expr: case Fragment::Expr2021: case Fragment::Stmt:
                return t.kind == Tok::FatArrow || t.kind == Tok::Comma || t.kind == Tok::Semi;
            case Fragment::Pat: case Fragment::PatParam:
                return t.kind == Tok::FatArrow || t.kind == Tok::Comma || t.kind == Tok::Eq || word(t, "if") ||
                       word(t, "in") || (t.kind == Tok::Or && f == Fragment::PatParam);
            case Fragment::Path: case Fragment::Ty: return after_type(t);
            case Fragment::Vis: return after_vis(t);
            default: return true;
        }
    }

    bool after_type(const Token& t) const {
        static constexpr Tok kAllowed[] = {Tok::OpenBrace, Tok::OpenBracket, Tok::FatArrow, Tok::Comma, Tok::Gt,
                                           Tok::Shr, Tok::Eq, Tok::Colon, Tok::Semi, Tok::Or};
        return std::find(std::begin(kAllowed), std::end(kAllowed), t.kind) != std::end(kAllowed) || word(t, "as") ||
               word(t, "where");
    }

    bool after_vis(const Token& t) const {
        switch (t.kind) {
            case Tok::Comma: case Tok::OpenParen: case Tok::OpenBracket: case Tok::Not: case Tok::Star: case Tok::And:
            case Tok::AndAnd: case Tok::Question: case Tok::Lifetime: case Tok::Lt: case Tok::Shl: case Tok::PathSep:
                return true;
            case Tok::Ident: return t.raw || names_.text(t.name) != "priv";
            default: return false;
        }
    }

    bool var_may_follow(Fragment f, Fragment next) const {
        switch (f) {
            case Fragment::Expr: case Fragment::Expr2021: case Fragment::Stmt: case Fragment::Pat: case Fragment::PatParam:
                return false;
            case Fragment::Path: case Fragment::Ty: return next == Fragment::Block;
            case Fragment::Vis: return next == Fragment::Ident || next == Fragment::Ty || next == Fragment::Path;
            default: return true;
        }
    }

    const Interner& names_;
    std::vector<MacroProblem>& problems_;
};

}  // namespace

void check_follow_sets(const std::vector<MatchNode>& matcher, const Interner& names,
                       std::vector<MacroProblem>& problems) {
    PieceSet end;
    end.maybe_empty = false;
    FollowChecker(names, problems).check(matcher, end);
}

}  // namespace framewalk::rust
