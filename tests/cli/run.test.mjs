// `framewalk run`: exit status, streams and messages. What rustc 1.95 and its debug programs do is
// written down here as it was seen.

import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import { file, framewalk, program } from "./helpers.mjs";

const run = (code, words = [], options = {}) => framewalk(["run", ...words, program(code)], options);

// ---------------------------------------------------------------- the program's own ends

test("a program that ends well: its output, status 0, nothing on stderr", () => {
  const result = run('fn main() {\n    let x = 41;\n    println!("{}", x + 1);\n    print!("end");\n}\n');
  assert.deepEqual(result, { status: 0, stdout: "42\nend", stderr: "" });
});

test("stderr is the program's stderr", () => {
  const result = run('fn main() { eprintln!("to err"); println!("to out"); }');
  assert.deepEqual(result, { status: 0, stdout: "to out\n", stderr: "to err\n" });
});

test("process::exit gives its status and runs no destructor", () => {
  const result = run('struct D;\nimpl Drop for D { fn drop(&mut self) { println!("dropped"); } }\nfn main() { let _d = D; std::process::exit(7); }');
  assert.deepEqual(result, { status: 7, stdout: "", stderr: "" });
});

// The line rustc's program writes, but for the thread's number.
test("a panic: the output before it, rustc's message, status 101", () => {
  const result = run('fn main() {\n    println!("before");\n    let v = [1, 2, 3];\n    let i = v.len();\n    println!("{}", v[i]);\n}\n');
  assert.equal(result.status, 101);
  assert.equal(result.stdout, "before\n");
  assert.match(result.stderr, /thread 'main'.* panicked at .*main\.rs:5:20:\nindex out of bounds: the len is 3 but the index is 3\n/);
});

for (const [what, code, message] of [
  ["overflow", "fn main() { let mut x: u8 = 250; for _ in 0..9 { x += 1; } println!(\"{x}\"); }", "attempt to add with overflow"],
  ["division", "fn f(d: i32) -> i32 { 10 / d }\nfn main() { println!(\"{}\", f(0)); }", "attempt to divide by zero"],
  ["unwrap", "fn main() { let x: Option<i32> = None; x.unwrap(); }", "called `Option::unwrap()` on a `None` value"],
  ["panic!", "fn main() { panic!(\"with {}\", 5); }", "with 5"],
]) {
  test(`a panic by ${what}: status 101 and rustc's words`, () => {
    const { status, stderr } = run(code);
    assert.equal(status, 101);
    assert.ok(stderr.includes(message), stderr);
  });
}

test("endless recursion: rustc's message, status 134", () => {
  const { status, stderr } = run("fn f(n: u64) -> u64 { f(n + 1) + 1 }\nfn main() { println!(\"{}\", f(0)); }");
  assert.equal(status, 134);
  assert.match(stderr, /thread 'main'.* has overflowed its stack\nfatal runtime error: stack overflow/);
});

// Seven bytes are free, but in pieces of three and four.
test("a heap of ten bytes without housekeeping, and the same with growth", () => {
  const code = "fn main() {\n    let a = Box::new([1u8; 5]);\n    let b = Box::new(2u8);\n    drop(a);\n    let c = Box::new([3u8; 2]);\n    let d = Box::new([4u8; 5]);\n    println!(\"{} {} {}\", b, c[0], d[0]);\n}\n";
  const bare = ["--no-headers", "--heap-initial", "10"];
  const failed = run(code, [...bare, "--heap-limit", "10"]);
  assert.deepEqual([failed.status, failed.stderr], [134, "memory allocation of 5 bytes failed\n"]);
  assert.equal(run(code, [...bare, "--heap-limit", "20", "--heap-page", "10"]).stdout, "2 3 4\n");
});

test("settings of the machine that cannot be: status 2 and the setting", () => {
  for (const [words, path] of [
    [["--heap", "magic"], "machine.heap.policy"],
    [["--heap-limit", "0"], "machine.heap.size"],
    [["--heap-limit", "-1"], "machine.heap.size"],
    [["--heap", "buddy", "--heap-limit", "5"], "machine.heap"],
    [["--stack-size", "99999999999"], "machine.stack.size"],
    [["--stack-above-heap"], "machine.stack.below"],
  ]) {
    const { status, stderr } = run("fn main() {}", words);
    assert.equal(status, 2);
    assert.ok(stderr.includes(path + ":"), stderr);
  }
});

test("undefined behaviour: status 3, the kind, and where", () => {
  const { status, stderr } = run("fn main() {\n    let p = Box::into_raw(Box::new(5));\n    unsafe {\n        drop(Box::from_raw(p));\n        println!(\"{}\", *p);\n    }\n}\n");
  assert.equal(status, 3);
  assert.match(stderr, /^error: .*free/m);
  assert.match(stderr, /main\.rs:5:/);
});

test("what is not supported: status 4, the construct, line and column", () => {
  const { status, stderr, stdout } = run("fn main() {\n    println!(\"first\");\n    unsafe { std::arch::asm!(\"nop\") };\n}\n");
  assert.equal(status, 4);
  assert.match(stderr, /^unsupported: /m);
  assert.match(stderr, /--> .*main\.rs:3:\d+/);
  assert.equal(stdout, "", "refused before it runs");
});

// ---------------------------------------------------------------- budgets

test("an endless loop ends with --max-steps: status 5", () => {
  const { status, stderr } = run("fn main() { let mut n = 0u64; loop { n = n.wrapping_add(1); } }", ["--max-steps", "1000"]);
  assert.equal(status, 5);
  assert.match(stderr, /step/);
});

test("output before the budget is used up is written", () => {
  const { status, stdout } = run('fn main() { println!("started"); loop {} }', ["--max-steps", "1000"]);
  assert.deepEqual([status, stdout], [5, "started\n"]);
});

test("endless allocation ends: status 5, or 134 as when memory runs out", () => {
  const { status, stderr } = run("fn main() { let mut v: Vec<Vec<u64>> = Vec::new(); loop { v.push(Vec::with_capacity(1 << 16)); } }");
  assert.ok([5, 134].includes(status), `${status} ${stderr}`);
  assert.match(stderr, /memory/);
});

// ---------------------------------------------------------------- compile errors

// rustc: error[E0382]: borrow of moved value: `s`, on line 4.
test("a compile error: code, place, source line, marks; status 1", () => {
  const code = 'fn main() {\n    let s = String::from("hi");\n    let t = s;\n    println!("{s} {t}");\n}\n';
  const { status, stdout, stderr } = run(code);
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.match(stderr, /^error\[E0382\]: /m);
  assert.match(stderr, /^ *--> .*main\.rs:4:\d+$/m);
  assert.match(stderr, /^4 \| {5}println!\("\{s\} \{t\}"\);$/m);
  assert.match(stderr, /^ +\| +\^+/m);
  assert.match(stderr, /^error: aborting due to 1 previous error$/m);
});

for (const [code, line, text] of [
  ["E0425", 2, "fn main() {\n    println!(\"{}\", nowhere);\n}\n"],
  ["E0308", 2, "fn main() {\n    let x: i32 = \"text\";\n}\n"],
  ["E0384", 3, "fn main() {\n    let x = 1;\n    x = 2;\n    println!(\"{x}\");\n}\n"],
  ["E0381", 3, "fn main() {\n    let x: i32;\n    println!(\"{x}\");\n}\n"],
  ["E0596", 3, "fn main() {\n    let v = Vec::new();\n    v.push(1);\n}\n"],
  ["E0601", 1, ""],
  ["E0601", 1, "fn not_main() {}\n"],
]) {
  test(`${code} on rustc's line ${line}: ${JSON.stringify(text.slice(0, 24))}`, () => {
    const { status, stdout } = run(text, ["--json"]);
    const result = JSON.parse(stdout);
    assert.equal(status, 1);
    const errors = result.diagnostics.filter((d) => d.severity === "error");
    assert.deepEqual(errors.map((d) => [d.code, d.line]), [[code, line]]);
  });
}

test("two errors are counted", () => {
  const { stderr } = run("fn main() {\n    a();\n    b();\n}\n");
  assert.match(stderr, /aborting due to 2 previous errors/);
});

// ---------------------------------------------------------------- --json, --stdin

test("--json holds outcome, status, streams, steps and nothing else", () => {
  const { status, stdout, stderr } = run('fn main() { println!("a"); eprintln!("b"); }', ["--json"]);
  const result = JSON.parse(stdout);
  assert.equal(status, 0);
  assert.equal(stderr, "");
  assert.deepEqual(Object.keys(result).sort(), ["diagnostics", "exit_code", "outcome", "stderr", "stdout", "steps"]);
  const { steps, ...rest } = result;
  assert.deepEqual(rest, { outcome: "ok", exit_code: 0, diagnostics: [], stdout: "a\n", stderr: "b\n" });
  assert.ok(Number.isInteger(steps) && steps > 0);
});

for (const [outcome, status, code] of [
  ["panic", 101, "fn main() { panic!(\"x\") }"],
  ["overflow", 134, "fn f() { f(); f(); }\nfn main() { f() }"],
  ["compile_error", 1, "fn main() { y }"],
  ["unsupported", 4, "fn main() { unsafe { std::arch::asm!(\"nop\") } }"],
  ["undefined_behaviour", 3, "fn main() { let p: *const i32 = std::ptr::null(); unsafe { println!(\"{}\", *p) } }"],
]) {
  test(`--json says ${outcome} with status ${status}`, () => {
    const result = run(code, ["--json"]);
    assert.equal(result.status, status);
    const json = JSON.parse(result.stdout);
    assert.deepEqual([json.outcome, json.exit_code], [outcome, status]);
  });
}

test("every diagnostic of --json has its five fields", () => {
  const { stdout } = run("fn main() { let unused = 1; y; }", ["--json"]);
  const { diagnostics } = JSON.parse(stdout);
  assert.ok(diagnostics.length > 0);
  for (const d of diagnostics) assert.deepEqual(Object.keys(d), ["code", "severity", "line", "column", "message"]);
});

const echo = 'use std::io;\nfn main() {\n    let mut line = String::new();\n    io::stdin().read_line(&mut line).unwrap();\n    println!("<{}>", line.trim());\n}\n';

test("the program reads standard input", () => {
  assert.deepEqual(run(echo, [], { input: "typed\nmore\n" }), { status: 0, stdout: "<typed>\n", stderr: "" });
});

test("--stdin FILE is read in its place", () => {
  const words = ["--stdin", file("input.txt", "from the file\n")];
  assert.equal(run(echo, words, { input: "typed\n" }).stdout, "<from the file>\n");
});

test("--file NAME=PATH is a simulated file, and the real one stays as it is", () => {
  const real = file("real.txt", "one\ntwo\n");
  const code = 'use std::fs;\nfn main() {\n    println!("{:?}", fs::read_to_string("notes.txt").unwrap());\n    fs::write("notes.txt", "gone").unwrap();\n    println!("{:?} {}", fs::read_to_string("notes.txt"), fs::exists("other").unwrap());\n}\n';
  const result = run(code, ["--file", `notes.txt=${real}`]);
  assert.deepEqual(result, { status: 0, stdout: '"one\\ntwo\\n"\nOk("gone") false\n', stderr: "" });
  assert.equal(fs.readFileSync(real, "utf8"), "one\ntwo\n");
});

test("no file of the real disk can be reached", () => {
  const real = file("secret.txt", "secret");
  const open = (path) => run(`fn main() { println!("{:?}", std::fs::read_to_string(${JSON.stringify(path)}).map_err(|e| e.raw_os_error())); std::fs::write("made-by-a-program.txt", "x").unwrap(); }`);
  assert.equal(open(real).stdout, "Err(Some(2))\n");
  assert.equal(fs.existsSync("made-by-a-program.txt"), false);
  for (const path of ["../secret.txt", "/dev/stdin"]) assert.equal(open(path).status, 4);
  assert.match(open("a/../b").stderr, /unsupported: a path with `\.\.`/);
});

test("a --file that cannot be: status 2 and why", () => {
  const real = file("real.txt", "one");
  for (const name of ["../x", "/x", "a//b", ""]) assert.equal(run("fn main() {}", ["--file", `${name}=${real}`]).status, 2);
  assert.equal(run("fn main() {}", ["--file", "x=/no/such/file"]).status, 2);
});

test("a missing --stdin file is one clear line", () => {
  const { status, stderr } = run("fn main() {}", ["--stdin", "no-such-file"]);
  assert.deepEqual([status, stderr], [2, "framewalk run: cannot read no-such-file\n"]);
});

// ---------------------------------------------------------------- bad input

test("a missing file is one clear line", () => {
  assert.deepEqual(framewalk(["run", "no-such.rs"]), { status: 2, stdout: "", stderr: "framewalk run: cannot read no-such.rs\n" });
});

test("a folder is one clear line", () => {
  const folder = path.dirname(program("fn main() {}"));
  assert.deepEqual(framewalk(["run", folder]), { status: 2, stdout: "", stderr: `framewalk run: cannot read ${folder}\n` });
});

// rustc: "couldn't read: stream did not contain valid UTF-8", status 1.
test("bytes that are not UTF-8 are refused with their place", () => {
  const { status, stderr } = run(Buffer.from('fn main() {\n    let s = "\xff"; println!("{s}");\n}\n', "latin1"));
  assert.equal(status, 1);
  assert.match(stderr, /^error: .*255.*UTF-8/m);
  assert.match(stderr, /main\.rs:2:14/);
});

for (const [name, text] of [
  ["a megabyte of (", "(".repeat(1 << 20)],
  ["a megabyte of {", `fn main() { ${"{".repeat(1 << 20)}`],
  ["deep nesting", `fn main() { let x = ${"(".repeat(5000)}1${")".repeat(5000)}; }`],
  ["a long chain of operators", `fn main() { let x = ${"1 + ".repeat(50_000)}1; }`],
  ["a NUL", "fn main() { \0 }"],
  ["an open string", "fn main() { println!(\"never closed); }"],
  ["an open comment", "/* fn main() {}"],
  ["an endless macro", "macro_rules! m { () => { m!() }; }\nfn main() { m!(); }"],
  ["an endless type", "struct S { s: S }\nfn main() {}"],
]) {
  test(`${name} ends with a compile error`, () => {
    const { status, stderr } = run(text);
    assert.ok([1, 4].includes(status), `status ${status}: ${stderr.slice(0, 300)}`);
    assert.match(stderr, /^(error|unsupported)/m);
  });
}

test("only carriage returns, a byte order mark and a #! line do no harm", () => {
  const result = run('\ufefffn main() {\r\n    println!("ok");\r\n}\r\n');
  assert.deepEqual(result, { status: 0, stdout: "ok\n", stderr: "" });
  assert.equal(run('#!/usr/bin/env run\nfn main() { println!("ok"); }').stdout, "ok\n");
});
