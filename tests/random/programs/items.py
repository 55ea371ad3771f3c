"""Structs, enums, traits, impls and functions of a program."""
from dataclasses import dataclass

from . import model as m

DERIVABLE = ["Clone", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Default", "Copy"]
NEEDS = {"Copy": ["Clone"], "Eq": ["PartialEq"], "PartialOrd": ["PartialEq"], "Ord": ["Eq", "PartialOrd"]}

NOISY = '''struct Noisy(&'static str);
impl Noisy {
    fn new(name: &'static str) -> Noisy {
        println!("new {name}");
        Noisy(name)
    }
}
impl Clone for Noisy {
    fn clone(&self) -> Noisy {
        println!("clone {}", self.0);
        Noisy(self.0)
    }
}
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
'''


# --- definitions ----------------------------------------------------------------------------------------

def define(g):
    """A new struct or enum; also puts its instances among the types of the program."""
    definition = m.Definition(g.fresh_type("S"), is_enum=g.chance(0.45))
    if g.chance(0.3):
        definition.params = ("T", "U")[:g.random.randint(1, 2)]
    if definition.is_enum:
        definition.name = definition.name.replace("S", "E")
        definition.variants = enum_variants(g, definition)
    else:
        definition.variants = [one_variant(g, definition, definition.name)]
    use_all_parameters(definition)
    definition.repr = representation(g, definition)
    definition.derives = derives(g, definition)
    definition.has_drop = not definition.is_enum and "Copy" not in definition.derives and g.chance(0.2)
    g.definitions.append(definition)
    for _ in range(2 if definition.params else 1):
        g.types.append(m.Adt(definition.name, tuple(g.field_type() for _ in definition.params), definition))
    return text_of(definition)


def enum_variants(g, definition):
    if not definition.params and g.chance(0.35):
        variants = [m.Variant(f"V{i}", "unit", []) for i in range(g.random.randint(1, 5))]
        if g.chance(0.5):
            number_variants(g, variants)
        return variants
    return [one_variant(g, definition, f"V{i}") for i in range(g.random.randint(1, 4))]


def number_variants(g, variants):
    value = g.random.randint(-3, 100)
    for v in variants:
        if g.chance(0.6):
            v.discriminant = value
        value += g.random.randint(1, 40)


def one_variant(g, definition, name):
    style = g.random.choice(["named", "named", "tuple", "unit"] if definition.is_enum else ["named", "named", "tuple"])
    if style == "unit":
        return m.Variant(name, style, [])
    count = g.random.randint(1, 4 if not definition.is_enum else 3)
    own = [m.Param(p) for p in definition.params]
    types = [wrapped_parameter(g, g.random.choice(own)) if own and g.chance(0.5) else g.field_type() for _ in range(count)]
    names = [str(i) for i in range(count)] if style == "tuple" else [f"f{i}" for i in range(count)]
    return m.Variant(name, style, list(zip(names, types)))


def wrapped_parameter(g, parameter):
    return g.random.choice([parameter, parameter, m.Vec_(parameter), m.Option_(parameter), m.Array(parameter, 2),
                            m.Box_(parameter), m.Tuple((parameter, m.U8))])


def mentions(t, name):
    if isinstance(t, m.Param):
        return t.name == name
    return any(mentions(p, name) for p in (t.args if isinstance(t, m.Adt) else t.parts()))


def use_all_parameters(definition):
    """E0392: every parameter occurs in some field."""
    for name in definition.params:
        if not any(mentions(t, name) for v in definition.variants for _, t in v.fields):
            last = definition.variants[-1]
            if last.style == "unit":
                last.style = "tuple"
            last.fields.append((str(len(last.fields)) if last.style == "tuple" else f"f{len(last.fields)}", m.Param(name)))


def representation(g, definition):
    if not g.chance(0.12):
        return ""
    if definition.is_enum:
        small = [v.discriminant or 0 for v in definition.variants]
        fits = [t for t in ("u8", "i16", "u32", "i64", "isize") if 0 <= min(small) and max(small) < 200 or t in ("i16", "i64", "isize")]
        return g.random.choice(fits) if all(v.style == "unit" for v in definition.variants) else g.random.choice(["u8", "C"])
    return g.random.choice(["C", "C", "align(16)", "C, align(4)"])


def derives(g, definition):
    fields = [t for v in definition.variants for _, t in v.fields]
    able = m.ALL.intersection(*[m.traits(t) for t in fields])
    if definition.is_enum and not any(v.style == "unit" for v in definition.variants):
        able -= {"Default"}
    chosen = {"Clone", "Debug", "PartialEq"} & able
    for name in DERIVABLE:
        if name in able and g.chance(0.6) and all(n in able for n in NEEDS.get(name, [])):
            chosen.add(name)
    for name in ("Ord", "PartialOrd", "Eq", "Copy"):
        if name in chosen:
            chosen.update(NEEDS[name])
    for name in ("PartialOrd", "Eq"):
        if name in chosen:
            chosen.update(NEEDS[name])
    return frozenset(chosen)


def text_of(d):
    lines = [f"#[derive({', '.join(sorted(d.derives))})]"] if d.derives else []
    if d.repr:
        lines.append(f"#[repr({d.repr})]")
    head = d.name + (f"<{', '.join(d.params)}>" if d.params else "")
    if d.is_enum:
        lines += enum_lines(d, head)
    else:
        end = ";" if d.variants[0].style == "tuple" else ""
        lines.append(f"struct {head}{fields_text(d.variants[0])}{end}")
    if d.has_drop:
        lines.append(f'impl{head[len(d.name):]} Drop for {head} {{\n    fn drop(&mut self) {{\n        println!("drop {d.name}");\n    }}\n}}')
    return "\n".join(lines) + "\n"


def enum_lines(d, head):
    lines, marked = [f"enum {head} {{"], "Default" not in d.derives
    for v in d.variants:
        if v.style == "unit" and not marked:
            lines.append("    #[default]")
            marked = True
        value = f" = {v.discriminant}" if v.discriminant is not None else ""
        lines.append(f"    {v.name}{fields_text(v)}{value},")
    return lines + ["}"]


def fields_text(v):
    if v.style == "unit":
        return ""
    if v.style == "tuple":
        return f"({', '.join(str(t) for _, t in v.fields)})"
    return " { " + ", ".join(f"{n}: {t}" for n, t in v.fields) + " }"


# --- functions ------------------------------------------------------------------------------------------

@dataclass
class Parameter:
    name: str
    type: m.Type
    reference: str = ""

    def text(self):
        return f"{self.name}: {self.reference}{self.type}"


@dataclass
class Function:
    """`self_type` is set for methods, whose first parameter is self."""
    name: str
    parameters: list
    result: m.Type
    cost: int = 1
    self_type: m.Type | None = None

    def call(self, g):
        g.spend(self.cost)
        arguments = arguments_of(g, self.parameters)
        if self.self_type is None:
            return f"{self.name}({', '.join(arguments)})"
        receiver, rest = arguments[0], arguments[1:]
        if g.chance(0.3) or "Default::default()" in receiver:
            return f"<{self.self_type}>::{self.name}({', '.join(arguments)})"
        return f"({receiver}).{self.name}({', '.join(rest)})"


def arguments_of(g, parameters):
    """Arguments in order; what an earlier one borrows is hidden from the later ones."""
    from .scope import places
    texts, hidden = [], []
    for p in parameters:
        if p.reference:
            found = [x for x in places(g.scope, lambda t: t == p.type) if p.reference == "&" or x.variable.writable()]
            if found:
                place = g.random.choice(found)
                texts.append(f"{p.reference}{place.text}")
                place.variable.hidden = True
                hidden.append(place.variable)
                continue
        texts.append(temporary(g, p) if p.reference else g.expr(p.type, True))
    for v in hidden:
        v.hidden = False
    return texts


def temporary(g, p):
    """A reference to a value of its own: a block is never a place."""
    text = g.operand(p.type)
    return f"&mut {{ {text} }}" if p.reference == "&mut " else f"&{text}"


def function(g):
    """A free function that prints what it does and calls only those before it."""
    from .statements import body
    made = Function(g.fresh("f"), parameters(g), g.any_type())
    g.functions_in_progress(made)
    text, made.cost = body(g, made.parameters, made.result)
    g.functions.append(made)
    listed = ", ".join(("mut " if p.name.endswith("_m") else "") + p.text() for p in made.parameters)
    return f"fn {made.name}({listed}) -> {made.result} {text}\n"


def parameters(g):
    made = []
    for _ in range(g.random.randint(0, 3)):
        reference = g.random.choice(["", "", "&", "&mut "])
        t = g.any_type()
        if t == m.STR:
            reference = ""
        made.append(Parameter(g.fresh("a") + ("_m" if not reference and g.chance(0.3) else ""), t, reference))
    return made


def methods(g, definition):
    """An inherent impl for a definition without parameters."""
    from .statements import body
    own = m.Adt(definition.name, (), definition)
    texts = []
    for _ in range(g.random.randint(1, 2)):
        me = Parameter("self", own, g.random.choice(["", "&", "&mut "]))
        made = Function(g.fresh("get"), [me, *parameters(g)[:1]], g.any_type(), self_type=own)
        text, made.cost = body(g, made.parameters, made.result)
        g.functions.append(made)
        listed = ", ".join([f"{me.reference}self"] + [("mut " if p.name.endswith("_m") else "") + p.text() for p in made.parameters[1:]])
        texts.append(f"    fn {made.name}({listed}) -> {made.result} {indented(text)}")
    return f"impl {definition.name} {{\n" + "\n".join(texts) + "\n}\n"


def indented(text):
    return text.replace("\n", "\n    ")


# --- traits ---------------------------------------------------------------------------------------------

@dataclass
class Trait:
    name: str
    required: Function
    provided: Function
    implementors: list
    has_constant: bool = False


def trait(g):
    """A trait with a required and a default method, implemented for some types, and ways to use it."""
    from .statements import body
    name = g.fresh_type("Speak")
    result, given = g.scalar_type(), g.scalar_type()
    asked, said = g.fresh("ask"), g.fresh("say")
    lines = [f"trait {name} {{", f"    const ID: u8 = {g.random.randint(0, 9)};" if g.chance(0.3) else "",
             f"    fn {asked}(&self, x: {given}) -> {result};",
             f"    fn {said}(&self) -> String {{", f'        format!("{name} {{:?}}", self.{asked}({g.literal(given)}))', "    }", "}"]
    object_safe = "const ID" not in lines[1]
    implementors = []
    for t in g.some_types(g.random.randint(1, 3)):
        if t in implementors or isinstance(t, m.Adt) and any(isinstance(o, m.Adt) and o.name == t.name for o in implementors):
            continue
        implementors.append(t)
        own = [Parameter("self", t, "&"), Parameter("x", given)]
        text, cost = body(g, own, result, small=True)
        lines += [f"impl {name} for {t} {{", f"    fn {asked}(&self, x: {given}) -> {result} {indented(text)}"]
        if g.chance(0.3):
            lines += [f"    fn {said}(&self) -> String {{", f'        String::from("special {name}")', "    }"]
        lines.append("}")
        g.functions.append(Function(asked, own, result, cost, t))
        g.functions.append(Function(said, own[:1], m.STRING, cost + 1, t))
    lines += generic_user(g, name, said)
    if object_safe:
        g.objects.append((name, said, implementors))
    return "\n".join(line for line in lines if line) + "\n"


def generic_user(g, name, said):
    """A generic function with a bound, called with each implementor by trait_calls of statements.py."""
    user = g.fresh("with")
    g.generic_users.append((user, name))
    head = g.random.choice(["<T: {} + ?Sized>(x: &T) -> String", "(x: &impl {}) -> String", "<T>(x: &T) -> String\nwhere\n    T: {},\n"])
    return [f"fn {user}{head.format(name)} {{", f'    format!("<{{}}>", x.{said}())', "}"]
