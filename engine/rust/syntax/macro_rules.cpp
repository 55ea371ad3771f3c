#include "rust/syntax/macro_rules.h"

#include <algorithm>

namespace framewalk::rust {

namespace {

struct FragmentName {
    const char* name;
    Fragment fragment;
};
constexpr FragmentName kFragments[] = {
    {"ident", Fragment::Ident}, {"lifetime", Fragment::Lifetime}, {"tt", Fragment::Tt},     {"expr", Fragment::Expr},
    {"expr_2021", Fragment::Expr2021}, {"ty", Fragment::Ty},      {"pat", Fragment::Pat},   {"pat_param", Fragment::PatParam},
    {"stmt", Fragment::Stmt},   {"block", Fragment::Block},       {"item", Fragment::Item}, {"path", Fragment::Path},
    {"literal", Fragment::Literal}, {"vis", Fragment::Vis},       {"meta", Fragment::Meta},
};

constexpr uint32_t kMaxRepeatDepth = 64;   // nesting of `$( … )`; far beyond what people write

class RuleReader {
public:
    RuleReader(const TokenBuffer& tokens, uint32_t edition, Interner& names, MacroDef& def,
               std::vector<MacroProblem>& problems)
        : tokens_(tokens), edition_(edition), names_(names), def_(def), problems_(problems) {}

    // rules = (matcher `=>` body) separated by `;`
    void run(uint32_t begin, uint32_t end) {
        uint32_t i = begin;
        if (begin == end) problem(def_.span, "macros must contain at least one rule");
        while (i < end && problems_.empty()) {
            MacroRule rule;
            if (!tree(i, end, "no rules expected")) return;
            uint32_t lhs = i, lhs_end = i + tokens_[i].match;
            i = lhs_end + 1;
            if (i >= end || tokens_[i].kind != Tok::FatArrow)
                return problem(tokens_[std::min(i, end)].span, "expected `=>` after the matcher of a macro rule");
            ++i;
            if (!tree(i, end, "macro rhs must be delimited")) return;
            uint32_t rhs = i, rhs_end = i + tokens_[i].match;
            i = rhs_end + 1;
            read_rule(rule, lhs, lhs_end, rhs, rhs_end);
            def_.rules.push_back(std::move(rule));
            if (i < end && tokens_[i].kind != Tok::Semi)
                return problem(tokens_[i].span, "expected `;` between macro rules");
            ++i;
        }
    }

private:
    void problem(Span span, std::string message, std::string code = "") {
        problems_.push_back({span, std::move(message), std::move(code)});
    }
    std::string_view text(const Token& t) const { return names_.text(t.name); }

    bool tree(uint32_t i, uint32_t end, const char* message) {
        bool ok = i < end && is_open(tokens_[i].kind) && tokens_[i].kind != Tok::OpenGroup;
        if (!ok) problem(tokens_[std::min(i, end)].span, message);
        return ok;
    }

    void read_rule(MacroRule& rule, uint32_t lhs, uint32_t lhs_end, uint32_t rhs, uint32_t rhs_end) {
        rule.span = tokens_[lhs].span;
        rule.body_span = tokens_[rhs].span.to(tokens_[rhs_end].span);
        std::vector<MatchNode> matcher = read_matcher(rule, lhs + 1, lhs_end, 0);
        if (problems_.empty()) check_empty_repeats(matcher);
        if (problems_.empty()) check_follow_sets(matcher, names_, problems_);
        flatten(rule, matcher, 0);
        MatchStep end;
        end.kind = MatchStep::Kind::End;
        rule.matcher.push_back(end);
        rule.body = read_body(rule, rhs + 1, rhs_end, 0);
    }

    // ------------------------------------------------------------ matcher

    std::vector<MatchNode> read_matcher(MacroRule& rule, uint32_t i, uint32_t end, uint32_t depth) {
        std::vector<MatchNode> out;
        while (i < end && depth < kMaxRepeatDepth) {
            const Token& t = tokens_[i];
            if (t.kind == Tok::Dollar && i + 1 < end) {
                out.push_back(read_dollar(rule, i, end, depth));
                continue;
            }
            MatchNode node;
            node.token = t;
            if (is_open(t.kind)) {
                node.kind = MatchNode::Kind::Delimited;
                uint32_t close = i + t.match;
                node.close = tokens_[close];
                node.children = read_matcher(rule, i + 1, close, depth);
                i = close;
            }
            ++i;
            if (t.kind != Tok::DocComment) out.push_back(std::move(node));
        }
        if (depth >= kMaxRepeatDepth) problem(tokens_[i].span, "repetitions are nested too deep");
        return out;
    }

    // `$name:fragment` or `$( … ) separator? op`; moves `i` behind it
    MatchNode read_dollar(MacroRule& rule, uint32_t& i, uint32_t end, uint32_t depth) {
        MatchNode node;
        const Token& dollar = tokens_[i];
        const Token& next = tokens_[i + 1];
        node.token = next;
        if (next.kind == Tok::OpenParen) {
            node.kind = MatchNode::Kind::Repeat;
            node.token = dollar;
            uint32_t close = i + 1 + next.match;
            node.children = read_matcher(rule, i + 2, close, depth + 1);
            i = close + 1;
            read_op(i, end, node.has_separator, node.separator, node.op);
            return node;
        }
        i += 2;
        if (next.kind == Tok::OpenBrace || next.kind == Tok::Dollar) {
            problem(next.span, "meta-variable expressions are unstable", "E0658");
            i = next.kind == Tok::OpenBrace ? i + next.match : i;
            return node;
        }
        if (next.kind != Tok::Ident) {
            problem(next.span, "expected identifier, found `" + token_text(next, names_) + "`");
            return node;
        }
        read_var(rule, node, i, end, depth);
        return node;
    }

    void read_var(MacroRule& rule, MatchNode& node, uint32_t& i, uint32_t end, uint32_t depth) {
        node.kind = MatchNode::Kind::Var;
        bool typed = i + 1 < end && tokens_[i].kind == Tok::Colon && tokens_[i + 1].kind == Tok::Ident;
        if (!typed) return problem(node.token.span, "missing fragment specifier");
        node.fragment = fragment_of(tokens_[i + 1]);
        i += 2;
        for (const MacroVar& v : rule.vars)
            if (v.name == node.token.name) problem(node.token.span, "duplicate matcher binding");
        node.var = static_cast<uint32_t>(rule.vars.size());
        rule.vars.push_back({node.token.name, node.fragment, depth});
    }

    Fragment fragment_of(const Token& t) {
        Fragment found = Fragment::None;
        for (const FragmentName& f : kFragments)
            if (text(t) == f.name) found = f.fragment;
        if (found == Fragment::None)
            problem(t.span, "invalid fragment specifier `" + std::string(text(t)) + "`");
        // Before edition 2024 `expr` does not match `const { … }` and `_`.
        if (found == Fragment::Expr && edition_ < 2024) return Fragment::Expr2021;
        if (found == Fragment::Pat && edition_ < 2021) return Fragment::PatParam;
        return found;
    }

    static bool is_op(Tok t) { return t == Tok::Star || t == Tok::Plus || t == Tok::Question; }

    // separator? (`*` | `+` | `?`)
    void read_op(uint32_t& i, uint32_t end, bool& has_separator, Token& separator, Tok& op) {
        read_op_tokens(i, end, has_separator, separator, op);
        if (op == Tok::Question && has_separator)
            problem(separator.span, "the `?` macro repetition operator does not take a separator");
    }
    void read_op_tokens(uint32_t& i, uint32_t end, bool& has_separator, Token& separator, Tok& op) {
        if (i < end && is_op(tokens_[i].kind)) {
            op = tokens_[i++].kind;
            return;
        }
        if (i + 1 < end && is_op(tokens_[i + 1].kind) && !is_open(tokens_[i].kind)) {
            has_separator = true;
            separator = tokens_[i];
            op = tokens_[i + 1].kind;
            i += 2;
            return;
        }
        Span at = i < end ? tokens_[std::min(i + 1, end)].span : tokens_[i - 1].span;
        problem(at, "expected one of: `*`, `+`, or `?`");
        i = end;
    }

    // A repetition that can match nothing would go on for ever.
    void check_empty_repeats(const std::vector<MatchNode>& nodes) {
        for (const MatchNode& n : nodes) {
            if (n.kind == MatchNode::Kind::Repeat && n.op != Tok::Question && !n.has_separator &&
                std::all_of(n.children.begin(), n.children.end(), can_be_empty))
                problem(n.token.span, "repetition matches empty token tree");
            check_empty_repeats(n.children);
        }
    }
    static bool can_be_empty(const MatchNode& n) {
        if (n.kind == MatchNode::Kind::Var) return n.fragment == Fragment::Vis;
        return n.kind == MatchNode::Kind::Repeat && n.op != Tok::Plus;
    }

    void flatten(MacroRule& rule, const std::vector<MatchNode>& nodes, uint32_t depth) {
        for (const MatchNode& n : nodes) {
            MatchStep step;
            step.token = n.token;
            step.fragment = n.fragment;
            step.var = n.var;
            if (n.kind == MatchNode::Kind::Repeat) {
                flatten_repeat(rule, n, depth);
                continue;
            }
            step.kind = n.kind == MatchNode::Kind::Var ? MatchStep::Kind::Var : MatchStep::Kind::Token;
            rule.matcher.push_back(step);
            if (n.kind != MatchNode::Kind::Delimited) continue;
            flatten(rule, n.children, depth);
            step.token = n.close;
            rule.matcher.push_back(step);
        }
    }

    static void find_vars(const std::vector<MatchNode>& nodes, uint32_t& first, uint32_t& last) {
        for (const MatchNode& n : nodes) {
            if (n.kind == MatchNode::Kind::Var) {
                first = std::min(first, n.var);
                last = std::max(last, n.var + 1);
            }
            find_vars(n.children, first, last);
        }
    }

    void flatten_repeat(MacroRule& rule, const MatchNode& n, uint32_t depth) {
        MatchStep begin;
        begin.kind = MatchStep::Kind::Begin;
        begin.op = n.op;
        begin.depth = depth;
        begin.first_var = 0xFFFFFFFFu;
        find_vars(n.children, begin.first_var, begin.last_var);
        size_t at = rule.matcher.size();
        rule.matcher.push_back(begin);
        flatten(rule, n.children, depth + 1);
        MatchStep repeat;
        repeat.kind = MatchStep::Kind::Repeat;
        repeat.op = n.op;
        repeat.again = static_cast<uint32_t>(at + 1);
        size_t end = rule.matcher.size();
        repeat.jump = static_cast<uint32_t>(end + (n.has_separator ? 2 : 1));
        rule.matcher.push_back(repeat);
        if (n.has_separator) {
            repeat.kind = MatchStep::Kind::Separator;
            repeat.token = n.separator;
            rule.matcher.push_back(repeat);
        }
        rule.matcher[at].jump = static_cast<uint32_t>(rule.matcher.size());
    }

    // ------------------------------------------------------------ body

    std::vector<BodyNode> read_body(const MacroRule& rule, uint32_t i, uint32_t end, uint32_t depth) {
        std::vector<BodyNode> out;
        while (i < end) {
            BodyNode node;
            node.token = tokens_[i];
            bool dollar = tokens_[i].kind == Tok::Dollar && i + 1 < end;
            const Token& next = tokens_[std::min(i + 1, end)];
            if (dollar && next.kind == Tok::OpenParen && depth < kMaxRepeatDepth) {
                node.kind = BodyNode::Kind::Repeat;
                uint32_t close = i + 1 + next.match;
                node.children = read_body(rule, i + 2, close, depth + 1);
                i = close + 1;
                read_op(i, end, node.has_separator, node.separator, node.op);
            } else if (dollar && next.kind == Tok::Ident && text(next) == "crate" && !next.raw) {
                node.token = next;
                node.token.name = names_.intern("$crate");
                i += 2;
            } else if (dollar && next.kind == Tok::Ident && find_var(rule, next.name, node.var)) {
                node.kind = BodyNode::Kind::Var;
                node.token = next;
                i += 2;
            } else {
                if (dollar && next.kind == Tok::OpenBrace)
                    problem(next.span, "meta-variable expressions are unstable", "E0658");
                ++i;
            }
            out.push_back(std::move(node));
        }
        return out;
    }

    static bool find_var(const MacroRule& rule, Name name, uint32_t& var) {
        for (uint32_t k = 0; k < rule.vars.size(); ++k) {
            if (rule.vars[k].name != name) continue;
            var = k;
            return true;
        }
        return false;
    }

    const TokenBuffer& tokens_;
    uint32_t edition_;
    Interner& names_;
    MacroDef& def_;
    std::vector<MacroProblem>& problems_;
};

}  // namespace

const char* fragment_name(Fragment fragment) {
    if (fragment == Fragment::Expr2021) return "expr";
    for (const FragmentName& f : kFragments)
        if (f.fragment == fragment) return f.name;
    return "";
}

void read_macro_rules(const TokenBuffer& tokens, uint32_t begin, uint32_t end, uint32_t edition, Interner& names,
                      MacroDef& def, std::vector<MacroProblem>& problems) {
    RuleReader(tokens, edition, names, def, problems).run(begin, end);
}

}  // namespace framewalk::rust
