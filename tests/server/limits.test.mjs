// Starting, stopping and slow clients.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as net from "node:net";
import * as path from "node:path";
import { test } from "node:test";
import { program, startServer, temporaryFolder } from "../support/server.mjs";
import { makeSite } from "./helpers.mjs";

const site = makeSite();

function serveFails(site, data, port = 0) {
  const options = ["serve", "--site", site, "--data", data, "--port", String(port)];
  const run = spawnSync(program, options, { encoding: "utf8", timeout: 10_000,
                         killSignal: "SIGKILL" });
  assert.equal(run.status, 1, run.stdout + run.stderr);
  return run.stderr;
}

test("a missing site, an unusable data folder and a damaged secret are one clear line", () => {
  const data = temporaryFolder("data");
  assert.match(serveFails(data, data), /no site/);
  const file = path.join(data, "file");
  fs.writeFileSync(file, "");
  assert.match(serveFails(site, path.join(file, "below")), /cannot make/);
  fs.writeFileSync(path.join(data, "teacher-token"), "short");
  assert.match(serveFails(site, data), /teacher-token is damaged/);
});

test("a database that is none is one clear line", () => {
  const data = temporaryFolder("data");
  fs.writeFileSync(path.join(data, "framewalk.sqlite"), "this is not a database, only some text".repeat(50));
  assert.match(serveFails(site, data), /framewalk\.sqlite: .*not a database/);
});

test("a port in use is one clear line", async () => {
  const server = await startServer({ site });
  const line = serveFails(site, temporaryFolder("data"), server.port);
  assert.match(line, /cannot listen on .*in use/);
  await server.stop();
});

test("SIGTERM stops it cleanly, also with connections open", async () => {
  const server = await startServer({ site });
  const socket = net.connect(server.port, "127.0.0.1");
  await fetch(server.url + "/");
  assert.equal(await server.stop(), 0);
  socket.destroy();
});

test("SIGTERM in the very moment of the start stops it too", async () => {
  for (let i = 0; i < 20; i++) assert.equal(await (await startServer({ site })).stop(), 0);
});

test("silent and slow clients do not keep others waiting", async () => {
  const server = await startServer({ site });
  const sockets = Array.from({ length: 40 }, () => net.connect(server.port, "127.0.0.1"));
  for (const socket of sockets) {
    socket.on("error", () => {});
    socket.write("POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
  }
  const started = Date.now();
  const response = await fetch(server.url + "/api/health");
  assert.equal(response.status, 200);
  assert.ok(Date.now() - started < 4000);
  for (const socket of sockets) socket.destroy();
  await server.stop();
});
