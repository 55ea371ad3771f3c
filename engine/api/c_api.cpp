// JSON in, JSON out, over one Session.
#include "api/c_api.h"

#include <algorithm>
#include <vector>

#include "api/json_command.h"
#include "api/json_grade.h"
#include "api/json_heap.h"
#include "api/json_view.h"
#include "api/session.h"
#include "lesson/lesson.h"
#include "rust/known_right.h"
#include "rust/std/embedded.h"
#include "rust/syntax/left_out.h"
#include "view/named_places.h"

// Reaches JavaScript although no C++ calls it.
#define FRAMEWALK_EXPORT __attribute__((used, visibility("default")))

struct framewalk_session {
    framewalk::api::Session session;
    std::string response;
    uint32_t sent_code = 0, sent_timeline = 0, sent_curve = 0;   // revisions that the reader has
    size_t sent_answers = 0;
};

namespace framewalk::api {

namespace {

// The page and the canvas in one wasm module meet here; see `current_session`.
std::vector<framewalk_session*>& live_sessions() {
    static std::vector<framewalk_session*> list;
    return list;
}

void write_parts(JsonWriter& json, framewalk_session& s) {
    const view::ViewModel& view = s.session.view();
    json.always("state", s.session.state_text());
    json.key("view");
    write_view(json, view);
    if (view.code && view.code->revision != s.sent_code) {
        s.sent_code = view.code->revision;
        json.key("code");
        write_code(json, *view.code);
    }
    if (view.timeline && view.timeline->revision != s.sent_timeline) {
        s.sent_timeline = view.timeline->revision;
        json.key("timeline");
        write_timeline(json, *view.timeline);
    }
    if (view.heap_curve && view.heap_curve->revision != s.sent_curve) {
        s.sent_curve = view.heap_curve->revision;
        json.key("heap_curve");
        write_heap_curve(json, *view.heap_curve);
    }
}

bool lies_in(const char* at, const rust::EmbeddedFile* files, size_t count) {
    return std::any_of(files, files + count, [&](const rust::EmbeddedFile& f) { return at >= f.text && at < f.text + f.size; });
}

bool is_embedded(const char* at) {
    return lies_in(at, rust::embedded_std, rust::embedded_std_count) || lies_in(at, rust::rare_std, rust::rare_std_count);
}

std::string place_of(std::string_view part) {
    return "[" + std::to_string(reinterpret_cast<uintptr_t>(part.data())) + "," + std::to_string(part.size()) + "]";
}

std::string unread_library() {
    std::string list;
    for (std::string_view part : rust::unread_parts()) {
        if (!is_embedded(part.data())) continue;
        list += (list.empty() ? "" : ",") + place_of(part);
    }
    rust::start_noting();
    for (size_t i = 0; i < rust::rare_std_count; ++i) rust::note_left_out({rust::rare_std[i].text, rust::rare_std[i].size});
    return "[" + list + "]";
}

std::string respond(framewalk_session& s, const CommandResult& result) {
    JsonWriter json;
    json.begin_object();
    json.always("ok", result.ok);
    json.field("error", result.error);
    json.field("path", result.path);
    json.field("moved", result.moved);
    json.field("run_changed", result.run_changed);
    write_parts(json, s);
    const std::vector<AnswerRecord>& answers = s.session.answers();
    if (answers.size() < s.sent_answers) s.sent_answers = 0;       // another lesson
    if (answers.size() > s.sent_answers) {
        json.key("answer");
        write_answer(json, answers.back());
        s.sent_answers = answers.size();
    }
    json.end_object();
    return json.take();
}

std::string validate(std::string_view text) {
    lesson::LoadedLesson loaded = lesson::load(text);
    JsonWriter json;
    json.begin_object();
    json.always("ok", loaded.errors.empty());
    json.field("id", loaded.lesson.id);
    json.field("title", loaded.lesson.title.in("en"));
    json.list("errors", loaded.errors, [&](const lesson::Problem& p) {
        json.begin_object();
        json.field("path", p.path);
        json.field("message", p.message);
        json.field("line", p.line);
        json.field("column", p.column);
        json.end_object();
    });
    json.end_object();
    return json.take();
}

std::string names(const std::string& code) {
    JsonWriter json;
    json.begin_object();
    json.list("names", view::named_places(code), [&](const view::NamedPlace& place) {
        json.begin_object();
        json.field("line", place.line);
        json.field("column", place.column);
        json.field("end", place.end);
        json.field("path", place.path);
        json.field("text", place.text);
        json.end_object();
    });
    json.end_object();
    return json.take();
}

std::string grade(std::string_view lesson, std::string_view answers) {
    GradeResult result = grade_answers(lesson, answers);
    if (result.ok) return result.json;
    JsonWriter json;
    json.begin_object();
    json.always("error", result.error);
    json.end_object();
    return json.take();
}

}  // namespace

Session& session_of(framewalk_session* handle) { return handle->session; }

Session* current_session() { return live_sessions().empty() ? nullptr : &live_sessions().back()->session; }

}  // namespace framewalk::api

using namespace framewalk::api;

extern "C" {

FRAMEWALK_EXPORT framewalk_session* framewalk_create(void) {
    live_sessions().push_back(new framewalk_session());
    return live_sessions().back();
}

FRAMEWALK_EXPORT void framewalk_destroy(framewalk_session* session) {
    auto& list = live_sessions();
    list.erase(std::remove(list.begin(), list.end(), session), list.end());
    delete session;
}

FRAMEWALK_EXPORT const char* framewalk_command(framewalk_session* session, const char* request) {
    Command command;
    CommandResult result;
    if (read_command(request, command, result.error)) result = session->session.apply(command);
    else result.ok = false;
    session->response = respond(*session, result);
    return session->response.c_str();
}

FRAMEWALK_EXPORT const char* framewalk_snapshot(framewalk_session* session) {
    session->sent_code = session->sent_timeline = session->sent_curve = 0;
    session->response = respond(*session, {});
    return session->response.c_str();
}

FRAMEWALK_EXPORT uint32_t framewalk_revision(framewalk_session* session) {
    return static_cast<uint32_t>(session->session.revision());
}

FRAMEWALK_EXPORT const char* framewalk_version(void) { return engine_version(); }

FRAMEWALK_EXPORT const char* framewalk_names(framewalk_session* session) {
    session->response = names(session->session.code());
    return session->response.c_str();
}

FRAMEWALK_EXPORT const char* framewalk_unread_library(framewalk_session* session) {
    session->response = unread_library();
    return session->response.c_str();
}

FRAMEWALK_EXPORT const char* framewalk_note_if_right(framewalk_session* session) {
    framewalk::rust::note_if_right(session->session.code());
    session->response = place_of(framewalk::rust::known_programs());
    return session->response.c_str();
}

FRAMEWALK_EXPORT const char* framewalk_validate_lesson(framewalk_session* session, const char* lesson) {
    session->response = validate(lesson);
    return session->response.c_str();
}

FRAMEWALK_EXPORT const char* framewalk_grade(framewalk_session* session, const char* lesson, const char* answers) {
    session->response = grade(lesson, answers);
    return session->response.c_str();
}

}  // extern "C"
