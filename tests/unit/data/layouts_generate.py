#!/usr/bin/env python3
"""Asks the real rustc for the layouts of random types and writes them to layouts.txt.

    python3 tests/unit/data/layouts_generate.py SEED COUNT > tests/unit/data/layouts.txt

Types are written in prefix form: `tup 2 u8 arr 3 u32`. Lines:
    def struct NAME REPR N TYPE…
    def enum NAME REPR N (DISCRIMINANT|- FIELDS TYPE…)…
    size TYPE = SIZE ALIGN                          any type
    more TYPE = N:SIZE …                            size of an enum with the type and N unit variants
    offsets NAME VARIANT = OFFSET…                  fields in declaration order
    bytes TYPE VARIANT = OFFSET:HEX …               what storing that fieldless variant writes
"""
import os
import random
import subprocess
import sys
import tempfile

INTS = ["u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128", "usize"]
PLAIN = INTS + ["bool", "char", "f32", "f64", "unit", "bool", "bool", "u8", "u8", "u16", "u32"]

rng = random.Random(int(sys.argv[1]))
count = int(sys.argv[2])
names = []


def random_type(depth=0):
    pick = rng.random()
    if depth >= 3 or pick < 0.5:
        return [rng.choice(PLAIN)]
    if pick < 0.62 and names:
        return ["adt", rng.choice(names)]
    kind = rng.choice(["ref", "ptr", "refslice", "refstr", "refdyn", "ptrdyn", "ptrslice", "fn", "arr", "tup", "tup",
                       "opt", "opt", "opt", "nonnull", "cell", "mu", "nz", "tail", "never"])
    if kind in ("refstr", "refdyn", "ptrdyn", "fn"):
        return [kind]
    if kind == "never":
        return ["never"] if rng.random() < 0.3 else ["bool"]
    if kind == "nz":
        return ["nz", rng.choice(INTS)]
    if kind == "arr":
        return ["arr", str(rng.choice([0, 1, 2, 3, 4, 5, 8]))] + random_type(depth + 1)
    if kind == "tup":
        n = rng.choice([1, 2, 2, 3, 3, 4])
        return ["tup", str(n)] + sum((random_type(depth + 1) for _ in range(n)), [])
    return [kind] + random_type(depth + 1)


def rust(tokens):
    t = tokens.pop(0)
    if t == "unit":
        return "()"
    if t == "never":
        return "Infallible"
    if t == "ref":
        return f"&'static {rust(tokens)}"
    if t == "ptr":
        return f"*const {rust(tokens)}"
    if t == "refslice":
        return f"&'static [{rust(tokens)}]"
    if t == "ptrslice":
        return f"*mut [{rust(tokens)}]"
    if t == "refstr":
        return "&'static str"
    if t == "refdyn":
        return "&'static dyn Send"
    if t == "ptrdyn":
        return "*const dyn Send"
    if t == "fn":
        return "fn(i32) -> u8"
    if t == "arr":
        n = tokens.pop(0)
        return f"[{rust(tokens)}; {n}]"
    if t == "tup":
        n = int(tokens.pop(0))
        return "(" + "".join(rust(tokens) + "," for _ in range(n)) + ")"
    if t == "opt":
        return f"Option<{rust(tokens)}>"
    if t == "nonnull":
        return f"std::ptr::NonNull<{rust(tokens)}>"
    if t == "cell":
        return f"std::cell::UnsafeCell<{rust(tokens)}>"
    if t == "mu":
        return f"MaybeUninit<{rust(tokens)}>"
    if t == "nz":
        return f"std::num::NonZero<{rust(tokens)}>"
    if t == "tail":
        return f"Tail<{rust(tokens)}>"
    if t == "adt":
        return tokens.pop(0)
    return t


def text(tokens):
    return rust(list(tokens))


source = ["""#![allow(dead_code, unused)]
use std::mem::*;
use std::convert::Infallible;
struct Tail<T: ?Sized> { a: u8, b: u32, c: T }
enum M2<T> { A(T), B, C }
enum M5<T> { A(T), B, C, D, E, F }
#[inline(never)] fn probe<T>(fill: u8, store: fn(*mut T)) -> Vec<u8> {
    let layout = std::alloc::Layout::from_size_align(size_of::<T>().max(1), align_of::<T>()).unwrap();
    unsafe {
        let p = std::alloc::alloc(layout);
        std::ptr::write_bytes(p, fill, size_of::<T>());
        store(p as *mut T);
        (0..size_of::<T>()).map(|i| std::ptr::read_volatile(p.add(i))).collect()
    }
}
fn bytes<T>(head: &str, store: fn(*mut T)) {
    let (a, b) = (probe(0xAA, store), probe(0x55, store));
    print!("{head} =");
    for i in 0..a.len() { if a[i] == b[i] { print!(" {}:{:02x}", i, a[i]); } }
    println!();
}
"""]
main = []
out = []


def facts(tokens):
    t = text(tokens)
    p = " ".join(tokens)
    main.append(f'println!("size {p} = {{}} {{}}", size_of::<{t}>(), align_of::<{t}>());')
    main.append(f'println!("more {p} = 1:{{}} 2:{{}} 5:{{}}", size_of::<Option<{t}>>(), size_of::<M2<{t}>>(), size_of::<M5<{t}>>());')
    main.append(f'bytes::<Option<{t}>>("bytes opt {p} 0", |p| unsafe {{ *p = None }});')
    main.append(f'bytes::<M5<{t}>>("bytes m5 {p} 3", |p| unsafe {{ *p = M5::D }});')


def aligned(tokens):
    return False


packed_or_aligned = set()
for i in range(count):
    name = f"T{i}"
    if rng.random() < 0.45:
        fields = [random_type() for _ in range(rng.choice([0, 1, 1, 2, 2, 3, 3, 4, 5, 6]))]
        repr_ = rng.choice(["rust"] * 8 + ["c", "c", "packed1", "packed2", "align8", "align32"])
        if repr_.startswith("packed"):
            flat = sum(fields, [])
            if any(t in packed_or_aligned or t == "tail" for t in flat):
                repr_ = "rust"
        flat = sum(fields, [])
        if repr_.startswith("align") or any(t in packed_or_aligned for t in flat):
            packed_or_aligned.add(name)
        attr = {"rust": "", "c": "#[repr(C)]", "packed1": "#[repr(packed)]", "packed2": "#[repr(packed(2))]",
                "align8": "#[repr(align(8))]", "align32": "#[repr(align(32))]"}[repr_]
        source.append(f"{attr} struct {name} {{ " + ", ".join(f"f{k}: {text(f)}" for k, f in enumerate(fields)) + " }")
        out.append(f"def struct {name} {repr_} {len(fields)} " + " ".join(sum(fields, [])))
        offsets = ", ".join(f"offset_of!({name}, f{k})" for k in range(len(fields)))
        main.append(f'print!("offsets {name} 0 ="); for o in [{offsets}] as [usize; {len(fields)}] {{ print!(" {{o}}"); }} println!();')
    else:
        n = rng.choice([1, 2, 2, 3, 3, 4, 5, 6])
        repr_ = rng.choice(["rust"] * 8 + ["u8", "i32", "c", "u64"])
        unit_only = rng.random() < 0.2
        variants, dtext, disc = [], [], None
        discriminants = rng.sample(range(-3, 300) if repr_ in ("rust", "c", "i32") else range(0, 200), n)
        explicit = unit_only and rng.random() < 0.7
        for k in range(n):
            fields = [] if unit_only or rng.random() < 0.3 else [random_type() for _ in range(rng.choice([1, 1, 2, 3]))]
            variants.append(fields)
            if any(t in packed_or_aligned for f in fields for t in f):
                packed_or_aligned.add(name)
            d = f" = {discriminants[k]}" if explicit else ""
            body = f"({', '.join(text(f) for f in fields)})" if fields else ""
            dtext.append(f"V{k}{body}{d}")
        attr = "" if repr_ == "rust" else f"#[repr({'C' if repr_ == 'c' else repr_})]"
        source.append(f"{attr} enum {name} {{ " + ", ".join(dtext) + " }")
        parts = []
        for k, fields in enumerate(variants):
            parts += [str(discriminants[k]) if explicit else "-", str(len(fields))] + sum(fields, [])
        out.append(f"def enum {name} {repr_} {n} " + " ".join(parts))
        for k, fields in enumerate(variants):
            if not fields:
                main.append(f'bytes::<{name}>("bytes adt {name} {k}", |p| unsafe {{ *p = {name}::V{k} }});')
    names.append(name)
    facts(["adt", name])
for _ in range(count):
    facts(random_type())

functions = []
step = 40
for i in range(0, len(main), step):
    source.append(f"fn part{i}() {{ " + "\n".join(main[i:i + step]) + " }")
    functions.append(f"part{i}();")
source.append("fn main() { " + " ".join(functions) + " }")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "layouts.rs")
    open(path, "w").write("\n".join(source))
    subprocess.run(["rustc", "--edition", "2021", "-A", "warnings", "-o", folder + "/layouts", path], check=True)
    answers = subprocess.run([folder + "/layouts"], check=True, capture_output=True, text=True).stdout
print("\n".join(out))
print(answers, end="")
