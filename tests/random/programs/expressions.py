"""Expressions by type: each `@makes` function offers a way to write a value of the types it accepts.

    @makes(3, m.is_int)
    def cast(g, t, hint): return f"{g.receiver(g.a_number())} as {t}"

It returns None when it cannot (no such variable, nothing of that kind in the program). `hint` says that
the type is known from outside, so that literals need no suffix.
"""
from . import model as m
from .scope import places

MAKERS = []


def makes(weight, accepts):
    def register(function):
        MAKERS.append((weight, accepts, function))
        return function
    return register


def anything(t):
    return True


def sized(t):
    return not isinstance(t, m.Param)


# --- literals -----------------------------------------------------------------------------------------

def int_literal(g, t, hint=False):
    kind = g.random.random()
    if kind < 0.7:
        value = g.random.randint(0, 12)
    elif kind < 0.8:
        value = g.random.choice([t.lowest(), t.highest(), t.highest() - 1, t.highest() // 2])
    else:
        value = g.random.randint(0, min(t.highest(), 3000))
    if t.signed and value > 0 and g.random.random() < 0.2:
        value = -value
    text = spelled(g, abs(value)) + ("" if hint and g.random.random() < 0.5 else ("_" if g.chance(0.1) else "") + t.name)
    return f"(-{text})" if value < 0 else text


def spelled(g, value):
    style = g.random.random()
    if style < 0.05:
        return hex(value)
    if style < 0.08:
        return bin(value)
    if style < 0.12 and value > 999:
        return f"{value:_}"
    return str(value)


def float_literal(g, t, hint=False):
    value = g.random.choice(["0.0", "1.0", "1.5", "2.25", "0.1", "3.75", "10.0", "1e3", "2.5e-3", "100.125", "7.0",
                             f"{g.random.uniform(-0, 100):.3f}", f"{g.random.random():.6f}"])
    text = value + ("" if hint and g.chance(0.5) else t.name)
    return f"(-{text})" if g.chance(0.2) else text


WORDS = ["", "a", "ab", "hello", "Rust", "x y z", "one,two,three", "  pad ", "42", "-7", "3.5", "tab\\there", "é", "naïve",
         "日本", "line\\nbreak", "q\\\"uote", "Zebra", "apple", "back\\\\slash", "ß", "😀!", "a-b-c", "true", "k=v;w=z"]
CHARS = ["a", "Z", "0", "9", " ", "é", "ß", "\\n", "\\'", "日", "x", "_", "-", "😀", "\\u{7f}", "\\t", "\\\\", "\""]


def literal(g, t, hint=False):
    """A value with as few parts as possible."""
    if m.is_int(t):
        return int_literal(g, t, hint)
    if t in m.FLOATS:
        return float_literal(g, t, hint)
    if isinstance(t, m.Scalar):
        return scalar_literal(g, t)
    if isinstance(t, m.Tuple):
        inner = ", ".join(literal(g, i, hint) for i in t.items)
        return f"({inner},)" if len(t.items) == 1 else f"({inner})"
    if isinstance(t, m.Array):
        return "[" + ", ".join(literal(g, t.item, hint) for _ in range(t.length)) + "]"
    if isinstance(t, m.Wrap):
        return wrap_literal(g, t, hint)
    if isinstance(t, m.Pair):
        return pair_literal(g, t, hint)
    return construct(g, t, lambda x: literal(g, x, True), simplest=True)


def scalar_literal(g, t):
    if t == m.BOOL:
        return g.random.choice(["true", "false"])
    if t == m.CHAR:
        return f"'{g.random.choice(CHARS)}'"
    if t == m.UNIT:
        return "()"
    if t == m.STR:
        return f'"{g.random.choice(WORDS)}"'
    if t == m.STRING:
        return g.random.choice(['String::from("{}")', '"{}".to_string()', '"{}".to_owned()', 'String::from("{}")']).format(
            g.random.choice(WORDS))
    assert t == m.NOISY, t
    g.uses_noisy = True
    g.noisy += 1
    return f'Noisy::new("n{g.noisy}")'


def wrap_literal(g, t, hint):
    if t.name == "Option":
        return f"Some({literal(g, t.item, hint)})" if g.chance(0.7) else f"None::<{t.item}>"
    if t.name == "Vec":
        inner = ", ".join(literal(g, t.item, hint) for _ in range(g.random.choice([0, 1, 2, 2, 3, 4])))
        return f"vec![{inner}]" if inner else f"Vec::<{t.item}>::new()"
    if t.name == "VecDeque":
        g.imports.add("std::collections::VecDeque")
        return f"VecDeque::from(vec![{literal(g, t.item)}, {literal(g, t.item)}])"
    return f"{t.name}::new({literal(g, t.item, hint)})"


def pair_literal(g, t, hint):
    if t.name == "Result":
        if g.chance(0.6):
            return f"Ok::<{t.first}, {t.second}>({literal(g, t.first, hint)})"
        return f"Err::<{t.first}, {t.second}>({literal(g, t.second, hint)})"
    g.imports.add("std::collections::BTreeMap")
    entries = ", ".join(f"({literal(g, t.first)}, {literal(g, t.second)})" for _ in range(g.random.randint(1, 3)))
    return f"BTreeMap::from([{entries}])"


def construct(g, t, value, simplest=False):
    """A struct expression or a variant; fields in any order. `value(type)` writes a field."""
    variants = t.variants()
    choices = [v for v in variants if not any(m.depth(x) > 3 for _, x in v.fields)] or variants
    variant = min(choices, key=lambda v: len(v.fields)) if simplest and g.chance(0.5) else g.random.choice(choices)
    path = t.name + ("::<" + ", ".join(map(str, t.args)) + ">" if t.args else "")
    if t.definition.is_enum:
        path += "::" + variant.name
    if variant.style == "unit":
        return path
    if variant.style == "tuple":
        return f"{path}({', '.join(value(x) for _, x in variant.fields)})"
    fields = list(variant.fields)
    g.random.shuffle(fields)
    return f"{path} {{ {', '.join(f'{n}: {value(x)}' for n, x in fields)} }}"


@makes(8, sized)
def a_literal(g, t, hint):
    return literal(g, t, hint)


# --- variables and places -------------------------------------------------------------------------------

@makes(30, anything)
def read(g, t, hint):
    """A place, copied, moved out of or cloned."""
    found = places(g.scope, lambda x: x == t)
    if not found:
        return None
    place = g.random.choice(found)
    if m.is_copy(t):
        return place.text
    if place.movable and g.chance(0.6):
        place.variable.alive = False
        return place.text
    return f"{place.text}.clone()" if "Clone" in m.traits(t) else None


@makes(4, lambda t: not isinstance(t, m.Param))
def indexed(g, t, hint):
    """An element of a vector or array; the index may be out of range."""
    found = places(g.scope, lambda x: (m.is_wrap(x, "Vec") and x.item == t) or (isinstance(x, m.Array) and x.item == t))
    if not found:
        return None
    place = g.random.choice(found)
    with g.scope.hiding(place.variable):
        index = g.expr(m.USIZE)
    bound = f" % {place.text}.len()" if g.chance(0.7) else ""
    text = f"{place.text}[({index}){bound}]"
    return text if m.is_copy(t) else f"{text}.clone()" if "Clone" in m.traits(t) else None


@makes(3, anything)
def defaulted(g, t, hint):
    if "Default" not in m.traits(t) or isinstance(t, m.Param):
        return None
    return g.random.choice([f"<{t}>::default()", "Default::default()" if hint else f"<{t} as Default>::default()"])


# --- composite values -----------------------------------------------------------------------------------

@makes(14, lambda t: isinstance(t, m.Adt))
def a_struct(g, t, hint):
    if g.chance(0.12):
        updated = struct_update(g, t)
        if updated:
            return updated
    return construct(g, t, lambda x: g.expr(x, True))


def struct_update(g, t):
    """`S { a: 1, ..other }`; not for types that implement Drop (E0509) nor for enums."""
    variant = t.variants()[0]
    if t.definition.is_enum or variant.style != "named" or t.definition.has_drop or t.args:
        return None
    name, x = g.random.choice(variant.fields)
    return f"{t.name} {{ {name}: {g.expr(x, True)}, ..{g.expr(t)} }}"


@makes(14, lambda t: isinstance(t, m.Tuple))
def a_tuple(g, t, hint):
    inner = ", ".join(g.expr(i, hint) for i in t.items)
    return f"({inner},)" if len(t.items) == 1 else f"({inner})"


@makes(12, lambda t: isinstance(t, m.Array))
def an_array(g, t, hint):
    if m.is_copy(t.item) and g.chance(0.4):
        return f"[{g.expr(t.item, hint)}; {t.length}]"
    return "[" + ", ".join(g.expr(t.item, hint) for _ in range(t.length)) + "]"


@makes(12, lambda t: m.is_wrap(t, "Option"))
def some(g, t, hint):
    return f"Some({g.expr(t.item, hint)})"


@makes(12, lambda t: m.is_wrap(t, "Box"))
def boxed(g, t, hint):
    return f"Box::new({g.expr(t.item, hint)})"


@makes(12, lambda t: m.is_wrap(t, "Rc"))
def counted(g, t, hint):
    found = places(g.scope, lambda x: x == t)
    if found and g.chance(0.6):
        return f"Rc::clone(&{g.random.choice(found).text})"
    return f"Rc::new({g.expr(t.item, hint)})"


@makes(12, lambda t: m.is_wrap(t, "Vec"))
def a_vector(g, t, hint):
    if "Clone" in m.traits(t.item) and g.chance(0.25):
        return f"vec![{g.expr(t.item)}; {g.random.randint(0, 4)}]"
    items = [g.expr(t.item, hint) for _ in range(g.random.randint(1, 4))]
    return f"vec![{', '.join(items)}]"


@makes(12, lambda t: isinstance(t, m.Pair) and t.name == "Result")
def a_result(g, t, hint):
    if g.chance(0.6):
        return f"Ok::<{t.first}, {t.second}>({g.expr(t.first, hint)})"
    return f"Err::<{t.first}, {t.second}>({g.expr(t.second, hint)})"


# --- control flow as expressions ------------------------------------------------------------------------

@makes(5, sized)
def an_if(g, t, hint):
    condition = g.expr(m.BOOL)
    first, second = g.scope.branch([lambda: g.expr(t, hint), lambda: g.expr(t, hint)])
    return f"if {g.no_struct(condition)} {{ {first} }} else {{ {second} }}" if not g.as_operand else \
        f"(if {g.no_struct(condition)} {{ {first} }} else {{ {second} }})"


@makes(3, sized)
def a_block(g, t, hint):
    inner = g.small_type()
    with g.scope.block():
        name = g.fresh("b")
        value = g.expr(inner, True)
        g.scope.add(name, inner)
        result = g.expr(t)
    return f"{{ let {name}: {inner} = {value}; {result} }}" if not g.as_operand else \
        f"({{ let {name}: {inner} = {value}; {result} }})"


@makes(4, sized)
def a_match(g, t, hint):
    from .patterns import match_expression
    text = match_expression(g, lambda: g.expr(t))
    return text and (f"({text})" if g.as_operand else text)


@makes(2, sized)
def a_closure_call(g, t, hint):
    given = g.small_type()
    argument = g.expr(given)
    name = g.fresh("p")
    with g.scope.block(level=1):
        g.scope.add(name, given)
        body = g.expr(t)
    return f"(|{name}: {given}| -> {t} {{ {body} }})({argument})"


@makes(3, sized)
def unwrapped(g, t, hint):
    if isinstance(t, m.Adt) or m.depth(t) > 2:
        return None
    option = g.receiver(m.Option_(t))
    kind = g.random.random()
    if kind < 0.5:
        with g.scope.block():
            return f"{option}.unwrap_or({g.expr(t, True)})"
    if kind < 0.75:
        with g.scope.block(level=1):
            return f"{option}.unwrap_or_else(|| {g.expr(t)})"
    return f"{option}.unwrap()" if kind < 0.85 else f'{option}.expect("wanted")'


@makes(3, sized)
def unboxed(g, t, hint):
    if m.depth(t) > 2:
        return None
    return f"(*{g.receiver(m.Box_(t))})"


@makes(8, anything)
def a_call(g, t, hint):
    """A call of a function written before; its cost counts."""
    candidates = [f for f in g.functions if f.result == t and g.affordable(f.cost)]
    return g.random.choice(candidates).call(g) if candidates else None


@makes(4, anything)
def replaced(g, t, hint):
    """mem::replace and mem::take of a variable."""
    found = [p for p in places(g.scope, lambda x: x == t) if p.variable.writable() and p.is_whole]
    if not found or g.scope.frozen or isinstance(t, m.Param):
        return None
    place = g.random.choice(found)
    with g.scope.hiding(place.variable):
        if "Default" in m.traits(t) and g.chance(0.5):
            return f"std::mem::take(&mut {place.text})"
        return f"std::mem::replace(&mut {place.text}, {g.expr(t, True)})"
