"""The variables that an expression may use, and what has become of them.

A variable outside of the current loop or closure (`level`) must not be moved, and one that was moved in a
branch counts as moved after it. `hidden` ones are borrowed by something that still lives.
"""
from contextlib import contextmanager
from dataclasses import dataclass

from . import model as m


@dataclass
class Variable:
    name: str
    type: m.Type
    mutable: bool = False
    reference: str = ""  # "", "&" or "&mut "
    level: int = 0
    alive: bool = True
    hidden: bool = False

    def place(self):
        return f"(*{self.name})" if self.reference else self.name

    def writable(self):
        return self.reference == "&mut " or (self.mutable and not self.reference)


@dataclass
class Place:
    """A path into a variable: its text, its type, and how it may be used."""
    text: str
    type: m.Type
    variable: Variable
    movable: bool
    is_whole: bool = False


class Scope:
    def __init__(self):
        self.variables = []
        self.level = 0
        self.frozen = 0  # > 0: nothing may be moved (operands that are borrowed)

    def usable(self):
        return [v for v in self.variables if v.alive and not v.hidden]

    def add(self, name, type_, mutable=False, reference=""):
        self.variables = [v for v in self.variables if v.name != name] + [
            Variable(name, type_, mutable, reference, self.level)]
        return self.variables[-1]

    @contextmanager
    def block(self, level=0):
        """Variables declared inside end with it; `level` 1 for loops and closures."""
        before = list(self.variables)
        self.level += level
        yield
        self.level -= level
        self.variables = before

    @contextmanager
    def hiding(self, *variables):
        fresh = [v for v in variables if not v.hidden]
        for v in fresh:
            v.hidden = True
        yield
        for v in fresh:
            v.hidden = False

    @contextmanager
    def freezing(self):
        self.frozen += 1
        yield
        self.frozen -= 1

    @contextmanager
    def hiding_all(self):
        """For the body of a function inside of another."""
        before, self.variables = self.variables, []
        yield
        self.variables = before

    def branch(self, makers):
        """Calls each maker as one of several branches; what one of them moves is moved afterwards."""
        alive = [v for v in self.variables if v.alive]
        gone, results = [], []
        for make in makers:
            for v in alive:
                v.alive = True
            results.append(make())
            gone += [v for v in alive if not v.alive]
        for v in gone:
            v.alive = False
        return results

    def may_move(self, variable):
        return not self.frozen and variable.level == self.level and not variable.reference


def places(scope, wanted, limit=40):
    """All paths of at most three steps to a place whose type `wanted` accepts."""
    found = []
    for v in scope.usable():
        start = Place(v.name if not v.reference else v.place(), v.type, v, scope.may_move(v), not v.reference)
        _walk(start, v.name, wanted, found, 3)
        if len(found) > limit:
            break
    return found


def _walk(place, base, wanted, found, steps):
    if wanted(place.type):
        found.append(place)
    if steps == 0:
        return
    t = place.type
    drops = isinstance(t, m.Adt) and t.definition.has_drop
    packed = isinstance(t, m.Adt) and "packed" in t.definition.repr
    if isinstance(t, m.Tuple):
        inner = [(str(i), x, place.movable) for i, x in enumerate(t.items)]
    elif isinstance(t, m.Adt) and not t.definition.is_enum and not packed:
        inner = [(n, x, place.movable and not drops) for n, x in t.variants()[0].fields]
    else:
        inner = []
    for name, x, movable in inner:
        text = f"{base}.{name}"
        _walk(Place(text, x, place.variable, movable), text, wanted, found, steps - 1)
    if isinstance(t, m.Array) and t.length:
        text = f"{base}[{t.length - 1}]"
        _walk(Place(text, t.item, place.variable, False), text, wanted, found, steps - 1)
    if m.is_wrap(t, "Box"):
        stars = "**" if place.variable.reference and base == place.variable.name else "*"
        text = f"({stars}{base})"
        _walk(Place(text, t.item, place.variable, place.movable), text, wanted, found, steps - 1)
