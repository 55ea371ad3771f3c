#include "rust/check/exhaustive.h"

#include <algorithm>

#include "rust/check/usefulness.h"

namespace framewalk::rust {

namespace {

using typed::Expr;
using typed::ExprId;
using typed::ExprKind;
using typed::Pat;
using typed::PatId;
using typed::PatKind;

class PatternChecker {
public:
    PatternChecker(const typed::Body& body, PatternContext& context, Diagnostics& diagnostics)
        : body_(body), context_(context), diagnostics_(diagnostics) {}

    void run() {
        size_t errors = diagnostics_.error_count();
        for (uint32_t i = 0; i < body_.pats.size(); ++i) range_order(body_.pats[PatId(i)]);
        if (diagnostics_.error_count() != errors) return;
        for (PatId id : body_.params)
            if (id.valid()) irrefutable(id, "function argument");
        for (const typed::Block& block : body_.blocks)
            for (const typed::Stmt& stmt : block.stmts)
                if (stmt.kind == typed::StmtKind::Let) let(stmt);
        for (uint32_t i = 0; i < body_.exprs.size(); ++i) {
            const Expr& e = body_.exprs[ExprId(i)];
            if (e.kind == ExprKind::Match) match(e);
            if (e.kind == ExprKind::Let) condition(e);
        }
        for (uint32_t i = 0; i < body_.pats.size(); ++i) binding_named_like_variant(body_.pats[PatId(i)]);
    }

private:
    struct Arm {
        PatId pat;
        bool has_guard = false;
    };
    Coverage cover(const std::vector<Arm>& arms, Ty ty, bool known_valid, Span span);
    void warn_useless(const std::vector<Arm>& arms, PatternTrees& trees, const std::vector<CoverageRow>& rows,
                      const Coverage& coverage);
    void warn_useless_part(const PatNode* node, const Coverage& coverage);
    void match(const Expr& e);
    void match_without_arms(const Expr& e, Span scrutinee, const std::string& type);
    bool for_pattern(const Expr& e);
    void let(const typed::Stmt& stmt);
    void condition(const Expr& e);
    void irrefutable(PatId id, const std::string& where);
    void refutable_pattern(PatId id, const Coverage& coverage, const std::string& where);
    void binding_named_like_variant(const Pat& pat);
    void range_order(const Pat& pat);
    bool is_known_valid(ExprId id) const;
    std::string type_text(Ty ty) { return context_.facts().type_text(ty); }

    const typed::Body& body_;
    PatternContext& context_;
    Diagnostics& diagnostics_;
};

// "`A`", "`A` and `B`", "`A`, `B` and `C`", "`A`, `B`, `C` and 4 more"
std::string list_text(const std::vector<std::string>& missing) {
    auto quoted = [&](size_t i) { return "`" + missing[i] + "`"; };
    size_t count = missing.size();
    if (count == 1) return quoted(0);
    if (count == 2) return quoted(0) + " and " + quoted(1);
    if (count == 3) return quoted(0) + ", " + quoted(1) + " and " + quoted(2);
    return quoted(0) + ", " + quoted(1) + ", " + quoted(2) + " and " + std::to_string(count - 3) + " more";
}

std::string pattern_word(const Coverage& coverage) {
    return coverage.missing.size() == 1 ? "pattern " : "patterns ";
}

Coverage PatternChecker::cover(const std::vector<Arm>& arms, Ty ty, bool known_valid, Span span) {
    auto read = [this](const mir::Constant& constant, u128& bits) { return context_.constant_value(constant, bits); };
    PatternTrees trees(body_, context_.facts(), read);
    std::vector<CoverageRow> rows;
    for (const Arm& arm : arms) rows.push_back({trees.lower(arm.pat), arm.has_guard});
    Coverage coverage = find_coverage(trees, context_.facts(), rows, ty, known_valid);
    if (coverage.gave_up) {
        diagnostics_.unsupported(span, "a match with this many combinations of patterns")
            .help("match on one part first, and on the others inside its arms");
        coverage.missing.clear();
        return coverage;
    }
    warn_useless(arms, trees, rows, coverage);
    return coverage;
}

// Alternatives are split into rows of their own, so that an or-pattern is as useful as they are.
bool is_useful(const PatNode* node, const Coverage& coverage) {
    if (coverage.useful[node->id]) return true;
    return std::any_of(node->alternatives.begin(), node->alternatives.end(),
                       [&](const PatNode* each) { return is_useful(each, coverage); });
}

void PatternChecker::warn_useless_part(const PatNode* node, const Coverage& coverage) {
    if (!node) return;
    if (!is_useful(node, coverage)) {
        diagnostics_.warning("unreachable_patterns", body_.pats[node->source].span, "unreachable pattern")
            .label(body_.pats[node->source].span, "no value can reach this: earlier patterns match them all");
        return;
    }
    for (const PatNode* each : node->alternatives) warn_useless_part(each, coverage);
    for (const PatNode* each : node->fields) warn_useless_part(each, coverage);
}

// Patterns made by desugaring lie outside of what a person can change.
void PatternChecker::warn_useless(const std::vector<Arm>& arms, PatternTrees&, const std::vector<CoverageRow>& rows,
                                  const Coverage& coverage) {
    if (arms.size() < 2 || body_.is_library) return;
    for (const CoverageRow& row : rows) warn_useless_part(row.pattern, coverage);
}

// A place behind a reference or pointer may hold no valid value.
bool PatternChecker::is_known_valid(ExprId id) const {
    const Expr& e = body_.exprs[id];
    if (e.kind == ExprKind::Deref || e.kind == ExprKind::Static) return false;
    if (e.kind == ExprKind::Field || e.kind == ExprKind::Index) return is_known_valid(e.a);
    return true;
}

// ---------------------------------------------------------------- match

// The pattern of a `for` loop is the field of the second arm of the match that the loop became.
bool PatternChecker::for_pattern(const Expr& e) {
    if (e.arms.size() != 2) return false;
    const Pat& none = body_.pats[e.arms[0].pat];
    const Pat& some = body_.pats[e.arms[1].pat];
    bool shape = none.kind == PatKind::Variant && none.fields.empty() && some.kind == PatKind::Variant &&
                 some.fields.size() == 1;
    Span head = body_.exprs[e.a].span;
    if (!shape || some.span.lo >= head.lo || !(none.span == head)) return false;
    irrefutable(some.fields[0].pat, "`for` loop binding");
    return true;
}

void PatternChecker::match_without_arms(const Expr& e, Span scrutinee, const std::string& type) {
    Coverage coverage = cover({}, body_.exprs[e.a].ty, is_known_valid(e.a), scrutinee);
    if (coverage.missing.empty()) return;
    diagnostics_.error("E0004", scrutinee, "non-exhaustive patterns: type `" + type + "` is non-empty")
        .label(scrutinee, "this has values, but the `match` has no arms")
        .help("add an arm for each case, or `_ => …`");
}

void PatternChecker::match(const Expr& e) {
    if (for_pattern(e)) return;
    Span scrutinee = body_.exprs[e.a].span;
    std::string type = type_text(body_.exprs[e.a].ty);
    if (e.arms.empty()) return match_without_arms(e, scrutinee, type);
    std::vector<Arm> arms;
    for (const typed::Arm& arm : e.arms) arms.push_back({arm.pat, arm.guard.valid()});
    Coverage coverage = cover(arms, body_.exprs[e.a].ty, is_known_valid(e.a), scrutinee);
    if (coverage.missing.empty()) return;
    std::string missing = list_text(coverage.missing);
    Diagnostic& error = diagnostics_.error("E0004", scrutinee, "non-exhaustive patterns: " + missing + " not covered")
        .label(scrutinee, pattern_word(coverage) + missing + " not covered")
        .note("the matched value is of type `" + type + "`");
    bool only_guards = true;
    for (const Arm& arm : arms) only_guards = only_guards && arm.has_guard;
    if (only_guards) error.note("an arm with a guard does not count as covering its pattern: the guard may be false");
    error.help("add an arm for " + missing + ", or `_ => …` for all that is left");
}

// ---------------------------------------------------------------- let, parameters, conditions

void PatternChecker::refutable_pattern(PatId id, const Coverage& coverage, const std::string& where) {
    std::string missing = list_text(coverage.missing);
    Span span = body_.pats[id].span;
    Diagnostic& error = diagnostics_.error("E0005", span, "refutable pattern in " + where)
        .label(span, pattern_word(coverage) + missing + " not covered")
        .note("the matched value is of type `" + type_text(body_.pats[id].ty) + "`");
    if (where == "local binding") error.help("say what happens otherwise: `let … = … else { return };`, or use `if let`");
    else error.help("take the whole value, and `match` on it inside");
}

void PatternChecker::irrefutable(PatId id, const std::string& where) {
    Coverage coverage = cover({{id, false}}, body_.pats[id].ty, true, body_.pats[id].span);
    if (!coverage.missing.empty()) refutable_pattern(id, coverage, where);
}

void PatternChecker::let(const typed::Stmt& stmt) {
    if (!stmt.pat.valid()) return;
    if (!stmt.else_block.valid()) return irrefutable(stmt.pat, "local binding");
    const Pat& pat = body_.pats[stmt.pat];
    if (!cover({{stmt.pat, false}}, pat.ty, true, pat.span).missing.empty() || body_.is_library) return;
    diagnostics_.warning("irrefutable_let_patterns", Span{stmt.span.lo, pat.span.hi}, "irrefutable `let...else` pattern")
        .note("this pattern always matches, so the `else` block never runs");
}

void PatternChecker::condition(const Expr& e) {
    const Pat& pat = body_.pats[e.pat];
    if (!cover({{e.pat, false}}, pat.ty, true, pat.span).missing.empty() || body_.is_library) return;
    diagnostics_.warning("irrefutable_let_patterns", e.span, "irrefutable `let` pattern in a condition")
        .note("this pattern always matches, so the condition always holds");
}

// `match c { Red => …, Green => … }` without `Color::` binds a variable named Red, which matches all.
void PatternChecker::binding_named_like_variant(const Pat& pat) {
    if (pat.kind != PatKind::Binding || pat.by_ref || pat.sub.valid() || body_.is_library) return;
    mir::TypeFacts& facts = context_.facts();
    Ty ty = pat.ty;
    while (facts.types().is(ty, TyKind::Ref)) ty = facts.types()[ty].elem;
    if (!facts.types().is(ty, TyKind::Adt)) return;
    const AdtDef& adt = facts.adt(facts.types()[ty].def);
    if (adt.kind != AdtKind::Enum) return;
    Name name = body_.variables[pat.variable].name;
    for (const VariantInfo& variant : adt.variants) {
        if (!variant.is_unit || variant.name != name || !name.valid()) continue;
        std::string text(facts.names().text(name)), adt_name(facts.names().text(adt.name));
        diagnostics_.error("E0170", pat.span, "pattern binding `" + text + "` is named the same as one of the variants of the type `" + adt_name + "`")
            .help("to match on the variant, write its path: `" + adt_name + "::" + text + "`");
    }
}

// E0030, E0579: a range with nothing in it.
void PatternChecker::range_order(const Pat& pat) {
    if (pat.kind != PatKind::Range || !pat.has_low || !pat.has_high) return;
    const TyData type = context_.facts().types()[pat.ty];
    if (pat.low.kind != mir::ConstValueKind::Scalar || pat.high.kind != mir::ConstValueKind::Scalar || type.kind == TyKind::Float) return;
    u128 low = pat.low.bits, high = pat.high.bits;
    bool empty = low > high;
    if (type.kind == TyKind::Int && is_signed(type.int_kind)) {
        unsigned bits = bit_width(type.int_kind);
        empty = truncate_signed(low, bits) > truncate_signed(high, bits);
    }
    if (!empty && (pat.inclusive || low != high)) return;
    diagnostics_.error(pat.inclusive ? "E0030" : "E0579", pat.span, "this range is empty")
        .label(pat.span, pat.inclusive ? "its end is smaller than its begin" : "its end is not larger than its begin")
        .help("write the smaller value first");
}

}  // namespace

void check_patterns(const typed::Body& body, PatternContext& context, Diagnostics& diagnostics) {
    PatternChecker(body, context, diagnostics).run();
}

}  // namespace framewalk::rust
