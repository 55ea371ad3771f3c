#include "api/json_view.h"

#include "api/json_heap.h"
#include "api/json_lesson.h"

namespace framewalk::api {

using namespace view;

namespace {

void write_range(JsonWriter& json, std::string_view name, const CodeRange& range) {
    if (!range.valid()) return;
    json.key(name);
    json.begin_object();
    json.field("line", range.line);
    json.field("column", range.column);
    json.field("end_line", range.end_line);
    json.field("end_column", range.end_column);
    json.end_object();
}

void write_bytes(JsonWriter& json, const std::vector<ByteCell>& bytes) {
    json.list("bytes", bytes, [&](const ByteCell& b) {
        json.begin_object();
        json.field("value", b.value);
        json.always("state", word(b.state));
        json.field("is_pointer", b.is_pointer);
        json.field("changed", b.changed);
        json.end_object();
    });
}

void write_target(JsonWriter& json, const Target& t) {
    json.key("target");
    json.begin_object();
    json.always("kind", word(t.kind));
    json.always("state", word(t.state));
    json.field("id", t.id);
    json.field("address_text", t.address_text);
    json.field("address", t.address);
    json.field("offset", t.offset);
    json.end_object();
}

void write_row_state(JsonWriter& json, const Row& r) {
    json.always("state", word(r.state));
    json.field("is_invalid", r.is_invalid);
    json.field("state_text", r.state_text);
    json.field("moved_to_id", r.moved_to_id);
    json.field("state_step", r.state_step);
    json.field("changed", r.changed);
    json.field("is_new", r.is_new);
    json.field("is_parameter", r.is_parameter);
    json.field("is_mutable", r.is_mutable);
    json.field("is_shadowed", r.is_shadowed);
    json.field("in_scope", r.in_scope);
    json.field("is_open", r.is_open);
}

void write_row(JsonWriter& json, const Row& r) {
    json.begin_object();
    json.field("id", r.id);
    json.field("name", r.name);
    json.field("type", r.type);
    json.field("address_text", r.address_text);
    json.field("address", r.address);
    if (r.slot >= 0) json.key("slot"), json.number(r.slot);
    json.field("slot_count", r.slot_count);
    json.field("size", r.size);
    json.field("value", r.value);
    json.field("last_value", r.last_value);
    write_row_state(json, r);
    json.field("has_target", r.has_target);
    if (r.has_target) write_target(json, r.target);
    json.list("children", r.children, [&](const Row& child) { write_row(json, child); });
    json.field("hidden_children", r.hidden_children);
    write_bytes(json, r.bytes);
    write_range(json, "declared", r.declared);
    json.end_object();
}

void write_frame(JsonWriter& json, const Frame& f) {
    json.begin_object();
    json.field("id", f.id);
    if (f.thread != kMainThread) json.field("thread", f.thread);
    json.field("depth", f.depth);
    json.field("function", f.function);
    json.field("line", f.line);
    json.always("state", word(f.state));
    json.field("is_new", f.is_new);
    json.field("address", f.address);
    json.field("size", f.size);
    json.field("slot_count", f.slot_count);
    json.list("rows", f.rows, [&](const Row& row) { write_row(json, row); });
    json.field("return_value", f.return_value);
    json.end_object();
}

void write_block(JsonWriter& json, const HeapBlock& b) {
    json.begin_object();
    json.field("id", b.id);
    json.field("address_text", b.address_text);
    json.field("address", b.address);
    json.field("size", b.size);
    json.field("slot", b.slot);
    json.field("slot_count", b.slot_count);
    json.field("type", b.type);
    json.field("label", b.label);
    json.always("state", word(b.state));
    json.field("changed", b.changed);
    json.field("is_new", b.is_new);
    json.field("allocated_step", b.allocated_step);
    json.field("freed_step", b.freed_step);
    json.field("allocated_line", b.allocated_line);
    json.field("freed_line", b.freed_line);
    json.list("rows", b.rows, [&](const Row& row) { write_row(json, row); });
    json.field("hidden_rows", b.hidden_rows);
    json.list("pointed_by", b.pointed_by, [&](const std::string& id) { json.string(id); });
    json.end_object();
}

void write_arrow(JsonWriter& json, const Arrow& a) {
    json.begin_object();
    json.field("from", a.from);
    json.field("to", a.to);
    json.always("kind", word(a.kind));
    json.field("dangling", a.dangling);
    json.field("in_current_frame", a.in_current_frame);
    json.field("changed", a.changed);
    json.end_object();
}

}  // namespace

void write_meters(JsonWriter& json, const Meters& m) {
    json.key("meters");
    json.begin_object();
    for (const MeterKind& kind : meter_kinds()) json.field(kind.name, m.*kind.value);
    json.end_object();
}

void write_machine(JsonWriter& json, const MemorySettings& m) {
    json.key("machine");
    json.begin_object();
    json.key("heap");
    json.begin_object();
    json.always("policy", spelling(m.heap.policy));
    json.always("size", m.heap.limit);
    json.field("initial", m.heap.initial);
    json.field("page", m.heap.page);
    json.always("coalesce", m.heap.coalesce);
    json.always("headers", m.heap.headers);
    json.always("by_address", m.heap.by_address);
    json.always("chunks", m.heap.chunks);
    json.field("caches", m.heap.caches);
    json.end_object();
    json.key("stack");
    json.begin_object();
    json.always("size", uint64_t(m.stack.size));
    json.always("guard", m.stack.guard);
    json.always("probes", m.stack.probes);
    json.always("returns", m.stack.returns);
    json.always("thread", uint64_t(m.stack.thread));
    json.field("stacklet", m.stack.stacklet);
    if (!m.stack.guard) json.always("below", m.stack.below == Below::Heap ? "heap" : "statics");
    json.end_object();
    json.key("threads");
    json.begin_object();
    json.field("seed", m.threads.seed);
    json.field("choices", text_of(m.threads.choices));
    json.end_object();
    json.field("boxed", m.boxed);
    json.always("library", view::word(m.library));
    json.always("checks", m.checks);
    json.end_object();
}

namespace {

void write_boxed(JsonWriter& json, const BoxedWorld& w) {
    if (w.every == 0) return;
    auto numbers = [&](const char* name, const std::vector<uint64_t>& list) { json.list(name, list, [&](uint64_t n) { json.string(std::to_string(n)); }); };
    json.key("boxed");
    json.begin_object();
    json.field("every", w.every), json.field("made", w.made), json.field("since", w.since);
    json.field("live", w.live), json.field("garbage", w.garbage), json.field("bytes", w.bytes), json.field("bytes_made", w.bytes_made);
    json.field("collections", w.collections), json.field("marked_total", w.marked_total), json.field("swept_total", w.swept_total);
    json.field("is_cut", w.is_cut), json.field("is_behind", w.is_behind);
    json.field("phase", w.phase), json.field("phases", w.phases);
    json.list("marked", w.marked, [&](const BoxedMark& m) {
        json.begin_object();
        json.field("number", m.number), json.field("by", m.by);
        json.end_object();
    });
    numbers("swept", w.swept);
    json.list("objects", w.objects, [&](const BoxedObject& o) {
        json.begin_object();
        json.field("number", o.number);
        json.field("type", o.type);
        json.field("value", o.value);
        json.field("size", o.size);
        json.list("names", o.names, [&](const std::string& name) { json.string(name); });
        json.list("parts", o.parts, [&](const BoxedPart& part) {
            json.begin_object();
            json.field("name", part.name), json.field("object", part.object);
            json.end_object();
        });
        json.field("is_new", o.is_new);
        json.always("is_reachable", o.is_reachable);
        json.end_object();
    });
    json.end_object();
}

void write_handle(JsonWriter& json, const HandleView& h) {
    json.begin_object();
    json.field("id", h.id), json.field("number", h.number), json.field("access", h.access), json.field("at", h.at);
    json.field("owner", h.owner), json.field("owner_id", h.owner_id);
    json.field("opened_line", h.opened_line), json.field("opened_step", h.opened_step);
    json.field("is_new", h.is_new), json.field("changed", h.changed), json.field("is_closed", h.is_closed), json.field("is_leaked", h.is_leaked);
    json.end_object();
}

void write_file(JsonWriter& json, const FileView& f) {
    json.begin_object();
    json.field("id", f.id), json.field("path", f.path), json.field("size", f.size), json.field("text", f.text);
    json.field("is_cut", f.is_cut), json.field("is_given", f.is_given), json.field("is_removed", f.is_removed);
    json.field("is_new", f.is_new), json.field("changed", f.changed);
    json.list("handles", f.handles, [&](const HandleView& h) { write_handle(json, h); });
    json.end_object();
}

void write_position(JsonWriter& json, const Position& p) {
    json.key("position");
    json.begin_object();
    json.field("step", p.step);
    json.field("last", p.last);
    json.field("at_end", p.at_end);
    write_range(json, "current", p.current);
    write_range(json, "previous", p.previous);
    json.field("function", p.function);
    json.field("thread", p.thread);
    json.field("depth", p.depth);
    json.field("visit", p.visit);
    json.field("what", p.what);
    json.field("can_back", p.can_back);
    json.field("can_forward", p.can_forward);
    json.field("can_over", p.can_over);
    json.field("can_out", p.can_out);
    json.field("gate", p.gate);
    json.end_object();
}

void write_output(JsonWriter& json, const Output& o) {
    if (o.chunks.empty() && o.dropped_bytes == 0) return;
    json.key("output");
    json.begin_object();
    json.list("chunks", o.chunks, [&](const OutputChunk& c) {
        json.begin_object();
        json.always("stream", word(c.stream));
        json.field("text", c.text);
        json.field("step", c.step);
        json.field("is_new", c.is_new);
        json.end_object();
    });
    json.field("dropped_bytes", o.dropped_bytes);
    json.end_object();
}

void write_story(JsonWriter& json, std::string_view name, const std::vector<StoryPlace>& story) {
    json.list(name, story, [&](const StoryPlace& s) {
        json.begin_object();
        json.field("text", s.text);
        write_range(json, "range", s.range);
        json.field("step", s.step);
        json.field("has_step", s.has_step);
        json.field("id", s.id);
        json.end_object();
    });
}

void write_ending(JsonWriter& json, const Ending& e) {
    if (e.kind == EndingKind::None) return;
    json.key("ending");
    json.begin_object();
    json.always("kind", word(e.kind));
    if (e.exit_code != 0) json.key("exit_code"), json.number(e.exit_code);
    json.field("title", e.title);
    json.field("message", e.message);
    json.field("word", e.word);
    write_story(json, "story", e.story);
    json.list("leaked", e.leaked, [&](const std::string& id) { json.string(id); });
    json.list("leaks", e.leaks, [&](const Leak& leak) {
        json.begin_object();
        json.field("id", leak.id);
        json.field("address_text", leak.address_text);
        json.always("kind", word(leak.kind));
        json.field("text", leak.text);
        write_story(json, "story", leak.story);
        json.list("held_by", leak.held_by, [&](const std::string& id) { json.string(id); });
        json.end_object();
    });
    json.end_object();
}

void write_branch(JsonWriter& json, const Branch& b) {
    json.key("branch");
    json.begin_object();
    json.field("begun", b.begun);
    json.list("changes", b.changes, [&](const std::string& s) { json.string(s); });
    json.end_object();
}

void write_picked(JsonWriter& json, const Picked& p) {
    if (p.id.empty()) return;
    json.key("picked");
    json.begin_object();
    json.field("id", p.id);
    json.field("title", p.title);
    write_bytes(json, p.bytes);
    json.field("address", p.address);
    json.field("size", p.size);
    json.field("has_writer", p.has_writer);
    json.field("written_step", p.written_step);
    json.field("written_line", p.written_line);
    json.field("written_text", p.written_text);
    write_story(json, "history", p.history);
    json.end_object();
}

}  // namespace

void write_diagnostic(JsonWriter& json, const DiagnosticView& d) {
    json.begin_object();
    json.always("kind", word(d.kind));
    json.field("code", d.code);
    json.field("message", d.message);
    write_range(json, "range", d.range);
    json.list("labels", d.labels, [&](const PlacedText& label) {
        json.begin_object();
        write_range(json, "range", label.range);
        json.field("text", label.text);
        json.field("is_primary", label.is_primary);
        json.end_object();
    });
    json.list("notes", d.notes, [&](const std::string& s) { json.string(s); });
    json.list("helps", d.helps, [&](const std::string& s) { json.string(s); });
    json.field("rendered", d.rendered);
    json.end_object();
}

void write_view(JsonWriter& json, const ViewModel& v) {
    json.begin_object();
    json.field("revision", v.revision);
    json.always("model", word(v.model));
    write_position(json, v.position);
    json.list("frames", v.frames, [&](const Frame& f) { write_frame(json, f); });
    json.list("threads", v.threads, [&](const Thread& t) {
        json.begin_object();
        json.field("number", t.number);
        json.field("name", t.name);
        json.always("state", word(t.state));
        json.field("is_new", t.is_new);
        json.field("stack_size", t.stack_size);
        json.field("stack_used", t.stack_used);
        json.field("stack_deepest", t.stack_deepest);
        json.end_object();
    });
    json.list("popped", v.popped, [&](const PoppedFrame& p) {
        json.begin_object();
        json.field("id", p.id);
        json.field("function", p.function);
        json.field("return_value", p.return_value);
        json.field("depth", p.depth);
        json.end_object();
    });
    json.field("hidden_frames", v.hidden_frames);
    json.field("hidden_blocks", v.hidden_blocks);
    json.list("heap", v.heap, [&](const HeapBlock& b) { write_block(json, b); });
    json.list("statics", v.statics, [&](const Row& row) { write_row(json, row); });
    json.list("arrows", v.arrows, [&](const Arrow& a) { write_arrow(json, a); });
    json.list("files", v.files, [&](const FileView& f) { write_file(json, f); });
    write_meters(json, v.meters);
    write_boxed(json, v.boxed);
    write_machine(json, v.machine);
    if (v.heap_map) write_heap_map(json, *v.heap_map);
    write_output(json, v.output);
    write_ending(json, v.ending);
    json.list("diagnostics", v.diagnostics, [&](const DiagnosticView& d) { write_diagnostic(json, d); });
    json.list("sentences", v.sentences, [&](const std::string& s) { json.string(s); });
    json.field("notice", v.notice);
    json.field("is_recording", v.is_recording);
    write_lesson(json, v.lesson);
    if (!v.branch.changes.empty()) write_branch(json, v.branch);
    write_picked(json, v.picked);
    if (v.comparison) write_comparison(json, *v.comparison);
    json.end_object();
}

void write_code(JsonWriter& json, const CodeText& code) {
    json.begin_object();
    json.field("revision", code.revision);
    json.field("path", code.path);
    json.field("own_lines", code.own_lines);
    json.list("lines", code.lines, [&](const CodeLine& line) {
        json.begin_object();
        json.field("number", line.number);
        json.field("text", line.text);
        json.list("tokens", line.tokens, [&](const CodeToken& t) {
            json.begin_object();
            json.field("begin", t.begin);
            json.field("end", t.end);
            json.always("kind", word(t.kind));
            json.end_object();
        });
        json.field("can_stop", line.can_stop);
        json.end_object();
    });
    json.end_object();
}

void write_timeline(JsonWriter& json, const TimelineSummary& t) {
    json.begin_object();
    json.field("revision", t.revision);
    json.field("step_count", t.step_count);
    json.field("max_depth", t.max_depth);
    json.list("bins", t.bins, [&](const TimelineBin& b) {
        json.begin_object();
        json.field("first", b.first);
        json.field("count", b.count);
        json.field("depth", b.depth);
        json.field("min_depth", b.min_depth);
        json.end_object();
    });
    json.list("marks", t.marks, [&](const TimelineMark& m) {
        json.begin_object();
        json.field("step", m.step);
        json.always("kind", word(m.kind));
        json.field("label", m.label);
        json.field("id", m.id);
        json.end_object();
    });
    json.field("is_complete", t.is_complete);
    json.end_object();
}

}  // namespace framewalk::api
