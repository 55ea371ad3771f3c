// Everybody: keyboard only, touch at 390 pixels, axe in every view and theme, reflow at 320 pixels.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { lesson, openSite, passGate, positionOf, ready, run, settled, snapshot, storedRows, walkInPage } from "./helpers.mjs";

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return element === document.body ? "body" : element.getAttribute("aria-label") || element.textContent.trim() || element.id || element.localName;
});

async function tabTo(page, name, most = 60) {
  for (let n = 0; n < most; ++n) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not reach “${name}”`);
}

const isSaved = (page) => page.getByText(/^Saved\. Receipt/).waitFor();

// The rows of the results that one run of `answer` adds.
async function rowsAddedBy(answer) {
  const before = await storedRows(site);
  await answer();
  return (await storedRows(site)).filter((row) => !before.includes(row));
}

async function openList(options) {
  const page = await site.page(options);
  await page.goto(`${site.url}/`);
  await page.locator("[data-lesson]").first().waitFor();
  return page;
}

test("who runs when is chosen and checked with the keyboard only", async () => {
  const page = await site.open("lost-update");
  await tabTo(page, "Step");
  for (let n = 0; n < 30 && !(await positionOf(page)).gate; ++n) await page.keyboard.press("n");
  const choose = async (name) => {
    await tabTo(page, name);
    await page.keyboard.press("Enter");
    await settled(page);
  };
  await choose("Let the main thread run until it waits");
  await tabTo(page, "Step");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await choose("Let thread 2 run until it waits");
  await choose("Check");
  await page.locator(".verdict.is-correct").waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a collection of the boxed world is stepped through with the keyboard, and the tables say the same", async () => {
  const page = await site.open("everything-boxed");
  await tabTo(page, "Step");
  const collecting = async () => (await snapshot(page)).view.boxed?.phases !== undefined;
  for (let n = 0; n < 30 && !(await collecting()); ++n) {
    await passGate(page);
    await page.keyboard.press("n");
  }
  const { step } = await positionOf(page);
  assert.deepEqual((await walkInPage(page, 0, 0)).differences, []);
  await run(page, { do: "seek", step: (step ?? 0) - 1 });
  await page.keyboard.press("n");
  const said = [];
  for (let n = 0; n < 4; ++n) {
    assert.equal((await positionOf(page)).step, step);
    said.push((await snapshot(page)).view.sentences[0]);
    await page.keyboard.press(n < 3 ? "n" : "p");
  }
  assert.deepEqual(said.slice(1), ["Mark #5: `sum` refers to it.", "Mark #6: `i` refers to it.", "Sweep: #1, #2, #3, #4 have no mark and are taken back."]);
  assert.equal((await snapshot(page)).view.sentences[0], said[2], "back leads into it again");
  await page.waitForFunction(() => [...document.querySelectorAll("[aria-live]")].some((element) => /Mark #6/.test(element.textContent)));
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("from the list to a stored answer with the keyboard only", async () => {
  const page = await openList();
  const added = await rowsAddedBy(async () => {
    for (let n = 0; n < 60; ++n) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((id) => document.activeElement.dataset.lesson === id, lesson)) break;
    }
    await page.keyboard.press("Enter");
    await ready(page);
    await tabTo(page, "Step");
    for (let n = 0; n < 30 && !(await positionOf(page)).gate; ++n) await page.keyboard.press("n");
    assert.ok((await positionOf(page)).gate, "the question is reached");
    await page.keyboard.press("n");  // leads to the question
    await page.waitForFunction(() => document.activeElement.id === "answer");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await isSaved(page);
  });
  assert.equal(added.length, 1);
  assert.match(added[0], /x_value/);
  await tabTo(page, "Go on");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "Step");
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  await page.keyboard.press("ArrowRight");
  assert.equal(await focused(page), "Over the call");
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

// Only the mouse's position and its button, and typing into the field that was clicked.
test("from the list to a stored answer with the mouse", async () => {
  const page = await openList();
  const click = async (locator) => {
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  const button = (name) => page.getByRole("button", { name, exact: true });
  const added = await rowsAddedBy(async () => {
    await click(page.locator(`[data-lesson="${lesson}"]`));
    await ready(page);
    for (let n = 0; n < 30 && !(await positionOf(page)).gate; ++n) await click(button("Step"));
    await click(page.locator("#answer"));
    await page.keyboard.type("2");
    await click(button("Check"));
    await isSaved(page);
  });
  assert.equal(added.length, 1);
  assert.match(added[0], /x_value/);
  await click(button("Go on"));
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("Tab goes round the whole page and is never caught", async () => {
  const page = await site.open();
  await passGate(page);
  for (const mode of ["Walk", "Edit", "Tables"]) {
    await page.getByRole("button", { name: mode, exact: true }).click();
    await page.locator(".brand").focus();
    const seen = [];
    for (let n = 0; n < 80; ++n) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => (document.activeElement === document.body ? "body" : document.activeElement.className || document.activeElement.id));
      seen.push(name);
      if (name === "brand" || name === "body") break;
    }
    assert.ok(["brand", "body"].includes(seen.at(-1)), `${mode}: ${seen.join(" → ")}`);
    assert.ok(!seen.includes("room"), "the canvas is not in the Tab order");
  }
  await page.context().close();
});

test("Backspace and Tab belong to the fields", async () => {
  const page = await site.open();
  await page.getByRole("button", { name: "Edit" }).click();
  const field = page.getByRole("textbox", { name: "Program text" });
  await field.fill("ab");
  await field.press("End");
  await field.press("Backspace");
  assert.equal(await field.inputValue(), "a");
  await page.keyboard.press("Tab");
  assert.notEqual(await focused(page), "Program text");
  await page.context().close();
});

test("the live region says what a step changed", async () => {
  const page = await site.open();
  await passGate(page);
  await page.getByRole("button", { name: "Step", exact: true }).click();
  const sentence = (await snapshot(page)).view.sentences[0].replaceAll("`", "").replace(/\.$/, "");
  await page.waitForFunction((text) => document.getElementById("live").textContent.includes(text), sentence);
  await page.context().close();
});

test("what is spoken has no signs that a voice leaves out", async () => {
  const page = await site.open();
  const spoken = [];
  for (let n = 0; n < 9; ++n) {
    await passGate(page);
    await run(page, { do: "forward" });
    await page.waitForTimeout(400);  // longer than the region waits
    spoken.push(await page.locator("#live").textContent());
  }
  assert.ok(spoken.some((text) => text.includes("2 to the 30 minus 1")), spoken.join("\n"));
  for (const text of spoken) assert.doesNotMatch(text, /[`→^?]/);
  await page.context().close();
});

// ---------------------------------------------------------------- touch

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test("from the list to a stored answer by touch at 390 pixels, and on", async () => {
  const page = await openList(phone);
  const added = await rowsAddedBy(async () => {
    await page.locator(`[data-lesson="${lesson}"]`).tap();
    await ready(page);
    for (let n = 0; n < 30 && !(await positionOf(page)).gate; ++n) await page.getByRole("button", { name: "Step", exact: true }).tap();
    await page.getByRole("button", { name: "Answer" }).tap();
    await page.locator("#answer").fill("2");
    await page.getByRole("button", { name: "Check" }).tap();
    await isSaved(page);
  });
  assert.equal(added.length, 1);
  assert.match(added[0], /x_value/);
  await page.getByRole("button", { name: "Go on" }).tap();
  const { step } = await positionOf(page);
  await page.getByRole("button", { name: "Step", exact: true }).tap();
  assert.equal((await positionOf(page)).step, step + 1);
  await page.getByRole("button", { name: "Whole program" }).tap();
  assert.ok((await page.locator("#area-code").boundingBox()).height > 150);
  const timeline = await page.locator("#area-timeline").boundingBox();
  await page.touchscreen.tap(timeline.x + 14, timeline.y + 20);
  assert.equal((await positionOf(page)).step ?? 0, 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("targets on a phone are 44 pixels at least", async () => {
  const page = await site.open(lesson, phone);
  await page.getByRole("button", { name: "View and sharing" }).tap();
  const small = await page.evaluate(() => [...document.querySelectorAll("button, select")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && (box.width < 43.5 || box.height < 43.5);
  }).map((element) => `${element.textContent.trim() || element.getAttribute("aria-label")} ${element.getBoundingClientRect().width}×${element.getBoundingClientRect().height}`));
  assert.deepEqual(small, []);
  await page.context().close();
});

test("the host page keeps its scrolling", async () => {
  const page = await site.open(lesson, { viewport: { width: 1280, height: 300 } });
  const canvas = await page.locator("#area-timeline").boundingBox();
  assert.ok(canvas);
  await page.mouse.move(1000, 200);
  await page.mouse.wheel(0, 2000);
  await page.waitForTimeout(300);
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => window.scrollY > 0);
  await page.context().close();
});

test("nothing is cut off at 320 pixels", async () => {
  const page = await site.open(lesson, { viewport: { width: 320, height: 640 } });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `the page is ${wide} wide`);
  await page.goto(`${site.url}/`);
  await page.locator("[data-lesson]").first().waitFor();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  await page.context().close();
});

// ---------------------------------------------------------------- axe

async function assertAxe(page, what) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true)
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary?.split("\n").at(-1)?.trim() ?? ""}`).slice(0, 3).join(" | ")}`);
  assert.deepEqual(told, [], what);
}

const looks = [
  { name: "dark", colorScheme: "dark" },
  { name: "light", colorScheme: "light" },
  { name: "high contrast", colorScheme: "dark", contrast: "more" },
  { name: "forced colours", colorScheme: "dark", forcedColors: "active" },
];

for (const { name, ...look } of looks) {
  for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    test(`axe finds nothing: ${name}, ${size.width} pixels`, async () => {
      const page = await site.open(lesson, { ...look, viewport: size });
      const isNarrow = size.width < 600;
      const press = async (label) => {
        if (isNarrow) await page.getByRole("button", { name: "View and sharing" }).click();
        await page.getByRole("button", { name: label, exact: true }).click();
        await settled(page);
      };
      await assertAxe(page, "start");
      for (let n = 0; n < 30 && !(await positionOf(page)).gate; ++n) await run(page, { do: "forward" });
      if (isNarrow) await page.getByRole("button", { name: "Answer" }).click();
      await assertAxe(page, "question");
      await page.locator("#answer").fill("0");
      await page.locator("#question-check").click();
      await assertAxe(page, "wrong answer");
      if (isNarrow) await page.locator("#question-toggle").click();
      await passGate(page);
      await press("Tables");
      await assertAxe(page, "tables");
      await press("Edit");
      await page.getByRole("textbox", { name: "Program text" }).fill("fn main() { let x = y; }");
      await page.locator(".problems li").first().waitFor();
      await assertAxe(page, "error in edited code");
      await page.goto(`${site.url}/`);
      await page.locator("[data-lesson]").first().waitFor();
      await assertAxe(page, "list");
      await page.goto(`${site.url}/l/no-such-lesson`);
      await page.getByRole("heading", { name: "There is no such lesson" }).waitFor();
      await assertAxe(page, "message");
      await page.context().close();
    });
  }
}
