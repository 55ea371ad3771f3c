#include "source/diagnostic.h"

namespace framewalk {

Diagnostic& Diagnostic::label(Span where, std::string text) {
    labels.push_back({where, std::move(text)});
    return *this;
}

Diagnostic& Diagnostic::note(std::string text) {
    notes.push_back(std::move(text));
    return *this;
}

Diagnostic& Diagnostic::help(std::string text) {
    helps.push_back(std::move(text));
    return *this;
}

Diagnostic& Diagnostics::error(std::string_view code, Span span, std::string message) {
    return add(Severity::Error, code, span, std::move(message));
}

Diagnostic& Diagnostics::warning(std::string_view code, Span span, std::string message) {
    return add(Severity::Warning, code, span, std::move(message));
}

Diagnostic& Diagnostics::unsupported(Span span, std::string construct) {
    return add(Severity::Unsupported, "", span, std::move(construct));
}

Diagnostic& Diagnostics::add(Severity severity, std::string_view code, Span span,
                             std::string message) {
    bool repeated = false;
    for (const Diagnostic& d : list_)
        repeated |= d.severity == severity && d.code == code && d.span == span;
    if (severity == Severity::Error) ++errors_;
    if (severity == Severity::Unsupported) ++unsupported_;
    Diagnostic d;
    d.severity = severity;
    d.code = code;
    d.span = span;
    d.message = std::move(message);
    if (repeated || list_.size() >= kLimit) return overflow_ = std::move(d);
    list_.push_back(std::move(d));
    return list_.back();
}

void Diagnostics::move_if(const std::function<bool(const Diagnostic&)>& wanted, Diagnostics& other) {
    std::deque<Diagnostic> before;
    before.swap(list_);
    errors_ = unsupported_ = 0;
    for (Diagnostic& d : before) {
        Diagnostics& to = wanted(d) ? other : *this;
        to.errors_ += d.severity == Severity::Error;
        to.unsupported_ += d.severity == Severity::Unsupported;
        to.list_.push_back(std::move(d));
    }
}

}  // namespace framewalk
