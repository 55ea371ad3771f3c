// A comparison of two runs: the field names of view/comparison.h.
#include "view/comparison.h"

#include "api/json_view.h"

namespace framewalk::api {

using namespace view;

namespace {

void write_sentences(JsonWriter& json, std::string_view name, const std::vector<std::string>& sentences) {
    json.list(name, sentences, [&](const std::string& s) { json.string(s); });
}

void write_runs(JsonWriter& json, const RunComparison& runs) {
    json.key("runs");
    json.begin_object();
    write_sentences(json, "sentences", runs.sentences);
    json.list("figures", runs.figures, [&](const ComparedFigure& f) {
        json.begin_object();
        json.field("name", f.name);
        json.field("meaning", f.meaning);
        json.field("here", f.here);
        json.field("there", f.there);
        json.end_object();
    });
    json.end_object();
}

void write_strip(JsonWriter& json, std::string_view name, const HeapStrip& strip) {
    json.key(name);
    json.begin_object();
    json.field("start", strip.start);
    json.field("end", strip.end);
    json.list("pieces", strip.pieces, [&](const HeapPiece& piece) {
        json.begin_object();
        json.field("id", piece.id);
        json.field("address", piece.address);
        json.field("size", piece.size);
        json.end_object();
    });
    json.field("hidden", strip.hidden);
    json.end_object();
}

void write_row(JsonWriter& json, const ComparedRow& row) {
    json.begin_object();
    json.field("id", row.id);
    json.field("name", row.name);
    json.field("type", row.type);
    json.field("address_here", row.address_here);
    json.field("address_there", row.address_there);
    json.field("value_here", row.value_here);
    json.field("value_there", row.value_there);
    json.field("same_address", row.same_address);
    json.field("same_value", row.same_value);
    json.end_object();
}

}  // namespace

void write_comparison(JsonWriter& json, const Comparison& c) {
    json.key("comparison");
    json.begin_object();
    write_machine(json, c.machine);
    write_runs(json, c.runs);
    write_sentences(json, "sentences", c.sentences);
    json.field("is_in_step", c.is_in_step);
    json.field("step", c.step);
    json.field("last", c.last);
    json.field("is_recording", c.is_recording);
    json.field("line", c.place.line);
    write_meters(json, c.meters);
    write_strip(json, "heap_here", c.heap_here);
    write_strip(json, "heap_there", c.heap_there);
    json.list("rows", c.rows, [&](const ComparedRow& row) { write_row(json, row); });
    json.field("hidden_rows", c.hidden_rows);
    json.end_object();
}

}  // namespace framewalk::api
