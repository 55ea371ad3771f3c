// The laboratory: another machine under the same program, its counters, a second machine beside it, and links.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { openSite, positionOf, ready, run, settled, snapshot } from "./helpers.mjs";

const holes = "holes";  // a lesson that frees out of order
let site;
before(async () => { site = await openSite(); });
after(() => site.close());

async function openLaboratory(page) {
  const menu = page.locator(".menu-button");
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("button", { name: "Machine", exact: true }).first().click();
  await page.locator("#laboratory").waitFor();
}

const field = (page, path) => page.locator(`[id="set-${path}"]`);
const wrong = (page, path) => page.locator(`[id="wrong-${path}"]`);
const machineOf = async (page) => (await snapshot(page)).view.machine;

test("it is fetched when it is opened, not before", async () => {
  const page = await site.page();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}/l/${holes}`);
  await ready(page);
  const isLaboratory = (path) => path.includes("/laboratory-");
  assert.deepEqual(asked.filter(isLaboratory), []);
  await openLaboratory(page);
  assert.equal(asked.filter(isLaboratory).length, 2, "script and style");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("where it cannot be fetched, the page says so and goes on", async () => {
  const page = await site.open(holes);
  await page.route("**/laboratory-*", (route) => route.abort());
  await page.getByRole("button", { name: "Machine", exact: true }).click();
  await page.getByText("could not be downloaded").waitFor();
  await run(page, { do: "forward" });
  assert.equal((await positionOf(page)).step, 1);
  await page.context().close();
});

test("a change runs the program again at the same moment and says what differs", async () => {
  const page = await site.open(holes);
  await run(page, { do: "seek", step: 4 });
  const { step, current } = await positionOf(page);
  await openLaboratory(page);
  await field(page, "heap.policy").selectOption("buddy");
  assert.equal((await machineOf(page)).heap.policy, "buddy");
  assert.deepEqual([(await positionOf(page)).step, (await positionOf(page)).current], [step, current]);
  const told = await page.locator(".summary li").allTextContents();
  assert.ok(told.some((one) => /end in the same way/.test(one)), told.join("\n"));
  assert.ok(told.some((one) => /differ, the values do not/.test(one)), told.join("\n"));
  await page.getByText("runs on another machine").waitFor();
  await page.getByRole("button", { name: "Back to the lesson’s machine" }).click();
  assert.equal((await machineOf(page)).heap.policy, "first-fit");
  assert.equal(await field(page, "heap.policy").inputValue(), "first-fit", "the form follows");
  await field(page, "heap.policy").selectOption("buddy");
  await page.getByRole("button", { name: "Reset" }).click();
  assert.equal((await machineOf(page)).heap.policy, "first-fit");
  assert.equal(await page.locator(".summary").isVisible(), false);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a bad value is told beside its field and stays as it was typed", async () => {
  const page = await site.open(holes);
  await openLaboratory(page);
  const before = await machineOf(page);
  await field(page, "stack.size").fill("a lot");
  await field(page, "stack.size").press("Enter");
  assert.match(await wrong(page, "stack.size").textContent(), /Write a number of bytes/);
  await field(page, "stack.size").fill("16");
  await field(page, "stack.size").press("Enter");
  assert.match(await wrong(page, "stack.size").textContent(), /Must lie between 1024 and/);
  assert.equal(await field(page, "stack.size").inputValue(), "16");
  assert.equal(await field(page, "stack.size").getAttribute("aria-invalid"), "true");
  assert.deepEqual(await machineOf(page), before);
  await run(page, { do: "forward" });
  assert.equal(await field(page, "stack.size").inputValue(), "16", "stepping on loses nothing");
  await field(page, "stack.size").fill("64 KB");
  await field(page, "stack.size").press("Enter");
  assert.equal(await wrong(page, "stack.size").textContent(), "");
  assert.equal((await machineOf(page)).stack.size, 65536);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("edited text is kept when the machine changes", async () => {
  const page = await site.open(holes);
  await page.getByRole("button", { name: "Edit" }).click();
  const text = page.getByRole("textbox", { name: "Program text" });
  await text.fill("fn main() {\n    let b = Box::new(7);\n    println!(\"{b}\");\n}\n");
  await openLaboratory(page);
  await field(page, "heap.policy").selectOption("bump");
  await page.waitForTimeout(500);
  assert.match(await text.inputValue(), /Box::new\(7\)/);
  const { view, code } = await snapshot(page);
  assert.equal(view.machine.heap.policy, "bump");
  assert.ok(code.lines.some((line) => line.text?.includes("Box::new(7)")));
  await page.context().close();
});

test("the library is stepped into, its text behind the program's", async () => {
  const page = await site.open(holes);
  const own = (await snapshot(page)).code.lines.length;
  await openLaboratory(page);
  await field(page, "library").selectOption("steps");
  for (let n = 0; n < 30 && (await positionOf(page)).current.line <= own; ++n) await run(page, { do: "forward" });
  const { view, code } = await snapshot(page);
  const line = view.position.current.line;
  assert.ok(line > own, "a step stands in the library");
  assert.equal(code.own_lines, own);
  assert.ok(code.lines.slice(own, line).some(({ text }) => text?.startsWith("// std/")), "its text says where it is from");
  assert.equal(await page.locator(".mirror.code li[aria-current]").count(), 1);
  await run(page, { do: "out" });
  await page.getByRole("button", { name: "Edit" }).click();
  const edited = await page.getByRole("textbox", { name: "Program text" }).inputValue();
  assert.equal(edited.trimEnd().split("\n").length, own, "only the program can be edited");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the counters are the meters of the step", async () => {
  const page = await site.open(holes);
  await openLaboratory(page);
  await page.getByRole("button", { name: "Counters" }).click();
  for (let n = 0; n < 8; ++n) {
    const { view } = await snapshot(page);
    const shown = await page.locator("[data-meter]").evaluateAll((rows) => Object.fromEntries(rows.map((row) => [row.dataset.meter, row.children[1].textContent.replaceAll(",", "")])));
    assert.ok(Object.keys(shown).length > 20);
    for (const [name, text] of Object.entries(shown)) assert.equal(Number(text), view.meters?.[name] ?? 0, name);
    assert.equal(view.comparison, undefined, "no second run for the counters");
    await run(page, { do: "forward" });
  }
  assert.ok(await page.locator("tr.is-changed[data-meter]").count() > 0, "what the step added is marked");
  await page.context().close();
});

test("two machines side by side stay in step", async () => {
  const page = await site.open(holes);
  await openLaboratory(page);
  await page.getByRole("button", { name: "Side by side" }).click();
  await page.getByLabel("Beside it").selectOption("bump");
  for (let n = 0; n < 8; ++n) {
    const { view } = await snapshot(page);
    assert.equal(view.comparison.machine.heap.policy, "bump");
    assert.equal(view.comparison.step ?? 0, view.position.step ?? 0);
    assert.equal(await page.locator("[data-compared]").count(), (view.comparison.rows ?? []).length);
    const pieces = await page.locator("[data-strip=there] rect").count();
    assert.ok(pieces >= (view.comparison.heap_there.pieces ?? []).length);
    await run(page, { do: n < 5 ? "forward" : "back" });
  }
  await page.getByRole("button", { name: "Close the laboratory" }).click();
  assert.equal((await snapshot(page)).view.comparison, undefined, "the second run is given up");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a link opens program, machine and moment", async () => {
  const page = await site.open(holes);
  await run(page, { do: "seek", step: 3 });
  await openLaboratory(page);
  await field(page, "heap.policy").selectOption("worst-fit");
  await field(page, "stack.size").fill("65536");
  await field(page, "stack.size").press("Enter");
  await page.waitForTimeout(500);
  const hash = new URL(page.url()).hash, { view } = await snapshot(page);
  await page.context().close();
  const other = await site.open(holes, { hash });
  const opened = (await snapshot(other)).view;
  assert.deepEqual([opened.machine, opened.position], [view.machine, view.position]);
  assert.deepEqual(other.problems, []);
  await other.context().close();
});

for (const [machine, said] of [["heap.policy=magic", /is not one of/], ["heap.size=0", /must lie between/], ["<script>", /cannot be read/]]) {
  test(`a link with the machine ${machine} is told and opens its moment`, async () => {
    const page = await site.page();
    await page.goto(`${site.url}/l/${holes}#v1.${encodeURIComponent(`1;s=2;m=bytes;k=${machine}`)}`);
    await ready(page);
    await page.locator(".toast").filter({ hasText: said }).waitFor();
    assert.equal((await positionOf(page)).step, 2);
    assert.equal((await machineOf(page)).heap.policy, "first-fit");
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("the keyboard opens it, changes the machine and closes it", async () => {
  const page = await site.open(holes);
  await page.getByRole("button", { name: "Machine", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.locator("#laboratory").waitFor();
  for (let n = 0; n < 20 && await page.evaluate(() => document.activeElement.id) !== "set-stack.guard"; ++n) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal((await machineOf(page)).stack.guard, false);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#laboratory").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Machine");
  await page.context().close();
});

for (const [name, options] of [["wide, light", { colorScheme: "light" }], ["wide, dark", { colorScheme: "dark" }], ["a phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }]]) {
  test(`${name}: nothing of it fails axe or sticks out`, async () => {
    const page = await site.open(holes, options);
    await run(page, { do: "seek", step: 6 });
    await openLaboratory(page);
    await field(page, "heap.policy").selectOption("best-fit");
    for (const tab of ["Settings", "Counters", "Side by side"]) {
      await page.locator("#laboratory").getByRole("button", { name: tab, exact: true }).click();
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).include("#laboratory").analyze();
      assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].target}`), [], tab);
      const over = await page.evaluate(() => document.querySelector(".laboratory-body").scrollWidth - document.querySelector(".laboratory-body").clientWidth);
      assert.ok(over <= 0, `${tab} sticks out by ${over}`);
    }
    await page.context().close();
  });
}
