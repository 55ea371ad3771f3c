// The one place below the session where the view meets the Rust front end.
#include "view/program_run.h"

#if __has_include("rust/driver.h")
#include "rust/driver.h"

namespace framewalk::view {

std::unique_ptr<ProgramRun> ProgramRun::of_rust(std::string path, std::string code, const RunSettings& settings) {
    std::shared_ptr<rust::Compilation> compilation =
        rust::Compilation::compile(std::move(path), std::move(code), rust::CompileOptions{});
    CompiledText text;
    text.sources = &compilation->sources();
    text.diagnostics = &compilation->diagnostics();
    bool refused = text.diagnostics->has_errors() || text.diagnostics->has_unsupported();
    if (!refused) text.program = compilation.get();
    text.owner = compilation;
    return std::make_unique<ProgramRun>(std::move(text), settings);
}

}  // namespace framewalk::view
#else

namespace framewalk::view {

std::unique_ptr<ProgramRun> ProgramRun::of_rust(std::string path, std::string code, const RunSettings& settings) {
    struct Nothing {
        SourceMap sources;
        Diagnostics diagnostics;
    };
    auto nothing = std::make_shared<Nothing>();
    nothing->sources.add(std::move(path), std::move(code), false);
    nothing->diagnostics.unsupported(Span{1, 1}, "programs: the front end is not built in");
    CompiledText text;
    text.sources = &nothing->sources;
    text.diagnostics = &nothing->diagnostics;
    text.owner = nothing;
    return std::make_unique<ProgramRun>(std::move(text), settings);
}

}  // namespace framewalk::view
#endif
