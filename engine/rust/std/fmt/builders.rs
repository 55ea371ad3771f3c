//! Helpers for `Debug`: structs, tuples, lists, sets, maps; with `{:#?}` one part a line.

use super::{Debug, Formatter, Result, Write};

// Indents what is written to it by four spaces at the start of each line.
struct Indented<'a> {
    out: &'a mut dyn Write,
    at_line_start: bool,
}

impl Write for Indented<'_> {
    fn write_str(&mut self, s: &str) -> Result {
        let bytes = s.as_bytes();
        let mut from = 0;
        while from < bytes.len() {
            let mut to = from;
            while to < bytes.len() && bytes[to] != 10 {
                to += 1;
            }
            if to < bytes.len() {
                to += 1;
            }
            if self.at_line_start {
                self.out.write_str("    ")?;
            }
            self.at_line_start = bytes[to - 1] == 10;
            let line = unsafe { crate::intrinsics::str_from_parts(&bytes[from], to - from) };
            self.out.write_str(line)?;
            from = to;
        }
        Ok(())
    }
}

// Formats `value` on lines of its own, followed by a comma.
fn write_indented<T: Debug + ?Sized>(f: &mut Formatter<'_>, before: &str, middle: &str, value: &T) -> Result {
    let options = f.options;
    let mut indented = Indented { out: &mut *f.out, at_line_start: true };
    indented.write_str(before)?;
    indented.write_str(middle)?;
    let mut nested = Formatter { out: &mut indented, options };
    value.fmt(&mut nested)?;
    nested.write_str(",\n")
}

/// Made by `Formatter::debug_struct`.
pub struct DebugStruct<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}

pub(crate) fn debug_struct_new<'a, 'b>(f: &'a mut Formatter<'b>, name: &str) -> DebugStruct<'a, 'b> {
    let result = f.write_str(name);
    DebugStruct { f, result, has_fields: false }
}

impl<'a, 'b> DebugStruct<'a, 'b> {
    /// Adds a field.
    pub fn field<T: Debug + ?Sized>(&mut self, name: &str, value: &T) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_field(name, value);
        }
        self.has_fields = true;
        self
    }

    fn write_field<T: Debug + ?Sized>(&mut self, name: &str, value: &T) -> Result {
        if self.f.alternate() {
            if !self.has_fields {
                self.f.write_str(" {\n")?;
            }
            write_indented(self.f, name, ": ", value)
        } else {
            self.f.write_str(if self.has_fields { ", " } else { " { " })?;
            self.f.write_str(name)?;
            self.f.write_str(": ")?;
            value.fmt(self.f)
        }
    }

    /// Says that there are more fields than those shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        if !self.has_fields {
            self.f.write_str(" { .. }")
        } else if self.f.alternate() {
            self.f.write_str("    ..\n}")
        } else {
            self.f.write_str(", .. }")
        }
    }

    /// Closes the struct.
    pub fn finish(&mut self) -> Result {
        if self.has_fields && self.result.is_ok() {
            self.result = self.f.write_str(if self.f.alternate() { "}" } else { " }" });
        }
        self.result
    }
}

/// Made by `Formatter::debug_tuple`.
pub struct DebugTuple<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    fields: usize,
    empty_name: bool,
}

pub(crate) fn debug_tuple_new<'a, 'b>(f: &'a mut Formatter<'b>, name: &str) -> DebugTuple<'a, 'b> {
    let result = f.write_str(name);
    DebugTuple { f, result, fields: 0, empty_name: name.len() == 0 }
}

impl<'a, 'b> DebugTuple<'a, 'b> {
    /// Adds a field.
    pub fn field<T: Debug + ?Sized>(&mut self, value: &T) -> &mut Self {
        if self.result.is_ok() {
            self.result = self.write_field(value);
        }
        self.fields += 1;
        self
    }

    fn write_field<T: Debug + ?Sized>(&mut self, value: &T) -> Result {
        if self.f.alternate() {
            if self.fields == 0 {
                self.f.write_str("(\n")?;
            }
            write_indented(self.f, "", "", value)
        } else {
            self.f.write_str(if self.fields == 0 { "(" } else { ", " })?;
            value.fmt(self.f)
        }
    }

    /// Says that there are more fields than those shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        if self.fields == 0 {
            self.f.write_str("(..)")
        } else if self.f.alternate() {
            self.f.write_str("    ..\n)")
        } else {
            self.f.write_str(", ..)")
        }
    }

    /// Closes the tuple.
    pub fn finish(&mut self) -> Result {
        if self.fields > 0 && self.result.is_ok() {
            // A tuple of one is told from a parenthesis by a comma.
            let comma = self.fields == 1 && self.empty_name && !self.f.alternate();
            self.result = self.f.write_str(if comma { ",)" } else { ")" });
        }
        self.result
    }
}

// What lists and sets have in common.
struct Entries<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}

impl<'a, 'b> Entries<'a, 'b> {
    fn entry<T: Debug + ?Sized>(&mut self, value: &T) {
        if self.result.is_ok() {
            self.result = self.write_entry(value);
        }
        self.has_fields = true;
    }

    fn write_entry<T: Debug + ?Sized>(&mut self, value: &T) -> Result {
        if self.f.alternate() {
            if !self.has_fields {
                self.f.write_str("\n")?;
            }
            write_indented(self.f, "", "", value)
        } else {
            if self.has_fields {
                self.f.write_str(", ")?;
            }
            value.fmt(self.f)
        }
    }

    fn finish(&mut self, close: &str) -> Result {
        if self.result.is_ok() {
            self.result = self.f.write_str(close);
        }
        self.result
    }

    fn finish_non_exhaustive(&mut self, close: &str) -> Result {
        self.result?;
        if self.has_fields {
            self.f.write_str(if self.f.alternate() { "    ..\n" } else { ", .." })?;
        } else {
            self.f.write_str("..")?;
        }
        self.f.write_str(close)
    }
}

/// Made by `Formatter::debug_list`.
pub struct DebugList<'a, 'b> {
    inner: Entries<'a, 'b>,
}

pub(crate) fn debug_list_new<'a, 'b>(f: &'a mut Formatter<'b>) -> DebugList<'a, 'b> {
    let result = f.write_str("[");
    DebugList { inner: Entries { f, result, has_fields: false } }
}

impl<'a, 'b> DebugList<'a, 'b> {
    /// Adds an element.
    pub fn entry<T: Debug + ?Sized>(&mut self, value: &T) -> &mut Self {
        self.inner.entry(value);
        self
    }
    /// Adds the elements of an iterator.
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
        for entry in entries {
            self.inner.entry(&entry);
        }
        self
    }
    /// Closes the list.
    pub fn finish(&mut self) -> Result {
        self.inner.finish("]")
    }
    /// Says that there are more elements than those shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.inner.finish_non_exhaustive("]")
    }
}

/// Made by `Formatter::debug_set`.
pub struct DebugSet<'a, 'b> {
    inner: Entries<'a, 'b>,
}

pub(crate) fn debug_set_new<'a, 'b>(f: &'a mut Formatter<'b>) -> DebugSet<'a, 'b> {
    let result = f.write_str("{");
    DebugSet { inner: Entries { f, result, has_fields: false } }
}

impl<'a, 'b> DebugSet<'a, 'b> {
    /// Adds an element.
    pub fn entry<T: Debug + ?Sized>(&mut self, value: &T) -> &mut Self {
        self.inner.entry(value);
        self
    }
    /// Adds the elements of an iterator.
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
        for entry in entries {
            self.inner.entry(&entry);
        }
        self
    }
    /// Closes the set.
    pub fn finish(&mut self) -> Result {
        self.inner.finish("}")
    }
    /// Says that there are more elements than those shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.inner.finish_non_exhaustive("}")
    }
}

/// Made by `Formatter::debug_map`.
pub struct DebugMap<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
    has_key: bool,
}

pub(crate) fn debug_map_new<'a, 'b>(f: &'a mut Formatter<'b>) -> DebugMap<'a, 'b> {
    let result = f.write_str("{");
    DebugMap { f, result, has_fields: false, has_key: false }
}

impl<'a, 'b> DebugMap<'a, 'b> {
    /// Adds a key with its value.
    pub fn entry<K: Debug + ?Sized, V: Debug + ?Sized>(&mut self, key: &K, value: &V) -> &mut Self {
        self.key(key).value(value)
    }

    /// Adds the key of an entry; `value` must follow.
    pub fn key<K: Debug + ?Sized>(&mut self, key: &K) -> &mut Self {
        if self.result.is_ok() {
            assert!(!self.has_key, "attempted to begin a new map entry without completing the previous one");
            self.result = self.write_key(key);
            self.has_key = true;
        }
        self
    }

    /// Adds the value of the entry that `key` began.
    pub fn value<V: Debug + ?Sized>(&mut self, value: &V) -> &mut Self {
        if self.result.is_ok() {
            assert!(self.has_key, "attempted to format a map value before its key");
            self.result = self.write_value(value);
            self.has_key = false;
        }
        self.has_fields = true;
        self
    }

    fn write_key<K: Debug + ?Sized>(&mut self, key: &K) -> Result {
        if self.f.alternate() {
            if !self.has_fields {
                self.f.write_str("\n")?;
            }
            let options = self.f.options;
            let mut indented = Indented { out: &mut *self.f.out, at_line_start: true };
            let mut nested = Formatter { out: &mut indented, options };
            key.fmt(&mut nested)?;
            nested.write_str(": ")
        } else {
            if self.has_fields {
                self.f.write_str(", ")?;
            }
            key.fmt(self.f)?;
            self.f.write_str(": ")
        }
    }

    fn write_value<V: Debug + ?Sized>(&mut self, value: &V) -> Result {
        if !self.f.alternate() {
            return value.fmt(self.f);
        }
        let options = self.f.options;
        let mut indented = Indented { out: &mut *self.f.out, at_line_start: false };
        let mut nested = Formatter { out: &mut indented, options };
        value.fmt(&mut nested)?;
        nested.write_str(",\n")
    }

    /// Adds the pairs of an iterator.
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {
        for (key, value) in entries {
            self.entry(&key, &value);
        }
        self
    }

    /// Closes the map.
    pub fn finish(&mut self) -> Result {
        if self.result.is_ok() {
            assert!(!self.has_key, "attempted to finish a map with a partial entry");
            self.result = self.f.write_str("}");
        }
        self.result
    }
    /// Says that there are more entries than those shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        if self.has_fields {
            self.f.write_str(if self.f.alternate() { "    ..\n}" } else { ", ..}" })
        } else {
            self.f.write_str("..}")
        }
    }
}
