// Questions: each kind can be answered, the verdict is shown, and what was answered reaches the server.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lesson, openSite, passGate, positionOf, ready, run, snapshot, storedRows, walkInPage } from "./helpers.mjs";

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

const button = (page, name) => page.getByRole("button", { name, exact: true });

// Steps until the question with this id is asked.
async function goTo(page, id) {
  for (let n = 0; n < 100; ++n) {
    const { view } = await snapshot(page);
    if (view.lesson?.has_checkpoint && view.lesson.checkpoint.id === id) return;
    await passGate(page);
    await run(page, { do: "forward" });
  }
  assert.fail(`no question ${id}`);
}

test("a gate waits for an answer; wrong and right are told apart; the answer is stored", async () => {
  const page = await site.open();
  await goTo(page, "x_value");
  const { step } = await positionOf(page);
  await button(page, "Step").click();
  assert.equal((await positionOf(page)).step, step, "the gate is shut");

  await page.locator("#answer").fill("0");
  await button(page, "Check").click();
  await page.getByText("That is its address.").waitFor();
  await page.locator("#answer").fill("2");
  await button(page, "Check").click();
  await page.getByText("Line 7 stores 2.").waitFor();
  await page.getByText(/^Saved\. Receipt/).waitFor();
  const rows = (await storedRows(site)).filter((row) => row.includes("x_value"));
  assert.equal(rows.length, 2, "both attempts are stored");

  await button(page, "Go on").click();
  assert.ok(((await positionOf(page)).step ?? 0) > (step ?? 0));
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("an empty answer is asked for and not sent", async () => {
  const page = await site.open();
  await goTo(page, "x_value");
  const before = (await storedRows(site)).length;
  await button(page, "Check").click();
  await page.getByText("Write an answer first.").first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "answer");
  assert.equal((await snapshot(page)).view.lesson.checkpoint.attempts ?? 0, 0);
  await passGate(page);
  await goTo(page, "box_owner");
  await button(page, "Check").click();
  await page.getByText("Choose an answer first.").first().waitFor();
  assert.equal(await page.locator(".verdict").count(), 0);
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("framewalk.outbox") ?? "[]").length === 0);
  assert.equal((await storedRows(site)).length, before + 1, "only that the first question was given up");
  await page.context().close();
});

test("choice gives the feedback of the option", async () => {
  const page = await site.open();
  await goTo(page, "box_owner");
  await page.locator("#option-x").check();
  await button(page, "Check").click();
  await page.getByText("is a number on the stack.").first().waitFor();
  assert.equal(await page.getByText("is a number on the stack.").count(), 1, "said once, below the option");
  await page.locator("#option-y").check();
  await button(page, "Check").click();
  await page.locator(".verdict.is-correct").waitFor();
  await page.context().close();
});

test("a table is checked cell by cell", async () => {
  const page = await site.open();
  await goTo(page, "in_add");
  await page.locator("[data-cell='add.a.value']").fill("7");
  await page.locator("[data-cell='add.b.value']").fill("40");
  await page.locator("[data-cell='add.sum.value']").fill("42");
  await button(page, "Check").click();
  await page.getByText("is a copy of").first().waitFor();
  assert.equal(await page.locator(".cell-verdict.is-correct").count(), 2);
  assert.equal(await page.locator(".cell-verdict.is-wrong").count(), 1);
  assert.equal(await page.locator("[data-cell='add.b.value']").inputValue(), "40", "what was entered stays");
  await page.locator("[data-cell='add.a.value']").fill("2");
  await button(page, "Check").click();
  await page.locator(".verdict.is-correct").waitFor();
  await page.context().close();
});

test("output is asked for as text", async () => {
  const page = await site.open();
  await goTo(page, "printed");
  await page.locator("#answer").fill("42");
  await button(page, "Check").click();
  await page.locator(".verdict.is-correct").waitFor();
  await page.context().close();
});

test("a line is picked by a click into the program", async () => {
  const page = await site.open();
  await goTo(page, "move_line");
  const code = await page.locator("#area-code").boundingBox();
  const lines = (await snapshot(page)).code.lines.length;
  for (let y = 20; y < lines * 24; y += 8) {
    await page.mouse.click(code.x + 150, code.y + y);
    if ((await page.locator("#answer-line").inputValue()) === "12") break;
  }
  assert.equal(await page.locator("#answer-line").inputValue(), "12");
  await button(page, "Check").click();
  await page.locator(".verdict.is-correct").waitFor();
  await page.context().close();
});

test("an answer given offline waits and is sent when the server is back", async () => {
  const page = await site.open();
  await goTo(page, "x_value");
  let fail = true;
  await page.route("**/api/submissions", (route) => (fail ? route.abort() : route.continue()));
  await page.locator("#answer").fill("2");
  await button(page, "Check").click();
  await page.getByText(/^Not saved yet/).waitFor();
  const before = (await storedRows(site)).length;
  fail = false;
  await page.reload();
  await page.waitForFunction(() => (JSON.parse(localStorage.getItem("framewalk.outbox") ?? "[]")).length === 0);
  assert.equal((await storedRows(site)).length, before + 1);
  await page.context().close();
});

test("an answer whose receipt was lost is stored once", async () => {
  const page = await site.open();
  await goTo(page, "x_value");
  const before = (await storedRows(site)).length;
  let lose = true;
  await page.route("**/api/submissions", async (route) => {
    if (!lose) return route.continue();
    lose = false;
    await route.fetch();  // the server has it
    await route.abort();  // the page never learns
  });
  await page.locator("#answer").fill("2");
  await button(page, "Check").click();
  await page.getByText(/^Saved\. Receipt/).waitFor({ timeout: 15_000 });
  assert.equal((await storedRows(site)).length, before + 1);
  await page.context().close();
});

test("progress is kept and shown in the list", async () => {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${site.url}/`);
  const first = await page.locator("[data-lesson]").first().getAttribute("data-lesson");
  await page.locator(`[data-lesson="${first}"]`).click();
  await page.waitForFunction(() => globalThis.framewalk !== undefined);
  await passGate(page);
  await run(page, { do: "last" });
  await page.waitForFunction((id) => JSON.parse(localStorage.getItem("framewalk.progress") ?? "{}")[id]?.furthest > 0, first);
  await page.goto(`${site.url}/`);
  await page.locator(`[data-lesson="${first}"] .state`).waitFor();
  assert.match(await page.locator(`[data-lesson="${first}"] .state`).innerText(), /Done|of|step/);
  await context.close();
});

// Both programs go well in their usual order. The main thread goes on until both threads are in the middle.
for (const { id, question, ending } of [
  { id: "lost-update", question: "lose", ending: "The program ended" },
  { id: "deadlock", question: "stuck", ending: "Deadlock: every thread waits" },
]) {
  test(`${id}: who runs when is the answer; it is judged by running and kept in the link`, async () => {
    const page = await site.open(id);
    await goTo(page, question);
    await button(page, "Check").click();
    await page.getByText("Choose who runs next first.").first().waitFor();
    await page.locator("#run-2-on").click();
    await button(page, "Check").click();
    await page.locator(".verdict.is-wrong").waitFor();
    await page.locator("#run-forget").click();
    await page.locator("#run-1-on").click();
    for (let n = 0; n < 2; ++n) await button(page, "Step").click();
    await page.locator("#run-2-on").click();
    const chosen = await page.locator("#answer-schedule").innerText();
    await button(page, "Check").click();
    await page.locator(".verdict.is-correct").waitFor();
    await page.waitForFunction(() => /choices=\d+-1_\d+-2/.test(decodeURIComponent(location.hash)));
    await page.reload();
    await ready(page);
    assert.equal(await page.locator("#answer-schedule").innerText(), chosen);
    assert.deepEqual((await walkInPage(page, 0, 4)).differences, []);
    await button(page, "Last step").click();
    await page.getByRole("heading", { name: ending }).waitFor();
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

// What the card of the files says, and what the engine's view says.
function filesTwice() {
  const { view } = globalThis.framewalk.snapshot();
  const small = (cell) => cell.querySelector(".small")?.textContent ?? "";
  const said = [...document.querySelectorAll("[data-card=files] [data-file]")].map((title) => `${title.dataset.file} ${/\d+ byte/.exec(title.textContent) ?? "removed"}`);
  const handles = [...document.querySelectorAll("[data-card=files] [data-handle]")].map((row) => [row.dataset.handle, row.cells[2].textContent, row.cells[3].textContent, small(row.cells[1])].join(" "));
  const files = view.files ?? [];
  const owner = (handle) => handle.owner ?? (handle.is_closed || handle.is_leaked ? "nobody" : "a value without a name");
  return {
    said, handles, step: view.position?.step ?? 0,
    truth: files.map((file) => `${file.path} ${file.is_removed ? "removed" : `${file.size ?? 0} byte`}`),
    truths: files.flatMap((file) => (file.handles ?? []).map((handle) => [handle.number, handle.at ?? 0, owner(handle), `for ${handle.access}`].join(" "))),
  };
}

test("files: the card says at each step what the engine knows, and questions about it are judged", async () => {
  const page = await site.open("files");
  await goTo(page, "place");
  await page.locator("[data-card=files]").waitFor();
  await page.locator("#answer").fill("7");
  await button(page, "Check").click();
  await page.getByText("there are two of them").waitFor();
  await page.locator("#answer").fill("9");
  await button(page, "Check").click();
  await page.locator(".verdict.is-correct").waitFor();
  await button(page, "Go on").click();
  await page.locator("#owner-d0, [data-handle] .link-button").first().click();
  assert.match(await page.locator(".picked").innerText(), /list: File, 4 bytes/);
  await page.reload();  // at once: the place is kept
  await ready(page);
  await page.locator("[data-handle]").first().waitFor();
  for (let n = 0; n < 60; ++n) {
    const { said, handles, truth, truths, step } = await page.evaluate(filesTwice);
    assert.deepEqual(said, truth, `step ${step}`);
    assert.deepEqual(handles, truths, `step ${step}`);
    const { at_end: isEnd } = await positionOf(page);
    if (isEnd) return assert.match(handles.join(), /nobody/, "the forgotten one"), page.context().close();
    await passGate(page);
    await run(page, { do: "forward" });
  }
  assert.fail("the end is not reached");
});
