"""Mutants: good programs with one mistake, of the kinds that learners make.

    mutant(text, Random(7))      ("drop mut", "fn main() { let x = 1; x += 1; }") or None

A mutation looks at tokens only, so a mutant may still be a good program; rustc says which.
"""
import re

TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|b?"(?:\\.|[^"\\])*"|b?'(?:\\.[^']*|[^'\\])'|'\w+|\d[\w.]*(?<!\.)|\w+!?|::|->|=>|\.\.=?|&&|\|\||[=!<>+\-*/%^&|]=|<<|>>|\s+|.""",
                   re.S | re.X)
MUTATIONS = []
TYPES = ["i32", "u8", "u64", "f64", "bool", "char", "String", "usize", "i64", "&str"]
VALUES = ["1", '"text"', "true", "2.5", "'c'", "String::new()", "()", "None", "vec![1]"]


def mutation(function):
    MUTATIONS.append(function)
    return function


class Tokens:
    """The tokens of a program; spaces and comments are kept, and skipped when looking around."""

    def __init__(self, text):
        self.all = TOKEN.findall(text)
        self.solid = [i for i, t in enumerate(self.all) if not t.isspace() and not t.startswith(("//", "/*"))]

    def __getitem__(self, k):
        return self.all[self.solid[k]] if 0 <= k < len(self.solid) else ""

    def __len__(self):
        return len(self.solid)

    def where(self, wanted):
        return [k for k in range(len(self)) if wanted(k)]

    def changed(self, first, last, new):
        """The text with the solid tokens first..last (inclusive) replaced."""
        a, b = self.solid[first], self.solid[min(last, len(self) - 1)]
        return "".join(self.all[:a]) + new + "".join(self.all[b + 1:])

    def text(self, first, last):
        return "".join(self.all[self.solid[first]:self.solid[last] + 1])

    def closing(self, k):
        """The token that closes the bracket at k."""
        depth = 0
        for i in range(k, len(self)):
            depth += self[i] in ("(", "[", "{")
            depth -= self[i] in (")", "]", "}")
            if depth == 0:
                return i
        return len(self) - 1

    def arguments(self, k):
        """(first, last) of each part between the bracket at k and its end, split at commas."""
        end, parts, start, i = self.closing(k), [], k + 1, k + 1
        while i < end:
            if self[i] in ("(", "[", "{"):
                i = self.closing(i)
            elif self[i] == ",":
                parts.append((start, i - 1))
                start = i + 1
            i += 1
        return parts + ([(start, end - 1)] if start < end else [])


def is_name(text):
    return bool(re.fullmatch(r"[a-z_]\w*", text)) and text not in KEYWORDS


KEYWORDS = set("""as break const continue crate else enum extern false fn for if impl in let loop match mod move mut pub ref return
self Self static struct super trait true type unsafe use where while async await dyn""".split())


def one(r, options):
    return r.choice(options) if options else None


def calls(t):
    """Opening parentheses of calls of functions and methods, not of definitions and macros."""
    return t.where(lambda k: t[k] == "(" and is_name(t[k - 1]) and t[k - 2] != "fn")


@mutation
def drop_mut(t, r):
    k = one(r, t.where(lambda k: t[k] == "mut" and t[k - 1] in ("let", "(", ",")))
    return k and t.changed(k, k, "")


@mutation
def use_after_move(t, r):
    """`let x = …;` is followed by a move of x."""
    k = one(r, t.where(lambda k: t[k] == "let" and is_name(t[k + 1]) and t[k + 2] in ("=", ":")))
    if not k:
        return None
    i = k
    while i < len(t) and t[i] != ";":
        i = t.closing(i) + 1 if t[i] in ("(", "[", "{") else i + 1
    return i < len(t) and t.changed(i, i, f"; let _taken = {t[k + 1]};")


@mutation
def wrong_argument(t, r):
    k = one(r, [k for k in calls(t) if t[k + 1] != ")"])
    return k and t.changed(*r.choice(t.arguments(k)), r.choice(VALUES))


@mutation
def wrong_initialiser(t, r):
    k = one(r, t.where(lambda k: t[k] == "=" and t[k - 1] in TYPES and t[k + 2] == ";"))
    return k and t.changed(k + 1, k + 1, r.choice(VALUES))


@mutation
def wrong_annotation(t, r):
    k = one(r, t.where(lambda k: t[k] in TYPES and t[k - 1] in (":", "->")))
    return k and t.changed(k, k, r.choice([x for x in TYPES if x != t[k]]))


@mutation
def wrong_return(t, r):
    k = one(r, t.where(lambda k: t[k] == "return" and t[k + 1] != ";"))
    if not k:
        return None
    end = next((i for i in range(k, len(t)) if t[i] == ";"), None)
    return end and t.changed(k, end, f"return {r.choice(VALUES)};")


@mutation
def missing_arm(t, r):
    """Drops an arm of a match: from its pattern to the comma or the end of its block."""
    k = one(r, t.where(lambda k: t[k] == "=>"))
    if not k:
        return None
    start = k
    while start > 0 and t[start - 1] not in (",", "{", "}", ";"):
        start -= 1
    end = k + 1
    if t[end] == "{":
        end = t.closing(end)
        end += t[end + 1] == ","
    else:
        while end < len(t) and t[end] != "," and t[end] != "}":
            end = t.closing(end) + 1 if t[end] in ("(", "[", "{") else end + 1
        end -= t[end] == "}"
    return start <= end and t.changed(start, end, "")


@mutation
def missing_bound(t, r):
    k = one(r, t.where(lambda k: t[k] == ":" and t[k - 2] in ("<", ",") and re.fullmatch(r"[A-Z]", t[k - 1])))
    if not k:
        return None
    end = k
    while t[end + 1] not in (",", ">", "") and end < k + 12:
        end += 1
    return t.changed(k, end, "")


@mutation
def missing_derive(t, r):
    k = one(r, t.where(lambda k: t[k] == "derive"))
    parts = k and t.arguments(k + 1)
    return parts and t.changed(*r.choice(parts), "Debug" if len(parts) == 1 else "Default")


@mutation
def drop_pub(t, r):
    k = one(r, t.where(lambda k: t[k] == "pub"))
    return k is not None and t.changed(k, k, "")


@mutation
def undefined_name(t, r):
    k = one(r, t.where(lambda k: is_name(t[k]) and t[k - 1] not in (".", "fn", "let", "mut", "::") and t[k + 1] not in ("(", ":", "::")))
    return k and t.changed(k, k, t[k] + "_x")


@mutation
def undefined_function(t, r):
    k = one(r, [k for k in calls(t) if t[k - 2] not in (".", "::")])
    return k and t.changed(k - 1, k - 1, t[k - 1] + "_x")


@mutation
def undefined_type(t, r):
    k = one(r, t.where(lambda k: re.fullmatch(r"[A-Z]\w+", t[k]) and t[k - 1] not in ("struct", "enum", "trait", "type")))
    return k and t.changed(k, k, t[k] + "X")


@mutation
def missing_import(t, r):
    k = one(r, t.where(lambda k: t[k] == "use"))
    if k is None:
        return None
    end = next((i for i in range(k, len(t)) if t[i] == ";"), None)
    return end and t.changed(k, end, "")


@mutation
def missing_method(t, r):
    k = one(r, [k for k in calls(t) if t[k - 2] == "."])
    return k and t.changed(k - 1, k - 1, r.choice([t[k - 1] + "_x", "len", "push", "unwrap", "iter"]))


@mutation
def missing_field(t, r):
    k = one(r, t.where(lambda k: t[k - 1] == "." and is_name(t[k]) and t[k + 1] != "("))
    return k and t.changed(k, k, r.choice([t[k] + "_x", "0"]))


@mutation
def fewer_arguments(t, r):
    k = one(r, [k for k in calls(t) if t[k + 1] != ")"])
    if not k:
        return None
    a, b = t.arguments(k)[-1]
    return t.changed(a - (t[a - 1] == ","), b, "") if t[a - 1] == "," else t.changed(a, b, "")


@mutation
def more_arguments(t, r):
    k = one(r, calls(t))
    return k and t.changed(t.closing(k), t.closing(k), (", " if t[k + 1] != ")" else "") + r.choice(VALUES) + ")")


@mutation
def missing_item_of_trait(t, r):
    """Drops a function of `impl Trait for …`."""
    impls = t.where(lambda k: t[k] == "impl" and "for" in [t[i] for i in range(k, k + 14)])
    k = one(r, impls)
    if k is None:
        return None
    body = next((i for i in range(k, len(t)) if t[i] == "{"), None)
    functions = [i for i in range(body, t.closing(body)) if t[i] == "fn"] if body else []
    f = one(r, functions)
    start = f and next((i for i in range(f, len(t)) if t[i] == "{"), None)
    return start and t.changed(f, t.closing(start), "")


@mutation
def missing_result(t, r):
    """Drops the last expression of a function by a semicolon after it."""
    k = one(r, t.where(lambda k: t[k] == "->"))
    body = k and next((i for i in range(k, len(t)) if t[i] in ("{", ";")), None)
    if not body or t[body] == ";":
        return None
    end = t.closing(body)
    return t.changed(end, end, ";}") if t[end - 1] not in (";", "{", "}") else t.changed(k, body - 1, "-> u128 ")


@mutation
def uninitialised(t, r):
    k = one(r, t.where(lambda k: t[k] == "=" and t[k - 1] in TYPES and t[k - 2] == ":"))
    end = k and next((i for i in range(k, len(t)) if t[i] == ";"), None)
    return end and t.changed(k, end, ";")


@mutation
def assign_twice(t, r):
    k = one(r, t.where(lambda k: t[k] == "let" and is_name(t[k + 1]) and t[k + 2] in ("=", ":")))
    end = k and next((i for i in range(k, len(t)) if t[i] == ";"), None)
    return end and t.changed(end, end, f"; {t[k + 1]} = {r.choice(['1', 'Default::default()', chr(34) + 'x' + chr(34)])};")


@mutation
def missing_lifetime(t, r):
    k = one(r, t.where(lambda k: t[k].startswith("'") and t[k][1:].isalpha() and t[k - 1] == "&"))
    return k and t.changed(k, k, "")


@mutation
def undeclared_lifetime(t, r):
    k = one(r, t.where(lambda k: t[k] == "<" and re.fullmatch(r"'\w+", t[k + 1]) and t[k + 2] == ">" and t[k - 1] != "impl"))
    return k and t.changed(k, k + 2, "")


@mutation
def duplicate(t, r):
    """A second definition of a function, struct or field of the same name."""
    k = one(r, t.where(lambda k: t[k] in ("fn", "struct", "enum") and re.fullmatch(r"\w+", t[k + 1])))
    if k is None:
        return None
    return t.changed(k, k, f"{t[k]} {t[k + 1]}() {{}} fn" if t[k] == "fn" else f"struct {t[k + 1]}; {t[k]}")


@mutation
def missing_borrow(t, r):
    k = one(r, t.where(lambda k: t[k] == "&" and t[k - 1] in ("(", ",", "=", "in") and (is_name(t[k + 1]) or t[k + 1] == "mut")))
    return k and t.changed(k, k + (t[k + 1] == "mut"), "")


@mutation
def more_borrow(t, r):
    k = one(r, [k for k in calls(t) if is_name(t[k + 1]) and t[k + 2] in (",", ")")])
    return k and t.changed(k + 1, k + 1, "&" + t[k + 1])


@mutation
def wrong_generic_count(t, r):
    k = one(r, t.where(lambda k: t[k] == "<" and t[k - 1] in ("Vec", "Option", "Box", "Result", "HashMap", "Rc")))
    return k and t.changed(k, k, "<u8, ")


@mutation
def no_generics(t, r):
    k = one(r, t.where(lambda k: t[k] == "<" and t[k - 1] in ("Vec", "Option", "Box", "Result", "HashMap", "Rc") and t[k + 2] == ">"))
    return k and t.changed(k, k + 2, "")


@mutation
def length_of_array(t, r):
    k = one(r, t.where(lambda k: t[k] == ";" and t[k + 1].isdigit() and t[k + 2] == "]"))
    return k and t.changed(k + 1, k + 1, r.choice(["n", "7", "\"a\"", "-1"]))


@mutation
def missing_semicolon(t, r):
    k = one(r, t.where(lambda k: t[k] == ";" and t[k + 1] != "}"))
    return k and t.changed(k, k, "")


@mutation
def missing_bracket(t, r):
    k = one(r, t.where(lambda k: t[k] in "(){}[]" and t[k]))
    return k and t.changed(k, k, "")


@mutation
def wrong_operator(t, r):
    k = one(r, t.where(lambda k: t[k] in ("+", "-", "==", "<", ">") and t[k - 1] not in "(,=" and t[k + 1] not in ")"))
    return k and t.changed(k, k, r.choice(["&&", "%", "+", "==", "<<"]))


@mutation
def wrong_condition(t, r):
    k = one(r, t.where(lambda k: t[k] in ("if", "while") and t[k + 1] != "let"))
    if not k:
        return None
    end = k + 1
    while end < len(t) and t[end] != "{":
        end += 1
    return t.changed(k + 1, end, r.choice(["1", '"yes"', "()"]) + " {")


@mutation
def wrong_variant(t, r):
    k = one(r, t.where(lambda k: t[k - 1] == "::" and re.fullmatch(r"[A-Z]\w*", t[k])))
    return k and t.changed(k, k, t[k] + "X")


@mutation
def question_outside(t, r):
    k = one(r, [k for k in calls(t)])
    return k and t.changed(t.closing(k), t.closing(k), ")?")


@mutation
def missing_field_of_literal(t, r):
    k = one(r, t.where(lambda k: t[k] == "{" and re.fullmatch(r"[A-Z]\w*", t[k - 1]) and t[k - 2] not in ("struct", "enum", "for", "trait", "impl", "mod")
                       and is_name(t[k + 1]) and t[k + 2] == ":"))
    parts = k and t.arguments(k)
    if not parts:
        return None
    a, b = r.choice(parts)
    return t.changed(a, b + (t[b + 1] == ","), "") if r.random() < 0.5 else t.changed(a, a, t[a] + "_x")


def mutant(text, r):
    """One mutation that applies, or None."""
    tokens = Tokens(text)
    for _ in range(8):
        made = r.choice(MUTATIONS)
        changed = made(tokens, r)
        if changed and changed != text:
            return made.__name__, changed
    return None
