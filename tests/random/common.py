"""What the random comparisons share: rustc, Framewalk, and programs as answers of both.

    answer = run_ours("p.rs")      Answer(outcome="ok", status=0, stdout="…", panics=[…], errors=[])
"""
import json
import os
import pathlib
import re
import resource
import subprocess
from dataclasses import dataclass, field

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ENGINE = pathlib.Path(os.environ.get("FRAMEWALK", ROOT / "build/native/framewalk"))
# Codes that need loans, which Framewalk does not check yet.
LOANS = {"E0499", "E0500", "E0501", "E0502", "E0505", "E0506", "E0597", "E0515", "E0716", "E0521", "E0373", "E0503", "E0713", "E0524"}


@dataclass
class Answer:
    outcome: str  # "ok", "panic", "compile_error", "unsupported", "crash", "hang" …
    status: int = 0
    stdout: str = ""
    panics: list = field(default_factory=list)  # "line:column message"
    errors: list = field(default_factory=list)  # (code, line), sorted
    words: list = field(default_factory=list)  # messages of the errors


def decoded(said):
    """Bytes as text. A lone carriage return stays one, which subprocess's own decoding would make a new line."""
    return said.decode(errors="replace")


def rustc(arguments, timeout=120):
    """Returns whether rustc was content, and its errors: (file, code, line, message)."""
    command = ["rustc", "--edition", "2021", "-A", "warnings", "--error-format=json", "-C", "debuginfo=0", *arguments]
    run = subprocess.run(command, capture_output=True, timeout=timeout)
    return run.returncode == 0, [e for line in decoded(run.stderr).splitlines() if (e := error_of(line))]


def error_of(line):
    try:
        said = json.loads(line)
    except ValueError:
        return None
    if said.get("level") != "error" or said["message"].startswith("aborting due to"):
        return None
    first = next((s for s in said["spans"] if s["is_primary"]), None)
    code = (said.get("code") or {}).get("code", "") or ""
    return (first["file_name"] if first else "", code, first["line_start"] if first else 0, said["message"])


def panics_of(stderr):
    """Where each panic happened and its message, without the file, the thread's number and the hint."""
    text = re.sub(r"^note: run with .*$", "", stderr, flags=re.M)
    parts = re.split(r"^\n?thread '\w+'(?: \(\d+\))? panicked at ([^\n]*?):(\d+:\d+):\n", text, flags=re.M)
    return [f"{'library' if '/rustc/' in file else where} {message.strip()}"
            for file, where, message in zip(parts[1::3], parts[2::3], parts[3::3])]


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def run_ours(path, timeout=60):
    command = [str(ENGINE), "run", str(path), "--json", "--max-steps", "3000000"]
    try:
        run = subprocess.run(command, capture_output=True, timeout=timeout, preexec_fn=limits)
    except subprocess.TimeoutExpired:
        return Answer("hang")
    try:
        said = json.loads(decoded(run.stdout))
    except ValueError:
        return Answer("crash", run.returncode, decoded(run.stderr))
    errors = [d for d in said["diagnostics"] if d["severity"] == "error"]
    return Answer(said["outcome"], said["exit_code"], said["stdout"], panics_of(said.get("stderr", "")),
                  sorted((d["code"], d["line"]) for d in errors),
                  [f"{d['line']}: {d['code']} {d['message']}" for d in said["diagnostics"] if d["severity"] != "warning"])


def run_binary(command, timeout=20):
    """What a program made by rustc does; None when it runs too long."""
    try:
        run = subprocess.run(command, capture_output=True, timeout=timeout,
                             env={**os.environ, "RUST_BACKTRACE": "0"}, preexec_fn=limits)
    except subprocess.TimeoutExpired:
        return None
    status = run.returncode if run.returncode >= 0 else 128 - run.returncode
    return Answer("ok" if status == 0 else "panic", status, decoded(run.stdout), panics_of(decoded(run.stderr)))
