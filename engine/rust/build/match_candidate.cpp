// From patterns to candidates: what needs no test is taken apart at once.
#include "rust/build/builder.h"
#include "rust/build/match.h"
#include "rust/check/inhabited.h"

namespace framewalk::rust::build {

using mir::ProjKind;
using typed::PatKind;

const typed::Pat& MatchBuilder::pat(PatId id) const { return builder_.pat(id); }

void MatchBuilder::add_arm(const Place& place, PatId id) {
    Candidate candidate;
    candidate.arm = arms_++;
    leaves_.emplace_back();
    builder_.rank_bindings(id);
    add_pattern(candidate, place, id);
    expand(std::move(candidate), candidates_);
}

bool MatchBuilder::is_only_variant(const typed::Pat& pattern) {
    BuildContext& context = builder_.context_;
    const AdtDef& adt = context.adt(context.types()[pattern.ty].def);
    for (uint32_t i = 0; i < adt.variants.size(); ++i)
        if (i != pattern.variant && is_variant_inhabited(context.facts(), pattern.ty, i)) return false;
    return true;
}

void MatchBuilder::add_pattern(Candidate& candidate, const Place& place, PatId id) {
    const typed::Pat& pattern = pat(id);
    switch (pattern.kind) {
        case PatKind::Error:
        case PatKind::Wild:
        case PatKind::Never: return;
        case PatKind::Binding:
            candidate.bindings.push_back({place, id});
            if (pattern.sub.valid()) add_pattern(candidate, place, pattern.sub);
            return;
        case PatKind::Deref: return add_pattern(candidate, project(place, ProjKind::Deref), pattern.sub);
        case PatKind::Leaf: return add_fields(candidate, place, id);
        case PatKind::Variant:
            if (is_only_variant(pattern)) return add_fields(candidate, place, id);
            break;
        case PatKind::Slice: {
            bool is_array = builder_.context_.types().is(pattern.ty, TyKind::Array);
            if (is_array || (pattern.has_slice && pattern.prefix.empty() && pattern.suffix.empty()))
                return add_slice(candidate, place, id);
            break;
        }
        case PatKind::Or:
            if (pattern.alternatives.size() == 1) return add_pattern(candidate, place, pattern.alternatives[0]);
            break;
        case PatKind::Constant:
        case PatKind::Range: break;
    }
    candidate.pairs.push_back({place, id});
}

void MatchBuilder::add_fields(Candidate& candidate, const Place& place, PatId id) {
    const typed::Pat& pattern = pat(id);
    Place base = pattern.kind == PatKind::Variant ? project_variant(place, pattern.variant) : place;
    for (const typed::FieldPat& field : pattern.fields) {
        Ty ty = builder_.erase(pat(field.pat).ty);
        add_pattern(candidate, project_field(base, field.field, ty), field.pat);
    }
}

// Elements from the front, the middle, elements from the back. An array's length is known, so that all
// its elements are counted from the front.
void MatchBuilder::add_slice(Candidate& candidate, const Place& place, PatId id) {
    const typed::Pat& pattern = pat(id);
    const Types& types = builder_.context_.types();
    const TyData& data = types[pattern.ty];
    bool is_array = data.kind == TyKind::Array && types[data.len].kind == ConstKind::Value;
    uint64_t front = pattern.prefix.size(), back = pattern.suffix.size();
    uint64_t length = is_array ? static_cast<uint64_t>(types[data.len].bits) : front + back;
    for (uint64_t i = 0; i < front; ++i)
        add_pattern(candidate, project_constant(place, i, length, false), pattern.prefix[i]);
    if (pattern.slice.valid()) {
        Place middle = is_array ? project_subslice(place, front, length - back, false)
                                : project_subslice(place, front, back, true);
        add_pattern(candidate, middle, pattern.slice);
    }
    for (uint64_t i = 0; i < back; ++i) {
        uint64_t from_end = back - i;
        Place element = is_array ? project_constant(place, length - from_end, length, false)
                                 : project_constant(place, from_end, length, true);
        add_pattern(candidate, element, pattern.suffix[i]);
    }
}

// One candidate for every choice of alternatives, in order.
void MatchBuilder::expand(Candidate candidate, Candidates& out) {
    size_t open = 0;
    while (open < candidate.pairs.size() && pat(candidate.pairs[open].pat).kind != PatKind::Or) ++open;
    if (open == candidate.pairs.size()) {
        out.push_back(std::move(candidate));
        return;
    }
    MatchPair choice = candidate.pairs[open];
    candidate.pairs.erase(candidate.pairs.begin() + static_cast<std::ptrdiff_t>(open));
    for (PatId alternative : pat(choice.pat).alternatives) {
        if (++made_ > kMaxCandidates) return refuse();
        Candidate chosen = candidate;
        add_pattern(chosen, choice.place, alternative);
        expand(std::move(chosen), out);
    }
}

void MatchBuilder::refuse() {
    builder_.context_.diagnostics().unsupported(span_, "a match with more than 8192 combinations of `|`")
        .help("split it into several arms, or match on its parts one after the other");
}

PatId MatchBuilder::pattern_at(const Candidate& candidate, const Place& place) const {
    for (const MatchPair& pair : candidate.pairs)
        if (same_place(pair.place, place)) return pair.pat;
    return PatId();
}

void MatchBuilder::matched(Candidate candidate, const Place& place, Candidates& out) {
    PatId id;
    for (size_t i = 0; i < candidate.pairs.size() && !id.valid(); ++i) {
        if (!same_place(candidate.pairs[i].place, place)) continue;
        id = candidate.pairs[i].pat;
        candidate.pairs.erase(candidate.pairs.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (id.valid() && pat(id).kind == PatKind::Variant) add_fields(candidate, place, id);
    if (id.valid() && pat(id).kind == PatKind::Slice) add_slice(candidate, place, id);
    expand(std::move(candidate), out);
}

}  // namespace framewalk::rust::build
