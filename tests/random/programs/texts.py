"""Strings and formatting: every flag of `{}` that a type allows."""
from . import model as m
from .expressions import CHARS, WORDS, makes
from .scope import places


def is_text(t):
    return t == m.STRING


@makes(9, is_text)
def formatted(g, t, hint):
    values = [g.printable_type() for _ in range(g.random.randint(1, 2))]
    with g.scope.freezing():
        return f'format!("{" ".join(format_spec(g, x) for x in values)}", {", ".join(borrowed(g, x) for x in values)})'


@makes(10, is_text)
def text_method(g, t, hint):
    a, word, other = g.receiver(g.random.choice([m.STRING, m.STR])), g.random.choice(WORDS), g.random.choice(CHARS)
    return f"{a}." + g.random.choice(
        ["to_uppercase()", "to_lowercase()", f"repeat({g.random.randint(0, 3)})", f'replace("{word}", "<{word}>")',
         f"replace('{other}', \"_\")", "trim().to_string()", "trim_start().to_owned()", "chars().rev().collect::<String>()",
         "split(',').collect::<Vec<_>>().join(\"/\")", "split_whitespace().collect::<Vec<&str>>().concat()",
         "chars().filter(|c| c.is_alphanumeric()).collect::<String>()", "escape_debug().to_string()",
         "chars().map(|c| c.to_ascii_uppercase()).collect::<String>()", "bytes().map(|b| format!(\"{b:02x}\")).collect::<String>()",
         "lines().last().unwrap_or(\"none\").to_string()", "char_indices().map(|(i, c)| format!(\"{i}{c}\")).collect::<Vec<_>>().join(\"+\")",
         f"splitn(2, '{other}').last().unwrap_or_default().to_string()", f"trim_end_matches('{other}').to_string()",
         f'strip_prefix("{word}").unwrap_or("no prefix").to_string()', "escape_default().collect::<String>()",
         f'split_once(\'{other}\').map(|(a, b)| format!("{{b}}|{{a}}")).unwrap_or_default()',
         f'rsplit("{g.random.choice([",", " ", "a", "l"])}").map(str::to_string).collect::<Vec<String>>().join("~")'])


@makes(5, is_text)
def joined(g, t, hint):
    first = g.expr(m.STRING)
    with g.scope.freezing():
        return f"({first} + &{g.operand(m.STRING)})"


@makes(4, is_text)
def collected_text(g, t, hint):
    from .iterators import chain
    return f"{chain(g, m.CHAR)}.collect::<String>()"


@makes(6, is_text)
def to_text(g, t, hint):
    x = g.random.choice([*m.INTS.values(), m.CHAR, m.BOOL, m.F64, m.F32])
    return f"{g.receiver(x)}.to_string()"


@makes(3, lambda t: t == m.STR)
def chosen_text(g, t, hint):
    return f'["{g.random.choice(WORDS)}", "{g.random.choice(WORDS)}", "{g.random.choice(WORDS)}"][{g.operand(m.USIZE)} % 3]'


# --- format strings -------------------------------------------------------------------------------------

def borrowed(g, t):
    """An argument of a macro: a place when there is one, else a value."""
    found = places(g.scope, lambda x: x == t)
    if found and g.chance(0.8):
        return g.random.choice(found).text
    g.as_operand += 1
    text = g.expr(t)
    g.as_operand -= 1
    return text


def format_spec(g, t):
    kind, width = "", ""
    if g.chance(0.35):
        fill = g.random.choice(["", "", "*", "-", "é", "0"])
        width = (fill + g.random.choice("<^>") if g.chance(0.6) else "")
    flags = g.random.choice(["", "", "", "+", "0", "+0"]) if is_number(t) else ""
    alternate = "#" if g.chance(0.15) else ""
    if width or flags or g.chance(0.15):
        flags += ""
        size = str(g.random.choice([0, 3, 5, 8, 12, 20]))
    else:
        size = ""
    precision = f".{g.random.randint(0, 6)}" if has_precision(t) and g.chance(0.25) else ""
    if "0" in flags and alternate and not m.is_int(t):
        alternate = ""
    sign, zero = ("+" if "+" in flags else ""), ("0" if "0" in flags else "")
    kind = format_kind(g, t)
    if kind == "" and alternate and not m.is_int(t):
        alternate = ""
    spec = f"{width}{sign}{alternate}{zero}{size}{precision}{kind}"
    return f"{{:{spec}}}" if spec else "{}"


def is_number(t):
    return m.is_int(t) or t in m.FLOATS


def has_precision(t):
    return t in m.FLOATS or t in (m.STRING, m.STR) or m.is_wrap(t, "Vec", "Option")


def format_kind(g, t):
    if m.is_int(t):
        return g.random.choice(["", "", "", "?", "x", "X", "b", "o", "e", "x?", "X?"])
    if t in m.FLOATS:
        return g.random.choice(["", "", "?", "e", "E"])
    if t in (m.STRING, m.STR, m.CHAR, m.BOOL):
        return g.random.choice(["", "", "?"])
    return g.random.choice(["?", "?", "?", "x?"]) if "Debug" in m.traits(t) else ""
