// GET /api/results.csv: who may read it, and what a spreadsheet makes of it.

import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { after, before, test } from "node:test";
import { startServer, temporaryFolder } from "../support/server.mjs";
import { answer, lesson, makeSite, post, submission } from "./helpers.mjs";

const site = makeSite();
const data = path.join(temporaryFolder("data"), "new");
let server;
before(async () => { server = await startServer({ site, data }); });
after(() => server.stop());

const results = (token, query = "") => fetch(`${server.url}/api/results.csv${query}`,
    { headers: token === null ? {} : { Authorization: token } });

// Rows of cells, as RFC 4180 says.
function readCsv(text) {
  const rows = [[]];
  for (const [, cell, end] of text.matchAll(/((?:"(?:[^"]|"")*")|[^,\r\n]*)(,|\r\n)/g)) {
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  rows.pop();
  return rows;
}

test("only the teacher's token opens the results", async () => {
  const wrong = [null, "", "Bearer", "Bearer ", `Bearer ${"0".repeat(64)}`, `Bearer ${server.token}x`,
                 `Bearer ${server.token.slice(1)}`, `Basic ${server.token}`, server.token];
  for (const token of wrong) {
    const response = await results(token);
    assert.equal(response.status, 401, String(token));
    assert.match(response.headers.get("www-authenticate"), /Bearer/);
    assert.equal((await response.json()).error.code, "not_the_teacher");
  }
  assert.equal((await results(`Bearer ${server.token}`)).status, 200);
});

test("the table has one row for each answer", async () => {
  await post(server.url, submission({ answers: [answer(), answer({ checkpoint: "other", attempt: 3 })] }));
  const response = await results(`Bearer ${server.token}`);
  assert.equal(response.headers.get("content-type"), "text/csv; charset=utf-8");
  assert.equal(response.headers.get("cache-control"), "no-store");
  const [head, ...rows] = readCsv(await response.text());
  assert.equal(head[0], "received_at");
  const row = Object.fromEntries(head.map((name, i) => [name, rows.at(-1)[i]]));
  assert.equal(row.lesson, lesson);
  assert.equal(row.checkpoint, "other");
  assert.equal(row.attempt, "3");
  assert.equal(row.started_at, "2026-11-20T10:00:00.000Z");
  assert.deepEqual(JSON.parse(row.response), { text: "3" });
});

test("a lesson narrows the table", async () => {
  const all = readCsv(await (await results(`Bearer ${server.token}`)).text()).length;
  const same = readCsv(await (await results(`Bearer ${server.token}`, `?lesson=${lesson}`)).text());
  const none = readCsv(await (await results(`Bearer ${server.token}`, "?lesson=x' OR 1=1")).text());
  assert.equal(same.length, all);
  assert.equal(none.length, 1);
});

test("no cell is a formula, and odd text stays one cell", async () => {
  const responses = [-5, "=1+1", 'say "hi", then\nleave', ["=HYPERLINK(1)"]];
  for (const response of responses) {
    await post(server.url, submission({ answers: [answer({ response, engine_version: "=cmd|'/c'!A1" })] }));
  }
  const rows = readCsv(await (await results(`Bearer ${server.token}`)).text());
  const column = rows[0].indexOf("response");
  const got = rows.slice(-responses.length).map((row) => row[column]);
  assert.deepEqual(got, ["'-5", ...responses.slice(1).map((value) => JSON.stringify(value))]);
  for (const row of rows) {
    assert.equal(row.length, rows[0].length);
    for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
});

test("the token is shown once, kept privately, and stays the same", async () => {
  assert.match(server.token, /^[0-9a-f]{64}$/);
  const file = path.join(data, "teacher-token");
  assert.equal(fs.readFileSync(file, "utf8").trim(), server.token);
  assert.equal(fs.statSync(file).mode & 0o777, 0o600);
  assert.equal(fs.statSync(data).mode & 0o777, 0o700);
  const second = await startServer({ site, data });
  assert.equal(second.token, null);
  const reply = await fetch(second.url + "/api/results.csv",
                            { headers: { Authorization: `Bearer ${server.token}` } });
  assert.equal(reply.status, 200);
  assert.equal(await second.stop(), 0);
});
