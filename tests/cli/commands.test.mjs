// What holds for every command (help, wrong words), and trace, check and grade.

import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import { root } from "../support/server.mjs";
import { file, framewalk, program } from "./helpers.mjs";

// ---------------------------------------------------------------- help and wrong words

for (const words of [[], ["run"], ["trace"], ["check"], ["grade"], ["serve"]]) {
  test(`${["framewalk", ...words].join(" ")} --help explains itself`, () => {
    const { status, stdout, stderr } = framewalk([...words, "--help"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /Usage: /);
    assert.match(stdout, /-h,--help/);
  });
}

test("--version is the project's", () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const { status, stdout } = framewalk(["--version"]);
  assert.equal(status, 0);
  assert.ok(stdout.includes(version), stdout);
});

for (const [what, words] of [
  ["no command", []],
  ["an unknown command", ["rnu"]],
  ["no file", ["run"]],
  ["an unknown option", ["run", "--fast", "x.rs"]],
  ["steps that are no number", ["run", "--max-steps", "many", "x.rs"]],
  ["negative steps", ["run", "--max-steps", "-5", "x.rs"]],
  ["no steps", ["run", "--max-steps", "0", "x.rs"]],
  ["an unknown view", ["trace", "--view", "hex", "x.rs"]],
  ["one file of two", ["grade", "lesson.json"]],
  ["a port that is none", ["serve", "--port", "99999"]],
]) {
  test(`${what}: one clear line on stderr, status 2`, () => {
    const { status, stdout, stderr } = framewalk(words);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /^framewalk[^\n]*\n$/);
  });
}

// ---------------------------------------------------------------- trace

const sample = "fn add(a: i32, b: i32) -> i32 {\n    let sum = a + b;\n    sum\n}\n\nfn main() {\n    let x = 2;\n    let y = Box::new(40);\n    let z = add(x, *y);\n    println!(\"{z}\");\n}\n";

const trace = (words, code = sample) => framewalk(["trace", ...words, program(code)]);
const momentsOf = ({ status, stdout, stderr }) => {
  assert.deepEqual([status, stderr], [0, ""]);
  return JSON.parse(stdout).moments;
};

test("trace prints a table at the moment asked for", () => {
  const { status, stdout } = trace(["--at", "line:8,when:after"]);
  assert.equal(status, 0);
  assert.match(stdout, /\by\b.*→ \(2\^30\)-1/);
  assert.match(stdout, /\(2\^30\)-1\b.*40/);
});

test("trace --json in slots: numbers from 0, bottom up, unset values as ??????", () => {
  const [moment] = momentsOf(trace(["--json", "--at", "line:8"]));
  assert.deepEqual([moment.line, moment.visit, moment.when, moment.function, moment.stdout], [8, 1, "before", "main", ""]);
  assert.deepEqual(moment.stack.map(({ address, name, value }) => [address, name, value]),
      [[0, "x", "2"], [1, "y", "??????"], [2, "z", "??????"]]);
  for (const row of moment.stack) {
    for (const field of ["address", "name", "type", "value", "state", "points_to", "frame"]) assert.ok(field in row, field);
  }
});

test("trace --json shows the frames of a call and the heap", () => {
  const [moment] = momentsOf(trace(["--json", "--at", "line:2,when:after"]));
  assert.equal(moment.function, "add");
  const rows = Object.fromEntries(moment.stack.map((row) => [`${row.name}`, row]));
  assert.deepEqual([rows.a.value, rows.b.value, rows.sum.value], ["2", "40", "42"]);
  assert.equal(rows.y.points_to, "(2^30)-1");
  assert.deepEqual(moment.heap.map(({ address, type, value, size }) => [address, type, value, size]), [["(2^30)-1", "i32", "40", 4]]);
});

test("trace --view bytes gives addresses as numbers", () => {
  const [moment] = momentsOf(trace(["--json", "--view", "bytes", "--at", "line:9"]));
  const y = moment.stack.find((row) => row.name === "y");
  assert.equal(typeof y.address, "number");
  assert.equal(typeof moment.heap[0].address, "number");
  assert.equal(y.points_to, moment.heap[0].address);
  assert.equal(y.address % 8, 0, "a pointer is aligned");
});

test("several moments come in the order asked for; events have a name", () => {
  const moments = momentsOf(trace(["--json", "--at", "line:10,when:after", "--at", "event:call add,n:1"]));
  assert.equal(moments.length, 2);
  assert.deepEqual([moments[0].line, moments[0].stdout], [10, "42\n"]);
  assert.match(moments[1].event, /call add/);
});

test("without --at every step is printed, from the start to the end", () => {
  const moments = momentsOf(trace(["--json"]));
  assert.deepEqual(moments.map((m) => m.step), moments.map((_, n) => n));
  assert.equal(moments[0].stdout, "");
  assert.equal(moments.at(-1).stdout, "42\n");
});

for (const [what, at, message] of [
  ["no moment", "nonsense", /write line:7/],
  ["an unknown field", "line:7,colour:red", /write line:7/],
  ["a line that is never reached", "line:5", /never comes/],
  ["a visit that never comes", "line:7,visit:2", /never comes/],
]) {
  test(`--at with ${what}: one clear line`, () => {
    const { status, stdout, stderr } = trace(["--at", at]);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, message);
    assert.equal(stderr.split("\n").length, 2);
  });
}

test("trace tells the simulated files: who owns which handle, and which is never closed", () => {
  const code = 'use std::fs::File;\nuse std::io::Write;\nfn main() {\n    let mut log = File::create("log.txt").unwrap();\n    log.write_all(b"abc").unwrap();\n    std::mem::forget(log);\n}\n';
  const files = (...words) => JSON.parse(framewalk(["trace", "--json", ...words, program(code)]).stdout).moments[0].files;
  const handle = { number: 3, access: "writing", at: 3, state: "open", owner: "log", line: 4 };
  assert.deepEqual(files("--at", "line:6"), [{ path: "log.txt", size: 3, text: "abc", removed: false, handles: [handle] }]);
  assert.deepEqual(files("--at", "event:end")[0].handles, [{ ...handle, state: "never closed", owner: "" }]);
  assert.match(framewalk(["trace", "--at", "line:6", program(code)]).stdout, /log\.txt: 3 bytes\n    handle 3 for writing, at byte 3, open, owned by log/);
});

test("trace of a program with an error reports it as run does", () => {
  const { status, stdout, stderr } = trace([], "fn main() { y; }");
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(stderr, /^error\[E0425\]/m);
});

test("trace of an endless loop asks for moments", () => {
  const { status, stderr } = trace(["--max-steps", "200000"], "fn main() { let mut n = 0u64; loop { n = n.wrapping_add(1); } }");
  assert.equal(status, 2);
  assert.match(stderr, /too many to print/);
});

// ---------------------------------------------------------------- check, grade

const lesson = JSON.parse(fs.readFileSync(path.join(root, "tests/server/lesson.json"), "utf8"));
const lessonFile = (changes = {}) => file("lesson.json", JSON.stringify({ ...lesson, ...changes }));

test("check counts what it has checked", () => {
  const { status, stdout, stderr } = framewalk(["check", lessonFile()]);
  assert.deepEqual([status, stderr], [0, ""]);
  assert.match(stdout, /lesson\.json: ok \(.*1 questions/);
});

test("check takes a folder and leaves the schema out", () => {
  const folder = path.dirname(path.dirname(lessonFile()));
  const own = path.join(folder, "all");
  fs.mkdirSync(path.join(own, "schema"), { recursive: true });
  fs.writeFileSync(path.join(own, "a.json"), JSON.stringify(lesson));
  fs.writeFileSync(path.join(own, "schema/lesson.schema.json"), "{}");
  const { status, stdout } = framewalk(["check", own]);
  assert.equal(status, 0);
  assert.equal(stdout.trim().split("\n").length, 1);
});

for (const [what, changes, place] of [
  ["a false outcome", { outcome: { kind: "ok", stdout: "4\n" } }, /outcome/],
  ["a false frame", { frames: [{ at: { line: 4 }, rows: [{ address: 0, name: "x", value: "9" }, { address: 1, name: "y", value: "3" }] }] }, /frames\/0|frames\[0\]/],
  ["a missing field", { title: undefined }, /title/],
  ["an extra field", { colour: "red" }, /colour/],
  ["a field of the wrong type", { version: "one" }, /version/],
  ["a key that leads nowhere", { checkpoints: [{ ...lesson.checkpoints[0], key: { from: "frame.top.nobody.value" } }] }, /checkpoints\/0|checkpoints\[0\]/],
]) {
  test(`check of ${what}: status 1 and the place`, () => {
    const { status, stdout, stderr } = framewalk(["check", lessonFile(changes)]);
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, place);
  });
}

test("check says both the expected and the real value", () => {
  const { stderr } = framewalk(["check", lessonFile({ outcome: { kind: "ok", stdout: "4\n" } })]);
  assert.match(stderr, /4/);
  assert.match(stderr, /3/);
});

for (const [what, text] of [["an empty file", ""], ["text that is no JSON", "{ \"format\": 1,"], ["a list", "[]"], ["nothing but depth", "[".repeat(100_000)]]) {
  test(`check of ${what}: status 1 and a message`, () => {
    const { status, stderr } = framewalk(["check", file("lesson.json", text)]);
    assert.equal(status, 1);
    assert.ok(stderr.length > 0);
  });
}

test("one bad lesson of two: status 1, and the good one is reported", () => {
  const { status, stdout } = framewalk(["check", lessonFile(), lessonFile({ version: "one" })]);
  assert.equal(status, 1);
  assert.equal(stdout.trim().split("\n").length, 1);
});

const answer = (text) => ({
  lesson: lesson.id, lesson_version: 1, engine_version: "0.1.0", checkpoint: "value_of_y", attempt: 1,
  response: { text }, skipped: false, started_at: "2026-01-01T10:00:00Z", answered_at: "2026-01-01T10:00:05Z",
});
const grade = (answers) => framewalk(["grade", lessonFile(), file("answers.json", JSON.stringify(answers))]);

test("grade tells right from wrong, for one record, a list and an object", () => {
  for (const answers of [[answer("3"), answer("4")], { answers: [answer("3"), answer("4")] }]) {
    const { status, stdout } = grade(answers);
    assert.equal(status, 0);
    assert.match(stdout, /correct/);
    assert.match(stdout, /wrong/);
  }
  assert.match(grade(answer("3")).stdout, /correct/);
});

test("a schedule is graded by running it", () => {
  const lesson = path.join(root, "lessons/threads/deadlock.json");
  const choose = (text) => JSON.parse(framewalk(["grade", lesson, file("answers.json", JSON.stringify({ ...answer(text), lesson: "deadlock", checkpoint: "stuck" }))]).stdout);
  assert.match(JSON.stringify(choose("3-2")), /correct/);
  for (const text of ["", "1-2", "3-1", "nonsense"]) assert.match(JSON.stringify(choose(text)), /wrong/);
});

test("grade twice is the same verdict", () => {
  assert.equal(grade([answer("4")]).stdout, grade([answer("4")]).stdout);
});

test("grade of nonsense: status 1 and one clear line", () => {
  const { status, stdout, stderr } = framewalk(["grade", lessonFile(), file("answers.json", "\"nothing\"")]);
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(stderr, /^framewalk grade: [^\n]*\n$/);
});
