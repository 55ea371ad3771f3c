// Text cursor.
struct Cursor<'t> {
    text: &'t str,
    rest: &'t str,
}
impl<'t> Cursor<'t> {
    fn new(text: &'t str) -> Self {
        Cursor { text, rest: text }
    }
    fn pos(&self) -> usize {
        self.text.len() - self.rest.len()
    }
    fn eat_while<F>(&mut self, mut f: F) -> &'t str
    where
        F: FnMut(char) -> bool,
    {
        let end = self
            .rest
            .char_indices()
            .find(|&(_, c)| !f(c))
            .map_or(self.rest.len(), |(i, _)| i);
        let (head, tail) = self.rest.split_at(end);
        self.rest = tail;
        head
    }
    fn eat(&mut self, s: &str) -> bool {
        match self.rest.strip_prefix(s) {
            Some(r) => {
                self.rest = r;
                true
            }
            None => false,
        }
    }
}
fn pairs<'a>(text: &'a str, out: &mut Vec<(&'a str, &'a str)>) -> Result<usize, usize> {
    let mut c = Cursor::new(text);
    while !c.rest.is_empty() {
        c.eat_while(char::is_whitespace);
        let k = c.eat_while(|c| c.is_alphanumeric() || c == '_');
        if k.is_empty() || !c.eat("=") {
            return Err(c.pos());
        }
        let v = if c.eat("\"") {
            let v = c.eat_while(|c| c != '"');
            if !c.eat("\"") {
                return Err(c.pos());
            }
            v
        } else {
            c.eat_while(|c| !c.is_whitespace())
        };
        out.push((k, v));
        c.eat_while(char::is_whitespace);
    }
    Ok(out.len())
}
fn longest<'a, 'b>(v: &'b [(&'a str, &'a str)]) -> Option<&'b (&'a str, &'a str)> {
    v.iter().max_by_key(|(_, x)| x.len())
}
fn main() {
    let text = String::from("a=1 name=\"Ann Lee\"  ünï=x_y");
    let mut out = vec![];
    println!("{:?} {:?}", pairs(&text, &mut out), out.len());
    println!("{out:?} {:?}", longest(&out));
    for bad in ["=1", "a", "x=\"open", "a=1 ?"] {
        println!("{bad:?} {:?}", pairs(bad, &mut Vec::new()));
    }
}
