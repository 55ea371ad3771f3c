"""The types of generated programs, and which traits they have.

    Vec_(Option_(INTS["u8"])).text()        "Vec<Option<u8>>"
    traits(Tuple((F64, STRING)))            {"Clone", "Debug", "PartialEq", "PartialOrd", "Default"}
"""
from dataclasses import dataclass, field

ALL = frozenset(["Copy", "Clone", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Default"])
NO_FLOAT = ALL - {"Eq", "Ord", "Hash"}
OWNED = ALL - {"Copy"}
NO_DEFAULT = ALL - {"Default"}


class Type:
    def text(self):
        raise NotImplementedError

    def parts(self):
        """The types of the values that a value of this type always or sometimes owns."""
        return ()

    def __str__(self):
        return self.text()


@dataclass(frozen=True)
class Scalar(Type):
    """i8 … usize, f32, f64, bool, char, (), &'static str, String, and the type that speaks when dropped."""
    name: str
    has: frozenset = ALL
    bits: int = 0
    signed: bool = False

    def text(self):
        return self.name

    def lowest(self):
        return -(1 << (self.bits - 1)) if self.signed else 0

    def highest(self):
        return (1 << (self.bits - 1)) - 1 if self.signed else (1 << self.bits) - 1


INTS = {}
for _bits in (8, 16, 32, 64, 128):
    INTS[f"i{_bits}"] = Scalar(f"i{_bits}", ALL, _bits, True)
    INTS[f"u{_bits}"] = Scalar(f"u{_bits}", ALL, _bits)
INTS["isize"] = Scalar("isize", ALL, 64, True)
INTS["usize"] = Scalar("usize", ALL, 64)
I32, U8, U32, U64, USIZE = (INTS[name] for name in ("i32", "u8", "u32", "u64", "usize"))
F32, F64 = Scalar("f32", NO_FLOAT), Scalar("f64", NO_FLOAT)
BOOL, CHAR, UNIT = Scalar("bool"), Scalar("char"), Scalar("()")
STR = Scalar("&'static str")
STRING = Scalar("String", OWNED)
NOISY = Scalar("Noisy", frozenset(["Clone", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord"]))
FLOATS = (F32, F64)


@dataclass(frozen=True)
class Tuple(Type):
    items: tuple

    def text(self):
        inner = ", ".join(t.text() for t in self.items)
        return f"({inner},)" if len(self.items) == 1 else f"({inner})"

    def parts(self):
        return self.items


@dataclass(frozen=True)
class Array(Type):
    item: Type
    length: int

    def text(self):
        return f"[{self.item.text()}; {self.length}]"

    def parts(self):
        return (self.item,)


@dataclass(frozen=True)
class Wrap(Type):
    """Vec, Option, Box, Rc, VecDeque: a library type of one argument."""
    name: str
    item: Type

    def text(self):
        return f"{self.name}<{self.item.text()}>"

    def parts(self):
        return (self.item,)


@dataclass(frozen=True)
class Pair(Type):
    """Result and BTreeMap: a library type of two arguments."""
    name: str
    first: Type
    second: Type

    def text(self):
        return f"{self.name}<{self.first.text()}, {self.second.text()}>"

    def parts(self):
        return (self.first, self.second)


@dataclass(frozen=True)
class Param(Type):
    """A type parameter inside of a generic definition."""
    name: str

    def text(self):
        return self.name


@dataclass
class Variant:
    name: str
    style: str  # "unit", "tuple" or "named"
    fields: list  # of (name, Type); for tuples the names are "0", "1" …
    discriminant: int | None = None


@dataclass
class Definition:
    """A struct (one variant of its own name) or an enum of the program."""
    name: str
    is_enum: bool
    params: tuple = ()
    variants: list = field(default_factory=list)
    derives: frozenset = frozenset()
    repr: str = ""
    has_drop: bool = False


@dataclass(frozen=True)
class Adt(Type):
    name: str
    args: tuple
    definition: Definition = field(compare=False, hash=False, repr=False)

    def text(self):
        return self.name + (f"<{', '.join(a.text() for a in self.args)}>" if self.args else "")

    def parts(self):
        return tuple(t for v in self.variants() for _, t in v.fields)

    def variants(self):
        """The variants with the arguments put in."""
        given = dict(zip(self.definition.params, self.args))
        return [Variant(v.name, v.style, [(n, substitute(t, given)) for n, t in v.fields], v.discriminant)
                for v in self.definition.variants]


def Vec_(item):
    return Wrap("Vec", item)


def Option_(item):
    return Wrap("Option", item)


def Box_(item):
    return Wrap("Box", item)


def Rc_(item):
    return Wrap("Rc", item)


def Result_(good, bad):
    return Pair("Result", good, bad)


def substitute(t, given):
    if isinstance(t, Param):
        return given.get(t.name, t)
    if isinstance(t, Tuple):
        return Tuple(tuple(substitute(i, given) for i in t.items))
    if isinstance(t, Array):
        return Array(substitute(t.item, given), t.length)
    if isinstance(t, Wrap):
        return Wrap(t.name, substitute(t.item, given))
    if isinstance(t, Pair):
        return Pair(t.name, substitute(t.first, given), substitute(t.second, given))
    if isinstance(t, Adt):
        return Adt(t.name, tuple(substitute(a, given) for a in t.args), t.definition)
    return t


WRAP_LOSES = {"Vec": {"Copy"}, "VecDeque": {"Copy"}, "Option": set(), "Box": {"Copy"}, "Rc": {"Copy"}}


def traits(t):
    """The traits among ALL that a type has."""
    if isinstance(t, Scalar):
        return t.has
    if isinstance(t, Param):
        return ALL
    if isinstance(t, Adt):
        return t.definition.derives.intersection(*[traits(a) for a in t.args], ALL)
    inner = ALL.intersection(*[traits(p) for p in t.parts()])
    if isinstance(t, Wrap):
        inner -= WRAP_LOSES[t.name]
        if t.name in ("Vec", "VecDeque", "Option"):
            return inner | {"Default"}
        return inner | {"Clone"} if t.name == "Rc" else inner
    if isinstance(t, Pair):
        return inner - ({"Default"} if t.name == "Result" else {"Copy"})
    return inner


def is_int(t):
    return isinstance(t, Scalar) and t.bits > 0


def is_copy(t):
    return "Copy" in traits(t)


def is_fieldless(t):
    return isinstance(t, Adt) and t.definition.is_enum and all(v.style == "unit" for v in t.definition.variants)


def is_wrap(t, *names):
    return isinstance(t, Wrap) and t.name in names


def depth(t):
    """How deep a type is nested; the generator keeps this small."""
    return 1 + max([depth(p) for p in (t.args if isinstance(t, Adt) else t.parts())], default=0)
