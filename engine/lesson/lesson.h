// A lesson as it is written (format version 1): one JSON file, read into plain data.
//
// The contract for authors is lessons/schema/lesson.schema.json; `load` enforces the same rules and
// gives the JSON path of every problem. What the lesson claims about its program is checked by
// `lesson/check.h`, which runs it.
//
//   LoadedLesson loaded = load(text);
//   if (loaded.errors.empty()) start(loaded.lesson);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "machine/files.h"
#include "timeline/moment.h"
#include "view/view_model.h"

namespace framewalk::lesson {

// Text for people: one string, or one for each language.
struct Text {
    std::vector<std::pair<std::string, std::string>> by_language;  // "" is "whatever the language"
    bool empty() const { return by_language.empty(); }
    // For "de-AT": de-AT, then de, then en, then the first there is.
    const std::string& in(std::string_view language) const;
};

// Where in time, and for messages where in the file.
struct At {
    timeline::Moment moment;
    std::string path;                // "frames[2].at"
    bool given = false;
};

enum class OutcomeKind : uint8_t { Ok, Panic, Overflow, UndefinedBehaviour, CompileError, Deadlock };
struct ExpectedError {
    std::string code;                // "E0382"; empty: any
    uint32_t line = 0;
};
// How a program ends. Fields that are not given are not checked.
struct Outcome {
    OutcomeKind kind = OutcomeKind::Ok;
    bool has_stdout = false;
    std::string out;
    std::string message;             // Panic: what it says (the whole message)
    std::string fault;               // UndefinedBehaviour: "use-after-free"
    uint32_t line = 0;               // Panic, UndefinedBehaviour
    std::vector<ExpectedError> errors;
    std::string path;
};

struct MachineWishes {
    view::AddressModel model = view::AddressModel::Slots;
    MemorySettings memory;
    uint64_t max_steps = 0;          // 0: the default
};

// One line of an expected memory table.
struct ExpectedRow {
    bool has_address = false, has_value = false;
    std::string address;             // "0", "(2^30)-1"
    std::string name;
    std::string value;               // "42", "→ 0", "??????"
    std::string type, state;         // empty: not checked
    std::string frame;               // function; empty: not checked
    std::string path;
};
struct ExpectedFrame {
    At at;
    Text caption;
    std::vector<ExpectedRow> rows;   // of the stack
    std::vector<ExpectedRow> heap;
    bool has_rows = false, has_heap = false;
    bool is_partial = false;         // other rows may exist
    std::vector<std::string> hidden; // names whose value "??????" stands for any value
    std::string path;
};

struct Narration {
    At at;
    Text text;
    std::string path;
};

// A statement about the run that can be checked: what is at `from` equals (or not) a text.
struct Claim {
    std::string from;                // "frame.top.x.value"
    At at;                           // not given: where the checkpoint looks
    bool has_equals = false;
    std::string equals;
    std::string differs;             // has_equals false: must not equal this
    std::vector<std::string> code;   // another program, whose outcome is claimed; empty: none
    Outcome outcome;
    bool given = false;
    std::string path;
};

struct Option {
    std::string id;
    Text text;
    Text feedback;
    bool has_value = false;
    std::string value;               // compared with the key's `from`
    Claim claim;                     // holds exactly if the option is right
    bool unchecked = false;          // the author says: this cannot be run
    std::string path;
};

// Where the right answer comes from.
struct Key {
    std::string from;                // taken from the engine
    bool has_value = false;
    std::string value;               // literal: checked against `from`, or for stdout, compiles by running
    std::vector<std::string> options;// option ids (choice: one; order: in this order)
    uint32_t line = 0;
    bool unchecked = false;
    std::string path;
};

// Feedback for one wrong answer.
struct AnswerFeedback {
    std::string when;                // the answer it is for; empty: any wrong one
    std::string cell;                // fill_frame: "foo.y.value"; empty: any cell
    Text text;
};

// What the learner of a fill_frame checkpoint is asked for.
struct FillRow {
    std::string frame;               // function, or "heap"
    std::string name;                // binding, or the address of the heap row
    bool has_blanks = false;
    std::vector<view::CellField> blanks;
    bool is_extra = false;           // a row that does not exist: the learner says so
    std::string path;
};
struct Fill {
    enum class Scope : uint8_t { Top, All, Stack, Heap };
    Scope scope = Scope::Top;
    std::vector<view::CellField> blanks;   // of rows that say nothing else
    std::vector<FillRow> rows;             // exceptions and extra rows
};

struct Checkpoint {
    std::string id;
    At at;                           // when it is asked
    At about;                        // whose state is the key; not given: `at`
    view::CheckpointKind kind = view::CheckpointKind::Choice;
    Text prompt;
    bool must_answer = false;
    uint32_t points = 1;
    std::vector<Text> hints;
    Text explain;
    std::vector<Option> options;
    Key key;
    Fill fill;
    Outcome goal;                    // schedule: how the program is to end
    bool has_goal = false;
    std::vector<AnswerFeedback> feedback;
    std::string path;
};

struct Lesson {
    std::string id;
    uint32_t version = 1;
    Text title, summary;
    std::string language = "rust";
    std::vector<std::string> systems;
    double order = 0;
    std::string code;
    std::string input;               // stdin of the program
    std::vector<GivenFile> files;    // simulated ones that it finds
    MachineWishes machine;
    bool has_outcome = false;
    Outcome outcome;
    std::vector<ExpectedFrame> frames;
    std::vector<Narration> narration;
    std::vector<Checkpoint> checkpoints;
};

struct Problem {
    std::string path;                // "checkpoints[1].options[0].id"; empty: the file as a whole
    std::string message;             // one sentence: what is wrong, what would be right
    uint32_t line = 0, column = 0;   // of a JSON syntax error; else 0
};
std::string text_of(const Problem& problem, std::string_view file);

struct LoadedLesson {
    Lesson lesson;
    std::vector<Problem> errors;     // empty: valid
};

// Total: never crashes, whatever the text. At most 100 problems are listed.
LoadedLesson load(std::string_view json);
// The object `machine` of a lesson alone; the settings that it names, the others as they are by default.
MachineWishes load_machine(std::string_view json, std::vector<Problem>& errors);

}  // namespace framewalk::lesson
