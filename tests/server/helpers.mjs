// A small site with one lesson, bodies to submit, and requests that fetch() would tidy up.

import * as crypto from "node:crypto";
import * as fs from "node:fs";
import * as http from "node:http";
import * as net from "node:net";
import * as path from "node:path";
import * as zlib from "node:zlib";
import { root, temporaryFolder } from "../support/server.mjs";

export const lesson = "server-test";
export const script = "export const answer = 42;\n".repeat(200);

// index.html, one script with its compressed twins, one wasm file, one lesson.
export function makeSite() {
  const site = temporaryFolder("site");
  const write = (name, bytes) => {
    fs.mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    fs.writeFileSync(path.join(site, name), bytes);
  };
  write("index.html", "<!doctype html><title>Framewalk</title>\n");
  write("assets/main-abc.js", script);
  write("assets/main-abc.js.br", zlib.brotliCompressSync(script));
  write("assets/main-abc.js.gz", zlib.gzipSync(script));
  write("assets/engine.wasm", Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  write("assets/mono.ttf", Buffer.alloc(16));
  write(".hidden", "secret");
  write(`lessons/${lesson}.json`, fs.readFileSync(path.join(root, "tests/server/lesson.json")));
  return site;
}

export function answer(changes = {}) {
  return {
    lesson,
    lesson_version: 1,
    engine_version: "0.1.0",
    checkpoint: "value_of_y",
    attempt: 1,
    response: { text: "3" },
    skipped: false,
    started_at: "2026-11-20T10:00:00.000Z",
    answered_at: "2026-11-20T10:00:21.5Z",
    ...changes,
  };
}

export function submission(changes = {}) {
  return { format: 1, learner: "learner-0001", answers: [answer()], ...changes };
}

export function newKey() {
  return crypto.randomUUID();
}

// Resolves to { status, headers, text, json }; `json` is null for what is not JSON.
export async function post(url, body, { key = newKey(), headers = {} } = {}) {
  const response = await fetch(url + "/api/submissions", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(key ? { "Idempotency-Key": key } : {}), ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  return readReply(response);
}

export async function readReply(response) {
  const text = await response.text();
  let json = null;
  try {
    json = JSON.parse(text);
  } catch {
    // not JSON
  }
  return { status: response.status, headers: response.headers, text, json };
}

// A GET whose path goes out exactly as written.
export function rawGet(port, rawPath, headers = {}) {
  return new Promise((resolve, reject) => {
    http.get({ port, path: rawPath, headers, agent: false }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers,
                                         body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
}

// Writes bytes to the port and resolves to what came back until the other side closed or fell silent.
export function rawExchange(port, parts, silence = 1500) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    let reply = "";
    const finish = () => (socket.destroy(), resolve(reply));
    let timer = setTimeout(finish, silence);
    socket.on("data", (chunk) => {
      reply += chunk;
      clearTimeout(timer);
      timer = setTimeout(finish, silence);
    });
    socket.on("error", finish);
    socket.on("close", finish);
    for (const part of parts) socket.write(part);
  });
}
