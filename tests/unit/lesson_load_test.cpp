// Lesson files: what is wrong with each, and at which JSON path.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "lesson/lesson.h"
#include "lesson/values.h"

namespace framewalk::lesson {
namespace {

using Json = nlohmann::json;

Json smallest() {
    return Json::parse(R"({"format":1,"id":"a-lesson","version":1,"title":"T","summary":"S","language":"rust",
                           "code":["fn main() {}"],"outcome":{"kind":"ok"}})");
}

std::string problems(const Json& lesson) {
    std::string out;
    for (const Problem& p : load(lesson.dump()).errors) out += p.path + ": " + p.message + "\n";
    return out;
}

TEST(LessonLoad, TheSmallestIsValid) {
    LoadedLesson loaded = load(smallest().dump());
    EXPECT_TRUE(loaded.errors.empty());
    EXPECT_EQ(loaded.lesson.code, "fn main() {}\n");
}

TEST(LessonLoad, EveryRequiredFieldIsMissed) {
    for (const char* field : {"format", "id", "version", "title", "summary", "language", "code", "outcome"}) {
        Json lesson = smallest();
        lesson.erase(field);
        EXPECT_EQ(problems(lesson), std::string(field) + ": is missing\n");
    }
}

TEST(LessonLoad, WrongTypesAndUnknownWords) {
    Json lesson = smallest();
    lesson["version"] = "1";
    EXPECT_EQ(problems(lesson), "version: must be a whole number, not string\n");
    lesson = smallest();
    lesson["outcome"]["kind"] = "fine";
    EXPECT_EQ(problems(lesson),
              "outcome.kind: `fine` is not one of: ok, panic, overflow, undefined_behaviour, compile_error, deadlock\n");
    lesson = smallest();
    lesson["titel"] = "x";
    EXPECT_EQ(problems(lesson), "titel: is not a field of this object; did you mean `title`?\n");
    lesson = smallest();
    lesson["outcome"]["fault"] = "use-after-free";   // only of undefined behaviour
    EXPECT_EQ(problems(lesson), "outcome.fault: is not a field of this object\n");
}

TEST(LessonLoad, FilesHaveNamesAndText) {
    Json lesson = smallest();
    lesson["files"] = {{"notes.txt", "one\n"}, {"data/b", ""}};
    LoadedLesson loaded = load(lesson.dump());
    EXPECT_EQ(problems(lesson), "");
    ASSERT_EQ(loaded.lesson.files.size(), 2u);
    EXPECT_EQ(loaded.lesson.files[1].path + "=" + loaded.lesson.files[1].bytes, "notes.txt=one\n");
    for (const char* name : {"../x", "/x", "a/", "", "a//b"}) {
        lesson["files"] = {{name, "x"}};
        EXPECT_EQ(problems(lesson).rfind(std::string("files[\"") + name + "\"]: ", 0), 0u) << name << problems(lesson);
    }
    lesson["files"] = {{"x", 5}};
    EXPECT_EQ(problems(lesson), "files[\"x\"]: must be text of at most 100000 bytes\n");
    lesson["files"] = "x";
    EXPECT_NE(problems(lesson), "");
}

TEST(LessonLoad, PathsIntoLists) {
    Json lesson = smallest();
    lesson["checkpoints"] = Json::array({Json::parse(R"({"id":"q 1","at":{"line":0},"kind":"choice","prompt":"<b>?",
        "options":[{"id":"a","text":"A"},{"id":"a","text":"B"}],"key":{"option":"c"}})")});
    EXPECT_EQ(problems(lesson),
              "checkpoints[0].id: `q 1` is no id: use letters, digits, `_` and `.`, 1 to 250 of them\n"
              "checkpoints[0].at.line: must lie between 1 and 100000\n"
              "checkpoints[0].prompt: HTML is not allowed; put code such as `Vec<i32>` in backticks\n"
              "checkpoints[0].options[1].id: `a` is the id of another option too\n"
              "checkpoints[0].key: there is no option `c`\n");
}

TEST(LessonLoad, Languages) {
    Json lesson = smallest();
    lesson["title"] = {{"en", "A box"}, {"de", "Eine Box"}};
    Lesson read = load(lesson.dump()).lesson;
    EXPECT_EQ(read.title.in("de-AT"), "Eine Box");
    EXPECT_EQ(read.title.in("fr"), "A box");
    lesson["title"] = {{"e n", "x"}};
    EXPECT_EQ(problems(lesson), "title.e n: is not a language tag such as en or pt-BR\n");
}

TEST(LessonLoad, SyntaxErrorsHavePositions) {
    Problem p = load("{\n  \"a\": 1,,\n}").errors.at(0);
    EXPECT_EQ(p.line, 2u);
    EXPECT_EQ(load("").errors.size(), 1u);
    EXPECT_EQ(load("[1]").errors.at(0).message, "must be an object, not array");
    EXPECT_EQ(load("{\"a\":1,\"a\":2}").errors.at(0).message, "the key \"a\" is given twice");
    EXPECT_EQ(load(std::string(100000, '[')).errors.size(), 1u);
    EXPECT_EQ(load("{\"a\":\"\xff\"}").errors.size(), 1u);
}

TEST(LessonLoad, NoPrefixCrashes) {
    std::ifstream file(std::string(FRAMEWALK_SOURCE_DIR) + "/lessons/stack/one-binding.json");
    std::stringstream text;
    text << file.rdbuf();
    ASSERT_TRUE(load(text.str()).errors.empty());
    for (size_t size = 0; size < text.str().size(); size += 7) EXPECT_FALSE(load(text.str().substr(0, size)).errors.empty());
}

// Every field that the schema names is one that the reader takes, and the other way round.
void collect_properties(const Json& schema, std::vector<std::string>& out) {
    if (schema.is_object() && schema.contains("properties") && schema.contains("additionalProperties"))
        for (auto& [name, unused] : schema["properties"].items()) out.push_back(name);
    if (schema.is_structured())
        for (const Json& part : schema) collect_properties(part, out);
}

TEST(LessonLoad, TheReaderKnowsTheFieldsOfTheSchema) {
    std::ifstream schema_file(std::string(FRAMEWALK_SOURCE_DIR) + "/lessons/schema/lesson.schema.json");
    std::ifstream reader_file(std::string(FRAMEWALK_SOURCE_DIR) + "/engine/lesson/load.cpp");
    std::stringstream reader;
    reader << reader_file.rdbuf();
    std::vector<std::string> names;
    collect_properties(Json::parse(schema_file), names);
    ASSERT_GT(names.size(), 50u);
    for (const std::string& name : names)
        EXPECT_NE(reader.str().find("\"" + name + "\""), std::string::npos) << name;
}

TEST(LessonValues, WaysOfWriting) {
    EXPECT_TRUE(same_value("-> (2^30) - 1", "→ (2^30)-1"));
    EXPECT_TRUE(same_value("→1073741823", "→ (2^30)-1"));
    EXPECT_TRUE(same_value("→ 2^30-2", "→ (2^30)-2"));
    EXPECT_TRUE(same_value("(2³⁰)-1", "(2^30)-1"));
    EXPECT_TRUE(same_value("Point{x:1,y:2}", "Point { x: 1, y: 2 }"));
    EXPECT_TRUE(same_value("???", "??????"));
    EXPECT_FALSE(same_value("\"a b\"", "\"ab\""));
    EXPECT_FALSE(same_value("42", "→ 42"));
    EXPECT_TRUE(answers_value("0", "→ 0"));
    EXPECT_FALSE(answers_value("→ 0", "0"));
    EXPECT_TRUE(same_output("a \r\nb\n", "a\nb"));
}

}  // namespace
}  // namespace framewalk::lesson
