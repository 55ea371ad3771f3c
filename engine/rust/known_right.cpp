#include "rust/known_right.h"

#include <algorithm>
#include <array>

#include "rust/driver.h"

namespace framewalk::rust {

namespace {

constexpr uint64_t kNone = ~uint64_t(0);
constexpr size_t kMostKnown = 128;   // the lessons that need only the first part, and room for as many

constexpr std::array<uint64_t, kMostKnown> none_known() {
    std::array<uint64_t, kMostKnown> list{};
    for (uint64_t& hash : list) hash = kNone;
    return list;
}

// Not empty, so that it lies in the module's data.
std::array<uint64_t, kMostKnown> known = none_known();

// FNV-1a. Two texts that differ have the same one time in 10^19.
uint64_t hash_of(std::string_view code) {
    uint64_t hash = 0xcbf29ce484222325;
    for (char c : code) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash == kNone ? 0 : hash;
}

std::string compiled(const std::string& code, bool is_right) {
    CompileOptions options;
    options.is_right = is_right;
    auto compilation = Compilation::compile("main.rs", code, options);
    if (!compilation->ok()) return "";
    std::string text = "right\n";
    for (const Diagnostic& d : compilation->diagnostics().all()) text += render(d, compilation->sources());
    return text;
}

}  // namespace

bool is_known_right(std::string_view code) {
    return std::find(known.begin(), known.end(), hash_of(code)) != known.end();
}

void note_if_right(const std::string& code) {
    const std::string checked = compiled(code, false);
    if (checked.empty() || checked != compiled(code, true)) return;
    *std::find(known.begin(), known.end() - 1, kNone) = hash_of(code);
}

std::string_view known_programs() { return {reinterpret_cast<const char*>(known.data()), sizeof known}; }

}  // namespace framewalk::rust
