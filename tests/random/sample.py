"""The fixed sample that the test suite runs without a rustc: programs and mutants on which both agree.

    tests/programs/random/p000012.rs        tests/programs/mutants/m000031.rs

They are written once, and again only when the generator has learned something new.
"""
import pathlib
import random

from common import ROOT, run_ours
from compare_mutants import rustc_answer
from compare_programs import answers, difference
from mutations import mutant
from programs.program import text

PROGRAMS = ROOT / "tests/programs"
LARGEST = 6000  # bytes of one program


def marked(changed, errors):
    """The mutant with its errors as claims at the ends of their lines; None where a line has several."""
    lines = changed.split("\n")
    if len({line for _, line in errors}) < len(errors) or not all(code.startswith("E0") for code, _ in errors):
        return None
    for code, line in errors:
        lines[line - 1] += f" //~ ERROR {code}"
    return "\n".join(lines)


def write_programs(seed, count):
    folder = PROGRAMS / "random"
    folder.mkdir(exist_ok=True)
    number = seed
    while count > 0:
        made, path = text(number, 2), folder / f"p{number:06}.rs"
        number += 1
        if len(made) > LARGEST:
            continue
        path.write_text(made)
        theirs, ours = answers(path, "/tmp")
        exit_line = f"//@ exit: {theirs.status}\n" if theirs and theirs.status else ""
        if theirs is None or theirs.outcome == "compile_error" or difference(theirs, ours):
            path.unlink()
            continue
        path.write_text(exit_line + made)
        count -= 1


def write_mutants(seed, count):
    folder = PROGRAMS / "mutants"
    folder.mkdir(exist_ok=True)
    sources = [p.read_text() for p in sorted(PROGRAMS.glob("*/*.rs")) if p.stat().st_size < 1500 and "refused" not in p.parts]
    sources = [s for s in sources if "//~" not in s and "//@" not in s and "//?" not in s and "//>" not in s]
    number = seed
    while count > 0:
        r = random.Random(number)
        made, path = mutant(r.choice(sources), r), folder / f"m{number:06}.rs"
        number += 1
        if not made:
            continue
        path.write_text(made[1])
        theirs = rustc_answer(path, pathlib.Path("/tmp"))
        claims = theirs and marked(made[1], theirs)
        if not claims or run_ours(path).errors != theirs:
            path.unlink()
            continue
        path.write_text(f"// One mistake was put in: {made[0].replace('_', ' ')}.\n" + claims)
        count -= 1
