// What `self` borrows outlives `self`; what `self` owns does not.
struct Reader<'s> {
    source: &'s str,
    seen: Vec<String>,
}

impl<'s> Reader<'s> {
    fn source(&self) -> &'s str {
        self.source
    }
    fn first_seen(&self) -> &'s str {
        &self.seen[0] //~ ERROR
    }
}

fn main() {
    let reader = Reader { source: "a b", seen: vec![String::from("a")] };
    println!("{} {}", reader.source(), reader.first_seen());
}
