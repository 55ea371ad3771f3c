// A struct with a lifetime keeps only what lives that long.
struct Note<'t> {
    text: &'t str,
    tags: Vec<&'t str>,
}

impl<'t> Note<'t> {
    fn rename(&mut self, text: &str) {
        self.text = text; //~ ERROR E0621
    }
    fn tag(&mut self, tag: &str) {
        self.tags.push(tag); //~ ERROR E0621
    }
    fn copy_from(&mut self, other: &Note<'t>) {
        self.text = other.text;
    }
}

fn main() {
    let mut note = Note { text: "milk", tags: vec![] };
    note.rename("bread");
    note.tag("food");
    let other = Note { text: "eggs", tags: vec![] };
    note.copy_from(&other);
    println!("{} {}", note.text, note.tags.len());
}
