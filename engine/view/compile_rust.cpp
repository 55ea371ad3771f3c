// The one place below the session where the view meets the Rust front end.
#include "view/program_run.h"

#include "rust/driver.h"

namespace framewalk::view {

CompiledText compile_rust(std::string path, std::string code, bool only_once) {
    rust::CompileOptions options;
    options.only_once = only_once;
    std::shared_ptr<rust::Compilation> compilation = rust::Compilation::compile(std::move(path), std::move(code), options);
    CompiledText text;
    text.sources = &compilation->sources();
    text.diagnostics = &compilation->diagnostics();
    if (compilation->ok()) text.program = compilation.get();
    for (const Diagnostic& d : compilation->library_diagnostics().all())
        text.internal_problem += render(d, *text.sources);
    text.owner = compilation;
    return text;
}

std::unique_ptr<ProgramRun> ProgramRun::of_rust(std::string path, std::string code, const RunSettings& settings) {
    return std::make_unique<ProgramRun>(compile_rust(std::move(path), std::move(code), settings.only_once), settings);
}

}  // namespace framewalk::view
