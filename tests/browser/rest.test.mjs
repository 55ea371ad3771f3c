// The engine comes in two parts: the second is fetched when the lesson is on the screen, or waited for.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { needsBothParts } from "../../web/page/both_parts.ts";
import { lesson, openSite, ready, run, snapshot } from "./helpers.mjs";

const second = "**/framewalk-rest-*.wasm";
// Functions of the library that no lesson calls: their bodies lie in the second part.
const rareCode = "use std::collections::BTreeMap;\nfn main() {\n    let mut m = BTreeMap::from([(2, 'b'), (1, 'a')]);\n    m.retain(|k, _| *k > 1);\n    println!(\"{:?} {}\", m.pop_first(), \"a,b\".rsplitn(2, ',').count());\n}\n";
const wrongCode = "fn main() {\n    let x: i32 = \"five\";\n}\n";
const movedCode = "fn main() {\n    let s = String::new();\n    let t = s;\n    println!(\"{s}{t}\");\n}\n";

let site;
before(async () => { site = await openSite(); });
after(() => site.close());

// What waits for the second part asks for it as an XMLHttpRequest; what fetches it ahead does not.
function waitsOf(page) {
  const waits = [];
  page.on("request", (request) => { if (request.resourceType() === "xhr" && request.url().includes("-rest-")) waits.push(request.url()); });
  return waits;
}

// Neither the fetch ahead, which is refused, nor anything else brings it until `allow` is called.
async function openWithoutRest() {
  const page = await site.page();
  const waits = waitsOf(page);
  let isAllowed = false;
  await page.route(second, (route) => (isAllowed ? route.continue() : route.abort()));
  await page.goto(`${site.url}/l/complete-program`);
  await ready(page);
  return { page, waits, allow: () => { isAllowed = true; } };
}

test("every lesson is shown and stepped through without the second part, or with it there before", async () => {
  const page = await site.page();
  const waits = waitsOf(page);
  let isThere = false;
  await page.route(second, (route) => (isThere ? route.continue() : route.abort()));
  const list = await (await fetch(`${site.url}/lessons/index.json`)).json();
  for (const { id } of list.lessons.filter((entry) => entry.id !== lesson)) {
    isThere = needsBothParts(await (await fetch(`${site.url}/lessons/${id}.json`)).text());
    await page.goto(`${site.url}/l/${id}`);
    await ready(page);
    for (let step = 0; step < 12; ++step) await run(page, { do: "forward" });
    await run(page, { do: "back" });
    assert.deepEqual(waits, [], `${id} needs more than the first part`);
  }
  await page.context().close();
});

test("what needs the second part before it is there waits for it", async () => {
  const { page, waits, allow } = await openWithoutRest();
  allow();
  await run(page, { do: "edit_code", text: wrongCode });
  assert.equal(waits.length, 1);
  assert.match(JSON.stringify((await snapshot(page)).view), /E0308/);
  await run(page, { do: "edit_code", text: movedCode });
  assert.match(JSON.stringify((await snapshot(page)).view), /E0382/, "a lesson's own text needs no checks, any other does");
  await page.context().close();
});

test("bodies of the library that no lesson reads come with the second part", async () => {
  const { page, waits, allow } = await openWithoutRest();
  allow();
  await run(page, { do: "edit_code", text: rareCode });
  await run(page, { do: "last" });
  assert.equal(waits.length, 1);
  const { view } = await snapshot(page);
  assert.deepEqual((view.output.chunks ?? []).map(({ text }) => text).join(""), "Some((2, 'b')) 2\n");
  await page.context().close();
});

test("where it cannot be had, the page says so and a reload loses nothing", async () => {
  const { page, allow } = await openWithoutRest();
  await page.evaluate((text) => { setTimeout(() => globalThis.framewalk.run({ do: "edit_code", text })); }, wrongCode);
  await page.getByRole("heading", { name: "The lesson could not be loaded" }).waitFor();
  allow();
  await page.getByRole("button", { name: "Try again" }).click();
  await ready(page);
  assert.ok((await snapshot(page)).view.position !== undefined);
  await page.context().close();
});
