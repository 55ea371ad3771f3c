#include "view/diagnostic_view.h"

#include "view/build.h"

namespace framewalk::view {

namespace {

DiagnosticKind kind_of(Severity severity) {
    switch (severity) {
        case Severity::Error: return DiagnosticKind::Error;
        case Severity::Warning: return DiagnosticKind::Warning;
        case Severity::Note: return DiagnosticKind::Note;
        case Severity::Unsupported: return DiagnosticKind::Unsupported;
    }
    return DiagnosticKind::Error;
}

DiagnosticView view_of(const Diagnostic& d, const SourceMap& sources) {
    DiagnosticView v;
    v.kind = kind_of(d.severity);
    v.code = d.code;
    v.message = d.message;
    v.range = range_of(sources, d.span);
    for (const Label& label : d.labels) {
        CodeRange range = range_of(sources, label.span);
        if (range.valid()) v.labels.push_back({range, label.text, label.span == d.span});
    }
    v.notes = d.notes;
    v.helps = d.helps;
    v.rendered = render(d, sources);
    return v;
}

}  // namespace

std::vector<DiagnosticView> diagnostic_views(const Diagnostics& diagnostics, const SourceMap& sources) {
    std::vector<DiagnosticView> out;
    for (const Diagnostic& d : diagnostics.all()) out.push_back(view_of(d, sources));
    return out;
}

}  // namespace framewalk::view
