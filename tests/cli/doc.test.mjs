// `framewalk doc`: what of the library can be used.

import assert from "node:assert/strict";
import { test } from "node:test";
import { framewalk } from "./helpers.mjs";

const all = JSON.parse(framewalk(["doc", "--json"]).stdout);

test("the list has what every book uses, under Rust's own paths", () => {
  const paths = new Set(all.map((entry) => entry.path));
  for (const path of ["std::vec::Vec::push", "std::collections::HashMap::entry", "std::iter::Iterator::map", "std::iter::Map",
    "std::option::Option", "str::trim", "i32::checked_add", "[T]::sort", "std::rc::Rc::strong_count", "std::fmt::Display"])
    assert.ok(paths.has(path), path);
  assert.equal(all.filter(({ path }) => /::_|intrinsics/.test(path)).length, 0);
  assert.ok(all.length > 3000, String(all.length));
});

test("everything that a program can name has a sentence", () => {
  assert.deepEqual(all.filter(({ doc }) => !/[.?!;)]$/.test(doc)).map(({ path }) => path), []);
});

test("one name shows its sentence; an unknown one is refused", () => {
  assert.deepEqual(framewalk(["doc", "Vec::push"]), { status: 0, stdout: "std::vec::Vec::push  Puts a value at the end.\n", stderr: "" });
  const { status, stderr } = framewalk(["doc", "Vec::shove"]);
  assert.equal(status, 2);
  assert.match(stderr, /there is no `Vec::shove` in the library/);
});
