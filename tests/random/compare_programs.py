"""Random well-typed programs: rustc's build and Framewalk must do the same.

rustc compiles a batch as the modules of one crate, whose main takes the number of the program to run; Framewalk
runs each file on its own. Lines and columns of panics therefore agree.
"""
import pathlib
import re

from common import LOANS, Answer, run_binary, run_ours, rustc
from programs.program import text

BATCH = 25


def write_crate(folder, numbers):
    modules = "".join(f'#[path = "p{n}.rs"]\nmod p{n};\n' for n in numbers)
    calls = "".join(f'        "{n}" => p{n}::main(),\n' for n in numbers)
    main = f"{modules}fn main() {{\n    match std::env::args().nth(1).unwrap().as_str() {{\n{calls}        _ => {{}}\n    }}\n}}\n"
    (folder / "batch.rs").write_text(main)


def build(folder, numbers):
    """Compiles the batch without the programs that rustc refuses. Returns those left, and the refusals."""
    refused, left = {}, list(numbers)
    while left:
        write_crate(folder, left)
        good, errors = rustc(["-o", str(folder / "batch"), str(folder / "batch.rs")], timeout=600)
        if good:
            break
        bad = {}
        for file, code, line, message in errors:
            found = re.search(r"p(\d+)\.rs$", file)
            if not found:
                raise RuntimeError(f"rustc says of the batch: {message}")
            bad.setdefault(int(found.group(1)), []).append((code, line, message))
        refused.update(bad)
        left = [n for n in left if n not in bad]
    return left, refused


def difference(theirs, ours):
    """The first thing that differs, as a short text; None when both agree."""
    if ours.outcome in ("unsupported", "crash", "hang", "compile_error", "internal_error"):
        return f"{ours.outcome}: {(ours.words or [ours.stdout[-300:]])[0]}"
    if theirs.stdout != ours.stdout:
        return "stdout: " + first_line_apart(theirs.stdout, ours.stdout)
    if theirs.status != ours.status:
        return f"status: rustc {theirs.status}, ours {ours.status} ({ours.outcome})"
    known = panics_as_known(theirs.panics, ours.panics)
    if theirs.panics != known:
        return "panics: " + first_line_apart("\n".join(theirs.panics), "\n".join(known))
    return None


def panics_as_known(theirs, ours):
    """Ours, without the place where rustc's library names a line of its own."""
    return [f"library {y.partition(' ')[2]}" if x.startswith("library ") else y
            for x, y in zip(theirs + [""] * len(ours), ours)]


def first_line_apart(theirs, ours):
    a, b = theirs.split("\n"), ours.split("\n")
    for i, (x, y) in enumerate(zip(a + [""] * len(b), b + [""] * len(a))):
        if x != y:
            return f"line {i + 1}: rustc {x!r}, ours {y!r}"
    return "line ends"


def refusal_difference(errors, ours):
    """For programs that rustc refuses: the codes and lines that Framewalk gives. Loans are not compared."""
    if any(code in LOANS for code, _, _ in errors):
        return None
    theirs = sorted((code, line) for code, line, _ in errors)
    if ours.outcome == "unsupported" or theirs == ours.errors:
        return None
    return f"refused: rustc {theirs} {errors[0][2]!r}, ours {ours.outcome} {ours.errors} {ours.words[:1]}"


class Tally:
    def __init__(self):
        self.tried = self.ran = self.refused = 0
        self.differences = []  # (number, text)

    def add(self, number, found):
        if found:
            self.differences.append((number, found))
            print(f"DIFFERS program {number}: {found}", flush=True)

    def summary(self):
        return (f"{self.tried} programs, {self.ran} that rustc accepts, {self.refused} that it refuses\n"
                f"{self.tried - len(self.differences)} passed, {len(self.differences)} failed")


def compare_batch(folder, numbers, size, tally):
    for n in numbers:
        (folder / f"p{n}.rs").write_text(text(n, size))
    left, refused = build(folder, numbers)
    for n in numbers:
        path = folder / f"p{n}.rs"
        if n in refused:
            found = refusal_difference(refused[n], run_ours(path))
        else:
            theirs = run_binary([str(folder / "batch"), str(n)])
            found = theirs and difference(theirs, run_ours(path))
        tally.add(n, found)
        if not found:
            path.unlink()
    tally.tried += len(numbers)
    tally.ran += len(left)
    tally.refused += len(refused)


def compare(seed, count, size, folder):
    tally = Tally()
    for start in range(seed, seed + count, BATCH):
        compare_batch(pathlib.Path(folder), range(start, min(start + BATCH, seed + count)), size, tally)
    print(tally.summary())
    return tally


def answers(path, folder):
    """Both answers for one file; rustc's is None when it refuses the program."""
    binary = pathlib.Path(folder) / "single"
    good, errors = rustc(["-o", str(binary), str(path)])
    theirs = run_binary([str(binary)]) if good else Answer("compile_error", 1, "", [], sorted((c, l) for _, c, l, _ in errors))
    return theirs, run_ours(path)
