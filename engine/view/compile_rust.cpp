// The one place below the session where the view meets the Rust front end.
#include "view/program_run.h"

#include "rust/driver.h"
#include "rust/known_right.h"
#include "view/named_places.h"

namespace framewalk::view {

namespace {

CompiledText text_of(const std::shared_ptr<rust::Compilation>& compilation) {
    CompiledText text;
    text.sources = &compilation->sources();
    text.diagnostics = &compilation->diagnostics();
    if (compilation->ok()) text.program = compilation.get();
    for (const Diagnostic& d : compilation->library_diagnostics().all())
        text.internal_problem += render(d, *text.sources);
    text.owner = compilation;
    return text;
}

std::shared_ptr<rust::Compilation> compile(std::string path, std::string code, bool only_once, bool tests, Shown library = Shown::Hidden) {
    rust::CompileOptions options;
    options.library = library;
    options.only_once = only_once;
    options.tests = tests;
    options.is_right = !tests && rust::is_known_right(code);
    return rust::Compilation::compile(std::move(path), std::move(code), options);
}

}  // namespace

CompiledText compile_rust(std::string path, std::string code, bool only_once) {
    return text_of(compile(std::move(path), std::move(code), only_once, false));
}

CompiledTests compile_rust_tests(std::string path, std::string code) {
    std::shared_ptr<rust::Compilation> compilation = compile(std::move(path), std::move(code), false, true);
    CompiledTests out;
    out.text = text_of(compilation);
    if (!out.text.program) return out;
    std::vector<rust::TestFn> tests = compilation->tests();
    for (const rust::TestFn& t : tests) out.list.push_back({t.name, t.reason, t.is_ignored, t.should_panic});
    out.enter = [compilation, tests](size_t i) { compilation->enter_tests({tests[i]}, true); };
    return out;
}

// A text that has tests instead of a `main` is run by running them all, one after the other.
static CompiledText compile_main_or_tests(std::string path, std::string code, const RunSettings& settings) {
    const Shown library = settings.memory.library;
    CompiledText text = text_of(compile(path, code, settings.only_once, false, library));
    bool lacks_main = false;
    for (const Diagnostic& d : text.diagnostics->all()) lacks_main |= d.code == "E0601";
    if (!lacks_main || code.find("#[test]") == std::string::npos) return text;
    std::shared_ptr<rust::Compilation> tests = compile(std::move(path), std::move(code), settings.only_once, true, library);
    if (tests->ok()) tests->enter_tests(tests->tests(), false);
    return text_of(tests);
}

std::vector<NamedPlace> named_places(std::string code) {
    std::shared_ptr<rust::Compilation> compilation = compile("main.rs", std::move(code), false, false);
    const SourceMap& sources = compilation->sources();
    std::vector<NamedPlace> out;
    for (rust::NamedPlace& place : compilation->named_places()) {
        LineColumn from = sources.locate(place.span.lo), to = sources.locate(place.span.hi);
        if (from.line == to.line) out.push_back({from.line, from.column, to.column, std::move(place.path), std::move(place.text)});
    }
    return out;
}

std::unique_ptr<ProgramRun> ProgramRun::of_rust(std::string path, std::string code, const RunSettings& settings) {
    return std::make_unique<ProgramRun>(compile_main_or_tests(std::move(path), std::move(code), settings), settings);
}

}  // namespace framewalk::view
