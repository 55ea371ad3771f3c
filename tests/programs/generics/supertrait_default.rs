// Supertrait default.
use std::fmt;
trait OutlinePrint: fmt::Display {
    fn outline_print(&self) {
        let output = self.to_string();
        let len = output.len();
        println!("{}", "*".repeat(len + 4));
        println!("* {output} *");
        println!("{}", "*".repeat(len + 4));
    }
}
struct Point {
    x: i32,
    y: i32,
}
impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "({}, {})", self.x, self.y)
    }
}
impl OutlinePrint for Point {}

trait Pilot {
    fn fly(&self);
}
trait Wizard {
    fn fly(&self);
}
struct Human;
impl Pilot for Human {
    fn fly(&self) {
        println!("captain");
    }
}
impl Wizard for Human {
    fn fly(&self) {
        println!("Up!");
    }
}
impl Human {
    fn fly(&self) {
        println!("*arms*");
    }
}

struct Wrapper(Vec<String>);
impl fmt::Display for Wrapper {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "[{}]", self.0.join(", "))
    }
}

trait HasArea {
    const SIDES: u32;
    fn area(&self) -> f64;
}
struct Sq(f64);
impl HasArea for Sq {
    const SIDES: u32 = 4;
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}
fn info<T: HasArea>(t: T) -> String {
    format!("{} sides, {}", T::SIDES, t.area())
}

fn main() {
    Point { x: 1, y: -3 }.outline_print();
    let h = Human;
    h.fly();
    Pilot::fly(&h);
    <Human as Wizard>::fly(&h);
    println!("{}", Wrapper(vec!["hello".into(), "world".into()]));
    println!("{}", info(Sq(1.5)));
}
