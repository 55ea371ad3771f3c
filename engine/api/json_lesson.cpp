#include "api/json_lesson.h"

namespace framewalk::api {

using namespace view;

namespace {

void write_blocks(JsonWriter& json, const RichText& text) {
    json.begin_array();
    for (const TextBlock& block : text) {
        json.begin_object();
        json.always("kind", word(block.kind));
        json.list("inlines", block.inlines, [&](const Inline& part) {
            json.begin_object();
            json.always("kind", word(part.kind));
            json.field("text", part.text);
            json.field("href", part.href);
            json.end_object();
        });
        json.end_object();
    }
    json.end_array();
}

void write_option(JsonWriter& json, const OptionView& o) {
    json.begin_object();
    json.field("id", o.id);
    write_rich_text(json, "text", o.text);
    json.field("chosen", o.chosen);
    json.always("verdict", word(o.verdict));
    write_rich_text(json, "feedback", o.feedback);
    json.end_object();
}

void write_blank_row(JsonWriter& json, const BlankRow& row) {
    json.begin_object();
    json.field("key", row.key);
    json.field("frame", row.frame);
    json.list("cells", row.cells, [&](const BlankCell& c) {
        json.begin_object();
        json.field("id", c.id);
        json.always("field", word(c.field));
        json.field("is_given", c.is_given);
        json.field("given", c.given);
        json.field("answer", c.answer);
        json.always("verdict", word(c.verdict));
        write_rich_text(json, "feedback", c.feedback);
        json.end_object();
    });
    json.end_object();
}

void write_checkpoint(JsonWriter& json, const CheckpointView& c) {
    json.key("checkpoint");
    json.begin_object();
    json.field("id", c.id);
    json.always("kind", word(c.kind));
    write_rich_text(json, "prompt", c.prompt);
    json.field("must_answer", c.must_answer);
    json.field("number", c.number);
    json.field("total", c.total);
    json.field("points", c.points);
    json.list("options", c.options, [&](const OptionView& o) { write_option(json, o); });
    json.list("table", c.table, [&](const BlankRow& row) { write_blank_row(json, row); });
    json.list("state_words", c.state_words, [&](const std::string& w) { json.string(w); });
    json.field("response_text", c.response_text);
    json.field("attempts", c.attempts);
    json.always("verdict", word(c.verdict));
    write_rich_text(json, "feedback", c.feedback);
    write_rich_text(json, "explain", c.explain);
    json.list("hints", c.hints, [&](const RichText& hint) { write_blocks(json, hint); });
    json.field("hints_left", c.hints_left);
    json.field("skipped", c.skipped);
    json.field("score", c.score);
    json.end_object();
}

}  // namespace

void write_rich_text(JsonWriter& json, std::string_view name, const RichText& text) {
    if (text.empty()) return;
    json.key(name);
    write_blocks(json, text);
}

void write_lesson(JsonWriter& json, const LessonView& l) {
    if (l.id.empty()) return;
    json.key("lesson");
    json.begin_object();
    json.field("id", l.id);
    json.field("version", l.version);
    json.field("title", l.title);
    write_rich_text(json, "summary", l.summary);
    write_rich_text(json, "narration", l.narration);
    json.field("narration_is_new", l.narration_is_new);
    json.field("machine_is_changed", l.machine_is_changed);
    json.field("code_is_edited", l.code_is_edited);
    json.field("has_checkpoint", l.has_checkpoint);
    if (l.has_checkpoint) write_checkpoint(json, l.checkpoint);
    json.field("answered", l.answered);
    json.field("checkpoints", l.checkpoints);
    json.field("points", l.points);
    json.field("max_points", l.max_points);
    json.end_object();
}

}  // namespace framewalk::api
