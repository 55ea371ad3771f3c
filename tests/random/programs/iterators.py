"""Iterator chains: a source, some adaptors, a consumer.

    (0u8..5).map(|x| x.wrapping_mul(3)).filter(|x| *x > 4).collect::<Vec<u8>>()
"""
from . import model as m
from .expressions import makes
from .scope import places


def source(g, t):
    """An iterator of values of type t."""
    found = places(g.scope, lambda x: (m.is_wrap(x, "Vec", "VecDeque", "Option") or isinstance(x, m.Array)) and x.parts()[0] == t)
    if found and g.chance(0.7) and "Clone" in m.traits(t):
        place = g.random.choice(found)
        return f"{place.text}.iter().cloned()"
    if m.is_int(t) and g.chance(0.5):
        low, high = g.random.randint(0, 4), g.random.randint(0, 9)
        return f"({low}{t}..{g.random.choice(['', '='])}{high}{t})"
    if t == m.CHAR:
        return f"{g.receiver(g.a_text())}.chars().collect::<Vec<_>>().into_iter()"
    if g.chance(0.2) and m.is_copy(t) and m.is_int(t):
        return f"std::iter::successors(Some({g.expr(t)}), |x| x.checked_mul(3)).take({g.random.randint(0, 6)})"
    items = ", ".join(g.expr(t) for _ in range(g.random.randint(1, 4)))
    return f"vec![{items}].into_iter()" if g.chance(0.6) else f"[{items}].into_iter()"


def closure(g, parameters, result, body=None):
    """`|a, b| …`; what it uses from outside it borrows."""
    with g.scope.block(level=1), g.cheaply(4):
        names = []
        for t, reference in parameters:
            name = g.fresh("x")
            g.scope.add(name, t, reference=reference)
            names.append(name)
        text = body(names) if body else g.expr(result)
    return f"|{', '.join(names)}| {text}"


def adapted(g, text, t):
    kind = g.random.choice(["map", "filter", "rev", "take", "skip", "enumerate", "zip", "chain", "step_by", "filter_map",
                            "take_while", "skip_while", "flat_map", "scan", "inspect", "peekable", "map_while", "fuse", "none"])
    if kind == "map":
        return f"{text}.map({closure(g, [(t, '')], t)})"
    if kind in ("filter", "take_while", "skip_while"):
        return f"{text}.{kind}({closure(g, [(t, '&')], m.BOOL)})"
    if kind in ("take", "skip"):
        return f"{text}.{kind}({g.random.randint(0, 4)})"
    if kind == "step_by":
        return f"{text}.step_by({g.random.randint(1, 3)})"
    if kind == "enumerate":
        return f"{text}.enumerate().filter(|(i, _)| i % {g.random.randint(1, 3)} == 0).map(|(_, x)| x)"
    if kind == "zip":
        other = g.scalar_type()
        return f"{text}.zip({source(g, other)}).map(|(x, _)| x)"
    if kind == "chain":
        return f"{text}.chain({source(g, t)})"
    if kind in ("filter_map", "map_while"):
        return f"{text}.{kind}({closure(g, [(t, '')], m.Option_(t))})"
    if kind == "flat_map":
        return f"{text}.flat_map({closure(g, [(t, '')], m.Vec_(t))})"
    if kind == "scan" and m.is_int(t):
        return f"{text}.scan(0{t}, |acc, x| {{ *acc = acc.wrapping_add(x); Some(*acc) }})"
    if kind == "inspect" and "Debug" in m.traits(t):
        return f'{text}.inspect(|x| println!("see {{x:?}}"))'
    if kind in ("peekable", "fuse"):
        return f"{text}.{kind}()"
    if kind == "rev" and "scan" not in text and "take_while" not in text and "skip_while" not in text \
            and "map_while" not in text and "successors" not in text:
        return f"{text}.collect::<Vec<{t}>>().into_iter().rev()"
    return text


def chain(g, t):
    with g.cheaply(4), g.operand_position():
        text = source(g, t)
        for _ in range(g.random.choice([0, 1, 1, 2, 3])):
            text = adapted(g, text, t)
    return text


def element(t):
    return m.is_copy(t) or t == m.STRING or isinstance(t, (m.Adt, m.Tuple))


@makes(10, lambda t: m.is_wrap(t, "Vec") and m.depth(t) < 4)
def collected(g, t, hint):
    kind = g.random.random()
    text = chain(g, t.item)
    if kind < 0.7:
        return f"{text}.collect::<{t}>()"
    if kind < 0.85:
        first = closure(g, [(t.item, "&")], m.BOOL)
        return f"{text}.partition::<{t}, _>({first}).{g.random.choice('01')}"
    if "Ord" in m.traits(t.item):
        return f"{{ let mut s = {text}.collect::<{t}>(); s.{sorting(g, t.item)}; s }}"
    return f"{text}.fold(Vec::new(), |mut v: {t}, x| {{ v.insert(v.len() / 2, x); v }})"


def sorting(g, t):
    return g.random.choice(["sort()", "sort_unstable()", "sort_by(|a, b| b.cmp(a))", "reverse()", "dedup()",
                            "sort_by_key(|x| std::cmp::Reverse(x.clone()))" if "Clone" in m.traits(t) else "sort()",
                            "rotate_left(0)", "sort_by(|a, b| a.cmp(b).reverse())"])


@makes(8, lambda t: m.is_int(t))
def summed(g, t, hint):
    text = chain(g, t)
    return g.random.choice([f"{text}.sum::<{t}>()", f"{text}.fold(0{t}, |a, b| a.wrapping_add(b))",
                            f"{text}.product::<{t}>()", f"{text}.max().unwrap_or(0)", f"{text}.min().unwrap_or_default()",
                            f"{text}.reduce(|a, b| a ^ b).unwrap_or(1)",
                            f"{text}.try_fold(0{t}, |a, b| a.checked_add(b)).unwrap_or(7)"])


@makes(3, lambda t: t == m.USIZE)
def counted_items(g, t, hint):
    x = g.scalar_type()
    return f"{chain(g, x)}.count()"


@makes(5, lambda t: t == m.BOOL)
def quantified(g, t, hint):
    x = g.scalar_type()
    text = chain(g, x)
    return f"{text}.{g.random.choice(['any', 'all'])}({closure(g, [(x, '')], m.BOOL)})"


@makes(7, lambda t: m.is_wrap(t, "Option") and m.depth(t) < 4)
def found(g, t, hint):
    text = chain(g, t.item)
    ends = ["last()", "next()", f"nth({g.random.randint(0, 2)})", f"find({closure(g, [(t.item, '&')], m.BOOL)})",
            f"reduce({closure(g, [(t.item, ''), (t.item, '')], t.item)})"]
    if "Ord" in m.traits(t.item):
        ends += ["max()", "min()", "max_by(|a, b| a.cmp(b))", "min_by_key(|x| std::cmp::Reverse(x.clone()))"
                 if "Clone" in m.traits(t.item) else "min()"]
    return f"{text}.{g.random.choice(ends)}" if not text.endswith(")") or True else None


@makes(7, lambda t: m.is_wrap(t, "Option"))
def option_method(g, t, hint):
    a = g.receiver(t)
    ways = [lambda: f"{a}.map({closure(g, [(t.item, '')], t.item)})",
            lambda: f"{a}.and_then({closure(g, [(t.item, '')], t)})",
            lambda: f"{a}.filter({closure(g, [(t.item, '&')], m.BOOL)})",
            lambda: f"{a}.or({g.expr(t)})",
            lambda: f"{a}.or_else(|| {g.branch_free(t)})",
            lambda: f"{a}.xor({g.expr(t)})",
            lambda: f"{a}.zip({g.expr(m.Option_(m.U8))}).map(|(x, _)| x)",
            lambda: f"{a}.ok_or({g.expr(m.STR)}).ok()"]
    return g.random.choice(ways)()


@makes(7, lambda t: isinstance(t, m.Pair) and t.name == "Result")
def result_method(g, t, hint):
    a = g.receiver(t)
    ways = [lambda: f"{a}.map({closure(g, [(t.first, '')], t.first)})",
            lambda: f"{a}.map_err({closure(g, [(t.second, '')], t.second)})",
            lambda: f"{a}.and_then({closure(g, [(t.first, '')], t)})",
            lambda: f"{a}.or_else({closure(g, [(t.second, '')], t)})",
            lambda: f"{g.receiver(m.Option_(t.first))}.ok_or({g.expr(t.second)})"]
    return g.random.choice(ways)()
