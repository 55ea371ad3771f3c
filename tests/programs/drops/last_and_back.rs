// The last value of an adapter is found before the one before it is dropped, and what is passed over from the back is
// dropped at once, piece by piece.
struct Named(&'static str);
impl Drop for Named {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn show(what: &str, found: Option<Named>) {
    println!("{what}: {}", found.as_ref().map_or("none", |n| n.0));
}

fn rows() -> Vec<Vec<Named>> {
    vec![vec![Named("a"), Named("b")], vec![], vec![Named("d"), Named("e"), Named("f")]]
}

fn main() {
    show("flat_map", (1..3).flat_map(|i| if i == 1 { vec![Named("a"), Named("b")] } else { vec![Named("c"), Named("d")] }).last());
    show("flatten", rows().into_iter().flatten().last());
    let mut begun = rows().into_iter().flatten();
    drop(begun.next());
    drop(begun.next_back());
    show("begun at both ends", begun.last());
    let mut peeked = vec![Named("a"), Named("b"), Named("c")].into_iter().peekable();
    peeked.peek();
    show("peeked", peeked.last());
    let mut at_end = Vec::<Named>::new().into_iter().peekable();
    println!("{}", at_end.peek().is_none());
    show("peeked at the end", at_end.last());
    show("from the back", rows().into_iter().flatten().rev().nth(3));
    show("too far", rows().into_iter().flatten().rev().nth(9));
    let mut both = rows().into_iter().flatten();
    drop(both.next());
    show("into the front", both.nth_back(3));
    println!("end");
}
