// The list, and every page that says why there is no lesson to see.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lesson, openSite, ready, run, passGate } from "./helpers.mjs";

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

test("the list shows the lessons by topic and asks for nothing else", async () => {
  const page = await site.page();
  await page.goto(`${site.url}/`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.ok((await page.locator("[data-lesson]").count()) > 0);
  assert.ok((await page.locator(".topic h2").count()) > 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

async function expectMessage(path, title, prepare = async () => {}) {
  const page = await site.page();
  await prepare(page);
  await page.goto(`${site.url}${path}`);
  await page.getByRole("heading", { name: title }).waitFor();
  await page.context().close();
}

test("a lesson that does not exist", () => expectMessage("/l/no-such-lesson", "There is no such lesson"));
test("a lesson with missing fields", () => expectMessage("/l/broken", "This lesson is broken"));
test("a lesson that is not JSON", () => expectMessage("/l/not-json", "This lesson is broken"));
test("a download that fails", () => expectMessage(`/l/${lesson}`, "The lesson could not be loaded",
    (page) => page.route("**/*.wasm", (route) => route.abort())));
test("a lesson that cannot be fetched", () => expectMessage(`/l/${lesson}`, "The lesson could not be loaded",
    (page) => page.route(`**/lessons/${lesson}.json`, (route) => route.abort())));
test("a list that cannot be fetched", () => expectMessage("/", "The list could not be loaded",
    (page) => page.route("**/lessons/index.json", (route) => route.abort())));

test("a mistake of ours is called that", async () => {
  const page = await site.open();
  await page.evaluate(() => { setTimeout(() => { throw new Error("made by the test"); }); });
  await page.getByRole("heading", { name: "Framewalk broke" }).waitFor();
  await page.context().close();
});

test("without WebGL 2 the tables stand in, and the page says so", async () => {
  const page = await site.page();
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return String(kind).startsWith("webgl") ? null : get.call(this, kind, ...rest);
    };
  });
  await page.goto(`${site.url}/l/${lesson}`);
  await ready(page);
  await page.getByText("no WebGL 2").waitFor();
  await passGate(page);
  await run(page, { do: "forward" });
  assert.ok(await page.locator("#area-memory table").first().isVisible());
  assert.ok(await page.locator(".listing [aria-current=step]").isVisible());
  await page.context().close();
});

test("without storage the lesson still works", async () => {
  const page = await site.page();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
  });
  await page.goto(`${site.url}/l/${lesson}`);
  await ready(page);
  await passGate(page);
  await run(page, { do: "forward" });
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a lost drawing context comes back", async () => {
  const page = await site.open();
  await page.evaluate(() => {
    const extension = document.getElementById("room").getContext("webgl2").getExtension("WEBGL_lose_context");
    extension.loseContext();
    setTimeout(() => extension.restoreContext(), 100);
  });
  await page.waitForTimeout(600);
  const before = await page.evaluate(() => globalThis.framewalk.framesPainted);
  await passGate(page);
  await run(page, { do: "forward" });
  assert.ok((await page.evaluate(() => globalThis.framewalk.framesPainted)) > before);
  await page.context().close();
});
