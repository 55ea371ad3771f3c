"""Mutants of good programs: is each one refused, and with rustc's codes on rustc's lines?

Mutants that are still good programs, and those where rustc says something about loans, are not counted.
"""
import collections
import pathlib
import random

from common import LOANS, ROOT, run_ours, rustc
from mutations import mutant
from programs.program import text


def sources(seed):
    """Small programs of the tests, and some random ones."""
    files = [p for p in sorted((ROOT / "tests/programs").rglob("*.rs")) if "refused" not in p.parts and p.stat().st_size < 4000]
    plain = [p.read_text() for p in files if "//~ ERROR" not in (t := p.read_text()) and "//~ UNSUPPORTED" not in t]
    return plain + [text(seed + i, 2) for i in range(len(plain) // 8)]


def rustc_answer(path, folder):
    """None for a good program or one with errors about loans; else sorted (code, line)."""
    good, errors = rustc(["--emit=metadata", "-o", str(folder / "mutant.rmeta"), str(path)])
    if good or any(code in LOANS for _, code, _, _ in errors):
        return None
    return sorted((code, line) for _, code, line, _ in errors)


class Score:
    def __init__(self):
        self.counted = self.refused = self.exact = self.unsupported = self.broken = 0
        self.by_kind = collections.defaultdict(lambda: [0, 0])  # mutation: counted, exact

    def add(self, kind, theirs, ours):
        exact = set(theirs) == set(ours.errors)
        self.counted += 1
        self.refused += ours.outcome in ("compile_error", "unsupported")
        self.unsupported += ours.outcome == "unsupported"
        self.broken += ours.outcome in ("crash", "hang")
        self.exact += exact
        self.by_kind[kind][0] += 1
        self.by_kind[kind][1] += exact
        return exact

    def summary(self):
        share = lambda n: f"{n} ({100 * n / max(1, self.counted):.1f} %)"  # noqa: E731
        kinds = "\n".join(f"  {kind}: {exact} of {counted} exact" for kind, (counted, exact) in
                          sorted(self.by_kind.items(), key=lambda x: x[1][1] - x[1][0]))
        return (f"{kinds}\n{self.counted} mutants counted: {share(self.refused)} refused, {share(self.exact)} with rustc's codes "
                f"and lines, {self.unsupported} unsupported, {self.broken} crashes or hangs")


def compare(seed, count, folder):
    """Prints each mutant that is not refused as rustc does, and keeps it; returns the score."""
    folder = pathlib.Path(folder)
    score, programs = Score(), sources(seed)
    for number in range(seed, seed + count):
        r = random.Random(number)
        made = mutant(r.choice(programs), r)
        if not made:
            continue
        kind, changed = made
        path = folder / f"m{number}.rs"
        path.write_text(changed)
        theirs = rustc_answer(path, folder)
        if theirs is not None:
            ours = run_ours(path, timeout=20)
            if not score.add(kind, theirs, ours):
                print(f"DIFFERS mutant {number} ({kind}): rustc {theirs}, ours {ours.outcome} {ours.errors}", flush=True)
                continue
        path.unlink()
    print(score.summary())
    return score
