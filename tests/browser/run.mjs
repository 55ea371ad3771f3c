// Runs every browser test and ends with a line `N passed, M failed`.
//
//   node tests/browser/run.mjs                  all
//   node tests/browser/run.mjs walk edit        only files with these words in their name

import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const folder = import.meta.dirname;
const words = process.argv.slice(2);
const files = fs.readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).sort()
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
const { stdout, stderr } = spawnSync(process.execPath,
    ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files.map((name) => path.join(folder, name))],
    { encoding: "utf8", maxBuffer: 1 << 26 });
process.stdout.write(stdout);
process.stderr.write(stderr);
const count = (word) => Number(new RegExp(`^. ${word} (\\d+)$`, "m").exec(stdout)?.[1] ?? 0);
const failed = count("fail") + count("cancelled");
console.log(`${count("pass")} passed, ${failed} failed`);
process.exit(failed > 0 || count("pass") === 0 ? 1 : 0);
