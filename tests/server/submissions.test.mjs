// POST /api/submissions: receipts, repeats, and everything that is refused.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startServer } from "../support/server.mjs";
import { answer, lesson, makeSite, newKey, post, rawExchange, submission } from "./helpers.mjs";

let server;
before(async () => { server = await startServer({ site: makeSite() }); });
after(() => server.stop());

const send = (body, options) => post(server.url, body, options);

async function storedRows() {
  const response = await fetch(server.url + "/api/results.csv",
                               { headers: { Authorization: `Bearer ${server.token}` } });
  return (await response.text()).trimEnd().split("\r\n").length - 1;
}

async function refused(body, { path, message, options } = {}) {
  const before = await storedRows();
  const reply = await send(body, options);
  assert.equal(reply.status, 400, reply.text);
  assert.equal(typeof reply.json.error.message, "string");
  if (path !== undefined) assert.equal(reply.json.error.path, path, reply.text);
  if (message) assert.match(reply.json.error.message, message);
  assert.equal(await storedRows(), before, "nothing may be stored");
  return reply.json.error;
}

test("an answer gets a receipt with a verdict", async () => {
  const key = newKey();
  const reply = await send(submission(), { key });
  assert.equal(reply.status, 201, reply.text);
  assert.equal(reply.json.key, key);
  assert.match(reply.json.receipt, /^[0-9a-f]{32}$/);
  assert.match(reply.json.received_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const [verdict] = reply.json.verdicts;
  assert.equal(verdict.lesson, lesson);
  assert.equal(verdict.checkpoint, "value_of_y");
  assert.deepEqual([verdict.graded, verdict.correct, verdict.points, verdict.max_points], [true, true, 2, 2]);
});

test("the server's engine decides, whatever the browser says", async () => {
  const lie = { response: { text: "4" }, verdict: "correct", score: 2, points: 2 };
  const reply = await send(submission({ answers: [answer(lie), answer({ skipped: true })] }));
  const [wrong, skipped] = reply.json.verdicts;
  assert.deepEqual([wrong.graded, wrong.correct, wrong.points], [true, false, 0]);
  assert.deepEqual([skipped.graded, skipped.correct, skipped.points], [true, false, 0]);
  assert.equal(skipped.skipped, true);
});

test("what the engine cannot grade is stored with its reason", async () => {
  const answers = [answer({ checkpoint: "nothing" }), answer()];
  const [unknown, known] = (await send(submission({ answers }))).json.verdicts;
  assert.equal(unknown.graded, false);
  assert.match(unknown.reason, /no such checkpoint/);
  assert.equal(known.correct, true);
});

test("the learner's id is stored as a pseudonym", async () => {
  const one = await send(submission({ learner: "learner-AAAA" }));
  const same = await send(submission({ learner: "learner-AAAA" }));
  const other = await send(submission({ learner: "learner-BBBB" }));
  assert.match(one.json.learner, /^[0-9a-f]{20}$/);
  assert.equal(one.json.learner, same.json.learner);
  assert.notEqual(one.json.learner, other.json.learner);
  assert.doesNotMatch(one.text, /learner-AAAA/);
});

test("the same key and body give the same receipt, once stored", async () => {
  const key = newKey();
  const before = await storedRows();
  const first = await send(submission(), { key });
  const second = await send(submission(), { key });
  const upper = await send(submission(), { key: key.toUpperCase() });
  assert.equal(first.status, 201);
  assert.equal(second.status, 200);
  assert.equal(second.text, first.text);
  assert.equal(upper.text, first.text);
  assert.equal(await storedRows(), before + 1);
});

test("the same key with another body is refused", async () => {
  const key = newKey();
  const first = await send(submission(), { key });
  const before = await storedRows();
  const other = await send(submission({ answers: [answer({ attempt: 2 })] }), { key });
  assert.equal(other.status, 422);
  assert.equal(other.json.error.code, "key_reused");
  assert.equal(await storedRows(), before);
  assert.equal((await send(submission(), { key })).text, first.text);
});

test("twenty requests with one key at once store one answer", async () => {
  const key = newKey();
  const before = await storedRows();
  const replies = await Promise.all(Array.from({ length: 20 }, () => send(submission(), { key })));
  assert.equal(new Set(replies.map((reply) => reply.text)).size, 1);
  assert.equal(replies.filter((reply) => reply.status === 201).length, 1);
  assert.equal(await storedRows(), before + 1);
});

test("the key may stand in the body, as text/plain", async () => {
  const key = newKey();
  const body = submission({ key });
  const reply = await send(body, { key: null, headers: { "Content-Type": "text/plain" } });
  assert.equal(reply.status, 201, reply.text);
  assert.equal(reply.json.key, key);
  const repeat = await send(body, { key });
  assert.equal(repeat.text, reply.text);
  await refused(body, { path: "/key", options: { key: newKey() } });
});

test("a missing or odd key is refused", async () => {
  await refused(submission(), { message: /Idempotency-Key/, options: { key: null } });
  await refused(submission(), { message: /UUID/, options: { key: "7" } });
  await refused(submission({ key: 7 }), { path: "/key", options: { key: null } });
});

test("several answers are kept in one submission", async () => {
  const before = await storedRows();
  const reply = await send(submission({ answers: [answer(), answer({ attempt: 2 })] }));
  assert.equal(reply.json.verdicts.length, 2);
  assert.equal(reply.json.verdicts[1].attempt, 2);
  assert.equal(await storedRows(), before + 2);
});

test("an answer to another version is stored and not graded", async () => {
  const reply = await send(submission({ answers: [answer({ lesson_version: 9 })] }));
  assert.equal(reply.status, 201);
  assert.equal(reply.json.verdicts[0].graded, false);
  assert.match(reply.json.verdicts[0].reason, /version 9/);
});

test("an unknown lesson is refused", async () => {
  const error = await refused(submission({ answers: [answer({ lesson: "nothing" })] }),
                              { path: "/answers/0/lesson" });
  assert.equal(error.code, "unknown_lesson");
});

test("text that is not JSON is refused with its place", async () => {
  const error = await refused('{\n  "format": 1,,\n}');
  assert.equal(error.line, 2);
  assert.equal(error.column, 15);
  for (const body of ["", "[", "nul", "{} {}", '{"a":1,}', "\u0000", '"\\ud800"', "1e999", "{'a':1}"]) {
    await refused(body);
  }
});

test("bytes that are not UTF-8 are refused", async () => {
  const text = JSON.stringify(submission({ answers: [answer({ response: "Grüße" })] }));
  await refused(Buffer.from(text, "latin1"));
  assert.equal((await send(text)).status, 201);
});

test("deep nesting is refused", async () => {
  await refused("[".repeat(100_000), { message: /32 levels/ });
  await refused('{"a":'.repeat(40), { message: /32 levels/ });
});

test("a key that stands twice is refused", async () => {
  await refused('{"format":1,"format":1}', { message: /"format" stands twice/ });
});

test("every wrong, missing and extra field is named", async () => {
  const cases = [
    [[], ""], [null, ""], ["x", ""], [{}, "/format"],
    [submission({ format: 2 }), "/format"], [submission({ format: "1" }), "/format"],
    [submission({ learner: "short" }), "/learner"], [submission({ learner: "has a space" }), "/learner"],
    [submission({ extra: 1 }), "/extra"], [submission({ answers: {} }), "/answers"],
    [submission({ answers: [] }), "/answers"],
    [submission({ answers: Array.from({ length: 65 }, () => answer()) }), "/answers"],
    [submission({ answers: [answer(), 7] }), "/answers/1"],
  ];
  for (const [body, path] of cases) await refused(body, path === "" ? {} : { path });
});

test("every wrong field of an answer is named", async () => {
  const wrong = {
    lesson: ["../secret", "", 7, "a b", ".hidden"], lesson_version: [0, -1, 1.5, "1", 1e30],
    engine_version: ["", 7, "a b"], checkpoint: ["", "a/b", null], attempt: [0, -3, "1", 2 ** 40],
    skipped: ["yes", 0], started_at: ["yesterday", "2026-13-01T00:00:00Z", "2026-11-20 10:00:00Z", 5],
    answered_at: ["2026-11-20T10:00:00", "2026-11-20T25:00:00Z", "2026-11-20T10:00:00.Z"],
    unknown: [1],
  };
  for (const [field, values] of Object.entries(wrong)) {
    for (const value of values) {
      await refused(submission({ answers: [answer({ [field]: value })] }),
                    { path: `/answers/0/${field}` });
    }
  }
});

test("every missing field of an answer is named", async () => {
  for (const field of Object.keys(answer())) {
    if (field === "skipped") continue;
    const { [field]: _, ...rest } = answer();
    await refused(submission({ answers: [rest] }), { path: `/answers/0/${field}` });
  }
});

test("a body that is too large is refused", async () => {
  const body = JSON.stringify(submission({ answers: [answer({ response: "x".repeat(300 * 1024) })] }));
  const reply = await send(body);
  assert.equal(reply.status, 413);
  assert.equal(reply.json.error.code, "too_large");
});

test("a body in chunks is refused where it becomes too large", async () => {
  const head = "POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" +
               `Idempotency-Key: ${newKey()}\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
  const reply = await rawExchange(server.port, [head, ...Array(8).fill(chunk), "0\r\n\r\n"]);
  assert.match(reply, /^HTTP\/1\.1 413 /);
  assert.equal((await fetch(server.url + "/api/health")).status, 200);
});

test("a body that breaks off is not stored", async () => {
  const before = await storedRows();
  const body = JSON.stringify(submission());
  const head = "POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" +
               `Idempotency-Key: ${newKey()}\r\nContent-Length: ${body.length}\r\n\r\n`;
  await rawExchange(server.port, [head + body.slice(0, 50)], 100);
  assert.equal(await storedRows(), before);
});

test("another content type is refused", async () => {
  const reply = await send(submission(), { headers: { "Content-Type": "application/xml" } });
  assert.equal(reply.status, 415);
  const charset = await send(submission(), { headers: { "Content-Type": "application/json; charset=utf-8" } });
  assert.equal(charset.status, 201);
});

test("wrong methods and unknown paths are clear errors", async () => {
  const cases = [
    ["GET", "/api/submissions", 405, "POST, OPTIONS"], ["PUT", "/api/submissions", 405, "POST, OPTIONS"],
    ["DELETE", "/api/results.csv", 405, "GET, HEAD, OPTIONS"], ["POST", "/api/health", 405, "GET, HEAD, OPTIONS"],
    ["GET", "/api/nothing", 404], ["POST", "/api/nothing", 404], ["GET", "/api", 404], ["GET", "/api/", 404],
  ];
  for (const [method, path, status, allow] of cases) {
    const response = await fetch(server.url + path, { method, body: method === "GET" ? undefined : "{}" });
    assert.equal(response.status, status, `${method} ${path}`);
    assert.equal(response.headers.get("allow"), allow ?? null, `${method} ${path}`);
    assert.equal(typeof (await response.json()).error.code, "string");
  }
});

test("a page of another origin may submit", async () => {
  const response = await fetch(server.url + "/api/submissions", {
    method: "OPTIONS",
    headers: { Origin: "https://course.example", "Access-Control-Request-Method": "POST",
               "Access-Control-Request-Headers": "content-type,idempotency-key" },
  });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get("access-control-allow-origin"), "*");
  assert.match(response.headers.get("access-control-allow-methods"), /POST/);
  assert.match(response.headers.get("access-control-allow-headers"), /Idempotency-Key/);
  assert.equal(response.headers.get("access-control-allow-credentials"), null);
});
