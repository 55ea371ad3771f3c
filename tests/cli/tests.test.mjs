// `framewalk test`: what the program writes that rustc 1.95 makes with `--test`, run with one thread.

import assert from "node:assert/strict";
import { test } from "node:test";
import { framewalk, program } from "./helpers.mjs";

const CODE = `pub fn add(a: i32, b: i32) -> i32 { a + b }
fn divide(a: i32, b: i32) -> Result<i32, String> { if b == 0 { Err("zero".to_string()) } else { Ok(a / b) } }
#[test]
fn at_root() { assert_eq!(add(1, 1), 2); }
#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn works() { println!("hidden"); assert_eq!(add(2, 2), 4); }
    #[test]
    fn fails() { println!("shown"); eprintln!("err too"); assert_eq!(add(2, 2), 5, "sum of {}", 2); }
    #[test]
    #[should_panic]
    fn panics() { panic!("yes"); }
    #[test]
    #[should_panic(expected = "zero")]
    fn panics_expected() { divide(1, 0).unwrap(); }
    #[test]
    #[should_panic(expected = "other")]
    fn panics_wrong() { divide(1, 0).unwrap(); }
    #[test]
    #[should_panic]
    fn does_not_panic() { print!("no newline"); }
    #[test]
    #[ignore]
    fn skipped() { panic!(); }
    #[test]
    #[ignore = "takes long"]
    fn skipped_reason() { panic!(); }
    #[test]
    fn result_ok() -> Result<(), String> { divide(4, 2)?; Ok(()) }
    #[test]
    fn result_err() -> Result<(), String> { println!("before"); divide(4, 0)?; Ok(()) }
    #[test]
    fn quiet_fail() { assert!(1 > 2); }
    #[test]
    #[should_panic = "zero"]
    fn old_form() { panic!("is zero"); }
    #[test]
    #[should_panic(expected = "x")]
    fn non_string() { std::panic::panic_any(5); }
    mod inner { #[test] fn deep() {} }
}
`;

// As the real one wrote it, but for the numbers of threads, a hash and the time.
const REPORT = `
running 15 tests
test at_root ... ok
test tests::does_not_panic - should panic ... FAILED
test tests::fails ... FAILED
test tests::inner::deep ... ok
test tests::non_string - should panic ... FAILED
test tests::old_form - should panic ... ok
test tests::panics - should panic ... ok
test tests::panics_expected - should panic ... ok
test tests::panics_wrong - should panic ... FAILED
test tests::quiet_fail ... FAILED
test tests::result_err ... FAILED
test tests::result_ok ... ok
test tests::skipped ... ignored
test tests::skipped_reason ... ignored, takes long
test tests::works ... ok

failures:

---- tests::does_not_panic stdout ----
no newlinenote: test did not panic as expected at FILE:23:8
---- tests::fails stdout ----
shown
err too

thread 'tests::fails' (N) panicked at FILE:11:59:
assertion \`left == right\` failed: sum of 2
  left: 4
 right: 5
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace

---- tests::non_string stdout ----

thread 'tests::non_string' (N) panicked at FILE:41:23:
Box<dyn Any>
note: expected panic with string value,
 found non-string value: \`TypeId(N)\`
     expected substring: "x"
---- tests::panics_wrong stdout ----

thread 'tests::panics_wrong' (N) panicked at FILE:20:38:
called \`Result::unwrap()\` on an \`Err\` value: "zero"
note: panic did not contain expected string
      panic message: "called \`Result::unwrap()\` on an \`Err\` value: \\"zero\\""
 expected substring: "other"
---- tests::quiet_fail stdout ----

thread 'tests::quiet_fail' (N) panicked at FILE:35:23:
assertion failed: 1 > 2

---- tests::result_err stdout ----
before
Error: "zero"


failures:
    tests::does_not_panic
    tests::fails
    tests::non_string
    tests::panics_wrong
    tests::quiet_fail
    tests::result_err

test result: FAILED. 7 passed; 6 failed; 2 ignored; 0 measured; 0 filtered out; finished in T

`;

const run = (code, words = []) => {
  const file = program(code);
  const { status, stdout, stderr } = framewalk(["test", file, ...words]);
  const report = stdout
    .replaceAll(file, "FILE")
    .replace(/(thread '[\w:]+') \(\d+\)/g, "$1 (N)")
    .replace(/TypeId\(0x[0-9a-f]+\)/g, "TypeId(N)")
    .replace(/finished in [\d.]+s/g, "finished in T");
  return { status, stderr, report };
};
const line = (text) => `test result: ${text}; finished in T\n\n`;

test("passing, failing, panicking, ignored tests and tests with a Result are reported as rustc's are", () => {
  const { status, report } = run(CODE);
  assert.equal(report, REPORT);
  assert.equal(status, 101);
});

test("a program with a main runs its tests only", () => {
  const { status, report } = run('fn main() { println!("main"); }\n#[test] fn one() {}');
  assert.equal(report, `\nrunning 1 test\ntest one ... ok\n\n${line("ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out")}`);
  assert.equal(status, 0);
});

test("no tests at all; a filter", () => {
  const none = "ok. 0 passed; 0 failed; 0 ignored; 0 measured;";
  assert.equal(run("fn main() {}").report, `\nrunning 0 tests\n\n${line(`${none} 0 filtered out`)}`);
  const { status, report } = run(CODE, ["result_ok"]);
  assert.ok(report.endsWith(line("ok. 1 passed; 0 failed; 0 ignored; 0 measured; 14 filtered out")), report);
  assert.equal(status, 0);
});

test("a test with arguments, and one whose result is no outcome, do not compile", () => {
  assert.match(run("#[test] fn one(n: i32) { drop(n) }").stderr, /functions used as tests can not have any arguments/);
  const { status, stderr } = run("#[test] fn one() -> i32 { 1 }");
  assert.match(stderr, /error\[E0277\]/);
  assert.equal(status, 1);
});
