// What the front end says about a program: errors, warnings, and what we do not support yet.
//
// A diagnostic is a story of labelled places. It marks the narrowest wrong thing, and says what to do.
//
//   diagnostics.error("E0382", use_span, "use of moved value: `s`")
//       .label(use_span, "value used here after move")
//       .label(move_span, "value moved here")
//       .help("clone the value before it moves: `s.clone()`");
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "source/source_map.h"
#include "source/span.h"

namespace framewalk {

enum class Severity : uint8_t {
    Error,        // rustc would refuse the program
    Warning,      // rustc would accept it with a warning
    Note,         // for information
    Unsupported,  // ours: a construct that Framewalk does not execute yet
};

struct Label {
    Span span;
    std::string text;
};

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;     // rustc's code such as "E0382"; empty where rustc gives none
    Span span;            // primary place: the line that is compared with rustc's
    std::string message;  // one sentence without a full stop; for Unsupported the construct's name
    std::vector<Label> labels;
    std::vector<std::string> notes;
    std::vector<std::string> helps;

    Diagnostic& label(Span where, std::string text);
    Diagnostic& note(std::string text);
    Diagnostic& help(std::string text);
};

// Collects diagnostics in the order in which stages report them. One at most is kept for the same
// severity, code and span, and no more than `kLimit` in all, so that hostile input cannot fill memory.
class Diagnostics {
public:
    static constexpr size_t kLimit = 200;

    [[gnu::cold]] Diagnostic& error(std::string_view code, Span span, std::string message);
    Diagnostic& warning(std::string_view code, Span span, std::string message);
    // `construct` names what was written ("`async` function"); add `.help()` with what to write instead.
    [[gnu::cold]] Diagnostic& unsupported(Span span, std::string construct);

    // Hands those for which `wanted` holds over to `other`, in order.
    void move_if(const std::function<bool(const Diagnostic&)>& wanted, Diagnostics& other);

    const std::deque<Diagnostic>& all() const { return list_; }
    bool has_errors() const { return errors_ > 0; }
    bool has_unsupported() const { return unsupported_ > 0; }
    size_t error_count() const { return errors_; }
    size_t unsupported_count() const { return unsupported_; }

private:
    Diagnostic& add(Severity severity, std::string_view code, Span span, std::string message);

    std::deque<Diagnostic> list_;  // a deque: references handed out stay valid
    Diagnostic overflow_;          // takes what is beyond the limit or a repetition
    size_t errors_ = 0;
    size_t unsupported_ = 0;
};

// Text in the shape rustc prints: `error[E0382]: …`, ` --> file:line:col`, source lines, carets, labels.
std::string render(const Diagnostic& diagnostic, const SourceMap& sources);

}  // namespace framewalk
