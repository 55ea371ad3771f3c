"""What the random comparisons share: options, rustc, Framewalk."""
import argparse
import json
import os
import re
import resource
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def options(**extra):
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=5)
    parser.add_argument("--framewalk", default=os.path.join(ROOT, "build/native/framewalk"))
    parser.add_argument("--work", default=None)
    for name, default in extra.items():
        if default is False:
            parser.add_argument("--" + name, action="store_true")
        else:
            parser.add_argument("--" + name, type=type(default), default=default)
    chosen = parser.parse_args()
    chosen.work = chosen.work or tempfile.mkdtemp(prefix="framewalk-random-")
    os.makedirs(chosen.work, exist_ok=True)
    os.chdir(chosen.work)
    return chosen


def write(name, text):
    with open(name, "w") as out:
        out.write(text)


def rustc(source, binary):
    """Returns (accepted, errors, warnings); each diagnostic is (line, column, code, message)."""
    command = ["rustc", "--edition", "2021", "--error-format", "json", "-C", "debuginfo=0", "-o", binary, source]
    run = subprocess.run(command, capture_output=True, text=True)
    found = {"error": [], "warning": []}
    for line in run.stderr.splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if said.get("level") not in found or not said.get("spans"):
            continue
        code = (said.get("code") or {}).get("code", "")
        for span in said["spans"]:
            if span["is_primary"]:
                found[said["level"]].append((span["line_start"], span["column_start"], code, said["message"]))
    return run.returncode == 0, sorted(found["error"]), sorted(found["warning"])


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def framewalk(chosen, source):
    """Returns (stdout, exit status, diagnostics) of `framewalk run --json`."""
    command = [chosen.framewalk, "run", source, "--json", "--max-steps", "200000000"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, preexec_fn=limit_memory)
    answer = json.loads(run.stdout)
    said = [(d["line"], d["column"], d["code"], d["message"], d["severity"]) for d in answer["diagnostics"]]
    return answer["stdout"], answer["exit_code"], said


def function_at(lines, number):
    """Text of the function around a line, and its name."""
    start = number - 1
    while start > 0 and not lines[start].startswith("fn f"):
        start -= 1
    end = start + 1
    while end < len(lines) and not lines[end].startswith("fn "):
        end += 1
    found = re.match(r"fn (f\d+)\(", lines[start])
    return "\n".join(lines[start:end]), found.group(1) if found else None
