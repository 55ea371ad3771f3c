"""Patterns and matches.

A pattern of a reference binds by reference (default binding modes); one of a value binds by value, and only
what may be moved is given to it.
"""
from . import model as m
from .expressions import CHARS, WORDS
from .scope import places


def pattern(g, t, by_reference, depth=3):
    """Returns the pattern's text and the variables that it binds: (name, type, reference)."""
    kind = g.random.random()
    if depth == 0 or kind < 0.15:
        return "_", []
    if kind < 0.45 or not is_structured(t):
        return leaf(g, t, by_reference)
    return structured(g, t, by_reference, depth)


def is_structured(t):
    return isinstance(t, (m.Tuple, m.Array, m.Adt, m.Pair)) and not (isinstance(t, m.Pair) and t.name == "BTreeMap") \
        or m.is_wrap(t, "Option") or m.is_int(t) or t in (m.BOOL, m.CHAR)


def leaf(g, t, by_reference):
    if g.chance(0.5) and (m.is_int(t) or t in (m.BOOL, m.CHAR, m.STR)) and not (t == m.STR and by_reference):
        return constant(g, t, by_reference), []
    name = g.fresh("m")
    if g.chance(0.1) and m.is_int(t):
        return f"{name} @ {in_parentheses(constant(g, t))}", [(name, t, "&" if by_reference else "")]
    if g.chance(0.08) and m.is_int(t):
        return f"{name} @ ({constant(g, t)} | {constant(g, t)})", [(name, t, "&" if by_reference else "")]
    return name, [(name, t, "&" if by_reference else "")]


def in_parentheses(text):
    return f"({text})" if " | " in text else text


def constant(g, t, by_reference=True):
    """A constant, range or choice of them; a path to a constant only where no reference is looked through."""
    if t == m.BOOL:
        return g.random.choice(["true", "false"])
    if t == m.STR:
        return f'"{g.random.choice(WORDS)}"'
    if t == m.CHAR:
        simple = [c for c in CHARS if c != "\""]
        return g.random.choice([f"'{g.random.choice(simple)}'", "'a'..='m'", "'0'..='9'"])
    a = g.random.randint(0, 20)
    return g.random.choice([str(a), f"{a}..={a + 9}", f"{a}..{a + 5}", f"{a}..", f"..={a}", f"{a} | {a + 3}"] + ([] if by_reference else [f"{t}::MAX"]) +
                           ([f"-{a + 1}", f"-{a + 7}..={a}", f"{t}::MIN..=-1"] if t.signed else []))


def structured(g, t, by_reference, depth):
    if m.is_int(t) or t in (m.BOOL, m.CHAR):
        return leaf(g, t, by_reference)
    if isinstance(t, m.Tuple):
        return tuple_pattern(g, "", [x for x in t.items], by_reference, depth)
    if isinstance(t, m.Array):
        return slice_pattern(g, t.item, t.length, by_reference, depth)
    if m.is_wrap(t, "Option"):
        return ("None", []) if g.chance(0.3) else tuple_pattern(g, "Some", [t.item], by_reference, depth)
    if isinstance(t, m.Pair):
        good = g.chance(0.5)
        return tuple_pattern(g, "Ok" if good else "Err", [t.first if good else t.second], by_reference, depth)
    return adt_pattern(g, t, by_reference, depth)


def tuple_pattern(g, path, items, by_reference, depth):
    made = [pattern(g, x, by_reference, depth - 1) for x in items]
    texts, bound = [text for text, _ in made], [b for _, more in made for b in more]
    if len(items) > 1 and g.chance(0.15):
        return f"{path}({texts[0]}, ..)", made[0][1]
    inner = ", ".join(texts)
    return f"{path}({inner},)" if not path and len(items) == 1 else f"{path}({inner})", bound


def slice_pattern(g, item, length, by_reference, depth):
    """`length` is None for a slice of unknown length."""
    count = g.random.randint(0, 2 if length is None else min(length, 2))
    made = [pattern(g, item, by_reference, depth - 1) for _ in range(count)]
    texts, bound = [in_slice(text) for text, _ in made], [b for _, more in made for b in more]
    if length is None and g.chance(0.4):
        return f"[{', '.join(texts)}]", bound
    if length is not None and count == length:
        return f"[{', '.join(texts)}]", bound
    texts.insert(g.random.randint(0, len(texts)), "..")
    return f"[{', '.join(texts)}]", bound


def in_slice(text):
    """A half-open range stands in parentheses there."""
    return f"({text})" if text.endswith("..") or text.startswith("..=") or ".. |" in text or "| ..=" in text else text


def adt_pattern(g, t, by_reference, depth):
    variant = g.random.choice(t.variants())
    path = f"{t.name}::{variant.name}" if t.definition.is_enum else t.name
    if variant.style == "unit":
        return path, []
    if t.definition.has_drop and not by_reference or "packed" in t.definition.repr:
        return "_", []
    if variant.style == "tuple":
        return tuple_pattern(g, path, [x for _, x in variant.fields], by_reference, depth)
    fields = [f for f in variant.fields if g.chance(0.7)]
    made = [(n, *pattern(g, x, by_reference, depth - 1)) for n, x in fields]
    texts = [f"{n}: {text}" for n, text, _ in made]
    if len(fields) < len(variant.fields):
        texts.append("..")
    return f"{path} {{ {', '.join(texts)} }}", [b for _, _, more in made for b in more]


def scrutinee(g):
    """A place to match on: its text, type, whether by reference, and its variable (hidden in the arms)."""
    found = places(g.scope, lambda x: is_structured(x) or x == m.STR)
    if not found:
        return None
    place = g.random.choice(found)
    if m.is_copy(place.type) and g.chance(0.5):
        return place.text, place.type, False, place
    if place.movable and g.chance(0.4):
        place.variable.alive = False
        return place.text, place.type, False, place
    return f"&{place.text}", place.type, True, place


def bind(g, bound):
    for name, t, reference in bound:
        g.scope.add(name, t, reference=reference)


def guard(g):
    if not g.chance(0.2):
        return ""
    with g.scope.freezing(), g.cheaply(3):
        return f" if {g.no_struct(g.expr(m.BOOL))}"


def arm(g, t, by_reference, body, refutable=True):
    with g.scope.block():
        text, bound = pattern(g, t, by_reference) if refutable else ("_", [])
        bind(g, bound)
        condition = guard(g) if refutable else ""
        return f"{text}{condition} => {body()}"


def match_expression(g, body, newline=" "):
    chosen = scrutinee(g)
    if not chosen:
        return None
    text, t, by_reference, place = chosen
    makers = [lambda: arm(g, t, by_reference, body) for _ in range(g.random.randint(1, 3))]
    makers.append(lambda: arm(g, t, by_reference, body, refutable=False))
    hidden = [] if m.is_copy(t) and not by_reference else [place.variable]
    was_frozen = [v for v in hidden if by_reference]
    with g.scope.hiding(*was_frozen):
        arms = g.scope.branch(makers)
    return f"match {text} {{{newline}" + f",{newline}".join(arms) + f"{newline}}}"
