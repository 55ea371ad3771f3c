// The outbox against a server made by hand: nothing is lost, nothing is called saved too early.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

const kept = new Map();
globalThis.window = Object.assign(new EventTarget(), {
  localStorage: {
    getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key),
  },
  setTimeout: (...all) => setTimeout(...all).unref(), clearTimeout: (id) => clearTimeout(id),
});

const { Outbox } = await import("../../web/page/outbox.ts");
const realFetch = globalThis.fetch;
let sent, fates;

const json = (status, body) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const receipt = { receipt: "r-1", verdicts: [] };

// Answers each request with the next of `replies`; the last one goes on for ever.
function serve(...replies) {
  globalThis.fetch = async (_, request) => {
    sent.push({ key: request.headers["Idempotency-Key"], body: JSON.parse(request.body) });
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply === "down") throw new TypeError("no network");
    return reply.clone();
  };
}

const outbox = () => new Outbox((lesson, question, fate, detail) => fates.push([question, fate, detail]));
const until = async (is) => { for (let n = 0; n < 400 && !is(); ++n) await new Promise((done) => setTimeout(done, 10)); assert.ok(is()); };
const last = () => fates.at(-1)?.[1];

beforeEach(() => {
  kept.clear();
  sent = [];
  fates = [];
});
afterEach(() => { globalThis.fetch = realFetch; });

test("an answer is saved with its receipt, and then forgotten", async () => {
  serve(json(201, receipt));
  outbox().add("l", "q", { checkpoint: "q" });
  await until(() => last() === "saved");
  assert.deepEqual(fates.map(([, fate]) => fate), ["sending", "saved"]);
  assert.equal(sent[0].body.key, sent[0].key);
  assert.match(sent[0].body.learner, /^[A-Za-z0-9_-]{8,64}$/);
  assert.equal(JSON.parse(kept.get("framewalk.outbox")).length, 0);
});

test("without a connection it waits, and the same key is sent again", async () => {
  serve("down", json(503, { error: {} }), json(201, receipt));
  const box = outbox();
  box.add("l", "q", {});
  await until(() => last() === "waiting");
  assert.equal(JSON.parse(kept.get("framewalk.outbox")).length, 1);
  await box.flush();
  window.dispatchEvent(new Event("online"));
  await until(() => last() === "saved");
  assert.equal(new Set(sent.map(({ key }) => key)).size, 1);
});

test("what waited is sent when the page is opened again", async () => {
  serve("down");
  outbox().add("l", "q", {});
  await until(() => last() === "waiting");
  serve(json(200, receipt));
  outbox();
  await until(() => last() === "saved");
});

test("a refusal is told and does not hold up the next answer", async () => {
  serve(json(400, { error: { code: "unknown_lesson", message: "there is no such lesson" } }), json(201, receipt));
  const box = outbox();
  box.add("l", "q1", {});
  await until(() => last() === "refused");
  assert.equal(fates.at(-1)[2], "there is no such lesson");
  box.add("l", "q2", {});
  await until(() => last() === "saved");
});

test("a site without a server is practice, and says so", async () => {
  serve(new Response("not found", { status: 404, headers: { "Content-Type": "text/html" } }));
  outbox().add("l", "q", {});
  await until(() => last() === "practice");
});

test("a page that answers 200 without a receipt has saved nothing", async () => {
  serve(new Response("<!doctype html>", { status: 200, headers: { "Content-Type": "text/html" } }));
  outbox().add("l", "q", {});
  await until(() => last() === "practice");
  assert.ok(!fates.some(([, fate]) => fate === "saved"));
});
