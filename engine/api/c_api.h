// The C interface of the wasm module (also usable natively): commands in, views out, as JSON text.
//
// Request: one command, e.g. {"do":"forward"}; {"do":"seek","step":12}; {"do":"load_code","text":"…"};
// {"do":"pick","id":"f0.1"}; {"do":"respond","id":"q1","response":{"options":["b"]}};
// {"do":"respond","id":"q2","response":{"cells":[{"id":"main.x.value","text":"42"}]}};
// {"do":"set_machine","machine":{"heap":{"policy":"best-fit"}}}; {"do":"compare","machine":{…}} until {"do":"stop_comparing"};
// {"do":"run_to_line","line":7}; {"do":"next_mark","mark":"alloc"}; {"do":"set_model","model":"bytes"}.
//
// Response: {
//   "ok": true, "error": "", "path": "", "moved": true, "run_changed": false,
//   "state": "1;…",                    text for the link
//   "view": { … },                     the ViewModel: field names of view/view_model.h as they stand,
//                                      enums by their `word`s; fields that hold their default are
//                                      left out (false, 0, "", empty list, null)
//   "code": { … }, "timeline": { … }, "heap_curve": { … },
//                                      only when their revision is new to this session's reader
//   "answer": { … }                    only after respond, skip and reveal: the AnswerRecord
// }
// A request that is not understood gives {"ok": false, "error": "…"} and changes nothing.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct framewalk_session framewalk_session;

framewalk_session* framewalk_create(void);
void framewalk_destroy(framewalk_session* session);

// The response stays valid until the next call with this session. `request` is UTF-8 ending in 0.
const char* framewalk_command(framewalk_session* session, const char* request);

// The whole picture again ("code" and "timeline" included), e.g. after the page lost its DOM.
const char* framewalk_snapshot(framewalk_session* session);

// Grows whenever a view would differ. A canvas that shares the module polls this to draw on change only.
uint32_t framewalk_revision(framewalk_session* session);

// Version of the engine, "0.1.0".
const char* framewalk_version(void);

// {"names":[{"line","column","end","path","text"}]}: what the names in the program stand for
// (view/named_places.h).
const char* framewalk_names(framewalk_session* session);

// [[address,size],…]: the parts of the library's text that nothing has read since the first call, which must come
// before any compilation (rust/syntax/left_out.h). For the build: they go into the second part of the engine.
const char* framewalk_unread_library(framewalk_session* session);

// [address,size]: where the hashes of the programs lie of which is known that they are right (rust/known_right.h). The
// session's program is noted there if it is one. For the build, which writes them into the first part of the engine.
const char* framewalk_note_if_right(framewalk_session* session);

// {"ok", "errors":[{"path","message","line","column"}], "title", "id"}: validates a lesson's JSON
// (schema only, nothing is run).
const char* framewalk_validate_lesson(framewalk_session* session, const char* lesson);

// Grades again what was stored: lesson and answer records in, verdicts out, as `framewalk grade` does.
const char* framewalk_grade(framewalk_session* session, const char* lesson, const char* answers);

#ifdef __cplusplus
}  // extern "C"

namespace framewalk::api {
class Session;
// The session behind a handle, for C++ in the same module (the canvas).
Session& session_of(framewalk_session* handle);
// The session that was created last and is still alive; null: none. The page has one.
Session* current_session();
}  // namespace framewalk::api
#endif
