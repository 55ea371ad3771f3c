// Changing the program: it runs again, errors stand at their place, the way back is there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lesson, openSite, ready, snapshot } from "./helpers.mjs";

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

const field = (page) => page.getByRole("textbox", { name: "Program text" });

async function write(page, text) {
  await field(page).fill(text);
  await page.waitForFunction((wanted) => {
    const code = globalThis.framewalk.snapshot().code?.lines ?? [];
    return code.map((line) => line.text ?? "").join("\n").trim() === wanted.trim();
  }, text);
}

test("an edited program runs again, and the lesson's code comes back", async () => {
  const page = await site.open();
  const original = (await snapshot(page)).code.lines.length;
  await page.getByRole("button", { name: "Edit" }).click();
  await write(page, "fn main() {\n    let answer = 6 * 7;\n    println!(\"{answer}\");\n}\n");
  await page.getByRole("button", { name: "Run" }).click();
  await page.evaluate(() => globalThis.framewalk.run({ do: "last" }));
  assert.match(await page.locator("[data-field=output]").innerText(), /42/);
  await page.getByText("your own version").waitFor();
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("button", { name: "Back to the lesson" }).click();
  assert.equal((await snapshot(page)).code.lines.length, original);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("an error stands at its place with its story", async () => {
  const page = await site.open();
  await page.getByRole("button", { name: "Edit" }).click();
  await write(page, "fn main() {\n    let s = String::from(\"hi\");\n    let t = s;\n    println!(\"{s}\");\n}\n");
  const problem = page.locator(".problems li").first();
  await problem.waitFor();
  assert.match(await problem.innerText(), /E0382/);
  assert.equal(await page.locator(".back .line.is-wrong").getAttribute("data-number"), "4");
  await problem.getByRole("button", { name: "line 4" }).click();
  const caret = await field(page).evaluate((element) => element.value.slice(0, element.selectionStart).split("\n").length);
  assert.equal(caret, 4);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("a link carries edited code", async () => {
  const page = await site.open();
  await page.getByRole("button", { name: "Edit" }).click();
  const text = `fn main() {\n${Array.from({ length: 30 }, (_, n) => `    let value_${n} = ${n};`).join("\n")}\n}\n`;
  await write(page, text);
  await page.waitForTimeout(500);
  const hash = new URL(page.url()).hash;
  assert.match(hash, /^#v1z\./, "deflated");
  const other = await site.open(lesson, { hash });
  assert.equal((await snapshot(other)).code.lines.filter((line) => line.text?.includes("value_")).length, 30);
  await page.context().close();
  await other.context().close();
});

for (const [name, text] of [
  ["nothing", ""],
  ["a page of brackets", "(".repeat(20_000)],
  ["an endless loop", "fn main() { loop { } }"],
  ["endless recursion", "fn f(n: u64) -> u64 { f(n + 1) }\nfn main() { f(0); }"],
  ["a nonsense character", "fn main() { let \u{1F600} = 1; }"],
]) {
  test(`${name}: the page stays alive`, async () => {
    const page = await site.open();
    await page.getByRole("button", { name: "Edit" }).click();
    await field(page).fill(text);
    await page.waitForTimeout(1500);
    await page.getByRole("button", { name: "Run" }).click();
    await page.evaluate(() => globalThis.framewalk.run({ do: "first" }));
    assert.equal(await page.getByRole("heading", { name: "Framewalk broke" }).count(), 0);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("a broken link is ignored", async () => {
  const page = await site.page();
  for (const hash of ["#v1z.%%%", "#v1.", "#v9.future", "#v1.999;step=99999999999"]) {
    await page.goto("about:blank");
    await page.goto(`${site.url}/l/${lesson}${hash}`);
    await ready(page);
  }
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
