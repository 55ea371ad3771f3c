// Walking through lessons: picture, tables and stepper follow the engine, forwards and backwards.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as fs from "node:fs";
import * as path from "node:path";
import { builtSite } from "../support/server.mjs";
import { countColors, readPng } from "../support/png.mjs";
import { framesPainted, lesson, openSite, passGate, positionOf, ready, run, settled, snapshot, walkInPage } from "./helpers.mjs";

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

// One page for all lessons: the browser then compiles the engine once.
let shared;

// The first steps and the last ones, each compared with the engine's memory, and the start again.
async function walkThrough(id) {
  shared ??= await site.page();
  const page = shared;
  await page.goto(`${site.url}/l/${id}`);
  await ready(page);
  const first = (await snapshot(page)).view;
  const { differences, compared, frames } = await walkInPage(page, 60, 20);
  assert.deepEqual(differences, []);
  assert.ok(compared > 3);
  assert.deepEqual(frames, first.frames, "back at the start");
  assert.deepEqual(page.problems, []);
}

test("the tables equal the engine's memory at every step, there and back", () => walkThrough(lesson));

const lessons = JSON.parse(fs.readFileSync(path.join(builtSite, "lessons/index.json"), "utf8")).lessons;
for (const { id } of lessons) test(`lesson ${id}: the tables follow`, () => walkThrough(id));

test("the picture is painted, and changes with a step", async () => {
  const page = await site.open();
  await passGate(page);
  const area = await page.locator("#area-memory").boundingBox();
  const before = readPng(await page.screenshot());
  assert.ok(countColors(before, area) > 20, "the memory panel is not blank");
  for (let n = 0; n < 4; ++n) await run(page, { do: "forward" });
  const after = readPng(await page.screenshot());
  assert.notDeepEqual(after.pixels, before.pixels);
  await page.context().close();
});

test("an idle page paints no frames", async () => {
  const page = await site.open(lesson, { reducedMotion: "no-preference" });
  await page.waitForTimeout(600);
  const painted = await framesPainted(page);
  await page.waitForTimeout(1000);
  assert.equal(await framesPainted(page), painted);
  await page.context().close();
});

// The number of frames painted when for a while no more come; a busy computer takes longer over them.
async function framesAtRest(page) {
  for (let before = -1, waits = 0; waits < 60; ++waits) {
    const now = await framesPainted(page);
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(300);
  }
  assert.fail("it goes on painting");
}

// Notes the times, as the canvas is told them, of the frames after which it asks for another.
function noteMotion() {
  const { module } = globalThis.framewalk.canvas, paint = module._framewalk_canvas_paint;
  globalThis.moving = [];
  module._framewalk_canvas_paint = (now) => {
    const more = paint(now);
    if (more) globalThis.moving.push(now);
    return more;
  };
}

test("a motion is short, and without one a step is painted once", async () => {
  const moving = await site.open(lesson, { reducedMotion: "no-preference" });
  await passGate(moving);
  await framesAtRest(moving);
  await moving.evaluate(noteMotion);
  await run(moving, { do: "forward" });
  await framesAtRest(moving);
  const times = await moving.evaluate(() => globalThis.moving);
  assert.ok(times.length > 0, "it moves");
  assert.ok(times.at(-1) - times[0] <= 500, "the motion is over");
  await moving.context().close();

  const still = await site.open(lesson);
  await passGate(still);
  const before = await framesAtRest(still);
  await run(still, { do: "forward" });
  assert.ok((await framesAtRest(still)) - before <= 2);
  await still.context().close();
});

for (const ratio of [1, 1.5, 2, 3]) {
  test(`the canvas has the device's own pixels at ratio ${ratio}`, async () => {
    const page = await site.open(lesson, { deviceScaleFactor: ratio });
    const size = await page.evaluate(() => {
      const canvas = document.getElementById("room"), box = canvas.getBoundingClientRect();
      return [canvas.width, Math.round(box.width * devicePixelRatio), canvas.height, Math.round(box.height * devicePixelRatio)];
    });
    assert.equal(size[0], size[1]);
    assert.equal(size[2], size[3]);
    assert.ok(countColors(readPng(await page.screenshot()), { x: 620 * ratio, y: 60 * ratio, width: 600 * ratio, height: 500 * ratio }) > 20);
    await page.context().close();
  });
}

test("the canvas follows its container", async () => {
  const page = await site.open();
  await page.setViewportSize({ width: 900, height: 700 });
  await settled(page);
  const [width, box] = await page.evaluate(() => [document.getElementById("room").width, document.getElementById("room").getBoundingClientRect().width]);
  assert.equal(width, Math.round(box));
  await page.context().close();
});

test("buttons, timeline and letters step", async () => {
  const page = await site.open();
  await passGate(page);
  const at = async () => (await positionOf(page)).step ?? 0;
  const start = await at();
  await page.getByRole("button", { name: "Step", exact: true }).click();
  assert.equal(await at(), start + 1);
  await page.getByRole("button", { name: "Back", exact: true }).click();
  assert.equal(await at(), start);
  await page.getByRole("button", { name: "Last step" }).click();
  assert.equal((await positionOf(page)).can_forward ?? false, false);
  const timeline = await page.locator("#area-timeline").boundingBox();
  await page.mouse.click(timeline.x + timeline.width / 2, timeline.y + 30);
  const { step, last } = await positionOf(page);
  assert.ok(Math.abs(step - last / 2) <= 1, `half way: ${step} of ${last}`);
  await page.locator(".timeline-range").focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await at(), step - 1);
  await page.context().close();
});

test("a link restores step and model", async () => {
  const page = await site.open();
  await passGate(page);
  for (let n = 0; n < 3; ++n) await run(page, { do: "forward" });
  await run(page, { do: "set_model", model: "bytes" });
  await page.waitForFunction(() => location.hash.startsWith("#v1"));
  await page.waitForTimeout(400);
  const hash = new URL(page.url()).hash, step = (await positionOf(page)).step;
  const other = await site.open(lesson, { hash });
  assert.equal((await positionOf(other)).step, step);
  assert.equal((await snapshot(other)).view.model, "bytes");
  await page.context().close();
  await other.context().close();
});

test("a page opened anew right after an action is where it was", async () => {
  const page = await site.open();
  await passGate(page);
  for (let n = 0; n < 2; ++n) await run(page, { do: "forward" });
  const { step } = await positionOf(page);
  await page.reload();
  await ready(page);
  assert.equal((await positionOf(page)).step, step);
  await page.context().close();
});

test("a tab that is opened anew stays where it was, wherever another tab went from the same link", async () => {
  const page = await site.open();
  await passGate(page);
  await run(page, { do: "forward" });
  await page.waitForFunction(() => location.hash.startsWith("#v1"));
  await page.waitForTimeout(400);
  const { step } = await positionOf(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await ready(other);
  for (let n = 0; n < 3; ++n) await run(other, { do: "forward" });
  await other.waitForTimeout(400);
  assert.notEqual((await positionOf(other)).step, step);
  await page.reload();
  await ready(page);
  assert.equal((await positionOf(page)).step, step);
  await page.context().close();
});

test("picking a cell shows its bytes and who wrote it", async () => {
  const page = await site.open();
  await passGate(page);
  await run(page, { do: "forward" });
  await page.getByRole("button", { name: "Tables" }).click();
  await page.locator("[data-pick]", { hasText: /^x$/ }).click();
  await page.getByRole("heading", { name: /^x/ }).waitFor();
  assert.match(await page.locator(".picked .bytes").innerText(), /02/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
