"""Arithmetic, casts, comparisons, characters: expressions whose type is a number, bool or char."""
from . import model as m
from .expressions import float_literal, int_literal, makes
from .scope import places


def is_float(t):
    return t in m.FLOATS


@makes(10, m.is_int)
def plain_arithmetic(g, t, hint):
    """May overflow, and then panics."""
    operator = g.random.choice(["+", "+", "-", "*"])
    return f"({g.opaque(t)} {operator} {int_literal(g, t, True) if g.chance(0.5) else g.opaque(t)})"


@makes(8, m.is_int)
def named_arithmetic(g, t, hint):
    a, b = g.receiver(t), g.expr(t)
    name = g.random.choice(["add", "sub", "mul"])
    kind = g.random.choice(["wrapping", "wrapping", "saturating", "checked", "overflowing"])
    text = f"{a}.{kind}_{name}({b})"
    if kind == "checked":
        return f"{text}.unwrap_or({int_literal(g, t, True)})"
    return text + (".0" if kind == "overflowing" else "")


@makes(4, m.is_int)
def division(g, t, hint):
    divisor = g.random.choice([f"({g.opaque(t)} | 1)", int_literal(g, t), g.opaque(t)])
    return f"({g.opaque(t)} {g.random.choice('/%')} {divisor})"


@makes(5, m.is_int)
def bits(g, t, hint):
    return f"({g.operand(t)} {g.random.choice('&|^')} {g.operand(t)})"


@makes(4, m.is_int)
def shift(g, t, hint):
    amount_type = g.random.choice([m.U32, m.I32, m.U8, t])
    amount = g.opaque(amount_type)
    if g.chance(0.85):
        amount = f"({amount} & {t.bits - 1 if t.bits <= amount_type.highest() else 7})"
    if g.chance(0.2):
        return f"{g.receiver(t)}.wrapping_sh{g.random.choice('lr')}({g.expr(m.U32)})"
    return f"({g.opaque(t)} {g.random.choice(['<<', '>>'])} {amount})"


@makes(3, m.is_int)
def unary(g, t, hint):
    return f"(-{g.opaque(t)})" if t.signed and g.chance(0.6) else f"(!{g.opaque(t)})"


@makes(9, m.is_int)
def cast(g, t, hint):
    source = g.random.choice([*m.INTS.values(), m.F64, m.F32, m.BOOL, m.CHAR])
    if source == m.CHAR and t.name == "u8" or g.chance(0.3):
        source = g.random.choice(list(m.INTS.values()))
    return f"({g.operand(source)} as {t})"


@makes(3, lambda t: m.is_int(t) and t.bits >= 16)
def widened(g, t, hint):
    source = g.random.choice([x for x in m.INTS.values() if x.bits < t.bits and (not x.signed or t.signed)
                              and x.name not in ("usize", "isize") and (t.name not in ("usize", "isize") or x.name in ("u8",))])
    return g.random.choice([f"{t}::from({g.expr(source)})", f"({g.operand(source)} as {t})"])


@makes(3, m.is_int)
def narrowed(g, t, hint):
    source = g.random.choice(list(m.INTS.values()))
    return f"{t}::try_from({g.expr(source)}).unwrap_or({int_literal(g, t, True)})"


@makes(6, m.is_int)
def int_method(g, t, hint):
    a = g.receiver(t)
    one = ["swap_bytes()", "reverse_bits()", "to_be()", f"rotate_left({g.random.randint(0, t.bits - 1)})",
           f"rotate_right({g.random.randint(0, t.bits - 1)})", f"pow({g.random.randint(0, 4)})",
           f"wrapping_pow({g.random.randint(0, 40)})", f"saturating_pow({g.random.randint(0, 9)})",
           f"min({g.expr(t)})", f"max({g.expr(t)})", f"clamp({t}::MIN / 2, {t}::MAX / 2)", "wrapping_neg()",
           f"checked_div({g.expr(t)}).unwrap_or_default()", f"checked_rem({g.expr(t)}).unwrap_or(1)",
           f"rem_euclid({int_literal(g, t)})", f"div_euclid({int_literal(g, t)})"]
    signed = ["abs()", "signum()", "wrapping_abs()", "saturating_neg()", "saturating_abs()"]
    unsigned = [f"abs_diff({g.expr(t)})", "isqrt()", f"next_multiple_of({int_literal(g, t)})",
                f"div_ceil({int_literal(g, t)})", "checked_next_power_of_two().unwrap_or(0)"]
    return f"{a}.{g.random.choice(one + (signed if t.signed else unsigned) * 2)}"


@makes(5, lambda t: t == m.U32)
def bit_counts(g, t, hint):
    source = g.random.choice(list(m.INTS.values()))
    return f"{g.receiver(source)}." + g.random.choice(
        ["count_ones()", "count_zeros()", "leading_zeros()", "trailing_zeros()", "leading_ones()", "checked_ilog2().unwrap_or(99)",
         "checked_ilog10().unwrap_or(77)"])


@makes(3, m.is_int)
def parsed(g, t, hint):
    text = g.receiver(g.a_text())
    if g.chance(0.3):
        return f"{t}::from_str_radix(&{text}, {g.random.choice([2, 10, 16, 36])}).unwrap_or({int_literal(g, t, True)})"
    return f"{text}.parse::<{t}>().unwrap_or({int_literal(g, t, True)})"


@makes(2, m.is_int)
def limits(g, t, hint):
    return g.random.choice([f"{t}::MAX", f"{t}::MIN", f"({t}::BITS as {t})"])


@makes(2, m.is_int)
def bytes_of(g, t, hint):
    order = g.random.choice(["le", "be", "ne"])
    return f"{t}::from_{order}_bytes({g.receiver(t)}.to_{g.random.choice(['le', 'be'])}_bytes())"


@makes(3, m.is_int)
def discriminant(g, t, hint):
    """A fieldless enum as a number."""
    enums = [d for d in g.types if m.is_fieldless(d)]
    return f"({g.operand(g.random.choice(enums))} as {t})" if enums else None


@makes(3, lambda t: t == m.USIZE)
def size(g, t, hint):
    x = g.any_type()
    return g.random.choice([f"std::mem::size_of::<{x}>()", f"std::mem::align_of::<{x}>()"])


@makes(6, lambda t: t == m.USIZE)
def length(g, t, hint):
    found = places(g.scope, lambda x: m.is_wrap(x, "Vec", "VecDeque") or x in (m.STRING, m.STR) or isinstance(x, m.Array)
                   or isinstance(x, m.Pair) and x.name == "BTreeMap")
    return f"{g.random.choice(found).text}.len()" if found else None


@makes(2, lambda t: t == m.USIZE)
def reference_count(g, t, hint):
    found = places(g.scope, lambda x: m.is_wrap(x, "Rc"))
    return f"Rc::strong_count(&{g.random.choice(found).text})" if found else None


# --- floats ---------------------------------------------------------------------------------------------

@makes(12, is_float)
def float_arithmetic(g, t, hint):
    return f"({g.operand(t)} {g.random.choice('++--**/%')} {g.operand(t)})"


@makes(8, is_float)
def float_method(g, t, hint):
    a = g.receiver(t)
    return f"{a}." + g.random.choice(
        ["sqrt()", "abs()", "floor()", "ceil()", "round()", "trunc()", "fract()", f"powi({g.random.randint(-3, 5)})",
         f"min({g.expr(t)})", f"max({g.expr(t)})", "signum()", "recip()", f"copysign({g.expr(t)})", "to_degrees()",
         "to_radians()", f"clamp(-10.0, 10.0)", f"mul_add({g.expr(t)}, {g.expr(t)})", "round_ties_even()",
         f"rem_euclid({float_literal(g, t)})"])


@makes(6, is_float)
def to_float(g, t, hint):
    source = g.random.choice([*m.INTS.values(), m.F32, m.F64])
    return f"({g.operand(source)} as {t})"


@makes(2, is_float)
def float_constant(g, t, hint):
    return f"{t}::" + g.random.choice(["MAX", "MIN", "EPSILON", "INFINITY", "NEG_INFINITY", "NAN", "MIN_POSITIVE"])


@makes(2, is_float)
def float_bits(g, t, hint):
    bits_ = m.U32 if t == m.F32 else m.U64
    return f"{t}::from_bits({g.receiver(t)}.to_bits() ^ {int_literal(g, bits_)})"


# --- bool and char --------------------------------------------------------------------------------------

@makes(14, lambda t: t == m.BOOL)
def comparison(g, t, hint):
    x = g.comparable_type()
    ordered = "PartialOrd" in m.traits(x)
    operator = g.random.choice(["==", "!=", "<", "<=", ">", ">="] if ordered else ["==", "!="])
    with g.scope.freezing():
        return f"({g.operand(x)} {operator} {g.operand(x)})"


@makes(7, lambda t: t == m.BOOL)
def logic(g, t, hint):
    if g.chance(0.2):
        return f"!{g.operand(t)}"
    first = g.operand(t)
    [second] = g.scope.branch([lambda: g.operand(t)])
    return f"({first} {g.random.choice(['&&', '||', '&&', '||', '&', '|', '^'])} {second})"


@makes(5, lambda t: t == m.BOOL)
def asked(g, t, hint):
    found = places(g.scope, lambda x: m.is_wrap(x, "Option", "Vec") or x in (m.STRING, m.STR)
                   or isinstance(x, m.Pair) and x.name == "Result")
    if not found:
        return None
    place = g.random.choice(found)
    x = place.type
    if m.is_wrap(x, "Option"):
        return f"{place.text}.{g.random.choice(['is_some()', 'is_none()'])}"
    if isinstance(x, m.Pair):
        return f"{place.text}.{g.random.choice(['is_ok()', 'is_err()'])}"
    if x in (m.STRING, m.STR) and g.chance(0.7):
        return f"{place.text}.{g.random.choice(['contains', 'starts_with', 'ends_with'])}({g.random.choice(PATTERNS)})"
    return f"{place.text}.is_empty()"


PATTERNS = ["'a'", '"l"', '"ab"', "|c: char| c.is_ascii_digit()", "char::is_whitespace", "['x', 'y', 'a']", '"é"']


@makes(3, lambda t: t == m.BOOL)
def matches_macro(g, t, hint):
    from .patterns import pattern
    found = places(g.scope, lambda x: not isinstance(x, m.Param))
    if not found:
        return None
    place = g.random.choice(found)
    text, _ = pattern(g, place.type, by_reference=True, depth=2)
    text = f"({text})" if text.startswith("..") else text
    return f"matches!(&{place.text}, {text})"


@makes(4, lambda t: t == m.BOOL)
def char_question(g, t, hint):
    return f"{g.receiver(m.CHAR)}." + g.random.choice(
        ["is_alphabetic()", "is_ascii_digit()", "is_uppercase()", "is_lowercase()", "is_whitespace()", "is_alphanumeric()",
         "is_ascii_punctuation()", "is_numeric()", "is_control()", "is_digit(16)"])


@makes(3, lambda t: t == m.BOOL)
def number_question(g, t, hint):
    x = g.random.choice(list(m.INTS.values()))
    if g.chance(0.3):
        x = g.random.choice(m.FLOATS)
        return f"{g.receiver(x)}.{g.random.choice(['is_nan()', 'is_finite()', 'is_sign_negative()', 'is_infinite()'])}"
    if x.signed:
        return f"{g.receiver(x)}.{g.random.choice(['is_negative()', 'is_positive()'])}"
    return f"{g.receiver(x)}.{g.random.choice(['is_power_of_two()', 'is_multiple_of(3)'])}"


@makes(10, lambda t: t == m.CHAR)
def a_char(g, t, hint):
    return g.random.choice([
        lambda: f"char::from_u32({g.expr(m.U32)}).unwrap_or('?')",
        lambda: f"(({g.operand(m.U8)} % 26 + b'a') as char)",
        lambda: f"{g.receiver(t)}.to_ascii_uppercase()",
        lambda: f"{g.receiver(t)}.to_ascii_lowercase()",
        lambda: f"{g.receiver(g.a_text())}.chars().nth({g.random.randint(0, 3)}).unwrap_or('-')",
        lambda: f"char::from({g.expr(m.U8)})",
        lambda: f"char::from_digit({g.expr(m.U32)} % 36, 36).unwrap_or('!')",
        lambda: f"{g.receiver(g.a_text())}.chars().last().unwrap_or_default()",
    ])()


@makes(3, lambda t: t == m.U32)
def digit(g, t, hint):
    return g.random.choice([f"{g.receiver(m.CHAR)}.to_digit(10).unwrap_or(10)", f"({g.receiver(m.CHAR)}.len_utf8() as u32)",
                            f"u32::from({g.expr(m.CHAR)})"])
