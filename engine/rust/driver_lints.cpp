// Lints that the learner turned into errors: `#![deny(unused_variables)]`, `#![deny(warnings)]`.
#include "rust/driver.h"
#include "rust/lint/lint_levels.h"
#include "rust/lint/unused_results.h"

namespace framewalk::rust {

// The definition of the program whose text is the smallest around `span`.
DefId Compilation::innermost_item(Span span) const {
    DefId best;
    uint32_t length = 0;
    for (uint32_t i = 0; i < names_of_defs_->defs.size(); ++i) {
        if (names_of_defs_->defs[i].is_library || !items_->has_item(DefId(i))) continue;
        const Span item = items_->item(DefId(i)).span;
        if (!item.contains(span) || (best.valid() && item.hi - item.lo > length)) continue;
        best = DefId(i);
        length = item.hi - item.lo;
    }
    return best;
}

// Most programs do not, and are done with.
bool Compilation::denies_lints() const {
    bool denies = denies_any(crate_.attrs, interner_);
    for (const ast::LintScope& scope : crate_.lint_scopes) denies |= denies_any(scope.attrs, interner_);
    for (uint32_t i = 0; i < names_of_defs_->defs.size() && !denies; ++i)
        denies = !names_of_defs_->defs[i].is_library && items_->has_item(DefId(i)) && denies_any(items_->item(DefId(i)).attrs, interner_);
    return denies;
}

// What attributes of statements and items around `span` say of a lint that warns when nothing is said.
bool Compilation::is_denied(Span span, std::string_view lint) const {
    const DefId item = innermost_item(span);
    auto level_at = [&](std::string_view name) {
        for (const ast::LintScope& scope : crate_.lint_scopes) {   // the inner ones come first
            const LintLevel level = scope.span.contains(span) ? level_of(scope.attrs, name, interner_) : LintLevel::Unset;
            if (level != LintLevel::Unset) return level;
        }
        return items_->level_around(item, name);
    };
    const LintLevel level = level_at(lint);
    if (level == LintLevel::Allow || level == LintLevel::Deny) return level == LintLevel::Deny;
    return level_at("warnings") == LintLevel::Deny;
}

void Compilation::raise_denied_lints() {
    if (diagnostics_.has_errors() || diagnostics_.has_unsupported() || !denies_lints()) return;
    Diagnostics denied;
    diagnostics_.move_if([&](const Diagnostic& d) { return d.severity == Severity::Warning && is_denied(d.span, d.code); }, denied);
    for (const Diagnostic& d : denied.all()) {
        Diagnostic& error = diagnostics_.error(d.code, d.span, d.message);
        error.labels = d.labels;
        error.helps = d.helps;
        error.note("`#[deny(…)]` makes an error of this warning");
    }
    for (DefId def : names_of_defs_->bodies) {
        if ((*names_of_defs_)[def].is_library || typed_.count(def.index) == 0) continue;
        deny_unused_results(*typed_[def.index]);
        for (DefId closure : closures_of_[def.index]) deny_unused_results(*typed_[closure.index]);
    }
}

void Compilation::deny_unused_results(const typed::Body& body) {
    for (Span span : unused_results(body, *items_))
        if (is_denied(span, "unused_must_use"))
            diagnostics_.error("unused_must_use", span, "this value must be used")
                .label(span, "it is made and thrown away")
                .help("use it, or say that it is not needed: `let _ = …;`");
}

}  // namespace framewalk::rust
