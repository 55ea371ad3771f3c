// JSON ─▶ Lesson. One function per object of the format, in the order of the schema.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "lesson/json_input.h"
#include "lesson/object_reader.h"
#include "lesson/rules.h"

namespace framewalk::lesson {

namespace {

using Json = nlohmann::json;
using timeline::Moment;
using timeline::When;
using view::CellField;
using view::CheckpointKind;

const std::vector<Word> kWhen = {{"before", int(When::Before)}, {"after", int(When::After)}};
const std::vector<Word> kOutcomes = {
    {"ok", int(OutcomeKind::Ok)},
    {"panic", int(OutcomeKind::Panic)},
    {"overflow", int(OutcomeKind::Overflow)},
    {"undefined_behaviour", int(OutcomeKind::UndefinedBehaviour)},
    {"compile_error", int(OutcomeKind::CompileError)},
    {"deadlock", int(OutcomeKind::Deadlock)},
};
const std::vector<Word> kFields = {
    {"name", int(CellField::Name)},
    {"address", int(CellField::Address)},
    {"value", int(CellField::Value)},
    {"state", int(CellField::State)},
};
const std::vector<Word> kScopes = {
    {"top", int(Fill::Scope::Top)},
    {"all", int(Fill::Scope::All)},
    {"stack", int(Fill::Scope::Stack)},
    {"heap", int(Fill::Scope::Heap)},
};
const std::vector<Word> kShown = {
    {"steps", int(Shown::Steps)},
    {"frames", int(Shown::Frame)},
    {"hidden", int(Shown::Hidden)},
};
const std::vector<Word> kModels = {
    {"slots", int(view::AddressModel::Slots)},
    {"bytes", int(view::AddressModel::Bytes)},
    {"boxed", int(view::AddressModel::Boxed)},
};

const std::vector<Word>& checkpoint_words() {
    static const std::vector<Word> words = [] {
        std::vector<Word> out;
        for (int i = 0; i <= int(CheckpointKind::Schedule); ++i)
            out.push_back({view::word(CheckpointKind(i)), i});
        return out;
    }();
    return words;
}

void read_line_moment(ObjectReader& in, Moment& moment) {
    in.whole("line", moment.line, 1, 100000, Need::Required);
    in.whole("visit", moment.n, 1, 1000000000);
    int when = int(When::Before);
    in.words("when", kWhen, when);
    moment.when = When(when);
}

void read_event_moment(ObjectReader& in, Moment& moment) {
    std::string event;
    in.string("event", event, Need::Required, 200);
    in.whole("n", moment.n, 1, 1000000000);
    if (!event.empty() && !timeline::parse_event(event, moment))
        in.problem("event", "`" + event + "` is not one of: start, end, call NAME, return NAME, "
                            "drop NAME, alloc, free, output");
    int when = int(When::After);
    in.words("when", kWhen, when);
    moment.when = When(when);
}

void read_at(const Json& value, const std::string& path, Problems& problems, At& at) {
    at.path = path;
    at.given = true;
    ObjectReader in(value, path, problems);
    if (in.has("event")) read_event_moment(in, at.moment);
    else read_line_moment(in, at.moment);
    in.finish();
}

void read_expected_error(const Json& value, const std::string& path, Problems& problems, Outcome& out) {
    ExpectedError error;
    ObjectReader in(value, path, problems);
    in.string("code", error.code);
    in.whole("line", error.line, 1, 100000, Need::Required);
    in.finish();
    out.errors.push_back(error);
}

void read_outcome(const Json& value, const std::string& path, Problems& problems, Outcome& out) {
    out.path = path;
    ObjectReader in(value, path, problems);
    int kind = 0;
    in.words("kind", kOutcomes, kind, Need::Required);
    out.kind = OutcomeKind(kind);
    out.has_stdout = in.string("stdout", out.out, Need::Optional, 100000);
    if (out.kind == OutcomeKind::Panic) in.string("message", out.message);
    if (out.kind == OutcomeKind::UndefinedBehaviour) in.string("fault", out.fault);
    if (out.kind == OutcomeKind::Panic || out.kind == OutcomeKind::UndefinedBehaviour)
        in.whole("line", out.line, 1, 100000);
    if (out.kind == OutcomeKind::CompileError)
        in.array("errors", Need::Required, 50, [&](const Json& v, const std::string& p) {
            read_expected_error(v, p, problems, out);
        });
    in.finish();
}

constexpr uint32_t kMostMemory = 64u << 20;
constexpr size_t kMostFiles = 20, kMostFileBytes = 100000;

void read_stack(const Json& value, const std::string& path, Problems& problems, StackSettings& out) {
    ObjectReader in(value, path, problems);
    in.whole("size", out.size, 1024, kMostMemory);
    in.boolean("guard", out.guard);
    in.boolean("probes", out.probes);
    in.boolean("returns", out.returns);
    in.whole("thread", out.thread, 4096, kMostMemory);
    in.whole("stacklet", out.stacklet, 256, kMostMemory);
    int below = int(out.below);
    in.words("below", {{"statics", int(Below::Statics)}, {"heap", int(Below::Heap)}}, below);
    out.below = Below(below);
    in.finish();
    if (out.below == Below::Heap && out.guard) in.problem("below", "is for a stack without a guard: write `\"guard\": false`");
}

void read_heap(const Json& value, const std::string& path, Problems& problems, HeapSettings& out) {
    ObjectReader in(value, path, problems);
    std::vector<Word> policies;
    for (int i = 0; i <= int(HeapPolicy::SizeClasses); ++i) policies.push_back({spelling(HeapPolicy(i)), i});
    int policy = int(out.policy);
    in.words("policy", policies, policy);
    out.policy = HeapPolicy(policy);
    in.whole("size", out.limit, 1, kMostMemory);
    in.whole("initial", out.initial, 1, kMostMemory);
    in.whole("page", out.page, 1, kMostMemory);
    in.boolean("coalesce", out.coalesce);
    in.boolean("headers", out.headers);
    in.boolean("by_address", out.by_address);
    in.boolean("chunks", out.chunks);
    in.whole("caches", out.caches, 0, 64);
    in.finish();
    if (std::string_view why = problem_of(out); !why.empty()) problems.add(path, std::string(why));
}

void read_threads(const Json& value, const std::string& path, Problems& problems, ThreadSettings& out) {
    ObjectReader in(value, path, problems);
    in.whole("seed", out.seed, 0, 1000000000);
    std::string choices;
    if (in.string("choices", choices, Need::Optional, 10000) && !read_choices(choices, out.choices))
        in.problem("choices", "must look like 12-2_20-1-3: at step 12 thread 2 goes on, at step 20 thread 1 for 3 steps; in order of steps");
    in.finish();
}

void read_machine(const Json& value, const std::string& path, Problems& problems, MachineWishes& out) {
    ObjectReader in(value, path, problems);
    int model = int(out.model);
    in.words("view", kModels, model);
    out.model = view::AddressModel(model);
    in.member("stack", Need::Optional,
              [&](const Json& v, const std::string& p) { read_stack(v, p, problems, out.memory.stack); });
    in.member("heap", Need::Optional,
              [&](const Json& v, const std::string& p) { read_heap(v, p, problems, out.memory.heap); });
    in.member("threads", Need::Optional,
              [&](const Json& v, const std::string& p) { read_threads(v, p, problems, out.memory.threads); });
    in.whole("boxed", out.memory.boxed, 0, 100000);
    int library = int(out.memory.library);
    in.words("library", kShown, library);
    out.memory.library = Shown(library);
    in.boolean("checks", out.memory.checks);
    in.whole("max_steps", out.max_steps, 1, 1000000000);
    in.finish();
}

// An address is written as a number (stack slot) or as text ("(2^30)-1").
void read_address(ObjectReader& in, const Json& value, ExpectedRow& row) {
    if (!in.has("address")) return;
    row.has_address = true;
    if (value["address"].is_number_integer()) {
        uint64_t number = 0;
        if (in.whole("address", number, 0, UINT64_C(1) << 48)) row.address = std::to_string(number);
    } else {
        in.string("address", row.address, Need::Required, 100);
    }
}

void read_row(const Json& value, const std::string& path, Problems& problems, bool is_heap,
              std::vector<ExpectedRow>& rows) {
    ExpectedRow row;
    row.path = path;
    ObjectReader in(value, path, problems);
    read_address(in, value, row);
    if (!is_heap) {
        in.string("name", row.name, Need::Required, 200);
        in.string("frame", row.frame, Need::Optional, 200);
    } else if (in.is_object() && !row.has_address) {
        in.problem("address", "is missing");
    }
    row.has_value = in.string("value", row.value);
    in.string("type", row.type);
    in.string("state", row.state);
    in.finish();
    rows.push_back(std::move(row));
}

void read_frame(const Json& value, const std::string& path, Problems& problems, Lesson& lesson) {
    ExpectedFrame frame;
    frame.path = path;
    ObjectReader in(value, path, problems);
    in.member("at", Need::Required,
              [&](const Json& v, const std::string& p) { read_at(v, p, problems, frame.at); });
    in.people_text("caption", frame.caption);
    frame.has_rows = in.has("rows");
    frame.has_heap = in.has("heap");
    in.array("rows", Need::Optional, 1000, [&](const Json& v, const std::string& p) {
        read_row(v, p, problems, false, frame.rows);
    });
    in.array("heap", Need::Optional, 1000, [&](const Json& v, const std::string& p) {
        read_row(v, p, problems, true, frame.heap);
    });
    in.boolean("partial", frame.is_partial);
    in.strings("hidden", frame.hidden);
    in.finish();
    if (in.is_object() && !frame.has_rows && !frame.has_heap)
        problems.add(path, "claims nothing: give `rows`, `heap` or both");
    lesson.frames.push_back(std::move(frame));
}

void read_narration(const Json& value, const std::string& path, Problems& problems, Lesson& lesson) {
    Narration narration;
    narration.path = path;
    ObjectReader in(value, path, problems);
    in.member("at", Need::Required,
              [&](const Json& v, const std::string& p) { read_at(v, p, problems, narration.at); });
    in.people_text("text", narration.text, Need::Required);
    in.finish();
    lesson.narration.push_back(std::move(narration));
}

void read_claim(const Json& value, const std::string& path, Problems& problems, Claim& claim) {
    claim.given = true;
    claim.path = path;
    ObjectReader in(value, path, problems);
    if (in.has("code")) {
        std::string code;
        in.lines("code", code, Need::Required);
        claim.code.push_back(code);
        in.member("outcome", Need::Required, [&](const Json& v, const std::string& p) {
            read_outcome(v, p, problems, claim.outcome);
        });
    } else {
        in.string("from", claim.from, Need::Required, 500);
        claim.has_equals = in.string("equals", claim.equals);
        if (!claim.has_equals) in.string("differs", claim.differs, Need::Required);
    }
    in.member("at", Need::Optional,
              [&](const Json& v, const std::string& p) { read_at(v, p, problems, claim.at); });
    in.finish();
}

void read_option(const Json& value, const std::string& path, Problems& problems, Checkpoint& checkpoint) {
    Option option;
    option.path = path;
    ObjectReader in(value, path, problems);
    in.id("id", option.id);
    in.people_text("text", option.text, Need::Required);
    in.people_text("feedback", option.feedback);
    option.has_value = in.string("value", option.value);
    in.member("claim", Need::Optional,
              [&](const Json& v, const std::string& p) { read_claim(v, p, problems, option.claim); });
    in.boolean("unchecked", option.unchecked);
    in.finish();
    checkpoint.options.push_back(std::move(option));
}

void read_key(const Json& value, const std::string& path, Problems& problems, Key& key) {
    key.path = path;
    ObjectReader in(value, path, problems);
    in.string("from", key.from, Need::Optional, 500);
    key.has_value = in.string("value", key.value, Need::Optional, 100000);
    std::string option;
    if (in.string("option", option)) key.options.push_back(option);
    in.strings("options", key.options);
    in.whole("line", key.line, 1, 100000);
    in.boolean("unchecked", key.unchecked);
    in.finish();
    if (in.is_object() && key.from.empty() && !key.has_value && key.options.empty() && key.line == 0)
        problems.add(path, "says nothing: give `from`, `value`, `option`, `options` or `line`");
}

void read_fields(ObjectReader& in, const char* key, Problems& problems, std::vector<CellField>& out) {
    in.array(key, Need::Optional, 4, [&](const Json& v, const std::string& p) {
        for (const Word& w : kFields)
            if (v.is_string() && v.get<std::string>() == w.word) return out.push_back(CellField(w.value));
        problems.add(p, "must be one of: name, address, value, state");
    });
}

void read_fill_row(const Json& value, const std::string& path, Problems& problems, Fill& fill) {
    FillRow row;
    row.path = path;
    ObjectReader in(value, path, problems);
    in.string("frame", row.frame, Need::Required, 200);
    in.string("name", row.name, Need::Required, 200);
    row.has_blanks = in.has("blanks");
    read_fields(in, "blanks", problems, row.blanks);
    in.boolean("extra", row.is_extra);
    in.finish();
    fill.rows.push_back(std::move(row));
}

void read_fill(const Json& value, const std::string& path, Problems& problems, Fill& fill) {
    ObjectReader in(value, path, problems);
    int scope = int(fill.scope);
    in.words("scope", kScopes, scope);
    fill.scope = Fill::Scope(scope);
    read_fields(in, "blanks", problems, fill.blanks);
    in.array("rows", Need::Optional, 200, [&](const Json& v, const std::string& p) {
        read_fill_row(v, p, problems, fill);
    });
    in.finish();
}

void read_feedback(const Json& value, const std::string& path, Problems& problems, Checkpoint& out) {
    AnswerFeedback feedback;
    ObjectReader in(value, path, problems);
    in.string("when", feedback.when);
    in.string("cell", feedback.cell);
    in.people_text("text", feedback.text, Need::Required);
    in.finish();
    out.feedback.push_back(std::move(feedback));
}

void read_texts(ObjectReader& in, const char* key, Problems& problems, std::vector<Text>& out) {
    in.array(key, Need::Optional, 10, [&](const Json& v, const std::string& p) {
        Json holder = {{"text", v}};
        Problems found;
        ObjectReader text(holder, "", found);
        Text read;
        text.people_text("text", read, Need::Required);
        for (Problem& problem : found.list) problems.add(p + problem.path.substr(4), problem.message);
        out.push_back(std::move(read));
    });
}

void read_question(ObjectReader& in, Problems& problems, Checkpoint& out) {
    in.array("options", Need::Optional, 20, [&](const Json& v, const std::string& p) {
        read_option(v, p, problems, out);
    });
    in.member("key", Need::Optional,
              [&](const Json& v, const std::string& p) { read_key(v, p, problems, out.key); });
    in.member("fill", Need::Optional,
              [&](const Json& v, const std::string& p) { read_fill(v, p, problems, out.fill); });
    in.member("goal", Need::Optional, [&](const Json& v, const std::string& p) { read_outcome(v, p, problems, out.goal); });
    out.has_goal = in.has("goal");
    in.array("feedback", Need::Optional, 50, [&](const Json& v, const std::string& p) {
        read_feedback(v, p, problems, out);
    });
}

void read_checkpoint(const Json& value, const std::string& path, Problems& problems, Lesson& lesson) {
    Checkpoint out;
    out.path = path;
    ObjectReader in(value, path, problems);
    in.id("id", out.id);
    in.member("at", Need::Required,
              [&](const Json& v, const std::string& p) { read_at(v, p, problems, out.at); });
    in.member("about", Need::Optional,
              [&](const Json& v, const std::string& p) { read_at(v, p, problems, out.about); });
    int kind = 0;
    bool known = in.words("kind", checkpoint_words(), kind, Need::Required);
    out.kind = CheckpointKind(kind);
    in.people_text("prompt", out.prompt, Need::Required);
    in.boolean("gate", out.must_answer);
    in.whole("points", out.points, 0, 1000);
    read_texts(in, "hints", problems, out.hints);
    in.people_text("explain", out.explain);
    read_question(in, problems, out);
    in.finish();
    if (known) check_question(out, problems);
    lesson.checkpoints.push_back(std::move(out));
}

void read_head(ObjectReader& in, Lesson& lesson) {
    std::string schema;
    in.string("$schema", schema);
    uint32_t format = 1;
    in.whole("format", format, 1, 1, Need::Required);
    in.string("id", lesson.id, Need::Required, 64);
    if (!lesson.id.empty() && !is_lesson_id(lesson.id))
        in.problem("id", "`" + lesson.id + "` is no lesson id: use a-z, 0-9, `-` and `_`, a letter or digit first");
    in.whole("version", lesson.version, 1, 1000000, Need::Required);
    in.people_text("title", lesson.title, Need::Required);
    in.people_text("summary", lesson.summary, Need::Required);
    int language = 0;
    in.words("language", {{"rust", 0}}, language, Need::Required);
    in.strings("systems", lesson.systems);
    for (size_t i = 0; i < lesson.systems.size(); ++i)
        if (!is_system_id(lesson.systems[i]))
            in.problem(("systems[" + std::to_string(i) + "]").c_str(), "must look like S07");
    in.number("order", lesson.order);
}

void read_files(const Json& value, const std::string& path, Problems& problems, std::vector<GivenFile>& out) {
    if (!value.is_object() || value.size() > kMostFiles) return problems.add(path, "must be an object of at most 20 files: \"notes.txt\": \"what it holds\"");
    for (const auto& [name, content] : value.items()) {
        const std::string at = path + "[\"" + name + "\"]";
        if (!content.is_string() || content.get_ref<const std::string&>().size() > kMostFileBytes) {
            problems.add(at, "must be text of at most 100000 bytes");
            continue;
        }
        GivenFile file{name, content.get<std::string>()};
        if (std::string_view why = problem_of(file); !why.empty()) problems.add(at, std::string(why));
        else out.push_back(std::move(file));
    }
}

void read_lesson(const Json& root, Problems& problems, Lesson& lesson) {
    ObjectReader in(root, "", problems);
    read_head(in, lesson);
    in.lines("code", lesson.code, Need::Required);
    in.string("stdin", lesson.input, Need::Optional, 100000);
    in.member("files", Need::Optional, [&](const Json& v, const std::string& p) { read_files(v, p, problems, lesson.files); });
    in.member("machine", Need::Optional, [&](const Json& v, const std::string& p) {
        read_machine(v, p, problems, lesson.machine);
    });
    lesson.has_outcome = in.has("outcome");
    in.member("outcome", Need::Required, [&](const Json& v, const std::string& p) {
        read_outcome(v, p, problems, lesson.outcome);
    });
    in.array("frames", Need::Optional, 500, [&](const Json& v, const std::string& p) {
        read_frame(v, p, problems, lesson);
    });
    in.array("narration", Need::Optional, 500, [&](const Json& v, const std::string& p) {
        read_narration(v, p, problems, lesson);
    });
    in.array("checkpoints", Need::Optional, 100, [&](const Json& v, const std::string& p) {
        read_checkpoint(v, p, problems, lesson);
    });
    in.finish();
    check_unique_ids(lesson, problems);
}

}  // namespace

MachineWishes load_machine(std::string_view json, std::vector<Problem>& errors) {
    MachineWishes out;
    Json root = parse_json(json, errors);
    if (!errors.empty()) return out;
    Problems problems;
    read_machine(root, "machine", problems, out);
    errors = std::move(problems.list);
    return out;
}

LoadedLesson load(std::string_view json) {
    LoadedLesson out;
    Json root = parse_json(json, out.errors);
    if (!out.errors.empty()) return out;
    Problems problems;
    read_lesson(root, problems, out.lesson);
    out.errors = std::move(problems.list);
    return out;
}

}  // namespace framewalk::lesson
