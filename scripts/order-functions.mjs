// Puts the functions of a wasm file in the order of their names and then takes the names out:
//
//   node scripts/order-functions.mjs page/framewalk.wasm <folder of wasm-dis and wasm-opt> --enable-sign-ext …
//
// Binaryen leaves them ordered by how often they are called. By name, the functions of a class and the
// instances of a template lie side by side; what is alike then lies close, and compresses better.
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

const [file, tools, ...features] = process.argv.slice(2);
const text = `${file}.wat`;

function run(tool, ...options) {
  execFileSync(path.join(tools, tool), [...features, ...options], { stdio: "inherit" });
}

// A module's text has each definition at one space of indentation; only functions change their places.
function ordered(module) {
  const definitions = module.slice(0, module.lastIndexOf(")")).trimEnd().split(/\n(?= \()/);
  const name = (definition) => /^ \(func \$(\S+)/.exec(definition)?.[1];
  const functions = definitions.filter((definition) => name(definition) !== undefined)
      .map((definition) => ({ key: name(definition), definition }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (functions.length < 100) throw new Error(`${file} names only ${functions.length} functions`);
  let next = 0;
  const placed = definitions.map((d) => (name(d) === undefined ? d : functions[next++].definition));
  return `${placed.join("\n")}\n)\n`;
}

run("wasm-dis", file, "-o", text);
fs.writeFileSync(text, ordered(fs.readFileSync(text, "latin1")), "latin1");
run("wasm-opt", text, "--generate-stack-ir", "--optimize-stack-ir", "--strip-debug", "--strip-producers", "-o", file);
fs.rmSync(text);
