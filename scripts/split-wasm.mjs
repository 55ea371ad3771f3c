// Makes two wasm files of the page's one: what plain lessons need to be shown and stepped through, and the rest.
//
//   node scripts/split-wasm.mjs page/framewalk.js <folder of Binaryen's tools> --enable-sign-ext …
//
// page/framewalk.wasm becomes the first part, page/framewalk-rest.wasm the second; web/page/rest.ts puts
// them together again. Which functions the first needs is not listed anywhere: every lesson is opened and
// stepped here, and what ran is the answer. Only those with a machine of their own (other heaps, other stacks), with
// threads or with unsafe code are left out: the page opens them when it has both parts. The canvas cannot run here;
// all of it is in the first part, with what it calls. In the same way the library's text is divided: bodies that no
// lesson reads are taken out of the first part's data, and the second writes them there (rust/syntax/left_out.h). That a
// lesson's program has no errors is found out here, and noted in the first part (rust/known_right.h).
//
// The functions lie in the order of their names, which are then taken out: the members of a class and the
// instances of a template lie side by side, and what is alike compresses better when it lies close.
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { needsBothParts } from "../web/page/both_parts.ts";

const [script, tools, ...features] = process.argv.slice(2);
const file = script.replace(/\.js$/, ".wasm");
const rest = script.replace(/\.js$/, "-rest.wasm");
const temporary = (ending) => `${file}.${ending}`;
const lessons = path.resolve(import.meta.dirname, "../lessons");
const stepsOfLesson = 60;
const canvas = /framewalk::ui(?!::boxed)|framewalk_canvas|\bIm[A-Z]|^stb|GL|emscripten|^_*(string_read|toread|uflow)/;

function run(tool, ...options) {
  execFileSync(path.join(tools, tool), [...features, ...options], { stdio: "inherit" });
}

function nameOf(definition) {
  return /^ \(func \$(\S+)/.exec(definition)?.[1];
}

// A module's text has each definition at one space of indentation; only functions change their places.
function ordered(module) {
  const definitions = module.slice(0, module.lastIndexOf(")")).trimEnd().split(/\n(?= \()/);
  const functions = definitions.filter((definition) => nameOf(definition) !== undefined)
      .map((definition) => ({ key: nameOf(definition), definition }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (functions.length < 100) throw new Error(`${file} names only ${functions.length} functions`);
  let next = 0;
  const placed = definitions.map((d) => (nameOf(d) === undefined ? d : functions[next++].definition));
  return { functions, text: `${placed.join("\n")}\n)\n` };
}

// Emscripten's script expects a page around it.
async function instance(wasm) {
  globalThis.window = globalThis;
  globalThis.document = { currentScript: null };
  globalThis.location = { href: "http://localhost/" };
  let exports;
  const instantiateWasm = (imports, done) => {
    const module = new WebAssembly.Module(wasm);
    const made = new WebAssembly.Instance(module, imports);
    exports = made.exports;
    done(made, module);
    return exports;
  };
  const { default: create } = await import(pathToFileURL(path.resolve(script)).href);
  return { module: await create({ wasmBinary: wasm, instantiateWasm, print() {}, printErr() {} }), exports };
}

function commander(module) {
  const session = module._framewalk_create();
  const run = (command) => {
    const text = JSON.stringify(command);
    const size = module.lengthBytesUTF8(text) + 1;
    const pointer = module._malloc(size);
    module.stringToUTF8(text, pointer, size);
    const reply = JSON.parse(module.UTF8ToString(module._framewalk_command(session, pointer)));
    module._free(pointer);
    return reply;
  };
  module._framewalk_version();
  return Object.assign(run, {
    snapshot: () => module._framewalk_snapshot(session),
    unread: () => JSON.parse(module.UTF8ToString(module._framewalk_unread_library(session))),
    noteIfRight: () => JSON.parse(module.UTF8ToString(module._framewalk_note_if_right(session))),
  });
}

function plainLessons() {
  return fs.readdirSync(lessons, { recursive: true }).sort()
      .filter((name) => name.endsWith(".json") && !name.startsWith("schema"))
      .map((name) => fs.readFileSync(path.join(lessons, name), "utf8"))
      .filter((lesson) => !needsBothParts(lesson));
}

function walkThrough(command, lesson) {
  let reply = command({ do: "load_lesson", text: lesson });
  command.snapshot();
  for (let more = 0; reply.view?.is_recording && more < 1000; ++more) reply = command({ do: "run_more" });
  for (let step = 0; step < stepsOfLesson; ++step) command({ do: "forward" });
  for (const other of ["back", "over", "out", "last", "first"]) command({ do: other });
  command({ do: "seek", step: 3 });
  for (const model of ["bytes", "slots"]) {
    command({ do: "set_model", model });
    command({ do: "forward" });
  }
}

// The profile is a hash of eight bytes and one number for each function, 0 where it was not called.
function calledFunctions({ module, exports }, functions) {
  const size = exports.__write_profile(0, 0);
  const pointer = module._malloc(size);
  exports.__write_profile(pointer, size);
  const counts = new Uint32Array(module.HEAPU8.slice(pointer + 8, pointer + size).buffer);
  if (counts.length !== functions.length) throw new Error(`${counts.length} counts for ${functions.length} functions`);
  return functions.filter((_, at) => counts[at] !== 0).map((f) => f.key);
}

// The functions of the canvas, and those that they call by name, and those that these call.
function canvasFunctions(functions) {
  const calls = new Map(functions.map((f) => [f.key, f.definition]));
  const found = new Set(functions.map((f) => f.key).filter((name) => canvas.test(name)));
  for (const name of found)
    for (const [, callee] of calls.get(name).matchAll(/\(call \$(\S+)/g))
      if (calls.has(callee)) found.add(callee);
  return found;
}

// The hashes of the lessons' programs that have no errors (rust/known_right.h), and where the engine looks for them.
async function knownPrograms() {
  const { module } = await instance(fs.readFileSync(file));
  const command = commander(module);
  let place;
  for (const lesson of plainLessons()) {
    command({ do: "load_lesson", text: lesson });
    place = command.noteIfRight();
  }
  const [address, size] = place;
  return { address, bytes: module.HEAPU8.slice(address, address + size) };
}

// What the lessons run: the names of functions, and the parts of the library's text that nothing of them reads,
// each by address and size.
async function neededByLessons(text, functions, known) {
  run("wasm-split", "--instrument", "-g", text, "-o", temporary("counting"));
  const counting = await instance(fs.readFileSync(temporary("counting")));
  counting.module.HEAPU8.set(known.bytes, known.address);
  const command = commander(counting.module);
  command.unread();
  for (const lesson of plainLessons()) walkThrough(command, lesson);
  const called = calledFunctions(counting, functions).filter((name) => !/unread_|start_noting|note_if_right/.test(name));
  return { names: [...new Set([...called, ...canvasFunctions(functions)])], unread: command.unread() };
}

// ---------------------------------------------------------------- the library's text

const segment = /^ \(data (?:\$\S+ )?\(i32\.const (\d+)\) "(.*)"\)$/;
const leftOut = 1, lineEnd = 10;   // rust/syntax/left_out.h

function bytesOf(written) {
  const bytes = [];
  for (const [, plain, hex, other] of written.matchAll(/([^\\])|\\([0-9a-fA-F]{2})|\\(.)/gs)) {
    if (plain) bytes.push(plain.charCodeAt(0));
    else if (hex) bytes.push(Number.parseInt(hex, 16));
    else bytes.push({ t: 9, n: 10, r: 13 }[other] ?? other.charCodeAt(0));
  }
  return bytes;
}

const written = (bytes) => bytes.map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");

// Takes the parts, without their braces, out of the segments of the first part's text and gives them as segments for the
// second, which overwrite them. As many line ends stay, so that the lines behind keep their numbers.
function leaveOut(lines, unread) {
  const taken = [];
  for (const [at, line] of lines.entries()) {
    const found = segment.exec(line);
    if (!found) continue;
    const from = Number(found[1]);
    const bytes = bytesOf(found[2]);
    for (const [address, size] of unread) {
      const first = address + 1 - from, end = address + size - 1 - from;
      if (first < 0 || end > bytes.length || first >= end) continue;
      taken.push(` (data (i32.const ${from + first}) "${written(bytes.slice(first, end))}")`);
      const ends = bytes.slice(first, end).filter((byte) => byte === lineEnd).length;
      bytes.fill(leftOut, first, end - ends).fill(lineEnd, end - ends, end);
    }
    if (unread.length > 0) lines[at] = line.replace(/".*"/, () => `"${written(bytes)}"`);
  }
  if (taken.length < unread.length / 2) throw new Error(`of ${unread.length} parts of the library ${taken.length} were found`);
  return taken;
}

// Writes bytes into the one segment of the module's text that lies there.
function overwrite(lines, { address, bytes }) {
  const at = lines.findIndex((line) => {
    const found = segment.exec(line);
    return found && Number(found[1]) <= address && address + bytes.length <= Number(found[1]) + bytesOf(found[2]).length;
  });
  if (at < 0) throw new Error(`no segment of data lies at ${address}`);
  const [, from, old] = segment.exec(lines[at]);
  const all = bytesOf(old);
  all.splice(address - Number(from), bytes.length, ...bytes);
  lines[at] = lines[at].replace(/".*"/, () => `"${written(all)}"`);
}

function moveData(unread, known) {
  for (const part of [file, rest]) run("wasm-dis", part, "-o", `${part}.wat`);
  const lines = fs.readFileSync(`${file}.wat`, "latin1").split("\n");
  overwrite(lines, known);
  const taken = leaveOut(lines, unread);
  const second = fs.readFileSync(`${rest}.wat`, "latin1").trimEnd().replace(/\)$/, "");
  fs.writeFileSync(`${file}.wat`, lines.join("\n"), "latin1");
  fs.writeFileSync(`${rest}.wat`, `${second}${taken.join("\n")}\n)\n`, "latin1");
}

run("wasm-dis", file, "-o", temporary("wat"));
const { functions, text } = ordered(fs.readFileSync(temporary("wat"), "latin1"));
fs.writeFileSync(temporary("wat"), text, "latin1");
const known = await knownPrograms();
const { names, unread } = await neededByLessons(temporary("wat"), functions, known);
fs.writeFileSync(temporary("names"), names.join("\n"), "latin1");
run("wasm-split", temporary("wat"), `--keep-funcs=@${temporary("names")}`, "--export-prefix=%", "-o1", file, "-o2", rest);
moveData(unread, known);
for (const part of [file, rest])
  run("wasm-opt", `${part}.wat`, "-Os", "--generate-stack-ir", "--optimize-stack-ir", "--strip-debug", "--strip-producers", "-o", part);
for (const ending of ["wat", "counting", "names"]) fs.rmSync(temporary(ending), { force: true });
fs.rmSync(`${rest}.wat`);
