"""Makes a program that differs small: drops items, statements and arms while the same kind of difference stays.

The unit is a run of lines whose braces balance, so nothing needs to be parsed.
"""
import re

from compare_programs import answers, difference, refusal_difference


def kind_of(path, folder):
    """What stays the same while the program shrinks: the difference without its numbers and names."""
    theirs, ours = answers(path, folder)
    if theirs is None:
        return None
    if theirs.outcome == "compile_error":
        found = refusal_difference([(c, l, "") for c, l in theirs.errors], ours)
        return found and re.sub(r"\d+", "0", f"refused {sorted({c for c, _ in theirs.errors})} {ours.outcome} {sorted({c for c, _ in ours.errors})}")
    found = difference(theirs, ours)
    if not found:
        return None
    head = found.split(":")[0]
    return head if head in ("stdout", "panics") else re.sub(r"\d+|`[^`]*`", "0", found)


def balanced_runs(lines):
    """(start, end) of the runs that may be dropped, the longest first."""
    runs = []
    for start, line in enumerate(lines):
        depth = 0
        for end in range(start, len(lines)):
            depth += lines[end].count("{") - lines[end].count("}")
            if depth < 0 or depth == 0 and lines[end].count("}") and end == start and line.strip().startswith("}"):
                break
            if depth == 0:
                runs.append((start, end + 1))
                break
    return sorted(runs, key=lambda r: r[0] - r[1])


def shrink(path, folder, most_tries=400):
    lines = path.read_text().split("\n")
    candidate = folder / "small.rs"
    candidate.write_text("\n".join(lines))
    wanted = kind_of(candidate, folder)
    if not wanted:
        return f"{path}: no difference"
    tries, smaller = 0, True
    while smaller and tries < most_tries:
        smaller = False
        for start, end in balanced_runs(lines):
            if end > len(lines) or tries >= most_tries or start >= len(lines):
                continue
            shorter = lines[:start] + lines[end:]
            candidate.write_text("\n".join(shorter))
            tries += 1
            if kind_of(candidate, folder) == wanted:
                lines, smaller = shorter, True
                break
    candidate.write_text("\n".join(lines))
    return f"{wanted}\n" + "\n".join(lines)
