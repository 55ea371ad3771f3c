// What a link keeps after `#`, there and back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readState, writeState } from "../../web/page/link_state.ts";

const states = ["1;step=12", "1;model=bytes;step=3", "1;code=fn main() { let s = \"ä→😀 100%;+\"; }", `1;${"let x = 1;\n".repeat(500)}`, ""];

for (const state of states) {
  test(`a state of ${state.length} characters comes back`, async () => {
    assert.equal(await readState(`#${await writeState(state)}`), state);
  });
}

test("long states are deflated, and only letters that links keep are used", async () => {
  const hash = await writeState(`1;${"let x = 1;\n".repeat(500)}`);
  assert.match(hash, /^v1z\.[A-Za-z0-9_-]+$/);
  assert.ok(hash.length < 200);
});

for (const hash of ["", "#", "#v1z.", "#v1z.%%%", "#v1z.AAAA", "#v2.x", "#v1.%E0%A4%A", "#narration"]) {
  test(`«${hash}» is not a state`, async () => {
    const state = await readState(hash);
    assert.ok(state === null || state === "");
  });
}

test("a bomb is refused", async () => {
  const packed = new Blob([new Uint8Array(64 << 20)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = Buffer.from(await new Response(packed).arrayBuffer());
  assert.equal(await readState(`#v1z.${bytes.toString("base64url")}`), null);
});
