// What the names in the program mean: beside the pointer, under a finger, and for a line by key.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, positionOf, run, settled, snapshot } from "./helpers.mjs";

const lesson = "stack-part-heap-part";   // line 2: let s = String::from("hi");   line 4: v.push(7);

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

// The page's place of a character of the program, as the canvas draws it.
async function placeOf(page, line, word) {
  const { code } = await snapshot(page);
  const column = code.lines[line - 1].text.indexOf(word) + 1;
  assert.ok(column > 0, `${word} is not in line ${line}`);
  const place = await page.evaluate(([line, column]) => {
    const { module } = globalThis.framewalk.engine, frame = document.getElementById("room").getBoundingClientRect();
    for (let y = 1; y < frame.height; y += 4)
      for (let x = 1; x < frame.width; x += 4)
        if (module._framewalk_canvas_text_at(x, y) === line * 4096 + column) return { x: frame.left + x, y: frame.top + y };
    return null;
  }, [line, column + 1]);
  assert.ok(place, `line ${line} is not on the canvas`);
  return place;
}

const tip = (page) => page.locator("#name-tip");

test("a resting pointer shows what a name means, a moving one nothing", async () => {
  const page = await site.open(lesson);
  const push = await placeOf(page, 4, "push");
  await page.mouse.move(push.x, push.y);
  await tip(page).waitFor({ state: "visible" });
  const text = await tip(page).innerText();
  assert.match(text, /fn push\(&mut self, value: T\)/);
  assert.match(text, /std::vec::Vec::push/);
  assert.match(text, /Puts a value at the end\./);
  await page.mouse.move(push.x, push.y + 200);
  await tip(page).waitFor({ state: "hidden" });
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("the key w tells the names of the line that runs next, and follows the steps", async () => {
  const page = await site.open(lesson);
  await page.locator("[data-command=forward]").focus();
  await page.keyboard.press("w");
  const card = page.locator("#names");
  await card.waitFor();
  const line = async () => (await positionOf(page)).current.line;
  assert.match(await card.innerText(), new RegExp(`^Names in line ${await line()}\n`));
  await run(page, { do: "forward" });
  await page.waitForFunction((wanted) => document.querySelector("#names h2")?.textContent === wanted, `Names in line ${await line()}`);
  await page.keyboard.press("w");
  await card.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-command")), "forward");
  await page.context().close();
});

test("a finger that stays shows the name and does not run to the line", async () => {
  const page = await site.open(lesson, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.locator(".code-toggle").click();
  await settled(page);
  const { x, y } = await placeOf(page, 4, "push");
  const before = (await positionOf(page)).step;
  const touch = await page.context().newCDPSession(page);
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await tip(page).waitFor({ state: "visible" });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await settled(page);
  assert.match(await tip(page).innerText(), /Puts a value at the end\./);
  assert.equal((await positionOf(page)).step, before);
  await page.context().close();
});

test("without the library's sentences the names are shown, with a word about it", async () => {
  const page = await site.page();
  await page.route("**/docs-*.json", (route) => route.abort());
  await page.goto(`${site.url}/l/${lesson}`);
  await page.waitForFunction(() => globalThis.framewalk !== undefined);
  await page.locator("[data-command=forward]").focus();
  await page.keyboard.press("w");
  await page.locator("#names").waitFor();
  const text = await page.locator("#names").innerText();
  assert.match(text, /std::string::String/);
  assert.match(text, /could not be downloaded/);
  await page.context().close();
});
