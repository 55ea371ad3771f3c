// The temporaries of a `let` live on also where the written borrow is changed into another one.
struct Loud(i32);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let one: &mut Loud = &mut &mut Loud(1);
    one.0 += 10;
    let two: &Loud = &&&Loud(2);
    println!("{} {}", one.0, two.0);
    let Some(three): &mut Option<Loud> = &mut &mut Some(Loud(3)) else { return };
    three.0 += 30;
    let ref word = *"unsized";
    println!("{} {word}", three.0);
}
