// The built site with the tests' own lessons in it, served by the real server, and short words for what
// a learner does.
//
//   const site = await openSite();
//   const page = await site.open("browser-test");
//   await page.getByRole("button", { name: "Step" }).click();
//   await site.close();

import * as fs from "node:fs";
import * as path from "node:path";
import { openBrowser, openPage } from "../support/browser.mjs";
import { builtSite, root, startServer, temporaryFolder } from "../support/server.mjs";

export const lesson = "browser-test";

// Every kind of file the pages must cope with.
function makeSite() {
  const site = path.join(temporaryFolder("browser-site"), "site");
  fs.cpSync(builtSite, site, { recursive: true });
  const own = path.join(root, "tests/browser/lessons");
  for (const file of fs.readdirSync(own)) fs.copyFileSync(path.join(own, file), path.join(site, "lessons", file));
  listLesson(path.join(site, "lessons/index.json"), JSON.parse(fs.readFileSync(path.join(own, `${lesson}.json`), "utf8")));
  fs.writeFileSync(path.join(site, "lessons/broken.json"), JSON.stringify({ format: 1, id: "broken", title: "Broken" }));
  fs.writeFileSync(path.join(site, "lessons/not-json.json"), "{ \"format\": 1,");
  return site;
}

// Without systems its topic stands last. The compressed twins would still be those without it.
function listLesson(file, { id, version, title, summary, checkpoints }) {
  const index = JSON.parse(fs.readFileSync(file, "utf8"));
  index.lessons.push({ id, topic: "tests", version, title, summary, checkpoints: checkpoints.length });
  fs.writeFileSync(file, JSON.stringify(index));
  for (const ending of [".br", ".gz"]) fs.rmSync(file + ending, { force: true });
}

export async function openSite() {
  const server = await startServer({ site: makeSite() });
  const browser = await openBrowser();
  return {
    server, browser, url: server.url,
    async page(options = {}) {
      return openPage(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options });
    },
    // A lesson, ready: its stepper is there and the canvas has been painted.
    async open(id = lesson, options = {}) {
      const page = await this.page(options);
      await page.goto(`${server.url}/l/${id}${options.hash ?? ""}`);
      await ready(page);
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

// The answers that the server has, as rows of text.
export async function storedRows(site) {
  const response = await fetch(`${site.url}/api/results.csv`, { headers: { Authorization: `Bearer ${site.server.token}` } });
  if (response.status !== 200) throw new Error(`the results answered ${response.status}`);
  return (await response.text()).trim().split(/\r?\n/).slice(1);
}

export async function ready(page) {
  await page.waitForFunction(() => globalThis.framewalk !== undefined, null, { timeout: 30_000 });
  await settled(page);
}

// Two animation frames: what was asked to be painted has been painted.
export function settled(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

export const snapshot = (page) => page.evaluate(() => globalThis.framewalk.snapshot());
export const framesPainted = (page) => page.evaluate(() => globalThis.framewalk.framesPainted);
export const positionOf = async (page) => (await snapshot(page)).view.position ?? {};

export async function run(page, command) {
  await page.evaluate((what) => globalThis.framewalk.run(what), command);
  await settled(page);
}

// Steps on, answering nothing: a gate is passed by giving up.
export async function passGate(page) {
  const { view } = await snapshot(page);
  if (!view.position?.gate) return;
  await run(page, { do: "reveal", id: view.position.gate });
}

// Runs in the page: what the tables must say, from the engine's view, and what they do say.
function compareTables() {
  const pretty = (text) => (text ?? "").replaceAll("(2^30)", "(2³⁰)");
  const flat = (row) => [row, ...(row.is_open ? (row.children ?? []).flatMap(flat) : [])];
  const valueOf = (row) => (["moved", "dropped", "freed"].includes(row.state) && (row.value ?? "").startsWith("??") && row.last_value ? row.last_value : row.value);
  const cells = (row) => [pretty(row.address_text), row.name || pretty(row.address_text), pretty(valueOf(row)), row.type ?? ""];
  const { view } = globalThis.framewalk.snapshot();
  // A very deep stack shows its 36 newest and 8 oldest frames and says how many there are between.
  // Of several threads the last one started stands on top, whichever runs.
  const newestFirst = [...(view.frames ?? [])].reverse(), threads = [...(view.threads ?? [])].reverse();
  const frames = threads.length === 0 ? newestFirst : threads.flatMap((thread) => newestFirst.filter((frame) => (frame.thread ?? 1) === (thread.number ?? 1)));
  const isFolded = frames.length > 48;
  const kept = isFolded ? [...frames.slice(0, 36), ...frames.slice(-8)] : frames;
  const between = frames.length - kept.length + (view.hidden_frames ?? 0);
  const expected = [
    { title: isFolded ? `${between} more frames` : "", rows: [] },
    ...kept.map((frame) => ({ title: frame.function, rows: [...(frame.rows ?? [])].reverse().flatMap(flat).map(cells) })),
    ...(view.heap ?? []).map((block) => ({ title: pretty(block.address_text) || "hole", rows: (block.rows ?? []).flatMap(flat).map(cells) })),
  ];
  const note = [...document.querySelectorAll("#area-memory p")].find((element) => element.textContent.endsWith("more frames"));
  const tables = [...document.querySelectorAll("#area-memory table[data-frame], #area-memory table[data-block]")].map((table) => ({
    title: table.caption.firstElementChild.textContent,
    rows: [...table.querySelectorAll("tr[data-id]")].map((row) => ["address", "name", "value", "type"].map(
        (field) => row.querySelector(`[data-field=${field}]`).textContent.replaceAll("\u00a0", "").replace(/^[▸▾] /, ""))),
  }));
  const shown = [{ title: note?.textContent ?? "", rows: [] }, ...tables];
  const printed = (view.output?.chunks ?? []).map((chunk) => chunk.text).join("");
  const output = document.querySelector("#area-memory [data-field=output]")?.textContent ?? "";
  return { step: view.position?.step ?? 0, position: view.position ?? {}, expected, shown, printed, output, frames: view.frames ?? [] };
}

// Runs in the page: on from the start, giving up at gates; then from the end some steps back. Resolves to
// where the tables differed from the engine's memory.
function walk(compare, most, back) {
  const differences = [];
  let compared = 0;
  const look = () => {
    const { step, expected, shown, printed, output } = compare();
    ++compared;
    // Only the first table that differs: a report of a thousand frames would take minutes to print.
    const at = [...expected, null].findIndex((table, n) => JSON.stringify(table) !== JSON.stringify(shown[n] ?? null));
    if (at >= 0) differences.push({ step, at, expected: expected[at], shown: shown[at] });
    if (printed !== output) differences.push({ step, printed, output });
  };
  const page = globalThis.framewalk;
  look();
  for (let n = 0; n < most; ++n) {
    const gate = page.snapshot().view.position?.gate;
    if (gate) page.run({ do: "reveal", id: gate });
    const moved = page.run({ do: "forward" }).moved;
    look();
    if (!moved) break;
  }
  for (let gate; (gate = page.run({ do: "last" }).view.position?.gate);) page.run({ do: "reveal", id: gate });
  look();
  for (let n = 0; n < back && page.run({ do: "back" }).moved; ++n) look();
  page.run({ do: "first" });
  look();
  return { differences, compared, frames: page.snapshot().view.frames };
}

// One round trip for all of it: the canvas is painted once, at the end.
export function walkInPage(page, most, back) {
  return page.evaluate(`(${walk})(${compareTables}, ${most}, ${back})`);
}
