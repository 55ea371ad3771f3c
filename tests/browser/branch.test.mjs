// A byte of the picked cell, changed on a throwaway branch: by pointer and by keys, and the way back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lesson, openSite, passGate, positionOf, run, snapshot } from "./helpers.mjs";

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

// After line 7: `x` is 2.
async function pickX(page) {
  await passGate(page);
  await run(page, { do: "forward" });
  const row = (await snapshot(page)).view.frames[0].rows.find(({ name }) => name === "x");
  await run(page, { do: "pick", id: row.id });
  await page.locator("#byte-0").waitFor();
}

const valueOf = async (page, name) => (await snapshot(page)).view.frames[0].rows.find((row) => row.name === name).value;

test("a changed byte shows the value it becomes, the branch runs on, and the way back leads to the same step", async () => {
  const page = await site.open();
  await pickX(page);
  const before = await positionOf(page);
  await page.locator("#byte-1").click();
  await page.locator("#byte-value").fill("01");
  await page.locator("#byte-try").click();
  await page.locator(".narration .branch").waitFor();
  assert.match(await page.locator(".narration").innerText(), /x is 258 now; it was 2/);
  assert.equal(await valueOf(page, "x"), "258");
  await run(page, { do: "last" });
  assert.match((await snapshot(page)).view.output.chunks[0].text, /298/);
  await page.getByRole("button", { name: "Back to the real run" }).click();
  assert.deepEqual(await positionOf(page), before);
  assert.equal(await valueOf(page, "x"), "2");
  assert.equal(await page.locator(".narration .branch").count(), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the keys reach every byte, and what is no byte is refused in words", async () => {
  const page = await site.open();
  await pickX(page);
  await page.locator("#byte-0").focus();
  for (const key of ["ArrowRight", "End", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
  assert.equal(await page.evaluate(() => document.activeElement.id), "byte-value");
  assert.match(await page.locator(".byte-form label").innerText(), /byte 2/);
  await page.keyboard.type("zz");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".byte-form .problem").innerText(), /hexadecimal/);
  assert.equal(await page.locator("#byte-value").inputValue(), "zz", "what was typed is not lost");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "byte-2");
  assert.equal(await page.locator(".byte-form").count(), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a branch is in no link and in no progress", async () => {
  const page = await site.open();
  await pickX(page);
  const { step } = await positionOf(page);
  await page.locator("#byte-0").click();
  await page.locator("#byte-value").fill("ff");
  await page.keyboard.press("Enter");
  await run(page, { do: "last" });
  await page.waitForTimeout(500);
  const other = await site.open(lesson, { hash: new URL(page.url()).hash });
  assert.equal((await positionOf(other)).step, step);
  assert.equal(await valueOf(other, "x"), "2");
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.doesNotMatch(kept, /"furthest\\?":\s*(1[0-9]|[5-9])/);
  await page.context().close();
  await other.context().close();
});
