#include "rust/check/usefulness.h"

#include <algorithm>
#include <set>

#include "mir/place_type.h"
#include "rust/check/inhabited.h"

namespace framewalk::rust {

namespace {

constexpr size_t kMaxSteps = 200000;   // specialised matrices; hand-written matches need some dozens
constexpr size_t kMaxWitnesses = 64;   // four are shown

struct Column {
    Ty ty;
    bool known_valid = true;
    bool is_scrutinee = false;
};
struct Row {
    std::vector<const PatNode*> patterns;   // none: wildcard
    bool has_guard = false;
    size_t parent = 0;                      // row of the matrix it was made from
    bool useful = false;
    bool is_open = true;                    // whether it is useful is not settled by another branch
};
using Witness = std::vector<std::string>;   // one pattern for each column
using Witnesses = std::vector<Witness>;

// `empty` constructors need no row, but a wildcard that is there for them is not called useless.
struct Split {
    std::vector<Ctor> present, missing, empty;
};

class MatrixSolver {
public:
    MatrixSolver(PatternTrees& trees, mir::TypeFacts& facts, Coverage& out) : trees_(trees), facts_(facts), out_(out) {}

    // `wanted`: are witnesses looked for, or only which rows are useful?
    Witnesses solve(std::vector<Row>& rows, const std::vector<Column>& columns, bool wanted);

private:
    static bool is_wild(const PatNode* node) { return !node || node->is_wild; }
    static void expand_alternatives(const std::vector<Row>& rows, std::vector<Row>& out);
    static void add_alternatives(const Row& row, size_t parent, const PatNode* node, std::vector<Row>& out);
    Witnesses solve_first_column(std::vector<Row>& rows, const std::vector<Column>& columns, bool wanted);
    Witnesses solve_ctor(std::vector<Row>& rows, const std::vector<Column>& columns, const Ctor& ctor, bool wanted,
                         bool settles_wild);
    void note_useful(std::vector<Row>& rows, const std::vector<Row>& flat);
    bool specialise(const Row& row, const Ctor& ctor, size_t arity, Row& out) const;
    static bool covers(const Ctor& pattern, const Ctor& ctor);
    static std::vector<const PatNode*> fields_for(const PatNode& node, const Ctor& ctor);

    Split split(const std::vector<Row>& rows, const Column& column);
    void split_numbers(const std::vector<Row>& rows, Ty ty, Split& out) const;
    void split_slices(const std::vector<Row>& rows, const Column& column, Split& out);
    void split_variants(const std::vector<Row>& rows, const Column& column, Split& out);
    void split_single(const std::vector<Row>& rows, Split& out) const;
    void split_values(const std::vector<Row>& rows, Split& out) const;

    Witnesses rebuild(const Witnesses& found, const Ctor& ctor, size_t arity, const Column& column);
    Witnesses rebuild_missing(const Witnesses& found, const Split& split, const Column& column);
    std::string text(const Ctor& ctor, Ty ty, const std::vector<std::string>& fields);
    std::string adt_text(const Ctor& ctor, Ty ty, const std::vector<std::string>& fields);
    std::string slice_text(const Ctor& ctor, const std::vector<std::string>& fields) const;

    PatternTrees& trees_;
    mir::TypeFacts& facts_;
    Coverage& out_;
    size_t steps_ = 0;
};

// ---------------------------------------------------------------- the recursion

// With no column left every row matches; the first one without a guard takes the rest.
Witnesses MatrixSolver::solve(std::vector<Row>& rows, const std::vector<Column>& columns, bool wanted) {
    bool is_open = std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.is_open; });
    if (!wanted && !is_open) return {};
    if (++steps_ > kMaxSteps) {
        out_.gave_up = true;
        return {};
    }
    if (!columns.empty()) return solve_first_column(rows, columns, wanted);
    for (Row& row : rows) {
        row.useful = true;
        if (!row.has_guard) return {};
    }
    return {Witness{}};
}

void MatrixSolver::add_alternatives(const Row& row, size_t parent, const PatNode* node, std::vector<Row>& out) {
    if (node && !node->alternatives.empty()) {
        for (const PatNode* each : node->alternatives) add_alternatives(row, parent, each, out);
        return;
    }
    Row single = row;
    single.patterns[0] = node;
    single.parent = parent;
    single.useful = false;
    out.push_back(std::move(single));
}

void MatrixSolver::expand_alternatives(const std::vector<Row>& rows, std::vector<Row>& out) {
    for (size_t i = 0; i < rows.size(); ++i) add_alternatives(rows[i], i, rows[i].patterns[0], out);
}

// With constructors missing, what is missing says all there is to say: the branch of the missing ones has
// the wildcard rows only, so a witness or a use of a wildcard row in another branch is one there too.
// Values that are not known here lie in some range or are missing.
Witnesses MatrixSolver::solve_first_column(std::vector<Row>& rows, const std::vector<Column>& columns, bool wanted) {
    std::vector<Row> flat;
    expand_alternatives(rows, flat);
    const Column& column = columns[0];
    Split found = split(flat, column);
    bool complete = found.missing.empty();
    Witnesses witnesses;
    for (const Ctor& ctor : found.present) {
        bool counts = complete && ctor.kind != CtorKind::Value;
        Witnesses inner = solve_ctor(flat, columns, ctor, wanted && counts, !complete);
        size_t arity = trees_.field_types(ctor, column.ty).size();
        if (!counts) continue;
        for (Witness& each : rebuild(inner, ctor, arity, column)) witnesses.push_back(std::move(each));
    }
    Ctor missing;
    missing.kind = CtorKind::Missing;
    if (found.present.empty() && complete) found.empty.push_back(missing);
    for (const Ctor& ctor : found.empty) solve_ctor(flat, columns, ctor, false, false);
    if (!complete) witnesses = rebuild_missing(solve_ctor(flat, columns, missing, wanted, false), found, column);
    if (witnesses.size() > kMaxWitnesses) witnesses.resize(kMaxWitnesses);
    note_useful(rows, flat);
    return witnesses;
}

void MatrixSolver::note_useful(std::vector<Row>& rows, const std::vector<Row>& flat) {
    for (const Row& row : flat) {
        if (!row.useful) continue;
        rows[row.parent].useful = true;
        if (row.patterns[0]) out_.useful[row.patterns[0]->id] = true;
    }
    for (const Row& row : rows)
        if (row.useful && row.patterns[0]) out_.useful[row.patterns[0]->id] = true;
}

// `settles_wild`: rows that start with a wildcard are judged in another branch.
Witnesses MatrixSolver::solve_ctor(std::vector<Row>& rows, const std::vector<Column>& columns, const Ctor& ctor, bool wanted,
                             bool settles_wild) {
    std::vector<Ty> parts = trees_.field_types(ctor, columns[0].ty);
    bool through_ref = facts_.types().is(columns[0].ty, TyKind::Ref);
    std::vector<Column> inner_columns;
    for (Ty part : parts) inner_columns.push_back({part, columns[0].known_valid && !through_ref, false});
    inner_columns.insert(inner_columns.end(), columns.begin() + 1, columns.end());
    std::vector<Row> inner;
    for (size_t i = 0; i < rows.size(); ++i) {
        Row made;
        if (!specialise(rows[i], ctor, parts.size(), made)) continue;
        made.parent = i;
        made.is_open = rows[i].is_open && !(settles_wild && is_wild(rows[i].patterns[0]));
        inner.push_back(std::move(made));
    }
    Witnesses found = solve(inner, inner_columns, wanted);
    for (const Row& row : inner) rows[row.parent].useful = rows[row.parent].useful || row.useful;
    return found;
}

bool MatrixSolver::covers(const Ctor& pattern, const Ctor& ctor) {
    if (ctor.kind == CtorKind::Missing || pattern.kind != ctor.kind) return false;
    switch (ctor.kind) {
        case CtorKind::Single: return true;
        case CtorKind::Variant: return pattern.index == ctor.index;
        case CtorKind::Range: return pattern.low <= ctor.low && ctor.high <= pattern.high;
        case CtorKind::Slice:
            if (pattern.variable) return pattern.slice_arity() <= ctor.slice_arity();
            return !ctor.variable && pattern.slice_arity() == ctor.slice_arity();
        case CtorKind::Value: return pattern.value == ctor.value;
        case CtorKind::Missing:
        case CtorKind::NonExhaustive: return false;
    }
    return false;
}

// A slice pattern with `..` gets wildcards in its middle.
std::vector<const PatNode*> MatrixSolver::fields_for(const PatNode& node, const Ctor& ctor) {
    if (ctor.kind != CtorKind::Slice) return node.fields;
    std::vector<const PatNode*> fields(ctor.slice_arity(), nullptr);
    for (size_t i = 0; i < node.ctor.prefix; ++i) fields[i] = node.fields[i];
    for (size_t i = 0; i < node.ctor.suffix; ++i)
        fields[fields.size() - node.ctor.suffix + i] = node.fields[node.ctor.prefix + i];
    return fields;
}

bool MatrixSolver::specialise(const Row& row, const Ctor& ctor, size_t arity, Row& out) const {
    const PatNode* head = row.patterns[0];
    if (is_wild(head)) out.patterns.assign(arity, nullptr);
    else if (covers(head->ctor, ctor)) out.patterns = fields_for(*head, ctor);
    else return false;
    out.patterns.resize(arity, nullptr);
    out.patterns.insert(out.patterns.end(), row.patterns.begin() + 1, row.patterns.end());
    out.has_guard = row.has_guard;
    return true;
}

// ---------------------------------------------------------------- splitting

// Cuts the number line where a row's range starts or ends.
void MatrixSolver::split_numbers(const std::vector<Row>& rows, Ty ty, Split& out) const {
    NumberOrder order(facts_.types(), ty);
    bool is_bool = facts_.types().is(ty, TyKind::Bool);
    std::set<u128> starts;
    if (is_bool) starts.insert(1);
    for (const Row& row : rows) {
        if (is_wild(row.patterns[0])) continue;
        const Ctor& ctor = row.patterns[0]->ctor;
        if (ctor.kind == CtorKind::Value) out.present.push_back(ctor);
        if (ctor.kind != CtorKind::Range) continue;
        starts.insert(ctor.low);
        if (ctor.high != ~u128(0)) starts.insert(ctor.high + 1);
    }
    for (auto [low, high] : order.segments()) {
        for (u128 from = low;;) {
            auto next = starts.upper_bound(from);
            Ctor piece;
            piece.kind = CtorKind::Range;
            piece.low = from;
            piece.high = next == starts.end() || *next > high ? high : *next - 1;
            bool named = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
                return !is_wild(row.patterns[0]) && covers(row.patterns[0]->ctor, piece);
            });
            bool joins = !named && !is_bool && !out.missing.empty() && out.missing.back().high + 1 == piece.low;
            if (joins) out.missing.back().high = piece.high;
            else (named ? out.present : out.missing).push_back(piece);
            if (piece.high >= high) break;
            from = piece.high + 1;
        }
    }
    if (!is_bool) return;
    std::reverse(out.missing.begin(), out.missing.end());   // rustc names `true` first
    std::reverse(out.present.begin(), out.present.end());
}

// Lengths up to the longest that a row distinguishes, then all longer ones together.
void MatrixSolver::split_slices(const std::vector<Row>& rows, const Column& column, Split& out) {
    uint64_t array_length = 0;
    bool is_array = mir::array_length(facts_.types(), column.ty, array_length);
    uint32_t longest = 1, prefix = 0, suffix = 0;   // the empty slice is always told apart
    for (const Row& row : rows) {
        if (is_wild(row.patterns[0])) continue;
        const Ctor& ctor = row.patterns[0]->ctor;
        if (ctor.variable) {
            prefix = std::max(prefix, ctor.prefix);
            suffix = std::max(suffix, ctor.suffix);
        } else {
            longest = std::max(longest, ctor.slice_arity() + 1);
        }
    }
    if (prefix + suffix < longest) prefix = longest - suffix;
    uint32_t from = is_array ? static_cast<uint32_t>(std::min<uint64_t>(array_length, prefix + suffix)) : 0;
    for (uint32_t length = from; length <= prefix + suffix; ++length) {
        Ctor ctor;
        ctor.kind = CtorKind::Slice;
        ctor.variable = length == prefix + suffix;
        ctor.prefix = ctor.variable ? prefix : length;
        ctor.suffix = ctor.variable ? suffix : 0;
        bool named = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
            return !is_wild(row.patterns[0]) && covers(row.patterns[0]->ctor, ctor);
        });
        bool has_elements = length > 0 || (ctor.variable && prefix + suffix > 0);
        bool is_empty = has_elements && !is_inhabited(facts_, facts_.types()[column.ty].elem);
        if (named) out.present.push_back(ctor);
        else if (!is_empty || !column.known_valid) out.missing.push_back(ctor);
        if (is_array) break;
    }
}

void MatrixSolver::split_variants(const std::vector<Row>& rows, const Column& column, Split& out) {
    const AdtDef& adt = facts_.adt(facts_.types()[column.ty].def);
    size_t count = adt.variants.size();
    std::vector<bool> named(count, false);
    for (const Row& row : rows)
        if (!is_wild(row.patterns[0]) && row.patterns[0]->ctor.index < count) named[row.patterns[0]->ctor.index] = true;
    // `match *void {}` is complete even behind a reference; anything below the top is not.
    bool skip_empty = column.known_valid || (column.is_scrutinee && count == 0);
    for (uint32_t i = 0; i < count; ++i) {
        Ctor ctor;
        ctor.kind = CtorKind::Variant;
        ctor.index = i;
        if (named[i]) out.present.push_back(ctor);
        else if (!skip_empty || is_variant_inhabited(facts_, column.ty, i)) out.missing.push_back(ctor);
        else out.empty.push_back(ctor);
    }
}

void MatrixSolver::split_single(const std::vector<Row>& rows, Split& out) const {
    bool named = std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !is_wild(row.patterns[0]); });
    (named ? out.present : out.missing).push_back(Ctor{});
}

void MatrixSolver::split_values(const std::vector<Row>& rows, Split& out) const {
    std::set<std::string> seen;
    for (const Row& row : rows) {
        if (is_wild(row.patterns[0])) continue;
        const Ctor& ctor = row.patterns[0]->ctor;
        if (seen.insert(ctor.value).second) out.present.push_back(ctor);
    }
    Ctor rest;
    rest.kind = CtorKind::NonExhaustive;
    out.missing.push_back(rest);
}

Split MatrixSolver::split(const std::vector<Row>& rows, const Column& column) {
    Split out;
    const Types& types = facts_.types();
    const TyData data = types[column.ty];
    bool opaque = std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return !is_wild(row.patterns[0]) && row.patterns[0]->ctor.kind == CtorKind::Value;
    });
    bool is_struct = data.kind == TyKind::Adt && facts_.adt(data.def).kind != AdtKind::Enum;
    if (opaque && !has_number_order(types, column.ty)) split_values(rows, out);
    else if (has_number_order(types, column.ty)) split_numbers(rows, column.ty, out);
    else if (data.kind == TyKind::Slice || data.kind == TyKind::Array) split_slices(rows, column, out);
    else if (data.kind == TyKind::Adt && !is_struct) split_variants(rows, column, out);
    else if (is_struct || data.kind == TyKind::Tuple || data.kind == TyKind::Ref) split_single(rows, out);
    else if (data.kind != TyKind::Never) split_values(rows, out);
    return out;
}

// ---------------------------------------------------------------- witnesses

Witnesses MatrixSolver::rebuild(const Witnesses& found, const Ctor& ctor, size_t arity, const Column& column) {
    Witnesses out;
    for (const Witness& each : found) {
        auto rest = each.begin() + static_cast<std::ptrdiff_t>(arity);
        Witness whole{text(ctor, column.ty, {each.begin(), rest})};
        whole.insert(whole.end(), rest, each.end());
        out.push_back(std::move(whole));
    }
    return out;
}

// Below the top, "anything" is told as `_` when no row names a constructor.
Witnesses MatrixSolver::rebuild_missing(const Witnesses& found, const Split& split, const Column& column) {
    std::vector<std::string> heads;
    bool listed = split.missing[0].kind != CtorKind::NonExhaustive;
    if (listed && (column.is_scrutinee || !split.present.empty()))
        for (const Ctor& ctor : split.missing)
            heads.push_back(text(ctor, column.ty, std::vector<std::string>(trees_.field_types(ctor, column.ty).size(), "_")));
    else   // a string constant is a reference to something that is compared
        heads.push_back(facts_.types().is(column.ty, TyKind::Ref) ? "&_" : "_");
    Witnesses out;
    for (const std::string& head : heads) {
        for (const Witness& each : found) {
            if (out.size() >= kMaxWitnesses) return out;
            Witness whole{head};
            whole.insert(whole.end(), each.begin(), each.end());
            out.push_back(std::move(whole));
        }
    }
    return out;
}

std::string join(const std::vector<std::string>& parts, size_t from, size_t to) {
    std::string out;
    for (size_t i = from; i < to; ++i) out += (i > from ? ", " : "") + parts[i];
    return out;
}

std::string MatrixSolver::slice_text(const Ctor& ctor, const std::vector<std::string>& fields) const {
    if (!ctor.variable) return "[" + join(fields, 0, fields.size()) + "]";
    std::string front = join(fields, 0, ctor.prefix), back = join(fields, ctor.prefix, fields.size());
    return "[" + front + (front.empty() ? "" : ", ") + ".." + (back.empty() ? "" : ", ") + back + "]";
}

std::string MatrixSolver::adt_text(const Ctor& ctor, Ty ty, const std::vector<std::string>& fields) {
    const AdtDef& adt = facts_.adt(facts_.types()[ty].def);
    const VariantInfo& variant = adt.variants[ctor.index];
    std::string name(facts_.names().text(adt.name));
    bool is_bare = name == "Option" || name == "Result";   // their variants are in the prelude
    if (adt.kind == AdtKind::Enum)
        name = (is_bare ? "" : name + "::") + std::string(facts_.names().text(variant.name));
    if (variant.is_tuple) return name + "(" + join(fields, 0, fields.size()) + ")";
    if (variant.is_unit || fields.empty()) return name;
    std::string shown;
    size_t count = 0;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] == "_") continue;
        shown += (count++ != 0 ? ", " : "") + std::string(facts_.names().text(variant.fields[i].name)) + ": " + fields[i];
    }
    if (count < fields.size()) shown += count != 0 ? ", .." : "..";
    return name + " { " + shown + " }";
}

std::string MatrixSolver::text(const Ctor& ctor, Ty ty, const std::vector<std::string>& fields) {
    const Types& types = facts_.types();
    switch (ctor.kind) {
        case CtorKind::Range: return NumberOrder(types, ty).text(ctor.low, ctor.high);
        case CtorKind::Slice: return slice_text(ctor, fields);
        case CtorKind::Value:
        case CtorKind::Missing:
        case CtorKind::NonExhaustive: return "_";
        case CtorKind::Variant: return adt_text(ctor, ty, fields);
        case CtorKind::Single: break;
    }
    const TyData& data = types[ty];
    bool is_mut = data.mutability == Mutability::Mut;
    if (data.kind == TyKind::Ref) return std::string(is_mut ? "&mut " : "&") + (fields.empty() ? "_" : fields[0]);
    if (data.kind == TyKind::Tuple) return "(" + join(fields, 0, fields.size()) + (fields.size() == 1 ? ",)" : ")");
    return data.kind == TyKind::Adt ? adt_text(ctor, ty, fields) : "_";
}

}  // namespace

Coverage find_coverage(PatternTrees& trees, mir::TypeFacts& facts, const std::vector<CoverageRow>& rows, Ty ty,
                       bool known_valid) {
    Coverage out;
    out.useful.assign(trees.count(), false);
    std::vector<Row> matrix;
    for (const CoverageRow& row : rows) matrix.push_back({{row.pattern}, row.has_guard, 0, false, true});
    for (const Witness& witness : MatrixSolver(trees, facts, out).solve(matrix, {{ty, known_valid, true}}, true))
        out.missing.push_back(witness[0]);
    return out;
}

}  // namespace framewalk::rust
