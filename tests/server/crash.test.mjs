// The server is killed with -9, in the middle of everything: no answer that was acknowledged is lost,
// none is stored twice, and a client that repeats its request gets its receipt.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as path from "node:path";
import { test } from "node:test";
import { startServer, temporaryFolder } from "../support/server.mjs";
import { answer, makeSite, newKey, post, submission } from "./helpers.mjs";

const site = makeSite();

function query(data, sql) {
  return execFileSync("sqlite3", [path.join(data, "framewalk.sqlite"), sql], { encoding: "utf8" }).trim();
}

test("killed after storing, before answering: the receipt is there on the second try", async () => {
  const data = temporaryFolder("crash");
  const slow = await startServer({ site, data, env: { FRAMEWALK_TEST_WAIT_AFTER_STORE_MS: "30000" } });
  const key = newKey();
  const lost = post(slow.url, submission(), { key }).then(() => "answered", () => "lost");
  while (query(data, "SELECT count(*) FROM submissions") !== "1") {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await slow.kill();
  assert.equal(await lost, "lost");

  const server = await startServer({ site, data });
  const again = await post(server.url, submission(), { key });
  assert.equal(again.status, 200, again.text);
  assert.equal(again.json.key, key);
  assert.equal((await post(server.url, submission({ learner: "someone-else" }), { key })).status, 422);
  await server.stop();
  assert.equal(query(data, "SELECT count(*) FROM submissions"), "1");
  assert.equal(query(data, "SELECT count(*) FROM answers"), "1");
  assert.equal(query(data, "SELECT receipt FROM submissions"), again.text);
});

// A client as the page has one: it repeats a submission, under the same key, until it has a receipt.
async function submitUntilAcknowledged(serverNow, key, body) {
  for (;;) {
    try {
      const reply = await post((await serverNow()).url, body, { key });
      if (reply.status === 200 || reply.status === 201) return reply.text;
      assert.equal(reply.status, 503, reply.text);
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("killed again and again under load: each answer is stored exactly once", async () => {
  const data = temporaryFolder("crash");
  let current = startServer({ site, data });
  const receipts = new Map();
  const clients = Array.from({ length: 8 }, async (_, client) => {
    for (let i = 0; i < 25; i++) {
      const key = newKey();
      const body = submission({ learner: `client-${client}-000`, answers: [answer({ attempt: i + 1 })] });
      receipts.set(key, await submitUntilAcknowledged(() => current, key, body));
    }
  });
  let done = false;
  const all = Promise.all(clients).then(() => (done = true));
  let kills = 0;
  for (; kills < 10 && !done; kills++) {
    await new Promise((resolve) => setTimeout(resolve, 30 + 20 * kills));
    const dying = await current;
    current = dying.kill().then(() => startServer({ site, data }));
    await current;
  }
  await all;
  assert.ok(kills >= 3, "the load ended too early to say anything");
  await (await current).stop();

  assert.equal(query(data, "PRAGMA integrity_check"), "ok");
  assert.equal(query(data, "SELECT count(*) FROM answers"), "200");
  assert.equal(query(data, "SELECT count(DISTINCT learner || attempt) FROM answers a" +
                           " JOIN submissions s ON s.key = a.submission"), "200");
  for (const line of query(data, "SELECT key || ' ' || receipt FROM submissions").split("\n")) {
    const key = line.slice(0, 36);
    assert.equal(receipts.get(key), line.slice(37));
  }
});
