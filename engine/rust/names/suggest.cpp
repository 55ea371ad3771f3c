// "A similar name exists": the candidate with the smallest edit distance.
#include <algorithm>

#include "rust/names/resolver.h"

namespace framewalk::rust {

// Insertions, deletions, replacements and swaps of neighbours that make `b` out of `a`, or `limit + 1`.
static size_t edit_distance(std::string_view a, std::string_view b, size_t limit) {
    size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return limit + 1;
    std::vector<size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
    for (size_t j = 0; j <= b.size(); j++) previous[j] = j;
    for (size_t i = 1; i <= a.size(); i++) {
        current[0] = i;
        for (size_t j = 1; j <= b.size(); j++) {
            size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[b.size()];
}

static std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

Name most_similar(const Interner& names, Name name, const std::vector<Name>& candidates) {
    std::string_view wanted = names.text(name);
    if (wanted.empty() || wanted.size() > 100) return Name();
    size_t limit = std::max<size_t>(wanted.size(), 3) / 3;
    Name best;
    size_t best_distance = limit + 1;
    for (Name candidate : candidates) {
        std::string_view text = names.text(candidate);
        if (candidate == name || text.empty() || text == "_") continue;
        size_t distance = lower(text) == lower(wanted) ? 0 : edit_distance(wanted, text, limit);
        bool better = distance < best_distance ||
                      (distance == best_distance && best.valid() && text < names.text(best));
        if (!better) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

}  // namespace framewalk::rust
