// Changing the program: it runs again, errors stand at their place, the way back is there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lesson, openSite, positionOf, ready, run, snapshot } from "./helpers.mjs";

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

const twoThreads = `use std::thread;
fn count(to: u32) -> u32 {
    let sum = to + 1;
    thread::yield_now();
    sum
}
fn main() {
    let a = thread::spawn(|| count(2));
    let b = thread::Builder::new().name("helper".to_string()).spawn(|| count(40)).unwrap();
    println!("{}", a.join().unwrap() + b.join().unwrap());
}`;

test("each thread has a stack under its name, and the page says which one runs", async () => {
  const page = await site.open();
  await page.getByRole("button", { name: "Edit" }).click();
  await write(page, twoThreads);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Tables" }).click();
  const seen = new Set();
  for (let n = 0; n < 60; ++n) {
    const { view } = await snapshot(page);
    const headings = await page.locator("[data-thread]").allTextContents();
    const expected = [...(view.threads ?? [])].reverse();
    assert.equal(headings.length, expected.length);
    if (expected.length > 0) {
      const running = expected.find((thread) => thread.state === "running");
      assert.equal(view.position.thread, running.name);
      assert.match(await page.locator("[data-thread].is-running").textContent(), running.name === "main" ? /^main thread · runs$/ : new RegExp(`^${running.name} · runs$`));
      if (view.position.function) assert.match(await page.locator(".where").textContent(), new RegExp(running.name === "main" ? "main thread" : running.name));
      seen.add(running.name);
      assert.equal(await page.locator("table[data-frame]").count(), (view.frames ?? []).length, "also of those that wait");
    }
    if (!view.position.can_forward) break;
    await run(page, { do: "forward" });
  }
  assert.deepEqual([...seen].sort(), ["helper", "main", "thread 2"]);
  assert.match(await page.locator("[data-field=output]").innerText(), /44/);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

for (const [name, text, said] of [
  ["a thousand boxes", "fn main() {\n    let mut all = Vec::new();\n    for n in 0..1000 {\n        all.push(Box::new(n));\n    }\n    println!(\"{}\", all.len());\n}", /^\d+ more blocks$/],
  ["a million steps", "fn main() {\n    let mut n = 0u64;\n    while n < 500_000 {\n        n += 1;\n    }\n    println!(\"{n}\");\n}", null],
  ["a thousand lines of output", "fn main() {\n    for n in 0..1000 {\n        println!(\"line {n} of a thousand, and each of them is too long for the panel\");\n    }\n}", null],
  ["ten thousand frames", "fn down(n: u32) -> u32 {\n    if n == 0 { return 0; }\n    1 + down(n - 1)\n}\nfn main() {\n    println!(\"{}\", down(10_000));\n}", /^\d+ more frames$/],
]) {
  test(`${name}: recorded, drawn and listed without a hitch`, async () => {
    const page = await site.open();
    await page.evaluate((code) => { globalThis.framewalk.run({ do: "edit_code", text: code }); }, text);
    await page.waitForFunction(() => !globalThis.framewalk.snapshot().view.is_recording, null, { timeout: 20_000 });
    const { last } = await positionOf(page);
    assert.ok(last > 1000, `${last} steps`);
    await run(page, { do: "seek", step: Math.floor(last * 0.49) });
    if (said) await page.locator("#area-memory p").filter({ hasText: said }).first().waitFor({ state: "attached" });
    await run(page, { do: "last" });
    assert.equal((await snapshot(page)).view.ending.kind, "ok");
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
