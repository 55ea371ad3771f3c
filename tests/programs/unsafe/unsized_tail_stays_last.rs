// A field that may be unsized stays behind the others, so that the type with a slice and the one with an array agree.
struct Labelled<T: ?Sized> {
    id: u16,
    weight: u64,
    data: T,
}

fn main() {
    let whole: Labelled<[u8; 3]> = Labelled { id: 5, weight: 70, data: [1, 2, 3] };
    let seen: &Labelled<[u8]> = &whole;
    println!("{} {} {:?}", seen.id, seen.weight, &seen.data); //> 5 70 [1, 2, 3]
    println!("{}", std::mem::size_of_val(seen)); //> 16
    let boxed: Box<Labelled<dyn std::fmt::Debug>> = Box::new(Labelled { id: 1, weight: 2, data: "end" });
    println!("{} {} {:?}", boxed.id, boxed.weight, &boxed.data); //> 1 2 "end"
}
