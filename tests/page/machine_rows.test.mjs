// The table of the machine's settings: from the view to the fields and back to a command.

import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import { bytesOf, draftOf, fieldError, machineGroups, machineName, machineOf, unreadable } from "../../web/page/machine_rows.ts";
import { stripParts, stripSize } from "../../web/page/comparison.ts";

const policies = ["first-fit", "best-fit", "buddy"].map((word) => ({ word, meaning: word }));
const groups = machineGroups(policies);
const usual = {
  heap: { policy: "first-fit", size: 67108864, coalesce: true, headers: true, by_address: false, chunks: false },
  stack: { size: 8388608, guard: true, probes: true, returns: false }, library: "hidden", checks: true,
};

test("what is shown and not changed is the same machine", () => {
  assert.deepEqual(machineOf(groups, draftOf(groups, usual)), usual);
  const other = { ...usual, heap: { ...usual.heap, initial: 64, page: 4096, chunks: true }, stack: { size: 4096, guard: false, below: "heap", probes: false, returns: false, thread: 65536, stacklet: 512 }, threads: { seed: 7, choices: "12-2_20-1-3" } };
  assert.deepEqual(machineOf(groups, draftOf(groups, other)), other);
});

test("every setting of a lesson's machine has a row", () => {
  const schema = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "../../lessons/schema/lesson.schema.json"), "utf8"));
  const { stack, heap, threads } = schema.$defs.machine.properties;
  const wanted = [...Object.keys(stack.properties).map((name) => `stack.${name}`), ...Object.keys(heap.properties).map((name) => `heap.${name}`), ...Object.keys(threads.properties).map((name) => `threads.${name}`), "library", "checks"];
  assert.deepEqual(groups.flatMap((group) => group.rows.map((row) => row.path)).sort(), wanted.sort());
});

test("settings without a meaning beside the others are not sent", () => {
  const draft = { ...draftOf(groups, usual), "heap.policy": "buddy" };
  assert.deepEqual(machineOf(groups, draft).heap, { policy: "buddy", size: 67108864 });
  assert.equal(machineOf(groups, { ...draft, "stack.guard": true }).stack.below, undefined);
  assert.equal(machineOf(groups, { ...draft, "stack.guard": false }).stack.below, "statics");
});

for (const [text, bytes] of [["4096", 4096], ["4,096", 4096], [" 64 KB ", 65536], ["8m", 8388608], ["8 MiB", 8388608], ["0", 0], ["-4", -4], ["", null], ["ten", null], ["1e3", null], ["1.5", null], ["0x10", null]]) {
  test(`“${text}” is ${bytes} bytes`, () => assert.equal(bytesOf(text), bytes));
}

test("what is no number is said before the engine is asked", () => {
  const draft = { ...draftOf(groups, usual), "stack.size": "much", "stack.stacklet": "", "heap.size": "" };
  assert.deepEqual([...unreadable(groups, draft).keys()], ["stack.size", "heap.size"]);
});

test("the engine's message goes to its field", () => {
  assert.deepEqual(fieldError({ path: "machine.heap.size", error: "the machine: machine.heap.size: must lie between 1 and 67108864" }, "stack.size"),
      { path: "heap.size", message: "Must lie between 1 and 67108864." });
  assert.deepEqual(fieldError({ path: "machine.heap", error: "the machine: machine.heap: a buddy heap needs at least 64 bytes" }, "heap.policy"),
      { path: "heap.policy", message: "A buddy heap needs at least 64 bytes." });
});

test("a machine has a short name", () => {
  assert.equal(machineName(usual), "first-fit");
  assert.equal(machineName({ heap: { policy: "best-fit", coalesce: false }, stack: { guard: false } }), "best-fit, not joining, no guard page");
});

test("a strip has its pieces where they lie in the heap", () => {
  const strip = { start: 1000, end: 1100, pieces: [{ id: "h0", address: 1008, size: 24 }, { address: 1040, size: 60 }] };
  assert.equal(stripSize(strip), 100);
  assert.deepEqual(stripParts(strip).map(({ from, size, look }) => [from, size, look]), [[0, 100, "is-kept"], [8, 24, "is-heap"], [40, 60, "is-free"]]);
  assert.equal(stripSize(undefined), 0);
});
