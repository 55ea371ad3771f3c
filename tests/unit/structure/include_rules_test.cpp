// Reads every #include of our C++ and checks the shape of the project:
//
//   * a file includes from its own layer or a lower one, in the order of `layers` below;
//   * mir, memory, machine and timeline never include rust/ (the order says so already);
//   * the engine includes no ImGui, no platform header, nothing that reads clocks or files,
//     and JSON only in lesson/ and api/;
//   * in imgui_frontend only backend_*.cpp/.h and main.cpp know the platform.
//
// A broken rule is reported as `file:line: what is wrong`. The checker is itself tested, on a small
// tree with one file for each way of being wrong.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

// Lowest first. A new folder of the engine must be given its place here.
constexpr std::array<std::string_view, 11> layers = {"base",   "source",  "types",    "mir",
                                                     "memory", "machine", "timeline", "rust",
                                                     "view",   "lesson",  "api"};
constexpr int top_layer = static_cast<int>(layers.size());
constexpr int unknown_layer = -1;

// What the engine may take from the standard library: no I/O, no clock, no threads, no locale.
const std::set<std::string_view> engine_standard_headers = {
    "algorithm", "array",       "bit",      "bitset",      "cctype",        "charconv",
    "climits",   "cmath",       "compare",  "concepts",    "cstddef",       "cstdint",
    "cstdio",    "cstdlib",     "cstring",  "deque",       "functional",    "initializer_list",
    "iterator",  "limits",      "list",     "map",         "memory",        "new",
    "numeric",   "optional",    "queue",    "set",         "span",          "stack",
    "string",    "string_view", "tuple",    "type_traits", "unordered_map", "unordered_set",
    "utility",   "variant",     "vector",   "cassert",     "cinttypes",     "array",
    "cfloat",    "cerrno",      "stdint.h", "version",     "ranges"};

struct Include {
    std::string target;  // as written between the quotes or angle brackets
    bool angled;
    int line;  // 1-based
};

struct SourceFile {
    fs::path path;      // relative to the root of the project
    std::string top;    // "engine", "imgui_frontend" or "server"
    std::string layer;  // the folder below engine/, "cli" included; empty outside the engine
    std::vector<Include> includes;
};

int layer_rank(std::string_view name) {
    auto at = std::find(layers.begin(), layers.end(), name);
    return at == layers.end() ? unknown_layer : static_cast<int>(at - layers.begin());
}

std::string first_part(std::string_view path) {
    return std::string(path.substr(0, path.find('/')));
}

std::vector<Include> read_includes(const fs::path& file) {
    std::vector<Include> found;
    std::ifstream input(file);
    std::string text;
    for (int line = 1; std::getline(input, text); line++) {
        size_t at = text.find_first_not_of(" \t");
        if (at == std::string::npos || text[at] != '#') continue;
        at = text.find_first_not_of(" \t", at + 1);
        if (at == std::string::npos || text.compare(at, 7, "include") != 0) continue;
        size_t open = text.find_first_of("<\"", at + 7);
        if (open == std::string::npos) continue;
        bool angled = text[open] == '<';
        size_t close = text.find(angled ? '>' : '"', open + 1);
        if (close == std::string::npos) continue;
        found.push_back({text.substr(open + 1, close - open - 1), angled, line});
    }
    return found;
}

bool is_source(const fs::path& path) {
    auto ending = path.extension();
    return ending == ".h" || ending == ".cpp" || ending == ".def" || ending == ".inc";
}

void collect(const fs::path& root, const std::string& folder, const std::string& top,
             std::vector<SourceFile>& files) {
    std::error_code error;
    for (fs::recursive_directory_iterator at(root / folder, error), end; !error && at != end;
         at.increment(error)) {
        if (!is_source(at->path())) continue;
        fs::path relative = fs::relative(at->path(), root, error);
        std::string below = fs::relative(at->path(), root / folder, error).generic_string();
        files.push_back(
            {relative, top, top == "engine" ? first_part(below) : "", read_includes(at->path())});
    }
}

std::vector<SourceFile> collect_all(const fs::path& root) {
    std::vector<SourceFile> files;
    collect(root, "engine", "engine", files);
    collect(root, "imgui_frontend", "imgui_frontend", files);
    collect(root, "web/server", "server", files);
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

bool is_platform_file(const SourceFile& file) {
    std::string name = file.path.filename().string();
    return file.top == "imgui_frontend" && (name.starts_with("backend_") || name == "main.cpp");
}

bool is_imgui(std::string_view target) { return target.starts_with("imgui"); }

bool is_json(std::string_view target) { return target.find("nlohmann") != std::string_view::npos; }

// Why may an engine file (not cli) not include this header that is not ours? Empty when it may.
std::string engine_outside_problem(const SourceFile& file, const Include& include) {
    if (is_json(include.target)) {
        bool allowed = file.layer == "lesson" || file.layer == "api";
        return allowed ? "" : "only lesson/ and api/ know JSON";
    }
    if (is_imgui(include.target)) return "the engine knows no ImGui";
    if (include.angled && engine_standard_headers.contains(include.target)) return "";
    return "the engine includes neither platform headers nor I/O: <" + include.target + ">";
}

std::string frontend_outside_problem(const SourceFile& file, const Include& include) {
    if (is_json(include.target)) return "only lesson/ and api/ know JSON";
    if (is_platform_file(file)) return "";
    if (include.target == "imgui.h" || include.target == "imgui_internal.h") return "";
    if (include.angled && engine_standard_headers.contains(include.target)) return "";
    return "only backend_* knows the platform: <" + include.target + ">";
}

// A file may include from `target` when that stands at or below its own layer.
std::string direction_problem(const SourceFile& file, const std::string& target) {
    bool below_everything = file.top == "engine" && file.layer != "cli";
    int from = below_everything ? layer_rank(file.layer) : top_layer;
    if (layer_rank(target) > from) return file.layer + "/ is below " + target + "/";
    return "";
}

// One include of one file: what is wrong with it, or nothing.
std::string problem_of(const fs::path& root, const SourceFile& file, const Include& include) {
    std::string first = first_part(include.target);
    bool ours = !include.angled && include.target.find('/') != std::string::npos;
    if (ours && layer_rank(first) != unknown_layer) return direction_problem(file, first);
    bool in_cli = file.top == "engine" && file.layer == "cli";
    if (ours && (first == "cli" || first == "imgui_frontend" || first == "web")) {
        bool own = (first == "cli" && in_cli) || (first == "web" && file.top == "server") ||
                   first == file.top || (first == "web" && in_cli);
        return own ? "" : "nothing may include " + first + "/ from here";
    }
    if (!include.angled && fs::exists(root / file.path.parent_path() / include.target)) return "";
    if (in_cli || file.top == "server") return "";  // native programs: any library
    return file.top == "engine" ? engine_outside_problem(file, include)
                                : frontend_outside_problem(file, include);
}

std::vector<std::string> check_includes(const fs::path& root) {
    std::vector<std::string> problems;
    for (const SourceFile& file : collect_all(root)) {
        bool known =
            file.top != "engine" || file.layer == "cli" || layer_rank(file.layer) != unknown_layer;
        if (!known) {
            problems.push_back(file.path.generic_string() + ": engine/" + file.layer +
                               "/ has no place in the order of layers");
            continue;
        }
        for (const Include& include : file.includes) {
            std::string problem = problem_of(root, file, include);
            if (problem.empty()) continue;
            problems.push_back(file.path.generic_string() + ":" + std::to_string(include.line) +
                               ": " + problem);
        }
    }
    return problems;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

// A throwaway tree for the tests of the checker itself.
class SmallTree {
public:
    SmallTree() {
        std::string name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
        root_ = fs::path(::testing::TempDir()) / ("framewalk_includes_" + name);
        std::error_code error;
        fs::remove_all(root_, error);
    }
    ~SmallTree() {
        std::error_code error;
        fs::remove_all(root_, error);
    }
    void write(const std::string& path, const std::string& text) const {
        std::error_code error;
        fs::create_directories((root_ / path).parent_path(), error);
        std::ofstream(root_ / path) << text;
    }
    std::string check() const { return joined(check_includes(root_)); }

private:
    fs::path root_;
};

TEST(IncludeRules, HoldInThisProject) {
    fs::path root = FRAMEWALK_SOURCE_DIR;
    EXPECT_FALSE(collect_all(root).empty()) << "found no source under " << root;
    EXPECT_EQ(joined(check_includes(root)), "");
}

TEST(IncludeRules, AcceptWhatIsAllowed) {
    SmallTree tree;
    tree.write("engine/base/ids.h", "#include <vector>\n");
    tree.write("engine/machine/run.cpp", "#include \"base/ids.h\"\n#include \"machine/run.h\"\n");
    tree.write("engine/lesson/load.cpp", "#include <nlohmann/json.hpp>\n#include \"rust/a.h\"\n");
    tree.write("engine/rust/syntax/lexer.h", "");
    tree.write("engine/rust/syntax/lexer.cpp", "#include \"lexer.h\"\n");
    tree.write("engine/cli/main.cpp", "#include <CLI/CLI.hpp>\n#include \"web/server/serve.h\"\n");
    tree.write("imgui_frontend/theme.cpp", "#include \"imgui.h\"\n#include \"view/view.h\"\n");
    tree.write("imgui_frontend/backend_web.cpp", "#include <emscripten.h>\n");
    tree.write("web/server/http.cpp", "#include <httplib.h>\n#include \"api/session.h\"\n");
    EXPECT_EQ(tree.check(), "");
}

TEST(IncludeRules, RefuseAnIncludeUpwards) {
    SmallTree tree;
    tree.write("engine/memory/space.h", "\n#include \"machine/run.h\"\n");
    EXPECT_EQ(tree.check(), "engine/memory/space.h:2: memory/ is below machine/\n");
}

TEST(IncludeRules, RefuseRustBelowTheFrontEnds) {
    for (std::string layer : {"mir", "memory", "machine", "timeline"}) {
        SmallTree tree;
        tree.write("engine/" + layer + "/a.cpp", "#include \"rust/syntax/ast.h\"\n");
        EXPECT_EQ(tree.check(), "engine/" + layer + "/a.cpp:1: " + layer + "/ is below rust/\n");
    }
}

TEST(IncludeRules, RefuseImGuiJsonAndPlatformInTheEngine) {
    SmallTree tree;
    tree.write("engine/view/a.cpp", "#include \"imgui.h\"\n");
    tree.write("engine/view/b.cpp", "#include <nlohmann/json.hpp>\n");
    tree.write("engine/view/c.cpp", "#  include <emscripten.h>\n");
    tree.write("engine/view/d.cpp", "#include <fstream>\n");
    tree.write("engine/view/e.cpp", "#include <unistd.h>\n");
    EXPECT_EQ(tree.check(),
              "engine/view/a.cpp:1: the engine knows no ImGui\n"
              "engine/view/b.cpp:1: only lesson/ and api/ know JSON\n"
              "engine/view/c.cpp:1: the engine includes neither platform headers nor I/O: "
              "<emscripten.h>\n"
              "engine/view/d.cpp:1: the engine includes neither platform headers nor I/O: "
              "<fstream>\n"
              "engine/view/e.cpp:1: the engine includes neither platform headers nor I/O: "
              "<unistd.h>\n");
}

TEST(IncludeRules, RefuseThePlatformOutsideABackend) {
    SmallTree tree;
    tree.write("imgui_frontend/draw_stack.cpp", "#include <emscripten/html5.h>\n");
    EXPECT_EQ(tree.check(),
              "imgui_frontend/draw_stack.cpp:1: only backend_* knows the platform: "
              "<emscripten/html5.h>\n");
}

TEST(IncludeRules, RefuseTheTopsFromBelowAndFromEachOther) {
    SmallTree tree;
    tree.write("engine/api/a.cpp", "#include \"cli/run.h\"\n");
    tree.write("imgui_frontend/a.cpp", "#include \"web/server/serve.h\"\n");
    tree.write("web/server/a.cpp", "#include \"imgui_frontend/theme.h\"\n");
    EXPECT_EQ(tree.check(),
              "engine/api/a.cpp:1: nothing may include cli/ from here\n"
              "imgui_frontend/a.cpp:1: nothing may include web/ from here\n"
              "web/server/a.cpp:1: nothing may include imgui_frontend/ from here\n");
}

TEST(IncludeRules, RefuseAFolderWithoutAPlace) {
    SmallTree tree;
    tree.write("engine/extra/a.cpp", "");
    EXPECT_EQ(tree.check(),
              "engine/extra/a.cpp: engine/extra/ has no place in the order of layers\n");
}

}  // namespace
