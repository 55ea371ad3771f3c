// `framewalk check` and `framewalk grade`.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "api/json_grade.h"
#include "cli/commands.h"
#include "lesson/check.h"

namespace framewalk::cli {

namespace {

namespace fs = std::filesystem;

// All lessons below a folder, in order of their paths; the schema is none.
std::vector<std::string> lessons_in(const fs::path& folder) {
    std::vector<std::string> found;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->is_directory() && at->path().filename() == "schema") at.disable_recursion_pending();
        if (at->path().extension() == ".json") found.push_back(at->path().generic_string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

void print_problems(const std::string& path, const std::vector<lesson::Problem>& problems) {
    for (const lesson::Problem& p : problems) std::fprintf(stderr, "%s\n", lesson::text_of(p, path).c_str());
}

bool check_one(const std::string& path) {
    std::string text;
    if (!read_file("check", path, text)) return false;
    lesson::LoadedLesson loaded = lesson::load(text);
    print_problems(path, loaded.errors);
    if (!loaded.errors.empty()) return false;
    lesson::CheckReport report = lesson::check(loaded.lesson);
    print_problems(path, report.problems);
    if (!report.problems.empty()) return false;
    std::printf("%s: ok (%u tables with %u rows, %u moments, %u questions", path.c_str(), report.frames, report.rows,
                report.moments, report.checkpoints);
    if (report.unchecked > 0) std::printf("; %u answers that running cannot prove", report.unchecked);
    std::printf(")\n");
    return true;
}

}  // namespace

int check(const std::vector<std::string>& paths) {
    bool all_good = true;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            all_good = check_one(path) && all_good;
            continue;
        }
        std::vector<std::string> lessons = lessons_in(path);
        if (lessons.empty()) {
            complain("check", "no lesson in " + path);
            all_good = false;
        }
        for (const std::string& lesson : lessons) all_good = check_one(lesson) && all_good;
    }
    return all_good ? 0 : 1;
}

int grade(const std::string& lesson_path, const std::string& answers_path) {
    std::string lesson, answers;
    if (!read_file("grade", lesson_path, lesson) || !read_file("grade", answers_path, answers)) return kUsageError;
    api::GradeResult result = api::grade_answers(lesson, answers);
    if (!result.ok) {
        complain("grade", result.error);
        return 1;
    }
    std::printf("%s\n", result.json.c_str());
    return 0;
}

}  // namespace framewalk::cli
