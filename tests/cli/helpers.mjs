// Runs the native program on files written for the test.
//
//   const { status, stdout, stderr } = framewalk(["run", program("fn main() {}")]);

import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { program as executable, temporaryFolder } from "../support/server.mjs";

const folder = temporaryFolder("cli");
let files = 0;

// A file with this text or these bytes, in a folder of its own so that messages name it plainly.
export function file(name, content) {
  const path_ = path.join(folder, String(++files), name);
  fs.mkdirSync(path.dirname(path_));
  fs.writeFileSync(path_, content);
  return path_;
}

export const program = (content) => file("main.rs", content);

// No test may hang: what takes longer than `seconds` counts as failed. `cwd` is where relative paths start.
export function framewalk(words, { input = "", seconds = 120, cwd } = {}) {
  const { status, signal, stdout, stderr } = spawnSync(executable, words,
      { input, cwd, encoding: "utf8", timeout: seconds * 1000, maxBuffer: 1 << 28 });
  return { status: signal ?? status, stdout, stderr };
}
