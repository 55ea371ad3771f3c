// The static side: paths, types, compressed files, caching, headers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as zlib from "node:zlib";
import { startServer } from "../support/server.mjs";
import { lesson, makeSite, rawGet, script } from "./helpers.mjs";

let server;
before(async () => { server = await startServer({ site: makeSite() }); });
after(() => server.stop());

const get = (path, headers) => rawGet(server.port, path, headers);

test("the list and a lesson are the same page", async () => {
  const list = await get("/");
  const one = await get(`/l/${lesson}`);
  const embedded = await get(`/e/${lesson}`);
  assert.equal(list.status, 200);
  assert.equal(one.status, 200);
  assert.equal(embedded.status, 200);
  assert.equal(list.headers["content-type"], "text/html; charset=utf-8");
  assert.deepEqual(one.body, list.body);
});

test("an unknown lesson is the page with 404", async () => {
  for (const path of ["/l/nothing", "/l/", "/l/..%2f..%2findex", "/l/a/b"]) {
    const reply = await get(path);
    assert.equal(reply.status, 404, path);
    assert.match(reply.body.toString(), /<!doctype html>/, path);
  }
});

test("files have their types", async () => {
  const types = {
    "/assets/engine.wasm": "application/wasm",
    "/assets/main-abc.js": "text/javascript; charset=utf-8",
    "/assets/mono.ttf": "font/ttf",
    [`/lessons/${lesson}.json`]: "application/json; charset=utf-8",
  };
  for (const [path, type] of Object.entries(types)) {
    const reply = await get(path);
    assert.equal(reply.status, 200, path);
    assert.equal(reply.headers["content-type"], type, path);
  }
});

test("headers let any site embed it and forbid everything else", async () => {
  const page = await get("/");
  assert.equal(page.headers["content-security-policy"],
               "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
               "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
               "worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors *");
  for (const path of ["/", "/assets/main-abc.js", "/api/health", "/nothing"]) {
    const { headers } = await get(path);
    assert.equal(headers["cross-origin-embedder-policy"], "require-corp", path);
    assert.equal(headers["cross-origin-resource-policy"], "cross-origin", path);
    assert.equal(headers["access-control-allow-origin"], "*", path);
    assert.equal(headers["x-content-type-options"], "nosniff", path);
    assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin", path);
    assert.match(headers["permissions-policy"], /camera=\(\), microphone=\(\), geolocation=\(\)/, path);
    assert.equal(headers["x-frame-options"], undefined, path);
    assert.equal(headers["set-cookie"], undefined, path);
  }
});

test("compressed twins go to those who accept them", async () => {
  const unpack = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync };
  const cases = [
    ["br, gzip", "br"], ["gzip, deflate, br;q=0.5", "br"], ["gzip", "gzip"], ["br;q=0, gzip", "gzip"],
    ["identity", undefined], ["", undefined], ["brotli", undefined],
  ];
  for (const [accepted, coding] of cases) {
    const reply = await get("/assets/main-abc.js", { "Accept-Encoding": accepted });
    assert.equal(reply.headers["content-encoding"], coding, accepted);
    assert.equal(reply.headers.vary, "Accept-Encoding");
    const body = coding ? unpack[coding](reply.body) : reply.body;
    assert.equal(body.toString(), script, accepted);
  }
});

test("assets may be kept for ever, pages are asked for again", async () => {
  const asset = await get("/assets/main-abc.js");
  assert.equal(asset.headers["cache-control"], "public, max-age=31536000, immutable");
  const page = await get("/");
  assert.equal(page.headers["cache-control"], "no-cache");
  const again = await get("/", { "If-None-Match": page.headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  const other = await get("/", { "If-None-Match": '"other"' });
  assert.equal(other.status, 200);
});

test("each coding has a tag of its own", async () => {
  const plain = await get("/assets/main-abc.js");
  const packed = await get("/assets/main-abc.js", { "Accept-Encoding": "br" });
  assert.notEqual(plain.headers.etag, packed.headers.etag);
});

test("nothing outside the site and nothing hidden is served", async () => {
  const paths = [
    "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2f.hidden", "/.hidden",
    "/assets//main-abc.js", "/assets/", "/assets", "/..%5c..%5cetc", "/assets/main-abc.js%00.html",
    "/assets/main-abc.js.br", "/nothing",
  ];
  for (const path of paths) {
    const reply = await get(path);
    assert.equal(reply.status, 404, path);
    assert.doesNotMatch(reply.body.toString(), /root:|secret/, path);
  }
});

test("HEAD has the headers and no body", async () => {
  const response = await fetch(server.url + "/assets/engine.wasm", { method: "HEAD" });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-length"), "8");
  assert.equal((await response.arrayBuffer()).byteLength, 0);
});

test("other methods on pages are refused", async () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const response = await fetch(server.url + "/", { method, body: "x" });
    assert.equal(response.status, 405, method);
    assert.match(response.headers.get("allow"), /GET/);
  }
});
