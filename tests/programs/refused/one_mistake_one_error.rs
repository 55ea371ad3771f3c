// What only follows from a mistake is not told of again.
trait Fly<T> {}
struct Bird;
impl<T> Fly<Bird> for T {}
impl<T> From<T> for String { //~ ERROR E0210
    fn from(_: T) -> String {
        String::new()
    }
}
impl<T> std::ops::Add<Bird> for Box<T> { //~ ERROR E0210
    type Output = ();
    fn add(self, _: Bird) {}
}

struct Circle {
    radius: f64,
    name: u8,
}

fn renamed(c: Circle) {
    let Circle { radiu, name } = c; //~ ERROR E0026
}

fn unlike(c: Circle) {
    let Circle { //~ ERROR E0027
        x, //~ ERROR E0026
        name,
    } = c;
}

fn ranges(n: u8) {
    match n {
        "a"..="z" => {} //~ ERROR E0029
        _ => {}
    }
}

fn twice((x, x): (u8, u8)) {} //~ ERROR E0415

fn make() -> Fn(i32) -> i32 { //~ ERROR E0782
    |x| x
}

fn unknown() -> Result<i32, Missing> { //~ ERROR E0425
    let list = vec![1];
    Ok(*list.first()?)
}

const LEAVES: i32 = { return 1; }; //~ ERROR E0572

fn main() {
    if unknown = 5 {} //~ ERROR E0308
    if nothing = 5 {} //~ ERROR E0425
    (1..3).iter(); //~ ERROR E0599
    [3].iter().map(|x| x * 2).sort(); //~ ERROR E0599
}
