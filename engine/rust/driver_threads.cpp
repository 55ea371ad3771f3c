// Which functions of the library order threads, by the file that they stand in.
#include "rust/driver.h"

namespace framewalk::rust {

namespace {

bool stands_in(const SourceMap& sources, Span function, std::initializer_list<std::string_view> places) {
    if (!function.valid() || !sources.is_library(function)) return false;
    const std::string& path = sources.file(sources.file_of(function.lo)).path;
    for (std::string_view place : places)
        if (path.compare(0, place.size(), place) == 0) return true;
    return false;
}

}  // namespace

bool Compilation::orders_threads(Span function) {
    return stands_in(sources_, function, {"std/sync/", "std/thread.rs", "std/io/", "std/panic.rs", "std/rt.rs"});
}

bool Compilation::formats(Span function) { return stands_in(sources_, function, {"std/fmt/"}); }

}  // namespace framewalk::rust
