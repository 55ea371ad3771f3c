"""Statements and function bodies."""
from . import model as m
from .patterns import bind, match_expression, pattern, scrutinee
from .scope import places
from .texts import borrowed, format_spec

STATEMENTS = []


def states(weight):
    def register(function):
        STATEMENTS.append((weight, function))
        return function
    return register


def body(g, parameters, result, small=False):
    """A function's block, and what a call of it costs (a bound for the statements that run)."""
    with g.new_function(result):
        for p in parameters:
            mutable = p.name.endswith("_m")
            g.scope.add(p.name, p.type, mutable, p.reference)
        lines = block_lines(g, g.random.randint(0, 2) if small else g.random.randint(1, g.size))
        tail = g.expr(result, True)
        lines.append(f"return {tail};" if g.chance(0.1) else tail)
        cost = g.cost
    return "{\n" + indent("\n".join(lines)) + "\n}", cost


def indent(text):
    return "\n".join("    " + line if line else line for line in text.split("\n"))


def block_lines(g, count):
    lines = []
    for _ in range(count):
        line = statement(g)
        if line:
            lines.append(line)
    return lines


def block(g, count, level=0):
    with g.scope.block(level), g.deeper():
        return "{\n" + indent("\n".join(block_lines(g, count))) + "\n}"


def statement(g):
    for _ in range(6):
        [maker] = g.random.choices([f for _, f in STATEMENTS], [w for w, _ in STATEMENTS])
        g.spend(1)
        text = maker(g)
        if text:
            return text
    return None


# --- variables ------------------------------------------------------------------------------------------

@states(30)
def a_let(g):
    t = g.any_type()
    value = g.expr(t, True)
    name, mutable = g.fresh("v"), g.chance(0.5)
    g.scope.add(name, t, mutable)
    return f"let {'mut ' if mutable else ''}{name}: {t} = {value};"


@states(5)
def late_let(g):
    """Declared first, initialised in both branches."""
    t = g.any_type()
    name = g.fresh("late")
    condition = g.expr(m.BOOL)
    first, second = g.scope.branch([lambda: g.expr(t, True), lambda: g.expr(t, True)])
    g.scope.add(name, t)
    return f"let {name}: {t};\nif {g.no_struct(condition)} {{\n    {name} = {first};\n}} else {{\n    {name} = {second};\n}}"


@states(6)
def destructuring_let(g):
    chosen = g.random_place(lambda t: isinstance(t, m.Tuple) or isinstance(t, m.Adt) and not t.definition.is_enum)
    if not chosen or chosen.variable.reference:
        return None
    t = chosen.type
    by_reference = not m.is_copy(t) and not chosen.movable
    text, bound = let_pattern(g, t, by_reference)
    if not m.is_copy(t) and not by_reference:
        chosen.variable.alive = False
    if by_reference:
        chosen.variable.hidden = True
    bind(g, bound)
    return f"let {text} = {'&' if by_reference else ''}{chosen.text};"


def let_pattern(g, t, by_reference):
    """An irrefutable pattern one level deep."""
    items = list(enumerate(t.items)) if isinstance(t, m.Tuple) else t.variants()[0].fields
    if isinstance(t, m.Adt) and (t.definition.has_drop and not by_reference or "packed" in t.definition.repr):
        return "_", []
    texts, bound = [], []
    for name, x in items:
        if g.chance(0.3):
            texts.append("_")
            continue
        new = g.fresh("d")
        bound.append((new, x, "&" if by_reference else ""))
        texts.append(new)
    if isinstance(t, m.Tuple):
        return f"({', '.join(texts)}{',' if len(texts) == 1 else ''})", bound
    if t.variants()[0].style == "tuple":
        return f"{t.name}({', '.join(texts)})", bound
    return f"{t.name} {{ {', '.join(f'{n}: {x}' for (n, _), x in zip(items, texts))} }}", bound


@states(14)
def assignment(g):
    """Also makes a moved variable whole again."""
    dead = [v for v in g.scope.variables if not v.alive and v.mutable and not v.reference and not v.hidden and v.level == g.scope.level]
    if dead and g.chance(0.7):
        v = g.random.choice(dead)
        text = f"{v.name} = {g.expr(v.type, True)};"
        v.alive = True
        return text
    chosen = g.random_place(lambda t: True, writable=True)
    if not chosen:
        return None
    return f"{chosen.text} = {value_for(g, chosen)};"


def value_for(g, place):
    """A value that leaves the place's variable alone unless it is Copy."""
    if m.is_copy(place.type):
        return g.expr(place.type, True) if not place.variable.reference else g.expr(place.type, True)
    with g.scope.hiding(place.variable):
        return g.expr(place.type, True)


@states(10)
def compound_assignment(g):
    chosen = g.random_place(lambda t: m.is_int(t) or t in m.FLOATS or t == m.BOOL, writable=True)
    if not chosen:
        return None
    operators = ["&=", "|=", "^="] if chosen.type == m.BOOL else ["+=", "-=", "*=", "/="] if chosen.type in m.FLOATS \
        else ["+=", "-=", "*=", "%=", "^=", "|=", "&=", "/="]
    if m.is_int(chosen.type) and g.chance(0.1):
        return f"{chosen.text} {g.random.choice(['<<=', '>>='])} {g.random.randint(0, 7)};"
    with g.scope.hiding(chosen.variable):
        return f"{chosen.text} {g.random.choice(operators)} {g.operand(chosen.type)};"


@states(5)
def dropped(g):
    chosen = g.random_place(lambda t: not m.is_copy(t))
    if not chosen or not chosen.movable:
        return None
    chosen.variable.alive = False
    return g.random.choice([f"drop({chosen.text});", f"let _ = {{{{ {chosen.text} }}}};",
                            f"let _moved = {chosen.text};", f"{{ {chosen.text} }};"])


@states(3)
def swapped(g):
    first = g.random_place(lambda t: True, writable=True)
    if not first:
        return None
    with g.scope.hiding(first.variable):
        second = g.random_place(lambda t: t == first.type, writable=True)
    return f"std::mem::swap(&mut {first.text}, &mut {second.text});" if second else None


# --- output ---------------------------------------------------------------------------------------------

@states(26)
def printed(g):
    values = [g.printable_type() for _ in range(g.random.choice([1, 1, 2, 3]))]
    local = [v.type for v in g.scope.usable() if "Debug" in m.traits(v.type)]
    if local and g.chance(0.8):
        values[0] = g.random.choice(local)
    with g.scope.freezing():
        specs = ", ".join(format_spec(g, t) if t not in local or is_displayed(t) else debug_spec(g) for t in values)
        return f'println!("{g.label()} {specs}", {", ".join(borrowed(g, t) for t in values)});'


def is_displayed(t):
    return m.is_int(t) or t in m.FLOATS or t in (m.BOOL, m.CHAR, m.STR, m.STRING)


def debug_spec(g):
    return g.random.choice(["{:?}", "{:?}", "{:?}", "{:#?}", "{:02x?}", "{:5?}"])


@states(3)
def sizes(g):
    t = g.any_type()
    with g.scope.freezing():
        return g.random.choice([
            f'println!("size {{}} {{}}", std::mem::size_of::<{t}>(), std::mem::align_of::<{t}>());',
            f'println!("size {{}}", std::mem::size_of::<Option<{t}>>());',
            f'println!("size {{}}", std::mem::size_of::<Option<Option<{t}>>>());',
            f'println!("size {{}}", std::mem::size_of_val(&{g.operand(t)}));'])


@states(4)
def hashed(g):
    """The hash itself is compared only with the hash of a clone."""
    chosen = g.random_place(lambda t: {"Hash", "Clone", "Eq"} <= m.traits(t))
    if not chosen:
        return None
    g.uses_hash = True
    return f'println!("same hash {{}}", hash_of(&{chosen.text}) == hash_of(&{chosen.text}.clone()));'


@states(4)
def ordered(g):
    chosen = g.random_place(lambda t: "PartialOrd" in m.traits(t))
    if not chosen:
        return None
    with g.scope.freezing():
        return f'println!("order {{:?}}", {chosen.text}.partial_cmp(&{g.operand(chosen.type)}));'


# --- control flow ---------------------------------------------------------------------------------------

@states(12)
def an_if(g):
    condition = g.no_struct(g.expr(m.BOOL))
    makers = [lambda: block(g, 2), lambda: block(g, 2)]
    first, *rest = g.scope.branch(makers[:g.random.randint(1, 2)])
    return f"if {condition} {first}" + (f" else {rest[0]}" if rest else "")


@states(8)
def if_let(g):
    chosen = scrutinee(g)
    if not chosen:
        return None
    text, t, by_reference, place = chosen

    def arm():
        with g.scope.block():
            head, bound = pattern(g, t, by_reference)
            bind(g, bound)
            return head, block(g, 2)
    hidden = [place.variable] if by_reference else []
    with g.scope.hiding(*hidden):
        [(head, inner), other] = g.scope.branch([arm, lambda: block(g, 1)])
    return f"if let {head} = {text} {inner}" + (f" else {other}" if g.chance(0.5) else "")


@states(8)
def a_match(g):
    with g.deeper():
        return g.depth_left() and match_expression(g, lambda: block(g, 2), "\n")


@states(9)
def for_range(g):
    name, t = g.fresh("i"), g.random.choice([m.I32, m.USIZE, m.U8, m.INTS["i64"], m.U32])
    if not g.may_loop():
        return None
    low, high = g.random.randint(0, 3), g.random.randint(0, 5)
    ends = f"{low}{t}..{g.random.choice(['', '='])}{high}{t}"
    ends = g.random.choice([ends, ends, f"({ends}).rev()", f"({ends}).step_by({g.random.randint(1, 3)})"])
    with g.looping() as label, g.scope.block(level=1):
        g.scope.add(name, t)
        inner = block(g, 3)
    return f"{label.text}for {name} in {ends} {inner}"


@states(8)
def for_items(g):
    chosen = g.random_place(lambda t: m.is_wrap(t, "Vec") or isinstance(t, m.Array))
    if not chosen or not g.may_loop():
        return None
    name, item = g.fresh("e"), chosen.type.parts()[0]
    way = g.random.choice(["&", "&mut ", ""])
    if way == "" and not (chosen.movable or m.is_copy(chosen.type)) or way == "&mut " and not chosen.variable.writable():
        way = "&"
    if way == "" and not m.is_copy(chosen.type):
        chosen.variable.alive = False
    with g.scope.hiding(*([chosen.variable] if way else [])), g.looping() as label, g.scope.block(level=1):
        g.scope.add(name, item, reference=way)
        inner = block(g, 3)
    return f"{label.text}for {name} in {way}{chosen.text} {inner}"


@states(6)
def while_loop(g):
    if not g.may_loop():
        return None
    name = g.fresh("n")
    with g.looping() as label, g.scope.block(level=1):
        condition = g.no_struct(g.expr(m.BOOL))
        inner = block(g, 3)
    start, inner = f"let mut {name} = 0;", inner.replace("{", f"{{\n    {name} += 1;", 1)
    return f"{start}\n{label.text}while {name} < {g.random.randint(0, 4)} && {condition} {inner}"


@states(4)
def while_pop(g):
    chosen = g.random_place(lambda t: m.is_wrap(t, "Vec"), writable=True)
    if not chosen or not g.may_loop():
        return None
    name = g.fresh("top")
    with g.looping() as label, g.scope.hiding(chosen.variable), g.scope.block(level=1):
        g.scope.add(name, chosen.type.item)
        inner = block(g, 2)
    return f"{label.text}while let Some({name}) = {chosen.text}.pop() {inner}"


@states(4)
def loop_with_value(g):
    if not g.may_loop():
        return None
    t, name, counter = g.any_type(), g.fresh("got"), g.fresh("n")
    with g.looping(value=t) as label, g.scope.block(level=1):
        inner = block(g, 2)
        value = g.expr(t, True)
    inner = inner.replace("{", f"{{\n    {counter} += 1;\n    if {counter} > {g.random.randint(0, 3)} {{\n        break {value};\n    }}", 1)
    g.scope.add(name, t)
    return f"let mut {counter} = 0;\nlet {name}: {t} = {label.text}loop {inner};"


@states(5)
def leave(g):
    """break or continue of some loop around; return."""
    condition = g.no_struct(g.expr(m.BOOL))
    plain = [x for x in g.loops if x.value is None]
    if not plain or g.chance(0.3):
        if not g.chance(0.5):
            return None
        [value] = g.scope.branch([lambda: g.expr(g.result, True)]) if g.scope.level == 0 or not g.in_closure else [None]
        return f"if {condition} {{\n    return {value};\n}}" if value else None
    chosen = g.random.choice(plain)
    chosen.used = True
    return f"if {condition} {{\n    {g.random.choice(['break', 'continue'])} {chosen.name};\n}}"


@states(5)
def let_else(g):
    chosen = scrutinee(g)
    if not chosen:
        return None
    text, t, by_reference, place = chosen
    head, bound = pattern(g, t, by_reference)
    if " | " in head and not head.endswith(")"):
        return None
    [value] = g.scope.branch([lambda: g.expr(g.result, True)])
    if by_reference:
        place.variable.hidden = True
    bind(g, bound)
    return f"let {head} = {text} else {{\n    return {value};\n}};"


@states(5)
def question_mark(g):
    """`?` where the function returns an Option or Result."""
    t = g.small_type()
    if m.is_wrap(g.result, "Option"):
        source = m.Option_(t)
    elif isinstance(g.result, m.Pair) and g.result.name == "Result":
        source = m.Result_(t, g.result.second)
    else:
        return None
    name = g.fresh("q")
    value = g.receiver(source)
    g.scope.add(name, t)
    return f"let {name}: {t} = {value}?;"


@states(6)
def inner_block(g):
    return block(g, 3)


@states(3)
def labelled_block(g):
    t, name = g.any_type(), g.fresh("out")
    label = g.fresh("'l")
    with g.scope.block():
        condition = g.no_struct(g.expr(m.BOOL))
        first, second = g.scope.branch([lambda: g.expr(t, True), lambda: g.expr(t, True)])
    g.scope.add(name, t)
    return f"let {name}: {t} = {label}: {{\n    if {condition} {{\n        break {label} {first};\n    }}\n    {second}\n}};"


# --- collections and text -------------------------------------------------------------------------------

@states(10)
def changed_vector(g):
    chosen = g.random_place(lambda t: m.is_wrap(t, "Vec"), writable=True)
    if not chosen:
        return None
    from .iterators import closure, sorting
    v, item = chosen.text, chosen.type.item
    with g.scope.hiding(chosen.variable):
        ways = [lambda: f"push({g.expr(item, True)})", lambda: "pop()", lambda: "reverse()", lambda: "truncate(2)",
                lambda: f"extend({g.expr(chosen.type)})", lambda: f"insert({g.random.randint(0, 1)}, {g.expr(item, True)})",
                lambda: f"retain({closure(g, [(item, '&')], m.BOOL)})", lambda: "clear()", lambda: "swap(0, 0)",
                lambda: f"remove({g.random.randint(0, 2)})", lambda: "swap_remove(0)", lambda: "drain(..).count()",
                lambda: f"splice(0..0, {g.expr(chosen.type)}).count()", lambda: f"append(&mut {g.expr(chosen.type)})",
                lambda: "split_off(0)"]
        if "Clone" in m.traits(item):
            ways += [lambda: f"resize({g.random.randint(0, 4)}, {g.expr(item, True)})", lambda: "extend_from_within(..)"]
        if "Ord" in m.traits(item):
            ways += [lambda: sorting(g, item)] * 4
        return f"{v}.{g.random.choice(ways)()};"


@states(6)
def changed_text(g):
    chosen = g.random_place(lambda t: t == m.STRING, writable=True)
    if not chosen:
        return None
    with g.scope.hiding(chosen.variable):
        return f"{chosen.text}." + g.random.choice([
            f"push_str(&{g.operand(m.STRING)})", f"push({g.expr(m.CHAR)})", "clear()", "pop()", f"insert(0, {g.expr(m.CHAR)})",
            "truncate(0)", "retain(|c| c.is_alphanumeric())", f"insert_str(0, {g.expr(m.STR)})", "make_ascii_uppercase()",
            f"extend({g.expr(m.STRING)}.chars())"]) + ";"


@states(5)
def changed_option(g):
    chosen = g.random_place(lambda t: m.is_wrap(t, "Option"), writable=True)
    if not chosen:
        return None
    with g.scope.hiding(chosen.variable):
        return f"{chosen.text}." + g.random.choice([
            "take()", f"insert({g.expr(chosen.type.item, True)})", f"get_or_insert({g.expr(chosen.type.item, True)})",
            f"replace({g.expr(chosen.type.item, True)})", "as_mut().is_some()", "take_if(|_| true)"]) + ";"


# --- closures and trait objects -------------------------------------------------------------------------

@states(6)
def counting_closure(g):
    """An FnMut closure that changes a captured variable, called some times."""
    chosen = g.random_place(lambda t: m.is_int(t), writable=True)
    if not chosen:
        return None
    name, given, x = g.fresh("c"), g.small_type(), g.fresh("x")
    with g.scope.hiding(chosen.variable):
        with g.scope.block(level=1):
            g.scope.add(x, given)
            inner = g.expr(chosen.type)
        calls = "\n".join(f"    {name}({g.expr(given, True)});" for _ in range(g.random.randint(0, 2)))
        result = g.random.choice(["", f" {chosen.text}"])
    move = "move " if g.chance(0.2) else ""
    return (f"{{\n    let mut {name} = {move}|{x}: {given}| {{\n        {chosen.text} = {chosen.text}.wrapping_add({inner});\n"
            f"       {result}\n    }};\n{calls}\n}}")


@states(5)
def kept_closure(g):
    """A closure that takes what it captured (move), called through Box<dyn Fn>, impl Fn or directly."""
    t, given, x, name = g.any_type(), g.small_type(), g.fresh("x"), g.fresh("k")
    captured = [v for v in g.scope.usable() if not m.is_copy(v.type) and g.scope.may_move(v) and "Debug" in m.traits(v.type)]
    keep = g.random.choice(captured) if captured else None
    with g.scope.block(level=1), g.scope.hiding(*([keep] if keep else [])):
        g.scope.add(x, given)
        hidden = [v for v in g.scope.usable() if v.name != x and (v.reference or not m.is_copy(v.type))]
        with g.scope.hiding(*hidden):
            value = g.expr(t)
    shown = f'println!("kept {{:?}}", {keep.name}); ' if keep else ""
    if keep:
        keep.alive = False
    text = f"move |{x}: {given}| -> {t} {{ {shown}{value} }}"
    if g.chance(0.4):
        text = f"Box::new({text}) as Box<dyn Fn({given}) -> {t} + '_>"
    calls = "\n".join(f"let _ = {name}({g.expr(given, True)});" for _ in range(g.random.randint(1, 2)))
    return f"let {name} = {text};\n{calls}"


@states(5)
def trait_objects(g):
    if not g.objects:
        return None
    name, said, implementors = g.random.choice(g.objects)
    if not implementors or not g.may_loop():
        return None
    items = ", ".join(f"Box::new({g.expr(t)})" for t in (g.random.choice(implementors) for _ in range(g.random.randint(1, 3))))
    variable = g.fresh("objects")
    return (f"let {variable}: Vec<Box<dyn {name}>> = vec![{items}];\nfor o in {variable}.iter() {{\n"
            f'    println!("{{}}", o.{said}());\n}}')


@states(5)
def generic_call(g):
    if not g.generic_users or not g.objects:
        return None
    user, name = g.random.choice(g.generic_users)
    implementors = next((x for n, _, x in g.objects if n == name), [])
    if not implementors:
        return None
    g.as_operand += 1
    argument = g.expr(g.random.choice(implementors))
    g.as_operand -= 1
    return f'println!("{{}}", {user}(&{argument}));'


@states(8)
def call_for_effect(g):
    candidates = [f for f in g.functions if g.affordable(f.cost)]
    if not candidates:
        return None
    made = g.random.choice(candidates)
    if "Debug" in m.traits(made.result):
        return f'println!("{g.label()} {{:?}}", {made.call(g)});'
    return f"{made.call(g)};"
