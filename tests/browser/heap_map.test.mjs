// The heap's map: drawn, chosen from by keys and pointer, zoomed, told in words and as a table, and over time.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { countColors, readPng } from "../support/png.mjs";
import { framesPainted, openSite, passGate, positionOf, run, settled, snapshot } from "./helpers.mjs";

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

async function openMap(page) {
  await page.waitForSelector("#map-strip");
  await page.waitForFunction(() => globalThis.framewalk.snapshot().view.heap_map !== undefined);
  await settled(page);
}

const said = (page) => page.locator("#map-said").innerText();
const mapOf = async (page) => (await snapshot(page)).view.heap_map;

// Four steps on, so that there are some blocks.
async function walkOn(page, steps = 12) {
  for (let n = 0; n < steps; ++n) {
    await passGate(page);
    await run(page, { do: "forward" });
  }
}

test("a lesson about the heap shows its map, and the strip is painted", async () => {
  const page = await site.open("best-fit");
  await openMap(page);
  await walkOn(page);
  const strip = await page.locator("#map-strip").boundingBox();
  assert.ok(strip.width > 400);
  assert.ok(countColors(readPng(await page.screenshot()), strip) > 8, "the strip is not blank");
  await page.locator("#map-strip").focus();
  await page.keyboard.press("Home");
  const first = (await mapOf(page)).selection.piece;
  await page.keyboard.press("ArrowRight");
  const second = (await mapOf(page)).selection.piece;
  assert.equal(second.address, first.address + first.size);
  assert.match(await said(page), new RegExp(`${second.size} bytes?`));
  await page.keyboard.press("Escape");
  assert.equal((await mapOf(page)).selection, undefined);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the strip zooms by keys and wheel, and a click chooses what is there", async () => {
  const page = await site.open("best-fit");
  await openMap(page);
  await walkOn(page);
  const range = () => page.locator(".map-range").innerText();
  const whole = await range();
  await page.locator("#map-strip").focus();
  await page.keyboard.press("+");
  assert.notEqual(await range(), whole);
  await page.keyboard.press("0");
  assert.equal(await range(), whole);
  const strip = await page.locator("#map-strip").boundingBox();
  await page.mouse.move(strip.x + strip.width / 2, strip.y + 40);
  await page.mouse.wheel(0, -240);
  await settled(page);
  assert.notEqual(await range(), whole);
  await page.keyboard.press("0");
  await page.mouse.click(strip.x + 3, strip.y + 40);
  await settled(page);
  const map = await mapOf(page);
  assert.equal(map.selection.piece.address, map.low);
  await page.context().close();
});

test("the search of the next allocation is told where no question waits", async () => {
  const page = await site.open("best-fit");
  await openMap(page);
  const texts = [];
  for (let n = 0; n < 30; ++n) {
    const { view } = await snapshot(page);
    const isAsked = Boolean(view.position.gate);
    if (isAsked) assert.equal(view.heap_map.next, undefined, "a question is not answered by the map");
    texts.push(...(view.heap_map.next ?? []).map((search) => search.text));
    await passGate(page);
    if (!(await run(page, { do: "forward" }), await positionOf(page)).can_forward) break;
  }
  assert.ok(texts.some((text) => /^The next step asks for \d+ bytes?: visits /.test(text)), texts.join("\n"));
  await page.context().close();
});

test("the tables say what the map shows", async () => {
  const page = await site.open("best-fit");
  await openMap(page);
  await walkOn(page);
  await page.getByRole("button", { name: "Tables" }).click();
  const rows = await page.locator("#map-table tbody tr").evaluateAll((list) => list.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent)));
  const map = await mapOf(page);
  assert.equal(rows.length, map.pieces.length);
  assert.equal(rows.reduce((sum, [, size]) => sum + Number(size), 0), map.end - map.low, "no byte is missing");
  assert.deepEqual(rows.map(([address]) => Number(address)), map.pieces.map((piece) => piece.address));
  await page.context().close();
});

test("any lesson can be asked for the map, and be rid of it; then nothing is painted", async () => {
  const page = await site.open("box");
  assert.equal(await page.locator("#map-strip").count(), 0);
  await page.getByRole("button", { name: "Heap map" }).click();
  await openMap(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), "map-strip");
  await page.waitForTimeout(400);
  const painted = await framesPainted(page);
  await page.waitForTimeout(800);
  assert.equal(await framesPainted(page), painted, "an idle map paints no frames");
  await page.getByRole("button", { name: "Close the heap map" }).click();
  assert.equal(await page.locator("#map-strip").count(), 0);
  assert.equal(await mapOf(page), undefined);
  await page.context().close();
});

test("a run of a million allocations opens, and its curve is scrubbed by keys", async () => {
  const page = await site.open("fragmentation");
  await openMap(page);
  const { view } = await snapshot(page);
  assert.ok(view.position.last > 10_000_000);
  await passGate(page);
  await page.getByRole("button", { name: "Over time" }).click();
  await page.waitForFunction(() => document.querySelector("#curve-range")?.max === "479", null, { timeout: 120_000 });
  await run(page, { do: "seek", step: 400_000 });
  await page.locator("#curve-range").focus();
  const before = (await positionOf(page)).step;
  await page.keyboard.press("ArrowRight");
  assert.ok((await positionOf(page)).step > before);
  assert.match(await page.locator(".curve-words").innerText(), /in use, \d+ free, the largest hole \d+, fragmentation \d+ %/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
