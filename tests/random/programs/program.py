"""A whole program from a seed.

    text(seed=7, size=4)      the same text every time
"""
import random
import re
from contextlib import contextmanager
from dataclasses import dataclass

from . import items, model as m, statements
from . import expressions, iterators, numbers, texts  # their makers register themselves  # noqa: F401
from .scope import Scope, places

HASH = '''fn hash_of<T: std::hash::Hash>(value: &T) -> u64 {
    use std::hash::Hasher;
    let mut hasher = std::collections::hash_map::DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
'''
MOST_WORK = 1500  # statements that a call may run


@dataclass
class Loop:
    name: str
    value: m.Type | None
    used: bool = False

    @property
    def text(self):
        return f"{self.name}: " if self.used else ""


class Generator:
    """What the makers share: the source of chance, the scope, and what the program has so far."""

    def __init__(self, seed, size):
        self.random = random.Random(seed)
        self.size = size
        self.scope = Scope()
        self.definitions, self.functions, self.objects, self.generic_users = [], [], [], []
        self.types = []
        self.imports = set()
        self.uses_noisy = self.uses_hash = False
        self.noisy = self.counter = self.labels = 0
        self.budget, self.nesting, self.as_operand = 0, 0, 0
        self.loops, self.result, self.in_closure = [], m.UNIT, False
        self.cost, self.times = 0, 1
        self.noisy_share = self.random.choice([0.0, 0.05, 0.15, 0.3])

    def chance(self, share):
        return self.random.random() < share

    def fresh(self, stem):
        self.counter += 1
        return f"{stem}{self.counter}"

    def fresh_type(self, stem):
        self.counter += 1
        return f"{stem}{self.counter}"

    def label(self):
        self.labels += 1
        return f"#{self.labels}"

    # --- types

    def scalar_type(self):
        return self.random.choice([*m.INTS.values(), m.I32, m.I32, m.USIZE, m.F64, m.F32, m.BOOL, m.CHAR, m.STRING, m.STR])

    def small_type(self):
        return self.random.choice([self.scalar_type(), self.scalar_type(), m.Tuple((self.scalar_type(), self.scalar_type())),
                                   m.Option_(self.scalar_type()), *self.types[-2:]])

    def field_type(self, depth=2):
        if self.chance(self.noisy_share):
            return m.NOISY
        if depth == 0 or self.chance(0.5):
            return self.random.choice(self.types) if self.types and self.chance(0.25) else self.scalar_type()
        inner = lambda: self.field_type(depth - 1)  # noqa: E731
        return self.random.choice([
            lambda: m.Tuple(tuple(inner() for _ in range(self.random.randint(1, 3)))),
            lambda: m.Array(inner(), self.random.randint(1, 3)),
            lambda: m.Vec_(inner()), lambda: m.Vec_(inner()), lambda: m.Option_(inner()), lambda: m.Option_(inner()),
            lambda: m.Box_(inner()), lambda: m.Rc_(inner()), lambda: m.Result_(inner(), self.scalar_type())])()

    def any_type(self):
        """A type for a variable, parameter or result; those that there are values of come more often."""
        if self.types and self.chance(0.35):
            return self.random.choice(self.types)
        have = [v.type for v in self.scope.usable()]
        return self.random.choice(have) if have and self.chance(0.3) else self.field_type()

    def some_types(self, count):
        return [self.random.choice([*self.types, self.scalar_type(), m.Vec_(m.U8)]) for _ in range(count)]

    def printable_type(self):
        t = self.any_type() if self.chance(0.3) else self.scalar_type()
        return t if statements.is_displayed(t) else self.scalar_type()

    def comparable_type(self):
        t = self.any_type()
        return t if "PartialEq" in m.traits(t) else m.I32

    def a_text(self):
        return self.random.choice([m.STRING, m.STR])

    # --- expressions

    def literal(self, t):
        return expressions.literal(self, t)

    def expr(self, t, hint=False):
        self.nesting += 1
        text = None
        if self.nesting <= 4 and self.budget > 0:
            self.budget -= 1
            text = self.made(t, hint)
        self.nesting -= 1
        return text or expressions.literal(self, t, hint)

    def made(self, t, hint):
        fitting = [(w, f) for w, accepts, f in expressions.MAKERS if accepts(t)]
        for _ in range(4):
            [maker] = self.random.choices([f for _, f in fitting], [w for w, _ in fitting])
            text = maker(self, t, hint)
            if text:
                return text
        return None

    def operand(self, t):
        """An expression that may stand beside an operator."""
        with self.operand_position():
            text = self.expr(t)
        return text if text.endswith((")", "]")) and text.startswith(("(", "[")) or text.replace("_", "a").isalnum() else f"({text})"

    def receiver(self, t):
        """An operand whose type is known without looking at what is around it."""
        text = self.operand(t)
        return f"<{t}>::default()" if text.strip("()") == "Default::default" else text

    def opaque(self, t):
        """An operand; most literals are hidden from the lints that know constants."""
        text = self.operand(t)
        return f"std::hint::black_box({text})" if re.fullmatch(r"\(?-?\d\w*\)?", text) and self.chance(0.85) else text

    @contextmanager
    def operand_position(self):
        self.as_operand += 1
        yield
        self.as_operand -= 1

    def branch_free(self, t):
        """A value that captures nothing by move, for a closure's body."""
        with self.scope.block(level=1):
            return self.expr(t)

    @staticmethod
    def no_struct(text):
        """A condition must not contain a struct expression outside of parentheses."""
        return f"({text})" if "{" in text and not text.startswith("(") else text

    def random_place(self, wanted, writable=False):
        found = [p for p in places(self.scope, wanted) if not writable or p.variable.writable()]
        return self.random.choice(found) if found else None

    # --- work

    def spend(self, cost):
        self.cost += cost * self.times

    def affordable(self, cost):
        return self.cost + cost * self.times < MOST_WORK

    def may_loop(self):
        return self.times <= 20 and self.depth_left()

    def depth_left(self):
        return self.nesting < 4

    @contextmanager
    def cheaply(self, times):
        before, self.times = self.times, self.times * times
        yield
        self.times = before

    @contextmanager
    def deeper(self):
        self.nesting += 1
        yield
        self.nesting -= 1

    @contextmanager
    def looping(self, value=None):
        loop = Loop(self.fresh("'w"), value)
        self.loops.append(loop)
        with self.cheaply(4):
            yield loop
        self.loops.pop()

    @contextmanager
    def new_function(self, result):
        """A body of its own: no variables, no loops, its own budget and costs."""
        kept = self.loops, self.result, self.cost, self.times, self.nesting, self.budget, self.as_operand
        self.loops, self.result, self.cost, self.times, self.nesting, self.as_operand = [], result, 1, 1, 0, 0
        self.budget = 14 * self.size
        with self.scope.hiding_all():
            yield
        self.loops, self.result, _, self.times, self.nesting, self.budget, self.as_operand = kept
        self.cost = kept[2]

    def functions_in_progress(self, made):
        """Nothing yet calls itself."""


def main_function(g):
    """Calls each section, most of them so that a panic ends only the section."""
    lines = []
    for f in [f for f in g.functions if not f.parameters and f.self_type is None]:
        shown = "{:?}" if "Debug" in m.traits(f.result) else ""
        if g.chance(0.75):
            lines.append(f"let r = std::panic::catch_unwind(|| {{\n        let _kept = {f.name}();\n    }});\n"
                         f'    println!("{f.name} {{}}", r.is_ok());')
        else:
            lines.append(f'println!("{f.name} {shown}"{f", {f.name}()" if shown else ""});')
    return "pub fn main() {\n    " + "\n    ".join(lines) + "\n}\n"


def section(g):
    """A function without parameters, which main calls."""
    made = items.Function(g.fresh("section"), [], g.any_type())
    text, made.cost = statements.body(g, [], made.result)
    g.functions.append(made)
    return f"fn {made.name}() -> {made.result} {text}\n"


def text(seed, size=4):
    g = Generator(seed, size)
    parts = [items.define(g) for _ in range(g.random.randint(1, 1 + size // 2))]
    for _ in range(g.random.randint(1, size)):
        kind = g.random.choice([items.function, items.function, items.trait, plain_methods])
        parts.append(kind(g))
    parts += [section(g) for _ in range(g.random.randint(1, 3))]
    parts.append(main_function(g))
    return "\n".join(head(g) + [p for p in parts if p])


def plain_methods(g):
    plain = [d for d in g.definitions if not d.params]
    return items.methods(g, g.random.choice(plain)) if plain else ""


def head(g):
    lines = [f"use {path};" for path in ("std::rc::Rc", *sorted(g.imports))]
    if g.uses_noisy or any("Noisy" in str(t) for d in g.definitions for v in d.variants for _, t in v.fields) or g.noisy_share:
        lines.append("#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]\n" + items.NOISY)
    if g.uses_hash:
        lines.append(HASH)
    return lines
