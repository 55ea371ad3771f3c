// `#[allow(…)]` and its kin: does the learner want to hear about a lint?
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/interner.h"
#include "rust/syntax/ast.h"

namespace framewalk::rust {

enum class LintLevel : uint8_t { Unset, Allow, Warn, Deny };

// Is it one of those that `unused` stands for?
inline bool is_unused_lint(std::string_view lint) {
    return lint == "dead_code" || lint == "path_statements" || lint == "unreachable_code" || lint == "unreachable_patterns" ||
           (lint.substr(0, 7) == "unused_" && lint != "unused_results");
}

// What an attribute says of the lints that it names.
inline LintLevel level_said(const ast::Attribute& attr, const Interner& names) {
    if (attr.path.size() != 1) return LintLevel::Unset;
    std::string_view name = names.text(attr.path[0]);
    return name == "allow" || name == "expect" ? LintLevel::Allow
           : name == "warn"                    ? LintLevel::Warn
           : name == "deny" || name == "forbid" ? LintLevel::Deny
                                               : LintLevel::Unset;
}

inline bool denies_any(const std::vector<ast::Attribute>& attrs, const Interner& names) {
    return std::any_of(attrs.begin(), attrs.end(), [&](const ast::Attribute& a) { return level_said(a, names) == LintLevel::Deny; });
}

// What the attributes of one item (or of the crate) say; the last one that names the lint counts.
inline LintLevel level_of(const std::vector<ast::Attribute>& attrs, std::string_view lint, const Interner& names) {
    LintLevel level = LintLevel::Unset;
    for (const ast::Attribute& attr : attrs) {
        const LintLevel said = level_said(attr, names);
        if (said == LintLevel::Unset) continue;
        for (Name word : attr.words)
            if (names.text(word) == lint || (names.text(word) == "unused" && is_unused_lint(lint))) level = said;
    }
    return level;
}

// Of a lint that refuses the program if nothing is said.
inline bool is_no_error(LintLevel level) { return level == LintLevel::Allow || level == LintLevel::Warn; }

}  // namespace framewalk::rust
