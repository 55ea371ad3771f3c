// Texts in several languages, names of topics.

import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.window = new EventTarget();
Object.defineProperty(globalThis, "navigator", { value: { languages: ["de-AT", "en"] }, configurable: true });
const { localText, topicTitle } = await import("../../web/page/list.ts");

test("the browser's languages choose the text", () => {
  assert.equal(localText("plain"), "plain");
  assert.equal(localText({ en: "stack", de: "Stapel" }), "Stapel");
  assert.equal(localText({ en: "stack", fr: "pile" }), "stack");
  assert.equal(localText({ fr: "pile" }), "pile");
  assert.equal(localText(undefined), "");
});

test("a folder's name becomes a heading", () => assert.equal(topicTitle("stack-and_heap"), "Stack and heap"));
